"""Keeps selection and scroll on the same rows, known by their keys, when rows are read again elsewhere."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QTableView

from desktop.table.difference import Run
from desktop.table.model import TableModel

FOLLOWED = 1_000
"""A greater selection is let go when a window is read again, rather than left on rows nobody chose."""
_Flag = QItemSelectionModel.SelectionFlag


class Following:
    """What is selected, current and at the top of a view, as keys."""

    def __init__(self, view: QTableView, model: TableModel[Any]) -> None:
        self._view, self._model = view, model
        self._chosen: set[Hashable] = set()
        self._current: Hashable = None
        self._top: Hashable = None
        self._column = 0
        self._busy = False
        self._resetting = False
        model.modelAboutToBeReset.connect(self._before_reset)
        model.modelReset.connect(self._after_reset)
        model.page_replaced.connect(self.restore)
        view.verticalScrollBar().valueChanged.connect(lambda _value: self._note_top())

    def note(self) -> None:
        """Remember the keys of what is selected, current and at the top now."""
        # While Qt resets it empties the selection: that is nobody's wish.
        if not self._busy and not self._resetting:
            self._note_all()

    def _note_all(self) -> None:
        chosen = self._few_chosen()
        self._chosen = {key for number in chosen if (key := self._key(number)) is not None}
        index = self._view.currentIndex()
        self._current = self._key(index.row()) if index.isValid() else None
        self._column = index.column() if index.isValid() else self._column
        self._note_top()

    def let_go_of_unknown(self) -> None:
        """Before a window is read again: deselect rows that could not be found again by their keys."""
        few = self._few_chosen()
        if not few:
            self._view.clearSelection()
        self._deselect([number for number in few if self._key(number) is None])

    def restore(self, first: int, last: int) -> None:
        """Select again what was noted; let go what stands in its place between two rows."""
        found = self._find({*self._chosen, self._current, self._top})
        wanted = {found[key] for key in self._chosen if key in found}
        chosen = self._view.selectionModel()
        with self._own_doing():
            self._deselect([n for n in self._few_chosen() if first <= n <= last and n not in wanted])
            for number in wanted:
                if not chosen.isRowSelected(number, self._view.rootIndex()):
                    chosen.select(self._model.index(number, 0), _Flag.Select | _Flag.Rows)
            if self._current in found:
                index = self._model.index(found[self._current], self._column)
                chosen.setCurrentIndex(index, _Flag.NoUpdate)
            if self._top in found:
                self._view.verticalScrollBar().setValue(found[self._top])

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keep the row at the top there while rows of a list come and go, and go on from a row that goes."""
        self._note_top()
        onwards = self._onwards()
        with self._own_doing():
            yield
            found = self._find({*onwards, self._top})
            if self._top in found:
                # Qt lays out later; until then the bar would not go further than before.
                self._view.updateGeometries()
                self._view.verticalScrollBar().setValue(found[self._top])
            if onwards and onwards[0] not in found:
                self._go_to(next((found[key] for key in onwards if key in found), -1))

    def selected_runs(self) -> list[Run]:
        """Return the selected rows, ascending."""
        selection = self._view.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        joined: list[Run] = []
        for first, last in sorted({(part.top(), part.bottom()) for part in parts}):
            if joined and first <= joined[-1][1] + 1:
                joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
            else:
                joined.append((first, last))
        return joined

    def _before_reset(self) -> None:
        self._note_all()
        self._resetting = True

    def _after_reset(self) -> None:
        self._resetting = False
        self.restore(0, self._model.rowCount() - 1)

    @contextmanager
    def _own_doing(self) -> Iterator[None]:
        before, self._busy = self._busy, True
        try:
            yield
        finally:
            self._busy = before

    def _note_top(self) -> None:
        if not self._busy:
            # At the very top nothing is held fast, so that new rows are seen as they come.
            place = self._view.verticalScrollBar().value()
            self._top = self._key(place) if place else None

    def _onwards(self) -> list[Hashable]:
        """Return the keys of the current row and of all after it."""
        index = self._view.currentIndex()
        if not index.isValid() or self._model.pager is not None:
            return []
        return [self._key(number) for number in range(index.row(), self._model.rowCount())]

    def _go_to(self, number: int) -> None:
        """Make the row current; select it too when nothing else is selected any more."""
        chosen = self._view.selectionModel()
        if number >= 0:
            alone = not chosen.hasSelection() and bool(self._chosen)
            how = _Flag.Select | _Flag.Rows if alone else _Flag.NoUpdate
            chosen.setCurrentIndex(self._model.index(number, self._column), how)

    def _few_chosen(self) -> list[int]:
        parts = self.selected_runs()
        if sum(last - first + 1 for first, last in parts) > FOLLOWED:
            return []
        return [number for first, last in parts for number in range(first, last + 1)]

    def _deselect(self, numbers: list[int]) -> None:
        strangers = QItemSelection()
        for number in numbers:
            index = self._model.index(number, 0)
            strangers.select(index, index)
        if numbers:
            self._view.selectionModel().select(strangers, _Flag.Deselect | _Flag.Rows)

    def _find(self, keys: set[Hashable]) -> dict[Hashable, int]:
        keys.discard(None)
        return self._model.source.find(keys) if keys else {}

    def _key(self, number: int) -> Hashable:
        row = self._model.row_at(number)
        return None if row is None else self._model.key(row)
