"""Every key of every screen does its act in the real window, whatever layout stands on the keyboard."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.actions import ActionSpec
from desktop.keyboard import combination
from desktop.window import Window
from tests.desktop.screens.conftest import Desktop, named

# What stands on the keys of an American keyboard, row by row, and the scan codes that X11 and Wayland give
# the first key of each (linux/input-event-codes.h, plus 8).
ROWS = ((10, "1234567890"), (24, "qwertyuiop"), (38, "asdfghjkl"), (52, "zxcvbnm,./"))
LAYOUTS = {
    "Latin": ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm,./"),
    "Russian": ("1234567890", "йцукенгшщз", "фывапролд", "ячсмитьбю."),
    "Kazakh": ('"әіңғ,.үұқ', "йцукенгшщз", "фывапролд", "ячсмитьбю№"),
}
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@dataclass(frozen=True)
class Stroke:
    """What the platform tells of a key: Qt's name of its sign, the sign, and where the key is."""

    key: int
    text: str
    scan_code: int


def stroke(spec: ActionSpec, layout: str) -> Stroke | None:
    """Returns how the key of an action is pressed under a layout; None for one that prints nothing."""
    wanted = chr(key).lower() if (key := combination(spec.shortcut).key()) < 0x1000000 else ""
    for (first, keys), signs in zip(ROWS, LAYOUTS[layout], strict=True):
        if wanted and wanted in keys:
            place = keys.index(wanted)
            return Stroke(ord(signs[place].upper()), signs[place], first + place)
    return None


def press(widget: QWidget, spec: ActionSpec, made: Stroke) -> None:
    """Presses the key as the platform would."""
    modifiers = combination(spec.shortcut).keyboardModifiers()
    text = "" if modifiers & (CTRL | ALT) else made.text.upper() if modifiers & SHIFT else made.text
    event = QKeyEvent(QEvent.Type.KeyPress, made.key, modifiers, made.scan_code, 0, 0, text)
    QApplication.sendEvent(widget, event)


def heard_by(window: Window) -> list[str]:
    """Lets every act only be noted from now on, in the list returned."""
    heard: list[str] = []
    for screen in window.rail.names:
        window.table_of_actions.set_scope(screen)
        for spec in window.table_of_actions.available():
            window.table_of_actions.bind(spec.id, lambda chosen=spec.id: heard.append(chosen))
    window.table_of_actions.set_scope(window.current)
    return heard


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_printed_key_does_its_act(desktop: Desktop, layout: str) -> None:
    desktop.show("arrivals", 1366, 768)
    window = desktop.window
    for name in window.rail.names:
        desktop.show(name, 1366, 768)
    heard, wanted = heard_by(window), []
    window.keys.scanner.patience_ms = 0
    for name in window.rail.names:
        window.show_screen(name)
        # A button is no text field, so that single letters are acts.
        rail = named(window, f"rail.{name}")
        rail.setFocus()
        for spec in window.table_of_actions.available():
            made = stroke(spec, layout) if spec.shortcut else None
            if made is not None:
                wanted.append(spec.id)
                press(rail, spec, made)
    assert heard == wanted
    assert len(wanted) > 40


@pytest.mark.parametrize("layout", LAYOUTS)
def test_in_a_text_field_letters_are_text_and_ctrl_and_alt_are_acts(desktop: Desktop, layout: str) -> None:
    desktop.show("dispatch", 1366, 768)
    line = first_line(desktop.window)
    line.setFocus()
    heard = heard_by(desktop.window)
    typed, wanted = "", []
    for spec in desktop.window.table_of_actions.available():
        made = stroke(spec, layout) if spec.shortcut else None
        # Ctrl+Z is the field's own while it has text.
        if made is None or spec.id == "window.undo":
            continue
        press(line, spec, made)
        if combination(spec.shortcut).keyboardModifiers() & (CTRL | ALT):
            wanted.append(spec.id)
        else:
            typed += made.text.upper() if "Shift" in spec.shortcut else made.text
    assert heard == wanted
    assert "window.palette" in wanted
    assert line.text() == typed != ""


def first_line(window: Window) -> QLineEdit:
    """Returns a line of the screen shown that can be typed into."""
    lines = window.screen_of(window.current).widget.findChildren(QLineEdit)
    return next(line for line in lines if line.isEnabled() and not line.isReadOnly())
