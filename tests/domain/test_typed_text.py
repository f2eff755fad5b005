from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import typed_text


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        (" temu 627540-1 ", "TEMU 627540-1"),
        ("\x02TEMU6275401\x03\r\n", "TEMU6275401"),
        ("]C1TEMU6275401\r", "TEMU6275401"),
        ("\ufeffTEMU\u200b6275401", "TEMU6275401"),
        ("ＴＥＭＵ６２７５４０１", "TEMU6275401"),
    ],
)
def test_tidied(typed: str, text: str) -> None:
    assert typed_text.tidied(typed) == text


@pytest.mark.parametrize("mark", [" ", "-", "–", "−", ".", "/", "\u00a0", "·", ",", "'"])
def test_compact_drops_marks_between_groups(mark: str) -> None:
    assert typed_text.compact(f"TEMU{mark}627540{mark}1") == "TEMU6275401"


def test_a_latin_letter_rules_out_another_keyboard_layout() -> None:
    assert typed_text.readings("МSКU6011672") == ("MSKU6011672",)
    assert "TEMU6275401" in typed_text.readings("еуьг6275401")


def test_figures_under_the_kazakh_layout() -> None:
    assert typed_text.figures('ғң0"') == "5401"
    assert typed_text.figures("94 788-965") == "94788965"
    assert typed_text.figures("94A") == "94A"


@given(st.text(max_size=30))
def test_any_text_has_a_reading_without_controls_or_marks(typed: str) -> None:
    ways = typed_text.readings(typed)
    assert ways
    for way in ways:
        assert typed_text.compact(way) == way
        assert way == way.strip()


@pytest.mark.parametrize(
    ("typed", "line"),
    [(None, None), ("", None), (" \t\n", None), (" wet\n  floor ", "wet floor")],
)
def test_remarks_are_kept_in_one_line(typed: str | None, line: str | None) -> None:
    assert typed_text.one_line(typed) == line
