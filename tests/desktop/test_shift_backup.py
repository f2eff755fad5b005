"""A window backs its hub up once in each shift, and tells when the last backup was made."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject

from db.opening import read_hub
from db.queries.journal import is_empty
from desktop.changes import Changes
from desktop.jobs import Jobs
from desktop.shift_backup import ShiftBackup, backup_folder, last_backup
from domain.clocks import DEFAULT_SETTINGS
from hub.backup import roll
from hub.opening import open_hub


def test_each_shift_gets_its_backup(qtbot, tmp_path: Path) -> None:
    clock = [datetime(2026, 11, 25, 14, 59, tzinfo=UTC)]
    store = open_hub(
        tmp_path / "hub.db",
        clock=lambda: clock[0],
        operator=lambda: "A",
        workstation=lambda: "W",
        create=True,
    )
    owner = QObject()
    jobs = Jobs(store, Changes())
    backup = ShiftBackup(store, jobs, lambda: clock[0], DEFAULT_SETTINGS, owner)
    folder = backup_folder(store)
    assert last_backup(store) is None
    with qtbot.waitSignal(backup.done):
        backup.look()
    backup.look()
    clock[0] = datetime(2026, 11, 25, 15, 0, tzinfo=UTC)
    with qtbot.waitSignal(backup.done):
        backup.look()
    jobs.close()
    store.close()
    made = sorted(file.name for file in folder.glob("*.db"))
    assert made == ["hub-2026-11-25D.db", "hub-2026-11-25N.db"]
    assert not read_hub(folder / made[0], is_empty)
    assert last_backup(store) is not None


def test_a_file_is_proved_where_its_shift_has_a_backup(qtbot, tmp_path: Path) -> None:
    """The window of a large file is open before its pages are proved; what is damaged is told then."""
    clock = [datetime(2026, 11, 25, 14, 59, tzinfo=UTC)]
    store = open_hub(
        tmp_path / "hub.db",
        clock=lambda: clock[0],
        operator=lambda: "A",
        workstation=lambda: "W",
        create=True,
    )
    roll(store.url, backup_folder(store), "2026-11-25D")
    store.close()
    with (tmp_path / "hub.db").open("rb+") as file:
        file.seek(4_096 * 40)
        file.write(b"\xa5" * 20_000)
    owner, changes = QObject(), Changes()
    jobs = Jobs(store, changes)
    backup = ShiftBackup(store, jobs, lambda: clock[0], DEFAULT_SETTINGS, owner)
    with qtbot.waitSignal(jobs.troubled) as told:
        backup.look()
    assert told.args[0].code == "storage_damaged"
    jobs.close()
    store.close()
