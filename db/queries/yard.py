"""Where boxes stand: the blocks and areas, what is in a block's cells, and the position of a visit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from db.reading import Reading
from db.schema.visits import visits
from db.schema.yard import areas, blocks, cells, moves, positions
from domain.refusal import Refusal
from domain.yard import AreaKind, Block, BlockKind, InArea, MoveKind, Position, Slot, Standing, UnknownSlot


@dataclass(frozen=True, slots=True)
class LiftFacts:
    """One lift: why, when, and from where to where in words."""

    kind: MoveKind
    happened_at: datetime
    came_from: str
    went_to: str


def block(connection: Reading, code: str) -> Block:
    """Return the block, or raise Refusal `block_unknown`."""
    row = connection.execute(select(blocks).where(blocks.c.code == code)).one_or_none()
    if row is None:
        raise Refusal("block_unknown", block=code)
    return _block(row)


def all_blocks(connection: Reading) -> tuple[Block, ...]:
    """Return the blocks of the yard by code."""
    return tuple(_block(row) for row in connection.execute(select(blocks).order_by(blocks.c.code)))


def area_of_kind(connection: Reading, kind: AreaKind) -> str:
    """Return the code of the first area of a kind, or raise Refusal `area_unknown`."""
    code = connection.execute(
        select(areas.c.code).where(areas.c.kind == kind.value).order_by(areas.c.code).limit(1)
    ).scalar()
    if code is None:
        raise Refusal("area_unknown", area=kind.value)
    return str(code)


def has_area(connection: Reading, code: str) -> bool:
    """Return whether the yard has the area."""
    return connection.execute(select(areas.c.code).where(areas.c.code == code)).one_or_none() is not None


def contents(connection: Reading, code: str) -> dict[Slot, Standing]:
    """Return what stands in each filled cell of a block."""
    found = connection.execute(
        select(cells.c.bay, cells.c.row, cells.c.tier, cells.c.visit_id, visits.c.length_ft)
        .join(visits, visits.c.id == cells.c.visit_id)
        .where(cells.c.block == code)
    )
    return {
        Slot(code, bay, row, tier): Standing(visit_id, length_ft)
        for bay, row, tier, visit_id, length_ft in found
    }


def position_of(connection: Reading, visit_id: int) -> Position | None:
    """Return where a visit's box stands in the yard, None where it does not."""
    row = connection.execute(select(positions).where(positions.c.visit_id == visit_id)).one_or_none()
    return None if row is None else position_in(row)


def last_lift(connection: Reading, visit_id: int) -> LiftFacts | None:
    """Return the latest lift of a visit's box, None where it was never lifted here."""
    row = connection.execute(
        select(moves.c.kind, moves.c.happened_at, moves.c.came_from, moves.c.went_to)
        .where(moves.c.visit_id == visit_id)
        .order_by(moves.c.happened_at.desc(), moves.c.id.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else LiftFacts(MoveKind(row.kind), *row[1:])


def position_in(row: Row[Any]) -> Position:
    """Return the position that a row of `positions` (or a join with its columns) says."""
    if row.area is not None:
        return InArea(row.area)
    if row.bay is None:
        return UnknownSlot(row.block)
    return Slot(row.block, row.bay, row.row, row.tier)


def _block(row: Row[Any]) -> Block:
    return Block(row.code, row.bays, row.rows, row.tiers, BlockKind(row.kind))
