"""Which wagons a train leaves with: those that stand here or come for it, in their order from the head."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from db.act import Act
from db.queries import assignments as plans
from db.queries import carriers as queries
from db.queries import reference
from db.queries.assignments import AssignmentFacts, LoadingFacts
from db.queries.carriers import CarrierFacts, WagonFacts
from db.queries.visits import visit
from db.writes import assignments as plan_writes
from db.writes import carriers as writes
from domain import wagon_number
from domain.carriers import WAGON_ENDED, WagonAct, WagonStage
from domain.refusal import Refusal
from domain.visit import Where
from hub.operations.planned_trains import PlannedWagon


def couple(act: Act, carrier: CarrierFacts, planned: Sequence[PlannedWagon]) -> tuple[WagonFacts, ...]:
    """Let a train leave with these wagons in this order, and let go of its others; return all that changed.

    Boxes planned for a wagon that is let go stay with the train. Raises Refusal `wagon_unknown`,
    `wagon_twice`, `wagon_stage`, `wagon_on_other_train`, `wagon_other_gauge`, `wagon_carries_boxes`,
    `wagon_type_unknown`, `wagon_type_missing` and those of `domain.wagon_number.parse`.
    """
    before = queries.outbound_wagons(act, carrier.id)
    meant: list[WagonFacts] = []
    for each in planned:
        wagon = _meant(act, each)
        if wagon.id in [known.id for known in meant]:
            raise Refusal("wagon_twice", number=wagon.number)
        _check_free(act, carrier, wagon)
        meant.append(wagon)
    kept = {wagon.id for wagon in meant}
    let_go = [wagon for wagon in before if wagon.id not in kept]
    for wagon in let_go:
        _let_go(act, carrier, wagon)
    for place, wagon in enumerate(meant, start=1):
        writes.change_wagon(act, wagon.id, outbound_carrier_id=carrier.id, outbound_place=place)
    return (*meant, *let_go)


def never_came(wagon: WagonFacts) -> bool:
    """Return whether a wagon was only announced, for the train that it was to leave with."""
    return wagon.inbound_carrier_id is None and wagon.arrived_at is None


def _meant(act: Act, planned: PlannedWagon) -> WagonFacts:
    if planned.wagon_id is not None:
        return queries.wagon(act, planned.wagon_id)
    number = wagon_number.parse(planned.number or "").text
    known = queries.open_wagon_stays(act, number)
    if known:
        return known[0]
    if planned.wagon_type is None:
        raise Refusal("wagon_type_missing", number=number)
    wagon_type = reference.wagon_type(act, planned.wagon_type).code
    return queries.wagon(act, writes.open_wagon(act, {"number": number, "wagon_type": wagon_type}))


def _check_free(act: Act, carrier: CarrierFacts, wagon: WagonFacts) -> None:
    if wagon.stage in WAGON_ENDED or wagon.stage is WagonStage.BAD_ORDERED:
        raise Refusal("wagon_stage", act=WagonAct.DEPART.value, stage=wagon.stage.value)
    if wagon.outbound_carrier_id not in (None, carrier.id):
        other = queries.carrier(act, wagon.outbound_carrier_id)
        raise Refusal("wagon_on_other_train", number=wagon.number, carrier=other.number)
    gauge_mm = reference.wagon_type(act, wagon.wagon_type).gauge_mm
    if carrier.gauge_mm not in (None, gauge_mm):
        raise Refusal(
            "wagon_other_gauge",
            number=wagon.number,
            gauge_mm=gauge_mm,
            train_gauge_mm=carrier.gauge_mm,
        )


def _let_go(act: Act, carrier: CarrierFacts, wagon: WagonFacts) -> None:
    loaded = [box for box in plans.loaded_on(act, carrier.id) if box.wagon_id == wagon.id]
    if loaded:
        raise Refusal("wagon_carries_boxes", number=wagon.number, boxes=len(loaded))
    for plan in plans.assigned_to(act, carrier.id):
        if plan.wagon_id == wagon.id:
            plan_writes.replan(act, plan.visit_id, wagon_id=None, position=None)
    ended = {"cancelled_at": act.happened_at} if never_came(wagon) else {}
    writes.change_wagon(act, wagon.id, outbound_carrier_id=None, outbound_place=None, **ended)


def check_plans(
    act: Act, visit_ids: Iterable[int], carrier_ids: Iterable[int], wagon_ids: Iterable[int]
) -> None:
    """Refuse to take back a train or a wagon that boxes were planned for or loaded on since, and to bring
    back a plan whose train has gone, or does not take that wagon any more.

    Raises Refusal `reversal_overtaken`.
    """
    for visit_id in visit_ids:
        if visit(act, visit_id).where_is is not Where.DEPARTED and not _can_leave(act, visit_id):
            raise Refusal("reversal_overtaken", table="carrier_visits")
    for carrier_id in carrier_ids:
        ended = queries.carrier(act, carrier_id).cancelled_at is not None
        if ended and queries.carrier_counts(act, carrier_id).assigned:
            raise Refusal("reversal_overtaken", table="assignments")
    for wagon_id in wagon_ids:
        wagon, boxes = queries.wagon(act, wagon_id), queries.wagon_counts(act, wagon_id)
        if boxes.assigned and wagon.outbound_carrier_id is None:
            raise Refusal("reversal_overtaken", table="assignments")
        if boxes.loaded and wagon.arrived_at is None:
            raise Refusal("reversal_overtaken", table="loadings")


def _can_leave(act: Act, visit_id: int) -> bool:
    """Return whether the train or truck that a box is planned for or loaded on is still to leave, with the
    wagon of the plan."""
    plan, loaded = plans.assignment(act, visit_id), plans.loading(act, visit_id)
    if plan is not None and loaded is not None and _place(loaded) != _place(plan):
        return False
    # A box may be loaded without a plan: then it leaves with what it stands on.
    leaves_with = plan or loaded
    if leaves_with is None:
        return True
    carrier = queries.carrier(act, leaves_with.carrier_id)
    if carrier.departed_at is not None or carrier.cancelled_at is not None:
        return False
    wagon_id = leaves_with.wagon_id
    return wagon_id is None or queries.wagon(act, wagon_id).outbound_carrier_id == carrier.id


def _place(box: AssignmentFacts | LoadingFacts) -> tuple[int, int | None, int | None]:
    return box.carrier_id, box.wagon_id, box.position
