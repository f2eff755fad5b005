"""What acts alone keep: which columns the journal can be asked about, and one sum over rows written whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from hashlib import sha256
from json import JSONEncoder
from typing import Any, Final

from sqlalchemy import BigInteger, Column, Select, Table, select, type_coerce

from db.act import DERIVED, default_of
from db.reading import Reading
from db.schema import metadata
from db.schema.metadata import EPOCH, Instant

# Figures and stocks follow from the ledger, and the ledger is proved against the visits. Units, parties and
# operators are learned and outlive their act. Embargo orders, which lists bring, are not proved yet.
_NOT_BY_ACTS: Final = frozenset(
    {
        "journal",
        "journal_head",
        "event_subjects",
        "counts",
        "figures",
        "stock_shifts",
        "shift_stocks",
        "units",
        "parties",
        "operators",
        "embargo_orders",
    }
)
TABLES: Final = {table.name: table for table in metadata.sorted_tables if table.name not in _NOT_BY_ACTS}
"""The tables that acts alone write, each change of each row told by the journal."""
DIGESTS: Final = "digests"
"""The word in an event's content under which stand the digests of the tables that it wrote whole."""
_MILLISECOND: Final = timedelta(milliseconds=1)
_ENCODER: Final = JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_CHUNK: Final = 2_000
_BITS: Final = 256

Kept = tuple[Any, ...]
"""One row as both kinds of store keep it: instants as milliseconds, days as text, nothing derived."""


def columns_of(table: Table) -> list[Column[Any]]:
    """Return the columns that acts write, the key first."""
    key = list(table.primary_key)
    derived = DERIVED.get(table.name, frozenset())
    return key + [each for each in table.columns if each not in set(key) and each.name not in derived]


def plain(column: Column[Any], value: object) -> object:
    """Return what a column holds as it is kept, of a value or of its text in the journal."""
    if value is None:
        return None
    if isinstance(column.type, Instant):
        instant = datetime.fromisoformat(value) if isinstance(value, str) else value
        return (instant - EPOCH) // _MILLISECOND if isinstance(instant, datetime) else instant
    return value.isoformat() if isinstance(value, date) else value


def rows_of(connection: Reading, table: Table) -> Iterator[Kept]:
    """Yield the rows of a table that acts wrote one by one, as they are kept, in no order."""
    columns = columns_of(table)
    # What an import wrote whole is proved by its own digest (`db.queries.rows_written`).
    own = [table.c.history_id.is_(None)] if "history_id" in table.c else []
    days = [place for place, column in enumerate(columns) if column.type.python_type is date]
    for row in connection.execute(_kept(columns).where(*own).execution_options(yield_per=_CHUNK)):
        yield tuple(row) if not days else _with_days(tuple(row), days)


def summed(table: Table) -> Callable[[Kept], int]:
    """Return what gives the number by which a row of the table counts in its digest.

    What stands at its default does not count, so that a column that is added later changes no digest.
    """
    known = [(column.name, default_of(column)) for column in columns_of(table)]

    def of(row: Kept) -> int:
        held = {
            name: value
            for (name, default), value in zip(known, row, strict=True)
            if value is not None and value != default
        }
        return int.from_bytes(sha256(_ENCODER.encode(held).encode("utf-8", "surrogatepass")).digest())

    return of


def digest(sums: Iterable[int]) -> str:
    """Return the digest of rows, in whatever order they come: a server sorts words otherwise than a file."""
    return f"{sum(sums) % (1 << _BITS):064x}"


def digests(connection: Reading, names: Iterable[str]) -> dict[str, str]:
    """Return the digest of each table as it is now."""
    tables = {name: TABLES[name] for name in names}
    return {name: digest(map(summed(table), rows_of(connection, table))) for name, table in tables.items()}


def _kept(columns: list[Column[Any]]) -> Select[Any]:
    wanted = (type_coerce(each, BigInteger) if isinstance(each.type, Instant) else each for each in columns)
    return select(*wanted)


def _with_days(row: Kept, places: list[int]) -> Kept:
    return tuple(
        value.isoformat() if place in places and value is not None else value
        for place, value in enumerate(row)
    )
