"""Trains to leave side by side: times, figures, check list, what is open, and the train itself, to scale."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QToolTip, QWidget

from desktop.screens.dispatch.column_bands import GAP, HEAD, LEAST, Bands, bands_of
from desktop.screens.dispatch.column_paint import paint_column
from desktop.screens.dispatch.looks import TrainLook
from desktop.style import tokens
from hub.operations.check_list import Check


class BoardCanvas(QWidget):
    """Paints the columns; ← → choose a train, ↑ ↓ the row that is open."""

    train_chosen = Signal(int)
    check_opened = Signal(int, object)
    """The train and the Check whose row was opened."""
    box_chosen = Signal(int, int)
    """The train, and the visit of the box that was pointed at."""
    entered = Signal()
    """Enter: on to the boxes of the train."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dispatch.board")
        self.setAccessibleName(self.tr("Trains to leave"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._looks: tuple[TrainLook, ...] = ()
        self._chosen = 0
        self._box = ""

    @property
    def looks(self) -> tuple[TrainLook, ...]:
        """Return the columns shown."""
        return self._looks

    @property
    def bands(self) -> tuple[Bands, ...]:
        """Return where the columns lie now."""
        parent = self.parentWidget()
        return bands_of(self._looks, self.width() if parent is None else parent.width())

    @property
    def chosen(self) -> int:
        """Return the id of the chosen train; 0 for none."""
        return self._chosen

    def show_trains(self, looks: Sequence[TrainLook], chosen: int, box: str = "") -> None:
        """Show these columns; `box` is the key of the box that is marked on its wagon."""
        self._looks, self._chosen, self._box = tuple(looks), chosen, box
        self.measure()
        self._tell()
        self.update()

    def measure(self) -> None:
        """Ask for the room that the columns need."""
        width = GAP + len(self._looks) * (LEAST + GAP)
        height = max((each.height for each in self.bands), default=0) + GAP
        self.setMinimumSize(QSize(width, height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by arrows, go on by Enter."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step_check(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is pointed at: a train, a row of its list, a box on a wagon."""
        point = event.position()
        for bands in self.bands:
            if not bands.left <= point.x() <= bands.left + bands.width:
                continue
            carrier_id = bands.look.carrier_id
            self.train_chosen.emit(carrier_id)
            check, visit_id = bands.check_at(point), bands.box_at(point)
            if check is not None:
                self.check_opened.emit(carrier_id, check)
            elif visit_id:
                self.box_chosen.emit(carrier_id, visit_id)

    def event(self, event: QEvent) -> bool:
        """Say in a tool tip what is under the mouse, whole where the column is too narrow for it."""
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def words_at(self, point: QPointF) -> str:
        """Return in full what is under a point of the board; empty for nothing."""
        return next((said for bands in self.bands if (said := bands.words_at(point))), "")

    def focusInEvent(self, _event: QEvent) -> None:
        """Show the focus."""
        self.update()

    def focusOutEvent(self, _event: QEvent) -> None:
        """Show that it is gone."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the columns that are to be seen."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), tokens().window)
        height = max(self.height(), self.minimumHeight())
        for bands in self.bands:
            chosen = bands.look.carrier_id == self._chosen
            if bands.left < event.rect().right() and bands.left + bands.width > event.rect().left():
                paint_column(
                    painter,
                    bands,
                    height - GAP,
                    event.rect(),
                    chosen=chosen,
                    focused=chosen and self.hasFocus(),
                    box=self._box,
                )

    def _step(self, by: int) -> None:
        ids = [look.carrier_id for look in self._looks]
        if ids:
            at = ids.index(self._chosen) + by if self._chosen in ids else 0
            self.train_chosen.emit(ids[max(0, min(len(ids) - 1, at))])

    def _step_check(self, by: int) -> None:
        look = next((each for each in self._looks if each.carrier_id == self._chosen), None)
        if look is None:
            return
        rows = list(Check)
        at = rows.index(look.opened) + by if look.opened is not None else 0
        self.check_opened.emit(look.carrier_id, rows[max(0, min(len(rows) - 1, at))])

    def _tell(self) -> None:
        """Say the chosen column to a screen reader."""
        look = next((each for each in self._looks if each.carrier_id == self._chosen), None)
        if look is None:
            self.setAccessibleDescription("")
            return
        checks = (f"{each.sign} {each.words} {each.figure}" for each in look.checks)
        figures = (f"{each.words} {each.value}" for each in look.figures)
        opened = (
            look.open.title,
            *(f"{e.name} {e.place} {e.words}" for e in look.open.lines),
            look.open.note,
        )
        parts = (look.name, look.time, look.leaves, look.cut_off, look.left, *figures, *checks, *opened)
        self.setAccessibleDescription("; ".join(part for part in parts if part))


class TrainBoard(QScrollArea):
    """The columns in a place that scrolls both ways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dispatch.boardArea")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.canvas = BoardCanvas(self)
        self.canvas.setBackgroundRole(QPalette.ColorRole.Window)
        self.setWidget(self.canvas)
        self.setWidgetResizable(True)
        self.setMinimumHeight(HEAD)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(1200, 600)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Part the room anew among the columns."""
        super().resizeEvent(event)
        self.canvas.measure()

    def reveal(self, carrier_id: int) -> None:
        """Scroll sideways until the column of a train is in sight."""
        bands = next((each for each in self.canvas.bands if each.look.carrier_id == carrier_id), None)
        if bands is not None:
            bar = self.horizontalScrollBar()
            right = round(bands.left + bands.width + GAP) - self.viewport().width()
            bar.setValue(min(round(bands.left) - GAP, max(bar.value(), right)))
