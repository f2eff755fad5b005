"""Paints one column of Dispatch, band under band."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.screens.dispatch.column_bands import (
    CHECKS_TOP,
    FIGURE,
    FIGURES_TOP,
    LINE,
    NUMBER_WIDTH,
    OPEN_TOP,
    PAD,
    WEIGHT_WIDTH,
    Bands,
)
from desktop.screens.dispatch.looks import CheckLook, FigureLook
from desktop.style import CAPTION, HEADING, tokens
from desktop.style import FIGURE as BIG
from desktop.widgets.box import BoxLook, Tone
from desktop.widgets.lettering import LEFT, RIGHT, text_width, write
from desktop.widgets.wagon import paint_wagon

translate = QCoreApplication.translate
_LABEL, _VALUE, _BAR = 58, 104, 5


def paint_column(
    painter: QPainter,
    bands: Bands,
    height: float,
    seen: QRect,
    *,
    chosen: bool,
    focused: bool,
    box: str,
) -> None:
    """Paint a column as far as it is seen; `box` is the key of a box to be marked on its wagon."""
    t = tokens()
    whole = QRectF(bands.left, 0, bands.width, height)
    painter.fillRect(whole, t.panel)
    _paint_head(painter, bands, chosen)
    _paint_figures(painter, bands)
    _paint_checks(painter, bands)
    _paint_open(painter, bands)
    _paint_wagons(painter, bands, seen, box)
    for top in (FIGURES_TOP, CHECKS_TOP, OPEN_TOP, bands.wagons_top):
        painter.fillRect(QRectF(bands.left, top - 1, bands.width, 1), t.hairline)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(t.accent if focused else t.hairline, 2 if focused else 1))
    inset = 1 if focused else 0.5
    painter.drawRect(whole.adjusted(inset, inset, -inset, -inset))
    if chosen:
        painter.fillRect(QRectF(bands.left, 0, bands.width, 3), t.accent)


def _ink(tone: Tone) -> QColor:
    t = tokens()
    return t.color(tone.value) if tone else t.text


def _paint_head(painter: QPainter, bands: Bands, chosen: bool) -> None:
    t, look = tokens(), bands.look
    if chosen:
        painter.fillRect(bands.head, t.selection)
    top = QRectF(bands.left + PAD, 8, bands.inner, 20)
    # The number and where the train goes are read first: a long name of a section gives way to them.
    named = text_width(look.name, HEADING, bold=True)
    aside = write(painter, top.adjusted(named + 8, 0, 0, 0), look.aside, t.secondary, align=RIGHT)
    name = top.adjusted(0, 0, -aside - 8, 0)
    write(painter, name, look.name, t.text, HEADING, bold=True, align=LEFT)
    below = QRectF(bands.left + PAD, 29, bands.inner, 30)
    time = write(painter, below, look.time, t.text, BIG, bold=True, align=LEFT)
    first, second = QRectF(below.left(), 29, bands.inner, 15), QRectF(below.left(), 44, bands.inner, 15)
    right = max(
        write(painter, first, look.cut_off, t.secondary, align=RIGHT),
        write(painter, second, look.left, _ink(look.left_tone), bold=True, align=RIGHT),
    )
    left = time + 10
    room = bands.inner - left - right - 8
    write(painter, QRectF(below.left() + left, 29, room, 15), translate("dispatch", "leaves"), t.secondary)
    write(painter, QRectF(below.left() + left, 44, room, 15), look.leaves, t.secondary)


def _paint_figures(painter: QPainter, bands: Bands) -> None:
    look = bands.look
    share = look.loaded / look.boxes if look.boxes else 0.0
    loaded = FigureLook(
        translate("dispatch", "loaded"), f"{look.loaded} / {look.boxes}", 1.0 if look.boxes else None, share
    )
    for number, figure in enumerate((loaded, *look.figures)):
        _paint_figure(painter, bands.figure(number), figure, strong=number == 0)


def _paint_figure(painter: QPainter, rect: QRectF, figure: FigureLook, *, strong: bool) -> None:
    t, ink = tokens(), _ink(figure.tone)
    write(painter, QRectF(rect.left(), rect.top(), _LABEL, FIGURE), figure.words, t.secondary, align=LEFT)
    value = QRectF(rect.right() - _VALUE, rect.top(), _VALUE, FIGURE)
    write(painter, value, figure.value, ink, bold=strong or bool(figure.tone), align=RIGHT)
    bar = QRectF(
        rect.left() + _LABEL + 4, rect.center().y() - _BAR / 2, rect.width() - _LABEL - _VALUE - 8, _BAR
    )
    if figure.planned is None:
        return
    painter.fillRect(bar, t.track)
    for share, color in ((figure.planned, t.box_edge), (figure.now, t.deck)):
        full = bar.width() * max(0.0, min(1.0, share or 0.0))
        is_loud = bool(figure.tone) and color is t.box_edge
        # What is only planned is paler than what stands on the train.
        painter.setOpacity(0.45 if color is t.box_edge and not is_loud else 1.0)
        painter.fillRect(QRectF(bar.left(), bar.top(), full, _BAR), ink if is_loud else color)
        painter.setOpacity(1.0)


def _paint_checks(painter: QPainter, bands: Bands) -> None:
    t = tokens()
    for number, check in enumerate(bands.look.checks):
        rect = bands.check(number)
        if check.check is bands.look.opened:
            painter.fillRect(rect, t.selection)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), t.hairline)
        _paint_check(painter, rect.adjusted(PAD - 1, 0, 1 - PAD, 0), check)


def _paint_check(painter: QPainter, rect: QRectF, check: CheckLook) -> None:
    t = tokens()
    ink = _ink(check.tone) if check.tone else t.text if check.is_due else t.secondary
    loud = bool(check.tone)
    write(
        painter,
        QRectF(rect.left(), rect.top(), 18, rect.height() - 1),
        check.sign,
        ink,
        bold=loud,
        align=LEFT,
    )
    words = QRectF(rect.left() + 20, rect.top(), 110, rect.height() - 1)
    used = write(painter, words, check.words, t.text if loud else ink, bold=loud, align=LEFT)
    figure = rect.adjusted(20 + used + 8, 0, 0, -1)
    write(painter, figure, check.figure, ink, align=RIGHT)


def _paint_open(painter: QPainter, bands: Bands) -> None:
    t, shown = tokens(), bands.look.open
    if not shown.title:
        return
    edge = t.color(shown.tone.value) if shown.tone else t.hairline
    painter.fillRect(QRectF(bands.left, OPEN_TOP, 3, bands.open.height()), edge)
    title = QRectF(bands.left + PAD, OPEN_TOP + 3, bands.inner, 20)
    more = write(painter, title, shown.more, t.secondary, align=RIGHT)
    write(painter, title.adjusted(0, 0, -more - 8, 0), shown.title, _ink(shown.tone), bold=True, align=LEFT)
    for number, line in enumerate(shown.lines):
        rect = bands.line(number)
        name = write(painter, rect, line.name, t.text, align=LEFT)
        place = min(92.0, text_width(line.place)) if line.place else 0.0
        at = rect.left() + (max(name, 104.0) + 8 if name else 0)
        write(painter, QRectF(at, rect.top(), place + 2, LINE), line.place, t.secondary, align=LEFT)
        left = at + (place + 8 if place else 0)
        room = QRectF(left, rect.top(), rect.right() - left, LINE)
        write(painter, room, line.words, t.text, align=RIGHT if name else LEFT)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), t.hairline)
    for number, words in enumerate(bands.note):
        write(painter, bands.note_line(number), words, t.secondary, align=LEFT)


def _paint_wagons(painter: QPainter, bands: Bands, seen: QRect, box: str) -> None:
    t = tokens()
    head = bands.captions
    write(painter, head, translate("dispatch", "wagon"), t.secondary, CAPTION, align=LEFT)
    drawn = head.adjusted(NUMBER_WIDTH, 0, -WEIGHT_WIDTH, 0)
    write(painter, drawn, translate("dispatch", "boxes, to scale"), t.secondary, CAPTION, align=LEFT)
    write(painter, head, translate("dispatch", "Σ / payload, t"), t.secondary, CAPTION, align=RIGHT)
    for number, row in enumerate(bands.look.wagons):
        rect = bands.wagon(number)
        if rect.bottom() < seen.top() or rect.top() > seen.bottom():
            continue
        if row.wagon_id in bands.look.marked or row.look.box(box) is not None:
            painter.fillRect(rect, t.selection)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), t.hairline)
        line = rect.adjusted(PAD - 1, 0, 1 - PAD, -1)
        write(
            painter, QRectF(line.left(), line.top(), NUMBER_WIDTH - 4, line.height()), row.look.number, t.text
        )
        paint_wagon(painter, bands.frame(number), _no_lines, chosen=box)
        write(painter, line, row.weight, _ink(row.tone), align=RIGHT)


def _no_lines(_look: BoxLook) -> tuple[str, ...]:
    return ()
