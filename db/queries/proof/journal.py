"""Proves the journal: its chain, its head, its guards, and that what is filed under a box is an event."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import func, select

from db.queries.proof import CHUNK, Steps, streamed
from db.reading import Reading, reads_file
from db.schema import guards
from db.schema.carriers import carrier_visits, wagon_stays
from db.schema.journal import event_subjects, journal, journal_head
from db.schema.visits import visits
from domain.events import EventKind, SubjectKind
from domain.journal import GENESIS, JournalRow, verify_chain
from domain.refusal import Finding, Severity


def guarded(connection: Reading) -> Steps:
    """Prove that the journal's guards stand."""
    for name in sorted(guards.missing(connection, "sqlite" if reads_file(connection) else "postgresql")):
        yield Finding("damage_guard", Severity.STOP, {"guard": name})


def chain(connection: Reading) -> Steps:
    """Prove that each event is bound to the one before; tell the first that is not."""
    rows = (JournalRow(*tuple(row)) for row in streamed(connection, select(journal).order_by(journal.c.id)))
    previous, first_id = GENESIS, 1
    for part in _parts(rows):
        broken = verify_chain(part, previous=previous, first_id=first_id)
        if broken is not None:
            yield Finding("damage_chain", Severity.STOP, {"event_id": broken})
            return
        previous, first_id = part[-1].digest, part[-1].id + 1
        yield None


def head(connection: Reading) -> Steps:
    """Prove that the journal is as long, and ends as, its head says: a cut tail is seen here only."""
    kept = connection.execute(select(journal_head.c["count"], journal_head.c.digest)).one_or_none()
    last = connection.execute(
        select(journal.c.id, journal.c.digest).order_by(journal.c.id.desc()).limit(1)
    ).one_or_none()
    events: int = connection.execute(select(func.count()).select_from(journal)).scalar_one()
    ends = (last.id, last.digest) if last is not None else (0, GENESIS)
    if kept is None or (kept[0], kept[1]) != ends or events != kept[0]:
        said = None if kept is None else kept[0]
        yield Finding("damage_head", Severity.STOP, {"said": said, "events": events})


def subjects(connection: Reading) -> Steps:
    """Prove that every filing leads from something that there is to an event."""
    tables = {SubjectKind.VISIT: visits, SubjectKind.CARRIER: carrier_visits, SubjectKind.WAGON: wagon_stays}
    for kind, table in tables.items():
        lost = (
            select(event_subjects.c.event_id, event_subjects.c.subject_id)
            .outerjoin(journal, journal.c.id == event_subjects.c.event_id)
            .outerjoin(table, table.c.id == event_subjects.c.subject_id)
            .where(event_subjects.c.kind == kind.value, journal.c.id.is_(None) | table.c.id.is_(None))
        )
        for row in streamed(connection, lost):
            filed = f"{kind.value} {row.subject_id}"
            yield Finding("damage_subject", Severity.STOP, {"event_id": row.event_id, "filed": filed})


def kinds(connection: Reading) -> Steps:
    """Prove that every event is of a kind that this program knows."""
    known = [kind.value for kind in EventKind]
    strange = select(journal.c.id, journal.c.kind).where(journal.c.kind.not_in(known))
    for row in streamed(connection, strange):
        yield Finding("damage_kind", Severity.STOP, {"event_id": row.id, "kind": row.kind})


def reversals(connection: Reading) -> Steps:
    """Prove that what a reversal takes back came before it."""
    late = select(journal.c.id, journal.c.reverses).where(journal.c.reverses >= journal.c.id)
    for row in streamed(connection, late):
        facts = {"event_id": row.id, "reverses": row.reverses}
        yield Finding("damage_reversal", Severity.STOP, facts)


def _parts(rows: Iterator[JournalRow]) -> Iterator[list[JournalRow]]:
    part: list[JournalRow] = []
    for row in rows:
        part.append(row)
        if len(part) == CHUNK:
            yield part
            part = []
    if part:
        yield part
