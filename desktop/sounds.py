"""Lets ears tell taken from refused, so that eyes may stay on the box.

Qt's player of sound files is not among the Essentials. What there is everywhere is the system's alert: once
for taken would wear out what it says, so refused sounds and taken is silent.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from desktop.settings import SOUNDS, Settings


class Sounds:
    """Sounds as the operator set it."""

    def __init__(self, settings: Settings, alert: Callable[[], None] = QApplication.beep) -> None:
        self._settings = settings
        self._alert = alert

    def taken(self) -> None:
        """Say that an act was taken: by silence, which differs from the alert."""

    def refused(self) -> None:
        """Sound the system's alert, unless sounds are switched off."""
        if self._settings.get(SOUNDS):
            self._alert()
