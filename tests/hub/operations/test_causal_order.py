"""Acts entered late: what happened before what is on record of the same box, train, truck or wagon."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from db.queries.carriers import carrier, wagon
from db.queries.holds import seals_of
from db.queries.visits import inbound_of
from db.reading import Reading
from db.schema.figures import shift_stocks
from domain.events import SubjectKind
from domain.holds import HoldKind
from domain.seals import SealState
from domain.visit import Category, CustomsStatus, LoadStatus
from domain.yard import InArea
from hub.operations import arrivals, boxes, dispatch, gate, holds, transshipment, wagons, yard
from hub.operations.announcements import SealSeen
from hub.operations.trucks import AnnouncedTruck
from tests.hub.conftest import Hub
from tests.hub.operations.outbound import CUT_OFF, Outbound
from tests.hub.operations.terminal import Terminal, at, box

EVENING = datetime(2026, 11, 25, 14, 0, tzinfo=UTC)
"""An hour before the night shift begins in Almaty."""
MORNING = datetime(2026, 11, 26, 4, 0, tzinfo=UTC)


@pytest.fixture
def terminal(hub: Hub) -> Terminal:
    return Terminal(hub)


@pytest.fixture
def outbound(hub: Hub) -> Outbound:
    return Outbound(hub)


def before(hub: Hub, minutes: float) -> dict[str, datetime]:
    return {"happened_at": hub.clock.now - timedelta(minutes=minutes)}


def loaded_in_the_evening(outbound: Outbound, category: Category = Category.DOMESTIC) -> tuple[int, int]:
    """Returns a box that was loaded an hour before the shifts change, and its train."""
    hub = outbound.hub
    hub.clock.now = EVENING - timedelta(minutes=30)
    (visit_id,) = outbound.here(20.0, category=category)
    train, (wagon_id,) = outbound.train("40 ft", cut_off_at=None, departs=MORNING + timedelta(hours=5))
    hub.clock.now = EVENING
    hub.act(dispatch.load, visit_id, train, wagon_id=wagon_id, position=1)
    return visit_id, train


def negative_stocks(connection: Reading) -> list[object]:
    return list(connection.execute(select(shift_stocks).where(shift_stocks.c.boxes < 0)))


def test_a_train_has_not_left_before_its_box_was_weighed(terminal: Terminal, outbound: Outbound) -> None:
    hub = outbound.hub
    visit_id, train = loaded_in_the_evening(outbound)
    hub.clock.now = EVENING + timedelta(minutes=90)
    hub.act(boxes.weigh, visit_id, 21_000)
    hub.clock.advance(5)
    with terminal.refuses("happened_before", what="weigh"):
        hub.act(dispatch.depart, train, happened_at=EVENING + timedelta(minutes=30))
    hub.act(dispatch.depart, train)
    hub.clock.now = MORNING
    hub.act(boxes.remark, SubjectKind.VISIT, visit_id, "a new shift")
    assert not hub.read(negative_stocks)
    terminal.prove()


def test_a_truck_has_not_left_before_its_box_was_weighed(terminal: Terminal, outbound: Outbound) -> None:
    hub = outbound.hub
    hub.clock.now = EVENING
    (visit_id,) = outbound.here(20.0)
    truck = AnnouncedTruck("A002AA", authority="A1", release_reference="R", collects=(visit_id,))
    carrier_id = hub.act(gate.gate_in_truck, truck).result.carrier_id
    hub.clock.advance(5)
    hub.act(dispatch.load, visit_id, carrier_id)
    hub.clock.advance(90)
    hub.act(boxes.weigh, visit_id, 21_000)
    with terminal.refuses("happened_before", what="weigh"):
        hub.act(gate.gate_out, carrier_id, **before(hub, 60))
    hub.act(gate.gate_out, carrier_id)
    terminal.prove()


def test_a_box_was_not_loaded_before_it_was_stripped(terminal: Terminal, outbound: Outbound) -> None:
    hub = outbound.hub
    (visit_id,) = outbound.here(20.0, category=Category.DOMESTIC)
    train, (wagon_id,) = outbound.train("40 ft", cut_off_at=None)
    hub.clock.advance(60)
    hub.act(boxes.strip, visit_id)
    with terminal.refuses("happened_before", what="strip"):
        hub.act(dispatch.load, visit_id, train, wagon_id=wagon_id, position=1, **before(hub, 30))


def test_a_box_is_not_weighed_with_cargo_that_was_taken_out(terminal: Terminal) -> None:
    (visit_id,) = terminal.boxes(box(1))
    terminal.hub.clock.advance(60)
    terminal.hub.act(boxes.strip, visit_id)
    terminal.hub.clock.advance(5)
    with terminal.refuses("happened_before", what="strip"):
        terminal.hub.act(boxes.weigh, visit_id, 20_100, **terminal.ago(30))
    assert terminal.visit(visit_id).gross_kg == 3_900


def test_a_weighing_may_well_be_entered_after_a_later_move(terminal: Terminal) -> None:
    (visit_id,) = terminal.boxes(box(1))
    terminal.hub.clock.advance(60)
    terminal.hub.act(yard.place, visit_id, at("A-01-1-1"))
    terminal.hub.act(boxes.weigh, visit_id, 20_100, **terminal.ago(30))
    assert terminal.visit(visit_id).gross_kg == 20_100
    terminal.prove()


def test_an_older_look_does_not_replace_a_newer_one(terminal: Terminal) -> None:
    (visit_id,) = terminal.boxes(box(1))
    terminal.hub.clock.advance(60)
    terminal.hub.act(boxes.check_seal, visit_id, "S1")
    terminal.hub.act(boxes.set_customs, visit_id, CustomsStatus.RELEASED)
    terminal.hub.clock.advance(5)
    with terminal.refuses("happened_before", what="seal_check"):
        terminal.hub.act(boxes.check_seal, visit_id, "OTHER", **terminal.ago(30))
    with terminal.refuses("happened_before", what="set_customs"):
        terminal.hub.act(boxes.set_customs, visit_id, CustomsStatus.INSPECTION, **terminal.ago(30))


def test_what_was_seen_after_the_check_in_stands_when_that_is_entered(terminal: Terminal) -> None:
    _train, (visit_id,) = terminal.train(box(1))
    terminal.hub.clock.advance(60)
    terminal.hub.act(boxes.check_seal, visit_id, "S1")
    terminal.hub.act(boxes.weigh, visit_id, 20_100)
    seen = {"seal": SealSeen("OTHER"), "weighed_kg": 25_000}
    terminal.hub.act(arrivals.check_in, visit_id, **seen, **terminal.ago(30))
    (seal,) = terminal.hub.read(seals_of, visit_id)
    assert (seal.state, terminal.visit(visit_id).gross_kg) == (SealState.CHECKED, 20_100)
    terminal.prove()


@pytest.mark.parametrize("what", ["hold", "customs", "remark"])
def test_nothing_is_known_of_a_box_before_it_is_announced(terminal: Terminal, what: str) -> None:
    (visit_id,) = terminal.boxes(box(1))
    acts = {
        "hold": (holds.set_hold, [visit_id], HoldKind.CUSTOMS, "x"),
        "customs": (boxes.set_customs, visit_id, CustomsStatus.RELEASED),
        "remark": (boxes.remark, SubjectKind.VISIT, visit_id, "x"),
    }
    operation, *args = acts[what]
    with terminal.refuses("happened_before", what="announce_train"):
        terminal.hub.act(operation, *args, happened_at=datetime(2020, 1, 1, tzinfo=UTC))  # type: ignore[arg-type]


def test_a_box_whose_list_came_late_is_known_from_its_arrival_on(terminal: Terminal) -> None:
    train, _visits = terminal.train()
    terminal.hub.clock.advance(60)
    terminal.hub.act(arrivals.amend_consist, train, (box(1),))
    (visit_id,) = (each.id for each in terminal.hub.read(inbound_of, train))
    terminal.hub.act(holds.set_hold, [visit_id], HoldKind.CUSTOMS, "x", **terminal.ago(30))
    with terminal.refuses("happened_before", what="arrive"):
        terminal.hub.act(holds.set_hold, [visit_id], HoldKind.CUSTOMS, "x", **terminal.ago(100))


def test_a_train_has_not_left_while_a_box_of_it_was_held(terminal: Terminal, outbound: Outbound) -> None:
    hub = outbound.hub
    visit_id, train = loaded_in_the_evening(outbound)
    hub.clock.advance(5)
    hold_ids = hub.act(holds.set_hold, [visit_id], HoldKind.CUSTOMS, "x").result
    hub.clock.advance(30)
    hub.act(holds.release_hold, list(hold_ids))
    with terminal.refuses("happened_before", what="release_hold"):
        hub.act(dispatch.depart, train, **before(hub, 15))
    with terminal.refuses("happened_before", what="release_hold"):
        hub.act(dispatch.depart, train, **before(hub, 33))


def test_a_box_left_behind_does_not_keep_its_train(terminal: Terminal, outbound: Outbound) -> None:
    hub = outbound.hub
    visit_id, train = loaded_in_the_evening(outbound)
    (other,) = outbound.here(10.0)
    outbound.assign(train, (other, None, None))
    hub.clock.advance(30)
    hub.act(boxes.weigh, other, 10_500)
    hub.act(dispatch.depart, train, **before(hub, 15))
    assert outbound.visit(visit_id).departed_at == EVENING + timedelta(minutes=15)
    hub.act(boxes.weigh, other, 10_400, **before(hub, 20))
    terminal.prove()


def test_a_box_lifted_before_the_work_was_said_to_begin_began_it(terminal: Terminal) -> None:
    train, (first, second) = terminal.train(box(1), box(2))
    terminal.hub.clock.advance(30)
    terminal.hub.act(arrivals.start_unloading, train)
    terminal.hub.act(arrivals.check_in, first, **terminal.ago(20))
    lifted = terminal.visit(first).checked_in_at
    assert terminal.hub.read(carrier, train).work_started_at == lifted
    terminal.hub.act(arrivals.check_in, second, **terminal.ago(10))
    assert terminal.hub.read(carrier, train).work_started_at == lifted
    terminal.prove()


def test_a_wagon_was_not_removed_before_its_box_was_lifted_off(terminal: Terminal) -> None:
    _train, (visit_id,) = terminal.train(box(1))
    wagon_id = terminal.visit(visit_id).inbound_wagon_id
    terminal.hub.act(wagons.place_wagons, [wagon_id], "1")
    terminal.hub.clock.advance(60)
    terminal.hub.act(arrivals.check_in, visit_id)
    with terminal.refuses("happened_before", what="check_in"):
        terminal.hub.act(wagons.remove_wagons, [wagon_id], **terminal.ago(30))


def test_an_earlier_shunt_does_not_replace_a_later_one(terminal: Terminal) -> None:
    _train, (visit_id,) = terminal.train(box(1))
    wagon_id = terminal.visit(visit_id).inbound_wagon_id
    assert wagon_id is not None
    terminal.hub.act(wagons.place_wagons, [wagon_id], "1")
    terminal.hub.clock.advance(60)
    terminal.hub.act(wagons.place_wagons, [wagon_id], "2")
    with terminal.refuses("happened_before", what="place_wagons"):
        terminal.hub.act(wagons.place_wagons, [wagon_id], "6", **terminal.ago(30))
    assert terminal.hub.read(wagon, wagon_id).track == "2"


def test_a_box_was_not_found_before_it_was_missed(terminal: Terminal) -> None:
    _train, (visit_id, _other) = terminal.train(box(1), box(2))
    terminal.hub.clock.advance(30)
    terminal.hub.act(arrivals.mark_missing, [visit_id])
    with terminal.refuses("happened_before", what="mark_missing"):
        terminal.hub.act(arrivals.found, visit_id, **terminal.ago(20))


def test_a_plan_is_not_made_before_the_last_one_was_dropped(terminal: Terminal, outbound: Outbound) -> None:
    hub = outbound.hub
    (visit_id,) = outbound.here(20.0)
    train, (wagon_id,) = outbound.train("40 ft")
    outbound.assign(train, (visit_id, wagon_id, 1))
    hub.clock.advance(30)
    hub.act(transshipment.unassign, [visit_id])
    hub.clock.advance(30)
    with terminal.refuses("happened_before", what="unassign"):
        outbound.assign(train, (visit_id, wagon_id, 1), **before(hub, 45))
    truck = AnnouncedTruck("A002AA", authority="A1", release_reference="R", collects=(visit_id,))
    with terminal.refuses("happened_before", what="unassign"):
        hub.act(gate.gate_in_truck, truck, **before(hub, 45))


def test_a_lift_is_recorded_though_it_was_planned_since(terminal: Terminal, outbound: Outbound) -> None:
    hub = outbound.hub
    (visit_id,) = outbound.here(20.0)
    train, (wagon_id,) = outbound.train("40 ft", cut_off_at=CUT_OFF)
    hub.clock.advance(30)
    outbound.assign(train, (visit_id, wagon_id, 1))
    hub.act(dispatch.load, visit_id, train, **before(hub, 10))
    hub.act(dispatch.take_off, visit_id, InArea("TRACK"), **before(hub, 5))
    with terminal.refuses("happened_before", what="take_off"):
        hub.act(boxes.strip, visit_id, **before(hub, 8))


def test_two_boxes_of_a_train_may_be_entered_in_any_order(terminal: Terminal) -> None:
    _train, (first, second) = terminal.train(box(1), box(2))
    terminal.hub.clock.advance(30)
    terminal.hub.act(arrivals.check_in, first)
    terminal.hub.act(arrivals.check_in, second, **terminal.ago(10))
    terminal.hub.act(boxes.declare_load_status, second, LoadStatus.EMPTY)
    terminal.prove()


def test_a_reversed_act_is_in_nobodys_way(terminal: Terminal) -> None:
    (visit_id,) = terminal.boxes(box(1))
    terminal.hub.clock.advance(30)
    done = terminal.hub.act(boxes.set_customs, visit_id, CustomsStatus.RELEASED).event_id
    terminal.reverse(done)
    terminal.hub.act(boxes.set_customs, visit_id, CustomsStatus.INSPECTION, **terminal.ago(20))
    assert terminal.visit(visit_id).customs_status is CustomsStatus.INSPECTION
