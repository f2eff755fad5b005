"""What a hub has changed of a rule holds where, when and for what it says."""

from __future__ import annotations

from datetime import date

import pytest

from domain.layout import RuleSettings, Scope, SeverityOverride, judge
from domain.refusal import Severity
from tests.domain.layout.loads import EIGHTY, SIXTY, found, twenties

ENDS = twenties(17_200, 24_100, 9_600)
DAY = date(2026, 11, 24)


def ends(override: SeverityOverride, on: date | None = DAY, scopes=(Scope.SMGS,), wagon=SIXTY):
    return found(judge(wagon, ENDS, scopes, RuleSettings(on, (override,))), "layout_w3_ends")


@pytest.mark.parametrize("rule", ["W3", "layout_w3_ends"])
def test_a_rule_or_a_check_can_be_made_milder(rule):
    result = ends(SeverityOverride(rule, Severity.WARN))
    assert result.failed
    assert result.severity == Severity.WARN


def test_a_rule_can_be_put_out_of_force():
    result = ends(SeverityOverride("W3", None))
    assert not result.failed
    assert (result.why, result.figure) == ("layout_rule_off", 7_600)


@pytest.mark.parametrize(
    "override",
    [
        SeverityOverride("W2", Severity.WARN),
        SeverityOverride("W3", Severity.WARN, scope=Scope.CHINA),
        SeverityOverride("W3", Severity.WARN, wagon_types=frozenset({"80 ft"})),
        SeverityOverride("W3", Severity.WARN, valid_from=date(2026, 11, 25)),
        SeverityOverride("W3", Severity.WARN, valid_to=DAY),
    ],
)
def test_a_change_for_something_else_does_not_count(override):
    assert ends(override).severity == Severity.STOP


def test_days_are_half_open_and_without_a_day_dated_changes_do_not_count():
    override = SeverityOverride("W3", Severity.WARN, valid_from=DAY, valid_to=date(2026, 11, 25))
    assert ends(override).severity == Severity.WARN
    assert ends(override, on=None).severity == Severity.STOP
    assert ends(SeverityOverride("W3", Severity.WARN), on=None).severity == Severity.WARN


def test_the_last_of_several_changes_counts():
    overrides = (SeverityOverride("W1", Severity.COST), SeverityOverride("W1", Severity.WARN))
    verdict = judge(EIGHTY, twenties(*[30_000] * 4), (), RuleSettings(None, overrides))
    assert found(verdict, "layout_w1_payload").severity == Severity.WARN
    assert verdict.legal
