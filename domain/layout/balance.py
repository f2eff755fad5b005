"""W5: both bogies carry about the same, neither too much, and the centre of gravity is near the middle."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from typing import Final

from domain.layout.box import Load
from domain.layout.result import Rule, RuleResult, Scope
from domain.refusal import Severity

_GENERAL: Final = "general rule for four-axle wagons, not checked"
BOGIES_DIFFER: Final = Rule(
    "W5", "layout_w5_bogies", "layout_w5_bogies_differ", "kg", Scope.ANY, Severity.WARN, _GENERAL, False
)
BOGIE_LOAD: Final = Rule(
    "W5", "layout_w5_bogie_load", "layout_w5_bogie_too_heavy", "kg", Scope.ANY, Severity.WARN, _GENERAL, False
)
CENTRE_OF_GRAVITY: Final = Rule(
    "W5", "layout_w5_centre", "layout_w5_centre_off", "mm", Scope.ANY, Severity.WARN, _GENERAL, False
)
BOGIES_DIFFER_KG: Final = 10_000
CENTRE_PART_OF_BASE: Final = 8


def bogie_loads(load: Load) -> tuple[Fraction, Fraction]:
    """Return what the boxes put on the head and on the tail bogie in kilograms, exactly.

    Lever arms: with L the base and x a box's centre from the wagon's middle, negative towards the head end,
    the head bogie bears Σ m·(L/2 − x)/L and the tail bogie Σ m·(L/2 + x)/L.
    """
    half, shift = Fraction(load.total_kg, 2), Fraction(load.moment_kg_mm, load.wagon.base_mm)
    return half - shift, half + shift


def centre_of_gravity_mm(load: Load) -> Fraction | None:
    """Return the boxes' common centre from the wagon's middle, head end negative; None without mass."""
    return Fraction(load.moment_kg_mm, load.total_kg) if load.total_kg else None


def balance(load: Load) -> Iterator[RuleResult]:
    """Yield W5: bogies differ by at most 10 t, neither bears more than half the payload, and the centre of
    gravity lies within an eighth of the base (general knowledge, not checked: warns)."""
    why = _why_not(load)
    centre = centre_of_gravity_mm(load)
    if why is not None or centre is None:
        for rule in (BOGIES_DIFFER, BOGIE_LOAD, CENTRE_OF_GRAVITY):
            yield rule.not_here(why or "layout_no_boxes")
        return
    head, tail = bogie_loads(load)
    facts = {"head_kg": round_half_up(head), "tail_kg": load.total_kg - round_half_up(head)}
    yield BOGIES_DIFFER.result(ceil(abs(head - tail)), BOGIES_DIFFER_KG, "layout_w5_basis", facts=facts)
    yield BOGIE_LOAD.result(
        ceil(max(head, tail)), load.wagon.payload_kg // 2, "layout_w5_half_payload", facts=facts
    )
    yield CENTRE_OF_GRAVITY.result(
        ceil(abs(centre)),
        load.wagon.base_mm // CENTRE_PART_OF_BASE,
        "layout_w5_eighth",
        facts={"base_mm": load.wagon.base_mm},
    )


def round_half_up(value: Fraction) -> int:
    """Return the nearest whole number, the greater one of two equally near."""
    return floor(value + Fraction(1, 2))


def _why_not(load: Load) -> str | None:
    if load.placed is None:
        return "layout_not_standing"
    if load.wagon.axles != 4:
        return "layout_not_four_axles"
    return None
