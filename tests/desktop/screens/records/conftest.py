"""Records in the real window, driven by keys, on a train that is half worked."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from db.queries.visits import VisitFacts, inbound_of
from desktop.screens.records.screen import RecordsScreen
from domain.holds import HoldKind
from domain.yard import Slot
from hub.operations.arrivals import check_in_bulk
from hub.operations.holds import set_hold
from hub.operations.yard import place
from tests.desktop.screens.conftest import Desktop

NONE = Qt.KeyboardModifier.NoModifier


class Recorder:
    """Somebody at Records; after each key everything is written and read again."""

    def __init__(self, desktop: Desktop, carrier_id: int) -> None:
        self.desktop = desktop
        self.boxes: tuple[VisitFacts, ...] = desktop.read(inbound_of, carrier_id)

    def open(self, width: int = 1920, height: int = 1080) -> None:
        """Opens the screen."""
        screen = self.desktop.show("records", width, height)
        assert isinstance(screen, RecordsScreen)
        self.screen, self.view = screen, screen.view
        self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Presses a key where the keyboard is."""
        QTest.keyClick(self.desktop.window.focusWidget() or self.desktop.window, key, modifiers)
        self.settle()

    def type(self, text: str) -> None:
        """Types where the keyboard is, and waits until the filter has been heard."""
        QTest.keyClicks(self.desktop.window.focusWidget(), text)
        self.settle()

    def settle(self) -> None:
        """Waits until all is read and shown."""
        self.desktop.settle()
        self.view.table.viewport().repaint()
        self.desktop.settle()

    def line(self, name: str) -> QLineEdit:
        """Returns a field of the filter row."""
        return self.view.filters.lines[name]

    def choose(self, name: str, value: str) -> None:
        """Chooses in the filter row as a person does: by the keyboard."""
        combo = self.view.filters.combos[name]
        combo.setFocus()
        while combo.currentData() != value:
            before = combo.currentIndex()
            QTest.keyClick(combo, Qt.Key.Key_Down)
            assert combo.currentIndex() != before, f"{value} cannot be chosen"
        self.settle()

    @property
    def numbers(self) -> list[str]:
        """The boxes listed, from the top, as far as they were read."""
        rows = self.view.table.rows
        return [rows.row_at(n).number for n in range(min(rows.rowCount(), 200))]

    @property
    def count(self) -> str:
        """What is said of how many there are."""
        return self.view.count.text()

    @property
    def story(self) -> list[str]:
        """The story of the chosen box, in words."""
        return [happening.words for happening in self.view.panel.timeline.happenings]

    def act(self, operation: Any, *given: Any, **more: Any) -> Any:
        """Acts as another workstation would, and reads again."""
        outcome = self.desktop.act(operation, *given, **more)
        if hasattr(self, "view"):
            self.press(Qt.Key.Key_F5)
        return outcome


@pytest.fixture
def recorder(desktop: Desktop, arrived_id: int) -> Recorder:
    """The sample train: twenty boxes in, one of them in a slot, one held, the rest still on it."""
    made = Recorder(desktop, arrived_id)
    hub = desktop.hub
    hub.act(check_in_bulk, [box.id for box in made.boxes[:20]])
    hub.clock.advance(5)
    hub.act(place, made.boxes[0].id, Slot("A", 1, 1, 1))
    hub.act(set_hold, [made.boxes[1].id], HoldKind.DOCUMENT, "no invoice")
    hub.clock.advance(5)
    return made
