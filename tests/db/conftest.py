"""The ground that tests of the storage stand on: a store with a clock to set, and the smallest real acts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from db.store import Store
from tests.hub.conftest import START, Clock, hub, sqlite_hub

__all__ = ["START", "Clock", "hub", "sqlite_hub"]


def store_at(url: str, clock: Clock | None = None) -> Store:
    """Returns the hub at the URL, opened by its own user at its own desk."""
    return Store(url, clock=clock or Clock(), operator=lambda: "A. Sergazina", workstation=lambda: "desk-1")


@pytest.fixture
def clock() -> Clock:
    """It is 09:00 in Almaty on 25 November 2026."""
    return Clock()


@pytest.fixture
def store(store_url: str, clock: Clock) -> Iterator[Store]:
    """An open, empty hub, on SQLite and on PostgreSQL."""
    opened = store_at(store_url, clock)
    yield opened
    opened.close()


@pytest.fixture
def file_store(sqlite_url: str, clock: Clock) -> Iterator[Store]:
    """An open, empty hub in a file."""
    opened = store_at(sqlite_url, clock)
    yield opened
    opened.close()


Opened = Callable[[str], Store]


@pytest.fixture
def opened(clock: Clock) -> Iterator[Opened]:
    """Call it with a URL: a store there, closed when the test ends."""
    made: list[Store] = []

    def open_one(url: str) -> Store:
        made.append(store_at(url, clock))
        return made[-1]

    yield open_one
    for each in made:
        each.close()
