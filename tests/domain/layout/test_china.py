"""C1 to C6: what a China–Europe train takes, at its limits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.layout import LoadedBox, Scope, judge
from domain.refusal import Severity
from tests.domain.layout.loads import CHINESE, EIGHTY, SIXTY, checked, found, twenties


@pytest.mark.parametrize(
    ("boxes", "code", "figure", "failed"),
    [
        (twenties(24_000, 24_000), "layout_c2_heaviest", 24_000, False),
        (twenties(24_001, 24_000), "layout_c2_heaviest", 24_001, True),
        (twenties(20_000, 15_001), "layout_c3_pair", 4_999, False),
        (twenties(20_000, 15_000), "layout_c3_pair", 5_000, True),
        (twenties(20_000, 20_000, 9_000, 14_000), "layout_c3_pair", 5_000, True),
        ([LoadedBox("a", 40, 25_000)], "layout_c4_heaviest", 25_000, False),
        ([LoadedBox("a", 40, 25_001)], "layout_c4_heaviest", 25_001, True),
        ([LoadedBox("a", 40, 24_900, tare_kg=3_900)], "layout_c4_cargo", 21_000, False),
        ([LoadedBox("a", 40, 24_901, tare_kg=3_900)], "layout_c4_cargo", 21_001, True),
        ([LoadedBox("a", 40, 9_000)], "layout_c6_open_tops", 0, False),
        ([LoadedBox("a", 40, 9_000, open_top=True)], "layout_c6_open_tops", 1, True),
    ],
)
def test_limits_of_boxes_and_pairs(boxes, code, figure, failed):
    result = checked(EIGHTY, boxes, code, Scope.CHINA)
    assert (result.figure, result.failed) == (figure, failed)
    assert (result.severity, result.verified) == (Severity.STOP, True)


def test_an_odd_20_stops_on_a_chinese_wagon_and_warns_where_it_still_changes_gauge():
    chinese = checked(CHINESE, twenties(9_000), "layout_c1_unpaired", Scope.CHINA)
    here = checked(SIXTY, twenties(9_000), "layout_c1_unpaired", Scope.CHINA)
    assert (chinese.failed, chinese.severity) == (True, Severity.STOP)
    assert (here.failed, here.severity) == (True, Severity.WARN)
    assert not checked(SIXTY, twenties(9_000), "layout_c3_pair", Scope.CHINA).applies


@pytest.mark.parametrize(
    ("first", "second", "figure"),
    [("CNXIY", "CNXIY", 0), ("CNXIY", None, 0), (None, None, 0), ("CNXIY", "CNCDU", 1)],
)
def test_a_pair_takes_one_route(first, second, figure):
    one, other = twenties(9_000, 9_000)
    boxes = [replace(one, destination=first), replace(other, destination=second)]
    assert checked(EIGHTY, boxes, "layout_c1_routes", Scope.CHINA).figure == figure


@pytest.mark.parametrize(("second_kg", "failed"), [(24_100, False), (24_101, True)])
def test_axle_and_wagon_at_120_km_h(second_kg, failed):
    verdict = judge(CHINESE, twenties(24_100, second_kg), {Scope.CHINA})
    assert found(verdict, "layout_c5_wagon").figure == 48_200 + 23_800 + (second_kg - 24_100)
    assert found(verdict, "layout_c5_wagon").failed == failed
    assert found(verdict, "layout_c5_axle").failed == failed
    assert not checked(SIXTY, twenties(24_100, second_kg), "layout_c5_wagon", Scope.CHINA).applies


def test_an_empty_40_or_one_without_a_tare_has_no_cargo_to_judge():
    for box in (LoadedBox("a", 40, 24_000), LoadedBox("a", 40, 24_000, loaded=False, tare_kg=2_000)):
        assert checked(EIGHTY, [box], "layout_c4_cargo", Scope.CHINA).why == "layout_no_cargo_40"
