"""The rows of a long table: only the pages around what is looked at are in memory, each found by its key.

A screen says how a page is read, and how the outline (the count and the keys at which pages begin):

    def window(sort: Sort) -> Window[VisitRow]:
        order = (sort.column, sort.descending)
        return Window(
            lambda page, then: jobs.read(queries.visits, filters, order, page.start, page.limit, then=then),
            lambda every, then: jobs.read(queries.outline, filters, order, every, then=then, key="visits"),
        )

    table.show_window(window)     # again for other filters; a click on a heading calls `window` by itself
    table.reload()                # after a commit
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol

from desktop.table.columns import Column, R
from desktop.table.row_list import Cells

PAGE = 200
"""Rows on a page."""
HELD = 16
"""Pages in memory at most: 3,200 rows, whatever the table has."""


@dataclass(frozen=True)
class PageRequest:
    """Rows in the order of the window, from the one with the key `start` on, or from where it was."""

    start: Any
    """Whatever the outline gave as key (sort value and id), included; None = from the first row."""
    limit: int


class Outline(Protocol):
    """The shape of a long list: a frozen dataclass of db.queries with these two fields."""

    @property
    def count(self) -> int:
        """How many rows there are."""

    @property
    def keys(self) -> Sequence[Any]:
        """The keys of the rows 0, every, 2·every …; that of row 0 may be anything."""


@dataclass(frozen=True)
class Window(Generic[R]):
    """How rows are read in one order; both give their result to `then` on the main thread, later or now."""

    page: Callable[[PageRequest, Callable[[Sequence[R]], None]], object]
    outline: Callable[[int, Callable[[Outline], None]], object]


@dataclass
class _Page(Generic[R]):
    rows: Sequence[R]
    cells: list[Cells]


class Pages(Generic[R]):
    """The pages in memory and where each begins."""

    def __init__(
        self, columns: Sequence[Column[R]], key: Callable[[R], Hashable], missing: Callable[[int], None]
    ) -> None:
        self._key = key
        self._makers = tuple(column.text for column in columns)
        self._blank: Cells = ("",) * len(self._makers)
        self._missing = missing
        self._held: dict[int, _Page[R]] = {}
        self._stale: set[int] = set()
        self._starts: Sequence[Any] = ()
        self.count = 0

    def row(self, number: int) -> R | None:
        """Return the row if it is in memory."""
        page = self._held.get(number // PAGE)
        place = number % PAGE
        return page.rows[place] if page is not None and number >= 0 and place < len(page.rows) else None

    def cells(self, number: int) -> Cells | None:
        """Return the prepared cells, or None and have the page read."""
        page = self._held.get(number // PAGE)
        if page is None:
            self._missing(number // PAGE)
            return None
        if self._stale and number // PAGE in self._stale:
            # What was there is shown until the new page comes.
            self._missing(number // PAGE)
        place = number % PAGE
        # Somebody deleted rows between the count and the reading of the page: blank until the next count.
        return page.cells[place] if place < len(page.cells) else self._blank

    def find(self, keys: set[Hashable]) -> dict[Hashable, int]:
        """Return the numbers of the rows with these keys, of those in memory."""
        return {
            key: page * PAGE + place
            for page, held in self._held.items()
            for place, row in enumerate(held.rows)
            if (key := self._key(row)) in keys
        }

    def opens_group(self, _number: int) -> bool:
        """Return True: a long list has no groups, since a row need not know the one before it."""
        return True

    def closes_group(self, _number: int) -> bool:
        """Return False: no darker lines either."""
        return False

    def request(self, page: int, pages: int = 1) -> PageRequest | None:
        """Return how to read pages, or None while it is not known where they begin."""
        if page == 0:
            return PageRequest(None, PAGE * pages)
        return PageRequest(self._starts[page], PAGE * pages) if page < len(self._starts) else None

    def lay_out(self, outline: Outline, under_way: Iterable[int]) -> list[int]:
        """Take where the pages begin now; those that begin or end elsewhere than before are stale.

        Returns which of those under way were asked for in vain. `count` is left to the caller, who announces
        rows that come and go.
        """
        before, self._starts = self._starts, outline.keys
        if not before:
            return []
        self._stale |= {page for page in self._held if not self._lies_as(before, page)}
        return [page for page in under_way if not self._lies_as(before, page)]

    def take(self, page: int, rows: Sequence[R]) -> Sequence[R]:
        """Take a page that was read; return the rows that were there before, none if it was not held."""
        before = self._held.get(page)
        self._held[page] = _Page(rows, [tuple([make(row) for make in self._makers]) for row in rows])
        self._stale.discard(page)
        while len(self._held) > HELD:
            farthest = max(self._held, key=lambda held: abs(held - page))
            del self._held[farthest]
            self._stale.discard(farthest)
        return before.rows if before is not None else ()

    def make_stale(self) -> None:
        """Have each page read again when it is next looked at."""
        self._stale = set(self._held)

    def forget_cells(self) -> None:
        """Prepare the cells of the pages in memory anew."""
        for page in self._held.values():
            page.cells = [tuple([make(row) for make in self._makers]) for row in page.rows]

    def _lies_as(self, before: Sequence[Any], page: int) -> bool:
        def span(starts: Sequence[Any]) -> Sequence[Any]:
            # The key of row 0 says nothing: page 0 begins where the list begins.
            return starts[max(page, 1) : page + 2]

        return span(before) == span(self._starts)
