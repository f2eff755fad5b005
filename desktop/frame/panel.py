"""A flat panel with one hairline, which is all that parts the frame from the screen."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget


class Panel(QWidget):
    """Fills itself with the colour of panels and draws a hairline on its edge towards the screen."""

    def __init__(
        self,
        edge: Qt.Edge,
        fill: QPalette.ColorRole = QPalette.ColorRole.Base,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._edge = edge
        self._fill = fill

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and hairline."""
        painter = QPainter(self)
        palette = self.palette()
        painter.fillRect(self.rect(), palette.color(self._fill))
        painter.fillRect(self._line(), palette.color(QPalette.ColorRole.Mid))

    def _line(self) -> QRect:
        width, height = self.width(), self.height()
        if self._edge == Qt.Edge.RightEdge:
            return QRect(width - 1, 0, 1, height)
        if self._edge == Qt.Edge.TopEdge:
            return QRect(0, 0, width, 1)
        return QRect(0, height - 1, width, 1)
