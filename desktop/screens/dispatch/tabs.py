"""Which trains stand side by side: those that are to leave now, or those that are planned further ahead."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop import formats


class Tabs(QWidget):
    """Two buttons, one of them pressed; each counts its trains."""

    chosen = Signal(bool)
    """True: the trains further ahead are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dispatch.tabs")
        self.near, self.later = QPushButton(self), QPushButton(self)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button, name in ((self.near, "near"), (self.later, "later")):
            button.setObjectName(f"dispatch.tab.{name}")
            button.setCheckable(True)
            self._group.addButton(button)
            row.addWidget(button)
        self.near.setToolTip(self.tr("Trains that are being loaded or leave within 36 hours"))
        self.later.setToolTip(self.tr("Trains that leave in more than 36 hours"))
        self.near.setChecked(True)
        self.near.clicked.connect(lambda: self.chosen.emit(False))
        self.later.clicked.connect(lambda: self.chosen.emit(True))

    def show_counts(self, near: int, later: int, *, is_later: bool) -> None:
        """Show how many trains there are of each, and which are shown."""
        self.near.setText(self.tr("To leave {count}").format(count=formats.whole(near)))
        self.later.setText(self.tr("Planned {count}").format(count=formats.whole(later)))
        (self.later if is_later else self.near).setChecked(True)
