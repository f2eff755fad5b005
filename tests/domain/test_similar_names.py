from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.similar_names import SimilarNames

KNOWN = (
    "ТОО Жібек Жолы",
    "ТОО Жетісу",
    "Caspian Foods LLP",
    "Turan Market",
    "Turan Trade",
    "西安国际港",
    "Алматы 1",
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Turan Markt", "Turan Market"),
        ("turan market", "Turan Market"),
        ("ТОО Жибек Жолы", "ТОО Жібек Жолы"),
        ("Алматы-1", "Алматы 1"),
        ("西安国际", "西安国际港"),
        ("CASPIAN FOOD", "Caspian Foods LLP"),
    ],
)
def test_what_was_meant_comes_first(written: str, meant: str) -> None:
    assert SimilarNames(KNOWN).to(written)[0] == meant


def test_what_is_like_nothing_gets_no_guess() -> None:
    assert SimilarNames(KNOWN).to("Xylophon") == ()
    assert SimilarNames(()).to("Turan") == ()


def test_no_more_are_told_than_are_wanted() -> None:
    names = SimilarNames(f"Turan {number}" for number in range(9))
    assert len(names.to("Turan")) == 5
    assert names.to("Turan 4", 1) == ("Turan 4",)


@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=20), st.data())
def test_a_known_name_is_most_like_itself(names: list[str], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(names))
    assert name.casefold() == SimilarNames(names).to(name)[0].casefold()
