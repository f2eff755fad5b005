"""All blocks of the yard in plan, one under the other, with one chosen cell among them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.screens.yard.ground import Ground
from desktop.screens.yard.looks import Light, block_look, colour_of_tag
from desktop.screens.yard.yard_block import YardBlock
from desktop.widgets.block_plan import BlockLook
from desktop.widgets.plan_scale import FULL, fitting
from domain.yard import Slot

MARGIN, GAP = 24, 6


class PlanColumn(QScrollArea):
    """Shows the blocks; a block is painted again only where it looks different."""

    chosen = Signal(str, int, int)
    """Block, bay and row of the cell that the operator chose."""
    lifted = Signal(str, int, int)
    dropped = Signal(object, str, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("yard.plan")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCornerWidget(QWidget(self))
        self.blocks: dict[str, YardBlock] = {}
        self._looks: dict[str, BlockLook] = {}
        self._chosen = ""
        self._light: Light | None = None
        self._body = QWidget(self)
        self._body.setObjectName("yard.plan.body")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(MARGIN, 4, MARGIN, 4)
        self._column.setSpacing(GAP)
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self.setWidget(self._body)
        self._scale = FULL

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the blocks as wide as there is room: a block is read whole, not by pushing it aside."""
        super().resizeEvent(event)
        self._fit()

    def show_ground(self, ground: Ground, light: Light) -> None:
        """Show every block in a light."""
        for block in ground.stock.blocks:
            look = block_look(ground, block, light)
            plan = self.blocks.get(block.code) or self._add(block.code)
            if self._looks.get(block.code) != look:
                self._looks[block.code] = look
                plan.set_block(look)
            if self._light is None or (self._light.key, self._light.colours) != (light.key, light.colours):
                plan.set_colour_key(colour_of_tag(light))
        self._light = light
        self._fit()

    def choose(self, block: str, bay: int, row: int) -> None:
        """Choose a cell and bring it into view; an unknown block chooses none. Emits nothing."""
        if self._chosen in self.blocks and self._chosen != block:
            self.blocks[self._chosen].choose(0, 0)
        self._chosen = block
        plan = self.blocks.get(block)
        if plan is not None:
            plan.choose(bay, row)
            self._reveal(plan, bay, row)

    def reveal_block(self, code: str) -> None:
        """Bring a block into view."""
        plan = self.blocks.get(code)
        if plan is not None:
            self.ensureVisible(0, plan.y(), 0, 0)
            self.ensureVisible(0, plan.y() + plan.height(), 0, 0)

    def mark_target(self, slot: Slot | None, bays: int) -> None:
        """Mark where the box on the hook would stand, and bring it into view; None takes the mark away."""
        for code, plan in self.blocks.items():
            if slot is not None and code == slot.block:
                plan.mark_target(slot.bay, slot.row, bays, slot.tier)
                self._reveal(plan, slot.bay, slot.row)
            else:
                plan.clear_target()

    def _fit(self) -> None:
        # With the scroll bar taken off even where there is none: it would come and go with the scale.
        room = self.width() - 2 * MARGIN - self.verticalScrollBar().sizeHint().width()
        bays = max((look.bays for look in self._looks.values()), default=0)
        self._scale = fitting(room, bays)
        for plan in self.blocks.values():
            plan.set_scale(self._scale)

    def _reveal(self, plan: YardBlock, bay: int, row: int) -> None:
        # The whole block up and down, so that its numbers stay in sight; sideways the cell.
        rect = plan.cell_rect(max(1, bay), max(1, row))
        left = round(plan.x() + rect.left())
        self.ensureVisible(left, plan.y(), 0, 0)
        self.ensureVisible(left, plan.y() + plan.height(), 0, 0)
        self.ensureVisible(left, plan.y() + round(rect.center().y()), 160, 0)

    def _add(self, code: str) -> YardBlock:
        plan = YardBlock(self._body)
        plan.chosen.connect(self._on_chosen)
        plan.lifted.connect(self.lifted)
        plan.dropped.connect(self.dropped)
        plan.left_block.connect(lambda step: self._leave(code, step))
        self.blocks[code] = plan
        self._column.addWidget(plan)
        if self._light is not None:
            plan.set_colour_key(colour_of_tag(self._light))
        return plan

    def _on_chosen(self, block: str, bay: int, row: int) -> None:
        self.choose(block, bay, row)
        self.chosen.emit(block, bay, row)

    def _leave(self, code: str, step: int) -> None:
        """Go on in the next block, at the same bay where it has one."""
        codes = list(self.blocks)
        place = codes.index(code) + step
        if not 0 <= place < len(codes):
            return
        bay = (self.blocks[code].chosen_cell or (1, 1))[0]
        look = self._looks[codes[place]]
        row = 1 if step > 0 else look.rows
        self.blocks[codes[place]].setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_chosen(look.code, min(bay, look.bays), row)
