"""One painter for a box at every scale, so that the same box looks the same on every screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from desktop import formats
from desktop.colors import ink_on, mix
from desktop.icons import paint_icon
from desktop.style import CAPTION, Tokens, tokens
from desktop.widgets.lettering import CENTRE, shortened, text_width, write
from domain.refusal import Refusal
from domain.size_type import BoxKind, decode, external_length_mm

translate = QCoreApplication.translate

STANDARD_HEIGHT_MM, WIDTH_MM = 2_591, 2_438
TALL_PX = 40
"""From this height on marks stand in the corners and not beside the text."""
_PALE, _PLANNED = 0.22, 0.25


class Standing(StrEnum):
    """Whether a box is there: solid when it is, dashed when it is to come or planned."""

    THERE = "there"
    TO_COME = "to_come"


class Tone(StrEnum):
    """How loud something is: normal is quiet."""

    NORMAL = ""
    ATTENTION = "attention"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class BoxLook:
    """What a drawing says of one box.

    `fill` is a number of the twelve colours that the screen's key speaks of (commodity group, destination,
    train), None for neutral; `hold` and `fault` are words, `fault` in the colour of `tone`; `hazard` is the
    class of dangerous goods; `note` is one more line or word ("Baku", "leaves with 2204").
    """

    key: str
    number: str = ""
    size_type: str = ""
    gross_kg: int | None = None
    length_mm: int = 12_192
    height_mm: int = STANDARD_HEIGHT_MM
    fill: int | None = None
    standing: Standing = Standing.THERE
    empty: bool = False
    reefer: bool = False
    hazard: str = ""
    hold: str = ""
    tone: Tone = Tone.NORMAL
    fault: str = ""
    note: str = ""
    pale: bool = False


def measures(size_type: str, length_ft: int = 40) -> tuple[int, int, bool]:
    """Return length and height in mm and if it is a reefer; an unreadable code is drawn as `length_ft`."""
    try:
        size = decode(size_type)
    except Refusal:
        return external_length_mm(length_ft), STANDARD_HEIGHT_MM, False
    return size.length_mm, size.height_mm or STANDARD_HEIGHT_MM, size.kind is BoxKind.REEFER


def box_rect(centre_x: float, floor_y: float, look: BoxLook, px_per_m: float) -> QRectF:
    """Return where a box stands whose middle and floor are given in pixels, at that scale."""
    width, height = look.length_mm * px_per_m / 1000, look.height_mm * px_per_m / 1000
    return QRectF(centre_x - width / 2, floor_y - height, width, height)


def number_lines(look: BoxLook) -> tuple[str, ...]:
    """Return the number alone: the text of a consist."""
    return (formats.box_number(look.number),) if look.number else ()


def weight_lines(look: BoxLook) -> tuple[str, ...]:
    """Return the gross weight alone, in t: the text of the train builder."""
    return () if look.gross_kg is None else (formats.tonnes(look.gross_kg),)


def full_lines(look: BoxLook) -> tuple[str, ...]:
    """Return number, size-type with the note, and weight: the text of the judge and of side views."""
    kind = " · ".join(part for part in (look.size_type, look.note) if part)
    weight = (
        ""
        if look.gross_kg is None
        else translate("box", "{tonnes} t").format(tonnes=formats.tonnes(look.gross_kg))
    )
    return tuple(part for part in (*number_lines(look), kind, weight) if part)


def box_words(look: BoxLook) -> str:
    """Return what the drawing of the box says, for a screen reader."""
    parts = [
        *full_lines(look),
        translate("box", "empty") if look.empty else "",
        translate("box", "reefer") if look.reefer else "",
        translate("box", "dangerous goods class {hazard}").format(hazard=look.hazard) if look.hazard else "",
        translate("box", "held: {hold}").format(hold=look.hold) if look.hold else "",
        look.fault,
        translate("box", "to come") if look.standing is Standing.TO_COME else "",
    ]
    return ", ".join(part for part in parts if part)


def fill_color(look: BoxLook) -> QColor:
    """Return the colour inside a box in the theme in force."""
    t = tokens()
    ground = t.box if look.fill is None else t.group(look.fill)
    if look.fill is None and look.tone is not Tone.NORMAL:
        return t.stop_tint if look.tone is Tone.STOP else t.attention_tint
    if look.standing is Standing.TO_COME:
        return t.panel if look.fill is None else mix(ground, t.panel, _PLANNED)
    return mix(ground, t.panel, _PALE) if look.pale else ground


def paint_box(
    painter: QPainter,
    rect: QRectF,
    look: BoxLook,
    lines: Sequence[str] = (),
    *,
    chosen: bool = False,
    px: int = CAPTION,
) -> None:
    """Paint a box into its rectangle with as many of the lines as fit."""
    painter.save()
    t, fill = tokens(), fill_color(look)
    outline = _outline(rect, look)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawPolygon(outline)
    ink = mix(ink_on(fill), fill, 0.72) if look.pale else ink_on(fill)
    if look.empty:
        painter.setBrush(QBrush(mix(ink, fill, 0.45), Qt.BrushStyle.BDiagPattern))
        painter.drawPolygon(outline)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_edge(look, fill, t, chosen, rect.height()))
    painter.drawPolygon(outline)
    _write_lines(painter, _text_room(rect, look, lines, px, chosen), lines, ink, fill, px, chosen, look.empty)
    _paint_marks(painter, rect, look)
    painter.restore()


def paint_free(painter: QPainter, rect: QRectF) -> None:
    """Paint a place where no box stands."""
    painter.save()
    painter.setPen(QPen(tokens().disabled, 1, Qt.PenStyle.DotLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(_crisp(rect))
    painter.restore()


def fitting_lines(
    lines: Sequence[str], width: float, height: float, px: int = CAPTION, *, bold: bool = False
) -> tuple[str, ...]:
    """Return the lines that fit: a number too wide parts after its owner, others lose their middle."""
    room = int(height // line_height(px))
    result: list[str] = []
    for line in lines:
        owner, _, rest = line.partition(" ")
        parts = [line]
        if not result and rest and text_width(line, px, bold=bold) > width and room >= 2:
            parts = [owner, rest]
        result += [shortened(part, width, px, bold=bold, middle=True) for part in parts]
    return tuple(line for line in result[:room] if line)


def line_height(px: int) -> float:
    """Return the distance of lines inside a box, tighter than in running text."""
    return round(px * 1.18)


def _crisp(rect: QRectF) -> QRectF:
    """Return the rectangle with its edge on whole pixels, inside the first."""
    left, right = round(rect.left()), round(rect.right())
    top, bottom = round(rect.top()), round(rect.bottom())
    return QRectF(left + 0.5, top + 0.5, max(1, right - left - 1), max(1, bottom - top - 1))


def _notch(rect: QRectF) -> tuple[float, float]:
    return max(4.0, min(10.0, rect.width() * 0.12)), round(rect.height() * 0.42)


def _outline(rect: QRectF, look: BoxLook) -> QPolygonF:
    edge = _crisp(rect)
    if not look.reefer:
        return QPolygonF([edge.topLeft(), edge.topRight(), edge.bottomRight(), edge.bottomLeft()])
    width, height = _notch(rect)
    step = edge.right() - round(width)
    corner = edge.top() + height
    return QPolygonF(
        [
            edge.topLeft(),
            QPointF(step, edge.top()),
            QPointF(step, corner),
            QPointF(edge.right(), corner),
            edge.bottomRight(),
            edge.bottomLeft(),
        ]
    )


def _edge(look: BoxLook, fill: QColor, t: Tokens, chosen: bool, height: float) -> QPen:
    color = t.box_edge if look.fill is None else mix(fill, t.text, 0.62)
    width = 1
    if chosen or look.tone is not Tone.NORMAL:
        color = t.accent if look.tone is Tone.NORMAL else t.color(look.tone.value)
        width = 3 if chosen and height >= TALL_PX else 2
    dashed = look.standing is Standing.TO_COME
    pen = QPen(color, width)
    if dashed:
        pen.setDashPattern([3, 2])
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen


def _text_room(rect: QRectF, look: BoxLook, lines: Sequence[str], px: int, bold: bool) -> QRectF:
    """Return where text may stand: beside the marks, or below them where the first line is short."""
    inset = min(3.0, rect.width() * 0.04)
    room = rect.adjusted(inset, 0, -inset, 0)
    if rect.height() >= TALL_PX:
        # In a narrow one the diamond's corner would lie on the number.
        return room.adjusted(0, 12, 0, 0) if look.hazard and rect.width() < 2 * TALL_PX else room
    left = 2 * _diamond_radius(rect) + 1 if look.hazard else 0.0
    right = _lock_side(rect) if look.hold else 0.0
    right += _notch(rect)[0] if look.reefer else 0.0
    beside = room.adjusted(left, 0, -right, 0)
    parts_in_two = rect.height() >= 2 * line_height(px) and lines and " " in lines[0]
    if parts_in_two and text_width(lines[0], px, bold=bold) > beside.width():
        return room.adjusted(left, 0, 0, 0)
    return beside


def _write_lines(
    painter: QPainter,
    room: QRectF,
    lines: Sequence[str],
    ink: QColor,
    fill: QColor,
    px: int,
    bold: bool,
    on_ground: bool,
) -> None:
    fitting = fitting_lines(lines, room.width(), room.height(), px, bold=bold)
    step = line_height(px)
    top = room.center().y() - step * len(fitting) / 2
    for number, line in enumerate(fitting):
        spot = QRectF(room.left(), round(top + number * step), room.width(), step)
        if on_ground:
            half = text_width(line, px, bold=bold) / 2 + 2
            painter.fillRect(QRectF(spot.center().x() - half, spot.top(), half * 2, step), fill)
        write(painter, spot, line, ink, px, bold=bold, align=CENTRE)


def _diamond_radius(rect: QRectF) -> float:
    return min(10.0, rect.height() / 2 - 1.5)


def _lock_side(rect: QRectF) -> float:
    return 14.0 if rect.height() >= TALL_PX else 11.0


def _paint_marks(painter: QPainter, rect: QRectF, look: BoxLook) -> None:
    if look.hazard:
        radius = _diamond_radius(rect)
        middle = rect.top() + radius + 2 if rect.height() >= TALL_PX else rect.center().y()
        paint_diamond(painter, QPointF(rect.left() + radius + 2, middle), radius, look.hazard)
    if look.hold:
        side = _lock_side(rect)
        right = rect.right() - 1 - (_notch(rect)[0] if look.reefer else 0)
        paint_padlock(painter, QRectF(right - side, rect.top() + 1, side, side))


def paint_diamond(painter: QPainter, centre: QPointF, radius: float, hazard: str) -> None:
    """Paint the diamond of dangerous goods with its class, `radius` being half its diagonal."""
    t = tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(t.stop, 1.2))
    painter.setBrush(t.panel)
    x, y = centre.x(), centre.y()
    painter.drawPolygon(
        QPolygonF(
            [QPointF(x, y - radius), QPointF(x + radius, y), QPointF(x, y + radius), QPointF(x - radius, y)]
        )
    )
    around = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
    write(painter, around, hazard, t.text, CAPTION, bold=True, align=CENTRE)
    painter.restore()


def paint_padlock(painter: QPainter, rect: QRectF) -> None:
    """Paint the padlock of a hold."""
    t = tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(rect, t.attention)
    inset = rect.width() * 0.12
    paint_icon(painter, rect.adjusted(inset, inset, -inset, -inset), "lock", ink_on(t.attention))
    painter.restore()
