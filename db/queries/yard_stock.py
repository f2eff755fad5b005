"""What stands in the yard as the Yard screen shows it: every box with its place, its plan and its holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, select

from db.queries.yard import all_blocks
from db.reading import Reading
from db.schema.assignments import assignments
from db.schema.carriers import carrier_visits, wagon_stays
from db.schema.holds import holds
from db.schema.reference import commodity_groups, locations, parties
from db.schema.visits import visits
from db.schema.yard import areas, positions
from domain.carriers import CarrierKind
from domain.holds import HoldKind
from domain.visit import Category, CustomsStatus, LoadStatus
from domain.yard import AreaKind, Block, InArea, Position, Slot, UnknownSlot


@dataclass(frozen=True, slots=True)
class NextCarrier:
    """The train or truck that a box is planned for; `place` is where it goes to, in words."""

    carrier_id: int
    kind: CarrierKind
    number: str
    place: str | None
    planned_at: datetime | None
    cut_off_at: datetime | None


@dataclass(frozen=True, slots=True)
class StockRow:
    """A box that stands in the yard; kilograms, hundredths of a TEU, `group` is 1 to 12.

    `holds` are the kinds of its open holds in the order they were set. `onward` is None without a plan;
    `wagon` and `wagon_position` say how deep the plan goes.
    """

    visit_id: int
    number: str
    size_type: str
    length_ft: int
    teu_hundredths: int
    load_status: LoadStatus
    category: Category
    customs_status: CustomsStatus
    gross_kg: int | None
    tare_kg: int | None
    goods: str | None
    group: int
    dangerous_class: str | None
    consignee: str | None
    destination: str | None
    destination_name: str | None
    checked_in_at: datetime
    position: Position
    since: datetime
    onward: NextCarrier | None
    wagon: str | None
    wagon_position: int | None
    holds: tuple[HoldKind, ...]


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area without slots, by the hub's own name."""

    code: str
    kind: AreaKind
    name: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A commodity group in its fixed order."""

    place: int
    name: str


@dataclass(frozen=True, slots=True)
class YardStock:
    """The yard at one moment: its blocks and areas, and every box that stands in them."""

    blocks: tuple[Block, ...]
    areas: tuple[AreaRow, ...]
    groups: tuple[GroupRow, ...]
    boxes: tuple[StockRow, ...]


def yard_stock(connection: Reading) -> YardStock:
    """Return the yard with every box in it, those in slots first, by slot."""
    held = _open_holds(connection)
    return YardStock(
        all_blocks(connection),
        named_areas(connection),
        _groups(connection),
        tuple(_row(row, held) for row in connection.execute(_STOCK).all()),
    )


def named_areas(connection: Reading) -> tuple[AreaRow, ...]:
    """Return the areas without slots, by their code."""
    rows = connection.execute(select(areas.c.code, areas.c.kind, areas.c.name).order_by(areas.c.code))
    return tuple(AreaRow(code, AreaKind(kind), name) for code, kind, name in rows)


def _groups(connection: Reading) -> tuple[GroupRow, ...]:
    rows = connection.execute(
        select(commodity_groups.c.place, commodity_groups.c.name).order_by(commodity_groups.c.place)
    )
    return tuple(GroupRow(place, name) for place, name in rows)


def _open_holds(connection: Reading) -> dict[int, tuple[HoldKind, ...]]:
    found: defaultdict[int, list[HoldKind]] = defaultdict(list)
    rows = connection.execute(
        select(holds.c.visit_id, holds.c.kind)
        .join(positions, positions.c.visit_id == holds.c.visit_id)
        .where(holds.c.released_at.is_(None))
        .order_by(holds.c.id)
    )
    for visit_id, kind in rows:
        found[visit_id].append(HoldKind(kind))
    return {visit_id: tuple(kinds) for visit_id, kinds in found.items()}


def _row(row: Row[Any], held: Mapping[int, tuple[HoldKind, ...]]) -> StockRow:
    # Unpacked at once: asked by name one by one, the columns of 1,500 boxes cost more than the statement.
    visit_id, number, size_type, length_ft, teu, load, category, customs, *cargo = tuple(row)
    gross_kg, tare_kg, goods, group, hazard, consignee, destination, to, checked_in_at, *where = cargo
    block, bay, tier_row, tier, area, since, wagon_position, wagon, *onward = where
    return StockRow(
        visit_id,
        number,
        size_type,
        length_ft,
        teu,
        LoadStatus(load),
        Category(category),
        CustomsStatus(customs),
        gross_kg,
        tare_kg,
        goods,
        group,
        hazard,
        consignee,
        destination,
        to,
        checked_in_at,
        _position(area, block, bay, tier_row, tier),
        since,
        _onward(*onward),
        wagon,
        wagon_position,
        held.get(visit_id, ()),
    )


def _position(area: str | None, block: str, bay: int | None, row: int | None, tier: int | None) -> Position:
    if area is not None:
        return InArea(area)
    if bay is None or row is None or tier is None:
        return UnknownSlot(block)
    return Slot(block, bay, row, tier)


def _onward(carrier_id: int | None, kind: str, *rest: Any) -> NextCarrier | None:  # noqa: ANN401
    return None if carrier_id is None else NextCarrier(carrier_id, CarrierKind(kind), *rest)


_TO = locations.alias("to")
_ONWARD_TO = locations.alias("onward_to")
_STOCK: Select[Any] = (
    select(
        visits.c.id,
        visits.c.number,
        visits.c.size_type,
        visits.c.length_ft,
        visits.c.teu_hundredths,
        visits.c.load_status,
        visits.c.category,
        visits.c.customs_status,
        visits.c.gross_kg,
        visits.c.tare_kg,
        visits.c.goods,
        commodity_groups.c.place.label("group_place"),
        visits.c.dangerous_class,
        parties.c.name.label("consignee"),
        visits.c.destination,
        _TO.c.name.label("destination_name"),
        visits.c.checked_in_at,
        positions.c.block,
        positions.c.bay,
        positions.c.row,
        positions.c.tier,
        positions.c.area,
        positions.c.since,
        assignments.c.position.label("wagon_position"),
        wagon_stays.c.number.label("wagon"),
        carrier_visits.c.id.label("carrier_id"),
        carrier_visits.c.kind.label("carrier_kind"),
        carrier_visits.c.number.label("carrier_number"),
        _ONWARD_TO.c.name.label("carrier_to"),
        carrier_visits.c.planned_at,
        carrier_visits.c.cut_off_at,
    )
    .select_from(positions)
    .join(visits, visits.c.id == positions.c.visit_id)
    .join(commodity_groups, commodity_groups.c.code == visits.c.commodity_group)
    .outerjoin(parties, parties.c.id == visits.c.consignee_id)
    .outerjoin(_TO, _TO.c.code == visits.c.destination)
    .outerjoin(assignments, assignments.c.visit_id == visits.c.id)
    .outerjoin(wagon_stays, wagon_stays.c.id == assignments.c.wagon_id)
    .outerjoin(carrier_visits, carrier_visits.c.id == assignments.c.carrier_id)
    .outerjoin(_ONWARD_TO, _ONWARD_TO.c.code == carrier_visits.c.destination)
    .order_by(
        positions.c.block.is_(None),
        positions.c.block,
        positions.c.bay,
        positions.c.row,
        positions.c.tier,
        positions.c.area,
        visits.c.id,
    )
)
