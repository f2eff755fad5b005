"""Proves that every row is as the events left it, and that each event is filed under what it is about."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from sqlalchemy import String, and_, cast, exists, literal, or_, select

from db.kept import DIGESTS, TABLES, rows_of
from db.queries.proof import CHUNK, Steps, streamed
from db.queries.proof.replayed import Compared, Differing, Replayed
from db.reading import Reading
from db.schema.figures import counts
from db.schema.journal import event_subjects, journal
from db.schema.yard import moves
from domain.events import EventKind, SubjectKind
from domain.refusal import Fact, Finding, Severity

# Events that wrote rows at once and tell how many there were, not which.
_WHOLE: Final = (EventKind.FOUND_HUB.value, EventKind.DEMO_HISTORY.value)
_CHANGES: Final = '%"changes":%'


def rows_kept(connection: Reading) -> Steps:
    """Prove that every row that acts write is as the events left it, that none is gone and none came from
    nowhere."""
    tables = {name: Replayed(table) for name, table in TABLES.items()}
    yield from _followed(connection, tables)
    for name, replayed in tables.items():
        yield from _compared(connection, name, replayed)
        yield None


def filings(connection: Reading) -> Steps:
    """Prove that each event is filed under its subject, under the boxes that it counts and those it lifts."""
    subject = event_subjects.c.kind + ":" + cast(event_subjects.c.subject_id, String)
    unfiled = select(journal.c.id, journal.c.subject).where(
        journal.c.subject != "",
        ~exists().where(event_subjects.c.event_id == journal.c.id, subject == journal.c.subject),
    )
    for event_id, filed in map(tuple, streamed(connection, unfiled)):
        yield Finding("damage_filing", Severity.STOP, {"event_id": event_id, "filed": filed})
    yield None
    for table in (counts, moves):
        filed_under = and_(
            event_subjects.c.kind == literal(SubjectKind.VISIT.value),
            event_subjects.c.subject_id == table.c.visit_id,
            event_subjects.c.event_id == table.c.event_id,
        )
        lost = select(table.c.event_id, table.c.visit_id).where(~exists().where(filed_under)).distinct()
        for event_id, visit_id in map(tuple, streamed(connection, lost)):
            filed = f"{SubjectKind.VISIT.value}:{visit_id}"
            yield Finding("damage_filing", Severity.STOP, {"event_id": event_id, "filed": filed})
        yield None


def _followed(connection: Reading, tables: Mapping[str, Replayed]) -> Steps:
    """Lead each table through what the events say of it."""
    told = or_(journal.c.content.like(_CHANGES), journal.c.kind.in_(_WHOLE))
    events = select(journal.c.id, journal.c.kind, journal.c.content).where(told).order_by(journal.c.id)
    for number, (event_id, kind, content) in enumerate(map(tuple, streamed(connection, events))):
        said = json.loads(content)
        if kind in _WHOLE:
            _follow_whole(said, event_id, tables)
        for change in said.get("changes", ()):
            if change["table"] in tables:
                tables[change["table"]].follow(change, event_id)
        if number % CHUNK == 0:
            yield None


def _follow_whole(said: Mapping[str, Any], event_id: int, tables: Mapping[str, Replayed]) -> None:
    """Follow an event that tells how many rows it wrote, and their digest (the oldest did not), not which."""
    rows: dict[str, int] = {name: listed["rows"] for name, listed in said.get("lists", {}).items()}
    for name, number in {**rows, **said.get("rows", {})}.items():
        if name in tables:
            tables[name].write_whole(number, said.get(DIGESTS, {}).get(name), event_id)


def _compared(connection: Reading, name: str, replayed: Replayed) -> Steps:
    """Compare the rows of a table with what the events left."""
    for found in replayed.compare(rows_of(connection, TABLES[name])):
        if isinstance(found, Compared):
            yield from _told_of_all(name, found, replayed)
        else:
            yield None if found is None else _told_of_row(name, found)


def _told_of_row(name: str, row: Differing) -> Finding:
    facts: dict[str, Fact] = {"event_id": row.event_id, "table": name, "row": "-".join(map(str, row.key))}
    if not row.columns:
        return Finding("damage_row_lost", Severity.STOP, facts)
    return Finding("damage_row_changed", Severity.STOP, {**facts, "columns": row.columns})


def _told_of_all(name: str, compared: Compared, replayed: Replayed) -> Iterator[Finding]:
    if compared.rows + compared.lost != replayed.written:
        facts: dict[str, Fact] = {"table": name, "rows": compared.rows, "written": replayed.written}
        yield Finding("damage_rows", Severity.STOP, facts)
    elif not compared.is_whole:
        yield Finding("damage_rows_changed", Severity.STOP, {"table": name, "event_id": replayed.whole_by})
