"""Sets and releases holds, and keeps seals and damages."""

from __future__ import annotations

from typing import Any

from db.act import Act
from db.schema.holds import damages, holds, seals
from domain.seals import SealState


def set_hold(act: Act, visit_id: int, kind: str, reason: str, reference: str | None = None) -> int:
    """Set a hold on a visit and return its id."""
    return act.insert(
        holds,
        {
            "visit_id": visit_id,
            "kind": kind,
            "reason": reason,
            "reference": reference,
            "set_at": act.happened_at,
            "set_by": act.operator,
        },
    )


def release_hold(act: Act, hold_id: int, reason: str | None = None) -> None:
    """Release an open hold."""
    released = {"released_at": act.happened_at, "released_by": act.operator, "release_reason": reason}
    act.update(holds, {"id": hold_id}, released)


def add_seal(
    act: Act, visit_id: int, number: str, kind: str, state: SealState, found: str | None = None
) -> int:
    """Keep a seal of a visit and return its id."""
    return act.insert(
        seals,
        {
            "visit_id": visit_id,
            "number": number,
            "kind": kind,
            "state": state.value,
            "found": found,
            "changed_at": act.happened_at,
        },
    )


def change_seal(act: Act, seal_id: int, state: SealState, **values: Any) -> None:  # noqa: ANN401
    """Change what is known of a seal: its state, and `found` or `number`."""
    act.update(seals, {"id": seal_id}, {"state": state.value, "changed_at": act.happened_at, **values})


def add_damage(act: Act, visit_id: int, code: str, place: str | None = None, note: str | None = None) -> int:
    """Keep a damage of a visit's box and return its id."""
    return act.insert(
        damages,
        {"visit_id": visit_id, "code": code, "place": place, "note": note, "found_at": act.happened_at},
    )
