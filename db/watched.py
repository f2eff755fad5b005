"""Lets somebody watch, and end, a statement of SQLite that takes long."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import OperationalError

_INSTRUCTIONS: Final = 200_000
"""Of SQLite's machine between two looks: some milliseconds."""


class Watched:
    """Calls `step` from within statements; where that raises, the statement ends and `asked` raises it."""

    def __init__(self, step: Callable[[], None]) -> None:
        self.step = step
        self._is_refused = False

    def watch(self, connection: sqlite3.Connection) -> None:
        """Watch the statements of this connection."""
        connection.set_progress_handler(self._look, _INSTRUCTIONS)

    @contextmanager
    def asked(self) -> Iterator[None]:
        """Raise what `step` raises instead of the interruption that it caused in the midst of a statement."""
        try:
            yield
        except (OperationalError, sqlite3.OperationalError):
            if self._is_refused:
                # SQLite swallows what is raised within it: who does not want it any more says so again.
                self.step()
            raise

    def _look(self) -> int:
        self._is_refused = True
        self.step()
        self._is_refused = False
        return 0
