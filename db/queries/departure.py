"""What stands or is planned on a train and what bears on its boxes, each fetched for all boxes at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, and_, case, select

from db.queries.holds import HoldFacts, SealFacts
from db.queries.rows import typed_rows
from db.queries.yard import position_in
from db.reading import Reading
from db.schema.assignments import assignments, loadings
from db.schema.carriers import wagon_stays
from db.schema.holds import holds, seals
from db.schema.visits import visits
from db.schema.yard import areas, cells, positions
from domain.seals import SealState
from domain.visit import LoadStatus, Outcome, Where
from domain.yard import Position, Slot, Standing


@dataclass(frozen=True, slots=True)
class CarriedBoxRow:
    """A box that stands on a train or is planned for it; kilograms, `position` from the wagon's head end.

    `stays_on_wagon`: it came with this wagon and is not lifted.
    """

    visit_id: int
    number: str
    size_type: str
    length_ft: int
    teu_hundredths: int
    load_status: LoadStatus
    gross_kg: int | None
    tare_kg: int | None
    max_gross_kg: int | None
    destination: str | None
    wagon_id: int | None
    position: int | None
    approved_scheme: str | None
    is_loaded: bool
    stays_on_wagon: bool


@dataclass(frozen=True, slots=True)
class StandRow:
    """Where a box stands in the yard, since when, and the numbers of the boxes that stand there with it.

    `slot` names it: slot, block or the area's name. `stacks` are the cells of the block's rows that it stands
    in; empty where it stands in no slot.
    """

    visit_id: int
    position: Position
    slot: str
    since: datetime
    stacks: Mapping[Slot, Standing]
    numbers: Mapping[int, str]


_KINDS: Mapping[str, Any] = {"load_status": LoadStatus, "is_loaded": bool, "stays_on_wagon": bool}
_BOX = tuple(
    visits.c[name]
    for name in (
        "number",
        "size_type",
        "length_ft",
        "teu_hundredths",
        "load_status",
        "gross_kg",
        "tare_kg",
        "max_gross_kg",
        "destination",
    )
)
_SEAL_KINDS: Mapping[str, Any] = {"state": SealState}
_Row = TypeVar("_Row", HoldFacts, SealFacts)


def carried_boxes(connection: Reading, carrier_id: int) -> tuple[CarriedBoxRow, ...]:
    """Return the boxes of a train: where they were loaded, else where they are planned; from its head.

    A box that came with one of its wagons and stays on it is among them, as if loaded.
    """
    found: dict[int, CarriedBoxRow] = {}
    for statement in (_planned(carrier_id), _loaded(carrier_id), _staying(carrier_id)):
        for row in typed_rows(connection, statement, CarriedBoxRow, _KINDS):
            found[row.visit_id] = row
    return tuple(sorted(found.values(), key=_from_the_head))


def _from_the_head(row: CarriedBoxRow) -> tuple[int, int, int]:
    return row.wagon_id or 0, row.position or 0, row.visit_id


def _planned(carrier_id: int) -> Select[Any]:
    at = (assignments.c.wagon_id, assignments.c.position, assignments.c.approved_scheme)
    return (
        select(assignments.c.visit_id, *_BOX, *at, *_flags(loaded=False, stays=False))
        .join(visits, visits.c.id == assignments.c.visit_id)
        .outerjoin(loadings, loadings.c.visit_id == assignments.c.visit_id)
        .where(assignments.c.carrier_id == carrier_id, loadings.c.visit_id.is_(None))
    )


def _loaded(carrier_id: int) -> Select[Any]:
    at = (loadings.c.wagon_id, loadings.c.position, loadings.c.approved_scheme)
    return (
        select(loadings.c.visit_id, *_BOX, *at, *_flags(loaded=True, stays=False))
        .join(visits, visits.c.id == loadings.c.visit_id)
        .where(loadings.c.carrier_id == carrier_id)
    )


def _staying(carrier_id: int) -> Select[Any]:
    at = (
        visits.c.inbound_wagon_id.label("wagon_id"),
        visits.c.inbound_position.label("position"),
        case((visits.c.id > 0, None)).label("approved_scheme"),
    )
    return (
        select(visits.c.id.label("visit_id"), *_BOX, *at, *_flags(loaded=True, stays=True))
        .join(wagon_stays, wagon_stays.c.id == visits.c.inbound_wagon_id)
        .where(
            wagon_stays.c.outbound_carrier_id == carrier_id,
            visits.c.where_is == Where.ON_INBOUND.value,
            visits.c.outcome == Outcome.STAYS_ON_WAGON.value,
        )
    )


def _flags(*, loaded: bool, stays: bool) -> tuple[ColumnElement[int], ColumnElement[int]]:
    always = visits.c.id > 0
    return (
        case((always, int(loaded)), else_=0).label("is_loaded"),
        case((always, int(stays)), else_=0).label("stays_on_wagon"),
    )


def still_to_unload(connection: Reading, carrier_id: int) -> tuple[str, ...]:
    """Return the numbers of the boxes that came with a train's wagons and are still to be lifted off them."""
    rows = connection.execute(
        select(visits.c.number, visits.c.outcome)
        .join(wagon_stays, wagon_stays.c.id == visits.c.inbound_wagon_id)
        .where(
            wagon_stays.c.outbound_carrier_id == carrier_id,
            visits.c.where_is == Where.ON_INBOUND.value,
        )
        .order_by(visits.c.id)
    )
    return tuple(row.number for row in rows if row.outcome != Outcome.STAYS_ON_WAGON.value)


