"""The heading of a table: a quiet line of captions, an arrow at the sorted one, and the menu of columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from desktop.settings import Settings
from desktop.style import CAPTION, font, tokens
from desktop.table.columns import Column

HEIGHT, PADDING, ARROW, MARK = 24, 8, 7, 2
NARROWEST = 32


class Heading(QHeaderView):
    """Captions; a click sorts, a second turns round, a third gives the given order back."""

    def __init__(self, columns: Sequence[Column[Any]], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = tuple(columns)
        self._named: dict[int, str] = {}
        self._marked = -1
        self._font = font(CAPTION)
        self.setObjectName("heading")
        self.setFixedHeight(HEIGHT)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def settle(self, settings: Settings, name: str) -> None:
        """Take widths, order, sorting and what is hidden as they were left; the model must be set."""
        self._set_ways()
        self._set_defaults()
        settings.remember_header(self, name)
        # What was kept by an older version has not the last word on how a heading behaves.
        self._set_ways()

    def show_as_made(self) -> None:
        """Show the columns as they were made: order, widths, hidden ones, no sorting."""
        for place in range(len(self._columns)):
            self.moveSection(self.visualIndex(place), place)
        self._set_defaults()
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def choose(self, column: int, shown: bool) -> None:
        """Show or hide a column; the last one shown stays."""
        if shown or self.shown_columns() != [column]:
            self.setSectionHidden(column, not shown)
            if shown and self.sectionSize(column) < NARROWEST:
                self.resize_to(column, self._columns[column].width)

    def rename(self, column: int, caption: str) -> None:
        """Head a column with another caption for what is shown now; empty gives its own back."""
        self._named[column] = caption
        self.viewport().update()

    def caption(self, column: int) -> str:
        """Return what a column is headed with, in the language of the window."""
        return self._named.get(column) or self._columns[column].heading()

    def mark(self, column: int) -> None:
        """Underline the column in which the keyboard is; -1 = none."""
        if column != self._marked:
            self._marked = column
            self.viewport().update()

    def resize_to(self, column: int, width: int) -> None:
        """Make a column that wide; wider where its caption is longer in the language of the window."""
        self.resizeSection(column, max(width, self.caption_width(column)))

    def caption_width(self, column: int) -> int:
        """Return the width in pixels at which the caption of a column can be read whole."""
        inset = self._columns[column].inset
        return QFontMetrics(self._font).horizontalAdvance(self.caption(column)) + inset + 2 * PADDING

    def shown_columns(self) -> list[int]:
        """Return the columns that are shown, from left to right."""
        inside = [self.logicalIndex(place) for place in range(self.count())]
        return [column for column in inside if not self.isSectionHidden(column)]

    def fill_chooser(self, menu: QMenu) -> None:
        """Add an entry for each column to a menu, and one that shows them all as they were made."""
        shown = self.shown_columns()
        entries = [menu.addAction(self.caption(number)) for number in range(len(self._columns))]

        def choose(column: int, on: bool) -> None:
            self.choose(column, on)
            left = self.shown_columns()
            for number, entry in enumerate(entries):
                entry.setEnabled(left != [number])

        for number, entry in enumerate(entries):
            entry.setObjectName(f"column.{self._columns[number].id}")
            entry.setCheckable(True)
            entry.setChecked(number in shown)
            entry.setEnabled(shown != [number])
            entry.toggled.connect(lambda on, chosen=number: choose(chosen, on))
        menu.addSeparator()
        back = menu.addAction(self.tr("Reset columns"))
        back.setObjectName("columns.reset")
        back.triggered.connect(self.show_as_made)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Draw a caption, and the arrow of the sorted column."""
        look = tokens()
        painter.fillRect(rect, look.panel)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.hairline)
        if logical == self._marked:
            painter.fillRect(rect.left(), rect.bottom() - MARK + 1, rect.width(), MARK, look.accent)
        column = self._columns[logical]
        inner = rect.adjusted(PADDING + column.inset, 0, -PADDING, -1)
        is_sorted = logical == self.sortIndicatorSection()
        painter.setFont(self._font)
        painter.setPen(look.text if is_sorted else look.secondary)
        metrics = QFontMetrics(self._font)
        room = inner.width() - (ARROW + 4 if is_sorted else 0)
        text = metrics.elidedText(self.caption(logical), Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(text)
        left = inner.left()
        if column.align == "right":
            left = inner.right() + 1 - width
        elif column.align == "center":
            left = inner.center().x() - width // 2
        painter.drawText(
            QRect(left, inner.top(), width + 1, inner.height()), Qt.AlignmentFlag.AlignVCenter, text
        )
        if is_sorted:
            # Before right-aligned captions, so that they stay above their figures.
            spot = left - 4 - ARROW if column.align == "right" else left + width + 4
            self._paint_arrow(painter, spot, inner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the last column go back to its own width where the others leave it no room to fill."""
        super().resizeEvent(event)
        last = next(iter(reversed(self.shown_columns())), None)
        if last is None:
            return
        own = max(self._columns[last].width, self.caption_width(last))
        others = self.length() - self.sectionSize(last)
        if others + own > self.width() and self.sectionSize(last) > own:
            self.resizeSection(last, own)

    def sectionSizeFromContents(self, logical: int) -> QSize:
        """Return what the caption needs with its arrow."""
        return QSize(self.caption_width(logical) + ARROW + 4, HEIGHT)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave the sorting alone where a column cannot be sorted by."""
        section = self.logicalIndexAt(event.position().toPoint())
        before = (self.sortIndicatorSection(), self.sortIndicatorOrder())
        can = 0 <= section < len(self._columns) and self._columns[section].sortable
        # Qt turns the arrow at any click: it must not be heard of where it means nothing.
        blocked = self.blockSignals(not can and self.cursor().shape() != Qt.CursorShape.SplitHCursor)
        super().mouseReleaseEvent(event)
        if not can:
            self.setSortIndicator(*before)
        self.blockSignals(blocked)

    def _set_ways(self) -> None:
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(NARROWEST)
        self.setCascadingSectionResizes(False)
        # Fitting a column looks at what is on the screen only: a million rows are not measured.
        self.setResizeContentsPrecision(0)

    def _set_defaults(self) -> None:
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        for number, column in enumerate(self._columns):
            self.setSectionHidden(number, False)
            self.resize_to(number, column.width)
            self.setSectionHidden(number, column.hidden)

    def _paint_arrow(self, painter: QPainter, left: int, inner: QRect) -> None:
        middle = inner.center().y() + 1
        rise = -2 if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder else 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().secondary)
        points = [(left, middle - rise), (left + ARROW, middle - rise), (left + ARROW / 2, middle + rise)]
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
        painter.restore()


class ColumnMenu(QMenu):
    """A menu that stays open while columns are ticked."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by Space without closing; Enter ticks and closes, Esc closes."""
        entry = self.activeAction()
        if event.key() == Qt.Key.Key_Space and entry is not None and entry.isCheckable():
            entry.trigger()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick without closing."""
        entry = self.activeAction()
        if entry is not None and entry.isCheckable() and entry.isEnabled():
            entry.trigger()
            return
        super().mouseReleaseEvent(event)
