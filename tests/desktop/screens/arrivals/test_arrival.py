"""A whole arrival by keys: a dropped list, scans, a wrong digit, a seal, damage, weight, missing, extra."""

from __future__ import annotations

from PySide6.QtCore import Qt

from db.queries.arrivals import coming
from db.queries.carriers import carrier, inbound_wagons
from db.queries.holds import damages_of, holds_of, seals_of
from domain.carriers import Stage
from domain.container_number import grouped
from domain.seals import SealState
from domain.visit import Outcome, Where
from tests.desktop.screens import sample_train

Key = Qt.Key
MISREAD = "TEMU8057086"
"""One number of the list fails its check: on the box stands TEMU 805708 1."""


def test_a_train_is_taken_in_from_its_dropped_list_to_its_end_by_keys(new_clerk):
    clerk = new_clerk
    assert "Drop the list of a train here" in clerk.view.empty.sentence.text()

    clerk.drop(sample_train.LIST)
    assert clerk.view.form.field("number").value() == "3017"
    assert clerk.view.form.field("origin").value() == "Xi'an"
    clerk.fill("destination", "Almaty")
    clerk.press(Key.Key_Return)
    (row,) = clerk.desktop.read(coming, clerk.desktop.hub.clock())
    assert (row.number, row.stage, row.boxes, row.wagons) == ("3017", Stage.ANNOUNCED, 62, 28)
    assert clerk.view.head.title.text().endswith("→ Almaty")

    clerk.press(Key.Key_F9)
    clerk.press(Key.Key_Return)
    assert clerk.desktop.read(carrier, row.id).stage is Stage.ARRIVED
    clerk.press(Key.Key_F10)
    clerk.fill("track", "3")
    clerk.press(Key.Key_Return)
    assert {wagon.track for wagon in clerk.desktop.read(inbound_wagons, row.id)} == {"3"}

    numbers = [box.number for box in sample_train.boxes()]
    clerk.scan(numbers[0].lower())
    assert clerk.boxes(row.id)[numbers[0]].where_is is Where.ON_TERMINAL
    assert clerk.chosen == numbers[0]
    clerk.scan(numbers[1][-6:])
    assert clerk.chosen == numbers[1]

    # A seal that differs is recorded and held; read again, it lets go.
    clerk.press(Key.Key_F2)
    clerk.fill("found", "XX1")
    clerk.press(Key.Key_Return)
    box = clerk.boxes(row.id)[numbers[1]]
    assert clerk.desktop.read(seals_of, box.id)[0].state is SealState.DIFFERS
    assert [hold.kind for hold in clerk.desktop.read(holds_of, box.id)] == ["seal"]
    assert clerk.counter("seal").startswith("1 seal differs")

    # Damage and weight of boxes that are still on their wagon take them in.
    clerk.press(Key.Key_Down)
    assert clerk.chosen == numbers[2]
    clerk.press(Key.Key_F3)
    clerk.fill("codes", "HO-L, DT-R")
    clerk.press(Key.Key_Return)
    damaged = clerk.boxes(row.id)[numbers[2]]
    assert damaged.where_is is Where.ON_TERMINAL
    assert [(each.code, each.place) for each in clerk.desktop.read(damages_of, damaged.id)] == [
        ("HO", "L"),
        ("DT", "R"),
    ]
    clerk.press(Key.Key_Down)
    clerk.press(Key.Key_F4)
    clerk.fill("kg", "31 900")
    clerk.fill("plate", "30480")
    clerk.press(Key.Key_Return)
    heavy = clerk.boxes(row.id)[numbers[3]]
    assert heavy.weighed_kg == 31_900
    assert [hold.kind for hold in clerk.desktop.read(holds_of, heavy.id)] == ["weight"]
    assert clerk.counter("overweight").startswith("2 overweight")

    clerk.press(Key.Key_Down)
    clerk.press(Key.Key_F6)
    clerk.fill("reason", "not on the wagon")
    clerk.press(Key.Key_Return)
    assert clerk.boxes(row.id)[numbers[4]].where_is is Where.MISSING

    # A number that nobody announced is taken as an extra box.
    clerk.scan("CSQU3054383")
    assert "Nobody announced it" in clerk.view.scan.line.error
    clerk.press(Key.Key_F7)
    assert clerk.view.form.field("number").value() == "CSQU 305438 3"
    clerk.fill("size_type", "22G1")
    clerk.press(Key.Key_Return)
    assert clerk.boxes(row.id)["CSQU3054383"].as_found
    assert clerk.chosen == "CSQU3054383"

    # Undone by Ctrl+Z in the empty scan line.
    clerk.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert clerk.boxes(row.id)["CSQU3054383"].where_is is Where.CANCELLED
    assert clerk.counter("extra").startswith("0 extra")

    # Finishing asks what became of every box that is still to come.
    clerk.press(Key.Key_F8)
    clerk.press(Key.Key_Return)
    assert clerk.desktop.read(carrier, row.id).stage is Stage.WORKING
    clerk.fill("every", Outcome.STAYS_ON_WAGON.value)
    clerk.press(Key.Key_Return)
    assert clerk.desktop.read(carrier, row.id).stage is Stage.WORKED
    outcomes = {box.number: box.outcome for box in clerk.boxes(row.id).values()}
    assert outcomes[numbers[0]] is Outcome.CHECKED_IN
    assert outcomes[numbers[4]] is Outcome.MISSING
    assert outcomes[numbers[60]] is Outcome.STAYS_ON_WAGON


