from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from db.queries.assignments import assignment
from db.queries.carriers import find_carriers
from db.queries.figures import counts_of_event
from db.queries.visits import inbound_of
from domain.carriers import CarrierKind, Stage
from domain.events import SubjectKind
from domain.figures import Direction, Measures, Mode
from domain.holds import HoldKind
from domain.train_name import ByNumber
from domain.visit import Plan, Where
from hub.operations.arrivals import cancel_announcement, check_in
from hub.operations.dispatch import load
from hub.operations.gate import (
    GatedOut,
    amend_truck,
    announce_truck,
    gate_in,
    gate_in_truck,
    gate_out,
    turn_away,
)
from hub.operations.holds import set_hold
from hub.operations.planned_trains import Placement
from hub.operations.transshipment import assign
from hub.operations.trucks import AnnouncedTruck, GatedIn, TruckChange
from tests.hub.operations.terminal import Terminal, box, number

TRUCK = AnnouncedTruck("540 ктр-02", driver="D. Abenov", authority="PoA 17")


def announced(terminal: Terminal, truck: AnnouncedTruck) -> int:
    """Announces a truck for in an hour; returns its carrier visit."""
    planned_at = terminal.hub.clock.now + timedelta(hours=1)
    carrier_id = terminal.hub.act(announce_truck, replace(truck, planned_at=planned_at)).result
    assert isinstance(carrier_id, int)
    return carrier_id


def driven_up(terminal: Terminal, truck: AnnouncedTruck) -> tuple[int, GatedIn]:
    """Lets an announced truck in."""
    carrier_id = announced(terminal, truck)
    terminal.hub.clock.advance(60)
    result = terminal.hub.act(gate_in, carrier_id).result
    assert isinstance(result, GatedIn)
    return carrier_id, result


def test_a_truck_delivers_and_collects(terminal: Terminal) -> None:
    (leaves,) = terminal.boxes(box(1))
    truck = replace(TRUCK, delivers=(box(2),), collects=(leaves,), trailer_plate="11-ab")
    carrier_id, came = driven_up(terminal, truck)
    (delivered,) = came.visit_ids
    assert came.findings == ()
    at_gate = terminal.carrier(carrier_id)
    assert (at_gate.number, at_gate.trailer_plate, at_gate.stage) == ("540 KTP 02", "11 AB", Stage.ARRIVED)
    assert (terminal.visit(delivered).where_is, terminal.visit(delivered).inbound_mode) == (
        Where.ON_INBOUND,
        Mode.ROAD,
    )
    assert terminal.visit(leaves).plan is Plan.ASSIGNED
    terminal.hub.clock.advance(10)
    terminal.hub.act(check_in, delivered)
    assert terminal.position(delivered) == "GATE"
    terminal.hub.clock.advance(10)
    terminal.hub.act(load, leaves, carrier_id)
    terminal.hub.clock.advance(10)
    done = terminal.hub.act(gate_out, carrier_id)
    assert done.result == GatedOut(timedelta(minutes=30), (number(1),), ())
    left = terminal.visit(leaves)
    assert (left.where_is, left.outbound_mode, left.departed_at) == (
        Where.DEPARTED,
        Mode.ROAD,
        terminal.hub.clock.now,
    )
    assert terminal.carrier(carrier_id).stage is Stage.DEPARTED
    (counted,) = terminal.hub.read(counts_of_event, done.event_id)
    assert (counted.visit_id, counted.count.direction, counted.count.split.mode) == (
        leaves,
        Direction.OUT,
        Mode.ROAD,
    )
    assert list(terminal.stock().values()) == [Measures(1, 200, 20_000, 16_100)]
    assert terminal.timeline(SubjectKind.VISIT, leaves)[-3:] == ["gate_in", "load", "gate_out"]
    assert terminal.event(done.event_id).content["turn_minutes"] == 30


