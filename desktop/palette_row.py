"""Paints one line of the palette: icon, words, and at the right its key, or where the thing found is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.icons import icon

HEIGHT, ICON = 28, 16
_PADDING = 12
_TINT = 0.14
_Role = QPalette.ColorRole


class PaletteRow(QStyledItemDelegate):
    """Reads the title as every list does; detail, icon name and reason from roles of its own."""

    DETAIL = Qt.ItemDataRole.UserRole + 1
    PICTURE = Qt.ItemDataRole.UserRole + 2
    REASON = Qt.ItemDataRole.UserRole + 3

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of every line."""
        return QSize(option.rect.width(), HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the line; one that cannot be done now is grey and says why instead of its key."""
        painter.save()
        palette = option.palette
        if option.state & QStyle.StateFlag.State_Selected:
            tint = QColor(palette.color(_Role.Accent))
            tint.setAlphaF(_TINT)
            painter.fillRect(option.rect, tint)
        reason = index.data(self.REASON)
        quiet = palette.color(_Role.PlaceholderText)
        ink = quiet if reason else palette.color(_Role.Text)
        inner = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        picture = index.data(self.PICTURE)
        if picture:
            spot = QRect(inner.left(), inner.center().y() - ICON // 2 + 1, ICON, ICON)
            icon(picture, quiet).paint(painter, spot)
        words = inner.adjusted(ICON + 8, 0, 0, 0)
        painter.setFont(option.font)
        painter.setPen(ink)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | middle, index.data(Qt.ItemDataRole.DisplayRole))
        painter.setPen(quiet)
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | middle, reason or index.data(self.DETAIL))
        painter.restore()
