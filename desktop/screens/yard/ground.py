"""The yard as the screen reasons about it: stacks, what stands on what, and what a slot costs in lifts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from db.queries.yard_stock import StockRow, YardStock
from domain.refusal import Refusal
from domain.yard import Block, InArea, Slot, Standing, UnknownSlot, boxes_above, cells, check_place

NOBODY: tuple[StockRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Stack:
    """Boxes that stand on each other, the lowest first; `bays` is 2 where a long box joins two columns."""

    block: str
    bay: int
    row: int
    bays: int
    boxes: tuple[StockRow, ...]

    @property
    def height(self) -> int:
        """Return the highest tier that is filled."""
        return max(tier_of(box) for box in self.boxes)

    @property
    def top(self) -> StockRow:
        """Return the box that can be lifted now; of two on one level that of the lower bay."""
        return max(self.boxes, key=lambda box: (tier_of(box), -_slot(box).bay))


@dataclass(frozen=True, slots=True)
class Price:
    """What a slot costs: the lifts needed to get the box there, and the boxes below that leave earlier."""

    lifts: int
    buries: tuple[StockRow, ...] = ()


@dataclass(frozen=True)
class Ground:
    """Every box of the yard by where it stands."""

    stock: YardStock
    boxes: Mapping[int, StockRow] = field(default_factory=dict)
    contents: Mapping[str, Mapping[Slot, Standing]] = field(default_factory=dict)
    stacks: Mapping[str, tuple[Stack, ...]] = field(default_factory=dict)

    def block(self, code: str) -> Block | None:
        """Return the block of that code, None where there is none."""
        return next((block for block in self.stock.blocks if block.code == code), None)

    def above(self, visit_id: int) -> tuple[StockRow, ...]:
        """Return the boxes that must be lifted before this one can be, the first lift first."""
        box = self.boxes.get(visit_id)
        if box is None or not isinstance(box.position, Slot):
            return NOBODY
        found = boxes_above(visit_id, self.contents[box.position.block])
        return tuple(self.boxes[each] for each in found)

    def stack_at(self, block: str, bay: int, row: int) -> Stack | None:
        """Return the stack over that cell, None where it is free."""
        for stack in self.stacks.get(block, ()):
            if stack.row == row and stack.bay <= bay < stack.bay + stack.bays:
                return stack
        return None

    def stack_of(self, box: StockRow) -> Stack | None:
        """Return the stack that a box stands in, None where it stands in no slot."""
        slot = box.position
        return self.stack_at(slot.block, slot.bay, slot.row) if isinstance(slot, Slot) else None

    def in_block(self, code: str) -> tuple[StockRow, ...]:
        """Return the boxes of a block, those whose slot is unknown among them."""
        return tuple(box for box in self.stock.boxes if _block(box) == code)

    def price(self, visit_id: int, slot: Slot) -> Price:
        """Return what it costs to set a box down in a slot."""
        box = self.boxes[visit_id]
        below = (self._below(cell) for cell in cells(slot, box.length_ft))
        later = {each.visit_id: each for column in below for each in column if leaves_before(each, box)}
        return Price(1 + len(self.above(visit_id)), tuple(later.values()))

    def refusal(self, visit_id: int, slot: Slot) -> Refusal | None:
        """Return why a box cannot be set down in a slot as the yard was read, None where it can."""
        box, block = self.boxes[visit_id], self.block(slot.block)
        if block is None:
            return Refusal("block_unknown", block=slot.block)
        around = {cell: each for cell, each in self.contents[slot.block].items() if each.visit_id != visit_id}
        try:
            check_place(block, slot, box.length_ft, around)
        except Refusal as refusal:
            return refusal
        return Refusal("stands_there", position=str(slot)) if slot == box.position else None

    def free_slot(self, block: str, bay: int, row: int) -> Slot:
        """Return the lowest slot that is not filled in a column; it may lie over the block's height."""
        filled = self.contents.get(block, {})
        tier = 1
        while Slot(block, bay, row, tier) in filled:
            tier += 1
        return Slot(block, bay, row, tier)

    def _below(self, cell: Slot) -> tuple[StockRow, ...]:
        filled = self.contents.get(cell.block, {})
        under = (Slot(cell.block, cell.bay, cell.row, tier) for tier in range(1, cell.tier))
        return tuple(self.boxes[filled[each].visit_id] for each in under if each in filled)


def ground_of(stock: YardStock) -> Ground:
    """Return the yard with its stacks put together."""
    contents: dict[str, dict[Slot, Standing]] = {block.code: {} for block in stock.blocks}
    for box in stock.boxes:
        if isinstance(box.position, Slot):
            standing = Standing(box.visit_id, box.length_ft)
            stands_in = contents.setdefault(box.position.block, {})
            stands_in.update(dict.fromkeys(cells(box.position, box.length_ft), standing))
    boxes = {box.visit_id: box for box in stock.boxes}
    return Ground(stock, boxes, contents, _stacks(stock))


def leaves_before(one: StockRow, other: StockRow) -> bool:
    """Return whether a box is planned to leave earlier than another; without a plan it stays longest."""
    leaves, stays = _leaves_at(one), _leaves_at(other)
    return leaves is not None and (stays is None or leaves < stays)


def place_of(box: StockRow) -> str:
    """Return the key of the place where a box stands: `block:A`, `area:TRACK` or `unknown`."""
    if isinstance(box.position, InArea):
        return f"area:{box.position.area}"
    return "unknown" if isinstance(box.position, UnknownSlot) else f"block:{box.position.block}"


def tier_of(box: StockRow) -> int:
    """Return the tier of a box that stands in a slot."""
    return _slot(box).tier


def dwell_days(box: StockRow, now: datetime) -> float:
    """Return for how many days a box has been here."""
    return (now - box.checked_in_at).total_seconds() / 86_400


def _leaves_at(box: StockRow) -> datetime | None:
    return None if box.onward is None else box.onward.planned_at


def _slot(box: StockRow) -> Slot:
    assert isinstance(box.position, Slot)
    return box.position


def _block(box: StockRow) -> str:
    return "" if isinstance(box.position, InArea) else box.position.block


def _stacks(stock: YardStock) -> dict[str, tuple[Stack, ...]]:
    columns: defaultdict[tuple[str, int, int], list[StockRow]] = defaultdict(list)
    joined: set[tuple[str, int, int]] = set()
    for box in stock.boxes:
        if isinstance(box.position, Slot):
            slot = box.position
            columns[slot.block, slot.row, slot.bay].append(box)
            if box.length_ft > 20:
                joined.add((slot.block, slot.row, slot.bay))
                columns.setdefault((slot.block, slot.row, slot.bay + 1), [])
    found: defaultdict[str, list[Stack]] = defaultdict(list)
    for block, row, bay in sorted(columns):
        if (block, row, bay - 1) in joined:
            continue
        is_long = (block, row, bay) in joined
        boxes = columns[block, row, bay] + (columns[block, row, bay + 1] if is_long else [])
        boxes.sort(key=lambda box: (tier_of(box), _slot(box).bay))
        found[block].append(Stack(block, bay, row, 2 if is_long else 1, tuple(boxes)))
    return {block: tuple(stacks) for block, stacks in found.items()}
