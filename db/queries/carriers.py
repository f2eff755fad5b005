"""Trains, trucks and wagons as operations need them, and finding one by what people call it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select

from db.queries.rows import typed_rows
from db.reading import Reading
from db.schema.assignments import assignments, loadings
from db.schema.carriers import carrier_visits, wagon_stays
from db.schema.visits import visits
from domain.carriers import CarrierKind, Stage, WagonStage
from domain.refusal import Refusal
from domain.train_name import ById, ByNumberAndDate, CarrierReference
from domain.visit import Where


@dataclass(frozen=True, slots=True)
class CarrierFacts:
    """One train or truck, once. `planned_at` is when it is expected, or to depart; instants in UTC."""

    id: int
    kind: CarrierKind
    number: str
    planned_on: date
    train_index: str | None
    origin: str | None
    destination: str | None
    gauge_mm: int | None
    list_name: str | None
    section: str | None
    scopes: tuple[str, ...]
    planned_at: datetime | None
    cut_off_at: datetime | None
    announced_at: datetime
    arrived_at: datetime | None
    work_started_at: datetime | None
    work_finished_at: datetime | None
    departed_at: datetime | None
    cancelled_at: datetime | None
    stage: Stage
    trailer_plate: str | None
    driver: str | None
    authority: str | None
    authority_until: date | None
    release_reference: str | None
    release_until: datetime | None
    turned_away_reason: str | None
    left_empty_reason: str | None


@dataclass(frozen=True, slots=True)
class WagonFacts:
    """One wagon's stay; the GU-45 times are `placed_at` and `removed_at`; kilograms, instants in UTC."""

    id: int
    number: str
    wagon_type: str
    inbound_carrier_id: int | None
    inbound_place: int | None
    outbound_carrier_id: int | None
    outbound_place: int | None
    arrived_at: datetime | None
    track: str | None
    placed_at: datetime | None
    removed_at: datetime | None
    bad_ordered_at: datetime | None
    bad_order_reason: str | None
    departed_at: datetime | None
    cancelled_at: datetime | None
    tare_kg: int | None
    payload_kg: int | None
    stage: WagonStage


@dataclass(frozen=True, slots=True)
class BoxCounts:
    """How many boxes of a carrier or wagon were checked in, are still on it inbound, and are loaded on it."""

    announced: int
    on_inbound: int
    checked_in: int
    loaded: int
    assigned: int


_ENUMS: Mapping[str, Any] = {
    "kind": CarrierKind,
    "stage": Stage,
    "scopes": lambda text: tuple(text.split()),
}
_WAGON_ENUMS: Mapping[str, Any] = {"stage": WagonStage}


def carrier(connection: Reading, carrier_id: int) -> CarrierFacts:
    """Return the carrier visit, or raise Refusal `carrier_unknown`."""
    found = _carriers(connection, select(carrier_visits).where(carrier_visits.c.id == carrier_id))
    if not found:
        raise Refusal("carrier_unknown", carrier=str(carrier_id))
    return found[0]


def find_carriers(
    connection: Reading, reference: CarrierReference, kind: CarrierKind | None = None
) -> tuple[CarrierFacts, ...]:
    """Return the carrier visits that a reference may mean, the latest planned first; cancelled ones never."""
    statement = select(carrier_visits).where(carrier_visits.c.cancelled_at.is_(None))
    if kind is not None:
        statement = statement.where(carrier_visits.c.kind == kind.value)
    if isinstance(reference, ById):
        statement = statement.where(carrier_visits.c.id == reference.visit_id)
    else:
        statement = statement.where(carrier_visits.c.number == reference.number)
        if isinstance(reference, ByNumberAndDate):
            statement = statement.where(carrier_visits.c.planned_on == reference.planned)
    return _carriers(
        connection, statement.order_by(carrier_visits.c.planned_on.desc(), carrier_visits.c.id.desc())
    )


def wagon(connection: Reading, wagon_id: int) -> WagonFacts:
    """Return the wagon stay, or raise Refusal `wagon_unknown`."""
    found = _wagons(connection, select(wagon_stays).where(wagon_stays.c.id == wagon_id))
    if not found:
        raise Refusal("wagon_unknown", wagon=str(wagon_id))
    return found[0]


