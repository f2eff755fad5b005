"""The stock is found, filtered, coloured and chosen, and every view stays on the same box."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.screen import Link
from desktop.screens.yard.colours import Key as Colour
from desktop.widgets.stack_drawing import Match
from domain.holds import HoldKind
from domain.yard import parse_position
from hub.operations.holds import set_hold
from hub.operations.yard import move
from tests.desktop.screens.yard.conftest import Key, Shift, Yardman


def look(yard: Yardman, block: str) -> Any:
    """Returns what a block shows."""
    return yard.view.plan._looks[block]


def test_every_box_is_listed_and_every_block_drawn(yard: Yardman) -> None:
    assert sorted(yard.listed) == sorted(box.number for box in yard.boxes)
    assert list(yard.view.plan.blocks) == ["A", "B", "C", "D", "E", "R"]
    assert yard.view.found.text() == f"{len(yard.boxes)} boxes on the ground"
    heights = {(stack.bay, stack.row): (stack.height, stack.bays) for stack in look(yard, "A").stacks}
    assert heights == {(1, 1): (3, 2), (3, 1): (1, 2), (7, 2): (2, 1), (8, 2): (1, 1)}
    assert look(yard, "A").teu_hundredths == 4 * 200 + 3 * 100


def test_the_first_bay_is_seen_before_anything_is_chosen(yard: Yardman) -> None:
    assert (yard.chosen, yard.screen.state.cell) == ("", ("A", 1, 1))
    across = yard.view.views.across.area.look
    assert across is not None
    assert len(across.boxes) == 3
    assert yard.desktop.window.table_of_actions.blocked("yard.move") == "choose a box first"


def test_a_search_makes_everything_else_pale(yard: Yardman) -> None:
    wanted = yard.long[1]
    yard.press(Key.Key_F)
    QTest.keyClicks(yard.view.filters.text, wanted.number[-7:-1])
    yard.settle()

    assert yard.listed == [wanted.number]
    matches = {(stack.bay, stack.match, stack.note) for stack in look(yard, "A").stacks}
    assert matches == {
        (1, Match.FOUND, "t2"),
        (3, Match.PALE, ""),
        (7, Match.PALE, ""),
        (8, Match.PALE, ""),
    }
    assert look(yard, "A").found == 1
    assert yard.view.found.text() == f"1 of {len(yard.boxes)} found · all others pale"
    yard.press(Key.Key_Return)
    yard.press(Key.Key_F, Shift)
    assert (len(yard.listed), look(yard, "A").found) == (len(yard.boxes), None)
    # What was found stays chosen.
    assert yard.chosen == wanted.number


def test_enter_takes_the_keyboard_to_the_box_and_esc_brings_it_back(yard: Yardman) -> None:
    field, table = yard.view.filters.text, yard.view.table
    yard.press(Key.Key_F)
    QTest.keyClicks(field, "no such box")
    yard.press(Key.Key_Return)
    # Nothing is found: the operator goes on typing.
    assert field.hasFocus()
    field.clear()
    QTest.keyClicks(field, yard.short[2].number[-7:])
    yard.press(Key.Key_Return)
    assert table.hasFocus()
    yard.press(Key.Key_Escape)
    assert (field.hasFocus(), field.selectedText()) == (True, yard.short[2].number[-7:])
    yard.press(Key.Key_Return)
    yard.press(Key.Key_M)
    assert yard.form_open
    assert yard.typed("to") not in ("", "m")
    yard.press(Key.Key_Escape)
    assert not yard.form_open
    yard.press(Key.Key_Escape)
    yard.press(Key.Key_Escape)
    assert (field.hasFocus(), field.text(), len(yard.listed)) == (True, "", len(yard.boxes))
    yard.press(Key.Key_Escape)
    assert table.hasFocus()


def test_filters_meet_each_other(yard: Yardman) -> None:
    held = yard.long[0]
    yard.desktop.act(set_hold, [held.id], HoldKind.CUSTOMS, "inspection ordered")
    yard.press(Key.Key_F5)
    choose(yard, "hold", "customs")
    assert yard.listed == [held.number]
    choose(yard, "category", "import" if held.category.value != "import" else "transit")
    assert yard.listed == []
    assert yard.view.table.note.label.text() == "No box is as asked for."
    yard.view.filters.clear()
    choose(yard, "placed", "unplaced")
    assert held.number not in yard.listed
    assert len(yard.listed) == len(yard.boxes) - 7


def test_filters_are_remembered_but_not_what_was_typed(yard: Yardman) -> None:
    from desktop.screens.yard.filter_row import FilterRow

    yard.view.filters.text.setText("phones")
    choose(yard, "load_status", "empty")
    choose(yard, "destination", str(yard.boxes[0].destination))

    again = FilterRow(yard.desktop.settings)
    yard.desktop.qtbot.addWidget(again)
    value = again.value()
    assert (value.load_status, value.destination, value.text) == ("empty", yard.boxes[0].destination, "")


def test_f6_goes_through_what_was_found(yard: Yardman) -> None:
    yard.press(Key.Key_F)
    QTest.keyClicks(yard.view.filters.text, yard.long[0].number[:4])
    yard.settle()
    found = yard.listed
    assert len(found) > 2
    seen = []
    for _ in range(len(found) + 1):
        yard.press(Key.Key_F6)
        seen.append(yard.chosen)
    assert seen == [*found, found[0]]
    assert yard.view.panel.sheet.place.text() == f"1 of {len(found)} found"


def test_an_area_is_a_place_with_its_boxes(yard: Yardman) -> None:
    button = yard.view.places.button("area:TRACK")
    there = len(yard.boxes) - 7
    assert (button.place.boxes, button.place.title) == (there, "Trackside")
    yard.click(button)
    assert len(yard.listed) == there
    # A place is no search: the plan keeps its colours.
    assert {stack.match for stack in look(yard, "A").stacks} == {Match.PLAIN}
    yard.click(button)
    assert len(yard.listed) == len(yard.boxes)


def test_an_unknown_slot_asks_for_attention(yard: Yardman) -> None:
    yard.desktop.act(move, yard.long[3].id, parse_position("B-?"))
    yard.press(Key.Key_F5)
    place = yard.view.places.button("unknown").place
    assert (place.boxes, place.tone.value) == (1, "attention")
    yard.click(yard.view.places.button("unknown"))
    assert yard.listed == [yard.long[3].number]


def test_plan_sides_stock_and_panel_stay_on_one_box(yard: Yardman) -> None:
    plan = yard.view.plan.blocks["A"]
    yard.desktop.qtbot.mouseClick(
        plan, Qt.MouseButton.LeftButton, pos=plan.cell_rect(7, 2).center().toPoint()
    )
    yard.settle()
    upper = yard.short[1]
    assert yard.chosen == upper.number
    assert [row.number for row in yard.view.table.selected_rows()] == [upper.number]
    assert yard.view.views.across.area.side.chosen_spot == (2, 2)
    assert yard.view.panel.sheet.title.text().replace(" ", "") == upper.number
    assert yard.fact("stands") == "A-07-2-2"

    yard.view.views.across.area.side.setFocus()
    yard.press(Key.Key_Down)
    assert yard.chosen == yard.short[0].number
    yard.view.table.select_key(yard.long[3].id)
    yard.settle()
    assert plan.chosen_cell == (3, 1)
    assert yard.fact("stands") == "A-03-1-1 over bays 03 and 04"


def test_arrows_go_from_one_block_to_the_next(yard: Yardman) -> None:
    plan = yard.view.plan.blocks["A"]
    plan.setFocus()
    yard.desktop.qtbot.mouseClick(
        plan, Qt.MouseButton.LeftButton, pos=plan.cell_rect(11, 5).center().toPoint()
    )
    yard.press(Key.Key_Down)
    assert yard.view.plan.blocks["B"].chosen_cell == (11, 1)
    assert plan.chosen_cell is None
    assert yard.chosen == ""
    assert yard.view.panel.nobody.isVisible()


def test_the_key_changes_colours_legend_and_is_remembered(yard: Yardman) -> None:
    yard.view.table.setFocus()
    yard.press(Key.Key_4)
    legend = yard.view.panel.legend
    assert sum(entry.boxes for entry in legend.entries) == len(yard.boxes)
    assert {stack.tag for stack in look(yard, "A").stacks} <= {entry.tag for entry in legend.entries}
    assert yard.view.keys[Colour.GOODS].isChecked()
    assert yard.desktop.settings.text("yard/colour") == "goods"


def test_v_shows_the_row_along_in_place_of_the_stock(yard: Yardman) -> None:
    yard.look_for(yard.long[0])
    yard.press(Key.Key_V)
    assert yard.view.views.along.isVisible()
    assert not yard.view.table.isVisible()
    assert yard.view.views.along.title.text() == "A, row 1 along"
    assert yard.view.views.along.area.side.chosen_spot == (1, 1)


def test_a_scan_chooses_the_box_and_what_is_not_here_is_left_to_the_search(yard: Yardman) -> None:
    assert yard.screen.scanned(yard.long[2].number)
    yard.settle()
    assert yard.chosen == yard.long[2].number
    assert not yard.screen.scanned("XXXU9999999")


def test_a_scan_goes_past_a_filter_that_has_the_keyboard(yard: Yardman) -> None:
    yard.desktop.window.keys.scanner.patience_ms = 200
    box = yard.long[2]
    for name, combo in yard.view.filters.combos.items():
        yard.screen.choice.choose(yard.long[0].id)
        combo.setFocus()
        QTest.keyClicks(combo, box.number)
        QTest.keyClick(combo, Key.Key_Return)
        yard.settle()
        assert (combo.currentIndex(), yard.chosen) == (0, box.number), name


def test_links_open_the_stock_or_a_box_that_is_not_read_yet(stocked: Yardman) -> None:
    box = stocked.long[1]
    stocked.desktop.show("settings")
    stocked.desktop.window.open_link(Link("yard", "visit", box.id))
    stocked.open()
    assert stocked.chosen == box.number
    stocked.view.filters.text.setText("zzz")
    stocked.desktop.window.open_link(Link("yard", "stock"))
    assert len(stocked.listed) == len(stocked.boxes)


def test_what_others_do_is_seen_and_the_choice_survives(yard: Yardman) -> None:
    box = yard.long[3]
    yard.look_for(box)
    yard.desktop.act(move, box.id, parse_position("D-05-3-1"))
    yard.press(Key.Key_F5)
    assert (yard.chosen, yard.fact("stands")) == (box.number, "D-05-3-1 over bays 05 and 06")
    assert yard.view.plan.blocks["D"].chosen_cell == (5, 3)
    assert not look(yard, "A").stack_at(3, 1)


def test_an_empty_yard_says_what_to_do_first(empty_yard: Callable[[], Any]) -> None:
    screen = empty_yard()
    assert screen.view.table.note.label.text() == "Nothing stands here. Check in a box on Arrivals first."
    assert screen.view.table.note.isVisible()
    assert screen.view.panel.nobody.isHidden(), "there is no box to choose"
    screen.view.table.note.button.click()
    assert not screen.view.isVisible()


def choose(yard: Yardman, name: str, value: str) -> None:
    """Chooses in a filter."""
    combo = yard.view.filters.combos[name]
    place = combo.findData(value)
    assert place >= 0, (name, value)
    combo.setCurrentIndex(place)
    yard.settle()


def test_blocks_are_seen_whole_on_the_smallest_screen_and_filters_do_not_widen_it(yard: Yardman) -> None:
    window = yard.desktop.window
    window.resize(1366, 768)
    yard.press(Key.Key_F)
    QTest.keyClicks(yard.view.filters.text, "tiles")
    yard.settle()
    assert yard.view.filters.clear_button.isVisible()
    assert (window.width(), window.height()) == (1366, 768)
    plan = yard.view.plan
    assert plan.horizontalScrollBar().maximum() == 0
    assert all(block.width() <= plan.viewport().width() for block in plan.blocks.values())
