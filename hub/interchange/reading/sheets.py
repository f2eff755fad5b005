"""Reads spreadsheets (XLSX, XLS, ODS) by a process of its own, which a damaged file may end but never us."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from db.errors import StorageProblem
from domain.refusal import Finding, Refusal
from hub.interchange.reading import READ_SHEET, sheet_child
from hub.interchange.reading.source import Source
from hub.interchange.reading.table import Cell, Content, Format, RawRow, in_chunks

# On a busy machine a process waits longer than it works.
_PATIENCE: Final = 3
# It was ended for its time; Windows has no such signal and no such limit.
_OVERTIME: Final = -getattr(signal, "SIGXCPU", 0)
_LOOKED_AT: Final = 40
"""The heading stands within so many rows of its sheet."""


@dataclass(frozen=True, slots=True)
class SheetTable:
    """One sheet of a spreadsheet, from what the process wrote down of it."""

    written: Path
    start: int
    """Where in it the rows of the sheet begin."""
    format: Format
    content: Content
    sheets: tuple[str, ...]
    is_local: bool = False
    doubts: tuple[Finding, ...] = ()

    def rows(self) -> Iterator[RawRow]:
        """Yield the rows of the sheet."""
        with self.written.open("rb") as stream:
            stream.seek(self.start)
            for line in stream:
                if line.startswith(b"{"):
                    return
                number, cells, carried = json.loads(line)
                yield RawRow(
                    number, tuple(map(_cell, cells)), tuple((place, _cell(value)) for place, value in carried)
                )

    def chunks(self, size: int = 50_000) -> Iterator[tuple[Sequence[int], Sequence[Sequence[Cell]]]]:
        """Yield (row numbers, rows), `size` rows at a time."""
        return in_chunks(self.rows(), size)


@contextmanager
def open_sheets(
    source: Source, path: Path, wanted: Format, known: Callable[[str], bool]
) -> Iterator[SheetTable]:
    """Give the sheet that is wanted, or else the visible one whose heading is understood best.

    Raises Refusal `list_sheet_unreadable`, `list_sheet_too_large`, `list_sheet_locked`, `list_sheet_unknown`,
    `list_kind_unknown`, `list_empty`.
    """
    with tempfile.TemporaryDirectory(prefix="hubdesk-sheets-", ignore_cleanup_errors=True) as folder:
        written = Path(folder) / "sheets"
        _read(source, path, written)
        content, found = _index(written)
        visible = tuple(each.name for each in found if each.is_visible)
        tables = [
            SheetTable(written, each.start, replace(wanted, sheet=each.name), content, visible)
            for each in found
            if (each.name == wanted.sheet if wanted.sheet else each.is_visible)
        ]
        if wanted.sheet and not tables:
            raise Refusal("list_sheet_unknown", sheet=wanted.sheet, sheets=visible)
        yield _best(tables, known)


def child_command() -> list[str]:
    """Return how the process is started; the file is its last argument."""
    if getattr(sys, "frozen", False):
        return [sys.executable, READ_SHEET]
    return [sys.executable, "-I", sheet_child.__file__]


def _read(source: Source, path: Path, written: Path) -> None:
    with written.open("wb") as out:
        try:
            done = subprocess.run(
                [*child_command(), str(path.absolute())],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.PIPE,
                timeout=_PATIENCE * sheet_child.seconds_for(source.size),
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise Refusal("list_sheet_too_large", name=source.name) from error
    if done.returncode == sheet_child.CANNOT_WRITE:
        raise StorageProblem("storage_full", place=tempfile.gettempdir())
    if done.returncode != sheet_child.READ:
        raise _refused(done.returncode, done.stderr, source.name)


def _refused(code: int, said: bytes, name: str) -> Refusal:
    if code == sheet_child.NOT_A_SPREADSHEET:
        return Refusal("list_kind_unknown", name=name)
    if code == sheet_child.PASSWORD:
        return Refusal("list_sheet_locked", name=name)
    if code in (sheet_child.TOO_LARGE, _OVERTIME) or b"memory allocation" in said:
        return Refusal("list_sheet_too_large", name=name)
    return Refusal("list_sheet_unreadable", name=name)


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    is_visible: bool
    start: int


def _index(written: Path) -> tuple[Content, list[_Sheet]]:
    """Return what the spreadsheet is, and where each sheet begins in what was written of it."""
    found: list[_Sheet] = []
    with written.open("rb") as stream:
        content: Content = json.loads(stream.readline())["content"]
        while line := stream.readline():
            if line.startswith(b"{"):
                told = json.loads(line)
                found.append(_Sheet(told["sheet"], told["visible"], stream.tell()))
    return content, found


def _best(tables: Sequence[SheetTable], known: Callable[[str], bool]) -> SheetTable:
    """Return the table with the most headings in one row; of those alike the first that has rows."""
    looked_at = [list(zip(range(_LOOKED_AT), table.rows(), strict=False)) for table in tables]
    scores = [_score([row for _place, row in rows], known) for rows in looked_at]
    if not any(looked_at):
        raise Refusal("list_empty")
    return tables[scores.index(max(scores))]


def _score(rows: Sequence[RawRow], known: Callable[[str], bool]) -> tuple[int, bool]:
    understood = [len({cell for cell in row.cells if isinstance(cell, str) and known(cell)}) for row in rows]
    return max(understood, default=0), bool(rows)


def _cell(value: Any) -> Cell:  # noqa: ANN401
    if not isinstance(value, dict):
        plain: Cell = value
        return plain
    if "d" in value:
        return date.fromisoformat(value["d"])
    return datetime.fromisoformat(value["t"])
