"""Proves how the list of a train or truck is mended box by box, and that each mend is taken back exactly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from db.queries import holds, journal
from db.queries.carriers import inbound_wagons
from db.queries.visits import VisitFacts, visit
from domain.carriers import WagonStage
from domain.refusal import Refusal
from domain.seals import SealState
from domain.visit import Category, LoadStatus, Plan, Where
from hub.check import Verdict, check
from hub.operations import arrivals
from hub.operations.announcements import AnnouncedBox, ConsistChange
from hub.operations.gate import announce_truck, gate_in
from hub.operations.listed_boxes import add_to_list, as_listed, correct_on_list, take_off_list
from hub.operations.reversals import reverse
from hub.operations.seals import check_seal
from hub.operations.trucks import AnnouncedTruck
from tests.hub.conftest import Hub
from tests.hub.trains import BOX, CARRIED, MISREAD, SECOND, THIRD, announced, arrived, boxes_of

ON_TRUCK = AnnouncedBox("TEMU6275401", "45G1", LoadStatus.LOADED, Category.EXPORT)


def places(hub: Hub, carrier_id: int) -> list[tuple[str, int | None]]:
    """Returns the wagons of a train with their places from the head."""
    return [(each.number, each.inbound_place) for each in hub.read(inbound_wagons, carrier_id)]


def visit_of(hub: Hub, carrier_id: int, box: AnnouncedBox = BOX) -> VisitFacts:
    """Returns the visit of a box that a train brings."""
    return boxes_of(hub, carrier_id)[box.number]


def test_boxes_are_added_to_a_train_that_was_announced_without_any(hub: Hub) -> None:
    carrier_id = announced(hub)
    first = hub.act(add_to_list, carrier_id, (BOX,))
    assert first.result == ConsistChange(added=(BOX.number,))
    second = hub.act(add_to_list, carrier_id, (replace(THIRD, position=2), SECOND))
    assert places(hub, carrier_id) == [(BOX.wagon, 1), (THIRD.wagon, 2)]
    assert visit_of(hub, carrier_id, SECOND).inbound_wagon_id == visit_of(hub, carrier_id).inbound_wagon_id
    assert hub.read(as_listed, visit_of(hub, carrier_id, SECOND).id) == SECOND
    hub.act(reverse, second.event_id)
    assert visit_of(hub, carrier_id, SECOND).where_is is Where.CANCELLED
    assert places(hub, carrier_id) == [(BOX.wagon, 1)]
    assert check(hub.store).verdict is Verdict.SOUND


def test_a_box_added_to_a_train_that_is_here_stands_on_it(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX)
    hub.act(add_to_list, carrier_id, (THIRD,))
    added = visit_of(hub, carrier_id, THIRD)
    assert added.where_is is Where.ON_INBOUND
    assert [each.stage for each in hub.read(inbound_wagons, carrier_id)] == [WagonStage.ARRIVED] * 2
    hub.act(arrivals.check_in, added.id)
    assert check(hub.store).verdict is Verdict.SOUND


@pytest.mark.parametrize(
    ("box", "code"),
    [
        (BOX, "box_listed_already"),
        (replace(THIRD, wagon=BOX.wagon), "wagon_position_twice"),
        (replace(THIRD, wagon=BOX.wagon, position=2, wagon_type="60 ft"), "wagon_two_types"),
        (replace(THIRD, size_type="99X9"), "size_type_length"),
    ],
)
def test_what_does_not_fit_the_rest_of_the_list_is_refused_with_its_box(
    sqlite_hub: Hub, box: AnnouncedBox, code: str
) -> None:
    carrier_id = announced(sqlite_hub, BOX)
    before = boxes_of(sqlite_hub, carrier_id)
    with pytest.raises(Refusal) as caught:
        sqlite_hub.act(add_to_list, carrier_id, (box,))
    assert (caught.value.code, caught.value.facts["box"]) == (code, box.number)
    assert boxes_of(sqlite_hub, carrier_id) == before


def test_a_box_is_corrected_in_every_fact_and_its_empty_wagon_goes_off_the_list(hub: Hub) -> None:
    carrier_id = announced(hub, BOX, THIRD)
    before = visit_of(hub, carrier_id)
    known = hub.read(as_listed, before.id)
    assert known == BOX
    said = replace(
        known,
        wagon=THIRD.wagon,
        position=2,
        gross_kg=21_000,
        seal="CN9",
        destination="GEPTI",
        size_type="22G1",
    )

    outcome = hub.act(correct_on_list, before.id, said)

    assert outcome.result == ConsistChange(changed=(BOX.number,))
    after = hub.read(visit, before.id)
    assert (after.gross_kg, after.size_type, after.inbound_position) == (21_000, "22G1", 2)
    assert hub.read(as_listed, before.id) == said
    assert places(hub, carrier_id) == [(THIRD.wagon, 1)]
    hub.act(reverse, outcome.event_id)
    assert hub.read(visit, before.id) == before
    assert places(hub, carrier_id) == [(BOX.wagon, 1), (THIRD.wagon, 2)]
    assert check(hub.store).verdict is Verdict.SOUND


def test_a_misread_number_is_corrected_and_told_under_both(hub: Hub) -> None:
    carrier_id = arrived(hub, replace(BOX, number=MISREAD))
    box = boxes_of(hub, carrier_id)[MISREAD]
    outcome = hub.act(correct_on_list, box.id, replace(hub.read(as_listed, box.id), number=CARRIED))
    assert hub.read(visit, box.id).number == CARRIED
    content = hub.read(journal.event, outcome.event_id).content
    assert (content["renumbered"], content["number"]) == ({MISREAD: CARRIED}, "3017")


def test_a_box_on_a_train_cannot_become_one_that_is_here(sqlite_hub: Hub) -> None:
    first = arrived(sqlite_hub, SECOND, number="3015")
    sqlite_hub.act(arrivals.check_in, visit_of(sqlite_hub, first, SECOND).id)
    other = arrived(sqlite_hub, THIRD)
    box = visit_of(sqlite_hub, other, THIRD)
    with pytest.raises(Refusal, match="box_here_already"):
        sqlite_hub.act(correct_on_list, box.id, replace(THIRD, number=SECOND.number))


def test_a_seal_that_was_looked_at_is_not_corrected_by_the_list(sqlite_hub: Hub) -> None:
    box = visit_of(sqlite_hub, arrived(sqlite_hub, BOX))
    sqlite_hub.act(check_seal, box.id, "XX9")
    sqlite_hub.act(correct_on_list, box.id, replace(BOX, seal="XX9", gross_kg=19_000))
    seals = [(each.number, each.state) for each in sqlite_hub.read(holds.seals_of, box.id)]
    assert seals == [("CN100", SealState.DIFFERS)]
    assert sqlite_hub.read(visit, box.id).gross_kg == 19_000


def test_a_box_that_does_not_come_is_taken_off_with_its_plan_and_its_wagon(hub: Hub) -> None:
    carrier_id = announced(hub, BOX, THIRD)
    box = visit_of(hub, carrier_id)
    outcome = hub.act(take_off_list, carrier_id, [box.id])
    assert outcome.result == ConsistChange(removed=(BOX.number,))
    assert (hub.read(visit, box.id).where_is, hub.read(visit, box.id).plan) == (Where.CANCELLED, Plan.NOTHING)
    assert places(hub, carrier_id) == [(THIRD.wagon, 1)]
    hub.act(reverse, outcome.event_id)
    assert hub.read(visit, box.id) == box
    assert places(hub, carrier_id) == [(BOX.wagon, 1), (THIRD.wagon, 2)]
    assert check(hub.store).verdict is Verdict.SOUND


def test_a_box_that_stands_on_its_train_is_not_taken_off_the_list(sqlite_hub: Hub) -> None:
    carrier_id = arrived(sqlite_hub, BOX)
    box = visit_of(sqlite_hub, carrier_id)
    with pytest.raises(Refusal, match="visit_where"):
        sqlite_hub.act(take_off_list, carrier_id, [box.id])
    with pytest.raises(Refusal, match="nothing_chosen"):
        sqlite_hub.act(take_off_list, carrier_id, [])
    with pytest.raises(Refusal, match="visit_unknown"):
        sqlite_hub.act(take_off_list, announced(sqlite_hub, number="3019"), [box.id])


@pytest.mark.parametrize("mend", [add_to_list, take_off_list])
def test_the_list_of_a_train_that_is_worked_is_closed(sqlite_hub: Hub, mend: Callable[..., Any]) -> None:
    carrier_id = arrived(sqlite_hub, BOX)
    box = visit_of(sqlite_hub, carrier_id)
    sqlite_hub.act(arrivals.check_in, box.id)
    sqlite_hub.act(arrivals.finish_unloading, carrier_id, {})
    given: tuple[Any, ...] = ((SECOND,),) if mend is add_to_list else ([box.id],)
    with pytest.raises(Refusal, match="carrier_stage"):
        sqlite_hub.act(mend, carrier_id, *given)


def test_the_list_of_a_truck_is_mended_alike(hub: Hub) -> None:
    truck = hub.act(announce_truck, AnnouncedTruck("K 771 AB 02", delivers=(ON_TRUCK,))).result
    added = hub.act(add_to_list, truck, (replace(ON_TRUCK, number=SECOND.number),))
    assert hub.read(journal.event, added.event_id).content["plate"] == "K 771 AB 02"
    box = boxes_of(hub, truck)[ON_TRUCK.number]
    hub.act(correct_on_list, box.id, replace(hub.read(as_listed, box.id), gross_kg=9_000))
    hub.act(take_off_list, truck, [boxes_of(hub, truck)[SECOND.number].id])
    hub.clock.advance(5)
    hub.act(gate_in, truck)
    there = {number: each.where_is for number, each in boxes_of(hub, truck).items()}
    assert there == {ON_TRUCK.number: Where.ON_INBOUND, SECOND.number: Where.CANCELLED}
    assert hub.read(visit, box.id).gross_kg == 9_000
    assert check(hub.store).verdict is Verdict.SOUND
