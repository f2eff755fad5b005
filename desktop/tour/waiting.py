"""Waits in the event loop until something holds, as a person waits who looks at the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer

PATIENCE_S: Final = 20.0
_LOOK_MS: Final = 4


class NothingHappenedError(Exception):
    """What was waited for did not come about in time."""


def wait_until(holds: Callable[[], bool], awaited: str, patience_s: float = PATIENCE_S) -> None:
    """Let events be worked off until `holds()`; raises NothingHappenedError after `patience_s`."""
    loop, look, end = QEventLoop(), QTimer(), QTimer(singleShot=True)

    def quit_when_it_holds() -> None:
        if holds():
            loop.quit()

    look.timeout.connect(quit_when_it_holds)
    end.timeout.connect(loop.quit)
    look.start(_LOOK_MS)
    end.start(round(patience_s * 1000))
    loop.exec()
    look.stop()
    if not end.isActive():
        raise NothingHappenedError(f"waited {patience_s:g} s in vain for: {awaited}")
    end.stop()


def stays(holds: Callable[[], bool], looks: int) -> Callable[[], bool]:
    """Return a condition that is met once `holds()` was seen so many times without a break."""
    seen = 0

    def held() -> bool:
        nonlocal seen
        seen = seen + 1 if holds() else 0
        return seen >= looks

    return held
