"""A long table: pages are read when looked at, the newest first, and never more is held than needed."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.changes import Changes
from desktop.jobs import Jobs
from desktop.table import PageRequest, Sort, TableView, Window
from desktop.table.model import LOADING, TableModel
from desktop.table.windows import HELD, PAGE
from tests.desktop.memory import MemoryHub
from tests.desktop.table.boxes import COLUMNS, BoxRow, Shelf, boxes, key

MANY = boxes(10_050)
GROSS = [column.id for column in COLUMNS].index("gross")


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(MANY)


@pytest.fixture
def opened(table, shelf):
    """The table with its first page and its outline."""
    table.show_window(shelf.open)
    shelf.answer()
    assert table.rows.rowCount() == len(MANY)
    return table


def settle(qtbot, table, shelf) -> None:
    """Let the table paint, ask and be answered until it asks no more."""
    for _ in range(4):
        table.viewport().repaint()
        qtbot.wait(1)
        shelf.answer()


def box_at(table, number: int) -> str:
    return table.rows.index(number, 2).data()


def test_the_model_keeps_qts_rules(qtmodeltester, qtbot):
    shelf = Shelf(boxes(450))
    model = TableModel(COLUMNS, key)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_window(shelf.open)
    shelf.answer(1)
    qtmodeltester.check(model, force_py=True)
    for rows in (boxes(450), boxes(450)[30:], boxes(20), []):
        shelf.rows = rows
        model.reload()
        for _ in range(4):
            shelf.answer()
            qtbot.wait(1)
            for row in range(model.rowCount()):
                assert model.index(row, 2).data()
    assert model.rowCount() == 0
    assert tester.model() is model


def test_the_first_page_is_there_before_the_count(table, shelf):
    table.show_window(shelf.open)
    assert table.rows.is_loading
    shelf.answer(1)
    assert (table.rows.rowCount(), table.rows.is_loading) == (PAGE, False)
    shelf.answer()
    assert table.rows.rowCount() == len(MANY)
    assert shelf.asked == [PageRequest(None, PAGE)]


def test_the_count_may_come_first(qtbot, table, shelf):
    table.show_window(shelf.open)
    shelf._waiting.reverse()
    shelf.answer()
    assert table.rows.rowCount() == len(MANY)
    assert table.rows.row_at(0) == MANY[0]


def test_jumping_reads_one_page_by_its_key(qtbot, opened, shelf):
    opened.select_number(7_010)
    opened.viewport().repaint()
    assert opened.rows.index(7_010, 0).data() == LOADING
    settle(qtbot, opened, shelf)
    assert opened.current_row() == MANY[7_010]
    # The rows shown lie on two pages: 7,010 is scrolled to at the foot of the table.
    starts = {request.start for request in shelf.asked[1:]}
    assert starts == {(0, MANY[6_800].visit_id), (0, MANY[7_000].visit_id)}
    assert len(shelf.asked) == 3


def test_the_end_is_reached_by_one_key(qtbot, opened, shelf):
    opened.select_number(0)
    told = []
    opened.current_changed.connect(told.append)
    qtbot.keyClick(opened, Qt.Key.Key_End)
    settle(qtbot, opened, shelf)
    assert opened.current_row() == MANY[-1]
    assert told == [None, MANY[-1]]
    qtbot.keyClick(opened, Qt.Key.Key_Home)
    assert opened.current_row() == MANY[0]


def test_pages_that_were_scrolled_past_are_not_read(qtbot, opened, shelf):
    for place in range(1_000, 9_000, 400):
        opened.verticalScrollBar().setValue(place)
        opened.viewport().repaint()
    qtbot.wait(1)
    starts = [request.start[1] for request in shelf.asked[1:]]
    assert len(starts) <= 3
    assert min(starts) > 7_000


def test_what_is_held_is_bounded(qtbot, opened, shelf):
    for place in range(0, len(MANY), 2 * PAGE):
        opened.verticalScrollBar().setValue(place)
        settle(qtbot, opened, shelf)
    held = [number for number in range(0, len(MANY), PAGE) if opened.rows.row_at(number) is not None]
    assert len(held) <= HELD
    assert box_at(opened, len(MANY) - 1) != LOADING


def test_another_order_is_another_window_and_no_flash(qtbot, opened, shelf):
    opened.setColumnWidth(2, 177)
    opened.heading.setSortIndicator(GROSS, Qt.SortOrder.DescendingOrder)
    assert shelf.sorts[-1].column == "gross"
    assert shelf.sorts[-1].descending
    assert opened.rows.row_at(0) == MANY[0], "the old rows stay until the new ones are there"
    shelf.answer()
    weights = [opened.rows.row_at(number).gross_kg for number in range(PAGE)]
    assert weights == sorted(weights, reverse=True)
    assert opened.rows.rowCount() == len(MANY)
    assert (opened.heading.sortIndicatorSection(), opened.columnWidth(2)) == (GROSS, 177)


def test_a_late_answer_to_an_older_question_is_no_answer(opened, shelf):
    fewer = Shelf(MANY[:5])
    opened.show_window(shelf.open)
    opened.show_window(fewer.open)
    fewer.answer()
    shelf.answer()
    assert opened.rows.rowCount() == 5


def test_reading_again_changes_only_what_differs(qtbot, opened, shelf):
    settle(qtbot, opened, shelf)
    told = []
    opened.rows.dataChanged.connect(lambda first, last, _roles: told.append((first.row(), last.row())))
    shelf.rows[3] = replace(MANY[3], state="in 18:00")
    opened.reload()
    settle(qtbot, opened, shelf)
    assert told == [(3, 3)]
    assert opened.rows.index(3, len(COLUMNS) - 1).data() == "in 18:00"


def test_selection_and_scroll_follow_their_rows_when_others_come_and_go(qtbot, opened, shelf):
    opened.verticalScrollBar().setValue(395)
    settle(qtbot, opened, shelf)
    opened.select_key(MANY[410].visit_id)
    top = opened.rows.row_at(opened.verticalScrollBar().value())
    # Five before it go: the row is on the page before now.
    shelf.rows = MANY[15:]
    opened.reload()
    settle(qtbot, opened, shelf)
    assert opened.rows.rowCount() == len(MANY) - 15
    assert opened.selected_rows() == (MANY[410],)
    assert opened.current_row() == MANY[410]
    assert opened.rows.row_at(opened.verticalScrollBar().value()) == top


def test_a_selected_row_that_is_gone_leaves_no_stranger_selected(qtbot, opened, shelf):
    settle(qtbot, opened, shelf)
    opened.select_number(12)
    shelf.rows = MANY[:12] + MANY[13:]
    opened.reload()
    settle(qtbot, opened, shelf)
    assert opened.selected_rows() == ()


def test_everything_stays_selected_while_pages_come(qtbot, opened, shelf):
    opened.selectAll()
    opened.verticalScrollBar().setValue(5_000)
    settle(qtbot, opened, shelf)
    assert opened.selectionModel().isRowSelected(5_000, opened.rootIndex())


def test_a_list_can_take_the_place_of_a_window_and_back(opened, shelf):
    opened.show_rows(MANY[:3])
    assert opened.rows.rowCount() == 3
    opened.show_window(shelf.open)
    assert opened.rows.rowCount() == 3
    shelf.answer()
    assert opened.rows.rowCount() == len(MANY)


def test_answers_after_the_table_is_gone_do_no_harm(settings, shelf):
    table = TableView("gone", "Gone", COLUMNS, key, settings)
    table.show_window(shelf.open)
    shiboken6.delete(table)
    shelf.answer()
    assert shelf.waiting == 0


def test_it_is_read_through_the_jobs_off_the_main_thread(qtbot, opened, shelf):
    """The way of every screen: two queries on reader threads, heard on the main one."""
    threads = []

    def visits(_words, order: Sort, start, limit: int):
        threads.append(threading.current_thread().name)
        return shelf.page(order, PageRequest(start, limit))

    def outline(_words, order: Sort, every: int):
        return shelf.outline(order, every)

    changes = Changes()
    jobs = Jobs(MemoryHub(), changes)

    def window(sort: Sort) -> Window[BoxRow]:
        return Window(
            lambda page, then: jobs.read(visits, sort, page.start, page.limit, then=then),
            lambda every, then: jobs.read(outline, sort, every, then=then, key="visits"),
        )

    opened.show_window(window)
    opened.heading.setSortIndicator(GROSS, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: not opened.rows.is_loading and opened.rows.rowCount() == len(MANY))
    qtbot.keyClick(opened, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: opened.current_row() is not None)
    assert opened.current_row().gross_kg == max(row.gross_kg for row in MANY if row.gross_kg)
    assert all(name.startswith("hubdesk-reader") for name in threads)
    jobs.close()
    changes.close()
