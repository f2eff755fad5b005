"""Draws a stack in plan: a yard has hundreds in a few dozen looks, so each look is drawn once and copied."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from desktop.colors import ink_on, mix
from desktop.style import CAPTION, tokens
from desktop.widgets.lettering import LEFT, RIGHT, text_width, write

_NORMAL_SHARE, _PALE_SHARE = 0.5, 0.2
_SMALL = 32


class Match(StrEnum):
    """How a stack stands to what is searched for; without a search all are plain."""

    PLAIN = "plain"
    FOUND = "found"
    PALE = "pale"


def stack_color(colour: int | None, match: Match) -> QColor:
    """Return the ground of a stack: the colour of the key in full only for what was found."""
    t = tokens()
    if colour is None and match is Match.PLAIN:
        return t.box
    full = t.box_edge if colour is None else t.group(colour)
    if match is Match.FOUND:
        return full
    return mix(full, t.panel, _PALE_SHARE if match is Match.PALE else _NORMAL_SHARE)


def paint_stack(
    painter: QPainter, rect: QRectF, colour: int | None, match: Match, height: int, note: str
) -> None:
    """Paint a stack of `height` tiers into a rectangle of whole pixels."""
    ratio = painter.device().devicePixelRatio()
    if ratio != round(ratio):
        # Between pixels a copy would be blurred.
        _draw(painter, rect, colour, match, height, note)
        return
    width, depth = round(rect.width()), round(rect.height())
    painter.drawPixmap(
        rect.topLeft(), _drawn(tokens().name, width, depth, ratio, colour, match, height, note)
    )


@lru_cache(maxsize=2048)
def _drawn(
    _theme: str,
    width: int,
    depth: int,
    ratio: float,
    colour: int | None,
    match: Match,
    height: int,
    note: str,
) -> QPixmap:
    result = QPixmap(round(width * ratio), round(depth * ratio))
    result.setDevicePixelRatio(ratio)
    painter = QPainter(result)
    _draw(painter, QRectF(QPointF(0, 0), QPointF(width, depth)), colour, match, height, note)
    painter.end()
    return result


def _draw(painter: QPainter, rect: QRectF, colour: int | None, match: Match, height: int, note: str) -> None:
    t, fill, is_found = tokens(), stack_color(colour, match), match is Match.FOUND
    painter.fillRect(rect, fill)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(t.text, 2) if is_found else QPen(mix(fill, t.text, 0.72), 1))
    half = 1.0 if is_found else 0.5
    painter.drawRect(rect.adjusted(half, half, -half, -half))
    ink = t.secondary if match is Match.PALE else ink_on(fill)
    # A stack drawn small keeps its figures, and gives up the room beside them.
    side = 6 if rect.width() > _SMALL else 4
    inside = rect.adjusted(side, 0, 1 - side, 0)
    write(painter, inside, str(height), ink, CAPTION, bold=is_found, align=LEFT)
    beside = inside.adjusted(9, 0, 0, 0)
    # A tier that would be cut is left to the tip: its stack stands out by its frame all the same.
    if note and text_width(note, CAPTION) <= beside.width():
        write(painter, beside, note, ink, CAPTION, align=RIGHT)
