"""The process of its own that reads a spreadsheet: a broken one may end it, and never the program.

The library for spreadsheets ends its whole process where a damaged file claims to hold more than memory does.
So this module is run alone, by its path and without the packages around it (it imports none of them):

    python -I …/hub/interchange/reading/sheet_child.py FILE

A frozen program has no interpreter to be run with a path. There `sheets.child_command` starts the program
itself with `--read-sheet` before the file, and its entry point (`desktop.cli`) hands over to `main`.

What is written to standard output, one JSON value a line: `{"content": "xlsx"}`, then for each sheet
`{"sheet": NAME, "visible": BOOL}` and its rows `[ROW, [CELL, …], [[PLACE, CELL], …]]` from 1, without empty
ones; the last part tells what a merged cell above covers. A date is `{"d": ISO}`, an instant `{"t": ISO}`.
The exit code is one of those below.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, Final, TextIO
from zipfile import BadZipFile, ZipFile

READ: Final = 0
DAMAGED: Final = 2
TOO_LARGE: Final = 3
NOT_A_SPREADSHEET: Final = 4
PASSWORD: Final = 5
CANNOT_WRITE: Final = 6

MOST_ROWS: Final = 1_100_000
"""A sheet of XLSX ends at 1,048,576."""
MEMORY: Final = 1 << 30
"""Bytes of address space that reading one spreadsheet may take."""


class _CannotWrite(Exception):  # noqa: N818
    """Raised where what was read finds no room."""


def main(path: str) -> int:
    """Be the process: write the sheets to standard output within its limits, and return the exit code."""
    _limit(seconds_for(os.path.getsize(path)))  # noqa: PTH202
    return read(path, sys.stdout)


def seconds_for(size: int) -> int:
    """Return how long reading a spreadsheet of so many bytes may take; a damaged one may read on for ever.

    A sound one takes a second or two a MiB.
    """
    return 8 + 5 * (size >> 20)


def read(path: str, out: TextIO) -> int:
    """Write the sheets of the spreadsheet at `path` to `out`; return the exit code."""
    from python_calamine import CalamineError, PasswordError, load_workbook

    try:
        content = _content(path)
        if content is None:
            return NOT_A_SPREADSHEET
        with load_workbook(path) as workbook:
            return _write(workbook, content, out)
    except PasswordError:
        return PASSWORD
    except MemoryError:
        return TOO_LARGE
    except _CannotWrite:
        return CANNOT_WRITE
    except (CalamineError, BadZipFile, ValueError, OverflowError, EOFError, NotImplementedError, OSError):
        return DAMAGED


def _limit(seconds: int) -> None:
    """Bound what this process may take; Windows knows no such limits, there the caller's time holds alone."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _content(path: str) -> str | None:
    """Return xls, xlsx or ods; None for an archive that is another thing."""
    with open(path, "rb") as stream:  # noqa: PTH123
        if stream.read(2) != b"PK":
            return "xls"
    with ZipFile(path) as archive:
        names = archive.namelist()
        if any(name.startswith("xl/workbook") for name in names):
            return "xlsx"
        is_open_document = "mimetype" in names and archive.getinfo("mimetype").file_size < 100
        return "ods" if is_open_document and b"spreadsheet" in archive.read("mimetype") else None


def _write(workbook: Any, content: str, out: TextIO) -> int:  # noqa: ANN401
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    _line(out, {"content": content})
    rows = 0
    for told in workbook.sheets_metadata:
        if told.typ != SheetTypeEnum.WorkSheet:
            continue
        _line(out, {"sheet": told.name, "visible": told.visible == SheetVisibleEnum.Visible})
        for row in _rows(workbook.get_sheet_by_name(told.name)):
            rows += 1
            if rows > MOST_ROWS:
                return TOO_LARGE
            _line(out, row)
    try:
        out.flush()
    except OSError as error:
        raise _CannotWrite from error
    return READ


def _rows(sheet: Any) -> Iterator[list[Any]]:  # noqa: ANN401
    """Yield row number, cells and what merged cells above cover, of each row that has something."""
    if sheet.start is None:
        return
    begin, covered = _merged(sheet)
    above: dict[int, Any] = {}
    for row, cells in enumerate(sheet.iter_rows()):
        plain = [_plain(cell) for cell in cells]
        for place in begin.get(row, ()):
            above[place] = plain[place]
        carried = [[place, above[place]] for place in covered.get(row, ()) if above[place] != ""]
        while plain and plain[-1] == "":
            plain.pop()
        if plain or carried:
            yield [row + 1, plain, carried]


def _merged(sheet: Any) -> tuple[dict[int, list[int]], dict[int, list[int]]]:  # noqa: ANN401
    """Return by row the places where a merged cell begins that runs down, and those that one covers."""
    begin: dict[int, list[int]] = {}
    covered: dict[int, list[int]] = {}
    (first, left), (last, right) = sheet.start, sheet.end
    for (top, column), (bottom, _to) in sheet.merged_cell_ranges or ():
        if not (left <= column <= right and top < bottom and first <= top <= last):
            continue
        begin.setdefault(top, []).append(column - left)
        for row in range(top + 1, min(bottom, last) + 1):
            covered.setdefault(row, []).append(column - left)
    return begin, covered


def _plain(cell: Any) -> Any:  # noqa: ANN401
    if isinstance(cell, datetime):
        return {"t": cell.isoformat()}
    if isinstance(cell, date):
        return {"d": cell.isoformat()}
    if isinstance(cell, time):
        return cell.isoformat("minutes" if not cell.second else "seconds")
    if isinstance(cell, timedelta):
        minutes = round(cell.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    if isinstance(cell, float) and cell - cell != 0:  # endless or no number
        return ""
    return cell


def _line(out: TextIO, value: Any) -> None:  # noqa: ANN401
    text = json.dumps(value, separators=(",", ":")) + "\n"
    try:
        out.write(text)
    except OSError as error:
        raise _CannotWrite from error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
