"""What is under way at the hub: carriers that have not left, boxes that wait, and who is to come back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, func, select

from db.queries.carriers import CarrierFacts, WagonFacts, carrier, wagon
from db.queries.visits import VisitFacts, visit, visits_of
from db.reading import Reading
from db.schema.carriers import carrier_visits, wagon_stays
from db.schema.holds import holds
from db.schema.journal import journal_head
from db.schema.visits import visits
from db.schema.yard import positions
from domain.carriers import ENDED, CarrierKind, Stage, WagonStage
from domain.figures import Mode
from domain.visit import Category, CustomsStatus, Plan, Where


def open_carriers(connection: Reading, kind: CarrierKind) -> tuple[CarrierFacts, ...]:
    """Return the trains or trucks with work to do, by id: a train that was unloaded has none."""
    closed = [stage.value for stage in ENDED | ({Stage.WORKED} if kind is CarrierKind.TRAIN_IN else set())]
    ids = connection.execute(
        select(carrier_visits.c.id)
        .where(carrier_visits.c.kind == kind.value, carrier_visits.c.stage.not_in(closed))
        .order_by(carrier_visits.c.id)
    )
    return tuple(carrier(connection, carrier_id) for carrier_id in ids.scalars().all())


def waiting_wagons(connection: Reading) -> tuple[WagonFacts, ...]:
    """Return the unloaded wagons that no train is to leave with, those that wait longest first."""
    ids = connection.execute(
        select(wagon_stays.c.id)
        .where(wagon_stays.c.stage == WagonStage.UNLOADED.value, wagon_stays.c.outbound_carrier_id.is_(None))
        .order_by(wagon_stays.c.id)
    )
    return tuple(wagon(connection, wagon_id) for wagon_id in ids.scalars().all())


def unplanned_boxes(connection: Reading) -> tuple[VisitFacts, ...]:
    """Return the boxes in slots that nothing is planned for and no hold bars, the oldest first."""
    return visits_of(connection, connection.execute(_unplanned()).scalars().all())


def next_released(connection: Reading, category: Category) -> VisitFacts | None:
    """Return the oldest of the unplanned boxes of a category that customs released, None where none is."""
    oldest = connection.execute(
        _unplanned()
        .where(visits.c.category == category.value, visits.c.customs_status == CustomsStatus.RELEASED.value)
        .limit(1)
    ).scalar()
    return None if oldest is None else visit(connection, oldest)


def boxes_in_areas(connection: Reading) -> tuple[VisitFacts, ...]:
    """Return the boxes that stand in an area and wait for a slot."""
    ids = connection.execute(
        select(positions.c.visit_id).where(positions.c.area.is_not(None)).order_by(positions.c.visit_id)
    )
    return visits_of(connection, ids.scalars().all())


def open_hold_ids(connection: Reading) -> Sequence[int]:
    """Return every hold that stands open on a box of the terminal."""
    return (
        connection.execute(
            select(holds.c.id)
            .join(visits, visits.c.id == holds.c.visit_id)
            .where(holds.c.released_at.is_(None), visits.c.where_is == Where.ON_TERMINAL.value)
            .order_by(holds.c.id)
        )
        .scalars()
        .all()
    )


def gone_by_road(connection: Reading, start: datetime, end: datetime) -> tuple[VisitFacts, ...]:
    """Return the boxes that trucks took between two moments and that have not come back since."""
    back = select(visits.c.returned_from_id).where(visits.c.returned_from_id.is_not(None))
    ids = connection.execute(
        select(visits.c.id)
        .where(
            visits.c.departed_at >= start,
            visits.c.departed_at < end,
            visits.c.outbound_mode == Mode.ROAD.value,
            visits.c.id.not_in(back),
        )
        .order_by(visits.c.departed_at, visits.c.id)
    )
    return visits_of(connection, ids.scalars().all())


def size_of(connection: Reading) -> tuple[int, int]:
    """Return how many visits and how many events a hub has."""
    stays = connection.execute(select(func.count()).select_from(visits)).scalar_one()
    return stays, connection.execute(select(journal_head.c["count"])).scalar_one()


def _unplanned() -> Select[tuple[int]]:
    held = select(holds.c.visit_id).where(holds.c.released_at.is_(None))
    return (
        select(visits.c.id)
        .join(positions, positions.c.visit_id == visits.c.id)
        .where(
            visits.c.where_is == Where.ON_TERMINAL.value,
            visits.c.plan == Plan.NOTHING.value,
            positions.c.bay.is_not(None),
            visits.c.id.not_in(held),
        )
        .order_by(visits.c.checked_in_at, visits.c.id)
    )
