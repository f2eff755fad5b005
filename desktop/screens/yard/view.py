"""How the Yard is laid out: plan above, bay and stock below, the box at the right, keys at the foot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from db.queries.yard_stock import StockRow
from desktop.screen import Desk
from desktop.screens.yard.bay_pane import BayViews
from desktop.screens.yard.box_panel import BoxPanel
from desktop.screens.yard.colours import Key, key_words
from desktop.screens.yard.columns import columns
from desktop.screens.yard.filter_row import FilterRow
from desktop.screens.yard.places import PlaceStrip
from desktop.screens.yard.plan_column import PlanColumn
from desktop.settings import Settings
from desktop.table import TableView
from desktop.widgets.key_bar import KeyBar
from desktop.widgets.key_button import KeyButton
from desktop.widgets.short_label import ShortLabel

MARGIN = 24
KEYS = ("yard.place", "yard.move", "yard.restow", "yard.hold", "yard.weigh", "yard.filter")
_SIDE, _BELOW, _LEAST_BELOW = 388, 356, 256


class YardView(QWidget):
    """The parts of the screen, put together; it knows no yard."""

    def __init__(self, desk: Desk, areas: Mapping[str, str]) -> None:
        super().__init__()
        self.setObjectName("yardScreen")
        self.heading = QLabel(self.tr("Yard"), self)
        self.heading.setProperty("role", "heading")
        self.found = ShortLabel("yard.found", self, role="")
        self.next_button = KeyButton("yard.next", self)
        self.next_button.say(self.tr("Next"), "F6")
        self.next_button.clicked.connect(lambda: desk.actions.trigger("yard.next"))
        self.keys = {key: self._key_button(desk, key) for key in Key}
        self.filters = FilterRow(desk.settings, self)
        self.places = PlaceStrip(self)
        self.plan = PlanColumn(self)
        self.views = BayViews()
        self.table = _table(desk, self.tr("Stock"), areas)
        self.panel = BoxPanel(desk.zone, self)
        self.key_bar = KeyBar(desk.actions, KEYS, (), self)
        self.below = QStackedWidget(self)
        self.stock_title = QLabel(self.tr("Stock"), self)
        self.stock_title.setProperty("role", "strong")
        self.view_button = KeyButton("yard.view", self)
        self.view_button.clicked.connect(lambda: desk.actions.trigger("yard.view"))
        self._build(desk.settings)

    def turn(self) -> None:
        """Show the row along in the place of the stock, or the stock again."""
        self.below.setCurrentIndex(1 - self.below.currentIndex())
        self.name_view()

    def name_view(self) -> None:
        """Name the view that the button brings."""
        shows_stock = self.below.currentIndex() == 0
        self.stock_title.setVisible(shows_stock)
        for part in (self.views.along.title, self.views.along.detail):
            part.setVisible(not shows_stock)
        self.view_button.say(self.tr("Row along") if shows_stock else self.tr("Stock"), "V")

    def mark_key(self, key: Key) -> None:
        """Show which colour key is in force."""
        for each, button in self.keys.items():
            button.setChecked(each is key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step back by Esc: from what was found to the search, there to all boxes, then to the stock."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        text = self.filters.text
        if self.filters.isAncestorOf(self.focusWidget()):
            if text.hasFocus() and text.text():
                text.clear()
            else:
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif text.text():
            text.setFocus(Qt.FocusReason.OtherFocusReason)
            text.selectAll()

    def _build(self, settings: Settings) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(0, 8, 0, 0)
        left.setSpacing(6)
        # Each place has eight pixels of its own at its sides.
        for part in (self._head(), self._lined(self.filters), self._lined(self.places, MARGIN - 8)):
            left.addLayout(part)
        left.addWidget(self._split(settings), 1)
        beside = QHBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addLayout(left, 1)
        beside.addWidget(self.panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(beside, 1)
        whole.addWidget(self.key_bar)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(6)
        row.addWidget(self.heading)
        row.addSpacing(8)
        for button in self.keys.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.found)
        row.addWidget(self.next_button)
        return row

    def _lined(self, part: QWidget, margin: int = MARGIN) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(margin, 0, margin, 0)
        row.addWidget(part)
        return row

    def _split(self, settings: Settings) -> QSplitter:
        self.below.addWidget(self.table)
        self.below.addWidget(self.views.along)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 4, MARGIN, 0)
        column.setSpacing(4)
        for part in (self.views.along.title, self.views.along.detail):
            part.setParent(right)
        top = QHBoxLayout()
        top.addWidget(self.stock_title)
        top.addWidget(self.views.along.title)
        top.addWidget(self.views.along.detail)
        top.addStretch(1)
        top.addWidget(self.view_button)
        column.addLayout(top)
        column.addWidget(self.below, 1)
        self.name_view()
        lower = QSplitter(Qt.Orientation.Horizontal, self)
        # Three tiers with their numbers; the plan takes what else the smallest screen has.
        lower.setMinimumHeight(_LEAST_BELOW)
        lower.setObjectName("yard.lower")
        lower.setChildrenCollapsible(False)
        self.views.across.setContentsMargins(MARGIN, 0, 0, 0)
        lower.addWidget(self.views.across)
        lower.addWidget(right)
        lower.setStretchFactor(1, 1)
        lower.setSizes([_SIDE + MARGIN, 900])
        whole = QSplitter(Qt.Orientation.Vertical, self)
        whole.setObjectName("yard.split")
        whole.setChildrenCollapsible(False)
        whole.addWidget(self.plan)
        whole.addWidget(lower)
        whole.setStretchFactor(0, 3)
        whole.setStretchFactor(1, 2)
        whole.setSizes([600, _BELOW])
        settings.remember_splitter(lower, "yard/lower")
        settings.remember_splitter(whole, "yard/split")
        return whole

    def _key_button(self, desk: Desk, key: Key) -> KeyButton:
        action_id = f"yard.colour.{key.value}"
        button = KeyButton(action_id, self)
        button.setCheckable(True)
        button.say(key_words(key), desk.actions.spec(action_id).shortcut)
        button.clicked.connect(lambda: desk.actions.trigger(action_id))
        return button


def _table(desk: Desk, title: str, areas: Mapping[str, str]) -> TableView[Any]:
    made: TableView[StockRow] = TableView(
        "yard.stock", title, columns(areas, desk.clock, desk.zone), lambda row: row.visit_id, desk.settings
    )
    made.said.connect(desk.teller.say)
    made.warned.connect(desk.teller.warn)
    return made
