"""What people type as weights and times is read one way, and never as something in the future."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusal import Refusal
from domain.typed_values import typed_kg, typed_moment

ALMATY = ZoneInfo("Asia/Almaty")
NOW = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)
"""09:00 in Almaty."""


@pytest.mark.parametrize("text", ["24100", "24 100", "24,100 kg", "24\u00a0100 КГ", " 24100kg "])
def test_a_weight_is_read_however_it_is_grouped(text: str) -> None:
    assert typed_kg(text) == 24_100


@pytest.mark.parametrize("text", ["", "24.1 t", "24,1", "-5", "heavy", "1 00"])
def test_what_is_no_weight_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        typed_kg(text)
    assert (caught.value.code, caught.value.facts["text"]) == ("kg_text", text.strip())


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("08:30", "2026-11-25 08:30"),
        ("8.30", "2026-11-25 08:30"),
        ("23:10", "2026-11-24 23:10"),
        ("24.11 14:30", "2026-11-24 14:30"),
        ("31/12 23:59", "2025-12-31 23:59"),
    ],
)
def test_a_time_is_the_last_that_has_been(text: str, local: str) -> None:
    read = typed_moment(text, NOW, ALMATY)
    assert read is not None
    assert f"{read.astimezone(ALMATY):%Y-%m-%d %H:%M}" == local


@pytest.mark.parametrize("text", ["25:00", "12", "31.02 10:00", "yesterday"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="moment_text"):
        typed_moment(text, NOW, ALMATY)


def test_blank_means_now() -> None:
    assert typed_moment("  ", NOW, ALMATY) is None


@given(minutes=st.integers(0, 1_439))
def test_a_time_without_a_day_lies_within_the_last_day(minutes: int) -> None:
    read = typed_moment(f"{minutes // 60}:{minutes % 60:02}", NOW, ALMATY)
    assert read is not None
    assert timedelta(0) <= NOW - read < timedelta(days=1)
