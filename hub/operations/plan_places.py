"""Keeps a place on a wagon planned for one box, also where another stays on it and stands elsewhere."""

from __future__ import annotations

from db.act import Act
from db.queries.assignments import assigned_to
from db.writes.assignments import replan


def clear_place(act: Act, carrier_id: int, visit_id: int, wagon_id: int | None, position: int | None) -> None:
    """Take a place that a visit is to have off the plan of a box that stays elsewhere on the wagon.

    Boxes that really stand or are to stand there were asked before: they are refused, or make room.
    """
    if wagon_id is None or position is None:
        return
    for plan in assigned_to(act, carrier_id):
        if plan.visit_id != visit_id and (plan.wagon_id, plan.position) == (wagon_id, position):
            replan(act, plan.visit_id, position=None)
