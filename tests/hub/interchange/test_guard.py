"""What a spreadsheet would run or change is guarded, and every guard is undone."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hub.interchange.guard import guarded, unguarded

# Texts made mostly of what guarding is about, so that chance finds the odd ones.
TEXTS = st.one_of(st.text(), st.text(alphabet="'=+-@\t\r\"0123456789eE AЖ箱"))


@given(text=TEXTS, for_excel=st.booleans())
@example(text='="0405"', for_excel=True)
@example(text="''=1", for_excel=False)
def test_every_text_comes_back(text: str, for_excel: bool) -> None:
    assert unguarded(guarded(text, for_excel=for_excel)) == text


@given(text=TEXTS)
def test_nothing_that_goes_out_begins_as_a_formula(text: str) -> None:
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize(
    "text",
    ["=cmd|' /C calc'!A0", "+7 727 123", "-remark", "@SUM(A1)", "\tx", "\rx", "'=1", "''=1"],
)
def test_formulas_get_one_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "'", "O'Neil", "'quoted'", "TEMU6275401", "0405", "a=b", " =1", "箱"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize("text", ["0405", "00", "123456789012", "25E1034"])
def test_figures_that_a_spreadsheet_would_change_stay_text_there(text: str) -> None:
    assert guarded(text, for_excel=True) == f'="{text}"'
    assert guarded(text) == text


@pytest.mark.parametrize("text", ["0", "8", "94788965", "12345678901", "22G1", "4.1", "E5"])
def test_what_a_spreadsheet_leaves_alone_stays_plain(text: str) -> None:
    assert guarded(text, for_excel=True) == text
