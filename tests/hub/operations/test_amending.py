"""Proves that the announcement of a train or truck to come is amended, told and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from db.queries import carriers, journal
from db.queries.carriers import CarrierFacts
from domain.events import EventKind
from domain.refusal import Refusal
from hub.check import Verdict, check
from hub.operations import arrivals
from hub.operations.amending import AnnouncementChange, amend_announcement
from hub.operations.announcements import AnnouncedTrain
from hub.operations.gate import announce_truck, gate_in
from hub.operations.planned_trains import PlannedTrain
from hub.operations.reversals import reverse
from hub.operations.transshipment import plan_train
from hub.operations.trucks import AnnouncedTruck, TruckChange
from tests.hub.conftest import Hub
from tests.hub.trains import BOX, ETA, announced, arrived, boxes_of

LATER = ETA + timedelta(days=1, hours=2)
CHANGE = AnnouncementChange(
    LATER,
    planned_on=date(2026, 11, 25),
    train_index="6980-123-7000",
    origin="Xi'an",
    destination="Almaty",
    gauge_mm=1435,
)


def train(hub: Hub, carrier_id: int) -> CarrierFacts:
    """Returns the train or truck as the hub knows it."""
    return hub.read(carriers.carrier, carrier_id)


def test_a_train_to_come_is_amended_in_every_fact_and_taken_back(hub: Hub) -> None:
    carrier_id = announced(hub, BOX)
    before, boxes = train(hub, carrier_id), boxes_of(hub, carrier_id)

    outcome = hub.act(amend_announcement, carrier_id, CHANGE)

    after = train(hub, carrier_id)
    assert (after.planned_at, after.planned_on) == (LATER, date(2026, 11, 25))
    assert (after.train_index, after.gauge_mm) == ("6980-123-7000", 1435)
    assert (after.origin, after.destination) == ("CNXIY", "KZALA")
    assert boxes_of(hub, carrier_id) == boxes
    told = hub.read(journal.event, outcome.event_id)
    assert (told.kind, set(told.content["changed"])) == (
        EventKind.AMEND_CONSIST,
        {"planned_at", "train_index", "origin", "destination", "gauge_mm"},
    )
    hub.act(reverse, outcome.event_id)
    assert train(hub, carrier_id) == before
    assert check(hub.store).verdict is Verdict.SOUND


def test_a_date_is_not_taken_back_to_where_another_train_of_that_number_is_by_now(sqlite_hub: Hub) -> None:
    carrier_id = announced(sqlite_hub, BOX)
    number = train(sqlite_hub, carrier_id).number
    moved = sqlite_hub.act(amend_announcement, carrier_id, AnnouncementChange(LATER)).event_id
    sqlite_hub.act(arrivals.announce_train, AnnouncedTrain(number, ETA))
    with pytest.raises(Refusal) as refused:
        sqlite_hub.act(reverse, moved)
    assert refused.value.code == "reversal_overtaken", refused.value


def test_the_date_of_a_train_follows_its_time_where_nobody_states_it(sqlite_hub: Hub) -> None:
    carrier_id = announced(sqlite_hub, BOX)
    sqlite_hub.act(amend_announcement, carrier_id, AnnouncementChange(LATER))
    assert train(sqlite_hub, carrier_id).planned_on == date(2026, 11, 26)


def test_what_is_no_longer_known_of_a_train_is_emptied(sqlite_hub: Hub) -> None:
    carrier_id = announced(sqlite_hub, BOX)
    sqlite_hub.act(amend_announcement, carrier_id, CHANGE)
    sqlite_hub.act(amend_announcement, carrier_id, AnnouncementChange(LATER))
    after = train(sqlite_hub, carrier_id)
    assert (after.train_index, after.origin, after.destination, after.gauge_mm) == (None, None, None, None)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (replace(CHANGE, origin="Atlantis"), "location_unknown"),
        (replace(CHANGE, train_index="12"), "train_index"),
        (replace(CHANGE, planned_on=date(2026, 11, 27)), "train_announced_already"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    sqlite_hub: Hub, change: AnnouncementChange, code: str
) -> None:
    carrier_id = announced(sqlite_hub, BOX)
    sqlite_hub.act(arrivals.announce_train, AnnouncedTrain("3017", ETA + timedelta(days=2)))
    before = train(sqlite_hub, carrier_id)
    with pytest.raises(Refusal) as caught:
        sqlite_hub.act(amend_announcement, carrier_id, change)
    assert caught.value.code == code
    assert train(sqlite_hub, carrier_id) == before


def test_a_train_that_arrived_is_not_announced_otherwise(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX)
    with pytest.raises(Refusal, match="carrier_stage") as caught:
        hub.act(amend_announcement, carrier_id, CHANGE)
    assert caught.value.facts["stage"] == "arrived"


def test_a_train_to_leave_is_amended_where_it_is_planned(sqlite_hub: Hub) -> None:
    planned = sqlite_hub.act(plan_train, PlannedTrain("2204", LATER, destination="Tashkent"))
    assert isinstance(planned.result, int)
    with pytest.raises(Refusal, match="carrier_stage"):
        sqlite_hub.act(amend_announcement, planned.result, CHANGE)


def test_a_truck_to_come_is_amended_with_its_papers_in_one_event_until_it_is_in(hub: Hub) -> None:
    outcome = hub.act(announce_truck, AnnouncedTruck("77 KK 02", planned_at=ETA, driver="B. Omarov"))
    assert isinstance(outcome.result, int)
    before = train(hub, outcome.result)
    papers = TruckChange(driver="T. Seitov")

    amended = hub.act(amend_announcement, outcome.result, AnnouncementChange(LATER, papers=papers))

    after = train(hub, outcome.result)
    assert (after.planned_at, after.planned_on) == (LATER, date(2026, 11, 26))
    assert after.driver == "T. Seitov"
    content = hub.read(journal.event, amended.event_id).content
    assert content["plate"] == after.number
    assert content["changed"]["driver"] == ["B. Omarov", "T. Seitov"]
    hub.act(reverse, amended.event_id)
    assert train(hub, outcome.result) == before
    hub.clock.advance(10)
    hub.act(gate_in, outcome.result)
    with pytest.raises(Refusal, match="carrier_stage"):
        hub.act(amend_announcement, outcome.result, AnnouncementChange(LATER))
