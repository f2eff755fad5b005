"""Puts boxes down in the yard, takes them up, and keeps every lift."""

from __future__ import annotations

from dataclasses import dataclass

from db.act import Act
from db.queries.yard import position_of
from db.schema.yard import cells, moves, positions
from domain.yard import InArea, MoveKind, Position, Slot
from domain.yard import cells as cells_of


@dataclass(frozen=True)
class Lift:
    """One lift: why, with what, and whose retrieval forced it (a restow)."""

    kind: MoveKind
    machine: str | None = None
    driver: str | None = None
    reason: str | None = None
    forced_by_id: int | None = None


def put_down(act: Act, visit_id: int, length_ft: int, position: Position) -> None:
    """Let a box stand at a position that the rules have allowed; it must not stand anywhere else."""
    where: dict[str, str | int | None] = {"block": None, "bay": None, "row": None, "tier": None, "area": None}
    if isinstance(position, InArea):
        where["area"] = position.area
    elif isinstance(position, Slot):
        where |= vars(position)
        for cell in cells_of(position, length_ft):
            act.insert(cells, {**vars(cell), "visit_id": visit_id})
    else:
        where["block"] = position.block
    act.insert(positions, {"visit_id": visit_id, "since": act.happened_at, **where})


def take_up(act: Act, visit_id: int, length_ft: int) -> Position:
    """Take a box from where it stands and return where that was; raises LookupError for nowhere."""
    position = position_of(act, visit_id)
    if position is None:
        raise LookupError(f"visit {visit_id} stands nowhere")
    if isinstance(position, Slot):
        for cell in cells_of(position, length_ft):
            act.delete(cells, vars(cell))
    act.delete(positions, {"visit_id": visit_id})
    return position


def record_lift(act: Act, visit_id: int, came_from: str, went_to: str, lift: Lift) -> None:
    """Keep one lift; the texts are positions (`A-07-2-1`, `trackside`) or carriers (`wagon 94880010`)."""
    act.insert(
        moves,
        {
            "event_id": act.event_id,
            "visit_id": visit_id,
            "happened_at": act.happened_at,
            "came_from": came_from,
            "went_to": went_to,
            **vars(lift),
            "kind": lift.kind.value,
        },
    )
