from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from domain.refusal import Refusal
from domain.wagon_number import Fleet, WagonNumber, check_digit, parse

digits = "0123456789"


@pytest.mark.parametrize(
    "number",
    [
        "45488582",
        "94301272",
        "94880010",
        "54102348",
        "60512340",
        "52445707",
        "24436057",
        "94241205",
        "94788965",
    ],
)
def test_known_numbers_of_the_1520_space(number: str) -> None:
    assert parse(number) == WagonNumber(number, Fleet.CIS)


@pytest.mark.parametrize(
    "typed", ["9478 8965", "94-788-965", "94 788 965\r", "９４７８８９６５", "ұң.үүұ,ғ", " 94.788.965 "]
)
def test_what_people_type(typed: str) -> None:
    assert parse(typed).text == "94788965"


def test_a_chinese_number_has_no_check_digit() -> None:
    for last in digits:
        assert parse(f"523456{last}").fleet is Fleet.CHINA


def test_a_uic_number() -> None:
    assert parse("31 80 4954 123-" + str(check_digit("31804954123"))).fleet is Fleet.UIC


@given(st.text(digits, min_size=7, max_size=7) | st.text(digits, min_size=11, max_size=11))
def test_the_check_digit_is_luhn(leading: str) -> None:
    assert str(check_digit(leading)) == luhn.calc_check_digit(leading)
    assert parse(f"{leading}{check_digit(leading)}").text[:-1] == leading


@given(st.text(digits, min_size=7, max_size=7), st.integers(0, 7), st.integers(1, 9))
def test_every_wrong_digit_is_seen(leading: str, place: int, shift: int) -> None:
    number = f"{leading}{check_digit(leading)}"
    wrong = number[:place] + str((int(number[place]) + shift) % 10) + number[place + 1 :]
    with pytest.raises(Refusal, match="wagon_number_check_digit"):
        parse(wrong)


@given(st.text(digits, min_size=7, max_size=7), st.integers(0, 6))
def test_every_swap_of_neighbours_is_seen_but_09_and_90(leading: str, place: int) -> None:
    number = f"{leading}{check_digit(leading)}"
    pair = number[place : place + 2]
    swapped = number[:place] + pair[::-1] + number[place + 2 :]
    if pair[0] == pair[1] or pair in ("09", "90"):
        assert parse(swapped).text == swapped
    else:
        with pytest.raises(Refusal, match="wagon_number_check_digit"):
            parse(swapped)


@pytest.mark.parametrize(
    ("typed", "code", "facts"),
    [
        ("", "wagon_number_missing", {}),
        ("9478896A", "wagon_number_malformed", {"number": "9478896A"}),
        ("947889", "wagon_number_length", {"number": "947889", "found": 6}),
        ("94788966", "wagon_number_check_digit", {"number": "94788966", "expected": 5, "found": 6}),
    ],
)
def test_each_refusal_has_its_code(typed: str, code: str, facts: dict[str, object]) -> None:
    with pytest.raises(Refusal) as caught:
        parse(typed)
    assert (caught.value.code, caught.value.facts) == (code, facts)
