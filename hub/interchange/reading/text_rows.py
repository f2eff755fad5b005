"""Reads a list that is text: its encoding and delimiter found or told, its rows with their physical lines."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain, islice, pairwise
from typing import Final, Literal, Protocol

from domain.refusal import Finding, Refusal
from hub.interchange.reading.delimiter import TOLD, detect_delimiter
from hub.interchange.reading.encoding import codec_of
from hub.interchange.reading.letters import BREAKS, beginning_of, doubts_of, encoding_of, lines_of
from hub.interchange.reading.source import Source
from hub.interchange.reading.table import Format, RawRow

_LONGEST_ROW: Final = 50
"""A row of more physical lines than this is a quotation mark without a partner."""

# Handed to the reader after the last line: swallowed by a cell whose quotation mark was never closed.
_END: Final = "\ue000end of list\ue000"
_DOS_END: Final = "\x1a"


class _Reader(Protocol):
    """What csv.reader returns."""

    line_num: int

    def __iter__(self) -> Iterator[list[str]]: ...


@dataclass(frozen=True, slots=True)
class TextTable:
    """A list of text, opened: each reading opens its source anew."""

    source: Source
    format: Format
    codec: str
    skips_blanks: bool
    """Whether a quotation mark may come after a blank: `7, "a, b"`."""
    begins: int = 1
    """The first line of the list; 2 where a line `sep=;` stands above it."""
    doubts: tuple[Finding, ...] = ()
    content: Literal["csv"] = "csv"
    is_local: bool = True
    sheets: tuple[str, ...] = ()

    def rows(self) -> Iterator[RawRow]:
        """Yield the rows; raises Refusal `list_encoding` or `list_not_rows` where they break off."""
        for numbers, rows in self.chunks(1_000):
            for number, row in zip(numbers, rows, strict=True):
                yield RawRow(number, tuple(row))

    def chunks(self, size: int = 50_000) -> Iterator[tuple[Sequence[int], Sequence[Sequence[str]]]]:
        """Yield (row numbers, rows), `size` rows at a time."""
        with lines_of(self.source, self.codec) as lines:
            reader = self._reader(lines)
            line = 0
            while rows := self._next(reader, size):
                numbers = _numbers(line, rows, reader.line_num)
                if _is_unended(rows, numbers, reader.line_num):
                    raise Refusal("list_not_rows", line=self._unended_line())
                line = reader.line_num
                yield _filled(numbers, rows, self.begins)

    def _reader(self, lines: Iterator[str]) -> _Reader:
        return csv.reader(
            chain(lines, [_END]), delimiter=self.format.delimiter or ",", skipinitialspace=self.skips_blanks
        )

    def _next(self, reader: _Reader, size: int) -> list[list[str]]:
        try:
            return list(islice(reader, size))
        except csv.Error as error:
            raise Refusal("list_not_rows", line=self._unended_line()) from error

    def _unended_line(self) -> int:
        """Return the line on which the first row begins that has no end, by reading row by row."""
        with lines_of(self.source, self.codec) as lines:
            reader = self._reader(lines)
            line = 1
            try:
                for row in reader:
                    if _is_unended([row], [line], reader.line_num):
                        return line
                    line = reader.line_num + 1
            except csv.Error:
                pass
            return line


def open_text(source: Source, wanted: Format, known: Callable[[str], bool]) -> TextTable:
    """Return the list as a table; raises Refusal `list_empty` or `list_encoding`."""
    found, head = encoding_of(source, wanted)
    codec = codec_of(found.encoding, head)
    beginning = beginning_of(head, codec)
    if not beginning.strip():
        raise Refusal("list_empty")
    delimiter = wanted.delimiter or detect_delimiter(beginning, known)
    found_format = replace(wanted, encoding=found.encoding, delimiter=delimiter)
    # A doubled one stands inside a cell, where blanks are its own.
    skips_blanks = re.search(re.escape(delimiter) + r' +"(?!")', beginning) is not None
    begins = 2 if TOLD.match(beginning) else 1
    return TextTable(source, found_format, codec, skips_blanks, begins, doubts_of(found))


def _numbers(line: int, rows: list[list[str]], last: int) -> Sequence[int]:
    """Return the physical line that each row begins on; `line` is the last one before them."""
    if last - line == len(rows):
        return range(line + 1, last + 1)
    breaks = [sum(len(BREAKS.findall(cell)) for cell in row) for row in rows]
    return [line + 1 + place + before for place, before in enumerate(accumulate(breaks[:-1], initial=0))]


def _is_unended(rows: list[list[str]], numbers: Sequence[int], last: int) -> bool:
    """Return whether a row is there whose quotation mark has no partner: it runs on and on, or to the end."""
    final = rows[-1]
    if final and final != [_END] and final[-1].endswith(_END):
        return True
    if last - numbers[0] + 1 == len(rows):
        return False
    return any(after - before > _LONGEST_ROW for before, after in pairwise((*numbers, last + 1)))


def _filled(
    numbers: Sequence[int], rows: list[list[str]], begins: int
) -> tuple[Sequence[int], list[list[str]]]:
    """Return the rows without blank lines, what stands above the list, the end marks of DOS and our own."""
    if numbers[0] >= begins and rows[-1] != [_END] and [] not in rows and [_DOS_END] not in rows:
        return numbers, rows
    kept = [
        place
        for place, row in enumerate(rows)
        if row and numbers[place] >= begins and row not in ([_END], [_DOS_END])
    ]
    return [numbers[place] for place in kept], [rows[place] for place in kept]
