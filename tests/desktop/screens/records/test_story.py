"""The story of one box: told, turned round, added to, and acts taken back from it."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from db.queries.holds import damages_of, holds_of
from db.queries.record_box import timeline
from db.queries.visits import visit
from desktop.screen import Link
from desktop.screens.records import actions
from domain.events import EventKind
from domain.holds import HoldKind
from domain.visit import CustomsStatus, LoadStatus, Where
from domain.yard import Slot
from hub.operations.arrivals import announce_train
from hub.operations.boxes import set_customs, weigh
from hub.operations.dispatch import load
from hub.operations.gate import gate_in_truck, gate_out
from hub.operations.holds import set_hold
from hub.operations.trucks import AnnouncedTruck
from hub.operations.yard import move
from tests.desktop.screens import sample_train
from tests.desktop.screens.conftest import Desktop
from tests.desktop.screens.records.conftest import Recorder

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


def look_at(recorder: Recorder, number: int) -> None:
    """Shows one box of the train."""
    recorder.screen.show_link(Link("records", "visit", recorder.boxes[number].id))
    recorder.settle()
    assert recorder.screen.box.visit.id == recorder.boxes[number].id


def test_the_panel_shows_the_box_and_all_that_happened_newest_first(recorder: Recorder):
    recorder.open()
    look_at(recorder, 0)
    panel = recorder.view.panel
    box = recorder.boxes[0]
    assert panel.title.text().replace(" ", "") == box.number
    assert panel.drawing.look.number == box.number
    facts = {fact.caption: fact.text for fact in panel.facts.facts}
    assert facts["stands"] == "A-01-1-1"
    assert facts["came with"].startswith("3017, wagon ")
    assert facts["holds"] == "none"
    titles = [happening.title for happening in panel.timeline.happenings]
    assert titles == ["Placed", "Checked in together", "Arrived", "Train announced"]
    recorder.press(Key.Key_F7)
    assert [happening.title for happening in panel.timeline.happenings] == titles[::-1]


def test_the_order_of_the_story_is_kept(recorder: Recorder, desktop: Desktop):
    desktop.settings.keep_text("records/newest_first", "0")
    recorder.open()
    assert recorder.view.panel.timeline.happenings[0].title == "Train announced"


def test_a_remark_is_kept_by_keys_alone(recorder: Recorder):
    recorder.open()
    look_at(recorder, 3)
    recorder.view.table.setFocus()
    recorder.press(Key.Key_Return, Control)
    note = recorder.view.panel.form.field("text").control
    assert isinstance(note, QPlainTextEdit)
    recorder.press(Key.Key_Return)
    assert recorder.view.panel.form.field("text").refusal.isVisible(), "a remark says something"
    note.setFocus()
    note.insertPlainText("doors face west")
    recorder.press(Key.Key_Return)
    assert recorder.view.table.hasFocus()
    assert "doors face west" in recorder.story[0]


def test_an_act_is_taken_back_with_a_reason_and_stays_readable(recorder: Recorder, desktop: Desktop):
    recorder.open()
    look_at(recorder, 1)
    timeline_ = recorder.view.panel.timeline
    assert desktop.window._actions.blocked(actions.BACK) == "choose an act in the story"
    timeline_.setFocus()
    timeline_.setCurrentRow(0)
    assert timeline_.happenings[0].title == "Hold set"
    recorder.press(Key.Key_F8)
    reason = recorder.view.panel.form.field("reason").control
    assert isinstance(reason, QLineEdit)
    assert reason.hasFocus()
    reason.setText("wrong box")
    desktop.hub.clock.advance(3)
    recorder.press(Key.Key_Return)
    assert desktop.read(holds_of, recorder.boxes[1].id) == ()
    back, hold = timeline_.happenings[:2]
    assert back.title == "Reversed"
    assert hold.title == "Hold set"
    assert hold.undone.startswith("taken back 25 Nov ")
    assert hold.undone.endswith(": wrong box")
    assert desktop.read(timeline, recorder.boxes[1].id)[-1].kind is EventKind.REVERSE
    timeline_.choose(hold.key)
    assert desktop.window._actions.blocked(actions.BACK) == "it was taken back already"
    timeline_.choose(back.key)
    assert "A reversal is not reversed" in desktop.window._actions.blocked(actions.BACK)
    assert not recorder.view.panel.form.isVisible()


def test_a_damage_is_recorded_of_a_box_that_is_here(recorder: Recorder, desktop: Desktop):
    recorder.open()
    look_at(recorder, 0)
    recorder.press(Key.Key_F3)
    codes = recorder.view.panel.form.field("codes").control
    assert isinstance(codes, QLineEdit)
    codes.setText("DT-L")
    recorder.press(Key.Key_Return)
    (damage,) = desktop.read(damages_of, recorder.boxes[0].id)
    assert (damage.code, damage.place) == ("DT", "L")
    assert recorder.view.panel.timeline.happenings[0].title == "Damage recorded"


def test_a_refusal_stands_in_the_form_that_stays(recorder: Recorder, desktop: Desktop):
    recorder.open()
    recorder.act(move, recorder.boxes[0].id, Slot("A", 5, 1, 1))
    look_at(recorder, 0)
    placed = next(each for each in recorder.view.panel.timeline.happenings if each.title == "Placed")
    recorder.view.panel.timeline.choose(placed.key)
    recorder.press(Key.Key_F8)
    recorder.press(Key.Key_Return)
    form = recorder.view.panel.form
    assert form.isVisible()
    assert "Take the later acts back first" in form.general.text()
    recorder.press(Key.Key_Escape)
    assert not form.isVisible()
    assert desktop.read(timeline, recorder.boxes[0].id)[-1].kind is EventKind.MOVE


def test_what_was_entered_late_says_both_times(recorder: Recorder, desktop: Desktop):
    recorder.open()
    happened = desktop.hub.clock.now - timedelta(minutes=2)
    desktop.hub.clock.advance(40)
    recorder.act(weigh, recorder.boxes[2].id, 18_000, happened_at=happened)
    look_at(recorder, 2)
    weighed = recorder.view.panel.timeline.happenings[0]
    assert weighed.title == "Weighed"
    assert weighed.late == "happened 25 Nov 09:23, entered 25 Nov 10:05"


def test_a_box_is_opened_where_it_is(recorder: Recorder, desktop: Desktop):
    recorder.open()
    look_at(recorder, 0)
    recorder.view.table.setFocus()
    recorder.press(Key.Key_Return)
    assert desktop.window.current == "yard"
    desktop.window.show_screen("records")
    look_at(recorder, 40)
    recorder.press(Key.Key_F2)
    assert desktop.window.current == "arrivals"


def test_the_chosen_act_stays_chosen_when_others_come(recorder: Recorder):
    recorder.open()
    look_at(recorder, 0)
    shown = recorder.view.panel.timeline
    shown.setCurrentRow(2)
    key = shown.chosen_key
    recorder.act(set_hold, [recorder.boxes[0].id], HoldKind.LINE, "demurrage")
    assert shown.happenings[0].title == "Hold set"
    assert shown.chosen_key == key


def test_a_box_that_came_back_shows_its_other_stay(recorder: Recorder, desktop: Desktop):
    box = next(each for each in recorder.boxes[2:20] if each.load_status is LoadStatus.EMPTY)
    clock, act = desktop.hub.clock, desktop.act
    act(set_customs, box.id, CustomsStatus.RELEASED)
    truck = act(gate_in_truck, AnnouncedTruck("K771AB", collects=(box.id,))).result
    clock.advance(10)
    act(load, box.id, truck.carrier_id)
    clock.advance(10)
    act(gate_out, truck.carrier_id)
    assert desktop.read(visit, box.id).where_is is Where.DEPARTED
    clock.advance(60)
    act(announce_train, sample_train.train(clock.advance(0), "3019"))
    recorder.open()
    recorder.screen.show_link(Link("records", "visit", box.id))
    recorder.settle()
    assert len(recorder.numbers) == 2
    assert desktop.window._actions.blocked(actions.OPEN).startswith("it is no longer here")
    (other,) = recorder.view.panel._stays
    assert other.text().endswith("3019 · announced")
    other.click()
    recorder.settle()
    assert recorder.screen.box.visit.id != box.id
    assert recorder.view.panel._stays[0].text().endswith("3017 → K 771 AB")
