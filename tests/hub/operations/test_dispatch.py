"""Boxes are loaded as they really stand, come off again, and leave with their train, counted once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from db.queries import assignments, carriers, frame, journal, yard
from db.reading import Reading
from db.schema.figures import figures
from db.schema.yard import moves
from domain.carriers import Stage, WagonStage
from domain.departure_facts import Concern, Purpose
from domain.figures import Mode
from domain.holds import HoldKind
from domain.refusal import Severity
from domain.visit import CustomsStatus, LoadStatus, Outcome, Plan, Where
from domain.yard import InArea, Slot
from hub.operations import arrivals, departure, dispatch, gate, transshipment, wagons
from hub.operations.boxes import set_customs
from hub.operations.holds import release_hold, set_hold
from hub.operations.planned_trains import Placement, PlannedTrain, PlannedWagon
from hub.operations.reversals import reverse
from hub.operations.trucks import AnnouncedTruck
from hub.operations.yard import place
from tests.hub.conftest import START, Hub
from tests.hub.operations.outbound import CUT_OFF, DEPARTS, Outbound, announced, ban, is_sound, refused


@pytest.fixture
def work(hub: Hub) -> Iterator[Outbound]:
    yield Outbound(hub)
    assert is_sound(hub)


def out_by_rail(connection: Reading) -> dict[str, tuple[int, int]]:
    """Returns boxes and gross kilograms counted out by rail, by operating day."""
    rows = connection.execute(
        select(figures.c.period, figures.c.boxes, figures.c.gross_kg).where(
            figures.c.clock == "operating_day", figures.c.direction == "out", figures.c.mode == "rail"
        )
    )
    return {row.period: (row.boxes, row.gross_kg) for row in rows if row.boxes}


def lifts(connection: Reading, visit_id: int) -> list[tuple[str, str, str]]:
    """Returns kind, from and to of every lift of a box."""
    rows = connection.execute(select(moves).where(moves.c.visit_id == visit_id).order_by(moves.c.id))
    return [(row.kind, row.came_from, row.went_to) for row in rows]


# --- Loading ----------------------------------------------------------------------------------------------


def test_a_box_is_loaded_as_it_was_planned(work: Outbound) -> None:
    (box,) = work.here(20)
    train, (wagon,) = work.train("13-470")
    work.assign(train, (box, wagon, 2))
    event = work.hub.act(dispatch.load, box, train)
    visit = work.visit(box)
    assert (visit.where_is, visit.plan) == (Where.ON_OUTBOUND, Plan.CARRIED_OUT)
    assert (visit.outbound_carrier_id, visit.outbound_mode, visit.loaded_at) == (train, Mode.RAIL, START)
    loading = work.hub.read(assignments.loading, box)
    assert loading is not None
    assert (loading.wagon_id, loading.position) == (wagon, 2)
    assert work.hub.read(yard.position_of, box) is None
    number = work.hub.read(carriers.wagon, wagon).number
    assert work.hub.read(lifts, box)[-1] == ("load", "TRACK", f"wagon {number}")
    assert work.hub.read(carriers.carrier, train).stage is Stage.WORKING
    assert work.hub.read(carriers.wagon, wagon).stage is WagonStage.LOADED
    assert work.hub.read(journal.event, event.event_id).content["boxes"][0]["as_planned"] is True
    # What is loaded still stands on the terminal's account.
    assert work.hub.read(frame.status, START).boxes == 1


def test_loading_is_taken_back(work: Outbound) -> None:
    (box,) = work.here(20)
    train, (wagon,) = work.train("13-470")
    work.hub.act(place, box, Slot("A", 3, 1, 1))
    work.assign(train, (box, wagon, 2))
    event = work.hub.act(dispatch.load, box, train).event_id
    work.hub.act(reverse, event)
    visit = work.visit(box)
    assert (visit.where_is, visit.plan, visit.loaded_at) == (Where.ON_TERMINAL, Plan.ASSIGNED, None)
    assert work.hub.read(yard.position_of, box) == Slot("A", 3, 1, 1)
    assert work.hub.read(carriers.carrier, train).stage is Stage.ARRIVED
    assert work.hub.read(carriers.wagon, wagon).stage is WagonStage.PLACED


def test_loading_is_not_taken_back_where_another_box_stands_in_its_slot(work: Outbound) -> None:
    box, other = work.here(20, 20)
    train, (wagon,) = work.train("13-470")
    work.hub.act(place, box, Slot("A", 3, 1, 1))
    work.assign(train, (box, wagon, 2))
    event = work.hub.act(dispatch.load, box, train).event_id
    work.hub.act(place, other, Slot("A", 3, 1, 1))
    assert refused(work.hub, reverse, event).code == "reversal_overtaken"


def test_what_nobody_planned_is_loaded_and_its_plan_made(work: Outbound) -> None:
    (box,) = work.here(20)
    train, (wagon,) = work.train("13-470")
    assert refused(work.hub, dispatch.load, box, train).code == "load_needs_wagon"
    work.hub.act(dispatch.load, box, train, wagon_id=wagon, position=2)
    plan = work.hub.read(assignments.assignment, box)
    assert plan is not None
    assert (plan.carrier_id, plan.wagon_id, plan.position) == (train, wagon, 2)


def test_a_box_set_elsewhere_takes_the_place_of_another_plan(work: Outbound) -> None:
    first, second = work.here(20, 20)
    train, (one, two) = work.train("13-470", "13-470")
    work.assign(train, (first, one, 1), (second, two, 2))
    event = work.hub.act(dispatch.load, first, train, wagon_id=two, position=2).event_id
    freed = work.hub.read(assignments.assignment, second)
    assert freed is not None
    assert (freed.carrier_id, freed.wagon_id, freed.position) == (train, None, None)
    told = work.hub.read(journal.event, event).content["boxes"][0]
    assert (told["as_planned"], told["freed"]) == (False, work.visit(second).number)
    assert refused(work.hub, dispatch.load, second, train).code == "load_needs_wagon"
    refusal = refused(work.hub, dispatch.load, second, train, wagon_id=two, position=2)
    assert (refusal.code, refusal.facts["number"]) == ("load_position_taken", work.visit(first).number)
    work.hub.act(reverse, event)
    assert work.hub.read(assignments.assignment, second).wagon_id == two


def test_a_box_loaded_on_another_train_leaves_its_plan(work: Outbound) -> None:
    (box,) = work.here(20)
    train, (wagon,) = work.train("13-470")
    other, (there,) = work.train("13-470")
    work.assign(train, (box, wagon, 2))
    work.hub.act(dispatch.load, box, other, wagon_id=there, position=2)
    assert work.hub.read(assignments.assigned_to, train) == ()
    assert [each.visit_id for each in work.hub.read(assignments.loaded_on, other)] == [box]


def test_boxes_are_loaded_in_bulk_the_upper_first(work: Outbound) -> None:
    below, above = work.here(24, 20)
    train, (wagon,) = work.train("13-470")
    work.hub.act(place, below, Slot("A", 3, 1, 1))
    work.hub.act(place, above, Slot("A", 3, 1, 2))
    work.assign(train, (below, wagon, 2), (above, wagon, None))
    event = work.hub.act(dispatch.load_bulk, train, [below, above])
    assert [each.visit_id for each in event.result] == [above, below]
    assert work.visit(below).where_is is work.visit(above).where_is is Where.ON_OUTBOUND
    # Nobody chose its position: it stands where the judge put it.
    assert work.hub.read(assignments.loading, above).position in (1, 3)
    work.hub.act(reverse, event.event_id)
    assert work.hub.read(yard.position_of, above) == Slot("A", 3, 1, 2)


def test_one_box_that_may_not_be_loaded_keeps_all_down(work: Outbound) -> None:
    good, held = work.here(20, 20)
    train, (wagon,) = work.train("13-470")
    work.assign(train, (good, wagon, 1), (held, wagon, 3))
    work.hub.act(set_hold, [held], HoldKind.LINE, "unpaid freight")
    assert refused(work.hub, dispatch.load_bulk, train, [good, held]).code == "hold_open"
    assert work.visit(good).where_is is Where.ON_TERMINAL
    assert refused(work.hub, dispatch.load_bulk, train, []).code == "nothing_chosen"


def test_what_bars_loading(work: Outbound) -> None:
    buried, above, unweighed, uncleared = (
        *work.here(20, 20),
        *work.bring(announced(60, None)),
        *work.here(20, customs_status=CustomsStatus.DECLARED),
    )
    train, (wagon, second) = work.train("13-470", "13-470")
    work.hub.act(place, buried, Slot("A", 3, 1, 1))
    work.hub.act(place, above, Slot("A", 3, 1, 2))
    work.assign(train, (buried, wagon, 2), (unweighed, second, 2))
    refusal = refused(work.hub, dispatch.load, buried, train)
    assert refusal.code == "departure_buried"
    assert refusal.facts["numbers"] == (work.visit(above).number,)
    assert refused(work.hub, dispatch.load, unweighed, train).code == "departure_weight_unknown"
    refusal = refused(work.hub, dispatch.load, uncleared, train, wagon_id=wagon, position=1)
    assert refusal.code == "customs_not_released"
    work.hub.act(set_customs, uncleared, CustomsStatus.RELEASED)
    work.hub.act(dispatch.load, uncleared, train, wagon_id=wagon, position=1)
    work.hub.clock.now = CUT_OFF
    assert refused(work.hub, dispatch.load, above, train, wagon_id=wagon, position=3).code == (
        "departure_cut_off_passed"
    )


def test_a_hold_bars_loading_until_it_is_released(work: Outbound) -> None:
    (box,) = work.here(20)
    train, (wagon,) = work.train("13-470")
    work.assign(train, (box, wagon, 2))
    hold = work.hub.act(set_hold, [box], HoldKind.POLICE, "search")
    assert refused(work.hub, dispatch.load, box, train).code == "hold_open"
    work.hub.act(reverse, hold.event_id)
    work.hub.act(dispatch.load, box, train)


def test_boxes_that_would_stand_against_the_rules_are_not_loaded(work: Outbound) -> None:
    head, middle, tail = work.here(17.2, 24.1, 9.6)
    train, (wagon,) = work.train("13-470")
    for place_on_it, box in ((1, head), (2, middle)):
        work.hub.act(dispatch.load, box, train, wagon_id=wagon, position=place_on_it)
    refusal = refused(work.hub, dispatch.load, tail, train, wagon_id=wagon, position=3)
    assert (refusal.code, refusal.facts["figure_kg"]) == ("layout_w3_ends_differ", 7_600)
    work.hub.act(dispatch.load, tail, train, wagon_id=wagon, position=3, approved_scheme="44-2")
    work.hub.act(dispatch.depart, train)
    assert work.hub.read(carriers.carrier, train).stage is Stage.DEPARTED


def test_a_load_is_later_than_the_boxs_arrival_and_its_wagons(work: Outbound) -> None:
    (box,) = work.here(20)
    work.hub.clock.advance(60)
    train, (wagon,) = work.train("13-470")
    work.hub.clock.advance(60)
    soon = START + timedelta(minutes=30)
    refusal = refused(work.hub, dispatch.load, box, train, wagon_id=wagon, position=2, happened_at=soon)
    assert refusal.code == "happened_before"
    work.hub.act(
        dispatch.load, box, train, wagon_id=wagon, position=2, happened_at=START + timedelta(minutes=90)
    )
    assert work.hub.read(carriers.carrier, train).work_started_at == START + timedelta(minutes=90)


def test_a_wagon_that_a_box_stands_on_has_come(work: Outbound) -> None:
    (box,) = work.here(20)
    train, (wagon,) = work.train("13-470", placed=False)
    work.hub.act(dispatch.load, box, train, wagon_id=wagon, position=2)
    assert work.hub.read(carriers.wagon, wagon).stage is WagonStage.LOADED


def test_a_cut_is_not_taken_back_once_a_box_stands_on_it(work: Outbound) -> None:
    (box,) = work.here(20)
    train, (wagon,) = work.train("13-470", placed=False)
    event = work.hub.act(wagons.place_wagons, [wagon], "1").event_id
    load = work.hub.act(dispatch.load, box, train, wagon_id=wagon, position=2).event_id
    assert refused(work.hub, reverse, event).code == "reversal_overtaken"
    work.hub.act(reverse, load)
    work.hub.act(reverse, event)
    assert work.hub.read(carriers.wagon, wagon).stage is WagonStage.ANNOUNCED


# --- Taking off -------------------------------------------------------------------------------------------


def test_a_box_comes_off_and_stays_planned_where_it_stood(work: Outbound) -> None:
    (box,) = work.here(20)
    train, (wagon,) = work.train("13-470")
    work.hub.act(dispatch.load, box, train, wagon_id=wagon, position=2)
    refusal = refused(work.hub, dispatch.take_off, box, Slot("A", 3, 1, 2))
    assert refusal.code == "slot_floating"
    event = work.hub.act(dispatch.take_off, box, Slot("A", 3, 1, 1))
    visit = work.visit(box)
    assert (visit.where_is, visit.plan) == (Where.ON_TERMINAL, Plan.ASSIGNED)
    assert (visit.outbound_carrier_id, visit.outbound_mode, visit.loaded_at) == (None, None, None)
    assert work.hub.read(yard.position_of, box) == Slot("A", 3, 1, 1)
    assert work.hub.read(carriers.wagon, wagon).stage is WagonStage.PLACED
    assert refused(work.hub, dispatch.take_off, box, InArea("TRACK")).code == "visit_where"
    work.hub.act(reverse, event.event_id)
    assert work.visit(box).where_is is Where.ON_OUTBOUND


def test_a_box_is_not_put_back_on_a_truck_that_has_left(work: Outbound) -> None:
    (box,) = work.here(20)
    truck = AnnouncedTruck("777 ABC 02", collects=(box,), release_reference="R-1", authority="PoA 7")
    carrier_id = work.hub.act(gate.gate_in_truck, truck).result.carrier_id  # type: ignore[attr-defined]
    work.hub.act(dispatch.load, box, carrier_id)
    off = work.hub.act(dispatch.take_off, box, InArea("GATE"))
    work.hub.act(gate.gate_out, carrier_id, left_empty_reason="not ready")
    assert refused(work.hub, reverse, off.event_id).code == "reversal_overtaken"
    train, _ = work.train("13-470")
    work.assign(train, (box, None, None))
    assert refused(work.hub, reverse, off.event_id).code == "reversal_overtaken"


@pytest.mark.parametrize("how", ["load", "assign"])
def test_a_place_is_free_where_what_was_planned_there_stays_elsewhere_on_the_wagon(
    work: Outbound, how: str
) -> None:
    stays = replace(announced(70, 20), wagon="94880010", wagon_type="13-470", position=1)
    (through,) = work.bring(stays, check_in=False)
    (box,) = work.here(20)
    inbound = work.visit(through).inbound_carrier_id
    (wagon,) = work.hub.read(carriers.inbound_wagons, inbound)
    plan = PlannedTrain("2299", DEPARTS, wagons=(PlannedWagon(wagon.id),))
    train = work.hub.act(transshipment.plan_train, plan).result
    work.assign(train, (through, wagon.id, 3))
    work.hub.act(arrivals.finish_unloading, inbound, {through: Outcome.STAYS_ON_WAGON})
    if how == "load":
        work.hub.act(dispatch.load, box, train, wagon_id=wagon.id, position=3)
    else:
        work.assign(train, (box, wagon.id, 3))
    held = {each: work.hub.read(assignments.assignment, each) for each in (through, box)}
    assert {each: plan.position for each, plan in held.items() if plan} == {through: None, box: 3}


# --- Departing --------------------------------------------------------------------------------------------


def test_a_train_departs_and_its_boxes_are_counted_out(work: Outbound) -> None:
    boxes = work.here(20, 19, 21)
    train, (wagon, empty) = work.train("13-470", "13-470")
    work.assign(train, (boxes[0], wagon, 1), (boxes[1], wagon, 3), (boxes[2], empty, 2))
    work.hub.act(dispatch.load_bulk, train, boxes[:2])
    work.hub.clock.now = DEPARTS
    event = work.hub.act(dispatch.depart, train)
    assert event.result == (boxes[0], boxes[1])
    gone, left = work.visit(boxes[0]), work.visit(boxes[2])
    assert (gone.where_is, gone.departed_at, gone.plan) == (Where.DEPARTED, DEPARTS, Plan.CARRIED_OUT)
    assert (left.where_is, left.plan) == (Where.ON_TERMINAL, Plan.NOTHING)
    assert work.hub.read(assignments.assignment, boxes[2]) is None
    assert work.hub.read(carriers.carrier, train).stage is Stage.DEPARTED
    assert {work.hub.read(carriers.wagon, each).stage for each in (wagon, empty)} == {WagonStage.DEPARTED}
    assert work.hub.read(out_by_rail) == {"2026-11-26": (2, 39_000)}
    assert work.hub.read(frame.status, DEPARTS).boxes == 1
    content = work.hub.read(journal.event, event.event_id).content
    assert content["left_behind"] == [left.number]
    assert refused(work.hub, dispatch.depart, train).code == "carrier_stage"


def test_a_departure_is_taken_back_and_subtracted_where_it_counted(work: Outbound) -> None:
    box, left = work.here(20, 20)
    train, (wagon,) = work.train("13-470")
    work.assign(train, (box, wagon, 1), (left, wagon, 3))
    work.hub.act(dispatch.load, box, train)
    work.hub.clock.now = DEPARTS
    event = work.hub.act(dispatch.depart, train).event_id
    work.hub.clock.advance(60 * 30)
    work.hub.act(reverse, event)
    assert work.hub.read(out_by_rail) == {}
    assert work.visit(box).where_is is Where.ON_OUTBOUND
    assert work.visit(left).plan is Plan.ASSIGNED
    assert work.hub.read(carriers.carrier, train).stage is Stage.WORKING
    assert work.hub.read(frame.status, work.hub.clock.now).boxes == 2


def test_a_departure_stands_once_a_box_left_behind_has_another_plan(work: Outbound) -> None:
    box, left = work.here(20, 20)
    train, (wagon,) = work.train("13-470")
    later, (other,) = work.train("13-470", departs=DEPARTS + timedelta(days=1), cut_off_at=None)
    work.assign(train, (box, wagon, 1), (left, wagon, 3))
    work.hub.act(dispatch.load, box, train)
    event = work.hub.act(dispatch.depart, train).event_id
    work.assign(later, (left, other, 2))
    assert refused(work.hub, reverse, event).code == "reversal_overtaken"


def test_the_first_red_thing_keeps_a_train(work: Outbound) -> None:
    box, pair = work.here(24, 12)
    train, (wagon, absent) = work.train("13-470", "13-470", placed=False)
    work.hub.act(wagons.place_wagons, [wagon], "1")
    work.hub.act(dispatch.load, box, train, wagon_id=wagon, position=1)
    refusal = refused(work.hub, dispatch.depart, train)
    assert refusal.code == "departure_wagon_absent"
    assert refusal.facts["numbers"] == (work.hub.read(carriers.wagon, absent).number,)
    work.hub.act(wagons.place_wagons, [absent], "1")
    hold = work.hub.act(set_hold, [box], HoldKind.DOCUMENT, "no note")
    assert refused(work.hub, dispatch.depart, train).code == "hold_open"
    work.hub.act(release_hold, hold.result)
    # What a third box might have balanced stops a train that leaves without it.
    work.hub.act(dispatch.load, pair, train, wagon_id=wagon, position=2)
    refusal = refused(work.hub, dispatch.depart, train)
    assert (refusal.code, refusal.facts["figure_kg"]) == ("layout_w4_pair_differs", 12_000)
    assert work.hub.read(carriers.carrier, train).stage is Stage.WORKING


def test_a_ban_put_in_force_since_the_assignment_keeps_a_train_on_its_planned_day(work: Outbound) -> None:
    (box,) = work.here(20)
    train, (wagon,) = work.train("13-470")
    work.assign(train, (box, wagon, 2))
    work.hub.act(dispatch.load, box, train)
    planned = work.hub.read(carriers.carrier, train).planned_on
    # Over before the planned day, about other wagons, about other goods: none of these keeps it.
    ban(work.hub, "1", "1001", station="GEPTI", valid_to=planned)
    ban(work.hub, "2", "1001", station="GEPTI", wagon_kind="covered gondola")
    ban(work.hub, "3", "1204", station="GEPTI")
    informed = work.hub.read(departure.why_not, box, Purpose.DEPART, work.hub.clock.now)
    said = [
        (each.finding.code, each.severity) for each in informed.reasons if each.concern is Concern.EMBARGO
    ]
    assert (informed.may, said) == (True, [("embargo_other_wagon", Severity.WARN)])

    ban(work.hub, "2566", "1001", station="GEPTI")
    answer = work.hub.read(departure.why_not, box, Purpose.DEPART, work.hub.clock.now)
    assert [stop.finding.code for stop in answer.stops] == ["embargo_banned"]
    refusal = refused(work.hub, dispatch.depart, train)
    assert (refusal.code, refusal.facts["order"], refusal.facts["planned"]) == (
        "embargo_banned",
        "2566",
        planned,
    )

    ban(work.hub, "2566", "", again=True, valid_to=planned)
    work.hub.act(dispatch.depart, train)
    assert work.hub.read(carriers.carrier, train).stage is Stage.DEPARTED


def test_a_train_leaves_after_its_boxes_were_loaded(work: Outbound) -> None:
    (box,) = work.here(20)
    train, (wagon,) = work.train("13-470")
    work.hub.clock.advance(60)
    work.hub.act(dispatch.load, box, train, wagon_id=wagon, position=2)
    refusal = refused(work.hub, dispatch.depart, train, happened_at=START + timedelta(minutes=59))
    assert (refusal.code, refusal.facts["what"]) == ("happened_before", "load")


def test_only_trains_that_leave_depart_so(work: Outbound) -> None:
    (box,) = work.here(20)
    inbound = work.visit(box).inbound_carrier_id
    assert refused(work.hub, dispatch.depart, inbound).code == "train_not_outbound"


def test_a_box_that_stays_on_its_wagon_leaves_with_it_and_is_not_lifted(work: Outbound) -> None:
    stays, comes_off = (announced(n, 20) for n in (70, 71))
    through = work.bring(
        *(
            type(box)(**{name: getattr(box, name) for name in box.__slots__} | more)
            for box, more in (
                (stays, {"wagon": "94880010", "wagon_type": "13-470", "position": 1}),
                (comes_off, {"wagon": "94880010", "wagon_type": "13-470", "position": 3}),
            )
        ),
        check_in=False,
    )
    inbound = work.visit(through[0]).inbound_carrier_id
    (wagon,) = work.hub.read(carriers.inbound_wagons, inbound)
    train = work.hub.act(
        transshipment.plan_train, PlannedTrain("2299", DEPARTS, wagons=(PlannedWagon(wagon.id),))
    ).result
    refusal = refused(work.hub, dispatch.depart, train)
    assert refusal.code == "departure_boxes_to_unload"
    work.hub.act(arrivals.check_in, through[1])
    work.hub.act(arrivals.finish_unloading, inbound, {through[0]: Outcome.STAYS_ON_WAGON})
    event = work.hub.act(dispatch.depart, train)
    assert event.result == (through[0],)
    assert work.visit(through[0]).where_is is Where.DEPARTED
    assert work.hub.read(lifts, through[0]) == []
    assert sum(boxes for boxes, _ in work.hub.read(out_by_rail).values()) == 1
    work.hub.act(reverse, event.event_id)
    assert work.visit(through[0]).where_is is Where.ON_INBOUND


def test_what_stays_on_its_wagon_keeps_its_place_before_what_was_planned_there(work: Outbound) -> None:
    stays = replace(announced(70, 20), wagon="94880010", wagon_type="13-470", position=1)
    (through,) = work.bring(stays, check_in=False)
    (planned,) = work.here(20)
    inbound = work.visit(through).inbound_carrier_id
    (wagon,) = work.hub.read(carriers.inbound_wagons, inbound)
    plan = PlannedTrain("2299", DEPARTS, wagons=(PlannedWagon(wagon.id),))
    train = work.hub.act(transshipment.plan_train, plan).result
    missing = work.hub.act(arrivals.mark_missing, [through]).event_id
    work.assign(train, (planned, wagon.id, 1))
    work.hub.act(reverse, missing)
    work.hub.act(arrivals.finish_unloading, inbound, {through: Outcome.STAYS_ON_WAGON})
    assert work.hub.act(dispatch.depart, train).result == (through,)
    loaded = work.hub.read(assignments.loading, through)
    assert loaded is not None
    assert (loaded.wagon_id, loaded.position) == (wagon.id, 1)
    assert (work.visit(planned).where_is, work.visit(planned).plan) == (Where.ON_TERMINAL, Plan.NOTHING)


# --- Trucks -----------------------------------------------------------------------------------------------


def test_a_truck_is_loaded_with_what_it_came_for(work: Outbound) -> None:
    (box,) = work.here(20, load_status=LoadStatus.LOADED)
    truck = AnnouncedTruck("777 ABC 02", collects=(box,), release_reference="R-1")
    came = work.hub.act(gate.gate_in_truck, truck)
    event = work.hub.read(journal.event, came.event_id)
    carrier_id = int(event.subject.removeprefix("carrier:"))
    work.hub.act(dispatch.load, box, carrier_id, machine="RS-2", driver="Omarov")
    assert work.visit(box).outbound_mode is Mode.ROAD
    assert work.hub.read(lifts, box)[-1] == ("load", "TRACK", "truck 777 ABC 02")
    assert work.hub.read(carriers.carrier, carrier_id).stage is Stage.WORKING
    work.hub.act(dispatch.take_off, box, InArea("GATE"))
    assert work.visit(box).plan is Plan.ASSIGNED


def test_a_box_cannot_be_loaded_twice(work: Outbound) -> None:
    (box,) = work.here(20)
    train, (wagon,) = work.train("13-470")
    work.hub.act(dispatch.load, box, train, wagon_id=wagon, position=2)
    assert refused(work.hub, dispatch.load, box, train, wagon_id=wagon, position=1).code == "visit_where"
    assert refused(work.hub, transshipment.assign, train, [Placement(box)]).code == "visit_where"
