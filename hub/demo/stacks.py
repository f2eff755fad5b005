"""The yard of the demonstration hub while its past is made: stacks that boxes are set on and dug out of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from domain.yard import Block, BlockKind, Slot

_TRIES = 14
_TWENTY_BAYS = 3
"""One bay of this many takes 20' boxes, the others pair up for 40' and 45' boxes."""


@dataclass(frozen=True)
class Restow:
    """One lift that another box forced."""

    visit_id: int
    came_from: Slot
    went_to: Slot


class Stacks:
    """Each stack takes boxes of one length class, named by the lower bay of a pair where it takes long ones."""

    def __init__(self, blocks: Sequence[Block], random: Random) -> None:
        self._random = random
        self._tiers = {block.code: block.tiers for block in blocks}
        self._stacks: dict[tuple[BlockKind, int], list[Slot]] = {}
        self._boxes: dict[Slot, list[int]] = {}
        self._ways: dict[int, str] = {}
        self.slots: dict[int, Slot] = {}
        """Where each box stands."""
        for block in blocks:
            self._lay_out(block)

    def put_down(self, visit_id: int, length_ft: int, kind: BlockKind, way: str) -> Slot:
        """Return the slot that a box was set in: on one that goes the same way, or on the ground."""
        self._ways[visit_id] = way
        stack = self._best(kind, 20 if length_ft <= 20 else 40, way)
        return self._set(visit_id, stack)

    def take_up(self, visit_id: int) -> tuple[Slot, tuple[Restow, ...]]:
        """Return the slot that a box was taken from, and the restows that this forced, in their order."""
        slot = self.slots[visit_id]
        stack = Slot(slot.block, slot.bay, slot.row, 1)
        boxes = self._boxes[stack]
        restows = []
        while boxes[-1] != visit_id:
            above = boxes[-1]
            came_from = self._lift(above)
            went_to = self._set(above, self._other(stack))
            restows.append(Restow(above, came_from, went_to))
        self._lift(visit_id)
        return slot, tuple(restows)

    def _lay_out(self, block: Block) -> None:
        bay = 1
        while bay <= block.bays:
            long = bay > block.bays // _TWENTY_BAYS and bay < block.bays
            for row in range(1, block.rows + 1):
                stack = Slot(block.code, bay, row, 1)
                self._stacks.setdefault((block.kind, 40 if long else 20), []).append(stack)
                self._boxes[stack] = []
            bay += 2 if long else 1

    def _best(self, kind: BlockKind, length: int, way: str) -> Slot:
        stacks = self._stacks[kind, length]
        tried = [
            stack for stack in self._random.sample(stacks, min(_TRIES, len(stacks))) if self._has_room(stack)
        ]
        if not tried:
            tried = [stack for stack in stacks if self._has_room(stack)]
        if not tried:
            tried = [stack for stack in self._stacks[BlockKind.GENERAL, length] if self._has_room(stack)]
        return min(tried, key=lambda stack: self._price(stack, way))

    def _price(self, stack: Slot, way: str) -> tuple[bool, int]:
        boxes = self._boxes[stack]
        digs = bool(boxes) and self._ways[boxes[-1]] != way
        return digs, -len(boxes) if boxes else 0

    def _other(self, stack: Slot) -> Slot:
        """Return another stack of the same kind with room, on the ground if need be."""
        kind, length = next(key for key, stacks in self._stacks.items() if stack in stacks)
        free = [other for other in self._stacks[kind, length] if other != stack and self._has_room(other)]
        return min(
            self._random.sample(free, min(_TRIES, len(free))), key=lambda other: len(self._boxes[other])
        )

    def _has_room(self, stack: Slot) -> bool:
        return len(self._boxes[stack]) < self._tiers[stack.block]

    def _set(self, visit_id: int, stack: Slot) -> Slot:
        boxes = self._boxes[stack]
        boxes.append(visit_id)
        slot = Slot(stack.block, stack.bay, stack.row, len(boxes))
        self.slots[visit_id] = slot
        return slot

    def _lift(self, visit_id: int) -> Slot:
        slot = self.slots.pop(visit_id)
        assert self._boxes[Slot(slot.block, slot.bay, slot.row, 1)].pop() == visit_id
        return slot
