"""What a query is given: something that runs a statement and cannot begin, commit or forget one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from sqlalchemy import CursorResult, Executable, text


class Reading(Protocol):
    """A connection of a reader, or the act under way: queries run on both alike."""

    def execute(
        self,
        statement: Executable,
        parameters: Sequence[Mapping[str, Any]] | Mapping[str, Any] | None = None,
        /,
    ) -> CursorResult[*tuple[Any, ...]]:
        """Run one statement and return its result."""


def reads_file(connection: Reading) -> bool:
    """Return whether what is read is a hub's file, and no server."""
    return connection.execute(text("SELECT 1")).dialect.name == "sqlite"
