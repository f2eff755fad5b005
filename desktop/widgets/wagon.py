"""A wagon to scale with its boxes where the judge counts them: one painter for consist, train and judge."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop import formats
from desktop.style import CAPTION, tokens
from desktop.widgets.box import BoxLook, box_rect, box_words, paint_box, paint_free, weight_lines
from desktop.widgets.lettering import LEFT, RIGHT, text_width, write
from domain.wagon_types import BOX_LENGTH_MM, Layout, WagonType

translate = QCoreApplication.translate

FLOOR_MM, WHEEL_MM, AXLES_APART_MM, DECK_MM = 1_190, 950, 1_850, 330
"""Height of the deck over the rail, wheel, wheelbase of bogie 18-100 and thickness of the deck, as drawn."""
HIGHEST_BOX_MM = 2_896
LABEL_PX = 16

Lines = Callable[[BoxLook], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A box at a place of the wagon; the centre counts from the wagon's middle, negative to the head."""

    position: int
    centre_mm: int
    look: BoxLook


@dataclass(frozen=True, slots=True)
class FreePlace:
    """A place of the layout where no box stands."""

    position: int
    centre_mm: int
    length_mm: int


@dataclass(frozen=True, slots=True)
class WagonLook:
    """What a drawing says of one wagon; `fault` is the short name of what fails ("W3")."""

    key: str
    position: int
    number: str
    class_ft: int
    coupler_mm: int
    frame_mm: int
    base_mm: int
    axles: int = 4
    boxes: tuple[Loaded, ...] = ()
    free: tuple[FreePlace, ...] = ()
    fault: str = ""

    @property
    def sum_kg(self) -> int:
        """The gross weight of its boxes as far as it is known, in kg."""
        return sum(each.look.gross_kg or 0 for each in self.boxes)

    @property
    def positions(self) -> tuple[int, ...]:
        """Every position on it from the head end, taken or free."""
        return tuple(sorted(self.centres, key=self.centres.__getitem__))

    @property
    def in_order(self) -> tuple[Loaded, ...]:
        """Its boxes from the head end."""
        return tuple(sorted(self.boxes, key=lambda each: each.centre_mm))

    @property
    def centres(self) -> dict[int, int]:
        """The centre in mm of every position, taken or free."""
        taken = {each.position: each.centre_mm for each in self.boxes}
        return taken | {each.position: each.centre_mm for each in self.free}

    def box(self, key: str) -> Loaded | None:
        """Return the box of that key where it stands on this wagon."""
        return next((each for each in self.boxes if each.look.key == key), None)


def wagon_look(
    key: str,
    position: int,
    number: str,
    wagon_type: WagonType,
    layout: Layout,
    boxes: Mapping[int, BoxLook],
    fault: str = "",
) -> WagonLook:
    """Return the look of a wagon whose boxes stand at positions of a layout; its other places are free."""
    return WagonLook(
        key=key,
        position=position,
        number=number,
        class_ft=wagon_type.length_class_ft,
        coupler_mm=wagon_type.coupler_mm,
        frame_mm=wagon_type.frame_mm,
        base_mm=wagon_type.base_mm,
        axles=wagon_type.axles,
        boxes=tuple(
            Loaded(place.position, place.centre_mm, boxes[place.position])
            for place in layout.places
            if place.position in boxes
        ),
        free=tuple(
            FreePlace(place.position, place.centre_mm, BOX_LENGTH_MM[place.length_ft])
            for place in layout.places
            if place.position not in boxes
        ),
        fault=fault,
    )


@dataclass(frozen=True, slots=True)
class WagonFrame:
    """Where the parts of a wagon are drawn: its head coupler at `left`, the rail at `rail_y`, in pixels."""

    look: WagonLook
    left: float
    rail_y: float
    px_per_m: float

    def px(self, mm: float) -> float:
        """Return millimetres in pixels."""
        return mm * self.px_per_m / 1000

    @property
    def width(self) -> float:
        """The length over couplers in pixels."""
        return self.px(self.look.coupler_mm)

    @property
    def middle(self) -> float:
        """The x of the wagon's middle."""
        return self.left + self.width / 2

    @property
    def floor(self) -> float:
        """The y that boxes stand on."""
        return round(self.rail_y - self.px(FLOOR_MM))

    @property
    def bogies(self) -> tuple[float, float]:
        """The x of both bogie centres."""
        half = self.px(self.look.base_mm) / 2
        return self.middle - half, self.middle + half

    def box(self, loaded: Loaded) -> QRectF:
        """Return the rectangle of a box on it."""
        return box_rect(self.middle + self.px(loaded.centre_mm), self.floor, loaded.look, self.px_per_m)

    def place(self, free: FreePlace) -> QRectF:
        """Return the rectangle of a free place, as high as a standard box."""
        empty = BoxLook("", length_mm=free.length_mm)
        return box_rect(self.middle + self.px(free.centre_mm), self.floor, empty, self.px_per_m)

    def bounds(self) -> QRectF:
        """Return all that belongs to the wagon, its label too."""
        top = self.floor - self.px(HIGHEST_BOX_MM)
        return QRectF(self.left, top, self.width, self.rail_y + LABEL_PX + 4 - top)

    def position_at(self, point: QPointF) -> int:
        """Return the position whose box or free place is under the point; 0 where there is none."""
        for loaded in self.look.boxes:
            if self.box(loaded).contains(point):
                return loaded.position
        return next((free.position for free in self.look.free if self.place(free).contains(point)), 0)


