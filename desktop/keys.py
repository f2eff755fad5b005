"""Does the action that stands on a pressed key, and leaves to text fields what is theirs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop.actions import Actions
from desktop.keyboard import combination, pressed
from desktop.scanner import Scanner

GIVES_UNDO = "givesUndoWhenEmpty"
"""Dynamic property of a scan line: while it is empty, Ctrl+Z is the window's and not its own."""


class Keys(QObject):
    """Hears every key of one window before its widgets do, and does the action that stands on it."""

    def __init__(self, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._window = window
        self.scanner = Scanner(self)
        """Its `scanned` tells what a wedge scanner wrote while no text field had the keyboard."""
        self.paused = False
        """True while something else has the whole keyboard, such as the open palette."""
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow a key press that an action took; whatever else passes."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if self.paused or not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        if QApplication.activePopupWidget() is not None or QApplication.activeModalWidget() is not None:
            return False
        return self._press(watched, event)

    def _press(self, watched: QWidget, event: QKeyEvent) -> bool:
        keys = pressed(event)
        action_id = self._actions.for_keys(keys)
        # A key that a child did not want comes again for its parents: the field with the focus decides.
        focus = self._window.focusWidget() or watched
        if self._is_taken(focus, event, keys, action_id):
            return True
        if action_id is None or _field_keeps(focus, keys):
            return False
        if not event.isAutoRepeat():
            self._actions.trigger(action_id)
        return True

    def _is_taken(
        self, focus: QWidget, event: QKeyEvent, keys: QKeyCombination, action_id: str | None
    ) -> bool:
        """Let the scanner look; a letter that stays alone acts, or is given back to a choice."""
        if isinstance(focus, QComboBox) and not focus.isEditable():
            if keys.key() == Qt.Key.Key_Space and not self.scanner.is_reading:
                # No scan begins with it, and the list of a choice opens at once.
                return False
            return self._scan(event, keys, partial(self._give_back, focus, _copy(event)))
        if is_text_field(focus):
            return False
        if event.isAutoRepeat() and _writes(event, keys):
            return True
        acts = partial(self._actions.trigger, action_id) if action_id is not None else None
        return self._scan(event, keys, acts)

    def _scan(self, event: QKeyEvent, keys: QKeyCombination, alone: Callable[[], object] | None) -> bool:
        """Let the scanner look at a key outside text fields; return whether it took it."""
        if keys.key() == Qt.Key.Key_Return:
            return self.scanner.enter()
        if event.isAutoRepeat() or not _writes(event, keys):
            return False
        return self.scanner.take(event.text(), alone)

    def _give_back(self, choice: QComboBox, event: QKeyEvent) -> None:
        """Let a choice have the letter that it waited for, if it still has the keyboard."""
        if self._window.focusWidget() is choice:
            choice.keyPressEvent(event)


def _copy(event: QKeyEvent) -> QKeyEvent:
    """Return the event to keep: Qt takes back its own once it was heard."""
    return QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())


def _writes(event: QKeyEvent, keys: QKeyCombination) -> bool:
    """Return whether the key wrote a sign that can be read."""
    return _prints(keys) and bool(event.text()) and event.text().isprintable()


def _prints(keys: QKeyCombination) -> bool:
    """Return whether the key writes a sign, alone or with Shift."""
    plain = keys.keyboardModifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    return plain and int(keys.key()) < 0x01000000


_EDITING_LETTERS = frozenset(
    {Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Y, Qt.Key.Key_Z}
)
_EDITING_KEYS = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)


def is_text_field(widget: QWidget) -> bool:
    """Return whether keys typed there are text, or choose by their first letter as in a combo box."""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox | QComboBox)


def _field_keeps(widget: QWidget, keys: QKeyCombination) -> bool:
    """Return whether the key is the field's own: typing and editing are, function keys are not."""
    if not is_text_field(widget):
        return False
    key, modifiers = keys.key(), keys.keyboardModifiers()
    if key in _EDITING_KEYS:
        return not modifiers & Qt.KeyboardModifier.AltModifier
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        # With Shift a field knows only how to do again what it has undone.
        edits = {Qt.Key.Key_Z} if modifiers & Qt.KeyboardModifier.ShiftModifier else _EDITING_LETTERS
        return key in edits and not _gives_undo(widget, keys)
    return _prints(keys)


def _gives_undo(widget: QWidget, keys: QKeyCombination) -> bool:
    if keys != combination("Ctrl+Z") or not isinstance(widget, QLineEdit):
        return False
    return bool(widget.property(GIVES_UNDO)) and not widget.text()
