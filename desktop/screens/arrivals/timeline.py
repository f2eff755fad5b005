"""The last events of the chosen box, newest first, each with its time and who entered it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from db.queries.journal import EventFacts, events_about
from db.queries.record_box import place_names
from db.reading import Reading
from desktop.events import event_words
from desktop.messages import Messages
from domain.events import SubjectKind

translate = QCoreApplication.translate
SHOWN, _DETAILS = 8, 2
Story = tuple[tuple[EventFacts, ...], Mapping[str, str]]


class Timeline(QWidget):
    """Two columns: when, and what by whom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("arrivals.timeline")
        self.setAccessibleName(self.tr("Last events"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(24, 8, 24, 16)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._rows = [self._row(number) for number in range(SHOWN)]
        for row in self._rows:
            for label in row:
                label.hide()

    def show_events(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show when and what; the rows come in the order of their entry, the last of them are shown."""
        last = list(reversed(rows))[:SHOWN]
        for number, (when, what) in enumerate(self._rows):
            here = number < len(last)
            when.setVisible(here)
            what.setVisible(here)
            if here:
                when.setText(last[number][0])
                what.setText(last[number][1])

    def _row(self, number: int) -> tuple[QLabel, QLabel]:
        when, what = QLabel(self), QLabel(self)
        when.setProperty("role", "quiet")
        what.setWordWrap(True)
        for column, label in enumerate((when, what)):
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._grid.addWidget(label, number, column, Qt.AlignmentFlag.AlignTop)
        return when, what


def box_story(connection: Reading, visit_id: int) -> Story:
    """Return what happened to a box, in the order of entry, and what the places in it are called."""
    return events_about(connection, SubjectKind.VISIT, visit_id), place_names(connection)


def told(event: EventFacts, messages: Messages, number: str, places: Mapping[str, str]) -> str:
    """Return what happened in a line, from the side of a box: the act, what tells most of it, by whom."""
    title, details = event_words(event, messages, number=number, places=places)
    back = (translate("arrivals", "taken back"),) if event.reversed_by is not None else ()
    return " · ".join((title, *details[:_DETAILS], event.operator, *back))
