"""Plans what leaves by train: the train with its wagons, and which box goes where on it; no box is lifted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from db.act import Act, Event
from db.queries import assignments as plans
from db.queries import carriers, reference
from db.queries import visits as visit_queries
from db.queries.assignments import AssignmentFacts
from db.queries.carriers import CarrierFacts, WagonFacts
from db.queries.visits import VisitFacts
from db.writes import assignments as writes
from db.writes import carriers as carrier_writes
from db.writes.visits import change_visit
from domain.carriers import CarrierAct, CarrierKind, WagonAct, WagonStage, stage_after
from domain.clocks import Clock, period
from domain.departure import check_departure
from domain.departure_facts import Purpose
from domain.events import EventKind, SubjectKind
from domain.layout import Scope
from domain.refusal import Refusal
from domain.train_limits import refuse_over_limits, scopes_on_the_way
from domain.train_name import ByNumberAndDate, normal_number
from domain.visit import Plan, VisitAct, Where, plan_after, where_after
from hub.operations import causal
from hub.operations.departure import facts_of
from hub.operations.plan_events import of_boxes, plans_of
from hub.operations.plan_places import clear_place
from hub.operations.planned_trains import Placement, PlannedTrain, PlannedWagon
from hub.operations.spreads import spread
from hub.operations.stages import settle
from hub.operations.train_load import TrainLoad, planned_box, train_load
from hub.operations.train_wagons import couple

__all__ = [
    "arrange",
    "assign",
    "plan_train",
    "reassign",
    "roll_over",
    "set_wagons",
    "spread",
    "swap",
    "unassign",
]


def plan_train(act: Act, train: PlannedTrain) -> Event:
    """Plan a train that leaves, with the wagons it leaves with; the result is its id.

    Raises Refusal `train_number`, `train_planned_already`, `cut_off_after_departure`, `location_unknown`,
    `section_unknown`, `scope_unknown`, `train_limit_*` and those of `couple`.
    """
    planned_on = period(Clock.CALENDAR_DAY, train.planned_at, act.clocks).day
    number = normal_number(train.number)
    known = carriers.find_carriers(act, ByNumberAndDate(number, planned_on), CarrierKind.TRAIN_OUT)
    if known:
        raise Refusal("train_planned_already", carrier=number, planned=planned_on)
    if train.cut_off_at is not None and train.cut_off_at > train.planned_at:
        raise Refusal("cut_off_after_departure", cut_off_at=train.cut_off_at, departs_at=train.planned_at)
    section = train.section and reference.section(act, train.section, planned_on)
    values = {
        "kind": CarrierKind.TRAIN_OUT.value,
        "number": number,
        "planned_on": planned_on,
        "planned_at": train.planned_at,
        "cut_off_at": train.cut_off_at,
        "origin": _place(act, train.origin),
        "destination": _place(act, train.destination),
        "section": section.code if section else None,
        "scopes": " ".join(_scopes(train.scopes, section.scope if section else None)),
        "gauge_mm": train.gauge_mm,
    }
    carrier_id = carrier_writes.open_carrier(act, values)
    wagons = _couple(act, carriers.carrier(act, carrier_id), train.wagons)
    content = {
        "number": number,
        "planned_on": planned_on,
        "departs_at": train.planned_at,
        "wagons": [wagon.number for wagon in wagons],
    }
    return _of_train(EventKind.PLAN_TRAIN, carrier_id, wagons, content, result=carrier_id)


def set_wagons(act: Act, carrier_id: int, wagons: Sequence[PlannedWagon]) -> Event:
    """Let a planned train leave with these wagons in this order instead of those that it had.

    Boxes planned for a wagon that is let go stay assigned to the train. Raises Refusal `carrier_stage`,
    `train_limit_*` and those of `couple`.
    """
    carrier = carriers.carrier(act, carrier_id)
    _check_outbound(carrier)
    stage_after(carrier.kind, CarrierAct.AMEND, carrier.stage)
    before = [wagon.number for wagon in carriers.outbound_wagons(act, carrier_id)]
    touched = _couple(act, carrier, wagons)
    after = [wagon.number for wagon in carriers.outbound_wagons(act, carrier_id)]
    content = {"number": carrier.number, "before": before, "wagons": after}
    return _of_train(EventKind.AMEND_CONSIST, carrier_id, touched, content)


def assign(
    act: Act, carrier_id: int, placements: Sequence[Placement], *, approved_scheme: str | None = None
) -> Event:
    """Plan boxes for a train, its wagons and their positions, or for a truck that collects: all or none.

    While a wagon has room, only what no further box can mend stops it. The number of an approved scheme
    overrides what the judge stops, nothing else. Raises Refusal `visit_where`, `visit_plan`,
    `happened_before`, `assign_twice`, `assign_wagon_elsewhere`, `assign_needs_wagon`,
    `assign_position_taken`, `wagon_stage`, `train_limit_*` and the first reason of `domain.departure` that
    bars assigning: a layout's, a ban's, the cut-off's.
    """
    return _assign(act, VisitAct.ASSIGN, carrier_id, placements, approved_scheme)


def reassign(
    act: Act, carrier_id: int, placements: Sequence[Placement], *, approved_scheme: str | None = None
) -> Event:
    """Plan boxes that have a plan for another train, wagon or position; two may swap. Raises as `assign`."""
    return _assign(act, VisitAct.REASSIGN, carrier_id, placements, approved_scheme)


def swap(act: Act, carrier_id: int, visit_a: int, visit_b: int) -> Event:
    """Let two boxes planned for a train change places. Raises as `assign`, and Refusal `swap_not_planned`."""
    at = {plan.visit_id: plan for plan in plans.assigned_to(act, carrier_id)}
    for visit_id in (visit_a, visit_b):
        if visit_id not in at:
            raise Refusal("swap_not_planned", number=visit_queries.visit(act, visit_id).number)
    exchanged = [
        Placement(visit_a, at[visit_b].wagon_id, at[visit_b].position),
        Placement(visit_b, at[visit_a].wagon_id, at[visit_a].position),
    ]
    return _assign(act, VisitAct.REASSIGN, carrier_id, exchanged, None)


def arrange(
    act: Act,
    carrier_id: int,
    placements: Sequence[Placement],
    *,
    off: Sequence[int] = (),
    approved_scheme: str | None = None,
) -> Event:
    """Carry out a mend: boxes come to a train or change places on it while those of `off` leave its plan.

    All or none, in one event. Raises as `assign` and `unassign`.
    """
    return _assign(act, None, carrier_id, placements, approved_scheme, off)


def unassign(act: Act, visit_ids: Sequence[int]) -> Event:
    """Drop the plans of boxes, all or none; raises Refusal `visit_where`, `visit_plan`, `happened_before`."""
    boxes = _planned(act, VisitAct.UNASSIGN, visit_ids)
    before = plans_of(act, boxes)
    _drop(act, boxes)
    return of_boxes(act, EventKind.UNASSIGN, boxes, before, {})


def roll_over(act: Act, visit_ids: Sequence[int], carrier_id: int) -> Event:
    """Plan boxes that are assigned for another train, without a wagon; one that is loaded comes off first.

    Raises Refusal `roll_over_loaded`, `roll_over_same_train`, and as `assign`.
    """
    for visit in visit_queries.visits_of(act, visit_ids):
        if visit.where_is is Where.ON_OUTBOUND:
            raise Refusal("roll_over_loaded", number=visit.number)
    train = carriers.carrier(act, carrier_id)
    for visit_id in visit_ids:
        plan = plans.assignment(act, visit_id)
        if plan is not None and plan.carrier_id == carrier_id:
            raise Refusal("roll_over_same_train", carrier=train.number)
    return _assign(act, VisitAct.ROLL_OVER, carrier_id, [Placement(each) for each in visit_ids], None)


def _assign(
    act: Act,
    done: VisitAct | None,
    carrier_id: int,
    placements: Sequence[Placement],
    approved_scheme: str | None,
    off: Sequence[int] = (),
) -> Event:
    """Plan boxes; without `done` each by itself, as its own plan asks for."""
    boxes = _planned(act, done, [placement.visit_id for placement in placements])
    leaving = _planned(act, VisitAct.UNASSIGN, off) if off else ()
    before = plans_of(act, (*boxes, *leaving))
    train = train_load(act, carrier_id).without(off)
    _check_planned(act, train.carrier)
    scheme = (approved_scheme or "").strip() or None
    would = train.with_boxes(
        planned_box(visit, placement.wagon_id, placement.position, scheme)
        for visit, placement in zip(boxes, placements, strict=True)
    )
    _check_wagons(would, placements)
    facts = facts_of(act, boxes, would, approved_scheme=scheme)
    for visit in boxes:
        check_departure(facts[visit.id], Purpose.ASSIGN, act.happened_at)
    if train.carrier.kind is CarrierKind.TRAIN_OUT:
        refuse_over_limits(would.limits())
    _drop(act, leaving)
    stay = {visit_id: plan for visit_id, plan in before.items() if visit_id not in off}
    _write(act, done, carrier_id, zip(boxes, placements, strict=True), stay, scheme)
    content: dict[str, object] = {"carrier": train.carrier.number}
    if scheme:
        content["approved_scheme"] = scheme
    kind = EventKind(done.value) if done else EventKind.REASSIGN if before else EventKind.ASSIGN
    return of_boxes(act, kind, (*boxes, *leaving), before, content)


def _fitting(done: VisitAct | None, visit: VisitFacts) -> VisitAct:
    return done or (VisitAct.ASSIGN if visit.plan is Plan.NOTHING else VisitAct.REASSIGN)


def _drop(act: Act, boxes: Iterable[VisitFacts]) -> None:
    for visit in boxes:
        writes.unassign(act, visit.id)
        change_visit(act, visit.id, plan=plan_after(VisitAct.UNASSIGN, visit.plan).value)


def _planned(act: Act, done: VisitAct | None, visit_ids: Sequence[int]) -> tuple[VisitFacts, ...]:
    """The boxes of a plan, each of which may be planned so now."""
    boxes = visit_queries.visits_of(act, visit_ids)
    if not boxes:
        raise Refusal("nothing_chosen")
    if len(boxes) < len(visit_ids):
        twice = next(visit for visit in boxes if visit_ids.count(visit.id) > 1)
        raise Refusal("assign_twice", number=twice.number)
    for visit in boxes:
        where_after(_fitting(done, visit), visit.where_is)
        plan_after(_fitting(done, visit), visit.plan)
        causal.check_known(act, visit)
    return boxes


def _check_planned(act: Act, carrier: CarrierFacts) -> None:
    planned = EventKind.ANNOUNCE_TRUCK if carrier.kind is CarrierKind.TRUCK else EventKind.PLAN_TRAIN
    causal.check_after(act, (planned.value, carrier.announced_at))


def _check_wagons(train: TrainLoad, placements: Iterable[Placement]) -> None:
    for placement in placements:
        if placement.wagon_id is None:
            if placement.position is not None:
                raise Refusal("assign_needs_wagon", position=placement.position)
            continue
        wagon = train.wagon(placement.wagon_id)
        if wagon.stage is WagonStage.BAD_ORDERED:
            raise Refusal("wagon_stage", act=WagonAct.LOAD.value, stage=wagon.stage.value)
        _check_position(train, wagon, placement)


def _check_position(train: TrainLoad, wagon: WagonFacts, placement: Placement) -> None:
    for box in train.on_wagon(wagon.id):
        taken = placement.position is not None and box.position == placement.position
        if taken and box.visit_id != placement.visit_id:
            raise Refusal(
                "assign_position_taken", number=box.number, wagon=wagon.number, position=box.position
            )


def _write(
    act: Act,
    done: VisitAct | None,
    carrier_id: int,
    placed: Iterable[tuple[VisitFacts, Placement]],
    before: Mapping[int, AssignmentFacts],
    scheme: str | None,
) -> None:
    # First all leave their positions: two may change places.
    for visit_id, plan in before.items():
        if plan.position is not None:
            writes.replan(act, visit_id, position=None)
    for visit, placement in placed:
        at = {"wagon_id": placement.wagon_id, "position": placement.position, "approved_scheme": scheme}
        clear_place(act, carrier_id, visit.id, placement.wagon_id, placement.position)
        if visit.id in before:
            writes.replan(act, visit.id, carrier_id=carrier_id, assigned_at=act.happened_at, **at)
        else:
            writes.assign(
                act,
                visit.id,
                carrier_id,
                wagon_id=placement.wagon_id,
                position=placement.position,
                approved_scheme=scheme,
            )
        change_visit(act, visit.id, plan=plan_after(_fitting(done, visit), visit.plan).value)


def _couple(act: Act, carrier: CarrierFacts, wagons: Sequence[PlannedWagon]) -> tuple[WagonFacts, ...]:
    touched = couple(act, carrier, wagons)
    refuse_over_limits(train_load(act, carrier.id).limits())
    settle(act, [carrier.id], [wagon.id for wagon in touched])
    return touched


def _check_outbound(carrier: CarrierFacts) -> None:
    if carrier.kind is not CarrierKind.TRAIN_OUT:
        raise Refusal("train_not_outbound", carrier=carrier.number)


def _place(act: Act, typed: str | None) -> str | None:
    return reference.location(act, typed).code if typed else None


def _scopes(said: Sequence[str], of_section: str | None) -> list[str]:
    """The rules of loading in force on the way: as said, else those of the section."""
    for word in said:
        if word not in set(Scope):
            raise Refusal("scope_unknown", scope=word)
    if said or of_section is None:
        return list(said)
    return sorted(scope.value for scope in scopes_on_the_way(of_section))


def _of_train(
    kind: EventKind,
    carrier_id: int,
    wagons: Iterable[WagonFacts],
    content: Mapping[str, object],
    result: object = None,
) -> Event:
    about = {(SubjectKind.CARRIER, carrier_id)} | {(SubjectKind.WAGON, wagon.id) for wagon in wagons}
    return Event(kind, f"carrier:{carrier_id}", content, about=frozenset(about), result=result)
