from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.carriers import CarrierKind, Stage
from domain.departure import check_departure, why_not
from domain.departure_facts import BoxFacts, Concern, Customs, Onward, Purpose, Seal
from domain.embargo import EmbargoAnswer
from domain.holds import Desk, Hold, HoldKind
from domain.refusal import Finding, Refusal, Severity
from domain.seals import SealState
from domain.visit import Category, CustomsStatus, LoadStatus, Plan, Where
from domain.weights import BoxWeights

NOW = datetime(2026, 11, 24, 11, 48, tzinfo=UTC)
CUT_OFF = NOW + timedelta(hours=9, minutes=42)
TRAIN = Onward(
    "2204", CarrierKind.TRAIN_OUT, Stage.ARRIVED, CUT_OFF, CUT_OFF + timedelta(hours=2), "94880010"
)
READY = BoxFacts(
    where=Where.ON_TERMINAL,
    plan=Plan.ASSIGNED,
    category=Category.TRANSIT,
    customs=Customs(CustomsStatus.RELEASED),
    seal=Seal(SealState.CHECKED, "KZ117942", "KZ117942", NOW - timedelta(days=9)),
    weights=BoxWeights(20, LoadStatus.LOADED, tare_kg=2_250, vgm_kg=13_400),
    onward=TRAIN,
    layout=(),
    slot="A-11-5-2",
    embargo=EmbargoAnswer(orders=7),
    papers="SMGS 30218845, packing list",
)
TRUCK = Onward("K 771 AB", CarrierKind.TRUCK, Stage.ARRIVED)


def codes(facts: BoxFacts, purpose: Purpose = Purpose.LOAD) -> list[tuple[str, str]]:
    """Returns severity and code of each reason."""
    return [(each.severity.value, each.finding.code) for each in why_not(facts, purpose, NOW).reasons]


def bars(facts: BoxFacts) -> set[str]:
    """Returns the purposes that are barred among those open to a box that waits in the yard for its train."""
    return {each.value for each in why_not(facts, Purpose.LOAD, NOW).barred} & {"assign", "load"}


def test_a_box_in_order_has_a_row_for_every_concern_and_no_reason() -> None:
    answer = why_not(READY, Purpose.LOAD, NOW)
    assert answer.reasons == ()
    assert answer.may
    assert {row.concern for row in answer.fine} == set(Concern)
    check_departure(READY, Purpose.LOAD, NOW)


def test_the_box_of_the_picture() -> None:
    """An open transit declaration and two boxes above it stop it; storage that is not paid only warns."""
    since = NOW - timedelta(hours=19)
    due = NOW + timedelta(days=2)
    facts = replace(
        READY,
        plan=Plan.NOTHING,
        customs=Customs(CustomsStatus.TRANSIT_OPEN, since, "57502/231126/0018344", due),
        above=("TEMU6275401", "CSQU3054383"),
        holds=(Hold(HoldKind.PAYMENT, NOW - timedelta(days=4), "storage 23,600 KZT"),),
    )
    answer = why_not(facts, Purpose.LOAD, NOW)
    assert [(each.concern, each.severity, each.turn) for each in answer.reasons] == [
        (Concern.CUSTOMS, Severity.STOP, Desk.CUSTOMS),
        (Concern.REACH, Severity.STOP, Desk.YARD),
        (Concern.MONEY, Severity.WARN, Desk.CASH),
        (Concern.TRAIN, Severity.WARN, Desk.PLANNING),
    ]
    customs = answer.stops[0]
    assert (customs.since, customs.finding.code) == (since, "customs_transit_open")
    assert customs.finding.facts == {"document": "57502/231126/0018344", "due": due}
    assert answer.reasons[2].bars == {Purpose.GATE_OUT}
    # It can be assigned now (a plan); loading stays barred.
    assert Purpose.ASSIGN not in answer.barred
    assert not answer.may
    assert {Concern.HOLDS, Concern.SEAL, Concern.WEIGHT, Concern.PAPERS, Concern.EMBARGO} <= {
        row.concern for row in answer.fine
    }
    with pytest.raises(Refusal, match="customs_transit_open"):
        check_departure(facts, Purpose.LOAD, NOW)
    check_departure(facts, Purpose.ASSIGN, NOW)


def test_an_open_transit_declaration_without_a_date_names_none() -> None:
    facts = replace(READY, customs=Customs(CustomsStatus.TRANSIT_OPEN, document="57502/231126/0018344"))
    with pytest.raises(Refusal) as refused:
        check_departure(facts, Purpose.LOAD, NOW)
    assert (refused.value.code, refused.value.facts) == (
        "customs_transit_undated",
        {"document": "57502/231126/0018344"},
    )


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (CustomsStatus.TRANSIT_OPEN, "customs_transit_unnumbered"),
        (CustomsStatus.INSPECTION, "customs_inspection_unnumbered"),
        (CustomsStatus.REFUSED, "customs_refused_unnumbered"),
        (CustomsStatus.RELEASED, "customs_cleared"),
    ],
)
def test_no_number_is_named_where_none_is_known(status: CustomsStatus, code: str) -> None:
    answer = why_not(replace(READY, customs=Customs(status)), Purpose.LOAD, NOW)
    found = {row.concern: row.finding for row in (*answer.reasons, *answer.fine)}[Concern.CUSTOMS]
    assert (found.code, "document" in found.facts) == (code, False)


