"""The one box that is chosen on the Yard screen: its facts, holds, seals, and what happened to it last."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from db.queries import visits as all_visits
from db.queries.holds import DamageFacts, HoldFacts, SealFacts, damages_of, holds_of, seals_of
from db.queries.visits import VisitFacts
from db.reading import Reading
from db.schema.carriers import carrier_visits, wagon_stays
from db.schema.journal import event_subjects, journal
from domain.carriers import CarrierKind
from domain.events import EventKind, SubjectKind

LAST = 8


@dataclass(frozen=True, slots=True)
class CameWith:
    """The train or truck that brought a box, and the wagon it stood on."""

    kind: CarrierKind
    number: str
    wagon: str | None


@dataclass(frozen=True, slots=True)
class PathRow:
    """One event about a box; `content` as the journal keeps it, without what it changed."""

    event_id: int
    kind: EventKind
    happened_at: datetime
    content: dict[str, Any]
    is_reversed: bool


@dataclass(frozen=True, slots=True)
class ChosenBox:
    """One box in full; `holds` are open ones, `path` its last events, the newest first."""

    visit: VisitFacts
    came_with: CameWith | None
    holds: tuple[HoldFacts, ...]
    seals: tuple[SealFacts, ...]
    damages: tuple[DamageFacts, ...]
    path: tuple[PathRow, ...]


def chosen_box(connection: Reading, visit_id: int) -> ChosenBox:
    """Return the box of a visit in full; raises Refusal `visit_unknown`."""
    visit = all_visits.visit(connection, visit_id)
    return ChosenBox(
        visit,
        _came_with(connection, visit),
        holds_of(connection, visit_id),
        seals_of(connection, visit_id),
        damages_of(connection, visit_id),
        _path(connection, visit_id),
    )


def _came_with(connection: Reading, visit: VisitFacts) -> CameWith | None:
    row = connection.execute(
        select(carrier_visits.c.kind, carrier_visits.c.number, wagon_stays.c.number.label("wagon"))
        .select_from(carrier_visits)
        .outerjoin(wagon_stays, wagon_stays.c.id == visit.inbound_wagon_id)
        .where(carrier_visits.c.id == visit.inbound_carrier_id)
    ).one_or_none()
    return None if row is None else CameWith(CarrierKind(row.kind), row.number, row.wagon)


def _path(connection: Reading, visit_id: int) -> tuple[PathRow, ...]:
    reversal = journal.alias("reversal")
    rows = connection.execute(
        select(
            journal.c.id,
            journal.c.kind,
            journal.c.happened_at,
            journal.c.content,
            reversal.c.id.label("reversed_by"),
        )
        .join(event_subjects, event_subjects.c.event_id == journal.c.id)
        .outerjoin(reversal, reversal.c.reverses == journal.c.id)
        .where(event_subjects.c.kind == SubjectKind.VISIT.value, event_subjects.c.subject_id == visit_id)
        .order_by(journal.c.id.desc())
        .limit(LAST)
    )
    return tuple(
        PathRow(
            row.id, EventKind(row.kind), row.happened_at, _content(row.content), row.reversed_by is not None
        )
        for row in rows
    )


def _content(text: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(text)
    content.pop("changes", None)
    return content
