"""How Records is laid out: filters over all visits, the chosen one at the right, keys at the foot."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from db.queries.records import RecordRow
from desktop.screen import Desk
from desktop.screens.records import actions
from desktop.screens.records.columns import columns
from desktop.screens.records.filter_row import FilterRow
from desktop.screens.records.panel import RecordPanel
from desktop.table import TableView
from desktop.widgets.key_bar import KeyBar

MARGIN = 24
KEYS = (actions.FIND, actions.CLEAR, actions.OPEN, actions.REMARK)


class RecordsView(QWidget):
    """The parts of the screen, put together; it knows no records."""

    def __init__(self, desk: Desk, places: Mapping[str, str]) -> None:
        super().__init__()
        self.setObjectName("recordsScreen")
        heading = QLabel(self.tr("Records"), self)
        heading.setProperty("role", "heading")
        self.count = QLabel(self)
        self.count.setObjectName("records.count")
        self.notice = QLabel(self)
        self.notice.setObjectName("records.notice")
        self.notice.setProperty("role", "stop")
        self.filters = FilterRow(desk.settings, self)
        self.table: TableView[RecordRow] = TableView(
            "records.visits",
            self.tr("All visits"),
            columns(desk.clock, desk.zone, places),
            lambda row: row.visit_id,
            desk.settings,
            parent=self,
        )
        self.panel = RecordPanel(desk.settings, desk.zone, self)
        self.key_bar = KeyBar(desk.actions, KEYS, (actions.BACK,), self)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(heading)
        head.addWidget(self.notice)
        head.addStretch(1)
        head.addWidget(self.count)
        self._build(desk, head)

    def _build(self, desk: Desk, head: QHBoxLayout) -> None:
        over = QVBoxLayout()
        over.setContentsMargins(MARGIN, 12, MARGIN, 12)
        over.setSpacing(12)
        over.addLayout(head)
        over.addWidget(self.filters)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(over)
        column.addWidget(self.table, 1)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setObjectName("records.split")
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(left)
        self.split.addWidget(self.panel)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        desk.settings.remember_splitter(self.split, "records/split")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.split, 1)
        whole.addWidget(self.key_bar)
