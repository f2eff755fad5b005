"""Appends to the journal, with the link to the event before, and keeps its head."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from db.reading import Reading
from db.schema.journal import event_subjects, journal, journal_head
from db.writes.rows import insert_rows
from domain.events import SubjectKind
from domain.journal import JournalRow


@dataclass(frozen=True)
class Head:
    """How many events there are, and the digest of the last."""

    count: int
    digest: str


def head(connection: Reading) -> Head:
    """Return the head of the journal."""
    row = connection.execute(select(journal_head.c.count, journal_head.c.digest)).one()
    return Head(row[0], row.digest)


def append(
    connection: Connection, events: Sequence[tuple[JournalRow, Iterable[tuple[SubjectKind, int]]]]
) -> None:
    """Append events, which come in order right after the head, each with what it is about."""
    insert_rows(connection, journal, [vars(row) for row, _ in events])
    last = events[-1][0]
    connection.execute(update(journal_head).values(count=last.id, digest=last.digest))
    subjects = [
        {"kind": kind.value, "subject_id": subject_id, "event_id": row.id}
        for row, about in events
        for kind, subject_id in sorted(set(about))
    ]
    insert_rows(connection, event_subjects, subjects)
