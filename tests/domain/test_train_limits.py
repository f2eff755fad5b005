"""A train against the limits of its section: every wagon counts, and only what was checked stops."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.layout.result import Scope
from domain.refusal import Refusal, Severity
from domain.train_limits import TrainBox, TrainWagon, refuse_over_limits, scopes_on_the_way, train_limits
from domain.wagon_types import conditional_hundredths
from tests.domain.reference import WAGON_TYPES, table

SIXTY, EIGHTY = TrainWagon(WAGON_TYPES["13-470"]), TrainWagon(WAGON_TYPES["80 ft"])


@dataclass(frozen=True)
class Section:
    code: str
    scope: str
    max_conditional_hundredths: int | None = None
    max_gross_kg: int | None = None
    max_box_kg: int | None = None
    max_wagons: int | None = None
    source: str = "a telegram"
    unverified: frozenset[str] = frozenset()


def limit(text: str) -> int | None:
    return int(text) if text else None


SECTIONS = {
    row["code"]: Section(
        row["code"],
        row["scope"],
        limit(row["max_conditional_hundredths"]),
        limit(row["max_gross_kg"]),
        limit(row["max_box_kg"]),
        limit(row["max_wagons"]),
        row["source"],
        frozenset(row["unverified"].split()),
    )
    for row in table("train_sections.csv")
}


def by_code(section, wagons, boxes=()):
    return {
        result.code.removeprefix("train_limit_"): result for result in train_limits(section, wagons, boxes)
    }


@pytest.mark.parametrize(("wagons", "failed"), [([EIGHTY] * 31, False), ([EIGHTY] * 32, True)])
def test_57_conditional_wagons_are_31_long_ones_loaded_or_empty(wagons, failed):
    result = by_code(SECTIONS["TITR"], wagons)["conditional"]
    assert (result.figure, result.limit) == (183 * len(wagons), 5_700)
    assert result.failed == failed
    assert (result.severity, result.verified) == (Severity.WARN, False)
    assert result.why == "train_limit_unchecked"


def test_a_checked_length_stops():
    results = train_limits(SECTIONS["KHORGOS-70"], [SIXTY] * 51, [])
    with pytest.raises(Refusal, match="train_limit_too_long") as refused:
        refuse_over_limits(results)
    facts = refused.value.facts
    assert facts["figure_conditional_hundredths"] == 7_140
    assert facts["limit_conditional_hundredths"] == 7_000
    assert (facts["section"], facts["wagons"]) == ("KHORGOS-70", 51)
    refuse_over_limits(results, "Order 12")
    with pytest.raises(Refusal):
        refuse_over_limits(results, " ")
    refuse_over_limits(train_limits(SECTIONS["KHORGOS-70"], [SIXTY] * 50, []))


@pytest.mark.parametrize(("last_kg", "failed"), [(20_000, False), (20_001, True)])
def test_the_boxes_of_an_eastbound_train_weigh_1300_t(last_kg, failed):
    boxes = [TrainBox(20_000, 100)] * 64 + [TrainBox(last_kg, 100)]
    result = by_code(SECTIONS["CN-EAST"], [EIGHTY] * 20, boxes)["box_mass"]
    assert (result.figure, result.limit, result.failed) == (1_280_000 + last_kg, 1_300_000, failed)
    assert (result.severity, result.verified, result.scope) == (Severity.STOP, True, Scope.CHINA)
    assert "sinoeurorailway" in result.source


def test_gross_has_the_tare_of_wagons_their_own_where_it_was_read():
    section = Section("X", "smgs", max_gross_kg=70_000)
    wagons = [SIXTY, TrainWagon(SIXTY.wagon_type, tare_kg=23_000)]
    result = by_code(section, wagons, [TrainBox(25_000, 100)])["gross"]
    assert (result.figure, result.failed) == (22_000 + 23_000 + 25_000, False)
    assert by_code(section, wagons, [TrainBox(25_001, 100)])["gross"].failed


def test_wagons_are_counted():
    section = Section("X", "domestic", max_wagons=2)
    assert not by_code(section, [SIXTY] * 2)["wagons"].failed
    assert by_code(section, [SIXTY] * 3)["wagons"].failed


def test_boxes_take_the_slots_of_the_wagons():
    assert not by_code(None, [SIXTY], [TrainBox(9_000, 200), TrainBox(9_000, 100)])["slots"].failed
    over = by_code(None, [SIXTY], [TrainBox(9_000, 200)] * 2)["slots"]
    assert (over.figure, over.limit, over.failed) == (400, 300, True)
    unknown = by_code(None, [], [TrainBox(9_000, 200)])["slots"]
    assert (unknown.figure, unknown.applies) == (200, False)


def test_a_box_without_a_weight_is_numbered():
    result = by_code(SECTIONS["TITR"], [SIXTY], [TrainBox(None, 100), TrainBox(9_000, 100)])["box_mass"]
    assert (result.figure, result.facts["boxes_without_weight"]) == (9_000, 1)


TRAINS = st.lists(
    st.sampled_from(sorted(WAGON_TYPES)).map(lambda code: TrainWagon(WAGON_TYPES[code])), max_size=80
)
BOXES = st.lists(st.builds(TrainBox, st.integers(2_000, 36_000) | st.none(), st.sampled_from([100, 200])))


@given(st.sampled_from([None, *SECTIONS.values()]), TRAINS, BOXES)
def test_every_figure_is_given_with_or_without_a_limit(section, wagons, boxes):
    results = train_limits(section, wagons, boxes)
    assert [result.rule for result in results] == ["T1", "T2", "T3", "T4", "T5"]
    boxes_kg = sum(box.gross_kg or 0 for box in boxes)
    tare_kg = sum(wagon.wagon_type.tare_kg for wagon in wagons)
    length = sum(conditional_hundredths(wagon.wagon_type.coupler_mm) for wagon in wagons)
    teu = sum(box.teu_hundredths for box in boxes)
    assert [result.figure for result in results] == [length, tare_kg + boxes_kg, boxes_kg, len(wagons), teu]
    for result in results:
        assert result.applies == (result.limit is not None)
        assert result.failed == (result.limit is not None and result.figure > result.limit)
        assert result.severity == (Severity.STOP if result.verified else Severity.WARN)


def test_what_is_not_known_is_said():
    assert by_code(SECTIONS["KZ"], [SIXTY])["gross"].why == "train_limit_none"
    assert by_code(None, [SIXTY])["conditional"].why == "train_limit_no_section"


def test_who_crosses_a_border_runs_under_smgs_too():
    assert scopes_on_the_way("ferry") == {Scope.SMGS, Scope.FERRY}
    assert scopes_on_the_way("china") == {Scope.SMGS, Scope.CHINA}
    assert scopes_on_the_way("domestic") == {Scope.DOMESTIC}
    assert all(scopes_on_the_way(section.scope) for section in SECTIONS.values())
    with pytest.raises(ValueError, match="maritime"):
        scopes_on_the_way("maritime")
