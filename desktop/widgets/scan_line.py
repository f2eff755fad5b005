"""The scan block: the line that has the keyboard on Arrivals, and its answers; its height never changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop import formats
from desktop.keys import GIVES_UNDO
from desktop.style import DATA, SCAN, font, tokens
from desktop.widgets.answer_pane import Act, AnswerPane, Offer, Rest
from desktop.widgets.lettering import RIGHT, text_width, write
from domain.container_number import reading
from domain.typed_text import tidied

HEIGHT, LINE_HEIGHT, LEAST_WIDTH = 140, 40, 420
_INSET = 12


@dataclass(frozen=True, slots=True)
class Miss:
    """What is wrong with the line: `error` in a few words, `suspects` the places in the number as it is read
    (0 to 10), the offers that may have been meant, and what stands in the last row."""

    error: str
    suspects: tuple[int, ...] = ()
    offers: tuple[Offer, ...] = ()
    rest: Rest | None = None


class ScanLine(QLineEdit):
    """The line itself: shows the error inside and underlines the suspect signs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scanLine")
        self.setProperty(GIVES_UNDO, True)
        self.setFixedHeight(LINE_HEIGHT)
        self.setFont(font(SCAN))
        self.setFrame(False)
        self.setTextMargins(_INSET, 0, _INSET, 0)
        # The frame is painted here, because it also tells of an error; no style sheet can underline signs.
        self.setStyleSheet(
            "QLineEdit { border: none; padding: 0; background: transparent; font-size: 20px; }"
        )
        self.error = ""
        self.suspects: tuple[int, ...] = ()
        self.is_fresh = False
        """Whether the next sign begins a new number: after a failure, unless the operator edits."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a new scan replace what failed, and editing keys mend it."""
        if event.text() and event.text().isprintable() and self.is_fresh and not self.hasSelectedText():
            self.clear()
        if event.key() not in _SILENT:
            self.is_fresh = False
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, text, underlines and the error at the right."""
        painter = QPainter(self)
        t = tokens()
        edge = t.stop if self.error else t.accent if self.hasFocus() else t.control_line
        width = 2 if self.error or self.hasFocus() else 1
        painter.fillRect(self.rect(), t.panel)
        painter.setPen(QPen(edge, width))
        half = width / 2
        painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self)
        for left, right in self.underlines():
            painter.fillRect(QRectF(left, LINE_HEIGHT - 7, right - left, 2), t.stop)
        if self.error:
            used = _INSET + 2 + text_width(self.text(), SCAN) + 16
            room = QRectF(used, 0, max(0.0, self.width() - used - _INSET), LINE_HEIGHT)
            write(painter, room, self.error, t.stop, DATA, align=RIGHT)

    def underlines(self) -> list[tuple[float, float]]:
        """Return the x from and to of each suspect sign, as it is shown with its spaces."""
        text = self.text()
        places = [place for place, sign in enumerate(text) if not sign.isspace()]
        start = _INSET + 2.0
        found = [places[suspect] for suspect in self.suspects if suspect < len(places)]
        return [
            (start + text_width(text[:place], SCAN), start + text_width(text[: place + 1], SCAN))
            for place in found
        ]


class ScanBlock(QFrame):
    """Line and answers, 140 px high whatever they say."""

    entered = Signal(str)
    """What was typed or scanned, without a scanner's marks; never empty."""
    proposal_taken = Signal(int)
    """The number (from 0) of the offer that the operator took."""
    way_out = Signal()
    """The other way out in the last row was clicked (its key is the screen's action)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scanBlock")
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line = ScanLine(self)
        self.line.setAccessibleName(self.tr("Scan or type a box number"))
        self.line.setPlaceholderText(self.tr("scan or type a box number"))
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._edited)
        self.pane = AnswerPane(self)
        self.pane.taken.connect(self._take)
        self.pane.way_out.connect(self.way_out)
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.pane)

    def sizeHint(self) -> QSize:
        """Return its fixed height and a comfortable width."""
        return QSize(712, HEIGHT)

    def show_acts(self, acts: Sequence[Act]) -> None:
        """Show the last acts, newest first; they stand there whenever nothing is wrong."""
        self.pane.show_acts(acts)

    def accept(self) -> None:
        """What was entered is taken: empty the line for the next."""
        self.line.clear()
        self._forget()

    def miss(self, miss: Miss) -> None:
        """Say what is wrong with the line; the next scan replaces it, an editing key mends it."""
        self.line.setText(formats.box_number(reading(self.line.text())) if self.line.text() else "")
        self.line.error, self.line.suspects, self.line.is_fresh = miss.error, miss.suspects, True
        self.pane.show_offers(miss.offers, miss.rest)
        self._tell()

    def enter(self, text: str) -> None:
        """Put a text into the line and enter it: what a scanner wrote while the line had no keyboard."""
        self.line.setText(text)
        self._enter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Use Enter, Esc and, on a failure, ↓ ↑ of the line."""
        if (
            watched is not self.line
            or not isinstance(event, QKeyEvent)
            or event.type() != QEvent.Type.KeyPress
        ):
            return False
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter_or_take()
            return True
        if key == Qt.Key.Key_Escape:
            return self._step_back()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.pane.shows_offers:
            self._move(1 if key == Qt.Key.Key_Down else -1)
            return True
        return False

    def _enter_or_take(self) -> None:
        if self.pane.marked >= 0:
            self._take(self.pane.marked)
        else:
            self._enter()

    def _enter(self) -> None:
        text = tidied(self.line.text())
        if text:
            self._forget()
            self.line.setText(text)
            self.entered.emit(text)

    def _take(self, number: int) -> None:
        self.proposal_taken.emit(number)

    def _step_back(self) -> bool:
        """Unmark, or else empty the line; an empty line leaves Esc to the screen."""
        if self.pane.marked >= 0:
            self.pane.mark(-1)
            self._tell()
            return True
        had_text = bool(self.line.text()) or self.pane.shows_offers
        self.accept()
        return had_text

    def _move(self, step: int) -> None:
        stops = (-1, *self.pane.possible)
        at = stops.index(self.pane.marked) + step
        self.pane.mark(stops[max(0, min(len(stops) - 1, at))])
        self._tell()

    def _edited(self) -> None:
        if self.line.error or self.pane.shows_offers:
            self._forget()

    def _forget(self) -> None:
        self.line.error, self.line.suspects, self.line.is_fresh = "", (), False
        self.pane.clear_offers()
        self._tell()

    def _tell(self) -> None:
        """Let a screen reader say the error and the answers with the line."""
        parts = [self.line.error, self.pane.accessibleName() if self.pane.shows_offers else ""]
        if self.pane.marked >= 0:
            parts.insert(0, self.tr("Enter takes answer {number}").format(number=self.pane.marked + 1))
        self.line.setAccessibleDescription(". ".join(part for part in parts if part))
        self.line.update()


_SILENT = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock}
)
