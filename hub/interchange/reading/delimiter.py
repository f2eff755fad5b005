"""Tells what parts the columns of a list: the delimiter that brings a row of known headings to light."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable
from itertools import islice
from typing import Final

from hub.interchange.kinds import DELIMITERS

TOLD: Final = re.compile(r'\ufeff?"?sep=([,;\t|])"?(?=[\r\n])', re.IGNORECASE)
"""The line that some programs set on top for a spreadsheet program; it is none of the list's."""

_LINES: Final = 60
_TITLES: Final = 20
"""The heading stands within so many rows; above it there are titles."""


def detect_delimiter(text: str, known: Callable[[str], bool]) -> str:
    """Return one of DELIMITERS; `known` tells whether a text is a heading that is understood.

    A first line `sep=;` is believed. Else count, in this order: headings understood in one row, being columns
    at all, rows of one width, and how many columns they have. `text` is the beginning of the list, best cut
    at a line end.
    """
    if told := TOLD.match(text):
        return told[1]
    lines = list(islice(io.StringIO(text, newline=""), _LINES))
    scores = {delimiter: _score(lines, delimiter, known) for delimiter in DELIMITERS}
    return max(DELIMITERS, key=lambda delimiter: scores[delimiter])


def _score(lines: list[str], delimiter: str, known: Callable[[str], bool]) -> tuple[int, bool, float, int]:
    rows = [row for row in _rows(lines, delimiter) if any(map(str.strip, row))]
    if not rows:
        return 0, False, 0.0, 0
    understood = max(len({cell.strip() for cell in row if known(cell)}) for row in rows[:_TITLES])
    width, times = Counter(map(len, rows)).most_common(1)[0]
    return understood, width > 1, times / len(rows), width


def _rows(lines: list[str], delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        # One by one: rows before a cell without end still count.
        for row in csv.reader(lines, delimiter=delimiter, skipinitialspace=True):
            rows.append(row)  # noqa: PERF402
    except csv.Error:
        return rows
    return rows
