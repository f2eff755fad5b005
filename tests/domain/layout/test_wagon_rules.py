"""W1, W4, W5, W6 and W7 at their limits."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given

from domain.layout import LoadedBox, Scope, judge
from domain.refusal import Severity
from tests.domain.layout.loads import (
    EIGHTY,
    FIFTY_TONNES,
    FORTY,
    SIXTY,
    WEIGHTS,
    checked,
    found,
    loads,
    twenties,
)


@pytest.mark.parametrize(("last_kg", "failed"), [(18_000, False), (18_001, True)])
def test_the_payload(last_kg, failed):
    result = checked(SIXTY, twenties(21_000, 21_000, last_kg), "layout_w1_payload")
    assert (result.figure, result.limit) == (42_000 + last_kg, 60_000)
    assert result.failed == failed
    assert result.severity == Severity.STOP
    assert "OSJD" in result.source


def test_an_axle_is_rounded_up_so_that_a_kilogram_too_much_shows():
    full, over = (replace(SIXTY, axle_limit_kg=limit) for limit in (20_500, 20_499))
    boxes = twenties(20_000, 20_000, 20_000)
    assert not checked(full, boxes, "layout_w1_axle").failed
    assert checked(over, boxes, "layout_w1_axle").failed
    assert checked(full, twenties(20_000, 20_000, 20_001), "layout_w1_axle").figure == 20_501
    assert not checked(replace(SIXTY, axle_limit_kg=None), boxes, "layout_w1_axle").applies


def test_a_model_may_take_less_of_containers_than_its_payload():
    result = checked(FIFTY_TONNES, twenties(12_500, 12_500, 12_500, 12_501), "layout_w1_container_sum")
    assert (result.figure, result.limit, result.failed) == (50_001, 50_000, True)


def test_figures_that_nobody_read_off_the_wagon_are_marked():
    assert not checked(EIGHTY, [], "layout_w1_payload").verified
    assert checked(EIGHTY, [], "layout_w1_payload").why == "layout_wagon_figures_unverified"
    assert checked(SIXTY, [], "layout_w1_payload").verified


@given(WEIGHTS, WEIGHTS)
def test_two_loaded_20_follow_scheme_22_4_or_22_4a(first, second):
    result = checked(SIXTY, twenties(first, second), "layout_w4_pair", Scope.SMGS)
    apart, together = abs(first - second), first + second
    assert result.passed == (apart <= 4_000 or (together <= 34_000 and apart <= 11_000))


@pytest.mark.parametrize(
    ("first", "second", "limit", "failed"),
    [
        (24_000, 20_000, 4_000, False),
        (24_001, 20_000, 4_000, True),
        (22_500, 11_500, 11_000, False),
        (22_501, 11_499, 11_000, True),
        (22_501, 11_501, 4_000, True),
    ],
)
def test_two_loaded_20_at_the_edges(first, second, limit, failed):
    result = checked(FORTY, twenties(first, second), "layout_w4_pair", Scope.SMGS)
    assert (result.limit, result.failed) == (limit, failed)


def test_an_empty_20_or_a_third_box_is_no_matter_of_w4():
    boxes = twenties(24_000, 2_200)
    assert not checked(
        SIXTY, [boxes[0], replace(boxes[1], loaded=False)], "layout_w4_pair", Scope.SMGS
    ).applies
    assert not checked(SIXTY, twenties(24_000, 24_000, 2_200), "layout_w4_pair", Scope.SMGS).applies


@given(loads())
def test_bogies_after_the_lever_arms(load):
    wagon, _ = load
    verdict = judge(*load, set())
    base = wagon.base_mm
    tail = sum(
        Fraction(box.gross_kg * (base + 2 * place.centre_mm), 2 * base) for place, box in verdict.placed
    )
    head = verdict.total_kg - tail
    assert abs(verdict.bogie_loads_kg[0] - head) <= Fraction(1, 2)
    if not verdict.total_kg:
        return
    assert found(verdict, "layout_w5_bogies").passed == (abs(head - tail) <= 10_000)
    assert found(verdict, "layout_w5_bogie_load").passed == (2 * max(head, tail) <= wagon.payload_kg)
    centre = sum(box.gross_kg * place.centre_mm for place, box in verdict.placed) / Fraction(verdict.total_kg)
    assert verdict.centre_of_gravity_mm is not None
    if not 0 < abs(abs(centre) - Fraction(base, 8)) < 1:
        assert found(verdict, "layout_w5_centre").passed == (abs(centre) <= Fraction(base, 8))


def test_a_lone_heavy_box_at_an_end_is_out_of_balance_and_warns():
    verdict = judge(SIXTY, [LoadedBox("a", 20, 30_000, position=1)], set())
    assert verdict.centre_of_gravity_mm == -6_158
    assert verdict.bogie_loads_kg == (27_550, 2_450)
    assert {result.code for result in verdict.failures} == {"layout_w5_bogies", "layout_w5_centre"}
    assert verdict.legal


def test_other_wagons_than_four_axled_are_not_balanced_by_w5():
    assert (
        checked(replace(SIXTY, axles=6), twenties(9_000), "layout_w5_bogies").why == "layout_not_four_axles"
    )


@pytest.mark.parametrize(
    ("loaded", "apart_mm"),
    [((0, 1, 0), 0), ((1, 0, 1), 0), ((1, 0, 0), 12_316), ((1, 1, 0), 6_158)],
)
def test_loaded_among_empties_stand_symmetrically(loaded, apart_mm):
    boxes = [
        replace(box, loaded=bool(is_loaded))
        for box, is_loaded in zip(twenties(*[9_000] * 3), loaded, strict=True)
    ]
    result = checked(SIXTY, boxes, "layout_w6_off_middle")
    assert (result.figure, result.failed) == (apart_mm, apart_mm > 0)
    assert (result.severity, result.verified) == (Severity.WARN, False)


@pytest.mark.parametrize("loaded", [True, False])
def test_without_a_mix_w6_says_nothing(loaded):
    boxes = [replace(box, loaded=loaded) for box in twenties(9_000)]
    assert checked(SIXTY, boxes, "layout_w6_off_middle").why == "layout_not_mixed"


def test_the_ferry_costs_more_for_a_third_20_and_for_a_heavy_one():
    verdict = judge(SIXTY, twenties(24_000, 24_001, 2_200), {Scope.FERRY})
    assert [(result.figure, result.limit) for result in verdict.of("W7")] == [(3, 2), (24_001, 24_000)]
    assert {result.severity for result in verdict.of("W7")} == {Severity.COST}
    verdict = judge(SIXTY, twenties(24_000, 24_000), {Scope.FERRY})
    assert not any(result.failed for result in verdict.of("W7"))
