"""W4: two loaded 20' boxes on one wagon weigh about the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from domain.layout.box import Load
from domain.layout.result import Rule, RuleResult, Scope
from domain.refusal import Severity

TWO_20: Final = Rule(
    "W4",
    "layout_w4_pair",
    "layout_w4_pair_differs",
    "kg",
    Scope.SMGS,
    Severity.STOP,
    "SMGS 3.9.4, schemes 22-4 and 22-4a (Annex 14 of 2012, today Annex 3 ch. 9)",
    True,
)
SCHEME_22_4_KG: Final = 4_000
SCHEME_22_4A_KG: Final = 11_000
SCHEME_22_4A_SUM_KG: Final = 34_000


def two_loaded_20(load: Load) -> Iterator[RuleResult]:
    """Yield W4: scheme 22-4 allows 4 t of difference, 22-4a 11 t while both together weigh at most 34 t."""
    if len(load.boxes) != 2 or len(load.twenties) != 2 or not all(box.loaded for box in load.twenties):
        yield TWO_20.not_here("layout_not_two_loaded_20")
        return
    first, second = load.twenties
    difference_kg = abs(first.gross_kg - second.gross_kg)
    wide = difference_kg > SCHEME_22_4_KG and load.total_kg <= SCHEME_22_4A_SUM_KG
    yield TWO_20.result(
        difference_kg,
        SCHEME_22_4A_KG if wide else SCHEME_22_4_KG,
        "layout_w4_scheme_22_4a" if wide else "layout_w4_scheme_22_4",
        facts={"total_kg": load.total_kg},
    )
