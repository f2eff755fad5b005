"""More than one train, trucks at the gate, lists that cannot be taken, and what is chosen and filtered."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from db.queries.arrivals import arrival, coming
from db.queries.carriers import carrier, inbound_wagons
from db.queries.visits import inbound_of, visit
from desktop.screens.arrivals.looks import wagons
from domain.carriers import Stage, WagonStage
from domain.visit import Category, LoadStatus, Where
from hub.operations.announcements import AnnouncedBox, AnnouncedTrain, FoundBox
from hub.operations.arrivals import (
    announce_train,
    arrive,
    check_in,
    check_in_bulk,
    take_as_found,
)
from hub.operations.gate import gate_in_truck
from hub.operations.trucks import AnnouncedTruck
from hub.operations.wagons import place_wagons
from tests.desktop.screens import sample_train

Key = Qt.Key
OTHER = "TEMU6275401"


def another_train(hub, *, arrived):
    box = replace(sample_train.boxes()[0], number=OTHER, wagon="94788973")
    planned = hub.clock.now + timedelta(hours=2)
    carrier_id = hub.act(announce_train, AnnouncedTrain("8816", planned, (box,))).result
    if arrived:
        hub.act(arrive, carrier_id)
    return carrier_id


def test_a_scan_of_another_train_here_is_taken_in_there_and_told_so(founded, arrived_id, at_work):
    other = another_train(founded, arrived=True)
    clerk = at_work()
    clerk.screen.choose(arrived_id)
    clerk.settle()

    clerk.scan(OTHER)

    assert "is on 8816: taken in there" in clerk.toast
    assert clerk.boxes(other)[OTHER].where_is is Where.ON_TERMINAL
    assert clerk.view.head.title.text().startswith("3017")


def test_a_box_of_a_train_that_comes_is_taken_here_by_down_and_enter(founded, arrived_id, at_work):
    another_train(founded, arrived=False)
    clerk = at_work()
    clerk.screen.choose(arrived_id)
    clerk.settle()

    clerk.scan(OTHER)
    assert "announced on 8816" in clerk.answers
    clerk.press(Key.Key_Down)
    clerk.press(Key.Key_Return)

    assert clerk.boxes(arrived_id)[OTHER].where_is is Where.ON_TERMINAL
    assert clerk.counter("extra").startswith("1 extra")


def test_a_list_with_a_bad_row_is_shown_row_by_row_and_nothing_is_taken(new_clerk, tmp_path):
    lines = sample_train.LIST.read_text("utf-8").splitlines()
    lines[3] = lines[3].replace("19059", "19o59")
    path = tmp_path / "consist-3018.csv"
    path.write_text("\n".join(lines), "utf-8")

    new_clerk.drop(path)

    row = new_clerk.view.rows.rows.row_at(0)
    assert (row.line, row.column, row.refused) == (4, "gross_kg", True)
    assert "19o59" in row.sentence
    new_clerk.press(Key.Key_Return)
    assert new_clerk.desktop.read(coming, new_clerk.desktop.hub.clock()) == ()
    assert new_clerk.view.tables.currentIndex() == 0


def test_a_file_that_is_no_list_is_refused_with_what_it_lacks(new_clerk, tmp_path):
    path = tmp_path / "notes.csv"
    path.write_text("hello,world\n1,2\n", "utf-8")

    new_clerk.drop(path)

    assert new_clerk.screen.forms.name == "refused_list"
    assert "container" in new_clerk.view.form.findChild(QLabel, "form.lead").text()
    new_clerk.press(Key.Key_Escape)
    assert new_clerk.screen.forms.name == ""


def test_a_list_dropped_on_the_scan_line_announces_its_train(clerk):
    clerk.drop(sample_train.LIST, clerk.view.scan.line)

    assert clerk.view.scan.line.text() == ""
    assert clerk.view.form.field("number").value() == "3017"


@pytest.mark.parametrize("name", ["number", "boxes"])
def test_a_list_dropped_on_a_line_or_note_of_a_form_is_read_and_not_typed_into_it(clerk, name):
    clerk.press(Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert clerk.screen.forms.name == "add_box"

    clerk.drop(sample_train.LIST, clerk.view.form.field(name).control)

    assert clerk.screen.forms.name == "announce"
    assert clerk.view.form.field("number").value() == "3017"


def test_a_counter_filters_the_table_until_it_is_pressed_again(clerk):
    clerk.scan(sample_train.boxes()[3].number)
    clerk.click(clerk.view.counters.button("in"))
    assert clerk.view.boxes.rows.rowCount() == 1
    assert clerk.view.filter.text() == "only in: 1 · show all"
    clerk.click(clerk.view.filter)
    assert clerk.view.boxes.rows.rowCount() == 62


def test_the_consist_follows_the_table_and_the_table_the_consist(clerk, arrived_id):
    boxes = clerk.boxes(arrived_id)
    number = sample_train.boxes()[30].number
    clerk.view.boxes.select_key(boxes[number].id)
    clerk.settle()
    assert clerk.view.consist.chosen_key == str(boxes[number].id)
    clerk.view.consist.setFocus()
    clerk.press(Key.Key_Right)
    assert clerk.chosen == sample_train.boxes()[31].number
    assert clerk.view.card.title.text().replace(" ", "") == clerk.chosen


def test_the_card_beside_follows_what_is_done_with_the_chosen_box(clerk):
    clerk.scan(sample_train.boxes()[0].number)
    assert "to come" not in clerk.view.card.drawing.accessibleName()
    assert "stands in: Trackside" in {
        label.accessibleName() for label in clerk.view.card.findChildren(QLabel)
    }
    clerk.press(Key.Key_Down)
    clerk.press(Key.Key_F6)
    clerk.fill("reason", "its place is empty")
    clerk.press(Key.Key_Return)
    said = [label.text() for label in clerk.view.timeline.findChildren(QLabel) if label.isVisible()]
    assert any("its place is empty" in words for words in said)


def test_the_rest_is_taken_in_together_and_the_wagons_are_removed(founded, arrived_id, at_work):
    wagons = [wagon.id for wagon in founded.read(inbound_wagons, arrived_id)]
    founded.act(place_wagons, wagons, "3")
    clerk = at_work()

    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)
    assert clerk.counter("in").startswith("62 in")
    clerk.press(Key.Key_F8)
    clerk.press(Key.Key_Return)
    assert clerk.desktop.read(carrier, arrived_id).stage is Stage.WORKED
    clerk.press(Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    clerk.press(Key.Key_Return)
    stages = {wagon.stage for wagon in clerk.desktop.read(inbound_wagons, arrived_id)}
    assert stages == {WagonStage.REMOVED}


def test_a_late_entry_happens_when_the_form_says(founded, train_id, at_work):
    founded.clock.advance(45)
    clerk = at_work()
    clerk.press(Key.Key_F9)
    clerk.fill("happened", "09:10")
    clerk.press(Key.Key_Return)

    arrived = clerk.desktop.read(carrier, train_id).arrived_at
    assert arrived == founded.clock.now - timedelta(minutes=35)

    clerk.press(Key.Key_F11)
    clerk.fill("happened", "soon")
    clerk.press(Key.Key_Return)
    assert "is no time" in clerk.view.form.field("happened").refusal.text()


def test_a_truck_is_let_in_by_form_delivers_and_leaves(new_clerk):
    clerk = new_clerk
    clerk.press(Key.Key_Insert)
    clerk.press(Key.Key_Return)
    clerk.fill("plate", "K 771 AB 02")
    clerk.fill("driver", "Serik B.")
    clerk.fill("delivers", "TEMU 627540 1 45G1")
    clerk.press(Key.Key_Return)
    (row,) = clerk.desktop.read(coming, clerk.desktop.hub.clock())
    assert (row.number, row.boxes, row.stage) == ("K 771 AB 02", 1, Stage.ARRIVED)
    assert "driver Serik B." in clerk.view.head.details.text()

    clerk.press(Key.Key_F8)
    assert clerk.desktop.read(carrier, row.id).stage is Stage.ARRIVED
    clerk.scan(OTHER)
    assert clerk.boxes(row.id)[OTHER].where_is is Where.ON_TERMINAL
    clerk.press(Key.Key_F8)
    clerk.press(Key.Key_Return)
    assert clerk.desktop.read(carrier, row.id).stage is Stage.DEPARTED


def test_a_truck_that_nobody_can_serve_is_turned_away_with_a_reason(founded, at_work):
    box = AnnouncedBox(OTHER, "45G1", LoadStatus.LOADED, Category.EXPORT)
    truck = founded.act(gate_in_truck, AnnouncedTruck("A 204 KC 05", delivers=(box,))).result
    clerk = at_work()

    clerk.press(Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    clerk.press(Key.Key_Return)
    assert clerk.view.form.field("reason").refusal.text()
    clerk.fill("reason", "no customs papers")
    clerk.press(Key.Key_Return)
    assert clerk.desktop.read(carrier, truck.carrier_id).stage is Stage.TURNED_AWAY


def test_a_truck_loads_what_it_fetches(founded, arrived_id, at_work):
    boxes = founded.read(inbound_of, arrived_id)
    founded.act(check_in_bulk, [box.id for box in boxes])
    wanted = next(box for box in boxes if box.load_status is LoadStatus.EMPTY)
    truck = founded.act(gate_in_truck, AnnouncedTruck("A 204 KC 05", collects=(wanted.id,))).result
    clerk = at_work()
    clerk.screen.choose(truck.carrier_id)
    clerk.settle()

    clerk.scan(wanted.number)

    assert clerk.desktop.read(visit, wanted.id).where_is is Where.ON_OUTBOUND
    assert clerk.counter("loaded").startswith("1 loaded")


def test_what_others_commit_is_seen_after_the_screen_is_read_again(clerk, arrived_id):
    box = clerk.boxes(arrived_id)[sample_train.boxes()[0].number]
    clerk.desktop.act(check_in, box.id)
    clerk.press(Key.Key_F5)
    assert clerk.counter("in").startswith("1 in")


def test_what_a_link_points_at_is_shown(founded, arrived_id, at_work):
    from desktop.screen import Link

    other = another_train(founded, arrived=True)
    clerk = at_work()
    clerk.desktop.window.open_link(Link("arrivals", "carrier", other))
    clerk.settle()
    assert clerk.view.head.title.text().startswith("8816")
    clerk.desktop.window.open_link(Link("arrivals", "carrier", arrived_id))
    clerk.settle()
    assert clerk.view.head.title.text().startswith("3017")


def test_a_new_list_takes_the_place_of_the_former_one(founded, train_id, at_work, tmp_path):
    lines = sample_train.LIST.read_text("utf-8").splitlines()
    path = tmp_path / "consist-3017-b.csv"
    path.write_text("\n".join(lines[:-1]), "utf-8")
    clerk = at_work()

    clerk.screen.lists.take(path, amends=train_id)
    clerk.settle()
    clerk.press(Key.Key_Return)

    assert clerk.boxes(train_id)[sample_train.boxes()[61].number].where_is is Where.CANCELLED
    assert clerk.view.boxes.rows.rowCount() == 61
    assert "is amended" in clerk.toast


def test_a_truck_that_was_announced_is_gated_in_with_what_is_other_than_announced(new_clerk):
    clerk = new_clerk
    clerk.press(Key.Key_Insert)
    clerk.fill("what", "announced")
    clerk.press(Key.Key_Return)
    clerk.press(Key.Key_Return)
    assert clerk.view.form.field("plate").refusal.text()
    clerk.fill("plate", "H 118 MT 02")
    clerk.fill("release_until", "soon")
    clerk.press(Key.Key_Return)
    assert "is no time" in clerk.view.form.field("release_until").refusal.text()
    clerk.fill("release_until", "24.11.2026 18:00")
    clerk.fill("authority_until", "24.11")
    clerk.press(Key.Key_Return)
    assert "is no day" in clerk.view.form.field("authority_until").refusal.text()
    clerk.fill("authority_until", "2026-12-24")
    clerk.fill("delivers", "TEMU 627540 9 45G1")
    clerk.press(Key.Key_Return)
    assert "cannot be right" in clerk.view.form.field("delivers").refusal.text()
    clerk.fill("delivers", "TEMU 627540 1 45G1 E")
    clerk.press(Key.Key_Return)
    (row,) = clerk.desktop.read(coming, clerk.desktop.hub.clock())
    assert row.stage is Stage.ANNOUNCED

    clerk.press(Key.Key_F9)
    clerk.fill("driver", "Marat K.")
    clerk.press(Key.Key_Return)
    truck = clerk.desktop.read(carrier, row.id)
    assert (truck.stage, truck.driver) == (Stage.ARRIVED, "Marat K.")
    assert clerk.boxes(row.id)[OTHER].load_status is LoadStatus.EMPTY


def test_an_announcement_is_cancelled_with_its_reason_and_undone(founded, train_id, at_work):
    clerk = at_work()
    clerk.press(Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)
    clerk.fill("reason", "comes tomorrow as 3019")
    clerk.press(Key.Key_Return)
    assert clerk.desktop.read(carrier, train_id).stage is Stage.CANCELLED
    clerk.click(clerk.view.keys.toast.button)
    assert clerk.desktop.read(carrier, train_id).stage is Stage.ANNOUNCED


def test_what_cannot_be_done_says_why_on_its_button(founded, train_id, at_work):
    clerk = at_work()
    finish = clerk.view.keys.button("arrivals.finish")
    assert finish.text() == "Finish: not arrived yet"
    assert not finish.isEnabled()
    assert clerk.view.keys.button("arrivals.seal").toolTip() == "choose a box first"


def test_a_small_screen_keeps_the_state_in_sight_and_nothing_wider_than_it(founded, arrived_id, at_work):
    clerk = at_work(1366, 768)
    heading = clerk.view.boxes.heading
    shown = {clerk.view.boxes.rows.columns[number].id for number in heading.shown_columns()}
    assert "state" in shown
    assert "goods" not in shown
    assert clerk.desktop.window.width() == 1366
    assert clerk.view.boxes.horizontalScrollBar().maximum() == 0


def test_a_scan_before_the_arrival_says_which_key_lets_the_train_arrive(founded, train_id, at_work):
    clerk = at_work()
    clerk.scan(sample_train.boxes()[0].number)
    assert clerk.view.scan.line.error == "3017 has not arrived yet: F9"
    assert clerk.boxes(train_id)[sample_train.boxes()[0].number].where_is is Where.ANNOUNCED


def test_a_train_is_placed_in_two_cuts_on_two_tracks(clerk, arrived_id):
    clerk.press(Key.Key_F10)
    clerk.fill("last", "12")
    clerk.fill("track", "3")
    clerk.press(Key.Key_Return)
    clerk.press(Key.Key_F10)
    assert [clerk.view.form.field(name).value() for name in ("first", "last")] == ["13", "28"]
    clerk.fill("track", "4")
    clerk.press(Key.Key_Return)
    tracks = [wagon.track for wagon in clerk.desktop.read(inbound_wagons, arrived_id)]
    assert tracks == ["3"] * 12 + ["4"] * 16
    assert "placed on track 3+4" in clerk.view.head.details.text()

    clerk.press(Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    clerk.fill("first", "90")
    clerk.fill("last", "95")
    clerk.press(Key.Key_Return)
    assert "no such wagon" in clerk.view.form.field("first").refusal.text()


def test_an_extra_box_whose_position_nobody_knows_hides_no_other_box(founded, arrived_id):
    found = (("94788965", "80 ft", "CSQU3054383"), ("94383882", "60 ft", OTHER))
    for wagon, kind, number in found:
        box = AnnouncedBox(number, "22G1", LoadStatus.LOADED, Category.TRANSIT, wagon=wagon, wagon_type=kind)
        founded.act(take_as_found, arrived_id, FoundBox(box))

    drawn = {look.number: look for look in wagons(founded.read(arrival, arrived_id))}

    full = [each.look.number for each in drawn["94788965"].boxes]
    assert full == [box.number for box in sample_train.boxes() if box.wagon == "94788965"]
    assert [each.look.number for each in drawn["94383882"].boxes] == ["MSKU8224091", OTHER]
