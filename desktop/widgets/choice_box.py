"""A choice whose list of choices has a name too, when it is open."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

_BESIDE = 32
"""Pixels for the padding of a row and the scroll bar."""


class ChoiceBox(QComboBox):
    """Qt makes the list when it is first opened, and without any name."""

    def __init__(self, name: str, spoken: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)

    def showPopup(self) -> None:
        """Name the list for tests, scripts and screen readers, and open it."""
        self.view().setObjectName(f"{self.objectName()}.list")
        self.view().setAccessibleName(self.accessibleName())
        # A list may be wider than its box, which its form keeps narrow.
        self.view().setMinimumWidth(max(self.width(), self.view().sizeHintForColumn(0) + _BESIDE))
        super().showPopup()
