"""What a scan means: here, on another train, on one that comes, in the yard, or nothing awaited."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from desktop.screens.arrivals.scanning import Kin, Way, answer
from domain.container_number import check_digit
from domain.visit import Where
from hub.operations.announcements import AnnouncedTrain
from hub.operations.arrivals import announce_train, arrive, check_in, mark_missing
from hub.operations.dispatch import load
from hub.operations.gate import gate_in_truck
from hub.operations.trucks import AnnouncedTruck
from tests.desktop.screens import sample_train
from tests.hub.operations.outbound import Outbound

OTHER = "TEMU6275401"


def number(text: str) -> str:
    """The eleven signs of ten and their check digit."""
    return f"{text}{check_digit(text)[0]}"


@pytest.fixture
def ids(founded, arrived_id):
    boxes = founded.read(_inbound, arrived_id)
    return {box.number: box.id for box in boxes}


def _inbound(connection, carrier_id):
    from db.queries.visits import inbound_of

    return inbound_of(connection, carrier_id)


def train(founded, name, first_number, hours=2):
    """Announces a train of one box."""
    box = replace(sample_train.boxes()[0], number=first_number, wagon="94788973")
    planned = founded.clock.now + timedelta(hours=hours)
    return founded.act(announce_train, AnnouncedTrain(name, planned, (box,))).result


def test_the_whole_number_or_its_last_digits_are_one_box(founded, arrived_id):
    wanted = sample_train.boxes()[5].number
    for typed in (wanted, f" {wanted[:4].lower()} {wanted[4:10]}-{wanted[10]}", wanted[-6:], wanted[4:10]):
        found = founded.read(answer, typed, arrived_id)
        assert (found.choice.number, found.choice.way) == (wanted, Way.CHECK_IN), typed


def test_digits_that_end_two_numbers_ask_which_the_own_train_first(founded, arrived_id):
    other = train(founded, "8807", number("XYZU021895"))
    founded.act(arrive, other)

    found = founded.read(answer, "021895", arrived_id)

    assert found.choice is None
    assert [(each.number, each.row.carrier) for each in found.choices] == [
        ("CAIU0218951", "3017"),
        (number("XYZU021895"), "8807"),
    ]


def test_a_box_of_another_train_that_is_here_is_taken_in_there(founded, arrived_id):
    other = train(founded, "8807", OTHER)
    founded.act(arrive, other)

    found = founded.read(answer, OTHER, arrived_id)

    assert (found.choice.way, found.choice.row.carrier_id) == (Way.CHECK_IN, other)


def test_a_box_of_a_train_that_comes_is_offered_and_not_taken(founded, arrived_id):
    train(founded, "8816", OTHER)

    found = founded.read(answer, OTHER, arrived_id)

    assert found.choice is None
    assert [(each.way, each.row.carrier) for each in found.choices] == [(Way.TAKE_HERE, "8816")]


def test_a_box_in_the_yard_cannot_arrive_again_and_one_of_this_train_is_in_already(founded, arrived_id, ids):
    taken = sample_train.boxes()[9].number
    founded.act(check_in, ids[taken])
    other = train(founded, "8807", OTHER)
    founded.act(arrive, other)

    assert founded.read(answer, taken, arrived_id).again.number == taken
    assert founded.read(answer, taken[-7:], arrived_id).again.number == taken
    elsewhere = founded.read(answer, taken, other)
    assert [(each.way, str(each.row.stands)) for each in elsewhere.choices] == [(None, "TRACK")]


def test_a_missing_box_that_is_scanned_is_found(founded, arrived_id, ids):
    lost = sample_train.boxes()[11].number
    founded.act(mark_missing, [ids[lost]])

    assert founded.read(answer, lost, arrived_id).choice.way is Way.FIND


def test_a_box_that_a_truck_at_the_gate_fetches_is_loaded(founded, arrived_id, ids):
    wanted = sample_train.boxes()[2].number
    founded.act(check_in, ids[wanted])
    truck = founded.act(gate_in_truck, AnnouncedTruck("K 771 AB 02", collects=(ids[wanted],))).result

    found = founded.read(answer, wanted, truck.carrier_id)

    assert (found.choice.way, found.choice.row.carrier) == (Way.LOAD, "K 771 AB 02")


def test_a_wrong_digit_brings_the_awaited_number_first_and_counts_what_nobody_announced(founded, arrived_id):
    wanted = sample_train.boxes()[50].number
    swapped = wanted[:6] + wanted[7] + wanted[6] + wanted[8:]

    found = founded.read(answer, swapped, arrived_id)

    assert found.refusal.code == "container_number_check_digit"
    assert (found.choices[0].number, found.choices[0].kin) == (wanted, Kin.SWAP)
    assert found.suspects == found.choices[0].changed == (6, 7)
    assert found.rest > 0


def test_a_good_number_near_one_that_the_list_has_wrong_mends_the_list(founded, arrived_id):
    found = founded.read(answer, "TEMU8057081", arrived_id)

    (choice,) = found.choices
    assert (choice.row.number, choice.as_number, choice.kin) == ("TEMU8057086", "TEMU8057081", Kin.MISREAD)


def test_what_nobody_announced_has_no_choice_and_rubbish_is_refused(founded, arrived_id):
    assert founded.read(answer, number("ABCU765432"), arrived_id).choices == ()
    assert founded.read(answer, "HELLO", arrived_id).refusal is not None
    assert founded.read(answer, "---", arrived_id).refusal.code == "container_number_missing"


def test_a_miss_is_forgotten_with_the_train_that_it_was_worded_for(founded, arrived_id, at_work):
    truck = founded.act(gate_in_truck, AnnouncedTruck("A 204 KC 05")).result.carrier_id
    clerk = at_work()
    clerk.scan("TEMU 627540 9")
    assert clerk.view.scan.pane.shows_offers
    clerk.screen.choose(truck)
    clerk.settle()
    assert not clerk.view.scan.pane.shows_offers
    assert (clerk.view.scan.line.text(), clerk.view.scan.line.error) == ("", "")


def test_a_box_that_is_planned_for_a_train_is_loaded_on_dispatch(desktop, arrived_id, at_work):
    work = Outbound(desktop.hub)
    other, planned, loose = work.here(20.0, 20.0, 20.0)
    train_id, wagons = work.train("13-470", "13-470")
    work.assign(train_id, (other, wagons[0], 1), (planned, wagons[1], 2), (loose, None, None))
    clerk = at_work()
    clerk.screen.choose(arrived_id)
    clerk.settle()

    clerk.scan(work.visit(loose).number)
    assert f"planned for {work.trains}: load it on Dispatch" in clerk.answers
    clerk.scan(work.visit(planned).number)
    assert clerk.view.scan.line.error == "It is here already"
    assert f"planned for {work.trains}, wagon 02: load it on Dispatch" in clerk.answers
    clerk.press(Qt.Key.Key_Down)
    clerk.press(Qt.Key.Key_Return)

    shown = desktop.window.screen_of("dispatch")
    clerk.until(lambda: shown.state.row is not None and shown.state.row.key == planned)
    assert (desktop.window.focusWidget(), shown.state.carrier_id) == (shown.view.boxes, train_id)
    assert work.visit(planned).where_is is Where.ON_TERMINAL
    assert (clerk.view.scan.line.text(), clerk.view.scan.pane.shows_offers) == ("", False)


def test_a_box_that_is_loaded_is_planned_for_nothing_more(desktop, arrived_id):
    work = Outbound(desktop.hub)
    (box,) = work.here(20.0)
    train_id, wagons = work.train("13-470")
    work.assign(train_id, (box, wagons[0], 1))
    desktop.act(load, box, train_id)

    found = desktop.read(answer, work.visit(box).number, arrived_id)

    assert [(each.way, each.leaves) for each in found.choices] == [(None, None)]
