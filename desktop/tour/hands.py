"""What a person at the desk has: a keyboard, a mouse, a file to drop, and eyes; nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from db.errors import StorageProblem
from desktop.jobs import Jobs
from desktop.keyboard import combination
from desktop.tour.waiting import stays, wait_until
from desktop.window import Window

W = TypeVar("W", bound=QWidget)
_QUIET_LOOKS: Final = 4
_MOMENT_MS: Final = 1_000
"""What is put off for less, such as a reading after an act, is waited for."""
_MOST_TABS: Final = 60
_MOST_CHOICES: Final = 80


class TourClock:
    """The clock of the tour: it stands, so that every tour gives the same pictures."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Return the instant at which the tour is."""
        return self.now


class Hands:
    """Presses, types, clicks and drops on one window, and waits after each until it is done with it."""

    def __init__(self, window: Window, clock: TourClock) -> None:
        self.window = window
        self._clock = clock
        jobs = window.findChild(Jobs)
        assert jobs is not None, "a window has its jobs"
        self._jobs: Jobs = jobs
        self._minute = clock.now
        window.minute_passed.connect(self._note_minute)

    # --- Eyes ---------------------------------------------------------------------------------------------

    def see(self, kind: type[W], name: str) -> W:
        """Return the widget of that object name that can be seen; raises LookupError."""
        for widget in self.window.findChildren(kind, name):
            if widget.isVisible():
                return widget
        raise LookupError(f"nothing named {name} is to be seen on {self.window.current}")

    def sees(self, name: str) -> bool:
        """Return whether something of that object name can be seen."""
        return any(widget.isVisible() for widget in self.window.findChildren(QWidget, name))

    def until(self, holds: Callable[[], bool], awaited: str) -> None:
        """Wait until something is to be seen; raises NothingHappenedError."""
        wait_until(holds, awaited)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is read or written any more, and nothing is put off for a moment."""
        wait_until(stays(self._is_quiet, _QUIET_LOOKS), "the end of what was being read and written")

    def picture(self, path: Path) -> None:
        """Keep what can be seen as a file; raises StorageProblem where it cannot be written."""
        wait_until(lambda: self._minute == self._clock.now, "the time at the top of the window")
        self.settle()
        if not self.window.grab().save(str(path)):
            raise StorageProblem("storage_cannot_write", place=str(path))

    def pass_minutes(self, minutes: int) -> None:
        """Let time go by; the window notices within a second, as it would at the desk."""
        self._clock.now += timedelta(minutes=minutes)

    def _is_quiet(self) -> bool:
        if self._jobs.busy:
            return False
        timers = self.window.findChildren(QTimer)
        return not any(t.isActive() and t.isSingleShot() and t.interval() < _MOMENT_MS for t in timers)

    def _note_minute(self) -> None:
        self._minute = self._clock.now

    # --- Keyboard -----------------------------------------------------------------------------------------

    @property
    def focus(self) -> QWidget:
        """Return where the keyboard is."""
        return self.window.focusWidget() or self.window

    def press(self, *shortcuts: str) -> None:
        """Press keys one after the other, each by its name: `F9`, `Shift+F10`, `Ctrl+Z`, `Return`."""
        for shortcut in shortcuts:
            keys = combination(shortcut)
            QTest.keyClick(self.focus, keys.key(), keys.keyboardModifiers())
            self.settle()

    def write(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.focus, text)

    def scan(self, text: str) -> None:
        """Type a number and press Enter."""
        self.write(text)
        self.press("Return")

    def fill(self, name: str, text: str) -> None:
        """Go to a field of an open form by Tab and type, or choose by the arrow keys; raises LookupError."""
        self._tab_to(name)
        control = self.focus
        if isinstance(control, QComboBox):
            self._choose(control, text)
            return
        if isinstance(control, QLineEdit | QPlainTextEdit):
            QTest.keyClick(control, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for number, line in enumerate(text.splitlines()):
            if number:
                QTest.keyClick(control, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
            self.write(line)

    def _tab_to(self, name: str) -> None:
        for _ in range(_MOST_TABS):
            if self.focus.objectName() == name:
                return
            QTest.keyClick(self.focus, Qt.Key.Key_Tab)
        raise LookupError(f"Tab does not come to {name} on {self.window.current}")

    def _choose(self, combo: QComboBox, text: str) -> None:
        QTest.keyClick(combo, Qt.Key.Key_Home)
        for _ in range(_MOST_CHOICES):
            if combo.currentText().startswith(text):
                return
            QTest.keyClick(combo, Qt.Key.Key_Down)
        raise LookupError(f"{text} is no choice of {combo.objectName()}")

    # --- Mouse --------------------------------------------------------------------------------------------

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click a widget in its middle, or at a place of it."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.settle()

    def drop(self, path: Path, on: QWidget) -> None:
        """Drag a file over the middle of a widget and let it go there; raises LookupError."""
        let_fall(path, on)
        self.settle()


def let_fall(path: Path, on: QWidget) -> None:
    """Drop a file over the middle of a widget; raises LookupError where nothing there takes it.

    What lies topmost under the pointer is asked first, and gives on to what it lies in.
    """
    window, url, mime = on.window(), QUrl.fromLocalFile(str(path)), QMimeData()
    mime.setUrls([url])
    # File managers give the address as a text beside it, which any line would take.
    mime.setText(url.toString())
    at = on.mapTo(window, on.rect().center())
    under = window.childAt(at) or on
    point = under.mapFrom(window, at)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(point, copy, mime, left, none)
    QApplication.sendEvent(under, enter)
    if not enter.isAccepted():
        raise LookupError(f"{on.objectName()} takes no {path.name}")
    QApplication.sendEvent(under, QDropEvent(QPointF(point), copy, mime, left, none))
