"""How rows leave a table: copied with or without headings, and saved as CSV."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QTableView

from desktop import formats
from desktop.keyboard import combination, pressed
from desktop.table.columns import Column
from desktop.table.copying import Line, clipboard, lines
from desktop.table.following import Following
from desktop.table.gathering import Gathering
from desktop.table.heading import Heading
from desktop.table.model import TableModel
from desktop.table.saving import CsvSaving

MOST_COPIED = 20_000
"""Rows on the clipboard at most: a spreadsheet stands still over more, and a file is better."""
COPY, ALL = "Ctrl+C", "Ctrl+A"


class Exits(QObject):
    """Copies and saves what one table shows: its visible columns, in their order."""

    said = Signal(str)
    warned = Signal(str)

    def __init__(
        self, view: QTableView, model: TableModel[Any], heading: Heading, following: Following
    ) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._heading, self._following = heading, following
        self._saving: CsvSaving[Any] | None = None

    def press(self, event: QKeyEvent) -> bool:
        """Do what stands on a key, by the physical key; return whether anything does."""
        keys = pressed(event)
        if keys == combination(COPY):
            self.copy()
        elif keys == combination(ALL):
            self._view.selectAll()
        else:
            return False
        return True

    def fill_menu(self, menu: QMenu) -> None:
        """Add the entries for copying without headings."""
        index = self._view.currentIndex()
        some = self._view.selectionModel().hasSelection()
        for name, text, key, run, can in (
            ("copyCell", self.tr("Copy this cell"), "", self.copy_cell, index.isValid()),
            ("copy", self.tr("Copy"), COPY, self.copy, some),
        ):
            # The key is shown only; `press` hears it.
            entry = menu.addAction(f"{text}\t{key}" if key else text)
            entry.setObjectName(f"table.{name}")
            entry.setEnabled(can)
            entry.triggered.connect(lambda _checked=False, act=run: act())

    def copy(self, *, with_headings: bool = False) -> None:
        """Put the selected rows on the clipboard; those of a window are read first."""
        parts = self._following.selected_runs()
        count = sum(last - first + 1 for first, last in parts)
        if count > MOST_COPIED:
            text = self.tr("{rows} rows are too many to copy, at most {most}: save them as CSV.")
            self.warned.emit(text.format(rows=formats.whole(count), most=formats.whole(MOST_COPIED)))
            return
        columns, found = self._columns(), list[Line]()

        def take(rows: Sequence[Any]) -> bool:
            found.extend(lines(rows, columns))
            return True

        def done() -> None:
            headings = [column.heading() for column in columns] if with_headings else []
            QGuiApplication.clipboard().setMimeData(clipboard(found, headings))
            self.said.emit(self._copied(len(found)))

        if count:
            Gathering(self._model, parts, take, done).begin()

    def copy_cell(self) -> None:
        """Put the current cell on the clipboard."""
        index = self._view.currentIndex()
        row = self._model.row_at(index.row())
        if row is not None:
            found = lines([row], [self._model.columns[index.column()]])
            QGuiApplication.clipboard().setMimeData(clipboard(found))

    def ask_csv(self) -> None:
        """Ask for a file and save all rows in it."""
        dialog = QFileDialog(self._view, self.tr("Save as CSV"), "", self.tr("CSV (*.csv)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(f"{self._view.objectName()}.csv")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.save_csv(Path(path)))
        dialog.open()

    def save_csv(self, path: Path) -> None:
        """Save all rows as CSV, those of a window page by page; tells by `said` or `warned` how it ended."""
        if self._saving is not None:
            self._saving.stop()
        self._saving = CsvSaving(
            self._model,
            self._columns(),
            path,
            lambda count: self.said.emit(self._saved(count, path)),
            lambda error: self.warned.emit(self._not_saved(error, path)),
        )
        self._saving.begin()

    def _columns(self) -> list[Column[Any]]:
        return [self._model.columns[number] for number in self._heading.shown_columns()]

    def _copied(self, count: int) -> str:
        return self.tr("%Ln row copied", "", count) if count == 1 else self.tr("%Ln rows copied", "", count)

    def _saved(self, count: int, path: Path) -> str:
        rows = self.tr("%Ln row", "", count) if count == 1 else self.tr("%Ln rows", "", count)
        return self.tr("{rows} saved in {file}").format(rows=rows, file=path.name)

    def _not_saved(self, error: OSError, path: Path) -> str:
        text = self.tr("{file} was not saved: {reason}. Choose another folder, or free some space.")
        return text.format(file=path.name, reason=error.strerror or error)
