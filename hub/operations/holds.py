"""Holds are set on boxes and released, several at a time: who, when, why, and what was said when it ended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from db.act import Act, Event
from db.queries import holds as queries
from db.queries import visits
from db.queries.holds import HoldFacts
from db.queries.visits import VisitFacts
from db.writes import holds as writes
from domain.events import EventKind, SubjectKind
from domain.holds import HoldKind
from domain.refusal import Refusal
from domain.visit import VisitAct, where_after
from hub.operations import causal


def set_hold(
    act: Act, visit_ids: Sequence[int], kind: HoldKind, reason: str, reference: str | None = None
) -> Event:
    """Hold boxes for one reason. `result` is a tuple of the holds' ids, in the order of the boxes.

    Raises Refusal `nothing_chosen`, `reason_missing`, `visit_unknown`, `visit_where`, `happened_before`.
    """
    said = " ".join(reason.split())
    if not visit_ids:
        raise Refusal("nothing_chosen")
    if not said:
        raise Refusal("reason_missing", act=VisitAct.SET_HOLD.value)
    held = visits.visits_of(act, visit_ids)
    for visit in held:
        where_after(VisitAct.SET_HOLD, visit.where_is)
        causal.check_known(act, visit)
    ids = tuple(writes.set_hold(act, visit.id, kind.value, said, reference) for visit in held)
    content = {"hold": kind.value, "reason": said, "reference": reference, "holds": ids}
    return _event(EventKind.SET_HOLD, held, content, result=ids)


def release_hold(act: Act, hold_ids: Sequence[int], reason: str = "") -> Event:
    """Release holds that stand open; `reason` is what proves it, and is kept.

    Raises Refusal `nothing_chosen`, `hold_unknown`, `hold_released` (it is no longer open), `visit_where`,
    `happened_before`.
    """
    if not hold_ids:
        raise Refusal("nothing_chosen")
    released = [queries.hold(act, hold_id) for hold_id in dict.fromkeys(hold_ids)]
    freed = visits.visits_of(act, [hold.visit_id for hold in released])
    for visit in freed:
        where_after(VisitAct.RELEASE_HOLD, visit.where_is)
    said = " ".join(reason.split()) or None
    for hold in released:
        _check_open(act, hold)
        writes.release_hold(act, hold.id, said)
    content = {
        "holds": [{"id": hold.id, "hold": hold.kind, "reason": hold.reason} for hold in released],
        "reason": said,
    }
    return _event(EventKind.RELEASE_HOLD, freed, content)


def _check_open(act: Act, hold: HoldFacts) -> None:
    if hold.released_at is not None:
        raise Refusal(
            "hold_released",
            hold=hold.kind,
            reason=hold.reason,
            released_at=hold.released_at,
            released_by=hold.released_by,
        )
    causal.check_after(act, (EventKind.SET_HOLD.value, hold.set_at))


def _event(
    kind: EventKind, held: Sequence[VisitFacts], content: Mapping[str, object], result: object = None
) -> Event:
    return Event(
        kind,
        f"visit:{held[0].id}",
        {"numbers": [visit.number for visit in held], **content},
        about=frozenset((SubjectKind.VISIT, visit.id) for visit in held),
        result=result,
    )
