"""W6: where empty and loaded 20' boxes ride together, the loaded stand in the middle or symmetrically."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from domain.layout.box import Load
from domain.layout.result import Rule, RuleResult, Scope
from domain.refusal import Severity

MIXED_20: Final = Rule(
    "W6",
    "layout_w6_off_middle",
    "layout_w6_lopsided",
    "mm",
    Scope.ANY,
    Severity.WARN,
    "ТУ ЦМ-943 prescribes two ways, known in part only",
    False,
)


def empties_among_loaded(load: Load) -> Iterator[RuleResult]:
    """Yield W6: how far the loaded 20' boxes stand from symmetry, in millimetres, which must be none.

    The text of ТУ ЦМ-943 is known in part only; loaded in the middle, or symmetric, is the hub's default.
    """
    if len({box.loaded for box in load.twenties}) < 2:
        yield MIXED_20.not_here("layout_not_mixed")
        return
    if load.placed is None:
        yield MIXED_20.not_here("layout_not_standing")
        return
    centres = sorted(place.centre_mm for place, box in load.placed if box.length_ft == 20 and box.loaded)
    mirrored = sorted(-centre for centre in centres)
    apart_mm = max(abs(one - other) for one, other in zip(centres, mirrored, strict=True))
    yield MIXED_20.result(apart_mm, 0, "layout_w6_basis")
