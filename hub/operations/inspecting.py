"""What a look at a box records: its number, seal, weight and damages, what is odd, and which holds follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from db.act import Act
from db.queries.holds import SealFacts
from db.queries.visits import VisitFacts, unit_of_number
from db.writes import holds, visits
from domain import container_number
from domain.refusal import Finding, Refusal, Severity
from domain.seals import LOOKED_AT, SealResult, SealState, check_typed, compare
from domain.weights import counting_gross
from hub.operations.announced_visits import is_here
from hub.operations.announcements import CheckedIn, Inspection, SealSeen, plain
from hub.operations.own_holds import hold_damage, hold_seal, hold_weight
from hub.operations.seals import current_seals, keep_seals
from hub.operations.weights import judged, settings_today


def carried_number(typed: str, *, as_painted: bool) -> str:
    """Return the number that a box carries, strictly read: it was seen, not heard of.

    Raises Refusal `container_number_…`.
    """
    return container_number.as_painted(typed) if as_painted else container_number.parse(typed).text


def renumber(act: Act, visit: VisitFacts, seen: Inspection) -> VisitFacts:
    """Let the visit be of the unit that the box really is, where the list had misread its number.

    Raises Refusal `container_number_…` and `box_here_already` where that unit is here by another visit.
    """
    if seen.number is None:
        return visit
    number = carried_number(seen.number, as_painted=seen.as_painted)
    if number == visit.number:
        return visit
    refuse_if_here(act, number, visit.id)
    unit_id = visits.unit(act, number, as_painted=seen.as_painted, size_type=visit.size_type)
    visits.change_visit(act, visit.id, unit_id=unit_id, number=number)
    return replace(visit, unit_id=unit_id, number=number)


def refuse_if_here(act: Act, number: str, but: int | None = None) -> None:
    """Raise Refusal `box_here_already` where a unit is on the terminal or on a carrier here."""
    other = is_here(act, number, but=but)
    if other is not None:
        raise Refusal("box_here_already", number=number, where=other.where_is.value, visit_id=other.id)


def inspect(act: Act, visit: VisitFacts, seen: Inspection) -> tuple[CheckedIn, dict[str, Any]]:
    """Record what was seen of a box; return what was noticed, and the content for the event.

    A differing or missing seal, a weight over the plate and a damage that asks for repair set holds. Raises
    Refusal `seal_is_box_number`.
    """
    check_typed(seen.seal.found)
    seal, seal_holds = _look_at_seal(act, visit, seen.seal)
    findings, weight_holds = _weigh(act, visit, seen)
    for mark in seen.marks:
        holds.add_damage(act, visit.id, mark.damage.value, mark.face.value, seen.remark.strip() or None)
    hold_ids = (*seal_holds, *weight_holds, *hold_damage(act, visit.id, seen.marks))
    noticed = (*_number(act, visit), *([seal.finding] if seal.finding else []), *findings)
    content = {
        "seal": {"state": seal.state.value, "announced": seal.announced, "found": seal.found},
        "weighed_kg": seen.weighed_kg,
        "marks": [str(mark) for mark in seen.marks],
        "remark": seen.remark.strip() or None,
        "findings": plain(noticed),
        "holds": hold_ids,
    }
    return CheckedIn(visit.id, visit.number, noticed, hold_ids), content


def _number(act: Act, visit: VisitFacts) -> tuple[Finding, ...]:
    """Return what is odd about a number that was taken as announced; a plate known to be wrong is not odd."""
    unit = unit_of_number(act, visit.number)
    if unit is not None and unit.as_painted:
        return ()
    try:
        return container_number.findings(container_number.parse(visit.number))
    except Refusal as refusal:
        return (Finding(refusal.code, Severity.WARN, refusal.facts),)


def _look_at_seal(act: Act, visit: VisitFacts, seen: SealSeen) -> tuple[SealResult, tuple[int, ...]]:
    """Compare what was seen with what is on record; what was found stands where nobody looked, or later."""
    on_record = current_seals(act, visit.id)
    known = tuple(seal for seal in on_record if seal.state in LOOKED_AT)
    if known and (not seen.looked_at or any(seal.changed_at > act.happened_at for seal in known)):
        unseen = tuple(seal for seal in on_record if seal not in known)
        keep_seals(act, visit.id, unseen, SealResult(SealState.NOT_CHECKED, None, None))
        return _found_before(known), ()
    announced = ", ".join(seal.number for seal in on_record) or None
    result = compare(announced, seen.found, looked_at=seen.looked_at, load_status=visit.load_status)
    keep_seals(act, visit.id, on_record, result, seen.kind)
    return result, hold_seal(act, visit.id, result.finding)


def _found_before(known: Sequence[SealFacts]) -> SealResult:
    """Return what an earlier look gave: its finding was told then, and its hold set or released since."""
    states = [seal.state for seal in known]
    state = SealState.DIFFERS if SealState.DIFFERS in states else states[0]
    found = ", ".join(dict.fromkeys(seal.found for seal in known if seal.found)) or None
    return SealResult(state, ", ".join(seal.number for seal in known), found)


def _weigh(act: Act, visit: VisitFacts, seen: Inspection) -> tuple[tuple[Finding, ...], tuple[int, ...]]:
    """Write the weight and the plate that were read, and judge them with what was declared."""
    settings = settings_today(act)
    known = replace(visit, max_gross_kg=seen.max_gross_kg or visit.max_gross_kg)
    changed: dict[str, Any] = {"max_gross_kg": known.max_gross_kg}
    if seen.weighed_kg is not None and seen.weighed_kg <= 0:
        raise Refusal("weight_missing")
    # What was weighed since stands.
    if seen.weighed_kg is not None and (visit.weighed_at is None or visit.weighed_at <= act.happened_at):
        known = replace(known, weighed_kg=seen.weighed_kg)
        gross_kg = counting_gross(known.declared_kg, known.weighed_kg, known.vgm_kg, settings.order)
        weighed = {"weighed_kg": seen.weighed_kg, "weighed_at": act.happened_at, "scale": seen.scale}
        changed |= {**weighed, "gross_kg": gross_kg}
    if seen.max_gross_kg is not None:
        visits.unit(act, visit.number, as_painted=seen.as_painted, max_gross_kg=seen.max_gross_kg)
    visits.change_visit(act, visit.id, **changed)
    findings = judged(known, settings)
    return findings, hold_weight(act, visit.id, findings)
