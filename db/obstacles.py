"""Tells what the database's own errors mean, so that no error type of a driver leaves this layer."""

from __future__ import annotations

import errno
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from db.errors import StorageFault, StorageProblem

_OF_WRITING: Final = (
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
)
_PROBE_BYTES: Final = 64 * 1024


@contextmanager
def explained(url: URL) -> Iterator[None]:
    """Raise StorageProblem for what the environment does, StorageFault for a mistake of ours."""
    try:
        yield
    except DBAPIError as error:
        raise meaning(error.orig or error, place_of(url)) from error
    except sqlite3.Error as error:
        raise meaning(error, place_of(url)) from error
    except PoolTimeout as error:
        raise StorageProblem("storage_busy", place=place_of(url)) from error


def place_of(url: URL) -> str:
    """Return how a store is named to people: a file's path, or a server's URL without its password."""
    if url.get_backend_name() == "sqlite":
        return url.database or ""
    return url.set(password=None).render_as_string()


def meaning(error: BaseException, place: str) -> StorageProblem | StorageFault:
    """Return what a driver's error means at that place."""
    sqlite_code: int | None = getattr(error, "sqlite_errorcode", None)
    if sqlite_code is not None:
        return _sqlite_meaning(sqlite_code, error, place)
    if type(error).__module__.startswith("psycopg"):
        return _postgres_meaning(getattr(error, "sqlstate", None), error, place)
    return StorageFault(str(error))


def _sqlite_meaning(code: int, error: BaseException, place: str) -> StorageProblem | StorageFault:
    # The low byte is the family: https://www.sqlite.org/rescode.html
    family = code & 0xFF
    if family in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL):
        return StorageProblem("storage_locked", place=place)
    if family in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return StorageProblem("storage_read_only", place=place)
    if family == sqlite3.SQLITE_FULL:
        return StorageProblem("storage_full", place=place)
    if family == sqlite3.SQLITE_CORRUPT:
        return StorageProblem("storage_damaged", place=place)
    if family == sqlite3.SQLITE_NOTADB:
        return StorageProblem("storage_not_database", place=place)
    if family == sqlite3.SQLITE_IOERR and code in _OF_WRITING and has_no_room(Path(place)):
        return StorageProblem("storage_full", place=place)
    if family in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR):
        return StorageProblem("storage_unreadable", place=place)
    return StorageFault(str(error))


def has_no_room(path: Path) -> bool:
    """Return whether a file can grow no further, for its disk, its owner's quota or a limit of this process.

    SQLite tells only that it could not write: the reason is found by trying.
    """
    try:
        with tempfile.TemporaryFile(dir=path.parent) as tried:
            tried.write(b"\0" * _PROBE_BYTES)
            tried.flush()
            os.fsync(tried.fileno())
    except OSError as error:
        return error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    return _largest(path) + _PROBE_BYTES > _allowed_bytes()


def _largest(path: Path) -> int:
    """Return the size of the file, or of what SQLite keeps beside it, whichever is larger."""
    names = (path.with_name(path.name + ending) for ending in ("", "-wal", "-journal"))
    return max((each.stat().st_size for each in names if each.exists()), default=0)


def _allowed_bytes() -> float:
    """Return how large this process may make a file."""
    try:
        import resource
    except ImportError:
        return float("inf")
    limit, _ = resource.getrlimit(resource.RLIMIT_FSIZE)
    return float("inf") if limit == resource.RLIM_INFINITY else limit


def _postgres_meaning(state: str | None, error: BaseException, place: str) -> StorageProblem | StorageFault:
    said = str(error)
    # While it connects, the driver tells no state, only the server's words.
    if state in ("28P01", "28000") or (state is None and "authentication failed" in said):
        return StorageProblem("storage_password", place=place)
    if state == "3D000" or (state is None and '" does not exist' in said):
        return StorageProblem("storage_no_database", place=place)
    if state == "53300" or (state is None and "too many clients" in said):
        return StorageProblem("storage_too_many", place=place)
    if state is None or state.startswith(("08", "57P")):
        return _lost_or_ours(error, place)
    if state in ("53100", "53200"):
        return StorageProblem("storage_full", place=place)
    if state == "55P03":
        return StorageProblem("storage_locked", place=place)
    if state in ("40001", "40P01", "57014"):
        return StorageProblem("storage_busy", place=place)
    if state in ("25006", "42501"):
        return StorageProblem("storage_not_allowed", place=place)
    if state.startswith(("58", "XX")):
        return StorageProblem("storage_damaged", place=place)
    return StorageFault(said)


def _lost_or_ours(error: BaseException, place: str) -> StorageProblem | StorageFault:
    """Tell a lost connection from a misuse of the driver: only the first is operational."""
    lost = any(kind.__name__ in ("OperationalError", "InterfaceError") for kind in type(error).__mro__)
    return StorageProblem("storage_unreachable", place=place) if lost else StorageFault(str(error))
