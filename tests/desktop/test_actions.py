"""One physical key does one thing under Latin, Russian and Kazakh layouts, and none while text is typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QVBoxLayout, QWidget

from desktop.actions import Actions, ActionSpec, fill_menu
from desktop.keyboard import combination, physical_key
from desktop.keys import GIVES_UNDO, Keys

SPECS = (
    ActionSpec("yard.assign", "Assign", shortcut="A", scope="yard"),
    ActionSpec("yard.spread", "Spread", shortcut="Shift+A", scope="yard"),
    ActionSpec("yard.seal", "Seal", shortcut="F2", scope="yard"),
    ActionSpec("gate.approve", "Approve", shortcut="A", scope="gate"),
    ActionSpec("window.find", "Find", shortcut="Ctrl+K"),
    ActionSpec("window.undo", "Undo", shortcut="Ctrl+Z"),
    ActionSpec("window.two", "Second", shortcut="Alt+2"),
)
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def actions(qapp) -> Actions:
    made = Actions(SPECS)
    made.set_scope("yard")
    return made


@pytest.fixture
def done(actions) -> list[str]:
    heard: list[str] = []
    for spec in SPECS:
        actions.bind(spec.id, lambda chosen=spec.id: heard.append(chosen))
    return heard


@pytest.fixture
def window(actions, done, qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    made.line, made.choice, made.plain = QLineEdit(), QComboBox(), QWidget()
    made.plain.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for child in (made.line, made.choice, made.plain):
        column.addWidget(child)
    made.keys = Keys(actions, made)
    made.keys.scanner.patience_ms = 0
    made.show()
    made.plain.setFocus()
    return made


def press(
    widget: QWidget, key: int, modifiers=NONE, text: str = "", scan: int = 0, again: bool = False
) -> None:
    """Send the event as the platform would: a key, the text of the layout, the scan code of the place."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, 0, 0, text, again, 1)
    QApplication.sendEvent(widget, event)


@pytest.mark.parametrize(
    ("key", "text"),
    [(Qt.Key.Key_A, "a"), (ord("Ф"), "ф")],
    ids=["Latin", "Russian and Kazakh"],
)
def test_a_letter_key_fires_its_action_whatever_stands_on_it(window, done, key, text):
    press(window.plain, key, text=text)
    press(window.plain, key, SHIFT, text.upper())
    assert done == ["yard.assign", "yard.spread"]


@pytest.mark.parametrize(("key", "text"), [(Qt.Key.Key_K, "k"), (ord("Л"), "л")])
def test_command_keys_fire_even_in_a_text_field(window, done, key, text):
    window.line.setFocus()
    press(window.line, key, CTRL)
    press(window.line, Qt.Key.Key_F2)
    assert done == ["window.find", "yard.seal"]
    assert window.line.text() == ""


@pytest.mark.parametrize(
    ("key", "scan"),
    [(Qt.Key.Key_2, 11), (ord("Ә"), 11), (ord("Ә"), 0), (ord("É"), 11)],
    ids=["Latin", "Kazakh by place", "Kazakh by letter", "French by place"],
)
def test_a_digit_key_fires_whatever_stands_on_it(window, done, key, scan):
    press(window.plain, key, ALT, scan=scan)
    assert done == ["window.two"]


def scan(window: QWidget, text: str, enter: bool = True, to: QWidget | None = None) -> list[str]:
    """Type as a scanner does, and return what was taken for a scan."""
    heard: list[str] = []
    window.keys.scanner.patience_ms = 30
    window.keys.scanner.scanned.connect(heard.append)
    for sign in text:
        press(to or window.plain, ord(sign.upper()), text=sign)
    if enter:
        press(to or window.plain, Qt.Key.Key_Return)
    return heard


@pytest.mark.parametrize("text", ["AAAU6275401", "фффг6275401"], ids=["Latin layout", "Russian layout"])
def test_a_scan_is_no_row_of_letter_keys(window, done, text, qtbot):
    assert scan(window, text) == [text]
    qtbot.wait(50)
    assert done == []


def test_a_scan_without_enter_ends_by_itself(window, done, qtbot):
    heard = scan(window, "AAAU6275401", enter=False)
    qtbot.waitUntil(lambda: heard == ["AAAU6275401"])
    assert done == []


def test_a_letter_key_pressed_by_hand_acts_although_scanners_are_awaited(window, done, qtbot):
    assert scan(window, "a", enter=False) == []
    assert done == []
    qtbot.waitUntil(lambda: done == ["yard.assign"])


def test_a_hand_that_slips_over_two_keys_does_nothing(window, done, qtbot):
    assert scan(window, "aq", enter=False) == []
    qtbot.wait(50)
    assert done == []


def test_letters_typed_into_a_text_field_stay_there(window, done):
    window.line.setFocus()
    press(window.line, Qt.Key.Key_A, text="a")
    press(window.line, ord("Ф"), text="ф")
    press(window.line, Qt.Key.Key_A, SHIFT, "A")
    assert window.line.text() == "aфA"
    assert done == []


