"""What is looked at before a box may leave: for each concern its reasons, or a row that is in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Final

from domain.carriers import ENDED, CarrierAct, CarrierKind, may
from domain.customs import is_cleared
from domain.departure_facts import BoxFacts, Concern, Fine, Onward, Purpose, Reason
from domain.holds import HOLDS, Desk, Hold, HoldKind, bars
from domain.refusal import Fact, Finding, Severity
from domain.seals import SealState
from domain.visit import CustomsStatus, LoadStatus, Plan, VisitAct, Where
from domain.visit import may as visit_may
from domain.weights import counting_gross, judge_weights

Row = Reason | Fine

NOTHING: Final[frozenset[Purpose]] = frozenset()
ON_AND_OUT: Final = frozenset({Purpose.LOAD, Purpose.DEPART, Purpose.GATE_OUT})
BY_RAIL: Final = frozenset({Purpose.ASSIGN, Purpose.LOAD, Purpose.DEPART})

# In which row a hold is shown; the others stand under "holds".
_ROW_OF_HOLD: Final[Mapping[HoldKind, Concern]] = {
    HoldKind.CUSTOMS: Concern.CUSTOMS,
    HoldKind.PAYMENT: Concern.MONEY,
    HoldKind.DOCUMENT: Concern.PAPERS,
    HoldKind.SEAL: Concern.SEAL,
    HoldKind.WEIGHT: Concern.WEIGHT,
}
# Who brings a box on from where it is.
_TURN_AT: Final[Mapping[Where, Desk]] = {
    Where.ANNOUNCED: Desk.PLANNING,
    Where.ON_INBOUND: Desk.YARD,
    Where.ON_TERMINAL: Desk.YARD,
    Where.ON_OUTBOUND: Desk.YARD,
    Where.DEPARTED: Desk.PLANNING,
    Where.CANCELLED: Desk.PLANNING,
    Where.MISSING: Desk.YARD,
}


def check_place(box: BoxFacts) -> Iterator[Row]:
    """Give where the box is, if a purpose needs it elsewhere: `departure_place`, `departure_place_fine`."""
    facts = {"where": box.where.value}
    barred = frozenset(each for each in Purpose if not visit_may(VisitAct(each.value), box.where))
    if barred:
        found = Finding("departure_place", Severity.STOP, facts)
        yield Reason(Concern.PLACE, found, _TURN_AT[box.where], barred, only_if_barred=True)
    yield Fine(Concern.PLACE, Finding("departure_place_fine", facts=facts))


def check_customs(box: BoxFacts) -> Iterator[Row]:
    """Give the customs holds and the customs status: `customs_*`, `hold_open`."""
    customs = box.customs
    yield from _held(box, Concern.CUSTOMS)
    if is_cleared(customs.status, box.category, box.load_status, stays_on_wagon=box.stays_on_wagon):
        facts: dict[str, Fact] = {"customs": customs.status.value}
        cleared = Finding("customs_cleared", facts=facts)
        if customs.document is not None:
            cleared = Finding("customs_cleared_by", facts=facts | {"document": customs.document})
        yield Fine(Concern.CUSTOMS, cleared, customs.since)
    else:
        yield Reason(Concern.CUSTOMS, _uncleared(box), Desk.CUSTOMS, ON_AND_OUT, customs.since)


def _uncleared(box: BoxFacts) -> Finding:
    document, due = box.customs.document, box.customs.due
    match box.customs.status:
        case CustomsStatus.TRANSIT_OPEN if document is None:
            return Finding("customs_transit_unnumbered", Severity.STOP)
        case CustomsStatus.INSPECTION if document is None:
            return Finding("customs_inspection_unnumbered", Severity.STOP)
        case CustomsStatus.REFUSED if document is None:
            return Finding("customs_refused_unnumbered", Severity.STOP)
        case CustomsStatus.TRANSIT_OPEN if due is None:
            return Finding("customs_transit_undated", Severity.STOP, {"document": document})
        case CustomsStatus.TRANSIT_OPEN:
            return Finding("customs_transit_open", Severity.STOP, {"document": document, "due": due})
        case CustomsStatus.INSPECTION:
            return Finding("customs_inspection", Severity.STOP, {"document": document})
        case CustomsStatus.REFUSED:
            return Finding("customs_refused", Severity.STOP, {"document": document})
        case status:
            facts = {"customs": status.value, "category": box.category.value}
            return Finding("customs_not_released", Severity.STOP, facts)


def check_other_holds(box: BoxFacts) -> Iterator[Row]:
    """Give the holds that have no row of their own: `hold_open`, `departure_no_hold`."""
    yield from _held(box, Concern.HOLDS)
    yield Fine(Concern.HOLDS, Finding("departure_no_hold"))


def check_money(box: BoxFacts) -> Iterator[Row]:
    """Give the payment holds: `hold_open`, `departure_nothing_owed`."""
    yield from _held(box, Concern.MONEY)
    yield Fine(Concern.MONEY, Finding("departure_nothing_owed"))


def check_papers(box: BoxFacts) -> Iterator[Row]:
    """Give the document holds and the consignment note: `departure_no_papers`, `departure_papers`."""
    yield from _held(box, Concern.PAPERS)
    if box.papers is None:
        yield Reason(Concern.PAPERS, Finding("departure_no_papers"), Desk.DOCUMENTS, NOTHING)
    else:
        yield Fine(Concern.PAPERS, Finding("departure_papers", facts={"papers": box.papers}))


def _held(box: BoxFacts, concern: Concern) -> Iterator[Reason]:
    for hold in sorted(box.holds, key=lambda each: each.since):
        if _ROW_OF_HOLD.get(hold.kind, Concern.HOLDS) is concern:
            yield _reason_of(hold, concern)


def _reason_of(hold: Hold, concern: Concern) -> Reason:
    barred = frozenset(each for each in Purpose if bars(hold.kind, VisitAct(each.value)))
    facts = {"hold": hold.kind.value, "reason": hold.reason or None, "since": hold.since}
    found = Finding("hold_open", Severity.STOP, facts)
    return Reason(concern, found, HOLDS[hold.kind].turn, barred, hold.since)


def check_seal(box: BoxFacts) -> Iterator[Row]:
    """Give the seal holds and the seals' state.

    A seal that differs is held at check-in: once that hold is released it only warns, because the act was
    drawn up. A seal taken off a loaded box and not replaced bars its leaving.
    """
    held = list(_held(box, Concern.SEAL))
    yield from held
    seal = box.seal
    loaded = box.load_status is LoadStatus.LOADED
    if seal.state is SealState.DIFFERS and not held:
        facts = {"announced": seal.announced, "found": seal.found}
        yield _seal_warning(box, Finding("departure_seal_differed", facts=facts))
    elif seal.state in (SealState.NOT_CHECKED, SealState.ANNOUNCED):
        yield _seal_warning(box, Finding("seal_not_checked"))
    elif seal.state is SealState.REMOVED and loaded:
        found = Finding("departure_seal_removed", Severity.STOP)
        yield Reason(Concern.SEAL, found, Desk.YARD, ON_AND_OUT, seal.since)
    elif seal.state is SealState.NONE and loaded:
        yield _seal_warning(box, Finding("seal_absent"))
    elif seal.state in (SealState.NONE, SealState.REMOVED):
        yield Fine(Concern.SEAL, Finding("departure_seal_not_needed"), seal.since)
    elif not held:
        facts = {"seal": seal.found or seal.announced}
        yield Fine(Concern.SEAL, Finding("departure_seal_fine", facts=facts), seal.since)


def _seal_warning(box: BoxFacts, found: Finding) -> Reason:
    return Reason(Concern.SEAL, found, Desk.YARD, NOTHING, box.seal.since)


def check_weight(box: BoxFacts) -> Iterator[Row]:
    """Give the weight holds and what `judge_weights` finds; by rail nothing is loaded without a weight."""
    yield from _held(box, Concern.WEIGHT)
    weights = box.weights
    for found in judge_weights(weights, box.weight_settings):
        barred = ON_AND_OUT if found.severity is Severity.STOP else NOTHING
        yield Reason(Concern.WEIGHT, found, Desk.SCALE, barred)
    order = box.weight_settings.order
    gross_kg = counting_gross(weights.declared_kg, weights.weighed_kg, weights.vgm_kg, order)
    if gross_kg is not None:
        yield Fine(Concern.WEIGHT, Finding("departure_weight_fine", facts={"gross_kg": gross_kg}))
    elif weights.load_status is LoadStatus.LOADED:
        barred = ON_AND_OUT if box.onward is None or box.onward.is_train else NOTHING
        yield Reason(Concern.WEIGHT, Finding("departure_weight_unknown"), Desk.SCALE, barred)
    else:
        yield Fine(Concern.WEIGHT, Finding("departure_empty_fine"))


def check_layout(box: BoxFacts) -> Iterator[Row]:
    """Give what the judge of layouts found on the wagon; a truck has no layout to judge."""
    onward = box.onward
    if onward is None or not onward.is_train:
        return
    if box.layout is None:
        facts = {"carrier": onward.name}
        yield Reason(Concern.LAYOUT, Finding("departure_no_wagon", facts=facts), Desk.PLANNING, NOTHING)
        return
    for found in box.layout:
        barred = BY_RAIL if found.severity is Severity.STOP else NOTHING
        yield Reason(Concern.LAYOUT, found, Desk.PLANNING, barred)
    yield Fine(Concern.LAYOUT, Finding("departure_layout_fine", facts={"wagon": onward.wagon}))


def check_reach(box: BoxFacts) -> Iterator[Row]:
    """Give what stands on the box while it is in the yard: `departure_buried`, `departure_slot_unknown`."""
    if box.where is not Where.ON_TERMINAL:
        return
    facts: dict[str, Fact] = {"slot": box.slot}
    if box.above:
        facts |= {"lifts": len(box.above), "numbers": box.above}
        found = Finding("departure_buried", Severity.STOP, facts)
        yield Reason(Concern.REACH, found, Desk.YARD, frozenset({Purpose.LOAD}))
    elif box.slot is None or not box.slot_certain:
        yield Reason(Concern.REACH, Finding("departure_slot_unknown", facts=facts), Desk.YARD, NOTHING)
    else:
        yield Fine(Concern.REACH, Finding("departure_free", facts=facts))


def check_bans(box: BoxFacts) -> Iterator[Row]:
    """Give what the embargo orders say; they are the railway's, so none is looked at for a truck."""
    if box.embargo is None:
        return
    for found in box.embargo.findings:
        barred = BY_RAIL if found.severity is Severity.STOP else NOTHING
        yield Reason(Concern.EMBARGO, found, Desk.PLANNING, barred)
    if box.embargo.orders:
        yield Fine(Concern.EMBARGO, Finding("embargo_none", facts={"orders": box.embargo.orders}))
    else:
        yield Fine(Concern.EMBARGO, Finding("embargo_no_order"))


