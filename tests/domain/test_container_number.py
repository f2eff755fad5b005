from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iso6346

from domain.container_number import (
    ContainerNumber,
    as_painted,
    check_digit,
    could_be_painted,
    findings,
    grouped,
    matches_tail,
    parse,
    passes,
    proposals,
    reading,
    suspect_positions,
)
from domain.refusal import Refusal
from tests.keyboards import KAZAKH, RUSSIAN

first_tens = st.from_regex(r"[A-Z]{3}[UJZR][0-9]{6}", fullmatch=True).filter(str.isascii)
numbers = first_tens.map(lambda ten: f"{ten}{check_digit(ten)[0]}")


def refused(typed: str) -> Refusal:
    with pytest.raises(Refusal) as caught:
        parse(typed)
    return caught.value


@given(first_tens)
def test_the_check_digit_is_that_of_stdnum(ten: str) -> None:
    assert str(check_digit(ten)[0]) == iso6346.calc_check_digit(ten)


@given(first_tens, st.integers(0, 9))
def test_a_number_passes_exactly_when_stdnum_takes_it(ten: str, last: int) -> None:
    assert passes(f"{ten}{last}") == iso6346.is_valid(f"{ten}{last}")


@pytest.mark.parametrize(
    "number", ["CSQU3054383", "TCNU7200794", "TOLU4734787", "GYOU4047990", "TEMU6275401", "MSKU6011672"]
)
def test_known_numbers(number: str) -> None:
    assert parse(number).text == number


def test_remainder_ten_is_taken_and_warned_about() -> None:
    number = parse("GYOU4047990")
    assert number == ContainerNumber("GYOU4047990", remainder_ten=True)
    assert [finding.code for finding in findings(number)] == ["container_number_remainder_ten"]
    assert findings(parse("TEMU6275401")) == ()


@pytest.mark.parametrize(
    "typed",
    [
        "temu 627540 1",
        "TEMU-627540-1",
        "TEMU.627540.1",
        "TEMU 627540/1",
        "ＴＥＭＵ６２７５４０１",
        "ТЕМU6275401",
        "ТЕМУ6275401",
        "еуьг6275401",
        'ЕУЬГ,ә.ғңқ"',
        "\x02]C1TEMU6275401\x1d\r\n",
        "]C0TEMU6275401\r\n",
        "TEMU62754O1",
        "TEMU627540I",
    ],
)
def test_what_people_type_and_scanners_send(typed: str) -> None:
    assert parse(typed).text == "TEMU6275401"


@given(numbers)
def test_any_number_is_read_under_every_keyboard_layout(number: str) -> None:
    for typed in (number.lower(), number.translate(RUSSIAN), number.translate(KAZAKH), grouped(number)):
        assert parse(typed).text == number
    assert parse(number.translate(KAZAKH).lower()).text == number


LOOK_ALIKES = {"0": "OoОо", "1": "IilІі", "3": "Зз", "6": "Бб"}


@given(numbers, st.data())
def test_any_figure_may_be_written_as_what_looks_like_it(number: str, data: st.DataObject) -> None:
    signs = [data.draw(st.sampled_from(sign + LOOK_ALIKES.get(sign, ""))) for sign in number[4:]]
    assert parse(number[:4] + "".join(signs)).text == number
    assert matches_tail(number, "".join(signs))


def test_a_cyrillic_letter_for_a_figure_is_read_whole() -> None:
    assert parse("CSQU305438З").text == "CSQU3054383"
    assert parse("тему62754О1").text == "TEMU6275401"
    assert reading("CSQU30543З4") == "CSQU3054334"


def test_a_wrong_check_digit_is_refused_with_its_figures() -> None:
    refusal = refused("csqu 305438 4")
    assert refusal.code == "container_number_check_digit"
    assert refusal.facts == {"number": "CSQU3054384", "expected": 3, "found": 4}


@pytest.mark.parametrize(
    ("typed", "code", "facts"),
    [
        ("", "container_number_missing", {}),
        (" - \t", "container_number_missing", {}),
        ("TEMU6275", "container_number_incomplete", {"number": "TEMU6275", "missing": 3}),
        ("TE", "container_number_incomplete", {"number": "TE", "missing": 9}),
        ("TEMU627540", "container_number_lacks_check_digit", {"number": "TEMU627540", "expected": 1}),
        ("TEMU62754012", "container_number_too_long", {"number": "TEMU62754012", "extra": 1}),
        ("TEMX6275401", "container_number_category", {"number": "TEMX6275401", "found": "X"}),
        ("TEM06275A01", "container_number_malformed", {"number": "TEM06275A01", "at": (3, 8)}),
        ("6275401", "container_number_malformed", {"number": "6275401", "at": (0, 1, 2, 3)}),
    ],
)
def test_each_way_of_being_no_number_has_its_code(typed: str, code: str, facts: dict[str, object]) -> None:
    refusal = refused(typed)
    assert (refusal.code, refusal.facts) == (code, facts)


