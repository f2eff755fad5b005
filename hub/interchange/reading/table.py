"""What every reader of a file hands on: its rows as they stand there, their numbers, how they were read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Literal, Protocol

from domain.refusal import Finding
from hub.interchange.kinds import Encoding

Cell = str | float | int | bool | datetime | date
"""Of a text file always str; of a spreadsheet as the sheet has it, durations and times of day as text."""

Content = Literal["csv", "xlsx", "xls", "ods", "telegram"]


@dataclass(frozen=True, slots=True)
class Format:
    """How a file is to be read; None: find out. What was found comes back filled in."""

    encoding: Encoding | None = None
    delimiter: str | None = None
    sheet: str | None = None
    """Of a spreadsheet with several: its name; None: the visible one with the most recognisable heading."""
    profile_text: str | None = None
    """The name of a field profile of fixed-form text (the telegram), None for a table."""


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row: `row` is its physical line (the first of several) or spreadsheet row, from 1."""

    row: int
    cells: tuple[Cell, ...]
    carried: tuple[tuple[int, Cell], ...] = ()
    """Places that lie under a merged cell which begins in a row above, and its value: `cells` are empty
    there, for what is true of a wagon number of both its boxes is not true of a weight."""


class Table(Protocol):
    """A file opened as rows, which may be read more than once; `format` is what was found or told.

    Reading raises Refusal `list_encoding` or `list_not_rows` where the file breaks off being a list.
    """

    @property
    def format(self) -> Format:
        """How it is read."""

    @property
    def content(self) -> Content:
        """What the file is, by its content."""

    @property
    def is_local(self) -> bool:
        """True where cells are text: numbers and dates are to be read by local habit."""

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of the sheets that may be chosen from; empty for text."""

    @property
    def doubts(self) -> tuple[Finding, ...]:
        """What the reader is not sure of, for a person to look at (`list_encoding_unsure`)."""

    def rows(self) -> Iterator[RawRow]:
        """Yield the rows from the first one; rows without a single cell are left out."""

    def chunks(self, size: int = 50_000) -> Iterator[tuple[Sequence[int], Sequence[Sequence[Cell]]]]:
        """Yield (row numbers, rows), `size` rows at a time: the columns path. Rows may differ in length."""


def in_chunks(rows: Iterator[RawRow], size: int) -> Iterator[tuple[Sequence[int], Sequence[Sequence[Cell]]]]:
    """Yield rows that come one by one as (row numbers, rows), `size` at a time."""
    while chunk := list(islice(rows, size)):
        yield [each.row for each in chunk], [each.cells for each in chunk]
