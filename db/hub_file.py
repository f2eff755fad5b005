"""Recognises a hub's file by the standard library alone, before anything heavier is imported."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from db.errors import StorageProblem
from db.network_mounts import network_of

APPLICATION_ID: Final = 0x48554244
"""What the head of a hub's file says: HUBD."""
HEAD: Final = "0002"
"""The newest revision of the schema; a test compares it with the folder of versions."""
GUARDS: Final[Mapping[str, str]] = {
    "journal_appends_in_order": "BEFORE INSERT ON journal "
    "WHEN NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM journal) "
    "OR EXISTS (SELECT 1 FROM journal WHERE reverses = NEW.reverses) "
    "BEGIN SELECT RAISE(ABORT, 'the journal only grows at its end'); END",
    "journal_never_updates": "BEFORE UPDATE ON journal "
    "BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END",
    "journal_never_deletes": "BEFORE DELETE ON journal "
    "BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END",
    "journal_head_is_one": "BEFORE INSERT ON journal_head "
    "BEGIN SELECT RAISE(ABORT, 'the journal keeps its head'); END",
    "journal_head_never_deletes": "BEFORE DELETE ON journal_head "
    "BEGIN SELECT RAISE(ABORT, 'the journal keeps its head'); END",
    "journal_head_goes_forward": "BEFORE UPDATE ON journal_head "
    "WHEN NEW.count <= OLD.count OR NEW.count <> (SELECT coalesce(max(id), 0) FROM journal) "
    "BEGIN SELECT RAISE(ABORT, 'the journal keeps its head'); END",
}
"""The triggers that keep the journal append-only, and what each says: one that says less guards less."""
TRIGGERS: Final = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
"""Names the triggers of a file, each with what it says."""
CHECK_CELLS: Final = "PRAGMA cell_size_check = ON"
"""Has SQLite look at each page as it reads it, so that a damaged one is an error and no wrong answer."""
_WRITABLE: Final = 0o222
_GLANCE_S: Final = 0.1


@dataclass(frozen=True)
class Found:
    """What a place holds: `revision` is the schema's, None where there is nothing yet."""

    revision: str | None = None
    guards_missing: frozenset[str] = frozenset()


NOTHING: Final = Found()


def seems_ready(place: str) -> bool:
    """Return whether a file looks like a hub that opens as it stands; a glance that promises nothing.

    False for a URL, and for whatever is to be made, brought up or refused: only opening it tells which.
    """
    path = Path(place).absolute()
    try:
        if "://" in place or not path.is_file() or network_of(path) is not None:
            return False
        log, index = beside(path)
        if not (may_write(path) and may_write(path.parent)) or (log.exists() and not index.exists()):
            return False
        return look_into(path, _GLANCE_S) == Found(HEAD)
    except (OSError, sqlite3.Error, StorageProblem):
        return False


def guards_missing(triggers: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return the guards of a file that are not among its triggers, word for word."""
    standing = {name for name, sql in triggers if " ".join(sql.split()) == _whole(name)}
    return frozenset(GUARDS) - standing


def _whole(guard: str) -> str:
    return f"CREATE TRIGGER {guard} {GUARDS.get(guard)}"


def may_write(path: Path) -> bool:
    """Return whether a file or folder may be written to."""
    # Who may do everything still keeps off what somebody has marked read-only.
    return os.access(path, os.W_OK) and bool(path.stat().st_mode & _WRITABLE)


def beside(path: Path) -> tuple[Path, Path]:
    """Return where SQLite keeps the log of a file that is in use, and the log's index."""
    return path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def look_into(path: Path, timeout_s: float) -> Found:
    """Return what a file holds, read through SQLite itself; raises StorageProblem where it is no hub."""
    with glanced(path, timeout_s) as connection:
        return _found(connection, path)


@contextmanager
def glanced(path: Path, timeout_s: float) -> Iterator[sqlite3.Connection]:
    """Give a connection that reads a file, its log too, and changes no byte of either.

    Closing a file that was opened beside SQLite would drop this process's locks on it.
    """
    log, index = beside(path)
    if not log.exists():
        # Nobody has it open, so that it can be taken for unchanging: SQLite then leaves no file beside it.
        with closing(_read_only(path, "immutable=1", timeout_s)) as connection:
            yield connection
    elif index.exists():
        with closing(_read_only(path, "readonly_shm=1", timeout_s)) as connection:
            yield connection
    else:
        # A log without its index would be given one: only a copy may be.
        with tempfile.TemporaryDirectory(prefix="hubdesk-") as folder:
            for each in (path, log):
                shutil.copyfile(each, Path(folder, each.name))
            with closing(_read_only(Path(folder, path.name), "", timeout_s)) as connection:
                yield connection


def is_whole(path: Path, timeout_s: float) -> bool:
    """Return whether every page of a file is in order, which takes some 4 ms for each megabyte."""
    with glanced(path, timeout_s) as connection:
        said: tuple[str] = connection.execute("PRAGMA quick_check(1)").fetchone()
        return said == ("ok",)


def _read_only(path: Path, how: str, timeout_s: float) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&{how}", uri=True, timeout=timeout_s)
    connection.execute(CHECK_CELLS)
    return connection


def _found(connection: sqlite3.Connection, path: Path) -> Found:
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
    return Found(str(found[0]), guards_missing(connection.execute(TRIGGERS)))
