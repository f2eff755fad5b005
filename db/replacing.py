"""Puts one hub's file in the place of another in one step, and keeps what it replaces."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from db.copies import put
from db.errors import StorageProblem
from db.obstacles import meaning

_LOGS = ("-wal", "-shm")


def replace_file(new: Path, target: Path, kept: Path) -> Path | None:
    """Give `new` the name `target`; return `kept`, where what was there is now, None where nothing was.

    Raises StorageProblem `storage_in_use` while anybody has the old file open. Cut off at any moment, the
    name means the old hub or the new one, whole.
    """
    if not target.exists():
        put(new, target)
        return None
    if kept.exists():
        raise StorageProblem("storage_cannot_write", place=str(kept))
    _take_alone(target)
    _keep(target, kept)
    for end in _LOGS:
        # What is left of a log here belongs to a file that could not be read; it is kept beside it.
        target.with_name(target.name + end).unlink(missing_ok=True)
    put(new, target)
    return kept


def _take_alone(path: Path) -> None:
    """Bring the log into the file, which SQLite does for the only one who has it open."""
    try:
        with closing(sqlite3.connect(path, timeout=1, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.Error as error:
        problem = meaning(error, str(path))
        if isinstance(problem, StorageProblem) and problem.code == "storage_locked":
            raise StorageProblem("storage_in_use", place=str(path)) from error
        # Damaged or no database at all: it is kept as it lies.


def _keep(path: Path, kept: Path) -> None:
    for end in ("", *_LOGS):
        source = path.with_name(path.name + end)
        if not source.exists():
            continue
        target = kept.with_name(kept.name + end)
        try:
            os.link(source, target)
        except OSError:
            # A file system without second names.
            shutil.copy2(source, target)
