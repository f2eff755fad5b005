"""Proves that what the events say they wrote is there, and that each is filed under what it is about."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Final

from sqlalchemy import String, and_, cast, exists, func, literal, or_, select

from db.queries.proof import CHUNK, Steps, streamed
from db.reading import Reading
from db.schema import metadata
from db.schema.figures import counts
from db.schema.journal import event_subjects, journal
from db.schema.yard import moves
from domain.events import EventKind, SubjectKind
from domain.refusal import Fact, Finding, Severity

# What acts alone insert. Units, parties and operators are learned and outlive their act; plans, loadings and
# positions are proved against the visits.
_TABLES: Final = (
    "carrier_visits",
    "wagon_stays",
    "visits",
    "moves",
    "holds",
    "seals",
    "damages",
)
_CHANGES: Final = '%"changes":%'

Key = tuple[Any, ...]


def rows_written(connection: Reading) -> Steps:
    """Prove that no row is gone that an event inserted and none deleted, and that none came from nowhere."""
    written: Counter[str] = Counter()
    inserted: defaultdict[str, dict[Key, int]] = defaultdict(dict)
    told = or_(journal.c.content.like(_CHANGES), journal.c.kind == EventKind.DEMO_HISTORY.value)
    events = select(journal.c.id, journal.c.kind, journal.c.content).where(told).order_by(journal.c.id)
    for number, (event_id, kind, content) in enumerate(map(tuple, streamed(connection, events))):
        said = json.loads(content)
        if kind == EventKind.DEMO_HISTORY.value:
            # A past that was written in bulk tells how many rows it has, not which.
            written.update(said["rows"])
        for change in said.get("changes", ()):
            _follow(change, event_id, written, inserted[change["table"]])
        if number % CHUNK == 0:
            yield None
    for table in _TABLES:
        yield from _missed(connection, table, written[table], inserted[table])
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


def _follow(
    change: Mapping[str, Any], event_id: int, written: Counter[str], inserted: dict[Key, int]
) -> None:
    """Count one change of one row; remember by which event what is there now was inserted."""
    table, did = change["table"], change["did"]
    if table not in _TABLES or did == "update":
        return
    key = tuple(change["key"][column.name] for column in metadata.tables[table].primary_key)
    if did == "insert":
        written[table] += 1
        inserted[key] = event_id
    else:
        written[table] -= 1
        inserted.pop(key, None)


def _missed(
    connection: Reading, name: str, written: int, inserted: dict[Key, int]
) -> Iterator[Finding | None]:
    """Compare the rows of a table with those that events inserted; `inserted` is used up."""
    table = metadata.tables[name]
    rows: int = connection.execute(select(func.count()).select_from(table)).scalar_one()
    if inserted:
        for key in map(tuple, streamed(connection, select(*table.primary_key))):
            inserted.pop(key, None)
    for key, event_id in inserted.items():
        row = "-".join(map(str, key))
        lost: dict[str, Fact] = {"event_id": event_id, "table": name, "row": row}
        yield Finding("damage_row_lost", Severity.STOP, lost)
    if rows + len(inserted) != written:
        yield Finding("damage_rows", Severity.STOP, {"table": name, "rows": rows, "written": written})
