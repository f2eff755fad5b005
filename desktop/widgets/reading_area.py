"""A place for reading that scrolls: the keyboard comes into it as soon as there is more than can be seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.style import tokens


class ReadingArea(QScrollArea):
    """Scrolls by the arrow and page keys once Tab led to it; a click leaves the keyboard alone."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ring = _Ring(self)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self._ring.lie_over()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark away; with nothing left to scroll, Tab passes by."""
        super().focusOutEvent(event)
        self._ring.hide()
        self._on_range()

    def _on_range(self, *_ends: int) -> None:
        if self.verticalScrollBar().maximum() > 0:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        elif not self.hasFocus():
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class _Ring(QWidget):
    """The mark of the keyboard, over what is read, as that fills the whole area."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        area.installEventFilter(self)

    def lie_over(self) -> None:
        """Show the mark round the whole area."""
        area = self._area
        self.setGeometry(area.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the area."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.lie_over()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        painter.setPen(QPen(tokens().accent, 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
