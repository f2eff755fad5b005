"""The rows of a short table: all in memory, in the order shown, their cells prepared when first seen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic

from desktop.table.columns import Column, R, Sort, sorted_rows
from desktop.table.parts import Shown

Cells = tuple[Shown, ...]


class RowList(Generic[R]):
    """Keeps rows and their prepared cells; the model tells the view of every change."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], Hashable],
        group: Callable[[R], Hashable] | None = None,
    ) -> None:
        self._columns = {column.id: column for column in columns}
        self._makers = tuple(column.text for column in columns)
        self._aging = tuple(place for place, column in enumerate(columns) if column.ages)
        self._key = key
        self._group = group
        self._given: Sequence[R] = ()
        self._cells: list[Cells | None] = []
        self.rows: list[R] = []
        self.sort = Sort()

    @property
    def count(self) -> int:
        """Return how many rows there are."""
        return len(self.rows)

    def row(self, number: int) -> R | None:
        """Return the row with that number as shown, or None outside."""
        return self.rows[number] if 0 <= number < len(self.rows) else None

    def cells(self, number: int) -> Cells | None:
        """Return the prepared cells of a row."""
        found = self._cells[number]
        if found is None:
            row = self.rows[number]
            found = self._cells[number] = tuple([make(row) for make in self._makers])
        return found

    def keys(self) -> list[Hashable]:
        """Return the keys of all rows in the order shown."""
        return [self._key(row) for row in self.rows]

    def find(self, keys: set[Hashable]) -> dict[Hashable, int]:
        """Return the numbers of the rows with these keys."""
        return {key: number for number, key in enumerate(self.keys()) if key in keys}

    def arranged(self, given: Sequence[R], sort: Sort) -> list[R]:
        """Return rows in the wanted order and remember in which they were given."""
        self._given, self.sort = given, sort
        column = self._columns.get(sort.column)
        return list(given) if column is None else sorted_rows(given, column, sort.descending)

    def rearranged(self, sort: Sort) -> list[R]:
        """Return the same rows in another order."""
        return self.arranged(self._given, sort)

    def remove(self, first: int, last: int) -> None:
        """Take rows away."""
        del self.rows[first : last + 1], self._cells[first : last + 1]

    def insert(self, first: int, rows: Sequence[R]) -> None:
        """Put rows in."""
        self.rows[first:first] = rows
        self._cells[first:first] = [None] * len(rows)

    def reorder(self, keys: Sequence[Hashable]) -> list[int]:
        """Put the rows into the order of the keys; return the new number of each old one."""
        rank = {key: place for place, key in enumerate(keys)}
        order = sorted(range(self.count), key=lambda number: rank[self._key(self.rows[number])])
        self.rows = [self.rows[number] for number in order]
        self._cells = [self._cells[number] for number in order]
        moved_to = [0] * len(order)
        for place, number in enumerate(order):
            moved_to[number] = place
        return moved_to

    def settle(self, rows: Sequence[R]) -> list[int]:
        """Take the new state of the same rows; return the numbers of those that differ or read otherwise."""
        changed = [n for n, row in enumerate(rows) if row != self.rows[n] or self._has_aged(n)]
        for number in changed:
            self._cells[number] = None
        self.rows = list(rows)
        return changed

    def _has_aged(self, number: int) -> bool:
        """Whether a row that is the same says something else by now."""
        cells = self._cells[number]
        return cells is not None and any(
            self._makers[place](self.rows[number]) != cells[place] for place in self._aging
        )

    def forget_cells(self) -> None:
        """Let every cell be prepared anew."""
        self._cells = [None] * self.count

    def opens_group(self, number: int) -> bool:
        """Return whether the row is the first of its group; True where there are no groups."""
        return self._is_border(number - 1)

    def closes_group(self, number: int) -> bool:
        """Return whether a darker line stands under the row."""
        return self.grouped and number < self.count and self._is_border(number)

    @property
    def grouped(self) -> bool:
        """Return whether the order shown keeps groups together."""
        column = self._columns.get(self.sort.column)
        return self._group is not None and (column is None or column.once)

    def _is_border(self, number: int) -> bool:
        """Return whether a group ends with the row of that number."""
        if self._group is None or not self.grouped or not 0 <= number < self.count - 1:
            return True
        return self._group(self.rows[number]) != self._group(self.rows[number + 1])
