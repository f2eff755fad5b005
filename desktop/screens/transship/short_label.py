"""A line of text that gives way where it is narrow: it is shortened, and its tip says it whole."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.widgets.lettering import shortened, text_width

_LEAST = 24
_WORTH_SAYING = 8


class ShortLabel(QLabel):
    """Call `say` instead of `setText`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._whole = ""

    @property
    def whole(self) -> str:
        """Return what was said, not shortened."""
        return self._whole

    def say(self, text: str) -> None:
        """Show a line."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for the whole line."""
        return QSize(round(text_width(self._whole)) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return that it may nearly vanish."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten it to what fits now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        said = shortened(self._whole, self.width())
        if said != self._whole and len(said) < _WORTH_SAYING:
            said = ""
        if said != self.text():
            self.setText(said)
        self.setToolTip("" if said == self._whole else self._whole)
