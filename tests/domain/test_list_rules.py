"""Proves what a list is refused for, and that what touches is no overlap."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.list_rules import check_dangerous, check_gross, check_stay, stays_overlap

NOW = datetime(2026, 11, 25, 4, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("gross_kg", "tare_kg", "codes"),
    [
        (None, 3_900, []),
        (20_000, None, []),
        (3_900, 3_900, []),
        (3_899, 3_900, ["gross_below_tare"]),
        (36_000, 3_900, []),
        (36_001, 3_900, ["gross_impossible"]),
        (36_001, 40_000, ["gross_impossible"]),
    ],
)
def test_weights_that_cannot_be(gross_kg: int | None, tare_kg: int | None, codes: list[str]) -> None:
    assert [each.code for each in check_gross(gross_kg, tare_kg)] == codes


def test_times_that_cannot_be() -> None:
    assert check_stay(NOW - HOUR, NOW, NOW) == ()
    assert check_stay(NOW, NOW, NOW) == ()
    assert check_stay(None, None, NOW) == ()
    assert [each.code for each in check_stay(NOW, NOW - HOUR, NOW)] == ["departed_before_arrived"]
    assert [each.code for each in check_stay(NOW - HOUR, NOW + HOUR, NOW)] == ["time_in_future"]
    assert [each.facts["time"] for each in check_stay(NOW + HOUR, None, NOW)] == [NOW + HOUR]


def test_stays_that_touch_do_not_overlap() -> None:
    assert not stays_overlap(NOW, NOW + HOUR, NOW + HOUR, None)
    assert not stays_overlap(NOW + HOUR, None, NOW, NOW + HOUR)
    assert stays_overlap(NOW, None, NOW + HOUR, NOW + 2 * HOUR)
    assert stays_overlap(NOW, NOW + 2 * HOUR, NOW + HOUR, NOW + HOUR)


@given(*(st.integers(0, 6) for _ in range(4)))
def test_stays_overlap_where_they_share_a_moment(one: int, length: int, other: int, further: int) -> None:
    def at(hours: int) -> datetime:
        return NOW + hours * HOUR

    shared = set(range(one, one + length)) & set(range(other, other + further))
    found = stays_overlap(at(one), at(one + length), at(other), at(other + further))
    assert found == stays_overlap(at(other), at(other + further), at(one), at(one + length))
    if length and further:
        assert found == bool(shared)


@pytest.mark.parametrize(
    ("dangerous_class", "is_let_in"),
    [("3", True), ("6.1", True), ("6.2", False), ("1", False), ("1.4S", False), ("7", False), ("", True)],
)
def test_classes_that_may_not_come_in(dangerous_class: str, is_let_in: bool) -> None:
    found = check_dangerous(dangerous_class)
    assert (found is None) == is_let_in
    assert check_dangerous("3", ("3",)) is not None
    assert check_dangerous("6.21", ("6.2",)) is None
