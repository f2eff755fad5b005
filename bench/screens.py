"""How soon a screen is seen when it is first chosen, and a key on it answered, on a working hub."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QWidget

from bench.measure import Figure
from bench.turning import turn, until
from desktop.app import window_on
from desktop.jobs import Jobs
from desktop.settings import Settings
from desktop.window import Window
from hub.demo import make_demo
from hub.opening import open_hub
from hub.progress import unwatched

DAYS: Final = 120
SIZE: Final = (1920, 1080)
_ENDS: Final = datetime(2026, 11, 25, 5, 40, tzinfo=UTC)
_QUIET_S: Final = 0.15
_FLOOR: Final = "an empty widget of that size"
_LIMIT_SHOWN_MS: Final = 150
_LIMIT_KEY_MS: Final = 50


class Paints(QObject):
    """Remembers when something was painted last."""

    def __init__(self) -> None:
        super().__init__()
        self.last = 0.0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Look at the request of a window to paint what changed: it goes by before that is done."""
        if event.type() in (QEvent.Type.UpdateRequest, QEvent.Type.Paint):
            self.last = time.perf_counter()
        return False


def _settle(window: Window) -> None:
    """Wait until nothing is read and nothing was painted for a while."""
    jobs = window.findChild(Jobs)
    assert jobs is not None
    quiet = time.perf_counter()
    while time.perf_counter() - quiet < _QUIET_S:
        before = time.perf_counter()
        turn()
        if jobs.busy or time.perf_counter() - before > 0.004:
            quiet = time.perf_counter()


def _answered(window: Window, act: Callable[[], None]) -> float:
    """Return the milliseconds from `act` until what it led to, reads and timers too, is painted."""
    paints, jobs = Paints(), window.findChild(Jobs)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    assert jobs is not None
    application.installEventFilter(paints)
    begun = time.perf_counter()
    act()
    ended = quiet = time.perf_counter()
    while time.perf_counter() - quiet < _QUIET_S:
        seen = paints.last
        turn()
        if paints.last != seen:
            # The turn of the loop in which it was painted is over.
            ended = quiet = time.perf_counter()
        elif jobs.busy:
            quiet = time.perf_counter()
    application.removeEventFilter(paints)
    return (ended - begun) * 1000


@contextmanager
def _shown() -> Iterator[Window]:
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "hub.db"
        make_demo(file, days=DAYS, seed=7, now=_ENDS, force=False, progress=unwatched())
        store = open_hub(file, clock=lambda: _ENDS, operator=str, workstation=str, create=False)
        try:
            window = window_on(store, lambda: _ENDS, Settings(Path(name) / "bench.ini"))
            window.resize(*SIZE)
            window.show()
            window.activateWindow()
            until(lambda: bool(window.current) and window.isActiveWindow())
            _settle(window)
            yield window
            window.close()
        finally:
            store.close()


def _floor() -> float:
    """Return the milliseconds in which a stack shows an empty widget for the first time."""
    stack, taken = QStackedWidget(), []
    stack.addWidget(QWidget())
    stack.resize(*SIZE)
    stack.show()
    turn()
    for _ in range(5):
        begun = time.perf_counter()
        stack.addWidget(page := QWidget())
        stack.setCurrentWidget(page)
        stack.repaint()
        taken.append((time.perf_counter() - begun) * 1000)
    stack.close()
    return sorted(taken)[len(taken) // 2]


def _first_shown(window: Window, name: str) -> tuple[float, float]:
    """Return the milliseconds until a screen is painted at all, and until all that it reads is."""
    times: list[float] = []

    def show() -> None:
        begun = time.perf_counter()
        window.show_screen(name)
        window.repaint()
        times.append((time.perf_counter() - begun) * 1000)

    whole = _answered(window, show)
    return times[0], whole


def _typed(window: Window, screen: str, field: str, text: str) -> float:
    """Return the worst time in which a letter of `text` typed into a field is answered, in milliseconds."""
    window.show_screen(screen)
    line = window.findChild(QLineEdit, field)
    assert line is not None, field
    # It fades in over a sixth of a second, which is no answer.
    line.setClearButtonEnabled(False)
    line.setFocus()
    _settle(window)
    times = [_answered(window, partial(QTest.keyClicks, line, letter)) for letter in text]
    line.clear()
    _settle(window)
    return max(times)


def _pressed(window: Window, screen: str, key: Qt.Key, times: int = 5) -> float:
    """Return the worst time in which a key is answered where the keyboard is, in milliseconds."""
    window.show_screen(screen)
    _settle(window)

    line = QApplication.focusWidget()
    assert line is not None, screen
    return max(_answered(window, lambda: QTest.keyClick(line, key)) for _ in range(times))


def measure() -> list[Figure]:
    """Return the times of every screen beside those of a widget with nothing in it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    # A blinking cursor is no answer.
    application.setCursorFlashTime(0)
    figures = []
    # Before the window, which is to stay the active one.
    floor = _floor()
    with _shown() as window:
        for name in window.screen_names:
            if name == window.current:
                continue
            first, whole = _first_shown(window, name)
            limit = _LIMIT_SHOWN_MS
            figures.append(Figure(f"screens: {name} first shown", first, "ms", floor, _FLOOR, limit))
            figures.append(Figure(f"screens: {name} with all that it reads", whole, "ms", floor, _FLOOR))
        keys = {
            "a letter in the Yard's search": _typed(window, "yard", "yard.filter.text", "TEMU5"),
            "an arrow on the Yard's stock": _pressed(window, "yard", Qt.Key.Key_Down),
            "an arrow on Arrivals": _pressed(window, "arrivals", Qt.Key.Key_Down),
            "a digit in the scan line of Arrivals": _pressed(window, "arrivals", Qt.Key.Key_7, 4),
            "a letter in Transship's filter": _typed(window, "transship", "transshipFilter", "TEMU5"),
            "an arrow on Transship": _pressed(window, "transship", Qt.Key.Key_Down),
        }
    told = "an empty widget's first paint"
    figures += [
        Figure(f"screens: {what}", took, "ms", floor, told, _LIMIT_KEY_MS) for what, took in keys.items()
    ]
    return figures
