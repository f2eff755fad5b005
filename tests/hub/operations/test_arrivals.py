"""Proves announcing, cancelling and arriving, and the sample train worked whole."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from db.queries import carriers, holds, journal, yard
from db.queries.journal import EventFacts
from db.reading import Reading
from db.schema.figures import counts, figures
from db.schema.reference import parties
from domain.carriers import CarrierKind, Stage, WagonStage
from domain.events import EventKind, SubjectKind
from domain.refusal import Refusal
from domain.seals import SealState
from domain.visit import Category, CustomsStatus, LoadStatus, Outcome, Plan, Where
from domain.yard import InArea
from hub.check import Verdict, check
from hub.operations import arrivals, dispatch, gate
from hub.operations.announced_list import elsewhere, read_list
from hub.operations.announcements import AnnouncedTrain, CheckedIn, SealSeen
from hub.operations.reversals import reverse
from hub.operations.trucks import AnnouncedTruck, GatedIn
from tests.hub.conftest import START, Hub
from tests.hub.trains import (
    BOX,
    CARRIED,
    ETA,
    MISREAD,
    OVERWEIGHT,
    SECOND,
    THIRD,
    announced,
    arrived,
    boxes_of,
    sample,
)


def counted(connection: Reading) -> tuple[int, int, int, int]:
    """Returns what the ledger sums to: boxes, TEU in hundredths, gross and cargo kilograms."""
    measures = (counts.c.boxes, counts.c.teu_hundredths, counts.c.gross_kg, counts.c.cargo_kg)
    row = connection.execute(select(*(func.coalesce(func.sum(each), 0) for each in measures))).one()
    return (int(row[0]), int(row[1]), int(row[2]), int(row[3]))


def day_figures(connection: Reading) -> int:
    """Returns the boxes of the operating day that is shown, all splits and directions."""
    day = (figures.c.clock == "operating_day") & (figures.c.period == "2026-11-25")
    return int(
        connection.execute(select(func.coalesce(func.sum(figures.c.boxes), 0)).where(day)).scalar_one()
    )


def event(hub: Hub, event_id: int) -> EventFacts:
    """Returns an event of the hub."""
    return hub.read(journal.event, event_id)


def test_the_sample_train_is_worked_whole(hub: Hub) -> None:
    report = sample(hub)
    assert report.carrier_id is not None
    boxes = boxes_of(hub, report.carrier_id)
    assert len(boxes) == 62
    assert Counter(each.length_ft for each in boxes.values()) == {40: 40, 20: 22}

    hub.clock.advance(115)
    hub.act(arrivals.arrive, report.carrier_id)
    assert {each.where_is for each in boxes_of(hub, report.carrier_id).values()} == {Where.ON_INBOUND}
    hub.clock.advance(15)
    misread = boxes[MISREAD].id
    mended = hub.act(arrivals.check_in, misread, as_number=CARRIED, seal=SealSeen("CN4011492")).result
    assert mended == CheckedIn(misread, CARRIED, (), ())
    differs = hub.act(arrivals.check_in, boxes["MSKU8040828"].id, seal=SealSeen("CN4429760")).result
    heavy = hub.act(
        arrivals.check_in, boxes[OVERWEIGHT].id, seal=SealSeen("CN2887665"), max_gross_kg=30_480
    ).result
    assert isinstance(differs, CheckedIn)
    assert isinstance(heavy, CheckedIn)
    assert [finding.code for finding in differs.findings] == ["seal_differs"]
    assert [finding.code for finding in heavy.findings] == ["overweight"]
    kinds = [hub.read(holds.hold, each).kind for each in (*differs.hold_ids, *heavy.hold_ids)]
    assert kinds == ["seal", "weight"]

    done = {misread, boxes["MSKU8040828"].id, boxes[OVERWEIGHT].id}
    rest = [each.id for each in boxes.values() if each.id not in done]
    bulk = hub.act(arrivals.check_in_bulk, rest)
    assert event(hub, bulk.event_id).content["inspected"] is False
    hub.clock.advance(30)
    finished = hub.act(arrivals.finish_unloading, report.carrier_id)
    assert finished.result == {"checked_in": 62}

    # 22 boxes of 20' and 40 of 40'; the sums are those of the file's columns.
    assert hub.read(counted) == (62, 10_200, 1_015_386, 809_886)
    assert hub.read(day_figures) == 62
    train = hub.read(carriers.carrier, report.carrier_id)
    assert (train.stage, train.kind) == (Stage.WORKED, CarrierKind.TRAIN_IN)
    wagons = hub.read(carriers.inbound_wagons, report.carrier_id)
    assert {wagon.stage for wagon in wagons} == {WagonStage.UNLOADED}
    assert {each.outcome for each in boxes_of(hub, report.carrier_id).values()} == {Outcome.CHECKED_IN}
    assert check(hub.store).verdict is Verdict.SOUND


def test_a_train_is_announced_with_wagons_boxes_seals_and_parties(hub: Hub) -> None:
    empty = replace(BOX, number="TCNU7200794", size_type="20 GP", load_status=LoadStatus.EMPTY, position=2)
    empty = replace(empty, hs_code=None, goods=None, seal=None, gross_kg=2_250, tare_kg=2_250)
    carrier_id = announced(hub, BOX, empty, THIRD)
    train = hub.read(carriers.carrier, carrier_id)
    assert (train.number, train.planned_on.isoformat(), train.planned_at) == ("3017", "2026-11-25", ETA)
    assert train.stage is Stage.ANNOUNCED
    wagons = hub.read(carriers.inbound_wagons, carrier_id)
    assert [(each.number, each.inbound_place) for each in wagons] == [("94880010", 1), ("54102348", 2)]
    first, second, third = boxes_of(hub, carrier_id).values()
    assert (first.commodity_group, first.route_group) == ("machinery", "central_asia")
    assert (first.customs_status, first.where_is) == (CustomsStatus.TRANSIT_OPEN, Where.ANNOUNCED)
    assert (first.teu_hundredths, first.gross_kg, first.declared_kg) == (200, 18_000, 18_000)
    assert (second.size_type, second.teu_hundredths, second.commodity_group) == ("22G1", 100, "other")
    assert third.inbound_wagon_id == wagons[1].id
    assert [(seal.number, seal.state) for seal in hub.read(holds.seals_of, first.id)] == [
        ("CN100", SealState.ANNOUNCED)
    ]
    assert hub.read(holds.seals_of, second.id) == ()
    assert hub.read(lambda connection: connection.execute(select(parties.c.name)).scalars().all()) == [
        "Turan Market LLP"
    ]
    assert hub.read(counted) == (0, 0, 0, 0)


def test_a_train_of_one_number_and_day_is_announced_once(hub: Hub) -> None:
    announced(hub)
    with pytest.raises(Refusal, match="train_announced_already"):
        announced(hub)
    announced(hub, eta=ETA + timedelta(days=1))


def test_a_train_is_announced_again_in_the_moment_that_it_was_cancelled(hub: Hub) -> None:
    first = announced(hub, BOX)
    hub.act(arrivals.cancel_announcement, first, "another list")
    assert announced(hub, BOX) != first


def test_a_train_after_midnight_is_of_the_hubs_day(sqlite_hub: Hub) -> None:
    carrier_id = announced(sqlite_hub, eta=ETA.replace(hour=20))
    assert sqlite_hub.read(carriers.carrier, carrier_id).planned_on.isoformat() == "2026-11-26"


def test_a_fault_refuses_the_announcement_and_names_the_box(hub: Hub) -> None:
    with pytest.raises(Refusal) as caught:
        announced(hub, BOX, replace(SECOND, destination="XXXXX"))
    assert (caught.value.code, caught.value.facts["place"]) == ("location_unknown", 2)
    assert caught.value.facts["box"] == SECOND.number
    assert hub.read(carriers.carrier_counts, 1).announced == 0


def test_one_box_on_two_lists_is_taken_with_both_and_noted(hub: Hub) -> None:
    announced(hub, BOX)
    outcome = hub.act(arrivals.announce_train, AnnouncedTrain("3019", ETA, (BOX,)))
    notes = event(hub, outcome.event_id).content["notes"]
    assert [(note["code"], note["number"]) for note in notes] == [
        ("box_announced_elsewhere", BOX.number),
        ("wagon_announced_elsewhere", BOX.number),
    ]
    read = hub.read(read_list, (BOX,), ETA.date())
    (note,) = hub.read(elsewhere, read.boxes)
    assert note.finding.facts["carriers"] == ("3017@2026-11-25", "3019@2026-11-25")


def test_a_box_that_is_here_stays_announced_when_its_second_train_arrives(hub: Hub) -> None:
    first = arrived(hub, BOX)
    hub.act(arrivals.check_in, boxes_of(hub, first)[BOX.number].id)
    second = announced(hub, BOX, SECOND, number="3019")
    arrival = hub.act(arrivals.arrive, second)
    assert arrival.result == 1
    assert event(hub, arrival.event_id).content["here_already"] == [BOX.number]
    boxes = boxes_of(hub, second)
    assert boxes[BOX.number].where_is is Where.ANNOUNCED
    hub.act(arrivals.check_in, boxes[SECOND.number].id)
    finished = hub.act(arrivals.finish_unloading, second)
    assert finished.result == {"checked_in": 1, "wrong_train": 1}
    cancelled = boxes_of(hub, second)[BOX.number]
    assert (cancelled.where_is, cancelled.outcome) == (Where.CANCELLED, Outcome.WRONG_TRAIN)
    assert check(hub.store).verdict is Verdict.SOUND


def test_cancelling_a_train_cancels_its_boxes_and_wagons(hub: Hub) -> None:
    carrier_id = announced(hub, BOX, SECOND)
    with pytest.raises(Refusal, match="reason_missing"):
        hub.act(arrivals.cancel_announcement, carrier_id, " ")
    hub.clock.advance(5)
    outcome = hub.act(arrivals.cancel_announcement, carrier_id, "runs tomorrow")
    assert event(hub, outcome.event_id).content["reason"] == "runs tomorrow"
    boxes = boxes_of(hub, carrier_id).values()
    assert {(each.where_is, each.plan) for each in boxes} == {(Where.CANCELLED, Plan.NOTHING)}
    assert hub.read(carriers.carrier, carrier_id).stage is Stage.CANCELLED
    assert hub.read(carriers.inbound_wagons, carrier_id) == ()
    with pytest.raises(Refusal, match="carrier_stage"):
        hub.act(arrivals.arrive, carrier_id)
    hub.clock.advance(5)
    announced(hub, BOX, SECOND)
    assert check(hub.store).verdict is Verdict.SOUND


def test_an_arrival_may_be_earlier_than_the_list_but_not_in_the_future(hub: Hub) -> None:
    carrier_id = announced(hub, BOX)
    with pytest.raises(Refusal, match="happened_in_future"):
        hub.act(arrivals.arrive, carrier_id, happened_at=START + timedelta(minutes=1))
    hub.act(arrivals.arrive, carrier_id, happened_at=START - timedelta(hours=1))
    assert hub.read(carriers.carrier, carrier_id).arrived_at == START - timedelta(hours=1)
    with pytest.raises(Refusal) as caught:
        hub.act(arrivals.start_unloading, carrier_id, happened_at=START - timedelta(hours=2))
    assert (caught.value.code, caught.value.facts["what"]) == ("happened_before", "arrive")
    hub.act(arrivals.start_unloading, carrier_id, happened_at=START - timedelta(minutes=30))
    assert hub.read(carriers.carrier, carrier_id).stage is Stage.WORKING


def test_unloading_starts_once_and_not_before_the_arrival(sqlite_hub: Hub) -> None:
    carrier_id = announced(sqlite_hub, BOX)
    with pytest.raises(Refusal, match="carrier_stage"):
        sqlite_hub.act(arrivals.start_unloading, carrier_id)
    sqlite_hub.act(arrivals.arrive, carrier_id)
    sqlite_hub.act(arrivals.start_unloading, carrier_id)
    with pytest.raises(Refusal, match="carrier_stage"):
        sqlite_hub.act(arrivals.start_unloading, carrier_id)


def test_events_stand_on_the_timeline_of_every_box_and_wagon(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX)
    box = boxes_of(hub, carrier_id)[BOX.number]
    hub.act(arrivals.check_in, box.id)
    kinds = [EventKind.ANNOUNCE_TRAIN, EventKind.ARRIVE, EventKind.CHECK_IN]
    about = [
        (SubjectKind.VISIT, box.id),
        (SubjectKind.CARRIER, carrier_id),
        (SubjectKind.WAGON, box.inbound_wagon_id or 0),
    ]
    for kind, subject_id in about:
        assert [each.kind for each in hub.read(journal.events_about, kind, subject_id)] == kinds


def test_an_arrival_is_taken_back_and_done_again(hub: Hub) -> None:
    carrier_id = announced(hub, BOX)
    arrival = hub.act(arrivals.arrive, carrier_id)
    hub.act(reverse, arrival.event_id)
    assert boxes_of(hub, carrier_id)[BOX.number].where_is is Where.ANNOUNCED
    assert hub.read(carriers.carrier, carrier_id).stage is Stage.ANNOUNCED
    again = hub.act(arrivals.arrive, carrier_id)
    hub.act(arrivals.check_in, boxes_of(hub, carrier_id)[BOX.number].id)
    with pytest.raises(Refusal, match="reversal_overtaken"):
        hub.act(reverse, again.event_id)
    assert check(hub.store).verdict is Verdict.SOUND


def test_an_arrival_is_not_taken_back_once_the_list_brought_more(hub: Hub) -> None:
    carrier_id = announced(hub, BOX)
    arrival = hub.act(arrivals.arrive, carrier_id)
    amended = hub.act(arrivals.amend_consist, carrier_id, (BOX, SECOND))
    with pytest.raises(Refusal, match="reversal_overtaken"):
        hub.act(reverse, arrival.event_id)
    hub.act(reverse, amended.event_id)
    hub.act(reverse, arrival.event_id)
    assert hub.read(carriers.carrier, carrier_id).stage is Stage.ANNOUNCED
    assert check(hub.store).verdict is Verdict.SOUND


def test_an_arrival_is_not_taken_back_once_the_train_was_worked(hub: Hub) -> None:
    carrier_id = announced(hub, BOX)
    arrival = hub.act(arrivals.arrive, carrier_id)
    stays = {boxes_of(hub, carrier_id)[BOX.number].id: Outcome.STAYS_ON_WAGON}
    finished = hub.act(arrivals.finish_unloading, carrier_id, stays)
    with pytest.raises(Refusal, match="reversal_overtaken"):
        hub.act(reverse, arrival.event_id)
    hub.act(reverse, finished.event_id)
    started = hub.act(arrivals.start_unloading, carrier_id)
    with pytest.raises(Refusal, match="reversal_overtaken"):
        hub.act(reverse, arrival.event_id)
    hub.act(reverse, started.event_id)
    hub.act(reverse, arrival.event_id)
    assert check(hub.store).verdict is Verdict.SOUND


def test_an_announcement_is_taken_back_although_others_know_its_units_by_now(hub: Hub) -> None:
    """The unit and the party that it made known are leant on by a second train."""
    first = hub.act(arrivals.announce_train, AnnouncedTrain("3017", ETA, (BOX, SECOND)))
    second = announced(hub, BOX, number="3019")
    hub.act(reverse, first.event_id)
    assert isinstance(first.result, int)
    assert {each.where_is for each in boxes_of(hub, first.result).values()} == {Where.CANCELLED}
    assert hub.read(carriers.carrier, first.result).stage is Stage.CANCELLED
    assert boxes_of(hub, second)[BOX.number].where_is is Where.ANNOUNCED
    hub.clock.advance(1)
    assert announced(hub, BOX) != first.result
    assert check(hub.store).verdict is Verdict.SOUND


def test_a_train_can_be_taken_back_to_nothing_step_by_step(hub: Hub) -> None:
    report = sample(hub)
    assert report.carrier_id is not None
    carrier_id = report.carrier_id
    done = [report.event_id or 0]
    hub.clock.advance(60)
    done.append(hub.act(arrivals.arrive, carrier_id).event_id)
    done.append(hub.act(arrivals.start_unloading, carrier_id).event_id)
    ids = [each.id for each in boxes_of(hub, carrier_id).values()]
    done.append(hub.act(arrivals.check_in, ids[0], weighed_kg=17_000, seal=SealSeen(None)).event_id)
    done.append(hub.act(arrivals.check_in_bulk, ids[1:-1]).event_id)
    done.append(hub.act(arrivals.mark_missing, ids[-1:]).event_id)
    done.append(hub.act(arrivals.finish_unloading, carrier_id).event_id)
    for event_id in reversed(done):
        hub.act(reverse, event_id)
        assert check(hub.store).findings == ()
    assert hub.read(counted) == (0, 0, 0, 0)
    assert hub.read(day_figures) == 0
    assert {each.where_is for each in boxes_of(hub, carrier_id).values()} == {Where.CANCELLED}
    assert hub.read(holds.holds_of, ids[0]) == ()


def test_a_box_that_comes_back_is_linked_to_its_former_visit_and_not_earlier(hub: Hub) -> None:
    domestic = replace(BOX, category=Category.DOMESTIC, destination="KZALA", max_gross_kg=30_480)
    box = boxes_of(hub, arrived(hub, domestic))[BOX.number]
    hub.act(arrivals.check_in, box.id, seal=SealSeen("CN100"))
    assert hub.read(yard.position_of, box.id) == InArea("TRACK")
    truck = AnnouncedTruck("123 ABC 02", authority="17", release_reference="R1", collects=(box.id,))
    came = hub.act(gate.gate_in_truck, truck).result
    assert isinstance(came, GatedIn)
    hub.act(dispatch.load, box.id, came.carrier_id)
    left = hub.clock.advance(30)
    hub.act(gate.gate_out, came.carrier_id)
    hub.clock.advance(30)
    again = announced(hub, domestic, number="3019")
    assert boxes_of(hub, again)[BOX.number].returned_from_id == box.id
    with pytest.raises(Refusal) as caught:
        hub.act(arrivals.arrive, again, happened_at=left - timedelta(minutes=1))
    assert (caught.value.code, caught.value.facts["what"]) == ("happened_before", "depart")
    hub.act(arrivals.arrive, again, happened_at=left)
    assert check(hub.store).verdict is Verdict.SOUND
