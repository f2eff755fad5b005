"""How Dispatch is laid out: trains side by side; under them scan line, loading list and the trucks inside."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from desktop.screen import Desk
from desktop.screens.dispatch import actions as ids
from desktop.screens.dispatch.columns import (
    TruckBox,
    Wording,
    loading_columns,
    truck_columns,
)
from desktop.screens.dispatch.legend import Legend
from desktop.screens.dispatch.looks import LoadingRow
from desktop.screens.dispatch.tabs import Tabs
from desktop.screens.dispatch.train_board import TrainBoard
from desktop.table import TableView
from desktop.widgets.column import flush_column
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.form import Form
from desktop.widgets.key_bar import KeyBar
from desktop.widgets.reading_area import ReadingArea
from desktop.widgets.scan_line import ScanBlock
from desktop.widgets.stepping import SteppingView

_LEAST_SCAN = 364
_KEYS = (ids.LOAD, ids.REST, ids.TAKE_OFF, ids.ROLL_OVER, ids.PLACE)


class DispatchView(SteppingView):
    """Builds and lays out; knows no hub."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("dispatchScreen")
        self.setAccessibleName(self.tr("Dispatch"))
        wording = Wording(desk.messages, desk.clock, desk.zone)
        self.board, self.empty, self.scan = TrainBoard(self), EmptyState(self), ScanBlock(self)
        # The list beside it is read all day: on the smallest screen it must not scroll sideways.
        self.scan.setMinimumWidth(_LEAST_SCAN)
        self.scan.line.setPlaceholderText(self.tr("scan or type a number"))
        self.form = Form(self, "dispatch.form")
        self.boxes: TableView[LoadingRow] = TableView(
            "dispatch.boxes",
            self.tr("Boxes of the train"),
            loading_columns(wording),
            lambda row: row.key,
            desk.settings,
            group=lambda row: row.box.row.wagon_id,
        )
        self.trucks: TableView[TruckBox] = TableView(
            "dispatch.trucks",
            self.tr("Trucks inside"),
            truck_columns(wording),
            lambda line: line.key,
            desk.settings,
            group=lambda line: line.truck.row.carrier_id,
        )
        self.trucks.set_empty(self.tr("No truck is inside. Trucks come in on Arrivals."))
        self.tabs = Tabs(self)
        self.train, self.inside = _label(self, "train"), _label(self, "inside")
        self.why, self.left = _label(self, "why", wraps=True), _label(self, "left", wraps=True)
        self.keys = KeyBar(desk.actions, _KEYS, (ids.DEPART,), self)
        self._side, self._pages = QStackedWidget(self), QStackedWidget(self)
        self._build(desk)

    @property
    def form_open(self) -> bool:
        """Return whether a form stands in place of the scan line."""
        return self._side.currentIndex() == 1

    def show_form(self, on: bool) -> None:
        """Show the form instead of the scan line, or the line again."""
        self._side.setCurrentIndex(1 if on else 0)

    def show_trains(self, there: bool) -> None:
        """Show the trains, or what to do where none is planned."""
        self._pages.setCurrentIndex(1 if there else 0)

    def _build(self, desk: Desk) -> None:
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.board)
        below = QSplitter(Qt.Orientation.Horizontal, self)
        below.setObjectName("dispatch.below")
        below.setChildrenCollapsible(False)
        # Without stretch factors all parts give way alike on the smallest screen.
        for part in (self._build_side(), self._build_list(), self._build_trucks()):
            below.addWidget(part)
        below.setSizes([444, 830, 574])
        over = QSplitter(Qt.Orientation.Vertical, self)
        over.setObjectName("dispatch.over")
        over.setChildrenCollapsible(False)
        over.addWidget(self._pages)
        over.addWidget(below)
        over.setSizes([620, 284])
        desk.settings.remember_splitter(below, "dispatch/below")
        desk.settings.remember_splitter(over, "dispatch/over")
        column = flush_column(self)
        column.addWidget(self._build_head())
        column.addWidget(over, 1)
        column.addWidget(self.keys)

    def _build_head(self) -> QWidget:
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 4, 16, 2)
        row.setSpacing(16)
        title = QLabel(self.tr("Dispatch"), head)
        title.setProperty("role", "heading")
        row.addWidget(title)
        row.addWidget(self.tabs)
        row.addWidget(Legend(head), 1)
        return head

    def _build_side(self) -> QWidget:
        page = QWidget(self)
        column = flush_column(page)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addWidget(self.scan)
        column.addWidget(_scrolling("whyArea", self.why, self.tr("Why")), 1)
        self._side.addWidget(page)
        self._side.addWidget(_scrolling("formArea", self.form, self.tr("Form")))
        return self._side

    def _build_list(self) -> QWidget:
        part = QWidget(self)
        column = flush_column(part)
        column.addWidget(_head_line(self.train, part))
        column.addWidget(self.boxes, 1)
        return _panel(part)

    def _build_trucks(self) -> QWidget:
        part = QWidget(self)
        column = flush_column(part)
        column.addWidget(_head_line(self.inside, part))
        column.addWidget(self.trucks, 1)
        self.left.setContentsMargins(8, 4, 8, 6)
        column.addWidget(self.left)
        return _panel(part)


def _label(parent: QWidget, name: str, *, wraps: bool = False) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(f"dispatch.{name}")
    label.setProperty("role", "quiet" if wraps else "strong")
    label.setWordWrap(wraps)
    if wraps:
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return label


def _head_line(label: QLabel, parent: QWidget) -> QWidget:
    line = QWidget(parent)
    row = QHBoxLayout(line)
    row.setContentsMargins(8, 4, 8, 4)
    row.addWidget(label)
    row.addStretch(1)
    return line


def _scrolling(name: str, widget: QWidget, title: str) -> QScrollArea:
    area = ReadingArea(f"dispatch.{name}", title)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(widget)
    area.viewport().setAutoFillBackground(False)
    widget.setAutoFillBackground(False)
    return area


def _panel(widget: QWidget) -> QWidget:
    """Give a widget the ground of a panel, in either theme."""
    widget.setBackgroundRole(QPalette.ColorRole.Base)
    widget.setAutoFillBackground(True)
    return widget
