"""Which broken rules of a wagon that is not full yet may still be mended by the boxes to come."""

from __future__ import annotations

from typing import Final

from domain.layout.judge import Verdict
from domain.layout.result import RuleResult
from domain.refusal import Severity
from domain.wagon_types import placings

# Too heavy, too long or refused whatever else comes; the other rules compare boxes with each other.
LASTING: Final = frozenset({"W0", "W1", "C2", "C4", "C5", "C6"})


def takes_more(verdict: Verdict) -> bool:
    """Return whether a layout of the wagon takes these boxes at their positions and has a place left."""
    return any(
        len(layout.places) > len(verdict.boxes) and any(placings(layout, verdict.boxes))
        for layout in verdict.wagon_type.layouts
    )


def lasting_stops(verdict: Verdict) -> tuple[RuleResult, ...]:
    """Return the broken rules that stop a plan already now.

    Two 20' that differ too much bar a finished wagon, but not one that the third box is still to come to:
    while there is a place left, only what no further box can mend counts.
    """
    stops = [result for result in verdict.failures if result.severity is Severity.STOP]
    if stops and takes_more(verdict):
        return tuple(result for result in stops if result.rule in LASTING)
    return tuple(stops)
