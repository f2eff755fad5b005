"""Boxes are loaded by key, by scan and as they really stand, taken off, rolled over, undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from db.queries import assignments
from desktop import formats
from desktop.screens.arrivals.screen import ArrivalsScreen
from domain.holds import HoldKind
from domain.visit import Where
from domain.yard import Slot
from hub.operations import holds, yard
from hub.operations.announcements import AnnouncedTrain
from hub.operations.arrivals import announce_train, mark_missing
from tests.desktop.screens.dispatch.conftest import Built, Dispatcher
from tests.hub.operations.outbound import DEPARTS, announced, box_number

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_columns_compare_and_the_list_stands_from_the_head(built: Built) -> None:
    seen = built.dispatcher
    seen.work.train("13-470")
    view = seen.show().view

    assert [look.boxes for look in view.board.canvas.looks] == [4, 0]
    first, second = view.board.canvas.bands
    assert [first.check(n).top() for n in range(9)] == [second.check(n).top() for n in range(9)]
    assert view.boxes.rows.source.keys() == built.boxes
    assert seen.check("loaded") == ("○", "0 of 4")
    assert seen.check("wagons") == ("✓", "3 of 3 placed")
    assert seen.opened == ("assigned", "56 % full, 4 TEU free")


def test_last_digits_and_enter_load_as_planned_and_the_toast_undoes_it(built: Built) -> None:
    seen, (one, *_) = built.dispatcher, built.boxes
    seen.show()

    seen.type_into_line(seen.work.visit(one).number[-5:])

    assert seen.stands(one) == (built.wagons[0], 1)
    assert seen.check("loaded") == ("○", "1 of 4")
    assert "loaded on" in seen.toast
    assert seen.screen.view.scan.line.text() == ""
    assert seen.row == one
    seen.press(KEY.Key_Z, CTRL)
    assert seen.where(one) is Where.ON_TERMINAL
    assert seen.check("loaded") == ("○", "0 of 4")


def test_a_scan_outside_the_line_is_taken_and_a_second_one_says_so(built: Built) -> None:
    seen, (one, *_) = built.dispatcher, built.boxes
    screen = seen.show()

    assert screen.scanned(seen.work.visit(one).number)
    seen.settle()
    assert seen.where(one) is Where.ON_OUTBOUND
    screen.scanned(seen.work.visit(one).number)
    seen.settle()
    assert "already" in seen.toast


def test_a_wrong_digit_offers_what_was_meant(built: Built) -> None:
    seen, (one, *_) = built.dispatcher, built.boxes
    screen = seen.show()
    number = seen.work.visit(one).number
    wrong = number[:8] + str((int(number[8]) + 1) % 10) + number[9:]

    seen.type_into_line(wrong)

    assert screen.view.scan.pane.shows_offers
    assert seen.where(one) is Where.ON_TERMINAL
    while screen.view.scan.pane.marked < 0:
        seen.press(KEY.Key_Down)
    seen.press(KEY.Key_Return)
    assert seen.where(one) is Where.ON_OUTBOUND


def test_l_loads_the_chosen_and_shift_l_all_the_rest(built: Built) -> None:
    seen = built.dispatcher
    seen.show()
    seen.select(*built.boxes[:2])

    seen.press(KEY.Key_L)
    assert [seen.where(box) for box in built.boxes[:2]] == [Where.ON_OUTBOUND] * 2
    assert seen.where(built.boxes[2]) is Where.ON_TERMINAL

    seen.press(KEY.Key_L, SHIFT)
    assert {seen.where(box) for box in built.boxes} == {Where.ON_OUTBOUND}
    assert seen.check("loaded") == ("✓", "4 of 4")
    seen.press(KEY.Key_Z, CTRL)
    assert [seen.where(box) for box in built.boxes[2:]] == [Where.ON_TERMINAL] * 2


def test_a_buried_box_is_loaded_with_the_rest_that_stands_on_it(built: Built) -> None:
    seen, (one, two, *_) = built.dispatcher, built.boxes
    seen.desktop.act(yard.place, one, Slot("A", 1, 1, 1))
    seen.desktop.act(yard.place, two, Slot("A", 1, 1, 2))
    seen.show()
    seen.select(one)
    assert "Boxes stand on it" in seen.why

    seen.press(KEY.Key_L)
    assert seen.where(one) is Where.ON_TERMINAL
    assert "Boxes stand on it" in seen.why
    seen.press(KEY.Key_L, SHIFT)
    assert {seen.where(box) for box in built.boxes} == {Where.ON_OUTBOUND}


def test_a_hold_bars_loading_until_it_is_released_from_here(built: Built) -> None:
    seen, (one, *rest) = built.dispatcher, built.boxes
    seen.desktop.act(holds.set_hold, [one], HoldKind.CUSTOMS, "inspection of the seal", None)
    screen = seen.show()

    screen.scanned(seen.work.visit(one).number)
    seen.settle()

    assert seen.where(one) is Where.ON_TERMINAL
    assert "inspection of the seal" in seen.why
    assert screen.view.scan.line.error == "Not loaded"
    assert seen.check("released") == ("○", "3 of 4")
    seen.press(KEY.Key_L, SHIFT)
    assert [seen.where(box) for box in rest] == [Where.ON_OUTBOUND] * 3
    assert "1 cannot be loaded now" in seen.toast

    seen.select(one)
    seen.press(KEY.Key_H)
    assert screen.view.form_open
    field(seen, "reason").setText("act 118")
    screen.view.form.commit()
    seen.settle()
    assert not screen.view.form_open
    assert seen.check("released") == ("✓", "4 of 4")
    seen.press(KEY.Key_L)
    assert seen.where(one) is Where.ON_OUTBOUND


def test_p_loads_where_the_box_really_stands(built: Built) -> None:
    seen, long = built.dispatcher, built.boxes[3]
    screen = seen.show()
    seen.select(long)

    seen.press(KEY.Key_P)
    wagon = screen.view.form.field("wagon").control
    assert isinstance(wagon, QComboBox)
    assert wagon.currentData() == str(built.wagons[1])
    wagon.setCurrentIndex(wagon.findData(str(built.wagons[2])))
    screen.view.form.commit()
    seen.settle()

    assert (seen.stands(long) or (0,))[0] == built.wagons[2]


def test_a_taken_position_is_refused_under_its_field(built: Built) -> None:
    seen, (one, two, *_) = built.dispatcher, built.boxes
    screen = seen.show()
    seen.select(one)
    seen.press(KEY.Key_L)
    seen.select(two)

    seen.press(KEY.Key_P)
    field(seen, "position").setText("1")
    screen.view.form.commit()
    seen.settle()

    assert screen.view.form_open
    assert "Take it off" in screen.view.form.field("position").refusal.text()
    assert seen.where(two) is Where.ON_TERMINAL


def test_a_box_that_is_on_no_list_is_loaded_after_a_question(built: Built) -> None:
    seen = built.dispatcher
    (stray,) = seen.work.here(20.0, length_ft=40)
    screen = seen.show()

    seen.type_into_line(seen.work.visit(stray).number)
    assert screen.view.scan.line.error == "It is not on this list"
    seen.press(KEY.Key_Escape)
    seen.press(KEY.Key_Escape)
    screen.scanned(seen.work.visit(stray).number)
    seen.settle()
    screen.view.scan.way_out.emit()
    assert screen.view.form_open
    wagon = screen.view.form.field("wagon").control
    assert isinstance(wagon, QComboBox)
    wagon.setCurrentIndex(wagon.findData(str(built.wagons[2])))
    screen.view.form.commit()
    seen.settle()
    assert (seen.stands(stray) or (0,))[0] == built.wagons[2]
    assert seen.check("loaded") == ("○", "1 of 5")


def test_a_box_that_arrivals_awaits_is_shown_there(built: Built) -> None:
    seen = built.dispatcher
    listed = replace(announced(900, 20.0), wagon="94788973", wagon_type="13-470")
    (coming,) = seen.work.bring(listed, check_in=False)
    box = seen.work.visit(coming)
    train = str(seen.work.trains)
    screen = seen.show()

    screen.scanned(box.number)
    seen.settle()

    assert screen.view.scan.line.error == "It is not taken in yet"
    said = screen.view.scan.pane.accessibleName()
    assert f"on wagon 01 of {train}: taken in on Arrivals" in said
    screen.view.scan.way_out.emit()
    seen.settle()
    arrivals = seen.desktop.window.screen_of("arrivals")
    assert isinstance(arrivals, ArrivalsScreen)
    assert arrivals.view.boxes.rows.source.keys() == [coming]
    assert seen.where(coming) is Where.ON_INBOUND


def test_a_box_that_is_missing_or_to_come_says_so_and_one_of_nowhere_too(built: Built) -> None:
    seen = built.dispatcher
    (lost,) = seen.work.bring(announced(900, 20.0), check_in=False)
    came = str(seen.work.trains)
    seen.desktop.act(mark_missing, [lost])
    due = AnnouncedTrain("8816", seen.work.hub.clock.now, (announced(901, 20.0),))
    seen.desktop.act(announce_train, due)
    screen = seen.show()

    def answer(number: str) -> tuple[str, str]:
        screen.scanned(number)
        seen.settle()
        return screen.view.scan.line.error, screen.view.scan.pane.accessibleName()

    error, said = answer(seen.work.visit(lost).number)
    assert (error, f"missing from {came}: found on Arrivals" in said) == ("It is not taken in yet", True)
    error, said = answer(box_number(901))
    assert (error, "announced on 8816, which is not here yet" in said) == ("It is not taken in yet", True)
    error, said = answer(box_number(902))
    assert (error, "no box of that number" in said) == ("It does not stand here", True)


def test_a_near_miss_of_what_arrivals_awaits_is_offered_and_shown_there(built: Built) -> None:
    seen = built.dispatcher
    (coming,) = seen.work.bring(announced(900, 20.0), check_in=False)
    number = seen.work.visit(coming).number
    screen = seen.show()

    seen.type_into_line(number[-6:])
    assert f"on {seen.work.trains}: taken in on Arrivals" in screen.view.scan.pane.accessibleName()
    seen.press(KEY.Key_Escape)
    seen.type_into_line(number[:9] + str((int(number[9]) + 1) % 10) + number[10])
    assert screen.view.scan.pane.accessibleName().startswith(formats.box_number(number))
    seen.press(KEY.Key_Down)
    seen.press(KEY.Key_Return)

    assert seen.desktop.window.current == "arrivals"
    assert seen.where(coming) is Where.ON_INBOUND


def test_a_box_that_stands_here_is_said_so_though_no_train_is_on_the_board(dispatcher: Dispatcher) -> None:
    (stray,) = dispatcher.work.here(20.0)
    screen = dispatcher.show()
    assert screen.state.train is None

    screen.scanned(dispatcher.work.visit(stray).number)
    dispatcher.settle()

    said = screen.view.scan.pane.accessibleName()
    assert "stands in Trackside, planned for no train or truck here" in said
    assert "load it on" not in said


def test_two_scans_without_a_pause_load_both(built: Built) -> None:
    seen, (one, two, *_) = built.dispatcher, built.boxes
    screen = seen.show()

    screen.scanned(seen.work.visit(one).number)
    screen.scanned(seen.work.visit(two).number)
    seen.settle()

    assert [seen.where(box) for box in (one, two)] == [Where.ON_OUTBOUND] * 2


def test_a_box_of_a_train_that_leaves_much_later_is_loaded_after_a_question(built: Built) -> None:
    seen = built.dispatcher
    (early,) = seen.work.here(20.0)
    later, wagons = seen.work.train("13-470", departs=DEPARTS + timedelta(hours=30))
    seen.work.assign(later, (early, wagons[0], 2))
    screen = seen.show()

    seen.type_into_line(seen.work.visit(early).number)
    assert screen.view.scan.line.error == "Its train leaves later"
    said = screen.view.scan.pane.accessibleName()
    assert f"for {seen.work.trains}, which leaves 27 Nov 11:00" in said
    seen.press(KEY.Key_Down)
    seen.press(KEY.Key_Return)

    assert seen.where(early) is Where.ON_OUTBOUND


def test_u_takes_a_box_off_into_the_proposed_slot(built: Built) -> None:
    seen, (one, *_) = built.dispatcher, built.boxes
    screen = seen.show()
    seen.select(one)
    seen.press(KEY.Key_L)

    seen.press(KEY.Key_U)
    proposed = field(seen, "to").text()
    assert proposed
    screen.view.form.commit()
    seen.settle()

    assert seen.where(one) is Where.ON_TERMINAL
    assert str(seen.train.box(one).facts.slot) == proposed
    assert seen.stands(one) is None


def test_r_rolls_the_chosen_over_to_another_train(built: Built) -> None:
    seen, long = built.dispatcher, built.boxes[3]
    later, _ = seen.work.train("13-470")
    screen = seen.show()
    seen.select(long)

    seen.press(KEY.Key_R)
    screen.view.form.commit()
    seen.settle()

    assert [plan.visit_id for plan in seen.desktop.read(assignments.assigned_to, later)] == [long]
    assert seen.train.box(long) is None


def field(seen: Dispatcher, name: str) -> QLineEdit:
    """Returns the text field of the open form."""
    control: Any = seen.screen.view.form.field(name).control
    assert isinstance(control, QLineEdit)
    return control
