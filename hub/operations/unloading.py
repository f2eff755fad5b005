"""The end of an unloading: what did not come, and one outcome for every box that was announced."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from db.act import Act, Counted, Event
from db.queries import carriers as queries
from db.queries.visits import VisitFacts, inbound_of, visit, visits_of
from db.writes import carriers, visits
from domain.carriers import CarrierAct, CarrierKind, WagonAct, stage_after, wagon_may
from domain.events import EventKind
from domain.refusal import Refusal
from domain.visit import Outcome, VisitAct, Where, where_after
from hub.operations.announced_visits import about
from hub.operations.cancelling import cancel_visit
from hub.operations.counting import counted_in
from hub.operations.stages import settle

_NO_OUTCOMES: Mapping[int, Outcome] = {}
# What the clerk can say of a box that was not taken in.
_CAN_BE_SAID = frozenset({Outcome.STAYS_ON_WAGON, Outcome.DELAYED_WITH_WAGON, Outcome.MISSING})


def mark_missing(act: Act, visit_ids: Sequence[int], reason: str = "") -> Event:
    """Say that boxes of an arrived train or truck are not on it.

    Raises Refusal `nothing_chosen`, `visit_where`, `happened_before`, and `outcome_not_possible` of a box
    that was counted in on its wagon.
    """
    if not visit_ids:
        raise Refusal("nothing_chosen")
    missed = visits_of(act, visit_ids)
    for each in missed:
        if each.where_is is Where.ON_INBOUND and each.outcome is not None:
            raise _not_possible(each.number, Outcome.MISSING, each.id)
    carrier_ids = list(dict.fromkeys(each.inbound_carrier_id for each in missed if each.inbound_carrier_id))
    for each in missed:
        visits.change_visit(act, each.id, where_is=where_after(VisitAct.MARK_MISSING, each.where_is).value)
    wagon_ids = _wagon_ids(missed)
    settle(act, carrier_ids, wagon_ids)
    content = {"numbers": [each.number for each in missed], "reason": reason.strip() or None}
    subjects = about(carrier_ids, [each.id for each in missed], wagon_ids)
    return Event(EventKind.MARK_MISSING, f"visit:{missed[0].id}", content, subjects)


def without_outcome(boxes: Sequence[VisitFacts]) -> tuple[VisitFacts, ...]:
    """Return the boxes of a train of which somebody has yet to say what became of them."""
    return tuple(each for each in boxes if each.where_is is Where.ON_INBOUND and each.outcome is None)


def finish_unloading(act: Act, carrier_id: int, outcomes: Mapping[int, Outcome] = _NO_OUTCOMES) -> Event:
    """End the unloading: every announced box gets one outcome. The result is the number of each, by outcome.

    What was checked in, is missing or came with another train is known; `outcomes` says it, by visit, of the
    boxes still on the train: STAYS_ON_WAGON (counted in, no lift), DELAYED_WITH_WAGON (a later train brings
    it), MISSING. Raises Refusal `carrier_stage`, `happened_before`, `outcomes_missing`,
    `outcome_not_possible`.
    """
    carrier = queries.carrier(act, carrier_id)
    stage_after(carrier.kind, CarrierAct.FINISH_WORK, carrier.stage)
    boxes = [each for each in inbound_of(act, carrier_id) if each.where_is is not Where.CANCELLED]
    said = _decide(boxes, outcomes)
    counts = [count for each in boxes if (count := _conclude(act, each, said[each.id]))]
    wagons = queries.inbound_wagons(act, carrier_id)
    for wagon_id in _wagon_ids([each for each in boxes if said[each.id] is Outcome.DELAYED_WITH_WAGON]):
        _detach(act, wagon_id)
    carriers.change_carrier(act, carrier_id, work_finished_at=act.happened_at)
    settle(act, [carrier_id], [wagon.id for wagon in wagons])
    numbers = {each: [box.number for box in boxes if said[box.id] is each] for each in Outcome}
    summed = {each.value: len(named) for each, named in numbers.items() if named}
    exceptions = {
        each.value: named for each, named in numbers.items() if named and each is not Outcome.CHECKED_IN
    }
    content = {"number": carrier.number, "outcomes": summed, "boxes": exceptions}
    subjects = about([carrier_id], [each.id for each in boxes], [wagon.id for wagon in wagons])
    return Event(
        EventKind.FINISH_UNLOADING,
        f"carrier:{carrier_id}",
        content,
        subjects,
        tuple(counts),
        result=summed,
    )


def check_outcomes(act: Act, visit_ids: Sequence[int]) -> None:
    """Refuse a reversal after which a box of a worked train would not fit the outcome that it has.

    Raises Refusal `reversal_train_worked`: the finish is to be taken back first.
    """
    for box in visits_of(act, visit_ids):
        if box.inbound_carrier_id is None or box.where_is is Where.CANCELLED:
            continue
        carrier = queries.carrier(act, box.inbound_carrier_id)
        worked = carrier.kind is CarrierKind.TRAIN_IN and carrier.work_finished_at is not None
        if worked and not _fits(box):
            raise Refusal("reversal_train_worked", carrier=carrier.number, number=box.number)


def _fits(box: VisitFacts) -> bool:
    if box.where_is is Where.ON_INBOUND:
        return box.outcome is Outcome.STAYS_ON_WAGON
    return box.outcome is not None and (box.outcome is not Outcome.CHECKED_IN or bool(box.checked_in_at))


def _decide(boxes: Sequence[VisitFacts], outcomes: Mapping[int, Outcome]) -> dict[int, Outcome]:
    """Return the outcome of every box, or refuse with those that have none or cannot have what was said."""
    known = {each.id: each for each in boxes}
    for visit_id, outcome in outcomes.items():
        box = known.get(visit_id)
        if box is None or not _can_be(box, outcome, boxes):
            raise _not_possible(box.number if box else None, outcome, visit_id)
    open_ones = [each for each in without_outcome(boxes) if each.id not in outcomes]
    if open_ones:
        numbers = tuple(each.number for each in open_ones)
        raise Refusal(
            "outcomes_missing",
            boxes=len(open_ones),
            numbers=numbers[:10],
            visit_ids=tuple(each.id for each in open_ones),
        )
    return {each.id: outcomes.get(each.id) or _known_outcome(each) for each in boxes}


def _not_possible(number: str | None, outcome: Outcome, visit_id: int) -> Refusal:
    return Refusal("outcome_not_possible", number=number, outcome=outcome.value, visit_id=visit_id)


def _known_outcome(box: VisitFacts) -> Outcome:
    if box.outcome is not None:
        return box.outcome
    if box.checked_in_at is not None:
        return Outcome.CHECKED_IN
    # Still only announced on a train that has come: it is here by another visit.
    return Outcome.MISSING if box.where_is is Where.MISSING else Outcome.WRONG_TRAIN


def _can_be(box: VisitFacts, outcome: Outcome, boxes: Sequence[VisitFacts]) -> bool:
    if box.where_is is Where.MISSING:
        return outcome in (Outcome.MISSING, Outcome.DELAYED_WITH_WAGON)
    if box.where_is is not Where.ON_INBOUND:
        return outcome is _known_outcome(box)
    if outcome is not Outcome.DELAYED_WITH_WAGON:
        return outcome in _CAN_BE_SAID
    # A wagon that a box was lifted off has come.
    beside = [each for each in boxes if each.inbound_wagon_id == box.inbound_wagon_id]
    return box.inbound_wagon_id is None or not any(each.checked_in_at for each in beside)


def _conclude(act: Act, box: VisitFacts, outcome: Outcome) -> Counted | None:
    """Write what became of a box; return its count where it is counted in now."""
    if box.where_is is Where.ANNOUNCED:
        cancel_visit(act, box, outcome)
        return None
    where = _where_of(box, outcome)
    visits.change_visit(act, box.id, outcome=outcome.value, where_is=where.value)
    if outcome is not Outcome.STAYS_ON_WAGON:
        return None
    visits.change_visit(act, box.id, checked_in_at=act.happened_at)
    return counted_in(visit(act, box.id), act.happened_at)


def _where_of(box: VisitFacts, outcome: Outcome) -> Where:
    if outcome is Outcome.STAYS_ON_WAGON:
        return where_after(VisitAct.STAY_ON_WAGON, box.where_is)
    if outcome is Outcome.DELAYED_WITH_WAGON:
        return where_after(VisitAct.DELAY_WITH_WAGON, box.where_is)
    if outcome is Outcome.MISSING and box.where_is is Where.ON_INBOUND:
        return where_after(VisitAct.MARK_MISSING, box.where_is)
    return box.where_is


def _detach(act: Act, wagon_id: int) -> None:
    """Say that a wagon did not come: it is announced again, with a later train."""
    if wagon_may(WagonAct.DETACH, queries.wagon(act, wagon_id).stage):
        carriers.change_wagon(act, wagon_id, arrived_at=None)


def _wagon_ids(boxes: Sequence[VisitFacts]) -> list[int]:
    return list(dict.fromkeys(each.inbound_wagon_id for each in boxes if each.inbound_wagon_id is not None))
