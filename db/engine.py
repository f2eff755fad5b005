"""The two engines of a store: one that cannot write, and one whose every transaction is a writing one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool, QueuePool

from db.errors import StorageProblem
from db.hub_file import CHECK_CELLS
from db.obstacles import place_of

if TYPE_CHECKING:
    from sqlite3 import Connection as SqliteConnection

    from sqlalchemy import Connection
    from sqlalchemy.pool import ConnectionPoolEntry

BUSY_TIMEOUT_MS: Final = 5_000
_READERS: Final = 4
_BULK_CACHE_KIB: Final = 64 * 1024
_KINDS: Final = ("sqlite", "postgresql")
_CONNECT_TIMEOUT_S: Final = 10
# Any number will do that no other program on the server takes for its own advisory lock.
_ACT_LOCK: Final = 0x68756264
CHANNEL: Final = "hubdesk_events"
"""Where a PostgreSQL server tells who listens that there is a new event."""


def store_url(text: str) -> URL:
    """Return the URL of a file's path or of a URL as typed; `postgresql://` means the psycopg driver.

    Raises StorageProblem `storage_url_wrong` or `storage_kind_unknown`.
    """
    if "://" not in text:
        return URL.create("sqlite", database=text)
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:
        raise StorageProblem("storage_url_wrong") from error
    kind = url.get_backend_name()
    if kind not in _KINDS:
        raise StorageProblem("storage_kind_unknown", kind=kind)
    if kind == "sqlite" and not url.database:
        raise StorageProblem("storage_url_wrong")
    return url.set(drivername="postgresql+psycopg") if url.drivername == "postgresql" else url


def is_sqlite(url: URL) -> bool:
    """Return whether the store is a file."""
    return url.get_backend_name() == "sqlite"


def reader(url: URL) -> Engine:
    """Return an engine whose connections cannot write, each seeing one moment for the whole of a read."""
    if not is_sqlite(url):
        read_only = {"postgresql_readonly": True}
        return _server_engine(url, isolation_level="REPEATABLE READ", execution_options=read_only)
    engine = create_engine(url, poolclass=QueuePool, pool_size=_READERS, connect_args=_sqlite_arguments())
    event.listen(engine, "connect", _prepare_reader)
    event.listen(engine, "begin", _begin_reading)
    return engine


def writer(url: URL, turn_timeout_ms: int = 0) -> Engine:
    """Return an engine whose transactions take the one right to write before they read anything.

    On a server a transaction that does not get its turn in `turn_timeout_ms` is refused; 0: it waits.
    """
    if not is_sqlite(url):
        engine = _server_engine(url, pool_size=1)
        event.listen(engine, "begin", partial(_take_turn, timeout_ms=turn_timeout_ms))
        return engine
    engine = create_engine(url, poolclass=QueuePool, pool_size=1, connect_args=_sqlite_arguments())
    event.listen(engine, "connect", _prepare_writer)
    event.listen(engine, "begin", _begin_writing)
    return engine


def reshaper(url: URL) -> Engine:
    """Return a writer that may rebuild tables: SQLite looks at foreign keys only afterwards, when asked."""
    engine = writer(url)
    if is_sqlite(url):
        event.listen(engine, "connect", _leave_foreign_keys)
    return engine


def bulk_writer(url: URL, prepare: Callable[[SqliteConnection], None], *, is_judged: bool) -> Engine:
    """Return a writer for one act of very many rows; `prepare` is given its connection to a file.

    Where the rows were judged beforehand and their words are the program's own, SQLite looks at no foreign
    key and no CHECK: of a million rows that takes longer than to write them. `hubdesk check` looks at both.
    """
    if not is_sqlite(url):
        return writer(url)
    engine = create_engine(url, poolclass=NullPool, connect_args=_sqlite_arguments())
    event.listen(engine, "connect", _prepare_writer)
    event.listen(engine, "connect", _prepare_bulk)
    if is_judged:
        event.listen(engine, "connect", _trust)
    event.listen(engine, "connect", lambda connection, _entry: prepare(connection))
    event.listen(engine, "begin", _begin_writing)
    return engine


def _server_engine(url: URL, **options: Any) -> Engine:  # noqa: ANN401
    # Asked before each use, a connection that the server dropped meanwhile costs nobody an error.
    try:
        return create_engine(
            url, pool_pre_ping=True, connect_args={"connect_timeout": _CONNECT_TIMEOUT_S}, **options
        )
    except ModuleNotFoundError as error:
        raise StorageProblem("storage_driver_missing", place=place_of(url)) from error


def _sqlite_arguments() -> dict[str, object]:
    # autocommit off, the driver begins nothing by itself: the listeners say how a transaction begins.
    return {"timeout": BUSY_TIMEOUT_MS / 1000, "isolation_level": None, "check_same_thread": False}


def _prepare_reader(connection: SqliteConnection, _entry: ConnectionPoolEntry) -> None:
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA query_only = ON")
    connection.execute(CHECK_CELLS)


def _prepare_writer(connection: SqliteConnection, _entry: ConnectionPoolEntry) -> None:
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA journal_mode = WAL")
    # What the screen has confirmed survives a power cut.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(CHECK_CELLS)


def _leave_foreign_keys(connection: SqliteConnection, _entry: ConnectionPoolEntry) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")


def _prepare_bulk(connection: SqliteConnection, _entry: ConnectionPoolEntry) -> None:
    connection.execute(f"PRAGMA cache_size = -{_BULK_CACHE_KIB}")


def _trust(connection: SqliteConnection, _entry: ConnectionPoolEntry) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA ignore_check_constraints = ON")


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_writing(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _take_turn(connection: Connection, *, timeout_ms: int) -> None:
    """Put acts in order: the lock is held until the commit, so that the chain has one order here too."""
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {timeout_ms}")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_ACT_LOCK})")
    connection.exec_driver_sql("SET LOCAL lock_timeout TO DEFAULT")
