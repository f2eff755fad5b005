"""What Dispatch shows beside the trains that are built: trucks inside the gate, and trains that have left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from db.queries.rows import typed_rows
from db.reading import Reading
from db.schema.assignments import assignments, loadings
from db.schema.carriers import carrier_visits, wagon_stays
from db.schema.reference import locations
from db.schema.visits import visits
from domain.carriers import HERE, CarrierKind, Stage
from domain.visit import Where


@dataclass(frozen=True, slots=True)
class TruckRow:
    """A truck inside the gate; `to_deliver` counts the boxes that still stand on it as it came."""

    carrier_id: int
    plate: str
    driver: str | None
    stage: Stage
    arrived_at: datetime | None
    to_deliver: int


@dataclass(frozen=True, slots=True)
class FetchedRow:
    """A box that a truck inside is to fetch; `loaded_at` once it is on it."""

    carrier_id: int
    visit_id: int
    loaded_at: datetime | None


@dataclass(frozen=True, slots=True)
class LeftRow:
    """A train that has left: when, and with how many boxes and wagons."""

    carrier_id: int
    number: str
    destination_name: str | None
    departed_at: datetime
    boxes: int
    wagons: int


_INSIDE = (
    carrier_visits.c.kind == CarrierKind.TRUCK.value,
    carrier_visits.c.stage.in_([stage.value for stage in HERE]),
)


def trucks_inside(connection: Reading) -> tuple[TruckRow, ...]:
    """Return the trucks that are inside the gate, those that wait longest first."""
    on_it = (
        select(visits.c.inbound_carrier_id.label("key"), func.count().label("counted"))
        .where(visits.c.where_is == Where.ON_INBOUND.value)
        .group_by(visits.c.inbound_carrier_id)
        .subquery()
    )
    statement = (
        select(
            carrier_visits.c.id.label("carrier_id"),
            carrier_visits.c.number.label("plate"),
            carrier_visits.c.driver,
            carrier_visits.c.stage,
            carrier_visits.c.arrived_at,
            func.coalesce(on_it.c.counted, 0).label("to_deliver"),
        )
        .outerjoin(on_it, on_it.c.key == carrier_visits.c.id)
        .where(*_INSIDE)
        .order_by(carrier_visits.c.arrived_at, carrier_visits.c.id)
    )
    return typed_rows(connection, statement, TruckRow, {"stage": Stage})


def fetched_inside(connection: Reading) -> tuple[FetchedRow, ...]:
    """Return what the trucks inside are to fetch, by truck."""
    statement = (
        select(assignments.c.carrier_id, assignments.c.visit_id, loadings.c.loaded_at)
        .join(carrier_visits, carrier_visits.c.id == assignments.c.carrier_id)
        .outerjoin(loadings, loadings.c.visit_id == assignments.c.visit_id)
        .where(*_INSIDE)
        .order_by(assignments.c.carrier_id, assignments.c.visit_id)
    )
    return typed_rows(connection, statement, FetchedRow, {})


def trains_left(connection: Reading, start: datetime, end: datetime) -> tuple[LeftRow, ...]:
    """Return the trains that left between two moments, the last first."""
    boxes = _counted(loadings.c.carrier_id)
    wagons = _counted(wagon_stays.c.outbound_carrier_id)
    statement = (
        select(
            carrier_visits.c.id.label("carrier_id"),
            carrier_visits.c.number,
            func.coalesce(locations.c.name, carrier_visits.c.destination).label("destination_name"),
            carrier_visits.c.departed_at,
            func.coalesce(boxes, 0).label("boxes"),
            func.coalesce(wagons, 0).label("wagons"),
        )
        .outerjoin(locations, locations.c.code == carrier_visits.c.destination)
        .where(
            carrier_visits.c.kind == CarrierKind.TRAIN_OUT.value,
            carrier_visits.c.departed_at >= start,
            carrier_visits.c.departed_at < end,
        )
        .order_by(carrier_visits.c.departed_at.desc(), carrier_visits.c.id.desc())
    )
    return typed_rows(connection, statement, LeftRow, {})


def _counted(column: Any) -> Any:  # noqa: ANN401
    """How many rows of a table belong to each carrier, as a column: few trains are asked about."""
    return (
        select(func.count()).where(column == carrier_visits.c.id).correlate(carrier_visits).scalar_subquery()
    )
