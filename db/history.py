"""Writes a past that was worked out elsewhere: rows, a chained journal and figures, in one transaction.

It goes through the tables, guards, chain and figures of every day, but is kept as whole rows and not as
changes, so that none of it can be reversed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection

from db import engine, kept
from db.act import Counted
from db.obstacles import explained
from db.opening import Place, url_of
from db.queries.settings import clock_settings
from db.schema import metadata
from db.writes import figures, journal, operators
from db.writes.rows import insert_rows
from domain.events import EventKind, SubjectKind
from domain.journal import JournalRow, canonical, digest

# In the order in which their rows name each other.
TABLES: Final = (
    "parties",
    "carrier_visits",
    "wagon_stays",
    "units",
    "visits",
    "seals",
    "holds",
    "damages",
    "assignments",
    "loadings",
    "positions",
    "cells",
    "moves",
)
IN_BULK: Final = "in_bulk"
"""The word in an event's content that says that its rows were written whole."""
_CHUNK: Final = 20_000


@dataclass(frozen=True)
class PastEvent:
    """One event of the past; it was entered when it happened."""

    kind: EventKind
    happened_at: datetime
    operator: str
    subject: str
    about: frozenset[tuple[SubjectKind, int]]
    content: Mapping[str, object]
    counts: tuple[Counted, ...]


def write_history(
    place: Place,
    rows: Mapping[str, Sequence[Mapping[str, Any]]],
    events: Sequence[PastEvent],
    workstation: str,
) -> None:
    """Write the rows of TABLES and the events, which are in order, into the hub there: all or nothing.

    The last event, which says whose work they are, tells the digests of the rows.
    """
    url = url_of(place)
    writer = engine.writer(url)
    try:
        with explained(url), writer.begin() as connection:
            for table in TABLES:
                for chunk in _chunks(rows.get(table, ())):
                    insert_rows(connection, metadata.tables[table], chunk)
            _append(connection, _sealed(connection, events), workstation)
    finally:
        writer.dispose()


def _sealed(connection: Connection, events: Sequence[PastEvent]) -> Sequence[PastEvent]:
    *former, last = events
    told = kept.digests(connection, (name for name in TABLES if name in kept.TABLES))
    return [*former, replace(last, content={**last.content, kept.DIGESTS: told})]


def _append(connection: Connection, events: Sequence[PastEvent], workstation: str) -> None:
    clocks = clock_settings(connection)
    chained = list(_chain(events, journal.head(connection), workstation))
    told = list(zip(chained, (event.about for event in events), strict=True))
    for chunk in _chunks(told):
        journal.append(connection, chunk)
    counted = [(row.id, event.counts) for row, event in zip(chained, events, strict=True)]
    figures.add(connection, counted, clocks)
    operators.learn(connection, (event.operator for event in events))
    if events:
        figures.open_shifts(connection, events[-1].happened_at, clocks)


def _chain(events: Sequence[PastEvent], head: journal.Head, workstation: str) -> Iterator[JournalRow]:
    previous = head.digest
    for event_id, event in enumerate(events, start=head.count + 1):
        facts: dict[str, Any] = {
            "happened_at": event.happened_at,
            "entered_at": event.happened_at,
            "operator": event.operator,
            "workstation": workstation,
            "kind": event.kind.value,
            "subject": event.subject,
            "content": canonical({**event.content, IN_BULK: True}),
            "reverses": None,
        }
        own = digest(previous, event_id=event_id, **facts)
        yield JournalRow(id=event_id, previous=previous, digest=own, **facts)
        previous = own


def _chunks(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(rows), _CHUNK):
        yield rows[start : start + _CHUNK]
