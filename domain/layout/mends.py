"""What would make an illegal wagon legal: another order of its boxes, or one box exchanged for another."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Final

from domain.layout.box import Load, LoadedBox
from domain.layout.judge import Sieve, Verdict, judge, judge_placed
from domain.layout.ranges import WeightRange, exchanged, fitting_ranges
from domain.layout.result import RuleResult
from domain.layout.settings import RuleSettings
from domain.refusal import Severity
from domain.wagon_types import WagonType, placings


@dataclass(frozen=True, slots=True)
class Exchange:
    """One box off, one on, and the verdict that the wagon would then have, with its boxes' positions."""

    off_key: str
    on_key: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Mending:
    """What can be done about a wagon: every offer was judged before it is given here.

    `order` is a legal order of the same boxes, the nearest to today's, None where none is needed or none
    exists. Only then are `exchanges` (candidates in the caller's order, for the best box to take off first)
    and `ranges` (which weight would fit for which box) looked for; `least` is then the broken rule of the
    order that comes nearest to legal.
    """

    today: Verdict
    order: Verdict | None = None
    exchanges: tuple[Exchange, ...] = ()
    ranges: tuple[WeightRange, ...] = ()
    least: RuleResult | None = None

    @property
    def needed(self) -> bool:
        """Whether the wagon breaks a rule that stops or warns."""
        return not self.today.clean


_USUAL: Final = RuleSettings()
# Weighing a box through takes some 350 loads, so the orders asked for a fitting weight are limited.
_ORDERS_ASKED: Final = 3


def mends(
    wagon_type: WagonType,
    boxes: Sequence[LoadedBox],
    candidates: Sequence[LoadedBox],
    scopes: Collection[str],
    settings: RuleSettings = _USUAL,
) -> Mending:
    """Return what would mend the wagon; nothing where no rule is broken but those that cost.

    A wagon holds at most four boxes, so at most 24 orders in each of its layouts are judged. A legal wagon
    that breaks rules which warn is offered a better order only.
    """
    today = judge(wagon_type, boxes, scopes, settings)
    if today.clean:
        return Mending(today)
    orders = [judge(wagon_type, order, scopes, settings) for order in _orders(wagon_type, boxes)]
    better = [verdict for verdict in orders if (verdict.clean if today.legal else verdict.legal)]
    if better:
        nearest = min(better, key=lambda verdict: _distance(today, verdict))
        return Mending(today, order=nearest)
    if today.legal:
        return Mending(today)
    kept, ranges = _ranges(today, orders, scopes, settings)
    return Mending(
        today,
        exchanges=tuple(_exchanges(kept, ranges, candidates, scopes, settings)),
        ranges=ranges,
        least=_least(orders or [today]),
    )


def _orders(wagon_type: WagonType, boxes: Sequence[LoadedBox]) -> Iterator[tuple[LoadedBox, ...]]:
    """Every way to stand exactly these boxes on the wagon, each once, by positions as they are recorded.

    The same positions are the same order in whichever layout they were found: the judge chooses it anew.
    """
    seen: set[tuple[tuple[str, int], ...]] = set()
    for layout in wagon_type.layouts:
        if len(layout.places) < len(boxes):
            continue
        for order in permutations(replace(box, position=None) for box in boxes):
            for placed in placings(layout, order):
                stands = tuple((box.key, place.position) for place, box in placed)
                if stands not in seen:
                    seen.add(stands)
                    yield tuple(replace(box, position=place.position) for place, box in placed)


def _distance(today: Verdict, other: Verdict) -> tuple[bool, int, int]:
    """How far an order is from today's: broken rules first, then boxes that move, then millimetres."""
    before, after = _centres(today), _centres(other)
    moved = [abs(after[key] - before[key]) for key in after if key in before and after[key] != before[key]]
    return not other.clean, len(moved), sum(moved)


def _centres(verdict: Verdict) -> dict[str, int]:
    return {box.key: place.centre_mm for place, box in verdict.placed or ()}


def _with_positions(verdict: Verdict) -> Verdict:
    """The verdict whose boxes say where they stand, so that it can be carried out."""
    placed = tuple((place, replace(box, position=place.position)) for place, box in verdict.placed or ())
    return replace(verdict, placed=placed, boxes=tuple(box for _, box in placed))


def _ranges(
    today: Verdict, orders: Sequence[Verdict], scopes: Collection[str], settings: RuleSettings
) -> tuple[Load | None, tuple[WeightRange, ...]]:
    """The order kept, and for each box the weights that would do in its place, the fullest wagon first.

    Where no weight would do in today's order, the nearest other orders are asked.
    """
    for verdict in sorted(orders, key=lambda other: _distance(today, other)[1:])[:_ORDERS_ASKED]:
        load = Load(verdict.wagon_type, verdict.boxes, verdict.layout, verdict.placed)
        found = [one for box in load.boxes for one in fitting_ranges(load, box.key, scopes, settings)]
        if found:
            weighs = {box.key: box.gross_kg for box in load.boxes}
            return load, tuple(sorted(found, key=lambda one: (not one.clean, weighs[one.key] - one.kg_to)))
    return None, ()


def _exchanges(
    load: Load | None,
    ranges: Sequence[WeightRange],
    candidates: Sequence[LoadedBox],
    scopes: Collection[str],
    settings: RuleSettings,
) -> Iterator[Exchange]:
    """Each candidate in the place of a box of its length; only what the judge lets pass is offered."""
    if load is None:
        return
    lengths = {box.key: box.length_ft for box in load.boxes}
    clean = {one.key: one.clean for one in ranges}
    for key, only_clean in clean.items():
        sieve = Sieve(scopes, settings, clean=only_clean)
        for candidate in candidates:
            would = exchanged(load, key, candidate)
            if candidate.length_ft == lengths[key] and sieve.passes(would):
                verdict = judge_placed(would, scopes, settings)
                yield Exchange(key, candidate.key, _with_positions(verdict))


def _least(verdicts: Sequence[Verdict]) -> RuleResult:
    """The broken rule of the order that breaks the fewest rules that stop, and those by the least."""

    def shortfall(verdict: Verdict) -> tuple[int, int]:
        stops = [result for result in verdict.failures if result.severity == Severity.STOP]
        return len(stops), sum(_excess(result) for result in stops)

    return min(verdicts, key=shortfall).failures[0]


def _excess(result: RuleResult) -> int:
    return abs((result.figure or 0) - (result.limit or 0))
