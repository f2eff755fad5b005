"""The rows of a list of carriers: their values, their model and how one is painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import formats
from desktop.style import CAPTION, tokens
from desktop.widgets.box import Tone
from desktop.widgets.lettering import RIGHT, text_width, write

ROW_HEIGHT, HEADING_HEIGHT, PADDING = 48, 28, 16

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class CarrierRow:
    """One train or truck: "3017" Xi'an → Almaty, 38 / 62, "working since 15:41 · track 3".

    `figure` stands strong at the right and `of` behind it; `done` (0 to 1) is the progress line, None = none.
    """

    id: int
    title: str
    words: str = ""
    figure: str = ""
    of: str = ""
    second: str = ""
    tone: Tone = Tone.NORMAL
    done: float | None = None

    def spoken(self) -> str:
        """Return the row as a screen reader says it."""
        figure = f"{self.figure} / {self.of}" if self.of else self.figure
        return ", ".join(part for part in (self.title, self.words, figure, self.second) if part)


@dataclass(frozen=True, slots=True)
class Section:
    """Carriers under one heading ("On the terminal"); `count` where more are counted than listed."""

    title: str
    rows: tuple[CarrierRow, ...]
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """The line over a section."""

    title: str
    count: int


class CarrierRows(QAbstractListModel):
    """Headings and carriers in one list; only carriers can be chosen."""

    VALUE = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Heading | CarrierRow, ...] = ()

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show other sections; an empty one is left out."""
        self.beginResetModel()
        lines: list[Heading | CarrierRow] = []
        for section in sections:
            if section.rows:
                count = len(section.rows) if section.count is None else section.count
                lines += (Heading(section.title, count), *section.rows)
        self._lines = tuple(lines)
        self.endResetModel()

    def line_of(self, carrier_id: int) -> int | None:
        """Return the line of a carrier; None where it is not listed."""
        for number, line in enumerate(self._lines):
            if isinstance(line, CarrierRow) and line.id == carrier_id:
                return number
        return None

    def carrier(self, line: int) -> CarrierRow | None:
        """Return the carrier on a line; None for a heading or outside."""
        found = self._lines[line] if 0 <= line < len(self._lines) else None
        return found if isinstance(found, CarrierRow) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of lines, headings too."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is read, spoken or painted."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == self.VALUE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken() if isinstance(line, CarrierRow) else f"{line.title}, {line.count}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that carriers can be chosen and headings cannot."""
        if index.isValid() and isinstance(self._lines[index.row()], CarrierRow):
            never = Qt.ItemFlag.ItemNeverHasChildren
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | never
        return Qt.ItemFlag.NoItemFlags


class CarrierDelegate(QStyledItemDelegate):
    """Paints a line in the measures of the Arrivals picture."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 48 px for a carrier, 28 for a heading."""
        is_heading = isinstance(index.data(CarrierRows.VALUE), Heading)
        return QSize(option.rect.width(), HEADING_HEIGHT if is_heading else ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a heading or a carrier."""
        value, rect = index.data(CarrierRows.VALUE), QRectF(option.rect)
        painter.save()
        if isinstance(value, Heading):
            _paint_heading(painter, rect, value)
        elif isinstance(value, CarrierRow):
            _paint_ground(painter, rect, option)
            _paint_carrier(painter, rect, value)
        painter.restore()


def _paint_heading(painter: QPainter, rect: QRectF, heading: Heading) -> None:
    t = tokens()
    inside = rect.adjusted(PADDING, 6, -PADDING, 0)
    write(painter, inside, heading.title, t.secondary, CAPTION)
    write(painter, inside, formats.whole(heading.count), t.secondary, CAPTION, align=RIGHT)
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), t.hairline)


def _paint_ground(painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
    t, state = tokens(), option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, t.selection)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRectF(rect.left(), rect.top(), 2, rect.height()), t.accent)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, t.hover)
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), t.hairline)


def _paint_carrier(painter: QPainter, rect: QRectF, row: CarrierRow) -> None:
    t = tokens()
    first = QRectF(rect.left() + PADDING, rect.top() + 5, rect.width() - 2 * PADDING, 20)
    of = f" / {row.of}" if row.of else ""
    tail = write(painter, first, of, t.secondary, align=RIGHT) if of else 0.0
    head = write(painter, first.adjusted(0, 0, -tail, 0), row.figure, t.text, bold=True, align=RIGHT)
    room = first.width() - tail - head - 8
    used = write(painter, QRectF(first.left(), first.top(), room, 20), row.title, t.text, bold=True)
    words = QRectF(first.left() + used + 8, first.top(), max(0.0, room - used - 8), 20)
    write(painter, words, row.words, t.text, middle=text_width(row.words) > words.width())
    color = t.color(row.tone.value) if row.tone else t.secondary
    second = QRectF(first.left(), first.bottom(), first.width(), 16)
    write(painter, second, row.second, color, CAPTION)
    if row.done is not None:
        line = QRectF(first.left(), rect.bottom() - 4, first.width(), 2)
        painter.fillRect(line, t.track)
        share = max(0.0, min(1.0, row.done))
        line.setWidth(line.width() * share)
        painter.fillRect(line, t.deck if share == 1 else t.accent)
