"""Proves that every announced box gets one outcome when the unloading of its train ends."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.queries import carriers
from db.queries.figures import counts_of_event
from db.queries.visits import visit
from domain.carriers import Stage, WagonStage
from domain.refusal import Refusal
from domain.visit import Outcome, Where
from hub.check import Verdict, check
from hub.operations import arrivals
from hub.operations.reversals import reverse
from tests.hub.conftest import Hub
from tests.hub.trains import BOX, SECOND, THIRD, announced, arrived, boxes_of


def test_boxes_without_an_outcome_bar_the_finish_and_are_named(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX, SECOND, THIRD)
    boxes = boxes_of(hub, carrier_id)
    hub.act(arrivals.check_in, boxes[BOX.number].id)
    with pytest.raises(Refusal) as caught:
        hub.act(arrivals.finish_unloading, carrier_id)
    assert caught.value.code == "outcomes_missing"
    assert caught.value.facts["numbers"] == (SECOND.number, THIRD.number)
    assert caught.value.facts["visit_ids"] == (boxes[SECOND.number].id, boxes[THIRD.number].id)


def test_each_outcome_has_its_effect_and_is_taken_back_whole(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX, SECOND, THIRD)
    boxes = boxes_of(hub, carrier_id)
    hub.act(arrivals.check_in, boxes[BOX.number].id)
    hub.clock.advance(10)
    before = boxes_of(hub, carrier_id)
    said = {
        boxes[SECOND.number].id: Outcome.STAYS_ON_WAGON,
        boxes[THIRD.number].id: Outcome.DELAYED_WITH_WAGON,
    }
    finished = hub.act(arrivals.finish_unloading, carrier_id, said)
    assert finished.result == {"checked_in": 1, "stays_on_wagon": 1, "delayed_with_wagon": 1}
    after = boxes_of(hub, carrier_id)
    assert [(each.where_is, each.outcome) for each in after.values()] == [
        (Where.ON_TERMINAL, Outcome.CHECKED_IN),
        (Where.ON_INBOUND, Outcome.STAYS_ON_WAGON),
        (Where.ANNOUNCED, Outcome.DELAYED_WITH_WAGON),
    ]
    # What stays on its wagon is counted in here, and only here.
    counted = hub.read(counts_of_event, finished.event_id)
    assert [each.visit_id for each in counted] == [boxes[SECOND.number].id]
    assert after[SECOND.number].checked_in_at == hub.clock.now
    stages = [wagon.stage for wagon in hub.read(carriers.inbound_wagons, carrier_id)]
    assert stages == [WagonStage.ARRIVED, WagonStage.ANNOUNCED]
    assert hub.read(carriers.carrier, carrier_id).stage is Stage.WORKED
    assert check(hub.store).findings == ()
    hub.act(reverse, finished.event_id)
    assert boxes_of(hub, carrier_id) == before
    assert hub.read(carriers.carrier, carrier_id).stage is Stage.WORKING
    assert check(hub.store).verdict is Verdict.SOUND


def test_a_delayed_box_goes_on_with_the_train_that_brings_its_wagon(hub: Hub) -> None:
    first = arrived(hub, BOX, THIRD)
    boxes = boxes_of(hub, first)
    hub.act(arrivals.check_in, boxes[BOX.number].id)
    delayed = boxes[THIRD.number]
    hub.act(arrivals.finish_unloading, first, {delayed.id: Outcome.DELAYED_WITH_WAGON})
    second = arrived(hub, SECOND, THIRD, number="3019")
    moved = boxes_of(hub, second)[THIRD.number]
    assert (moved.id, moved.where_is, moved.outcome) == (delayed.id, Where.ON_INBOUND, None)
    assert moved.inbound_wagon_id == delayed.inbound_wagon_id
    wagons = {wagon.number: wagon for wagon in hub.read(carriers.inbound_wagons, second)}
    assert wagons[THIRD.wagon or ""].stage is WagonStage.ARRIVED
    hub.act(arrivals.check_in_bulk, [each.id for each in boxes_of(hub, second).values()])
    assert hub.act(arrivals.finish_unloading, second).result == {"checked_in": 2}
    assert check(hub.store).verdict is Verdict.SOUND


def test_an_outcome_that_cannot_be_is_refused(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX, SECOND)
    boxes = boxes_of(hub, carrier_id)
    first, second = boxes[BOX.number].id, boxes[SECOND.number].id
    hub.act(arrivals.check_in, first)
    wrong = (
        {first: Outcome.MISSING},
        {second: Outcome.CHECKED_IN},
        {second: Outcome.WRONG_TRAIN},
        # The wagon came: a box was lifted off it.
        {second: Outcome.DELAYED_WITH_WAGON},
        {second: Outcome.MISSING, 999: Outcome.MISSING},
    )
    for outcomes in wrong:
        with pytest.raises(Refusal, match="outcome_not_possible"):
            hub.act(arrivals.finish_unloading, carrier_id, outcomes)
    hub.act(arrivals.finish_unloading, carrier_id, {second: Outcome.MISSING})
    assert hub.read(visit, second).where_is is Where.MISSING


def test_a_finish_is_not_before_the_last_check_in_and_happens_once(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX)
    hub.act(arrivals.check_in, boxes_of(hub, carrier_id)[BOX.number].id)
    with pytest.raises(Refusal) as caught:
        hub.act(arrivals.finish_unloading, carrier_id, happened_at=hub.clock.now - timedelta(minutes=1))
    assert caught.value.code == "happened_before"
    hub.act(arrivals.finish_unloading, carrier_id)
    with pytest.raises(Refusal, match="carrier_stage"):
        hub.act(arrivals.finish_unloading, carrier_id)


def test_only_what_is_on_its_train_can_be_missing(hub: Hub) -> None:
    carrier_id = announced(hub, BOX)
    visit_id = boxes_of(hub, carrier_id)[BOX.number].id
    with pytest.raises(Refusal, match="visit_where"):
        hub.act(arrivals.mark_missing, [visit_id])
    with pytest.raises(Refusal, match="nothing_chosen"):
        hub.act(arrivals.mark_missing, [])
    hub.act(arrivals.arrive, carrier_id)
    marked = hub.act(arrivals.mark_missing, [visit_id])
    assert hub.read(visit, visit_id).where_is is Where.MISSING
    hub.act(reverse, marked.event_id)
    assert hub.read(visit, visit_id).where_is is Where.ON_INBOUND


def test_what_was_counted_in_on_its_wagon_is_not_missing(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX)
    visit_id = boxes_of(hub, carrier_id)[BOX.number].id
    hub.act(arrivals.finish_unloading, carrier_id, {visit_id: Outcome.STAYS_ON_WAGON})
    with pytest.raises(Refusal, match="outcome_not_possible"):
        hub.act(arrivals.mark_missing, [visit_id])
    assert check(hub.store).verdict is Verdict.SOUND


def test_a_missing_box_does_not_turn_up_while_it_is_here_by_another_visit(hub: Hub) -> None:
    missed = boxes_of(hub, arrived(hub, BOX))[BOX.number].id
    hub.act(arrivals.mark_missing, [missed])
    other = arrived(hub, BOX, number="3019")
    with pytest.raises(Refusal, match="box_here_already"):
        hub.act(arrivals.found, missed)
    hub.act(arrivals.check_in, boxes_of(hub, other)[BOX.number].id)
    with pytest.raises(Refusal, match="box_here_already"):
        hub.act(arrivals.found, missed)


WAYS = ("check_in", "mark_missing", Outcome.STAYS_ON_WAGON, Outcome.MISSING, Outcome.DELAYED_WITH_WAGON)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ways=st.tuples(*[st.sampled_from(WAYS)] * 3))
def test_whatever_became_of_them_each_box_has_one_outcome_and_can_have_another(
    sqlite_hub: Hub, ways: tuple[str | Outcome, ...]
) -> None:
    """The train is one for all examples: each is taken back."""
    carrier_id = 1 if boxes_of(sqlite_hub, 1) else arrived(sqlite_hub, BOX, SECOND, THIRD)
    before = boxes_of(sqlite_hub, carrier_id)
    done, said = [], {}
    for box, way in zip(before.values(), ways, strict=True):
        if way == "check_in":
            done.append(sqlite_hub.act(arrivals.check_in, box.id).event_id)
        elif way == "mark_missing":
            done.append(sqlite_hub.act(arrivals.mark_missing, [box.id]).event_id)
        else:
            said[box.id] = way
    lifted_beside_delayed = {"check_in", Outcome.DELAYED_WITH_WAGON} == set(ways[:2])
    try:
        done.append(sqlite_hub.act(arrivals.finish_unloading, carrier_id, said).event_id)
    except Refusal as refusal:
        assert refusal.code == "outcome_not_possible"  # noqa: PT017
        assert lifted_beside_delayed
    else:
        assert not lifted_beside_delayed
        after = boxes_of(sqlite_hub, carrier_id).values()
        counted = [each for each in after if each.checked_in_at is not None]
        assert all(each.outcome is not None for each in after)
        assert len(counted) == sum(way in ("check_in", Outcome.STAYS_ON_WAGON) for way in ways)
        assert check(sqlite_hub.store).findings == ()
    for event_id in reversed(done):
        sqlite_hub.act(reverse, event_id)
    assert boxes_of(sqlite_hub, carrier_id) == before
