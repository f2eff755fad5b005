from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.causality import check_happened
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
