"""Cancels what was announced or planned and does not come or leave: a train, a truck, a box of a list."""

from __future__ import annotations

from db.act import Act, Event
from db.queries import carriers as queries
from db.queries.assignments import assigned_to
from db.queries.visits import VisitFacts, inbound_of, visit
from db.writes import assignments, carriers, visits
from domain.carriers import CarrierAct, WagonAct, stage_after, wagon_may
from domain.events import EventKind
from domain.refusal import Refusal
from domain.visit import Outcome, Plan, VisitAct, Where, plan_after, where_after
from hub.operations.announced_visits import about
from hub.operations.stages import settle
from hub.operations.wagon_stays import cancel_wagon


def cancel_announcement(act: Act, carrier_id: int, reason: str) -> Event:
    """Cancel a train or truck that does not come, or a train that does not leave; its boxes stay plannable.

    Boxes that it was to bring are cancelled with it, those that it was to take need another way out. Raises
    Refusal `reason_missing`, `carrier_stage` or `happened_before`.
    """
    if not reason.strip():
        raise Refusal("reason_missing", act=CarrierAct.CANCEL.value)
    carrier = queries.carrier(act, carrier_id)
    stage_after(carrier.kind, CarrierAct.CANCEL, carrier.stage)
    coming = [each for each in inbound_of(act, carrier_id) if each.where_is is not Where.CANCELLED]
    for each in coming:
        cancel_visit(act, each)
    # Without what it was to bring and take away again, which is cancelled.
    left = [plan.visit_id for plan in assigned_to(act, carrier_id)]
    for visit_id in left:
        _leave_behind(act, visit_id)
    wagons = queries.inbound_wagons(act, carrier_id)
    for wagon in wagons:
        cancel_wagon(act, wagon)
    wagon_ids = [wagon.id for wagon in wagons] + _free_wagons(act, carrier_id)
    carriers.change_carrier(act, carrier_id, cancelled_at=act.happened_at)
    settle(act, [carrier_id], wagon_ids)
    content = {
        "number": carrier.number,
        "reason": reason.strip(),
        "boxes": [each.number for each in coming],
        "left_behind": [visit(act, visit_id).number for visit_id in left],
    }
    subjects = about([carrier_id], [each.id for each in coming] + left, wagon_ids)
    return Event(EventKind.CANCEL_ANNOUNCEMENT, f"carrier:{carrier_id}", content, subjects)


def cancel_visit(act: Act, visit: VisitFacts, outcome: Outcome | None = None) -> None:
    """Cancel a box that does not come, and drop what was planned for it. Raises Refusal `visit_where`."""
    where = where_after(VisitAct.CANCEL_ANNOUNCEMENT, visit.where_is)
    plan = plan_after(VisitAct.CANCEL_ANNOUNCEMENT, visit.plan)
    if visit.plan is Plan.ASSIGNED:
        assignments.unassign(act, visit.id)
    more = {} if outcome is None else {"outcome": outcome.value}
    visits.change_visit(act, visit.id, where_is=where.value, plan=plan.value, **more)


def _leave_behind(act: Act, visit_id: int) -> None:
    """Take a box off the plan of a carrier that will not take it."""
    plan = plan_after(VisitAct.LEAVE_BEHIND, visit(act, visit_id).plan)
    assignments.unassign(act, visit_id)
    visits.change_visit(act, visit_id, plan=plan.value)


def _free_wagons(act: Act, carrier_id: int) -> list[int]:
    """Take the wagons off a train that does not leave; one that was to come for it does not come."""
    wagons = queries.outbound_wagons(act, carrier_id)
    for wagon in wagons:
        carriers.change_wagon(act, wagon.id, outbound_carrier_id=None, outbound_place=None)
        if wagon.inbound_carrier_id is None and wagon_may(WagonAct.CANCEL, wagon.stage):
            carriers.change_wagon(act, wagon.id, cancelled_at=act.happened_at)
    return [wagon.id for wagon in wagons]
