"""What is learned of a box on the terminal, and what is done to it: each fact with its event."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from db.act import Act, Event
from db.queries import carriers, visits
from db.writes import holds as writes
from db.writes.visits import change_visit
from domain.damages import Mark
from domain.events import EventKind, SubjectKind
from domain.refusal import Refusal
from domain.visit import CustomsStatus, VisitAct, where_after
from hub.operations import causal
from hub.operations.cargo import declare_load_status, strip, stuff
from hub.operations.own_holds import hold_damage
from hub.operations.seals import check_seal
from hub.operations.weights import Judged, weigh

__all__ = [
    "Judged",
    "check_seal",
    "declare_load_status",
    "record_damage",
    "remark",
    "set_customs",
    "strip",
    "stuff",
    "weigh",
]


def record_damage(act: Act, visit_id: int, marks: Sequence[Mark], note: str = "") -> Event:
    """Record damages seen at one look; one that asks for a repair sets a hold. `result` is a `Judged`.

    Raises Refusal `visit_unknown`, `visit_where`, `damage_missing`, `happened_before`.
    """
    visit = visits.visit(act, visit_id)
    where_after(VisitAct.RECORD_DAMAGE, visit.where_is)
    if not marks:
        raise Refusal("damage_missing")
    causal.check_arrived(act, visit)
    said = " ".join(note.split()) or None
    for mark in marks:
        writes.add_damage(act, visit_id, mark.damage.value, mark.face.value, said)
    hold_ids = hold_damage(act, visit_id, marks)
    content = {"number": visit.number, "damages": [str(mark) for mark in marks], "note": said}
    return Event(
        EventKind.RECORD_DAMAGE,
        f"visit:{visit_id}",
        {**content, "holds": hold_ids},
        frozenset({(SubjectKind.VISIT, visit_id)}),
        result=Judged((), hold_ids),
    )


def set_customs(
    act: Act,
    visit_id: int,
    status: CustomsStatus,
    *,
    number: str | None = None,
    deadline: datetime | None = None,
) -> Event:
    """Record how far customs are. A status is no hold and sets none: holds are set and released by people.

    A `number` of None leaves the paper's number as it is known; the deadline belongs to the status, so that
    without a new one there is none. Raises Refusal `visit_unknown`, `visit_where`, `happened_before`.
    """
    visit = visits.visit(act, visit_id)
    where_after(VisitAct.SET_CUSTOMS, visit.where_is)
    causal.check_known(act, visit)
    paper = number.strip() if number and number.strip() else visit.customs_number
    change_visit(act, visit_id, customs_status=status.value, customs_number=paper, customs_deadline=deadline)
    content = {
        "number": visit.number,
        "customs": status.value,
        "before": visit.customs_status.value,
        "document": paper,
        "deadline": deadline,
    }
    about = frozenset({(SubjectKind.VISIT, visit_id)})
    return Event(EventKind.SET_CUSTOMS, f"visit:{visit_id}", content, about)


def remark(act: Act, subject_kind: SubjectKind, subject_id: int, text: str) -> Event:
    """Keep what somebody has to say about a box, a train, a truck or a wagon, also after it has left.

    Raises Refusal `remark_missing`, `visit_unknown`, `carrier_unknown`, `wagon_unknown` or `happened_before`.
    """
    said = text.strip()
    if not said:
        raise Refusal("remark_missing")
    number = _number(act, subject_kind, subject_id)
    return Event(
        EventKind.REMARK,
        f"{subject_kind.value}:{subject_id}",
        {"number": number, "text": said},
        frozenset({(subject_kind, subject_id)}),
    )


def _number(act: Act, subject_kind: SubjectKind, subject_id: int) -> str:
    match subject_kind:
        case SubjectKind.VISIT:
            visit = visits.visit(act, subject_id)
            causal.check_known(act, visit)
            return visit.number
        case SubjectKind.CARRIER:
            return carriers.carrier(act, subject_id).number
        case SubjectKind.WAGON:
            return carriers.wagon(act, subject_id).number
