"""One box as Records shows it: its stay in full, its other stays, and everything that happened to it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from db.history import IN_BULK
from db.queries import visits as all_visits
from db.queries.holds import DamageFacts, HoldFacts, SealFacts, damages_of, holds_of, seals_of
from db.queries.visits import VisitFacts
from db.queries.yard import position_of
from db.reading import Reading
from db.schema.assignments import assignments
from db.schema.carriers import carrier_visits, wagon_stays
from db.schema.journal import event_subjects, journal
from db.schema.reference import commodity_groups, locations, parties
from db.schema.visits import units, visits
from db.schema.yard import areas
from domain.carriers import CarrierKind
from domain.events import EVENTS, EventKind, SubjectKind
from domain.visit import Where
from domain.yard import Position


@dataclass(frozen=True, slots=True)
class Carried:
    """A train or truck that brought a box, took it or is to take it, and where on it the box stood."""

    carrier_id: int
    kind: CarrierKind
    number: str
    wagon: str | None
    position: int | None


@dataclass(frozen=True, slots=True)
class StayRow:
    """One stay of a unit, told by how it came and left."""

    visit_id: int
    where_is: Where
    announced_at: datetime
    came_with: str | None
    arrived_at: datetime | None
    left_with: str | None
    departed_at: datetime | None


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The reversal of an event: who, when, and why where it was said."""

    event_id: int
    operator: str
    entered_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """One event of a timeline; `content` as the journal keeps it, without the rows that it changed.

    `why_not` is the code of the reason why it cannot be taken back at all; None where the world decides.
    """

    id: int
    kind: EventKind
    happened_at: datetime
    entered_at: datetime
    operator: str
    workstation: str
    content: dict[str, Any]
    why_not: str | None
    taken_back: TakenBack | None


@dataclass(frozen=True, slots=True)
class RecordedBox:
    """One visit in full. `stays` are all of the unit's, the newest first; `events` in the order of entry."""

    visit: VisitFacts
    as_painted: bool
    group: int
    group_name: str
    consignee: str | None
    origin: str | None
    destination: str | None
    position: Position | None
    came_with: Carried | None
    onward: Carried | None
    holds: tuple[HoldFacts, ...]
    seals: tuple[SealFacts, ...]
    damages: tuple[DamageFacts, ...]
    stays: tuple[StayRow, ...]
    events: tuple[ToldEvent, ...]


def recorded_box(connection: Reading, visit_id: int) -> RecordedBox:
    """Return the visit in full; raises Refusal `visit_unknown`."""
    visit = all_visits.visit(connection, visit_id)
    names = connection.execute(_NAMES.where(visits.c.id == visit_id)).one()
    return RecordedBox(
        visit,
        bool(names.as_painted),
        names.place,
        names.group_name,
        names.consignee,
        names.origin,
        names.destination,
        position_of(connection, visit_id),
        _carried(connection, visit.inbound_carrier_id, visit.inbound_wagon_id, visit.inbound_position),
        _onward(connection, visit),
        holds_of(connection, visit_id, only_open=False),
        seals_of(connection, visit_id),
        damages_of(connection, visit_id),
        _stays(connection, visit.unit_id),
        timeline(connection, visit_id),
    )


def place_names(connection: Reading) -> dict[str, str]:
    """Return what areas and the places of trains are called, by code, as events name them."""
    rows = [*connection.execute(select(locations.c.code, locations.c.name))]
    rows += connection.execute(select(areas.c.code, areas.c.name))
    return dict(tuple(row) for row in rows)


