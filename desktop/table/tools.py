"""What can be done with any table by keyboard: its columns sorted, arranged, chosen; its rows let out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QTableView

from desktop import actions
from desktop.keyboard import combination, pressed
from desktop.table.columns import Column
from desktop.table.exits import Exits
from desktop.table.heading import NARROWEST, ColumnMenu, Heading
from desktop.table.model import TableModel

STEP = 16
"""Pixels by which one press makes a column wider or narrower."""
OUT = (actions.COPY_WITH_HEADINGS, actions.SAVE_CSV)
ARRANGING = (
    actions.SORT,
    actions.UNSORT,
    "",
    actions.COLUMN_LEFT,
    actions.COLUMN_RIGHT,
    actions.WIDER,
    actions.NARROWER,
)
_SPECS = {spec.id: spec for spec in actions.TABLE_ACTIONS}


@dataclass(frozen=True)
class _Tool:
    run: Callable[[], None]
    blocked: Callable[[], str]


class Tools(QObject):
    """The actions of one table, under the ids of `desktop.actions.TABLE_ACTIONS`."""

    def __init__(self, view: QTableView, model: TableModel[Any], heading: Heading, exits: Exits) -> None:
        super().__init__(view)
        self._view, self._model, self._heading = view, model, heading
        self._column = 0
        view.selectionModel().currentChanged.connect(self._note_column)
        self._tools = {
            actions.SORT: _Tool(self._sort, self._cannot_sort),
            actions.UNSORT: _Tool(self._unsort, self._cannot_unsort),
            actions.COLUMN_LEFT: _Tool(lambda: self._move(-1), lambda: self._cannot_move(-1)),
            actions.COLUMN_RIGHT: _Tool(lambda: self._move(1), lambda: self._cannot_move(1)),
            actions.WIDER: _Tool(lambda: self._resize(STEP), lambda: ""),
            actions.NARROWER: _Tool(lambda: self._resize(-STEP), self._cannot_narrow),
            actions.COLUMNS: _Tool(self._choose_columns, lambda: ""),
            actions.COPY_WITH_HEADINGS: _Tool(lambda: exits.copy(with_headings=True), self._cannot_copy),
            actions.SAVE_CSV: _Tool(exits.ask_csv, self._cannot_save),
        }

    def column(self) -> int:
        """Return the column that is meant: that of the cell current now or last, else the first one shown."""
        shown = self._heading.shown_columns()
        return self._column if self._column in shown else shown[0]

    def do(self, action_id: str) -> None:
        """Do it unless it is blocked; raises KeyError for what is no action of a table."""
        if not self.blocked(action_id):
            self._tools[action_id].run()

    def blocked(self, action_id: str) -> str:
        """Return why it cannot be done now, in words; empty when it can; raises KeyError."""
        return self._tools[action_id].blocked()

    def named(self, action_id: str) -> str:
        """Return what it is called now where that depends on the table; else nothing."""
        if action_id != actions.SORT:
            return ""
        text = self.tr("Sort by the current column: {column}")
        return text.format(column=self._heading.caption(self.column()))

    def press(self, event: QKeyEvent) -> bool:
        """Do what stands on a key, by the physical key; return whether anything does."""
        keys = pressed(event)
        for spec in _SPECS.values():
            if combination(spec.shortcut) == keys:
                self.do(spec.id)
                return True
        return False

    def fill_menu(self, menu: QMenu, action_ids: Iterable[str]) -> None:
        """Add actions with their keys; what cannot be done is grey and says why. "" = a line."""
        for action_id in action_ids:
            if not action_id:
                menu.addSeparator()
                continue
            reason, entry = self.blocked(action_id), menu.addAction(self._with_key(action_id))
            entry.setObjectName(action_id)
            entry.setEnabled(not reason)
            entry.setToolTip(reason)
            entry.triggered.connect(lambda _checked=False, chosen=action_id: self.do(chosen))

    def add_chooser(self, menu: QMenu) -> None:
        """Add the columns to tick as a menu in a menu."""
        columns = ColumnMenu(self._with_key(actions.COLUMNS), menu)
        columns.setObjectName("table.chooser")
        self._heading.fill_chooser(columns)
        menu.addMenu(columns)

    def _with_key(self, action_id: str) -> str:
        # The key is shown only; `press` hears it.
        spec = _SPECS[action_id]
        return f"{self.named(action_id) or actions.words(spec)}\t{actions.shown_key(spec)}"

    def _note_column(self, current: QModelIndex) -> None:
        # A window that is sorted anew has no current cell until its rows are read: the column stays meant.
        if current.isValid():
            self._column = current.column()

    # --- What they do -------------------------------------------------------------------------------------

    def _sort(self) -> None:
        column, heading = self.column(), self._heading
        is_up = self._sorted_by() == column and heading.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        heading.setSortIndicator(
            column, Qt.SortOrder.DescendingOrder if is_up else Qt.SortOrder.AscendingOrder
        )

    def _unsort(self) -> None:
        self._heading.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def _move(self, by: int) -> None:
        column, shown = self.column(), self._heading.shown_columns()
        # Over its neighbour that is seen, and whatever is hidden between them.
        beside = shown[shown.index(column) + by]
        self._heading.moveSection(self._heading.visualIndex(column), self._heading.visualIndex(beside))
        self._show_column(column)

    def _resize(self, by: int) -> None:
        column = self.column()
        self._heading.resizeSection(column, max(NARROWEST, self._heading.sectionSize(column) + by))
        self._show_column(column)

    def _choose_columns(self) -> None:
        menu = ColumnMenu(self._view)
        menu.setObjectName(f"{self._view.objectName()}.columns")
        self._heading.fill_chooser(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._heading.mapToGlobal(QPoint(0, self._heading.height())))
        menu.setActiveAction(menu.actions()[self.column()])

    def _show_column(self, column: int) -> None:
        row = self._view.currentIndex().row()
        if row >= 0:
            self._view.scrollTo(self._model.index(row, column))

    # --- Why they cannot ----------------------------------------------------------------------------------

    def _cannot_sort(self) -> str:
        column: Column[Any] = self._model.columns[self.column()]
        return "" if column.sortable else self.tr("This column has no order")

    def _cannot_unsort(self) -> str:
        return self.tr("The rows stand in it already") if self._sorted_by() < 0 else ""

    def _cannot_move(self, by: int) -> str:
        shown = self._heading.shown_columns()
        if shown[0 if by < 0 else -1] != self.column():
            return ""
        return self.tr("It is the first one") if by < 0 else self.tr("It is the last one")

    def _cannot_narrow(self) -> str:
        column, heading = self.column(), self._heading
        if heading.sectionSize(column) <= NARROWEST:
            return self.tr("It is as narrow as can be")
        is_last = heading.shown_columns()[-1] == column
        fills = is_last and heading.length() - STEP < heading.viewport().width()
        return self.tr("The last column fills the table") if fills else ""

    def _cannot_copy(self) -> str:
        return "" if self._view.selectionModel().hasSelection() else self.tr("Choose rows to copy first")

    def _cannot_save(self) -> str:
        return "" if self._model.rowCount() else self.tr("There are no rows to save")

    def _sorted_by(self) -> int:
        """Return the column by which the rows are sorted, or -1."""
        section = self._heading.sortIndicatorSection()
        return section if 0 <= section < len(self._model.columns) else -1