def wagon_words(look: WagonLook) -> str:
    """Return what the drawing of the wagon says, for a screen reader."""
    parts = [
        translate("wagon", "wagon {position}").format(position=f"{look.position:02}"),
        look.number,
        translate("wagon", "{feet} ft").format(feet=look.class_ft),
        sum_words(look),
        translate("wagon", "not legal: {fault}").format(fault=look.fault) if look.fault else "",
        *(
            translate("wagon", "position {position}: {box}").format(
                position=each.position, box=box_words(each.look)
            )
            for each in look.boxes
        ),
    ]
    return ", ".join(part for part in parts if part)


def sum_words(look: WagonLook) -> str:
    """Return the weight on the wagon with its unit, or that it is free."""
    return (
        translate("wagon", "{tonnes} t").format(tonnes=formats.tonnes(look.sum_kg))
        if look.boxes
        else translate("wagon", "free")
    )


def paint_wagon(
    painter: QPainter,
    frame: WagonFrame,
    lines: Lines = weight_lines,
    *,
    chosen: str = "",
    position: int = 0,
    marked: bool = False,
    px: int = CAPTION,
) -> None:
    """Paint running gear, deck, free places and boxes; `chosen` is a box's key, `position` a free place's."""
    _paint_gear(painter, frame, tokens().accent if marked else tokens().deck)
    for free in frame.look.free:
        paint_free(painter, frame.place(free))
        if free.position == position:
            painter.setPen(QPen(tokens().accent, 2))
            painter.drawRect(frame.place(free).adjusted(1, 1, -1, -1))
    for loaded in frame.look.boxes:
        is_chosen = loaded.look.key == chosen or loaded.position == position
        paint_box(painter, frame.box(loaded), loaded.look, lines(loaded.look), chosen=is_chosen, px=px)


def paint_label(
    painter: QPainter, frame: WagonFrame, right: str, color: QColor | None = None, *, marked: bool = False
) -> None:
    """Write the position under the wagon's head and `right` under its end."""
    t = tokens()
    rect = QRectF(frame.left + 4, frame.rail_y + 3, frame.width - 8, LABEL_PX)
    ink = t.accent if marked else t.secondary
    name = f"{frame.look.position:02}"
    write(painter, rect, name, ink, CAPTION, bold=marked, align=LEFT)
    beside = rect.adjusted(text_width(name, CAPTION, bold=marked) + 4, 0, 0, 0)
    write(painter, beside, right, color or ink, CAPTION, bold=color == t.stop, align=RIGHT, middle=True)


def _paint_gear(painter: QPainter, frame: WagonFrame, color: QColor) -> None:
    t = tokens()
    painter.save()
    floor, deck = frame.floor, max(2, round(frame.px(DECK_MM)))
    painter.fillRect(QRectF(frame.left, round(frame.rail_y), frame.width, 1), t.group_line)
    painter.fillRect(QRectF(frame.left, floor + deck // 3, frame.width, max(1, deck // 3)), color)
    half = frame.px(frame.look.frame_mm) / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = frame.px(WHEEL_MM) / 2
    painter.setPen(QPen(color, max(1.0, frame.px_per_m / 14)))
    painter.setBrush(t.panel)
    for x in wheels(frame):
        painter.drawEllipse(QPointF(x, frame.rail_y - radius), radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(QRectF(round(frame.middle - half), floor, round(2 * half), deck), color)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.restore()


def wheels(frame: WagonFrame) -> tuple[float, ...]:
    """Return the x of every wheel: the axles of each bogie stand around its centre."""
    each = max(1, frame.look.axles // 2)
    apart = frame.px(AXLES_APART_MM)
    return tuple(
        centre + (number - (each - 1) / 2) * apart for centre in frame.bogies for number in range(each)
    )
