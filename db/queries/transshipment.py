"""What the train builder shows: boxes that need a way out, trains that leave, and wagons free for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, and_, func, select

from db.queries.reference import LocationFacts, RouteGroupFacts, all_locations, all_route_groups
from db.queries.rows import typed_rows
from db.queries.yard import position_in
from db.reading import Reading
from db.schema.assignments import assignments
from db.schema.carriers import carrier_visits, wagon_stays
from db.schema.holds import holds
from db.schema.reference import locations, parties, wagon_types
from db.schema.visits import visits
from db.schema.yard import areas, cells, positions
from domain.carriers import ENDED, CarrierKind, Stage, WagonStage
from domain.customs import is_cleared
from domain.holds import HoldKind
from domain.visit import Category, CustomsStatus, LoadStatus, Plan, Where
from domain.yard import Slot, Standing, boxes_above

COMING = (Where.ANNOUNCED, Where.ON_INBOUND)
_WAITING = and_(
    visits.c.plan == Plan.NOTHING.value,
    visits.c.where_is.in_([*(each.value for each in COMING), Where.ON_TERMINAL.value]),
)
_STANDING_FREE = (WagonStage.ARRIVED, WagonStage.PLACED, WagonStage.UNLOADED)


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A box that is here or coming and has no way out yet; kilograms, hundredths of a TEU.

    `slot` is where it stands here: slot, block or the area's name. `above` counts the boxes that stand on
    it. `cut_off_at` is that of the next train on its way.
    """

    visit_id: int
    number: str
    size_type: str
    length_ft: int
    teu_hundredths: int
    load_status: LoadStatus
    gross_kg: int | None
    goods: str | None
    consignee: str | None
    dangerous_class: str | None
    destination: str | None
    destination_name: str | None
    route_group: str
    category: Category
    customs_status: CustomsStatus
    where_is: Where
    checked_in_at: datetime | None
    slot: str | None
    holds: tuple[HoldKind, ...]
    above: int
    cut_off_at: datetime | None

    @property
    def is_here(self) -> bool:
        """Return whether it stands on the terminal."""
        return self.where_is is Where.ON_TERMINAL

    @property
    def is_cleared(self) -> bool:
        """Return whether customs let it go on."""
        return is_cleared(self.customs_status, self.category, self.load_status)


@dataclass(frozen=True, slots=True)
class OutboundRow:
    """A train that is to leave, with how many wagons it has and how many boxes are planned for it."""

    carrier_id: int
    number: str
    destination_name: str | None
    route_group: str | None
    planned_at: datetime | None
    cut_off_at: datetime | None
    stage: Stage
    wagons: int
    boxes: int


@dataclass(frozen=True, slots=True)
class FreeWagonRow:
    """A wagon that stands here, promised to no train; `boxes` are still to be lifted off it."""

    wagon_id: int
    number: str
    wagon_type: str
    length_class_ft: int
    gauge_mm: int
    track: str | None
    stage: WagonStage
    boxes: int


@dataclass(frozen=True, slots=True)
class MarkRow:
    """What the drawing of a box on a train says beside its weight."""

    visit_id: int
    dangerous_class: str | None
    where_is: Where
    category: Category
    customs_status: CustomsStatus
    load_status: LoadStatus


@dataclass(frozen=True, slots=True)
class WaitingBoard:
    """Everything beside the train that is being built."""

    boxes: tuple[WaitingRow, ...]
    trains: tuple[OutboundRow, ...]
    route_groups: tuple[RouteGroupFacts, ...]
    places: tuple[LocationFacts, ...]


def waiting_board(connection: Reading) -> WaitingBoard:
    """Return the boxes without a way out, the next to leave first, and the trains that are to leave."""
    trains = outbound_trains(connection)
    return WaitingBoard(
        _waiting(connection, _next_cut_offs(trains)),
        trains,
        all_route_groups(connection),
        all_locations(connection),
    )


def outbound_trains(connection: Reading) -> tuple[OutboundRow, ...]:
    """Return the trains that are to leave, the next first."""
    wagons = _counted(wagon_stays.c.outbound_carrier_id, wagon_stays.c.cancelled_at.is_(None))
    boxes = _counted(assignments.c.carrier_id)
    rows = connection.execute(
        select(
            carrier_visits.c.id,
            carrier_visits.c.number,
            func.coalesce(locations.c.name, carrier_visits.c.destination),
            locations.c.route_group,
            carrier_visits.c.planned_at,
            carrier_visits.c.cut_off_at,
            carrier_visits.c.stage,
            func.coalesce(wagons.c.counted, 0),
            func.coalesce(boxes.c.counted, 0),
        )
        .outerjoin(locations, locations.c.code == carrier_visits.c.destination)
        .outerjoin(wagons, wagons.c.key == carrier_visits.c.id)
        .outerjoin(boxes, boxes.c.key == carrier_visits.c.id)
        .where(
            carrier_visits.c.kind == CarrierKind.TRAIN_OUT.value,
            carrier_visits.c.stage.not_in([stage.value for stage in ENDED]),
        )
        .order_by(carrier_visits.c.planned_at, carrier_visits.c.id)
    )
    return tuple(
        OutboundRow(key, number, to, way, planned_at, cut_off_at, Stage(stage), wagon_count, box_count)
        for key, number, to, way, planned_at, cut_off_at, stage, wagon_count, box_count in rows
    )


