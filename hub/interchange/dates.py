"""Reads dates and times as lists have them, and never guesses which of two days was meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from domain.refusal import Refusal
from hub.interchange.cell_words import is_nothing, words
from hub.interchange.fields import DayOrder
from hub.interchange.reading.table import Cell


@dataclass(frozen=True, slots=True)
class Clues:
    """What times are read with: the hub's zone where none is named, the present for those without a year."""

    zone: ZoneInfo
    now: datetime


# Day 1 of a spreadsheet is 1 January 1900, which was counted as if 1900 had a 29 February.
_SERIAL_ZERO: Final = date(1899, 12, 30)
_SERIALS: Final = range(25_569, 109_574)  # 1970 to 2199
_SERIAL: Final = re.compile(r"([2-9][0-9]{4}|10[0-9]{4})(?:[.,]([0-9]+))?")
_YEARS: Final = range(1970, 2200)

_ZONES: Final = {
    "z": "UTC",
    "utc": "UTC",
    "gmt": "UTC",
    "мск": "Europe/Moscow",
    "msk": "Europe/Moscow",
    "北京时间": "Asia/Shanghai",
}
_ZONE: Final = re.compile(rf"\s*\(?({'|'.join(_ZONES)})\)?$|(?<=[0-9])\s?([+-])([0-9]{{2}}):?([0-9]{{2}})?$")
_TIME: Final = re.compile(
    r"(?P<day>.*[^\s,;t])[\s,;t]+(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{2})"
    r"(?:[:.](?P<second>[0-9]{2})(?:[.,](?P<part>[0-9]{1,9}))?)?\s*(?P<half>[ap]m)?"
)
_CLOCK: Final = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})(?:[:.]([0-9]{2}))?")
_HAN: Final = str.maketrans(
    {"年": "-", "月": "-", "日": " ", "号": " ", "时": ":", "点": ":", "分": " ", "秒": " "}
)
_YEAR_FIRST: Final = re.compile(
    r"([0-9]{4})([-./])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{4})()([0-9]{2})([0-9]{2})"
)
_FIGURES: Final = re.compile(r"([0-9]{1,2})([-./])([0-9]{1,2})(?:\2([0-9]{4}|[0-9]{2}))?")
_DAY_AND_WORD: Final = re.compile(
    r"([0-9]{1,2})(?:st|nd|rd|th)?[-\s.]*([^\W\d_]{3,})[-\s.,]*([0-9]{4}|[0-9]{2})?"
)
_WORD_AND_DAY: Final = re.compile(r"([^\W\d_]{3,})[-\s.]*([0-9]{1,2})(?:st|nd|rd|th)?[-\s.,]*([0-9]{4})?")
_YEAR_WORD: Final = re.compile(r"(?:(?<=[0-9])|\s)\s*(?:года|год|жылы|ж|г)\b\.?")
_WEEKDAY: Final = re.compile(
    r"^(?:mon|tue|wed|thu|fri|sat|sun|пн|вт|ср|чт|пт|сб|вс)[a-zа-я]*[.,\s]+|\s*(?:周|星期)[一二三四五六日天]\s*"
)
_MONTHS: Final = (
    ("jan", "янв", "қаң"),
    ("feb", "фев", "ақп"),
    ("mar", "мар", "нау"),
    ("apr", "апр", "сәу"),
    ("may", "мая", "май", "мам"),
    ("jun", "июн", "мау"),
    ("jul", "июл", "шіл"),
    ("aug", "авг", "там"),
    ("sep", "сен", "қыр"),
    ("oct", "окт", "қаз"),
    ("nov", "ноя", "қар"),
    ("dec", "дек", "жел"),
)
_MONTH: Final = {begin: number for number, begins in enumerate(_MONTHS, start=1) for begin in begins}


