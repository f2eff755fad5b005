"""Proves what is noted when a list is announced: wagons that are known elsewhere, and bans on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from db.queries.carriers import outbound_wagons
from db.queries.journal import event
from domain.visit import LoadStatus, Outcome
from hub.operations import arrivals, gate, transshipment, wagons
from hub.operations.announcements import AnnouncedBox, AnnouncedTrain
from hub.operations.planned_trains import PlannedTrain, PlannedWagon
from hub.operations.trucks import AnnouncedTruck
from tests.hub.conftest import Hub
from tests.hub.operations.outbound import ban
from tests.hub.trains import BOX, ETA, SECOND, THIRD, announced, arrived, boxes_of

GRAIN = replace(BOX, hs_code="1001", origin="Kostanay", destination="GEPTI")


def notes(hub: Hub, event_id: int) -> list[tuple[str, str]]:
    """Returns the boxes and codes that an announcement noted."""
    content = hub.read(event, event_id).content
    return [(note["number"], note["code"]) for note in content["notes"]]


def noted(hub: Hub, *boxes: AnnouncedBox, number: str = "3021", **train: object) -> list[tuple[str, str]]:
    """Announces a train with these boxes and returns what was noted."""
    planned_at = train.pop("planned_at", ETA)
    listed = AnnouncedTrain(number, planned_at, boxes, **train)  # type: ignore[arg-type]
    return notes(hub, hub.act(arrivals.announce_train, listed).event_id)


# --- Wagons -----------------------------------------------------------------------------------------------


def test_a_wagon_that_another_train_is_to_bring_is_noted_once(hub: Hub) -> None:
    announced(hub, BOX)
    again = replace(SECOND, position=1), replace(THIRD, wagon=BOX.wagon, position=2)
    assert noted(hub, *again) == [(SECOND.number, "wagon_announced_elsewhere")]


def test_a_wagon_that_is_here_is_noted(hub: Hub) -> None:
    arrived(hub, BOX)
    assert noted(hub, SECOND) == [(SECOND.number, "wagon_here_already")]


def test_a_wagon_that_stands_here_without_a_train_is_noted_too(hub: Hub) -> None:
    plan = PlannedTrain("2299", ETA, wagons=(PlannedWagon(number=BOX.wagon, wagon_type=BOX.wagon_type),))
    train = hub.act(transshipment.plan_train, plan).result
    (wagon,) = hub.read(outbound_wagons, train)
    hub.act(wagons.place_wagons, [wagon.id], "1")
    hub.act(transshipment.set_wagons, train, ())
    assert noted(hub, BOX) == [(BOX.number, "wagon_here_unlisted")]


def test_a_wagon_that_was_left_behind_and_comes_is_not_odd(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX)
    delayed = {boxes_of(hub, carrier_id)[BOX.number].id: Outcome.DELAYED_WITH_WAGON}
    hub.act(arrivals.finish_unloading, carrier_id, delayed)
    assert noted(hub, BOX) == []


# --- Bans -------------------------------------------------------------------------------------------------


def test_a_ban_warns_when_a_train_is_announced_and_refuses_nothing(hub: Hub) -> None:
    ban(hub, "2566", "1001", station="GEPTI")
    assert noted(hub, GRAIN, THIRD) == [(GRAIN.number, "embargo_banned")]


def test_a_ban_on_the_way_here_is_one_on_what_comes(hub: Hub) -> None:
    ban(hub, "2566", "1001", station="KZKSN", direction="in")
    assert noted(hub, GRAIN) == [(GRAIN.number, "embargo_banned")]
    from_elsewhere = replace(GRAIN, number=SECOND.number, wagon="60512340", origin="CNXIY")
    assert noted(hub, from_elsewhere, number="3023") == []
    truck = AnnouncedTruck("540 KTP 02", delivers=(replace(GRAIN, number=THIRD.number, wagon=None),))
    assert notes(hub, hub.act(gate.announce_truck, truck).event_id) == []


def test_a_ban_is_asked_for_the_planned_day(hub: Hub) -> None:
    ban(hub, "2566", "1001", station="GEPTI")
    after = datetime(2026, 12, 20, 6, tzinfo=UTC)
    assert noted(hub, GRAIN, planned_at=after) == []
    last = replace(GRAIN, number=SECOND.number, wagon="60512340")
    assert noted(hub, last, planned_at=after - timedelta(days=1)) == [(SECOND.number, "embargo_banned")]


def test_a_truck_that_brings_banned_goods_and_a_new_list_are_warned_too(hub: Hub) -> None:
    ban(hub, "2566", "1001", station="GEPTI")
    ban(hub, "2570", "1001")
    truck = AnnouncedTruck("540 KTP 02", delivers=(replace(GRAIN, wagon=None, wagon_type=None),))
    event_id = hub.act(gate.announce_truck, truck).event_id
    assert notes(hub, event_id) == [(GRAIN.number, "embargo_banned")] * 2
    carrier_id = announced(hub, THIRD)
    amended = hub.act(arrivals.amend_consist, carrier_id, (replace(THIRD, hs_code="1001"),))
    assert notes(hub, amended.event_id) == [(THIRD.number, "embargo_banned")]
    empty = replace(THIRD, load_status=LoadStatus.EMPTY, gross_kg=3_900, hs_code=None)
    assert notes(hub, hub.act(arrivals.amend_consist, carrier_id, (empty,)).event_id) == []
