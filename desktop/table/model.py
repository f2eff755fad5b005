"""The one table model: a list of rows, or a window onto many, behind the same few questions."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.table import row_changes
from desktop.table.columns import Column, R, Sort
from desktop.table.pager import Pager
from desktop.table.parts import plain
from desktop.table.row_list import Cells, RowList
from desktop.table.windows import PAGE, Pages, Window

Index = QModelIndex | QPersistentModelIndex
LOADING = "…"
"""The text of a cell whose page is being read."""
_Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignCenter,
}


class TableModel(QAbstractTableModel, Generic[R]):
    """Rows known by a key that stays theirs; each cell is prepared once and then only looked up."""

    loading_changed = Signal()
    page_replaced = Signal(int, int)
    """First and last number of the rows of a window that were read again: others may stand there now."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], Hashable],
        group: Callable[[R], Hashable] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key = key
        self._list = RowList(self.columns, key, group)
        self._open: Callable[[Sort], Window[R]] | None = None
        self._coming: Pager[R] | None = None
        self.pager: Pager[R] | None = None
        """Reads what is shown; None while a list is shown."""
        self.source: RowList[R] | Pages[R] = self._list
        self._alignments = [_ALIGNMENTS[column.align] for column in self.columns]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows are known of."""
        return 0 if parent.isValid() else self.source.count

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns there are, hidden ones included."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """Return the text of a cell or its alignment; painters ask `cells`."""
        if role == _Role.DisplayRole and index.isValid():
            cells = self.source.cells(index.row())
            return LOADING if cells is None else plain(cells[index.column()])
        if role == _Role.TextAlignmentRole and index.isValid():
            return self._alignments[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        """Return the heading of a column, its alignment or its hint."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == _Role.DisplayRole:
            return column.heading()
        if role == _Role.TextAlignmentRole:
            return self._alignments[section]
        if role == _Role.ToolTipRole and column.hint:
            return QCoreApplication.translate(column.context, column.hint)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Show the rows in the order of a column; -1 = as they are given."""
        wanted = Sort()
        if 0 <= column < len(self.columns):
            wanted = Sort(self.columns[column].id, order == Qt.SortOrder.DescendingOrder)
        target = self._list.rearranged(wanted)
        if self._open is not None:
            self._begin()
        else:
            row_changes.reorder(self, self._list, [self.key(row) for row in target])

    @property
    def sorting(self) -> Sort:
        """Return the order that is wanted."""
        return self._list.sort

    def cells(self, row: int) -> Cells | None:
        """Return the prepared cells of a row; None while its page is being read."""
        return self.source.cells(row)

    def row_at(self, number: int) -> R | None:
        """Return the row with that number; None outside, and while its page is being read."""
        return self.source.row(number)

    @property
    def is_loading(self) -> bool:
        """Return whether the first rows of a window are still being read."""
        return self._coming is not None

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows instead; those with a known key stay the same rows.

        Raises ValueError for a key that is there twice.
        """
        target = self._list.arranged(tuple(rows), self._list.sort)
        self._open = None
        self._drop_coming()
        if self.pager is not None:
            self._swap(None)
        row_changes.replace(self, self._list, target, [self.key(row) for row in target])

    def show_window(self, open_window: Callable[[Sort], Window[R]]) -> None:
        """Show a window as soon as its first page is there; a new order opens another."""
        self._open = open_window
        self._begin()

    def reload(self) -> None:
        """Read a window again: its outline, and each page when it is next looked at."""
        if self.pager is not None and self._coming is None:
            self.pager.read_again()

    def forget_texts(self) -> None:
        """Prepare every cell anew: in another language, or when times such as "3 h ago" have moved on."""
        self.source.forget_cells()
        row_changes.tell_changed(self, 0, self.rowCount() - 1)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def _begin(self) -> None:
        assert self._open is not None
        self._drop_coming()
        pager = Pager(self._open(self.sorting), self.columns, self.key, self)
        pager.page_came.connect(self._on_page)
        pager.counted.connect(self._on_counted)
        self._coming = pager
        self.loading_changed.emit()
        pager.begin()

    def _drop_coming(self) -> None:
        if self._coming is not None:
            self._coming.close()
            self._coming = None
            self.loading_changed.emit()

    def _on_page(self, page: int, rows: Sequence[R]) -> None:
        if self._coming is not None and self.sender() is self._coming:
            pager, self._coming = self._coming, None
            pager.pages.take(page, rows)
            # The outline may have come first.
            pager.pages.count = max(pager.pages.count, len(rows))
            self._swap(pager)
            self.loading_changed.emit()
        elif self.pager is not None and row_changes.take_page(self, self.pager.pages, page, rows):
            self.page_replaced.emit(page * PAGE, page * PAGE + PAGE - 1)

    def _on_counted(self, count: int) -> None:
        if self._coming is not None and self.sender() is self._coming:
            self._coming.pages.count = count
        elif self.pager is not None:
            row_changes.recount(self, self.pager.pages, count)

    def _swap(self, pager: Pager[R] | None) -> None:
        self.beginResetModel()
        if self.pager is not None:
            self.pager.close()
        if pager is None:
            self._list.remove(0, self._list.count)
        self.pager = pager
        self.source = self._list if pager is None else pager.pages
        self.endResetModel()
