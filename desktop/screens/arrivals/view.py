"""The layout of Arrivals: the list at the left; scan block, consist, boxes and side panel beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from db.queries.arriving_boxes import ArrivingBoxRow
from desktop.screen import Desk
from desktop.screens.arrivals import actions as act
from desktop.screens.arrivals.box_card import BoxCard
from desktop.screens.arrivals.box_forms import ABOUT_BOX
from desktop.screens.arrivals.columns import columns
from desktop.screens.arrivals.head import Head
from desktop.screens.arrivals.list_file import ListRow, list_columns
from desktop.screens.arrivals.timeline import Timeline
from desktop.style import tokens
from desktop.table import TableView
from desktop.widgets.carrier_list import CarrierList
from desktop.widgets.column import flush_column
from desktop.widgets.consist import ConsistView
from desktop.widgets.counters import Counters
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.form import WIDTH as SIDE
from desktop.widgets.form import Form
from desktop.widgets.key_bar import KeyBar
from desktop.widgets.key_button import KeyButton
from desktop.widgets.reading_area import ReadingArea
from desktop.widgets.scan_line import ScanBlock

_LIST, _SMALL_LIST, _LEAST_LIST, _LEAST_SIDE = 304, 272, 272, 328
_WIDEST_SCAN, _NARROW, _LOW = 712, 1400, 420
_LOWEST, _LOWEST_TO_ADD = 860, 1040
"""The height under which a tall form, or that of further boxes, takes the room of the drawing."""
_FITTED = "arrivals/fitted"
_SMALL_WIDTHS = {"type": 48, "seal": 116, "state": 168}
"""So that the state with its chip stands beside the rest without scrolling."""
_TALL_FORMS = frozenset({"announce_train", "add_box", "correct_box", "truck", "extra"})
_FIRST_TO_GO = ("tare", "goods", "to", "leaves")
"""Columns that a small screen has no room for, until they are chosen."""


class Panel(QFrame):
    """A flat panel with a hairline at its edges that are not the window's."""

    def __init__(self, name: str, edge: Qt.Edge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._edge = edge

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the line."""
        painter, t = QPainter(self), tokens()
        painter.fillRect(self.rect(), t.panel)
        if self._edge == Qt.Edge.BottomEdge:
            painter.fillRect(0, self.height() - 1, self.width(), 1, t.hairline)
        else:
            at = 0 if self._edge == Qt.Edge.LeftEdge else self.width() - 1
            painter.fillRect(at, 0, 1, self.height(), t.hairline)


class ArrivalsView(QWidget):
    """Builds and lays out; knows no hub."""

    stepped = Signal(int)
    """↓ or ↑ in the scan line while nothing is asked there: the next or the former box."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("arrivals")
        self._settings = desk.settings
        self.carriers, self.head, self.scan = CarrierList(self), Head(self), ScanBlock(self)
        self.counters, self.consist = Counters(self), ConsistView(self)
        self.boxes: TableView[ArrivingBoxRow] = TableView(
            "arrivals.boxes",
            self.tr("Boxes"),
            columns(desk.clock, desk.zone),
            lambda row: row.visit_id,
            desk.settings,
            group=lambda row: row.wagon_id,
        )
        self.rows: TableView[ListRow] = TableView(
            "arrivals.list", self.tr("Remarks"), list_columns(), lambda row: row.place, desk.settings
        )
        self.rows.set_empty(self.tr("Nothing is wrong with this list."))
        self.filter = QPushButton(self)
        self.filter.setObjectName("arrivals.filter")
        self.filter.setProperty("role", "link")
        self.filter.hide()
        self.card, self.form, self.timeline = BoxCard(self), Form(self), Timeline(self)
        self.empty, self.keys = EmptyState(self), self._key_bar(desk)
        self.new = KeyButton("arrivals.new", self)
        self.new.say(self.tr("New"), "Ins")
        self.new.clicked.connect(lambda: desk.actions.trigger(act.NEW))
        self.tables, self.pages = QStackedWidget(self), QStackedWidget(self)
        self._build(desk)
        self.scan.line.installEventFilter(self)
        self.form.hide()
        self.card.hide()

    def show_list(self, is_shown: bool) -> None:
        """Show the rows of a list in the place of the boxes, or the boxes again."""
        self.tables.setCurrentIndex(1 if is_shown else 0)

    def name_loads(self, *, is_train: bool) -> None:
        """Head the column of wagons anew over the boxes of a truck: it says there what it does with each."""
        caption = "" if is_train else self.tr("the truck")
        self.boxes.heading.rename(0, caption)

    def make_room(self, form: str, has_box: bool) -> None:
        """Let an open form have the side panel, under the drawing of the box that it is about."""
        about_box = has_box and form in ABOUT_BOX
        is_low = self.tables.height() < _LOW
        self.card.setVisible(has_box if not form else about_box)
        self.card.show_parts(facts=not form, drawing=not form or not is_low)
        self.timeline.setVisible(has_box and not form)

    def needs_room(self, form: str) -> bool:
        """Return whether an open form is too tall to stand under the drawing of the train."""
        lowest = _LOWEST_TO_ADD if form == "add_box" else _LOWEST
        return form in _TALL_FORMS and self.height() < lowest

    def showEvent(self, event: QShowEvent) -> None:
        """Fit a small screen when it is shown for the first time."""
        super().showEvent(event)
        if not self._settings.text(_FITTED):
            self._settings.keep_text(_FITTED, "1")
            if self.window().width() < _NARROW:
                self._fit_small()

    def _fit_small(self) -> None:
        self.across.setSizes([_SMALL_LIST, self.window().width()])
        self.beside.setSizes([1000, _LEAST_SIDE])
        for number, column in enumerate(self.boxes.rows.columns):
            if column.id in _FIRST_TO_GO:
                self.boxes.heading.choose(number, shown=False)
            if column.id in _SMALL_WIDTHS:
                self.boxes.heading.resize_to(number, _SMALL_WIDTHS[column.id])

    def show_work(self, is_shown: bool) -> None:
        """Show what is worked, or what to do first where there is nothing."""
        self.pages.setCurrentIndex(0 if is_shown else 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let ↓ and ↑ choose a box from the scan line while it asks nothing."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if watched is not self.scan.line or step is None or self.scan.pane.shows_offers:
            return False
        self.stepped.emit(step)
        return True

    def _key_bar(self, desk: Desk) -> KeyBar:
        left = (act.SEAL, act.DAMAGE, act.WEIGHT, act.MISSING, act.EXTRA)
        return KeyBar(desk.actions, left, (act.FINISH,), self)

    def _build(self, desk: Desk) -> None:
        self.tables.addWidget(self.boxes)
        self.tables.addWidget(self.rows)
        beside = self.beside = QSplitter(Qt.Orientation.Horizontal, self)
        beside.setObjectName("arrivals.beside")
        beside.addWidget(self._table_part())
        beside.addWidget(self._side())
        beside.setStretchFactor(0, 1)
        beside.setCollapsible(0, False)
        beside.setSizes([1000, SIDE])
        work = QWidget(self)
        column = flush_column(work)
        self.top = self._top()
        self.top.hide()
        column.addWidget(self.top)
        column.addWidget(self.consist)
        column.addWidget(beside, 1)
        self.pages.addWidget(work)
        self.pages.addWidget(self.empty)
        right = QWidget(self)
        whole = flush_column(right)
        whole.addWidget(self.pages, 1)
        whole.addWidget(self.keys)
        across = self.across = QSplitter(Qt.Orientation.Horizontal, self)
        across.setObjectName("arrivals.across")
        across.addWidget(self._left())
        across.addWidget(right)
        across.setStretchFactor(1, 1)
        across.setCollapsible(1, False)
        across.setSizes([_LIST, 1200])
        flush_column(self).addWidget(across)
        desk.settings.remember_splitter(across, "arrivals/across")
        desk.settings.remember_splitter(beside, "arrivals/beside")

    def _left(self) -> QWidget:
        left = Panel("arrivals.left", Qt.Edge.RightEdge, self)
        # By what stands in it: a heading longer than this in another language widens the panel.
        self.carriers.setMinimumWidth(_LEAST_LIST - 1)
        title = QLabel(self.tr("Trains and trucks"), left)
        title.setProperty("role", "heading")
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.new)
        column = flush_column(left)
        column.setContentsMargins(0, 0, 1, 0)
        column.addLayout(head)
        column.addWidget(self.carriers, 1)
        return left

    def _top(self) -> QWidget:
        top = Panel("arrivals.top", Qt.Edge.BottomEdge, self)
        row = QHBoxLayout()
        row.setContentsMargins(24, 4, 24, 12)
        row.setSpacing(24)
        # The number being typed needs its room first; the counters take what is left.
        self.scan.setMaximumWidth(_WIDEST_SCAN)
        row.addWidget(self.scan, 5)
        row.addWidget(self.counters, 4)
        column = flush_column(top)
        column.addWidget(self.head)
        column.addLayout(row)
        return top

    def _table_part(self) -> QWidget:
        part = QWidget(self)
        column = flush_column(part)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(self.filter)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.tables, 1)
        return part

    def _side(self) -> QWidget:
        inside = Panel("arrivals.side", Qt.Edge.LeftEdge, self)
        column = flush_column(inside)
        for part in (self.card, self.form, self.timeline):
            column.addWidget(part)
        column.addStretch(1)
        area = ReadingArea("arrivals.side.area", self.tr("About the box"), self)
        area.setMinimumWidth(_LEAST_SIDE)
        area.setWidget(inside)
        return area
