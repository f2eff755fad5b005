"""Rows that say of each thing looked at whether it is in order, why, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.style import CAPTION, DATA, font, tokens
from desktop.widgets.box import Tone
from desktop.widgets.lettering import LEFT, RIGHT, key_cap, key_cap_width, metrics, text_width, write

OK, STOP, WARN, NOT_HERE = "✓", "✗", "!", "–"
UNSURE = "✓?"
"""Kept, but by figures that nobody has checked: no green for it."""
LEAST, _LINE, _SMALL, _PADDING = 24, 17, 15, 4
_MARK, _FIGURE, _LIMIT = 28, 64, 72
_KEY_ROOM = 6
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One row. `small` stands under the words; `act` is the id of the action at the right, with its words."""

    mark: str
    name: str
    words: str
    small: str = ""
    figure: str = ""
    limit: str = ""
    aside: str = ""
    tone: Tone = Tone.NORMAL
    pale: bool = False
    act: str = ""
    act_words: str = ""
    act_keys: str = ""


def row_words(row: CheckRow) -> str:
    """Return what the row says, for a screen reader."""
    parts = (row.mark, row.name, row.words, row.figure, row.limit, row.small, row.aside, row.act_words)
    return " ".join(part for part in parts if part)


class CheckRows(QWidget):
    """Paints the rows as high as their words need."""

    act_wanted = Signal(str)
    """The id of the action whose words were clicked."""

    def __init__(
        self, name: str, title: str, name_width: int, *, figures: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name_width, self._figures = name_width, figures
        self._rows: tuple[CheckRow, ...] = ()
        self._heights: list[int] = []
        self._limit = float(_LIMIT)

    @property
    def rows(self) -> tuple[CheckRow, ...]:
        """Return the rows shown."""
        return self._rows

    def show_rows(self, rows: Sequence[CheckRow]) -> None:
        """Show other rows."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        self.setAccessibleDescription("; ".join(map(row_words, self._rows)))
        self._measure()
        self.update()

    def link_rect(self, number: int) -> QRectF:
        """Return where the action of a row is written; an empty rectangle where it has none."""
        row = self._rows[number]
        if not row.act:
            return QRectF()
        width = text_width(row.act_words) + (key_cap_width(row.act_keys) + 6 if row.act_keys else 0)
        top = sum(self._heights[:number])
        return QRectF(self.width() - width - 8, top + self._heights[number] - 23, width, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        if event.type() == QEvent.Type.FontChange:
            self._measure()
        super().changeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        over = self._link_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the action whose words were clicked."""
        found = self._link_at(event.position())
        if found is not None:
            self.act_wanted.emit(self._rows[found].act)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are to be seen."""
        painter = QPainter(self)
        top = 0
        for number, height in enumerate(self._heights):
            rect = QRectF(0, top, self.width(), height)
            if rect.intersects(QRectF(event.rect())):
                self._paint_row(painter, number, rect)
            top += height

    def _link_at(self, point: QPointF) -> int | None:
        return next((n for n in range(len(self._rows)) if self.link_rect(n).contains(point)), None)

    def _left(self) -> float:
        return _MARK + self._name_width

    def _room(self, row: CheckRow) -> float:
        """The width of the words; the small line may run under the figure."""
        if self._figures:
            return self.width() - self._left() - _FIGURE - self._limit - 12
        aside = text_width(row.aside, CAPTION) + 12 if row.aside else 0
        return self.width() - self._left() - aside - 8

    def _small_room(self, row: CheckRow, number: int) -> float:
        link = self.link_rect(number).width() + 12 if row.act else 0
        return self.width() - self._left() - link - 8

    def _measure(self) -> None:
        self._limit = max(_LIMIT, min(self._widest_limit(), self._left_to_limits()))
        # The places of links follow from the heights.
        self._heights = [LEAST] * len(self._rows)
        self._heights = [self._height(number, row) for number, row in enumerate(self._rows)]
        self.setFixedHeight(max(1, sum(self._heights)))

    def _widest_limit(self) -> float:
        return max((text_width(row.limit) + 8 for row in self._rows), default=0.0)

    def _left_to_limits(self) -> float:
        """The room that no word needs: a limit longer than that is wrapped, where a word cannot be."""
        words = ((word, self._is_bold(row)) for row in self._rows for word in row.words.split())
        longest = max((text_width(word, bold=bold) for word, bold in words), default=0.0)
        return self.width() - self._left() - _FIGURE - 12 - longest

    def _height(self, number: int, row: CheckRow) -> int:
        height = max(self._words_height(row), self._limit_height(row))
        if row.small:
            height += _wrapped(row.small, self._small_room(row, number), CAPTION, _SMALL)
            # The key of the action is higher than the small line: long words would run into it.
            height += _KEY_ROOM if row.act and text_width(row.words) > self._small_room(row, number) else 0
        elif row.act:
            height += 20 if text_width(row.words) > self._small_room(row, number) else 0
        return max(LEAST, height + 2 * _PADDING - 1)

    def _words_height(self, row: CheckRow) -> int:
        return _wrapped(row.words, self._room(row), DATA, _LINE, bold=self._is_bold(row))

    def _limit_height(self, row: CheckRow) -> int:
        return _wrapped(_glued(row.limit), self._limit - 6, DATA, _LINE) if self._figures else 0

    def _is_bold(self, row: CheckRow) -> bool:
        return self._figures and bool(row.tone)

    def _paint_row(self, painter: QPainter, number: int, rect: QRectF) -> None:
        t, row = tokens(), self._rows[number]
        if self._figures and row.tone is Tone.STOP:
            painter.fillRect(rect, t.stop_tint)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), t.hairline)
        ink = t.disabled if row.pale else t.text
        first = QRectF(8, rect.top() + _PADDING, _MARK - 8, _LINE)
        write(painter, first, row.mark, _mark_color(row), bold=row.mark != NOT_HERE, align=LEFT)
        loud = bool(row.tone) and not self._figures
        strong = t.color(row.tone.value) if row.tone and self._figures else ink
        name = first.translated(_MARK - 8, 0)
        name.setWidth(self._name_width - 4)
        write(painter, name, row.name, strong, bold=loud, align=LEFT)
        left, room = self._left(), self._room(row)
        words = QRectF(left, first.top(), room, rect.height())
        painter.setFont(font(DATA, bold=self._is_bold(row)))
        painter.setPen(ink if row.tone or self._figures or row.pale else t.secondary)
        painter.drawText(words, _WRAP, row.words)
        self._paint_figures(painter, row, first.top(), ink)
        if row.small:
            below = first.top() + max(self._words_height(row), self._limit_height(row))
            painter.setFont(font(CAPTION))
            painter.setPen(t.disabled if row.pale else t.secondary)
            painter.drawText(
                QRectF(left, below, self._small_room(row, number), rect.bottom() - below), _WRAP, row.small
            )
        if row.act:
            self._paint_link(painter, row, self.link_rect(number))

    def _paint_figures(self, painter: QPainter, row: CheckRow, top: float, ink: QColor) -> None:
        t, right = tokens(), self.width() - 8
        if row.aside:
            write(painter, QRectF(0, top, right, _LINE), row.aside, t.secondary, CAPTION, align=RIGHT)
        if not self._figures:
            return
        color = t.color(row.tone.value) if row.tone else ink
        figure = QRectF(right - self._limit - _FIGURE, top, _FIGURE, _LINE)
        write(painter, figure, row.figure, color, bold=not row.pale, align=RIGHT)
        limit = QRectF(right - self._limit + 6, top, self._limit - 6, self._limit_height(row))
        painter.setFont(font(DATA))
        painter.setPen(t.color(row.tone.value) if row.tone else t.secondary)
        painter.drawText(limit, _WRAP, _glued(row.limit))

    def _paint_link(self, painter: QPainter, row: CheckRow, rect: QRectF) -> None:
        t = tokens()
        width = write(painter, rect, row.act_words, t.accent, align=LEFT)
        if row.act_keys:
            key_cap(painter, rect.left() + width + 6, rect.center().y(), row.act_keys)


def _mark_color(row: CheckRow) -> QColor:
    t = tokens()
    return {OK: t.good, STOP: t.stop, WARN: t.attention, UNSURE: t.secondary}.get(row.mark, t.disabled)


def _glued(limit: str) -> str:
    """Return the text with its unit beside its figure, wherever it is wrapped."""
    return "\u00a0".join(limit.rsplit(" ", 1))


def _wrapped(text: str, width: float, px: int, line: int, *, bold: bool = False) -> int:
    """Return how high a text is when it is wrapped; `line` is the height of the first of its lines."""
    measures = metrics(px, bold)
    bounds = measures.boundingRect(QRectF(0, 0, max(40.0, width), 10_000), int(_WRAP), text)
    further = max(0, round(bounds.height() / measures.lineSpacing()) - 1)
    return line + round(further * measures.lineSpacing())
