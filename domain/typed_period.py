"""Days as people type them into a filter: one, from one to another, or open to a side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain.refusal import Refusal

_DAY: Final = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?\.?", re.ASCII)
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_BETWEEN: Final = re.compile(r"\s*(?:\.\.|–|—|…|\s-\s|(?<=\d)(?<!-\d)(?<!-\d\d)-(?=\d{1,2}[./])|^-|-$)\s*")


@dataclass(frozen=True, slots=True)
class Span:
    """Half open: from an instant on, until before another; None leaves that side open."""

    begin: datetime | None = None
    end: datetime | None = None

    def __bool__(self) -> bool:
        return self.begin is not None or self.end is not None


ALWAYS: Final = Span()


def typed_span(text: str, today: date, zone: ZoneInfo) -> Span:
    """Return the instants of `24.11`, `20.11–24.11`, `20.11–`, `–24.11`, or none for blank.

    Days are whole ones of `zone`. A day without a year is the last one that has been; `2026-11-24` and
    `24.11.2026` name theirs. Raises Refusal `span_text` for what is no day, `span_backwards` where the first
    day is after the last.
    """
    said = text.strip()
    if not said:
        return ALWAYS
    parts = _BETWEEN.split(said)
    if len(parts) > 2 or not any(parts):
        raise Refusal("span_text", text=said)
    days = [_day(part, said, today) if part else None for part in parts]
    first, last = days[0], days[-1]
    if first is not None and last is not None and first > last:
        raise Refusal("span_backwards", first=first, last=last)
    begin = None if first is None else datetime.combine(first, time(), zone)
    end = None if last is None else datetime.combine(last + timedelta(days=1), time(), zone)
    return Span(begin, end)


def _day(part: str, said: str, today: date) -> date:
    short, iso = _DAY.fullmatch(part.strip()), _ISO.fullmatch(part.strip())
    try:
        if iso is not None:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if short is not None:
            return _of_year(int(short[1]), int(short[2]), short[3], today)
    except ValueError:
        pass
    raise Refusal("span_text", text=said)


def _of_year(day: int, month: int, year: str | None, today: date) -> date:
    if year is not None:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    this_year = date(today.year, month, day)
    return this_year if this_year <= today else date(today.year - 1, month, day)
