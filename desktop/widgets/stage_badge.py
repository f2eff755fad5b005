"""One badge per stage of a box or a carrier: a shape and a word, the same wherever a stage is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.sentences import QT_TRANSLATE_NOOP
from desktop.style import DATA, tokens
from desktop.widgets.lettering import text_width, write
from domain.carriers import Stage
from domain.visit import Where

HEIGHT, MARK = 20, 8


class Shape(Enum):
    """The mark before the word, so that a stage is told without its colour."""

    RING = "ring"  # still to come
    HALF = "half"  # here, being worked
    DISC = "disc"  # here
    ARROW = "arrow"  # leaving
    SQUARE = "square"  # gone
    CROSS = "cross"  # will not come


@dataclass(frozen=True, slots=True)
class Badge:
    """What a stage looks like: a source text of context "stages", its shape and the token of its colour."""

    text: str
    shape: Shape
    role: str


WHERE: Mapping[Where, Badge] = {
    Where.ANNOUNCED: Badge(QT_TRANSLATE_NOOP("stages", "announced"), Shape.RING, "secondary"),
    Where.ON_INBOUND: Badge(QT_TRANSLATE_NOOP("stages", "to be checked in"), Shape.HALF, "accent"),
    Where.ON_TERMINAL: Badge(QT_TRANSLATE_NOOP("stages", "on the terminal"), Shape.DISC, "accent"),
    Where.ON_OUTBOUND: Badge(QT_TRANSLATE_NOOP("stages", "loaded"), Shape.ARROW, "good"),
    Where.DEPARTED: Badge(QT_TRANSLATE_NOOP("stages", "departed"), Shape.SQUARE, "secondary"),
    Where.CANCELLED: Badge(QT_TRANSLATE_NOOP("stages", "cancelled"), Shape.CROSS, "disabled"),
    Where.MISSING: Badge(QT_TRANSLATE_NOOP("stages", "missing"), Shape.CROSS, "stop"),
}
CARRIER: Mapping[Stage, Badge] = {
    Stage.ANNOUNCED: Badge(QT_TRANSLATE_NOOP("stages", "on the way"), Shape.RING, "secondary"),
    Stage.ARRIVED: Badge(QT_TRANSLATE_NOOP("stages", "arrived"), Shape.DISC, "accent"),
    Stage.WORKING: Badge(QT_TRANSLATE_NOOP("stages", "working"), Shape.HALF, "accent"),
    Stage.WORKED: Badge(QT_TRANSLATE_NOOP("stages", "worked"), Shape.DISC, "good"),
    Stage.DEPARTED: Badge(QT_TRANSLATE_NOOP("stages", "departed"), Shape.SQUARE, "secondary"),
    Stage.CANCELLED: Badge(QT_TRANSLATE_NOOP("stages", "cancelled"), Shape.CROSS, "disabled"),
    Stage.TURNED_AWAY: Badge(QT_TRANSLATE_NOOP("stages", "turned away"), Shape.CROSS, "attention"),
}


def badge_of(stage: Where | Stage) -> Badge:
    """Return the badge of where a box is, or of how far a carrier has come."""
    return WHERE[stage] if isinstance(stage, Where) else CARRIER[stage]


def badge_words(badge: Badge) -> str:
    """Return the word of the badge in the language of the window."""
    return QCoreApplication.translate("stages", badge.text)


def badge_width(badge: Badge) -> float:
    """Return the width of a badge in pixels."""
    return MARK + 6 + text_width(badge_words(badge), DATA)


def paint_badge(painter: QPainter, left: float, centre_y: float, badge: Badge, room: float = 1e6) -> float:
    """Paint a badge at `left` around `centre_y` into at most `room`; return its width. For delegates too."""
    color = tokens().color(badge.role)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_mark(painter, QPointF(left + MARK / 2, centre_y), badge.shape, color)
    painter.restore()
    ink = color if badge.role in ("stop", "attention", "disabled") else tokens().text
    words = QRectF(left + MARK + 6, centre_y - 10, max(0.0, room - MARK - 6), 20)
    return MARK + 6 + write(painter, words, badge_words(badge), ink)


def _paint_mark(painter: QPainter, centre: QPointF, shape: Shape, color: QColor) -> None:
    x, y, r = centre.x(), centre.y(), MARK / 2 - 0.5
    around = QRectF(x - r, y - r, 2 * r, 2 * r)
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(color if shape in (Shape.DISC, Shape.SQUARE, Shape.ARROW) else Qt.BrushStyle.NoBrush)
    if shape in (Shape.RING, Shape.DISC, Shape.HALF):
        painter.drawEllipse(around)
    if shape is Shape.HALF:
        painter.setBrush(color)
        painter.drawPie(around, -90 * 16, 180 * 16)
    if shape is Shape.SQUARE:
        painter.drawRect(around.adjusted(0.5, 0.5, -0.5, -0.5))
    if shape is Shape.ARROW:
        painter.drawPolygon(QPolygonF([QPointF(x - r, y - r), QPointF(x + r, y), QPointF(x - r, y + r)]))
    if shape is Shape.CROSS:
        painter.drawLine(around.topLeft(), around.bottomRight())
        painter.drawLine(around.topRight(), around.bottomLeft())


class StageBadge(QWidget):
    """A badge as a control of its own, in a panel."""

    def __init__(self, stage: Where | Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stageBadge")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_stage(stage)

    def set_stage(self, stage: Where | Stage) -> None:
        """Show another stage."""
        self._badge = badge_of(stage)
        self.setAccessibleName(badge_words(self._badge))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the badge."""
        return QSize(round(badge_width(self._badge)) + 1, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the badge."""
        paint_badge(QPainter(self), 0, self.height() / 2, self._badge, self.width())
