"""What a scan can mean: every box that is awaited, every box that is to leave, every box that is here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from db.queries.yard import position_in
from db.reading import Reading
from db.schema.assignments import assignments, loadings
from db.schema.carriers import carrier_visits, wagon_stays
from db.schema.visits import visits
from db.schema.yard import areas, positions
from domain.carriers import HERE, CarrierKind, Stage
from domain.visit import Plan, Where
from domain.yard import Position


@dataclass(frozen=True, slots=True)
class LeavingRow:
    """What a box is planned for or loaded on; `wagon_place` counts from the head of the train."""

    carrier_id: int
    carrier: str
    kind: CarrierKind
    stage: Stage
    planned_at: datetime | None
    wagon_place: int | None
    is_loaded: bool

    @property
    def is_worked(self) -> bool:
        """Return whether the train or truck is here to be worked."""
        return self.stage in HERE


@dataclass(frozen=True, slots=True)
class AwaitedRow:
    """A box, the train or truck that brings or brought it, and what it is to leave with.

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
    leaves: LeavingRow | None = None
    stands_in: str = ""

    @property
    def is_worked(self) -> bool:
        """Return whether the train or truck that brings it is here to be worked."""
        return self.stage in HERE

    @property
    def is_here(self) -> bool:
        """Return whether it is on the terminal or loaded, so that it cannot arrive."""
        return self.where_is in (Where.ON_TERMINAL, Where.ON_OUTBOUND)


_OPEN: Final = (Stage.ANNOUNCED.value, Stage.ARRIVED.value, Stage.WORKING.value, Stage.WORKED.value)
_COMING: Final = (Where.ANNOUNCED.value, Where.ON_INBOUND.value, Where.MISSING.value)
_HERE: Final = (Where.ON_TERMINAL.value, Where.ON_OUTBOUND.value)
_ONWARD: Final = carrier_visits.alias("onward")
_OUTBOUND_WAGON: Final = wagon_stays.alias("outbound_wagon")


def awaited(connection: Reading) -> tuple[AwaitedRow, ...]:
    """Return the boxes that have not been taken in, of every train and truck that comes or is here."""
    # A missing box may turn up long after its train was worked.
    late = visits.c.where_is == Where.MISSING.value
    return _rows(connection, visits.c.where_is.in_(_COMING), or_(carrier_visits.c.stage.in_(_OPEN), late))


def bound(connection: Reading) -> tuple[AwaitedRow, ...]:
    """Return the boxes here that are planned for, or loaded on, a train or truck that has not left."""
    return _rows(connection, visits.c.where_is.in_(_HERE), _ONWARD.c.id.is_not(None))


def standing(connection: Reading, numbers: Collection[str]) -> Mapping[str, AwaitedRow]:
    """Return by number those of the boxes that are on the terminal or loaded, with the carrier of each."""
    found = _rows(connection, visits.c.number.in_(numbers), visits.c.where_is.in_(_HERE))
    return {row.number: row for row in found}


def taken_in_with(connection: Reading, carrier_id: int) -> tuple[AwaitedRow, ...]:
    """Return the boxes of a train or truck that are in already: a second scan of one must not be a miss."""
    return _rows(connection, visits.c.inbound_carrier_id == carrier_id, visits.c.checked_in_at.is_not(None))


def fetchable(connection: Reading) -> Mapping[str, int]:
    """Return by number the visits on the terminal that nothing is planned for: what a truck could fetch."""
    statement = select(visits.c.number, visits.c.id).where(
        visits.c.where_is == Where.ON_TERMINAL.value, visits.c.plan == Plan.NOTHING.value
    )
    return {row.number: row.id for row in connection.execute(statement)}


def _rows(connection: Reading, *wanted: ColumnElement[bool]) -> tuple[AwaitedRow, ...]:
    return tuple(_row(row) for row in connection.execute(_select().where(*wanted)))


def _select() -> Select[Any]:
    leaves_with = func.coalesce(loadings.c.carrier_id, assignments.c.carrier_id)
    on_wagon = func.coalesce(loadings.c.wagon_id, assignments.c.wagon_id)
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
            _ONWARD.c.id.label("onward_id"),
            _ONWARD.c.number.label("onward"),
            _ONWARD.c.kind.label("onward_kind"),
            _ONWARD.c.stage.label("onward_stage"),
            _ONWARD.c.planned_at.label("leaves_at"),
            _OUTBOUND_WAGON.c.outbound_place,
            loadings.c.visit_id.label("loaded_id"),
        )
        .select_from(visits)
        .join(carrier_visits, carrier_visits.c.id == visits.c.inbound_carrier_id)
        .outerjoin(wagon_stays, wagon_stays.c.id == visits.c.inbound_wagon_id)
        .outerjoin(positions, positions.c.visit_id == visits.c.id)
        .outerjoin(areas, areas.c.code == positions.c.area)
        .outerjoin(assignments, assignments.c.visit_id == visits.c.id)
        .outerjoin(loadings, loadings.c.visit_id == visits.c.id)
        .outerjoin(_ONWARD, and_(_ONWARD.c.id == leaves_with, _ONWARD.c.stage.in_(_OPEN)))
        .outerjoin(_OUTBOUND_WAGON, _OUTBOUND_WAGON.c.id == on_wagon)
        .order_by(visits.c.id)
    )


def _row(row: Any) -> AwaitedRow:  # noqa: ANN401
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
        _leaving(row),
        row.area_name or ("" if stands is None else str(stands)),
    )


def _leaving(row: Any) -> LeavingRow | None:  # noqa: ANN401
    if row.onward_id is None:
        return None
    return LeavingRow(
        row.onward_id,
        row.onward,
        CarrierKind(row.onward_kind),
        Stage(row.onward_stage),
        row.leaves_at,
        row.outbound_place,
        row.loaded_id is not None,
    )
