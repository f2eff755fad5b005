"""Appends to the journal, with the link to the event before, and keeps its head."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from db.schema.journal import SubjectKind, event_subjects, journal, journal_head
from domain.journal import JournalRow


@dataclass(frozen=True)
class Head:
    """How many events there are, and the digest of the last."""

    count: int
    digest: str


def head(connection: Connection) -> Head:
    """Return the head of the journal."""
    row = connection.execute(select(journal_head.c.count, journal_head.c.digest)).one()
    return Head(row[0], row.digest)


def append(connection: Connection, row: JournalRow, about: Iterable[tuple[SubjectKind, int]]) -> None:
    """Append the event, which comes right after the head, and name what it is about."""
    connection.execute(insert(journal).values(**vars(row)))
    connection.execute(update(journal_head).values(count=row.id, digest=row.digest))
    subjects = [
        {"kind": kind.value, "subject_id": subject_id, "event_id": row.id}
        for kind, subject_id in sorted(set(about))
    ]
    if subjects:
        connection.execute(insert(event_subjects), subjects)
