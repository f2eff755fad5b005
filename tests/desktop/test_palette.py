"""Search and command by keyboard alone: Ctrl+K, a few letters, Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.actions import Actions, ActionSpec
from desktop.palette import Found, Palette, Then
from desktop.screen import Link

SPECS = (
    ActionSpec("yard.place", "Place the box", "move", "P", scope="yard"),
    ActionSpec("window.dark", "Light or dark", "theme", "Ctrl+L"),
    ActionSpec("window.hidden", "Search", shortcut="Ctrl+K", in_palette=False),
)
BOX = Found("TEMU 627540 1", "in C-07-2-1", Link("records", "visit", 7), "box")


class Desk:
    """A window with a palette; the answers of the search wait until the test gives them."""

    def __init__(self, qtbot) -> None:
        self.window = QWidget()
        self.window.resize(1000, 600)
        self.line, self.field = QLineEdit(), QLineEdit()
        column = QVBoxLayout(self.window)
        column.addWidget(self.line)
        column.addWidget(self.field)
        self.asked: list[tuple[str, Then]] = []
        self.opened: list[Link] = []
        self.done: list[str] = []
        self.actions = Actions(SPECS)
        self.actions.set_scope("yard")
        for spec in SPECS:
            self.actions.bind(spec.id, lambda chosen=spec.id: self.done.append(chosen))
        self.palette = Palette(
            self.line,
            self.actions,
            lambda text, then: self.asked.append((text, then)),
            self.opened.append,
            self.window,
        )
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.field.setFocus()

    def titles(self) -> list[str]:
        return [entry.title for entry in self.palette.entries]


@pytest.fixture
def desk(qtbot) -> Desk:
    return Desk(qtbot)


def test_it_opens_with_the_commands_of_the_screen_first(desk):
    desk.palette.open()
    assert desk.palette.isVisible()
    assert desk.window.focusWidget() is desk.line
    assert desk.titles() == ["Place the box", "Light or dark"]


def test_escape_gives_the_keyboard_back(desk, qtbot):
    desk.palette.open()
    qtbot.keyClicks(desk.line, "light")
    qtbot.keyClick(desk.line, Qt.Key.Key_Escape)
    assert not desk.palette.isVisible()
    assert desk.line.text() == ""
    assert desk.window.focusWidget() is desk.field


def test_words_in_any_order_find_a_command_and_enter_does_it(desk, qtbot):
    desk.palette.open()
    qtbot.keyClicks(desk.line, "dark li")
    assert desk.titles() == ["Light or dark"]
    qtbot.keyClick(desk.line, Qt.Key.Key_Return)
    assert desk.done == ["window.dark"]
    assert desk.window.focusWidget() is desk.field


def test_what_is_found_stands_before_the_commands_and_opens(desk, qtbot):
    desk.palette.open()
    qtbot.keyClicks(desk.line, "6275")
    qtbot.waitUntil(lambda: len(desk.asked) > 0)
    text, then = desk.asked[-1]
    assert text == "6275"
    then((BOX,))
    assert desk.titles() == ["TEMU 627540 1"]
    qtbot.keyClick(desk.line, Qt.Key.Key_Return)
    assert desk.opened == [BOX.link]


def test_enter_that_comes_before_the_answer_opens_what_is_found_then(desk, qtbot):
    desk.palette.open()
    qtbot.keyClicks(desk.line, "6275")
    qtbot.keyClick(desk.line, Qt.Key.Key_Return)
    ((text, then),) = desk.asked
    assert (text, desk.opened) == ("6275", [])
    then((BOX,))
    assert desk.opened == [BOX.link]
    assert not desk.palette.isVisible()


def test_letters_are_asked_for_together_and_a_late_answer_is_dropped(desk, qtbot):
    desk.palette.open()
    qtbot.keyClicks(desk.line, "62")
    qtbot.waitUntil(lambda: len(desk.asked) == 1)
    qtbot.keyClicks(desk.line, "75")
    qtbot.waitUntil(lambda: len(desk.asked) == 2)
    assert [text for text, _then in desk.asked] == ["62", "6275"]
    desk.asked[0][1]((BOX,))
    assert desk.titles() == []
    desk.asked[1][1]((BOX,))
    assert desk.titles() == ["TEMU 627540 1"]


def test_arrows_go_round(desk, qtbot):
    desk.palette.open()
    qtbot.keyClick(desk.line, Qt.Key.Key_Up)
    qtbot.keyClick(desk.line, Qt.Key.Key_Return)
    assert desk.done == ["window.dark"]


def test_a_blocked_command_says_why_and_is_not_done(desk, qtbot):
    desk.actions.bind("yard.place", lambda: desk.done.append("never"), lambda: "No box is chosen")
    desk.palette.open()
    assert desk.titles() == ["Light or dark", "Place the box"]
    assert desk.palette.entries[1].reason == "No box is chosen"
    qtbot.keyClick(desk.line, Qt.Key.Key_Up)
    qtbot.keyClick(desk.line, Qt.Key.Key_Return)
    assert desk.done == []
    assert desk.palette.isVisible()


def test_it_lies_under_the_line_inside_the_window(desk):
    desk.palette.open()
    assert desk.window.rect().contains(desk.palette.geometry())
    assert desk.palette.y() >= desk.line.geometry().bottom()


def test_where_nothing_is_found_its_sentence_stands_whole_on_a_ground_of_its_own(desk):
    desk.palette.look_for("zzzz")
    nothing = desk.palette.findChild(QLabel, "paletteNothing")
    assert nothing.isVisible()
    assert nothing.height() >= nothing.sizeHint().height()
    ground = desk.palette.palette().color(QPalette.ColorRole.Base)
    assert desk.palette.grab().toImage().pixelColor(desk.palette.width() - 8, 8) == ground
