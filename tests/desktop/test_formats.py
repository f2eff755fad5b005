"""Figures and times look the same wherever they stand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from desktop import formats
from domain.typed_period import typed_span
from domain.typed_values import typed_day, typed_instant, typed_kg, typed_moment

ALMATY = ZoneInfo("Asia/Almaty")
NOON = datetime(2026, 11, 24, 11, 4, tzinfo=UTC)


def test_numbers():
    assert formats.whole(1243) == "1,243"
    assert formats.tonnes(18_449) == "18.4"
    assert formats.tonnes(1_097_000) == "1,097.0"
    assert formats.tonnes(None) == "–"
    assert (formats.tare(2_250), formats.tare(3_900), formats.tare(None)) == ("2.25", "3.90", "–")
    assert formats.tonnes(0) == "0.0"
    assert formats.tonnes_or_none(0) == "–"
    assert formats.teu(10_700) == "107"
    assert formats.teu(225) == "2.25"
    assert formats.conditional_wagons(4_920) == "49.2"
    assert formats.metres(13_460) == "13.46"


@pytest.mark.parametrize(
    ("kg", "shown"),
    [(7_600, "7.6"), (6_020, "6.02"), (6_001, "6.001"), (0, "0.0"), (51_000, "51.0"), (None, "–")],
)
def test_a_figure_is_not_rounded_to_its_limit(kg, shown):
    assert formats.exact_tonnes(kg) == shown


def test_numbers_follow_the_language_of_the_window():
    QLocale.setDefault(QLocale(QLocale.Language.Russian))
    assert formats.tonnes(18_449) == "18,4"
    assert formats.whole(1243) == "1\u00a0243"


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("TEMU6275401", "TEMU 627540 1"),
        ("TEMU627540", "TEMU 627540"),
        ("TEMU62", "TEMU 62"),
        ("94330149", "94330149"),
        ("AB-12", "AB-12"),
        ("", ""),
    ],
)
def test_box_numbers_stand_in_groups(number, shown):
    assert formats.box_number(number) == shown


def test_times_are_told_in_the_zone_of_the_hub():
    assert formats.clock_time(NOON, ALMATY) == "16:04"
    assert formats.moment(NOON, ALMATY) == "24 Nov 16:04"
    assert formats.moment(None, ALMATY) == "–"
    # Almaty was an hour further before 1 March 2024.
    assert formats.clock_time(datetime(2024, 2, 29, 17, tzinfo=UTC), ALMATY) == "23:00"
    assert formats.clock_time(datetime(2024, 3, 1, 17, tzinfo=UTC), ALMATY) == "22:00"


def test_a_moment_of_today_needs_no_day():
    assert formats.near_moment(NOON + timedelta(hours=7), NOON, ALMATY) == "23:04"
    assert formats.near_moment(NOON + timedelta(hours=8), NOON, ALMATY) == "25 Nov 00:04"
    assert formats.near_moment(None, NOON, ALMATY) == "–"


def test_a_moment_of_this_year_needs_no_year():
    assert formats.moment_of_years(NOON - timedelta(days=1), NOON, ALMATY) == "23 Nov 16:04"
    assert formats.moment_of_years(NOON - timedelta(days=365), NOON, ALMATY) == "24 Nov 2025 16:04"
    assert formats.moment_of_years(None, NOON, ALMATY) == "–"


@pytest.mark.parametrize("language", [QLocale.Language.English, QLocale.Language.Russian])
def test_days_times_and_kilograms_that_are_shown_can_be_typed(language):
    former = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        for month in range(1, 12):
            shown = date(2026, month, 9)
            at = datetime(2026, month, 9, 11, 4, tzinfo=UTC)
            for text in (formats.dated_day(shown), formats.long_day(shown)):
                assert typed_day(text) == shown, text
            assert typed_span(formats.day(shown), NOON.date(), ALMATY).begin.date() == shown
            for text in (formats.moment(at, ALMATY), formats.dated_moment(at, ALMATY)):
                assert typed_moment(text, NOON, ALMATY) == typed_instant(text, NOON, ALMATY) == at, text
        assert typed_kg(formats.whole(31_860)) == 31_860
    finally:
        QLocale.setDefault(former)


def test_days():
    assert formats.day(date(2026, 11, 24)) == "24 Nov"
    assert formats.long_day(date(2026, 11, 24)) == "Tue 24 Nov 2026"


@pytest.mark.parametrize(
    ("length", "shown"),
    [
        (timedelta(minutes=48, seconds=59), "48 min"),
        (timedelta(hours=3, minutes=12), "3 h 12"),
        (timedelta(hours=3, minutes=2), "3 h 02"),
        (timedelta(days=2, hours=4, minutes=59), "2 d 4 h"),
        (timedelta(seconds=-5), "0 min"),
    ],
)
def test_durations(length, shown):
    assert formats.duration(length) == shown


@pytest.mark.parametrize(
    ("length", "shown"),
    [
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=59), "59 min ago"),
        (timedelta(hours=2, minutes=50), "2 h ago"),
        (timedelta(days=2), "2 d ago"),
    ],
)
def test_how_long_ago(length, shown):
    assert formats.ago(length) == shown
