"""Proves how a box is taken in that is not on the list of what brought it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.queries import carriers, holds, journal
from db.queries.visits import VisitFacts, visit
from domain.carriers import Stage, WagonStage
from domain.refusal import Refusal
from domain.visit import Outcome, Where
from hub.check import Verdict, check
from hub.operations import arrivals
from hub.operations.announcements import AnnouncedBox, FoundBox, Inspection, SealSeen
from hub.operations.reversals import reverse
from tests.hub.conftest import Hub
from tests.hub.trains import BOX, CARRIED, MISREAD, SECOND, THIRD, announced, arrived, boxes_of

LOOKED = Inspection(seal=SealSeen("CN300"))


def taken(hub: Hub, carrier_id: int, box: AnnouncedBox, seen: Inspection = LOOKED) -> VisitFacts:
    """Takes a box as found and returns its visit."""
    visit_id = hub.act(arrivals.take_as_found, carrier_id, FoundBox(box, seen)).result
    assert isinstance(visit_id, int)
    return hub.read(visit, visit_id)


def test_an_unknown_box_gets_a_visit_of_its_own(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX)
    unknown = taken(hub, carrier_id, replace(THIRD, seal=None, destination=None))
    assert (unknown.as_found, unknown.where_is) == (True, Where.ON_TERMINAL)
    assert (unknown.route_group, unknown.checked_in_at) == ("local", hub.clock.now)
    wagons = {wagon.number: wagon for wagon in hub.read(carriers.inbound_wagons, carrier_id)}
    assert wagons[THIRD.wagon or ""].stage is WagonStage.UNLOADED
    assert [seal.number for seal in hub.read(holds.seals_of, unknown.id)] == ["CN300"]
    hub.act(arrivals.check_in, boxes_of(hub, carrier_id)[BOX.number].id)
    assert hub.act(arrivals.finish_unloading, carrier_id).result == {"checked_in": 2}
    assert check(hub.store).verdict is Verdict.SOUND


def test_taking_an_unknown_box_in_is_taken_back(hub: Hub) -> None:
    """The ledger names the visit, so it is cancelled and not deleted."""
    carrier_id = arrived(hub, BOX)
    outcome = hub.act(arrivals.take_as_found, carrier_id, FoundBox(THIRD, LOOKED))
    hub.act(reverse, outcome.event_id)
    assert isinstance(outcome.result, int)
    gone = hub.read(visit, outcome.result)
    assert (gone.where_is, gone.checked_in_at) == (Where.CANCELLED, None)
    assert hub.read(carriers.carrier, carrier_id).stage is Stage.ARRIVED
    assert taken(hub, carrier_id, THIRD).id != gone.id
    assert check(hub.store).verdict is Verdict.SOUND


def test_a_box_of_another_list_came_with_the_wrong_train(hub: Hub) -> None:
    other = announced(hub, SECOND, THIRD, number="3019")
    awaited = boxes_of(hub, other)[THIRD.number]
    carrier_id = arrived(hub, BOX)
    outcome = hub.act(arrivals.take_as_found, carrier_id, FoundBox(replace(THIRD, wagon=BOX.wagon), LOOKED))
    moved = hub.read(visit, awaited.id)
    assert outcome.result == awaited.id
    assert (moved.inbound_carrier_id, moved.outcome) == (carrier_id, Outcome.WRONG_TRAIN)
    assert (moved.where_is, moved.as_found) == (Where.ON_TERMINAL, False)
    assert hub.read(journal.event, outcome.event_id).content["announced_with"] == "3019"
    hub.act(arrivals.arrive, other)
    hub.act(arrivals.check_in, boxes_of(hub, other)[SECOND.number].id)
    assert hub.act(arrivals.finish_unloading, other).result == {"checked_in": 1}
    with pytest.raises(Refusal, match="outcomes_missing"):
        hub.act(arrivals.finish_unloading, carrier_id)
    hub.act(arrivals.check_in, boxes_of(hub, carrier_id)[BOX.number].id)
    assert hub.act(arrivals.finish_unloading, carrier_id).result == {"checked_in": 1, "wrong_train": 1}
    assert check(hub.store).verdict is Verdict.SOUND


def test_a_box_that_is_looked_for_on_another_train_moves_too_and_back(hub: Hub) -> None:
    other = arrived(hub, SECOND, THIRD, number="3019")
    carrier_id = arrived(hub, BOX)
    before = boxes_of(hub, other)[THIRD.number]
    assert before.where_is is Where.ON_INBOUND
    outcome = hub.act(arrivals.take_as_found, carrier_id, FoundBox(replace(THIRD, wagon=None), LOOKED))
    assert hub.read(visit, before.id).inbound_carrier_id == carrier_id
    hub.act(reverse, outcome.event_id)
    assert hub.read(visit, before.id) == before
    assert check(hub.store).verdict is Verdict.SOUND


def test_a_missing_box_comes_with_a_later_train(hub: Hub) -> None:
    first = arrived(hub, BOX, SECOND)
    hub.act(arrivals.check_in, boxes_of(hub, first)[SECOND.number].id)
    missing = boxes_of(hub, first)[BOX.number].id
    hub.act(arrivals.finish_unloading, first, {missing: Outcome.MISSING})
    later = arrived(hub, THIRD, number="3019")
    assert taken(hub, later, replace(BOX, wagon=None)).id == missing
    assert hub.read(visit, missing).outcome is Outcome.WRONG_TRAIN


def test_what_is_on_the_list_or_here_is_not_taken_as_found(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX, SECOND)
    with pytest.raises(Refusal, match="box_on_this_list"):
        taken(hub, carrier_id, BOX)
    hub.act(arrivals.check_in, boxes_of(hub, carrier_id)[BOX.number].id)
    with pytest.raises(Refusal, match="box_here_already"):
        taken(hub, carrier_id, BOX)


def test_what_stays_on_its_wagon_is_not_taken_as_found_elsewhere(hub: Hub) -> None:
    other = arrived(hub, THIRD, number="3019")
    stays = boxes_of(hub, other)[THIRD.number]
    hub.act(arrivals.finish_unloading, other, {stays.id: Outcome.STAYS_ON_WAGON})
    carrier_id = arrived(hub, BOX)
    with pytest.raises(Refusal, match="box_here_already"):
        taken(hub, carrier_id, THIRD)
    assert check(hub.store).verdict is Verdict.SOUND


def test_a_found_number_is_read_strictly_or_as_painted(sqlite_hub: Hub) -> None:
    carrier_id = arrived(sqlite_hub, BOX)
    with pytest.raises(Refusal, match="container_number_check_digit"):
        taken(sqlite_hub, carrier_id, replace(THIRD, number=MISREAD))
    painted = taken(sqlite_hub, carrier_id, replace(THIRD, number=MISREAD, as_painted=True))
    assert painted.number == MISREAD
    assert taken(sqlite_hub, carrier_id, replace(THIRD, number=CARRIED)).number == CARRIED


def test_nothing_is_found_on_a_train_that_has_not_come(sqlite_hub: Hub) -> None:
    carrier_id = announced(sqlite_hub, BOX)
    with pytest.raises(Refusal, match="carrier_stage"):
        taken(sqlite_hub, carrier_id, THIRD)
