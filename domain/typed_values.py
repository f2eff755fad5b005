"""Weights, times, days and numbers as people type them into a form, read the same way on every screen."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain.refusal import Refusal
from domain.typed_days import read_day

_TIME: Final = re.compile(r"(?:(.+?)\s+)?([0-9]{1,2})[:.]([0-9]{2})")
_GROUPS: Final = re.compile(r"\d{1,3}(?:[,.\s]\d{3})+|\d+", re.ASCII)
_FIGURES: Final = re.compile(r"\d{1,9}", re.ASCII)


def typed_kg(text: str) -> int:
    """Return the kilograms of `24100`, `24 100` or `24,100 kg`; raise Refusal `kg_text` for anything else."""
    said = text.strip().casefold().removesuffix("kg").removesuffix("кг").strip()
    # Figures are shown in groups by spaces that do not break, narrow ones too.
    said = " ".join(said.split())
    if not _GROUPS.fullmatch(said):
        raise Refusal("kg_text", text=text.strip())
    return int(re.sub(r"\D", "", said))


def typed_whole(text: str) -> int | None:
    """Return a whole number such as a position, None for blank; raise Refusal `whole_text` else."""
    said = text.strip()
    if said and not _FIGURES.fullmatch(said):
        raise Refusal("whole_text", text=said)
    return int(said) if said else None


def typed_moment(text: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """Return when something was: `14:30`, the last one that has been, `24.11 14:30` or `24 Nov 14:30`.

    None for blank. Hours and days are those of `zone`. Raises Refusal `moment_text` for what is no time.
    """
    said = text.strip()
    if not said:
        return None
    today = now.astimezone(zone).date()
    try:
        day, hour, minute = _parted(said)
        if day:
            return _at(_day(day, today, past=True), hour, minute, zone)
        last = _at(today, hour, minute, zone)
        return last if last <= now else _at(today - timedelta(days=1), hour, minute, zone)
    except ValueError:
        raise Refusal("moment_text", text=said) from None


def typed_instant(text: str, now: datetime, zone: ZoneInfo) -> datetime:
    """Return when something is to be: `14:30` of today, `24.11 14:30` of this year, `24.11.2026 14:30`.

    Hours and days are those of `zone`. Raises Refusal `instant_text` for what is no time, blank too.
    """
    today = now.astimezone(zone).date()
    try:
        day, hour, minute = _parted(text.strip())
        return _at(_day(day, today) if day else today, hour, minute, zone)
    except ValueError:
        raise Refusal("instant_text", text=text.strip()) from None


def as_typed(instant: datetime, now: datetime, zone: ZoneInfo) -> str:
    """Return an instant as people type it: `16:04`, or `24.11 16:04` on another day than today."""
    local = instant.astimezone(zone)
    is_today = local.date() == now.astimezone(zone).date()
    return f"{local:%H:%M}" if is_today else f"{local:%d.%m %H:%M}"


def typed_day(text: str) -> date | None:
    """Return the day of `24.11.2026`, `24 Nov 2026` or `2026-11-24`; raise Refusal `day_text` else.

    None for blank.
    """
    said = text.strip()
    try:
        return _day(said, None) if said else None
    except ValueError:
        raise Refusal("day_text", text=said) from None


def _parted(said: str) -> tuple[str, int, int]:
    found = _TIME.fullmatch(said)
    if found is None:
        raise ValueError(said)
    return found[1] or "", int(found[2]), int(found[3])


def _at(day: date, hour: int, minute: int, zone: ZoneInfo) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)


def _day(said: str, today: date | None, *, past: bool = False) -> date:
    """Return a day; without a year of this one, with `past` of the last one where it has yet to come."""
    found = read_day(said)
    if today is None:
        if found.year is None:
            raise ValueError(said)
        return found.in_year(found.year)
    return found.last(today) if past else found.in_year(today.year)
