"""Weights and times as people type them into a form, read the same way on every screen."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain.refusal import Refusal

_TIME: Final = re.compile(r"(?:(\d{1,2})[./](\d{1,2})\.?\s+)?(\d{1,2})[:.](\d{2})")
_GROUPS: Final = re.compile(r"\d{1,3}(?:[,.\s]\d{3})+|\d+", re.ASCII)


def typed_kg(text: str) -> int:
    """Return the kilograms of `24100`, `24 100` or `24,100 kg`; raise Refusal `kg_text` for anything else."""
    said = text.strip().casefold().removesuffix("kg").removesuffix("кг").strip().replace("\u00a0", " ")
    if not _GROUPS.fullmatch(said):
        raise Refusal("kg_text", text=text.strip())
    return int(re.sub(r"\D", "", said))


def typed_moment(text: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """Return the instant of `14:30`, the last one that has been, or of `24.11 14:30`; None for blank.

    Hours and days are those of `zone`. Raises Refusal `moment_text` for what is no time.
    """
    said = text.strip()
    if not said:
        return None
    found = _TIME.fullmatch(said)
    if found is None:
        raise Refusal("moment_text", text=said)
    today = now.astimezone(zone).date()
    try:
        if found[1] is None:
            last = _at(today, found, zone)
            return last if last <= now else _at(today - timedelta(days=1), found, zone)
        return _at(_day(int(found[1]), int(found[2]), today), found, zone)
    except ValueError:
        raise Refusal("moment_text", text=said) from None


def _at(day: date, found: re.Match[str], zone: ZoneInfo) -> datetime:
    return datetime(day.year, day.month, day.day, int(found[3]), int(found[4]), tzinfo=zone)


def _day(day: int, month: int, today: date) -> date:
    """Return that day of this year, or of the last year where it has not come yet."""
    this_year = date(today.year, month, day)
    return this_year if this_year <= today else date(today.year - 1, month, day)
