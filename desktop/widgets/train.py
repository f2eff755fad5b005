"""The train builder: wagons to scale in rows of eight, chosen by keys or mouse, and boxes dropped on them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.style import tokens
from desktop.widgets.box import weight_lines
from desktop.widgets.box_mime import box_keys
from desktop.widgets.wagon import WagonFrame, WagonLook, paint_label, paint_wagon, sum_words, wagon_words

PX_PER_M = 6.9
WAGONS_A_ROW = 8
ROW_HEIGHT, MARGIN, RIGHT_MARGIN, LEAST_GAP = 86, 24, 8, 1
_RAIL_IN_ROW = 54
_OF_60_FT_MM = 19_620


class TrainView(QAbstractScrollArea):
    """Shows the train with its head at the left of the first row."""

    wagon_chosen = Signal(str, int)
    """The key of the wagon that the operator chose, and the position on it; 0 = the whole wagon."""
    dropped = Signal(object, str, int)
    """The keys of boxes (a tuple), the wagon that they were dropped on, and the position; 0 = anywhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train")
        self.setAccessibleName(self.tr("Train, to scale"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self._wagons: tuple[WagonLook, ...] = ()
        self._chosen = ""
        self._position = 0
        self._target = ""

    def sizeHint(self) -> QSize:
        """Return the size of four rows."""
        return QSize(1120, 4 * ROW_HEIGHT)

    def set_wagons(self, wagons: Sequence[WagonLook]) -> None:
        """Show a train, head first; the wagon chosen before stays chosen where it is still there."""
        self._wagons = tuple(wagons)
        self._measure()
        self.choose(self._chosen, self._position)

    def choose(self, key: str, position: int = 0) -> None:
        """Choose a wagon by its key and a position on it; an unknown one chooses none. Emits nothing."""
        number = self._number(key)
        self._chosen = key if number is not None else ""
        known = number is not None and position in self._wagons[number].positions
        self._position = position if known else 0
        if number is not None:
            self._reveal(number)
        self._tell()
        self.viewport().update()

    @property
    def chosen_key(self) -> str:
        """Return the key of the chosen wagon; empty for none."""
        return self._chosen

    @property
    def chosen_position(self) -> int:
        """Return the chosen position on it; 0 for the whole wagon."""
        return self._position

    @property
    def wagons_a_row(self) -> int:
        """Return how many wagons stand in a row: eight, fewer where it is narrow."""
        return max(1, min(WAGONS_A_ROW, int(self._room() // self._pitch())))

    def frame(self, number: int) -> WagonFrame:
        """Return where the wagon of that number (from 0) is drawn now, in pixels of the viewport."""
        row, column = divmod(number, self.wagons_a_row)
        rail = row * ROW_HEIGHT + _RAIL_IN_ROW - self.verticalScrollBar().value()
        return WagonFrame(self._wagons[number], MARGIN + column * self._pitch(), rail, PX_PER_M)

    def wagon_at(self, point: QPointF) -> tuple[str, int]:
        """Return wagon and position under a point of the viewport; an empty key where there is none."""
        for number, wagon in enumerate(self._wagons):
            frame = self.frame(number)
            if frame.bounds().contains(point):
                return wagon.key, frame.position_at(point)
        return "", 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the wagons that can be seen."""
        painter = QPainter(self.viewport())
        t = tokens()
        painter.fillRect(self.viewport().rect(), t.panel)
        for number in range(len(self._wagons)):
            frame = self.frame(number)
            if -ROW_HEIGHT < frame.rail_y < self.viewport().height() + ROW_HEIGHT:
                self._paint_wagon(painter, frame)
        if self._wagons:
            self._paint_head(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t.accent, 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Part the train into rows anew; the chosen wagon stays in sight."""
        super().resizeEvent(event)
        self._measure()
        number = self._number(self._chosen)
        if number is not None:
            self._reveal(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by arrows: ← → wagon, ↑ ↓ row, with Shift the position, Home and End."""
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and key in (
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
        ):
            self._step_position(1 if key == Qt.Key.Key_Right else -1)
            return
        last = len(self._wagons) - 1
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.wagons_a_row,
            Qt.Key.Key_Down: self.wagons_a_row,
            Qt.Key.Key_Home: -last,
            Qt.Key.Key_End: last,
        }
        if key not in steps or last < 0:
            super().keyPressEvent(event)
            return
        here = self._number(self._chosen)
        at_end = key in (Qt.Key.Key_Home, Qt.Key.Key_End)
        there = steps[key] if at_end else 0 if here is None else here + steps[key]
        if at_end or 0 <= there <= last:
            self._take(self._wagons[max(0, min(last, there))].key, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the wagon and the position under the mouse."""
        key, position = self.wagon_at(event.position())
        if key:
            self._take(key, position)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the end of a click, which is nobody else's."""
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome boxes and nothing else."""
        if box_keys(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Mark the wagon that would take them."""
        target = self.wagon_at(event.position())[0]
        self._aim(target)
        event.setAccepted(bool(target))

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Mark none."""
        self._aim("")

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which boxes were dropped where."""
        key, position = self.wagon_at(event.position())
        self._aim("")
        if key:
            event.acceptProposedAction()
            self.dropped.emit(box_keys(event.mimeData()), key, position)

    def _room(self) -> float:
        return max(1.0, float(self.viewport().width() - MARGIN - RIGHT_MARGIN))

    def _pitch(self) -> float:
        longest = max((wagon.coupler_mm for wagon in self._wagons), default=_OF_60_FT_MM)
        return round(longest * PX_PER_M / 1000) + LEAST_GAP

    def _number(self, key: str) -> int | None:
        return next((number for number, wagon in enumerate(self._wagons) if wagon.key == key), None)

    def _measure(self) -> None:
        rows = -(-len(self._wagons) // self.wagons_a_row)
        hidden = max(0, rows * ROW_HEIGHT - self.viewport().height())
        self.verticalScrollBar().setRange(0, hidden)
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setSingleStep(ROW_HEIGHT)
        self.viewport().update()

    def _reveal(self, number: int) -> None:
        top = number // self.wagons_a_row * ROW_HEIGHT
        bar = self.verticalScrollBar()
        bar.setValue(min(top, max(bar.value(), top + ROW_HEIGHT - self.viewport().height())))

    def _step_position(self, step: int) -> None:
        number = self._number(self._chosen)
        if number is None:
            return
        stops = (0, *self._wagons[number].positions)
        at = (stops.index(self._position) + step) % len(stops)
        self._take(self._chosen, stops[at])

    def _take(self, key: str, position: int) -> None:
        self.choose(key, position)
        self.wagon_chosen.emit(self._chosen, self._position)

    def _aim(self, key: str) -> None:
        self._target = key
        self.viewport().update()

    def _tell(self) -> None:
        number = self._number(self._chosen)
        said = self.tr("no wagon chosen") if number is None else wagon_words(self._wagons[number])
        if self._position:
            place = self.tr("position {position} chosen").format(position=self._position)
            said = f"{place}; {said}"
        self.setAccessibleDescription(said)

    def _paint_wagon(self, painter: QPainter, frame: WagonFrame) -> None:
        t, look = tokens(), frame.look
        marked = look.key in (self._chosen, self._target) and bool(look.key)
        if marked:
            painter.fillRect(frame.bounds().adjusted(-3, -8, 3, 4), t.selection)
        if look.key == self._target:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t.accent, 2))
            painter.drawRect(frame.bounds().adjusted(-2, -7, 2, 3))
        position = self._position if look.key == self._chosen else 0
        paint_wagon(painter, frame, weight_lines, position=position, marked=marked)
        said = sum_words(look)
        color: QColor | None = None if look.boxes else t.disabled
        if look.fault:
            said, color = self.tr("✗ {fault} {sum}").format(fault=look.fault, sum=said), t.stop
        paint_label(painter, frame, said, color, marked=marked)

    def _paint_head(self, painter: QPainter) -> None:
        """Paint the arrow that says where the head of the train is."""
        y = self.frame(0).floor - 10
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().secondary)
        painter.drawPolygon(QPolygonF([QPointF(8, y), QPointF(16, y - 5), QPointF(16, y + 5)]))
        painter.restore()
