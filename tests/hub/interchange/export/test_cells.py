"""How values stand in an export: exact, in one form, and undone by whoever reads the form."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.clocks import DEFAULT_SETTINGS, ClockRule, ClockSettings
from hub.interchange.export import cells

LEAST = datetime(1970, 1, 2)  # noqa: DTZ001
MOST = datetime(2100, 1, 1)  # noqa: DTZ001


@given(at=st.datetimes(LEAST, MOST, timezones=st.just(UTC)))
def test_an_instant_is_told_to_the_millisecond_with_the_offset_of_the_hub(at: datetime) -> None:
    at = at.replace(microsecond=at.microsecond // 1000 * 1000)
    (text,) = cells.instants(DEFAULT_SETTINGS)(cells.milliseconds([at]))
    assert datetime.fromisoformat(text) == at
    assert text[-6] == "+"


@pytest.mark.parametrize(
    ("at", "text"),
    [
        # Almaty went from +06:00 to +05:00 on 1 March 2024.
        ("2024-02-29T17:59Z", "2024-02-29T23:59+06:00"),
        ("2024-02-29T18:00Z", "2024-02-29T23:00+05:00"),
        ("2026-11-24T18:10Z", "2026-11-24T23:10+05:00"),
        ("2026-11-24T18:10:07Z", "2026-11-24T23:10:07+05:00"),
        ("2026-11-24T18:10:07.020Z", "2026-11-24T23:10:07.020+05:00"),
        ("2026-11-24T18:10:00.5Z", "2026-11-24T23:10:00.500+05:00"),
    ],
)
def test_seconds_are_told_where_there_are_some(at: str, text: str) -> None:
    assert cells.instants(DEFAULT_SETTINGS)(cells.milliseconds([datetime.fromisoformat(at)])) == [text]


def test_the_minutes_of_odd_offsets_are_right() -> None:
    settings = ClockSettings((ClockRule(hub_zone="Asia/Kathmandu"),))
    at = [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes) for minutes in range(120)]
    written = cells.instants(settings)(cells.milliseconds(at))
    assert written[0] == "2026-01-01T05:45+05:45"
    assert [datetime.fromisoformat(text) for text in written] == at


def test_nothing_is_an_empty_cell() -> None:
    assert cells.instants(DEFAULT_SETTINGS)([None]) == [""]
    assert cells.tenths([None]) == [""]
    assert cells.texts(for_excel=True)([None]) == [""]


@given(tenths=st.integers(-1000, 1000))
def test_degrees_are_told_to_the_tenth(tenths: int) -> None:
    (text,) = cells.tenths([tenths])
    assert round(float(text) * 10) == tenths
    assert not text.endswith(".0")


def test_figures_are_never_guarded() -> None:
    rows = list(cells.formed([(-5, -180)], [None, cells.tenths]))
    assert rows == [(-5, "-18")]


def test_teu_have_two_places() -> None:
    assert cells.hundredths([200, 225, 0, -100]) == ["2.00", "2.25", "0.00", "-1.00"]


def test_seals_are_parted_by_blanks_and_have_none_in_themselves() -> None:
    form = cells.seals(for_excel=False)
    assert form(["CN 4429769", "A1, A2", "A1/A2;A3", "-7", None]) == [
        "CN4429769",
        "A1 A2",
        "A1 A2 A3",
        "'-7",
        "",
    ]


def test_a_painted_number_says_so() -> None:
    form = cells.containers(frozenset({"TEMU6275400"}), for_excel=False)
    assert form(["TEMU6275400", "TEMU6275401"]) == ["TEMU6275400 (as painted)", "TEMU6275401"]


def test_what_is_remembered_is_forgotten_in_time() -> None:
    form = cells.texts(for_excel=False)
    assert isinstance(form, cells.Remembered)
    for first in range(0, 100_000, 5_000):
        form([str(number) for number in range(first, first + 5_000)])
    assert len(form) <= 25_000