@pytest.mark.parametrize(
    ("where", "open_for"),
    [
        (Where.ANNOUNCED, {"assign"}),
        (Where.ON_INBOUND, {"assign"}),
        (Where.ON_TERMINAL, {"assign", "load"}),
        (Where.ON_OUTBOUND, {"depart"}),
        (Where.DEPARTED, set()),
        (Where.MISSING, set()),
    ],
)
def test_where_a_box_is_says_what_can_be_done(where: Where, open_for: set[str]) -> None:
    facts = replace(READY, where=where)
    assert set(Purpose) - why_not(facts, Purpose.LOAD, NOW).barred == open_for
    for purpose in Purpose:
        named = "departure_place" in [code for _, code in codes(facts, purpose)]
        # Out of the gate it cannot go for another reason: it stands on a train.
        on_a_train = purpose is Purpose.GATE_OUT and where is Where.ON_OUTBOUND
        assert named == (purpose not in open_for and not on_a_train)


def test_the_cut_off_is_half_open_and_lets_a_loaded_box_leave() -> None:
    assert codes(replace(READY, onward=replace(TRAIN, cut_off_at=NOW + timedelta(seconds=1)))) == []
    late = replace(READY, onward=replace(TRAIN, cut_off_at=NOW))
    assert codes(late) == codes(late, Purpose.ASSIGN) == [("stop", "departure_cut_off_passed")]
    loaded = replace(late, where=Where.ON_OUTBOUND, plan=Plan.CARRIED_OUT)
    assert codes(loaded, Purpose.DEPART) == []
    assert codes(replace(late, onward=replace(TRAIN, cut_off_at=None))) == []


@pytest.mark.parametrize("kind", HoldKind)
def test_every_hold_is_shown_once_in_its_row_with_its_desk(kind: HoldKind) -> None:
    held = replace(READY, holds=(Hold(kind, NOW, "why"),))
    reasons = why_not(held, Purpose.GATE_OUT, NOW).reasons
    found = [each for each in reasons if each.finding.code == "hold_open"]
    assert [(each.finding.facts["hold"], each.severity) for each in found] == [(kind.value, Severity.STOP)]
    assert found[0].since == NOW
    assert found[0].concern not in {row.concern for row in why_not(held, Purpose.GATE_OUT, NOW).fine}


def test_payment_does_not_bar_the_train_but_the_gate() -> None:
    held = replace(READY, holds=(Hold(HoldKind.PAYMENT, NOW),))
    assert codes(held) == [("warn", "hold_open")]
    out = replace(held, where=Where.ON_OUTBOUND, plan=Plan.CARRIED_OUT, onward=TRUCK, embargo=None)
    assert codes(out, Purpose.GATE_OUT) == [("stop", "hold_open")]
    assert codes(replace(out, holds=()), Purpose.GATE_OUT) == []


@pytest.mark.parametrize(
    ("state", "load_status", "expected"),
    [
        (SealState.CHECKED, LoadStatus.LOADED, []),
        (SealState.AFFIXED, LoadStatus.LOADED, []),
        (SealState.NOT_CHECKED, LoadStatus.LOADED, [("warn", "seal_not_checked")]),
        (SealState.ANNOUNCED, LoadStatus.LOADED, [("warn", "seal_not_checked")]),
        (SealState.DIFFERS, LoadStatus.LOADED, [("warn", "departure_seal_differed")]),
        (SealState.REMOVED, LoadStatus.LOADED, [("stop", "departure_seal_removed")]),
        (SealState.REMOVED, LoadStatus.EMPTY, []),
        (SealState.NONE, LoadStatus.LOADED, [("warn", "seal_absent")]),
        (SealState.NONE, LoadStatus.EMPTY, []),
    ],
)
def test_seals(state: SealState, load_status: LoadStatus, expected: list[tuple[str, str]]) -> None:
    weights = BoxWeights(20, load_status, tare_kg=2_250)
    if load_status is LoadStatus.LOADED:
        weights = replace(weights, vgm_kg=13_400)
    assert codes(replace(READY, seal=Seal(state, "KZ1", "KZ2"), weights=weights)) == expected


def test_a_seal_that_differs_stops_by_its_hold_and_is_said_once() -> None:
    facts = replace(
        READY, seal=Seal(SealState.DIFFERS, "KZ1", "KZ2"), holds=(Hold(HoldKind.SEAL, NOW, "KZ2, not KZ1"),)
    )
    assert codes(facts) == [("stop", "hold_open")]
    assert codes(facts, Purpose.ASSIGN) == [("warn", "hold_open")]


def test_weights() -> None:
    over = replace(READY, weights=replace(READY.weights, vgm_kg=31_000, max_gross_kg=30_480))
    assert codes(over) == [("stop", "overweight")]
    assert codes(replace(READY, weights=replace(READY.weights, vgm_kg=31_000))) == [("warn", "overweight")]
    unknown = replace(READY, weights=BoxWeights(20, LoadStatus.LOADED, tare_kg=2_250))
    assert codes(unknown) == [("stop", "departure_weight_unknown")]
    assert "load" in bars(unknown)
    assert "load" not in bars(replace(unknown, onward=TRUCK, layout=None, embargo=None))


