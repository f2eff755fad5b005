"""The journal as it is read: single events, and what happened to one box, carrier or wagon."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from db.act import Change, change_of
from db.reading import Reading
from db.schema.journal import event_subjects, journal, journal_head
from domain.events import EventKind, SubjectKind
from domain.refusal import Refusal


@dataclass(frozen=True)
class EventFacts:
    """One event; `content` without its changes, `reversed_by` the event that took it back."""

    id: int
    happened_at: datetime
    entered_at: datetime
    operator: str
    workstation: str
    kind: EventKind
    subject: str
    content: dict[str, Any]
    changes: tuple[Change, ...]
    reverses: int | None
    reversed_by: int | None


_REVERSAL = journal.alias("reversal")
_EVENTS = select(journal, _REVERSAL.c.id.label("reversed_by")).outerjoin(
    _REVERSAL, _REVERSAL.c.reverses == journal.c.id
)


def is_empty(connection: Reading) -> bool:
    """Return whether nothing ever happened here."""
    return last_event_id(connection) == 0


def last_event_id(connection: Reading) -> int:
    """Return the number of the last event, 0 where there is none: while it stands, nothing has changed."""
    events: int = connection.execute(select(journal_head.c["count"])).scalar_one()
    return events


def event(connection: Reading, event_id: int) -> EventFacts:
    """Return the event, or raise Refusal `event_unknown`."""
    row = connection.execute(_EVENTS.where(journal.c.id == event_id)).one_or_none()
    if row is None:
        raise Refusal("event_unknown", event_id=event_id)
    return _facts(row)


def events_about(connection: Reading, kind: SubjectKind, subject_id: int) -> tuple[EventFacts, ...]:
    """Return the events about one box, carrier or wagon in the order in which they were entered."""
    statement = (
        _EVENTS.join(event_subjects, event_subjects.c.event_id == journal.c.id)
        .where(event_subjects.c.kind == kind.value, event_subjects.c.subject_id == subject_id)
        .order_by(journal.c.id)
    )
    return tuple(_facts(row) for row in connection.execute(statement))


def subjects_of(connection: Reading, event_id: int) -> frozenset[tuple[SubjectKind, int]]:
    """Return what an event is about."""
    rows = connection.execute(select(event_subjects).where(event_subjects.c.event_id == event_id))
    return frozenset((SubjectKind(row.kind), row.subject_id) for row in rows)


def _facts(row: Row[Any]) -> EventFacts:
    content = json.loads(row.content)
    changes = tuple(change_of(plain) for plain in content.pop("changes", ()))
    return EventFacts(
        row.id,
        row.happened_at,
        row.entered_at,
        row.operator,
        row.workstation,
        EventKind(row.kind),
        row.subject,
        content,
        changes,
        row.reverses,
        row.reversed_by,
    )