def check_carrier(box: BoxFacts) -> Iterator[Row]:
    """Give the train or truck: none, gone or not there yet, the wrong way out, not assigned yet."""
    onward = box.onward
    if onward is None:
        barred = frozenset({Purpose.DEPART, Purpose.GATE_OUT})
        yield Reason(Concern.TRAIN, Finding("departure_no_carrier"), Desk.PLANNING, barred)
        return
    named = {"carrier": onward.name}
    at_stage = Finding("departure_carrier_stage", Severity.STOP, {**named, "stage": onward.stage.value})
    other_way = Purpose.GATE_OUT if onward.is_train else Purpose.DEPART
    wrong_way = Finding("departure_wrong_way", Severity.STOP, named)
    yield Reason(Concern.TRAIN, wrong_way, Desk.PLANNING, frozenset({other_way}), only_if_barred=True)
    closed = frozenset(each for each in Purpose if each is not other_way and not _is_open(onward, each))
    if closed:
        yield Reason(Concern.TRAIN, at_stage, Desk.PLANNING, closed, only_if_barred=True)
    if box.plan is Plan.NOTHING:
        unplanned = Finding("departure_not_assigned", facts=named)
        yield Reason(Concern.TRAIN, unplanned, Desk.PLANNING, NOTHING)
    facts = {**named, "departs_at": onward.departs_at}
    yield Fine(Concern.TRAIN, Finding("departure_carrier_fine", facts=facts))


