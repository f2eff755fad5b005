"""Proves what a new list does to a train: added, changed, moved, mended, taken off, or left as found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.queries import assignments as plans
from db.queries import carriers, holds
from db.queries.visits import visit
from db.writes import assignments, visits
from domain.carriers import WagonStage
from domain.refusal import Refusal
from domain.seals import SealState
from domain.visit import CustomsStatus, Plan, Where
from hub.check import Verdict, check
from hub.operations import arrivals
from hub.operations.announcements import AnnouncedBox, ConsistChange
from hub.operations.reversals import reverse
from tests.hub.conftest import Hub
from tests.hub.trains import BOX, CARRIED, MISREAD, SECOND, THIRD, announced, arrived, boxes_of


def amended(hub: Hub, carrier_id: int, *boxes: AnnouncedBox) -> ConsistChange:
    """Amends a train's list and returns what that changed."""
    result = hub.act(arrivals.amend_consist, carrier_id, boxes).result
    assert isinstance(result, ConsistChange)
    return result


def test_the_same_list_changes_nothing(hub: Hub) -> None:
    carrier_id = announced(hub, BOX, SECOND, THIRD)
    before = boxes_of(hub, carrier_id)
    assert amended(hub, carrier_id, BOX, SECOND, THIRD) == ConsistChange()
    assert boxes_of(hub, carrier_id) == before


def test_boxes_are_added_changed_moved_and_taken_off(hub: Hub) -> None:
    carrier_id = announced(hub, BOX, SECOND)
    before = boxes_of(hub, carrier_id)
    moved = replace(BOX, wagon=THIRD.wagon, position=2, gross_kg=20_000, seal="CN101", destination="GEPTI")
    outcome = hub.act(arrivals.amend_consist, carrier_id, (moved, THIRD))
    assert outcome.result == ConsistChange(
        added=(THIRD.number,), changed=(BOX.number,), removed=(SECOND.number,)
    )
    after = boxes_of(hub, carrier_id)
    box = after[BOX.number]
    assert (box.id, box.gross_kg, box.route_group) == (before[BOX.number].id, 20_000, "titr_aktau")
    assert after[SECOND.number].where_is is Where.CANCELLED
    assert [(seal.number, seal.state) for seal in hub.read(holds.seals_of, box.id)] == [
        ("CN101", SealState.ANNOUNCED)
    ]
    wagons = hub.read(carriers.inbound_wagons, carrier_id)
    assert [(wagon.number, wagon.id) for wagon in wagons] == [(THIRD.wagon, box.inbound_wagon_id)]
    hub.act(reverse, outcome.event_id)
    restored = boxes_of(hub, carrier_id)
    assert {number: restored[number] for number in before} == before
    assert restored[THIRD.number].where_is is Where.CANCELLED
    assert check(hub.store).verdict is Verdict.SOUND


def test_the_plan_of_a_box_that_does_not_come_is_dropped(hub: Hub) -> None:
    def plan(act: object) -> object:
        assignments.assign(act, visit_id, other)  # type: ignore[arg-type]
        visits.change_visit(act, visit_id, plan=Plan.ASSIGNED.value)  # type: ignore[arg-type]
        return arrivals.start_unloading(act, other)  # type: ignore[arg-type]

    carrier_id, other = announced(hub, BOX, SECOND), arrived(hub, THIRD, number="3019")
    visit_id = boxes_of(hub, carrier_id)[BOX.number].id
    hub.act(plan)
    amended(hub, carrier_id, SECOND)
    assert hub.read(plans.assignment, visit_id) is None
    assert hub.read(visit, visit_id).plan is Plan.NOTHING


