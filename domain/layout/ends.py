"""W2 and W3: of three 20' boxes the heaviest stands in the middle, and the ends weigh about the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from domain.layout.box import Load
from domain.layout.result import Bound, Rule, RuleResult, Scope
from domain.refusal import Severity

_RZD: Final = "ТУ ЦМ-943 ch. 9 (RZD telegram 5269 of 29.03.2016)"
_SMGS: Final = "SMGS table 16-3 (Annex 14 of 2012, today Annex 3 ch. 9)"
HEAVIEST_IN_THE_MIDDLE: Final = Rule(
    "W2",
    "layout_w2_middle",
    "layout_w2_middle_too_light",
    "kg",
    Scope.DOMESTIC,
    Severity.STOP,
    _RZD,
    True,
    Bound.AT_LEAST,
)
DOMESTIC_ENDS: Final = Rule(
    "W2", "layout_w2_ends", "layout_w2_ends_differ", "kg", Scope.DOMESTIC, Severity.STOP, _RZD, True
)
SMGS_ENDS: Final = Rule(
    "W3", "layout_w3_ends", "layout_w3_ends_differ", "kg", Scope.SMGS, Severity.STOP, _SMGS, True
)
DOMESTIC_ENDS_KG: Final = 12_000
# The telegram is written for this base; whether it holds for 14.72 m as well nobody has confirmed.
CONFIRMED_BASE_MM: Final = 14_200
# Table 16-3: up to this sum of the three boxes the ends may differ by so much.
SMGS_ENDS_KG: Final = ((16_000, 5_500), (60_000, 6_000), (62_000, 5_500), (64_000, 4_000), (66_000, 3_000))
SMGS_ENDS_ABOVE_KG: Final = 1_000


def heaviest_in_the_middle(load: Load) -> Iterator[RuleResult]:
    """Yield W2: the middle box is the heaviest, the ends differ by at most 12 t (ТУ ЦМ-943 ch. 9).

    The doors turned inwards, which the same chapter asks for, cannot be judged from figures. On another base
    than 14.2 m the rule is not confirmed and warns.
    """
    if load.three_20 is None:
        yield HEAVIEST_IN_THE_MIDDLE.not_here("layout_not_three_20")
        yield DOMESTIC_ENDS.not_here("layout_not_three_20")
        return
    head, middle, tail = (box.gross_kg for box in load.three_20)
    confirmed = load.wagon.base_mm == CONFIRMED_BASE_MM
    severity = Severity.STOP if confirmed else Severity.WARN
    why = "layout_w2_doors" if confirmed else "layout_w2_base"
    facts = {"head_kg": head, "tail_kg": tail, "base_mm": load.wagon.base_mm}
    yield HEAVIEST_IN_THE_MIDDLE.result(
        middle, max(head, tail), why, facts=facts, severity=severity, verified=confirmed
    )
    yield DOMESTIC_ENDS.result(
        abs(head - tail), DOMESTIC_ENDS_KG, why, facts=facts, severity=severity, verified=confirmed
    )


def ends_alike(load: Load) -> Iterator[RuleResult]:
    """Yield W3: the difference of the ends against SMGS table 16-3, whose limit falls with the sum."""
    if load.three_20 is None:
        yield SMGS_ENDS.not_here("layout_not_three_20")
        return
    head, _, tail = load.three_20
    limit_kg, over_kg, up_to_kg = smgs_row(load.total_kg)
    why = "layout_w3_row" if up_to_kg else "layout_w3_last_row"
    yield SMGS_ENDS.result(
        abs(head.gross_kg - tail.gross_kg),
        limit_kg,
        why,
        facts={"total_kg": load.total_kg, "over_kg": over_kg, "up_to_kg": up_to_kg},
    )


def smgs_row(total_kg: int) -> tuple[int, int, int | None]:
    """Return the row of table 16-3 for a sum: limit, sum over, sum up to (None: no end), all in kilograms."""
    over_kg = 0
    for up_to_kg, limit_kg in SMGS_ENDS_KG:
        if total_kg <= up_to_kg:
            return limit_kg, over_kg, up_to_kg
        over_kg = up_to_kg
    return SMGS_ENDS_ABOVE_KG, over_kg, None
