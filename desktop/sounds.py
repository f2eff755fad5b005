"""Lets ears tell taken from refused, so that eyes may stay on the box."""

from __future__ import annotations

from collections.abc import Callable

import platformdirs
from PySide6.QtWidgets import QApplication

from desktop.player import Player
from desktop.settings import SOUNDS, Settings
from desktop.tones import REFUSED, TAKEN, wav

Play = Callable[[str, bytes], bool]
"""`play(name, wav)` begins to play and returns whether it could."""


class Sounds:
    """Sounds as the operator set it: two short tones that cannot be taken for each other."""

    def __init__(
        self, settings: Settings, play: Play | None = None, alert: Callable[[], None] = QApplication.beep
    ) -> None:
        self._settings = settings
        self._play = play or Player(platformdirs.user_cache_path("hubdesk", appauthor=False) / "sounds").play
        self._alert = alert
        self._waves: dict[str, bytes] = {}

    def taken(self) -> None:
        """Say that an act was taken: a short rising tone; silence where none can be played."""
        if self._settings.get(SOUNDS):
            self._play("taken", self._wave("taken"))

    def refused(self) -> None:
        """Say that an act was refused: a low falling tone, or the system's alert where none can be played."""
        if self._settings.get(SOUNDS) and not self._play("refused", self._wave("refused")):
            self._alert()

    def _wave(self, name: str) -> bytes:
        if name not in self._waves:
            self._waves[name] = wav(TAKEN if name == "taken" else REFUSED)
        return self._waves[name]