def test_each_step_of_a_truck_is_taken_back(terminal: Terminal) -> None:
    (leaves,) = terminal.boxes(box(1))
    stock = terminal.stock()
    call = terminal.hub.act(announce_truck, replace(TRUCK, delivers=(box(2),), collects=(leaves,)))
    carrier_id = call.result
    assert isinstance(carrier_id, int)
    came = terminal.hub.act(gate_in, carrier_id)
    (delivered,) = terminal.hub.read(inbound_of, carrier_id)
    took_in = terminal.hub.act(check_in, delivered.id)
    loaded = terminal.hub.act(load, leaves, carrier_id)
    out = terminal.hub.act(gate_out, carrier_id)
    with terminal.refuses("reversal_overtaken"):
        terminal.reverse(loaded.event_id)
    with terminal.refuses("reversal_overtaken"):
        terminal.reverse(came.event_id)
    terminal.reverse(out.event_id)
    assert (terminal.visit(leaves).where_is, terminal.carrier(carrier_id).stage) == (
        Where.ON_OUTBOUND,
        Stage.WORKING,
    )
    for event_id in (loaded.event_id, took_in.event_id, came.event_id):
        terminal.reverse(event_id)
    assert (terminal.carrier(carrier_id).stage, terminal.stock()) == (Stage.ANNOUNCED, stock)
    terminal.reverse(call.event_id)
    assert terminal.carrier(carrier_id).stage is Stage.CANCELLED
    assert (terminal.visit(delivered.id).where_is, terminal.visit(leaves).plan) == (
        Where.CANCELLED,
        Plan.NOTHING,
    )


def test_a_truck_that_nobody_announced_comes_in_by_one_act(terminal: Terminal) -> None:
    (leaves,) = terminal.boxes(box(1))
    done = terminal.hub.act(gate_in_truck, replace(TRUCK, delivers=(box(2),), collects=(leaves,)))
    came = done.result
    assert isinstance(came, GatedIn)
    assert terminal.carrier(came.carrier_id).stage is Stage.ARRIVED
    assert terminal.visit(came.visit_ids[0]).where_is is Where.ON_INBOUND
    content = terminal.event(done.event_id).content
    assert (content["announced"], content["delivers"], content["collects"]) == (
        False,
        [number(2)],
        [number(1)],
    )
    with terminal.refuses("truck_here", plate="540 KTP 02"):
        terminal.hub.act(gate_in_truck, TRUCK)
    terminal.reverse(done.event_id)
    assert terminal.carrier(came.carrier_id).stage is Stage.CANCELLED
    assert terminal.visit(leaves).plan is Plan.NOTHING
    terminal.hub.act(gate_in_truck, TRUCK)


def test_a_truck_does_not_leave_with_what_it_brought_nor_without_what_it_fetches(
    sqlite_terminal: Terminal,
) -> None:
    terminal = sqlite_terminal
    (leaves,) = terminal.boxes(box(1))
    carrier_id, came = driven_up(terminal, replace(TRUCK, delivers=(box(2),), collects=(leaves,)))
    with terminal.refuses("gate_out_not_delivered", numbers=(number(2),)):
        terminal.hub.act(gate_out, carrier_id, left_empty_reason="no time")
    terminal.hub.act(check_in, came.visit_ids[0])
    with terminal.refuses("gate_out_not_loaded", numbers=(number(1),)):
        terminal.hub.act(gate_out, carrier_id, left_empty_reason="  ")


def test_leaving_empty_for_a_reason_returns_the_box_to_stock(terminal: Terminal) -> None:
    (leaves,) = terminal.boxes(box(1))
    stock = terminal.stock()
    carrier_id, _came = driven_up(terminal, replace(TRUCK, collects=(leaves,)))
    done = terminal.hub.act(gate_out, carrier_id, left_empty_reason="box is held")
    assert done.result.left_behind == (number(1),)  # type: ignore[attr-defined]
    assert terminal.carrier(carrier_id).left_empty_reason == "box is held"
    assert (terminal.visit(leaves).where_is, terminal.visit(leaves).plan) == (
        Where.ON_TERMINAL,
        Plan.NOTHING,
    )
    assert (terminal.hub.read(assignment, leaves), terminal.stock()) == (None, stock)
    terminal.reverse(done.event_id)
    assert terminal.visit(leaves).plan is Plan.ASSIGNED
    assert terminal.carrier(carrier_id).stage is Stage.ARRIVED


