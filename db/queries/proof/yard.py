"""Proves the yard: every box stands where its position says, in its own cells, and none floats."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Row, select

from db.queries.proof import Steps, streamed
from db.queries.yard import all_blocks, contents, position_in
from db.reading import Reading
from db.schema.visits import visits
from db.schema.yard import cells, positions
from domain.refusal import Finding, Severity
from domain.yard import Slot, stack_faults
from domain.yard import cells as cells_of


def cells_and_positions(connection: Reading) -> Steps:
    """Prove that the cells that boxes fill follow from their positions and lengths, each filled once."""
    filled = _filled(connection)
    claimed: defaultdict[Slot, list[str]] = defaultdict(list)
    stands = select(positions, visits.c.number, visits.c.length_ft).join(
        visits, visits.c.id == positions.c.visit_id
    )
    for row in streamed(connection, stands.order_by(positions.c.visit_id)):
        wanted = _cells(row)
        for cell in wanted:
            claimed[cell].append(row.number)
        if filled.pop(row.visit_id, set()) != wanted:
            place = str(position_in(row))
            yield Finding("damage_cells", Severity.STOP, {"number": row.number, "position": place})
    for visit_id, slots in filled.items():
        slot = str(min(slots))
        yield Finding("damage_cells_of_nobody", Severity.STOP, {"visit_id": visit_id, "slot": slot})
    for cell, numbers in sorted(claimed.items()):
        if len(numbers) > 1:
            yield Finding(
                "damage_two_in_place", Severity.STOP, {"slot": str(cell), "numbers": tuple(numbers)}
            )


def stacks(connection: Reading) -> Steps:
    """Prove that every stack stands: nothing outside its block, nothing floating, castings on castings."""
    for block in all_blocks(connection):
        yield from stack_faults(block, contents(connection, block.code))
        yield None


def _filled(connection: Reading) -> dict[int, set[Slot]]:
    filled: defaultdict[int, set[Slot]] = defaultdict(set)
    for row in streamed(connection, select(cells)):
        filled[row.visit_id].add(Slot(row.block, row.bay, row.row, row.tier))
    return dict(filled)


def _cells(row: Row[tuple[object, ...]]) -> set[Slot]:
    position = position_in(row)
    return set(cells_of(position, row.length_ft)) if isinstance(position, Slot) else set()