def inbound_wagons(connection: Reading, carrier_id: int) -> tuple[WagonFacts, ...]:
    """Return the wagons that a train brings, from its head; those taken off its list are left out."""
    return _wagons(
        connection,
        select(wagon_stays)
        .where(wagon_stays.c.inbound_carrier_id == carrier_id, wagon_stays.c.cancelled_at.is_(None))
        .order_by(wagon_stays.c.inbound_place, wagon_stays.c.id),
    )


def outbound_wagons(connection: Reading, carrier_id: int) -> tuple[WagonFacts, ...]:
    """Return the wagons that a train leaves with, from its head."""
    return _wagons(
        connection,
        select(wagon_stays)
        .where(wagon_stays.c.outbound_carrier_id == carrier_id, wagon_stays.c.cancelled_at.is_(None))
        .order_by(wagon_stays.c.outbound_place, wagon_stays.c.id),
    )


def open_wagon_stays(connection: Reading, number: str) -> tuple[WagonFacts, ...]:
    """Return the stays of that wagon number which have not ended, the newest first."""
    ended = (WagonStage.DEPARTED.value, WagonStage.CANCELLED.value)
    return _wagons(
        connection,
        select(wagon_stays)
        .where(wagon_stays.c.number == number, wagon_stays.c.stage.not_in(ended))
        .order_by(wagon_stays.c.id.desc()),
    )


def wagon_types_of(connection: Reading, numbers: Iterable[str]) -> dict[str, str]:
    """Return of what type wagons were when they came last, by number; those that never came are left out."""
    rows = connection.execute(
        select(wagon_stays.c.number, wagon_stays.c.wagon_type)
        .where(wagon_stays.c.number.in_(sorted(set(numbers))), wagon_stays.c.cancelled_at.is_(None))
        .order_by(wagon_stays.c.id)
    )
    return {row.number: row.wagon_type for row in rows}


def wagon_here(connection: Reading, number: str, *, but: int | None = None) -> WagonFacts | None:
    """Return the other stay by which a wagon of that number stands here, None where there is none.

    One that was removed has been taken away: it may come again.
    """
    known = (each for each in open_wagon_stays(connection, number) if each.id != but)
    return next((each for each in known if each.arrived_at is not None and each.removed_at is None), None)


def carrier_counts(connection: Reading, carrier_id: int) -> BoxCounts:
    """Return how far the boxes of a carrier are."""
    inbound = visits.c.inbound_carrier_id == carrier_id
    return _counts(
        connection, inbound, loadings.c.carrier_id == carrier_id, assignments.c.carrier_id == carrier_id
    )


def wagon_counts(connection: Reading, wagon_id: int) -> BoxCounts:
    """Return how far the boxes of a wagon are."""
    inbound = visits.c.inbound_wagon_id == wagon_id
    return _counts(connection, inbound, loadings.c.wagon_id == wagon_id, assignments.c.wagon_id == wagon_id)


def _counts(connection: Reading, inbound: Any, loaded: Any, assigned: Any) -> BoxCounts:  # noqa: ANN401
    rows = connection.execute(
        select(visits.c.where_is, func.count()).where(inbound).group_by(visits.c.where_is)
    )
    where: dict[str, int] = {row[0]: row[1] for row in rows}
    in_already = connection.execute(
        select(func.count()).select_from(visits).where(inbound, visits.c.checked_in_at.is_not(None))
    ).scalar_one()
    return BoxCounts(
        announced=where.get(Where.ANNOUNCED.value, 0),
        on_inbound=where.get(Where.ON_INBOUND.value, 0),
        checked_in=in_already,
        loaded=connection.execute(select(func.count()).select_from(loadings).where(loaded)).scalar_one(),
        assigned=connection.execute(
            select(func.count()).select_from(assignments).where(assigned)
        ).scalar_one(),
    )


def _carriers(connection: Reading, statement: Select[Any]) -> tuple[CarrierFacts, ...]:
    return typed_rows(connection, statement, CarrierFacts, _ENUMS)


def _wagons(connection: Reading, statement: Select[Any]) -> tuple[WagonFacts, ...]:
    return typed_rows(connection, statement, WagonFacts, _WAGON_ENUMS)
