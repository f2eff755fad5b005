"""Tells the journal how plans changed: what was planned for each box before, and what is now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from db.act import Act, Event
from db.queries import assignments, carriers
from db.queries.assignments import AssignmentFacts
from db.queries.visits import VisitFacts
from domain.events import EventKind, SubjectKind
from hub.operations.stages import settle

Plans = Mapping[int, AssignmentFacts]


def plans_of(act: Act, boxes: Iterable[VisitFacts]) -> dict[int, AssignmentFacts]:
    """Return the plans of those boxes that have one, by visit."""
    found = {visit.id: assignments.assignment(act, visit.id) for visit in boxes}
    return {visit_id: plan for visit_id, plan in found.items() if plan is not None}


def of_boxes(
    act: Act,
    kind: EventKind,
    boxes: Sequence[VisitFacts],
    before: Plans,
    content: Mapping[str, object],
) -> Event:
    """Return the event of plans that were just changed, after settling their trains."""
    after = plans_of(act, boxes)
    concerned = [*before.values(), *after.values()]
    trains = {plan.carrier_id for plan in concerned}
    wagons = {plan.wagon_id for plan in concerned if plan.wagon_id is not None}
    # How far a wagon is does not follow from plans.
    settle(act, sorted(trains))
    names = _Names(act)
    listed = [
        {
            "number": visit.number,
            "before": names.plan(before.get(visit.id)),
            "after": names.plan(after.get(visit.id)),
        }
        for visit in boxes
    ]
    about = {(SubjectKind.VISIT, visit.id) for visit in boxes}
    about |= {(SubjectKind.CARRIER, each) for each in trains} | {(SubjectKind.WAGON, each) for each in wagons}
    subject = f"visit:{boxes[0].id}" if len(boxes) == 1 else f"carrier:{min(trains)}"
    return Event(kind, subject, {**content, "boxes": listed}, about=frozenset(about))


class _Names:
    """Words plans by the names of trains and wagons, and asks for each once."""

    def __init__(self, act: Act) -> None:
        self._act = act
        self._known: dict[tuple[SubjectKind, int], str] = {}

    def plan(self, plan: AssignmentFacts | None) -> Mapping[str, object] | None:
        """Return carrier, wagon and position, None for no plan."""
        if plan is None:
            return None
        wagon = None if plan.wagon_id is None else self._name(SubjectKind.WAGON, plan.wagon_id)
        carrier = self._name(SubjectKind.CARRIER, plan.carrier_id)
        return {"carrier": carrier, "wagon": wagon, "position": plan.position}

    def _name(self, kind: SubjectKind, key: int) -> str:
        if (kind, key) not in self._known:
            found = carriers.carrier if kind is SubjectKind.CARRIER else carriers.wagon
            self._known[kind, key] = found(self._act, key).number
        return self._known[kind, key]
