"""The tables and panes of the real screens are arranged by keys alone, from anywhere, and stay so."""

from __future__ import annotations

import csv
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QSplitter,
    QSplitterHandle,
    QWidget,
)

from desktop.table import TableView
from desktop.window import Window
from tests.desktop.screens.walking import settle

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


class Person:
    """Somebody without a mouse, at a window on the demonstration hub."""

    def __init__(self, window: Window) -> None:
        self.window = window

    def settle(self) -> None:
        """Waits until everything that is read is shown."""
        settle(self.window)

    @property
    def focus(self) -> QWidget:
        """Where the keyboard is."""
        return QApplication.focusWidget() or self.window

    def press(self, key: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key where the keyboard is."""
        QTest.keyClick(self.focus, Qt.Key(key), modifiers)
        self.settle()

    def press_russian(self, letter: str, place: int) -> None:
        """Presses Ctrl+Shift and the key on which that Cyrillic letter stands."""
        event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), CTRL_SHIFT, place, 0, 0, "")
        QApplication.sendEvent(self.focus, event)
        self.settle()

    def go(self, digit: str) -> None:
        """Goes to a screen by its key."""
        self.press(ord(digit), Qt.KeyboardModifier.AltModifier)

    def command(self, words: str) -> None:
        """Does the first command that the palette finds."""
        self.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(self.focus, words)
        self.press(Key.Key_Return)

    def reason(self, words: str) -> str:
        """Returns why the palette's command cannot be done now."""
        self.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(self.focus, words)
        reason = self.window.palette_list.entries[0].reason
        self.press(Key.Key_Escape)
        return reason

    def tab_to(self, name: str) -> TableView[Any]:
        """Goes by Tab to a table."""
        for _ in range(60):
            if self.focus.objectName() == name:
                found = self.focus
                assert isinstance(found, TableView)
                return found
            self.press(Key.Key_Tab)
        raise LookupError(name)

    def splitter(self, name: str) -> QSplitter:
        """Returns the splitter of that object name."""
        found = self.window.findChild(QSplitter, name)
        assert found is not None, name
        return found


@pytest.fixture
def come(open_demo: Callable[[int, int], Window]) -> Callable[[], Person]:
    """Call it: somebody at a window, with the settings that the window before left."""
    before: list[Window] = []

    def open_window() -> Person:
        for window in before:
            window.close()
        before.append(open_demo(1920, 1080))
        person = Person(before[-1])
        person.settle()
        return person

    return open_window


@pytest.fixture
def person(come: Callable[[], Person]) -> Person:
    return come()


def sorted_by(table: TableView[Any]) -> tuple[str, bool]:
    """Returns the column that a table is sorted by, and whether downwards."""
    heading = table.heading
    downwards = heading.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    return table.rows.columns[heading.sortIndicatorSection()].id, downwards


@pytest.mark.parametrize(("digit", "name"), [("2", "yard.stock"), ("5", "records.visits")])
def test_a_table_is_sorted_from_the_palette(person, digit, name):
    person.go(digit)
    table = person.tab_to(name)
    person.press(Key.Key_Right)
    while not table.rows.columns[table.currentIndex().column()].sortable:
        assert person.reason("sort current column") == "This column has no order"
        person.press(Key.Key_Right)
    column = table.rows.columns[table.currentIndex().column()].id
    person.command("sort current column")
    assert sorted_by(table) == (column, False)
    # Elsewhere by now, and under a Russian layout: Ы stands on the key of S.
    person.press(Key.Key_Tab)
    assert person.focus is not table
    person.press_russian("Ы", 39)
    assert sorted_by(table) == (column, True)


def test_what_a_palette_does_to_tables_says_where_none_had_the_keyboard(person):
    person.go("1")
    assert person.reason("columns") == "Go to a table first: Tab leads to it"
    boxes = person.tab_to("arrivals.boxes")
    assert person.reason("columns") == ""
    person.go("0")
    assert person.reason("columns") == "Go to a table first: Tab leads to it"
    assert person.reason("panes") == "There is only one pane here"
    person.go("5")
    records = person.tab_to("records.visits")
    person.go("1")
    assert person.focus is not boxes
    before = records.heading.sortIndicatorSection(), records.heading.sortIndicatorOrder()
    # On each screen the table that had it there is meant.
    person.command("sort current column")
    assert sorted_by(boxes) == (boxes.rows.columns[boxes.tools.column()].id, False)
    assert (records.heading.sortIndicatorSection(), records.heading.sortIndicatorOrder()) == before


def test_a_column_is_hidden_and_another_moved_by_keys_and_both_are_remembered(person, come):
    person.go("2")
    table = person.tab_to("yard.stock")
    before = table.heading.shown_columns()
    person.command("columns")
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert not menu.geometry().intersected(table.rect().translated(table.mapToGlobal(table.pos()))).isEmpty()
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Space)
    QTest.keyClick(menu, Key.Key_Escape)
    assert person.focus is table
    person.command("column right")
    after = table.heading.shown_columns()
    assert after == [before[2], before[0], *before[3:]]
    again = come()
    again.go("2")
    assert again.tab_to("yard.stock").heading.shown_columns() == after


