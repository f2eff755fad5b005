"""Where a box should stand: sensible slots, the best first, for whoever places it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from domain.refusal import Refusal
from domain.visit import LoadStatus
from domain.yard import Block, BlockKind, Cells, Slot, Standing, cells, check_place


@dataclass(frozen=True, slots=True)
class SlottedBox:
    """What matters of a box for its place; `carrier_id` is the train or truck that it is planned for.

    `needs_power`: its cargo is cooled or heated. An unknown gross counts as heavy when it stands, as light
    when it comes.
    """

    length_ft: int
    load_status: LoadStatus
    needs_power: bool = False
    gross_kg: int | None = None
    destination: str | None = None
    carrier_id: int | None = None


class Fit(IntEnum):
    """How well a box goes with those below it, the best first."""

    SAME_TRAIN = 0
    SAME_DESTINATION = 1
    GROUND = 2
    STRANGE = 3


_Rank = tuple[int, Fit, bool, int, Slot]
_WORST = len(BlockKind)
# The kinds of block to try, in this order; another kind only where these are full.
_POWER = (BlockKind.REEFER,)
_EMPTY = (BlockKind.EMPTIES, BlockKind.GENERAL)
_LOADED = (BlockKind.GENERAL, BlockKind.REEFER)


def propose(
    box: SlottedBox,
    blocks: Sequence[Block],
    contents: Cells,
    standing: Mapping[int, SlottedBox],
    *,
    barred: Collection[Slot] = (),
    per_block: int = 3,
) -> tuple[Slot, ...]:
    """Return slots for the box, the best first, at most `per_block` of each block: a choice, not a list.

    First the block (reefers at the plugs, empties by themselves), then a stack of the same train, of the same
    destination, a free place on the ground, and at last any stack; the heavy one goes low, the lowest tier
    first. The same yard gives the same answer. `standing` tells of every box in `contents`.

    None of `barred`, nor one over the same ground, is among them: where it stands, or over a box that is to
    be reached.
    """
    stacks = {(slot.block, slot.bay, slot.row) for slot in barred}
    taken: Counter[str] = Counter()
    found = []
    for _, slot in sorted(_ranked(box, blocks, contents, standing)):
        over = {(cell.block, cell.bay, cell.row) for cell in cells(slot, box.length_ft)}
        if taken[slot.block] < per_block and not over & stacks:
            taken[slot.block] += 1
            found.append(slot)
    return tuple(found)


def open_slots(block: Block, length_ft: int, contents: Cells) -> Iterator[Slot]:
    """Yield the one slot of each stack of the block where a box of that length could be set down now.

    On the ground a long box begins in an odd bay, so that no single bay is left over between two.
    """
    for bay in range(1, block.bays + 1):
        for row in range(1, block.rows + 1):
            slot = Slot(block.code, bay, row, _height(block, bay, row, contents) + 1)
            if length_ft > 20 and slot.tier == 1 and bay % 2 == 0:
                continue
            if _may_stand(block, slot, length_ft, contents):
                yield slot


def _ranked(
    box: SlottedBox, blocks: Sequence[Block], contents: Cells, standing: Mapping[int, SlottedBox]
) -> Iterator[tuple[_Rank, Slot]]:
    return (
        (_rank(box, block, slot, contents, standing), slot)
        for block in blocks
        for slot in open_slots(block, box.length_ft, contents)
    )


def _height(block: Block, bay: int, row: int, contents: Cells) -> int:
    filled = (tier for tier in range(block.tiers, 0, -1) if Slot(block.code, bay, row, tier) in contents)
    return next(filled, 0)


def _may_stand(block: Block, slot: Slot, length_ft: int, contents: Cells) -> bool:
    try:
        check_place(block, slot, length_ft, contents)
    except Refusal:
        return False
    return True


def _rank(
    box: SlottedBox, block: Block, slot: Slot, contents: Cells, standing: Mapping[int, SlottedBox]
) -> _Rank:
    below = [standing[each.visit_id] for each in _below(slot, box.length_ft, contents)]
    return (_block_rank(box, block.kind), _fit(box, below), _too_heavy(box, below), slot.tier, slot)


def _below(slot: Slot, length_ft: int, contents: Cells) -> Iterator[Standing]:
    """Yield what stands in the cells under the slot, down to the ground."""
    for cell in cells(slot, length_ft):
        while cell.tier > 1:
            cell = cell.below()
            if cell in contents:
                yield contents[cell]


def _block_rank(box: SlottedBox, kind: BlockKind) -> int:
    if box.needs_power:
        wanted: tuple[BlockKind, ...] = _POWER
    else:
        wanted = _EMPTY if box.load_status is LoadStatus.EMPTY else _LOADED
    return wanted.index(kind) if kind in wanted else _WORST


def _fit(box: SlottedBox, below: Sequence[SlottedBox]) -> Fit:
    if not below:
        return Fit.GROUND
    if box.carrier_id is not None and all(each.carrier_id == box.carrier_id for each in below):
        return Fit.SAME_TRAIN
    if _one_kind_of_empty(box, below):
        return Fit.SAME_TRAIN
    unplanned = all(each.carrier_id is None for each in (box, *below))
    same = box.destination is not None and all(each.destination == box.destination for each in below)
    return Fit.SAME_DESTINATION if same and unplanned else Fit.STRANGE


def _one_kind_of_empty(box: SlottedBox, below: Iterable[SlottedBox]) -> bool:
    """Return whether all are empty, unplanned and of one length: any of them serves as well as another."""
    return all(
        each.load_status is LoadStatus.EMPTY and each.carrier_id is None and each.length_ft == box.length_ft
        for each in (box, *below)
    )


def _too_heavy(box: SlottedBox, below: Iterable[SlottedBox]) -> bool:
    return any(
        each.gross_kg is not None and box.gross_kg is not None and box.gross_kg > each.gross_kg
        for each in below
    )
