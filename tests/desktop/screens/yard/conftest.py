"""The Yard screen in the real window, driven as an operator drives it, on the boxes of the sample train."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from db.queries.visits import VisitFacts, inbound_of
from db.queries.yard import position_of
from desktop.screens.yard.screen import YardScreen
from tests.desktop.screens.conftest import Desktop

Key = Qt.Key
Shift, Control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class Yardman:
    """Works the yard by keys; after each act everything is written and read again."""

    def __init__(self, desktop: Desktop, carrier_id: int) -> None:
        self.desktop = desktop
        self.boxes: tuple[VisitFacts, ...] = desktop.read(inbound_of, carrier_id)
        self.long = [box for box in self.boxes if box.length_ft == 40]
        self.short = [box for box in self.boxes if box.length_ft == 20]

    def open(self, width: int = 1920, height: int = 1080) -> None:
        """Opens the screen."""
        screen = self.desktop.show("yard", width, height)
        assert isinstance(screen, YardScreen)
        self.screen, self.view = screen, screen.view
        self.settle()

    def look_for(self, box: VisitFacts) -> None:
        """Looks a box up by its last digits and chooses it, as one does with a number called by radio."""
        self.press(Key.Key_F)
        QTest.keyClicks(self.view.filters.text, box.number[-7:])
        self.press(Key.Key_Return)
        assert self.chosen == box.number

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key where the keyboard is, once a scanner would have ended."""
        QTest.keyClick(self.desktop.window.focusWidget() or self.desktop.window, key, modifiers)
        self.settle()

    def fill(self, name: str, value: str) -> None:
        """Fills a field of the open form."""
        control = self.view.panel.form.field(name).control
        if isinstance(control, QComboBox):
            place_ = control.findData(value)
            assert place_ >= 0, (name, value)
            control.setCurrentIndex(place_)
        elif isinstance(control, QPlainTextEdit):
            control.setPlainText(value)
        else:
            assert isinstance(control, QLineEdit)
            # A hand types where the keyboard is; elsewhere a choice that has it would take the letters.
            control.setFocus()
            control.selectAll()
            # QTest knows the keys of Latin letters only.
            QTest.keyClicks(control, value) if value.isascii() else control.insert(value)

    def typed(self, name: str) -> str:
        """Returns what stands in a field."""
        return self.view.panel.form.field(name).value()

    def refusal(self, name: str) -> str:
        """Returns what stands under a field."""
        return str(self.view.panel.form.field(name).refusal.text())

    def click(self, widget: QWidget) -> None:
        """Clicks a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def settle(self) -> None:
        """Waits for lone keys, for what is written and for what is read again."""
        self.desktop.settle()

    def stands(self, box: VisitFacts) -> str:
        """Returns where a box stands by the database."""
        return str(self.desktop.read(position_of, box.id))

    @property
    def form_open(self) -> bool:
        """Whether a form is shown in the panel."""
        return self.view.panel.form.isVisible()

    @property
    def chosen(self) -> str:
        """The number of the chosen box; empty for none."""
        row = self.screen.state.row
        return row.number if row is not None else ""

    @property
    def listed(self) -> list[str]:
        """The numbers in the stock, in the order shown."""
        model = self.view.table.rows
        rows = (model.row_at(number) for number in range(model.rowCount()))
        return [row.number for row in rows if row is not None]

    @property
    def toast(self) -> str:
        """What the key bar says."""
        return str(self.view.key_bar.toast.text)

    def fact(self, caption: str) -> str:
        """Returns a fact of the chosen box."""
        return {fact.caption: fact.text for fact in self.view.panel.sheet.facts.facts}[caption]

    def path(self) -> list[str]:
        """Returns the last events of the chosen box."""
        return [fact.text for fact in self.view.panel.sheet.path.facts]


@pytest.fixture
def stocked(desktop: Desktop, arrived_id: int) -> Yardman:
    """A yard with the train's boxes, some in block A, the rest beside the track; the screen is not open."""
    return Yardman(desktop, arrived_id)


@pytest.fixture
def yard(stocked: Yardman) -> Yardman:
    """The same, with the screen open."""
    stocked.open()
    return stocked


@pytest.fixture
def empty_yard(desktop: Desktop) -> Callable[[], Any]:
    """Call it: the Yard of a hub in which nothing stands."""
    return lambda: desktop.show("yard")
