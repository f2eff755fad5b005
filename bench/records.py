"""Records over a million visits in the real window: open, jump, end, sort and filter, beside bare reads."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bench import visits
from bench.measure import Figure, milliseconds
from bench.turning import until
from db.queries.record_filter import Held, RecordFilter
from db.queries.record_order import ORDERS, Key, RecordOutline
from db.queries.records import record_outline, record_page
from db.store import Store
from desktop.app import build_window
from desktop.doors import frame_doors
from desktop.jobs import Jobs
from desktop.settings import Settings
from desktop.window import Window

ROWS, PAGE = 1_000_000, 200
_FLOOR = "a page of bare rows, sqlite3"
_WALK = "count(*) over the same index, sqlite3"


def measure() -> list[Figure]:
    """Return the figures; making the hub takes most of a minute and is not among them."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hub.db"
        visits.make(path, ROWS)
        page, walk = _floors(path)
        store = visits.open_store(path)
        try:
            return [
                *_of_queries(store, page, walk),
                *_of_window(store, Settings(Path(folder) / "x.ini"), page),
            ]
        finally:
            store.close()


def _floors(path: Path) -> tuple[float, float]:
    """Return the time of a page and of a walk through an index without anything around them."""
    with closing(sqlite3.connect(path)) as bare:

        def page() -> None:
            bare.execute(
                "SELECT * FROM visits WHERE id <= ? ORDER BY id DESC LIMIT ?", (ROWS, PAGE)
            ).fetchall()

        def walk() -> None:
            bare.execute("SELECT count(checked_in_at) FROM visits").fetchall()

        return milliseconds(page, 20), milliseconds(walk, 5)


def _of_queries(store: Store, page: float, walk: float) -> list[Figure]:
    every, now = RecordFilter(), visits.NOW

    def first(asked: RecordFilter, order: str = "visit", start: Key | None = None) -> float:
        return milliseconds(lambda: store.read(record_page, asked, now, order, True, start, PAGE), 5)

    def outline(order: str) -> RecordOutline:
        return store.read(record_outline, every, now, order, True, PAGE)

    figures = []
    for order in ORDERS:
        keys = outline(order).keys
        jump = first(every, order, keys[len(keys) // 2])
        found = milliseconds(partial(outline, order), 3)
        figures.append(Figure(f"records: a page in the middle by {order}", jump, "ms", page, _FLOOR, 60))
        figures.append(Figure(f"records: outline by {order}", found, "ms", walk, _WALK, 300))
    for name, asked in (
        ("four digits of a number", RecordFilter(number="4022")),
        ("a consignee", RecordFilter(consignee="4711")),
        ("what stands here", RecordFilter(where="stock")),
        ("old holds", RecordFilter(holds=Held.OLD)),
        ("a train", RecordFilter(carrier="3017")),
    ):
        figures.append(Figure(f"records: first page of {name}", first(asked), "ms", page, _FLOOR, 100))
    return figures


def _of_window(store: Store, settings: Settings, page: float) -> list[Figure]:
    window = build_window(store, lambda: visits.NOW, settings, doors=frame_doors(store.place, lambda: None))
    window.resize(1920, 1080)
    window.show()
    until(lambda: bool(window.current))
    _settle(window)
    screen: Any = window.screen_of("records")
    table = screen.view.table

    def shown() -> None:
        window.show_screen("records")
        window.repaint()

    def opened() -> None:
        until(lambda: table.rows.rowCount() > 0)
        table.viewport().repaint()

    def jump(row: int) -> Callable[[], None]:
        def go() -> None:
            table.select_number(row)
            table.viewport().repaint()
            until(lambda: table.rows.row_at(row) is not None)
            table.viewport().repaint()

        return go

    def sort() -> None:
        table.heading.setSortIndicator(3, Qt.SortOrder.AscendingOrder)
        until(lambda: not table.rows.is_loading)
        table.viewport().repaint()

    times = {"first paint of the screen": milliseconds(shown), "open to the first rows": milliseconds(opened)}
    _settle(window)
    times["jump to the middle"] = milliseconds(jump(ROWS // 2))
    _settle(window)
    times["jump to the end"] = milliseconds(jump(ROWS - 1))
    _settle(window)
    times["another order to its first rows"] = milliseconds(sort)
    _settle(window)
    window.close()
    return [Figure(f"records: {what}", took, "ms", page, _FLOOR, 100) for what, took in times.items()]


def _settle(window: Window) -> None:
    jobs = window.findChild(Jobs)
    until(lambda: jobs is None or not jobs.busy)
