"""The legend of the plan: colour, name, when it leaves, and how much stands of it."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import formats
from desktop.colors import mix
from desktop.screens.yard.colours import Entry
from desktop.style import CAPTION, DATA, HEADING, tokens
from desktop.widgets.box import BoxLook, paint_box
from desktop.widgets.lettering import RIGHT, text_width, write

LINE, HEAD, FOOT = 22, 28, 40
_TEU, _BOXES, _HEADING = 40, 38, 84
_MARKS = (
    BoxLook("empty", empty=True),
    BoxLook("reefer", reefer=True),
    BoxLook("class", hazard="3"),
    BoxLook("hold", hold="hold"),
)


class LegendList(QWidget):
    """One line for each colour, in the order of the key."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("yard.legend")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._zone = zone
        self._title = ""
        self._entries: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return the lines that are shown."""
        return self._entries

    def show_entries(self, title: str, entries: Sequence[Entry]) -> None:
        """Show the lines of a key."""
        if (title, tuple(entries)) == (self._title, self._entries):
            # As with every letter of a search.
            return
        self._title, self._entries = title, tuple(entries)
        self.setAccessibleName(self.tr("Colours: {key}").format(key=title))
        lines = (f"{entry.title} {entry.words}: {formats.whole(entry.boxes)}" for entry in entries)
        self.setAccessibleDescription("; ".join(lines))
        self.setToolTip("\n".join(f"{entry.title}: {entry.words}" for entry in entries if entry.also))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of all lines."""
        return QSize(280, HEAD + len(self._entries) * LINE + FOOT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the heading and the lines."""
        painter = QPainter(self)
        t, width = tokens(), self.width()
        title = self._title[:1].upper() + self._title[1:]
        write(painter, QRectF(0, 0, width - 100, HEAD - 6), title, t.text, HEADING, bold=True)
        for words, right in ((self.tr("boxes"), width - _TEU), (self.tr("TEU"), width)):
            write(
                painter,
                QRectF(right - _HEADING, 2, _HEADING, HEAD - 8),
                words,
                t.secondary,
                CAPTION,
                align=RIGHT,
            )
        for number, entry in enumerate(self._entries):
            self._paint_entry(painter, entry, HEAD + number * LINE)
        self._paint_marks(painter, HEAD + len(self._entries) * LINE + 8)

    def _paint_marks(self, painter: QPainter, top: int) -> None:
        """Show what the marks on boxes mean."""
        pitch = self.width() / len(_MARKS)
        words = (self.tr("empty"), self.tr("reefer"), self.tr("class"), self.tr("hold"))
        for number, (look, word) in enumerate(zip(_MARKS, words, strict=True)):
            left = round(number * pitch)
            paint_box(painter, QRectF(left, top, 30, 15), look)
            rect = QRectF(left, top + 17, pitch - 4, 14)
            write(painter, rect, word, tokens().secondary, CAPTION)

    def _when(self, entry: Entry, room: float) -> str:
        """Return when it leaves: day and time, the day alone where the place would be cut."""
        if entry.at is None:
            return ""
        room -= text_width(entry.title, bold=True) + text_width(entry.words)
        moment = formats.moment(entry.at, self._zone)
        if text_width(moment, CAPTION) <= room:
            return moment
        return formats.day(entry.at.astimezone(self._zone).date())

    def _paint_entry(self, painter: QPainter, entry: Entry, top: int) -> None:
        t, width = tokens(), self.width()
        color = t.box if entry.colour is None else t.group(entry.colour)
        square = QRectF(0.5, top + 5.5, 16, 10)
        painter.fillRect(square, color)
        painter.setPen(QPen(mix(color, t.text, 0.62), 1))
        painter.drawRect(square)
        ink = t.text if entry.boxes else t.disabled
        figures = width - _TEU - _BOXES
        when = self._when(entry, figures - 42)
        used = text_width(when, CAPTION)
        title = write(painter, QRectF(26, top, figures - 26, LINE), entry.title, ink, bold=bool(entry.words))
        words = QRectF(32 + title, top, figures - used - 42 - title, LINE)
        write(painter, words, entry.words, t.secondary)
        write(painter, QRectF(figures - used - 4, top, used + 1, LINE), when, t.secondary, CAPTION)
        boxes, teu = formats.whole(entry.boxes), formats.teu(entry.teu_hundredths)
        for text, right in ((boxes, width - _TEU), (teu, width)):
            shown = text if entry.boxes else formats.NONE
            write(painter, QRectF(right - 60, top, 60, LINE), shown, ink, DATA, align=RIGHT)
        painter.setPen(QPen(t.hairline, 1))
        painter.drawLine(0, top + LINE - 1, width, top + LINE - 1)
