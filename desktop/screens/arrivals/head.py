"""The line over a train or truck: who it is, where it comes from, how far it is, and its next step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from db.queries.arrivals import ArrivalSheet
from desktop import formats
from desktop.screens.arrivals import counted
from desktop.screens.arrivals.carrier_words import route
from desktop.screens.arrivals.looks import conditional_wagons, is_train
from desktop.screens.arrivals.moment import Moment
from desktop.widgets.key_button import KeyButton
from desktop.widgets.short_label import ShortLabel

translate = QCoreApplication.translate
HEIGHT = 44


class Head(QFrame):
    """One line; the details give way first where it is narrow."""

    stepped = Signal()
    """The button of the next step was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("arrivals.head")
        self.setFixedHeight(HEIGHT)
        self.title, self.details, self.source = QLabel(self), ShortLabel("", self), QLabel(self)
        self.title.setProperty("role", "heading")
        self.source.setProperty("role", "quiet")
        for name, label in (("title", self.title), ("details", self.details), ("source", self.source)):
            label.setObjectName(f"arrivals.head.{name}")
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.details.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.step = KeyButton("arrivals.head.step", self)
        self.step.clicked.connect(self.stepped)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 0)
        row.setSpacing(24)
        row.addWidget(self.title)
        row.addWidget(self.details, 1)
        row.addWidget(self.source)
        row.addWidget(self.step)

    def show_sheet(self, sheet: ArrivalSheet, moment: Moment) -> None:
        """Show a train or truck."""
        carrier = sheet.carrier
        words = route(sheet.origin, sheet.destination) if is_train(sheet) else ""
        self.title.setText(f"{carrier.number}  {words}".strip())
        details = " · ".join(
            train_details(sheet, moment) if is_train(sheet) else truck_details(sheet, moment)
        )
        self.details.say(details)
        source = translate("arrivals", "list {file}").format(file=carrier.list_name)
        self.source.setText(source if carrier.list_name else "")
        self.setAccessibleName(". ".join((self.title.text(), details)))
        self._part_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the name of the list give way where the details need its room."""
        super().resizeEvent(event)
        self._part_room()

    def _part_room(self) -> None:
        row = self._row
        margins, gaps = row.contentsMargins(), 3 * row.spacing()
        fixed = sum(part.sizeHint().width() for part in (self.title, self.source, self.step))
        room = self.width() - margins.left() - margins.right() - gaps - fixed
        needed = self.details.fontMetrics().horizontalAdvance(self.details.text())
        self.source.setVisible(bool(self.source.text()) and needed <= room)

    def show_step(self, words: str, keys: str) -> None:
        """Show the next step of what is being worked; without words there is none."""
        self.step.setVisible(bool(words))
        self.step.say(words, keys)
        self._part_room()


def train_details(sheet: ArrivalSheet, moment: Moment) -> list[str]:
    """Return gauge, arrival, track with its GU-45 time, and what was announced in figures."""
    carrier = sheet.carrier
    parts = [] if carrier.gauge_mm is None else [str(carrier.gauge_mm)]
    if carrier.arrived_at is None:
        due = formats.near_moment(carrier.planned_at, moment.now, moment.zone)
        parts.append(translate("arrivals", "due {time}").format(time=due))
    else:
        arrived = formats.near_moment(carrier.arrived_at, moment.now, moment.zone)
        parts.append(translate("arrivals", "arrived {time}").format(time=arrived))
    parts += _placed(sheet, moment)
    parts.append(
        translate("arrivals", "{wagons}, {conditional} c.w.").format(
            wagons=counted.wagons(len(sheet.wagons)),
            conditional=formats.conditional_wagons(conditional_wagons(sheet)),
        )
    )
    listed = [box for box in sheet.boxes if not box.is_extra]
    parts.append(
        translate("arrivals", "{boxes}, {teu} TEU, {tonnes} t gross announced").format(
            boxes=counted.boxes(len(listed)),
            teu=formats.teu(sum(box.teu_hundredths for box in listed)),
            tonnes=formats.whole(round(sum(box.declared_kg or 0 for box in listed) / 1000)),
        )
    )
    return parts


def truck_details(sheet: ArrivalSheet, moment: Moment) -> list[str]:
    """Return trailer, driver, papers and since when it is here."""
    carrier = sheet.carrier
    parts = []
    if carrier.trailer_plate:
        parts.append(translate("arrivals", "trailer {plate}").format(plate=carrier.trailer_plate))
    if carrier.driver:
        parts.append(translate("arrivals", "driver {name}").format(name=carrier.driver))
    if carrier.authority:
        day = formats.day(carrier.authority_until) if carrier.authority_until else ""
        said = translate("arrivals", "power of attorney {paper}").format(paper=carrier.authority)
        parts.append(_until(said, day))
    if carrier.release_reference:
        until = carrier.release_until
        time = formats.near_moment(until, moment.now, moment.zone) if until else ""
        said = translate("arrivals", "release {paper}").format(paper=carrier.release_reference)
        parts.append(_until(said, time))
    if carrier.arrived_at is not None:
        since = formats.near_moment(carrier.arrived_at, moment.now, moment.zone)
        parts.append(translate("arrivals", "in since {time}").format(time=since))
    else:
        due = formats.near_moment(carrier.planned_at, moment.now, moment.zone)
        parts.append(translate("arrivals", "announced for {time}").format(time=due))
    return parts


def _placed(sheet: ArrivalSheet, moment: Moment) -> list[str]:
    standing = [each for each in sheet.wagons if each.placed_at is not None and each.removed_at is None]
    if not standing:
        return []
    tracks = "+".join(dict.fromkeys(each.track or formats.NONE for each in standing))
    first = min(each.placed_at for each in standing if each.placed_at is not None)
    at = formats.near_moment(first, moment.now, moment.zone)
    said = translate("arrivals", "placed on track {track} at {time} (GU-45)")
    return [said.format(track=tracks, time=at)]


def _until(paper: str, when: str) -> str:
    """Return a paper with its expiry, where one is known."""
    return translate("arrivals", "{paper} until {time}").format(paper=paper, time=when) if when else paper
