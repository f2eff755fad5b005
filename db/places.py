"""Recognises what lies at a place before anything is opened for use, and changes not a byte in doing so."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from sqlalchemy import URL, inspect

from db import engine, migrations
from db.errors import StorageProblem
from db.hub_file import NOTHING, Found, is_whole, look_into, may_write
from db.network_mounts import network_of
from db.obstacles import explained, place_of
from db.schema import guards

_ATTEMPTS: Final = 3


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
    if path.exists() and not may_write(path):
        raise StorageProblem("storage_read_only", place=str(path))
    if path.parent.exists() and not may_write(path.parent):
        raise StorageProblem("storage_folder_read_only", place=str(path), folder=str(path.parent))


def check_whole(url: URL, up_to_bytes: int | None = None) -> None:
    """Raise StorageProblem `storage_damaged` where a page of a file is not in order; nothing is written.

    A file of more than `up_to_bytes` is not looked at. A server looks after its files itself.
    """
    if not engine.is_sqlite(url):
        return
    path = path_of(url)
    with explained(url):
        if up_to_bytes is not None and path.stat().st_size > up_to_bytes:
            return
        if not is_whole(path, engine.BUSY_TIMEOUT_MS / 1000):
            raise StorageProblem("storage_damaged", place=str(path))


def path_of(url: URL) -> Path:
    """Return the file of an SQLite store, whole."""
    return Path(url.database or "").absolute()


# --- Files ------------------------------------------------------------------------------------------------


def _look_at_file(url: URL) -> Found:
    path = path_of(url)
    if not path.parent.exists():
        raise StorageProblem("storage_folder_missing", place=str(path), folder=str(path.parent))
    if path.is_dir():
        raise StorageProblem("storage_is_folder", place=str(path))
    if not path.exists():
        return NOTHING
    if not path.is_file():
        raise StorageProblem("storage_no_file", place=str(path))
    if not os.access(path, os.R_OK):
        raise StorageProblem("storage_unreadable", place=str(path))
    for attempt in range(_ATTEMPTS):
        try:
            with explained(url):
                return look_into(path, engine.BUSY_TIMEOUT_MS / 1000)
        except StorageProblem as problem:
            # Whoever closed the file last took its log away while it was looked for.
            if problem.code != "storage_unreadable" or attempt == _ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")


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
