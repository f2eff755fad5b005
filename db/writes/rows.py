"""Inserts rows of one table: a few as statements, very many past what statements cost a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Dialect, Table, insert

_MANY: Final = 500


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows, which all have the columns of the first one; nothing where there are none."""
    if not rows:
        return
    if len(rows) < _MANY or connection.dialect.name != "sqlite":
        connection.execute(insert(table), [dict(row) for row in rows])
        return
    compiled = insert(table).values(dict.fromkeys(rows[0])).compile(dialect=connection.dialect)
    columns = compiled.positiontup or ()
    connection.exec_driver_sql(str(compiled), list(_bound(connection.dialect, table, columns, rows)))


def _bound(
    dialect: Dialect, table: Table, columns: Sequence[str], rows: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[Any, ...]]:
    """Yield each row in the order of the columns, its values as the driver takes them."""
    processors = [_processor(dialect, table, name) for name in columns]
    for row in rows:
        yield tuple(
            value if process is None or value is None else process(value)
            for process, value in zip(processors, [row[name] for name in columns], strict=True)
        )


def _processor(dialect: Dialect, table: Table, name: str) -> Callable[[Any], Any] | None:
    process: Callable[[Any], Any] | None = (
        table.columns[name].type.dialect_impl(dialect).bind_processor(dialect)
    )
    return process
