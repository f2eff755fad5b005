"""The strip of a whole train: every box as a small bar, and a window over those that are shown large."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.style import CAPTION, SELECTION_SHARE, tokens
from desktop.widgets.box import BoxLook, Standing, Tone
from desktop.widgets.lettering import CENTRE, write
from desktop.widgets.wagon import WagonLook

GAP_MM = 770
"""Between two wagons, drawn wider than couplers are, so that they part for the eye."""
_NUMBERED = 5
"""Every fifth wagon has its number under the strip, as have the first and the last."""


def starts(wagons: Sequence[WagonLook]) -> tuple[float, ...]:
    """Return where each wagon begins from the head of the train in mm, and where one more would."""
    return tuple(accumulate((wagon.coupler_mm + GAP_MM for wagon in wagons), initial=0.0))


def paint_strip(
    painter: QPainter, wagons: Sequence[WagonLook], strip: QRectF, px_per_mm: float, window: QRectF
) -> None:
    """Paint the train into `strip` and the window over it."""
    t = tokens()
    tint = QColor(t.accent)
    tint.setAlphaF(SELECTION_SHARE)
    painter.fillRect(window, tint)
    for number, (wagon, start) in enumerate(zip(wagons, starts(wagons), strict=False)):
        middle = strip.left() + (start + wagon.coupler_mm / 2) * px_per_mm
        _paint_wagon(painter, wagon, strip, px_per_mm, middle)
        if wagon.position == 1 or wagon.position % _NUMBERED == 0 or number == len(wagons) - 1:
            label = QRectF(middle - 20, strip.bottom() + 8, 40, 16)
            write(painter, label, f"{wagon.position:02}", t.secondary, CAPTION, align=CENTRE)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(t.accent, 1))
    painter.drawRect(window.adjusted(0.5, 0.5, -0.5, -0.5))


def _paint_wagon(painter: QPainter, wagon: WagonLook, strip: QRectF, px_per_mm: float, middle: float) -> None:
    half = wagon.coupler_mm * px_per_mm / 2
    painter.fillRect(QRectF(middle - half, strip.bottom() - 1, 2 * half, 1), tokens().deck)
    for loaded in wagon.boxes:
        width = loaded.look.length_mm * px_per_mm
        left = middle + loaded.centre_mm * px_per_mm - width / 2
        _paint_box(painter, QRectF(left, strip.top(), width - 1, strip.height()), loaded.look)


def _paint_box(painter: QPainter, rect: QRectF, look: BoxLook) -> None:
    """Paint one box: filled when it is there, hollow when to come; a fault is taller and has its colour."""
    t = tokens()
    color = t.deck if look.tone is Tone.NORMAL else t.color(look.tone.value)
    left, width = round(rect.left()), max(2, round(rect.width()))
    if look.standing is Standing.TO_COME and look.tone is Tone.NORMAL:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, 1))
        painter.drawRect(QRectF(left + 0.5, rect.top() + 0.5, width - 1, rect.height() - 2))
        return
    taller = 0 if look.tone is Tone.NORMAL else 2
    painter.fillRect(QRectF(left, rect.top() - taller, width, rect.height() + taller), color)
