"""The rules of loading: what may stand on a wagon and where, and what would mend a layout that may not."""

from __future__ import annotations

from domain.layout.box import LoadedBox
from domain.layout.judge import Verdict, judge, refuse_illegal
from domain.layout.mends import Exchange, Mending, mends
from domain.layout.ranges import WeightRange
from domain.layout.result import Bound, RuleResult, Scope
from domain.layout.settings import RuleSettings, SeverityOverride

__all__ = [
    "Bound",
    "Exchange",
    "LoadedBox",
    "Mending",
    "RuleResult",
    "RuleSettings",
    "Scope",
    "SeverityOverride",
    "Verdict",
    "WeightRange",
    "judge",
    "mends",
    "refuse_illegal",
]
