"""Which broken rules of a wagon that has room left may still be mended by the boxes to come."""

from __future__ import annotations

from typing import Final

from domain.layout.judge import Verdict
from domain.layout.result import RuleResult
from domain.refusal import Severity

# Too heavy, too long or refused whatever else comes; the other rules compare boxes with each other.
LASTING: Final = frozenset({"W0", "W1", "C2", "C4", "C5", "C6"})


def lasting_stops(verdict: Verdict) -> tuple[RuleResult, ...]:
    """Return the broken rules that stop a plan already now.

    Two 20' that differ too much bar a finished wagon, but not one that a third box is still to come to: while
    there is room, only what no further box can mend counts.
    """
    stops = tuple(result for result in verdict.failures if result.severity is Severity.STOP)
    if not stops or verdict.full:
        return stops
    return tuple(result for result in stops if result.rule in LASTING)
