"""The terminals that tests of operations work on: on both kinds of store, and on SQLite alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.hub.conftest import Hub
from tests.hub.operations.terminal import Terminal


@pytest.fixture
def terminal(hub: Hub) -> Iterator[Terminal]:
    """A terminal on SQLite and on PostgreSQL; what was written is proved when the test is over."""
    yielded = Terminal(hub)
    yield yielded
    yielded.prove()


@pytest.fixture
def sqlite_terminal(sqlite_hub: Hub) -> Iterator[Terminal]:
    """A terminal on SQLite alone, for what the kind of store cannot change."""
    yielded = Terminal(sqlite_hub)
    yield yielded
    yielded.prove()
