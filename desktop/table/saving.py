"""Writes the rows of a table as CSV; a file that is there is replaced only by a whole one."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Generic

from desktop.table.columns import Column, R
from desktop.table.copying import csv_line, lines
from desktop.table.gathering import Gathering
from desktop.table.model import TableModel


class CsvSaving(Generic[R]):
    """One file being written: UTF-8, commas, a first line of headings, numbers raw."""

    def __init__(
        self,
        model: TableModel[R],
        columns: Sequence[Column[R]],
        path: Path,
        saved: Callable[[int], None],
        failed: Callable[[OSError], None],
    ) -> None:
        self._model = model
        self._columns = columns
        self._path = path
        self._part = path.with_name(f"{path.name}.part")
        self._saved, self._failed = saved, failed
        self._count = 0
        self._stopped = False

    def begin(self) -> None:
        """Write the headings and then row after row; ends in `saved(count)` or `failed(error)`."""
        try:
            with self._part.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerow([column.heading() for column in self._columns])
        except OSError as error:
            self._fail(error)
            return
        count = self._model.rowCount()
        rows = [(0, count - 1)] if count else []
        Gathering(self._model, rows, self._write, self._finish).begin()

    def stop(self) -> None:
        """End without a file."""
        self._stopped = True
        self._part.unlink(missing_ok=True)

    def _write(self, rows: Sequence[R]) -> bool:
        if self._stopped:
            return False
        try:
            with self._part.open("a", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(csv_line(line) for line in lines(rows, self._columns))
        except OSError as error:
            self._fail(error)
            return False
        self._count += len(rows)
        return True

    def _finish(self) -> None:
        if self._stopped:
            return
        try:
            self._part.replace(self._path)
        except OSError as error:
            self._fail(error)
            return
        self._saved(self._count)

    def _fail(self, error: OSError) -> None:
        self._stopped = True
        try:
            self._part.unlink(missing_ok=True)
        except OSError as second:
            # The first error is the one to be told; the second says the same.
            error.add_note(str(second))
        self._failed(error)
