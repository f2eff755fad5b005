"""What people type as weights and times is read one way, and never as something in the future."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusal import Refusal
from domain.typed_values import as_typed, typed_day, typed_instant, typed_kg, typed_moment, typed_whole

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
        ("24.11.2025 14:30", "2025-11-24 14:30"),
        ("2026-11-24 2:40", "2026-11-24 02:40"),
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


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("16:04", "2026-11-25 16:04"),
        ("31.12 23:59", "2026-12-31 23:59"),
        ("26.11.26 02:40", "2026-11-26 02:40"),
        ("2027-01-02 02:40", "2027-01-02 02:40"),
    ],
)
def test_what_is_to_be_may_lie_ahead(text: str, local: str) -> None:
    read = typed_instant(text, NOW, ALMATY)
    assert f"{read.astimezone(ALMATY):%Y-%m-%d %H:%M}" == local


@pytest.mark.parametrize("text", ["", "soon", "25:00", "31.02 10:00", "16", "x 10:00"])
def test_what_is_to_be_needs_a_time(text: str) -> None:
    with pytest.raises(Refusal, match="instant_text"):
        typed_instant(text, NOW, ALMATY)


@given(minutes=st.integers(0, 364 * 1_440))
def test_what_is_written_for_a_field_is_read_as_the_same_minute(minutes: int) -> None:
    instant = datetime(2026, 1, 1, tzinfo=ALMATY) + timedelta(minutes=minutes)
    assert typed_instant(as_typed(instant, NOW, ALMATY), NOW, ALMATY) == instant


def test_a_day_needs_its_year_and_a_number_its_figures() -> None:
    assert typed_day("24.11.2026") == typed_day("2026-11-24") == typed_day("24/11/26") == date(2026, 11, 24)
    assert typed_day(" ") is None
    assert (typed_whole(" 12 "), typed_whole("")) == (12, None)
    with pytest.raises(Refusal, match="day_text"):
        typed_day("24.11")
    with pytest.raises(Refusal, match="day_text"):
        typed_day("30.02.2026")
    with pytest.raises(Refusal, match="whole_text"):
        typed_whole("1.5")
