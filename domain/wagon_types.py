"""Wagon types and their layouts: one geometry, which the judge's sums and every drawing share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, Protocol, TypeVar

# Lengths over corners after ISO 668; 48' (North America) and 50' boxes (China only) are not carried here.
BOX_LENGTH_MM: Final = {10: 2_991, 20: 6_058, 30: 9_125, 40: 12_192, 45: 13_716}
CONDITIONAL_WAGON_MM: Final = 14_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where one box stands: `position` counts from the head end, `centre_mm` from the wagon's middle.

    A centre is negative towards the head end.
    """

    position: int
    length_ft: int
    centre_mm: int


@dataclass(frozen=True, slots=True)
class Layout:
    """One way of standing boxes on a wagon, head end first."""

    code: str
    places: tuple[Place, ...]

    @property
    def lengths_ft(self) -> tuple[int, ...]:
        """The box lengths from the head end."""
        return tuple(place.length_ft for place in self.places)

    def place(self, position: int) -> Place | None:
        """Return the place of that position, None where the layout has none."""
        return next((place for place in self.places if place.position == position), None)


@dataclass(frozen=True, slots=True)
class WagonType:
    """A model of platform, or a class of length where a list names no model.

    `axle_limit_kg` is the most that one axle may carry, `container_sum_limit_kg` the most that all boxes
    together may weigh where a model has such a limit below its payload. `verified` is False where a figure
    was not checked against a passport. `layouts` stand in the order in which they are tried.
    """

    code: str
    fleet: str
    length_class_ft: int
    gauge_mm: int
    base_mm: int
    frame_mm: int
    coupler_mm: int
    payload_kg: int
    tare_kg: int
    axles: int
    axle_limit_kg: int | None
    container_sum_limit_kg: int | None
    layouts: tuple[Layout, ...]
    source: str
    verified: bool


class Standing(Protocol):
    """A box as far as its place is concerned; `position` is None where nobody chose one yet."""

    @property
    def length_ft(self) -> int:
        """Nominal length."""

    @property
    def position(self) -> int | None:
        """Position on the wagon from the head end, 1 being the first."""


Box = TypeVar("Box", bound=Standing)
# The boxes of a wagon at their places, from the head end.
Placed = tuple[tuple[Place, Box], ...]


def conditional_hundredths(coupler_mm: int) -> int:
    """Return a wagon's length in hundredths of a conditional wagon of 14 m, halves rounded up.

    19,620 mm give 140 and 25,620 mm 183 (domain facts 3.4, computed). Each wagon is rounded by itself, as
    papers do, so that a train is the sum of what stands beside its wagons.
    """
    return (coupler_mm * 200 + CONDITIONAL_WAGON_MM) // (CONDITIONAL_WAGON_MM * 2)


def slots_teu_hundredths(wagon_type: WagonType) -> int:
    """Return the wagon's slots in hundredths of a TEU by length: 200, 300 or 400 for 40, 60 or 80 ft."""
    return wagon_type.length_class_ft * 5


def layouts_for(wagon_type: WagonType, lengths: Sequence[int]) -> tuple[Layout, ...]:
    """Return the layouts that exactly these box lengths fill, read from the head end.

    A 45' box needs a layout of its own: alone on 60 ft, alone or beside one 20' or 30' on 80 ft, never on
    40 ft, whose frame is shorter than the box.
    """
    wanted = tuple(lengths)
    return tuple(layout for layout in wagon_type.layouts if layout.lengths_ft == wanted)


def placings(layout: Layout, boxes: Sequence[Box]) -> Iterator[Placed[Box]]:
    """Yield each way to stand the boxes in the layout: chosen positions kept, the others in their order.

    Places may stay empty. Nothing is yielded where the layout does not take these boxes.
    """
    fixed = {box.position: box for box in boxes if box.position is not None}
    floating = [box for box in boxes if box.position is None]
    if len(fixed) + len(floating) < len(boxes) or not fixed.keys() <= {p.position for p in layout.places}:
        return
    free = [place for place in layout.places if place.position not in fixed]
    for chosen in combinations(free, len(floating)):
        taken = fixed | {place.position: box for place, box in zip(chosen, floating, strict=True)}
        placed = tuple((place, taken[place.position]) for place in layout.places if place.position in taken)
        if all(place.length_ft == box.length_ft for place, box in placed):
            yield placed


def best_placing(wagon_type: WagonType, boxes: Sequence[Box]) -> tuple[Layout, Placed[Box]] | None:
    """Return the layout and the places that the boxes stand in, None where no layout takes them.

    A layout that they fill comes first, then the first in the wagon's order. Within a partly filled one
    boxes without a position stand where the boxes' common middle is nearest to the wagon's.
    """
    by_fill = sorted(wagon_type.layouts, key=lambda layout: len(layout.places) != len(boxes))
    for layout in by_fill:
        ways = list(placings(layout, boxes))
        if ways:
            return layout, min(ways, key=lambda placed: abs(sum(place.centre_mm for place, _ in placed)))
    return None


@dataclass(frozen=True, slots=True)
class LayoutRow:
    """One place of one layout in the reference table; `wagon_type` is a model or a class (`60 ft`)."""

    wagon_type: str
    layout: str
    position: int
    length_ft: int
    centre_mm: int


def layouts_of(code: str, length_class_ft: int, rows: Sequence[LayoutRow]) -> tuple[Layout, ...]:
    """Return the layouts of a wagon type in the order of the rows: its own, otherwise those of its class."""
    own = [row for row in rows if row.wagon_type == code]
    chosen = own or [row for row in rows if row.wagon_type == class_code(length_class_ft)]
    names = dict.fromkeys(row.layout for row in chosen)
    return tuple(Layout(name, _places([row for row in chosen if row.layout == name])) for name in names)


def class_code(length_class_ft: int) -> str:
    """Return the code of the wagon type that stands for a whole class where a list names no model."""
    return f"{length_class_ft} ft"


def _places(rows: Sequence[LayoutRow]) -> tuple[Place, ...]:
    places = (Place(row.position, row.length_ft, row.centre_mm) for row in rows)
    return tuple(sorted(places, key=lambda place: place.position))
