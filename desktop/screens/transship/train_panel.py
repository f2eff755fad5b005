"""The train being built: which one, its figures, the key to its colours, and its wagons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.queries.transshipment import OutboundRow
from desktop import formats
from desktop.forms.trains import train_words
from desktop.screens.transship.train_figures import Legend, TrainFigures
from desktop.style import HEADING, font
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.key_button import KeyButton
from desktop.widgets.lettering import text_width
from desktop.widgets.short_label import ShortLabel
from desktop.widgets.train import TrainView

_BESIDE = 48
"""Pixels for the padding of the choice and its arrow."""


class TrainChoice(ChoiceBox):
    """The train in the size of a heading: Qt measures the choices in the size of the list."""

    def sizeHint(self) -> QSize:
        """Return the room for the longest choice; where there is less, it is shortened."""
        hint = super().sizeHint()
        said = (self.itemText(number) for number in range(self.count()))
        longest = max((text_width(words, HEADING, bold=True) for words in said), default=0.0)
        return QSize(max(hint.width(), round(longest) + _BESIDE), hint.height())


class TrainPanel(QWidget):
    """Head and drawing of one train."""

    train_chosen = Signal(int)
    act_wanted = Signal(str)

    def __init__(self, plan: str, wagons: str, parent: QWidget | None = None) -> None:
        """`plan` and `wagons` are the ids of the actions whose buttons stand in the head."""
        super().__init__(parent)
        self.setObjectName("transshipTrain")
        self.choice = TrainChoice("transshipTrains", self.tr("Train to leave"), self)
        self.choice.setFont(font(HEADING, bold=True))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.setMinimumWidth(200)
        self.choice.activated.connect(lambda _at: self.train_chosen.emit(int(self.choice.currentData())))
        self.about = ShortLabel("transshipTrainAbout", self)
        self.times = QLabel(self)
        self.times.setObjectName("transshipTimes")
        self.figures = TrainFigures(self)
        self.legend = Legend(self)
        self.view = TrainView(self)
        self.unplaced = QLabel(self)
        self.unplaced.setObjectName("transshipUnplaced")
        self.unplaced.setProperty("role", "attention")
        self.unplaced.hide()
        self.new_button = self._button("transshipNew", self.tr("New"), self.tr("N"), plan)
        self.wagons_button = self._button("transshipWagons", self.tr("Wagons"), self.tr("W"), wagons)
        self._lay_out()

    def show_trains(self, trains: Sequence[OutboundRow], chosen: int, zone: ZoneInfo) -> None:
        """Offer the trains that are to leave."""
        offered = [(train_words(train, zone), train.carrier_id) for train in trains]
        if offered != [
            (self.choice.itemText(n), self.choice.itemData(n)) for n in range(self.choice.count())
        ]:
            self.choice.clear()
            for words, carrier_id in offered:
                self.choice.addItem(words, carrier_id)
        self.choice.setCurrentIndex(self.choice.findData(chosen))

    def show_times(self, train: OutboundRow, now: datetime, zone: ZoneInfo) -> None:
        """Say how many wagons and boxes it has, when it departs, and how long it can still be planned."""
        wagons = (
            self.tr("%Ln wagon", "", train.wagons)
            if train.wagons == 1
            else self.tr("%Ln wagons", "", train.wagons)
        )
        boxes = (
            self.tr("%Ln box", "", train.boxes) if train.boxes == 1 else self.tr("%Ln boxes", "", train.boxes)
        )
        self.about.say(self.tr("{wagons} · {boxes}").format(wagons=wagons, boxes=boxes))
        if train.cut_off_at is None:
            self.times.setText(self.tr("no cut-off"))
            self._tone("quiet")
            return
        if now >= train.cut_off_at:
            closed = formats.near_moment(train.cut_off_at, now, zone)
            self.times.setText(self.tr("cut-off was {time}").format(time=closed))
            self._tone("attention")
            return
        self.times.setText(
            self.tr("cut-off {time} in {left}").format(
                time=formats.near_moment(train.cut_off_at, now, zone),
                left=formats.duration(train.cut_off_at - now),
            )
        )
        self._tone("quiet")

    def show_unplaced(self, words: str) -> None:
        """Say which boxes are assigned to the train and to no wagon; empty for none."""
        self.unplaced.setText(words)
        self.unplaced.setVisible(bool(words))

    def _tone(self, role: str) -> None:
        self.times.setProperty("role", role)
        self.times.style().unpolish(self.times)
        self.times.style().polish(self.times)

    def _button(self, name: str, text: str, keys: str, action_id: str) -> KeyButton:
        button = KeyButton(name, self)
        button.say(text, keys)
        button.clicked.connect(lambda: self.act_wanted.emit(action_id))
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.choice)
        head.addWidget(self.about, 1)
        for part in (self.times, self.wagons_button, self.new_button):
            head.addWidget(part)
        top = QVBoxLayout()
        top.setContentsMargins(24, 12, 24, 4)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self.figures)
        top.addWidget(self.legend)
        top.addWidget(self.unplaced)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        self.view.setMinimumHeight(92)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
