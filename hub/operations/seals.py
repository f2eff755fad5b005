"""The seals of a box are looked at again: at a hand-over, or when somebody has a doubt."""

from __future__ import annotations

from db.act import Act, Event
from db.queries import visits
from db.queries.holds import SealFacts, seals_of
from db.writes import holds as writes
from domain.events import EventKind, SubjectKind
from domain.seals import SealResult, SealState, check_typed, compare
from domain.visit import VisitAct, where_after
from hub.operations import causal
from hub.operations.announcements import plain
from hub.operations.own_holds import hold_seal
from hub.operations.weights import Judged

_GONE = frozenset({SealState.REMOVED, SealState.REPLACED, SealState.NONE})


def check_seal(act: Act, visit_id: int, found: str | None, *, seal_kind: str = "", note: str = "") -> Event:
    """Record what was read on the box: None for no seal, several parted by commas. `result` is a `Judged`.

    `seal_kind`: line, customs, zpu or navigation, empty where nobody said; `note` is what happened to it.

    It is compared with what was announced, or with what was put on here since. A seal that differs or is
    gone sets a seal hold. Raises Refusal `seal_is_box_number`, `visit_unknown`, `visit_where`,
    `happened_before`.
    """
    check_typed(found)
    visit = visits.visit(act, visit_id)
    where_after(VisitAct.CHECK_SEAL, visit.where_is)
    causal.check_arrived(act, visit)
    on_record = current_seals(act, visit_id)
    expected = ", ".join(seal.number for seal in on_record) or None
    seen = compare(expected, found, looked_at=True, load_status=visit.load_status)
    keep_seals(act, visit_id, on_record, seen, seal_kind)
    hold_ids = hold_seal(act, visit_id, seen.finding)
    findings = () if seen.finding is None else (seen.finding,)
    return Event(
        EventKind.SEAL_CHECK,
        f"visit:{visit_id}",
        {
            "number": visit.number,
            "announced": seen.announced,
            "found": seen.found,
            "seal_state": seen.state.value,
            "seal_kind": seal_kind or None,
            "note": note.strip() or None,
            "findings": plain(findings),
            "holds": hold_ids,
        },
        frozenset({(SubjectKind.VISIT, visit_id)}),
        result=Judged(findings, hold_ids),
    )


def current_seals(act: Act, visit_id: int) -> tuple[SealFacts, ...]:
    """Return the seals that should be on a box: those that were not taken off, replaced or taken back."""
    return tuple(seal for seal in seals_of(act, visit_id) if seal.state not in _GONE)


def keep_seals(
    act: Act, visit_id: int, on_record: tuple[SealFacts, ...], seen: SealResult, seal_kind: str = ""
) -> None:
    """Keep what was seen of the seals on record, or the one that was found where there was none."""
    for seal in on_record:
        writes.change_seal(act, seal.id, seen.state, found=seen.found, kind=seal_kind or seal.kind)
    if not on_record and seen.found is not None:
        writes.add_seal(act, visit_id, seen.found, seal_kind, seen.state, seen.found)
