"""The steps from one list to the next lead there, whatever comes, goes and moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.table.difference import difference, runs

KEYS = st.lists(st.integers(0, 12), unique=True)


def test_numbers_that_stand_together_are_joined():
    assert runs([1, 2, 3, 7, 9, 10]) == [(1, 3), (7, 7), (9, 10)]


def test_a_row_that_comes_and_one_that_goes_are_two_steps():
    steps = difference([1, 2, 3], [1, 4, 3])
    assert (steps.gone, steps.moved, steps.new) == (((1, 1),), False, ((1, 1),))


def test_a_key_twice_is_our_own_mistake():
    with pytest.raises(ValueError, match="same key"):
        difference([], [1, 1])


@given(KEYS, KEYS)
def test_the_steps_lead_from_one_to_the_other(old, new):
    steps = difference(old, new)
    keys = list(old)
    for first, last in steps.gone:
        del keys[first : last + 1]
    if steps.moved:
        keys.sort(key=new.index)
    for first, last in steps.new:
        keys[first:first] = new[first : last + 1]
    assert keys == new
