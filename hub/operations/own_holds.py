"""The holds that the hub sets by itself, because a scale, a seal or a damage says so: once for each cause."""

from __future__ import annotations

from collections.abc import Iterable

from db.act import Act
from db.queries.holds import holds_of
from db.writes import holds as writes
from domain.damages import Mark
from domain.holds import HoldKind
from domain.refusal import Finding, Severity

_NONE_SEEN = "–"


def hold_weight(act: Act, visit_id: int, findings: Iterable[Finding]) -> tuple[int, ...]:
    """Set a weight hold where a finding about the weights stops; return its id, nothing where none is due.

    The reason is in figures, so that it reads alike in every language: `32500 > 30480 kg`.
    """
    return tuple(
        hold_id
        for found in findings
        if found.severity is Severity.STOP
        for hold_id in _set(act, visit_id, HoldKind.WEIGHT, _weights(found))
    )


def hold_seal(act: Act, visit_id: int, finding: Finding | None) -> tuple[int, ...]:
    """Set a seal hold where the seal differs or is gone: `A123456 ≠ B654321`, `A123456 ≠ –`.

    A difference that an act was drawn up for (its hold was released) is not held again.
    """
    if finding is None or finding.severity is not Severity.STOP:
        return ()
    reason = f"{finding.facts['announced']} ≠ {finding.facts.get('found') or _NONE_SEEN}"
    return _set(act, visit_id, HoldKind.SEAL, reason, once=True)


def hold_damage(act: Act, visit_id: int, marks: Iterable[Mark]) -> tuple[int, ...]:
    """Set a damage hold where one of the marks asks for a repair: `HO-L, BR-D`."""
    reason = ", ".join(str(mark) for mark in marks if mark.sets_hold)
    return _set(act, visit_id, HoldKind.DAMAGE, reason) if reason else ()


def _weights(found: Finding) -> str:
    return f"{found.facts['gross_kg']} > {found.facts['limit_kg']} kg"


def _set(act: Act, visit_id: int, kind: HoldKind, reason: str, *, once: bool = False) -> tuple[int, ...]:
    """Set a hold unless the same one stands open, or with `once` was ever set."""
    known = holds_of(act, visit_id, only_open=not once)
    if any(hold.kind == kind.value and hold.reason == reason for hold in known):
        return ()
    return (writes.set_hold(act, visit_id, kind.value, reason),)
