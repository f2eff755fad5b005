"""Every table of every screen has its ways out and stays as it was left; every model keeps Qt's rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import SIGNAL, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu, QSplitter, QTableView

from desktop.table import TableView
from desktop.widgets.carrier_list import CarrierList
from desktop.window import Window
from tests.desktop.screens.walking import settle

Left = dict[str, object]
WAYS_OUT = {"table.copyCell", "table.copy", "table.copyHeadings", "table.saveCsv", "columns.reset"}


@pytest.fixture
def opened(open_demo: Callable[[int, int], Window]) -> Callable[[], Window]:
    """Call it: a window on the demonstration hub in which every screen was shown."""

    def open_window() -> Window:
        made = open_demo(1920, 1080)
        for name in made.rail.names:
            made.show_screen(name)
            settle(made)
        return made

    return open_window


def tables(window: Window) -> list[TableView[Any]]:
    """Returns every table that was built; there is no other kind."""
    found = window.findChildren(QTableView)
    assert all(isinstance(table, TableView) for table in found)
    return found


def left(window: Window) -> Left:
    """Returns how the tables and splitters that an operator moved are left."""
    result: Left = {}
    for table in tables(window):
        heading = table.heading
        sort = (heading.sortIndicatorSection(), heading.sortIndicatorOrder())
        result[table.objectName()] = (
            sort,
            heading.sectionSize(0),
            heading.visualIndex(0),
            heading.shown_columns(),
        )
    for splitter in window.findChildren(QSplitter):
        result[splitter.objectName()] = splitter.saveState()
    return result


def move_everything(window: Window) -> None:
    """Sorts, widens, moves and hides columns of every table, and moves every splitter."""
    for table in tables(window):
        heading = table.heading
        sortable = [number for number, column in enumerate(table.rows.columns) if column.sortable]
        heading.setSortIndicator(sortable[-1], Qt.SortOrder.DescendingOrder)
        heading.resizeSection(0, 171)
        heading.moveSection(0, 1)
        heading.choose(heading.shown_columns()[-1], False)
    for splitter in window.findChildren(QSplitter):
        first, *rest = splitter.sizes()
        splitter.setSizes([first + 40, *rest[:-1], rest[-1] - 40])
        # What Qt tells where a handle is dragged.
        splitter.splitterMoved.emit(first + 40, 1)


def test_columns_sorting_and_splitters_of_every_screen_are_as_they_were_left(
    opened: Callable[[], Window],
) -> None:
    first = opened()
    as_made = left(first)
    move_everything(first)
    moved = left(first)
    assert [name for name in moved if moved[name] == as_made[name]] == []
    first.close()
    again = left(opened())
    assert {name: again[name] for name in moved if again[name] != moved[name]} == {}
    assert len(moved) > 12


def test_every_table_offers_columns_copy_with_headings_and_csv(opened: Callable[[], Window]) -> None:
    window = opened()
    seen = set()
    for name in window.rail.names:
        window.show_screen(name)
        settle(window)
        for table in tables(window):
            if not table.isVisible():
                continue
            asked = QContextMenuEvent(
                QContextMenuEvent.Reason.Mouse, QPoint(5, 5), table.mapToGlobal(QPoint(5, 5))
            )
            QApplication.sendEvent(table.viewport(), asked)
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            entries = [entry for each in (menu, *menu.findChildren(QMenu)) for entry in each.actions()]
            offered = {entry.objectName() for entry in entries}
            assert offered >= WAYS_OUT, table.objectName()
            assert len([each for each in offered if each.startswith("column.")]) == len(table.rows.columns)
            menu.close()
            seen.add(table.objectName())
    assert len(seen) >= 5


def test_what_every_table_tells_of_its_ways_out_is_heard(opened: Callable[[], Window]) -> None:
    window = opened()
    told = (SIGNAL("said(QString)"), SIGNAL("warned(QString)"))
    deaf = [table.objectName() for table in tables(window) if not all(map(table.receivers, told))]
    assert deaf == []
    assert len(tables(window)) > 5


def test_every_model_of_every_screen_keeps_qts_rules(opened: Callable[[], Window]) -> None:
    window = opened()
    how = QAbstractItemModelTester.FailureReportingMode.Warning
    models = [view.model() for view in (*tables(window), *window.findChildren(CarrierList))]
    testers = [QAbstractItemModelTester(model, how) for model in models]
    # What is shown is read again, sorted and sorted back before the testers: they warn, which fails.
    window.table_of_actions.trigger("window.reload")
    for table in tables(window):
        table.heading.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
        table.heading.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    for name in window.rail.names:
        window.show_screen(name)
        settle(window)
    assert len(testers) > 8
