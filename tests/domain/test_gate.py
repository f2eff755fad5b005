from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.gate import TruckPapers, judge_papers
from domain.refusal import Severity

NOW = datetime(2026, 11, 25, 20, 0, tzinfo=UTC)
TODAY = date(2026, 11, 26)  # It is past midnight in Almaty.


@pytest.mark.parametrize(
    ("papers", "codes"),
    [
        (TruckPapers("17", TODAY, "R1", NOW), []),
        (TruckPapers("17"), []),
        (TruckPapers(), ["authority_missing"]),
        (TruckPapers("17", date(2026, 11, 25)), ["authority_expired"]),
        (TruckPapers("17", TODAY, "R1", NOW - timedelta(seconds=1)), ["release_expired"]),
        (
            TruckPapers(None, date(2026, 11, 1), None, NOW - timedelta(days=1)),
            ["authority_missing", "authority_expired", "release_expired"],
        ),
    ],
)
def test_papers_hold_through_their_last_day_and_instant(papers: TruckPapers, codes: list[str]) -> None:
    findings = judge_papers(papers, NOW, TODAY)
    assert [each.code for each in findings] == codes
    expired = [each for each in findings if each.code != "authority_missing"]
    assert all(each.severity is Severity.STOP for each in expired)
