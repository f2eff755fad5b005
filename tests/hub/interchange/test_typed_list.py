"""Proves how lines that people type or paste become boxes, and what is refused in them, never guessed."""

from __future__ import annotations

import pytest

from domain.refusal import Refusal
from domain.visit import Category, LoadStatus
from hub.interchange.typed_list import typed_boxes
from hub.operations.announcements import AnnouncedBox

TYPES = ("40 ft", "60 ft", "80 ft", "13-470", "NX70A")


def boxes(text: str) -> tuple[AnnouncedBox, ...]:
    """Returns the boxes of a train's lines; wagons are of 80 ft where a line says nothing else."""
    return typed_boxes(text, Category.TRANSIT, wagon_types=TYPES, wagon_type="80 ft", destination="KZALA")


@pytest.mark.parametrize(
    "line",
    [
        "TEMU 627540 1 45G1 F 24100 94788973 60 ft 2 KZ118203 Aktau-Port",
        "TEMU6275401\t45g1\tloaded\t24,100 kg\t94788973\t60ft\t2\tKZ118203\tAktau-Port".replace(" kg", "kg"),
        "temu-627540-1;45G1;Aktau-Port;KZ118203;2;60'; 94788973 ;24100;f",
    ],
)
def test_a_line_says_all_of_a_box_in_any_order_and_however_it_is_parted(line: str) -> None:
    expected = AnnouncedBox(
        "TEMU6275401",
        "45G1",
        LoadStatus.LOADED,
        Category.TRANSIT,
        wagon="94788973",
        wagon_type="60 ft",
        position=2,
        gross_kg=24_100,
        seal="KZ118203",
        destination="Aktau-Port",
    )
    assert boxes(line) == (expected,)


def test_number_and_size_type_are_enough_and_blank_lines_are_none() -> None:
    (box,) = boxes("\n  TEMU 627540 1 45G1 \n\n")
    assert box == AnnouncedBox(
        "TEMU6275401", "45G1", LoadStatus.LOADED, Category.TRANSIT, destination="KZALA"
    )
    assert boxes(" \n") == ()


def test_boxes_of_a_wagon_stand_in_the_order_of_their_lines() -> None:
    lines = ("CSQU3054383 22G1 94788973", "TCNU7200794 22G1 94788973 E", "TOLU4734787 22G1 54102348 13-470")
    first, second, third = boxes("\n".join(lines))
    assert [(each.wagon_type, each.position) for each in (first, second, third)] == [
        ("80 ft", 1),
        ("80 ft", 2),
        ("13-470", 1),
    ]
    assert second.load_status is LoadStatus.EMPTY


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("TEMU 627540 9 45G1", "delivered_number"),
        ("TEMU 627540 45G1", "delivered_number"),
        ("TEMU6275401", "delivered_line"),
        ("TEMU", "delivered_line"),
        ("TEMU6275401 45G1 24 100", "delivered_word"),
        ("TEMU6275401 45G1 24100 25100", "delivered_word"),
        ("TEMU6275401 45G1 E F", "delivered_word"),
        ("TEMU6275401 45G1 ?", "delivered_word"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(line: str, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        boxes(f"CSQU3054383 22G1\n{line}")
    assert (caught.value.code, caught.value.facts["line"]) == (code, line)


def test_a_second_number_in_a_line_is_not_taken_for_a_seal() -> None:
    with pytest.raises(Refusal) as caught:
        boxes("CSQU3054383 22G1 TEMU6275401")
    assert (caught.value.code, caught.value.facts) == ("seal_is_box_number", {"number": "TEMU6275401"})
