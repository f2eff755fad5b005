"""What the Arrivals screen shows: the trains and trucks that come and are worked, and one of them in full."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select

from db.queries.arriving_boxes import ArrivingBoxRow, boxes_brought, boxes_fetched
from db.queries.carriers import CarrierFacts, WagonFacts, carrier, inbound_wagons
from db.queries.reference import wagon_types_by_code
from db.queries.rows import typed_rows
from db.reading import Reading
from db.schema.assignments import assignments, loadings
from db.schema.carriers import carrier_visits, wagon_stays
from db.schema.holds import holds
from db.schema.reference import locations
from db.schema.visits import visits
from domain.carriers import CarrierKind, Stage
from domain.visit import Outcome, Where
from domain.wagon_types import WagonType

# A worked train stays listed this long: its wagons are still to be removed.
STAYS_LISTED: Final = timedelta(hours=12)
_OPEN: Final = (Stage.ANNOUNCED.value, Stage.ARRIVED.value, Stage.WORKING.value)


@dataclass(frozen=True, slots=True)
class ComingRow:
    """One train or truck of the list: how far it is, in boxes and wagons; instants in UTC."""

    id: int
    kind: CarrierKind
    number: str
    origin: str | None
    destination: str | None
    gauge_mm: int | None
    stage: Stage
    planned_at: datetime | None
    arrived_at: datetime | None
    work_started_at: datetime | None
    work_finished_at: datetime | None
    authority_until: date | None
    release_until: datetime | None
    boxes: int
    checked_in: int
    missing: int
    extra: int
    held: int
    fetches: int
    loaded: int
    wagons: int
    placed: int
    removed: int
    track: str | None
    placed_at: datetime | None


@dataclass(frozen=True, slots=True)
class ArrivalSheet:
    """One train or truck in full: its wagons from the head, the boxes that it brings and those it fetches."""

    carrier: CarrierFacts
    origin: str | None
    destination: str | None
    wagons: tuple[WagonFacts, ...]
    boxes: tuple[ArrivingBoxRow, ...]
    fetched: tuple[ArrivingBoxRow, ...]
    wagon_types: Mapping[str, WagonType]


def coming(connection: Reading, now: datetime) -> tuple[ComingRow, ...]:
    """Return the trains and trucks that are on the way, here or just worked, those here first, by time."""
    return typed_rows(connection, _coming(now), ComingRow, {"kind": CarrierKind, "stage": Stage})


def arrival(connection: Reading, carrier_id: int) -> ArrivalSheet:
    """Return a train or truck in full, or raise Refusal `carrier_unknown`."""
    facts = carrier(connection, carrier_id)
    names = _location_names(connection, facts.origin, facts.destination)
    wagons = inbound_wagons(connection, carrier_id)
    return ArrivalSheet(
        carrier=facts,
        origin=names.get(facts.origin or ""),
        destination=names.get(facts.destination or ""),
        wagons=wagons,
        boxes=boxes_brought(connection, carrier_id),
        fetched=boxes_fetched(connection, carrier_id) if facts.kind is CarrierKind.TRUCK else (),
        wagon_types=wagon_types_by_code(connection) if wagons else {},
    )


def _location_names(connection: Reading, *codes: str | None) -> dict[str, str]:
    rows = connection.execute(select(locations).where(locations.c.code.in_([code for code in codes if code])))
    return {row.code: row.name for row in rows}


def _coming(now: datetime) -> Select[Any]:
    table, origins, destinations = carrier_visits.c, locations.alias(), locations.alias()
    inbound, wagons, out = _inbound().subquery(), _wagons().subquery(), _outbound().subquery()
    worked = and_(
        table.stage == Stage.WORKED.value,
        or_(table.kind == CarrierKind.TRUCK.value, table.work_finished_at >= now - STAYS_LISTED),
    )
    counted = [_counted(inbound.c[name]) for name in ("boxes", "checked_in", "missing", "extra", "held")]
    counted += [_counted(out.c[name]) for name in ("fetches", "loaded")]
    counted += [_counted(wagons.c[name]) for name in ("wagons", "placed", "removed")]
    plain: tuple[str, ...] = (
        "id",
        "kind",
        "number",
        "gauge_mm",
        "stage",
        "planned_at",
        "arrived_at",
        "work_started_at",
    )
    plain += ("work_finished_at", "authority_until", "release_until")
    return (
        select(
            *(table[name] for name in plain),
            origins.c.name.label("origin"),
            destinations.c.name.label("destination"),
            *counted,
            wagons.c.track,
            wagons.c.placed_at,
        )
        .select_from(carrier_visits)
        .outerjoin(origins, origins.c.code == table.origin)
        .outerjoin(destinations, destinations.c.code == table.destination)
        .outerjoin(inbound, inbound.c.carrier_id == table.id)
        .outerjoin(wagons, wagons.c.carrier_id == table.id)
        .outerjoin(out, out.c.carrier_id == table.id)
        .where(table.kind != CarrierKind.TRAIN_OUT.value, or_(table.stage.in_(_OPEN), worked))
        .order_by(func.coalesce(table.arrived_at, table.planned_at), table.id)
    )


def _counted(column: ColumnElement[int]) -> ColumnElement[int]:
    return func.coalesce(column, 0).label(column.key)


def _sum(condition: ColumnElement[bool], name: str) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0)).label(name)


def _open_carriers() -> Select[Any]:
    stages = (*_OPEN, Stage.WORKED.value)
    return select(carrier_visits.c.id).where(
        carrier_visits.c.stage.in_(stages), carrier_visits.c.kind != CarrierKind.TRAIN_OUT.value
    )


def _inbound() -> Select[Any]:
    """Count the boxes of each carrier that comes; a box is held that has an open hold."""
    held = select(holds.c.visit_id).where(holds.c.released_at.is_(None))
    extra = or_(visits.c.as_found == 1, visits.c.outcome == Outcome.WRONG_TRAIN.value)
    return (
        select(
            visits.c.inbound_carrier_id.label("carrier_id"),
            func.count().label("boxes"),
            _sum(visits.c.checked_in_at.is_not(None), "checked_in"),
            _sum(visits.c.where_is == Where.MISSING.value, "missing"),
            _sum(extra, "extra"),
            _sum(visits.c.id.in_(held), "held"),
        )
        .where(visits.c.where_is != Where.CANCELLED.value, visits.c.inbound_carrier_id.in_(_open_carriers()))
        .group_by(visits.c.inbound_carrier_id)
    )


def _wagons() -> Select[Any]:
    stays = wagon_stays.c
    standing = and_(stays.placed_at.is_not(None), stays.removed_at.is_(None))
    return (
        select(
            stays.inbound_carrier_id.label("carrier_id"),
            func.count().label("wagons"),
            _sum(standing, "placed"),
            _sum(stays.removed_at.is_not(None), "removed"),
            func.max(stays.track).label("track"),
            func.min(stays.placed_at).label("placed_at"),
        )
        .where(stays.cancelled_at.is_(None), stays.inbound_carrier_id.in_(_open_carriers()))
        .group_by(stays.inbound_carrier_id)
    )


def _outbound() -> Select[Any]:
    """Count what each truck is to fetch, and what of it is loaded."""
    return (
        select(
            assignments.c.carrier_id,
            func.count().label("fetches"),
            func.count(loadings.c.visit_id).label("loaded"),
        )
        .outerjoin(loadings, loadings.c.visit_id == assignments.c.visit_id)
        .where(assignments.c.carrier_id.in_(_open_carriers()))
        .group_by(assignments.c.carrier_id)
    )
