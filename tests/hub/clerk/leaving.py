"""What a clerk proposes for boxes that leave by train: plans, loading, and departures."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Row

from domain.carriers import WAGON_ENDED, CarrierKind, Stage
from domain.visit import Plan, Where
from hub.operations import dispatch, transshipment
from hub.operations.planned_trains import Placement, PlannedTrain, PlannedWagon
from tests.hub.clerk.desk import WAGONS, Attempt, Desk, Proposer, ids, soon, wagon

_PLANNABLE = (Where.ANNOUNCED, Where.ON_INBOUND, Where.ON_TERMINAL)
_OPEN = (Stage.ANNOUNCED, Stage.ARRIVED, Stage.WORKING, Stage.WORKED)


def _outbound(desk: Desk) -> Row[Any] | None:
    trains = desk.sight.trains(CarrierKind.TRAIN_OUT, *_OPEN)
    return desk.one(trains) if trains else None


def _any_way_out(desk: Desk) -> Row[Any] | None:
    ways = desk.sight.trains(CarrierKind.TRAIN_OUT, *_OPEN) + desk.sight.trains(CarrierKind.TRUCK, *_OPEN)
    return desk.one(ways) if ways else None


def _wagons(desk: Desk, most: int = 3) -> tuple[PlannedWagon, ...]:
    here = [row for row in desk.sight.wagons if row.stage not in WAGON_ENDED]
    known = tuple(PlannedWagon(row.id) for row in desk.some(here, most))
    serial = desk.chance.randint(1, WAGONS)
    coming = PlannedWagon(None, wagon(serial), ("80 ft", "60 ft")[serial % 2])
    return (*known, coming) if desk.often(5) else known


def _placements(desk: Desk, train: Row[Any], rows: list[Row[Any]]) -> list[Placement]:
    coupled = [row for row in desk.sight.wagons if row.outbound_carrier_id == train.id]
    made = []
    for row in desk.some(rows, 3):
        if coupled and desk.often(8):
            made.append(Placement(row.id, desk.one(coupled).id, desk.one((None, 1, 2, 3))))
        else:
            made.append(Placement(row.id))
    return made


def plan_train(desk: Desk) -> Attempt:
    """A train that leaves is planned."""
    departs = soon(desk)
    cut_off = departs - timedelta(hours=desk.chance.randint(0, 6)) if desk.often(3) else None
    train = PlannedTrain(
        desk.one(("2201", "2203")),
        departs,
        cut_off,
        destination=desk.one(("Aktau-Port", None)),
        section=desk.one((None, "TITR", "KZ")),
        scopes=desk.one(((), ("smgs",))),
        wagons=_wagons(desk),
    )
    return Attempt(transshipment.plan_train, (train,))


def set_wagons(desk: Desk) -> Attempt | None:
    """A train is to leave with other wagons."""
    train = _outbound(desk)
    if train is None:
        return None
    has = [PlannedWagon(row.id) for row in desk.sight.wagons if row.outbound_carrier_id == train.id]
    kept = [each for each in has if desk.often(8)]
    more = [each for each in _wagons(desk, 2) if each not in kept] if desk.often(6) else []
    return Attempt(transshipment.set_wagons, (train.id, [*kept, *more]))


def assign(desk: Desk) -> Attempt | None:
    """Boxes are planned for a train or a truck."""
    way, free = _any_way_out(desk), desk.sight.boxes(*_PLANNABLE, plan=Plan.NOTHING)
    if way is None or not free:
        return None
    return Attempt(transshipment.assign, (way.id, _placements(desk, way, free)))


def reassign(desk: Desk) -> Attempt | None:
    """Boxes are planned for elsewhere."""
    way, planned = _any_way_out(desk), desk.sight.boxes(*_PLANNABLE, plan=Plan.ASSIGNED)
    if way is None or not planned:
        return None
    scheme = {"approved_scheme": "NTU 7"} if desk.often(3) else {}
    return Attempt(transshipment.reassign, (way.id, _placements(desk, way, planned)), scheme)


def arrange(desk: Desk) -> Attempt | None:
    """A mend is carried out: boxes come to a train, others leave its plan."""
    way, boxes = _outbound(desk), desk.sight.boxes(*_PLANNABLE)
    if way is None or not boxes:
        return None
    placed = _placements(desk, way, boxes)
    rest = [
        row for row in boxes if row.plan == Plan.ASSIGNED.value and row.id not in {p.visit_id for p in placed}
    ]
    off = ids(desk.some(rest, 2)) if desk.often(6) else []
    return Attempt(transshipment.arrange, (way.id, placed), {"off": off})


def swap(desk: Desk) -> Attempt | None:
    """Two boxes change places."""
    planned = desk.sight.boxes(*_PLANNABLE, plan=Plan.ASSIGNED)
    if len(planned) < 2:
        return None
    first, second = (row.id for row in (planned[0], desk.one(planned[1:])))
    return Attempt(transshipment.swap, (desk.sight.plans[first].carrier_id, first, second))


def unassign(desk: Desk) -> Attempt | None:
    """Plans are dropped."""
    planned = desk.sight.boxes(*_PLANNABLE, Where.MISSING, plan=Plan.ASSIGNED)
    chosen = ids(desk.some(planned, 2))
    return Attempt(transshipment.unassign, (chosen,)) if chosen else None


def roll_over(desk: Desk) -> Attempt | None:
    """Boxes are to leave with another train."""
    train, planned = _outbound(desk), desk.sight.boxes(*_PLANNABLE, plan=Plan.ASSIGNED)
    if train is None or not planned:
        return None
    return Attempt(transshipment.roll_over, (ids(desk.some(planned, 2)), train.id))


def load(desk: Desk) -> Attempt | None:
    """A box is lifted onto a train or truck, mostly as planned."""
    here = desk.sight.boxes(Where.ON_TERMINAL)
    planned = [row for row in here if row.plan == Plan.ASSIGNED.value]
    if planned and desk.often(8):
        visit_id = desk.one(planned).id
        plan = desk.sight.plans[visit_id]
        at = (
            {}
            if plan.wagon_id is None or desk.often(5)
            else {"wagon_id": plan.wagon_id, "position": plan.position}
        )
        return Attempt(dispatch.load, (visit_id, plan.carrier_id), at)
    way = _any_way_out(desk)
    if way is None or not here:
        return None
    (placed,) = _placements(desk, way, [desk.one(here)])
    at = {"wagon_id": placed.wagon_id, "position": placed.position}
    return Attempt(dispatch.load, (placed.visit_id, way.id), at)


def load_bulk(desk: Desk) -> Attempt | None:
    """Many boxes are loaded as planned."""
    here = desk.sight.boxes(Where.ON_TERMINAL, plan=Plan.ASSIGNED)
    if not here:
        return None
    way = desk.sight.plans[desk.one(here).id].carrier_id
    of_it = [row.id for row in here if desk.sight.plans[row.id].carrier_id == way]
    return Attempt(dispatch.load_bulk, (way, desk.some(of_it)))


def take_off(desk: Desk) -> Attempt | None:
    """A loaded box is taken off again."""
    loaded = desk.sight.boxes(Where.ON_OUTBOUND)
    return Attempt(dispatch.take_off, (desk.one(loaded).id, desk.spot())) if loaded else None


def depart(desk: Desk) -> Attempt | None:
    """A train departs."""
    train = _outbound(desk)
    return None if train is None else Attempt(dispatch.depart, (train.id,))


PROPOSERS: tuple[Proposer, ...] = (
    plan_train,
    plan_train,
    set_wagons,
    assign,
    assign,
    reassign,
    arrange,
    swap,
    unassign,
    roll_over,
    load,
    load,
    load,
    load_bulk,
    take_off,
    depart,
    depart,
)