def test_a_mended_number_keeps_the_visit_and_its_plan(hub: Hub) -> None:
    misread = replace(BOX, number=MISREAD)
    carrier_id = announced(hub, misread, SECOND)
    before = boxes_of(hub, carrier_id)[MISREAD]
    change = amended(hub, carrier_id, replace(BOX, number=CARRIED), SECOND)
    assert (change.renumbered, change.added, change.removed) == ({MISREAD: CARRIED}, (), ())
    assert boxes_of(hub, carrier_id)[CARRIED].id == before.id


def test_a_box_on_the_train_is_not_mended_to_one_that_is_here(hub: Hub) -> None:
    other = arrived(hub, replace(THIRD, number=CARRIED), number="3019")
    hub.act(arrivals.check_in, boxes_of(hub, other)[CARRIED].id)
    carrier_id = arrived(hub, replace(BOX, number=MISREAD))
    change = amended(hub, carrier_id, replace(BOX, number=CARRIED))
    assert (change.renumbered, change.added, change.kept) == ({}, (CARRIED,), (MISREAD,))
    assert boxes_of(hub, carrier_id)[CARRIED].where_is is Where.ANNOUNCED
    assert check(hub.store).verdict is Verdict.SOUND


def test_another_number_in_another_place_is_another_box(hub: Hub) -> None:
    carrier_id = announced(hub, replace(BOX, number=MISREAD))
    change = amended(hub, carrier_id, replace(BOX, number=CARRIED, position=2))
    assert (change.renumbered, change.added, change.removed) == ({}, (CARRIED,), (MISREAD,))


def test_what_is_here_already_stays_as_found(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX, SECOND)
    boxes = boxes_of(hub, carrier_id)
    hub.act(arrivals.check_in, boxes[BOX.number].id)
    change = amended(hub, carrier_id, THIRD, replace(SECOND, gross_kg=19_000))
    assert (change.added, change.changed, change.kept) == ((THIRD.number,), (SECOND.number,), (BOX.number,))
    after = boxes_of(hub, carrier_id)
    assert after[BOX.number].where_is is Where.ON_TERMINAL
    assert (after[THIRD.number].where_is, after[SECOND.number].gross_kg) == (Where.ON_INBOUND, 19_000)
    wagons = {wagon.number: wagon.stage for wagon in hub.read(carriers.inbound_wagons, carrier_id)}
    assert wagons[THIRD.wagon or ""] is WagonStage.ARRIVED
    assert check(hub.store).verdict is Verdict.SOUND


def test_a_list_does_not_set_customs_back(hub: Hub) -> None:
    carrier_id = announced(hub, BOX)
    visit_id = boxes_of(hub, carrier_id)[BOX.number].id

    def release(act: object) -> object:
        released = CustomsStatus.RELEASED.value
        visits.change_visit(act, visit_id, customs_status=released)  # type: ignore[arg-type]
        return arrivals.arrive(act, carrier_id)  # type: ignore[arg-type]

    hub.act(release)
    amended(hub, carrier_id, replace(BOX, customs_status=CustomsStatus.PRE_INFORMED))
    assert hub.read(visit, visit_id).customs_status is CustomsStatus.RELEASED


def test_a_list_with_a_fault_changes_nothing(hub: Hub) -> None:
    carrier_id = announced(hub, BOX)
    before = boxes_of(hub, carrier_id)
    with pytest.raises(Refusal) as caught:
        amended(hub, carrier_id, BOX, replace(SECOND, position=1))
    assert (caught.value.code, caught.value.facts["place"]) == ("wagon_position_twice", 2)
    assert boxes_of(hub, carrier_id) == before


def test_a_worked_train_takes_no_new_list(sqlite_hub: Hub) -> None:
    carrier_id = arrived(sqlite_hub, BOX)
    sqlite_hub.act(arrivals.check_in, boxes_of(sqlite_hub, carrier_id)[BOX.number].id)
    sqlite_hub.act(arrivals.finish_unloading, carrier_id)
    with pytest.raises(Refusal, match="carrier_stage"):
        amended(sqlite_hub, carrier_id, BOX, SECOND)