def free_wagons(connection: Reading) -> tuple[FreeWagonRow, ...]:
    """Return the wagons here that are promised to no train: by track, then by number."""
    still_on = _counted(visits.c.inbound_wagon_id, visits.c.where_is == Where.ON_INBOUND.value)
    rows = connection.execute(
        select(
            wagon_stays.c.id,
            wagon_stays.c.number,
            wagon_stays.c.wagon_type,
            wagon_types.c.length_class_ft,
            wagon_types.c.gauge_mm,
            wagon_stays.c.track,
            wagon_stays.c.stage,
            func.coalesce(still_on.c.counted, 0),
        )
        .join(wagon_types, wagon_types.c.code == wagon_stays.c.wagon_type)
        .outerjoin(still_on, still_on.c.key == wagon_stays.c.id)
        .where(
            wagon_stays.c.outbound_carrier_id.is_(None),
            wagon_stays.c.stage.in_([stage.value for stage in _STANDING_FREE]),
        )
        .order_by(wagon_stays.c.track, wagon_stays.c.number, wagon_stays.c.id)
    )
    return tuple(
        FreeWagonRow(key, number, kind, length_ft, gauge_mm, track, WagonStage(stage), boxes)
        for key, number, kind, length_ft, gauge_mm, track, stage, boxes in rows
    )


def box_marks(connection: Reading, visit_ids: Sequence[int]) -> dict[int, MarkRow]:
    """Return what is drawn on each of these boxes."""
    statement = select(visits, visits.c.id.label("visit_id")).where(visits.c.id.in_(visit_ids))
    kinds: Mapping[str, Any] = {
        "where_is": Where,
        "category": Category,
        "customs_status": CustomsStatus,
        "load_status": LoadStatus,
    }
    return {row.visit_id: row for row in typed_rows(connection, statement, MarkRow, kinds)}


def _next_cut_offs(trains: Sequence[OutboundRow]) -> dict[str, datetime]:
    """The first cut-off by route group; the departure where a train has none."""
    found: dict[str, datetime] = {}
    for train in trains:
        closes_at = train.cut_off_at or train.planned_at
        if train.route_group and closes_at:
            found[train.route_group] = min(closes_at, found.get(train.route_group, closes_at))
    return found


def _waiting(connection: Reading, cut_offs: Mapping[str, datetime]) -> tuple[WaitingRow, ...]:
    held = _held(connection)
    above = _above(connection)
    rows = connection.execute(
        select(
            visits,
            positions,
            areas.c.name.label("area_name"),
            locations.c.name.label("destination_name"),
            parties.c.name.label("consignee"),
        )
        .outerjoin(positions, positions.c.visit_id == visits.c.id)
        .outerjoin(areas, areas.c.code == positions.c.area)
        .outerjoin(locations, locations.c.code == visits.c.destination)
        .outerjoin(parties, parties.c.id == visits.c.consignee_id)
        .where(_WAITING)
        .order_by(visits.c.checked_in_at.is_(None), visits.c.checked_in_at, visits.c.id)
    )
    return tuple(_waiting_row(row, held, above, cut_offs) for row in rows)


def _waiting_row(
    row: Row[Any],
    held: Mapping[int, tuple[HoldKind, ...]],
    above: Mapping[int, int],
    cut_offs: Mapping[str, datetime],
) -> WaitingRow:
    return WaitingRow(
        row.id,
        row.number,
        row.size_type,
        row.length_ft,
        row.teu_hundredths,
        LoadStatus(row.load_status),
        row.gross_kg,
        row.goods,
        row.consignee,
        row.dangerous_class,
        row.destination,
        row.destination_name,
        row.route_group,
        Category(row.category),
        CustomsStatus(row.customs_status),
        Where(row.where_is),
        row.checked_in_at,
        None if row.since is None else row.area_name or str(position_in(row)),
        held.get(row.id, ()),
        above.get(row.id, 0),
        cut_offs.get(row.route_group),
    )


def _held(connection: Reading) -> dict[int, tuple[HoldKind, ...]]:
    found: defaultdict[int, list[HoldKind]] = defaultdict(list)
    rows = connection.execute(
        select(holds.c.visit_id, holds.c.kind)
        .join(visits, visits.c.id == holds.c.visit_id)
        .where(holds.c.released_at.is_(None), _WAITING)
        .order_by(holds.c.id)
    )
    for visit_id, kind in rows:
        if HoldKind(kind) not in found[visit_id]:
            found[visit_id].append(HoldKind(kind))
    return {visit_id: tuple(kinds) for visit_id, kinds in found.items()}


def _above(connection: Reading) -> dict[int, int]:
    """How many boxes stand on each that waits: within a row of a block they hinder each other."""
    stacks: defaultdict[tuple[str, int], dict[Slot, Standing]] = defaultdict(dict)
    waiting: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    rows = connection.execute(
        select(
            cells.c.block,
            cells.c.bay,
            cells.c.row,
            cells.c.tier,
            visits.c.id,
            visits.c.length_ft,
            visits.c.plan,
        ).join(visits, visits.c.id == cells.c.visit_id)
    )
    for block, bay, row, tier, visit_id, length_ft, plan in rows:
        stacks[block, row][Slot(block, bay, row, tier)] = Standing(visit_id, length_ft)
        if plan == Plan.NOTHING.value:
            waiting[block, row].add(visit_id)
    return {
        visit_id: len(boxes_above(visit_id, stacks[at])) for at, ids in waiting.items() for visit_id in ids
    }


def _counted(column: Any, *where: Any) -> Any:  # noqa: ANN401
    """How many rows there are of each value of a column, as a part of another statement."""
    statement: Select[Any] = select(column.label("key"), func.count().label("counted"))
    return statement.where(column.is_not(None), *where).group_by(column).subquery()
