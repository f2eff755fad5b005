"""Short news of an act in the free middle of the key bar, with Undo; it goes by itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.style import DATA, tokens
from desktop.widgets.key_button import KeyButton
from desktop.widgets.lettering import text_width, write

SHOWN_MS = 6_000
WIDTH, LEAST_WIDTH, HEIGHT = 560, 230, 32


class Toast(QWidget):
    """One line; the next one takes its place."""

    undo = Signal(int)
    """The journal number of the act that the operator wants back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.setFixedHeight(HEIGHT)
        self.setMaximumWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._text = ""
        self._event_id: int | None = None
        self.button = KeyButton("toast.undo", self)
        self.button.say(self.tr("Undo"), "Ctrl+Z")
        self.button.setFixedHeight(HEIGHT - 6)
        self.button.clicked.connect(self._undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.addStretch(1)
        row.addWidget(self.button)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.clear)
        self.hide()

    @property
    def text(self) -> str:
        """Return what it says now; empty when it is gone."""
        return self._text

    def say(self, text: str, undo_event_id: int | None = None) -> None:
        """Show a line for six seconds, with Undo where an act can be taken back; an empty one clears."""
        if not text:
            self.clear()
            return
        self._text, self._event_id = text, undo_event_id
        self.button.setVisible(undo_event_id is not None)
        self.setAccessibleName(text)
        self.show()
        self.update()
        self._timer.start()

    def clear(self) -> None:
        """Take the line away."""
        self._timer.stop()
        self._text, self._event_id = "", None
        self.hide()

    def sizeHint(self) -> QSize:
        """Return the width that a line usually needs."""
        return QSize(WIDTH, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least width: Undo and the number of a box."""
        return QSize(LEAST_WIDTH, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame, accent bar and the line: its first part strong, what follows " · " quiet."""
        painter = QPainter(self)
        t = tokens()
        painter.setPen(QPen(t.control_line, 1))
        painter.setBrush(t.raised)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.fillRect(0, 0, 3, self.height(), t.accent)
        right = self.button.x() - 8 if self._event_id is not None else self.width() - 8
        first, dot, rest = self._text.partition(" · ")
        used = write(painter, QRectF(14, 0, right - 14, HEIGHT), first, t.text, bold=True)
        if dot and used >= text_width(first, DATA, bold=True):
            tail = QRectF(14 + used, 0, right - 14 - used, HEIGHT)
            write(painter, tail, f" · {rest}", t.secondary)

    def _undo(self) -> None:
        event_id = self._event_id
        self.clear()
        if event_id is not None:
            self.undo.emit(event_id)
