"""The consist of Arrivals: a strip of the whole train, and under its window the wagons to scale."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.style import tokens
from desktop.widgets.box import box_words, number_lines
from desktop.widgets.train_strip import GAP_MM, paint_strip, starts
from desktop.widgets.wagon import Loaded, WagonFrame, WagonLook, paint_label, paint_wagon

PX_PER_M = 10.4
HEIGHT, MARGIN = 140, 24
STRIP = QRectF(MARGIN, 17, 0, 10)
RAIL_Y = 120
GAP = GAP_MM * PX_PER_M / 1000


class ConsistView(QWidget):
    """Shows the boxes of a train; arrows and clicks choose one, and the window follows it."""

    chosen = Signal(str)
    """The key of the box that the operator chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("consist")
        self.setAccessibleName(self.tr("Consist, to scale"))
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._wagons: tuple[WagonLook, ...] = ()
        self._starts: tuple[float, ...] = ()
        self._length = 0.0
        self._offset = 0.0
        self._chosen = ""
        self._dragging = False

    def sizeHint(self) -> QSize:
        """Return the fixed height and a comfortable width."""
        return QSize(1000, HEIGHT)

    def set_wagons(self, wagons: Sequence[WagonLook]) -> None:
        """Show a train, head first; the box chosen before stays chosen where it is still there."""
        self._wagons = tuple(wagons)
        self._starts = tuple(mm * PX_PER_M / 1000 for mm in starts(self._wagons))
        self._length = max(0.0, self._starts[-1] - GAP)
        self.choose(self._chosen)

    def choose(self, key: str) -> None:
        """Choose a box by its key and bring it into view; an unknown one chooses none. Emits nothing."""
        found = self._find(key)
        self._chosen = key if found else ""
        if found:
            self._reveal(found[0])
        self._scroll_to(self._offset)
        self._tell()

    @property
    def chosen_key(self) -> str:
        """Return the key of the chosen box; empty for none."""
        return self._chosen

    @property
    def offset(self) -> float:
        """Return how many pixels of the train are hidden at the left."""
        return self._offset

    def frame(self, number: int) -> WagonFrame:
        """Return where the wagon of that number (from 0) is drawn now."""
        left = MARGIN + self._starts[number] - self._offset
        return WagonFrame(self._wagons[number], left, RAIL_Y, PX_PER_M)

    def strip(self) -> QRectF:
        """Return the strip of the whole train."""
        return QRectF(STRIP.left(), STRIP.top(), self._room(), STRIP.height())

    def window_rect(self) -> QRectF:
        """Return the rectangle on the strip over the wagons that are shown below."""
        strip, share = self.strip(), self._strip_scale()
        width = min(strip.width(), self._room() * share)
        return QRectF(strip.left() + self._offset * share, strip.top() - 7, width, strip.height() + 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint strip, window and wagons."""
        painter = QPainter(self)
        t = tokens()
        painter.fillRect(self.rect(), t.panel)
        if not self._wagons:
            return
        scale = self._strip_scale() * PX_PER_M / 1000
        paint_strip(painter, self._wagons, self.strip(), scale, self.window_rect())
        painter.save()
        painter.setClipRect(QRectF(MARGIN, 58, self._room(), HEIGHT))
        for number in range(len(self._wagons)):
            frame = self.frame(number)
            if frame.left < self.width() and frame.left + frame.width > 0:
                self._paint_wagon(painter, frame)
        painter.restore()
        if self.hasFocus():
            painter.setPen(QPen(t.accent, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def resizeEvent(self, _event: object) -> None:
        """Keep the window within the train."""
        self._scroll_to(self._offset)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by arrows: ← → box, with Ctrl or ↑ ↓ wagon, Home and End."""
        by_wagon = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self._order():
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) or (by_wagon and abs(step) == 1):
            self._move_wagon(step)
        else:
            self._move_box(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the box under the mouse, or move the window on the strip."""
        point = event.position()
        if self.window_rect().top() <= point.y() <= self.window_rect().bottom() + 8:
            self._dragging = True
            self._centre_on(point.x())
            return
        found = self.box_at(point)
        if found:
            self._take(found.look.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the window along the strip."""
        if self._dragging:
            self._centre_on(event.position().x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """End a drag."""
        self._dragging = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll along the train."""
        delta = event.angleDelta()
        self._scroll_to(self._offset - (delta.x() or delta.y()) * 1.2)

    def event(self, event: QEvent) -> bool:
        """Say in a tool tip what is under the mouse."""
        if isinstance(event, QHelpEvent):
            found = self.box_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), box_words(found.look) if found else "", self)
            return True
        return super().event(event)

    def box_at(self, point: QPointF) -> Loaded | None:
        """Return the box under the point, None where there is none."""
        for number, wagon in enumerate(self._wagons):
            frame = self.frame(number)
            for loaded in wagon.boxes:
                if frame.box(loaded).contains(point):
                    return loaded
        return None

    def _room(self) -> float:
        return max(1.0, self.width() - 2.0 * MARGIN)

    def _strip_scale(self) -> float:
        return self.strip().width() / max(self._length, self._room())

    def _order(self) -> list[tuple[int, str]]:
        return [
            (number, each.look.key) for number, wagon in enumerate(self._wagons) for each in wagon.in_order
        ]

    def _find(self, key: str) -> tuple[int, Loaded] | None:
        for number, wagon in enumerate(self._wagons):
            loaded = wagon.box(key)
            if loaded:
                return number, loaded
        return None

    def _move_box(self, step: int) -> None:
        order = [key for _, key in self._order()]
        at = (order.index(self._chosen) if self._chosen in order else -1) + step
        self._take(order[max(0, min(len(order) - 1, at))])

    def _move_wagon(self, step: int) -> None:
        order, found = self._order(), self._find(self._chosen)
        here = found[0] if found else -1
        firsts = dict(reversed(order))
        beyond = [n for n in sorted(firsts, reverse=step < 0) if (n - here) * step > 0]
        if beyond:
            self._take(firsts[beyond[0]])

    def _take(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)

    def _reveal(self, number: int) -> None:
        start, end = self._starts[number], self._starts[number + 1]
        if start < self._offset or end - GAP > self._offset + self._room():
            self._offset = (start + end) / 2 - self._room() / 2

    def _centre_on(self, x: float) -> None:
        self._scroll_to((x - MARGIN) / self._strip_scale() - self._room() / 2)

    def _scroll_to(self, offset: float) -> None:
        self._offset = max(0.0, min(offset, self._length - self._room()))
        self.update()

    def _tell(self) -> None:
        found = self._find(self._chosen)
        said = self.tr("wagon {wagon}, position {position}: {box}").format(
            wagon=f"{self._wagons[found[0]].position:02}",
            position=found[1].position,
            box=box_words(found[1].look),
        ) if found else self.tr("no box chosen")  # fmt: skip
        self.setAccessibleDescription(said)

    def _paint_wagon(self, painter: QPainter, frame: WagonFrame) -> None:
        loaded = frame.look.box(self._chosen) if self._chosen else None
        paint_wagon(painter, frame, number_lines, chosen=self._chosen, marked=loaded is not None)
        right = self.tr("{number} · {feet} ft").format(number=frame.look.number, feet=frame.look.class_ft)
        paint_label(painter, frame, right, marked=loaded is not None)
        if loaded:
            rect = frame.box(loaded)
            x, y = rect.center().x(), rect.top() - 2
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens().text)
            painter.drawPolygon(QPolygonF([QPointF(x - 5, y - 6), QPointF(x + 5, y - 6), QPointF(x, y)]))
            painter.restore()


_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Home: -1_000_000,
    Qt.Key.Key_End: 1_000_000,
}
