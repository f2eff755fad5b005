from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusal import Finding, Severity
from domain.visit import LoadStatus
from domain.weights import BoxWeights, WeightSettings, WeightSource, cargo_kg, counting_gross, judge_weights

LOADED, EMPTY = LoadStatus.LOADED, LoadStatus.EMPTY
kilograms = st.none() | st.integers(0, 60_000)


def codes(found: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in found]


def test_weighed_counts_before_vgm_before_declared() -> None:
    assert counting_gross(1, 2, 3) == 2
    assert counting_gross(1, None, 3) == 3
    assert counting_gross(1, None, None) == 1
    assert counting_gross(None, None, None) is None
    assert counting_gross(1, 2, 0, (WeightSource.VGM, WeightSource.WEIGHED)) == 0
    assert counting_gross(1, None, None, (WeightSource.VGM, WeightSource.WEIGHED)) is None


@given(kilograms, kilograms, kilograms, st.sampled_from(list(permutations(WeightSource))))
def test_a_known_weight_always_counts(
    declared: int | None, weighed: int | None, vgm: int | None, order: tuple[WeightSource, ...]
) -> None:
    counted = counting_gross(declared, weighed, vgm, order)
    assert counted in (declared, weighed, vgm)
    assert (counted is None) == (declared is weighed is vgm is None)


@given(kilograms, kilograms, st.sampled_from(LoadStatus))
def test_cargo_is_never_negative_and_never_in_an_empty(
    gross: int | None, tare: int | None, status: LoadStatus
) -> None:
    cargo = cargo_kg(gross, tare, status)
    assert 0 <= cargo <= (gross or 0)
    assert cargo == 0 or status is LOADED


def test_cargo() -> None:
    assert cargo_kg(17_755, 3_900, LOADED) == 13_855
    assert cargo_kg(2_250, 2_250, EMPTY) == 0
    assert cargo_kg(20_000, 2_250, EMPTY) == 0
    assert cargo_kg(1_000, 2_250, LOADED) == 0
    assert cargo_kg(None, 2_250, LOADED) == 0
    assert cargo_kg(20_000, None, LOADED) == 20_000


def test_the_overweight_box_of_the_list_is_a_finding_with_its_figures() -> None:
    found = judge_weights(BoxWeights(40, LOADED, tare_kg=3_900, declared_kg=31_900))
    assert found == (
        Finding("overweight", Severity.WARN, {"gross_kg": 31_900, "limit_kg": 30_480, "over_kg": 1_420}),
    )


def test_the_box_s_own_plate_decides_and_stops() -> None:
    assert judge_weights(BoxWeights(40, LOADED, 3_900, 31_900, max_gross_kg=32_500)) == ()
    (finding,) = judge_weights(BoxWeights(20, LOADED, 2_250, 24_001, max_gross_kg=24_000))
    assert (finding.code, finding.severity) == ("overweight", Severity.STOP)


def test_exactly_at_the_limit_is_not_over() -> None:
    assert judge_weights(BoxWeights(40, LOADED, 3_900, 30_480)) == ()


def test_a_weighing_clears_or_makes_an_overweight() -> None:
    assert "overweight" not in codes(judge_weights(BoxWeights(40, LOADED, 3_900, 31_900, weighed_kg=30_000)))
    assert "overweight" in codes(judge_weights(BoxWeights(40, LOADED, 3_900, 30_000, weighed_kg=31_900)))


@pytest.mark.parametrize(
    ("declared", "weighed", "apart"),
    [
        (20_000, 20_500, False),
        (20_000, 20_501, True),
        (20_000, 19_499, True),
        (4_000, 4_200, False),
        (4_000, 4_201, True),
        (4_000, 3_799, True),
    ],
)
def test_declared_and_weighed_may_differ_by_5_percent_and_500_kg(
    declared: int, weighed: int, apart: bool
) -> None:
    found = judge_weights(BoxWeights(20, LOADED, 2_250, declared, weighed))
    assert (codes(found) == ["weights_differ"]) is apart


def test_the_tolerances_are_settings() -> None:
    box = BoxWeights(20, LOADED, 2_250, 20_000, 21_500)
    assert judge_weights(box, WeightSettings(tolerance_percent=10, tolerance_kg=2_000)) == ()


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        (BoxWeights(20, LOADED, 2_250, 2_000), ["gross_below_tare"]),
        (BoxWeights(20, EMPTY, 2_250, 2_250), []),
        (BoxWeights(20, EMPTY, 2_250, 18_000), ["empty_heavy"]),
        (BoxWeights(20, LOADED, 225, 18_000), ["tare_implausible"]),
        (BoxWeights(40, LOADED, 39_000, 40_000), ["overweight", "tare_implausible"]),
        (BoxWeights(10, LOADED, 1_300, 8_000), []),
        (BoxWeights(45, LOADED, 4_800, 28_000), []),
        (BoxWeights(20, LOADED), []),
    ],
)
def test_what_is_odd(box: BoxWeights, expected: list[str]) -> None:
    assert codes(judge_weights(box)) == expected


@given(st.integers(8, 53), st.sampled_from(LoadStatus), kilograms, kilograms, kilograms, kilograms)
def test_any_weights_are_judged_never_refused(
    feet: int,
    status: LoadStatus,
    tare: int | None,
    declared: int | None,
    weighed: int | None,
    vgm: int | None,
) -> None:
    found = judge_weights(BoxWeights(feet, status, tare, declared, weighed, vgm))
    assert len(set(codes(found))) == len(found)
    assert all(finding.severity is Severity.WARN for finding in found)