def test_a_wrong_digit_is_repaired_by_down_and_enter(clerk, arrived_id):
    number = sample_train.boxes()[50].number
    swapped = number[:6] + number[7] + number[6] + number[8:]

    clerk.scan(swapped)
    assert "The check digit of" in clerk.view.scan.line.error
    assert "on this train: wagon 23, position 1" in clerk.answers
    assert clerk.boxes(arrived_id)[number].where_is is Where.ON_INBOUND
    clerk.press(Key.Key_Down)
    clerk.press(Key.Key_Return)

    assert clerk.boxes(arrived_id)[number].where_is is Where.ON_TERMINAL
    assert clerk.chosen == number
    assert clerk.view.scan.line.text() == ""


def test_the_plate_mends_a_number_that_the_list_had_wrong(clerk, arrived_id):
    clerk.scan("TEMU8057081")
    assert "misread on the list" in clerk.answers
    clerk.press(Key.Key_Down)
    clerk.press(Key.Key_Return)

    boxes = clerk.boxes(arrived_id)
    assert MISREAD not in boxes
    assert boxes["TEMU8057081"].where_is is Where.ON_TERMINAL


def test_a_second_scan_of_a_box_chooses_it_and_takes_nothing(clerk, arrived_id):
    number = sample_train.boxes()[7].number
    clerk.scan(number)
    before = clerk.boxes(arrived_id)[number]
    clerk.press(Key.Key_Down)
    clerk.scan(number)

    assert "is in already" in clerk.toast
    assert clerk.chosen == number
    assert clerk.boxes(arrived_id)[number] == before


def test_scans_that_follow_fast_are_all_taken_in_their_order(clerk, arrived_id):
    numbers = [box.number for box in sample_train.boxes()[20:24]]
    for number in numbers:
        clerk.screen.scanned(number)
    clerk.settle()

    boxes = clerk.boxes(arrived_id)
    assert [boxes[number].where_is for number in numbers] == [Where.ON_TERMINAL] * 4
    assert clerk.chosen == numbers[-1]


def test_a_form_refuses_under_its_field_and_gives_the_keyboard_back(clerk):
    clerk.scan(sample_train.boxes()[0].number)
    clerk.press(Key.Key_F2)
    clerk.fill("found", "")
    clerk.press(Key.Key_Return)
    assert "Type the seal" in clerk.view.form.field("found").refusal.text()
    clerk.press(Key.Key_Escape)
    assert not clerk.view.form.isVisible()
    assert clerk.desktop.window.focusWidget() is clerk.view.scan.line


def test_the_next_box_scanned_into_the_seal_of_the_former_is_no_seal(clerk, arrived_id):
    first, second = (box.number for box in sample_train.boxes()[:2])
    clerk.scan(first)
    clerk.press(Key.Key_F2)
    assert clerk.desktop.window.focusWidget() is clerk.view.form.field("found").control
    clerk.fill("found", second.lower())
    clerk.press(Key.Key_Return)
    said = clerk.view.form.field("found").refusal.text()
    assert f"{grouped(second)} is the number of a box" in said
    box = clerk.boxes(arrived_id)[first]
    assert clerk.desktop.read(holds_of, box.id) == ()
    assert second not in [seal.found for seal in clerk.desktop.read(seals_of, box.id)]
