"""What stands in a table without rows: why there are none and what to do first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

WIDEST = 420


class EmptyNote(QWidget):
    """A sentence in the middle and, where there is one thing to do, its button."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._act: Callable[[], None] | None = None
        self.label = QLabel(self)
        self.label.setObjectName(f"{name}.text")
        self.label.setProperty("role", "quiet")
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(self)
        self.button.setObjectName(f"{name}.button")
        self.button.clicked.connect(self._do)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self.label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.hide()

    def say(self, text: str, button: str = "", act: Callable[[], None] | None = None) -> None:
        """Set the sentence, and the button with what it does; without a text there is no button."""
        self._act = act
        self.label.setText(text)
        self._wrap()
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setVisible(bool(button))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the sentence be read whole in a narrow table too."""
        super().resizeEvent(event)
        self._wrap()

    def _wrap(self) -> None:
        width = max(80, min(WIDEST, self.width() - 24))
        # Qt gives -1 for a label without words.
        self.label.setFixedSize(width, max(0, self.label.heightForWidth(width)))

    def _do(self) -> None:
        if self._act is not None:
            self._act()
