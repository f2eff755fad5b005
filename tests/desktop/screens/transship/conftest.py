"""A hub with boxes that wait and trains that can take them, under the real window."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from db.queries import assignments
from db.queries.carriers import outbound_wagons
from desktop.screens.transship.screen import TransshipScreen
from tests.desktop.screens.conftest import Desktop
from tests.hub.operations.outbound import Outbound


@dataclass
class Builder:
    """The screen in front of an operator: keys and clicks, and what the hub then says."""

    desktop: Desktop
    work: Outbound
    trains: list[int] = field(default_factory=list)

    @property
    def screen(self) -> TransshipScreen:
        """The screen, which must have been shown."""
        found = self.desktop.window.screen_of("transship")
        assert isinstance(found, TransshipScreen)
        return found

    def show(self, width: int = 1920, height: int = 1080) -> TransshipScreen:
        """Shows the screen and waits until all is read."""
        self.desktop.window.keys.scanner.patience_ms = 0
        self.desktop.show("transship", width, height)
        self.settle()
        return self.screen

    def settle(self) -> None:
        """Waits until what a commit or a read has asked for has been read too."""
        self.desktop.settle()

    def press(self, key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier, on: Any = None) -> None:
        """Presses a key where the keyboard is, and waits for what comes of it."""
        target: QWidget = on or self.desktop.window.focusWidget() or self.desktop.window
        QTest.keyClick(target, key, modifiers)
        self.settle()

    def select(self, *visit_ids: int) -> None:
        """Selects boxes in the list."""
        table = self.screen.view.waiting.table
        numbers = table.rows.source.find(set(visit_ids))
        assert set(numbers) == set(visit_ids), numbers
        table.select_number(numbers[visit_ids[0]])
        for visit_id in visit_ids[1:]:
            index = table.rows.index(numbers[visit_id], 0)
            flags = table.selectionModel().SelectionFlag
            table.selectionModel().select(index, flags.Select | flags.Rows)
        table.setFocus()
        self.settle()

    def mark(self, place: int, position: int = 0) -> None:
        """Clicks the wagon of the train at that place from the head, or a position of it."""
        view = self.screen.view.train.view
        frame = view.frame(place - 1)
        at = frame.bounds().center()
        if position:
            loaded = {each.position: frame.box(each) for each in frame.look.boxes}
            free = {each.position: frame.place(each) for each in frame.look.free}
            at = (loaded | free)[position].center()
        else:
            at.setY(frame.rail_y + 8)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
        self.settle()

    def plans(self, carrier_id: int) -> dict[int, tuple[int | None, int | None]]:
        """Returns wagon and position of every box planned for a train."""
        found = self.desktop.read(assignments.assigned_to, carrier_id)
        return {plan.visit_id: (plan.wagon_id, plan.position) for plan in found}

    def wagons(self, carrier_id: int) -> list[int]:
        """Returns the wagons of a train from the head."""
        return [wagon.id for wagon in self.desktop.read(outbound_wagons, carrier_id)]

    def text(self, name: str) -> str:
        """Returns what a label says; empty where it is not to be seen."""
        label = self.desktop.child(QWidget, name)
        return str(label.text()) if label.isVisible() else ""

    @property
    def toast(self) -> str:
        """What the toast says."""
        return self.screen.view.keys.toast.accessibleName()


@pytest.fixture
def builder(desktop: Desktop) -> Builder:
    """The builder on a hub that is empty yet."""
    return Builder(desktop, Outbound(desktop.hub))


@pytest.fixture
def three(builder: Builder) -> tuple[Builder, int, list[int], int]:
    """A train of two 60 ft wagons; boxes of 17.2, 24.1 and 9.6 t that wait, and one of 12.4 t."""
    boxes = builder.work.here(17.2, 24.1, 9.6)
    (spare,) = builder.work.here(12.4)
    train, _ = builder.work.train("13-470", "13-470")
    return builder, train, boxes, spare
