"""W7: what the Caspian ferry charges extra for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from domain.layout.box import Load
from domain.layout.result import Rule, RuleResult, Scope
from domain.refusal import Severity

_INTERRAIL: Final = "ferry rates of the Trans-Caspian route, as Interrail published them"
TWO_PER_PLATFORM: Final = Rule(
    "W7", "layout_w7_count", "layout_w7_too_many", "boxes", Scope.FERRY, Severity.COST, _INTERRAIL, True
)
HEAVY_20: Final = Rule(
    "W7", "layout_w7_heaviest", "layout_w7_too_heavy", "kg", Scope.FERRY, Severity.COST, _INTERRAIL, True
)
FERRY_20_COUNT: Final = 2
FERRY_20_KG: Final = 24_000


def ferry_rates(load: Load) -> Iterator[RuleResult]:
    """Yield W7: rates assume two 20' boxes per platform, and a 20' over 24 t pays more (interrail.ru)."""
    if not load.twenties:
        yield TWO_PER_PLATFORM.not_here("layout_no_20")
        yield HEAVY_20.not_here("layout_no_20")
        return
    yield TWO_PER_PLATFORM.result(len(load.twenties), FERRY_20_COUNT, "layout_w7_basis")
    heaviest_kg = max(box.gross_kg for box in load.twenties)
    yield HEAVY_20.result(heaviest_kg, FERRY_20_KG, "layout_w7_surcharge")
