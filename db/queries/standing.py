"""The events that stand of boxes, carriers and wagons: what a late act or a reversal is held against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, or_, select

from db.reading import Reading
from db.schema.figures import counts
from db.schema.journal import event_subjects, journal
from db.schema.yard import moves
from domain.causality import Standing
from domain.events import EventKind, SubjectKind

Subjects = Iterable[tuple[SubjectKind, int]]
Kinds = Callable[[SubjectKind], Collection[EventKind]]
"""Which kinds of event matter to a kind of subject."""

_LIFTED = exists().where(moves.c.visit_id == event_subjects.c.subject_id, moves.c.event_id == journal.c.id)
_COUNTED = exists().where(counts.c.visit_id == event_subjects.c.subject_id, counts.c.event_id == journal.c.id)


def standing_after(
    connection: Reading, happened_at: datetime, subjects: Subjects, kinds: Kinds
) -> tuple[Standing, ...]:
    """Return the events of these kinds about the subjects that happened later than that."""
    later = journal.c.happened_at > happened_at
    # Nearly every act happens now: one look at the index tells that nothing is later.
    if connection.execute(select(journal.c.id).where(later).limit(1)).first() is None:
        return ()
    return _standing(connection, subjects, kinds, later)


def standing_since(
    connection: Reading, event_id: int, subjects: Subjects, kinds: Kinds
) -> tuple[Standing, ...]:
    """Return the events of these kinds about the subjects that were entered later than that event."""
    return _standing(connection, subjects, kinds, journal.c.id > event_id)


def own_boxes(connection: Reading, event_id: int) -> frozenset[int]:
    """Return the visits whose boxes an event lifted or counted."""
    lifted = select(moves.c.visit_id).where(moves.c.event_id == event_id)
    counted = select(counts.c.visit_id).where(counts.c.event_id == event_id)
    about = select(event_subjects.c.subject_id).where(
        event_subjects.c.kind == SubjectKind.VISIT.value, event_subjects.c.event_id == event_id
    )
    # By its boxes: lifts are found by the box, and not by the event.
    lifted = lifted.where(moves.c.visit_id.in_(about))
    return frozenset(row.visit_id for row in connection.execute(lifted.union(counted)))


def _standing(
    connection: Reading, subjects: Subjects, kinds: Kinds, later: ColumnElement[bool]
) -> tuple[Standing, ...]:
    found: list[Standing] = []
    for subject, ids in _by_kind(subjects).items():
        wanted = [kind.value for kind in kinds(subject)]
        if wanted:
            found += _of_kind(connection, subject, ids, [later, journal.c.kind.in_(wanted)])
    return tuple(found)


def _of_kind(
    connection: Reading, subject: SubjectKind, ids: Collection[int], wanted: Iterable[ColumnElement[bool]]
) -> Iterable[Standing]:
    reversal = journal.alias("reversal")
    is_box = subject is SubjectKind.VISIT
    columns: list[Any] = [journal.c.id, journal.c.kind, journal.c.happened_at, event_subjects.c.subject_id]
    rows = connection.execute(
        select(*columns, *([or_(_LIFTED, _COUNTED)] if is_box else []))
        .select_from(event_subjects)
        .join(journal, journal.c.id == event_subjects.c.event_id)
        .outerjoin(reversal, reversal.c.reverses == journal.c.id)
        .where(
            event_subjects.c.kind == subject.value,
            event_subjects.c.subject_id.in_(ids),
            reversal.c.id.is_(None),
            *wanted,
        )
        .order_by(journal.c.id)
    )
    for row in rows:
        own = bool(row[4]) if is_box else True
        yield Standing(row.id, EventKind(row.kind), row.happened_at, subject, row.subject_id, own)


def _by_kind(subjects: Subjects) -> Mapping[SubjectKind, list[int]]:
    found: dict[SubjectKind, list[int]] = defaultdict(list)
    for kind, subject_id in sorted(subjects):
        found[kind].append(subject_id)
    return found
