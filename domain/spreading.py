"""Spreads boxes over the free places of a train, greedily: a proposal at once, every wagon of it legal."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, product
from typing import Final

from domain.layout import LoadedBox, RuleSettings, Verdict, judge
from domain.layout.unfinished import lasting_stops
from domain.wagon_types import Layout, Place, WagonType, placings

# Of the sets of boxes that could fill a wagon so many are weighed, and so many of those judged.
_WEIGHED: Final = 4_000
_JUDGED: Final = 24


@dataclass(frozen=True, slots=True)
class OpenWagon:
    """A wagon that may take more boxes, and those that stand or are planned on it already."""

    key: str
    wagon_type: WagonType
    standing: tuple[LoadedBox, ...] = ()


@dataclass(frozen=True, slots=True)
class Spread:
    """Where each box is proposed to stand (wagon and position by its key), and which boxes found no place."""

    placed: Mapping[str, tuple[str, int]]
    left_out: tuple[str, ...]


def spread(
    wagons: Sequence[OpenWagon],
    boxes: Sequence[LoadedBox],
    scopes: Collection[str],
    settings: RuleSettings,
    room_kg: int | None = None,
) -> Spread:
    """Return the better of two greedy proposals: the heaviest boxes first, or the lightest.

    Each wagon is filled with as many boxes of like weight as its places and its payload take, the heaviest in
    the middle; boxes left over are then tried one by one. Every wagon that it changes is legal afterwards.
    `room_kg` is what all boxes together may weigh at most (the train's limit less what is on it).
    """
    types = {wagon.wagon_type.code: wagon.wagon_type for wagon in wagons}.values()
    possible = [
        box for box in boxes if any(not lasting_stops(judge(each, [box], scopes, settings)) for each in types)
    ]
    tries = [
        _Spreading(scopes, settings, heaviest_first, room_kg).run(wagons, possible)
        for heaviest_first in (True, False)
    ]
    best = max(tries, key=lambda placed: sum(_slots(b.length_ft) for b in possible if b.key in placed))
    return Spread(best, tuple(box.key for box in boxes if box.key not in best))


def _slots(length_ft: int) -> int:
    """A box's length in halves of a 20' place; a 45' counts as a 40', as in TEU."""
    return min(length_ft, 40) // 10


@dataclass
class _Spreading:
    """One proposal in the making."""

    scopes: Collection[str]
    settings: RuleSettings
    heaviest_first: bool
    room_kg: int | None
    placed: dict[str, tuple[str, int]] = field(default_factory=dict)

    def run(self, wagons: Sequence[OpenWagon], boxes: Sequence[LoadedBox]) -> Mapping[str, tuple[str, int]]:
        """Return wagon and position of every box that found a place."""
        pool = sorted(boxes, key=lambda box: (box.gross_kg, box.key), reverse=self.heaviest_first)
        # Long wagons first: two 40' fit only there.
        by_length = sorted(wagons, key=lambda wagon: -wagon.wagon_type.length_class_ft)
        filled = []
        for wagon in by_length:
            added = self._fill(wagon, pool)
            pool = self._settle(wagon, added, pool)
            filled.append(replace(wagon, standing=wagon.standing + added))
        for box in tuple(pool):
            pool = self._squeeze_in(filled, box, pool)
        for box in tuple(pool):
            pool = self._exchange(filled, box, pool)
        return self.placed

    def _settle(self, wagon: OpenWagon, added: Sequence[LoadedBox], pool: list[LoadedBox]) -> list[LoadedBox]:
        """Take boxes that found their place out of the pool; return what is left."""
        for box in added:
            self.placed[box.key] = (wagon.key, box.position or 0)
            if self.room_kg is not None:
                self.room_kg -= box.gross_kg
        taken = {box.key for box in added}
        return [box for box in pool if box.key not in taken]

    def _fill(self, wagon: OpenWagon, pool: Sequence[LoadedBox]) -> tuple[LoadedBox, ...]:
        """The boxes that fill the most of a wagon at once, with their positions; nothing where none do."""
        for free in _openings(wagon):
            legal: tuple[LoadedBox, ...] = ()
            for chosen in islice(self._affordable(wagon, free, pool), _JUDGED):
                verdict = self._judged(wagon, chosen)
                if verdict.clean:
                    return chosen
                if verdict.legal and not legal:
                    legal = chosen
            if legal:
                return legal
        return ()

    def _affordable(
        self, wagon: OpenWagon, free: Sequence[Place], pool: Sequence[LoadedBox]
    ) -> Iterator[tuple[LoadedBox, ...]]:
        """Sets of boxes for all free places that are not too heavy for the wagon or the train."""
        most_kg = _payload_kg(wagon.wagon_type) - sum(box.gross_kg for box in wagon.standing)
        if self.room_kg is not None:
            most_kg = min(most_kg, self.room_kg)
        for chosen in islice(_sets(free, pool, bool(wagon.standing)), _WEIGHED):
            if sum(box.gross_kg for box in chosen) <= most_kg:
                yield chosen

    def _judged(self, wagon: OpenWagon, added: Sequence[LoadedBox]) -> Verdict:
        return judge(wagon.wagon_type, (*wagon.standing, *added), self.scopes, self.settings)

    def _squeeze_in(self, wagons: list[OpenWagon], box: LoadedBox, pool: list[LoadedBox]) -> list[LoadedBox]:
        """Give one box the tightest place that takes it; return what is left of the pool."""
        if self._is_too_heavy(box) or (number := self._stand(wagons, box)) is None:
            return pool
        return self._settle(wagons[number], wagons[number].standing[-1:], pool)

    def _exchange(self, wagons: list[OpenWagon], box: LoadedBox, pool: list[LoadedBox]) -> list[LoadedBox]:
        """Give one box the place of another that fits in elsewhere; return what is left of the pool."""
        if self._is_too_heavy(box) or not any(_openings(wagon) for wagon in wagons):
            return pool
        for number, wagon in enumerate(wagons):
            for other in wagon.standing:
                if other.key not in self.placed or other.length_ft != box.length_ft:
                    continue
                put = replace(box, position=other.position)
                changed = replace(wagon, standing=(*_others(wagon, other), put))
                trial = [*wagons[:number], changed, *wagons[number + 1 :]]
                if not self._judged(changed, ()).legal or (target := self._stand(trial, other)) is None:
                    continue
                wagons[:] = trial
                stands = trial[target].standing[-1]
                self.placed[other.key] = (trial[target].key, stands.position or 0)
                return self._settle(wagon, [put], pool)
        return pool

    def _is_too_heavy(self, box: LoadedBox) -> bool:
        return self.room_kg is not None and box.gross_kg > self.room_kg

    def _stand(self, wagons: list[OpenWagon], box: LoadedBox) -> int | None:
        """Let a box stand in the tightest place; return the wagon's number, None where no wagon takes it."""
        ways = [(rank, n, put) for n, wagon in enumerate(wagons) for rank, put in self._ways_in(wagon, box)]
        if not ways:
            return None
        _, number, put = min(ways, key=lambda way: way[:2])
        wagons[number] = replace(wagons[number], standing=(*wagons[number].standing, put))
        return number

    def _ways_in(self, wagon: OpenWagon, box: LoadedBox) -> Iterator[tuple[tuple[bool, int, int], LoadedBox]]:
        tried: set[int] = set()
        for free in _openings(wagon):
            left = sum(place.length_ft for place in free) - box.length_ft
            for place in free:
                if place.length_ft != box.length_ft or place.position in tried:
                    continue
                tried.add(place.position)
                put = replace(box, position=place.position)
                verdict = self._judged(wagon, [put])
                if verdict.legal:
                    yield (not verdict.clean, left, abs(verdict.centre_of_gravity_mm or 0)), put


def _others(wagon: OpenWagon, box: LoadedBox) -> tuple[LoadedBox, ...]:
    return tuple(each for each in wagon.standing if each is not box)


def _openings(wagon: OpenWagon) -> list[tuple[Place, ...]]:
    """The free places of each layout that takes what stands on the wagon, those that take the most first."""
    ways = [free for layout in wagon.wagon_type.layouts if (free := _free(layout, wagon.standing))]
    return sorted(ways, key=lambda free: (-sum(_slots(p.length_ft) for p in free), _longest_first(free)))


def _longest_first(free: Sequence[Place]) -> int:
    return -max(place.length_ft for place in free)


def _free(layout: Layout, standing: Sequence[LoadedBox]) -> tuple[Place, ...]:
    for placed in placings(layout, standing):
        taken = {place.position for place, _ in placed}
        return tuple(place for place in layout.places if place.position not in taken)
    return ()


def _payload_kg(wagon_type: WagonType) -> int:
    """The most that the boxes of a wagon may weigh, by payload, axles and the limit of its containers."""
    limits = [wagon_type.payload_kg]
    if wagon_type.axle_limit_kg is not None:
        limits.append(wagon_type.axle_limit_kg * wagon_type.axles - wagon_type.tare_kg)
    if wagon_type.container_sum_limit_kg is not None:
        limits.append(wagon_type.container_sum_limit_kg)
    return min(limits)


def _sets(free: Sequence[Place], pool: Sequence[LoadedBox], partly: bool) -> Iterator[tuple[LoadedBox, ...]]:
    """Sets of boxes that fill the free places, each box with its position; boxes of like weight together."""
    lengths = sorted({place.length_ft for place in free})
    places = [[place for place in free if place.length_ft == length] for length in lengths]
    groups = [[box for box in pool if box.length_ft == length] for length in lengths]
    # A product keeps what it draws from, so each part is bounded.
    parts = [
        tuple(islice(_alike(group, len(wanted)), _WEIGHED))
        for group, wanted in zip(groups, places, strict=True)
    ]
    # Beside what stands already the heaviest need not be the one for the middle.
    orders = (True, False) if partly else (True,)
    for chosen, heaviest_first in product(product(*parts), orders):
        yield tuple(
            replace(box, position=place.position)
            for wanted, boxes in zip(places, chosen, strict=True)
            for place, box in zip(_middle_first(wanted), _by_weight(boxes, heaviest_first), strict=True)
        )


def _alike(boxes: Sequence[LoadedBox], count: int) -> Iterator[tuple[LoadedBox, ...]]:
    """So many boxes next to each other in weight; of three, two are alike and the third is any other."""
    if count == 3:
        for middle, box in enumerate(boxes):
            others = (*boxes[:middle], *boxes[middle + 1 :])
            for first in range(len(others) - 1):
                yield box, others[first], others[first + 1]
        return
    for first in range(len(boxes) - count + 1):
        yield tuple(boxes[first : first + count])


def _middle_first(places: Sequence[Place]) -> list[Place]:
    return sorted(places, key=lambda place: abs(place.centre_mm))


def _by_weight(boxes: Sequence[LoadedBox], heaviest_first: bool) -> list[LoadedBox]:
    return sorted(boxes, key=lambda box: box.gross_kg, reverse=heaviest_first)
