"""The side panel: the chosen visit in full, or the form that is open about it, and its story below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.queries.record_box import RecordedBox, StayRow
from desktop import formats
from desktop.screens.records.facts import facts, look_of, stay_words
from desktop.settings import Settings
from desktop.style import tokens
from desktop.widgets.box_drawing import BoxDrawing
from desktop.widgets.fact_sheet import FactSheet
from desktop.widgets.form import Form
from desktop.widgets.key_button import KeyButton
from desktop.widgets.reading_area import ReadingArea
from desktop.widgets.stage_badge import StageBadge
from desktop.widgets.timeline import Happening, Timeline
from domain.visit import Where

MARGIN, WIDTH, CAPTION_WIDTH, STAYS = 24, 400, 100, 6


class RecordPanel(QWidget):
    """Facts above and story below, parted where the operator wants it."""

    stay_wanted = Signal(int)
    """The visit of another stay of the same unit."""

    def __init__(self, settings: Settings, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("records.panel")
        self._zone = zone
        self.title = _label("heading", self)
        self.title.setObjectName("records.title")
        self.badge = StageBadge(Where.ANNOUNCED, self)
        self.drawing = BoxDrawing("records.drawing")
        self.facts = FactSheet("records.facts", self.tr("Facts of the box"), CAPTION_WIDTH)
        self.stays_title = _label("caption", self)
        self._stays: list[QPushButton] = []
        self.form = Form()
        self.upper = QStackedWidget(self)
        self.turn_button = KeyButton("records.turn", self)
        self.timeline = Timeline("records.timeline", self.tr("Story of the box"), self)
        self._build(settings)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No visit is chosen, since none is listed."""
        for part in (self.split, self.title, self.badge, self.drawing):
            part.hide()
        self.title.setText("")
        self.timeline.show_happenings(())

    def show_box(self, box: RecordedBox, places: Mapping[str, str], now: datetime) -> None:
        """Show a visit in full, its story apart."""
        for part in (self.split, self.title, self.badge, self.drawing):
            part.show()
        self.title.setText(formats.box_number(box.visit.number))
        self.badge.set_stage(box.visit.where_is)
        self.drawing.show_look(look_of(box))
        self.facts.show_facts(facts(box, places, now, self._zone))
        self._show_stays(box.stays, box.visit.id)
        self.setAccessibleName(self.title.text())

    def show_story(self, happenings: Sequence[Happening], *, newest_first: bool) -> None:
        """Show what happened, in the order that the button says."""
        words = self.tr("newest first") if newest_first else self.tr("oldest first")
        self.turn_button.say(words, "F7")
        self.timeline.show_happenings(happenings)

    def show_form(self, shown: bool) -> None:
        """Show the form in the place of the facts, or the facts again."""
        self.upper.setCurrentIndex(1 if shown else 0)

    def sizeHint(self) -> QSize:
        """Return the width of the panel."""
        return QSize(WIDTH, 600)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), tokens().panel)

    def _show_stays(self, stays: Sequence[StayRow], visit_id: int) -> None:
        others = [stay for stay in stays if stay.visit_id != visit_id]
        self.stays_title.setVisible(bool(others))
        count = len(others)
        self.stays_title.setText(
            self.tr("%Ln other stay of this box", "", 1)
            if count == 1
            else self.tr("%Ln other stays of this box", "", count)
        )
        for button in self._stays:
            button.hide()
            button.deleteLater()
        self._stays = [self._stay_button(stay) for stay in others[:STAYS]]

    def _stay_button(self, stay: StayRow) -> QPushButton:
        button = QPushButton(stay_words(stay, self._zone), self._sheet)
        button.setObjectName(f"records.stay.{stay.visit_id}")
        button.setAccessibleName(button.text())
        button.setProperty("role", "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.stay_wanted.emit(stay.visit_id))
        self._stay_column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def _build(self, settings: Settings) -> None:
        self.upper.addWidget(self._reading())
        self.upper.addWidget(self.form)
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self.split.setObjectName("records.panel.split")
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.upper)
        self.split.addWidget(self._story())
        self.split.setSizes([400, 400])
        settings.remember_splitter(self.split, "records/panel")
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.badge)
        top = QVBoxLayout()
        top.setContentsMargins(MARGIN, 12, MARGIN, 8)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self.drawing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.split, 1)
        column.addStretch(0)

    def _reading(self) -> QWidget:
        area = ReadingArea("records.panel.reading", self.tr("About the box"), self)
        self._sheet = QWidget(area)
        self._sheet.setObjectName("records.panel.sheet")
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(MARGIN, 0, MARGIN, 8)
        column.setSpacing(4)
        column.addWidget(self.facts)
        column.addWidget(self.stays_title)
        self._stay_column = QVBoxLayout()
        self._stay_column.setSpacing(2)
        column.addLayout(self._stay_column)
        column.addStretch(1)
        area.setWidget(self._sheet)
        for part in (self._sheet, area.viewport()):
            part.setAutoFillBackground(True)
            part.setBackgroundRole(QPalette.ColorRole.Base)
        return area

    def _story(self) -> QWidget:
        body = QWidget(self)
        title = _label("strong", body)
        title.setText(self.tr("Story"))
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 6, MARGIN, 2)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.turn_button)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        lined = QHBoxLayout()
        lined.setContentsMargins(MARGIN - 8, 0, MARGIN - 8, 0)
        lined.addWidget(self.timeline)
        column.addLayout(lined, 1)
        self.timeline.setMinimumHeight(96)
        return body


def _label(role: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
