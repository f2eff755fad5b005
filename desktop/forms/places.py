"""Reads where a box is set down, as it is typed: a slot, a block alone, or an area by code or name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from desktop.words import reference_words
from domain.typed_text import LOOK_ALIKES, tidied
from domain.yard import InArea, Position, parse_position

_CODES = (
    "slot_text",
    "slot_outside",
    "slot_taken",
    "slot_under",
    "slot_floating",
    "slot_castings",
    "slot_buried",
    "stands_there",
    "block_unknown",
    "area_unknown",
)


class NamedArea(Protocol):
    """An area as people call it."""

    @property
    def code(self) -> str:
        """Its short name."""

    @property
    def name(self) -> str:
        """Its full name."""


def read_position(text: str, areas: Iterable[NamedArea]) -> Position:
    """Return the slot, block or area that was typed, an area by its code or name; raises `slot_text`."""
    said = text.strip()
    for area in areas:
        names = (area.code, area.name, reference_words(area.name))
        if said.casefold() in (name.casefold() for name in names):
            return InArea(area.code)
    return parse_position(tidied(said).translate(LOOK_ALIKES))


def about_position(field: str) -> Mapping[str, str]:
    """Return the refusals that are about where a box is set down, as `ActForm.fields` wants them."""
    return dict.fromkeys(_CODES, field)
