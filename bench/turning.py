"""Lets the event loop turn while a bench looks on, in a loop of its own that ends by itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer

_PATIENCE_S: Final = 30.0


def turn() -> None:
    """Let everything be worked off that waits in the event loop now, at once where nothing does."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


def until(there: Callable[[], bool], patience_s: float = _PATIENCE_S) -> None:
    """Turn until `there()`; raises TimeoutError after `patience_s`."""
    end = time.perf_counter() + patience_s
    while not there():
        turn()
        if time.perf_counter() > end:
            raise TimeoutError("the window did not get there")
