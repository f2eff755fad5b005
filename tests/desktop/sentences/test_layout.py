"""Every result of a rule can be worded in its row and as a refusal, with the figures that it carries."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.messages import Messages
from domain.layout import LoadedBox, RuleSettings, Scope, SeverityOverride, judge
from domain.layout.result import RuleResult
from domain.train_limits import TrainBox, TrainWagon, train_limits
from tests.domain.layout.loads import EIGHTY, SCOPES, SIXTY, found, loads, twenties
from tests.domain.test_train_limits import SECTIONS

pytestmark = pytest.mark.usefixtures("qapp")
UNCHANGED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def messages() -> Messages:
    return Messages(ZoneInfo("Asia/Almaty"))


def assert_worded(messages: Messages, result: RuleResult) -> None:
    assert messages.worded(result.code, result.facts)
    assert messages.worded(result.why, result.facts)
    if result.figure is not None and result.limit is not None:
        assert messages.sentence(result.finding()).endswith((".", ")."))


@UNCHANGED
@given(loads(), SCOPES, st.sampled_from([None, "W3", "W5"]))
def test_every_verdict_can_be_worded(messages, load, scopes, off):
    changed = RuleSettings(None, (SeverityOverride(off, None),) if off else ())
    for result in judge(*load, scopes, changed).rules:
        assert_worded(messages, result)


def test_a_verdict_without_places_can_be_worded(messages):
    for result in judge(SIXTY, [LoadedBox("a", 40, 9_000)] * 2, set(Scope)).rules:
        assert_worded(messages, result)


@UNCHANGED
@given(
    st.sampled_from([None, *SECTIONS.values()]),
    st.lists(st.sampled_from([TrainWagon(SIXTY), TrainWagon(EIGHTY)]), max_size=50),
)
def test_every_limit_of_a_train_can_be_worded(messages, section, wagons):
    for result in train_limits(section, wagons, [TrainBox(20_000, 200)] * 60):
        assert_worded(messages, result)


def test_the_ends_of_the_drawing(messages):
    result = found(judge(SIXTY, twenties(17_200, 24_100, 9_600), {Scope.SMGS}), "layout_w3_ends")
    assert messages.sentence(result.finding()).startswith(
        "End boxes differ by 7.6 t, at most 6.0 t with 50.9 t on the wagon (W3)."
    )
    assert messages.worded(result.why, result.facts) == (
        "The row over 16.0 up to 60.0 t of the table; on the wagon 50.9 t."
    )


def test_a_kilogram_too_much_can_be_read(messages):
    result = found(judge(SIXTY, twenties(17_201, 24_000, 11_200), {Scope.SMGS}), "layout_w3_ends")
    assert "differ by 6.001 t, at most 6.0 t" in messages.sentence(result.finding())


def test_a_rule_of_other_ways_says_of_which(messages):
    result = found(judge(SIXTY, twenties(9_000, 9_000), ()), "layout_w7_count")
    assert messages.worded(result.why, result.facts) == "In force on other ways only: ferry."
