"""The board of trains to leave, and its check list: what is fine, not due, late, or stops the departure."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from db.queries.carriers import outbound_wagons
from db.reading import Reading
from domain.holds import HoldKind
from domain.refusal import Refusal
from domain.yard import Slot
from hub.operations import departing, dispatch, gate, holds, weights, yard
from hub.operations.check_list import Check, CheckRow, Mark, check_list, first_open
from hub.operations.dispatch_board import BoardTrain, DispatchBoard, dispatch_board
from hub.operations.trucks import AnnouncedTruck
from tests.hub.operations.outbound import Outbound


def board(work: Outbound) -> DispatchBoard:
    """Returns the board as it is now."""
    return work.hub.read(dispatch_board, work.hub.clock.now)


def only_train(work: Outbound) -> BoardTrain:
    """Returns the one train of the board."""
    (train,) = board(work).trains
    return train


def rows(work: Outbound) -> dict[Check, CheckRow]:
    """Returns the check list of the one train of the board."""
    return {row.check: row for row in check_list(only_train(work), work.hub.clock.now)}


@pytest.fixture
def work(sqlite_hub):
    """A hub where outbound trains are made."""
    return Outbound(sqlite_hub)


@pytest.fixture
def built(work):
    """A train with two 40' on one wagon, one of them loaded; and its boxes."""
    one, two = work.here(18.0, 18.0, length_ft=40)
    train, (wagon,) = work.train("80 ft")
    work.assign(train, (one, wagon, 1), (two, wagon, 2))
    work.hub.act(dispatch.load, one, train)
    return train, one, two


def test_the_list_of_a_train_that_is_being_loaded(work, built):
    found = rows(work)

    assert found[Check.ASSIGNED].mark is Mark.FINE
    assert (found[Check.LOADED].mark, found[Check.LOADED].done, found[Check.LOADED].total) == (
        Mark.NOT_DUE,
        1,
        2,
    )
    for check in (Check.RELEASED, Check.HOLDS, Check.WEIGHTS, Check.WAGONS):
        assert found[check].mark is Mark.FINE, check
    assert found[Check.PAPERS].mark is Mark.NOT_DUE
    opened = first_open(tuple(found.values()))
    assert opened is not None
    assert opened.check is Check.LOADED


def test_what_is_not_loaded_is_late_an_hour_before_the_cut_off(work, built):
    work.hub.clock.advance(17 * 60 - 1)
    assert rows(work)[Check.LOADED].mark is Mark.NOT_DUE
    work.hub.clock.advance(1)
    assert rows(work)[Check.LOADED].mark is Mark.LATE


def test_a_hold_stops_the_departure_of_a_loaded_box_and_not_that_of_one_to_be_loaded(work, built):
    _, one, two = built
    work.hub.act(holds.set_hold, [two], HoldKind.LINE, "lease ended", None)
    assert rows(work)[Check.HOLDS].mark is Mark.NOT_DUE
    assert only_train(work).bar is None or only_train(work).bar.code != "hold_open"

    work.hub.act(holds.set_hold, [one], HoldKind.LINE, "lease ended", None)
    found = rows(work)[Check.HOLDS]
    assert (found.mark, found.done) == (Mark.STOPS, 0)
    assert found.open[0].box is not None
    assert found.open[0].box.row.visit_id == one


@pytest.mark.parametrize(
    ("trouble", "code"),
    [("hold", "hold_open"), ("absent", "departure_wagon_absent"), ("layout", "layout_"), ("nothing", "")],
)
def test_what_bars_is_what_the_hub_would_refuse(work, trouble, code):
    one, two, three = work.here(20.0, 8.0, 8.0)
    train, wagons = work.train("13-470", "13-470", placed=trouble != "absent")
    work.assign(train, (one, wagons[0], 2))
    work.hub.act(dispatch.load, one, train)
    if trouble == "layout":
        # Two of three differ too much: legal to load, for the third is to come, and not to leave with.
        work.assign(train, (two, wagons[0], 1), (three, wagons[0], 3))
        work.hub.act(dispatch.load, two, train)
    if trouble == "hold":
        work.hub.act(holds.set_hold, [one], HoldKind.POLICE, "search", None)

    bar = only_train(work).bar
    try:
        work.hub.act(departing.depart, train)
        refused = ""
    except Refusal as refusal:
        refused = refusal.code
    assert refused.startswith(code)
    assert ("" if bar is None else bar.code) == refused
    if trouble == "layout":
        assert rows(work)[Check.LAYOUT].mark is Mark.NOT_DUE
        loaded = [box for box in only_train(work).boxes if box.is_loaded]
        assert all(box.is_unfinished and box.answer.may for box in loaded)


