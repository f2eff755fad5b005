"""Which weight a box would need for its wagon to become legal."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Final

from domain.layout.box import Load, LoadedBox
from domain.layout.judge import Sieve
from domain.layout.settings import RuleSettings
from domain.weights import tare_band_kg

STEP_KG: Final = 100
# ISO 668 allows a rating of 36,000 kg; no box may weigh more.
HEAVIEST_BOX_KG: Final = 36_000


@dataclass(frozen=True, slots=True)
class WeightRange:
    """A box of this length and of a gross in these kilograms, both ends included, would do in place of `key`.

    `clean` says that then no rule is broken but those that only cost; otherwise none that stops.
    """

    key: str
    position: int
    length_ft: int
    kg_from: int
    kg_to: int
    clean: bool


def fitting_ranges(
    load: Load, key: str, scopes: Collection[str], settings: RuleSettings
) -> tuple[WeightRange, ...]:
    """Return the weights, in steps of 100 kg, of a loaded box that would stand legally where `key` stands.

    Every step is judged, so that the ends are exact. Weights that break no rule are preferred: those that
    only break rules that warn are returned where there are no better ones.
    """
    if load.placed is None:
        return ()
    loads = [(kg, _with_weight(load, key, kg)) for kg in _steps(load, key)]
    for clean in (True, False):
        sieve = Sieve(scopes, settings, clean=clean)
        found = _runs(load, key, [(kg, sieve.passes(weighed)) for kg, weighed in loads], clean=clean)
        if found:
            return found
    return ()


def _steps(load: Load, key: str) -> range:
    length_ft = next(box.length_ft for box in load.boxes if box.key == key)
    lightest_kg = -(-tare_band_kg(length_ft)[0] // STEP_KG) * STEP_KG
    return range(lightest_kg, HEAVIEST_BOX_KG + STEP_KG, STEP_KG)


def _with_weight(load: Load, key: str, gross_kg: int) -> Load:
    today = next(box for box in load.boxes if box.key == key)
    return exchanged(load, key, LoadedBox(key, today.length_ft, gross_kg, destination=today.destination))


def exchanged(load: Load, key: str, other: LoadedBox) -> Load:
    """Return the load with `other`, which is as long, in the place of the box `key`."""
    return Load(
        load.wagon,
        tuple(other if box.key == key else box for box in load.boxes),
        load.layout,
        tuple((place, other if box.key == key else box) for place, box in load.placed or ()),
    )


def _runs(load: Load, key: str, fits: list[tuple[int, bool]], *, clean: bool) -> tuple[WeightRange, ...]:
    place, box = next((place, box) for place, box in load.placed or () if box.key == key)
    return tuple(
        WeightRange(key, place.position, box.length_ft, weights[0], weights[-1], clean)
        for weights in _fitting(fits)
    )


def _fitting(fits: list[tuple[int, bool]]) -> Iterator[list[int]]:
    for does, run in groupby(fits, key=itemgetter(1)):
        if does:
            yield [kg for kg, _ in run]
