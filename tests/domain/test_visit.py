from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusal import Refusal
from domain.visit import ENDED, MOVES, PLANS, STAYS, Plan, VisitAct, Where, may, plan_after, where_after

WHERES = (None, *Where)


def test_one_act_never_leads_to_two_places() -> None:
    steps = [(move.act, where) for move in MOVES for where in move.came_from]
    stays = [(act, where) for act, wheres in STAYS.items() for where in wheres]
    assert len({*steps, *stays}) == len(steps) + len(stays)
    planned = [(move.act, plan) for move in PLANS for plan in move.came_from]
    assert len(set(planned)) == len(planned)


def test_every_act_stands_in_a_table_and_every_place_can_be_reached() -> None:
    assert {move.act for move in MOVES} | set(STAYS) == set(VisitAct)
    reached: set[Where | None] = {None}
    for _ in Where:
        reached |= {where_after(act, at) for act in VisitAct for at in list(reached) if may(act, at)}
    assert reached == {None, *Where}


def test_every_open_visit_can_come_to_an_end() -> None:
    ending: set[Where | None] = set(ENDED)
    for _ in Where:
        ending |= {at for at in WHERES for act in VisitAct if may(act, at) and where_after(act, at) in ending}
    assert ending == set(WHERES)


def test_what_has_ended_only_takes_remarks() -> None:
    assert {act for act in VisitAct for at in ENDED if may(act, at)} == {VisitAct.REMARK}


def test_a_box_cannot_leave_without_having_been_checked_in() -> None:
    """Only arriving, checking in and being loaded leads out: what counts out was counted in."""
    out = {move.act for move in MOVES if move.to is Where.ON_OUTBOUND}
    assert out == {VisitAct.LOAD, VisitAct.TRANSFER, VisitAct.PASS_THROUGH}
    assert {move.act for move in MOVES if move.to is Where.DEPARTED} == {VisitAct.DEPART, VisitAct.GATE_OUT}
    assert all(move.came_from == {Where.ON_OUTBOUND} for move in MOVES if move.to is Where.DEPARTED)


@given(st.sampled_from(VisitAct), st.sampled_from(WHERES))
def test_may_is_what_is_not_refused(act: VisitAct, where: Where | None) -> None:
    if may(act, where):
        assert where_after(act, where) in Where
        return
    with pytest.raises(Refusal) as caught:
        where_after(act, where)
    expected = {"act": act.value} if where is None else {"act": act.value, "where": where.value}
    assert caught.value.facts == expected
    assert caught.value.code == ("visit_none" if where is None else "visit_where")


def consistent(where: Where | None, plan: Plan) -> bool:
    """Returns whether plan and place agree: carried out exactly while on its way out or gone."""
    gone = where in (Where.ON_OUTBOUND, Where.DEPARTED)
    return (plan is Plan.CARRIED_OUT) == gone


@given(st.data())
def test_plan_and_place_agree_after_any_legal_walk(data: st.DataObject) -> None:
    where: Where | None = None
    plan = Plan.NOTHING
    for _ in range(data.draw(st.integers(1, 12))):
        open_acts = [act for act in VisitAct if may(act, where) and plan_or_none(act, plan) is not None]
        if not open_acts:
            break
        act = data.draw(st.sampled_from(open_acts))
        where, plan = where_after(act, where), plan_after(act, plan)
        assert consistent(where, plan), (act, where, plan)


def plan_or_none(act: VisitAct, plan: Plan) -> Plan | None:
    """Returns the plan after the act, None where it is refused."""
    try:
        return plan_after(act, plan)
    except Refusal:
        return None


def test_a_loaded_box_that_rolls_over_is_assigned_and_back_on_the_terminal() -> None:
    assert where_after(VisitAct.ROLL_OVER, Where.ON_OUTBOUND) is Where.ON_TERMINAL
    assert plan_after(VisitAct.ROLL_OVER, Plan.CARRIED_OUT) is Plan.ASSIGNED
    with pytest.raises(Refusal, match="visit_plan"):
        plan_after(VisitAct.ASSIGN, Plan.CARRIED_OUT)
