"""A box that its train or truck leaves without: its plan is dropped, and it needs another way out."""

from __future__ import annotations

from db.act import Act
from db.queries.visits import visit
from db.writes import assignments
from db.writes.visits import change_visit
from domain.visit import VisitAct, plan_after, where_after


def leave_behind(act: Act, visit_id: int) -> str:
    """Drop the plan of a box that is not taken along, and return its number.

    Raises Refusal `visit_where` or `visit_plan`: what is loaded goes along.
    """
    box = visit(act, visit_id)
    where_after(VisitAct.LEAVE_BEHIND, box.where_is)
    plan = plan_after(VisitAct.LEAVE_BEHIND, box.plan)
    assignments.unassign(act, visit_id)
    change_visit(act, visit_id, plan=plan.value)
    return box.number