def moment(cell: Cell, clues: Clues, order: DayOrder | None) -> datetime | None:
    """Return the instant that a cell names, None where it names none; a day alone is its midnight.

    `14.08.2025 21:40`, `2025-08-14T16:40Z`, `14/08/25`, `14 авг 2025`, `2025年8月14日`, a date or a serial
    number of a spreadsheet. Without an offset it is in the zone of the hub. Raises Refusal `list_time` for
    anything else, and `list_date_ambiguous` where day and month cannot be told apart and `order` is None.
    """
    if isinstance(cell, datetime):
        return cell if cell.tzinfo else cell.replace(tzinfo=clues.zone)
    if isinstance(cell, date):
        return datetime.combine(cell, time(), clues.zone)
    text = words(cell)
    if is_nothing(text):
        return None
    try:
        found = _serial(text, clues.zone) or _parsed(text, clues, order)
    except (ValueError, OverflowError):
        raise Refusal("list_time", text=text) from None
    if found.year not in _YEARS:
        raise Refusal("list_time", text=text)
    return found


def clock(cell: Cell) -> time | None:
    """Return the time of day of a column that has nothing else, None for nothing; raise Refusal `list_time`.

    `21:40`, `21.40`, `21:40:15`, and the part of a day that a spreadsheet has for it (0.9027).
    """
    if isinstance(cell, datetime):
        return cell.time()
    text = words(cell)
    if is_nothing(text):
        return None
    if isinstance(cell, float) and 0 <= cell < 1:
        return (datetime.combine(_SERIAL_ZERO, time()) + timedelta(seconds=round(cell * 86_400))).time()
    found = _CLOCK.fullmatch(text)
    try:
        if found is not None:
            return time(int(found[1]), int(found[2]), int(found[3] or 0))
    except ValueError:
        pass
    raise Refusal("list_time", text=text)


def day(cell: Cell, clues: Clues, order: DayOrder | None) -> date | None:
    """Return the day that a cell names, in the zone of the hub; raises as `moment` does."""
    found = moment(cell, clues, order)
    return None if found is None else found.astimezone(clues.zone).date()


def column_day_order(values: Iterable[Cell]) -> DayOrder | None:
    """Return in which order the dates of a column stand, as its values prove it together.

    One value with a part over 12 proves it for all; without such a proof a column with dots is day first,
    as everywhere where dots are written. None: nothing proves it, or two values contradict each other; then
    the values that could be two days are asked about.
    """
    proved: set[DayOrder] = set()
    could_be_either = has_dots = False
    for cell in values:
        found = _in_figures(cell)
        if found is None:
            continue
        first, mark, second = int(found[1]), found[2], int(found[3])
        if first > 12 >= second:
            proved.add(DayOrder.DAY_FIRST)
        elif second > 12 >= first:
            proved.add(DayOrder.MONTH_FIRST)
        elif first != second:
            has_dots |= mark == "."
            could_be_either |= mark != "."
    if proved:
        return proved.pop() if len(proved) == 1 else None
    return DayOrder.DAY_FIRST if has_dots and not could_be_either else None


def could_be_two_days(cell: Cell) -> bool:
    """Return whether a date reads both ways, as `04/08/25` does and `14/08/25` and `04.08.25` do not."""
    found = _in_figures(cell)
    if found is None or found[2] == ".":
        return False
    first, second = int(found[1]), int(found[3])
    return first <= 12 and second <= 12 and first != second


def _in_figures(cell: Cell) -> re.Match[str] | None:
    """Return day, mark and month of a date in figures that does not begin with its year."""
    if not isinstance(cell, str) or len(cell) > 60:
        return None
    text = _plain(words(cell))
    timed = _TIME.fullmatch(_ZONE.sub("", text))
    return _FIGURES.fullmatch(timed["day"] if timed else text)


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_HAN)
    plain = _WEEKDAY.sub(" ", _YEAR_WORD.sub(" ", plain)).replace("–", "-").replace("−", "-")
    return " ".join(plain.split()).strip(" ,;:")


def _serial(text: str, zone: ZoneInfo) -> datetime | None:
    found = _SERIAL.fullmatch(text)
    if found is None or int(found[1]) not in _SERIALS:
        return None
    seconds = round(float(f"0.{found[2] or 0}") * 86_400)
    naive = datetime.combine(_SERIAL_ZERO, time()) + timedelta(days=int(found[1]), seconds=seconds)
    return naive.replace(tzinfo=zone)


