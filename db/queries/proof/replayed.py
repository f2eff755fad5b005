"""Follows the changes that the journal tells of one table, and compares what they come to with its rows."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Table

from db.act import default_of
from db.kept import Kept, columns_of, digest, plain, summed
from db.queries.proof import CHUNK

Key = tuple[Any, ...]
_UNSAID: Final = -(2**63)


@dataclass(frozen=True)
class Differing:
    """A row that is not as events left it: the columns that differ, none where it is gone.

    `event_id` is the last event that wrote the row.
    """

    key: Key
    event_id: int
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Compared:
    """How many rows a table has, how many that events wrote are gone, and whether what was written whole
    is what it was but for what events changed."""

    rows: int
    lost: int
    is_whole: bool


class Replayed:
    """One table as the journal's events left it.

    Of each row that events wrote, only a number for each column and the last event are kept in memory. What
    was written whole, before the first event that tells its rows one by one, is known by its digest alone:
    each such row is taken back to what it was, and the sum of all is compared.
    """

    def __init__(self, table: Table) -> None:
        self._columns = columns_of(table)
        self._keys = len(table.primary_key)
        self._places = {column.name: place for place, column in enumerate(self._columns)}
        self._defaults: Kept = tuple(map(default_of, self._columns))
        self._blank = array("q", map(_mark, self._defaults))
        self._said: dict[Key, array[int]] = {}
        self._former: dict[Key, dict[int, object]] = {}
        self._sum_of = summed(table)
        self._gone_sum = 0
        self.written = 0
        """How many rows the events left."""
        self.digest: str | None = None
        """The digest of what was written whole, where an event tells it."""
        self.whole_by: int | None = None
        """The event that wrote it."""

    def write_whole(self, rows: int, told: str | None, event_id: int) -> None:
        """Follow an event that wrote so many rows at once, of which it tells the digest or nothing."""
        self.written += rows
        self.digest, self.whole_by = told, event_id

    def follow(self, change: Mapping[str, Any], event_id: int) -> None:
        """Follow one change of one row, as the journal tells it."""
        key = tuple(plain(column, change["key"][column.name]) for column in self._columns[: self._keys])
        did, before, after = change["did"], change.get("before", {}), change.get("after", {})
        if did == "insert":
            self.written += 1
            self._said[key] = array("q", self._blank) + array("q", [event_id])
            self._say(key, {**change["key"], **after}, event_id)
        elif did == "update":
            self._remember(key, before)
            self._say(key, after, event_id)
        else:
            self.written -= 1
            self._remember(key, before)
            self._said.pop(key, None)
            former = self._former.pop(key, None)
            if former is not None:
                self._gone_sum += self._sum_of(_as_it_was(former, self._defaults))

    def compare(self, rows: Iterable[Kept]) -> Iterator[Differing | Compared | None]:
        """Yield each row that is not as events left it, at last the rest; what was followed is used up."""
        whole, found, lost = self._gone_sum, 0, len(self._said)
        for found, row in enumerate(rows, start=1):
            key = row[: self._keys]
            said = self._said.pop(key, None)
            if said is not None:
                lost -= 1
                yield self._differing(key, row, said)
            if self.digest is not None and (said is None or key in self._former):
                whole += self._sum_of(_as_it_was(self._former.get(key, {}), row))
            if found % CHUNK == 0:
                yield None
        for key, said in self._said.items():
            yield Differing(key, said[-1])
        yield Compared(found, lost, self.digest in (None, digest([whole])))

    def _say(self, key: Key, after: Mapping[str, Any], event_id: int) -> None:
        said = self._said.get(key)
        if said is None:
            said = self._said[key] = array("q", [_UNSAID] * (len(self._columns) + 1))
        for name, value in after.items():
            place = self._places.get(name)
            if place is not None:
                said[place] = _mark(plain(self._columns[place], value))
        said[-1] = event_id

    def _remember(self, key: Key, before: Mapping[str, Any]) -> None:
        """Keep what a row that was written whole held before the first event that changed it."""
        former = self._former.get(key)
        if former is None:
            if key in self._said:
                return
            former = self._former[key] = {}
        for name, value in before.items():
            place = self._places.get(name)
            if place is not None:
                former.setdefault(place, plain(self._columns[place], value))

    def _differing(self, key: Key, row: Kept, said: array[int]) -> Differing | None:
        held = array("q", map(_mark, row))
        if held == said[:-1]:
            return None
        pairs = zip(self._columns, held, said, strict=False)
        names = tuple(column.name for column, is_now, was in pairs if was not in (is_now, _UNSAID))
        return Differing(key, said[-1], names) if names else None


def _mark(value: object) -> int:
    """Return a number that differs where values differ, for as long as this process runs."""
    return value if type(value) is int else hash(value)


def _as_it_was(former: Mapping[int, object], row: Kept) -> Kept:
    return tuple(former.get(place, held) for place, held in enumerate(row)) if former else row
