from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.causality import (
    ORDERS,
    Facet,
    Standing,
    check_happened,
    check_nothing_rests,
    check_order,
    kinds_changing,
    kinds_resting_on,
    order_of,
)
from domain.events import EventKind, SubjectKind
from domain.refusal import Refusal

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TICK = timedelta(microseconds=1)


def ago(hours: int) -> datetime:
    return NOW - timedelta(hours=hours)


def test_now_and_the_milestone_itself_are_allowed() -> None:
    check_happened(NOW, NOW, [])
    check_happened(ago(3), NOW, [("arrived", ago(3)), ("announced", ago(9))])


def test_the_future_is_refused() -> None:
    with pytest.raises(Refusal) as caught:
        check_happened(NOW + TICK, NOW, [])
    assert caught.value.code == "happened_in_future"
    assert caught.value.facts == {"happened_at": NOW + TICK, "now": NOW}


def test_before_the_last_milestone_is_refused_and_the_last_is_named() -> None:
    with pytest.raises(Refusal) as caught:
        check_happened(ago(3) - TICK, NOW, [("arrived", ago(3)), ("announced", ago(9))])
    assert caught.value.code == "happened_before"
    assert caught.value.facts == {"happened_at": ago(3) - TICK, "what": "arrived", "at": ago(3)}


@given(st.integers(-5, 30), st.lists(st.tuples(st.sampled_from(["arrived", "moved"]), st.integers(-5, 30))))
def test_it_passes_exactly_between_the_last_milestone_and_now(
    hours: int, milestones: list[tuple[str, int]]
) -> None:
    allowed = hours >= 0 and all(hours <= earlier for _, earlier in milestones)
    try:
        check_happened(ago(hours), NOW, [(what, ago(earlier)) for what, earlier in milestones])
    except Refusal:
        assert not allowed
    else:
        assert allowed


UNORDERED = {
    # About the hub, about nothing that has an order, or not done at this hub yet.
    *(EventKind.FOUND_HUB, EventKind.DEMO_HISTORY, EventKind.CHANGE_SETTING, EventKind.CHANGE_REFERENCE),
    *(EventKind.REBUILD_FIGURES, EventKind.REMARK, EventKind.REVERSE, EventKind.TRANSFER),
    EventKind.IMPORT_REFERENCE,
    # Lifts within the yard are ordered by the moves themselves.
    *(EventKind.PLACE, EventKind.MOVE, EventKind.RESTOW),
}


def standing(
    kind: EventKind, hours: int, subject: SubjectKind = SubjectKind.VISIT, *, own: bool = True
) -> Standing:
    return Standing(1, kind, ago(hours), subject, 17, own)


def test_every_kind_of_event_has_its_order_or_none() -> None:
    ordered = {kind for orders in ORDERS.values() for kind in orders}
    assert ordered | UNORDERED == set(EventKind)
    assert not ordered & UNORDERED


def test_what_leaves_comes_after_all_that_was_found_of_the_box_and_rests_on_it() -> None:
    found = (
        *(EventKind.STRIP, EventKind.WEIGH, EventKind.SEAL_CHECK, EventKind.SET_CUSTOMS, EventKind.LOAD),
        *(EventKind.RECORD_DAMAGE, EventKind.SET_HOLD, EventKind.RELEASE_HOLD, EventKind.CHECK_IN),
    )
    for kind in (EventKind.DEPART, EventKind.GATE_OUT):
        leaving = order_of(kind, SubjectKind.VISIT)
        for each in found:
            assert order_of(each, SubjectKind.VISIT).changes & leaving.after
            assert order_of(each, SubjectKind.VISIT).changes & leaving.rests_on
        left_behind = order_of(kind, SubjectKind.VISIT, own=False)
        assert (left_behind.changes, left_behind.after) == ({Facet.PLAN}, set())


def test_a_plan_is_no_fact_that_a_departure_waits_for() -> None:
    check_order(order_of(EventKind.DEPART, SubjectKind.VISIT), ago(5), [standing(EventKind.ASSIGN, 1)])


def test_the_last_of_what_is_in_the_way_is_named() -> None:
    later = [standing(EventKind.STRIP, 3), standing(EventKind.WEIGH, 1), standing(EventKind.STUFF, 2)]
    with pytest.raises(Refusal) as caught:
        check_order(order_of(EventKind.WEIGH, SubjectKind.VISIT), ago(4), later)
    assert (caught.value.code, caught.value.facts["what"]) == ("happened_before", "stuff")


def test_a_box_that_another_lift_only_freed_was_not_lifted() -> None:
    stripped = order_of(EventKind.STRIP, SubjectKind.VISIT)
    check_order(stripped, ago(4), [standing(EventKind.LOAD, 1, own=False)])
    with pytest.raises(Refusal):
        check_order(stripped, ago(4), [standing(EventKind.LOAD, 1)])


def test_an_act_cannot_be_taken_back_under_one_that_rests_on_it() -> None:
    released = order_of(EventKind.RELEASE_HOLD, SubjectKind.VISIT)
    check_nothing_rests(released, [standing(EventKind.LOAD, 1), standing(EventKind.DEPART, 1, own=False)])
    with pytest.raises(Refusal) as caught:
        check_nothing_rests(released, [standing(EventKind.DEPART, 1)])
    assert (caught.value.code, caught.value.facts["what"]) == ("reversal_overtaken", "depart")


@pytest.mark.parametrize("subject", SubjectKind)
def test_the_kinds_to_look_for_are_those_that_change_or_rest_on_a_facet(subject: SubjectKind) -> None:
    for facet in Facet:
        changing = kinds_changing(frozenset({facet}), subject)
        resting = kinds_resting_on(frozenset({facet}), subject)
        for kind in EventKind:
            both = [order_of(kind, subject), order_of(kind, subject, own=False)]
            assert (kind in changing) == any(facet in order.changes for order in both)
            assert (kind in resting) == any(facet in order.rests_on for order in both)
