from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.customs import CLEARED, is_cleared
from domain.visit import Category, CustomsStatus, LoadStatus


@given(st.sampled_from(Category), st.sampled_from(LoadStatus), st.booleans())
def test_an_inspection_or_a_refusal_never_lets_a_box_go(
    category: Category, load_status: LoadStatus, stays: bool
) -> None:
    for status in (CustomsStatus.INSPECTION, CustomsStatus.REFUSED):
        assert not is_cleared(status, category, load_status, stays_on_wagon=stays)
    assert is_cleared(CustomsStatus.RELEASED, category, load_status, stays_on_wagon=stays)


def test_every_regime_has_a_rule() -> None:
    assert set(CLEARED) == set(Category)


@pytest.mark.parametrize(
    ("status", "category", "load_status", "stays", "cleared"),
    [
        (CustomsStatus.TRANSIT_OPEN, Category.TRANSIT, LoadStatus.LOADED, False, False),
        (CustomsStatus.TRANSIT_OPEN, Category.TRANSIT, LoadStatus.LOADED, True, True),
        (CustomsStatus.TRANSIT_OPEN, Category.IMPORT, LoadStatus.LOADED, True, False),
        (CustomsStatus.NONE, Category.DOMESTIC, LoadStatus.LOADED, False, True),
        (CustomsStatus.NONE, Category.IMPORT, LoadStatus.LOADED, False, False),
        (CustomsStatus.NONE, Category.EXPORT, LoadStatus.EMPTY, False, True),
        (CustomsStatus.RE_EXPORT, Category.IMPORT, LoadStatus.LOADED, False, True),
    ],
)
def test_who_may_go(
    status: CustomsStatus, category: Category, load_status: LoadStatus, stays: bool, cleared: bool
) -> None:
    assert is_cleared(status, category, load_status, stays_on_wagon=stays) is cleared
