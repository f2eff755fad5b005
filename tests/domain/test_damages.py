from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.damages import Damage, Face, Mark, parse_mark
from domain.refusal import Refusal


@given(st.builds(Mark, st.sampled_from(Damage), st.sampled_from(Face)))
def test_a_mark_as_it_is_written_is_read_again(mark: Mark) -> None:
    assert parse_mark(str(mark)) == parse_mark(str(mark).lower().replace("-", " ")) == mark


def test_a_mark_typed_under_a_russian_layout() -> None:
    assert parse_mark("ВЕ-Д") == Mark(Damage.DENT, Face.LEFT)


@pytest.mark.parametrize("typed", ["", "DT", "L", "XX-L", "DT-Q", "DT-LL"])
def test_what_names_no_damage_is_refused_as_typed(typed: str) -> None:
    with pytest.raises(Refusal) as caught:
        parse_mark(typed)
    assert (caught.value.code, caught.value.facts) == ("damage_code", {"damage_text": typed})


def test_a_hole_holds_the_box_and_a_dent_does_not() -> None:
    assert Mark(Damage.HOLE, Face.ROOF).sets_hold
    assert not Mark(Damage.DENT, Face.LEFT).sets_hold
