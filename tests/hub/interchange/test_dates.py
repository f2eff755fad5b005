from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusal import Refusal
from hub.interchange.cell_words import words
from hub.interchange.dates import Clues, clock, column_day_order, could_be_two_days, day, moment
from hub.interchange.fields import DayOrder
from hub.interchange.reading.table import Cell

ALMATY = ZoneInfo("Asia/Almaty")
CLUES = Clues(ALMATY, datetime(2025, 8, 20, 9, tzinfo=UTC))
AT_21_40 = datetime(2025, 8, 14, 21, 40, tzinfo=ALMATY)
MIDNIGHT = datetime(2025, 8, 14, tzinfo=ALMATY)


def local(year: int, month: int, number: int, hour: int = 0, minute: int = 0) -> datetime:
    """Returns a date and time as a spreadsheet has it: without a zone."""
    return datetime(year, month, number, hour, minute, tzinfo=UTC).replace(tzinfo=None)


def code_of(text: str, order: DayOrder | None) -> str:
    """Returns the code that a text is refused with as a time, empty where it is one, or none."""
    try:
        read = moment(text, CLUES, order)
    except Refusal as refused:
        return refused.code
    assert read is None or read.tzinfo is not None
    return ""


@pytest.mark.parametrize(
    "cell",
    [
        "14.08.2025 21:40",
        "14.08.2025  21.40",
        "14.08.2025, 21:40:00",
        "14.08.2025г. 21:40",
        "14.08.25 21:40",
        "14/08/2025 21:40",
        "14-08-2025 21:40",
        "14.08 21:40",
        "2025-08-14T16:40Z",
        "2025-08-14T16:40:00.000Z",
        "2025-08-14 21:40",
        "2025-08-14T21:40+05:00",
        "2025-08-14 21:40 +0500",
        "2025/8/14 21:40",
        "2025年8月14日 21:40",
        "2025年8月14日21时40分",
        "14-Aug-25 21:40",
        "14 августа 2025 г. 21:40",
        "14 тамыз 2025 ж. 21:40",
        "Aug 14, 2025 9:40 PM",
        "Thu, 14 Aug 2025 21:40",
        "чт 14.08.2025 21:40",
        "14.08.2025 19:40 МСК",
        "14.08.2025 16:40 UTC",
        "45883.9027777778",
        "45883,90278",
        45883.9027777778,
        local(2025, 8, 14, 21, 40),
        datetime(2025, 8, 14, 16, 40, tzinfo=UTC),
    ],
)
def test_instants_as_lists_have_them(cell: Cell) -> None:
    assert moment(cell, CLUES, None) == AT_21_40


@pytest.mark.parametrize(
    "cell",
    [
        "14.08.2025",
        "14/08/25",
        "14-08-25",
        "2025-08-14",
        "20250814",
        "14 авг 2025",
        "2025年8月14日",
        "45883",
        45883,
        date(2025, 8, 14),
        "08/14/2025",
        "14.08",
        "13.08.2025 24:00",
    ],
)
def test_a_day_alone_is_its_midnight(cell: Cell) -> None:
    assert moment(cell, CLUES, None) == MIDNIGHT
    assert day(cell, CLUES, None) == date(2025, 8, 14)


@pytest.mark.parametrize("cell", ["", " ", "-", "—", "н/д", "TBA", "无"])
def test_nothing_is_no_time(cell: Cell) -> None:
    assert moment(cell, CLUES, None) is None


@pytest.mark.parametrize(
    "cell",
    [
        "31.02.2025",
        "21:40",
        "abc",
        "14/08",
        "2025-13-01",
        "14.08.2025 25:00",
        "14 foo 2025",
        "12345678",
        "1.2.3.4",
        "14.08.1925",
        "0000-00-00",
        "2500-01-01",
        7,
        1e12,
        float("nan"),
        True,
        "14.08.2025 9:40 13 PM",
    ],
)
def test_what_is_no_time_is_refused(cell: Cell) -> None:
    with pytest.raises(Refusal) as refused:
        moment(cell, CLUES, None)
    assert refused.value.code == "list_time"
    assert refused.value.facts == {"text": words(cell)}


def test_an_ambiguous_day_is_asked_about_and_not_guessed() -> None:
    with pytest.raises(Refusal) as asked:
        moment("04/08/25 10:00", CLUES, None)
    assert asked.value.code == "list_date_ambiguous"
    assert asked.value.facts == {
        "text": "04/08/25 10:00",
        "one": date(2025, 8, 4),
        "other": date(2025, 4, 8),
    }


