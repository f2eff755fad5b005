"""What a rule of loading found: its figure against its limit, and whether that stops, warns or costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.refusal import Fact, Finding, Severity


class Scope(StrEnum):
    """Where a rule of loading is in force; ANY is everywhere."""

    ANY = "any"
    DOMESTIC = "domestic"
    SMGS = "smgs"
    CHINA = "china"
    FERRY = "ferry"


class Bound(StrEnum):
    """How a figure stands to its limit when the rule is kept."""

    AT_MOST = "at_most"
    BELOW = "below"
    AT_LEAST = "at_least"


@dataclass(frozen=True, slots=True)
class RuleResult:
    """One check of one rule; a rule may have several (mass and axle are both W1).

    `code` names the words before the figure ("the ends differ by"), `why` the basis of the limit or why the
    rule does not apply, `failure` the whole sentence for a refusal, all three worded with `facts`. `unit` is
    "kg", "mm", "boxes", "wagons", "conditional_hundredths" or "teu_hundredths", of figure and limit alike.
    Rounded figures are rounded up, so that figure and limit never contradict `passed`. A rule out of its
    scope does not apply, but its figure is given all the same; `failed` is what counts.
    """

    rule: str
    code: str
    why: str
    failure: str
    applies: bool
    passed: bool
    figure: int | None
    limit: int | None
    bound: Bound
    unit: str
    severity: Severity
    scope: Scope
    source: str
    verified: bool
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """Whether the rule applies and is broken."""
        return self.applies and not self.passed

    def finding(self) -> Finding:
        """Return what is wrong as a finding that can be worded or refused with."""
        return Finding(code=self.failure, severity=self.severity, facts=self.facts)


@dataclass(frozen=True, slots=True)
class Rule:
    """What holds for every result of one check, so that a rule's module reads as its text."""

    rule: str
    code: str
    failure: str
    unit: str
    scope: Scope
    severity: Severity
    source: str
    verified: bool
    bound: Bound = Bound.AT_MOST

    def result(
        self,
        figure: int,
        limit: int,
        why: str,
        *,
        facts: Mapping[str, Fact] | None = None,
        severity: Severity | None = None,
        verified: bool | None = None,
        source: str | None = None,
    ) -> RuleResult:
        """Return the result of a figure against its limit, both in the rule's unit."""
        kept = {
            Bound.AT_MOST: figure <= limit,
            Bound.BELOW: figure < limit,
            Bound.AT_LEAST: figure >= limit,
        }[self.bound]
        return RuleResult(
            rule=self.rule,
            code=self.code,
            why=why,
            failure=self.failure,
            applies=True,
            passed=kept,
            figure=figure,
            limit=limit,
            bound=self.bound,
            unit=self.unit,
            severity=self.severity if severity is None else severity,
            scope=self.scope,
            source=self.source if source is None else source,
            verified=self.verified if verified is None else verified,
            facts={f"figure_{self.unit}": figure, f"limit_{self.unit}": limit, **(facts or {})},
        )

    def not_here(
        self, why: str, figure: int | None = None, facts: Mapping[str, Fact] | None = None
    ) -> RuleResult:
        """Return the result of a rule that does not apply here; a figure is shown all the same."""
        return RuleResult(
            rule=self.rule,
            code=self.code,
            why=why,
            failure=self.failure,
            applies=False,
            passed=True,
            figure=figure,
            limit=None,
            bound=self.bound,
            unit=self.unit,
            severity=self.severity,
            scope=self.scope,
            source=self.source,
            verified=self.verified,
            facts={f"figure_{self.unit}": figure, **(facts or {})},
        )
