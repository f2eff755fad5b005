"""The bar at the foot of a screen: what can be done, each with its key, and the news in its free middle."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.actions import Actions
from desktop.style import tokens
from desktop.widgets.key_button import KeyButton
from desktop.widgets.toast import Toast

HEIGHT, MARGIN, GAP = 44, 24, 8


class KeyBar(QWidget):
    """Buttons from the table of actions; the right-hand ones say in their text why they cannot be pressed."""

    undo = Signal(int)
    """The journal number of the act whose toast was undone."""

    def __init__(
        self, actions: Actions, left: Sequence[str], right: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        """Build a button for each action id; raises KeyError for an unknown one."""
        super().__init__(parent)
        self.setObjectName("keyBar")
        self.setAccessibleName(self.tr("Keys"))
        self.setFixedHeight(HEIGHT)
        self._actions = actions
        self._right = frozenset(right)
        self._buttons = {action_id: self._button(action_id) for action_id in (*left, *right)}
        self.toast = Toast(self)
        self.toast.undo.connect(self.undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(GAP)
        for action_id in left:
            row.addWidget(self._buttons[action_id])
        row.addSpacing(GAP)
        row.addWidget(self.toast, 20)
        row.addStretch(1)
        for action_id in right:
            row.addWidget(self._buttons[action_id])
        row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        actions.changed.connect(self.refresh)
        self.refresh()

    def say(self, text: str, undo_event_id: int | None = None) -> None:
        """Show news in the toast; with an event it offers Undo."""
        self.toast.say(text, undo_event_id)

    def button(self, action_id: str) -> KeyButton:
        """Return the button of an action; raises KeyError."""
        return self._buttons[action_id]

    def refresh(self) -> None:
        """Ask each action again whether it can be done."""
        for action_id, button in self._buttons.items():
            spec = self._actions.spec(action_id)
            reason = self._actions.blocked(action_id)
            named, shows = self._actions.words(action_id), action_id in self._right
            button.say(named, spec.shortcut, reason, show_reason=shows)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the hairline over it."""
        painter = QPainter(self)
        t = tokens()
        painter.fillRect(self.rect(), t.window)
        painter.fillRect(0, 0, self.width(), 1, t.hairline)

    def _button(self, action_id: str) -> KeyButton:
        button = KeyButton(f"key.{action_id}", self, primary=self._actions.spec(action_id).primary)
        button.clicked.connect(lambda: self._actions.trigger(action_id))
        return button
