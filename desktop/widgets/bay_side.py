"""The side view of a bay or a row: boxes to scale, one on the other as they stand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.style import CAPTION, tokens
from desktop.widgets.box import (
    BoxLook,
    box_words,
    full_lines,
    number_lines,
    paint_box,
    paint_free,
    weight_lines,
)
from desktop.widgets.lettering import CENTRE, RIGHT, write

PX_PER_M = 24.0
GUTTER, HEAD, FOOT = 24, 8, 22
STANDARD_TIER_MM = 2_700
ACROSS_MM, ALONG_MM = 2_830, 6_420
"""From one row to the next seen from the end, and from one bay to the next seen from the side."""


@dataclass(frozen=True, slots=True)
class Stood:
    """A box in the view: its column and tier from 1, and how many columns it stands over (2 for a 40')."""

    column: int
    tier: int
    look: BoxLook
    columns: int = 1


@dataclass(frozen=True, slots=True)
class SideLook:
    """A view: `labels` name its columns from the left; `along` = boxes seen from their long side."""

    title: str
    labels: tuple[str, ...]
    tiers: int
    boxes: tuple[Stood, ...] = ()
    along: bool = False
    detail: str = ""
    """From where it is seen, in words."""

    def box_at(self, column: int, tier: int) -> Stood | None:
        """Return the box over that column and tier, None where it is free."""
        for stood in self.boxes:
            if stood.tier == tier and stood.column <= column < stood.column + stood.columns:
                return stood
        return None

    def height(self, column: int) -> int:
        """Return how many boxes stand in a column."""
        return sum(1 for each in self.boxes if each.column <= column < each.column + each.columns)


class BaySide(QWidget):
    """Shows the view; arrows and clicks choose a box, or the free place on top of a stack."""

    chosen = Signal(int, int, str)
    """Column, tier and the key of the box there; empty for a free place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("baySide")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._view = SideLook("", (), 0)
        self._spot: tuple[int, int] | None = None
        self.setAccessibleName(self.tr("Side view"))

    def set_view(self, view: SideLook) -> None:
        """Show a bay across or a row along; what was chosen stays where it can."""
        self._view = view
        title = ", ".join(part for part in (view.title, view.detail) if part)
        said = self.tr("Side view: {title}").format(title=title)
        self.setAccessibleName(said if view.title else self.tr("Side view"))
        self.setFixedSize(self.sizeHint())
        self.choose(*(self._spot or (0, 0)))

    def choose(self, column: int, tier: int) -> None:
        """Choose a box or a free place; one outside the view chooses none. Emits nothing."""
        inside = 1 <= column <= len(self._view.labels) and 1 <= tier <= self._view.tiers
        self._spot = (column, tier) if inside else None
        self.setAccessibleDescription(self._words())
        self.update()

    @property
    def chosen_spot(self) -> tuple[int, int] | None:
        """Return column and tier of what is chosen; None for nothing."""
        return self._spot

    def sizeHint(self) -> QSize:
        """Return the size to scale, with room for high cubes all the way up."""
        high = self._view.tiers * 2_896 * PX_PER_M / 1000
        return QSize(round(GUTTER + len(self._view.labels) * self._pitch() + 8), round(HEAD + high + FOOT))

    def box_rect(self, stood: Stood) -> QRectF:
        """Return where a box is drawn: on top of those that stand below it."""
        below = max(self._level(column, stood.tier) for column in _span(stood.column, stood.columns))
        return self._rect(stood.column, stood.columns, below, stood.look.height_mm, stood.look.length_mm)

    def free_rect(self, column: int, tier: int) -> QRectF:
        """Return where the next box of that column would stand, drawn as a standard 20'."""
        return self._rect(column, 1, self._level(column, tier), 2_591, 6_058)

    def spot_at(self, point: QPointF) -> tuple[int, int] | None:
        """Return column and tier under the point: a box, or the first free place of a column."""
        for stood in self._view.boxes:
            if self.box_rect(stood).contains(point):
                return stood.column, stood.tier
        column = int((point.x() - GUTTER) // self._pitch()) + 1
        if not 1 <= column <= len(self._view.labels):
            return None
        tier = self._view.height(column) + 1
        return (column, tier) if tier <= self._view.tiers else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground line, boxes, the chosen place and the names of columns and tiers."""
        painter = QPainter(self)
        t, ground = tokens(), self._ground()
        if self._view.labels:
            painter.fillRect(QRectF(GUTTER - 4, ground, self.width() - GUTTER, 2), t.deck)
        chosen = self._view.box_at(*self._spot) if self._spot else None
        for stood in self._view.boxes:
            if stood is not chosen:
                self._paint_box(painter, stood, chosen=False)
        if chosen:
            self._paint_box(painter, chosen, chosen=True)
        elif self._spot:
            rect = self.free_rect(*self._spot)
            paint_free(painter, rect)
            painter.setPen(QPen(t.accent, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        self._paint_names(painter)
        if self.hasFocus():
            painter.setPen(QPen(t.accent, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by arrows: ← → column, ↑ ↓ or PgUp PgDn tier."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self._view.labels:
            super().keyPressEvent(event)
            return
        if self._spot is None:
            self._take((1, 1))
            return
        (column, tier), (across, up) = self._spot, step
        stood = self._view.box_at(column, tier)
        if stood and across > 0:
            column = stood.column + stood.columns - 1
        column = max(1, min(len(self._view.labels), column + across))
        highest = min(self._view.tiers, self._view.height(column) + 1)
        self._take((column, max(1, min(highest, tier + up))))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the mouse."""
        spot = self.spot_at(event.position())
        if spot:
            self._take(spot)

    def _take(self, spot: tuple[int, int]) -> None:
        stood = self._view.box_at(*spot)
        self.choose(stood.column if stood else spot[0], spot[1])
        self.chosen.emit(*(self._spot or spot), stood.look.key if stood else "")

    def _words(self) -> str:
        if self._spot is None:
            return self.tr("nothing chosen")
        column, tier = self._spot
        stood = self._view.box_at(column, tier)
        return self.tr("{column}, tier {tier}: {what}").format(
            column=self._view.labels[column - 1],
            tier=tier,
            what=box_words(stood.look) if stood else self.tr("free"),
        )

    def _pitch(self) -> float:
        return (ALONG_MM if self._view.along else ACROSS_MM) * PX_PER_M / 1000

    def _ground(self) -> float:
        return self.height() - FOOT - 2.0

    def _level(self, column: int, tier: int) -> int:
        """Return how high in mm the floor of a tier is over the ground, by the boxes that stand below."""
        below = [self._view.box_at(column, under) for under in range(1, tier)]
        return sum(stood.look.height_mm if stood else STANDARD_TIER_MM for stood in below)

    def _rect(self, column: int, columns: int, floor_mm: int, height_mm: int, length_mm: int) -> QRectF:
        scale, pitch = PX_PER_M / 1000, self._pitch()
        length = min(length_mm * scale, columns * pitch - 4) if self._view.along else 2_438 * scale
        middle = GUTTER + (column - 1) * pitch + columns * pitch / 2
        bottom = self._ground() - floor_mm * scale
        return QRectF(middle - length / 2, bottom - height_mm * scale, length, height_mm * scale)

    def _paint_box(self, painter: QPainter, stood: Stood, *, chosen: bool) -> None:
        look = stood.look
        lines = full_lines(look) if self._view.along else (*number_lines(look), *weight_lines(look))
        paint_box(painter, self.box_rect(stood), look, lines, chosen=chosen)

    def _paint_names(self, painter: QPainter) -> None:
        t, pitch = tokens(), self._pitch()
        column, tier = self._spot or (0, 0)
        for number, label in enumerate(self._view.labels, start=1):
            rect = QRectF(GUTTER + (number - 1) * pitch, self.height() - FOOT + 2, pitch, FOOT - 4)
            here = number == column
            color = t.accent if here else t.secondary
            write(painter, rect, label, color, CAPTION, bold=here, align=CENTRE)
        for each in range(1, self._view.tiers + 1):
            y = self._ground() - (each - 0.5) * STANDARD_TIER_MM * PX_PER_M / 1000
            color = t.accent if each == tier else t.secondary
            write(painter, QRectF(0, y - 8, GUTTER - 10, 16), str(each), color, CAPTION, align=RIGHT)


_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_PageUp: (0, 1),
    Qt.Key.Key_PageDown: (0, -1),
}


def _span(first: int, count: int) -> range:
    return range(first, first + count)