def test_a_truck_that_only_delivers_needs_no_reason(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    carrier_id, came = driven_up(terminal, replace(TRUCK, authority=None, delivers=(box(2),)))
    assert came.findings == ()
    terminal.hub.act(check_in, came.visit_ids[0])
    assert terminal.hub.act(gate_out, carrier_id).result.took == ()  # type: ignore[attr-defined]


def test_a_hold_set_after_loading_bars_the_gate(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    (leaves,) = terminal.boxes(box(1))
    carrier_id, _came = driven_up(terminal, replace(TRUCK, collects=(leaves,)))
    terminal.hub.act(load, leaves, carrier_id)
    terminal.hub.act(set_hold, [leaves], HoldKind.PAYMENT, "storage 3 days")
    with terminal.refuses("hold_open", hold="payment", box=number(1)):
        terminal.hub.act(gate_out, carrier_id)


def test_an_expired_power_of_attorney_is_recorded_and_bars_leaving_loaded(terminal: Terminal) -> None:
    (leaves,) = terminal.boxes(box(1))
    yesterday = terminal.hub.clock.now.date() - timedelta(days=1)
    carrier_id, came = driven_up(terminal, replace(TRUCK, authority_until=yesterday, collects=(leaves,)))
    assert [each.code for each in came.findings] == ["authority_expired"]
    terminal.hub.act(load, leaves, carrier_id)
    with terminal.refuses("authority_expired", authority_until=yesterday):
        terminal.hub.act(gate_out, carrier_id)
    change = TruckChange(authority="PoA 18", authority_until=yesterday + timedelta(days=30))
    amended = terminal.hub.act(amend_truck, carrier_id, change)
    assert terminal.event(amended.event_id).content["changed"]["authority"] == ["PoA 17", "PoA 18"]
    terminal.reverse(amended.event_id)
    assert terminal.carrier(carrier_id).authority == "PoA 17"
    terminal.hub.act(amend_truck, carrier_id, change)
    terminal.hub.act(gate_out, carrier_id)
    assert terminal.carrier(carrier_id).stage is Stage.DEPARTED


def test_what_is_other_than_announced_is_kept_at_the_gate(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    (leaves,) = terminal.boxes(box(1))
    carrier_id = announced(terminal, replace(TRUCK, authority=None, collects=(leaves,)))
    expired = TruckChange(
        "77 кк", driver="T. Omarov", release_reference="R 5", release_until=terminal.hub.clock.now
    )
    terminal.hub.clock.advance(60)
    came = terminal.hub.act(gate_in, carrier_id, expired).result
    assert [each.code for each in came.findings] == ["authority_missing", "release_expired"]  # type: ignore[attr-defined]
    truck = terminal.carrier(carrier_id)
    assert (truck.trailer_plate, truck.driver, truck.release_reference) == ("77 KK", "T. Omarov", "R 5")


def test_a_truck_turned_away_takes_its_boxes_and_leaves_ours(terminal: Terminal) -> None:
    (leaves,) = terminal.boxes(box(1))
    carrier_id, came = driven_up(terminal, replace(TRUCK, delivers=(box(2),), collects=(leaves,)))
    done = terminal.hub.act(turn_away, carrier_id, " no  papers ")
    assert (terminal.carrier(carrier_id).stage, terminal.carrier(carrier_id).turned_away_reason) == (
        Stage.TURNED_AWAY,
        "no papers",
    )
    assert terminal.visit(came.visit_ids[0]).where_is is Where.CANCELLED
    assert terminal.visit(leaves).plan is Plan.NOTHING
    assert terminal.event(done.event_id).content["boxes"] == [number(2)]
    terminal.reverse(done.event_id)
    assert terminal.carrier(carrier_id).stage is Stage.ARRIVED
    assert terminal.visit(came.visit_ids[0]).where_is is Where.ON_INBOUND
    assert terminal.visit(leaves).plan is Plan.ASSIGNED


def bring_and_fetch(terminal: Terminal) -> tuple[int, int]:
    """Announces a truck that is to bring a box, have it worked on and take it away again."""
    carrier_id = announced(terminal, replace(TRUCK, delivers=(box(1),)))
    (brings,) = terminal.hub.read(inbound_of, carrier_id)
    terminal.hub.act(assign, carrier_id, [Placement(brings.id)])
    return carrier_id, brings.id


def state(terminal: Terminal, visit_id: int) -> tuple[Where, Plan]:
    """Returns where a box is and what is planned for it."""
    visit = terminal.visit(visit_id)
    return visit.where_is, visit.plan


def test_what_a_truck_would_bring_and_take_again_is_cancelled_with_it(terminal: Terminal) -> None:
    carrier_id, visit_id = bring_and_fetch(terminal)
    cancelled = terminal.hub.act(cancel_announcement, carrier_id, "not coming")
    assert state(terminal, visit_id) == (
        Where.CANCELLED,
        Plan.NOTHING,
    )
    terminal.reverse(cancelled.event_id)
    terminal.hub.act(gate_in, carrier_id)
    turned = terminal.hub.act(turn_away, carrier_id, "no papers")
    assert state(terminal, visit_id) == (
        Where.CANCELLED,
        Plan.NOTHING,
    )
    terminal.reverse(turned.event_id)
    assert state(terminal, visit_id) == (
        Where.ON_INBOUND,
        Plan.ASSIGNED,
    )


def test_a_truck_leaves_without_what_it_neither_brought_nor_took(terminal: Terminal) -> None:
    terminal.boxes(box(1))
    carrier_id, visit_id = bring_and_fetch(terminal)
    terminal.hub.act(gate_in, carrier_id)
    out = terminal.hub.act(gate_out, carrier_id).result
    assert isinstance(out, GatedOut)
    assert (out.took, out.left_behind) == ((), ())
    assert state(terminal, visit_id) == (
        Where.CANCELLED,
        Plan.NOTHING,
    )


def test_once_work_began_a_truck_is_not_turned_away(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    carrier_id, came = driven_up(terminal, replace(TRUCK, delivers=(box(2),)))
    with terminal.refuses("reason_missing"):
        terminal.hub.act(turn_away, carrier_id, " ")
    terminal.hub.act(check_in, came.visit_ids[0])
    with terminal.refuses("carrier_stage", stage="working"):
        terminal.hub.act(turn_away, carrier_id, "too late")


def test_a_box_that_is_here_already_does_not_stand_on_the_truck(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    terminal.boxes(box(1))
    carrier_id, came = driven_up(terminal, replace(TRUCK, delivers=(box(1),)))
    assert came.visit_ids == ()
    (strange,) = terminal.hub.read(inbound_of, carrier_id)
    assert strange.where_is is Where.ANNOUNCED
    terminal.hub.act(gate_out, carrier_id)
    assert terminal.visit(strange.id).where_is is Where.CANCELLED


def test_times_at_the_gate_follow_each_other(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    (leaves,) = terminal.boxes(box(1))
    carrier_id, _came = driven_up(terminal, replace(TRUCK, collects=(leaves,)))
    terminal.hub.clock.advance(20)
    terminal.hub.act(load, leaves, carrier_id)
    with terminal.refuses("happened_before", what="load"):
        terminal.hub.act(gate_out, carrier_id, **terminal.ago(5))
    terminal.hub.act(gate_out, carrier_id)
    terminal.hub.clock.advance(60)
    # The box cannot come back before it left.
    with terminal.refuses("happened_before", what="depart"):
        terminal.hub.act(gate_in_truck, replace(TRUCK, delivers=(box(1),)), **terminal.ago(70))


def test_a_plan_for_another_way_out_is_refused(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    (leaves,) = terminal.boxes(box(1))
    announced(terminal, replace(TRUCK, collects=(leaves,)))
    with terminal.refuses("visit_plan", plan="assigned"):
        terminal.hub.act(gate_in_truck, AnnouncedTruck("777 AA", collects=(leaves,)))
    assert terminal.hub.read(find_carriers, ByNumber("777 AA"), CarrierKind.TRUCK) == ()


@pytest.mark.parametrize("operation", [gate_in, gate_out, amend_truck, turn_away])
def test_a_train_does_not_pass_the_gate(sqlite_terminal: Terminal, operation: object) -> None:
    train, _visits = sqlite_terminal.train(box(1))
    more: tuple[object, ...] = {amend_truck: (TruckChange(),), turn_away: ("why",)}.get(operation, ())  # type: ignore[call-overload]
    with sqlite_terminal.refuses("truck_expected", carrier="3017"):
        sqlite_terminal.hub.act(operation, train, *more)  # type: ignore[arg-type]


def test_a_truck_needs_a_plate(sqlite_terminal: Terminal) -> None:
    with sqlite_terminal.refuses("truck_needs_plate"):
        sqlite_terminal.hub.act(gate_in_truck, AnnouncedTruck(" - "))
