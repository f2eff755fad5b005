"""Stands the boxes of the demonstration hub's trains on wagons, so that every wagon is legal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LONG, SHORT = "80 ft", "60 ft"
CONDITIONAL_HUNDREDTHS = {LONG: 183, SHORT: 140}
_THREE_20_KG, _TWO_20_KG = 54_000, 58_000
_ENDS_KG, _PAIR_KG = 3_900, 3_900


@dataclass(frozen=True)
class Parcel:
    """A box to be stood on a wagon."""

    visit_id: int
    length_ft: int
    gross_kg: int


@dataclass(frozen=True)
class Stood:
    """One wagon: its class and its boxes with their positions from the head end."""

    wagon_type: str
    boxes: tuple[tuple[Parcel, int], ...]


def pack(parcels: Sequence[Parcel]) -> Iterator[Stood]:
    """Yield wagons in an order that mixes long and short boxes; every box is on one of them.

    Pairs and triples are taken from boxes of neighbouring weights, so that ends and bogies differ little.
    """
    by_weight = sorted(parcels, key=lambda parcel: parcel.gross_kg)
    yield from _forties([parcel for parcel in by_weight if parcel.length_ft == 40])
    for parcel in by_weight:
        if parcel.length_ft == 45:
            yield Stood(LONG, ((parcel, 1),))
    yield from _twenties([parcel for parcel in by_weight if parcel.length_ft == 20])


def _forties(parcels: list[Parcel]) -> Iterator[Stood]:
    while len(parcels) >= 2:
        heavy, light = parcels.pop(), parcels.pop()
        yield Stood(LONG, ((heavy, 1), (light, 2)))
    if parcels:
        yield Stood(LONG, ((parcels.pop(), 1),))


def _twenties(parcels: list[Parcel]) -> Iterator[Stood]:
    """Three with the heaviest in the middle while the wagon bears them, else two at the ends, else one."""
    while parcels:
        heavy = parcels.pop()
        if len(parcels) >= 2:
            one, other = parcels[-1], parcels[-2]
            total_kg = heavy.gross_kg + one.gross_kg + other.gross_kg
            if total_kg <= _THREE_20_KG and one.gross_kg - other.gross_kg <= _ENDS_KG:
                del parcels[-2:]
                yield Stood(SHORT, ((one, 1), (heavy, 2), (other, 3)))
                continue
        if parcels and _may_pair(heavy, parcels[-1]):
            yield Stood(SHORT, ((heavy, 1), (parcels.pop(), 2)))
        else:
            yield Stood(SHORT, ((heavy, 2),))


def _may_pair(heavy: Parcel, light: Parcel) -> bool:
    return heavy.gross_kg + light.gross_kg <= _TWO_20_KG and heavy.gross_kg - light.gross_kg <= _PAIR_KG
