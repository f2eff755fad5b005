"""What a test may not leave behind: log lines, Qt warnings, threads, running timers and open windows."""

from __future__ import annotations

import gc
import logging
import re
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

OFFSCREEN_NOISE = re.compile(r"This plugin does not support ")
"""The only Qt warning that every test may cause, logged or not; pyproject.toml tells pytest-qt the same."""

PATIENCE_S = 3.0
"""How long threads have to end after their test."""


class StrayLogs(logging.Handler):
    """Collects every record at WARNING and above while it is installed on the root logger."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps the record."""
        if not OFFSCREEN_NOISE.search(record.getMessage()):
            self.records.append(record)

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Listens on the root logger, and leaves its handlers and level as they were found."""
        root = logging.getLogger()
        handlers, level = list(root.handlers), root.level
        root.addHandler(self)
        try:
            yield
        finally:
            root.handlers[:] = handlers
            root.setLevel(level)

    def complaints(self, expected: Sequence[str]) -> list[str]:
        """Returns what was logged and not expected, and what was expected and not logged."""
        lines = [f"{record.name}: {record.levelname}: {record.getMessage()}" for record in self.records]
        return unexpected("log record", lines, expected)


def unexpected(what: str, lines: Sequence[str], expected: Sequence[str]) -> list[str]:
    """Returns a complaint for each line that no pattern finds, and for each pattern that finds no line."""
    stray = [line for line in lines if not any(re.search(pattern, line) for pattern in expected)]
    absent = [pattern for pattern in expected if not any(re.search(pattern, line) for line in lines)]
    return [f"unexpected {what}: {line}" for line in stray] + [
        f"expected {what} never came: {pattern}" for pattern in absent
    ]


def lives(thread: threading.Thread) -> bool:
    """Returns whether the thread runs; for one that Qt started, whether the system still knows it."""
    if thread.name.startswith("pytest_timeout"):
        return False
    if not isinstance(thread, threading._DummyThread):
        return thread.is_alive()
    # Before Python 3.13 a foreign thread stays in the list for ever, so the kernel is asked.
    tasks = Path("/proc/self/task")
    return tasks.exists() and (tasks / str(thread.native_id)).exists()


def leaked_threads(before: Iterable[threading.Thread], patience_s: float = PATIENCE_S) -> list[str]:
    """Returns a complaint for each new thread that does not end in `patience_s` seconds."""
    known = set(before)
    until = time.monotonic() + patience_s
    while left := [thread for thread in threading.enumerate() if thread not in known and lives(thread)]:
        if time.monotonic() > until:
            return [f"leaked thread: {thread.name}" for thread in left]
        time.sleep(0.01)
    return []


class QtWatch:
    """Sees the windows and timers that a test with Qt leaves; one serves the session."""

    def __init__(self) -> None:
        from PySide6 import QtCore, QtWidgets

        self._core, self._widgets = QtCore, QtWidgets
        self._started: weakref.WeakSet[Any] = weakref.WeakSet()
        # Idle threads of the shared pool end soon, so that they are not taken for leaked ones.
        QtCore.QThreadPool.globalInstance().setExpiryTimeout(50)
        self._watch_timers()

    def _watch_timers(self) -> None:
        start: Callable[..., None] = self._core.QTimer.start
        started = self._started

        def watched(timer: Any, *args: Any) -> None:
            started.add(timer)
            start(timer, *args)

        self._core.QTimer.start = watched

    def windows(self) -> set[int]:
        """Returns the identities of the windows that are open now."""
        return {_address(window) for window in self._top_level()}

    def timers(self) -> set[int]:
        """Returns the identities of the timers that run now."""
        return {_address(timer) for timer in self._running()}

    def leaks(self, windows: set[int], timers: set[int]) -> list[str]:
        """Returns a complaint for each window or running timer that is not among those of before."""
        self._delete_later_now()
        found = self._describe(windows, timers)
        if found:  # Perhaps only garbage in a cycle: collecting costs too much to do it after every test.
            gc.collect()
            self._delete_later_now()
            found = self._describe(windows, timers)
        return found

    def _describe(self, windows: set[int], timers: set[int]) -> list[str]:
        left = [window for window in self._top_level() if _address(window) not in windows]
        running = [timer for timer in self._running() if _address(timer) not in timers]
        return [f"leaked window: {window!r}" for window in left] + [
            f"timer left running: {timer!r} of {timer.parent()!r}" for timer in running
        ]

    def _delete_later_now(self) -> None:
        self._core.QCoreApplication.sendPostedEvents(None, self._core.QEvent.Type.DeferredDelete)

    def _top_level(self) -> list[Any]:
        if self._widgets.QApplication.instance() is None:
            return []
        return [
            window
            for window in self._widgets.QApplication.topLevelWidgets()
            if window.parent() is None and window.metaObject().className() != "QTipLabel"
        ]

    def _running(self) -> list[Any]:
        import shiboken6

        return [timer for timer in list(self._started) if shiboken6.isValid(timer) and timer.isActive()]


def _address(thing: Any) -> int:
    """Returns where the C++ object lies: Python may make a new wrapper for it each time it is asked for."""
    import shiboken6

    return int(shiboken6.getCppPointer(thing)[0])


@contextmanager
def qt_messages() -> Iterator[list[str]]:
    """Collects what Qt says at warning and above meanwhile; nothing when no test has imported Qt."""
    said: list[str] = []
    if "PySide6.QtCore" not in sys.modules:
        yield said
        return
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    def keep(kind: QtMsgType, _context: object, text: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not OFFSCREEN_NOISE.search(text):
            said.append(text)

    previous = qInstallMessageHandler(keep)
    try:
        yield said
    finally:
        qInstallMessageHandler(previous)