def timeline(connection: Reading, visit_id: int) -> tuple[ToldEvent, ...]:
    """Return every event about a visit in the order in which they were entered.

    A whole stay of the past is told by the import that brought it, which is filed under none of its boxes.
    """
    filed = select(event_subjects.c.event_id).where(
        event_subjects.c.kind == SubjectKind.VISIT.value, event_subjects.c.subject_id == visit_id
    )
    brought = select(visits.c.history_id).where(visits.c.id == visit_id, visits.c.history_id.is_not(None))
    reversal = journal.alias("reversal")
    rows = connection.execute(
        select(
            journal,
            reversal.c.id.label("back_id"),
            reversal.c.operator.label("back_by"),
            reversal.c.entered_at.label("back_at"),
            reversal.c.content.label("back_content"),
        )
        .outerjoin(reversal, reversal.c.reverses == journal.c.id)
        .where(journal.c.id.in_(filed.union_all(brought)))
        .order_by(journal.c.id)
    )
    return tuple(_told(row) for row in rows)


def _told(row: Any) -> ToldEvent:  # noqa: ANN401
    content = json.loads(row.content)
    content.pop("changes", None)
    kind = EventKind(row.kind)
    taken_back = None
    if row.back_id is not None:
        reason = str(json.loads(row.back_content).get("reason") or "")
        taken_back = TakenBack(row.back_id, row.back_by, row.back_at, reason)
    return ToldEvent(
        row.id,
        kind,
        row.happened_at,
        row.entered_at,
        row.operator,
        row.workstation,
        content,
        "why_not_in_bulk" if IN_BULK in content else EVENTS[kind].why_not,
        taken_back,
    )


def _onward(connection: Reading, visit: VisitFacts) -> Carried | None:
    """Return what took the box or is to take it, and where on it the plan or the loading has it."""
    plan = connection.execute(
        select(assignments.c.carrier_id, assignments.c.wagon_id, assignments.c.position).where(
            assignments.c.visit_id == visit.id
        )
    ).one_or_none()
    if plan is not None:
        return _carried(connection, *plan)
    return _carried(connection, visit.outbound_carrier_id, None, None)


def _carried(
    connection: Reading, carrier_id: int | None, wagon_id: int | None, position: int | None
) -> Carried | None:
    if carrier_id is None:
        return None
    kind, number = connection.execute(
        select(carrier_visits.c.kind, carrier_visits.c.number).where(carrier_visits.c.id == carrier_id)
    ).one()
    wagon = None
    if wagon_id is not None:
        wagon = connection.execute(
            select(wagon_stays.c.number).where(wagon_stays.c.id == wagon_id)
        ).scalar_one()
    return Carried(carrier_id, CarrierKind(kind), number, wagon, position)


def _stays(connection: Reading, unit_id: int) -> tuple[StayRow, ...]:
    came, left = carrier_visits.alias("came"), carrier_visits.alias("left_by")
    rows = connection.execute(
        select(
            visits.c.id,
            visits.c.where_is,
            visits.c.announced_at,
            came.c.number.label("came_with"),
            visits.c.checked_in_at,
            left.c.number.label("left_with"),
            visits.c.departed_at,
        )
        .outerjoin(came, came.c.id == visits.c.inbound_carrier_id)
        .outerjoin(left, left.c.id == visits.c.outbound_carrier_id)
        .where(visits.c.unit_id == unit_id)
        .order_by(visits.c.id.desc())
    )
    return tuple(StayRow(visit_id, Where(where), *rest) for visit_id, where, *rest in rows)


_FROM, _TO = locations.alias("from_place"), locations.alias("to_place")
_NAMES = (
    select(
        units.c.as_painted,
        commodity_groups.c.place,
        commodity_groups.c.name.label("group_name"),
        parties.c.name.label("consignee"),
        _FROM.c.name.label("origin"),
        _TO.c.name.label("destination"),
    )
    .select_from(visits)
    .join(units, units.c.id == visits.c.unit_id)
    .outerjoin(commodity_groups, commodity_groups.c.code == visits.c.commodity_group)
    .outerjoin(parties, parties.c.id == visits.c.consignee_id)
    .outerjoin(_FROM, _FROM.c.code == visits.c.origin)
    .outerjoin(_TO, _TO.c.code == visits.c.destination)
)
