"""What an import wrote, as the text that its digest is of: rows as the database gives them, by their ids."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import BigInteger, ColumnElement, Select, String, Table, cast, func, select, type_coerce

from db.act import Change
from db.reading import Reading
from db.schema.carriers import carrier_visits
from db.schema.imports import imports, stay_papers
from db.schema.metadata import Instant
from db.schema.visits import visits
from domain.journal import canonical

WRITTEN: Final = (carrier_visits, visits, stay_papers)
"""The tables of which an import writes rows whole; each such row names its event, and acts leave it alone."""
_SEPARATOR: Final = "\t"
_NOTHING: Final = r"\N"
_CHUNK: Final = 5_000


def rows_digest(
    connection: Reading, event_id: int, changes: Iterable[Change], step: Callable[[], None]
) -> str:
    """Return the SHA-256 of what an import wrote, the whole of `parts_written`."""
    total = sha256()
    for part in parts_written(connection, event_id, changes):
        total.update(part)
        step()
    return total.hexdigest()


def parts_written(connection: Reading, event_id: int, changes: Iterable[Change]) -> Iterator[bytes]:
    """Yield what an import wrote, some rows at a time: its carriers, visits and papers, each in the order of
    ids, and then the rows that it wrote one by one, as `changes` tells them."""
    for table in WRITTEN:
        yield from _texts(connection, table, event_id)
    told = [change.plain() for change in changes if change.table != imports.name]
    yield canonical(told).encode()


def _texts(connection: Reading, table: Table, event_id: int) -> Iterator[bytes]:
    """Yield the rows of an import as text, in the order of ids, some at a time."""
    rows = connection.execute(_as_text(table, event_id).execution_options(yield_per=_CHUNK))
    for part in rows.scalars().partitions():
        yield ("\n".join(part) + "\n").encode()


def _as_text(table: Table, event_id: int) -> Select[tuple[str]]:
    """Select each row as one text. It is alike on both kinds of store: whole numbers, words and days."""
    named = [column for column in table.columns if column.name not in ("stage", "history_id")]
    words = [func.coalesce(cast(_plain(column), String), _NOTHING) for column in named]
    whole: ColumnElement[Any] = words[0]
    for each in words[1:]:
        whole = whole + _SEPARATOR + each
    key = next(iter(table.primary_key))
    return select(whole).where(table.c.history_id == event_id).order_by(key)


def _plain(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return type_coerce(column, BigInteger) if isinstance(column.type, Instant) else column
