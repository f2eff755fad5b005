"""Collects the rows and events of the demonstration hub's past, in the order in which they happened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from db.act import Counted
from db.history import PastEvent
from db.queries.visits import VisitFacts
from domain.events import EventKind, SubjectKind

Row = dict[str, Any]
About = Iterable[tuple[SubjectKind, int]]


@dataclass
class Book:
    """Rows by table, each with an id of its own, and the events that made them."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    events: list[PastEvent] = field(default_factory=list)
    first_event_id: int = 2

    def add(self, table: str, values: Mapping[str, Any], *, with_id: bool = True) -> Row:
        """Keep a row and return it; it may be changed until the book is written."""
        kept = self.rows.setdefault(table, [])
        row = {"id": len(kept) + 1, **values} if with_id else dict(values)
        kept.append(row)
        return row

    @property
    def next_event_id(self) -> int:
        """Return the number that the next event will have in the journal."""
        return self.first_event_id + len(self.events)

    def event(
        self,
        kind: EventKind,
        at: datetime,
        operator: str,
        subject: str,
        about: About,
        content: Mapping[str, object],
        counts: Iterable[Counted] = (),
    ) -> None:
        """Keep an event; it comes right after the one before."""
        self.events.append(PastEvent(kind, at, operator, subject, frozenset(about), content, tuple(counts)))


def visit_facts(row: Row) -> VisitFacts:
    """Return a row of visits as the value that counting takes."""
    return VisitFacts(**row)
