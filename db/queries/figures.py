"""The ledger and the figures as they are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from db.act import Counted
from db.reading import Reading
from db.schema.figures import counts
from db.schema.journal import journal
from domain.events import EventKind
from domain.figures import Count, Direction, Measures, Mode, Split
from domain.visit import Category, LoadStatus


@dataclass(frozen=True, slots=True)
class CountingFacts:
    """The act that counted a visit last."""

    kind: EventKind
    happened_at: datetime


def counts_of_event(connection: Reading, event_id: int) -> tuple[Counted, ...]:
    """Return what an event counted, in the order in which it was written."""
    rows = connection.execute(select(counts).where(counts.c.event_id == event_id).order_by(counts.c.id))
    return tuple(Counted(row.visit_id, count_in(row)) for row in rows)


def later_counts(connection: Reading, event_id: int, visit_ids: Sequence[int]) -> tuple[int, ...]:
    """Return the later events that counted one of these visits and still stand, oldest first."""
    reversal = journal.alias("reversal")
    rows = connection.execute(
        select(counts.c.event_id)
        .distinct()
        .join(journal, journal.c.id == counts.c.event_id)
        .outerjoin(reversal, reversal.c.reverses == counts.c.event_id)
        .where(
            counts.c.visit_id.in_(visit_ids),
            counts.c.event_id > event_id,
            journal.c.reverses.is_(None),
            reversal.c.id.is_(None),
        )
        .order_by(counts.c.event_id)
    )
    return tuple(row.event_id for row in rows)


def last_counted(connection: Reading, visit_id: int) -> CountingFacts | None:
    """Return the latest act that counted a visit and still stands, None where it was never counted."""
    reversal = journal.alias("reversal")
    row = connection.execute(
        select(journal.c.kind, counts.c.happened_at)
        .join(journal, journal.c.id == counts.c.event_id)
        .outerjoin(reversal, reversal.c.reverses == counts.c.event_id)
        .where(counts.c.visit_id == visit_id, journal.c.reverses.is_(None), reversal.c.id.is_(None))
        .order_by(counts.c.happened_at.desc(), counts.c.id.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else CountingFacts(EventKind(row.kind), row.happened_at)


def count_in(row: Row[Any]) -> Count:
    """Return the count that a row of the ledger says."""
    split = Split(
        Mode(row.mode),
        Category(row.category),
        LoadStatus(row.load_status),
        row.length_ft,
        row.commodity_group,
        row.route_group,
    )
    measures = Measures(row.boxes, row.teu_hundredths, row.gross_kg, row.cargo_kg)
    return Count(row.happened_at, Direction(row.direction), split, measures)
