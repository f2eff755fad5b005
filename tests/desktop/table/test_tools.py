"""A table is sorted, arranged and let out by its keys, under any layout, and its menu names the same keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop import actions
from desktop.actions import TABLE_ACTIONS, shown_key
from desktop.keyboard import combination
from desktop.table import TableView
from desktop.table.heading import NARROWEST
from desktop.table.tools import STEP
from tests.desktop.table.boxes import COLUMNS, boxes

ROWS = boxes(60)
IDS = [column.id for column in COLUMNS]
ORDER = [row.visit_id for row in ROWS]
# What the platform tells of the letters under a Russian layout: the sign, and where the key is.
RUSSIAN = {"S": ("Ы", 39), "O": ("Щ", 32), "H": ("Р", 43), "C": ("С", 54), "E": ("У", 26)}


@pytest.fixture
def filled(table):
    table.show_rows(ROWS)
    return table


def go_to(table: TableView, column: str, row: int = 3) -> None:
    """Goes to a cell by the arrow keys."""
    table.select_number(row)
    for _ in IDS:
        if IDS[table.currentIndex().column()] == column:
            return
        QTest.keyClick(table, Qt.Key.Key_Right)
    raise LookupError(column)


def press(table: TableView, action_id: str, layout: str = "Latin") -> None:
    """Presses the key of an action, as the platform tells it under a layout."""
    keys = combination(next(spec.shortcut for spec in TABLE_ACTIONS if spec.id == action_id))
    sign, place = int(keys.key()), 0
    if layout == "Russian" and chr(keys.key()) in RUSSIAN:
        letter, place = RUSSIAN[chr(keys.key())]
        sign = ord(letter)
    event = QKeyEvent(QEvent.Type.KeyPress, sign, keys.keyboardModifiers(), place, 0, 0, "")
    QApplication.sendEvent(table, event)


def shown(table: TableView) -> list[int]:
    """Returns the rows in the order shown, by their visits."""
    return [table.rows.row_at(number).visit_id for number in range(table.rows.rowCount())]


def captions(table: TableView) -> list[str]:
    return [IDS[number] for number in table.heading.shown_columns()]


@pytest.mark.parametrize("layout", ["Latin", "Russian"])
def test_the_current_column_sorts_and_turns_round_and_the_given_order_comes_back(filled, layout):
    go_to(filled, "box")
    upwards = sorted(ORDER, key=lambda n: ROWS[n - 1].number)
    press(filled, actions.SORT, layout)
    assert shown(filled) == upwards
    press(filled, actions.SORT, layout)
    assert shown(filled) == upwards[::-1]
    press(filled, actions.SORT, layout)
    assert shown(filled) == upwards
    press(filled, actions.UNSORT, layout)
    assert shown(filled) == ORDER


def test_the_row_stays_current_when_its_column_sorts(filled):
    go_to(filled, "box", row=7)
    press(filled, actions.SORT)
    assert filled.current_row() == ROWS[7]
    assert IDS[filled.currentIndex().column()] == "box"


def test_a_column_without_an_order_sorts_nothing_and_says_why(filled):
    go_to(filled, "train")
    press(filled, actions.SORT)
    assert shown(filled) == ORDER
    assert filled.tools.blocked(actions.SORT) == "This column has no order"
    assert filled.tools.blocked(actions.UNSORT) == "The rows stand in it already"


def test_a_column_moves_over_the_hidden_ones_to_both_ends(filled):
    go_to(filled, "train")
    press(filled, actions.COLUMN_RIGHT)
    assert captions(filled)[-2:] == ["state", "train"]
    assert filled.tools.blocked(actions.COLUMN_RIGHT) == "It is the last one"
    press(filled, actions.COLUMN_RIGHT)
    assert captions(filled)[-2:] == ["state", "train"]
    for _ in IDS:
        press(filled, actions.COLUMN_LEFT)
    assert captions(filled)[0] == "train"
    assert filled.tools.blocked(actions.COLUMN_LEFT) == "It is the first one"


def test_a_column_is_made_wider_and_narrower_down_to_its_least(filled):
    go_to(filled, "type")
    heading, column = filled.heading, IDS.index("type")
    width = heading.sectionSize(column)
    press(filled, actions.WIDER)
    assert heading.sectionSize(column) == width + STEP
    for _ in range(12):
        press(filled, actions.NARROWER)
    assert heading.sectionSize(column) == NARROWEST
    assert filled.tools.blocked(actions.NARROWER) == "It is as narrow as can be"


def test_the_last_column_that_fills_the_table_says_so(filled):
    go_to(filled, "state")
    width = filled.heading.sectionSize(IDS.index("state"))
    press(filled, actions.NARROWER)
    assert filled.heading.sectionSize(IDS.index("state")) == width
    assert filled.tools.blocked(actions.NARROWER) == "The last column fills the table"


def test_what_was_arranged_by_keys_is_found_again(filled, make_table):
    go_to(filled, "box")
    for action_id in (actions.SORT, actions.SORT, actions.COLUMN_LEFT, actions.WIDER):
        press(filled, action_id)
    filled.close()
    again = make_table()
    again.show_rows(ROWS)
    assert captions(again)[:3] == ["wagon", "box", "position"]
    assert again.heading.sectionSize(IDS.index("box")) == COLUMNS[IDS.index("box")].width + STEP
    assert shown(again) == sorted(ORDER, key=lambda n: ROWS[n - 1].number, reverse=True)


@pytest.mark.parametrize("layout", ["Latin", "Russian"])
def test_columns_are_ticked_by_keys_alone(filled, make_table, layout):
    go_to(filled, "position")
    press(filled, actions.COLUMNS, layout)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction().text() == "pos"
    QTest.keyClick(menu, Qt.Key.Key_Space)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert not {"position", "type"} & set(captions(filled))
    filled.close()
    again = make_table()
    assert not {"position", "type"} & set(captions(again))


def test_enter_ticks_a_column_and_closes(filled):
    go_to(filled, "seal")
    press(filled, actions.COLUMNS)
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert "seal" not in captions(filled)


def test_the_last_tick_cannot_be_taken_away(filled):
    press(filled, actions.COLUMNS)
    menu = QApplication.activePopupWidget()
    ticks = [entry for entry in menu.actions() if entry.isCheckable()]
    for entry in ticks:
        if entry.isChecked() and entry is not ticks[2]:
            entry.trigger()
    assert (ticks[2].isChecked(), ticks[2].isEnabled()) == (True, False)
    menu.setActiveAction(ticks[2])
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert ticks[2].isChecked()
    assert captions(filled) == ["box"]
    ticks[0].trigger()
    assert ticks[2].isEnabled()
    menu.close()


@pytest.mark.parametrize("layout", ["Latin", "Russian"])
def test_rows_are_copied_with_their_headings(filled, layout):
    go_to(filled, "box")
    press(filled, actions.COPY_WITH_HEADINGS, layout)
    heading, row = QGuiApplication.clipboard().text().split("\n")
    assert heading.split("\t")[2] == "box"
    assert row.split("\t")[2] == ROWS[3].number


def test_a_table_without_rows_says_what_cannot_be_done(table):
    assert table.tools.blocked(actions.SAVE_CSV) == "There are no rows to save"
    assert table.tools.blocked(actions.COPY_WITH_HEADINGS) == "Choose rows to copy first"
    press(table, actions.SAVE_CSV)
    assert QApplication.activeModalWidget() is None


def test_the_menu_of_a_row_names_every_action_with_its_key(filled):
    go_to(filled, "gross")
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, QPoint(9, 9), filled.mapToGlobal(QPoint(9, 9))
    )
    QApplication.sendEvent(filled.viewport(), event)
    menu = QApplication.activePopupWidget()
    entries = {entry.text() for entry in menu.actions()}
    sort = next(entry for entry in menu.actions() if entry.objectName() == actions.SORT)
    sort.trigger()
    menu.close()
    assert {text.split("\t")[1] for text in entries if "\t" in text} >= {
        shown_key(spec) for spec in TABLE_ACTIONS
    }
    assert sort.text() == "Sort by the current column: gross t\tCtrl+Shift+S"
    assert filled.heading.sortIndicatorSection() == IDS.index("gross")


def test_the_column_with_the_keyboard_is_underlined_while_the_table_has_it(filled, qtbot):
    go_to(filled, "box")
    heading, box = filled.heading, IDS.index("box")

    def foot() -> object:
        at = heading.sectionViewportPosition(box) + heading.sectionSize(box) // 2
        return heading.grab().toImage().pixelColor(at, heading.height() - 1)

    marked = foot()
    QTest.keyClick(filled, Qt.Key.Key_Right)
    plain = foot()
    assert marked != plain
    QTest.keyClick(filled, Qt.Key.Key_Left)
    assert foot() == marked
    filled.clearFocus()
    assert foot() == plain
