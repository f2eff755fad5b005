"""The ground of a screen from which Esc steps back, where nothing that stands on it has taken the key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class SteppingView(QWidget):
    """Says that Esc was pressed; what there is to step back from, the screen knows."""

    stepped_back = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step back on Esc from what nobody below has taken."""
        if event.key() == Qt.Key.Key_Escape:
            self.stepped_back.emit()
        else:
            super().keyPressEvent(event)
