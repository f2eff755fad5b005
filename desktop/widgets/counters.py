"""The block of counters: what is in, what is to come, and the exceptions, which alone have a colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from desktop import formats
from desktop.style import CAPTION, DATA, FIGURE, tokens
from desktop.widgets.box import Tone
from desktop.widgets.lettering import write

COLUMNS, GAP, HEIGHT = 4, 8, 70


@dataclass(frozen=True, slots=True)
class Counter:
    """A figure, its word and where it is ("wagon 07"); `tone` is that of an exception that is not zero."""

    key: str
    value: int
    word: str
    place: str = ""
    tone: Tone = Tone.NORMAL


class CounterButton(QAbstractButton):
    """One counter; pressing it opens what it counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self._counter = Counter("", 0, "")

    def show_counter(self, counter: Counter) -> None:
        """Show a figure."""
        self._counter = counter
        self.setObjectName(f"counter.{counter.key}")
        self.setText(counter.word)
        parts = (formats.whole(counter.value), counter.word, counter.place)
        self.setAccessibleName(" ".join(part for part in parts if part))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of one counter."""
        return QSize(180, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint rule, figure, word and place."""
        painter = QPainter(self)
        t, counter, width = tokens(), self._counter, self.width()
        is_loud = counter.tone is not Tone.NORMAL and counter.value != 0
        if self.underMouse():
            painter.fillRect(self.rect(), t.hover)
        rule = t.color(counter.tone.value) if is_loud else t.hairline
        painter.fillRect(QRectF(0, 0, width, 2 if is_loud else 1), rule)
        quiet = t.disabled if counter.value == 0 else t.text
        ink = rule if is_loud else quiet
        write(painter, QRectF(2, 6, width - 4, 30), formats.whole(counter.value), ink, FIGURE, bold=True)
        write(painter, QRectF(2, 35, width - 4, 18), counter.word, quiet, DATA)
        write(painter, QRectF(2, 52, width - 4, 15), counter.place, t.secondary, CAPTION)
        if self.hasFocus():
            painter.setPen(QPen(t.accent, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))


class Counters(QWidget):
    """Four counters in a row; their places do not change while figures do."""

    opened = Signal(str)
    """The key of the counter that was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("counters")
        self.setAccessibleName(self.tr("Counters"))
        self._buttons: list[CounterButton] = []
        self._counters: tuple[Counter, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(0)

    def set_counters(self, counters: Sequence[Counter]) -> None:
        """Show the figures, from the left and then downwards."""
        self._counters = tuple(counters)
        while len(self._buttons) < len(self._counters):
            self._add()
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(self._counters))
            if number < len(self._counters):
                button.show_counter(self._counters[number])

    def button(self, key: str) -> CounterButton:
        """Return the button of a counter; raises KeyError."""
        for button, counter in zip(self._buttons, self._counters, strict=False):
            if counter.key == key:
                return button
        raise KeyError(key)

    def _add(self) -> None:
        number = len(self._buttons)
        button = CounterButton(self)
        button.clicked.connect(lambda: self.opened.emit(self._counters[number].key))
        self._buttons.append(button)
        self._grid.addWidget(button, number // COLUMNS, number % COLUMNS)
