"""Walks the whole window: every screen is shown, and everything that can be done there is begun."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.window import Window

NOW = datetime(2026, 11, 25, 5, 40, tzinfo=UTC)
"""When it is in the demonstration hub of the tests: in the middle of a shift."""
SMALLEST = (1366, 768)
# It asks for a file.
LEFT_OUT = {"arrivals.amend"}


def walk(window: Window, settle: Callable[[], None], look: Callable[[], None]) -> list[str]:
    """Shows every screen and does everything that can be done there; returns why the rest cannot."""
    reasons: list[str] = []
    actions = window.table_of_actions
    for name in window.rail.names:
        window.show_screen(name)
        settle()
        look()
        for spec in actions.available():
            reason = actions.blocked(spec.id)
            reasons.append(reason)
            if spec.scope != name or spec.id in LEFT_OUT or reason:
                continue
            actions.trigger(spec.id)
            settle()
            look()
            if window.current == name:
                QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
            window.show_screen(name)
            settle()
        actions.trigger("window.palette")
        settle()
        look()
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    return reasons
