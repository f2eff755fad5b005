"""A choice whose list of choices has a name too, when it is open."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget


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
        super().showPopup()
