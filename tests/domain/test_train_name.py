from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusal import Refusal
from domain.train_name import (
    ById,
    ByNumber,
    ByNumberAndDate,
    TrainIndex,
    TrainName,
    normal_number,
    normal_plate,
    parse_index,
    parse_reference,
    tractor_plate,
)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("3017", ByNumber("3017")),
        (" 3017 ", ByNumber("3017")),
        ("3017@2026-11-24", ByNumberAndDate("3017", date(2026, 11, 24))),
        ("3017 @ 2026-11-24", ByNumberAndDate("3017", date(2026, 11, 24))),
        ("id:17", ById(17)),
        ("#17", ById(17)),
        ("ID:17", ById(17)),
        # Bare digits are a number, however long: an id is never guessed.
        ("17", ByNumber("17")),
        ("х8102 к", ByNumber("X8102 K")),
    ],
)
def test_what_people_type_for_a_train(typed: str, asked: object) -> None:
    assert parse_reference(typed) == asked


@pytest.mark.parametrize("typed", ["", "   ", "@2026-11-24", "1" * 21])
def test_no_number_is_refused(typed: str) -> None:
    with pytest.raises(Refusal, match="train_number"):
        parse_reference(typed)


@pytest.mark.parametrize("typed", ["3017@", "3017@24.11.2026", "3017@2026-02-30"])
def test_no_date_is_refused_with_what_was_typed(typed: str) -> None:
    with pytest.raises(Refusal) as caught:
        parse_reference(typed)
    assert caught.value.code == "train_date"
    assert caught.value.facts == {"number": "3017", "date": typed.partition("@")[2]}


@given(st.from_regex(r"[A-Z0-9]{1,12}", fullmatch=True), st.dates())
def test_a_name_as_it_is_written_is_read_again(number: str, planned: date) -> None:
    assert parse_reference(str(TrainName(number, planned))) == ByNumberAndDate(number, planned)


@given(st.text(max_size=30))
def test_a_number_once_normal_stays_so(text: str) -> None:
    try:
        number = normal_number(text)
    except Refusal:
        return
    assert normal_number(number) == number


def test_an_index_is_read_with_any_separators_and_written_with_hyphens() -> None:
    assert (
        parse_index("6980-123-7000") == parse_index("6980 – 123 / 7000") == TrainIndex("6980", "123", "7000")
    )
    assert str(parse_index("698000 123 700009")) == "698000-123-700009"
    with pytest.raises(Refusal, match="train_index"):
        parse_index("6980-12345-7000")


def test_plates_of_any_keyboard_are_one_plate() -> None:
    assert normal_plate("123 авс-02") == normal_plate("123–ABC  02") == "123 ABC 02"
    assert tractor_plate("k 771 ab") == "K 771 AB"
    assert normal_plate("123abc02") == "123 ABC 02"
    assert normal_plate("h118MT02") == normal_plate("H 118 MT 02") == "H 118 MT 02"
    assert normal_plate(" - ") == ""
    with pytest.raises(Refusal, match="truck_needs_plate"):
        tractor_plate(" - ")
