from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures import Count, Direction, Measures, Mode, Split, StockSplit, measures_of, roll
from domain.visit import Category, LoadStatus
from domain.weights import cargo_kg

AT = datetime(2026, 11, 24, tzinfo=UTC)
measures = st.builds(Measures, *[st.integers(-50, 50)] * 4)
splits = st.builds(
    Split,
    st.sampled_from(Mode),
    st.sampled_from((Category.IMPORT, Category.TRANSIT)),
    st.sampled_from(LoadStatus),
    st.sampled_from((20, 40)),
    st.just("grain"),
    st.just("aktau"),
)
counts = st.builds(Count, st.just(AT), st.sampled_from(Direction), splits, measures)


def split(mode: Mode = Mode.RAIL, length_ft: int = 40) -> Split:
    return Split(mode, Category.IMPORT, LoadStatus.LOADED, length_ft, "grain", "aktau")


def test_the_measures_of_a_box() -> None:
    assert measures_of(LoadStatus.LOADED, 200, 18_400, 3_900) == Measures(1, 200, 18_400, 14_500)
    assert measures_of(LoadStatus.EMPTY, 100, 2_250, 2_250) == Measures(1, 100, 2_250, 0)
    assert measures_of(LoadStatus.LOADED, 100, None, 2_250) == Measures(1, 100, 0, 0)
    # One rule for an unknown tare, that of the weights.
    assert measures_of(LoadStatus.LOADED, 100, 20_000, None).cargo_kg == 20_000


@given(st.sampled_from(LoadStatus), st.none() | st.integers(0, 40_000), st.none() | st.integers(0, 5_000))
def test_figures_and_weights_agree_on_cargo(status: LoadStatus, gross: int | None, tare: int | None) -> None:
    assert measures_of(status, 100, gross, tare).cargo_kg == cargo_kg(gross, tare, status)


@given(measures, measures, measures)
def test_measures_add_up(one: Measures, two: Measures, three: Measures) -> None:
    assert (one + two) + three == one + (two + three)
    assert one - two == -(two - one)
    assert one + Measures() == one
    assert bool(one) == (one != Measures())


def test_the_stock_knows_no_mode() -> None:
    arrived = Count(AT, Direction.IN, split(Mode.RAIL), Measures(1, 200, 18_400, 14_500))
    left = Count(AT, Direction.OUT, split(Mode.ROAD), Measures(1, 200, 18_400, 14_500))
    assert list(roll({}, [arrived])) == [
        StockSplit(Category.IMPORT, LoadStatus.LOADED, 40, "grain", "aktau"),
    ]
    assert roll({}, [arrived, left]) == {}


@given(st.lists(counts, max_size=12), st.lists(counts, max_size=12))
def test_the_opening_equals_the_last_closing(first: list[Count], then: list[Count]) -> None:
    assert roll(roll({}, first), then) == roll({}, [*first, *then])


@given(st.lists(counts, max_size=12))
def test_a_reversal_takes_back_what_was_counted_where_it_was_counted(made: list[Count]) -> None:
    taken_back = [count.reversed() for count in made]
    assert roll({}, [*made, *taken_back]) == {}
    assert Counter((each.happened_at, each.direction, each.split) for each in made) == Counter(
        (each.happened_at, each.direction, each.split) for each in taken_back
    )


def test_a_reclassified_box_changes_its_split_and_not_the_sum() -> None:
    loaded = split()
    empty = Split(Mode.RAIL, Category.IMPORT, LoadStatus.EMPTY, 40, "empty", "aktau")
    stock = roll({}, [Count(AT, Direction.IN, loaded, Measures(1, 200, 18_400, 14_500))])
    stripped = roll(
        stock,
        [
            Count(AT, Direction.FROM, loaded, Measures(1, 200, 18_400, 14_500)),
            Count(AT, Direction.TO, empty, Measures(1, 200, 3_900, 0)),
        ],
    )
    assert stripped == {empty.stock: Measures(1, 200, 3_900, 0)}


def test_a_length_that_is_no_class_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="53"):
        split(length_ft=53)
