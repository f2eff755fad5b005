"""Whatever is offered to mend a wagon is judged, does what it says, and is legal."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.layout import LoadedBox, Scope, judge, mends
from tests.domain.layout.loads import EIGHTY, EVERY, SCOPES, SIXTY, WEIGHTS, loads, twenties

EXAMPLE = twenties(17_200, 24_100, 9_600)
CANDIDATES = st.lists(
    st.builds(LoadedBox, st.just("new"), st.sampled_from([20, 40]), WEIGHTS, st.booleans()), max_size=3
).map(lambda boxes: [replace(box, key=f"new {at}") for at, box in enumerate(boxes)])


def test_the_example_of_the_drawing():
    """Ends of 17.2 and 9.6 t: 7.6 t apart, at most 6.0; no order is legal; exchange 9.6 for 11.2–18.0."""
    lighter, heavier = (LoadedBox(f"{kg}", 20, kg) for kg in (11_100, 11_200))
    longer = LoadedBox("long", 40, 12_000)
    mending = mends(SIXTY, EXAMPLE, [lighter, longer, heavier], {Scope.SMGS})
    (broken,) = mending.today.failures
    assert (broken.rule, broken.figure, broken.limit) == ("W3", 7_600, 6_000)
    assert mending.needed
    assert mending.order is None
    best = mending.ranges[0]
    assert (best.key, best.position, best.length_ft) == ("c", 3, 20)
    assert (best.kg_from, best.kg_to, best.clean) == (11_200, 18_000, True)
    assert [(offer.off_key, offer.on_key) for offer in mending.exchanges] == [
        ("c", "11200"),
        ("a", "11100"),
        ("a", "11200"),
    ]
    assert [box.gross_kg for box in mending.exchanges[0].verdict.boxes] == [17_200, 24_100, 11_200]
    assert mending.least.figure == 6_900, "with the heaviest at an end it comes nearest to legal"


def test_another_order_is_offered_before_an_exchange():
    mending = mends(SIXTY, twenties(10_000, 17_000, 20_000), [], {Scope.SMGS})
    assert mending.order is not None
    assert mending.order.clean
    assert mending.exchanges == mending.ranges == ()
    moved = [box.key for box, was in zip(mending.order.boxes, "abc", strict=True) if box.key != was]
    assert len(moved) == 2, "the nearest order moves two boxes, not three"


def test_nobody_waits_for_a_wagon_that_no_weight_mends():
    """All of its orders, boxes and weights are gone through: a tenth of a second where nothing else runs."""
    candidates = [LoadedBox(f"new {kg}", 20, kg) for kg in range(4_000, 24_000, 250)]
    began = process_time()
    mending = mends(EIGHTY, twenties(35_000, 3_000, 34_000, 33_000), candidates, {Scope.SMGS})
    assert process_time() - began < 0.4
    assert (mending.order, mending.ranges) == (None, ())


def test_a_clean_wagon_needs_nothing():
    mending = mends(SIXTY, twenties(17_000, 20_000, 17_000), [], {Scope.SMGS})
    assert not mending.needed
    assert (mending.order, mending.least) == (None, None)


def test_two_20_are_offered_an_order_that_their_positions_bring_about():
    """Positions 1 and 2 of a 60' wagon are read as its ends, in whichever layout they were found."""
    mending = mends(
        SIXTY, [LoadedBox("a", 20, 20_000, position=3), LoadedBox("b", 20, 12_000, position=2)], [], set()
    )
    assert mending.order is not None
    assert judge(SIXTY, mending.order.boxes, set()).placed == mending.order.placed


def test_a_wagon_with_too_many_boxes_is_given_up_at_once():
    mending = mends(EIGHTY, [LoadedBox(str(at), 20, 2_000) for at in range(30)], [], set(Scope))
    assert mending.least.code == "layout_w0_places"
    assert (mending.order, mending.ranges) == (None, ())


@settings(max_examples=40, deadline=None)
@given(loads(), CANDIDATES, SCOPES)
def test_every_offer_is_judged_and_mends(load, candidates, scopes):
    wagon, boxes = load
    mending = mends(wagon, boxes, candidates, scopes)
    today, keys = mending.today, sorted(box.key for box in boxes)
    assert today == judge(wagon, boxes, scopes)
    if mending.order is not None:
        assert mending.order == judge(wagon, mending.order.boxes, scopes)
        assert mending.order.clean if today.legal else mending.order.legal
        assert sorted(box.key for box in mending.order.boxes) == keys
    for offer in mending.exchanges:
        assert offer.verdict.legal
        assert offer.verdict == judge(wagon, offer.verdict.boxes, scopes)
        assert sorted(box.key for box in offer.verdict.boxes) == sorted(
            {*keys} - {offer.off_key} | {offer.on_key}
        )
    if today.legal:
        assert mending.exchanges == mending.ranges == ()


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(EVERY), st.lists(WEIGHTS, min_size=1, max_size=4), SCOPES)
def test_no_order_is_offered_only_where_none_is_legal(wagon, weights, scopes):
    boxes = twenties(*weights)
    mending = mends(wagon, boxes, [], scopes)
    if mending.today.legal or mending.order is not None:
        return
    assert mending.least.failed
    for positions in permutations(range(1, 5), len(boxes)):
        order = [replace(box, position=at) for box, at in zip(boxes, positions, strict=True)]
        assert not judge(wagon, order, scopes).legal


@settings(max_examples=15, deadline=None)
@given(st.lists(WEIGHTS, min_size=2, max_size=3), SCOPES)
def test_a_range_holds_at_both_ends_and_not_beyond(weights, scopes):
    """The edges of every range are tried as candidates, and so are the next steps outside."""
    mending = mends(SIXTY, twenties(*weights), [], scopes)
    for one in mending.ranges:
        for kg, inside in (
            (one.kg_from, True),
            (one.kg_to, True),
            (one.kg_from - 100, False),
            (one.kg_to + 100, False),
        ):
            if not 1_500 <= kg <= 36_000:
                continue
            offered = mends(SIXTY, twenties(*weights), [LoadedBox("new", 20, kg)], scopes)
            fits = [offer for offer in offered.exchanges if offer.off_key == one.key]
            assert bool(fits) == inside or any(
                other.key == one.key and other.kg_from <= kg <= other.kg_to for other in mending.ranges
            )


@pytest.mark.parametrize("scheme", [Scope.CHINA, Scope.SMGS])
def test_a_destination_stays_when_weights_are_asked_for(scheme):
    boxes = [replace(box, destination="CNXIY") for box in twenties(24_500, 24_000)]
    mending = mends(SIXTY, boxes, [], {scheme})
    assert bool(mending.ranges) == (scheme == Scope.CHINA)
