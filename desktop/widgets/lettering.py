"""Writes on a painter: text that is shortened and never clipped, and the caps of keys."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop.style import CAPTION, DATA, font, tokens

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
KEY_CAP = 18
"""Height of a key cap in pixels."""


@lru_cache(maxsize=32)
def metrics(px: int = DATA, bold: bool = False) -> QFontMetricsF:
    """Return the measures of the application's font at a size in pixels."""
    return QFontMetricsF(font(px, bold=bold))


@lru_cache(maxsize=32)
def _font(px: int, bold: bool) -> QFont:
    """Kept, as a drawing of many boxes asks for the same few hundreds of times."""
    return font(px, bold=bold)


def text_width(text: str, px: int = DATA, *, bold: bool = False) -> float:
    """Return the width of the text in pixels."""
    return metrics(px, bold).horizontalAdvance(text)


def shortened(text: str, width: float, px: int = DATA, *, bold: bool = False, middle: bool = False) -> str:
    """Return the text cut to the width with "…" at its end or in its middle; empty where nothing fits."""
    mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
    result = metrics(px, bold).elidedText(text, mode, max(0.0, width) + 0.5)
    return "" if result == "…" else result


def write(
    painter: QPainter,
    rect: QRectF,
    text: str,
    color: QColor,
    px: int = DATA,
    *,
    bold: bool = False,
    align: Qt.AlignmentFlag = LEFT,
    middle: bool = False,
) -> float:
    """Write one line into the rectangle, shortened where it does not fit; return its width in pixels."""
    said = shortened(text, rect.width(), px, bold=bold, middle=middle)
    painter.setFont(_font(px, bold))
    painter.setPen(color)
    painter.drawText(rect, align | Qt.TextFlag.TextSingleLine, said)
    return text_width(said, px, bold=bold)


def key_cap_width(keys: str) -> float:
    """Return the width of a key's cap in pixels."""
    return text_width(keys, CAPTION) + 10


def key_cap(painter: QPainter, left: float, centre_y: float, keys: str, color: QColor | None = None) -> float:
    """Paint the cap of a key at `left`; return its width. Without a colour it is quiet."""
    width = key_cap_width(keys)
    rect = QRectF(left + 0.5, round(centre_y - KEY_CAP / 2) + 0.5, width - 1, KEY_CAP - 1)
    painter.setPen(QPen(color or tokens().control_line, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, 2, 2)
    write(painter, rect, keys, color or tokens().secondary, CAPTION, align=CENTRE)
    return width
