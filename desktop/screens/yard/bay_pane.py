"""The chosen bay from its end and the chosen row from its side."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.screens.yard.ground import Ground, tier_of
from desktop.screens.yard.looks import Light, across, along
from desktop.widgets.bay_side import BaySide, SideLook
from desktop.widgets.short_label import ShortLabel

Cell = tuple[str, int, int]


class SideScroll(QScrollArea):
    """A side view under its title; where it does not fit, the ground stays in sight."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}.scroll")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCornerWidget(QWidget(self))
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.side = BaySide()
        self.side.setObjectName(name)
        self.setWidget(self.side)
        self._look: SideLook | None = None

    def show_side(self, look: SideLook) -> None:
        """Show a view unless it is shown already."""
        if look != self._look:
            self._look = look
            self.side.set_view(look)
            bar = self.verticalScrollBar()
            bar.setValue(bar.maximum())

    @property
    def look(self) -> SideLook | None:
        """Return what is shown."""
        return self._look


class SidePane(QWidget):
    """One side view with its title over it; tells which box or which free place was chosen."""

    chosen = Signal(int, int, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.title.setObjectName(f"{name}.title")
        self.title.setProperty("role", "strong")
        # As high as the button in the line beside it.
        self.title.setFixedHeight(28)
        self.detail = ShortLabel(f"{name}.detail", self)
        self.area = SideScroll(name, self)
        self.area.side.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 8, 0)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.detail)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.area, 1)

    def show_side(self, look: SideLook) -> None:
        """Show a view with its title."""
        self.title.setText(look.title)
        self.detail.say(look.detail)
        self.area.show_side(look)

    def choose(self, column: int, tier: int) -> None:
        """Choose a box or place and bring it into view."""
        self.area.side.choose(column, tier)
        self._reveal()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring what was chosen meanwhile into view."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        side, spot = self.area.side, self.area.side.chosen_spot
        if spot is not None:
            self.area.ensureVisible(round(side.free_rect(spot[0], 1).center().x()), side.height(), 180, 0)


class BayViews:
    """Keeps both views on the same cell. The widgets are put where the layout wants them."""

    def __init__(self) -> None:
        self.across, self.along = SidePane("yard.across"), SidePane("yard.along")
        self._cell: Cell | None = None

    def show_cell(self, ground: Ground, light: Light, cell: Cell | None, visit_id: int | None) -> None:
        """Show bay and row of a cell with the chosen box in them."""
        self._cell = cell
        block = ground.block(cell[0]) if cell else None
        if cell is None or block is None:
            for pane in (self.across, self.along):
                pane.show_side(SideLook("", (), 0))
            return
        _code, bay, row = cell
        self.across.show_side(across(ground, block, bay, light))
        self.along.show_side(along(ground, block, row, light))
        tier = _tier(ground, cell, visit_id)
        self.across.choose(row, tier)
        self.along.choose(bay, tier)

    @property
    def cell(self) -> Cell | None:
        """Return block, bay and row of what is shown."""
        return self._cell


def _tier(ground: Ground, cell: Cell, visit_id: int | None) -> int:
    """Return the tier of the chosen box, or of the free place on top where none is chosen."""
    stack = ground.stack_at(*cell)
    if stack is not None and visit_id is not None:
        for box in stack.boxes:
            if box.visit_id == visit_id:
                return tier_of(box)
    return ground.free_slot(*cell).tier
