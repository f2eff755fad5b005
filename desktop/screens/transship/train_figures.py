"""The five figures of a train against its limits, and the key to the colours of its boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.style import CAPTION, FIGURE, tokens
from desktop.widgets.box import Tone
from desktop.widgets.lettering import LEFT, RIGHT, text_width, write

_GAP, _BAR = 20, 3


@dataclass(frozen=True, slots=True)
class LimitFigure:
    """A figure, its limit, what it is called, how full that is (None: no limit known), and what is left."""

    key: str
    value: str
    limit: str
    words: str
    share: float | None
    tone: Tone = Tone.NORMAL
    left: str = ""


class TrainFigures(QWidget):
    """Paints the figures beside each other, each over its bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainFigures")
        self.setAccessibleName(self.tr("Figures of the train"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(64)
        self._figures: tuple[LimitFigure, ...] = ()

    @property
    def figures(self) -> tuple[LimitFigure, ...]:
        """Return the figures shown."""
        return self._figures

    def show_figures(self, figures: Sequence[LimitFigure]) -> None:
        """Show other figures."""
        self._figures = tuple(figures)
        said = (f"{each.value} {each.limit} {each.words} {each.left}" for each in self._figures)
        self.setAccessibleDescription("; ".join(" ".join(each.split()) for each in said))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint them."""
        painter = QPainter(self)
        if not self._figures:
            return
        t = tokens()
        each_width = (self.width() - _GAP * (len(self._figures) - 1)) / len(self._figures)
        for number, figure in enumerate(self._figures):
            left = round(number * (each_width + _GAP))
            color = t.color(figure.tone.value) if figure.tone else t.text
            top = QRectF(left, 0, each_width, 32)
            width = write(painter, top, figure.value, color, FIGURE, bold=True, align=LEFT)
            limit = QRectF(left + width + 6, 6, each_width - width - 6, 24)
            write(painter, limit, figure.limit, t.secondary, align=LEFT)
            painter.fillRect(QRectF(left, 37, each_width, _BAR), t.track)
            if figure.share is not None:
                full = each_width * max(0.0, min(1.0, figure.share))
                painter.fillRect(QRectF(left, 37, full, _BAR), color if figure.tone else t.deck)
            words = QRectF(left, 43, each_width, 18)
            write(
                painter,
                words,
                _caption(figure, each_width),
                color if figure.tone else t.secondary,
                CAPTION,
                align=LEFT,
            )


def _caption(figure: LimitFigure, width: float) -> str:
    """What it is called and what is left; where both do not fit, what is wrong goes before the name."""
    both = f"{figure.words} · {figure.left}" if figure.left else figure.words
    if text_width(both, CAPTION) <= width:
        return both
    return figure.left if figure.tone and figure.left else figure.words


@dataclass(frozen=True, slots=True)
class Colour:
    """A destination of the train: its colour of twelve, its name, and how many boxes go there."""

    fill: int
    name: str
    boxes: int


class Legend(QWidget):
    """Says which colour is which destination."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainLegend")
        self.setAccessibleName(self.tr("Colours of the destinations"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(24)
        self._colours: tuple[Colour, ...] = ()
        self._note = ""

    def show_colours(self, colours: Sequence[Colour], note: str) -> None:
        """Show the destinations at the left and a note at the right."""
        self._colours, self._note = tuple(colours), note
        self.setAccessibleDescription("; ".join(f"{each.name} {each.boxes}" for each in self._colours))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint squares with their names and counts."""
        painter, t, x = QPainter(self), tokens(), 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        for each in self._colours:
            needed = 16 + text_width(each.name, CAPTION) + 6 + text_width(str(each.boxes), CAPTION)
            if x + needed > self.width():
                break
            painter.fillRect(QRectF(x, 7, 10, 10), t.group(each.fill))
            x += 16
            x += write(painter, QRectF(x, 0, 240, 24), each.name, t.text, CAPTION, align=LEFT) + 6
            x += write(painter, QRectF(x, 0, 60, 24), str(each.boxes), t.secondary, CAPTION, align=LEFT) + 20
        room = self.width() - x
        if text_width(self._note, CAPTION) <= room:
            write(painter, QRectF(x, 0, room, 24), self._note, t.secondary, CAPTION, align=RIGHT)
