"""A box dragged on the plan from one stack to another is moved at once; a refusal opens the form about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from db.store import Outcome
from desktop import formats
from desktop.screen import Desk
from desktop.screens.yard.ground import Ground
from desktop.screens.yard.lifting import Lifting
from desktop.screens.yard.plan_column import PlanColumn
from domain.refusal import Refusal
from domain.yard import Slot
from hub.operations.yard import move, place


class Dragging:
    """Turns what the mouse does with boxes on the plan into acts."""

    def __init__(self, desk: Desk, plan: PlanColumn, lifting: Lifting, ground: Callable[[], Ground]) -> None:
        self._desk, self._plan, self._lifting, self._ground = desk, plan, lifting, ground
        plan.lifted.connect(self._lift)
        plan.dropped.connect(self._drop)

    def _lift(self, block: str, bay: int, row: int) -> None:
        stack = self._ground().stack_at(block, bay, row)
        if stack is not None:
            self._plan.blocks[block].carry(str(stack.top.visit_id))

    def _drop(self, keys: tuple[str, ...], block: str, bay: int, row: int) -> None:
        box = self._ground().boxes.get(int(keys[0])) if keys else None
        if box is None:
            return
        to = self._ground().free_slot(block, bay, row)
        if isinstance(box.position, Slot) and (block, bay, row) == _column(box.position):
            return

        def said(outcome: Outcome) -> None:
            words = QCoreApplication.translate("yard", "{number} moved · {place}")
            told = words.format(number=formats.box_number(box.number), place=outcome.result)
            self._desk.teller.say(told, undo_event_id=outcome.event_id)

        def refused(refusal: Refusal) -> None:
            self._desk.sounds.refused()
            self._desk.teller.warn(self._desk.messages.sentence(refusal))
            self._lifting.begin([box.visit_id], str(to))

        operation = move if isinstance(box.position, Slot) else place
        self._desk.jobs.act(operation, box.visit_id, to, then=said, refused=refused)


def _column(slot: Slot) -> tuple[str, int, int]:
    return slot.block, slot.bay, slot.row
