"""Paints what lies under and between the rows of a table: tints, hairlines, the darker line after a group."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTableView

from desktop.style import tokens
from desktop.table.cell_painter import ROW
from desktop.table.model import TableModel

BAR = 3
"""The bar at the left of the current row while the table has the keyboard."""


class RowPaint:
    """Knows the row under the mouse; everything else it asks of the view."""

    def __init__(self, view: QTableView, model: TableModel[Any]) -> None:
        self._view, self._model = view, model
        self._hovered = -1

    def hover(self, row: int) -> None:
        """Tint that row as the one under the mouse; -1 = none."""
        if row == self._hovered:
            return
        for changed in (self._hovered, row):
            if changed >= 0:
                self._view.viewport().update(self._rect(changed))
        self._hovered = row

    def paint_under(self, painter: QPainter, rect: QRect) -> None:
        """Tint the selected rows and the one under the mouse."""
        look = tokens()
        chosen, root = self._view.selectionModel(), self._view.rootIndex()
        for row in self._rows(rect):
            if chosen.isRowSelected(row, root):
                painter.fillRect(self._rect(row), look.selection)
            elif row == self._hovered:
                painter.fillRect(self._rect(row), look.hover)

    def paint_over(self, painter: QPainter, rect: QRect) -> None:
        """Draw the line under each row, and where the keyboard is."""
        look, source = tokens(), self._model.source
        width = self._view.viewport().width()
        for row in self._rows(rect):
            line = look.group_line if source.closes_group(row) else look.hairline
            painter.fillRect(0, self._rect(row).bottom(), width, 1, line)
        index = self._view.currentIndex()
        if index.isValid() and self._view.hasFocus():
            row_rect = self._rect(index.row())
            painter.fillRect(0, row_rect.top(), BAR, ROW - 1, look.accent)

    def _rows(self, rect: QRect) -> Iterator[int]:
        first = self._view.rowAt(rect.top())
        if first < 0:
            return
        last = self._view.rowAt(rect.bottom())
        yield from range(first, (self._model.rowCount() - 1 if last < 0 else last) + 1)

    def _rect(self, row: int) -> QRect:
        return QRect(0, self._view.rowViewportPosition(row), self._view.viewport().width(), ROW)
