"""Acts taken back late: after departures, after a comeback, or where the world has been planned anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from db.queries.assignments import assignment
from db.queries.carriers import carrier, open_wagon_stays, wagon
from db.queries.visits import inbound_of
from domain.carriers import Stage, WagonStage
from domain.damages import Damage, Face, Mark
from domain.holds import HoldKind
from domain.visit import CustomsStatus, Plan, Where
from domain.yard import InArea
from hub.operations import arrivals, boxes, dispatch, gate, holds, transshipment, wagons
from hub.operations.announcements import AnnouncedTrain, FoundBox
from hub.operations.listed_boxes import take_off_list
from hub.operations.planned_trains import Placement, PlannedTrain, PlannedWagon
from hub.operations.reversals import reverse
from hub.operations.trucks import AnnouncedTruck
from tests.hub.conftest import Hub
from tests.hub.operations.outbound import DEPARTS, Outbound, announced, wagon_no
from tests.hub.operations.terminal import Terminal, box, on_wagons


@pytest.fixture
def terminal(hub: Hub) -> Terminal:
    return Terminal(hub)


@pytest.fixture
def outbound(hub: Hub) -> Outbound:
    return Outbound(hub)


def facts_of_a_box(hub: Hub, visit_id: int) -> dict[str, int]:
    """Returns what was found of a box, by the events that say so."""
    hold_ids = hub.act(holds.set_hold, [visit_id], HoldKind.PAYMENT, "owed").result
    marks = [Mark(next(iter(Damage)), next(iter(Face)))]
    done = {
        "release_hold": hub.act(holds.release_hold, list(hold_ids)),
        "set_customs": hub.act(boxes.set_customs, visit_id, CustomsStatus.RELEASED),
        "record_damage": hub.act(boxes.record_damage, visit_id, marks),
        "seal_check": hub.act(boxes.check_seal, visit_id, "S101"),
        "weigh": hub.act(boxes.weigh, visit_id, 20_000),
    }
    more = done["record_damage"].result.hold_ids
    if more:
        hub.act(holds.release_hold, list(more))
    return {name: outcome.event_id for name, outcome in done.items()}


def test_what_was_found_of_a_box_stands_once_it_has_departed(terminal: Terminal, outbound: Outbound) -> None:
    hub = outbound.hub
    visit_id, other = outbound.here(20.0, 10.0)
    train, (wagon_id,) = outbound.train("40 ft")
    found = facts_of_a_box(hub, visit_id)
    of_other = hub.act(boxes.set_customs, other, CustomsStatus.DECLARED).event_id
    outbound.assign(train, (other, None, None))
    hub.act(dispatch.load, visit_id, train, wagon_id=wagon_id, position=1)
    hub.clock.advance(10)
    departed = hub.act(dispatch.depart, train).event_id
    for event_id in found.values():
        with terminal.refuses("reversal_overtaken"):
            hub.act(reverse, event_id)
    # A box that its train only left behind stands here, and nothing rests on what is known of it.
    terminal.reverse(of_other)
    terminal.reverse(departed)
    for event_id in found.values():
        terminal.reverse(event_id)
    terminal.prove()


def test_what_was_found_of_a_box_stands_once_a_truck_has_taken_it(
    terminal: Terminal, outbound: Outbound
) -> None:
    hub = outbound.hub
    (visit_id,) = outbound.here(20.0)
    truck = AnnouncedTruck(
        "A002AA",
        authority="A1",
        authority_until=date(2026, 12, 30),
        release_reference="R",
        collects=(visit_id,),
    )
    carrier_id = hub.act(gate.gate_in_truck, truck).result.carrier_id
    found = facts_of_a_box(hub, visit_id)
    hub.act(dispatch.load, visit_id, carrier_id)
    left = hub.act(gate.gate_out, carrier_id).event_id
    for event_id in found.values():
        with terminal.refuses("reversal_overtaken"):
            hub.act(reverse, event_id)
    terminal.reverse(left)
    terminal.reverse(found["weigh"])
    terminal.prove()


def test_a_box_that_was_stripped_is_not_full_again_on_its_wagon(
    terminal: Terminal, outbound: Outbound
) -> None:
    hub = outbound.hub
    visit_id, other = outbound.here(24.0, 24.0)
    train, (wagon_id,) = outbound.train("40 ft")
    stripped = hub.act(boxes.strip, visit_id).event_id
    hub.act(dispatch.load, visit_id, train, wagon_id=wagon_id, position=1)
    with terminal.refuses("reversal_overtaken", what="load"):
        hub.act(reverse, stripped)
    hub.act(dispatch.take_off, visit_id, InArea("TRACK"))
    assert outbound.visit(other).where_is is Where.ON_TERMINAL


def test_a_train_does_not_come_back_whose_wagon_has_come_again(
    terminal: Terminal, outbound: Outbound
) -> None:
    hub = outbound.hub
    (visit_id,) = outbound.here(20.0)
    train, (wagon_id,) = outbound.train("40 ft")
    number = hub.read(wagon, wagon_id).number
    hub.act(dispatch.load, visit_id, train, wagon_id=wagon_id, position=1)
    departed = hub.act(dispatch.depart, train).event_id
    hub.clock.advance(60)
    back = replace(announced(555, 20.0), wagon=number, wagon_type="40 ft", position=1)
    again = hub.act(arrivals.announce_train, AnnouncedTrain("998", hub.clock.now, (back,))).result
    arrived = hub.act(arrivals.arrive, again).event_id
    with terminal.refuses("wagon_here_already", carrier="998"):
        hub.act(reverse, departed)
    terminal.reverse(arrived)
    terminal.reverse(departed)
    terminal.prove()


@pytest.mark.parametrize("leaves", ["gate_out", "turn_away"])
def test_a_truck_that_is_in_again_did_not_stay(terminal: Terminal, leaves: str) -> None:
    hub = terminal.hub
    carrier_id = hub.act(gate.gate_in_truck, AnnouncedTruck("A001AA")).result.carrier_id
    ways = {"gate_out": (gate.gate_out,), "turn_away": (gate.turn_away, "no papers")}
    operation, *said = ways[leaves]
    left = hub.act(operation, carrier_id, *said).event_id  # type: ignore[arg-type]
    hub.clock.advance(5)
    again = hub.act(gate.gate_in_truck, AnnouncedTruck("A001AA")).event_id
    with terminal.refuses("truck_here"):
        hub.act(reverse, left)
    terminal.reverse(again)
    terminal.reverse(left)
    assert hub.read(carrier, carrier_id).stage is Stage.ARRIVED
    terminal.prove()


def test_a_plan_comes_back_only_as_it_may_be_made_now(terminal: Terminal, outbound: Outbound) -> None:
    hub = outbound.hub
    first, second = outbound.here(24.0, 10.0)
    train, (wagon_id,) = outbound.train("40 ft")
    outbound.assign(train, (first, wagon_id, 1))
    dropped = hub.act(transshipment.unassign, [first]).event_id
    taken = outbound.assign(train, (second, wagon_id, 2))
    with terminal.refuses("layout_w4_pair_differs"):
        hub.act(reverse, dropped)
    terminal.reverse(taken)
    terminal.reverse(dropped)
    assert outbound.visit(first).plan is Plan.ASSIGNED
    terminal.prove()


def test_a_plan_does_not_come_back_after_the_cut_off(terminal: Terminal, outbound: Outbound) -> None:
    hub = outbound.hub
    (visit_id,) = outbound.here(20.0)
    train, (wagon_id,) = outbound.train("40 ft", cut_off_at=hub.clock.now + timedelta(hours=1))
    outbound.assign(train, (visit_id, wagon_id, 1))
    dropped = hub.act(transshipment.unassign, [visit_id]).event_id
    hub.clock.advance(90)
    with terminal.refuses("departure_cut_off_passed"):
        hub.act(reverse, dropped)


def test_a_box_taken_off_does_not_come_back_where_it_makes_the_wagon_illegal(
    terminal: Terminal, outbound: Outbound
) -> None:
    hub = outbound.hub
    first, second = outbound.here(24.0, 10.0)
    train, (wagon_id,) = outbound.train("40 ft")
    hub.act(dispatch.load, first, train, wagon_id=wagon_id, position=1)
    off = hub.act(dispatch.take_off, first, InArea("TRACK")).event_id
    hub.act(transshipment.unassign, [first])
    hub.act(dispatch.load, second, train, wagon_id=wagon_id, position=2)
    with terminal.refuses("reversal_overtaken"):
        hub.act(reverse, off)
    terminal.prove()


def test_a_box_taken_off_does_not_come_back_onto_the_wagon_that_it_is_no_longer_planned_for(
    terminal: Terminal, outbound: Outbound
) -> None:
    hub = outbound.hub
    (visit_id,) = outbound.here(20.0)
    train, (first, second) = outbound.train("40 ft", "40 ft")
    hub.act(dispatch.load, visit_id, train, wagon_id=first, position=1)
    off = hub.act(dispatch.take_off, visit_id, InArea("TRACK")).event_id
    hub.act(transshipment.reassign, train, [Placement(visit_id, second, 1)])
    with terminal.refuses("reversal_overtaken"):
        hub.act(reverse, off)
    terminal.prove()


def test_the_beginning_of_a_work_stands_once_a_box_was_lifted(terminal: Terminal) -> None:
    train, (visit_id,) = terminal.train(box(1))
    begun = terminal.hub.act(arrivals.start_unloading, train).event_id
    lifted = terminal.hub.act(arrivals.check_in, visit_id).event_id
    with terminal.refuses("reversal_overtaken"):
        terminal.hub.act(reverse, begun)
    finished = terminal.hub.act(arrivals.finish_unloading, train).event_id
    with terminal.refuses("reversal_overtaken"):
        terminal.hub.act(reverse, begun)
    for event_id in (finished, lifted, begun):
        terminal.reverse(event_id)
    assert terminal.carrier(train).stage is Stage.ARRIVED
    terminal.prove()


def test_a_box_does_not_come_back_onto_a_wagon_that_has_left(terminal: Terminal, outbound: Outbound) -> None:
    hub = outbound.hub
    number = wagon_no(77)
    (visit_id,) = outbound.bring(
        replace(announced(1, 20.0), wagon=number, wagon_type="40 ft", position=1), check_in=False
    )
    lifted = hub.act(arrivals.check_in, visit_id).event_id
    wagon_id = outbound.visit(visit_id).inbound_wagon_id
    assert wagon_id is not None
    planned = PlannedTrain("2299", DEPARTS, None, wagons=(PlannedWagon(wagon_id),))
    train = hub.act(transshipment.plan_train, planned).result
    removed = hub.act(wagons.remove_wagons, [wagon_id]).event_id
    departed = hub.act(dispatch.depart, train).event_id
    with terminal.refuses("reversal_overtaken"):
        hub.act(reverse, lifted)
    for event_id in (departed, lifted):
        terminal.reverse(event_id)
    assert terminal.event(removed).reversed_by is None
    terminal.prove()


class TestAWagonThatIsHereAlready:
    """A wagon comes with a train while its former stay stands open."""

    def placed(self, outbound: Outbound) -> tuple[int, int, str]:
        """Returns a train to leave, and its wagon that stands on a track, by id and number."""
        train, (wagon_id,) = outbound.train("40 ft")
        return train, wagon_id, outbound.hub.read(wagon, wagon_id).number

    def comes(self, outbound: Outbound, number: str) -> tuple[int, int]:
        """Returns a train that came with that wagon and a box on it, and the event of its arrival."""
        hub = outbound.hub
        hub.clock.advance(30)
        coming = replace(announced(555, 20.0), wagon=number, wagon_type="40 ft", position=1)
        inbound = hub.act(arrivals.announce_train, AnnouncedTrain("998", hub.clock.now, (coming,))).result
        assert isinstance(inbound, int)
        return inbound, hub.act(arrivals.arrive, inbound).event_id

    def test_was_taken_away_since_and_comes_anew_with_its_plan(
        self, terminal: Terminal, outbound: Outbound
    ) -> None:
        hub = outbound.hub
        train, wagon_id, number = self.placed(outbound)
        (planned,) = outbound.here(20.0)
        outbound.assign(train, (planned, wagon_id, 1))
        inbound, arrived = self.comes(outbound, number)
        new, former = hub.read(open_wagon_stays, number)
        assert (former.id, former.stage, former.outbound_carrier_id) == (wagon_id, WagonStage.REMOVED, None)
        assert (new.stage, new.inbound_carrier_id, new.outbound_carrier_id) == (
            WagonStage.ARRIVED,
            inbound,
            train,
        )
        plan = hub.read(assignment, planned)
        assert plan is not None
        assert (plan.carrier_id, plan.wagon_id, plan.position) == (train, new.id, 1)
        assert terminal.event(arrived).content["wagons_here_already"] == [number]
        with terminal.refuses("wagon_here_already", carrier="998"):
            hub.act(wagons.place_wagons, [wagon_id], "1")
        terminal.prove()

    def test_and_stands_as_before_when_the_arrival_is_taken_back(
        self, terminal: Terminal, outbound: Outbound
    ) -> None:
        train, wagon_id, number = self.placed(outbound)
        _inbound, arrived = self.comes(outbound, number)
        terminal.reverse(arrived)
        former = outbound.hub.read(wagon, wagon_id)
        assert (former.stage, former.outbound_carrier_id) == (WagonStage.PLACED, train)
        terminal.prove()

    def test_leaves_its_boxes_on_the_stay_that_they_stand_on(
        self, terminal: Terminal, outbound: Outbound
    ) -> None:
        train, wagon_id, number = self.placed(outbound)
        (visit_id,) = outbound.here(20.0)
        outbound.hub.act(dispatch.load, visit_id, train, wagon_id=wagon_id, position=1)
        self.comes(outbound, number)
        assert outbound.hub.read(wagon, wagon_id).outbound_carrier_id == train
        outbound.hub.act(dispatch.depart, train)
        terminal.prove()

    def test_also_where_the_list_is_longer_than_it_was(self, terminal: Terminal, outbound: Outbound) -> None:
        hub = outbound.hub
        _train, wagon_id, number = self.placed(outbound)
        inbound = hub.act(arrivals.announce_train, AnnouncedTrain("998", hub.clock.now)).result
        hub.act(arrivals.arrive, inbound)
        coming = replace(announced(555, 20.0), wagon=number, wagon_type="40 ft", position=1)
        amended = hub.act(arrivals.amend_consist, inbound, (coming,)).event_id
        new, former = hub.read(open_wagon_stays, number)
        assert (new.stage, former.id, former.stage) == (WagonStage.ARRIVED, wagon_id, WagonStage.REMOVED)
        terminal.reverse(amended)
        assert [stay.id for stay in hub.read(open_wagon_stays, number)] == [wagon_id]
        found = hub.act(arrivals.take_as_found, inbound, FoundBox(coming)).event_id
        assert hub.read(wagon, wagon_id).stage is WagonStage.REMOVED
        terminal.reverse(found)
        assert hub.read(wagon, wagon_id).stage is WagonStage.PLACED
        terminal.prove()

    def test_was_not_left_standing_once_it_has_come_anew(
        self, terminal: Terminal, outbound: Outbound
    ) -> None:
        hub = outbound.hub
        _train, wagon_id, number = self.placed(outbound)
        removed = hub.act(wagons.remove_wagons, [wagon_id]).event_id
        self.comes(outbound, number)
        with terminal.refuses("wagon_here_already", carrier="998"):
            hub.act(reverse, removed)
        terminal.prove()


def test_a_wagon_expected_for_a_train_to_leave_is_the_one_that_is_announced(
    terminal: Terminal, outbound: Outbound
) -> None:
    hub = outbound.hub
    train, (wagon_id,) = outbound.train("40 ft", placed=False)
    number = hub.read(wagon, wagon_id).number
    coming = replace(announced(555, 20.0), wagon=number, wagon_type="40 ft", position=1)
    told = hub.act(arrivals.announce_train, AnnouncedTrain("998", hub.clock.now, (coming,)))
    (stay,) = hub.read(open_wagon_stays, number)
    assert (stay.inbound_carrier_id, stay.outbound_carrier_id) == (told.result, train)
    called_off = hub.act(arrivals.cancel_announcement, told.result, "not run").event_id
    (stay,) = hub.read(open_wagon_stays, number)
    assert (stay.inbound_carrier_id, stay.outbound_carrier_id) == (None, train)
    terminal.reverse(called_off)
    terminal.reverse(told.event_id)
    assert [each.id for each in hub.read(open_wagon_stays, number)] == [wagon_id]
    hub.act(wagons.place_wagons, [wagon_id], "1")
    terminal.prove()


def test_a_box_taken_off_a_list_does_not_come_back_to_a_train_that_has_come(terminal: Terminal) -> None:
    hub = terminal.hub
    listed = AnnouncedTrain("998", hub.clock.now, on_wagons(box(1), box(2)))
    train = hub.act(arrivals.announce_train, listed).result
    (_first, second) = (each.id for each in hub.read(inbound_of, train))
    off = hub.act(take_off_list, train, [second]).event_id
    arrived = hub.act(arrivals.arrive, train).event_id
    with terminal.refuses("reversal_overtaken"):
        hub.act(reverse, off)
    terminal.reverse(arrived)
    terminal.reverse(off)
    terminal.prove()
