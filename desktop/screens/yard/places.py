"""The places of the yard in one strip: how full each block is, what stands in areas, what is uncertain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from desktop import formats
from desktop.screens.yard.ground import Ground, place_of
from desktop.style import CAPTION, DATA, tokens
from desktop.widgets.block_figures import FULL_PERCENT, occupancy_tone
from desktop.widgets.box import Tone
from desktop.widgets.lettering import shortened, text_width, write
from desktop.words import reference_words

HEIGHT, BAR = 44, 3
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Place:
    """A block or an area: `percent` of its TEU for a block, None for an area; `key` as of `place_of`."""

    key: str
    title: str
    boxes: int
    percent: int | None = None
    words: str = ""
    tone: Tone = Tone.NORMAL


def places(ground: Ground) -> tuple[Place, ...]:
    """Return all places: the blocks, the areas, and at the end what has no known slot, if there is any."""
    translate = QCoreApplication.translate
    counts = Counter(place_of(box) for box in ground.stock.boxes)
    found = [_block(ground, block.code, block.capacity_teu) for block in ground.stock.blocks]
    found += [
        Place(f"area:{area.code}", reference_words(area.name), counts[f"area:{area.code}"])
        for area in ground.stock.areas
    ]
    lost = counts[UNKNOWN]
    if lost:
        found.append(Place(UNKNOWN, translate("yard", "slot unknown"), lost, tone=Tone.ATTENTION))
    return tuple(found)


def _block(ground: Ground, code: str, capacity_teu: int) -> Place:
    boxes = ground.in_block(code)
    teu = sum(box.teu_hundredths for box in boxes)
    percent = round(teu / capacity_teu)
    said = QCoreApplication.translate("yard", "{teu} of {capacity} TEU").format(
        teu=formats.teu(teu), capacity=formats.whole(capacity_teu)
    )
    return Place(f"block:{code}", code, len(boxes), percent, said, occupancy_tone(percent))


class PlaceButton(QAbstractButton):
    """One place; pressed, only its boxes are listed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.place = Place("", "", 0)

    def show_place(self, place: Place) -> None:
        """Show how full a place is."""
        self.place = place
        self.setObjectName(f"yard.place.{place.key}")
        share = "" if place.percent is None else self.tr("{percent} %").format(percent=place.percent)
        boxes = self.tr("%Ln box", "", 1) if place.boxes == 1 else self.tr("%Ln boxes", "", place.boxes)
        self.setText(place.title)
        said = " ".join(part for part in (place.title, share, boxes, place.words) if part)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a narrow place; the strip shares out what is left."""
        return QSize(64, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the room that a block's letter and share need."""
        return QSize(56, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint name, figure and for a block the share of its TEU."""
        painter = QPainter(self)
        t, place, width = tokens(), self.place, self.width()
        if self.isChecked() or self.underMouse():
            painter.fillRect(self.rect(), t.selection if self.isChecked() else t.hover)
        is_loud = place.tone is not Tone.NORMAL and place.boxes > 0
        loud = t.color(place.tone.value) if is_loud else t.text
        is_block = place.percent is not None
        title = shortened(place.title, width - 10, DATA if is_block else CAPTION, bold=is_block)
        ink = t.text if is_block else t.secondary
        write(painter, QRectF(8, 3, width - 12, 18), title, ink, DATA if is_block else CAPTION, bold=is_block)
        if is_block:
            share = self.tr("{percent} %").format(percent=place.percent)
            left = 8 + text_width(title, DATA, bold=True) + 6
            write(painter, QRectF(left, 3, width - left - 2, 18), share, loud, DATA, bold=is_loud)
            self._paint_bar(painter)
        figure = formats.whole(place.boxes) if place.boxes else formats.NONE
        quiet = t.disabled if not place.boxes else t.secondary
        ink, px = (quiet, CAPTION) if is_block else (loud if place.boxes else t.disabled, DATA)
        write(painter, QRectF(8, 21, width - 12, 16), figure, ink, px, bold=not is_block and place.boxes > 0)
        if self.hasFocus():
            painter.setPen(QPen(t.accent, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_bar(self, painter: QPainter) -> None:
        t, place = tokens(), self.place
        room = self.width() - 16
        share = min(100, place.percent or 0) / 100
        top = HEIGHT - 6
        painter.fillRect(QRectF(8, top, room, BAR), t.track)
        fill = t.color(place.tone.value) if place.tone is not Tone.NORMAL else t.deck
        painter.fillRect(QRectF(8, top, room * share, BAR), fill)
        painter.fillRect(QRectF(8 + room * FULL_PERCENT / 100, top - 2, 1, BAR + 4), t.secondary)


class PlaceStrip(QWidget):
    """All places in a row; ← → go from one to the next, Space or a click asks for one, again for all."""

    asked = Signal(str)
    """The key of the place whose boxes are wanted; empty for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("yard.places")
        self.setAccessibleName(self.tr("Blocks and areas"))
        self._buttons: list[PlaceButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)

    def show_places(self, shown: Sequence[Place]) -> None:
        """Show the places; which one is asked for stays."""
        while len(self._buttons) < len(shown):
            self._add()
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(shown))
            if number < len(shown):
                button.show_place(shown[number])
                # A block's name is a letter, an area's is a word or two.
                self._row.setStretch(number, 5 if shown[number].percent is not None else 6)

    def mark(self, key: str) -> None:
        """Show which place is asked for; emits nothing."""
        for button in self._buttons:
            button.setChecked(bool(key) and button.place.key == key)

    def button(self, key: str) -> PlaceButton:
        """Return the button of a place; raises KeyError."""
        for button in self._buttons:
            if button.place.key == key:
                return button
        raise KeyError(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the places by arrows."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        here = next((n for n, button in enumerate(self._buttons) if button.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        shown = [button for button in self._buttons if button.isVisible()]
        self._buttons[max(0, min(len(shown) - 1, here + step))].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        button = PlaceButton(self)
        button.clicked.connect(lambda checked: self._ask(button, checked))
        self._buttons.append(button)
        self._row.addWidget(button, 1)

    def _ask(self, button: PlaceButton, checked: bool) -> None:
        key = button.place.key if checked else ""
        self.mark(key)
        self.asked.emit(key)
