"""The hub's dated settings, read into the values that rules take."""

from __future__ import annotations

import json
from datetime import date, time
from functools import lru_cache
from typing import Any

from sqlalchemy import select

from db.reading import Reading
from db.schema.settings import settings
from domain.clocks import DEFAULT_SETTINGS, ClockRule, ClockSettings
from domain.weights import WeightSettings, WeightSource

CLOCKS = "clocks"
HUB_NAME = "hub_name"
WEIGHTS = "weights"


def value_of(connection: Reading, name: str, on: date) -> Any:  # noqa: ANN401
    """Return what a setting says on a day, as JSON gives it; None where it was never set by then."""
    row = connection.execute(
        select(settings.c.value)
        .where(settings.c.name == name, settings.c.valid_from <= on)
        .order_by(settings.c.valid_from.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else json.loads(row.value)


def clock_settings(connection: Reading) -> ClockSettings:
    """Return the clocks of all dates; the defaults of `domain.clocks` where none were set."""
    rows = connection.execute(
        select(settings.c.valid_from, settings.c.value)
        .where(settings.c.name == CLOCKS)
        .order_by(settings.c.valid_from)
    ).all()
    if not rows:
        return DEFAULT_SETTINGS
    return _settings_of(tuple((row.valid_from, row.value) for row in rows))


def weight_settings(connection: Reading, on: date) -> WeightSettings:
    """Return how weights are judged on a day; the defaults of `domain.weights` where nothing was set."""
    said: dict[str, Any] = dict(value_of(connection, WEIGHTS, on) or {})
    if "order" in said:
        said["order"] = tuple(WeightSource(source) for source in said["order"])
    return WeightSettings(**said)


# The same value each time, for it remembers the periods that it has found.
@lru_cache(maxsize=8)
def _settings_of(dated: tuple[tuple[date, str], ...]) -> ClockSettings:
    return ClockSettings(tuple(_rule(valid_from, json.loads(value)) for valid_from, value in dated))


def _rule(valid_from: date, said: dict[str, str]) -> ClockRule:
    hours = ("day_shift_start", "night_shift_start", "operating_boundary", "railway_boundary")
    return ClockRule(
        valid_from=valid_from,
        **{name: time.fromisoformat(value) if name in hours else value for name, value in said.items()},  # type: ignore[arg-type]
    )
