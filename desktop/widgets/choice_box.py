"""A choice whose list of choices has a name too, and that shortens what it has no room for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip, QWidget

_BESIDE = 32
"""Pixels for the padding of a row and the scroll bar."""


class ChoiceBox(QComboBox):
    """Qt makes the list when it is first opened, and without any name."""

    def __init__(self, name: str, spoken: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)

    def shown(self) -> str:
        """Return the choice as there is room for it: shortened with a mark, not cut through a letter."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        field = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, field.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box with what there is room for."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def tip(self) -> str:
        """Return what its tip says: the choice whole where it is shortened, then the tip that was set."""
        whole = "" if self.shown() == self.currentText() else self.currentText()
        return "\n".join(part for part in (whole, self.toolTip()) if part)

    def event(self, event: QEvent) -> bool:
        """Say in a tip what was shortened too."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.tip():
            QToolTip.showText(event.globalPos(), self.tip(), self)
            return True
        return super().event(event)

    def showPopup(self) -> None:
        """Name the list for tests, scripts and screen readers, and open it."""
        self.view().setObjectName(f"{self.objectName()}.list")
        self.view().setAccessibleName(self.accessibleName())
        # A list may be wider than its box, which its form keeps narrow.
        self.view().setMinimumWidth(max(self.width(), self.view().sizeHintForColumn(0) + _BESIDE))
        super().showPopup()