def open_holds(connection: Reading, visit_ids: Sequence[int]) -> dict[int, tuple[HoldFacts, ...]]:
    """Return the open holds of each visit that has any, in the order they were set."""
    statement = select(holds).where(holds.c.visit_id.in_(visit_ids), holds.c.released_at.is_(None))
    return _by_visit(typed_rows(connection, statement.order_by(holds.c.id), HoldFacts, {}))


def seals_by_visit(connection: Reading, visit_ids: Sequence[int]) -> dict[int, tuple[SealFacts, ...]]:
    """Return the seals of each visit that has any, in the order they became known."""
    statement = select(seals).where(seals.c.visit_id.in_(visit_ids)).order_by(seals.c.id)
    return _by_visit(typed_rows(connection, statement, SealFacts, _SEAL_KINDS))


def _by_visit(rows: Iterable[_Row]) -> dict[int, tuple[_Row, ...]]:
    found: defaultdict[int, list[_Row]] = defaultdict(list)
    for row in rows:
        found[row.visit_id].append(row)
    return {visit_id: tuple(each) for visit_id, each in found.items()}


def stands(connection: Reading, visit_ids: Sequence[int]) -> dict[int, StandRow]:
    """Return where each visit that stands in the yard stands, with the stacks around it."""
    rows = connection.execute(
        select(positions, areas.c.name.label("area_name"))
        .outerjoin(areas, areas.c.code == positions.c.area)
        .where(positions.c.visit_id.in_(visit_ids))
    ).all()
    around, numbers = _stacks(connection, visit_ids)
    found = {}
    for row in rows:
        position = position_in(row)
        in_slot = isinstance(position, Slot)
        stacks = around.get((position.block, position.row), {}) if isinstance(position, Slot) else {}
        beside = numbers if in_slot else {}
        slot = row.area_name or str(position)
        found[row.visit_id] = StandRow(row.visit_id, position, slot, row.since, stacks, beside)
    return found


def _stacks(
    connection: Reading, visit_ids: Sequence[int]
) -> tuple[dict[tuple[str, int], dict[Slot, Standing]], dict[int, str]]:
    """What stands in the rows of blocks that hold these visits: boxes hinder each other within a row only."""
    theirs = cells.alias("theirs")
    rows = connection.execute(
        select(
            cells.c.block,
            cells.c.bay,
            cells.c.row,
            cells.c.tier,
            visits.c.id,
            visits.c.length_ft,
            visits.c.number,
        )
        .distinct()
        .join(theirs, and_(theirs.c.block == cells.c.block, theirs.c.row == cells.c.row))
        .join(visits, visits.c.id == cells.c.visit_id)
        .where(theirs.c.visit_id.in_(visit_ids))
    )
    found: defaultdict[tuple[str, int], dict[Slot, Standing]] = defaultdict(dict)
    numbers: dict[int, str] = {}
    for block, bay, row, tier, visit_id, length_ft, number in rows:
        found[block, row][Slot(block, bay, row, tier)] = Standing(visit_id, length_ft)
        numbers[visit_id] = number
    return found, numbers