def test_a_half_loaded_wagon_is_stopped_where_its_plan_is_illegal_too(work):
    one, two, three = work.here(20.0, 8.0, 8.0)
    train, (wagon,) = work.train("13-470")
    work.assign(train, (one, wagon, 2), (two, wagon, 1), (three, wagon, 3))
    work.hub.act(dispatch.load_bulk, train, [one, two])
    assert rows(work)[Check.LAYOUT].mark is Mark.NOT_DUE

    work.hub.act(weights.weigh, three, 18_000)
    found = rows(work)[Check.LAYOUT]
    assert (found.mark, found.done, found.total) == (Mark.STOPS, 0, 1)
    loaded = [box for box in only_train(work).boxes if box.is_loaded]
    assert not any(box.is_unfinished or box.answer.may for box in loaded)


def test_the_rest_that_can_be_loaded_leaves_out_what_is_barred_and_what_lies_under_it(work):
    low, middle, top = work.here(10.0, 10.0, 10.0)
    train, (wagon,) = work.train("13-470")
    work.assign(train, (low, wagon, 1), (middle, wagon, 2), (top, wagon, 3))
    for tier, box in enumerate((low, middle, top), start=1):
        work.hub.act(yard.place, box, Slot("A", 1, 1, tier))
    assert {box.row.visit_id for box in only_train(work).rest_to_load} == {low, middle, top}

    work.hub.act(holds.set_hold, [middle], HoldKind.CUSTOMS, "inspection", None)
    assert {box.row.visit_id for box in only_train(work).rest_to_load} == {top}


def test_trains_of_the_next_36_hours_and_those_being_loaded_are_shown(work):
    now = work.hub.clock.now
    near, _ = work.train("13-470", departs=now + timedelta(hours=36))
    far, _ = work.train("13-470", departs=now + timedelta(hours=37), cut_off_at=None)
    (box,) = work.here(10.0)
    found = board(work)
    assert [train.carrier_id for train in found.trains] == [near]
    assert [row.carrier_id for row in found.others] == [far]
    ahead = work.hub.read(dispatch_board, now, later=True)
    assert [train.carrier_id for train in ahead.trains] == [far]
    assert [row.carrier_id for row in ahead.others] == [near]
    assert {(each.near_count, each.later_count) for each in (found, ahead)} == {(1, 1)}

    wagons = [each.id for each in work.hub.read(outbound_wagons, far)]
    work.assign(far, (box, wagons[0], 2))
    work.hub.act(dispatch.load, box, far)
    assert [train.carrier_id for train in board(work).trains] == [near, far]


def test_a_train_that_left_in_this_shift_is_listed_and_one_of_the_last_is_not(work, built):
    train, _, two = built
    work.hub.act(dispatch.load, two, train)
    work.hub.act(departing.depart, train)

    (left,) = board(work).left
    assert (left.boxes, left.wagons, left.destination_name) == (2, 1, "Aktau-Port")
    work.hub.clock.advance(12 * 60)
    assert board(work).left == ()


def test_trucks_inside_with_what_they_fetch(work):
    first, second = work.here(10.0, 11.0)
    made = work.hub.act(gate.gate_in_truck, AnnouncedTruck("777 KZT 02", collects=(first, second))).result
    work.hub.act(dispatch.load, first, made.carrier_id)

    (truck,) = board(work).trucks
    assert [(box.visit.id, box.loaded_at is not None) for box in truck.boxes] == [
        (first, True),
        (second, False),
    ]
    assert all(box.answer.may for box in truck.boxes)
    assert [box.visit.id for box in truck.rest] == [second]


class Counting:
    """Runs statements on a connection and counts them."""

    def __init__(self, connection: Reading) -> None:
        self._connection, self.statements = connection, 0

    def execute(self, *args: Any) -> Any:
        """Runs one statement."""
        self.statements += 1
        return self._connection.execute(*args)


def test_a_longer_train_and_more_trucks_take_no_more_statements(work):
    def statements() -> int:
        def counted(connection: Reading) -> int:
            counting = Counting(connection)
            dispatch_board(counting, work.hub.clock.now)
            return counting.statements

        return work.hub.read(counted)

    boxes = work.here(*[10.0] * 11)
    train, wagons = work.train("13-470", "13-470", "13-470")
    work.assign(train, (boxes[0], wagons[0], 1))
    work.hub.act(gate.gate_in_truck, AnnouncedTruck("777 KZT 02", collects=(boxes[9],)))
    before = statements()
    for number, box in enumerate(boxes[1:9], start=1):
        work.assign(train, (box, wagons[number // 3], number % 3 + 1))
    work.hub.act(gate.gate_in_truck, AnnouncedTruck("778 KZT 02", collects=(boxes[10],)))
    assert statements() == before
