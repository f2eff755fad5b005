"""A line of text that gives way where it is narrow: it is painted shortened, and its tip says it whole."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_WORTH_SAYING = 8


class ShortLabel(QLabel):
    """Call `say` instead of `setText`; its text stays whole, so that a layout and a screen reader know it."""

    def __init__(self, name: str, parent: QWidget | None = None, *, role: str = "quiet") -> None:
        super().__init__(parent)
        self._about = ""
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def say(self, text: str, about: str = "") -> None:
        """Show a line; `about` explains it in the tip."""
        self._about = about
        self.setText(text)
        self.setAccessibleName(text)
        self._tell()

    @property
    def shown(self) -> str:
        """Return what there is room for; nothing where that would be a few letters."""
        whole = self.text()
        said = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, self.width())
        return "" if said != whole and len(said) < _WORTH_SAYING else said

    def minimumSizeHint(self) -> QSize:
        """Return that it may vanish."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say it whole in the tip as soon as it is shortened."""
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        QPainter(self).drawText(
            self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.shown
        )

    def _tell(self) -> None:
        whole = "" if self.shown == self.text() else self.text()
        self.setToolTip("\n".join(part for part in (whole, self._about) if part))
