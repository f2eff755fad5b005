"""What stands where there is nothing yet: an icon, one sentence that says what to do first, a button."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.icons import paint_icon
from desktop.widgets.key_button import KeyButton

_ICON, _SENTENCE = 40, 420


class _Picture(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(_ICON, _ICON)
        self.name = ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon, quietly."""
        if self.name:
            paint_icon(QPainter(self), QRectF(self.rect()), self.name, "disabled")


class EmptyState(QWidget):
    """Fills its place and centres what it says."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None, name: str = "emptyState") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._picture = _Picture(self)
        self.sentence = QLabel(self)
        self.sentence.setObjectName(f"{name}.sentence")
        self.sentence.setProperty("role", "quiet")
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = KeyButton(f"{name}.button", self, primary=True)
        self.button.clicked.connect(self.pressed)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        for part in (self._picture, self.sentence, self.button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_sentence(self, icon: str, sentence: str, button: str = "", keys: str = "") -> None:
        """Say what to do first; without a button's text there is none."""
        self._picture.name = icon
        self._picture.update()
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._wrap()
        self.button.setVisible(bool(button))
        self.button.say(button, keys)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the sentence have as many lines as it needs."""
        super().resizeEvent(event)
        self._wrap()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(480, 240)

    def _wrap(self) -> None:
        width = max(120, min(_SENTENCE, self.width() - 32))
        # Qt gives -1 for a label without words.
        self.sentence.setFixedSize(width, max(0, self.sentence.heightForWidth(width)))
