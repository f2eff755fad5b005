from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.embargo import (
    Checkpoint,
    EmbargoException,
    EmbargoOrder,
    Shipment,
    WagonKind,
    check_embargo,
    is_in_force,
)
from domain.figures import Direction
from domain.refusal import Severity

DAY = date(2025, 10, 8)
# After the order of 8 October 2025: grain to Aktau from the 3rd until the 20th.
GRAIN = EmbargoOrder(
    "2566", date(2025, 10, 3), date(2025, 10, 20), stations=frozenset({"AKTAU"}), commodities=("1001", "1003")
)
WHEAT = Shipment(DAY, Direction.OUT, frozenset({"AKTAU"}), "10019190")


def codes(order: EmbargoOrder, shipment: Shipment = WHEAT, used: int = 0) -> list[str]:
    """Returns what one order says at the assignment, with so many wagons under its exception."""
    taken = {(order.number, exception.number, DAY): used for exception in order.exceptions}
    return [each.code for each in check_embargo([order], shipment, Checkpoint.ASSIGNMENT, taken).findings]


def test_the_ban_meets_its_goods_on_its_way_within_its_days() -> None:
    assert codes(GRAIN) == ["embargo_banned"]
    assert codes(GRAIN, replace(WHEAT, commodity="85171300")) == []
    assert codes(GRAIN, replace(WHEAT, stations=frozenset({"KURYK"}))) == []
    assert codes(replace(GRAIN, direction=Direction.IN)) == []
    assert codes(replace(GRAIN, direction=Direction.OUT)) == ["embargo_banned"]
    assert codes(replace(GRAIN, except_commodities=("100191",))) == []
    assert codes(replace(GRAIN, routes=frozenset({"titr"}))) == []
    assert codes(replace(GRAIN, routes=frozenset({"titr"})), replace(WHEAT, routes=frozenset({"titr"}))) == [
        "embargo_banned"
    ]


@given(st.integers(-30, 30))
def test_an_order_ends_before_its_last_date(days: int) -> None:
    day = GRAIN.valid_from + timedelta(days=days)
    assert is_in_force(GRAIN, day) == (0 <= days < 17)
    assert is_in_force(replace(GRAIN, valid_until=None), day) == (days >= 0)
    assert bool(codes(GRAIN, replace(WHEAT, planned=day))) == (0 <= days < 17)


@pytest.mark.parametrize(
    ("checkpoint", "severity", "banned"),
    [
        (Checkpoint.ANNOUNCEMENT, Severity.WARN, False),
        (Checkpoint.ASSIGNMENT, Severity.STOP, True),
        (Checkpoint.DEPARTURE, Severity.STOP, True),
    ],
)
def test_an_announcement_is_only_warned(checkpoint: Checkpoint, severity: Severity, banned: bool) -> None:
    later = replace(GRAIN, number="9", valid_from=date(2026, 1, 1))
    answer = check_embargo([GRAIN, later], WHEAT, checkpoint)
    assert [(each.code, each.severity) for each in answer.findings] == [("embargo_banned", severity)]
    assert answer.banned is banned
    assert answer.orders == 1


def test_a_ban_on_another_kind_of_wagon_only_informs() -> None:
    covered = replace(GRAIN, wagon_kinds=frozenset({WagonKind.COVERED}))
    answer = check_embargo([covered], WHEAT, Checkpoint.DEPARTURE)
    assert [(each.code, each.severity) for each in answer.findings] == [
        ("embargo_other_wagon", Severity.WARN)
    ]
    assert not answer.banned
    assert codes(covered, replace(WHEAT, wagon_kind=None)) == ["embargo_wagon_open"]
    assert codes(covered, replace(WHEAT, wagon_kind=WagonKind.COVERED)) == ["embargo_banned"]


@given(st.integers(0, 80))
def test_an_exception_lets_its_daily_quota_through(used: int) -> None:
    exempt = replace(GRAIN, exceptions=(EmbargoException("1346", daily_quota=36),))
    assert codes(exempt, used=used) == ["embargo_exempt" if used < 36 else "embargo_quota_full"]


def test_an_exception_is_for_whom_and_what_it_names() -> None:
    only = EmbargoException("1346", ("10019",), frozenset({"AKTAU"}), frozenset({"Agro LLP"}))
    exempt = replace(GRAIN, exceptions=(only,))
    assert codes(exempt) == ["embargo_banned"]
    assert codes(exempt, replace(WHEAT, party="Agro LLP")) == ["embargo_exempt"]
    assert codes(exempt, replace(WHEAT, party="Agro LLP", commodity="10031000")) == ["embargo_banned"]
    # One used up does not bar what a second lets through.
    both = replace(GRAIN, exceptions=(EmbargoException("1", daily_quota=0), EmbargoException("2")))
    assert codes(both) == ["embargo_exempt"]


def test_the_finding_names_the_order_and_its_days() -> None:
    finding = check_embargo([GRAIN], WHEAT, Checkpoint.DEPARTURE).findings[0]
    assert finding.facts == {
        "order": "2566",
        "commodity": "10019190",
        "stations": ("AKTAU",),
        "planned": DAY,
        "valid_from": date(2025, 10, 3),
        "valid_until": date(2025, 10, 20),
    }


def test_a_ban_without_an_end_or_a_place_says_until_when_and_whereto() -> None:
    (finding,) = check_embargo(
        [replace(GRAIN, valid_until=None, stations=frozenset(), commodities=())],
        replace(WHEAT, commodity=""),
        Checkpoint.DEPARTURE,
    ).findings
    assert finding.code == "embargo_banned_until_lifted"
    assert (finding.facts["stations"], finding.facts["commodity"]) == (("AKTAU",), None)
    assert "valid_until" not in finding.facts
