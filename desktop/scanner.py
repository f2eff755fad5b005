"""Tells a wedge scanner from a hand: it types like a keyboard, but no hand has fifty keys a second."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

PATIENCE_MS = 30
"""How long after a key the next one of a scanner comes at the latest, where nobody has set it otherwise."""
SHORTEST = 4
"""Fewer signs are a hand that slipped over several keys: they are dropped, and nothing is done."""


class Scanner(QObject):
    """Collects keys that follow each other faster than hands can; a lone key is given back after a moment."""

    scanned = Signal(str)
    """What a scanner wrote."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.patience_ms = PATIENCE_MS
        """0 = there is no scanner, and every key is a hand's, at once."""
        self._signs = ""
        self._alone: Callable[[], object] | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._end)

    @property
    def is_reading(self) -> bool:
        """Return whether a key came a moment ago, so that the next belongs to it."""
        return self._pause.isActive()

    def take(self, sign: str, alone: Callable[[], object] | None) -> bool:
        """Take a printed key, with what it does if it stays alone; return whether it is to be swallowed."""
        if self.patience_ms == 0:
            if alone:
                alone()
            return alone is not None
        follows = self.is_reading
        self._signs = self._signs + sign if follows else sign
        self._alone = None if follows else alone
        self._pause.start(self.patience_ms)
        return follows or alone is not None

    def enter(self) -> bool:
        """Take the Enter that ends a scan; return False for one that a hand pressed."""
        if not self.is_reading or len(self._signs) < SHORTEST:
            return False
        self._pause.stop()
        self._end()
        return True

    def _end(self) -> None:
        signs, alone = self._signs, self._alone
        self._signs, self._alone = "", None
        if len(signs) >= SHORTEST:
            self.scanned.emit(signs)
        elif alone and len(signs) == 1:
            alone()
