from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.holds import HOLDS, Desk, Hold, HoldKind, barring, bars, check_holds
from domain.refusal import Refusal
from domain.visit import VisitAct

AT = datetime(2026, 11, 24, 11, tzinfo=UTC)
held = st.builds(
    Hold, st.sampled_from(HoldKind), st.integers(0, 100).map(lambda hours: AT + timedelta(hours=hours))
)


# Who is asked to lift each kind, and whether a box that carries it may be loaded, leave by train, be opened.
WHOSE_TURN = {
    HoldKind.CUSTOMS: (Desk.CUSTOMS, False, False, False),
    HoldKind.PHYTO: (Desk.QUARANTINE, False, False, False),
    HoldKind.LINE: (Desk.LINE, False, False, True),
    HoldKind.PAYMENT: (Desk.CASH, True, True, True),
    HoldKind.DAMAGE: (Desk.REPAIR, False, False, True),
    HoldKind.DOCUMENT: (Desk.DOCUMENTS, True, False, True),
    HoldKind.WEIGHT: (Desk.SCALE, False, False, True),
    HoldKind.SEAL: (Desk.DOCUMENTS, False, False, False),
    HoldKind.POLICE: (Desk.POLICE, False, False, False),
}


def test_each_kind_is_somebodys_turn_and_bars_what_it_must() -> None:
    asked = (VisitAct.LOAD, VisitAct.DEPART, VisitAct.STRIP)
    found = {kind: (rule.turn, *(not bars(kind, act) for act in asked)) for kind, rule in HOLDS.items()}
    assert found == WHOSE_TURN


@pytest.mark.parametrize("kind", HoldKind)
def test_every_hold_keeps_the_box_from_the_gate_and_none_keeps_it_from_the_yard(kind: HoldKind) -> None:
    assert bars(kind, VisitAct.GATE_OUT)
    for act in (VisitAct.PLACE, VisitAct.MOVE, VisitAct.RESTOW, VisitAct.WEIGH, VisitAct.CHECK_IN):
        assert not bars(kind, act)


def test_payment_bars_the_gate_alone_and_a_seal_the_way_out() -> None:
    assert HOLDS[HoldKind.PAYMENT].bars == {VisitAct.GATE_OUT}
    for act in (VisitAct.LOAD, VisitAct.DEPART, VisitAct.GATE_OUT, VisitAct.STRIP):
        assert bars(HoldKind.SEAL, act)
    assert not bars(HoldKind.DOCUMENT, VisitAct.LOAD)
    assert bars(HoldKind.DOCUMENT, VisitAct.DEPART)


@given(st.lists(held, max_size=5), st.sampled_from(VisitAct))
def test_the_oldest_hold_in_the_way_is_named(holds: list[Hold], act: VisitAct) -> None:
    in_the_way = barring(holds, act)
    assert {hold.kind for hold in in_the_way} == {hold.kind for hold in holds if bars(hold.kind, act)}
    if not in_the_way:
        check_holds(holds, act)
        return
    with pytest.raises(Refusal) as caught:
        check_holds(holds, act)
    assert caught.value.code == "hold_bars"
    assert caught.value.facts["since"] == min(hold.since for hold in in_the_way)
    assert caught.value.facts["holds"] == len(in_the_way)


def test_a_refusal_says_what_why_and_whose_turn() -> None:
    with pytest.raises(Refusal) as caught:
        check_holds([Hold(HoldKind.SEAL, AT, "KZ118207, found KZ118270")], VisitAct.LOAD)
    assert caught.value.facts == {
        "act": "load",
        "hold": "seal",
        "reason": "KZ118207, found KZ118270",
        "since": AT,
        "turn": "documents",
        "holds": 1,
    }
