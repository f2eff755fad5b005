"""Days as people type them, in figures or as the screens show them, read the same way in every field."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

_FIGURES: Final = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?\.?", re.ASCII)
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
# `24 Nov`, `24 нояб. 2026`, `Tue 24 Nov 2026`: a day of the week before it tells nothing more.
_WORDS: Final = re.compile(r"(?:[^\W\d_]+[.,]*\s+)?([0-9]{1,2})\s+([^\W\d_]{3,})\.?(?:\s+([0-9]{4}))?")
_MONTHS: Final = (
    ("jan", "янв"),
    ("feb", "фев"),
    ("mar", "мар"),
    ("apr", "апр"),
    ("may", "мая", "май"),
    ("jun", "июн"),
    ("jul", "июл"),
    ("aug", "авг"),
    ("sep", "сен"),
    ("oct", "окт"),
    ("nov", "ноя"),
    ("dec", "дек"),
)
_MONTH: Final = {begin: number for number, begins in enumerate(_MONTHS, start=1) for begin in begins}


@dataclass(frozen=True, slots=True)
class TypedDay:
    """A day of a month; `year` None: none was typed."""

    day: int
    month: int
    year: int | None

    def in_year(self, year: int) -> date:
        """Return the day, of that year where none was typed; raise ValueError where there is no such day."""
        return date(self.year if self.year is not None else year, self.month, self.day)

    def last(self, today: date) -> date:
        """Return the day, without a year the last one that has been; raise ValueError for no such day."""
        found = self.in_year(today.year)
        return found if self.year is not None or found <= today else self.in_year(today.year - 1)


def read_day(text: str) -> TypedDay:
    """Return what `24.11`, `24.11.26`, `2026-11-24`, `24 Nov` or `24 нояб. 2026` says.

    Raises ValueError for anything else; whether there is such a day is not looked at.
    """
    said = " ".join(text.split())
    iso = _ISO.fullmatch(said)
    if iso is not None:
        return TypedDay(int(iso[3]), int(iso[2]), int(iso[1]))
    figures = _FIGURES.fullmatch(said)
    if figures is not None:
        return TypedDay(int(figures[1]), int(figures[2]), int(f"20{figures[3]}"[-4:]) if figures[3] else None)
    words = _WORDS.fullmatch(said)
    month = None if words is None else _MONTH.get(words[2].casefold()[:3])
    if words is None or month is None:
        raise ValueError(text)
    return TypedDay(int(words[1]), month, int(words[3]) if words[3] else None)
