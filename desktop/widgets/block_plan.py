"""One block of the yard in plan, to scale: how high each stack is and what the colour key says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop import formats
from desktop.style import CAPTION, HEADING, tokens
from desktop.widgets.block_figures import paint_figures
from desktop.widgets.lettering import CENTRE, RIGHT, write
from desktop.widgets.plan_scale import FULL, GUTTER, HEAD, PlanScale
from desktop.widgets.stack_drawing import Match, paint_stack


@dataclass(frozen=True, slots=True)
class StackLook:
    """One stack: `bays` is 2 where it stands over this bay and the next; `note` is short ("t2"); `words`
    say the whole to a screen reader ("3 boxes, leaves with 2204")."""

    bay: int
    row: int
    height: int
    bays: int = 1
    match: Match = Match.PLAIN
    note: str = ""
    words: str = ""
    tag: str = ""
    """What the colour key looks at: a train, a commodity group, a customs state."""


@dataclass(frozen=True, slots=True)
class BlockLook:
    """A block with its stacks; cells without one are free."""

    code: str
    bays: int
    rows: int
    tiers: int
    stacks: tuple[StackLook, ...] = ()
    boxes: int = 0
    teu_hundredths: int = 0
    found: int | None = None
    """How many boxes a search found here; None without a search."""

    @property
    def capacity_teu(self) -> int:
        """The number of 20' cells."""
        return self.bays * self.rows * self.tiers

    def stack_at(self, bay: int, row: int) -> StackLook | None:
        """Return the stack over that cell, None where it is free."""
        for stack in self.stacks:
            if stack.row == row and stack.bay <= bay < stack.bay + stack.bays:
                return stack
        return None


ColourKey = Callable[[StackLook], int | None]
"""Which of the twelve colours a stack has; None is neutral."""


def neutral(_stack: StackLook) -> int | None:
    """Return no colour: the key before one is chosen."""
    return None


