"""What happened to one thing, act after act: when, what, by whom, and what was taken back again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.style import CAPTION, DATA, tokens
from desktop.widgets.fact_sheet import broken
from desktop.widgets.lettering import RIGHT, text_width, write

LINE, PADDING, WHEN, MARGIN = 18, 5, 100, 8
_STRUCK = "struck"
"""The role of what is struck through: quiet, but to be read."""
_LOOK = Qt.ItemDataRole.UserRole
_KEY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Happening:
    """One act: `late` says when it was entered, where that was later; `undone` who took it back and when."""

    key: int
    when: str
    title: str
    details: tuple[str, ...] = ()
    by: str = ""
    late: str = ""
    undone: str = ""

    @property
    def words(self) -> str:
        """Return everything in one line, for a screen reader and for copying."""
        parts = (self.when, self.title, *self.details, self.by, self.late, self.undone)
        return " · ".join(part for part in parts if part)


class Timeline(QListWidget):
    """A list of acts; ↑ ↓ choose one. Those taken back are struck through."""

    chosen = Signal(int)
    """The key of the act that is chosen now; 0 for none."""

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setItemDelegate(_Painter(self))
        self._shown: tuple[Happening, ...] = ()
        self.currentItemChanged.connect(lambda *_items: self.chosen.emit(self.chosen_key))

    @property
    def happenings(self) -> tuple[Happening, ...]:
        """Return what is shown, from the top."""
        return self._shown

    @property
    def chosen_key(self) -> int:
        """Return the key of the chosen act, 0 for none."""
        item = self.currentItem()
        return 0 if item is None else int(item.data(_KEY))

    def show_happenings(self, happenings: Sequence[Happening]) -> None:
        """Show these acts; the chosen one stays chosen, and where nothing differs nothing is painted."""
        if tuple(happenings) == self._shown:
            return
        key = self.chosen_key
        place = self.verticalScrollBar().value()
        self._shown = tuple(happenings)
        self.blockSignals(True)
        self.clear()
        for each in self._shown:
            item = QListWidgetItem(each.words, self)
            item.setData(_LOOK, each)
            item.setData(_KEY, each.key)
            item.setToolTip(each.undone or each.late)
        kept = key if any(each.key == key for each in self._shown) else 0
        self.choose(kept)
        self.blockSignals(False)
        self.verticalScrollBar().setValue(place if kept else 0)
        if kept != key:
            self.chosen.emit(kept)

    def choose(self, key: int) -> None:
        """Choose an act by its key."""
        for number, each in enumerate(self._shown):
            if each.key == key:
                self.setCurrentRow(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Painter(QStyledItemDelegate):
    """Paints one act: the time at the left, title and details beside it, who did it at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of all lines."""
        lines = sum(1 for _ in _lines(index.data(_LOOK), self._room()))
        return QSize(0, lines * LINE + 2 * PADDING)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the act."""
        look, rect, t = index.data(_LOOK), QRectF(option.rect), tokens()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, t.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, t.hover)
        top, left = rect.top() + PADDING, rect.left() + MARGIN
        write(painter, QRectF(left, top, WHEN - 8, LINE), look.when, t.secondary)
        left += WHEN
        for number, (text, role, bold) in enumerate(_lines(look, self._room())):
            right = rect.right() - MARGIN
            spot = QRectF(left, top + number * LINE, right - left, LINE)
            if number == 0 and look.by:
                by = QRectF(spot)
                by.setLeft(spot.left() + min(text_width(text, DATA, bold=True) + 12, spot.width()))
                write(painter, by, look.by, t.secondary, CAPTION, align=RIGHT)
            is_struck = role == _STRUCK
            width = write(painter, spot, text, t.secondary if is_struck else t.color(role), bold=bold)
            if is_struck:
                middle = spot.top() + LINE / 2 + 1
                painter.setPen(QPen(t.secondary, 1))
                painter.drawLine(round(left), round(middle), round(left + width), round(middle))
        painter.setPen(QPen(t.hairline, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _room(self) -> float:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 0
        return max(80.0, width - WHEN - 2 * MARGIN)


def _kept(detail: str, room: float) -> str:
    """Return a short detail so that it stays in one line, as a name does; a sentence may be broken."""
    return detail.replace(" ", "\N{NO-BREAK SPACE}") if text_width(detail) < room / 2 else detail


def _lines(look: Happening, room: float) -> Iterator[tuple[str, str, bool]]:
    """Yield the lines of an act: text, role of its ink, whether it is bold."""
    role = _STRUCK if look.undone else "text"
    yield look.title, role, True
    details = " · ".join(_kept(each, room) for each in look.details)
    if details:
        for line in broken(details, room):
            yield line, role, False
    for text, role in ((look.late, "attention"), (look.undone, "secondary")):
        if text:
            for line in broken(text, room):
                yield line, role, False
