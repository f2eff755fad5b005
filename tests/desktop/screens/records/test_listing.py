"""All visits in the real window: what is listed, filtered, kept, and found by links and scans."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.queries.record_order import ORDERS
from desktop.screen import Link
from desktop.screens.records import actions
from domain.visit import LoadStatus, Outcome
from hub.operations.arrivals import check_in_bulk
from hub.operations.unloading import finish_unloading, mark_missing
from tests.desktop.screens.records.conftest import Recorder
from tests.keyboards import KAZAKH, RUSSIAN

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


def test_it_opens_on_all_visits_with_the_newest_first(recorder: Recorder):
    recorder.open()
    assert recorder.count == "62 visits"
    assert recorder.numbers == [box.number for box in reversed(recorder.boxes)]
    assert recorder.view.table.hasFocus()
    assert recorder.view.table.current_row().number == recorder.boxes[-1].number
    assert recorder.screen.box.visit.number == recorder.boxes[-1].number


def test_an_empty_hub_says_what_to_do_first(desktop):
    recorder = Recorder(desktop, 0)
    recorder.open()
    assert recorder.count == "0 visits"
    assert recorder.view.table.note.isVisible()
    assert "Announce a train" in recorder.view.table.note.label.text()
    assert desktop.window._actions.blocked(actions.OPEN) == "choose a record"


def test_slash_and_f1_go_to_the_number_and_the_last_digits_find_it(recorder: Recorder):
    recorder.open()
    for key in (Key.Key_Slash, Key.Key_F1):
        recorder.view.table.setFocus()
        recorder.press(key)
        assert recorder.line("number").hasFocus()
    box = recorder.boxes[7]
    recorder.type(box.number[-6:])
    assert recorder.numbers == [box.number]
    assert recorder.count == "1 visit found"
    recorder.press(Key.Key_Return)
    assert recorder.view.table.hasFocus()
    assert recorder.screen.box.visit.id == box.id


def test_missing_has_one_colour_in_every_column(recorder: Recorder):
    box = recorder.boxes[-1]
    recorder.act(mark_missing, [box.id], reason="not on its wagon")
    rest = {each.id: Outcome.STAYS_ON_WAGON for each in recorder.boxes[20:-1]}
    recorder.act(finish_unloading, box.inbound_carrier_id, rest)
    recorder.open()
    cells = recorder.view.table.rows.cells(0)
    said = [part for cell in cells if isinstance(cell, tuple) for part in cell if part.text == "missing"]
    assert [(part.ink, part.bold) for part in said] == [("stop", True)] * 2


def test_filters_are_combined_kept_and_cleared_with_one_key(recorder: Recorder, desktop):
    recorder.open()
    recorder.choose("where", "on_terminal")
    assert recorder.count == "20 visits found"
    recorder.choose("load_status", "empty")
    empties = [box for box in recorder.boxes[:20] if box.load_status is LoadStatus.EMPTY]
    assert recorder.count.startswith(str(len(empties)))
    assert desktop.settings.text("records/filter") == '{"where": "on_terminal", "load_status": "empty"}'
    recorder.view.table.setFocus()
    recorder.press(Key.Key_F6)
    assert recorder.count == "62 visits"
    assert recorder.view.filters.raw() == {}
    assert desktop.window._actions.blocked(actions.CLEAR) == "all records are listed"


def test_what_was_asked_is_asked_again_next_time(recorder: Recorder, desktop):
    desktop.settings.keep_text("records/filter", '{"length_ft": "40", "where": "nowhere", "goods": ""}')
    recorder.open()
    assert recorder.view.filters.raw() == {"length_ft": "40"}
    assert recorder.count == f"{sum(box.length_ft == 40 for box in recorder.boxes)} visits found"


def test_consignee_goods_train_and_place_are_found_by_their_words(recorder: Recorder):
    recorder.open()
    box = next(box for box in recorder.boxes if box.goods and box.consignee_id)
    for name, typed in (("goods", box.goods[:5]), ("carrier", "3017"), ("destination", "aktau")):
        recorder.line(name).setFocus()
        recorder.type(typed)
        assert recorder.numbers
        assert recorder.view.filters.raw() == {name: typed}
        recorder.press(Key.Key_Escape)
        recorder.type("")
    recorder.line("consignee").setFocus()
    recorder.type("nobody of this name")
    assert recorder.count == "0 visits found"
    assert recorder.screen.box is None
    assert recorder.view.panel.split.isHidden()
    recorder.view.table.note.button.click()
    recorder.settle()
    assert recorder.count == "62 visits"


def test_days_that_are_none_are_refused_at_their_field_and_the_list_stays(recorder: Recorder):
    recorder.open()
    recorder.line("arrived").setFocus()
    recorder.type("25.11")
    assert recorder.count == "20 visits found"
    recorder.type("x")
    assert "25.11x" in recorder.view.notice.text()
    assert recorder.line("arrived").property("state") == "stop"
    assert recorder.count == "20 visits found"
    recorder.press(Key.Key_Backspace)
    recorder.type("")
    assert recorder.view.notice.text() == ""


def test_the_window_is_told_of_holds_stock_and_a_visit(recorder: Recorder, desktop):
    recorder.open()
    desktop.window.open_link(Link("records", "old_holds"))
    recorder.settle()
    assert recorder.count == "0 visits found"
    desktop.hub.clock.advance(24 * 60 + 5)
    recorder.press(Key.Key_F6)
    desktop.window.open_link(Link("records", "old_holds"))
    recorder.settle()
    assert recorder.numbers == [recorder.boxes[1].number]
    desktop.window.open_link(Link("records", "stock"))
    recorder.settle()
    assert recorder.count == "20 visits found"
    box = recorder.boxes[30]
    desktop.window.open_link(Link("records", "visit", box.id))
    recorder.settle()
    assert recorder.numbers == [box.number]
    assert recorder.screen.box.visit.id == box.id


@pytest.mark.parametrize("layout", [{}, RUSSIAN, KAZAKH], ids=["Latin", "Russian", "Kazakh"])
def test_a_scan_looks_for_the_box(recorder: Recorder, layout):
    recorder.open()
    box = recorder.boxes[12]
    assert recorder.screen.scanned(box.number.translate(layout))
    recorder.settle()
    assert recorder.numbers == [box.number]
    assert not recorder.screen.scanned("hello")


def test_a_scan_goes_past_a_filter_that_has_the_keyboard(recorder: Recorder, desktop):
    recorder.open()
    desktop.window.keys.scanner.patience_ms = 200
    combo, box = recorder.view.filters.combos["where"], recorder.boxes[12]
    combo.setFocus()
    QTest.keyClicks(combo, box.number)
    recorder.press(Key.Key_Return)
    assert recorder.view.filters.raw() == {"number": box.number}
    assert recorder.numbers == [box.number]


def test_a_commit_elsewhere_is_seen_and_the_chosen_row_stays(recorder: Recorder):
    recorder.open()
    recorder.view.table.select_number(30)
    recorder.settle()
    chosen = recorder.view.table.current_row().number
    recorder.act(check_in_bulk, [box.id for box in recorder.boxes if box.number == chosen])
    assert recorder.view.table.current_row().number == chosen
    assert recorder.view.table.current_row().position is not None
    assert "Checked in together" in recorder.story[0]


def test_a_heading_sorts_by_an_index_and_others_do_not(recorder: Recorder):
    recorder.open()
    table = recorder.view.table
    table.heading.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    recorder.settle()
    assert recorder.numbers == sorted(box.number for box in recorder.boxes)
    gross = [column.id for column in table.rows.columns].index("gross")
    table.heading.setSortIndicator(gross, Qt.SortOrder.DescendingOrder)
    recorder.settle()
    weights = [table.rows.row_at(n).gross_kg for n in range(62)]
    assert weights == sorted(weights, reverse=True)
    assert {column.id for column in table.rows.columns if column.sortable} == ORDERS.keys()


def test_rows_are_copied_and_saved_as_they_are_listed(recorder: Recorder, tmp_path):
    recorder.open()
    recorder.press(Key.Key_C, Control)
    assert recorder.boxes[-1].number in QApplication.clipboard().text()
    path = tmp_path / "records.csv"
    recorder.view.table.exits.save_csv(path)
    recorder.settle()
    with path.open(encoding="utf-8") as lines:
        saved = list(csv.DictReader(lines))
    assert [row["box"] for row in saved] == [box.number for box in reversed(recorder.boxes)]
    assert recorder.view.key_bar.toast.text == "62 rows saved in records.csv"
