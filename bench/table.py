"""A table over a million rows: open, jump, end and paint, beside a page in Qt's own view."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from bench.measure import Figure, memory_mib, milliseconds
from bench.turning import turn
from desktop import style
from desktop.formats import box_number, tonnes
from desktop.settings import Settings
from desktop.table import Column, Outline, PageRequest, Sort, TableView, Window

ROWS = 1_000_000


@dataclass(frozen=True)
class Row:
    """As wide as a row of Records."""

    id: int
    number: str
    size_type: str
    gross_kg: int
    destination: str


@dataclass(frozen=True)
class _Outline:
    count: int
    keys: tuple[int, ...]


def _row(number: int) -> Row:
    return Row(number, f"TEMU{number % 10**7:07}", "45G1", 4_000 + number % 24_000, "Aktau-Port")


COLUMNS: tuple[Column[Row], ...] = (
    Column("box", "box", lambda row: box_number(row.number), 120),
    Column("type", "type", lambda row: row.size_type, 64, ink="secondary"),
    Column("gross", "gross", lambda row: tonnes(row.gross_kg), 80, "right", "t"),
    *(Column(f"to{n}", "to", lambda row: row.destination, 104) for n in range(9)),
)


def _open(_sort: Sort) -> Window[Row]:
    def page(request: PageRequest, then: Callable[[Sequence[Row]], None]) -> None:
        first = request.start or 0
        then([_row(number) for number in range(first, min(first + request.limit, ROWS))])

    def outline(every: int, then: Callable[[Outline], None]) -> None:
        then(_Outline(ROWS, tuple(range(0, ROWS, every))))

    return Window(page, outline)


def _settle(table: QTableView) -> None:
    """Lay out, paint, let the pages be asked for, and paint what came."""
    table.viewport().repaint()
    QApplication.sendPostedEvents(None, QEvent.Type.None_.value)
    turn()
    table.viewport().repaint()


def _bare() -> QTableView:
    """Return the same page in a model and a view that are all C++."""
    view = QTableView()
    model = QStandardItemModel(50, len(COLUMNS), view)
    for number in range(50):
        for place, column in enumerate(COLUMNS):
            model.setItem(number, place, QStandardItem(str(column.text(_row(number)))))
    view.setModel(model)
    view.resize(1920, 1080)
    view.show()
    _settle(view)
    return view


def measure() -> list[Figure]:
    """Return the figures; what SQL takes to read the pages is measured with the queries."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    style.apply(application, "light")
    with tempfile.TemporaryDirectory() as folder:
        bare = _bare()
        floor = milliseconds(bare.viewport().repaint, 20)
        table: TableView[Row] = TableView(
            "bench", "Bench", COLUMNS, lambda row: row.id, Settings(Path(folder) / "x.ini")
        )
        table.resize(1920, 1080)
        table.show()
        _settle(table)
        gc.collect()
        before = memory_mib()

        def show() -> None:
            table.show_window(_open)
            _settle(table)

        def jump(row: int) -> Callable[[], None]:
            def go() -> None:
                table.select_number(row)
                _settle(table)

            return go

        opened = milliseconds(show)
        there = milliseconds(jump(ROWS // 2))
        end = milliseconds(jump(ROWS - 1))
        for page in range(50):
            jump(page * 17_000)()
        memory = memory_mib() - before
        paint = milliseconds(table.viewport().repaint, 20)
        table.close()
        bare.close()
    qt = "Qt's own model and view, one page"
    return [
        Figure("table: open 1,000,000 rows to first paint", opened, "ms", floor, qt, 100),
        Figure("table: jump to the middle", there, "ms", floor, qt, 60),
        Figure("table: jump to the end", end, "ms", floor, qt, 63),
        Figure("table: repaint a full page at 1920×1080", paint, "ms", floor, qt, 50),
        Figure("table: memory after 50 jumps", memory, "MiB", 0, "the same table without rows", 30),
    ]
