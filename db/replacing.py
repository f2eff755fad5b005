"""Puts one hub's file in the place of another in one step, and loses nothing of what it replaces."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from db.copies import BESIDE, put
from db.engine import store_url
from db.errors import StorageProblem
from db.hub_file import APPLICATION_ID
from db.obstacles import meaning
from db.places import look_at
from db.writes.journal import Head


def replace_file(new: Path, target: Path, kept: Path) -> Path | None:
    """Give `new` the name `target`; return `kept`, where what was there is now, None where nothing was.

    Raises StorageProblem `storage_in_use` while anybody has the old file open, `storage_log_left` where the
    log of a file that is gone lies there. Cut off at any moment, the name means the old hub or the new one,
    whole.
    """
    if not target.exists():
        put(new, target)
        return None
    if kept.exists():
        raise StorageProblem("storage_cannot_write", place=str(kept))
    with _taken_alone(target) as held:
        _keep(target, kept)
        for end in BESIDE:
            # What is left of a log here belongs to a file that could not be read; it is kept beside it.
            target.with_name(target.name + end).unlink(missing_ok=True)
        _give_name(new, target, held)
    return kept


def replace_backup(new: Path, target: Path, is_own: Callable[[Head], bool]) -> None:
    """Give a hub's backup the name `target`, in place of an earlier one of that hub or of nothing.

    What is there is the hub's own where `is_own(head)` says so of its end, its log brought in: the new one
    then holds all of it. Raises StorageProblem `backup_over_hub` otherwise, `storage_in_use` while anybody
    has the old one open, `storage_log_left` as above; what was there is then still there.
    """
    if not target.exists() or target.stat().st_size == 0:
        put(new, target)
        return
    with _taken_alone(target) as held:
        ends = _head(held) if held is not None else None
        if ends is None or not is_own(ends):
            raise StorageProblem("backup_over_hub", place=str(target))
        _give_name(new, target, held)


def put_new(new: Path, target: Path) -> bool:
    """Give `new` the name `target` unless something has it already; return whether it was given."""
    try:
        os.link(new, target)
    except FileExistsError:
        return False
    except OSError:
        # A file system without second names.
        if target.exists():
            return False
        put(new, target)
        return True
    try:
        # One file by two names: putting it in its own place settles it on the disk and leaves both.
        put(new, target)
    except StorageProblem:
        target.unlink()
        raise
    new.unlink(missing_ok=True)
    return True


def holds_hub(path: Path) -> bool:
    """Return whether a hub lies there, sound or damaged, of this program's age or newer; False for nothing.

    Raises StorageProblem `storage_replaces_other` for whatever else a file holds, and what `look_at` says of
    what is no file.
    """
    try:
        return look_at(store_url(str(path))).revision is not None
    except StorageProblem as problem:
        if problem.code == "storage_newer" or (problem.code == "storage_damaged" and _is_named_hub(path)):
            return True
        if problem.code in ("storage_damaged", "storage_not_database", "storage_other_program"):
            raise StorageProblem("storage_replaces_other", place=str(path)) from problem
        raise


def check_unused(path: Path) -> None:
    """Raise StorageProblem `storage_in_use` while anybody has a hub's file open; what it holds stays."""
    with closing(sqlite3.connect(path, timeout=1, isolation_level=None)) as connection:
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
        except sqlite3.Error as error:
            _refuse_if_locked(error, path)


@contextmanager
def _taken_alone(path: Path) -> Iterator[sqlite3.Connection | None]:
    """Keep a file to oneself, its log brought into it, which SQLite does for the only one who has it open.

    Gives None for what is damaged or no database at all: it is left as it lies.
    """
    with closing(sqlite3.connect(path, timeout=1, isolation_level=None)) as connection:
        held: sqlite3.Connection | None = connection
        try:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            _refuse_if_locked(error, path)
            held = None
        yield held


def _refuse_if_locked(error: sqlite3.Error, path: Path) -> None:
    problem = meaning(error, str(path))
    if isinstance(problem, StorageProblem) and problem.code == "storage_locked":
        raise StorageProblem("storage_in_use", place=str(path)) from error


def _is_named_hub(path: Path) -> bool:
    """Return whether the head of a damaged file still says whose it is."""
    with path.open("rb") as file:
        head = file.read(100)
    # https://www.sqlite.org/fileformat.html#application_id
    return head.startswith(b"SQLite format 3") and int.from_bytes(head[68:72], "big") == APPLICATION_ID


def _give_name(new: Path, target: Path, held: sqlite3.Connection | None) -> None:
    if held is not None and os.name == "nt":
        # Where a file that is open keeps its name, it is let go a moment before.
        held.close()
    put(new, target)


def _head(connection: sqlite3.Connection) -> Head | None:
    try:
        return Head(*connection.execute("SELECT count, digest FROM journal_head").fetchone())
    except sqlite3.Error:
        return None


def _keep(path: Path, kept: Path) -> None:
    for end in ("", *BESIDE):
        source = path.with_name(path.name + end)
        if not source.exists():
            continue
        target = kept.with_name(kept.name + end)
        try:
            os.link(source, target)
        except OSError:
            # A file system without second names.
            shutil.copy2(source, target)
