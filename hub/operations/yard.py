"""Lifts in the yard: a box is placed, moved or restowed, and each lift is kept with who did it and why."""

from __future__ import annotations

from db.act import Act, Event
from db.queries import visits
from db.queries import yard as queries
from db.queries.visits import VisitFacts
from db.writes import yard as writes
from domain.events import EventKind, SubjectKind
from domain.refusal import Refusal
from domain.typed_text import one_line
from domain.visit import VisitAct, where_after
from domain.yard import InArea, MoveKind, Position, Slot, check_lift, check_place
from hub.operations import causal


def place(
    act: Act, visit_id: int, to: Position, *, machine: str | None = None, driver: str | None = None
) -> Event:
    """Set a box down in the yard, from beside the track or the gate as a rule.

    Raises Refusal `visit_unknown`, `visit_where`, `happened_before`, `stands_there`, `block_unknown`,
    `area_unknown`, `slot_buried` and those of `domain.yard.check_place`. Holds do not bar it.
    """
    lift = writes.Lift(MoveKind.PLACE, one_line(machine), one_line(driver))
    return _lift(act, VisitAct.PLACE, visit_id, to, lift)


def move(
    act: Act, visit_id: int, to: Position, *, machine: str | None = None, driver: str | None = None
) -> Event:
    """Move a box from one place of the yard to another; raises what `place` raises."""
    lift = writes.Lift(MoveKind.MOVE, one_line(machine), one_line(driver))
    return _lift(act, VisitAct.MOVE, visit_id, to, lift)


def restow(
    act: Act,
    visit_id: int,
    to: Position,
    *,
    forced_by_id: int,
    machine: str | None = None,
    driver: str | None = None,
) -> Event:
    """Move a box out of the way of another, whose retrieval forced the lift.

    Raises what `place` raises, and Refusal `restow_of_itself`.
    """
    if forced_by_id == visit_id:
        raise Refusal("restow_of_itself")
    forced_by = visits.visit(act, forced_by_id)
    lift = writes.Lift(MoveKind.RESTOW, one_line(machine), one_line(driver), forced_by_id=forced_by.id)
    return _lift(act, VisitAct.RESTOW, visit_id, to, lift, forced_by)


def check_position(act: Act, visit: VisitFacts, to: Position) -> None:
    """Refuse a position that the yard does not have, or in which the box cannot stand as the stacks are.

    The box must have been taken up before. Raises Refusal `block_unknown`, `area_unknown` and those of
    `domain.yard.check_place`.
    """
    if isinstance(to, InArea):
        if not queries.has_area(act, to.area):
            raise Refusal("area_unknown", area=to.area)
        return
    block = queries.block(act, to.block)
    if isinstance(to, Slot):
        check_place(block, to, visit.length_ft, queries.contents(act, to.block))


def check_reachable(act: Act, visit: VisitFacts) -> None:
    """Raise Refusal `slot_buried` where other boxes stand on this one."""
    position = queries.position_of(act, visit.id)
    if isinstance(position, Slot):
        check_lift(visit.id, queries.contents(act, position.block))


def _lift(
    act: Act,
    done: VisitAct,
    visit_id: int,
    to: Position,
    lift: writes.Lift,
    forced_by: VisitFacts | None = None,
) -> Event:
    visit = visits.visit(act, visit_id)
    where_after(done, visit.where_is)
    causal.check_lifts(act, visit)
    if queries.position_of(act, visit.id) == to:
        raise Refusal("stands_there", position=str(to))
    check_reachable(act, visit)
    came_from = writes.take_up(act, visit.id, visit.length_ft)
    check_position(act, visit, to)
    writes.put_down(act, visit.id, visit.length_ft, to)
    writes.record_lift(act, visit.id, str(came_from), str(to), lift)
    concerned = [visit] if forced_by is None else [visit, forced_by]
    content: dict[str, object] = {
        "number": visit.number,
        "from": str(came_from),
        "to": str(to),
        "machine": lift.machine,
        "driver": lift.driver,
    }
    return Event(
        EventKind(done.value),
        f"visit:{visit.id}",
        content if forced_by is None else content | {"forced_by": forced_by.number},
        about=frozenset((SubjectKind.VISIT, each.id) for each in concerned),
        result=to,
    )