def test_the_order_of_a_column_settles_it() -> None:
    assert day("04/08/25", CLUES, DayOrder.DAY_FIRST) == date(2025, 8, 4)
    assert day("04/08/25", CLUES, DayOrder.MONTH_FIRST) == date(2025, 4, 8)
    assert day("25/08/04", CLUES, DayOrder.YEAR_FIRST) == date(2025, 8, 4)
    assert day("04.08.2025", CLUES, DayOrder.MONTH_FIRST) == date(2025, 4, 8)
    with pytest.raises(Refusal) as wrong:
        day("25/08/2025", CLUES, DayOrder.MONTH_FIRST)
    assert wrong.value.code == "list_time"


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["14/08/25"], DayOrder.DAY_FIRST),
        (["04/08/25", "25/08/25 10:00"], DayOrder.DAY_FIRST),
        (["04/08/25", "04/25/25"], DayOrder.MONTH_FIRST),
        (["04/25/25", "25/04/25"], None),
        (["04/08/25"], None),
        (["08/08/25"], None),
        (["04.08.2025 21:40"], DayOrder.DAY_FIRST),
        (["04.08.2025", "04.25.2025"], DayOrder.MONTH_FIRST),
        (["04.08.2025", "04/08/25"], None),
        (["2025-08-14", "", 45883, local(2025, 4, 8)], None),
    ],
)
def test_a_column_proves_its_order_together(cells: list[Cell], order: DayOrder | None) -> None:
    assert column_day_order(cells) is order


def test_which_cells_could_be_two_days() -> None:
    doubtful = ["04/08/25", "4-8-2025", "04/08/25 10:00"]
    certain = ["14/08/25", "08/08/25", "04.08.25", "2025-04-08", 45883, "", "abc"]
    assert [cell for cell in (*doubtful, *certain) if could_be_two_days(cell)] == doubtful


@given(
    st.datetimes(local(1970, 1, 2), local(2199, 12, 30)).map(
        lambda each: each.replace(second=0, microsecond=0)
    )
)
def test_every_minute_comes_back_from_each_style(written_at: datetime) -> None:
    meant = written_at.replace(tzinfo=ALMATY)
    year, month, number = written_at.year, written_at.month, written_at.day
    clock = f"{written_at:%H:%M}"
    for written in (
        f"{number:02}.{month:02}.{year} {clock}",
        f"{year}-{month:02}-{number:02}T{clock}",
        f"{year}年{month}月{number}日 {clock}",
        written_at,
    ):
        assert moment(written, CLUES, None) == meant
    for order, written in (
        (DayOrder.DAY_FIRST, f"{number}/{month}/{year} {clock}"),
        (DayOrder.MONTH_FIRST, f"{month}/{number}/{year} {clock}"),
    ):
        assert moment(written, CLUES, order) == meant


@given(
    st.datetimes(local(1970, 1, 2), local(2199, 12, 30)),
    st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)
def test_every_instant_comes_back_from_iso(written_at: datetime, zone: timezone) -> None:
    meant = written_at.replace(tzinfo=zone)
    assert moment(meant.isoformat(), CLUES, None) == meant


@given(st.datetimes(local(1970, 1, 2), local(2199, 12, 30)).map(lambda each: each.replace(microsecond=0)))
def test_every_second_comes_back_from_a_serial_number(written_at: datetime) -> None:
    serial = (written_at - local(1899, 12, 30)) / timedelta(days=1)
    assert moment(serial, CLUES, None) == written_at.replace(tzinfo=ALMATY)
    assert moment(f"{serial:.10f}".replace(".", ","), CLUES, None) == written_at.replace(tzinfo=ALMATY)


@given(st.text(max_size=30), st.sampled_from([None, *DayOrder]))
def test_any_text_is_a_time_or_a_refusal(text: str, order: DayOrder | None) -> None:
    could_be_two_days(text)
    assert code_of(text, order) in ("", "list_time", "list_date_ambiguous")


@given(st.from_regex(r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}( [0-9]{1,2}[:.][0-9]{2})?", fullmatch=True))
def test_what_could_be_two_days_is_asked_about(text: str) -> None:
    asked = code_of(text, None) == "list_date_ambiguous"
    is_day = all(
        "00" not in part.zfill(2) for part in text.replace("-", ".").replace("/", ".").split(".")[:2]
    )
    assert not asked or could_be_two_days(text)
    assert asked or not (could_be_two_days(text) and is_day)


def test_a_time_of_day_alone() -> None:
    cells = ("21:40", "21.40", "21:40:00", 0.9027777778, local(1899, 12, 31, 21, 40))
    assert [clock(cell) for cell in cells] == [time(21, 40)] * 5
    assert [clock(cell) for cell in ("", "-", "н/д")] == [None] * 3
    for cell in ("25:00", "вечером", 1.5):
        with pytest.raises(Refusal) as refused:
            clock(cell)
        assert refused.value.code == "list_time"


@given(st.times().map(lambda each: each.replace(microsecond=0)))
def test_every_time_of_day_comes_back(at: time) -> None:
    seconds = at.hour * 3600 + at.minute * 60 + at.second
    assert clock(f"{at:%H:%M:%S}") == at
    assert clock(seconds / 86_400) == at
