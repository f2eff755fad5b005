"""The chip of a hold: padlock and word in a thin frame, the same in lists, tables and panels."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.icons import paint_icon
from desktop.style import CAPTION, tokens
from desktop.widgets.box import Tone
from desktop.widgets.lettering import text_width, write

HEIGHT, GAP = 18, 4
_ICON, _PADDING = 11, 5


@dataclass(frozen=True, slots=True)
class Chip:
    """One hold in a word ("seal"); a hold that stops the next act is STOP, others ask for attention."""

    text: str
    tone: Tone = Tone.STOP
    icon: str = "lock"


def chip_width(chip: Chip) -> float:
    """Return the width of a chip in pixels."""
    icon = _ICON + 4 if chip.icon else 0
    return round(2 * _PADDING + icon + text_width(chip.text, CAPTION))


def paint_chip(painter: QPainter, left: float, centre_y: float, chip: Chip) -> float:
    """Paint a chip at `left` around `centre_y` and return its width; for table delegates too."""
    t, width = tokens(), chip_width(chip)
    color = t.color(chip.tone.value) if chip.tone else t.secondary
    rect = QRectF(left, round(centre_y - HEIGHT / 2), width, HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    x = rect.left() + _PADDING
    if chip.icon:
        paint_icon(painter, QRectF(x, rect.center().y() - _ICON / 2, _ICON, _ICON), chip.icon, color)
        x += _ICON + 4
    write(painter, QRectF(x, rect.top(), rect.right() - x, HEIGHT), chip.text, color, CAPTION)
    painter.restore()
    return width


def paint_chips(
    painter: QPainter, left: float, centre_y: float, chips: tuple[Chip, ...], room: float
) -> float:
    """Paint as many chips as `room` holds and the rest as "+2"; return the width used."""
    x = left
    for number, chip in enumerate(chips):
        rest = len(chips) - number
        more = text_width(f"+{rest - 1}", CAPTION) + GAP if rest > 1 else 0
        if x + chip_width(chip) + more > left + room and number:
            write(painter, QRectF(x, centre_y - 9, 30, 18), f"+{rest}", tokens().secondary, CAPTION)
            return x + more - left
        x += paint_chip(painter, x, centre_y, chip) + GAP
    return max(0.0, x - GAP - left)
