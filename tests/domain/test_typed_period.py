"""Days and spans of days as people type them into a filter."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.refusal import Refusal
from domain.typed_period import Span, typed_span

ALMATY = ZoneInfo("Asia/Almaty")
TODAY = date(2026, 11, 25)


def span(text: str) -> tuple[str, str]:
    """Returns both ends in hub time, as they are read."""
    found = typed_span(text, TODAY, ALMATY)
    said = [f"{end.astimezone(ALMATY):%d.%m.%y %H:%M}" if end else "" for end in (found.begin, found.end)]
    return said[0], said[1]


@pytest.mark.parametrize("text", ["24.11", "24/11", " 24.11. ", "24.11.2026", "24.11.26", "2026-11-24"])
def test_one_day_is_the_whole_day_of_the_hub(text):
    assert span(text) == ("24.11.26 00:00", "25.11.26 00:00")


def test_a_day_is_that_of_the_hub_and_not_of_utc():
    assert typed_span("24.11", TODAY, ALMATY).begin == datetime(2026, 11, 23, 19, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["20.11–24.11", "20.11 - 24.11", "20.11..24.11", "20.11-24.11", "2026-11-20..2026-11-24"]
)
def test_from_one_day_to_another_takes_both_whole(text):
    assert span(text) == ("20.11.26 00:00", "25.11.26 00:00")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20.11–", ("20.11.26 00:00", "")),
        ("20.11-", ("20.11.26 00:00", "")),
        ("–24.11", ("", "25.11.26 00:00")),
        ("-24.11", ("", "25.11.26 00:00")),
    ],
)
def test_a_side_may_stay_open(text, expected):
    assert span(text) == expected


def test_a_day_that_has_not_come_yet_is_last_years():
    assert span("26.11")[0] == "26.11.25 00:00"
    assert span("20.12–10.01") == ("20.12.25 00:00", "11.01.26 00:00")


def test_nothing_typed_asks_for_nothing():
    assert not typed_span("  ", TODAY, ALMATY)
    assert Span(begin=datetime(2026, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize("text", ["yesterday", "31.02", "1.1–2.1–3.1", "–", "24", "24.13", "12.11.123"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(Refusal) as refused:
        typed_span(text, TODAY, ALMATY)
    assert refused.value.code == "span_text"


def test_a_span_does_not_run_backwards():
    with pytest.raises(Refusal) as refused:
        typed_span("24.11–20.11", TODAY, ALMATY)
    assert refused.value.code == "span_backwards"