class BlockPlan(QWidget):
    """Shows a block; arrows and clicks choose a stack or a free cell."""

    chosen = Signal(str, int, int)
    """Block, bay and row of the cell that the operator chose."""
    left_block = Signal(int)
    """An arrow went out over the upper (-1) or the lower (1) edge: the screen may go to the next block."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._block = BlockLook("", 0, 0, 0)
        self._colour: ColourKey = neutral
        self._cell: tuple[int, int] | None = None
        self._scale = FULL

    def set_scale(self, scale: PlanScale) -> None:
        """Draw the block larger or smaller."""
        if scale != self._scale:
            self._scale = scale
            self.setFixedSize(self.sizeHint())
            self.update()

    def set_block(self, block: BlockLook) -> None:
        """Show a block; the chosen cell stays where the block has it."""
        self._block = block
        self.setObjectName(f"block.{block.code}")
        self.setAccessibleName(self.tr("Block {code}, plan").format(code=block.code))
        self.setFixedSize(self.sizeHint())
        self.choose(*(self._cell or (0, 0)))

    def set_colour_key(self, key: ColourKey) -> None:
        """Colour the stacks by another key."""
        self._colour = key
        self.update()

    def choose(self, bay: int, row: int) -> None:
        """Choose a cell; one outside the block chooses none. Emits nothing."""
        inside = 1 <= bay <= self._block.bays and 1 <= row <= self._block.rows
        self._cell = (bay, row) if inside else None
        self.setAccessibleDescription(self._words())
        self.update()

    @property
    def chosen_cell(self) -> tuple[int, int] | None:
        """Return bay and row of the chosen cell; None for none."""
        return self._cell

    def sizeHint(self) -> QSize:
        """Return the size at the scale, with the figures at the right."""
        width = GUTTER + self._block.bays * self._scale.bay + self._scale.summary
        return QSize(round(width), round(HEAD + self._block.rows * self._scale.row + 3))

    def cell_rect(self, bay: int, row: int, bays: int = 1) -> QRectF:
        """Return where the boxes of a stack lie."""
        scale = self._scale
        left, top = round(GUTTER + (bay - 1) * scale.bay), round(HEAD + (row - 1) * scale.row)
        return QRectF(left, top, round(bays * scale.bay - 3), scale.box_deep)

    def cell_at(self, point: QPointF) -> tuple[int, int] | None:
        """Return bay and row under the point, None outside the block."""
        bay = int((point.x() - GUTTER) // self._scale.bay) + 1
        row = int((point.y() - HEAD) // self._scale.row) + 1
        inside = 1 <= bay <= self._block.bays and 1 <= row <= self._block.rows
        return (bay, row) if inside else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the stacks, what is chosen and the figures of the block."""
        painter = QPainter(self)
        t, block = tokens(), self._block
        if not block.bays:
            return
        last = self.cell_rect(block.bays, block.rows)
        ground = QRectF(GUTTER - 3, HEAD - 3, last.right() - GUTTER + 6, last.bottom() - HEAD + 6)
        painter.fillRect(ground, t.panel)
        painter.setPen(QPen(t.hairline, 1))
        painter.drawRect(ground.adjusted(0.5, 0.5, -0.5, -0.5))
        self._paint_numbers(painter)
        for stack in block.stacks:
            rect = self.cell_rect(stack.bay, stack.row, stack.bays)
            paint_stack(painter, rect, self._colour(stack), stack.match, stack.height, stack.note)
        self._paint_free(painter)
        self._paint_chosen(painter)
        paint_figures(painter, block, ground.right() + 16, self._scale)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by arrows: ← → bay, ↑ ↓ row; a 40' stack is one step."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        if self._cell is None:
            self._take((1, 1))
            return
        (bay, row), (across, down) = self._cell, step
        stack = self._block.stack_at(bay, row)
        if stack and across:
            bay = stack.bay + (stack.bays - 1 if across > 0 else 0)
        if not 1 <= row + down <= self._block.rows:
            self.left_block.emit(down)
            return
        self._take((max(1, min(self._block.bays, bay + across)), row + down))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the cell under the mouse."""
        cell = self.cell_at(event.position())
        if cell:
            self._take(cell)

    def event(self, event: QEvent) -> bool:
        """Say in a tool tip what stands under the mouse."""
        if isinstance(event, QHelpEvent):
            cell = self.cell_at(QPointF(event.pos()))
            stack = self._block.stack_at(*cell) if cell else None
            QToolTip.showText(event.globalPos(), stack.words if stack else "", self)
            return True
        return super().event(event)

    def _take(self, cell: tuple[int, int]) -> None:
        stack = self._block.stack_at(*cell)
        self.choose(stack.bay if stack else cell[0], cell[1])
        self.chosen.emit(self._block.code, *(self._cell or cell))

    def _words(self) -> str:
        if self._cell is None:
            return self.tr("no stack chosen")
        bay, row = self._cell
        stack = self._block.stack_at(bay, row)
        what = self.tr("free") if stack is None else stack.words or formats.whole(stack.height)
        said = self.tr("bay {bay}, row {row}: {what}").format(bay=f"{bay:02}", row=row, what=what)
        return (
            said
            if stack is None or stack.match is not Match.FOUND
            else self.tr("{said}, found").format(said=said)
        )

    def _paint_numbers(self, painter: QPainter) -> None:
        t, block = tokens(), self._block
        write(painter, QRectF(8, 0, GUTTER, HEAD - 3), block.code, t.text, HEADING, bold=True)
        chosen_bay, chosen_row = self._cell or (0, 0)
        # Every second bay is named, and the chosen one.
        for bay in sorted({*range(1, block.bays + 1, 2), *((chosen_bay,) if chosen_bay else ())}):
            here = bay == chosen_bay
            cell = self.cell_rect(bay, 1)
            rect = QRectF(cell.left(), 0, cell.width(), HEAD - 3)
            write(
                painter,
                rect,
                f"{bay:02}",
                t.accent if here else t.secondary,
                CAPTION,
                bold=here,
                align=CENTRE,
            )
        for row in range(1, block.rows + 1):
            cell = self.cell_rect(1, row)
            rect = QRectF(0, cell.top(), GUTTER - 8, cell.height() + 1)
            color = t.accent if row == chosen_row else t.secondary
            write(painter, rect, str(row), color, CAPTION, bold=row == chosen_row, align=RIGHT)

    def _paint_free(self, painter: QPainter) -> None:
        """Write a pale – where both cells of a pair of bays are free, as they are found by eye."""
        taken = {(s.bay + n, s.row) for s in self._block.stacks for n in range(s.bays)}
        for row in range(1, self._block.rows + 1):
            for bay in range(1, self._block.bays + 1, 2):
                pair = [(bay, row)] + ([(bay + 1, row)] if bay < self._block.bays else [])
                free = [cell for cell in pair if cell not in taken]
                if free:
                    rect = self.cell_rect(free[0][0], row, len(free))
                    write(painter, rect, formats.NONE, tokens().secondary, CAPTION, align=CENTRE)

    def _paint_chosen(self, painter: QPainter) -> None:
        if self._cell is None:
            return
        bay, row = self._cell
        stack = self._block.stack_at(bay, row)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens().accent, 2))
        bays = stack.bays if stack else 1
        column = self.cell_rect(bay, 1, bays).united(self.cell_rect(bay, self._block.rows, bays))
        painter.drawRect(column.adjusted(-2, -2, 2, 2))
        painter.setPen(QPen(tokens().accent, 3 if self.hasFocus() else 2))
        painter.drawRect(self.cell_rect(bay, row, bays).adjusted(1, 1, -1, -1))


_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
