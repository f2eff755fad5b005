"""What Arrivals reads, on both kinds of store: the list of carriers, one in full, what a scan can mean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from db.queries.arrivals import STAYS_LISTED, arrival, coming
from db.queries.awaited import awaited, bound, fetchable, standing, taken_in_with
from db.queries.carriers import inbound_wagons
from domain.carriers import CarrierKind, Stage
from domain.damages import Damage, Face, Mark
from domain.refusal import Refusal
from domain.seals import SealState
from domain.visit import Category, LoadStatus, Outcome, Where
from hub.operations.announcements import AnnouncedBox, FoundBox, SealSeen
from hub.operations.arrivals import (
    announce_train,
    arrive,
    check_in,
    check_in_bulk,
    finish_unloading,
    mark_missing,
    take_as_found,
)
from hub.operations.gate import gate_in_truck
from hub.operations.reversals import reverse
from hub.operations.trucks import AnnouncedTruck
from hub.operations.wagons import place_wagons
from tests.desktop.screens import sample_train
from tests.hub.conftest import Hub, open_hub

EXTRA = "CSQU3054383"


@pytest.fixture
def hub(founded_store_url: str) -> Iterator[Hub]:
    founded = open_hub(founded_store_url)
    yield founded
    founded.close()


@pytest.fixture
def train_id(hub) -> int:
    """The sample train, arrived, placed, with one box of each kind of trouble."""
    train_id = hub.act(announce_train, sample_train.train(hub.clock.now)).result
    hub.clock.advance(5)
    hub.act(arrive, train_id)
    hub.act(place_wagons, [wagon.id for wagon in hub.read(inbound_wagons, train_id)], "3")
    boxes = hub.read(arrival, train_id).boxes
    hub.act(check_in, boxes[0].visit_id, seal=SealSeen(boxes[0].seal))
    hub.act(check_in, boxes[1].visit_id, seal=SealSeen("XX1"), marks=[Mark(Damage.HOLE, Face.LEFT)])
    first = hub.act(mark_missing, [boxes[2].visit_id], "not seen")
    hub.act(reverse, first.event_id)
    hub.act(mark_missing, [boxes[2].visit_id], "told Xi'an")
    extra = AnnouncedBox(
        EXTRA,
        "22G1",
        LoadStatus.LOADED,
        Category.TRANSIT,
        wagon=boxes[3].wagon,
        wagon_type="80 ft",
        position=2,
    )
    hub.act(take_as_found, train_id, FoundBox(extra))
    return train_id


def test_a_train_is_listed_with_how_far_it_is(hub, train_id):
    (row,) = hub.read(coming, hub.clock.now)

    assert (row.id, row.kind, row.number, row.stage) == (
        train_id,
        CarrierKind.TRAIN_IN,
        "3017",
        Stage.WORKING,
    )
    assert (row.origin, row.destination) == ("Xi'an", "Almaty")
    assert (row.boxes, row.checked_in, row.missing, row.extra, row.held) == (63, 3, 1, 1, 1)
    assert (row.wagons, row.placed, row.removed, row.track) == (28, 28, 0, "3")


def test_a_train_in_full_has_its_boxes_by_wagon_with_seal_holds_and_damages(hub, train_id):
    sheet = hub.read(arrival, train_id)

    assert (sheet.origin, sheet.destination, len(sheet.wagons)) == ("Xi'an", "Almaty", 28)
    assert {wagon.wagon_type for wagon in sheet.wagons} <= sheet.wagon_types.keys()
    places = [(box.wagon_place, box.position) for box in sheet.boxes]
    assert places == sorted(places)
    right, wrong, gone, *_ = sheet.boxes
    assert (right.seal_state, right.is_to_come, right.is_unplaced) == (SealState.CHECKED, False, True)
    assert (wrong.seal_state, wrong.seal_found) == (SealState.DIFFERS, "XX1")
    assert [hold.kind for hold in wrong.holds] == ["seal", "damage"]
    assert wrong.damages == ("HO-L",)
    assert (gone.where_is, gone.is_to_come) == (Where.MISSING, False)
    assert (gone.missed_why, gone.missed_at) == ("told Xi'an", hub.clock.now)
    assert (right.missed_why, right.missed_at, right.stands_in) == ("", None, "Trackside")
    (extra,) = [box for box in sheet.boxes if box.is_extra]
    assert (extra.number, extra.wagon_place) == (EXTRA, sheet.boxes[3].wagon_place)
    assert [box.number for box in sheet.boxes if box.is_overweight] == ["CAIU8376737"]


def test_a_box_whose_position_nobody_knows_comes_last_on_its_wagon(hub, train_id):
    first = hub.read(arrival, train_id).boxes[3]
    found = AnnouncedBox(
        "TEMU6275401",
        "22G1",
        LoadStatus.LOADED,
        Category.TRANSIT,
        wagon=first.wagon,
        wagon_type=hub.read(inbound_wagons, train_id)[(first.wagon_place or 1) - 1].wagon_type,
    )
    hub.act(take_as_found, train_id, FoundBox(found))
    boxes = hub.read(arrival, train_id).boxes
    on_wagon = [box for box in boxes if box.wagon_id == first.wagon_id]
    assert [box.position is None for box in on_wagon] == [False] * (len(on_wagon) - 1) + [True]
    assert on_wagon[-1].number == "TEMU6275401"


def test_a_train_leaves_the_list_some_hours_after_it_was_worked(hub, train_id):
    left = [box for box in hub.read(arrival, train_id).boxes if box.where_is is Where.ON_INBOUND]
    hub.act(finish_unloading, train_id, {box.visit_id: Outcome.STAYS_ON_WAGON for box in left})

    assert [row.stage for row in hub.read(coming, hub.clock.now)] == [Stage.WORKED]
    assert hub.read(coming, hub.clock.now + STAYS_LISTED + timedelta(minutes=1)) == ()


def test_what_a_truck_fetches_stands_in_its_sheet_and_can_be_scanned(hub, train_id):
    boxes = hub.read(arrival, train_id).boxes
    wanted = boxes[0]
    assert hub.read(fetchable)[wanted.number] == wanted.visit_id
    truck = hub.act(gate_in_truck, AnnouncedTruck("K 771 AB 02", collects=(wanted.visit_id,))).result

    sheet = hub.read(arrival, truck.carrier_id)
    row = next(row for row in hub.read(coming, hub.clock.now) if row.id == truck.carrier_id)
    assert [box.number for box in sheet.fetched] == [wanted.number]
    (fetched_box,) = sheet.fetched
    assert (fetched_box.is_fetched, fetched_box.wagon, fetched_box.wagon_place) == (True, None, None)
    assert (fetched_box.position, fetched_box.stands_in) == (None, "Trackside")
    assert (row.fetches, row.loaded, row.boxes) == (1, 0, 0)
    assert wanted.number not in hub.read(fetchable)
    (fetched,) = hub.read(bound)
    assert (fetched.number, fetched.leaves.carrier, str(fetched.stands)) == (
        wanted.number,
        "K 771 AB 02",
        "TRACK",
    )


def test_what_is_awaited_and_what_is_here_are_told_apart(hub, train_id):
    boxes = hub.read(arrival, train_id).boxes
    rows = {row.number: row for row in hub.read(awaited)}

    assert boxes[0].number not in rows
    assert rows[boxes[2].number].where_is is Where.MISSING
    assert len(rows) == 60
    here = hub.read(standing, [boxes[0].number, boxes[5].number])
    assert [(row.number, str(row.stands)) for row in here.values()] == [(boxes[0].number, "TRACK")]
    assert {row.number for row in hub.read(taken_in_with, train_id)} == {
        boxes[0].number,
        boxes[1].number,
        EXTRA,
    }


def test_many_boxes_take_no_more_statements_and_a_strange_carrier_is_refused(hub, train_id):
    hub.act(check_in_bulk, [box.visit_id for box in hub.read(arrival, train_id).boxes if box.is_to_come])

    counted = []

    def count(connection):
        class Counting:
            def execute(self, *given):
                counted.append(given)
                return connection.execute(*given)

        return arrival(Counting(), train_id)

    assert len(hub.store.read(count).boxes) == 63
    # One of them asks what is known of the boxes that are missing.
    assert len(counted) <= 10
    with pytest.raises(Refusal, match="carrier_unknown"):
        hub.read(arrival, 999)
