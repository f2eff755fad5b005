"""The four rows under the scan line that are always there: last acts, or what may have been meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.style import DATA, tokens
from desktop.widgets.lettering import key_cap, key_cap_width, metrics, text_width, write

ROWS, ROW_HEIGHT = 4, 24
_NUMBER_WIDTH, _NOTE_SHARE = 132, 0.70


@dataclass(frozen=True, slots=True)
class Act:
    """One of the last acts: "FCIU 214616 5", "taken · wagon 18, position 2", "16:47"."""

    title: str
    words: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A number that may have been meant: `changed` are places in `shown` that differ from what was typed.

    One with a `reason` cannot be taken; the reason stands where its words would.
    """

    shown: str
    words: str
    note: str = ""
    changed: tuple[int, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Rest:
    """The last row of a failure: how many more there are, and another way out with its key."""

    words: str = ""
    way_out: str = ""
    keys: str = ""


class AnswerPane(QWidget):
    """Painted only; the scan line has the keyboard and moves the mark."""

    taken = Signal(int)
    """The number of the offer (from 0) that was clicked."""
    way_out = Signal()
    """The last row's other way out was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answers")
        self.setFixedHeight(ROWS * ROW_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._acts: tuple[Act, ...] = ()
        self._offers: tuple[Offer, ...] = ()
        self._rest: Rest | None = None
        self._marked = -1

    def show_acts(self, acts: Sequence[Act]) -> None:
        """Show the last acts, newest first; more than four are not shown."""
        self._acts = tuple(acts[:ROWS])
        self._tell()

    def show_offers(self, offers: Sequence[Offer], rest: Rest | None) -> None:
        """Show what may have been meant; those that do not fit must be counted in `rest`."""
        self._offers = tuple(offers[: ROWS - 1 if rest else ROWS])
        self._rest = rest
        self._marked = -1
        self._tell()

    def clear_offers(self) -> None:
        """Show the last acts again."""
        self.show_offers((), None)

    @property
    def shows_offers(self) -> bool:
        """Return whether it shows a failure and not the last acts."""
        return bool(self._offers) or self._rest is not None

    @property
    def possible(self) -> tuple[int, ...]:
        """Return the numbers of the offers that can be taken."""
        return tuple(number for number, offer in enumerate(self._offers) if not offer.reason)

    @property
    def marked(self) -> int:
        """Return the number of the marked offer; -1 for none."""
        return self._marked

    def mark(self, number: int) -> None:
        """Mark an offer that Enter would take; -1 for none."""
        self._marked = number if number in self.possible else -1
        self._tell()

    def sizeHint(self) -> QSize:
        """Return the size of four rows."""
        return QSize(540, ROWS * ROW_HEIGHT)

    def row_at(self, point: QPointF) -> int:
        """Return the row (from 0) under the point."""
        return int(point.y() // ROW_HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the offer under the mouse, or the other way out."""
        row = self.row_at(event.position())
        if row in self.possible:
            self.taken.emit(row)
        elif self._rest is not None and self._rest.way_out and row == len(self._offers):
            self.way_out.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows."""
        painter = QPainter(self)
        t = tokens()
        painter.fillRect(self.rect(), t.panel)
        if self.shows_offers:
            for number, offer in enumerate(self._offers):
                self._paint_offer(painter, _row(number, self.width()), number, offer)
            if self._rest is not None:
                _paint_rest(painter, _row(len(self._offers), self.width()), self._rest)
        else:
            for number, act in enumerate(self._acts):
                _paint_act(painter, _row(number, self.width()), act)
        for number in range(1, ROWS):
            painter.fillRect(0, number * ROW_HEIGHT - 1, self.width(), 1, t.hairline)
        painter.setPen(QPen(t.hairline, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _tell(self) -> None:
        if self.shows_offers:
            rows = [
                " ".join((offer.shown, offer.reason or offer.words, offer.note)) for offer in self._offers
            ]
            rows.append(self._rest.words if self._rest else "")
        else:
            rows = [" ".join((act.title, act.words, act.time)) for act in self._acts]
        self.setAccessibleName("; ".join(row.strip() for row in rows if row.strip()) or self.tr("Answers"))
        self.update()

    def _paint_offer(self, painter: QPainter, rect: QRectF, number: int, offer: Offer) -> None:
        t = tokens()
        is_next = number == (self._marked if self._marked >= 0 else next(iter(self.possible), -1))
        if is_next:
            painter.fillRect(rect.adjusted(0, -1, 0, 0), t.selection)
        if number == self._marked:
            painter.fillRect(QRectF(rect.left(), rect.top() - 1, 3, rect.height()), t.accent)
        ink = t.disabled if offer.reason else t.text
        inside = rect.adjusted(14, 0, -8, 0)
        _write_marked(painter, QRectF(inside.left(), inside.top(), _NUMBER_WIDTH, 23), offer, ink)
        caps = self._keys(number)
        right = inside.right() - (key_cap_width(caps) + 8 if caps else 0)
        note = inside.left() + inside.width() * _NOTE_SHARE
        words = QRectF(
            inside.left() + _NUMBER_WIDTH, inside.top(), note - inside.left() - _NUMBER_WIDTH - 8, 23
        )
        write(painter, words, offer.reason or offer.words, ink)
        quiet = t.disabled if offer.reason else t.secondary
        write(painter, QRectF(note, inside.top(), max(0.0, right - note), 23), offer.note, quiet)
        if caps:
            key_cap(painter, inside.right() - key_cap_width(caps), rect.center().y(), caps)

    def _keys(self, number: int) -> str:
        """Return the keys that take this offer from where the mark is: "↓ Enter"; empty if not possible."""
        possible = self.possible
        if number not in possible:
            return ""
        here = possible.index(self._marked) if self._marked >= 0 else -1
        steps = possible.index(number) - here
        return ("↓" * steps + " " + self.tr("Enter")).strip() if 0 <= steps <= ROWS - 1 else ""


def _row(number: int, width: float) -> QRectF:
    return QRectF(0, number * ROW_HEIGHT, width, ROW_HEIGHT - 1)


def _write_marked(painter: QPainter, rect: QRectF, offer: Offer, ink: QColor) -> None:
    """Write a number sign by sign where signs are changed: those bold and underlined."""
    x = rect.left()
    for place, sign in enumerate(offer.shown):
        is_changed = place in offer.changed
        width = text_width(sign, DATA, bold=is_changed)
        write(painter, QRectF(x, rect.top(), width + 2, rect.height()), sign, ink, bold=is_changed)
        if is_changed:
            base = rect.center().y() + metrics(DATA).ascent() / 2 + 1
            painter.fillRect(QRectF(x, round(base), width, 1), ink)
        x += width


def _paint_act(painter: QPainter, rect: QRectF, act: Act) -> None:
    t = tokens()
    inside = rect.adjusted(14, 0, -14, 0)
    write(painter, QRectF(inside.left(), inside.top(), _NUMBER_WIDTH - 8, 23), act.title, t.text, middle=True)
    time = text_width(act.time)
    words = inside.adjusted(_NUMBER_WIDTH, 0, -time - 12, 0)
    write(painter, words, act.words, t.secondary)
    write(painter, QRectF(inside.right() - time, inside.top(), time, 23), act.time, t.secondary)


def _paint_rest(painter: QPainter, rect: QRectF, rest: Rest) -> None:
    t = tokens()
    inside = rect.adjusted(14, 0, -8, 0)
    cap = key_cap_width(rest.keys) + 4 if rest.keys else 0.0
    way = text_width(rest.way_out)
    write(painter, inside.adjusted(0, 0, -way - cap - 12, 0), rest.words, t.secondary)
    if rest.keys:
        key_cap(painter, inside.right() - cap + 4, rect.center().y(), rest.keys)
    write(painter, QRectF(inside.right() - cap - way - 2, rect.top(), way + 2, 23), rest.way_out, t.secondary)
