"""The Arrivals screen in the real window, driven as an operator drives it: by keys and a dropped file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from db.queries.visits import VisitFacts, inbound_of
from desktop.screens.arrivals.screen import ArrivalsScreen
from desktop.tour.hands import let_fall
from tests.desktop.screens.conftest import Desktop

Key = Qt.Key


class Clerk:
    """Works Arrivals by keys; after each act it waits until everything is written and read again."""

    def __init__(self, desktop: Desktop, width: int = 1920, height: int = 1080) -> None:
        self.desktop = desktop
        screen = desktop.show("arrivals", width, height)
        assert isinstance(screen, ArrivalsScreen)
        self.screen = screen
        self.view = screen.view

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key where the keyboard is."""
        QTest.keyClick(self.desktop.window.focusWidget() or self.desktop.window, key, modifiers)
        self.settle()

    def scan(self, text: str) -> None:
        """Types a number into the scan line and presses Enter."""
        self.until(lambda: self.desktop.window.focusWidget() is self.view.scan.line)
        QTest.keyClicks(self.view.scan.line, text)
        self.press(Key.Key_Return)

    def fill(self, name: str, value: str) -> None:
        """Fills a field of the open form."""
        control = self.view.form.field(name).control
        if isinstance(control, QComboBox):
            place = control.findData(value)
            assert place >= 0, (name, value)
            control.setCurrentIndex(place)
        elif isinstance(control, QLineEdit):
            # A hand types where the keyboard is; elsewhere a choice that has it would take the letters.
            control.setFocus()
            control.selectAll()
            QTest.keyClicks(control, value)
        else:
            assert isinstance(control, QPlainTextEdit)
            control.setPlainText(value)

    def enter(self, **values: str) -> None:
        """Fills fields of the open form, in that order, and presses Enter."""
        for name, value in values.items():
            self.fill(name, value)
        self.press(Key.Key_Return)

    def drop(self, path: Path, on: QWidget | None = None) -> None:
        """Drops a file, as a file manager gives it, over the middle of a widget or of the screen."""
        let_fall(path, on or self.screen)
        self.settle()

    def click(self, widget: QWidget) -> None:
        """Clicks a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def settle(self) -> None:
        """Waits until nothing is written or read any more, and what was read is shown."""
        self.desktop.settle()

    def until(self, holds: Callable[[], bool]) -> None:
        """Waits until something holds."""
        self.desktop.qtbot.waitUntil(holds, timeout=5_000)

    def boxes(self, carrier_id: int) -> dict[str, VisitFacts]:
        """Returns the boxes that a carrier brings, by number."""
        return {box.number: box for box in self.desktop.read(inbound_of, carrier_id)}

    def counter(self, key: str) -> str:
        """Returns what a counter says to a screen reader."""
        return str(self.view.counters.button(key).accessibleName())

    @property
    def toast(self) -> str:
        """What the key bar says."""
        return str(self.view.keys.toast.text)

    @property
    def chosen(self) -> str:
        """The number of the chosen box."""
        row = self.view.boxes.current_row()
        return row.number if row is not None else ""

    @property
    def answers(self) -> str:
        """What stands under the scan line."""
        return str(self.view.scan.pane.accessibleName())


@pytest.fixture
def clerk(desktop: Desktop, arrived_id: int) -> Clerk:
    """A clerk before the sample train, which has arrived."""
    del arrived_id
    return Clerk(desktop)


@pytest.fixture
def new_clerk(desktop: Desktop) -> Clerk:
    """A clerk before an empty hub."""
    return Clerk(desktop)


@pytest.fixture
def at_work(desktop: Desktop) -> Callable[..., Any]:
    """Call it once the hub is as it should be: a clerk before it, on a window of that size."""

    def begin(width: int = 1920, height: int = 1080) -> Clerk:
        return Clerk(desktop, width, height)

    return begin
