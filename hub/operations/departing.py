"""A train leaves: all is checked once more, its boxes are counted out, what was not loaded stays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from db.act import Act, Counted, Event
from db.queries import assignments as plans
from db.queries import visits as visit_queries
from db.queries.carriers import WagonFacts
from db.queries.departure import CarriedBoxRow, still_to_unload
from db.queries.visits import VisitFacts
from db.writes import assignments as writes
from db.writes import carriers as carrier_writes
from db.writes.visits import change_visit
from domain.carriers import CarrierAct, CarrierKind, WagonAct, WagonStage, stage_after, wagon_stage_after
from domain.departure import check_departure
from domain.departure_facts import Purpose
from domain.events import EventKind, SubjectKind
from domain.figures import Mode
from domain.refusal import Refusal
from domain.train_limits import refuse_over_limits
from domain.visit import VisitAct, plan_after, where_after
from hub.operations import causal
from hub.operations.counting import counted_out
from hub.operations.departure import facts_of
from hub.operations.left_behind import leave_behind
from hub.operations.stages import settle
from hub.operations.train_load import TrainLoad, train_load


def depart(act: Act, carrier_id: int) -> Event:
    """Let a train leave with what stands on its wagons; the result is the ids of the boxes that left.

    Boxes that were assigned and not loaded are left behind: nothing is planned for them any more. A box that
    came with a wagon and stays on it leaves with it. Raises Refusal `train_not_outbound`, `carrier_stage`,
    `departure_wagon_absent`, `wagon_stage`, `departure_boxes_to_unload`, `happened_before`, `train_limit_*`
    and the first reason of `domain.departure` that bars a box's leaving.
    """
    train = train_load(act, carrier_id)
    if train.carrier.kind is not CarrierKind.TRAIN_OUT:
        raise Refusal("train_not_outbound", carrier=train.carrier.number)
    stage_after(train.carrier.kind, CarrierAct.DEPART, train.carrier.stage)
    _check_wagons(act, train)
    leaving = train.loaded_only()
    left_behind = [box for box in train.boxes if not box.is_loaded]
    # First of all: a box that stays on its wagon may stand where one of them was planned.
    for box in left_behind:
        leave_behind(act, box.visit_id)
    boxes = _board(act, leaving)
    for wagon in train.wagons:
        causal.check_wagon(act, wagon)
    facts = facts_of(act, boxes, leaving, finished=True)
    for visit in boxes:
        check_departure(facts[visit.id], Purpose.DEPART, act.happened_at)
    refuse_over_limits(leaving.limits())
    counts = [_let_go(act, visit) for visit in boxes]
    for wagon in train.wagons:
        carrier_writes.change_wagon(act, wagon.id, departed_at=act.happened_at)
    carrier_writes.change_carrier(act, carrier_id, departed_at=act.happened_at)
    settle(act, [carrier_id], [wagon.id for wagon in train.wagons])
    content = {
        "number": train.carrier.number,
        "destination": train.carrier.destination,
        "boxes": [visit.number for visit in boxes],
        "wagons": [wagon.number for wagon in train.wagons],
        "left_behind": [box.number for box in left_behind],
    }
    about = _about(carrier_id, [*boxes, *visit_queries.visits_of(act, _ids(left_behind))], train.wagons)
    result = tuple(visit.id for visit in boxes)
    return Event(
        EventKind.DEPART, f"carrier:{carrier_id}", content, about=about, counts=tuple(counts), result=result
    )


def _check_wagons(act: Act, train: TrainLoad) -> None:
    absent = tuple(wagon.number for wagon in train.wagons if wagon.stage is WagonStage.ANNOUNCED)
    if absent:
        raise Refusal("departure_wagon_absent", carrier=train.carrier.number, numbers=absent)
    for wagon in train.wagons:
        wagon_stage_after(WagonAct.DEPART, wagon.stage)
    waiting = still_to_unload(act, train.carrier.id)
    if waiting:
        raise Refusal("departure_boxes_to_unload", carrier=train.carrier.number, numbers=waiting)


def _board(act: Act, leaving: TrainLoad) -> tuple[VisitFacts, ...]:
    """The visits that leave; those that stay on their own wagon go over to the train, without a lift."""
    taken = {(box.wagon_id, box.position) for box in leaving.boxes if not box.stays_on_wagon}
    for box in leaving.boxes:
        if box.stays_on_wagon:
            # Two of one place on the lists: where the second really stands nobody has seen.
            position = None if (box.wagon_id, box.position) in taken else box.position
            taken.add((box.wagon_id, position))
            _pass_through(act, box.visit_id, leaving.carrier.id, box.wagon_id, position)
    return visit_queries.visits_of(act, _ids(leaving.boxes))


def _pass_through(
    act: Act, visit_id: int, carrier_id: int, wagon_id: int | None, position: int | None
) -> None:
    visit = visit_queries.visit(act, visit_id)
    where = where_after(VisitAct.PASS_THROUGH, visit.where_is)
    plan = plan_after(VisitAct.PASS_THROUGH, visit.plan)
    if plans.assignment(act, visit_id) is None:
        writes.assign(act, visit_id, carrier_id, wagon_id=wagon_id, position=position)
    else:
        writes.replan(act, visit_id, carrier_id=carrier_id, wagon_id=wagon_id, position=position)
    writes.load(act, visit_id, carrier_id, wagon_id=wagon_id, position=position)
    change_visit(
        act,
        visit_id,
        where_is=where.value,
        plan=plan.value,
        outbound_carrier_id=carrier_id,
        outbound_mode=Mode.RAIL.value,
        loaded_at=act.happened_at,
    )


def _let_go(act: Act, visit: VisitFacts) -> Counted:
    where = where_after(VisitAct.DEPART, visit.where_is)
    change_visit(act, visit.id, where_is=where.value, departed_at=act.happened_at)
    return counted_out(visit, Mode.RAIL, act.happened_at)


def _ids(boxes: Iterable[CarriedBoxRow]) -> list[int]:
    return [box.visit_id for box in boxes]


def _about(
    carrier_id: int, boxes: Sequence[VisitFacts], wagons: Iterable[WagonFacts]
) -> frozenset[tuple[SubjectKind, int]]:
    about = {(SubjectKind.CARRIER, carrier_id)} | {(SubjectKind.VISIT, visit.id) for visit in boxes}
    return frozenset(about | {(SubjectKind.WAGON, wagon.id) for wagon in wagons})
