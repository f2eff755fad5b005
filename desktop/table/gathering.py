"""Brings together rows that may not be in memory, to copy or save them, without holding up the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic

from desktop.table.columns import R
from desktop.table.difference import Run
from desktop.table.model import TableModel
from desktop.table.windows import PAGE, Window

AT_A_TIME = 10
"""Pages in one request: 2,000 rows, read and written in some 20 ms each."""


class Gathering(Generic[R]):
    """Gives rows to `take` in order, at once for a list, page after page for a window, then calls `done`.

    `take` returns False to end early; `done` is not called then.
    """

    def __init__(
        self,
        model: TableModel[R],
        rows: Sequence[Run],
        take: Callable[[Sequence[R]], bool],
        done: Callable[[], None],
    ) -> None:
        self._model = model
        self._pager = model.pager
        self._take, self._done = take, done
        self._left = list(rows) if self._pager is None else _cut(rows)
        self._left.reverse()

    def begin(self) -> None:
        """Read the first rows."""
        if self._pager is None:
            self._take_list()
        else:
            self._read(self._pager.window)

    def _take_list(self) -> None:
        for first, last in reversed(self._left):
            found = (self._model.row_at(number) for number in range(first, last + 1))
            if not self._take([row for row in found if row is not None]):
                return
        self._done()

    def _read(self, window: Window[R]) -> None:
        if not self._left:
            self._done()
            return
        first, last = self._left.pop()
        assert self._pager is not None
        begin = first // PAGE
        request = self._pager.pages.request(begin, last // PAGE - begin + 1)
        if request is None:
            self._read(window)
            return
        skip = first - begin * PAGE

        def go_on(rows: Sequence[R]) -> None:
            if self._take(rows[skip : skip + last - first + 1]):
                self._read(window)

        window.page(request, go_on)


def _cut(rows: Sequence[Run]) -> list[Run]:
    """Cut runs so that none needs more than AT_A_TIME pages."""
    step = AT_A_TIME * PAGE
    pieces: list[Run] = []
    for first, last in rows:
        while first <= last:
            end = min(last, (first // step + 1) * step - 1)
            pieces.append((first, end))
            first = end + 1
    return pieces
