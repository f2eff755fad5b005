"""What a clerk proposes at the gate: trucks that are announced, come in, are turned away, and leave."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from domain.carriers import CarrierKind, Stage
from domain.visit import Plan, Where
from hub.operations import gate
from hub.operations.trucks import AnnouncedTruck, TruckChange
from tests.hub.clerk.arriving import boxes
from tests.hub.clerk.desk import PLATES, Attempt, Desk, Proposer, ids

_HERE = (Stage.ARRIVED, Stage.WORKING, Stage.WORKED)


def _truck(desk: Desk) -> AnnouncedTruck:
    free = desk.sight.boxes(Where.ON_TERMINAL, Where.ANNOUNCED, plan=Plan.NOTHING)
    papers: dict[str, Any] = {"authority": "PoA 17", "release_reference": "R-5"} if desk.often(8) else {}
    until = desk.now + timedelta(hours=desk.chance.randint(-2, 48))
    return AnnouncedTruck(
        f"{100 + desk.chance.randint(1, PLATES)} KTP 02",
        driver="D. Abenov",
        release_until=until if desk.often(2) else None,
        delivers=boxes(desk, 2) if desk.often(6) else (),
        collects=tuple(ids(desk.some(free, 2))) if desk.often(6) else (),
        **papers,
    )


def announce_truck(desk: Desk) -> Attempt:
    """A truck is announced."""
    return Attempt(gate.announce_truck, (_truck(desk),))


def gate_in_truck(desk: Desk) -> Attempt:
    """A truck drives up that nobody announced."""
    return Attempt(gate.gate_in_truck, (_truck(desk),))


def gate_in(desk: Desk) -> Attempt | None:
    """An announced truck comes in."""
    coming = desk.sight.trains(CarrierKind.TRUCK, Stage.ANNOUNCED)
    change = desk.one((None, TruckChange(driver="B. Omarov")))
    return Attempt(gate.gate_in, (desk.one(coming).id, change)) if coming else None


def amend_truck(desk: Desk) -> Attempt | None:
    """A truck is other than announced."""
    trucks = desk.sight.trains(CarrierKind.TRUCK, Stage.ANNOUNCED, *_HERE)
    change = TruckChange(authority="PoA 18", release_until=desk.now + timedelta(hours=8))
    return Attempt(gate.amend_truck, (desk.one(trucks).id, change)) if trucks else None


def gate_out(desk: Desk) -> Attempt | None:
    """A truck leaves."""
    here = desk.sight.trains(CarrierKind.TRUCK, *_HERE)
    reason = desk.one((None, "box not ready"))
    return Attempt(gate.gate_out, (desk.one(here).id,), {"left_empty_reason": reason}) if here else None


def turn_away(desk: Desk) -> Attempt | None:
    """A truck is turned away."""
    there = desk.sight.trains(CarrierKind.TRUCK, Stage.ANNOUNCED, *_HERE)
    return Attempt(gate.turn_away, (desk.one(there).id, "no papers")) if there else None


PROPOSERS: tuple[Proposer, ...] = (
    announce_truck,
    gate_in_truck,
    gate_in,
    gate_in,
    amend_truck,
    gate_out,
    gate_out,
    turn_away,
)
