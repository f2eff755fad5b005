"""One wagon large, as the judge sees it: what fails is drawn on it, with bogies and centre of gravity."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import formats
from desktop.style import CAPTION, DATA, tokens
from desktop.widgets.box import Tone, full_lines
from desktop.widgets.lettering import CENTRE, LEFT, text_width, write
from desktop.widgets.wagon import HIGHEST_BOX_MM, WagonFrame, WagonLook, paint_wagon, wagon_words

translate = QCoreApplication.translate

PX_PER_M = 26.0
HEIGHT, MARGIN, BRACKET_Y = 200, 8, 22
_UNDER_THE_RAIL = 66
_BAR = 120.0


@dataclass(frozen=True, slots=True)
class BogieLoad:
    """What one bogie carries, and the most that it may; None where nobody knows a limit."""

    load_kg: int
    limit_kg: int | None


@dataclass(frozen=True, slots=True)
class Bracket:
    """A rule drawn over two positions: "7.6 t, at most 6.0 t (W3)"."""

    first: int
    last: int
    text: str
    tone: Tone = Tone.STOP


@dataclass(frozen=True, slots=True)
class Judgement:
    """The wagon with what the judge found; the centre of gravity counts from the middle, - to the head."""

    wagon: WagonLook
    brackets: tuple[Bracket, ...] = ()
    bogies: tuple[BogieLoad, BogieLoad] | None = None
    gravity_mm: int | None = None
    gravity_limit_mm: int | None = None


class JudgeView(QWidget):
    """Shows one wagon at 26 px per metre, smaller only where it would not fit."""

    position_chosen = Signal(int)
    """The position of the box or the free place that the operator chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("judge")
        self.setAccessibleName(self.tr("Wagon, to scale"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMaximumHeight(HEIGHT)
        self._judged: Judgement | None = None
        self._position = 0

    def sizeHint(self) -> QSize:
        """Return the room for a wagon of 60 ft."""
        return QSize(round(19.62 * PX_PER_M) + 2 * MARGIN, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the height of what is drawn: a wagon that is shown smaller can give way to sentences."""
        frame = self.frame()
        drawn = HEIGHT if frame is None else min(HEIGHT, round(frame.rail_y) + _UNDER_THE_RAIL)
        return QSize(super().minimumSizeHint().width(), drawn)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height at another scale."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def show_judgement(self, judged: Judgement | None) -> None:
        """Show a wagon, or none."""
        self._judged = judged
        self.updateGeometry()
        self.choose(self._position)

    def choose(self, position: int) -> None:
        """Choose a position on it; 0, or one that it does not have, chooses none. Emits nothing."""
        known = self._judged is not None and position in self._judged.wagon.positions
        self._position = position if known else 0
        self.setAccessibleDescription(judgement_words(self._judged))
        self.update()

    @property
    def chosen_position(self) -> int:
        """Return the chosen position; 0 for none."""
        return self._position

    @property
    def px_per_m(self) -> float:
        """Return the scale in use."""
        if self._judged is None:
            return PX_PER_M
        return min(PX_PER_M, (self.width() - 2 * MARGIN) / (self._judged.wagon.coupler_mm / 1000))

    def frame(self) -> WagonFrame | None:
        """Return where the wagon is drawn, None where there is none."""
        if self._judged is None:
            return None
        top = 34 if self._judged.brackets else 12
        scale = self.px_per_m
        rail = round(top + (HIGHEST_BOX_MM + 1_190) * scale / 1000)
        return WagonFrame(self._judged.wagon, MARGIN, rail, scale)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint wagon, brackets, bogies and centre of gravity."""
        painter = QPainter(self)
        frame = self.frame()
        if frame is None or self._judged is None:
            return
        paint_wagon(painter, frame, full_lines, position=self._position)
        for bracket in self._judged.brackets[:1]:
            _paint_bracket(painter, frame, bracket)
        below = frame.rail_y + 6
        for centre, bogie in zip(frame.bogies, self._judged.bogies or (), strict=False):
            _paint_bogie(painter, QPointF(centre, below), bogie)
        if self._judged.gravity_mm is not None:
            self._paint_gravity(painter, QPointF(frame.middle, below), self._judged.gravity_mm)
        if self.hasFocus():
            painter.setPen(QPen(tokens().accent, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a position by ← and →."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or self._judged is None or not self._judged.wagon.positions:
            super().keyPressEvent(event)
            return
        stops = self._judged.wagon.positions
        at = stops.index(self._position) + step if self._position in stops else 0
        self._take(stops[max(0, min(len(stops) - 1, at))])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the position under the mouse."""
        frame = self.frame()
        position = frame.position_at(event.position()) if frame else 0
        if position:
            self._take(position)

    def _take(self, position: int) -> None:
        self.choose(position)
        self.position_chosen.emit(position)

    def _paint_gravity(self, painter: QPainter, top: QPointF, gravity_mm: int) -> None:
        """Paint the scale between the limits with the mark on it."""
        t = tokens()
        assert self._judged is not None
        limit = self._judged.gravity_limit_mm or max(abs(gravity_mm), 1_000)
        half, y = 50.0, top.y() + 32
        label = QRectF(top.x() - 80, top.y() + 4, 160, 18)
        write(painter, label, self.tr("centre of gravity"), t.secondary, CAPTION, align=CENTRE)
        painter.save()
        painter.setPen(QPen(t.secondary, 1))
        painter.drawLine(QPointF(top.x() - half, y), QPointF(top.x() + half, y))
        for x, tall in ((-half, 6), (0.0, 4), (half, 6)):
            painter.drawLine(QPointF(top.x() + x, y - tall), QPointF(top.x() + x, y + tall))
        share = max(-1.15, min(1.15, gravity_mm / limit))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = t.stop if abs(gravity_mm) > limit else t.text
        centre = QPointF(top.x() + share * half, y)
        painter.setPen(QPen(color, 1.4))
        painter.setBrush(t.panel)
        painter.drawEllipse(centre, 5, 5)
        painter.drawLine(centre - QPointF(5, 0), centre + QPointF(5, 0))
        painter.drawLine(centre - QPointF(0, 5), centre + QPointF(0, 5))
        painter.restore()
        off = self.tr("{metres} m").format(metres=formats.metres(abs(gravity_mm)))
        write(painter, QRectF(top.x() - 80, y + 6, 160, 16), off, color, CAPTION, align=CENTRE)


def judgement_words(judged: Judgement | None) -> str:
    """Return what the drawing says, for a screen reader."""
    if judged is None:
        return translate("judge", "no wagon chosen")
    parts = [wagon_words(judged.wagon), *(bracket.text for bracket in judged.brackets)]
    for number, bogie in enumerate(judged.bogies or (), start=1):
        parts.append(
            translate("judge", "bogie {number}: {load}").format(number=number, load=_bogie_words(bogie))
        )
    if judged.gravity_mm is not None:
        off = formats.metres(abs(judged.gravity_mm))
        parts.append(translate("judge", "centre of gravity {metres} m off the middle").format(metres=off))
    return "; ".join(parts)


def _bogie_words(bogie: BogieLoad) -> str:
    load = formats.tonnes(bogie.load_kg)
    if bogie.limit_kg is None:
        return translate("judge", "{load} t").format(load=load)
    return translate("judge", "{load} of {limit} t").format(load=load, limit=formats.tonnes(bogie.limit_kg))


def _paint_bogie(painter: QPainter, top: QPointF, bogie: BogieLoad) -> None:
    """Paint the arrow, the figure and the bar of one bogie, whose middle is at `top`."""
    t = tokens()
    over = bogie.limit_kg is not None and bogie.load_kg > bogie.limit_kg
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(t.stop if over else t.secondary)
    x, y = top.x(), top.y()
    painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + 5, y + 7), QPointF(x - 5, y + 7)]))
    painter.restore()
    left = max(0.0, x - _BAR / 2)
    words = QRectF(left, y + 8, _BAR, 20)
    write(painter, words, _bogie_words(bogie), t.stop if over else t.text, DATA, bold=over, align=CENTRE)
    if bogie.limit_kg:
        painter.fillRect(QRectF(left, y + 30, _BAR, 5), t.track)
        share = min(1.0, bogie.load_kg / bogie.limit_kg)
        painter.fillRect(QRectF(left, y + 30, _BAR * share, 5), t.stop if over else t.deck)


def _paint_bracket(painter: QPainter, frame: WagonFrame, bracket: Bracket) -> None:
    """Paint a bracket over the middles of two positions with its figure in the gap."""
    middles = {position: frame.middle + frame.px(mm) for position, mm in frame.look.centres.items()}
    if bracket.first not in middles or bracket.last not in middles:
        return
    t = tokens()
    color = t.color(bracket.tone.value) if bracket.tone else t.secondary
    left, right = sorted((middles[bracket.first], middles[bracket.last]))
    y, foot = BRACKET_Y - 8, BRACKET_Y + 2
    width = text_width(bracket.text, DATA, bold=True) + 24
    painter.fillRect(QRectF(round(left), y, 2, foot - y), color)
    painter.fillRect(QRectF(round(right) - 2, y, 2, foot - y), color)
    middle = max(MARGIN + width / 2, (left + right) / 2)
    if middle - width / 2 > left and middle + width / 2 < right:
        painter.fillRect(QRectF(round(left), y, middle - width / 2 - left, 2), color)
        painter.fillRect(QRectF(middle + width / 2, y, right - middle - width / 2, 2), color)
        write(
            painter,
            QRectF(middle - width / 2, y - 10, width, 20),
            bracket.text,
            color,
            bold=True,
            align=CENTRE,
        )
        return
    # A text wider than its bracket stands beside it.
    painter.fillRect(QRectF(round(left), y, right - left, 2), color)
    beside = QRectF(right + 8, y - 10, max(0.0, frame.left + frame.width - right - 8), 20)
    write(painter, beside, bracket.text, color, bold=True, align=LEFT)
