"""A block in plan that boxes are dragged over, with the place where the one on the hook would stand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from desktop.style import CAPTION, tokens
from desktop.widgets.block_plan import BlockPlan
from desktop.widgets.box_mime import BOXES_MIME, box_keys, boxes_mime
from desktop.widgets.lettering import CENTRE, write


class YardBlock(BlockPlan):
    """Shows a block; the top box of a stack can be dragged to another stack, of this block or the next."""

    lifted = Signal(str, int, int)
    """Block, bay and row of the stack that the mouse begins to drag from; answer with `carry`."""
    dropped = Signal(object, str, int, int)
    """The keys of boxes (a tuple), and the block, bay and row that they were dropped on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._target: tuple[int, int, int, int] | None = None
        self._pressed: QPointF | None = None

    @property
    def target(self) -> tuple[int, int, int, int] | None:
        """Return bay, row, bays and tier of the marked place, None for none."""
        return self._target

    def mark_target(self, bay: int, row: int, bays: int, tier: int) -> None:
        """Mark where a box would stand."""
        self._target = (bay, row, bays, tier)
        self.update()

    def clear_target(self) -> None:
        """Take the mark away."""
        if self._target is not None:
            self._target = None
            self.update()

    def carry(self, key: str) -> None:
        """Put a box under the mouse until it is dropped somewhere."""
        drag = QDrag(self)
        drag.setMimeData(boxes_mime([key]))
        drag.exec(Qt.DropAction.MoveAction)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the block and over it the marked place."""
        super().paintEvent(event)
        if self._target is None:
            return
        painter = QPainter(self)
        t = tokens()
        bay, row, bays, tier = self._target
        rect = QRectF(self.cell_rect(bay, row, bays))
        painter.fillRect(rect, t.panel)
        pen = QPen(t.accent, 2)
        pen.setDashPattern([2, 1.5])
        painter.setPen(pen)
        painter.drawRect(rect.adjusted(1, 1, -1, -1))
        write(painter, rect, f"→{tier}", t.accent, CAPTION, bold=True, align=CENTRE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the stack; a box may be dragged from here."""
        self._pressed = event.position() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag once the mouse has gone far enough."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        gone = (event.position() - self._pressed).manhattanLength()
        cell = self.cell_at(self._pressed)
        if gone >= QApplication.startDragDistance() and cell is not None:
            self._pressed = None
            self.lifted.emit(self.objectName().partition(".")[2], *cell)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press that ends where it began drags nothing."""
        self._pressed = None
        super().mouseReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take boxes and nothing else."""
        if event.mimeData().hasFormat(BOXES_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show the cell under the mouse as the place to be."""
        cell = self.cell_at(event.position())
        if cell is None:
            event.ignore()
            return
        self.choose(*cell)
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which boxes were dropped where."""
        cell = self.cell_at(event.position())
        if cell is not None:
            event.acceptProposedAction()
            self.dropped.emit(box_keys(event.mimeData()), self.objectName().partition(".")[2], *cell)
