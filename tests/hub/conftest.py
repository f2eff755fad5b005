"""The ground that tests of the hub stand on: a founded hub on both kinds of store, with a clock to set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Concatenate, ParamSpec, TypeVar

import pytest

from db.queries.journal import is_empty
from db.reading import Reading
from db.store import Outcome, Store
from hub.operations.founding import found_hub

P = ParamSpec("P")
T = TypeVar("T")
START = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that stands until it is set."""

    now: datetime = START

    def advance(self, minutes: float) -> datetime:
        """Lets time pass and returns the new now."""
        self.now += timedelta(minutes=minutes)
        return self.now

    def __call__(self) -> datetime:
        """Returns now, as the store asks for it."""
        return self.now


@dataclass
class Hub:
    """A founded hub: the store's two doors, its clock, and who is at work."""

    store: Store
    clock: Clock
    people: dict[str, str] = field(default_factory=dict)

    def act(self, operation: Callable[..., object], /, *args: object, **kwargs: object) -> Outcome:
        """Does an act through the store; `happened_at` among the keywords is the store's."""
        return self.store.act(operation, *args, **kwargs)  # type: ignore[arg-type]

    def read(self, query: Callable[Concatenate[Reading, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Returns what a query says."""
        return self.store.read(query, *args, **kwargs)

    def close(self) -> None:
        """Closes the store."""
        self.store.close()


def open_hub(url: str) -> Hub:
    """Returns the hub at the URL open; in an empty database it founds it first."""
    clock, people = Clock(), {"operator": "A. Sergazina", "workstation": "desk-1"}
    store = Store(
        url,
        clock=clock,
        operator=lambda: people["operator"],
        workstation=lambda: people["workstation"],
    )
    if store.read(is_empty):
        store.act(found_hub, "Zhetysu")
    return Hub(store, clock, people)


@pytest.fixture
def hub(founded_store_url: str) -> Iterator[Hub]:
    """A founded hub, on SQLite and on PostgreSQL; it is 09:00 in Almaty on 25 November 2026."""
    founded = open_hub(founded_store_url)
    yield founded
    founded.close()


@pytest.fixture
def sqlite_hub(founded_url: Callable[[str], str]) -> Iterator[Hub]:
    """A founded hub on SQLite alone, for what the kind of store cannot change."""
    founded = open_hub(founded_url("sqlite"))
    yield founded
    founded.close()
