"""Lists without a file: a train announced by hand, and the list of a train or truck mended box by box."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from db.queries.arrivals import coming
from db.queries.arriving_boxes import boxes_brought
from db.queries.assignments import assigned_to
from db.queries.carriers import carrier, inbound_wagons
from domain.carriers import Stage
from domain.visit import Category, LoadStatus, Where
from hub.operations.announcements import AnnouncedBox
from hub.operations.arrivals import check_in, check_in_bulk
from hub.operations.gate import announce_truck, gate_in_truck
from hub.operations.listed_boxes import as_listed
from hub.operations.trucks import AnnouncedTruck
from tests.desktop.screens import sample_train

Key = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
FIRST, SECOND, THIRD = "TEMU6275401", "CSQU3054383", "TCNU7200794"
LINES = "TEMU 627540 1 45G1 F 24100 94788973 60 ft KZ118203\nCSQU 305438 3\t22G1\tE\t2300\t94788973\t60 ft"


def refusal(clerk, name):
    return clerk.view.form.field(name).refusal.text()


def at_carrier(at_work, carrier_id):
    """Returns a clerk before that train or truck."""
    clerk = at_work()
    clerk.screen.choose(carrier_id)
    clerk.settle()
    return clerk


def choose(clerk, carrier_id, number):
    clerk.view.boxes.select_key(clerk.boxes(carrier_id)[number].id)
    clerk.settle()


def test_a_train_without_a_file_is_announced_by_hand_and_worked(new_clerk):
    clerk = new_clerk
    assert clerk.view.empty.button.text() == "Announce a train"
    clerk.press(Key.Key_N, CTRL)
    clerk.enter(number="3017", eta="soon")
    assert "is no time" in refusal(clerk, "eta")
    clerk.enter(eta="25.11.2026 14:30", index="6980", boxes="TEMU 627540 9 45G1")
    assert "cannot be right" in refusal(clerk, "boxes")
    clerk.enter(boxes="TEMU 627540 1 45G1 24")
    assert "what does “24” say" in refusal(clerk, "boxes")
    clerk.enter(boxes=LINES)
    assert "is no train index" in refusal(clerk, "index")
    clerk.enter(
        index="6980-123-7000", day="24.11.2026", destination="Almaty", gauge="1435", source="telephone"
    )

    (row,) = clerk.desktop.read(coming, clerk.desktop.hub.clock())
    train = clerk.desktop.read(carrier, row.id)
    assert (train.number, train.train_index, train.gauge_mm) == ("3017", "6980-123-7000", 1435)
    assert (f"{train.planned_on:%d.%m}", f"{train.planned_at:%d.%m %H:%M}") == ("24.11", "25.11 09:30")
    assert (train.list_name, row.boxes, row.wagons) == ("telephone", 2, 1)
    assert clerk.toast.endswith("3017 is announced with 2 boxes")
    assert clerk.view.head.title.text() == "3017  – → Almaty"
    known = clerk.desktop.read(as_listed, clerk.boxes(row.id)[FIRST].id)
    assert (known.gross_kg, known.seal, known.wagon_type, known.position) == (24_100, "KZ118203", "60 ft", 1)

    clerk.press(Key.Key_F9)
    clerk.press(Key.Key_Return)
    clerk.scan(FIRST)
    assert clerk.boxes(row.id)[FIRST].where_is is Where.ON_TERMINAL


def test_a_train_may_be_announced_with_nothing_and_its_boxes_follow_one_by_one(new_clerk):
    clerk = new_clerk
    clerk.press(Key.Key_Insert)
    clerk.enter(what="typed")
    clerk.enter(number="3019")
    (row,) = clerk.desktop.read(coming, clerk.desktop.hub.clock())
    assert (row.number, row.boxes) == ("3019", 0)
    assert "Add one (Shift+F7)" in clerk.view.boxes.note.label.text()

    clerk.press(Key.Key_F7, SHIFT)
    clerk.enter(number="TEMU 627540 1", size_type="45G1", wagon="94788973")
    assert "no wagon type" in refusal(clerk, "wagon_type")
    clerk.enter(wagon_type="80 ft", position="2")
    assert "added to 3019" in clerk.toast

    clerk.press(Key.Key_F7, SHIFT)
    clerk.enter(number=SECOND, size_type="22G1", wagon="01", position="2")
    assert "is given to TEMU 627540 1 too" in refusal(clerk, "position")
    clerk.enter(position="1", gross_kg="12 400")

    added = clerk.boxes(row.id)[SECOND]
    (wagon,) = clerk.desktop.read(inbound_wagons, row.id)
    assert (added.inbound_wagon_id, added.inbound_position, added.gross_kg) == (wagon.id, 1, 12_400)
    assert clerk.view.boxes.rows.rowCount() == 2


def test_a_box_of_the_list_is_corrected_and_keeps_what_was_not_asked(founded, train_id, at_work):
    clerk = at_work()
    number = sample_train.boxes()[3].number
    choose(clerk, train_id, number)
    visit_id = clerk.boxes(train_id)[number].id
    before = clerk.desktop.read(as_listed, visit_id)

    clerk.press(Key.Key_F2, SHIFT)
    assert clerk.view.form.field("number").value().replace(" ", "") == number
    clerk.enter(gross_kg="heavy")
    assert refusal(clerk, "gross_kg")
    clerk.enter(gross_kg="18300", seal="CN777", destination="Atlantis")
    assert "Atlantis" in refusal(clerk, "destination")
    clerk.enter(destination="Tashkent")

    after = clerk.desktop.read(as_listed, visit_id)
    assert (after.gross_kg, after.seal) == (18_300, "CN777")
    for name in ("wagon", "wagon_type", "position", "tare_kg", "hs_code", "consignee", "customs_status"):
        assert getattr(after, name) == getattr(before, name)
    assert clerk.chosen == number
    assert "corrected on the list" in clerk.toast


def test_boxes_that_do_not_come_are_taken_off_the_list_and_brought_back(founded, train_id, at_work):
    clerk = at_work()
    number = sample_train.boxes()[5].number
    choose(clerk, train_id, number)
    clerk.press(Key.Key_F6, SHIFT)
    assert clerk.boxes(train_id)[number].where_is is Where.CANCELLED
    assert clerk.view.boxes.rows.rowCount() == 61
    clerk.click(clerk.view.keys.toast.button)
    assert clerk.boxes(train_id)[number].where_is is Where.ANNOUNCED
    assert clerk.view.boxes.rows.rowCount() == 62


def test_what_of_a_list_can_no_longer_be_mended_says_why(founded, arrived_id, at_work):
    ids = [box.visit_id for box in founded.read(boxes_brought, arrived_id)]
    founded.act(check_in, ids[0])
    clerk = at_work()
    why = clerk.desktop.window._actions.blocked
    assert why("arrivals.correct") == "choose a box first"
    choose(clerk, arrived_id, sample_train.boxes()[0].number)
    assert why("arrivals.correct") == "the box is in already"
    assert why("arrivals.take_off") == "the box is here: it is missing, or taken in"
    choose(clerk, arrived_id, sample_train.boxes()[1].number)
    assert why("arrivals.correct") == why("arrivals.add") == ""


def test_a_truck_that_is_announced_is_amended_with_its_boxes_and_what_it_fetches(
    founded, arrived_id, at_work
):
    brings = AnnouncedBox(FIRST, "45G1", LoadStatus.LOADED, Category.EXPORT)
    truck = founded.act(announce_truck, AnnouncedTruck("H 118 MT 02", delivers=(brings,))).result
    stock = [box.visit_id for box in founded.read(boxes_brought, arrived_id)][:2]
    founded.act(check_in_bulk, stock)
    numbers = [box.number for box in sample_train.boxes()[:2]]
    clerk = at_carrier(at_work, truck)

    clerk.press(Key.Key_F11, SHIFT)
    clerk.enter(driver="Marat K.", authority="PoA 18", collects=f"{numbers[0]}\n99999999")
    assert "no box here that could leave" in refusal(clerk, "collects")
    clerk.enter(collects="\n".join(numbers))
    amended = clerk.desktop.read(carrier, truck)
    assert (amended.driver, amended.authority) == ("Marat K.", "PoA 18")
    assert {plan.visit_id for plan in clerk.desktop.read(assigned_to, truck)} == set(stock)

    clerk.press(Key.Key_F11, SHIFT)
    clerk.enter(collects=numbers[1][-7:])
    assert [plan.visit_id for plan in clerk.desktop.read(assigned_to, truck)] == [stock[1]]

    clerk.press(Key.Key_F7, SHIFT)
    clerk.enter(number=THIRD, size_type="22G1", load_status="empty")
    choose(clerk, truck, FIRST)
    clerk.press(Key.Key_F2, SHIFT)
    clerk.enter(gross_kg="21 050")
    boxes = clerk.boxes(truck)
    assert (boxes[FIRST].gross_kg, boxes[THIRD].load_status) == (21_050, LoadStatus.EMPTY)

    clerk.press(Key.Key_F9)
    clerk.press(Key.Key_Return)
    assert clerk.desktop.read(carrier, truck).stage is Stage.ARRIVED
    assert {box.where_is for box in clerk.boxes(truck).values()} == {Where.ON_INBOUND}


@pytest.mark.parametrize("number", ["TEMU 627540 9", ""])
def test_a_number_that_cannot_be_right_stands_under_its_field(founded, at_work, number):
    founded.act(gate_in_truck, AnnouncedTruck("A 204 KC 05"))
    clerk = at_work()
    clerk.press(Key.Key_F7, SHIFT)
    clerk.enter(number=number, size_type="45G1")
    assert clerk.screen.forms.name == ("" if number else "add_box")
    assert bool(refusal(clerk, "number")) is not bool(number)


def test_what_was_announced_of_a_train_is_amended_until_it_has_arrived(founded, train_id, at_work):
    clerk = at_carrier(at_work, train_id)
    boxes = clerk.boxes(train_id)
    clerk.press(Key.Key_F8, SHIFT)
    assert clerk.screen.forms.name == "amend_train"
    assert clerk.view.form.field("day").value() == "25.11.2026"
    clerk.enter(eta="26.11.2026 03:15", origin="Atlantis", destination="Almaty")
    assert "Atlantis" in refusal(clerk, "origin")
    assert refusal(clerk, "destination") == ""
    clerk.enter(origin="Altynkol", destination="Nowhere")
    assert "Nowhere" in refusal(clerk, "destination")
    clerk.enter(destination="Almaty", index="6980-123-7000", gauge="1435")
    train = clerk.desktop.read(carrier, train_id)
    assert f"{train.planned_at:%d.%m %H:%M}" == "25.11 22:15"
    assert (train.train_index, train.gauge_mm) == ("6980-123-7000", 1435)
    assert clerk.view.head.title.text().endswith("Altynkol → Almaty")
    assert clerk.boxes(train_id) == boxes
    clerk.click(clerk.view.keys.toast.button)
    assert clerk.desktop.read(carrier, train_id).train_index is None

    clerk.press(Key.Key_F9)
    clerk.press(Key.Key_Return)
    assert clerk.desktop.window._actions.blocked("arrivals.restate") == "arrived already"


def test_a_truck_to_come_is_told_to_come_later(founded, at_work):
    truck = founded.act(announce_truck, AnnouncedTruck("H 118 MT 02")).result
    clerk = at_carrier(at_work, truck)
    clerk.press(Key.Key_F8, SHIFT)
    clerk.enter(planned="26.11.2026 10:00", driver="Marat K.")
    amended = clerk.desktop.read(carrier, truck)
    assert (f"{amended.planned_at:%d.%m %H:%M}", amended.driver) == ("26.11 05:00", "Marat K.")


def test_several_boxes_are_pasted_into_the_list_at_once(founded, train_id, at_work):
    clerk = at_carrier(at_work, train_id)
    clerk.press(Key.Key_F7, SHIFT)
    clerk.enter(boxes="TEMU 627540 1 45G1 24")
    assert "what does “24” say" in refusal(clerk, "boxes")
    clerk.enter(boxes=f"BEAU 000001 0 22G1 94788999\n{sample_train.boxes()[0].number} 45G1 F 94788999")
    assert refusal(clerk, "boxes")
    assert refusal(clerk, "number") == ""
    clerk.enter(
        number=sample_train.boxes()[0].number,
        size_type="22G1",
        boxes="TEMU 627540 1 45G1 F 94788999\nTCNU 720079 4 22G1 94788999",
    )
    assert refusal(clerk, "number")
    clerk.view.form.field("number").control.clear()
    clerk.press(Key.Key_Return)
    added = clerk.boxes(train_id)
    assert added[FIRST].inbound_wagon_id == added[THIRD].inbound_wagon_id
    assert (added[FIRST].inbound_position, added[THIRD].inbound_position) == (1, 2)
    assert "2 boxes added to" in clerk.toast
