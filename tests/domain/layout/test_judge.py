"""What holds for every verdict: all rules are there, figures agree with limits, mirror images are alike."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.layout import LoadedBox, RuleSettings, Scope, judge, refuse_illegal
from domain.layout.box import Load
from domain.layout.judge import Sieve
from domain.refusal import Refusal, Severity
from tests.domain.layout.loads import EIGHTY, EVERY, SCOPES, SIXTY, found, loads, twenties

W_AND_C = {f"W{number}" for number in range(8)} | {f"C{number}" for number in range(1, 7)}


@given(loads(), SCOPES)
def test_every_rule_speaks_and_its_figure_agrees_with_its_limit(load, scopes):
    verdict = judge(*load, scopes)
    assert {result.rule for result in verdict.rules} == W_AND_C
    for result in verdict.rules:
        assert result.source
        assert not (result.failed and not result.applies)
        if result.scope not in (Scope.ANY, *scopes):
            assert not result.applies
        if result.applies:
            kept = {
                "at_most": result.figure <= result.limit,
                "below": result.figure < result.limit,
                "at_least": result.figure >= result.limit,
            }[result.bound]
            assert kept == result.passed


@given(loads(), SCOPES)
def test_bogie_loads_sum_to_the_total_and_boxes_stand_where_they_were_put(load, scopes):
    wagon, boxes = load
    verdict = judge(wagon, boxes, scopes)
    assert sum(verdict.bogie_loads_kg) == verdict.total_kg == sum(box.gross_kg for box in boxes)
    assert sorted(box.key for _, box in verdict.placed) == sorted(box.key for box in boxes)
    for place, box in verdict.placed:
        assert place.length_ft == box.length_ft
        assert box.position in (None, place.position)


def stands(verdict):
    return [(place.centre_mm, box.key) for place, box in verdict.placed]


@given(loads(), SCOPES)
def test_a_wagon_that_is_turned_round_is_judged_the_same(load, scopes):
    wagon, boxes = load
    verdict = judge(wagon, boxes, scopes)
    last = len(verdict.layout.places) + 1
    turned = [replace(box, position=last - place.position) for place, box in reversed(verdict.placed)]
    standing = [replace(box, position=place.position) for place, box in verdict.placed]
    one, other = judge(wagon, standing, scopes), judge(wagon, turned, scopes)
    # Where the mirrored positions name another layout, the boxes do not stand mirrored.
    assume([(-place.centre_mm, box.key) for place, box in reversed(one.placed)] == stands(other))
    for here, there in zip(one.rules, other.rules, strict=True):
        assert (here.figure, here.limit, here.failed) == (there.figure, there.limit, there.failed)
    assert abs(one.bogie_loads_kg[0] - other.bogie_loads_kg[1]) <= 1, "but for half a kilogram"


@given(loads(), SCOPES)
def test_what_stops_decides_and_comes_first(load, scopes):
    verdict = judge(*load, scopes)
    stops = [result for result in verdict.failures if result.severity == Severity.STOP]
    assert verdict.legal == (not stops)
    assert list(verdict.failures[: len(stops)]) == stops
    if verdict.legal:
        refuse_illegal(verdict)
        return
    with pytest.raises(Refusal) as refused:
        refuse_illegal(verdict, "  ")
    assert refused.value.code == stops[0].failure
    assert refused.value.facts == stops[0].facts
    refuse_illegal(verdict, "Scheme 17 of 12 March")


@pytest.mark.parametrize("wagon", EVERY, ids=lambda wagon: wagon.code)
def test_an_empty_wagon_is_legal_and_keeps_every_rule(wagon):
    verdict = judge(wagon, [], set(Scope))
    assert verdict.clean
    assert verdict.failures == ()
    assert verdict.total_kg == 0
    assert verdict.bogie_loads_kg == (0, 0)
    assert verdict.centre_of_gravity_mm is None
    assert not verdict.full


@given(st.sampled_from(EVERY), st.lists(st.sampled_from([20, 40, 45]), min_size=5, max_size=8))
def test_boxes_that_no_layout_takes_are_a_result(wagon, lengths):
    verdict = judge(wagon, [LoadedBox(str(at), ft, 9_000) for at, ft in enumerate(lengths)], set())
    assert not verdict.legal
    assert verdict.layout is verdict.placed is verdict.bogie_loads_kg is None
    assert found(verdict, "layout_w0_places").figure == len(lengths)
    assert found(verdict, "layout_w5_bogies").why == "layout_not_standing"


def test_two_boxes_in_one_place_have_no_layout():
    with pytest.raises(Refusal, match="layout_w0_no_place") as refused:
        refuse_illegal(judge(SIXTY, [LoadedBox("a", 20, 9_000, position=1)] * 2, set()))
    assert refused.value.facts["lengths"] == "20' + 20'"


def test_a_plan_with_room_is_not_full():
    assert not judge(SIXTY, twenties(17_200, 24_100), set()).full
    assert judge(SIXTY, twenties(17_200, 24_100, 17_000), set()).full
    assert judge(EIGHTY, [LoadedBox("a", 40, 9_000), LoadedBox("b", 40, 9_000)], set()).full
    assert judge(SIXTY, [LoadedBox("a", 45, 9_000)], set()).full


def test_results_of_one_rule_are_found_broken_ones_first():
    verdict = judge(SIXTY, twenties(16_000, 24_100, 16_000), {Scope.FERRY})
    assert [result.code for result in verdict.of("W7")] == ["layout_w7_count", "layout_w7_heaviest"]
    assert all(result.failed for result in verdict.of("W7"))
    assert verdict.clean, "what only costs does not make a wagon unclean"


@given(st.lists(loads(), min_size=1, max_size=4), SCOPES)
def test_a_sieve_lets_pass_what_the_judge_lets_pass(several, scopes):
    sieves = {clean: Sieve(scopes, RuleSettings(), clean=clean) for clean in (True, False)}
    for wagon, boxes in several:
        verdict = judge(wagon, boxes, scopes)
        load = Load(wagon, verdict.boxes, verdict.layout, verdict.placed)
        assert sieves[True].passes(load) == verdict.clean
        assert sieves[False].passes(load) == verdict.legal


def test_a_sieve_lets_nothing_pass_that_has_no_place():
    verdict = judge(SIXTY, [LoadedBox("a", 40, 20_000), LoadedBox("b", 40, 20_000)], set())
    assert verdict.placed is None
    load = Load(SIXTY, verdict.boxes, None, None)
    assert not Sieve(set(), RuleSettings(), clean=False).passes(load)
