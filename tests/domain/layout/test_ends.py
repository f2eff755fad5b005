"""W2 and W3: three 20' boxes, their middle and their ends, at every edge of table 16-3."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.layout import LoadedBox, Scope, judge
from domain.layout.ends import smgs_row
from domain.refusal import Severity
from tests.domain.layout.loads import BASE_14_2, EIGHTY, SIXTY, WEIGHTS, checked, found, twenties

# Table 16-3 as the domain facts give it, written out once more: sum up to, limit.
EDGES = [
    (15_999, 5_500),
    (16_000, 5_500),
    (16_001, 6_000),
    (60_000, 6_000),
    (60_001, 5_500),
    (62_000, 5_500),
    (62_001, 4_000),
    (64_000, 4_000),
    (64_001, 3_000),
    (66_000, 3_000),
    (66_001, 1_000),
    (90_000, 1_000),
]


@pytest.mark.parametrize(("total_kg", "limit_kg"), EDGES)
@pytest.mark.parametrize("over_kg", [0, 1])
def test_the_ends_at_every_edge_of_the_table(total_kg, limit_kg, over_kg):
    apart_kg = limit_kg + over_kg
    tail_kg = (total_kg - apart_kg) // 3
    head_kg = tail_kg + apart_kg
    result = checked(
        SIXTY, twenties(head_kg, total_kg - head_kg - tail_kg, tail_kg), "layout_w3_ends", Scope.SMGS
    )
    assert (result.figure, result.limit) == (apart_kg, limit_kg)
    assert result.failed == bool(over_kg)
    assert (result.severity, result.verified) == (Severity.STOP, True)
    assert result.facts["total_kg"] == total_kg


@given(st.integers(0, 120_000))
def test_each_sum_has_one_row(total_kg):
    limit_kg, over_kg, up_to_kg = smgs_row(total_kg)
    assert over_kg < total_kg or total_kg == over_kg == 0
    assert up_to_kg is None or total_kg <= up_to_kg
    assert limit_kg == next((limit for edge, limit in EDGES[1::2] if total_kg <= edge), 1_000)


@given(WEIGHTS, WEIGHTS, WEIGHTS)
def test_the_heaviest_stands_in_the_middle_and_ends_are_at_most_12_t_apart(head, middle, tail):
    verdict = judge(BASE_14_2, twenties(head, middle, tail), {Scope.DOMESTIC})
    assert found(verdict, "layout_w2_middle").passed == (middle >= head and middle >= tail)
    assert found(verdict, "layout_w2_ends").passed == (abs(head - tail) <= 12_000)
    assert {result.severity for result in verdict.of("W2")} == {Severity.STOP}


def test_on_another_base_than_the_telegram_names_it_warns():
    verdict = judge(SIXTY, twenties(20_000, 10_000, 20_000), {Scope.DOMESTIC})
    broken = found(verdict, "layout_w2_middle")
    assert broken.failed
    assert (broken.severity, broken.verified) == (Severity.WARN, False)
    assert verdict.legal
    assert not verdict.clean


@pytest.mark.parametrize(
    ("wagon", "boxes"),
    [
        (SIXTY, twenties(20_000, 10_000)),
        (SIXTY, [LoadedBox("a", 40, 20_000), LoadedBox("b", 20, 3_000)]),
        (EIGHTY, twenties(20_000, 10_000, 3_000)),
        (EIGHTY, twenties(20_000, 10_000, 3_000, 9_000)),
        (SIXTY, []),
    ],
)
def test_other_loads_than_three_20_are_not_their_matter(wagon, boxes):
    verdict = judge(wagon, boxes, {Scope.SMGS, Scope.DOMESTIC})
    for code in ("layout_w2_middle", "layout_w2_ends", "layout_w3_ends"):
        assert not found(verdict, code).applies
        assert found(verdict, code).why == "layout_not_three_20"


def test_a_rule_out_of_its_scope_shows_its_figure_but_does_not_count():
    result = checked(SIXTY, twenties(17_200, 24_100, 9_600), "layout_w3_ends", Scope.DOMESTIC)
    assert (result.figure, result.limit) == (7_600, 6_000)
    assert not result.applies
    assert not result.failed
    assert (result.why, result.facts["scope"]) == ("layout_other_scope", "smgs")
