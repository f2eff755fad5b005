"""Walks the whole window: every screen is shown, and everything that can be done there is begun."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest

from desktop.jobs import Jobs
from desktop.tour.waiting import stays, wait_until
from desktop.window import Window

NOW = datetime(2026, 11, 25, 5, 40, tzinfo=UTC)
"""When it is in the demonstration hub of the tests: in the middle of a shift."""
SMALLEST = (1366, 768)
# It asks for a file.
LEFT_OUT = {"arrivals.amend"}
_LAYOUTS = 3
MOMENT_MS = 1_000
"""What is put off for less, such as a reading after an act, is waited for; a toast is not."""


def settle(window: Window) -> None:
    """Waits until nothing is read, written or put off for a moment any more, and all is laid out."""
    jobs = window.findChild(Jobs)
    assert jobs is not None

    def is_quiet() -> bool:
        return not jobs.busy and not any(
            each.isActive() and each.isSingleShot() and each.interval() < MOMENT_MS
            for each in window.findChildren(QTimer)
        )

    wait_until(stays(is_quiet, 2), "the end of what was being read and written", patience_s=10)
    # Lines that are wrapped anew ask for another layout; what was asked within the last turn is not done yet.
    for _nested in range(_LAYOUTS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def walk(window: Window, look: Callable[[], None]) -> list[str]:
    """Shows every screen and does everything that can be done there; returns why the rest cannot."""
    reasons: list[str] = []
    actions = window.table_of_actions
    for name in window.rail.names:
        window.show_screen(name)
        settle(window)
        look()
        for spec in actions.available():
            reason = actions.blocked(spec.id)
            reasons.append(reason)
            if spec.scope != name or spec.id in LEFT_OUT or reason:
                continue
            actions.trigger(spec.id)
            settle(window)
            look()
            if window.current == name:
                QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
            window.show_screen(name)
            settle(window)
        actions.trigger("window.palette")
        settle(window)
        look()
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    return reasons