@given(st.text(max_size=24))
def test_any_text_is_a_number_or_a_refusal(typed: str) -> None:
    try:
        number = parse(typed).text
    except Refusal:
        number = ""
    assert not number or iso6346.is_valid(number)


def test_grouped() -> None:
    assert grouped("TEMU6275401") == "TEMU 627540 1"
    assert grouped("KZ12345") == "KZ12345"


@given(numbers, st.integers(4, 10), st.integers(1, 9))
def test_a_wrong_digit_is_mended(number: str, place: int, shift: int) -> None:
    wrong = number[:place] + str((int(number[place]) + shift) % 10) + number[place + 1 :]
    if passes(wrong):  # only when a remainder of ten is read as 0
        return
    first = proposals(wrong, {number})[0]
    assert (first.number, first.expected, first.at, first.change) == (number, True, (place,), "digit")
    assert suspect_positions(wrong, {number}) == (place,)


@given(numbers, st.integers(0, 2), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
def test_a_wrong_letter_is_mended(number: str, place: int, letter: str) -> None:
    wrong = number[:place] + letter + number[place + 1 :]
    if passes(wrong):
        return
    assert any(p.number == number and p.change == "letter" and p.at == (place,) for p in proposals(wrong))


@given(numbers, st.sampled_from([0, 1, 4, 5, 6, 7, 8, 9]))
def test_swapped_neighbours_are_mended(number: str, place: int) -> None:
    wrong = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    if passes(wrong):
        return
    assert proposals(wrong, [number])[0].number == number


@given(st.from_regex(r"[A-Z]{4}[0-9]{7}", fullmatch=True).filter(str.isascii))
def test_every_proposal_passes_and_differs_only_where_it_says(text: str) -> None:
    found = proposals(text)
    assert len({p.number for p in found}) == len(found)
    for proposal in found:
        assert iso6346.is_valid(proposal.number)
        differing = tuple(at for at, (a, b) in enumerate(zip(text, proposal.number, strict=True)) if a != b)
        assert differing == proposal.at
        assert len(differing) == (2 if proposal.change == "swap" else 1)


def test_the_misread_number_of_a_list_offers_the_awaited_box_first() -> None:
    found = proposals("TEMU6275491", {"TEMU6275401", "MSKU6011672"})
    assert found[0].number == "TEMU6275401"
    assert [p.expected for p in found].count(True) == 1
    assert found == proposals("temu 627549 1", ["TEMU6275401"])


def test_no_proposals_for_a_text_of_another_shape() -> None:
    assert proposals("6275401") == ()
    assert suspect_positions("TEM?6275401") == (3,)


@pytest.mark.parametrize("typed", ["401", "5401", "54 01", "540", "6275401", "627540", "TEMU6275401", 'ғңқ"'])
def test_last_digits_suffice(typed: str) -> None:
    assert matches_tail("TEMU6275401", typed)


@pytest.mark.parametrize("typed", ["", "01", "275", "U", "5402"])
def test_too_few_or_other_digits_do_not(typed: str) -> None:
    assert not matches_tail("TEMU6275401", typed)


@pytest.mark.parametrize(
    ("typed", "plate"),
    [
        ("csqu 305438 4", "CSQU3054384"),
        ("КZ-12345", "KZ12345"),
        ("еуьг6275409", "TEMU6275409"),
        ("123456789", "123456789"),
    ],
)
def test_a_wrong_plate_is_taken_as_painted(typed: str, plate: str) -> None:
    assert as_painted(typed) == plate
    assert could_be_painted(typed)


@pytest.mark.parametrize("typed", ["", "TEMU", "TEMU627", "TEMU 6275401 45G1 KZ", "箱号6275401"])
def test_what_cannot_be_a_plate(typed: str) -> None:
    assert not could_be_painted(typed)
    with pytest.raises(Refusal, match="container_number_not_a_plate"):
        as_painted(typed)


def test_reading_shows_what_was_understood() -> None:
    assert reading("еуьг 627549 1") == "TEMU6275491"
    assert reading("temx-6275401") == "TEMX6275401"
