"""What an act may have moved by the tables of the domain, and that a reversal moves it exactly back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from domain.carriers import STAGES, WAGON_STAGES, CarrierKind, WagonStage
from domain.events import EventKind
from domain.visit import MOVES, PLANS, VisitAct
from tests.hub.clerk.desk import Sight

Step = tuple[str | None, str]
Steps = frozenset[Step]
Moved = Mapping[tuple[int, str], Step]
"""By visit and column, from what to what an act moved it; from None where the act opened the visit."""

_LEFT: Final = {VisitAct.LEAVE_BEHIND, VisitAct.CANCEL_ANNOUNCEMENT}
_LIST: Final = {VisitAct.ANNOUNCE, VisitAct.ARRIVE, VisitAct.CANCEL_ANNOUNCEMENT}

# What one event does to visits, where it is not just the one act of the event's own name.
_ACTS: Final[Mapping[EventKind, set[VisitAct]]] = {
    EventKind.ANNOUNCE_TRAIN: {VisitAct.ANNOUNCE},
    EventKind.ANNOUNCE_TRUCK: {VisitAct.ANNOUNCE, VisitAct.ASSIGN},
    EventKind.IMPORT_MANIFEST: _LIST,
    EventKind.AMEND_CONSIST: _LIST,
    EventKind.CANCEL_ANNOUNCEMENT: _LEFT,
    EventKind.CHECK_IN_BULK: {VisitAct.CHECK_IN},
    EventKind.TAKE_AS_FOUND: {VisitAct.TAKE_AS_FOUND, VisitAct.FOUND},
    EventKind.FINISH_UNLOADING: {
        VisitAct.MARK_MISSING,
        VisitAct.DELAY_WITH_WAGON,
        VisitAct.CANCEL_ANNOUNCEMENT,
    },
    EventKind.ASSIGN: {VisitAct.ASSIGN, VisitAct.UNASSIGN},
    EventKind.REASSIGN: {VisitAct.ASSIGN, VisitAct.REASSIGN, VisitAct.UNASSIGN},
    EventKind.DEPART: {VisitAct.DEPART, VisitAct.PASS_THROUGH, VisitAct.LEAVE_BEHIND},
    EventKind.GATE_IN: {VisitAct.ANNOUNCE, VisitAct.ARRIVE, VisitAct.ASSIGN},
    EventKind.GATE_OUT: {VisitAct.GATE_OUT} | _LEFT,
    EventKind.TURN_AWAY: {VisitAct.TURN_AWAY} | _LEFT,
}
_STANDING: Final = (WagonStage.ARRIVED, WagonStage.PLACED, WagonStage.UNLOADED, WagonStage.LOADED)

_STAGES: Final[Mapping[str, Steps]] = {
    kind.value: frozenset((came, move.to) for move in STAGES if move.kind is kind for came in move.came_from)
    for kind in CarrierKind
}
_WAGON_STAGES: Final[Steps] = frozenset(
    (came, to)
    for move in WAGON_STAGES
    for came in move.came_from
    for to in (_STANDING if move.to is None else (move.to,))
)


def strange_steps(kind: EventKind, before: Sight, after: Sight) -> list[str]:
    """Returns the steps between two sights that no table has for an event of the kind."""
    acts = _ACTS.get(kind) or {act for act in VisitAct if act.value == kind.value}
    where = frozenset((came, move.to) for move in MOVES if move.act in acts for came in move.came_from)
    plan = frozenset((came, move.to) for move in PLANS if move.act in acts for came in move.came_from)
    kinds = {row.id: row.kind for row in after.carriers}
    found = [
        *((where, "visit", *step) for step in _steps(before.visits, after.visits, "where_is")),
        *(
            (plan | {(None, "nothing")}, "visit", *step)
            for step in _steps(before.visits, after.visits, "plan")
        ),
        *(
            (_STAGES[kinds[step[0]]], kinds[step[0]], *step)
            for step in _steps(before.carriers, after.carriers, "stage")
        ),
        *((_WAGON_STAGES, "wagon", *step) for step in _steps(before.wagons, after.wagons, "stage")),
    ]
    return [f"{what} {key}: {step}" for moves, what, key, step in found if not _leads(moves, step)]


def moved(before: Sight, after: Sight) -> Moved:
    """Returns what an act moved of visits."""
    return {
        (visit_id, name): step
        for name in ("where_is", "plan")
        for visit_id, step in _steps(before.visits, after.visits, name)
    }


def wrongly_back(did: Moved, after: Sight) -> list[str]:
    """Returns what is not as it was before the act taken back; a visit that it opened is cancelled."""
    opened = {"where_is": "cancelled", "plan": "nothing"}
    visits = {row.id: row for row in after.visits}
    wanted = {key: opened[key[1]] if was is None else was for key, (was, _) in did.items()}
    held = {key: getattr(visits[key[0]], key[1]) for key in did}
    return [f"visit {key}: {held[key]}, not {value}" for key, value in wanted.items() if held[key] != value]


def _steps(before: Iterable[Any], after: Iterable[Any], name: str) -> Iterator[tuple[int, Step]]:
    was = {row.id: getattr(row, name) for row in before}
    for row in after:
        value = getattr(row, name)
        if was.get(row.id) != value:
            yield row.id, (was.get(row.id), value)


def _leads(moves: Steps, step: Step) -> bool:
    """Returns whether one move makes the step, or several after each other."""
    came, to = step
    reached: set[str | None] = {came}
    while more := {after for before, after in moves if before in reached} - reached:
        reached |= more
    return to in reached
