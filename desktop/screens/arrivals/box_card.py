"""The chosen box in the side panel: its drawing, what is known of it, and what is wrong with it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from db.queries.arriving_boxes import ArrivingBoxRow
from desktop import formats
from desktop.events.telling import damage
from desktop.screens.arrivals.looks import box_look, place_words, tone_and_fault
from desktop.widgets.box import BoxLook, box_words, full_lines, paint_box
from desktop.words import word
from domain.holds import HoldKind
from domain.seals import SealState

_WIDTH, _HEIGHT = 160, 70
_FACTS = ("goods", "consignee", "leaves", "seal", "customs", "taken", "stands")


class BoxDrawing(QWidget):
    """One box, as long as it is beside others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("arrivals.box.drawing")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look: BoxLook | None = None

    def show_look(self, look: BoxLook) -> None:
        """Show a box."""
        self._look = look
        self.setAccessibleName(box_words(look))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the longest box."""
        return QSize(_WIDTH, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box."""
        if self._look is not None:
            share = max(0.62, min(1.0, self._look.length_mm / 13_716))
            rect = QRectF(1, 1, _WIDTH * share - 2, _HEIGHT - 2)
            paint_box(QPainter(self), rect, self._look, full_lines(self._look))


class BoxCard(QFrame):
    """Number and place, drawing, facts and what is wrong, in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("arrivals.box")
        self.title, self.place = self._label("title", "heading"), self._label("place", "quiet")
        self.drawing = BoxDrawing(self)
        self.plate, self.weights = self._label("plate"), self._label("weights")
        self.wrong = self._label("wrong")
        self._facts = [(self._label(f"{name}.name", "caption"), self._label(name)) for name in _FACTS]
        self._build()

    def show_box(self, box: ArrivingBoxRow, now: datetime, zone: ZoneInfo) -> None:
        """Show a box."""
        self.title.setText(formats.box_number(box.number))
        self.place.setText(place_words(box))
        self.drawing.show_look(box_look(box))
        plate = self.tr("max {plate} t").format(plate=formats.exact_tonnes(box.max_gross_kg))
        _say(self.plate, self.tr("plate"), plate if box.max_gross_kg else self.tr("not known"))
        weighed, declared = formats.exact_tonnes(box.weighed_kg), formats.exact_tonnes(box.declared_kg)
        _say(self.weights, self.tr("weighed / declared"), f"{weighed} / {declared} t")
        self._show_wrong(box, now, zone)
        for (caption, label), (name, value) in zip(self._facts, self._known(box, now, zone), strict=True):
            caption.setText(name)
            _say(label, name, value)
            for each in (caption, label):
                each.setVisible(bool(value))
        self.setAccessibleName(f"{self.title.text()} {self.place.text()}. {self.wrong.text()}")

    def show_parts(self, *, facts: bool, drawing: bool) -> None:
        """Leave out what an open form has no room for."""
        self._grid.setVisible(facts)
        self._middle.setVisible(drawing)

    def _known(self, box: ArrivingBoxRow, now: datetime, zone: ZoneInfo) -> list[tuple[str, str]]:
        leaves = self.tr("{carrier} to {place}").format(
            carrier=box.leaves_with or formats.NONE, place=box.destination or formats.NONE
        )
        taken = formats.near_moment(box.checked_in_at, now, zone) if box.checked_in_at else ""
        return [
            (self.tr("goods"), box.goods or box.group_name),
            (self.tr("consignee"), box.consignee or ""),
            (self.tr("leaves with"), leaves),
            (self.tr("seal announced"), box.seal or ""),
            (self.tr("customs"), f"{word(box.customs_status)} · {word(box.category)}"),
            (self.tr("taken in"), taken),
            (self.tr("stands in"), box.stands_in),
        ]

    def _show_wrong(self, box: ArrivingBoxRow, now: datetime, zone: ZoneInfo) -> None:
        tone, fault = tone_and_fault(box)
        parts = []
        if box.seal_state is SealState.DIFFERS:
            said = self.tr("Seal differs: announced {seal}, found {found}.")
            parts.append(said.format(seal=box.seal, found=box.seal_found or formats.NONE))
        elif fault and not box.damages:
            parts.append(f"{fault[:1].upper()}{fault[1:]}.")
        if box.damages:
            parts.append(self.tr("Damage: {damages}.").format(damages="; ".join(map(damage, box.damages))))
        for hold in box.holds:
            said, kind = self.tr("Held: {hold} ({reason})."), HoldKind(hold.kind)
            if kind is HoldKind.SEAL and box.seal_state is SealState.DIFFERS:
                # Its reason are the two seals, which were just named.
                said = self.tr("Held: {hold}.")
            parts.append(said.format(hold=word(kind), reason=hold.reason))
        if box.checked_in_at is not None and parts:
            said = self.tr("Recorded as found; the box was taken in at {time}.")
            parts.append(said.format(time=formats.near_moment(box.checked_in_at, now, zone)))
        self.wrong.setText(" ".join(parts))
        self.wrong.setVisible(bool(parts))
        self.wrong.setProperty("role", tone.value or "quiet")
        self.wrong.style().unpolish(self.wrong)
        self.wrong.style().polish(self.wrong)

    def _label(self, name: str, role: str = "") -> QLabel:
        label = QLabel(self)
        label.setObjectName(f"arrivals.box.{name}")
        # Captions too: in other languages they are longer than the room beside the drawing.
        label.setWordWrap(role != "heading")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if role:
            label.setProperty("role", role)
        return label

    def _build(self) -> None:
        self._middle, self._grid = QWidget(self), QWidget(self)
        head, middle, beside = QHBoxLayout(), QHBoxLayout(self._middle), QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.place)
        parts = (
            ("plate", self.tr("plate"), self.plate),
            ("weights", self.tr("weighed / declared"), self.weights),
        )
        for name, caption, label in parts:
            said = self._label(f"{name}.name", "caption")
            said.setText(caption)
            beside.addWidget(said)
            beside.addWidget(label)
        beside.addStretch(1)
        beside.setSpacing(2)
        middle.addWidget(self.drawing)
        middle.addSpacing(8)
        middle.addLayout(beside, 1)
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for row, (said, value) in enumerate(self._facts):
            grid.addWidget(said, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 8)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._middle)
        column.addWidget(self.wrong)
        column.addWidget(self._grid)


def _say(label: QLabel, name: str, value: str) -> None:
    """Show a value; who does not see its caption beside it is told the name with it."""
    label.setText(value)
    label.setAccessibleName(f"{name}: {value}")
