"""What the marks of the check lists and the drawing of a train mean, in one line or, where narrow, in two."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.style import CAPTION, DATA, tokens
from desktop.widgets.box import BoxLook, Standing, Tone, paint_box
from desktop.widgets.lettering import text_width, write

translate = QCoreApplication.translate
_HEIGHT, _LINE, _GAP, _SAMPLE, _TALL = 34, 17, 16, 28, 13


def _signs() -> tuple[tuple[str, BoxLook | None], ...]:
    return (
        (translate("dispatch", "✓ in order"), None),
        (translate("dispatch", "○ not yet due"), None),
        (translate("dispatch", "! stays behind if it leaves now"), None),
        (translate("dispatch", "✗ stops the departure"), None),
    )


def _drawn() -> tuple[tuple[str, BoxLook | None], ...]:
    return (
        (translate("dispatch", "loaded"), BoxLook("loaded")),
        (translate("dispatch", "not loaded"), BoxLook("planned", standing=Standing.TO_COME)),
        (translate("dispatch", "stops"), BoxLook("stops", standing=Standing.TO_COME, tone=Tone.STOP)),
        (translate("dispatch", "hold"), BoxLook("hold", hold="hold")),
        (translate("dispatch", "empty"), BoxLook("empty", empty=True)),
        (translate("dispatch", "reefer"), BoxLook("reefer", reefer=True)),
        (translate("dispatch", "dangerous"), BoxLook("dangerous", hazard="3")),
    )


class Legend(QWidget):
    """Painted only: samples are drawn by the painter of the boxes themselves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dispatch.legend")
        self.setAccessibleName(self.tr("What the marks mean"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        said = "; ".join(words for words, _look in (*_signs(), *_drawn()))
        self.setAccessibleDescription(said)
        self.setToolTip(said)

    def sizeHint(self) -> QSize:
        """Return the room for all in one line."""
        return QSize(round(_width((*_signs(), *_drawn()), DATA)), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the room for two lines in small letters."""
        return QSize(round(max(_width(each, CAPTION) for each in (_signs(), _drawn()))), _HEIGHT)

    @property
    def lines(self) -> int:
        """Return how many lines it has at its width."""
        return 1 if self.width() >= self.sizeHint().width() else 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines from the right."""
        painter = QPainter(self)
        if self.lines == 1:
            self._paint_line(painter, (*_signs(), *_drawn()), (_HEIGHT - _LINE) / 2, DATA)
            return
        for number, items in enumerate((_signs(), _drawn())):
            self._paint_line(painter, items, number * _LINE, CAPTION)

    def _paint_line(
        self, painter: QPainter, items: tuple[tuple[str, BoxLook | None], ...], top: float, px: int
    ) -> None:
        left, t = self.width() - _width(items, px), tokens()
        for words, look in items:
            if look is not None:
                paint_box(painter, QRectF(left, top + (_LINE - _TALL) / 2, _SAMPLE, _TALL), look)
                left += _SAMPLE + 5
            used = text_width(words, px)
            write(painter, QRectF(left, top, used + 2, _LINE), words, t.secondary, px)
            left += used + _GAP


def _width(items: tuple[tuple[str, BoxLook | None], ...], px: int) -> float:
    samples = sum(_SAMPLE + 5 for _words, look in items if look is not None)
    return samples + sum(text_width(words, px) + _GAP for words, _look in items) - _GAP + 2