def test_a_field_that_has_text_keeps_its_own_undo(window, done):
    window.line.setProperty(GIVES_UNDO, True)
    window.line.setFocus()
    press(window.line, Qt.Key.Key_X, text="x")
    press(window.line, Qt.Key.Key_Z, CTRL)
    assert done == []
    assert window.line.text() == ""
    press(window.line, Qt.Key.Key_Z, CTRL)
    assert done == ["window.undo"]
    window.line.setProperty(GIVES_UNDO, False)
    press(window.line, ord("Я"), CTRL)
    assert done == ["window.undo"]


def test_a_choice_keeps_its_letters(window, done):
    window.choice.setFocus()
    press(window.choice, Qt.Key.Key_A, text="a")
    assert done == []


def test_a_scan_passes_by_a_choice_that_has_the_keyboard(window, done, qtbot):
    window.choice.addItems(["-", "Aktau", "Transit", "6 days"])
    window.choice.setFocus()
    assert scan(window, "TEMU6275401", to=window.choice) == ["TEMU6275401"]
    qtbot.wait(50)
    assert (window.choice.currentIndex(), done) == (0, [])


@pytest.mark.parametrize("patience_ms", [0, 30])
def test_a_letter_of_a_hand_chooses_although_scanners_are_awaited(window, done, qtbot, patience_ms):
    window.choice.addItems(["-", "Aktau", "Transit"])
    window.choice.setFocus()
    window.keys.scanner.patience_ms = patience_ms
    press(window.choice, Qt.Key.Key_A, text="a")
    qtbot.waitUntil(lambda: window.choice.currentText() == "Aktau")
    assert done == []


def test_a_letter_is_not_given_to_a_choice_that_was_left(window, qtbot):
    window.choice.addItems(["-", "Aktau"])
    window.choice.setFocus()
    window.keys.scanner.patience_ms = 30
    press(window.choice, Qt.Key.Key_A, text="a")
    window.plain.setFocus()
    qtbot.wait(50)
    assert window.choice.currentIndex() == 0


def test_a_key_held_down_acts_once(window, done):
    press(window.plain, Qt.Key.Key_A, text="a")
    press(window.plain, Qt.Key.Key_A, text="a", again=True)
    assert done == ["yard.assign"]


def test_only_the_screen_shown_hears_its_keys(window, actions, done):
    actions.set_scope("gate")
    press(window.plain, Qt.Key.Key_A, text="a")
    press(window.plain, Qt.Key.Key_F2)
    assert done == ["gate.approve"]


def test_another_window_and_a_paused_one_fire_nothing(window, done, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    press(other, Qt.Key.Key_F2)
    window.keys.paused = True
    press(window.plain, Qt.Key.Key_F2)
    assert done == []


def test_a_blocked_action_is_not_done_and_says_why(actions, done):
    actions.bind("yard.assign", lambda: done.append("never"), lambda: "Choose a wagon first")
    assert not actions.trigger("yard.assign")
    assert actions.blocked("yard.assign") == "Choose a wagon first"
    assert done == []


def test_a_menu_shows_keys_and_what_is_blocked(actions, done, qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    actions.bind("yard.seal", lambda: None, lambda: "No box is chosen")
    fill_menu(menu, actions, ["yard.assign", "", "yard.seal"])
    assign, line, seal = menu.actions()
    assert assign.text() == "Assign\tA"
    assert line.isSeparator()
    assert not seal.isEnabled()
    assert seal.toolTip() == "No box is chosen"
    assign.trigger()
    assert done == ["yard.assign"]


def test_the_screen_comes_before_the_window_in_the_palette(actions, done):
    ids = [spec.id for spec in actions.available()]
    assert ids[:3] == ["yard.assign", "yard.spread", "yard.seal"]
    assert "gate.approve" not in ids
    assert "window.find" in ids


@pytest.mark.parametrize(
    "rival",
    [
        ActionSpec("yard.assign", "Again"),
        ActionSpec("yard.other", "Other", shortcut="A", scope="yard"),
        ActionSpec("yard.other", "Other", shortcut="Ctrl+K", scope="yard"),
        ActionSpec("window.other", "Other", shortcut="F2"),
        ActionSpec("yard.other", "Other", shortcut="Ctrl+K, Ctrl+L", scope="yard"),
        ActionSpec("yard.other", "Other", shortcut="Nonsense", scope="yard"),
    ],
    ids=["id", "key on the screen", "key of the window", "key of a screen", "two keys", "no key"],
)
def test_a_clash_is_found_when_the_table_is_read(actions, rival):
    with pytest.raises(ValueError, match=r"is there already|is taken in|is no single key|is no key"):
        actions.add([rival])


def test_every_letter_of_the_russian_layout_has_its_place(qapp):
    russian = "йцукенгшщзфывапролдячсмить"
    assert (
        "".join(chr(physical_key(ord(sign.upper()), 0)) for sign in russian) == "QWERTYUIOPASDFGHJKLZXCVBNM"
    )


def test_keys_that_print_nothing_stay_what_they_are(qapp):
    assert physical_key(Qt.Key.Key_F8, 0) == Qt.Key.Key_F8
    assert physical_key(Qt.Key.Key_Enter, 0) == Qt.Key.Key_Return
    assert combination("Shift+A").key() == Qt.Key.Key_A
