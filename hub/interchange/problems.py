"""What is wrong or odd in one cell of a list, and what may have been meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from domain.refusal import Fact
from hub.interchange.fields import Field


@dataclass(frozen=True, slots=True)
class Proposal:
    """One value that may have been meant; `code` says why (`close_name`, `digit`, `swap`, `expected` …)."""

    value: str
    code: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong or odd in one cell: `row` is the physical line or spreadsheet row, from 1.

    `column` is the file's own heading, "" where the row is wrong as a whole; `refused` False: a warning.
    """

    row: int
    column: str
    field: Field | None
    code: str
    facts: Mapping[str, Fact]
    value: str
    refused: bool
    proposals: tuple[Proposal, ...] = ()


PROBLEMS_TOLD: Final = 1_000
"""So many problems of one list are told one by one; the others are counted."""
