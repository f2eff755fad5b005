"""The one answer to why a box cannot leave, and a train's verdict, read from a real hub."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from time import perf_counter
from typing import Any

import pytest

from db.queries import carriers
from db.reading import Reading
from domain.carriers import Stage
from domain.damages import parse_mark
from domain.departure_facts import Concern, Purpose
from domain.holds import Desk, HoldKind
from domain.refusal import Refusal, Severity
from domain.seals import SealState
from domain.visit import CustomsStatus, Where
from domain.yard import Slot
from hub.operations import arrivals, departure, dispatch, transshipment
from hub.operations.announcements import SealSeen
from hub.operations.boxes import set_customs
from hub.operations.holds import set_hold
from hub.operations.planned_trains import Placement
from hub.operations.train_sheet import train_sheet
from hub.operations.yard import place
from tests.hub.conftest import START, Hub
from tests.hub.operations.outbound import CUT_OFF, DEPARTS, Outbound, announced, is_sound


@pytest.fixture
def work(hub: Hub) -> Iterator[Outbound]:
    yield Outbound(hub)
    assert is_sound(hub)


def codes(work: Outbound, visit_id: int, purpose: Purpose, carrier_id: int | None = None) -> set[str]:
    """Returns the codes of what stops a box."""
    now = work.hub.clock.now
    answer = work.hub.read(departure.why_not, visit_id, purpose, now, carrier_id)
    return {reason.finding.code for reason in answer.stops}


def test_the_facts_of_a_box_are_gathered_from_everywhere(work: Outbound) -> None:
    (box,) = work.bring(announced(1, 20), check_in=False)
    work.hub.act(arrivals.check_in, box, seal=SealSeen("OTHER"), weighed_kg=20_400, to=Slot("A", 3, 1, 1))
    (above,) = work.here(10)
    work.hub.act(place, above, Slot("A", 3, 1, 2))
    train, (wagon,) = work.train("13-470")
    work.assign(train, (box, wagon, 2))
    facts = work.hub.read(departure.box_facts, box)
    assert (facts.where, facts.slot, facts.slot_certain) == (Where.ON_TERMINAL, "A-03-1-1", True)
    assert facts.above == (work.visit(above).number,)
    assert (facts.seal.state, facts.seal.announced, facts.seal.found) == (SealState.DIFFERS, "S1", "OTHER")
    assert [hold.kind for hold in facts.holds] == [HoldKind.SEAL]
    assert (facts.weights.declared_kg, facts.weights.weighed_kg) == (20_000, 20_400)
    assert facts.customs.status is CustomsStatus.RELEASED
    assert facts.onward is not None
    number = work.hub.read(carriers.wagon, wagon).number
    assert (facts.onward.wagon, facts.onward.stage) == (number, Stage.ARRIVED)
    assert (facts.onward.cut_off_at, facts.onward.departs_at) == (CUT_OFF, DEPARTS)
    assert facts.layout == ()
    assert codes(work, box, Purpose.LOAD) == {"hold_open", "departure_buried"}
    assert codes(work, box, Purpose.ASSIGN) == set()


def test_each_reason_says_whose_turn_it_is(work: Outbound) -> None:
    (box,) = work.here(20, customs_status=CustomsStatus.TRANSIT_OPEN, customs_number="TD-1")
    work.hub.act(set_hold, [box], HoldKind.PAYMENT, "storage")
    answer = work.hub.read(departure.why_not, box, Purpose.GATE_OUT, START)
    turns = {reason.concern: reason.turn for reason in answer.stops}
    assert turns[Concern.CUSTOMS] is Desk.CUSTOMS
    assert turns[Concern.MONEY] is Desk.CASH
    assert Purpose.LOAD in answer.barred
    work.hub.act(set_customs, box, CustomsStatus.RELEASED)
    assert "customs_transit_open" not in codes(work, box, Purpose.GATE_OUT)


def test_a_train_can_be_asked_about_before_it_is_chosen(work: Outbound) -> None:
    (box,) = work.here(20)
    train, _ = work.train("13-470", cut_off_at=START + timedelta(hours=1))
    assert work.hub.read(departure.box_facts, box).onward is None
    assert codes(work, box, Purpose.ASSIGN, train) == set()
    work.hub.clock.advance(60)
    assert codes(work, box, Purpose.ASSIGN, train) == {"departure_cut_off_passed"}


def test_without_a_seal_a_loaded_box_is_only_warned_of(work: Outbound) -> None:
    (box,) = work.here(20, seal=None)
    facts = work.hub.read(departure.box_facts, box)
    assert facts.seal.state is SealState.NONE
    assert codes(work, box, Purpose.LOAD) == set()


def test_what_the_judge_stops_is_told_of_every_box_of_the_wagon(work: Outbound) -> None:
    boxes = work.here(17.2, 24.1, 9.6)
    train, (wagon,) = work.train("13-470")
    placements = [Placement(box, wagon, n) for n, box in enumerate(boxes, start=1)]
    work.hub.act(transshipment.assign, train, placements, approved_scheme="44-2")
    for box in boxes:
        answer = work.hub.read(departure.why_not, box, Purpose.DEPART, START)
        layout = [reason for reason in answer.reasons if reason.concern is Concern.LAYOUT]
        assert "layout_w3_ends_differ" in {reason.finding.code for reason in layout}
        assert {reason.severity for reason in layout} == {Severity.WARN}


def test_a_box_without_a_weight_is_judged_by_the_worst(work: Outbound) -> None:
    (unknown,) = work.bring(announced(1, None))
    train, (wagon,) = work.train("13-470")
    work.assign(train, (unknown, wagon, 2))
    (load,) = work.verdict(train, wagon).boxes
    assert load.gross_kg == 30_480
    verdict = work.hub.read(train_sheet, train).verdict
    assert verdict.limits[1].facts["boxes_without_weight"] == 1


def test_a_verdict_has_loaded_boxes_where_they_stand_and_others_where_they_are_planned(
    work: Outbound,
) -> None:
    first, second, waiting = work.here(20, 19, 18)
    train, (one, two) = work.train("13-470", "13-470")
    work.assign(train, (first, one, 1), (second, one, 3), (waiting, None, None))
    work.hub.act(dispatch.load, first, train, wagon_id=two, position=2)
    verdict = work.hub.read(train_sheet, train).verdict
    stands = {
        each.wagon.id: [(box.visit_id, box.position, box.is_loaded) for box in each.boxes]
        for each in verdict.wagons
    }
    assert stands == {one: [(second, 3, False)], two: [(first, 2, True)]}
    assert [box.visit_id for box in verdict.load.on_wagon(None)] == [waiting]
    assert verdict.wagons[0].verdict.total_kg == 19_000
    figures = {result.rule: result.figure for result in verdict.limits}
    assert figures == {"T1": 280, "T2": 44_000 + 57_000, "T3": 57_000, "T4": 2, "T5": 300}


def test_unknown_boxes_and_wagons_of_other_trains_are_refused(work: Outbound) -> None:
    train, _ = work.train("13-470")
    _, (other,) = work.train("13-470")
    with pytest.raises(Refusal, match="visit_unknown"):
        work.hub.read(departure.box_facts, 99)
    with pytest.raises(Refusal, match="assign_wagon_elsewhere"):
        work.verdict(train, other)


def test_a_damage_that_asks_for_repair_bars_loading(work: Outbound) -> None:
    (box,) = work.bring(announced(1, 20), check_in=False)
    work.hub.act(arrivals.check_in, box, marks=[parse_mark("HO-L")])
    assert codes(work, box, Purpose.LOAD) == {"hold_open"}


class Counting:
    """Runs statements on a connection and counts them."""

    def __init__(self, connection: Reading) -> None:
        self._connection, self.statements = connection, 0

    def execute(self, *args: Any) -> Any:
        """Runs one statement."""
        self.statements += 1
        return self._connection.execute(*args)


def statements(hub: Hub, query: Callable[..., object], *args: object) -> int:
    """Returns how many statements a query runs."""

    def counted(connection: Reading) -> int:
        counting = Counting(connection)
        query(counting, *args)
        return counting.statements

    return hub.read(counted)


def test_a_long_train_takes_no_more_statements_than_a_short_one_and_little_time(sqlite_hub: Hub) -> None:
    work = Outbound(sqlite_hub)
    boxes = work.here(*([20, 18] * 57))
    train, wagons = work.train(*(["13-470"] * 57))
    short, (wagon,) = work.train("13-470")
    placed = [Placement(box, wagons[n // 2], 1 + n % 2 * 2) for n, box in enumerate(boxes[1:-1])]
    work.hub.act(transshipment.assign, train, placed)
    work.assign(short, (boxes[0], wagon, 1))
    long_train = statements(sqlite_hub, train_sheet, train)
    assert long_train == statements(sqlite_hub, train_sheet, short)
    assert long_train <= 20
    began = perf_counter()
    sqlite_hub.read(train_sheet, train)
    # A key press has 50 ms, of which it takes some 35 on an idle core; tests share theirs.
    assert perf_counter() - began < 0.5
