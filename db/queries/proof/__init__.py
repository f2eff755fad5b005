"""What proves a database: each proof yields what it finds wrong, and None now and then as a sign of life."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from sqlalchemy import Row, Select

from db.reading import Reading
from domain.refusal import Fact, Finding

Steps = Iterator[Finding | None]
Proof = Callable[[Reading], Steps]
Told = Callable[[Mapping[str, Fact]], Finding]
"""Makes the finding of one rule out of the facts of a row."""
CHUNK: Final = 2_000


def streamed(connection: Reading, statement: Select[Any]) -> Iterator[Row[Any]]:
    """Yield what the statement finds, a chunk at a time in memory."""
    yield from connection.execute(statement.execution_options(yield_per=CHUNK))
