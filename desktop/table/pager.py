"""Asks for the pages that are looked at, the newest first, and never for those that were scrolled past."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import Generic

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from desktop.table.columns import Column, R
from desktop.table.windows import PAGE, Outline, Pages, Window

AT_ONCE = 3
"""Pages under way at a time: the number of reader threads."""
WANTED = 4
"""Pages remembered as wanted; a screen shows parts of two."""


class Pager(QObject, Generic[R]):
    """One window in one order, from its first page on."""

    page_came = Signal(int, object)
    """Page number and its rows."""
    counted = Signal(int)
    """How many rows there are; where the pages begin is known from then on."""

    def __init__(
        self,
        window: Window[R],
        columns: Sequence[Column[R]],
        key: Callable[[R], Hashable],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.window = window
        self.pages: Pages[R] = Pages(columns, key, self._want)
        self._wanted: list[int] = []
        self._asked: dict[int, object] = {}
        self._round = object()
        # Misses come while painting: the requests leave after it, for what was painted last.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)

    def begin(self) -> None:
        """Read the first page and the outline."""
        self._ask_page(0)
        self._ask_outline()

    def read_again(self) -> None:
        """Read the outline again, and each page when it is next looked at; drop what is under way."""
        self.stop()
        self.pages.make_stale()
        self._ask_outline()

    def stop(self) -> None:
        """Hear of nothing that was asked until now."""
        self._round = object()
        self._asked.clear()
        self._wanted.clear()
        self._soon.stop()

    def close(self) -> None:
        """Hear of nothing any more and go."""
        self.stop()
        self.deleteLater()

    def _want(self, page: int) -> None:
        if page in self._asked:
            return
        if page in self._wanted:
            self._wanted.remove(page)
        self._wanted = [*self._wanted, page][-WANTED:]
        self._soon.start()

    def _ask(self) -> None:
        while self._wanted and len(self._asked) < AT_ONCE:
            self._ask_page(self._wanted.pop())

    def _ask_page(self, page: int) -> None:
        request = self.pages.request(page)
        if request is not None:
            self._asked[page] = ticket = object()
            self.window.page(request, partial(self._on_page, ticket, page))

    def _ask_outline(self) -> None:
        self.window.outline(PAGE, partial(self._on_outline, self._round))

    def _on_page(self, ticket: object, page: int, rows: Sequence[R]) -> None:
        if shiboken6.isValid(self) and self._asked.get(page) is ticket:
            del self._asked[page]
            self.page_came.emit(page, rows)
            self._ask()

    def _on_outline(self, asked_in: object, outline: Outline) -> None:
        if not shiboken6.isValid(self) or asked_in is not self._round:
            return
        for page in self.pages.lay_out(outline, tuple(self._asked)):
            del self._asked[page]
            self._want(page)
        self.counted.emit(outline.count)