def test_a_table_is_saved_as_csv_from_the_palette(person, tmp_path, qtbot):
    person.go("5")
    table = person.tab_to("records.visits")
    file = tmp_path / "visits.csv"
    person.command("csv")
    dialog = person.window.findChild(QFileDialog)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    name.selectAll()
    QTest.keyClicks(name, str(file))
    QTest.keyClick(name, Key.Key_Return)
    qtbot.waitUntil(file.exists, timeout=5_000)
    with file.open(encoding="utf-8", newline="") as lines:
        assert len(list(csv.reader(lines))) == table.rows.rowCount() + 1


# Which table or button has the keyboard, the arrow, and the splitter that it moves.
EDGES = (
    ("2", "yard.stock", Key.Key_Left, "yard.lower"),
    ("2", "yard.stock", Key.Key_Up, "yard.split"),
    ("5", "records.visits", Key.Key_Left, "records.split"),
)


@pytest.mark.parametrize(("digit", "name", "arrow", "splitter"), EDGES)
def test_panes_are_resized_by_arrow_keys_and_stay_so(person, come, digit, name, arrow, splitter):
    person.go(digit)
    table = person.tab_to(name)
    before = person.splitter(splitter).sizes()
    person.command("panes")
    assert isinstance(person.focus, QSplitterHandle)
    for _ in range(3):
        person.press(arrow)
    person.press(Key.Key_Return)
    moved = person.splitter(splitter).sizes()
    assert moved[0] < before[0]
    assert moved[1] > before[1]
    assert person.focus is table
    again = come()
    again.go(digit)
    assert again.splitter(splitter).sizes() == moved


def test_every_edge_of_every_screen_is_reached_and_gives_way(person):
    seen = 0
    for digit in "12345":
        person.go(digit)
        came_from = person.focus
        person.command("panes")
        first = person.focus
        assert isinstance(first, QSplitterHandle)
        reached: list[QSplitterHandle] = []
        while person.focus not in reached:
            edge = person.focus
            assert isinstance(edge, QSplitterHandle)
            reached.append(edge)
            across = edge.orientation() == Qt.Orientation.Horizontal
            before = edge.splitter().sizes()
            for arrow in (Key.Key_Left, Key.Key_Right) if across else (Key.Key_Up, Key.Key_Down):
                person.press(arrow)
                if edge.splitter().sizes() != before:
                    break
            assert edge.splitter().sizes() != before, edge.splitter().objectName()
            person.press(Key.Key_Tab)
        visible = [each for each in person.window.findChildren(QSplitter) if each.isVisible()]
        assert {edge.splitter() for edge in reached} == set(visible)
        seen += len(reached)
        person.press(Key.Key_Escape)
        assert person.focus is came_from
    assert seen >= 10


def test_the_edge_with_the_keyboard_is_seen_and_told_of_while_it_has_it(person):
    person.go("5")
    person.tab_to("records.visits")
    news, mark = person.window.findChild(QLabel, "statusNews"), person.window.findChild(QWidget, "paneEdge")
    # Under a Russian layout: З stands on the key of P.
    person.press_russian("З", 33)
    assert isinstance(person.focus, QSplitterHandle)
    assert mark.isVisible()
    at = mark.geometry()
    assert at.contains(person.focus.mapTo(mark.parentWidget(), person.focus.rect().center()))
    assert "Arrow keys move the edge" in news.text()
    person.press(Key.Key_Left)
    assert mark.geometry().left() < at.left()
    person.press(Key.Key_Escape)
    assert not mark.isVisible()
    assert news.text() == ""


def test_the_key_pressed_again_keeps_the_edge_and_who_had_the_keyboard(person):
    person.go("2")
    table = person.tab_to("yard.stock")
    person.press(Key.Key_P, CTRL_SHIFT)
    person.press(Key.Key_Tab)
    edge = person.focus
    person.press(Key.Key_P, CTRL_SHIFT)
    assert person.focus is edge
    person.press(Key.Key_Escape)
    assert person.focus is table


def test_an_edge_moves_on_though_what_had_the_keyboard_before_is_gone(person, qtbot):
    person.go("2")
    editor = QLineEdit(person.tab_to("yard.stock").viewport())
    editor.show()
    editor.setFocus()
    person.press(Key.Key_P, CTRL_SHIFT)
    with qtbot.waitSignal(editor.destroyed):
        editor.deleteLater()
    edge = person.focus
    assert isinstance(edge, QSplitterHandle)
    before = person.splitter("yard.split").sizes()
    for arrow in (Key.Key_Left, Key.Key_Up, Key.Key_Up):
        person.press(arrow)
    assert person.splitter("yard.split").sizes() != before
    person.press(Key.Key_Escape)
    assert not isinstance(person.focus, QSplitterHandle)


def test_a_pane_that_may_fold_away_does_so_at_its_least_and_comes_back(person):
    person.go("1")
    across = person.splitter("arrivals.across")
    person.command("panes")
    while person.focus.parentWidget() is not across:
        person.press(Key.Key_Tab)
    widths = [across.sizes()[0]]
    while widths[-1]:
        person.press(Key.Key_Left)
        widths.append(across.sizes()[0])
        assert widths[-1] < widths[-2]
    assert widths[-2] == across.widget(0).minimumSizeHint().width()
    person.press(Key.Key_Left)
    assert across.sizes()[0] == 0
    person.press(Key.Key_Right)
    assert across.sizes()[0] == widths[-2]
    person.press(Key.Key_Escape)
