"""The one answer to "why can't this box leave?", the same for gate, yard, planners and the customs desk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from domain.departure_checks import CHECKS, check_cut_off
from domain.departure_facts import BoxFacts, Fine, Purpose, Reason
from domain.refusal import Finding, Refusal, Severity


@dataclass(frozen=True)
class Answer:
    """The reasons (those that stop first), the rows that are in order, and every purpose that is barred."""

    purpose: Purpose
    reasons: tuple[Reason, ...]
    fine: tuple[Fine, ...]
    barred: frozenset[Purpose]

    @property
    def may(self) -> bool:
        """Return whether nothing bars the purpose that was asked about."""
        return self.purpose not in self.barred

    @property
    def stops(self) -> tuple[Reason, ...]:
        """Return the reasons that bar the purpose, without those that only warn."""
        return tuple(reason for reason in self.reasons if reason.severity is Severity.STOP)


def why_not(facts: BoxFacts, purpose: Purpose, now: datetime) -> Answer:
    """Return why the box cannot be assigned, loaded, depart or go out of the gate, and what is in order.

    Each concern gives its reasons or one row that is in order. A reason stops where it bars `purpose` and
    warns otherwise. `Answer.barred` covers all purposes: "can be assigned now, loading stays barred".
    """
    rows = [row for check in CHECKS for row in check(facts)]
    rows += check_cut_off(facts, now)
    reasons = [row for row in rows if isinstance(row, Reason)]
    shown = [weighed(each, purpose) for each in reasons if purpose in each.bars or not each.only_if_barred]
    wrong = {reason.concern for reason in shown}
    return Answer(
        purpose=purpose,
        reasons=tuple(sorted(shown, key=lambda reason: reason.severity is not Severity.STOP)),
        fine=tuple(row for row in rows if isinstance(row, Fine) and row.concern not in wrong),
        barred=frozenset(barred for reason in reasons for barred in reason.bars),
    )


def weighed(reason: Reason, purpose: Purpose) -> Reason:
    """Return the reason as it weighs for the purpose: a stop where it bars it, else a warning or a cost."""
    found = reason.finding
    lesser = Severity.WARN if found.severity is Severity.STOP else found.severity
    severity = Severity.STOP if purpose in reason.bars else lesser
    return replace(reason, finding=Finding(found.code, severity, found.facts))


def check_departure(facts: BoxFacts, purpose: Purpose, now: datetime) -> None:
    """Raise the first stop of `why_not` as a Refusal with the finding's own code and facts."""
    for reason in why_not(facts, purpose, now).stops:
        raise Refusal(reason.finding.code, **reason.finding.facts)
