"""Where the rows of a long list wait, judged, until one act writes them: a private file beside the hub's own.

The hub is locked only while they are copied from there, and memory does not grow with them. A server is given
them as temporary tables of the same names.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, BigInteger, Column, Connection, Date, Integer, MetaData, String, Table, text
from sqlalchemy.schema import CreateTable

from db.obstacles import explained
from db.schema.figures import figures as kept_figures
from db.schema.figures import shift_stocks

_staged: Final = MetaData()


def _table(name: str, *columns: Column[Any]) -> Table:
    """Return a table of a name that the hub has not, so that it is found wherever it lies."""
    return Table(f"staged_{name}", _staged, Column("k", Integer, primary_key=True), *columns)


def _whole(*names: str) -> Iterator[Column[int]]:
    for name in names:
        yield Column(name, Integer)


def _words(*names: str) -> Iterator[Column[str]]:
    for name in names:
        yield Column(name, String)


def _instants(*names: str) -> Iterator[Column[int]]:
    """Return columns of milliseconds since 1970."""
    for name in names:
        yield Column(name, BigInteger)


def _like(name: str, kept: Table) -> Table:
    return _table(name, *(Column(each.name, each.type) for each in kept.columns))


# Each row is named by its key `k`, local to the staging; `id` is the hub's own, found when they are written.
units: Final = _table("units", *_words("number", "size_type"), *_whole("as_painted", "id"))
parties: Final = _table("parties", *_words("name"), *_whole("review", "id"))
carriers: Final = _table(
    "carriers",
    *_words("kind", "number", "stage"),
    Column("planned_on", Date),
    *_instants("announced_at", "arrived_at", "work_started_at", "work_finished_at", "departed_at"),
    *_whole("is_known", "id"),
)
stays: Final = _table(
    "stays",
    *_whole("row", "unit"),
    *_words("category", "load_status", "customs_status", "size_type"),
    *_whole("length_ft", "teu_hundredths", "gross_kg", "tare_kg", "vgm_kg"),
    *_words("hs_code", "goods", "commodity_group", "dangerous_class", "un_number"),
    *_whole("set_point_tenths", "consignor", "consignee"),
    *_words("consignment", "origin", "destination", "route_group"),
    *_whole("inbound_carrier"),
    *_words("inbound_mode"),
    *_whole("inbound_position"),
    *_instants("arrived_at"),
    *_whole("outbound_carrier"),
    *_words("outbound_mode"),
    *_instants("departed_at"),
    *_words("wagon", "seals", "commodity", "remark"),
    *_instants("eta"),
)
figures: Final = _like("figures", kept_figures)
stocks: Final = _like("stocks", shift_stocks)

STAYS: Final = (units, parties, carriers, stays)
SUMS: Final = (figures, stocks)

STAY_COLUMNS: Final = tuple(column.name for column in stays.columns if column.name != "k")
"""What `add_stays` takes, in this order: `row` is the line of the file; `unit`, `consignor`, `consignee` and
the two carriers are keys of the staging; instants are milliseconds since 1970."""
UNIT_COLUMNS: Final = ("k", "number", "size_type", "as_painted")
PARTY_COLUMNS: Final = ("k", "name", "review")
CARRIER_COLUMNS: Final = tuple(c.name for c in carriers.columns if c.name not in ("is_known", "id"))
FIGURE_COLUMNS: Final = tuple(column.name for column in kept_figures.columns)
STOCK_COLUMNS: Final = tuple(column.name for column in shift_stocks.columns)
_PREFIX: Final = "hubdesk-staging-"
_CHUNK: Final = 20_000


class Staging:
    """Rows that wait. Each `add_…` takes tuples in the order of the columns named above."""

    def __init__(self, path: Path, tables: Iterable[Table]) -> None:
        self.path: Final = path
        # Rows may come from a worker's thread, one at a time.
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._place: Final = URL.create("sqlite", database=str(path))
        # What is cut off is thrown away: nothing of it is worth keeping.
        self._run("PRAGMA journal_mode = OFF")
        self._run("PRAGMA synchronous = OFF")
        for table in tables:
            names = _listed(column.name for column in table.columns if column.name != "k")
            self._run(f"CREATE TABLE {table.name} (k INTEGER PRIMARY KEY, {names})")
        self._run("BEGIN")

    def add_stays(self, rows: Iterable[Sequence[Any]]) -> None:
        """Add whole stays; they are written in this order, and counted by `add_figures` alone."""
        self._add(stays, STAY_COLUMNS, rows)

    def add_units(self, rows: Iterable[Sequence[Any]]) -> None:
        """Add the boxes that stays name."""
        self._add(units, UNIT_COLUMNS, rows)

    def add_parties(self, rows: Iterable[Sequence[Any]]) -> None:
        """Add the parties that stays name."""
        self._add(parties, PARTY_COLUMNS, rows)

    def add_carriers(self, rows: Iterable[Sequence[Any]]) -> None:
        """Add the trains and trucks that stays name; `planned_on` as YYYY-MM-DD."""
        self._add(carriers, CARRIER_COLUMNS, rows)

    def add_figures(self, rows: Iterable[Sequence[Any]]) -> None:
        """Add sums, in the order of their key: none twice."""
        self._add(figures, FIGURE_COLUMNS, rows)

    def add_stocks(self, rows: Iterable[Sequence[Any]]) -> None:
        """Add what the stays add to the stock at the start of shifts, in the order of the key."""
        self._add(stocks, STOCK_COLUMNS, rows)

    def shift_figures(self) -> Iterator[tuple[Any, ...]]:
        """Yield the sums of shifts that were added, by shift, without the clock."""
        names = ", ".join(FIGURE_COLUMNS[1:])
        asked = f"SELECT {names} FROM {figures.name} WHERE clock = 'shift' ORDER BY k"
        with closing(self._connection.cursor()) as cursor:
            yield from cursor.execute(asked)

    def finish(self) -> None:
        """Let the rows be read by others; nothing can be added any more."""
        self._run("COMMIT")
        self._connection.close()

    def close(self) -> None:
        """Give up what was not finished."""
        self._connection.close()

    def _add(self, table: Table, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        names, marks = _listed(columns), ", ".join("?" * len(columns))
        statement = f"INSERT INTO {table.name} ({names}) VALUES ({marks})"
        with explained(self._place):
            self._connection.executemany(statement, rows)

    def _run(self, statement: str) -> None:
        with explained(self._place):
            self._connection.execute(statement)


@contextmanager
def staging(folder: Path | None = None, tables: Iterable[Table] = (*STAYS, *SUMS)) -> Iterator[Staging]:
    """Yield an empty staging in `folder`, by default where temporary files lie; it is deleted at the end.

    Two processes that work at once take one for STAYS and one for SUMS: an act is given both.

    What a killed process left there is swept first. Raises StorageProblem, such as `storage_full`.
    """
    where = folder or Path(tempfile.gettempdir())
    sweep(where)
    handle, name = tempfile.mkstemp(".db", f"{_PREFIX}{os.getpid()}-", where)
    os.close(handle)
    made = Staging(Path(name), tables)
    try:
        yield made
    finally:
        made.close()
        made.path.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Delete the stagings of processes that are no more."""
    for path in folder.glob(f"{_PREFIX}*.db"):
        owner = path.name.removeprefix(_PREFIX).split("-")[0]
        if owner.isdigit() and not _is_alive(int(owner)):
            # In use after all: Windows keeps a file that somebody has open.
            with suppress(OSError):
                path.unlink()


