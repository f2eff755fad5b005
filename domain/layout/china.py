"""C1 to C6: what a box and a pair of boxes must keep on a China–Europe train."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from domain.layout.box import Load, LoadedBox
from domain.layout.result import Bound, Rule, RuleResult, Scope
from domain.refusal import Severity

_SOURCE: Final = "sinoeurorailway.com: China–Europe train limits"
CHINESE_GAUGE_MM: Final = 1_435


def _rule(number: str, code: str, failure: str, unit: str, bound: Bound = Bound.AT_MOST) -> Rule:
    return Rule(number, code, failure, unit, Scope.CHINA, Severity.STOP, _SOURCE, True, bound)


UNPAIRED: Final = _rule("C1", "layout_c1_unpaired", "layout_c1_no_pair", "boxes")
MIXED_ROUTES: Final = _rule("C1", "layout_c1_routes", "layout_c1_two_routes", "boxes")
HEAVY_20: Final = _rule("C2", "layout_c2_heaviest", "layout_c2_too_heavy", "kg")
PAIR: Final = _rule("C3", "layout_c3_pair", "layout_c3_pair_differs", "kg", Bound.BELOW)
HEAVY_40: Final = _rule("C4", "layout_c4_heaviest", "layout_c4_too_heavy", "kg")
CARGO_40: Final = _rule("C4", "layout_c4_cargo", "layout_c4_too_much_cargo", "kg")
AXLE: Final = _rule("C5", "layout_c5_axle", "layout_c5_over_axle", "kg")
WAGON: Final = _rule("C5", "layout_c5_wagon", "layout_c5_over_wagon", "kg")
OPEN_TOPS: Final = _rule("C6", "layout_c6_open_tops", "layout_c6_refused", "boxes")


def china_limits(load: Load) -> Iterator[RuleResult]:
    """Yield C1 to C6 (sinoeurorailway.com): pairs on one route, 24 t, a pair's difference below 5 t, 40' at
    most 25 t with 21 t of cargo, 18 t an axle and 72 t a wagon at 120 km/h, no open tops."""
    yield from _twenties(load)
    yield from _forties(load)
    yield from _wagon(load)
    yield OPEN_TOPS.result(sum(box.open_top for box in load.boxes), 0, "layout_c6_basis")


def _twenties(load: Load) -> Iterator[RuleResult]:
    if not load.twenties:
        for rule in (UNPAIRED, MIXED_ROUTES, HEAVY_20, PAIR):
            yield rule.not_here("layout_no_20")
        return
    pairs = _pairs(load.twenties)
    # On a 1,520 mm wagon an odd box can find its partner on another wagon when it changes gauge.
    chinese = load.wagon.gauge_mm == CHINESE_GAUGE_MM
    severity = Severity.STOP if chinese else Severity.WARN
    yield UNPAIRED.result(len(load.twenties) % 2, 0, "layout_c1_basis", severity=severity)
    yield HEAVY_20.result(max(box.gross_kg for box in load.twenties), 24_000, "layout_c2_basis")
    if len(load.twenties) % 2:
        yield MIXED_ROUTES.not_here("layout_c_odd")
        yield PAIR.not_here("layout_c_odd")
        return
    yield MIXED_ROUTES.result(sum(_apart(*pair) for pair in pairs), 0, "layout_c1_basis", severity=severity)
    difference_kg = max(abs(first.gross_kg - second.gross_kg) for first, second in pairs)
    yield PAIR.result(difference_kg, 5_000, "layout_c3_basis")


def _pairs(boxes: tuple[LoadedBox, ...]) -> list[tuple[LoadedBox, LoadedBox]]:
    return list(zip(boxes[::2], boxes[1::2], strict=False))


def _apart(first: LoadedBox, second: LoadedBox) -> bool:
    ends = {first.destination, second.destination} - {None}
    return len(ends) > 1


def _forties(load: Load) -> Iterator[RuleResult]:
    forties = [box for box in load.boxes if box.length_ft == 40]
    cargoes = [box.gross_kg - box.tare_kg for box in forties if box.loaded and box.tare_kg is not None]
    if forties:
        yield HEAVY_40.result(max(box.gross_kg for box in forties), 25_000, "layout_c4_basis")
    else:
        yield HEAVY_40.not_here("layout_no_40")
    if cargoes:
        yield CARGO_40.result(max(cargoes), 21_000, "layout_c4_basis")
    else:
        yield CARGO_40.not_here("layout_no_cargo_40")


def _wagon(load: Load) -> Iterator[RuleResult]:
    if load.wagon.gauge_mm != CHINESE_GAUGE_MM:
        yield AXLE.not_here("layout_not_1435")
        yield WAGON.not_here("layout_not_1435")
        return
    gross_kg = load.total_kg + load.wagon.tare_kg
    yield AXLE.result(-(-gross_kg // load.wagon.axles), 18_000, "layout_c5_basis")
    yield WAGON.result(gross_kg, 72_000, "layout_c5_basis")
