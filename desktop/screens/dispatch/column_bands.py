"""Where the bands of a column lie: the same for every train, so that trains compare straight across."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from desktop.screens.dispatch.looks import TrainLook
from desktop.widgets.box import BoxLook, box_words
from desktop.widgets.fact_sheet import broken
from desktop.widgets.wagon import WagonFrame
from hub.operations.check_list import Check

PAD, GAP, LEAST, MOST = 14, 8, 288, 610
HEAD, FIGURE, CHECK, LINE, CAPTIONS, WAGON, NOTE = 62, 16, 19, 19, 18, 26, 16
FIGURES = 6 * FIGURE + 8
CHECKS = len(Check) * CHECK
OPEN = 22 + 3 * LINE + 2 * NOTE + 8
"""The least height of what the open row says; a longer sentence makes it higher in every column."""
FIGURES_TOP = HEAD
CHECKS_TOP = FIGURES_TOP + FIGURES
OPEN_TOP = CHECKS_TOP + CHECKS
NUMBER_WIDTH, WEIGHT_WIDTH = 70, 76
_LONGEST_MM = 25_700


@dataclass(frozen=True, slots=True)
class Bands:
    """One column of a width at a place; every rectangle is in pixels of the whole board."""

    look: TrainLook
    left: float
    width: float
    px_per_m: float
    note: tuple[str, ...] = ()
    """What the open row says under its lines, broken to the width."""
    open_height: int = OPEN

    @property
    def wagons_top(self) -> int:
        """Where the wagons begin."""
        return OPEN_TOP + self.open_height + CAPTIONS

    @property
    def inner(self) -> float:
        """The width between the paddings."""
        return self.width - 2 * PAD

    @property
    def head(self) -> QRectF:
        """Number, where to, times."""
        return QRectF(self.left, 0, self.width, HEAD)

    def figure(self, number: int) -> QRectF:
        """The row of a figure, 0 being how much is loaded."""
        return QRectF(self.left + PAD, FIGURES_TOP + 2 + number * FIGURE, self.inner, FIGURE)

    def check(self, number: int) -> QRectF:
        """The row of a check."""
        return QRectF(self.left + 1, CHECKS_TOP + number * CHECK, self.width - 2, CHECK)

    @property
    def open(self) -> QRectF:
        """What the open row says."""
        return QRectF(self.left + 1, OPEN_TOP, self.width - 2, self.open_height)

    def line(self, number: int) -> QRectF:
        """One thing of the open row."""
        return QRectF(self.left + PAD, OPEN_TOP + 24 + number * LINE, self.inner, LINE)

    def note_line(self, number: int) -> QRectF:
        """One line of the sentence under the things of the open row."""
        first = self.line(len(self.look.open.lines)).top() + 3
        return QRectF(self.left + PAD, first + NOTE * number, self.inner, NOTE)

    @property
    def captions(self) -> QRectF:
        """The headings over the wagons."""
        return QRectF(self.left + PAD, self.open.bottom(), self.inner, CAPTIONS)

    def wagon(self, number: int) -> QRectF:
        """The row of a wagon."""
        return QRectF(self.left + 1, self.wagons_top + number * WAGON, self.width - 2, WAGON)

    def frame(self, number: int) -> WagonFrame:
        """Where the wagon of a row is drawn."""
        row = self.wagon(number)
        left = self.left + PAD + NUMBER_WIDTH
        return WagonFrame(self.look.wagons[number].look, left, row.bottom() - 3, self.px_per_m)

    @property
    def height(self) -> int:
        """How far down it reaches."""
        return self.wagons_top + len(self.look.wagons) * WAGON + 8

    def check_at(self, point: QPointF) -> Check | None:
        """Return the row of the list under a point."""
        for number, check in enumerate(self.look.checks):
            if self.check(number).contains(point):
                return check.check
        return None

    def box_at(self, point: QPointF) -> int:
        """Return the visit of the box under a point, on a wagon or in the open row; 0 for none."""
        for number, line in enumerate(self.look.open.lines):
            if self.line(number).contains(point):
                return line.visit_id
        box = self._box_on_wagon(point)
        return 0 if box is None else int(box.key)

    def words_at(self, point: QPointF) -> str:
        """Return in full what is drawn or cut under a point: a thing of the open row, or a box."""
        for number, line in enumerate(self.look.open.lines):
            if self.line(number).contains(point):
                return "  ".join(part for part in (line.name, line.place, line.words) if part)
        box = self._box_on_wagon(point)
        return "" if box is None else box_words(box)

    def _box_on_wagon(self, point: QPointF) -> BoxLook | None:
        number = int((point.y() - self.wagons_top) // WAGON)
        if point.y() < self.wagons_top or number >= len(self.look.wagons):
            return None
        frame = self.frame(number)
        boxes = self.look.wagons[number].look.boxes
        return next((each.look for each in boxes if frame.box(each).contains(point)), None)


def bands_of(looks: tuple[TrainLook, ...], room: float) -> tuple[Bands, ...]:
    """Return the columns side by side in a room of that width, none narrower than can be read."""
    if not looks:
        return ()
    share = (room - GAP * (len(looks) + 1)) / len(looks)
    width = round(max(LEAST, min(MOST, share)))
    drawn = width - 2 * PAD - NUMBER_WIDTH - WEIGHT_WIDTH
    scale = min(5.4, drawn * 1000 / _LONGEST_MM)
    notes = [tuple(broken(look.open.note, width - 2 * PAD)) if look.open.note else () for look in looks]
    said = zip(looks, notes, strict=True)
    height = max(OPEN, *(24 + len(look.open.lines) * LINE + 3 + len(note) * NOTE + 5 for look, note in said))
    return tuple(
        Bands(look, GAP + number * (width + GAP), width, scale, note, height)
        for number, (look, note) in enumerate(zip(looks, notes, strict=True))
    )
