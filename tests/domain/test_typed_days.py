"""A day is read from figures and from what the screens show, in English and in Russian."""

from __future__ import annotations

from datetime import date

import pytest

from domain.typed_days import TypedDay, read_day


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("24.11", None),
        ("24/11.", None),
        ("24.11.26", 2026),
        ("24.11.2026", 2026),
        ("2026-11-24", 2026),
        ("24 Nov", None),
        ("24 november 2026", 2026),
        ("24 нояб.", None),
        ("24 нояб. 2026", 2026),
        ("24\u00a0НОЯБРЯ  2026", 2026),
        ("Tue 24 Nov 2026", 2026),
        ("вт, 24 нояб. 2026", 2026),
    ],
)
def test_a_day_is_read_however_it_is_written(text, year):
    assert read_day(text) == TypedDay(24, 11, year)


@pytest.mark.parametrize("text", ["", "24", "Nov", "24 Foo", "24.", "24 Nov 26", "24-11", "November 24"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        read_day(text)


def test_every_month_has_its_names():
    english = ["Jan", "Feb", "March", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]
    russian = ["янв.", "февр.", "марта", "апр.", "мая", "июн."]
    russian += ["июл.", "авг.", "сент.", "окт.", "нояб.", "дек."]
    for names in (english, russian):
        assert [read_day(f"1 {name}").month for name in names] == list(range(1, 13))


def test_without_a_year_the_last_one_that_has_been_is_meant():
    today = date(2026, 1, 10)
    assert read_day("24 Nov").last(today) == date(2025, 11, 24)
    assert read_day("9 Jan").last(today) == date(2026, 1, 9)
    assert read_day("24 Nov 2026").last(today) == date(2026, 11, 24)
    assert read_day("24 Nov").in_year(2026) == date(2026, 11, 24)
