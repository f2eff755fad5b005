"""A hub in memory behind the same two doors: a list of words, one writer at a time, a feed of events."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock
from typing import Any

from domain.refusal import Refusal

NOW = datetime(2026, 11, 24, 11, 48, tzinfo=UTC)
"""16:48 in Almaty, in the day shift that ends at 20:00."""


@dataclass(frozen=True)
class Outcome:
    """What an act changed."""

    event_id: int
    topics: frozenset[str]


class MemoryHub:
    """Keeps words; reading and acting are allowed from any thread, as in the real store."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._told = 0
        self._lock = Lock()

    def read(self, query: Callable[..., Any], /, *args: object, **kwargs: object) -> Any:
        """Return what the query makes of the words; one of the database's own finds nothing here."""
        if query.__module__.startswith("db."):
            return ()
        return query(tuple(self.words), *args, **kwargs)

    def act(
        self,
        operation: Callable[..., Any],
        /,
        *args: object,
        happened_at: datetime | None = None,
        **kwargs: object,
    ) -> Outcome:
        """Write the word that the operation returns."""
        with self._lock:
            self.words.append(operation(self, *args, **kwargs))
            return Outcome(len(self.words), frozenset({"visits"}))

    def poll(self) -> tuple[Outcome, ...]:
        """Return the events since the last poll, whoever wrote them: the feed's own way."""
        with self._lock:
            news = range(self._told + 1, len(self.words) + 1)
            self._told = len(self.words)
        return tuple(Outcome(number, frozenset({"visits"})) for number in news)


def write(_act: MemoryHub, word: str) -> str:
    """An operation: write a word, unless it is rude."""
    if word == "rude":
        raise Refusal("container_number_missing")
    return word
