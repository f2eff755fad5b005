"""Which rules of loading a hub has made stricter, milder or put out of force, where, when and for what."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from domain.layout.result import RuleResult, Scope
from domain.refusal import Severity


@dataclass(frozen=True, slots=True)
class SeverityOverride:
    """A dated change of a rule's weight: `rule` is an id ("W3") or the code of a check ("layout_w2_ends").

    A severity of None puts the rule out of force. None for a scope and no wagon types mean all of them. The
    days are half-open: `valid_to` is the first day on which the change no longer holds.
    """

    rule: str
    severity: Severity | None
    scope: Scope | None = None
    wagon_types: frozenset[str] = frozenset()
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """The hub's changes to the rules; of several that fit, the last counts.

    `on` is the day judged for (the planned departure). Without it only changes without dates count.
    """

    on: date | None = None
    overrides: tuple[SeverityOverride, ...] = ()

    def weighed(self, result: RuleResult, wagon_type: str, scopes: Collection[str]) -> RuleResult:
        """Return the result as it counts on a wagon of this type in these scopes."""
        if not result.applies:
            return result
        if result.scope != Scope.ANY and result.scope not in scopes:
            facts = {**result.facts, "scope": result.scope.value}
            return replace(result, applies=False, why="layout_other_scope", facts=facts)
        severity: Severity | None = result.severity
        for override in self.overrides:
            if self._fits(override, result, wagon_type, scopes):
                severity = override.severity
        if severity is None:
            return replace(result, applies=False, why="layout_rule_off")
        return replace(result, severity=severity) if severity != result.severity else result

    def _fits(
        self, override: SeverityOverride, result: RuleResult, wagon_type: str, scopes: Collection[str]
    ) -> bool:
        return (
            override.rule in (result.rule, result.code)
            and (override.scope is None or override.scope in scopes)
            and (not override.wagon_types or wagon_type in override.wagon_types)
            and self._on_a_day(override)
        )

    def _on_a_day(self, override: SeverityOverride) -> bool:
        if self.on is None:
            return override.valid_from is None and override.valid_to is None
        begun = override.valid_from is None or override.valid_from <= self.on
        return begun and (override.valid_to is None or self.on < override.valid_to)
