"""What a scan means: here, on another train, on one that comes, in the yard, to leave, or nothing awaited."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from db.queries.carriers import outbound_wagons
from db.queries.visits import inbound_of
from domain.container_number import check_digit
from hub.operations import dispatch, gate
from hub.operations.announcements import AnnouncedTrain
from hub.operations.arrivals import announce_train, arrive, check_in, mark_missing
from hub.operations.gate import gate_in_truck
from hub.operations.trucks import AnnouncedTruck
from hub.scanning import Answer, Errand, Kin, Way, answer
from tests.desktop.screens import sample_train
from tests.hub.conftest import Hub
from tests.hub.operations.outbound import DEPARTS, Outbound

OTHER = "TEMU6275401"


def number(text: str) -> str:
    """The eleven signs of ten and their check digit."""
    return f"{text}{check_digit(text)[0]}"


def wrong(right: str) -> str:
    """The number with its last figure but one read wrong."""
    return right[:9] + str((int(right[9]) + 1) % 10) + right[10]


def ask(hub: Hub, typed: str, carrier_id: int | None, errand: Errand = Errand.TAKE_IN) -> Answer:
    """What a scan means now."""
    return hub.read(answer, typed, carrier_id, errand, hub.clock.now)


@pytest.fixture
def train_id(hub):
    """The sample train, which has arrived."""
    made = hub.act(announce_train, sample_train.train(hub.clock.now)).result
    hub.clock.advance(10)
    hub.act(arrive, made)
    return made


@pytest.fixture
def ids(hub, train_id):
    return {box.number: box.id for box in hub.read(inbound_of, train_id)}


def train(hub, name, first_number, hours=2):
    """Announces a train of one box."""
    box = replace(sample_train.boxes()[0], number=first_number, wagon="94788973")
    planned = hub.clock.now + timedelta(hours=hours)
    return hub.act(announce_train, AnnouncedTrain(name, planned, (box,))).result


def test_the_whole_number_or_its_last_digits_are_one_box(hub, train_id):
    wanted = sample_train.boxes()[5].number
    for typed in (wanted, f" {wanted[:4].lower()} {wanted[4:10]}-{wanted[10]}", wanted[-6:], wanted[4:10]):
        found = ask(hub, typed, train_id)
        assert (found.choice.number, found.choice.way) == (wanted, Way.CHECK_IN), typed


def test_digits_that_end_two_numbers_ask_which_the_own_train_first(hub, train_id):
    other = train(hub, "8807", number("XYZU021895"))
    hub.act(arrive, other)

    found = ask(hub, "021895", train_id)

    assert found.choice is None
    assert [(each.number, each.row.carrier) for each in found.choices] == [
        ("CAIU0218951", "3017"),
        (number("XYZU021895"), "8807"),
    ]


def test_a_box_of_another_train_that_is_here_is_taken_in_there(hub, train_id):
    other = train(hub, "8807", OTHER)
    hub.act(arrive, other)

    found = ask(hub, OTHER, train_id)

    assert (found.choice.way, found.choice.row.carrier_id) == (Way.CHECK_IN, other)


def test_a_box_of_a_train_that_comes_is_offered_and_not_taken(hub, train_id):
    train(hub, "8816", OTHER)

    found = ask(hub, OTHER, train_id)

    assert found.choice is None
    assert [(each.way, each.row.carrier) for each in found.choices] == [(Way.TAKE_HERE, "8816")]


def test_a_box_in_the_yard_cannot_arrive_again_and_one_of_this_train_is_in_already(hub, train_id, ids):
    taken = sample_train.boxes()[9].number
    hub.act(check_in, ids[taken])
    other = train(hub, "8807", OTHER)
    hub.act(arrive, other)

    assert ask(hub, taken, train_id).again.number == taken
    assert ask(hub, taken[-7:], train_id).again.number == taken
    elsewhere = ask(hub, taken, other)
    assert [(each.way, str(each.row.stands)) for each in elsewhere.choices] == [(None, "TRACK")]


def test_a_missing_box_that_is_scanned_is_found(hub, train_id, ids):
    lost = sample_train.boxes()[11].number
    hub.act(mark_missing, [ids[lost]])

    assert ask(hub, lost, train_id).choice.way is Way.FIND


def test_a_box_that_a_truck_at_the_gate_fetches_is_loaded(hub, train_id, ids):
    wanted = sample_train.boxes()[2].number
    hub.act(check_in, ids[wanted])
    truck = hub.act(gate_in_truck, AnnouncedTruck("K 771 AB 02", collects=(ids[wanted],))).result

    found = ask(hub, wanted, truck.carrier_id)

    assert (found.choice.way, found.choice.row.leaves.carrier) == (Way.COLLECT, "K 771 AB 02")


def test_a_wrong_digit_brings_the_awaited_number_first_and_counts_what_nobody_announced(hub, train_id):
    wanted = sample_train.boxes()[50].number
    swapped = wanted[:6] + wanted[7] + wanted[6] + wanted[8:]

    found = ask(hub, swapped, train_id)

    assert found.refusal.code == "container_number_check_digit"
    assert (found.choices[0].number, found.choices[0].kin) == (wanted, Kin.SWAP)
    assert found.suspects == found.choices[0].changed == (6, 7)
    assert found.rest > 0


def test_a_good_number_near_one_that_the_list_has_wrong_mends_the_list(hub, train_id):
    found = ask(hub, "TEMU8057081", train_id)

    (choice,) = found.choices
    assert (choice.row.number, choice.as_number, choice.kin) == ("TEMU8057086", "TEMU8057081", Kin.MISREAD)


def test_what_nobody_announced_has_no_choice_and_rubbish_is_refused(hub, train_id):
    assert ask(hub, number("ABCU765432"), train_id).choices == ()
    assert ask(hub, "HELLO", train_id).refusal is not None
    assert ask(hub, "---", train_id).refusal.code == "container_number_missing"


@pytest.fixture
def work(hub):
    """Makes boxes and trains that leave."""
    return Outbound(hub)


def planned(work: Outbound, **train) -> tuple[int, str, int]:
    """A box that is planned for a train: its visit, its number, and the train."""
    (box,) = work.here(20.0)
    train_id, wagons = work.train("13-470", **train)
    work.assign(train_id, (box, wagons[0], 1))
    return box, work.visit(box).number, train_id


def wagon_of(work, train_id):
    """The first wagon of a train that leaves."""
    return work.hub.read(outbound_wagons, train_id)[0].id


def test_who_loads_finds_by_number_or_last_digits_what_any_train_is_to_be_loaded_with(work):
    box, text, train_id = planned(work)
    other, _ = work.train("13-470")
    for typed in (text, text[-6:], text[4:10]):
        found = ask(work.hub, typed, other, Errand.LOAD)
        assert (found.choice.way, found.choice.carrier_id, found.choice.row.visit_id) == (
            Way.LOAD,
            train_id,
            box,
        )


@pytest.mark.parametrize("errand", [Errand.LOAD, Errand.TAKE_IN])
def test_one_wrong_digit_brings_what_comes_and_what_leaves_on_every_errand(work, train_id, errand):
    _, leaving, outbound = planned(work)
    coming = sample_train.boxes()[5].number

    for text, carrier_id, way in ((leaving, outbound, Way.LOAD), (coming, train_id, Way.CHECK_IN)):
        found = ask(work.hub, wrong(text), None, errand)
        first = found.choices[0]
        assert (first.number, first.carrier_id, first.way) == (text, carrier_id, way)
        assert (first.changed, found.suspects) == ((9,), (9,))


def test_last_digits_of_what_comes_are_told_to_who_loads_and_of_what_leaves_to_who_takes_in(work, train_id):
    box, leaving, outbound = planned(work)
    coming = sample_train.boxes()[5].number

    found = ask(work.hub, coming[-6:], outbound, Errand.LOAD)
    assert (found.choice, [each.number for each in found.choices]) == (None, [coming])
    found = ask(work.hub, leaving[-6:], train_id)
    assert (found.choice, [(each.way, each.row.visit_id) for each in found.choices]) == (
        None,
        [(Way.LOAD, box)],
    )


def test_digits_that_end_what_comes_and_what_leaves_are_the_box_of_the_own_errand(work, train_id):
    _, leaving, outbound = planned(work)
    (first,) = work.here(20.0)
    work.assign(outbound, (first, None, None))
    # Once one box is on it the train is being worked, and who takes in reaches it too.
    work.hub.act(dispatch.load, first, outbound, wagon_id=wagon_of(work, outbound), position=3)
    twin = number(f"XYZU{leaving[4:10]}")
    coming = train(work.hub, "8807", twin)
    work.hub.act(arrive, coming)

    def meant(errand):
        found = ask(work.hub, leaving[4:10], None, errand)
        return found.choice and (found.choice.number, found.choice.way), [n.number for n in found.choices]

    assert meant(Errand.LOAD) == ((leaving, Way.LOAD), [])
    assert meant(Errand.TAKE_IN) == ((twin, Way.CHECK_IN), [])

    # Of several that the errand is about it is asked which, and of none other.
    third = number(f"ABCU{leaving[4:10]}")
    work.hub.act(arrive, train(work.hub, "8809", third))
    assert meant(Errand.LOAD) == ((leaving, Way.LOAD), [])
    assert meant(Errand.TAKE_IN)[0] is None
    assert sorted(meant(Errand.TAKE_IN)[1]) == sorted([twin, third])


def test_a_train_that_leaves_later_than_the_board_shows_is_found_and_asked_about(work):
    box, text, train_id = planned(work, departs=DEPARTS + timedelta(hours=60), placed=False)

    for typed in (text, text[-6:], wrong(text)):
        found = ask(work.hub, typed, None, Errand.LOAD)
        assert found.choice is None
        first = found.choices[0]
        assert (first.way, first.carrier_id, first.row.visit_id) == (Way.LOAD, train_id, box)
        assert first.row.leaves.planned_at == DEPARTS + timedelta(hours=60)


def test_a_box_waits_for_the_truck_that_is_to_fetch_it(work):
    (box,) = work.here(20.0)
    text = work.visit(box).number
    truck = work.hub.act(gate.announce_truck, AnnouncedTruck("K 771 AB 02", collects=(box,))).result

    for errand in Errand:
        found = ask(work.hub, text, None, errand)
        assert found.choice is None
        assert [(each.way, each.carrier_id) for each in found.choices] == [(Way.WAIT, truck)]


def test_a_box_that_is_loaded_is_done_for_who_loads_and_cannot_arrive(work):
    box, text, train_id = planned(work)
    work.hub.act(dispatch.load, box, train_id)

    for typed in (text, text[-6:]):
        assert ask(work.hub, typed, train_id, Errand.LOAD).again.visit_id == box
    (choice,) = ask(work.hub, text, None).choices
    assert (choice.way, choice.is_loaded, choice.row.leaves.carrier_id) == (None, True, train_id)


def test_a_box_that_stands_and_is_planned_for_nothing_says_where(work):
    (box,) = work.here(20.0)
    (choice,) = ask(work.hub, work.visit(box).number, None, Errand.LOAD).choices
    assert (choice.way, choice.is_loaded, choice.row.stands_in) == (None, False, "Trackside")