def _is_open(onward: Onward, purpose: Purpose) -> bool:
    if purpose is Purpose.ASSIGN:
        return onward.kind is not CarrierKind.TRAIN_IN and onward.stage not in ENDED
    act = CarrierAct.LOAD if purpose is Purpose.LOAD else CarrierAct.DEPART
    return may(onward.kind, act, onward.stage)


def check_cut_off(box: BoxFacts, now: datetime) -> Iterator[Row]:
    """Give the cut-off: at that instant it is too late to plan or to load, not to leave once loaded."""
    onward = box.onward
    if onward is None or onward.cut_off_at is None:
        return
    facts: dict[str, Fact] = {"carrier": onward.name, "cut_off_at": onward.cut_off_at}
    if now < onward.cut_off_at or box.where is Where.ON_OUTBOUND:
        yield Fine(Concern.CUT_OFF, Finding("departure_cut_off_fine", facts=facts))
    else:
        found = Finding("departure_cut_off_passed", Severity.STOP, facts)
        barred = frozenset({Purpose.ASSIGN, Purpose.LOAD})
        yield Reason(Concern.CUT_OFF, found, Desk.SHIFT_LEAD, barred, onward.cut_off_at)


# All that need no clock; the cut-off follows them.
CHECKS: Final[tuple[Callable[[BoxFacts], Iterator[Row]], ...]] = (
    check_place,
    check_customs,
    check_other_holds,
    check_seal,
    check_weight,
    check_layout,
    check_reach,
    check_papers,
    check_money,
    check_bans,
    check_carrier,
)
