"""When units and wagons last left: nothing comes again before that."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from db.reading import Reading
from db.schema.carriers import wagon_stays
from db.schema.visits import visits


def unit_departures(connection: Reading, unit_ids: Sequence[int]) -> tuple[datetime, ...]:
    """Return when these units left, each time that they did."""
    rows = connection.execute(
        select(visits.c.departed_at).where(visits.c.unit_id.in_(unit_ids), visits.c.departed_at.is_not(None))
    )
    return tuple(row.departed_at for row in rows)


def wagon_departures(connection: Reading, numbers: Sequence[str]) -> tuple[datetime, ...]:
    """Return when wagons of these numbers left, each time that they did."""
    rows = connection.execute(
        select(wagon_stays.c.departed_at).where(
            wagon_stays.c.number.in_(numbers), wagon_stays.c.departed_at.is_not(None)
        )
    )
    return tuple(row.departed_at for row in rows)
