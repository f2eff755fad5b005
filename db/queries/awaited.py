"""What a scan on Arrivals can mean: every box that is awaited, and every box that is here already."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, or_, select

from db.queries.yard import position_in
from db.reading import Reading
from db.schema.assignments import assignments
from db.schema.carriers import carrier_visits, wagon_stays
from db.schema.visits import visits
from db.schema.yard import areas, positions
from domain.carriers import CarrierKind, Stage
from domain.visit import Plan, Where
from domain.yard import Position


@dataclass(frozen=True, slots=True)
class AwaitedRow:
    """A box of a train or truck that comes or is worked, or one that a truck at the gate is to fetch.

    `wagon_place` counts from the head of the train; `stands` is where it is in the yard, `stands_in`
    the same by name.
    """

    visit_id: int
    number: str
    where_is: Where
    carrier_id: int
    carrier: str
    kind: CarrierKind
    stage: Stage
    planned_at: datetime | None
    checked_in_at: datetime | None
    wagon_place: int | None
    wagon: str | None
    position: int | None
    stands: Position | None
    is_fetched: bool = False
    stands_in: str = ""

    @property
    def is_worked(self) -> bool:
        """Return whether its train or truck is here to be worked."""
        return self.stage in (Stage.ARRIVED, Stage.WORKING, Stage.WORKED)


@dataclass(frozen=True, slots=True)
class LeavingRow:
    """The train that a box is planned for; `wagon_place` counts from the head of that train."""

    visit_id: int
    carrier_id: int
    train: str
    wagon_place: int | None


_OPEN: Final = (Stage.ANNOUNCED.value, Stage.ARRIVED.value, Stage.WORKING.value, Stage.WORKED.value)
_COMING: Final = (Where.ANNOUNCED.value, Where.ON_INBOUND.value, Where.MISSING.value)
_HERE: Final = (Where.ON_TERMINAL.value, Where.ON_OUTBOUND.value)


def awaited(connection: Reading) -> tuple[AwaitedRow, ...]:
    """Return the boxes that have not been taken in, of every train and truck, and those that trucks fetch."""
    coming = _boxes(visits.c.inbound_carrier_id, visits.c.where_is.in_(_COMING))
    fetched = _boxes(
        assignments.c.carrier_id,
        and_(carrier_visits.c.kind == CarrierKind.TRUCK.value, visits.c.where_is == Where.ON_TERMINAL.value),
    )
    rows = [_row(row, is_fetched=False) for row in connection.execute(coming)]
    return (*rows, *(_row(row, is_fetched=True) for row in connection.execute(fetched)))


def standing(connection: Reading, numbers: Collection[str]) -> Mapping[str, AwaitedRow]:
    """Return by number those of the boxes that are on the terminal or loaded, with the carrier of each."""
    statement = _select(visits.c.inbound_carrier_id).where(
        visits.c.number.in_(numbers), visits.c.where_is.in_(_HERE)
    )
    return {row.number: _row(row, is_fetched=False) for row in connection.execute(statement)}


def leaving(connection: Reading, visit_ids: Collection[int]) -> Mapping[int, LeavingRow]:
    """Return by visit the train that is still here or to come and that the box is to be loaded on."""
    statement = (
        select(
            assignments.c.visit_id, carrier_visits.c.id, carrier_visits.c.number, wagon_stays.c.outbound_place
        )
        .join(visits, visits.c.id == assignments.c.visit_id)
        .join(carrier_visits, carrier_visits.c.id == assignments.c.carrier_id)
        .outerjoin(wagon_stays, wagon_stays.c.id == assignments.c.wagon_id)
        .where(
            assignments.c.visit_id.in_(visit_ids),
            visits.c.where_is == Where.ON_TERMINAL.value,
            carrier_visits.c.kind == CarrierKind.TRAIN_OUT.value,
            carrier_visits.c.stage.in_(_OPEN),
        )
    )
    rows = connection.execute(statement)
    return {row.visit_id: LeavingRow(row.visit_id, row.id, row.number, row.outbound_place) for row in rows}


def taken_in_with(connection: Reading, carrier_id: int) -> tuple[AwaitedRow, ...]:
    """Return the boxes of a train or truck that are in already: a second scan of one must not be a miss."""
    statement = _select(visits.c.inbound_carrier_id).where(
        visits.c.inbound_carrier_id == carrier_id, visits.c.checked_in_at.is_not(None)
    )
    return tuple(_row(row, is_fetched=False) for row in connection.execute(statement))


def fetchable(connection: Reading) -> Mapping[str, int]:
    """Return by number the visits on the terminal that nothing is planned for: what a truck could fetch."""
    statement = select(visits.c.number, visits.c.id).where(
        visits.c.where_is == Where.ON_TERMINAL.value, visits.c.plan == Plan.NOTHING.value
    )
    return {row.number: row.id for row in connection.execute(statement)}


def _boxes(carrier_id: ColumnElement[Any], wanted: ColumnElement[bool]) -> Select[Any]:
    # A missing box may turn up long after its train was worked.
    late = visits.c.where_is == Where.MISSING.value
    return _select(carrier_id).where(or_(carrier_visits.c.stage.in_(_OPEN), late), wanted)


def _select(carrier_id: ColumnElement[Any]) -> Select[Any]:
    return (
        select(
            visits.c.id,
            visits.c.number,
            visits.c.where_is,
            visits.c.checked_in_at,
            visits.c.inbound_position,
            carrier_visits.c.id.label("carrier_id"),
            carrier_visits.c.number.label("carrier"),
            carrier_visits.c.kind,
            carrier_visits.c.stage,
            carrier_visits.c.planned_at,
            wagon_stays.c.number.label("wagon"),
            wagon_stays.c.inbound_place,
            positions,
            areas.c.name.label("area_name"),
        )
        .select_from(visits)
        .outerjoin(assignments, assignments.c.visit_id == visits.c.id)
        .join(carrier_visits, carrier_visits.c.id == carrier_id)
        .outerjoin(wagon_stays, wagon_stays.c.id == visits.c.inbound_wagon_id)
        .outerjoin(positions, positions.c.visit_id == visits.c.id)
        .outerjoin(areas, areas.c.code == positions.c.area)
        .order_by(visits.c.id)
    )


def _row(row: Any, *, is_fetched: bool) -> AwaitedRow:  # noqa: ANN401
    stands = None if row.since is None else position_in(row)
    return AwaitedRow(
        row.id,
        row.number,
        Where(row.where_is),
        row.carrier_id,
        row.carrier,
        CarrierKind(row.kind),
        Stage(row.stage),
        row.planned_at,
        row.checked_in_at,
        row.inbound_place,
        row.wagon,
        row.inbound_position,
        stands,
        is_fetched,
        row.area_name or ("" if stands is None else str(stands)),
    )