def attach(connection: sqlite3.Connection, paths: Sequence[Path]) -> None:
    """Let a connection to a hub's file read finished stagings; no transaction may have begun."""
    for number, path in enumerate(paths):
        connection.execute(f"ATTACH ? AS staged_{number}", (str(path),))


def hand_over(connection: Connection, paths: Sequence[Path], step: Callable[[], None]) -> None:
    """Give a server the rows of finished stagings, as temporary tables that end with the transaction."""
    for path in paths:
        with closing(sqlite3.connect(path)) as source:
            there = {
                name for (name,) in source.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            }
            for table in (each for each in _staged.sorted_tables if each.name in there):
                _hand_over_table(connection, source, table, step)


def _hand_over_table(
    connection: Connection, source: sqlite3.Connection, table: Table, step: Callable[[], None]
) -> None:
    made = str(CreateTable(table).compile(dialect=connection.dialect))
    connection.execute(text(made.replace("CREATE TABLE", "CREATE TEMPORARY TABLE") + " ON COMMIT DROP"))
    names = _listed(column.name for column in table.columns)
    rows = source.execute(f"SELECT {names} FROM {table.name} ORDER BY k")
    server: Any = connection.connection.driver_connection
    with server.cursor() as cursor, cursor.copy(f"COPY {table.name} ({names}) FROM STDIN") as copy:
        for number, row in enumerate(rows):
            copy.write_row(row)
            if number % _CHUNK == 0:
                step()
    connection.execute(text(f"ANALYZE {table.name}"))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _is_alive(pid: int) -> bool:
    if os.name == "nt":
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
