"""One box drawn in a side panel, as long as it is beside others."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.widgets.box import BoxLook, box_words, full_lines, paint_box

HEIGHT, _LONGEST_MM = 56, 13_716


class BoxDrawing(QWidget):
    """Fills the width with a 45' box and a part of it with shorter ones."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self._look: BoxLook | None = None

    @property
    def look(self) -> BoxLook | None:
        """Return what is drawn, None before the first box."""
        return self._look

    def show_look(self, look: BoxLook) -> None:
        """Show a box."""
        self._look = look
        self.setAccessibleName(box_words(look))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box."""
        if self._look is None:
            return
        width = self.width() * min(1.0, self._look.length_mm / _LONGEST_MM)
        lines = full_lines(self._look)
        paint_box(QPainter(self), QRectF(0, 0, width, HEIGHT), self._look, lines, chosen=True)
