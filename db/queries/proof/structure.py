"""Proves that the file is whole, that every table and index is there, and that links lead somewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from sqlalchemy import text

from db.queries.proof import Steps
from db.reading import Reading, reads_file
from db.schema import metadata
from domain.refusal import Finding, Severity

_ON_POSTGRES: Final = (
    r"SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()\:\:regnamespace"
)

_COLUMNS_ON_POSTGRES: Final = (
    "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema()"
)
_COLUMNS_ON_SQLITE: Final = """
    SELECT held.name AS table_name, part.name AS column_name
    FROM sqlite_master AS held JOIN pragma_table_info(held.name) AS part WHERE held.type = 'table'
"""


def whole_file(connection: Reading) -> Steps:
    """Prove an SQLite file by its own checks; a server looks after its files itself."""
    if reads_file(connection):
        for (said,) in connection.execute(text("PRAGMA integrity_check(20)")):
            if said != "ok":
                yield Finding("damage_file", Severity.STOP, {"said": said})


def schema(connection: Reading) -> Steps:
    """Prove that no table, column or index was taken away."""
    there, columns = _names(connection), _columns(connection)
    for table in metadata.sorted_tables:
        names = (table.name, *(str(index.name) for index in table.indexes))
        for name in sorted(set(names) - there):
            yield Finding("damage_schema", Severity.STOP, {"name": name})
        if table.name in there:
            for column in sorted({column.name for column in table.columns} - columns[table.name]):
                yield Finding("damage_schema", Severity.STOP, {"name": f"{table.name}.{column}"})


def _names(connection: Reading) -> set[str]:
    asked = "SELECT name FROM sqlite_master" if reads_file(connection) else _ON_POSTGRES
    return {row.name for row in connection.execute(text(asked))}


def _columns(connection: Reading) -> Mapping[str, set[str]]:
    """Return the columns of every table there is."""
    asked = _COLUMNS_ON_SQLITE if reads_file(connection) else _COLUMNS_ON_POSTGRES
    columns: defaultdict[str, set[str]] = defaultdict(set)
    for row in connection.execute(text(asked)):
        columns[row.table_name].add(row.column_name)
    return columns


def links(connection: Reading) -> Steps:
    """Prove that what rows name is there; a server has never let anything else in."""
    if not reads_file(connection):
        return
    for table, row, target, _ in connection.execute(text("PRAGMA foreign_key_check")):
        yield Finding("damage_link", Severity.STOP, {"table": table, "row": row, "target": target})
