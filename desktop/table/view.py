"""The one table view: dense, quiet rows that are worked by keyboard, copied, saved, and left as they were."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic
from zlib import crc32

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from desktop.settings import Settings
from desktop.table.cell_painter import ROW, CellPainter
from desktop.table.columns import Column, R, Sort
from desktop.table.empty_note import EmptyNote
from desktop.table.exits import Exits
from desktop.table.following import Following
from desktop.table.heading import ColumnMenu, Heading
from desktop.table.model import TableModel
from desktop.table.row_paint import RowPaint
from desktop.table.tools import ARRANGING, OUT, Tools
from desktop.table.windows import Window

_Cursor = QAbstractItemView.CursorAction

_GOING = frozenset({Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Down})
"""Keys that choose the row they lead to."""


class TableView(QTableView, Generic[R]):
    """Shows rows in columns. `name` is its object name and the one under which its heading is remembered."""

    current_changed = Signal(object)
    """The row that is current now, or the same row with other contents; None = no row, or not read yet."""
    selection_changed = Signal()
    """Ask `selected_rows`."""
    opened = Signal(object)
    """The row on which Enter was pressed or that was double-clicked."""
    menu_opening = Signal(QMenu, object)
    """The menu of a row before its own entries are added, and the row."""
    said = Signal(str)
    """Short news: how many rows were copied or saved."""
    warned = Signal(str)
    """What did not work, and what to do."""

    def __init__(
        self,
        name: str,
        title: str,
        columns: Sequence[Column[R]],
        key: Callable[[R], Hashable],
        settings: Settings,
        *,
        group: Callable[[R], Hashable] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.rows: TableModel[R] = TableModel(columns, key, group, self)
        self.heading = Heading(columns, self)
        self.note = EmptyNote(f"{name}.empty", self.viewport())
        self._told: R | None = None
        _set_ways(self)
        self.setHorizontalHeader(self.heading)
        self.heading.setObjectName(f"{name}.heading")
        self.heading.setAccessibleName(self.tr("Columns of {table}").format(table=title))
        self.verticalHeader().setObjectName(f"{name}.numbers")
        self.setModel(self.rows)
        self.setItemDelegate(CellPainter(self.rows, self))
        self._following = Following(self, self.rows)
        self._paint = RowPaint(self, self.rows)
        self.exits = Exits(self, self.rows, self.heading, self._following)
        self.tools = Tools(self, self.rows, self.heading, self.exits)
        self._connect()
        self.heading.settle(settings, _state_name(name, columns))

    # --- What is shown ------------------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows; selection and scroll stay with theirs. Raises ValueError for a key twice."""
        with self._following.kept():
            self.rows.show_rows(rows)
        self._settle()

    def show_window(self, open_window: Callable[[Sort], Window[R]]) -> None:
        """Show many rows page by page (`desktop.table.windows`), from when the first page is there."""
        self.rows.show_window(open_window)
        self._settle()

    def reload(self) -> None:
        """Read a window again; rows stay as they are until they are read."""
        self._following.let_go_of_unknown()
        self._following.note()
        self.rows.reload()
        self.viewport().update()

    def set_empty(self, text: str, button: str = "", act: Callable[[], None] | None = None) -> None:
        """Say what stands there while there are no rows: why, and what to do first."""
        self.note.say(text, button, act)
        self._settle()

    # --- Which rows are meant -----------------------------------------------------------------------------

    def current_row(self) -> R | None:
        """Return the row with the keyboard, or None."""
        index = self.currentIndex()
        return self.rows.row_at(index.row()) if index.isValid() else None

    def selected_rows(self) -> tuple[R, ...]:
        """Return the selected rows in the order shown; of a window those that have been read."""
        numbers = (n for first, last in self._following.selected_runs() for n in range(first, last + 1))
        found = (self.rows.row_at(number) for number in numbers)
        return tuple(row for row in found if row is not None)

    def select_number(self, number: int) -> None:
        """Make the row with that number the current and only selected one, wherever it is."""
        index = self.rows.index(number, self.tools.column())
        # Not by the view's own functions: they look at which modifier keys are held down just now.
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, how)
        self.scrollTo(index)

    def select_key(self, key: Hashable) -> bool:
        """Select the row with that key; return False where it is not there (of a window: not read)."""
        place = self.rows.source.find({key}).get(key)
        if place is None:
            return False
        self.select_number(place)
        return True

    # --- Keys and mouse -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy by the physical keys of any layout, open by Enter, choose the row that Tab only led to."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_current()
        elif not (self.exits.press(event) or self.tools.press(event)):
            super().keyPressEvent(event)
            # Qt chooses a row only by going to another: the first one could not be chosen without the mouse.
            stayed = event.key() in _GOING and not self.selectionModel().hasSelection()
            if stayed and self.currentIndex().isValid():
                self.select_number(self.currentIndex().row())

    def keyboardSearch(self, _text: str) -> None:
        """Do nothing: what is typed belongs to the actions and to the scanner."""

    def moveCursor(self, action: _Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the first and last row by Home and End, not along it; begin in the column last gone to."""
        goes_far = action in (_Cursor.MoveHome, _Cursor.MoveEnd)
        if not self.rows.rowCount() or (self.currentIndex().isValid() and not goes_far):
            return super().moveCursor(action, modifiers)
        row = max(0, self.rowAt(0))
        if goes_far:
            row = 0 if action == _Cursor.MoveHome else self.rows.rowCount() - 1
        return self.rows.index(row, self.tools.column())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row: what the screen can do with it, then copying, saving and columns."""
        menu = QMenu(self)
        self.menu_opening.emit(menu, self.current_row())
        if not menu.isEmpty():
            menu.addSeparator()
        self._fill_ways_out(menu)
        menu.addSeparator()
        self.tools.fill_menu(menu, ARRANGING)
        self.tools.add_chooser(menu)
        _open(menu, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show in which column the keyboard is."""
        super().focusInEvent(event)
        self._mark_column()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no column any more."""
        super().focusOutEvent(event)
        self._mark_column()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tint the row under the mouse."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._paint.hover(self.rowAt(int(event.position().y())))
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.Wheel):
            self._paint.hover(-1)
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw tints under the cells and lines between the rows."""
        painter = QPainter(self.viewport())
        self._paint.paint_under(painter, event.rect())
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._paint.paint_over(painter, event.rect())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the empty note over the whole table."""
        super().resizeEvent(event)
        self.note.setGeometry(self.viewport().rect())

    def changeEvent(self, event: QEvent) -> None:
        """Prepare every text anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.rows.forget_texts()
        super().changeEvent(event)

    def _connect(self) -> None:
        self.exits.said.connect(self.said)
        self.exits.warned.connect(self.warned)
        self.heading.sortIndicatorChanged.connect(self.rows.sort)
        self.heading.customContextMenuRequested.connect(self._open_heading_menu)
        self.doubleClicked.connect(lambda _index: self._open_current())
        for signal in (self.rows.dataChanged, self.rows.modelReset, self.rows.rowsRemoved):
            signal.connect(self._settle)
        self.rows.loading_changed.connect(self._settle)
        chosen = self.selectionModel()
        chosen.currentChanged.connect(self._settle)
        chosen.currentChanged.connect(self._mark_column)
        chosen.selectionChanged.connect(self._on_selection)

    def _settle(self, *_what: object) -> None:
        """Say what is current if it is another row than was said, and why there are no rows."""
        is_empty = not self.rows.rowCount() and not self.rows.is_loading
        self.note.setVisible(is_empty and bool(self.note.label.text()))
        current = self.current_row()
        if current != self._told:
            self._told = current
            self.current_changed.emit(current)

    def _mark_column(self, *_what: object) -> None:
        self.heading.mark(self.tools.column() if self.hasFocus() else -1)

    def _fill_ways_out(self, menu: QMenu) -> None:
        self.exits.fill_menu(menu)
        self.tools.fill_menu(menu, OUT)

    def _on_selection(self) -> None:
        self._following.note()
        self.selection_changed.emit()

    def _open_current(self) -> None:
        row = self.current_row()
        if row is not None:
            self.opened.emit(row)

    def _open_heading_menu(self, place: QPoint) -> None:
        menu = ColumnMenu(self)
        self.heading.fill_chooser(menu)
        menu.addSeparator()
        self._fill_ways_out(menu)
        _open(menu, self.heading.mapToGlobal(place))


def _set_ways(view: QTableView) -> None:
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setMouseTracking(True)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.setCornerWidget(QWidget(view))
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    # By whole rows, so that none is cut at the top; sideways by pixels, since columns are wide.
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    side = view.verticalHeader()
    side.hide()
    side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    side.setMinimumSectionSize(ROW)
    side.setDefaultSectionSize(ROW)


def _state_name(name: str, columns: Sequence[Column[R]]) -> str:
    # A version with other columns must not take their widths for its own.
    ids = " ".join(column.id for column in columns)
    return f"table/{name}/{crc32(ids.encode()):08x}"


def _open(menu: QMenu, place: QPoint) -> None:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    menu.popup(place)
