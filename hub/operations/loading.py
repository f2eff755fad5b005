"""One box lifted onto a train or truck: what bars it, and what the lift changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from db.act import Act
from db.queries import assignments as plans
from db.queries.assignments import AssignmentFacts
from db.queries.carriers import CarrierFacts, WagonFacts
from db.queries.visits import VisitFacts, visit
from db.writes import assignments as writes
from db.writes import carriers as carrier_writes
from db.writes import yard as yard_writes
from db.writes.visits import change_visit
from db.writes.yard import Lift
from domain.carriers import CarrierAct, CarrierKind, WagonAct, stage_after, wagon_stage_after
from domain.departure import check_departure
from domain.departure_facts import Purpose
from domain.events import EventKind
from domain.figures import Mode
from domain.refusal import Refusal
from domain.train_limits import refuse_over_limits
from domain.visit import VisitAct, plan_after, where_after
from hub.operations import causal
from hub.operations.departure import facts_of
from hub.operations.plan_places import clear_place
from hub.operations.planned_trains import Placement
from hub.operations.train_load import TrainLoad, planned_box
from hub.operations.train_wagons import never_came
from hub.operations.wagon_stays import check_here_once


@dataclass(frozen=True)
class Loaded:
    """A box that was loaded: from where, on which wagon, and what its lift changed of plans.

    `planned`: it stands where it was planned. `freed_id` is the visit whose planned place it took,
    `left_carrier_id` the other train or truck that it was planned for.
    """

    visit: VisitFacts
    wagon: WagonFacts | None
    position: int | None
    came_from: str
    planned: bool
    freed_id: int | None
    freed_number: str | None
    left_carrier_id: int | None
    approved_scheme: str | None

    def content(self) -> Mapping[str, object]:
        """Return what the journal tells of it."""
        told = {
            "number": self.visit.number,
            "from": self.came_from,
            "wagon": None if self.wagon is None else self.wagon.number,
            "position": self.position,
            "as_planned": self.planned,
        }
        more = {"approved_scheme": self.approved_scheme, "freed": self.freed_number}
        return told | {name: value for name, value in more.items() if value is not None}


def wanted(train: TrainLoad, visit_id: int, wagon_id: int | None, position: int | None) -> Placement:
    """Return where a box is to stand: as said, else as planned; a plan without a position has the judge's.

    Raises Refusal `load_needs_wagon` where a train is to be loaded and no wagon was said or planned.
    """
    plan = train.box(visit_id)
    if train.carrier.kind is CarrierKind.TRUCK:
        return Placement(visit_id, wagon_id, position)
    if wagon_id is None:
        wagon_id = None if plan is None else plan.wagon_id
    if wagon_id is None:
        raise Refusal("load_needs_wagon", carrier=train.carrier.number)
    if position is None and plan is not None and plan.wagon_id == wagon_id:
        position = plan.position or _judged_position(train, wagon_id, visit_id)
    return Placement(visit_id, wagon_id, position)


def _judged_position(train: TrainLoad, wagon_id: int, visit_id: int) -> int | None:
    placed = train.verdict(wagon_id).placed or ()
    return next((place.position for place, box in placed if box.key == str(visit_id)), None)


def after(train: TrainLoad, loaded: Loaded) -> TrainLoad:
    """Return the train as it stands once a box was loaded onto it as planned."""
    wagon_id = None if loaded.wagon is None else loaded.wagon.id
    row = planned_box(loaded.visit, wagon_id, loaded.position, loaded.approved_scheme)
    return train.with_boxes([replace(row, is_loaded=True)])


def load_box(
    act: Act, train: TrainLoad, placement: Placement, lift: Lift, approved_scheme: str | None
) -> Loaded:
    """Load one box; its carrier and wagon are to be settled afterwards. Raises as `dispatch.load`."""
    box = visit(act, placement.visit_id)
    where, plan = where_after(VisitAct.LOAD, box.where_is), plan_after(VisitAct.LOAD, box.plan)
    stage_after(train.carrier.kind, CarrierAct.LOAD, train.carrier.stage)
    causal.check_lifts(act, box)
    wagon = None if placement.wagon_id is None else train.wagon(placement.wagon_id)
    _check_carrier(act, train.carrier, wagon)
    before = plans.assignment(act, box.id)
    planned = before is not None and (before.carrier_id, before.wagon_id) == (
        train.carrier.id,
        placement.wagon_id,
    )
    scheme = (approved_scheme or "").strip() or None
    if scheme is None and planned and placement.wagon_id is not None:
        scheme = train.approved_scheme(placement.wagon_id)
    freed_id, freed_number = _holder(train, placement)
    _check_may(act, train, box, placement, scheme, freed_id)
    if freed_id is not None:
        writes.replan(act, freed_id, wagon_id=None, position=None)
    _write_plan(act, before, placement, train.carrier.id, scheme)
    at = {"wagon_id": placement.wagon_id, "position": placement.position}
    writes.load(act, box.id, train.carrier.id, **at, approved_scheme=scheme)
    change_visit(
        act,
        box.id,
        where_is=where.value,
        plan=plan.value,
        outbound_carrier_id=train.carrier.id,
        outbound_mode=mode_of(train.carrier).value,
        loaded_at=act.happened_at,
    )
    came_from = str(yard_writes.take_up(act, box.id, box.length_ft))
    yard_writes.record_lift(act, box.id, came_from, _named(train.carrier, wagon), lift)
    _begin_work(act, train.carrier, wagon)
    left = None if before is None or before.carrier_id == train.carrier.id else before.carrier_id
    as_planned = planned and before is not None and before.position in (None, placement.position)
    return Loaded(
        box,
        wagon,
        placement.position,
        came_from,
        as_planned,
        freed_id,
        freed_number,
        left,
        scheme,
    )


def mode_of(carrier: CarrierFacts) -> Mode:
    """Return by what a carrier takes boxes away."""
    return Mode.ROAD if carrier.kind is CarrierKind.TRUCK else Mode.RAIL


def _check_carrier(act: Act, carrier: CarrierFacts, wagon: WagonFacts | None) -> None:
    if carrier.kind is CarrierKind.TRUCK:
        causal.check_after(act, (EventKind.GATE_IN.value, carrier.arrived_at))
    if wagon is not None and not never_came(wagon):
        wagon_stage_after(WagonAct.LOAD, wagon.stage)
        causal.check_wagon(act, wagon)


def _holder(train: TrainLoad, placement: Placement) -> tuple[int | None, str | None]:
    """The box whose plan is for that position; refused where one stands there already."""
    if placement.wagon_id is None or placement.position is None:
        return None, None
    for box in train.on_wagon(placement.wagon_id):
        if box.position != placement.position or box.visit_id == placement.visit_id:
            continue
        if box.is_loaded:
            wagon = train.wagon(placement.wagon_id).number
            raise Refusal("load_position_taken", number=box.number, wagon=wagon, position=placement.position)
        return box.visit_id, box.number
    return None, None


def _check_may(
    act: Act,
    train: TrainLoad,
    box: VisitFacts,
    placement: Placement,
    scheme: str | None,
    freed_id: int | None,
) -> None:
    """Refuse by the first reason against loading, with the wagon as it stands and is still planned."""
    row = replace(planned_box(box, placement.wagon_id, placement.position, scheme), is_loaded=True)
    would = train.with_boxes([row])
    if freed_id is not None:
        freed = train.box(freed_id)
        would = would.with_boxes([] if freed is None else [replace(freed, wagon_id=None, position=None)])
    facts = facts_of(act, [box], would, approved_scheme=scheme)[box.id]
    check_departure(facts, Purpose.LOAD, act.happened_at)
    if train.box(box.id) is None and train.carrier.kind is CarrierKind.TRAIN_OUT:
        refuse_over_limits(would.limits())


def _write_plan(
    act: Act, before: AssignmentFacts | None, placement: Placement, carrier_id: int, scheme: str | None
) -> None:
    """Let the plan say what was done, so that a box taken off again has its place."""
    at = {"wagon_id": placement.wagon_id, "position": placement.position}
    clear_place(act, carrier_id, placement.visit_id, placement.wagon_id, placement.position)
    if before is None:
        writes.assign(act, placement.visit_id, carrier_id, **at, approved_scheme=scheme)
    else:
        writes.replan(act, placement.visit_id, carrier_id=carrier_id, **at, approved_scheme=scheme)


def _named(carrier: CarrierFacts, wagon: WagonFacts | None) -> str:
    if wagon is not None:
        return f"wagon {wagon.number}"
    return f"{'truck' if carrier.kind is CarrierKind.TRUCK else 'train'} {carrier.number}"


def _begin_work(act: Act, carrier: CarrierFacts, wagon: WagonFacts | None) -> None:
    """The first box starts the work, one after its end takes the end back; a wagon with a box on it came."""
    started = carrier.work_started_at
    if started is None or act.happened_at < started:
        carrier_writes.change_carrier(act, carrier.id, work_started_at=act.happened_at)
    if carrier.work_finished_at is not None:
        carrier_writes.change_carrier(act, carrier.id, work_finished_at=None)
    if wagon is not None and never_came(wagon):
        carrier_writes.change_wagon(act, wagon.id, arrived_at=act.happened_at)
        check_here_once(act, [wagon.id])
