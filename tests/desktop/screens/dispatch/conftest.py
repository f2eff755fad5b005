"""A hub with trains to leave and their boxes, under the real window on Dispatch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from db.queries import assignments
from desktop.screens.dispatch.screen import DispatchScreen
from domain.visit import Where
from hub.operations.dispatch_board import BoardTrain
from tests.desktop.screens.conftest import Desktop
from tests.hub.operations.outbound import Outbound


@dataclass
class Dispatcher:
    """The screen in front of an operator: keys and clicks, and what the hub then says."""

    desktop: Desktop
    work: Outbound

    @property
    def screen(self) -> DispatchScreen:
        """The screen, which must have been shown."""
        found = self.desktop.window.screen_of("dispatch")
        assert isinstance(found, DispatchScreen)
        return found

    def show(self, width: int = 1920, height: int = 1080) -> DispatchScreen:
        """Shows the screen and waits until all is read."""
        self.desktop.window.keys.scanner.patience_ms = 0
        self.desktop.show("dispatch", width, height)
        self.settle()
        return self.screen

    def settle(self) -> None:
        """Waits until what was done is to be seen, though a screen reads at most ten times a second."""
        self.desktop.settle()

    def press(self, key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key where the keyboard is, and waits for what comes of it."""
        target: QWidget = self.desktop.window.focusWidget() or self.desktop.window
        QTest.keyClick(target, key, modifiers)
        self.settle()

    def type_into_line(self, text: str) -> None:
        """Types a number into the scan line and enters it."""
        self.press(Qt.Key.Key_F1)
        line = self.screen.view.scan.line
        assert line.hasFocus()
        QTest.keyClicks(line, text)
        self.press(Qt.Key.Key_Return)

    def select(self, *visit_ids: int) -> None:
        """Selects boxes in the loading list."""
        table = self.screen.view.boxes
        numbers = table.rows.source.find(set(visit_ids))
        assert set(numbers) == set(visit_ids), numbers
        table.select_number(numbers[visit_ids[0]])
        for visit_id in visit_ids[1:]:
            flags = table.selectionModel().SelectionFlag
            index = table.rows.index(numbers[visit_id], 0)
            table.selectionModel().select(index, flags.Select | flags.Rows)
        table.setFocus()
        self.settle()

    def where(self, visit_id: int) -> Where:
        """Returns where the hub has a box."""
        return self.work.visit(visit_id).where_is

    def stands(self, visit_id: int) -> tuple[int | None, int | None] | None:
        """Returns wagon and position on which a box was loaded."""
        found = self.desktop.read(assignments.loading, visit_id)
        return None if found is None else (found.wagon_id, found.position)

    @property
    def train(self) -> BoardTrain:
        """The chosen train as the screen knows it."""
        found = self.screen.state.train
        assert found is not None
        return found

    @property
    def row(self) -> int:
        """The visit of the box that is chosen in the list; 0 for none."""
        row = self.screen.state.row
        return 0 if row is None else row.key

    def check(self, name: str) -> tuple[str, str]:
        """Returns mark and figure of a row in the column of the chosen train."""
        looks = {look.carrier_id: look for look in self.screen.view.board.canvas.looks}
        rows = {row.check.value: (row.sign, row.figure) for row in looks[self.train.carrier_id].checks}
        return rows[name]

    @property
    def opened(self) -> tuple[str, str]:
        """Which row of the chosen train is open, and its title."""
        looks = {look.carrier_id: look for look in self.screen.view.board.canvas.looks}
        look = looks[self.train.carrier_id]
        return "" if look.opened is None else look.opened.value, look.open.title

    @property
    def why(self) -> str:
        """What stands under the scan line."""
        return self.screen.view.why.text()

    @property
    def toast(self) -> str:
        """What the toast says."""
        return self.screen.view.keys.toast.accessibleName()

    @property
    def departs(self) -> str:
        """What stands on the key that lets the train depart."""
        return self.screen.view.keys.button("dispatch.depart").text()


@pytest.fixture
def dispatcher(desktop: Desktop) -> Dispatcher:
    """The dispatcher on a hub that is empty yet."""
    return Dispatcher(desktop, Outbound(desktop.hub))


@dataclass
class Built:
    """A train of three 60 ft wagons on track 1 with three heavy 20' and a 40' planned on the first two."""

    dispatcher: Dispatcher
    train_id: int
    wagons: list[int]
    boxes: list[int]


@pytest.fixture
def built(dispatcher: Dispatcher) -> Built:
    """The built train, nothing loaded yet."""
    work = dispatcher.work
    one, two, three = work.here(20.0, 20.0, 20.0)
    (long,) = work.here(20.0, length_ft=40)
    train_id, wagons = work.train("13-470", "13-470", "13-470")
    work.assign(
        train_id, (one, wagons[0], 1), (two, wagons[0], 2), (three, wagons[0], 3), (long, wagons[1], None)
    )
    return Built(dispatcher, train_id, wagons, [one, two, three, long])
