"""A wagon that has room is barred only by what no further box can mend."""

from __future__ import annotations

from domain.layout import LoadedBox, Scope, judge
from domain.layout.unfinished import lasting_stops
from tests.domain.layout.loads import FORTY, SIXTY, twenties


def codes(wagon, boxes, *scopes):
    return [result.code for result in lasting_stops(judge(wagon, boxes, scopes))]


def test_two_20_that_differ_wait_for_the_third_on_60_ft_and_not_on_40_ft():
    boxes = twenties(24_000, 17_000)
    assert codes(SIXTY, boxes, Scope.SMGS) == []
    assert codes(FORTY, boxes, Scope.SMGS) == ["layout_w4_pair"]
    assert codes(SIXTY, twenties(24_000, 24_000, 10_000), Scope.SMGS) == ["layout_w3_ends"]


def test_what_is_too_heavy_stays_so():
    assert codes(SIXTY, [LoadedBox("a", 20, 24_001, position=1)], Scope.CHINA) == ["layout_c2_heaviest"]
    assert codes(SIXTY, twenties(31_000, 30_000)) == ["layout_w1_payload", "layout_w1_axle"]


def test_boxes_without_a_place_have_none_whatever_comes():
    assert codes(FORTY, twenties(9_000, 9_000, 9_000)) == ["layout_w0_places"]
    assert codes(SIXTY, []) == []
