"""Paints the cells of a table: text, marks, squares and chips, cut with … where the column is too narrow."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop.icons import paint_icon
from desktop.style import CAPTION, Tokens, font, tokens
from desktop.table.columns import R
from desktop.table.model import LOADING, TableModel
from desktop.table.parts import Part, Shown, is_nothing, plain

ROW, PADDING = 24, 8
SQUARE, AFTER_SQUARE, BEFORE_CHIP, GAP = 9, 7, 8, 4
CHIP_HEIGHT, CHIP_PADDING, CHIP_ICON = 17, 4, 13
_KEPT_WIDTHS = 20_000
Index = QModelIndex | QPersistentModelIndex


class CellPainter(QStyledItemDelegate):
    """Looks a prepared cell up and draws it; measuring, the costly half of drawing text, is done once."""

    def __init__(self, model: TableModel[R], parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._model = model
        self._inks = [column.ink for column in model.columns]
        self._aligns = [column.align for column in model.columns]
        self._once = [column.once for column in model.columns]
        self._insets = [column.inset for column in model.columns]
        self._fonts = {False: font(), True: font(bold=True)}
        self._metrics = {bold: QFontMetricsF(used) for bold, used in self._fonts.items()}
        self._chip_font = font(CAPTION)
        self._chip_metrics = QFontMetricsF(self._chip_font)
        self._widths: dict[tuple[str, bool], float] = {}
        # The line under a row takes the last of its 24 px.
        self._baseline = _baseline(self._metrics[False], ROW - 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell; the view draws what lies under and between the rows."""
        row, column = index.row(), index.column()
        cells = self._model.cells(row)
        rect: QRect = option.rect.adjusted(self._insets[column], 0, 0, 0)
        if cells is None:
            if column == 0:
                self._draw_text(painter, rect, rect.left() + PADDING, LOADING, tokens().disabled, False)
            return
        if self._once[column] and not self._model.source.opens_group(row):
            return
        shown = cells[column]
        look = tokens()
        if isinstance(shown, str):
            if shown:
                ink = look.disabled if is_nothing(shown) else look.color(self._inks[column])
                self._draw_plain(painter, rect, shown, self._aligns[column], ink)
        else:
            self._draw_parts(painter, rect, shown, column, look)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return what the cell needs, for a double click on the edge of a heading."""
        cells = self._model.cells(index.row())
        width = 0.0 if cells is None else self._needed(cells[index.column()])
        return QSize(int(width) + 2 * PADDING + self._insets[index.column()] + 1, ROW)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show the whole text of a cell that is cut."""
        cells = self._model.cells(index.row()) if index.isValid() else None
        room = option.rect.width() - 2 * PADDING - self._insets[index.column()]
        if cells is None or self._needed(cells[index.column()]) <= room:
            QToolTip.hideText()
            return True
        QToolTip.showText(event.globalPos(), plain(cells[index.column()]), view)
        return True

    def _draw_plain(self, painter: QPainter, rect: QRect, text: str, align: str, ink: QColor) -> None:
        room = rect.width() - 2 * PADDING
        width = self._width(text, False)
        if width > room:
            text = self._metrics[False].elidedText(text, Qt.TextElideMode.ElideRight, room)
            width = min(float(room), self._metrics[False].horizontalAdvance(text))
        left = rect.left() + PADDING
        if align == "right":
            left += int(room - width)
        elif align == "center":
            left += int((room - width) / 2)
        self._draw_text(painter, rect, left, text, ink, False)

    def _draw_parts(
        self, painter: QPainter, rect: QRect, parts: tuple[Part, ...], column: int, look: Tokens
    ) -> None:
        room = rect.width() - 2 * PADDING
        left, end = float(rect.left() + PADDING), rect.left() + PADDING + room
        if self._aligns[column] == "right":
            left = max(left, end - self._needed(parts))
        for place, part in enumerate(parts):
            if left >= end:
                return
            ink = look.color(part.ink or self._inks[column])
            if part.shape == "square":
                self._draw_square(painter, rect, left, part, look)
            elif part.shape == "chip":
                self._draw_chip(painter, rect, left, end, part, ink)
            elif part.text:
                text = part.text
                if left + self._width(text, part.bold) > end + 0.5:
                    elide = self._metrics[part.bold].elidedText
                    text = elide(text, Qt.TextElideMode.ElideRight, end - left)
                self._draw_text(
                    painter, rect, left, text, look.disabled if is_nothing(text) else ink, part.bold
                )
            left += self._part_width(part) + _gap(part, parts[place + 1] if place + 1 < len(parts) else None)

    def _draw_text(
        self, painter: QPainter, rect: QRect, left: float, text: str, ink: QColor, bold: bool
    ) -> None:
        painter.setFont(self._fonts[bold])
        painter.setPen(ink)
        painter.drawText(QPointF(left, rect.top() + self._baseline), text)

    def _draw_square(self, painter: QPainter, rect: QRect, left: float, part: Part, look: Tokens) -> None:
        spot = QRect(round(left), rect.top() + (ROW - SQUARE) // 2, SQUARE, SQUARE)
        painter.fillRect(spot, look.group(part.group) if part.group >= 0 else look.box_edge)

    def _draw_chip(
        self, painter: QPainter, rect: QRect, left: float, end: float, part: Part, ink: QColor
    ) -> None:
        width = min(self._part_width(part), end - left)
        edge = QRectF(left + 0.5, rect.top() + (ROW - 1 - CHIP_HEIGHT) / 2 + 0.5, width - 1, CHIP_HEIGHT - 1)
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(edge, 2, 2)
        inside = edge.left() + CHIP_PADDING
        if part.icon:
            spot = QRectF(round(inside), round(edge.center().y() - CHIP_ICON / 2), CHIP_ICON, CHIP_ICON)
            # Its strokes are thinner than a pixel here: laid on twice they are as dark as the word.
            paint_icon(painter, spot, part.icon, ink)
            paint_icon(painter, spot, part.icon, ink)
            inside += CHIP_ICON + 3
        room = edge.right() - CHIP_PADDING + 1 - inside
        text = self._chip_metrics.elidedText(part.text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(self._chip_font)
        painter.drawText(QPointF(inside, edge.top() + _baseline(self._chip_metrics, CHIP_HEIGHT - 1)), text)

    def _needed(self, shown: Shown) -> float:
        if isinstance(shown, str):
            return self._width(shown, False)
        gaps = sum(_gap(part, following) for part, following in pairwise(shown))
        return gaps + sum(self._part_width(part) for part in shown)

    def _part_width(self, part: Part) -> float:
        if part.shape == "square":
            return SQUARE
        if part.shape == "chip":
            icon = CHIP_ICON + 3 if part.icon else 0
            # Whole pixels, so that all four edges are equally sharp.
            return round(self._chip_metrics.horizontalAdvance(part.text)) + icon + 2 * CHIP_PADDING + 1
        return self._width(part.text, part.bold)

    def _width(self, text: str, bold: bool) -> float:
        width = self._widths.get((text, bold))
        if width is None:
            if len(self._widths) >= _KEPT_WIDTHS:
                self._widths.clear()
            width = self._widths[text, bold] = self._metrics[bold].horizontalAdvance(text)
        return width


def _gap(part: Part, following: Part | None) -> int:
    if part.shape == "square":
        return AFTER_SQUARE
    return BEFORE_CHIP if following is not None and following.shape == "chip" else GAP


def _baseline(metrics: QFontMetricsF, height: float) -> int:
    return round((height + metrics.ascent() - metrics.descent()) / 2)
