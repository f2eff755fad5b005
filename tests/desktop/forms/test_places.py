"""A place is read as people type it: a slot, a block, an area by code or by name."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from desktop.forms.places import about_position, read_position
from domain.refusal import Refusal
from domain.yard import InArea, Slot, UnknownSlot


@dataclass(frozen=True)
class Area:
    """An area as the hub knows it."""

    code: str
    name: str


AREAS = (Area("INSP", "Inspection"), Area("T3", "Trackside 3"))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A-07-2-1", Slot("A", 7, 2, 1)),
        (" а 7-2-1 ", Slot("A", 7, 2, 1)),
        ("C-?", UnknownSlot("C")),
        ("insp", InArea("INSP")),
        ("trackside 3", InArea("T3")),
    ],
)
def test_a_place_is_read(text: str, place: object) -> None:
    assert read_position(text, AREAS) == place


def test_what_is_no_place_is_refused_at_its_field() -> None:
    with pytest.raises(Refusal) as refused:
        read_position("by the fence", AREAS)
    assert about_position("went_to")[refused.value.code] == "went_to"
