"""The last events of the chosen box, newest first, each with its time and who entered it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from db.queries.journal import EventFacts
from desktop import formats
from desktop.words import word

translate = QCoreApplication.translate
SHOWN = 8


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

    def show_events(self, events: Sequence[EventFacts], now: datetime, zone: ZoneInfo) -> None:
        """Show the last of these events, which come in the order of their entry."""
        last = list(reversed(events))[:SHOWN]
        for number, (when, what) in enumerate(self._rows):
            here = number < len(last)
            when.setVisible(here)
            what.setVisible(here)
            if here:
                when.setText(formats.near_moment(last[number].happened_at, now, zone))
                what.setText(event_words(last[number]))

    def _row(self, number: int) -> tuple[QLabel, QLabel]:
        when, what = QLabel(self), QLabel(self)
        when.setProperty("role", "quiet")
        what.setWordWrap(True)
        for column, label in enumerate((when, what)):
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._grid.addWidget(label, number, column, Qt.AlignmentFlag.AlignTop)
        return when, what


def event_words(event: EventFacts) -> str:
    """Return what happened in a line: the kind, its most telling fact, who entered it."""
    parts = [word(event.kind), _telling(event.content), event.operator]
    if event.reversed_by is not None:
        parts.append(translate("arrivals", "taken back"))
    return " · ".join(part for part in parts if part)


def _telling(content: dict[str, Any]) -> str:
    """Return the fact of an event that a person asks for first."""
    for name in ("found", "reason", "note", "text", "to", "list_name", "file"):
        value = content.get(name)
        if isinstance(value, str) and value:
            return value
    damages = content.get("damages")
    if isinstance(damages, list):
        return ", ".join(str(each) for each in damages)
    kg = content.get("weighed_kg")
    return f"{formats.tonnes(kg)} t" if isinstance(kg, int) else ""
