"""What a column of a table is: one row of a table of columns, and everything else derives from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from PySide6.QtCore import QCoreApplication

from desktop.table.parts import Shown, is_nothing, plain

R = TypeVar("R")
Align = Literal["left", "right", "center"]


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column. `title`, `unit` and `hint` are QT_TRANSLATE_NOOP of `context`."""

    id: str
    title: str
    text: Callable[[R], Shown]
    """Makes the cell from a row: text, or parts. Called once a row, so it may format."""
    width: int = 96
    align: Align = "left"
    unit: str = ""
    """Stands in the heading, never in a cell: "t", "TEU"."""
    ink: str = "text"
    """The token of plain text: "secondary" for what is rarely read."""
    value: Callable[[R], object] | None = None
    """What is copied and saved, numbers raw and in the unit of the heading; without it the text."""
    order: Callable[[R], Any] | None = None
    """What a list is sorted by; without it the value, else the text. None always comes last."""
    sortable: bool = True
    once: bool = False
    """Painted on the first row of a group only."""
    hidden: bool = False
    """Not shown until it is chosen."""
    hint: str = ""
    context: str = "columns"
    ages: bool = False
    """Its text depends on the clock too: it is made again whenever the rows are shown, equal ones as well."""
    inset: int = 0
    """Pixels that its text stands farther in, so that a first column lines up with what is above it."""

    def heading(self) -> str:
        """Return title and unit in the language of the window: `gross t`."""
        title = QCoreApplication.translate(self.context, self.title)
        return f"{title} {QCoreApplication.translate(self.context, self.unit)}" if self.unit else title

    def raw(self, row: R) -> object:
        """Return what is copied and saved; None where there is nothing."""
        if self.value is not None:
            return self.value(row)
        shown = self.text(row)
        return None if is_nothing(shown) else plain(shown)

    def rank(self, row: R) -> Any:  # noqa: ANN401
        """Return what a list is sorted by; text without regard to case."""
        ranked = self.order(row) if self.order is not None else self.raw(row)
        return ranked.casefold() if isinstance(ranked, str) else ranked


@dataclass(frozen=True)
class Sort:
    """The order that a table wants; no column = the order in which the rows are given."""

    column: str = ""
    descending: bool = False


def sorted_rows(rows: Sequence[R], column: Column[R], descending: bool) -> list[R]:
    """Return the rows in the order of a column; equal ones keep theirs, those without a value come last."""
    ranked = [(column.rank(row), row) for row in rows]
    known = [pair for pair in ranked if pair[0] is not None]
    known.sort(key=lambda pair: pair[0], reverse=descending)
    return [row for _, row in known] + [row for rank, row in ranked if rank is None]
