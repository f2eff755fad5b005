"""Days as people type them into a filter: one, from one to another, or open to a side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain.refusal import Refusal
from domain.typed_days import read_day

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
    """Return the instants of `24.11`, `24 Nov`, `20.11–24.11`, `20.11–`, `–24.11`, or none for blank.

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
    try:
        return read_day(part).last(today)
    except ValueError:
        raise Refusal("span_text", text=said) from None
