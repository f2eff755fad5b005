"""Facts of one thing in a side panel: what is asked at the left, the answer beside it, hairlines between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.style import DATA, font, tokens
from desktop.widgets.box import Tone
from desktop.widgets.lettering import LEFT, write

LINE, PADDING = 18, 3


@dataclass(frozen=True, slots=True)
class Fact:
    """A caption and what is known; `tone` is that of something that is not as it should be."""

    caption: str
    text: str
    tone: Tone = Tone.NORMAL


class FactSheet(QWidget):
    """Shows facts, each over as many lines as it needs; a screen reader gets them as its description."""

    def __init__(self, name: str, spoken: str, caption_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._caption_width = caption_width
        self._facts: tuple[Fact, ...] = ()
        self._lines: list[list[str]] = []

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Return what is shown."""
        return self._facts

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts instead of those before."""
        self._facts = tuple(facts)
        self.setAccessibleDescription("; ".join(f"{fact.caption} {fact.text}".strip() for fact in facts))
        self._arrange()

    def sizeHint(self) -> QSize:
        """Return the height of all lines."""
        return QSize(280, sum(self._height(lines) for lines in self._lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines anew."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint caption, answer and hairline of each fact."""
        painter = QPainter(self)
        t, top = tokens(), 0
        for fact, lines in zip(self._facts, self._lines, strict=True):
            write(painter, QRectF(0, top + PADDING, self._caption_width - 8, LINE), fact.caption, t.secondary)
            ink = t.color(fact.tone.value) if fact.tone else t.text
            for number, line in enumerate(lines):
                rect = QRectF(self._caption_width, top + PADDING + number * LINE, self._room(), LINE)
                write(painter, rect, line, ink, align=LEFT)
            top += self._height(lines)
            painter.setPen(QPen(t.hairline, 1))
            painter.drawLine(0, top - 1, self.width(), top - 1)

    def _arrange(self) -> None:
        self._lines = [broken(fact.text, self._room()) for fact in self._facts]
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def _room(self) -> float:
        return max(40.0, self.width() - self._caption_width)

    def _height(self, lines: Sequence[str]) -> int:
        return max(1, len(lines)) * LINE + 2 * PADDING


def broken(text: str, width: float) -> list[str]:
    """Return the text in lines of that width in pixels, broken between words where that can be."""
    layout = QTextLayout(text, font(DATA))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setAlignment(Qt.AlignmentFlag.AlignLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return lines or [""]
