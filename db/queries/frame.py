"""What the frame around every screen asks: how much stands here, what is overdue, and where something is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, or_, select

from db.queries.yard import position_in
from db.reading import Reading
from db.schema.carriers import carrier_visits
from db.schema.holds import holds
from db.schema.visits import visits
from db.schema.yard import positions
from domain.carriers import CarrierKind, Stage
from domain.typed_text import readings
from domain.visit import Where
from domain.yard import Position

OLD_HOLD = timedelta(hours=24)
HERE = (Where.ON_TERMINAL.value, Where.ON_OUTBOUND.value)
_BOXES_SHOWN, _CARRIERS_SHOWN = 12, 6
_SHORTEST = 3
_LAST_CARRIER = func.coalesce(visits.c.outbound_carrier_id, visits.c.inbound_carrier_id)


@dataclass(frozen=True, slots=True)
class StatusRow:
    """The stock in boxes and hundredths of a TEU, and how many open holds are older than 24 hours."""

    boxes: int
    teu_hundredths: int
    old_holds: int


@dataclass(frozen=True, slots=True)
class FoundBox:
    """A visit that a search has found; `position` where it stands in the yard."""

    visit_id: int
    number: str
    size_type: str
    where_is: Where
    position: Position | None
    carrier: str | None
    departed_at: datetime | None


@dataclass(frozen=True, slots=True)
class FoundCarrier:
    """A train or truck that a search has found."""

    carrier_id: int
    kind: CarrierKind
    number: str
    stage: Stage
    planned_at: datetime | None
    destination: str | None


def status(connection: Reading, now: datetime) -> StatusRow:
    """Return the figures of the status line."""
    boxes, teu = connection.execute(
        select(func.count(), func.coalesce(func.sum(visits.c.teu_hundredths), 0)).where(
            visits.c.where_is.in_(HERE)
        )
    ).one()
    old: int = connection.execute(
        select(func.count())
        .select_from(holds.join(visits, visits.c.id == holds.c.visit_id))
        .where(
            holds.c.released_at.is_(None),
            holds.c.set_at < now - OLD_HOLD,
            visits.c.where_is.not_in([Where.DEPARTED.value, Where.CANCELLED.value]),
        )
    ).scalar_one()
    return StatusRow(boxes, teu, old)


def find_boxes(connection: Reading, text: str) -> tuple[FoundBox, ...]:
    """Return the boxes whose number has `text` in it, those here first; nothing for less than three signs."""
    ways = [way for way in readings(text) if len(way) >= _SHORTEST]
    if not ways:
        return ()
    numbered = carrier_visits.c.number.label("carrier")
    rows = connection.execute(
        select(visits, positions, numbered)
        .outerjoin(positions, positions.c.visit_id == visits.c.id)
        .outerjoin(carrier_visits, carrier_visits.c.id == _LAST_CARRIER)
        .where(or_(*(visits.c.number.contains(way, autoescape=True) for way in ways)))
        .order_by(visits.c.where_is.in_([Where.DEPARTED.value, Where.CANCELLED.value]), visits.c.id.desc())
        .limit(_BOXES_SHOWN)
    )
    return tuple(
        FoundBox(
            row.id,
            row.number,
            row.size_type,
            Where(row.where_is),
            position_in(row) if row.since is not None else None,
            row.carrier,
            row.departed_at,
        )
        for row in rows
    )


def find_carriers(connection: Reading, text: str) -> tuple[FoundCarrier, ...]:
    """Return the trains and trucks whose number has `text` in it, the latest planned first."""
    wanted = " ".join(text.upper().split())
    if not wanted:
        return ()
    rows = connection.execute(
        select(carrier_visits)
        .where(carrier_visits.c.number.contains(wanted, autoescape=True))
        .order_by(carrier_visits.c.planned_on.desc(), carrier_visits.c.id.desc())
        .limit(_CARRIERS_SHOWN)
    )
    return tuple(
        FoundCarrier(
            row.id, CarrierKind(row.kind), row.number, Stage(row.stage), row.planned_at, row.destination
        )
        for row in rows
    )
