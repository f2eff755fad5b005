"""A train departs after a question, or says the first thing that stops it; wagons and trucks beside it."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from db.queries.carriers import carrier, outbound_wagons
from desktop.screen import Link
from desktop.widgets.box import Tone
from domain.carriers import Stage, WagonStage
from domain.holds import HoldKind
from domain.visit import Where
from hub.operations import dispatch, gate, holds
from hub.operations.check_list import Check
from hub.operations.trucks import AnnouncedTruck
from tests.desktop.screens.dispatch.conftest import Built, Dispatcher
from tests.hub.operations.outbound import DEPARTS, is_sound

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def load(built: Built, *boxes: int) -> None:
    """Loads boxes as another workstation does."""
    built.dispatcher.desktop.act(dispatch.load_bulk, built.train_id, boxes or tuple(built.boxes))


def test_f8_asks_and_the_train_leaves_and_is_listed(built: Built) -> None:
    seen = built.dispatcher
    load(built)
    screen = seen.show()
    number = seen.train.row.number
    assert seen.departs == "Depart"

    seen.press(KEY.Key_F8)
    assert screen.view.form_open
    assert seen.where(built.boxes[0]) is Where.ON_OUTBOUND
    screen.view.form.commit()
    seen.settle()

    assert {seen.where(box) for box in built.boxes} == {Where.DEPARTED}
    assert screen.state.trains == ()
    assert f"{number} → Aktau-Port · 4 boxes on 3 wagons" in screen.view.left.text()
    assert screen.view.empty.isVisible()
    assert is_sound(seen.desktop.hub)


def test_what_is_not_loaded_is_said_and_stays_behind(built: Built) -> None:
    seen, (*first, long) = built.dispatcher, built.boxes
    load(built, *first)
    screen = seen.show()

    seen.press(KEY.Key_F8)
    assert "1 box is not loaded: it stays" in screen.view.form.accessibleName()
    screen.view.form.commit()
    seen.settle()

    assert seen.where(long) is Where.ON_TERMINAL
    assert seen.where(first[0]) is Where.DEPARTED


def test_a_hold_on_a_loaded_box_stops_the_departure_and_is_opened_first(built: Built) -> None:
    seen, (one, *_) = built.dispatcher, built.boxes
    load(built)
    seen.desktop.act(holds.set_hold, [one], HoldKind.LINE, "lease ended", None)
    screen = seen.show()

    assert seen.check("holds") == ("✗", "3 of 4")
    assert seen.opened == ("holds", "1 box is held")
    assert seen.departs == "Depart: 1 box is held"
    seen.press(KEY.Key_F8)
    assert not screen.view.form_open
    assert seen.desktop.read(carrier, built.train_id).stage is not Stage.DEPARTED

    (hold,) = [each.hold_id for each in seen.train.box(one).facts.holds]
    seen.desktop.act(holds.release_hold, [hold])
    seen.press(KEY.Key_F5)
    assert seen.check("holds") == ("✓", "4 of 4")
    assert seen.departs == "Depart"


def test_a_half_loaded_wagon_looks_unfinished_and_not_refused(dispatcher: Dispatcher) -> None:
    seen, work = dispatcher, dispatcher.work
    middle, head, tail = work.here(20.0, 8.0, 8.0)
    train, (wagon,) = work.train("13-470")
    work.assign(train, (middle, wagon, 2), (head, wagon, 1), (tail, wagon, 3))
    seen.desktop.act(dispatch.load_bulk, train, [middle, head])
    screen = seen.show(1366, 768)
    seen.select(middle)

    assert seen.check("layout") == ("○", "0 of 1 wagons")
    assert "may leave once what is planned for it is loaded too" in seen.why
    assert "As it stands: W4: 12.0 t, at most 11.0 t" in seen.why
    (look,) = screen.view.board.canvas.looks
    assert {box.look.tone for box in look.wagons[0].look.boxes} == {Tone.NORMAL}
    assert look.wagons[0].tone is Tone.NORMAL
    screen.view.board.canvas.check_opened.emit(train, Check.LAYOUT)
    note = screen.view.trucks.note
    assert note.label.geometry().right() <= note.width(), "what an empty table says fits a narrow one"
    (bands,) = screen.view.board.canvas.bands
    assert " ".join(bands.note) == bands.look.open.note, "the sentence is whole, in as many lines as it needs"
    assert bands.note_line(len(bands.note) - 1).bottom() <= bands.open.bottom()
    assert "W4: 12.0 t, at most 11.0 t" in screen.view.board.canvas.words_at(bands.line(0).center())
    assert seen.departs == "Depart: 1 wagon is half loaded"
    seen.press(KEY.Key_F8)
    assert seen.desktop.read(carrier, train).stage is not Stage.DEPARTED

    seen.desktop.act(dispatch.load, tail, train)
    seen.press(KEY.Key_F5)
    assert seen.check("layout") == ("✓", "1 of 1 wagons")
    assert seen.departs == "Depart"


def test_what_is_late_near_the_cut_off_stays_behind(built: Built) -> None:
    seen = built.dispatcher
    load(built, *built.boxes[:3])
    seen.desktop.hub.clock.advance(17.5 * 60)
    seen.show()

    assert seen.check("loaded") == ("!", "3 of 4")
    assert seen.opened == ("loaded", "1 box is not loaded")
    assert seen.screen.view.board.canvas.looks[0].left == "30 min left"


def test_w_places_the_wagons_and_shift_w_removes_them(dispatcher: Dispatcher) -> None:
    train_id, _ = dispatcher.work.train("13-470", "13-470", placed=False)
    screen = dispatcher.show()
    assert dispatcher.check("wagons") == ("○", "0 of 2 placed")
    assert dispatcher.departs.startswith("Depart: 2 wagons are not ready")

    dispatcher.press(KEY.Key_W)
    track = screen.view.form.field("track").control
    assert isinstance(track, QComboBox)
    screen.view.form.commit()
    dispatcher.settle()
    assert dispatcher.check("wagons") == ("✓", "2 of 2 placed")

    dispatcher.press(KEY.Key_W, SHIFT)
    screen.view.form.commit()
    dispatcher.settle()
    stages = {wagon.stage for wagon in dispatcher.desktop.read(outbound_wagons, train_id)}
    assert stages == {WagonStage.REMOVED}
    assert dispatcher.check("wagons") == ("✓", "2 of 2 removed")


def test_arrows_and_clicks_choose_trains_rows_and_boxes(built: Built) -> None:
    seen = built.dispatcher
    other, _ = seen.work.train("13-470", departs=seen.desktop.hub.clock.now + timedelta(hours=30))
    screen = seen.show()
    canvas = screen.view.board.canvas
    canvas.setFocus()

    seen.press(KEY.Key_Right)
    assert screen.state.carrier_id == other
    assert screen.view.boxes.rows.rowCount() == 0
    seen.press(KEY.Key_Down)
    assert seen.opened[0] == "loaded"

    bands = canvas.bands[0]
    drawn = bands.frame(1)
    at = drawn.box(drawn.look.boxes[0]).center().toPoint()
    screen.view.board.ensureVisible(at.x(), at.y())
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(at.x(), at.y()))
    seen.settle()
    assert screen.state.carrier_id == built.train_id
    assert seen.row == built.boxes[3]
    assert "Aktau-Port" in canvas.accessibleDescription()


def test_a_link_shows_its_train_and_trains_further_ahead_are_counted(built: Built) -> None:
    seen = built.dispatcher
    other, _ = seen.work.train("13-470")
    seen.work.train("13-470", departs=seen.desktop.hub.clock.now + timedelta(hours=60), cut_off_at=None)
    screen = seen.show()

    screen.show_link(Link("dispatch", "train", other))
    seen.settle()

    assert screen.state.carrier_id == other
    tabs = screen.view.tabs
    assert [(each.text(), each.isChecked()) for each in (tabs.near, tabs.later)] == [
        ("To leave 2", True),
        ("Planned 1", False),
    ]


def test_trains_further_ahead_are_shown_by_their_tab_and_by_a_link_to_one_or_to_its_box(built: Built) -> None:
    seen = built.dispatcher
    far, wagons = seen.work.train("13-470", departs=DEPARTS + timedelta(hours=60), cut_off_at=None)
    (box,) = seen.work.here(12.0)
    seen.work.assign(far, (box, wagons[0], 2))
    screen = seen.show()

    def shown() -> list[int]:
        seen.settle()
        return [train.carrier_id for train in screen.state.trains]

    screen.view.tabs.later.click()
    assert shown() == [far]
    assert screen.view.tabs.later.isChecked()
    seen.press(KEY.Key_F7)
    assert shown() == [built.train_id]

    screen.show_link(Link("dispatch", "visit", box))
    assert shown() == [far]
    assert seen.row == box
    screen.show_link(Link("dispatch", "train", built.train_id))
    assert shown() == [built.train_id]
    screen.show_link(Link("dispatch", "train", far))
    assert (shown(), screen.state.carrier_id) == ([far], far)
    screen.show_link(Link("dispatch", "visit", 99_999))
    assert shown() == [far]


def test_a_truck_inside_is_loaded_and_let_out(dispatcher: Dispatcher) -> None:
    boxes = dispatcher.work.here(12.0, 14.0)
    truck = AnnouncedTruck(plate="777 KZT 02", driver="B. Omarov", collects=tuple(boxes))
    dispatcher.desktop.act(gate.gate_in_truck, truck)
    screen = dispatcher.show()
    assert screen.view.inside.text() == "Trucks inside · 1"

    screen.scanned(dispatcher.work.visit(boxes[0]).number)
    dispatcher.settle()
    assert dispatcher.where(boxes[0]) is Where.ON_OUTBOUND

    screen.view.trucks.select_number(1)
    screen.view.trucks.setFocus()
    dispatcher.settle()
    dispatcher.press(KEY.Key_T)
    assert dispatcher.where(boxes[1]) is Where.ON_OUTBOUND
    dispatcher.press(KEY.Key_G)
    screen.view.form.commit()
    dispatcher.settle()
    assert {dispatcher.where(box) for box in boxes} == {Where.DEPARTED}
    assert screen.view.trucks.rows.rowCount() == 0


def test_a_truck_that_leaves_without_its_box_is_asked_why(dispatcher: Dispatcher) -> None:
    (box,) = dispatcher.work.here(12.0)
    truck = AnnouncedTruck(plate="777 KZT 02", driver="B. Omarov", collects=(box,))
    dispatcher.desktop.act(gate.gate_in_truck, truck)
    screen = dispatcher.show()
    screen.view.trucks.select_number(0)
    screen.view.trucks.setFocus()
    dispatcher.settle()

    dispatcher.press(KEY.Key_G)
    screen.view.form.commit()
    dispatcher.settle()
    assert screen.view.form.field("reason").refusal.text()
    reason = screen.view.form.field("reason").control
    assert isinstance(reason, QPlainTextEdit)
    reason.setPlainText("wrong box")
    screen.view.form.commit()
    dispatcher.settle()
    assert dispatcher.where(box) is Where.ON_TERMINAL
    assert screen.view.trucks.rows.rowCount() == 0


def test_an_empty_hub_says_what_to_do_first(dispatcher: Dispatcher) -> None:
    screen = dispatcher.show(1366, 768)

    assert "Plan one on Transship" in screen.view.empty.sentence.text()
    assert dispatcher.departs == "Depart: no train is to leave"
