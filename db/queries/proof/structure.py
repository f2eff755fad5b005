"""Proves that the file is whole, that every table and index is there, and that links lead somewhere."""

from __future__ import annotations

from typing import Final

from sqlalchemy import text

from db.queries.proof import Steps
from db.reading import Reading
from db.schema import metadata
from domain.refusal import Finding, Severity

_ON_POSTGRES: Final = (
    r"SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()\:\:regnamespace"
)


def whole_file(connection: Reading) -> Steps:
    """Prove an SQLite file by its own checks; a server looks after its files itself."""
    if is_sqlite(connection):
        for (said,) in connection.execute(text("PRAGMA integrity_check(20)")):
            if said != "ok":
                yield Finding("damage_file", Severity.STOP, {"said": said})


def schema(connection: Reading) -> Steps:
    """Prove that no table and no index was taken away."""
    asked = "SELECT name FROM sqlite_master" if is_sqlite(connection) else _ON_POSTGRES
    there = {row.name for row in connection.execute(text(asked))}
    for table in metadata.sorted_tables:
        names = (table.name, *(str(index.name) for index in table.indexes))
        for name in sorted(set(names) - there):
            yield Finding("damage_schema", Severity.STOP, {"name": name})


def links(connection: Reading) -> Steps:
    """Prove that what rows name is there; a server has never let anything else in."""
    if not is_sqlite(connection):
        return
    for table, row, target, _ in connection.execute(text("PRAGMA foreign_key_check")):
        yield Finding("damage_link", Severity.STOP, {"table": table, "row": row, "target": target})


def is_sqlite(connection: Reading) -> bool:
    """Return whether the hub is a file."""
    return connection.execute(text("SELECT 1")).dialect.name == "sqlite"
