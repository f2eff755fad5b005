"""A short table: what changes is told and nothing else, and selection and scroll stay with their rows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.table import Column
from desktop.table.model import TableModel
from tests.desktop.table.boxes import COLUMNS, boxes, group, key

ROWS = boxes(200)
GROSS = [column.id for column in COLUMNS].index("gross")


def shown(table) -> list[int]:
    return [table.rows.row_at(number).visit_id for number in range(table.rows.rowCount())]


@pytest.fixture
def signals(table):
    """What the model tells, in order: (what, first, last)."""
    told: list[tuple[str, int, int]] = []
    model = table.rows
    model.dataChanged.connect(lambda first, last, _roles: told.append(("changed", first.row(), last.row())))
    model.rowsInserted.connect(lambda _parent, first, last: told.append(("came", first, last)))
    model.rowsRemoved.connect(lambda _parent, first, last: told.append(("went", first, last)))
    model.layoutChanged.connect(lambda *_: told.append(("moved", 0, 0)))
    model.modelReset.connect(lambda: told.append(("reset", 0, 0)))
    return told


def test_the_model_keeps_qts_rules_while_rows_change(qtmodeltester):
    model = TableModel(COLUMNS, key, group)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_rows(ROWS[:40])
    qtmodeltester.check(model, force_py=True)
    model.show_rows([*ROWS[20:30], ROWS[100], *ROWS[:10]])
    model.sort(GROSS, Qt.SortOrder.DescendingOrder)
    model.show_rows(ROWS[:5])
    model.show_rows([])
    model.show_rows(ROWS[::2])
    model.show_rows(ROWS[1::2])
    assert model.rowCount() == 100
    assert tester.model() is model


def test_a_cell_is_told_as_text(table):
    table.show_rows(ROWS)
    texts = [table.rows.index(5, column).data() for column in range(len(COLUMNS))]
    row = ROWS[5]
    assert texts[:2] == [f"{row.wagon_place:02} {row.wagon}", str(row.position)]
    assert texts[2] == f"{row.number[:4]} {row.number[4:10]} {row.number[10]}"
    assert texts[4] == "KZ118205 ≠"
    assert texts[-1] == "in 15:05 seal"


def test_only_the_rows_that_differ_are_told(table, signals):
    table.show_rows(ROWS)
    signals.clear()
    table.show_rows([*ROWS[:7], replace(ROWS[7], state="in 18:00"), *ROWS[8:]])
    assert signals == [("changed", 7, 7)]
    assert table.rows.index(7, len(COLUMNS) - 1).data() == "in 18:00"


def test_the_same_rows_again_are_no_news(table, signals):
    table.show_rows(ROWS)
    signals.clear()
    table.show_rows(boxes(200))
    assert signals == []


def test_rows_come_and_go_in_runs(table, signals):
    table.show_rows(ROWS[:10])
    signals.clear()
    table.show_rows([*ROWS[:3], *ROWS[6:10], *ROWS[20:22]])
    assert signals == [("went", 3, 5), ("came", 7, 8)]


def test_selection_stays_with_its_rows(table):
    table.show_rows(ROWS)
    table.select_key(ROWS[50].visit_id)
    table.show_rows([*ROWS[100:120], *ROWS[10:60]])
    assert table.selected_rows() == (ROWS[50],)
    assert table.current_row() == ROWS[50]


def test_selection_stays_even_when_nearly_everything_is_new(table, signals):
    table.show_rows(ROWS)
    table.select_key(ROWS[51].visit_id)
    table.show_rows(ROWS[1::2])
    assert ("reset", 0, 0) in signals
    assert table.current_row() == ROWS[51]
    assert table.selected_rows() == (ROWS[51],)


def test_scroll_stays_with_its_rows_but_new_ones_are_seen_at_the_top(table):
    table.show_rows(ROWS[20:])
    bar = table.verticalScrollBar()
    table.show_rows(ROWS[10:])
    assert bar.value() == 0
    table.updateGeometries()
    bar.setValue(bar.maximum() - 3)
    top = table.rows.row_at(bar.value())
    table.show_rows(ROWS)
    assert bar.value() > 100
    assert table.rows.row_at(bar.value()) == top


def test_a_gone_current_row_gives_way_to_the_next(table):
    table.show_rows(ROWS)
    table.select_number(4)
    table.show_rows([*ROWS[:4], *ROWS[5:]])
    assert table.current_row() == ROWS[5]
    assert table.selected_rows() == (ROWS[5],)
    table.show_rows(ROWS[:4])
    assert table.current_row() == ROWS[3]


def test_the_current_row_is_told_once_and_again_when_it_differs(table):
    told = []
    table.current_changed.connect(told.append)
    table.show_rows(ROWS)
    table.select_number(3)
    table.show_rows(boxes(200))
    newer = replace(ROWS[3], state="in 18:00")
    table.show_rows([*ROWS[:3], newer, *ROWS[4:]])
    table.show_rows([])
    assert told == [ROWS[3], newer, None]


def test_sorting_takes_the_selection_along_and_puts_nothing_last(table):
    table.show_rows(ROWS)
    table.select_key(ROWS[50].visit_id)
    table.rows.sort(GROSS, Qt.SortOrder.DescendingOrder)
    weights = [table.rows.row_at(number).gross_kg for number in range(200)]
    known = [weight for weight in weights if weight is not None]
    assert weights == sorted(known, reverse=True) + [None] * (200 - len(known))
    assert table.selected_rows() == (ROWS[50],)
    table.rows.sort(GROSS, Qt.SortOrder.AscendingOrder)
    assert [table.rows.row_at(number).gross_kg for number in range(len(known))] == sorted(known)
    table.rows.sort(-1)
    assert shown(table) == [row.visit_id for row in ROWS]


def test_new_rows_come_in_the_order_that_is_on(table):
    table.show_rows(ROWS[:100])
    table.rows.sort(GROSS, Qt.SortOrder.AscendingOrder)
    table.show_rows(ROWS)
    weights = [table.rows.row_at(number).gross_kg or 10**9 for number in range(200)]
    assert weights == sorted(weights)


def test_groups_are_closed_only_in_an_order_that_keeps_them(table):
    table.show_rows(ROWS)
    source = table.rows.source
    places = [row.wagon_place for row in ROWS]
    expected = [number for number in range(200) if number == 199 or places[number] != places[number + 1]]
    assert [number for number in range(200) if source.closes_group(number)] == expected
    assert [number for number in range(200) if source.opens_group(number)] == [
        0,
        *(n + 1 for n in expected[:-1]),
    ]
    table.rows.sort(GROSS, Qt.SortOrder.AscendingOrder)
    assert not any(source.closes_group(number) for number in range(200))
    assert all(source.opens_group(number) for number in range(200))


def test_two_rows_with_one_key_are_refused(table):
    with pytest.raises(ValueError, match="same key"):
        table.show_rows([ROWS[0], ROWS[0]])


def test_a_text_that_depends_on_the_clock_is_made_again_for_rows_that_are_the_same():
    hour = [5]
    aging = Column[int]("age", "age", lambda row: str(hour[0] - row), ages=True)
    model = TableModel((Column[int]("row", "row", str), aging), lambda row: row)
    model.show_rows([1, 2])
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, _roles: told.append((first.row(), last.row())))
    assert [model.index(row, 1).data() for row in (0, 1)] == ["4", "3"]
    model.show_rows([1, 2])
    assert told == []
    hour[0] = 6
    model.show_rows([1, 2])
    assert told == [(0, 1)]
    assert model.index(0, 1).data() == "5"
