"""Recognises what lies at a place before anything is opened for use, and changes not a byte in doing so."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import URL, inspect

from db import engine, migrations
from db.errors import StorageProblem
from db.network_mounts import network_of
from db.obstacles import explained, place_of
from db.schema import guards

APPLICATION_ID: Final = 0x48554244
"""What the head of a hub's file says: HUBD."""
_WRITABLE: Final = 0o222
_ATTEMPTS: Final = 3


@dataclass(frozen=True)
class Found:
    """What a place holds: `revision` is the schema's, None where there is nothing yet."""

    revision: str | None = None
    guards_missing: frozenset[str] = frozenset()


NOTHING: Final = Found()


def look_at(url: URL) -> Found:
    """Return what lies there: NOTHING for no file, an empty one or an empty database, else a hub.

    Raises StorageProblem for whatever is no hub, cannot be read, is damaged or newer than the program.
    """
    found = _look_at_file(url) if engine.is_sqlite(url) else _look_at_server(url)
    if found.revision is not None and found.revision not in migrations.known_revisions():
        raise StorageProblem("storage_newer", place=place_of(url), revision=found.revision)
    return found


def check_writable(url: URL) -> None:
    """Raise StorageProblem where a file, or the folder that its log is to lie in, may not be written to."""
    if not engine.is_sqlite(url):
        return
    path = path_of(url)
    kind = network_of(path)
    if kind is not None:
        raise StorageProblem("storage_on_network", place=str(path), filesystem=kind)
    if path.exists() and not _may_write(path):
        raise StorageProblem("storage_read_only", place=str(path))
    if path.parent.exists() and not _may_write(path.parent):
        raise StorageProblem("storage_folder_read_only", place=str(path), folder=str(path.parent))


def path_of(url: URL) -> Path:
    """Return the file of an SQLite store, whole."""
    return Path(url.database or "").absolute()


def _may_write(path: Path) -> bool:
    # Who may do everything still keeps off what somebody has marked read-only.
    return os.access(path, os.W_OK) and bool(path.stat().st_mode & _WRITABLE)


# --- Files ------------------------------------------------------------------------------------------------


def _look_at_file(url: URL) -> Found:
    path = path_of(url)
    if not path.parent.exists():
        raise StorageProblem("storage_folder_missing", place=str(path), folder=str(path.parent))
    if path.is_dir():
        raise StorageProblem("storage_is_folder", place=str(path))
    if not path.exists():
        return NOTHING
    if not os.access(path, os.R_OK):
        raise StorageProblem("storage_unreadable", place=str(path))
    for attempt in range(_ATTEMPTS):
        try:
            with explained(url):
                return _look_into(path)
        except StorageProblem as problem:
            # Whoever closed the file last took its log away while it was looked for.
            if problem.code != "storage_unreadable" or attempt == _ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")


def _look_into(path: Path) -> Found:
    """Look through SQLite itself: closing a file opened beside it would drop this process's locks on it."""
    log, index = (path.with_name(path.name + end) for end in ("-wal", "-shm"))
    if not log.exists():
        # Nobody has it open, so that it can be taken for unchanging: SQLite then leaves no file beside it.
        return _look_through(path, "immutable=1")
    if index.exists():
        return _look_through(path, "readonly_shm=1")
    # A log without its index would be given one: only a copy may be.
    with tempfile.TemporaryDirectory(prefix="hubdesk-") as folder:
        for each in (path, log):
            shutil.copyfile(each, Path(folder, each.name))
        return _look_through(Path(folder, path.name), "")


def _look_through(path: Path, how: str) -> Found:
    where = f"{path.as_uri()}?mode=ro&{how}"
    with closing(sqlite3.connect(where, uri=True, timeout=engine.BUSY_TIMEOUT_MS / 1000)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")}
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        if not tables and application in (0, APPLICATION_ID):
            return NOTHING
        if application != APPLICATION_ID:
            raise StorageProblem("storage_other_program", place=str(path))
        if not {"alembic_version", "journal", "journal_head"} <= tables:
            raise StorageProblem("storage_damaged", place=str(path))
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        if found is None:
            raise StorageProblem("storage_damaged", place=str(path))
        standing = {name for (name,) in connection.execute(guards.ON_SQLITE)}
        return Found(str(found[0]), guards.GUARDS - standing)


# --- Servers ----------------------------------------------------------------------------------------------


def _look_at_server(url: URL) -> Found:
    reader = engine.reader(url)
    try:
        with explained(url), reader.connect() as connection:
            tables = set(inspect(connection).get_table_names())
            if not tables:
                return NOTHING
            if not {"alembic_version", "journal", "journal_head"} <= tables:
                raise StorageProblem("storage_other_program", place=place_of(url))
            revision = migrations.revision_of(connection)
            if revision is None:
                raise StorageProblem("storage_damaged", place=place_of(url))
            return Found(revision, guards.missing(connection, "postgresql"))
    finally:
        reader.dispose()
