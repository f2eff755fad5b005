"""Copies a hub while it is worked on: a file page by page, a server row by row, each at one moment."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Connection, MetaData, Table, func, insert, select, text, update

from db import engine, migrations
from db.errors import StorageProblem
from db.hub_file import CHECK_CELLS, glanced
from db.obstacles import explained
from db.queries.proof import journal as journal_proofs
from db.queries.proof import structure
from db.reading import Reading
from db.schema import metadata
from db.schema.journal import journal, journal_head
from db.writes.journal import Head, head

BESIDE: Final = ("-wal", "-shm", "-journal")
"""How the names of what SQLite keeps beside a file end."""
_PAGES: Final = 2_000
_ROWS: Final = 10_000
Step = Callable[[int, int], None]
"""Told how many of how many are copied; what it raises ends the copy."""


def _silent(_done: int, _total: int) -> None:
    """Tell nobody."""


def copy_file(source: Path, target: Path, step: Step = _silent) -> None:
    """Copy an SQLite hub to `target`, which is there whole or not at all; others go on writing meanwhile.

    The copy is one file without a log, so that it can be read from where nothing may be written.
    """
    with (
        _told_of(source, target),
        made_whole(target) as part,
        closing(_connected(source)) as reading,
        closing(_connected(part)) as writing,
    ):
        # The moment is held: without it the copy would start again with every act of others.
        reading.execute("BEGIN")
        reading.execute("SELECT count FROM journal_head").fetchone()
        reading.backup(writing, pages=_PAGES, progress=lambda _status, left, total: step(total - left, total))
        reading.rollback()
        writing.execute("PRAGMA journal_mode = DELETE").fetchone()


def copy_to_file(source: URL, target: Path, step: Step = _silent) -> None:
    """Copy a hub of whatever kind to a hub in a file, which is there whole or not at all."""
    if engine.is_sqlite(source):
        copy_file(Path(source.database or ""), target, step)
        return
    with made_whole(target) as part:
        place = engine.store_url(str(part))
        migrations.upgrade(place)
        writer = engine.reshaper(place)
        reader = engine.reader(source)
        try:
            with explained(source), reader.connect() as reading, writer.begin() as writing:
                copy_rows(reading, writing, step)
        finally:
            reader.dispose()
            writer.dispose()
        with closing(_connected(part)) as made:
            made.execute("PRAGMA journal_mode = DELETE").fetchone()


def replace_content(source: Path, target: URL, step: Step = _silent) -> None:
    """Put the content of a hub's file of the newest schema in place of what a server holds, in one act."""
    place = engine.store_url(str(source))
    reader, writer = engine.reader(place), engine.writer(target)
    try:
        with explained(target), reader.connect() as reading, writer.begin() as writing:
            _clear(writing)
            migrations.upgrade_within(writing)
            copy_rows(reading, writing, step)
            _set_sequences(writing)
    finally:
        reader.dispose()
        writer.dispose()


def copy_rows(reading: Connection, writing: Connection, step: Step = _silent) -> None:
    """Copy every row into the empty tables of a hub of the same schema, in the order of the keys."""
    tables = [table for table in metadata.sorted_tables if table is not journal_head]
    total = sum(_size(reading, table) for table in tables)
    done = 0
    for table in tables:
        statement = select(table).order_by(*table.primary_key).execution_options(yield_per=_ROWS)
        for rows in reading.execute(statement).mappings().partitions(_ROWS):
            writing.execute(insert(table), [dict(row) for row in rows])
            done += len(rows)
            step(done, total)
    head = reading.execute(select(journal_head)).mappings().one()
    if head["count"]:
        writing.execute(update(journal_head).values(count=head["count"], digest=head["digest"]))


@contextmanager
def made_whole(target: Path) -> Iterator[Path]:
    """Give a file to write beside `target`; it takes that name, on the disk for good, once it is whole."""
    part = target.with_name(f".{target.name}.part-{os.getpid()}")
    try:
        discard(part)
        yield part
        put(part, target)
    except OSError as error:
        raise _unwritten(error, target) from error
    finally:
        discard(part)


def put(part: Path, target: Path) -> None:
    """Give a whole file the name `target` in one step, on the disk for good.

    Raises StorageProblem, `storage_log_left` where a log lies beside that name: SQLite would read the new
    file together with the log of another.
    """
    for log in (target.with_name(target.name + end) for end in BESIDE):
        if log.exists():
            raise StorageProblem("storage_log_left", place=str(target), log=str(log))
    try:
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
        _settle_folder(target.parent)
    except OSError as error:
        raise _unwritten(error, target) from error


def discard(part: Path) -> None:
    """Delete a database's file and what lies beside it, where they are there."""
    for end in ("", *BESIDE):
        part.with_name(part.name + end).unlink(missing_ok=True)


def proven_head(connection: Reading) -> Head | None:
    """Return the head of a copy whose file, chain and head hold, None where any does not."""
    proofs = (structure.whole_file, journal_proofs.guarded, journal_proofs.chain, journal_proofs.head)
    faulty = any(found is not None for proof in proofs for found in proof(connection))
    return None if faulty else head(connection)


def head_in(path: Path) -> Head:
    """Return the head of a hub's file, its log read and not a byte changed; raises StorageProblem."""
    with (
        explained(engine.store_url(str(path))),
        glanced(path, engine.BUSY_TIMEOUT_MS / 1000) as connection,
    ):
        return Head(*connection.execute("SELECT count, digest FROM journal_head").fetchone())


def goes_through(connection: Reading, copied: Head) -> bool:
    """Return whether the hub's own event of that number is the one that a copy ends with."""
    if copied.count == 0:
        return True
    own = connection.execute(select(journal.c.digest).where(journal.c.id == copied.count)).scalar()
    return own == copied.digest


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=engine.BUSY_TIMEOUT_MS / 1000, isolation_level=None)
    connection.execute(CHECK_CELLS)
    return connection


@contextmanager
def _told_of(source: Path, target: Path) -> Iterator[None]:
    """Explain what goes wrong with a copy as the fault of the file whose it is."""
    try:
        with explained(engine.store_url(str(source))):
            yield
    except StorageProblem as problem:
        if problem.code in ("storage_full", "storage_read_only"):
            raise StorageProblem(problem.code, place=str(target)) from problem
        raise


def _settle_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _unwritten(error: OSError, target: Path) -> StorageProblem:
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return StorageProblem("storage_full", place=str(target))
    return StorageProblem("storage_cannot_write", place=str(target))


def _size(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _clear(connection: Connection) -> None:
    """Drop the hub that a server holds, guards and all: the transaction brings it back if anything fails."""
    metadata.drop_all(connection)
    held = MetaData()
    Table("alembic_version", held).drop(connection, checkfirst=True)
    for name in ("journal_refuse", "journal_in_order", "journal_head_forward"):
        connection.execute(text(f"DROP FUNCTION IF EXISTS {name}()"))


def _set_sequences(connection: Connection) -> None:
    for table in metadata.sorted_tables:
        key = table.autoincrement_column
        if key is None:
            continue
        named = func.pg_get_serial_sequence(table.name, key.name)
        highest = select(func.coalesce(func.max(key), 0) + 1).scalar_subquery()
        connection.execute(select(func.setval(named, highest, False)))