def test_where_no_order_is_in_force_none_is_counted():
    answer = why_not(replace(READY, embargo=EmbargoAnswer()), Purpose.LOAD, NOW)
    assert [each.finding.code for each in answer.fine if each.concern is Concern.EMBARGO] == [
        "embargo_no_order"
    ]


def test_what_the_judge_and_the_orders_found_is_handed_on() -> None:
    layout = (Finding("overweight", Severity.STOP, {"x": 1}), Finding("weights_differ", Severity.COST))
    facts = replace(READY, layout=layout)
    assert codes(facts) == [("stop", "overweight"), ("cost", "weights_differ")]
    assert bars(facts) == {"assign", "load"}
    assert codes(replace(READY, layout=None)) == [("warn", "departure_no_wagon")]
    banned = replace(READY, embargo=EmbargoAnswer((Finding("embargo_banned", Severity.STOP),), 1))
    assert bars(banned) == {"assign", "load"}
    warned = replace(READY, embargo=EmbargoAnswer((Finding("embargo_other_wagon"),), 1))
    assert codes(warned) == [("warn", "embargo_other_wagon")]
    assert bars(warned) == set()


def test_carriers() -> None:
    gone = replace(READY, onward=replace(TRAIN, stage=Stage.DEPARTED, cut_off_at=None))
    assert codes(gone) == [("stop", "departure_carrier_stage")]
    assert bars(gone) == {"assign", "load"}
    coming = replace(READY, onward=replace(TRUCK, stage=Stage.ANNOUNCED), embargo=None)
    assert codes(coming) == [("stop", "departure_carrier_stage")]
    assert codes(coming, Purpose.ASSIGN) == []
    alone = replace(READY, onward=None, layout=None, embargo=None)
    assert codes(alone) == [("warn", "departure_no_carrier")]
    loaded = replace(READY, where=Where.ON_OUTBOUND, plan=Plan.CARRIED_OUT)
    assert codes(loaded, Purpose.GATE_OUT) == [("stop", "departure_wrong_way")]
    assert codes(loaded, Purpose.DEPART) == []


def test_reach_bars_loading_only_and_an_unknown_slot_warns() -> None:
    assert bars(replace(READY, above=("TEMU6275401",))) == {"load"}
    assert codes(replace(READY, slot="A-?", slot_certain=False)) == [("warn", "departure_slot_unknown")]
    assert codes(replace(READY, where=Where.ON_OUTBOUND, above=("TEMU6275401",)), Purpose.DEPART) == []


def test_papers() -> None:
    assert codes(replace(READY, papers=None)) == [("warn", "departure_no_papers")]


facts_of_any_box = st.builds(
    BoxFacts,
    where=st.sampled_from(Where),
    plan=st.sampled_from(Plan),
    category=st.sampled_from(Category),
    customs=st.builds(Customs, st.sampled_from(CustomsStatus)),
    seal=st.builds(Seal, st.sampled_from(SealState)),
    weights=st.builds(
        BoxWeights,
        st.sampled_from((20, 40)),
        st.sampled_from(LoadStatus),
        tare_kg=st.sampled_from((None, 2_250)),
        vgm_kg=st.sampled_from((None, 1_000, 14_000, 40_000)),
        max_gross_kg=st.sampled_from((None, 30_480)),
    ),
    holds=st.lists(st.builds(Hold, st.sampled_from(HoldKind), st.just(NOW)), max_size=3).map(tuple),
    onward=st.none()
    | st.builds(
        Onward,
        st.just("2204"),
        st.sampled_from(CarrierKind),
        st.sampled_from(Stage),
        st.sampled_from((None, NOW, CUT_OFF)),
    ),
    layout=st.none() | st.just(()) | st.just((Finding("overweight", Severity.STOP),)),
    above=st.sampled_from(((), ("TEMU6275401",))),
    stays_on_wagon=st.booleans(),
)


@given(facts_of_any_box, st.sampled_from(Purpose))
def test_what_is_shown_says_the_same_as_what_is_barred(facts: BoxFacts, purpose: Purpose) -> None:
    answer = why_not(facts, purpose, NOW)
    assert answer.may == (not answer.stops)
    assert all(purpose in each.bars for each in answer.stops)
    weights = [each.severity is Severity.STOP for each in answer.reasons]
    assert weights == sorted(weights, reverse=True)
    assert not {each.concern for each in answer.reasons} & {row.concern for row in answer.fine}
    assert len({row.concern for row in answer.fine}) == len(answer.fine)
    always = {Concern.PLACE, Concern.CUSTOMS, Concern.HOLDS, Concern.SEAL, Concern.WEIGHT, Concern.TRAIN}
    assert always <= {row.concern for row in (*answer.reasons, *answer.fine)}
    assert answer.barred == why_not(facts, Purpose.ASSIGN, NOW).barred
