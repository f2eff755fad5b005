"""The yard of the demonstration hub while its past is made: stacks that boxes are set on and dug out of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from domain.yard import Block, BlockKind, Slot

_TRIES = 14
_GROUND = 1.5
"""An empty stack is worse than one of a single box that goes the same way, and better than a high one."""
_TWENTY_BAYS = 5
"""One bay of this many takes 20' boxes, the others pair up for 40' and 45' boxes."""


@dataclass(frozen=True)
class Restow:
    """One lift that another box forced."""

    visit_id: int
    came_from: Slot
    went_to: Slot


class Stacks:
    """Each stack takes boxes of one length class; one of long boxes is named by the lower bay of its pair."""

    def __init__(self, blocks: Sequence[Block], random: Random) -> None:
        self._random = random
        self._tiers = {block.code: block.tiers for block in blocks}
        self._stacks: dict[tuple[BlockKind, int], list[Slot]] = {}
        self._kinds: dict[Slot, tuple[BlockKind, int]] = {}
        self._boxes: dict[Slot, list[int]] = {}
        self._ways: dict[int, str] = {}
        self.slots: dict[int, Slot] = {}
        """Where each box stands."""
        for block in blocks:
            self._lay_out(block)

    def put_down(self, visit_id: int, length_ft: int, kind: BlockKind, way: str) -> Slot:
        """Return the slot that a box was set in: on one that goes the same way, two high if possible."""
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

    def put_back(self, visit_id: int, slot: Slot) -> None:
        """Set a box down again on the stack that it was taken from just now."""
        self._set(visit_id, Slot(slot.block, slot.bay, slot.row, 1))

    def above(self, visit_id: int) -> list[int]:
        """Return the boxes that stand on one, the topmost first; none for a box that is in no stack."""
        slot = self.slots.get(visit_id)
        if slot is None:
            return []
        return self._boxes[Slot(slot.block, slot.bay, slot.row, 1)][: slot.tier - 1 : -1]

    def top_first(self, visit_ids: Sequence[int]) -> list[int]:
        """Return the boxes in an order in which none has to be dug out from under another of them."""
        wanted, ordered = set(visit_ids), dict[int, None]()
        for visit_id in visit_ids:
            ordered |= dict.fromkeys(above for above in self.above(visit_id) if above in wanted)
            ordered[visit_id] = None
        return list(ordered)

    def _lay_out(self, block: Block) -> None:
        bay = 1
        while bay <= block.bays:
            long = bay > block.bays // _TWENTY_BAYS and bay < block.bays
            for row in range(1, block.rows + 1):
                stack = Slot(block.code, bay, row, 1)
                self._stacks.setdefault((block.kind, 40 if long else 20), []).append(stack)
                self._kinds[stack] = (block.kind, 40 if long else 20)
                self._boxes[stack] = []
            bay += 2 if long else 1

    def _best(self, kind: BlockKind, length: int, way: str) -> Slot:
        stacks = self._stacks[kind, length]
        general = self._stacks[BlockKind.GENERAL, length]
        tried = self._some(stacks) or [stack for stack in (*stacks, *general) if self._has_room(stack)]
        return min(tried, key=lambda stack: self._price(stack, way))

    def _price(self, stack: Slot, way: str) -> tuple[bool, float]:
        boxes = self._boxes[stack]
        digs = bool(boxes) and self._ways[boxes[-1]] != way
        return digs, len(boxes) or _GROUND

    def _other(self, stack: Slot) -> Slot:
        """Return another stack of the same kind with room, the lowest of some."""
        stacks = self._stacks[self._kinds[stack]]
        tried = self._some(stacks, stack) or [
            each for each in stacks if each != stack and self._has_room(each)
        ]
        return min(tried, key=lambda other: len(self._boxes[other]))

    def _some(self, stacks: list[Slot], but: Slot | None = None) -> list[Slot]:
        drawn = self._random.sample(stacks, min(_TRIES, len(stacks)))
        return [stack for stack in drawn if stack != but and self._has_room(stack)]

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
