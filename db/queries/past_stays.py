"""What stays of the past are held against: the stays that the hub knows, and what has happened since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from sqlalchemy import BigInteger, Select, func, literal, or_, select, type_coerce, union_all

from db.queries.imports import ImportFacts
from db.reading import Reading
from db.schema.carriers import carrier_visits
from db.schema.journal import event_subjects, journal
from db.schema.visits import visits
from domain.events import SubjectKind
from domain.visit import Where

_CHUNK: Final = 5_000
_CAME: Final = (Where.ON_INBOUND, Where.ON_TERMINAL, Where.ON_OUTBOUND, Where.DEPARTED)

KnownStay = tuple[str, int, int | None, int]
"""A box's number, since when it is here, until when (None: it still is), and its visit."""


@dataclass(frozen=True, order=True)
class InTheWay:
    """What leans on a stay of a batch, or on a train of it: the event, or the visit of another batch.

    `name` is the number of the box or of the train; `event_kind` is empty for another stay.
    """

    name: str
    event_id: int
    event_kind: str


def known_stays(connection: Reading) -> Iterator[KnownStay]:
    """Yield every stay that the hub knows, instants as milliseconds since 1970, in no order.

    A box on its train, not yet taken in, is here since the train arrived.
    """
    since = func.coalesce(visits.c.checked_in_at, carrier_visits.c.arrived_at, visits.c.announced_at)
    rows = connection.execute(
        select(
            visits.c.number,
            type_coerce(since, BigInteger),
            type_coerce(visits.c.departed_at, BigInteger),
            visits.c.id,
        )
        .outerjoin(carrier_visits, carrier_visits.c.id == visits.c.inbound_carrier_id)
        .where(visits.c.where_is.in_([where.value for where in _CAME]))
        .execution_options(yield_per=_CHUNK)
    )
    yield from map(tuple, rows)


def in_the_way(connection: Reading, batch: ImportFacts, limit: int = 20) -> tuple[int, tuple[InTheWay, ...]]:
    """Return how much leans on the whole stays and the carriers of an import, and the first of it by name."""
    stays = select(visits.c.id).where(visits.c.history_id == batch.event_id)
    carriers = select(carrier_visits.c.id).where(carrier_visits.c.history_id == batch.event_id)
    parts = union_all(
        _acts_on_boxes(stays), _acts_on_carriers(batch, carriers), _others(batch, stays, carriers)
    )
    found = sorted({InTheWay(*tuple(row)) for row in connection.execute(parts)})
    return len(found), tuple(islice(found, limit))


def _acts_on_boxes(stays: Select[tuple[int]]) -> Select[Any]:
    return (
        select(visits.c.number, journal.c.id, journal.c.kind)
        .select_from(event_subjects)
        .join(journal, journal.c.id == event_subjects.c.event_id)
        .join(visits, visits.c.id == event_subjects.c.subject_id)
        .where(event_subjects.c.kind == SubjectKind.VISIT.value, event_subjects.c.subject_id.in_(stays))
    )


def _acts_on_carriers(batch: ImportFacts, carriers: Select[tuple[int]]) -> Select[Any]:
    return (
        select(carrier_visits.c.number, journal.c.id, journal.c.kind)
        .select_from(event_subjects)
        .join(journal, journal.c.id == event_subjects.c.event_id)
        .join(carrier_visits, carrier_visits.c.id == event_subjects.c.subject_id)
        .where(
            event_subjects.c.kind == SubjectKind.CARRIER.value,
            event_subjects.c.subject_id.in_(carriers),
            event_subjects.c.event_id != batch.event_id,
        )
    )


def _others(batch: ImportFacts, stays: Select[tuple[int]], carriers: Select[tuple[int]]) -> Select[Any]:
    """Select the stays of others that came back from one of these, or came or left by one of these trains."""
    return select(visits.c.number, func.coalesce(visits.c.history_id, 0), literal("")).where(
        visits.c.history_id.is_distinct_from(batch.event_id),
        or_(
            visits.c.returned_from_id.in_(stays),
            visits.c.inbound_carrier_id.in_(carriers),
            visits.c.outbound_carrier_id.in_(carriers),
        ),
    )
