"""What the proposal of a slot needs to know of the yard, read in one go."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Column, Row, Select, select

from db.queries.yard import all_blocks
from db.reading import Reading
from db.schema.assignments import assignments
from db.schema.visits import visits
from db.schema.yard import cells
from domain.refusal import Refusal
from domain.size_type import BoxKind, decode
from domain.slotting import SlottedBox, propose
from domain.visit import LoadStatus
from domain.yard import Block, Slot, Standing


def propose_slots(
    connection: Reading, visit_id: int, *, not_over: Collection[int] = (), per_block: int = 3
) -> tuple[Slot, ...]:
    """Return slots to choose from for a visit's box, the best first, up to `per_block` of each block.

    None of them lies in its own stack, nor over one of the visits `not_over`, which are to be reached. Raises
    Refusal `visit_unknown`.
    """
    wanted = _wanted(connection, visit_id)
    blocks = all_blocks(connection)
    around = _around(connection, visit_id, blocks)
    kept_clear = select(cells).where(cells.c.visit_id.in_([visit_id, *not_over]))
    barred = [Slot(row.block, row.bay, row.row, row.tier) for row in connection.execute(kept_clear)]
    return propose(wanted, blocks, *around, barred=barred, per_block=per_block)


def _wanted(connection: Reading, visit_id: int) -> SlottedBox:
    wanted = connection.execute(_boxes().where(visits.c.id == visit_id)).one_or_none()
    if wanted is None:
        raise Refusal("visit_unknown", visit_id=visit_id)
    return _slotted(wanted)


def _around(
    connection: Reading, visit_id: int, blocks: Sequence[Block]
) -> tuple[dict[Slot, Standing], dict[int, SlottedBox]]:
    """What stands in the blocks, as if this visit's box were on the hook."""
    contents: dict[Slot, Standing] = {}
    standing: dict[int, SlottedBox] = {}
    stacked = _boxes(cells.c.block, cells.c.bay, cells.c.row, cells.c.tier).join(
        cells, cells.c.visit_id == visits.c.id
    )
    for row in connection.execute(
        stacked.where(cells.c.block.in_([each.code for each in blocks]), visits.c.id != visit_id)
    ):
        contents[Slot(row.block, row.bay, row.row, row.tier)] = Standing(row.id, row.length_ft)
        if row.id not in standing:
            standing[row.id] = _slotted(row)
    return contents, standing


def _boxes(*more: Column[Any]) -> Select[Any]:
    return (
        select(
            visits.c.id,
            visits.c.length_ft,
            visits.c.load_status,
            visits.c.size_type,
            visits.c.set_point_tenths,
            visits.c.gross_kg,
            visits.c.destination,
            assignments.c.carrier_id,
            *more,
        )
        .select_from(visits)
        .outerjoin(assignments, assignments.c.visit_id == visits.c.id)
    )


def _slotted(row: Row[Any]) -> SlottedBox:
    loaded = LoadStatus(row.load_status) is LoadStatus.LOADED
    cooled = row.set_point_tenths is not None or decode(row.size_type).kind is BoxKind.REEFER
    return SlottedBox(
        row.length_ft,
        LoadStatus(row.load_status),
        needs_power=loaded and cooled,
        gross_kg=row.gross_kg,
        destination=row.destination,
        carrier_id=row.carrier_id,
    )
