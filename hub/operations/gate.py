"""The gate: trucks are announced, come in, are turned away, and leave with what they may take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any

from db.act import Act, Event
from db.queries import carriers as queries
from db.queries.assignments import assigned_to, loaded_on
from db.queries.carriers import CarrierFacts
from db.queries.visits import VisitFacts, inbound_of, visits_of
from db.writes import assignments
from db.writes import carriers as writes
from db.writes.visits import change_visit
from domain.carriers import CarrierAct, CarrierKind, stage_after
from domain.departure import why_not
from domain.departure_facts import Purpose
from domain.events import EventKind
from domain.figures import Mode
from domain.refusal import Finding, Refusal, Severity
from domain.visit import Plan, VisitAct, Where, plan_after, where_after
from hub.operations import causal
from hub.operations.announced_visits import about, is_here
from hub.operations.announcements import plain
from hub.operations.cancelling import cancel_visit
from hub.operations.coming import check_comes
from hub.operations.counting import counted_out
from hub.operations.departure import facts_of
from hub.operations.left_behind import leave_behind
from hub.operations.stages import settle
from hub.operations.train_load import train_load
from hub.operations.trucks import (
    AnnouncedTruck,
    GatedIn,
    TruckChange,
    change_truck,
    open_truck,
    papers_findings,
    refuse_if_here,
    take_on_orders,
)


@dataclass(frozen=True, slots=True)
class GatedOut:
    """A truck that left: how long it was here, what it took, and what it left behind, by number."""

    turn_time: timedelta
    took: tuple[str, ...]
    left_behind: tuple[str, ...]


def announce_truck(act: Act, truck: AnnouncedTruck) -> Event:
    """Announce a truck with what it brings and what it is to fetch; `result` is its carrier visit's id.

    Raises Refusal `truck_needs_plate`, the first fault of its list (with `box` and `place`), and for what it
    fetches those of `hub.operations.transshipment.assign`.
    """
    stage_after(CarrierKind.TRUCK, CarrierAct.ANNOUNCE, None)
    carrier = open_truck(act, truck, None)
    visit_ids, notes = take_on_orders(act, carrier, truck.delivers, truck.collects)
    settle(act, [carrier.id])
    content = _orders(act, carrier, visit_ids, truck.collects) | {"notes": notes}
    subjects = about([carrier.id], [*visit_ids, *truck.collects])
    return Event(EventKind.ANNOUNCE_TRUCK, f"carrier:{carrier.id}", content, subjects, result=carrier.id)


def gate_in(act: Act, carrier_id: int, change: TruckChange | None = None) -> Event:
    """Let an announced truck in; `change` is what is other than announced. `result` is a `GatedIn`.

    A box that is on the terminal by another visit cannot stand on the truck: it stays announced and is named
    in the content. Papers that expired are recorded and bar its leaving loaded. Raises Refusal
    `carrier_stage`, `truck_here`, `happened_before`.
    """
    carrier = _truck(act, carrier_id, CarrierAct.ARRIVE)
    refuse_if_here(act, carrier.number)
    coming = [each for each in inbound_of(act, carrier_id) if each.where_is is Where.ANNOUNCED]
    check_comes(act, [each.unit_id for each in coming])
    here = [each for each in coming if is_here(act, each.number, but=each.id)]
    brought = [each for each in coming if each not in here]
    for each in brought:
        change_visit(act, each.id, where_is=where_after(VisitAct.ARRIVE, each.where_is).value)
    writes.change_carrier(act, carrier_id, arrived_at=act.happened_at)
    if change is not None:
        change_truck(act, carrier_id, change)
    content = {"here_already": [each.number for each in here]}
    return _came_in(act, carrier_id, [each.id for each in brought], content)


def gate_in_truck(act: Act, truck: AnnouncedTruck) -> Event:
    """Let a truck in that nobody announced, with what it brings and is to fetch. `result` is a `GatedIn`.

    Raises Refusal `truck_here`, and what `announce_truck` raises.
    """
    stage_after(CarrierKind.TRUCK, CarrierAct.ANNOUNCE, None)
    carrier = open_truck(act, truck, act.happened_at)
    visit_ids, notes = take_on_orders(act, carrier, truck.delivers, truck.collects)
    causal.check_follows(act, EventKind.ASSIGN, truck.collects)
    units = [each.unit_id for each in visits_of(act, visit_ids)]
    check_comes(act, units)
    return _came_in(act, carrier.id, visit_ids, {"announced": False, "notes": notes})


def amend_truck(act: Act, carrier_id: int, change: TruckChange) -> Event:
    """Keep what is other than announced: another driver, a new power of attorney, a longer release.

    Raises Refusal `carrier_stage` once the truck has left.
    """
    before = _truck(act, carrier_id, CarrierAct.AMEND)
    change_truck(act, carrier_id, change)
    after = queries.carrier(act, carrier_id)
    changed = {
        name: [getattr(before, name), getattr(after, name)]
        for name in asdict(change)
        if getattr(before, name) != getattr(after, name)
    }
    content = {"plate": before.number, "changed": changed}
    return Event(EventKind.AMEND_CONSIST, f"carrier:{carrier_id}", content, about([carrier_id]))


def gate_out(act: Act, carrier_id: int, *, left_empty_reason: str | None = None) -> Event:
    """Let a truck out with what is loaded on it, and count that out by road. `result` is a `GatedOut`.

    What it was to fetch and did not needs a reason, and returns to stock. Raises Refusal `carrier_stage`,
    `happened_before`, `gate_out_not_delivered`, `gate_out_not_loaded` (without a reason), `authority_expired`
    or `release_expired`, and for a loaded box the first reason that bars its leaving, with its number as
    `box`.
    """
    carrier = _truck(act, carrier_id, CarrierAct.DEPART)
    reason = " ".join((left_empty_reason or "").split()) or None
    brought = inbound_of(act, carrier_id)
    loaded = visits_of(act, [load.visit_id for load in loaded_on(act, carrier_id)])
    never_came = [each for each in brought if each.where_is is Where.ANNOUNCED]
    gone = {each.id for each in (*loaded, *never_came)}
    unloaded = [plan.visit_id for plan in assigned_to(act, carrier_id) if plan.visit_id not in gone]
    _check_delivered(brought)
    _check_fetched(visits_of(act, unloaded), reason)
    # Also one that was not on its list: the event says nothing of those that it delivered.
    causal.check_after(act, *((EventKind.CHECK_IN.value, each.checked_in_at) for each in brought))
    _check_may_leave(act, carrier, loaded)
    left = tuple(leave_behind(act, visit_id) for visit_id in unloaded)
    for each in never_came:
        cancel_visit(act, each)
    for each in loaded:
        _leave(act, carrier_id, each)
    writes.change_carrier(act, carrier_id, departed_at=act.happened_at, left_empty_reason=reason)
    settle(act, [carrier_id])
    out = GatedOut(_turn_time(act, carrier), tuple(each.number for each in loaded), left)
    content = {
        "plate": carrier.number,
        "took": out.took,
        "left_behind": left,
        "left_empty_reason": reason,
        "turn_minutes": int(out.turn_time.total_seconds()) // 60,
    }
    subjects = about([carrier_id], [*(each.id for each in (*loaded, *never_came)), *unloaded])
    counts = tuple(counted_out(each, Mode.ROAD, act.happened_at) for each in loaded)
    return Event(EventKind.GATE_OUT, f"carrier:{carrier_id}", content, subjects, counts, result=out)


def turn_away(act: Act, carrier_id: int, reason: str) -> Event:
    """Send a truck away before anything is lifted: what it brings is cancelled, what it was to fetch stays.

    Raises Refusal `reason_missing`, `carrier_stage`, `happened_before`.
    """
    said = " ".join(reason.split())
    if not said:
        raise Refusal("reason_missing", act=CarrierAct.TURN_AWAY.value)
    carrier = _truck(act, carrier_id, CarrierAct.TURN_AWAY)
    brought = [each for each in inbound_of(act, carrier_id) if each.where_is is not Where.CANCELLED]
    for each in brought:
        _turn_away(act, each)
    # What it brings and was to take away again is cancelled already.
    fetched = [plan.visit_id for plan in assigned_to(act, carrier_id)]
    left = [leave_behind(act, visit_id) for visit_id in fetched]
    writes.change_carrier(act, carrier_id, turned_away_reason=said, cancelled_at=act.happened_at)
    settle(act, [carrier_id])
    content = {
        "plate": carrier.number,
        "reason": said,
        "boxes": [each.number for each in brought],
        "left_behind": left,
    }
    subjects = about([carrier_id], [*(each.id for each in brought), *fetched])
    return Event(EventKind.TURN_AWAY, f"carrier:{carrier_id}", content, subjects)


def _truck(act: Act, carrier_id: int, done: CarrierAct) -> CarrierFacts:
    """Return the truck, refusing what cannot be done with it now, or with a train."""
    carrier = queries.carrier(act, carrier_id)
    if carrier.kind is not CarrierKind.TRUCK:
        raise Refusal("truck_expected", carrier=carrier.number)
    stage_after(carrier.kind, done, carrier.stage)
    return carrier


def _came_in(act: Act, carrier_id: int, visit_ids: Sequence[int], content: dict[str, Any]) -> Event:
    settle(act, [carrier_id])
    carrier = queries.carrier(act, carrier_id)
    fetches = [plan.visit_id for plan in assigned_to(act, carrier_id)]
    findings = papers_findings(act, carrier, collects=bool(fetches))
    told = _orders(act, carrier, visit_ids, fetches) | {"findings": plain(findings)} | content
    subjects = about([carrier_id], [*visit_ids, *fetches])
    result = GatedIn(carrier_id, tuple(visit_ids), findings)
    return Event(EventKind.GATE_IN, f"carrier:{carrier_id}", told, subjects, result=result)


def _orders(
    act: Act, carrier: CarrierFacts, delivers: Sequence[int], collects: Sequence[int]
) -> dict[str, object]:
    return {
        "plate": carrier.number,
        "trailer_plate": carrier.trailer_plate,
        "driver": carrier.driver,
        "authority": carrier.authority,
        "release_reference": carrier.release_reference,
        "delivers": [each.number for each in visits_of(act, delivers)],
        "collects": [each.number for each in visits_of(act, collects)],
    }


def _check_delivered(brought: Iterable[VisitFacts]) -> None:
    on_it = tuple(each.number for each in brought if each.where_is is Where.ON_INBOUND)
    if on_it:
        raise Refusal("gate_out_not_delivered", numbers=on_it)


def _check_fetched(unloaded: Sequence[VisitFacts], reason: str | None) -> None:
    if unloaded and reason is None:
        raise Refusal("gate_out_not_loaded", numbers=tuple(each.number for each in unloaded))


def _check_may_leave(act: Act, carrier: CarrierFacts, loaded: Sequence[VisitFacts]) -> None:
    for found in papers_findings(act, carrier, collects=bool(loaded)):
        _refuse_stop(found)
    facts = facts_of(act, loaded, train_load(act, carrier.id)) if loaded else {}
    for each in loaded:
        for reason in why_not(facts[each.id], Purpose.GATE_OUT, act.happened_at).stops:
            finding = reason.finding
            raise Refusal(finding.code, **{**finding.facts, "box": each.number})


def _refuse_stop(found: Finding) -> None:
    if found.severity is Severity.STOP:
        raise Refusal(found.code, **found.facts)


def _leave(act: Act, carrier_id: int, box: VisitFacts) -> None:
    change_visit(
        act,
        box.id,
        where_is=where_after(VisitAct.GATE_OUT, box.where_is).value,
        departed_at=act.happened_at,
        outbound_carrier_id=carrier_id,
        outbound_mode=Mode.ROAD.value,
    )


def _turn_away(act: Act, box: VisitFacts) -> None:
    where, plan = where_after(VisitAct.TURN_AWAY, box.where_is), plan_after(VisitAct.TURN_AWAY, box.plan)
    if box.plan is Plan.ASSIGNED:
        assignments.unassign(act, box.id)
    change_visit(act, box.id, where_is=where.value, plan=plan.value)


def _turn_time(act: Act, carrier: CarrierFacts) -> timedelta:
    return act.happened_at - (carrier.arrived_at or act.happened_at)
