"""A box as the layout judge sees it, and all boxes of one wagon at their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from domain.wagon_types import Layout, Place, WagonType


@dataclass(frozen=True, slots=True)
class LoadedBox:
    """One box on a wagon, or planned for it.

    `key` is whatever the caller knows it by, `position` where it stands from the head end (None: not chosen).
    Without a tare its cargo is not judged, without a destination no pair of it is called mixed.
    """

    key: str
    length_ft: int
    gross_kg: int
    loaded: bool = True
    position: int | None = None
    destination: str | None = None
    tare_kg: int | None = None
    open_top: bool = False


@dataclass(frozen=True)
class Load:
    """The boxes of one wagon; `placed` runs from the head end and is None where no layout takes them."""

    wagon: WagonType
    boxes: tuple[LoadedBox, ...]
    layout: Layout | None
    placed: tuple[tuple[Place, LoadedBox], ...] | None

    @cached_property
    def total_kg(self) -> int:
        """The gross mass of all boxes in kilograms."""
        return sum(box.gross_kg for box in self.boxes)

    @cached_property
    def moment_kg_mm(self) -> int:
        """Σ m·x about the wagon's middle in kg·mm, negative where the head end is heavier."""
        return sum(place.centre_mm * box.gross_kg for place, box in self.placed or ())

    @cached_property
    def twenties(self) -> tuple[LoadedBox, ...]:
        """The 20' boxes, from the head end where they stand."""
        standing: Sequence[LoadedBox] = self.boxes if self.placed is None else [box for _, box in self.placed]
        return tuple(box for box in standing if box.length_ft == 20)

    @cached_property
    def three_20(self) -> tuple[LoadedBox, LoadedBox, LoadedBox] | None:
        """Head, middle and tail box where nothing but three 20' stand, one of them in the wagon's middle."""
        if self.placed is None or len(self.placed) != 3 or len(self.twenties) != 3:
            return None
        (head, first), (middle, second), (tail, third) = self.placed
        in_the_middle = middle.centre_mm == 0 and head.centre_mm == -tail.centre_mm
        return (first, second, third) if in_the_middle else None
