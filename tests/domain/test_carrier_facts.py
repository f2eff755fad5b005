from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.carrier_facts import CarrierFacts, WagonFacts, stage_of, standing_of, wagon_stage_of
from domain.carriers import (
    CarrierAct,
    CarrierKind,
    Stage,
    WagonAct,
    WagonStage,
    may,
    stage_after,
    wagon_may,
    wagon_stage_after,
)

START = datetime(2026, 11, 24, 6, tzinfo=UTC)


def recorded(facts: CarrierFacts, act: CarrierAct, now: datetime) -> CarrierFacts | None:
    """Returns what is recorded after an act, as the operations do; None where the boxes do not allow it."""
    match act:
        case CarrierAct.ARRIVE:
            return replace(facts, arrived_at=now)
        case CarrierAct.START_WORK:
            return replace(facts, work_started_at=now)
        case CarrierAct.CHECK_IN | CarrierAct.LOAD:
            started = facts.work_started_at or now
            done = facts.boxes_done + 1
            return replace(facts, boxes_done=done, work_started_at=started, work_finished_at=None)
        case CarrierAct.TAKE_OFF:
            left = facts.boxes_done - 1
            started = facts.work_started_at or now
            taken = replace(facts, boxes_done=left, work_started_at=started, work_finished_at=None)
            return taken if left >= 0 else None
        case CarrierAct.FINISH_WORK:
            return replace(facts, work_finished_at=now)
        case CarrierAct.DEPART:
            return replace(facts, departed_at=now)
        case CarrierAct.CANCEL:
            return replace(facts, cancelled=True)
        case CarrierAct.TURN_AWAY:
            return replace(facts, turned_away=True)
        case _:
            return facts


def recorded_of_wagon(facts: WagonFacts, act: WagonAct, now: datetime) -> WagonFacts:
    """Returns what is recorded of a wagon after an act, as the operations do."""
    match act:
        case WagonAct.ARRIVE:
            return replace(facts, arrived_at=now)
        case WagonAct.DETACH:
            return replace(facts, arrived_at=None)
        case WagonAct.PLACE:
            return replace(facts, placed_at=now, removed_at=None, bad_ordered_at=None)
        case WagonAct.UNLOAD:
            return replace(facts, unloaded=True)
        case WagonAct.LOAD:
            return replace(facts, boxes_to_leave=facts.boxes_to_leave + 1)
        case WagonAct.TAKE_OFF:
            return replace(facts, boxes_to_leave=0)
        case WagonAct.BAD_ORDER:
            return replace(facts, bad_ordered_at=now)
        case WagonAct.REPAIR:
            return replace(facts, bad_ordered_at=None)
        case WagonAct.REMOVE:
            return replace(facts, removed_at=now)
        case WagonAct.DEPART:
            return replace(facts, departed_at=now)
        case WagonAct.CANCEL:
            return replace(facts, cancelled=True)
        case _:
            return facts


@given(st.sampled_from(CarrierKind), st.data())
def test_the_stage_of_a_carrier_follows_from_its_facts(kind: CarrierKind, data: st.DataObject) -> None:
    stage, facts, now = Stage.ANNOUNCED, CarrierFacts(), START
    assert stage_of(facts) is stage
    for _ in range(data.draw(st.integers(1, 12))):
        now += timedelta(minutes=1)
        steps = [(act, recorded(facts, act, now)) for act in CarrierAct if may(kind, act, stage)]
        legal = [(act, after) for act, after in steps if after is not None]
        if not legal:
            break
        act, facts = data.draw(st.sampled_from(legal))
        stage = stage_after(kind, act, stage)
        assert stage_of(facts) is stage, act


@given(st.data())
def test_the_stage_of_a_wagon_follows_from_its_facts(data: st.DataObject) -> None:
    stage, facts, now = WagonStage.ANNOUNCED, WagonFacts(), START
    for _ in range(data.draw(st.integers(1, 16))):
        now += timedelta(minutes=1)
        legal = [act for act in WagonAct if wagon_may(act, stage)]
        if not legal:
            break
        act = data.draw(st.sampled_from(legal))
        facts = recorded_of_wagon(facts, act, now)
        stage = wagon_stage_after(act, stage, standing_of(facts))
        assert wagon_stage_of(facts) is stage, act


@pytest.mark.parametrize(
    ("facts", "stage"),
    [
        (CarrierFacts(boxes_done=1, arrived_at=START), Stage.WORKING),
        (CarrierFacts(arrived_at=START, work_finished_at=START), Stage.WORKED),
        (CarrierFacts(arrived_at=START, cancelled=True), Stage.CANCELLED),
    ],
)
def test_stages(facts: CarrierFacts, stage: Stage) -> None:
    assert stage_of(facts) is stage


def test_a_removed_wagon_with_a_defect_counts_as_removed() -> None:
    facts = WagonFacts(arrived_at=START, bad_ordered_at=START, removed_at=START, boxes_to_leave=2)
    assert wagon_stage_of(facts) is WagonStage.REMOVED
    assert standing_of(facts) is WagonStage.LOADED
