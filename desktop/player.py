"""Plays a short sound by what the system has for it: Qt's own player is not among the Essentials.

See docs/decisions/0007-tones-by-the-systems-player.md.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtGui import QGuiApplication

PLAYERS: tuple[tuple[str, ...], ...] = (("afplay",), ("pw-play",), ("paplay",), ("aplay", "-q"))
"""Programs that play a file and end: of macOS, PipeWire, PulseAudio and ALSA."""


class Player:
    """Keeps sounds as files in a folder and plays them without waiting."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, Path] = {}
        self._program = _program()

    def play(self, name: str, sound: bytes) -> bool:
        """Begin to play a sound; return False where nothing here can, or nobody is there to hear."""
        if QGuiApplication.platformName() in ("offscreen", "minimal"):
            return False
        file = self._files.get(name) or self._keep(name, sound)
        return file is not None and self._begin(file)

    def _keep(self, name: str, sound: bytes) -> Path | None:
        file = self._folder / f"{name}.wav"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            file.write_bytes(sound)
        except OSError:
            # A full or read-only disk is told by the hub; it must not end an act.
            return None
        self._files[name] = file
        return file

    def _begin(self, file: Path) -> bool:
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC)
            return True
        if not self._program:
            return False
        process = QProcess()
        process.setProgram(self._program[0])
        process.setArguments([*self._program[1:], str(file)])
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        # The stubs of PySide6 6.11 promise the number of the process too; it gives the truth value alone.
        began: object = process.startDetached()
        return began is True


def _program() -> tuple[str, ...]:
    return next((player for player in PLAYERS if shutil.which(player[0])), ())
