"""Backs the hub up at each shift change, while everybody goes on working."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, Signal

from db.places import check_whole
from db.store import Store
from desktop.jobs import Jobs
from domain.clocks import Clock, ClockSettings, period
from hub.backup import roll, shift_backups
from hub.progress import Progress


class ShiftBackup(QObject):
    """Keeps one backup of each shift that the window was open in; a failed one is tried in the next shift."""

    done = Signal()
    """A backup was made."""

    def __init__(
        self, store: Store, jobs: Jobs, clock: Callable[[], datetime], rules: ClockSettings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._place = store.url
        self._jobs = jobs
        self._clock = clock
        self._rules = rules
        self._folder = backup_folder(store)
        self._shift = ""

    def look(self) -> None:
        """Back up unless this shift has its backup: called each minute."""
        shift = period(Clock.SHIFT, self._clock(), self._rules).key
        if shift == self._shift:
            return
        self._shift = shift

        def back_up(_progress: Progress) -> Path | None:
            made = roll(self._place, self._folder, shift)
            if made is None:
                # A backup proves what it copies; without one the file is proved alone.
                check_whole(self._place)
            return made

        self._jobs.run(back_up, then=self._tell)

    def _tell(self, made: Path | None) -> None:
        if made is not None:
            self.done.emit()


def backup_folder(store: Store) -> Path:
    """Return where the backups of a hub are: beside its file, or for a server in the user's data folder."""
    if store.is_file:
        return Path(store.place).absolute().parent / "backups"
    return platformdirs.user_data_path("hubdesk", appauthor=False) / "backups"


def last_backup(store: Store) -> datetime | None:
    """Return when the newest backup of a shift of this hub was made, None where there is none."""
    made = [file.stat().st_mtime for file in shift_backups(store.url, backup_folder(store))]
    return datetime.fromtimestamp(max(made), UTC) if made else None