def _parsed(text: str, clues: Clues, order: DayOrder | None) -> datetime:
    if len(text) > 60:
        raise ValueError(text)
    if text[4:5] == "-" and text[7:8] == "-":
        try:
            iso = datetime.fromisoformat(text)
        except ValueError:
            pass
        else:
            return iso if iso.tzinfo else iso.replace(tzinfo=clues.zone)
    plain = _plain(text)
    zone: tzinfo = clues.zone
    named = _ZONE.search(plain)
    # `14-08-2025` ends like an offset does: only a time has one.
    if named and (named[1] or _TIME.fullmatch(plain[: named.start()])):
        zone, plain = _zone(named), plain[: named.start()].strip()
    timed = _TIME.fullmatch(plain)
    on = _day(timed["day"].strip() if timed else plain, text, clues, order)
    return datetime.combine(on, time(), zone) if timed is None else _at(on, timed, zone)


def _zone(named: re.Match[str]) -> tzinfo:
    if named[1]:
        return UTC if _ZONES[named[1]] == "UTC" else ZoneInfo(_ZONES[named[1]])
    return datetime.strptime(f"{named[2]}{named[3]}{named[4] or '00'}", "%z").tzinfo or UTC


def _at(on: date, timed: re.Match[str], zone: tzinfo) -> datetime:
    hour, minute, second = int(timed["hour"]), int(timed["minute"]), int(timed["second"] or 0)
    if timed["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if timed["half"] == "pm" else 0)
    if (hour, minute, second) == (24, 0, 0):
        return datetime.combine(on + timedelta(days=1), time(), zone)
    micro = int((timed["part"] or "0")[:6].ljust(6, "0"))
    return datetime.combine(on, time(hour, minute, second, micro), zone)


def _day(text: str, whole: str, clues: Clues, order: DayOrder | None) -> date:
    year_first = _YEAR_FIRST.fullmatch(text)
    if year_first:
        year, _mark, month, number = (part for part in year_first.groups() if part is not None)
        return date(int(year), int(month), int(number))
    figures = _FIGURES.fullmatch(text)
    if figures:
        return _of_figures(figures, whole, clues, order)
    by_word = _DAY_AND_WORD.fullmatch(text)
    if by_word:
        return _with_year(by_word[3], _MONTH[_begin(by_word[2])], int(by_word[1]), clues)
    by_word = _WORD_AND_DAY.fullmatch(text)
    if by_word:
        return _with_year(by_word[3], _MONTH[_begin(by_word[1])], int(by_word[2]), clues)
    raise ValueError(text)


def _begin(word: str) -> str:
    if word[:3] not in _MONTH:
        raise ValueError(word)
    return word[:3]


def _of_figures(figures: re.Match[str], whole: str, clues: Clues, order: DayOrder | None) -> date:
    first, mark, second, third = int(figures[1]), figures[2], int(figures[3]), figures[4]
    if third is None and mark != ".":
        raise ValueError(whole)
    if order is DayOrder.YEAR_FIRST and third is not None and len(third) == 2:
        return date(2000 + first, second, int(third))
    if order is None:
        order = DayOrder.MONTH_FIRST if second > 12 >= first else DayOrder.DAY_FIRST
        if mark != "." and first <= 12 and second <= 12 and first != second:
            one = _with_year(third, second, first, clues)
            raise Refusal(
                "list_date_ambiguous", text=whole, one=one, other=_with_year(third, first, second, clues)
            )
    number, month = (second, first) if order is DayOrder.MONTH_FIRST else (first, second)
    return _with_year(third, month, number, clues)


def _with_year(year: str | None, month: int, number: int, clues: Clues) -> date:
    """Return the day; without a year that one of it which is nearest to the present."""
    if year is not None:
        return date(int(year) if len(year) == 4 else 2000 + int(year), month, number)
    today = clues.now.astimezone(clues.zone).date()
    near = (date(today.year + shift, month, number) for shift in (-1, 0, 1))
    return min(near, key=lambda each: abs(each - today))
