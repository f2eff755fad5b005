from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.carriers import (
    ENDED,
    HERE,
    STAGES,
    WAGON_ENDED,
    WAGON_STAGES,
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
from domain.refusal import Refusal


@pytest.mark.parametrize("kind", CarrierKind)
def test_every_stage_of_a_kind_can_be_reached_and_left(kind: CarrierKind) -> None:
    moves = [move for move in STAGES if move.kind is kind]
    named = {move.to for move in moves} | {stage for move in moves for stage in move.came_from}
    reached: set[Stage | None] = {None}
    for _ in Stage:
        reached |= {
            stage_after(kind, act, at) for act in CarrierAct for at in list(reached) if may(kind, act, at)
        }
    assert reached == named
    open_stages = {stage for move in moves for stage in move.came_from}
    assert not open_stages & ENDED
    assert {move.to for move in moves} - open_stages <= ENDED


def test_no_act_leads_to_two_stages() -> None:
    steps = [(move.kind, move.act, stage) for move in STAGES for stage in move.came_from]
    assert len(set(steps)) == len(steps)
    wagon_steps = [(move.act, stage) for move in WAGON_STAGES for stage in move.came_from]
    assert len(set(wagon_steps)) == len(wagon_steps)


def test_every_wagon_stage_can_be_reached_and_the_ended_stay_ended() -> None:
    reached: set[WagonStage | None] = {None}
    for _ in WagonStage:
        reached |= {
            wagon_stage_after(act, at) for act in WagonAct for at in list(reached) if wagon_may(act, at)
        }
    assert reached == {None, *WagonStage}
    assert not any(wagon_may(act, stage) for act in WagonAct for stage in WAGON_ENDED)


@given(st.sampled_from(CarrierKind), st.sampled_from(CarrierAct), st.sampled_from((None, *Stage)))
def test_what_a_carrier_may_not_is_refused_with_its_facts(
    kind: CarrierKind, act: CarrierAct, stage: Stage | None
) -> None:
    if may(kind, act, stage):
        assert stage_after(kind, act, stage) in Stage
        return
    with pytest.raises(Refusal) as caught:
        stage_after(kind, act, stage)
    if stage is None:
        assert (caught.value.code, caught.value.facts) == ("carrier_none", {"act": act.value})
    else:
        assert caught.value.code == "carrier_stage"
        assert caught.value.facts == {"carrier_kind": kind.value, "act": act.value, "stage": stage.value}


@given(st.sampled_from(WagonAct), st.sampled_from((None, *WagonStage)))
def test_what_a_wagon_may_not_is_refused(act: WagonAct, stage: WagonStage | None) -> None:
    if wagon_may(act, stage):
        assert wagon_stage_after(act, stage) in WagonStage
        return
    with pytest.raises(Refusal) as caught:
        wagon_stage_after(act, stage)
    assert caught.value.code == ("wagon_none" if stage is None else "wagon_stage")


def test_the_first_box_lifted_starts_the_work_and_one_more_takes_the_end_back() -> None:
    assert stage_after(CarrierKind.TRAIN_IN, CarrierAct.CHECK_IN, Stage.ARRIVED) is Stage.WORKING
    assert stage_after(CarrierKind.TRAIN_OUT, CarrierAct.LOAD, Stage.WORKED) is Stage.WORKING
    assert not may(CarrierKind.TRAIN_IN, CarrierAct.CHECK_IN, Stage.WORKED)


def test_a_train_in_is_not_loaded_and_a_truck_works_only_once_it_is_here() -> None:
    assert not any(may(CarrierKind.TRAIN_IN, CarrierAct.LOAD, stage) for stage in Stage)
    for act in (CarrierAct.LOAD, CarrierAct.CHECK_IN, CarrierAct.DEPART):
        assert {stage for stage in Stage if may(CarrierKind.TRUCK, act, stage)} <= HERE


def test_a_wagon_comes_back_from_repair_as_it_stands() -> None:
    assert wagon_stage_after(WagonAct.REPAIR, WagonStage.BAD_ORDERED, WagonStage.LOADED) is WagonStage.LOADED
    assert wagon_stage_after(WagonAct.PLACE, WagonStage.REMOVED) is WagonStage.PLACED
    assert not wagon_may(WagonAct.DEPART, WagonStage.BAD_ORDERED)
    assert not wagon_may(WagonAct.LOAD, WagonStage.BAD_ORDERED)
