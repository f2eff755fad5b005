"""Boxes are planned for trains, all or none, and a plan that may not stand is refused with its figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from db.act import Act, Event
from db.queries import assignments, carriers, journal
from db.schema.reference import train_sections
from db.writes import reference
from domain.carriers import Stage, WagonStage
from domain.events import EventKind
from domain.holds import HoldKind
from domain.layout import mends
from domain.refusal import Severity
from domain.visit import Plan
from hub.operations import dispatch, transshipment
from hub.operations.holds import set_hold
from hub.operations.planned_trains import Placement, PlannedTrain, PlannedWagon
from hub.operations.reversals import reverse
from hub.operations.train_load import loaded_box, planned_box, train_load
from hub.operations.train_sheet import train_sheet
from tests.hub.conftest import START, Hub
from tests.hub.operations.outbound import (
    CUT_OFF,
    DEPARTS,
    Outbound,
    announced,
    ban,
    is_sound,
    refused,
    wagon_no,
)


@pytest.fixture
def work(hub: Hub) -> Iterator[Outbound]:
    yield Outbound(hub)
    assert is_sound(hub)


def plans(hub: Hub, carrier_id: int) -> dict[int, tuple[int | None, int | None]]:
    """Returns wagon and position of every box planned for a train."""
    found = hub.read(assignments.assigned_to, carrier_id)
    return {plan.visit_id: (plan.wagon_id, plan.position) for plan in found}


# --- Trains and their wagons ------------------------------------------------------------------------------


def test_a_train_is_planned_with_wagons_that_are_here_and_wagons_that_come(work: Outbound) -> None:
    here = work.bring(*[announced(1, 20)], check_in=True)
    stays, _ = work.train("13-470")
    other = work.hub.read(carriers.outbound_wagons, stays)[0]
    work.hub.act(transshipment.set_wagons, stays, [])
    train = PlannedTrain(
        "2204 ",
        DEPARTS,
        CUT_OFF,
        destination="KZAAU",
        section="TITR",
        wagons=(PlannedWagon(number=other.number), PlannedWagon(number=wagon_no(7), wagon_type="13-2114")),
    )
    carrier_id = work.hub.act(transshipment.plan_train, train).result
    planned = work.hub.read(carriers.carrier, carrier_id)
    assert (planned.number, planned.planned_on, planned.stage) == (
        "2204",
        date(2026, 11, 26),
        Stage.ANNOUNCED,
    )
    assert set(planned.scopes) == {"smgs", "ferry"}
    stock = work.hub.read(carriers.outbound_wagons, carrier_id)
    assert [(wagon.id == other.id, wagon.outbound_place, wagon.stage) for wagon in stock] == [
        (True, 1, WagonStage.PLACED),
        (False, 2, WagonStage.ANNOUNCED),
    ]
    assert here


def test_the_same_train_is_not_planned_twice_for_a_day(work: Outbound) -> None:
    work.hub.act(transshipment.plan_train, PlannedTrain("2204", DEPARTS))
    refusal = refused(work.hub, transshipment.plan_train, PlannedTrain("2204", DEPARTS + timedelta(hours=1)))
    assert refusal.code == "train_planned_already"
    work.hub.act(transshipment.plan_train, PlannedTrain("2204", DEPARTS + timedelta(days=1)))


@pytest.mark.parametrize(
    ("train", "code"),
    [
        (PlannedTrain("2204", DEPARTS, DEPARTS + timedelta(minutes=1)), "cut_off_after_departure"),
        (PlannedTrain("2204", DEPARTS, section="NOWHERE"), "section_unknown"),
        (PlannedTrain("2204", DEPARTS, destination="Atlantis"), "location_unknown"),
        (PlannedTrain("2204", DEPARTS, scopes=("moon",)), "scope_unknown"),
        (PlannedTrain("", DEPARTS), "train_number"),
        (PlannedTrain("1", DEPARTS, wagons=(PlannedWagon(number=wagon_no(1)),)), "wagon_type_missing"),
        (
            PlannedTrain("1", DEPARTS, wagons=(PlannedWagon(number=wagon_no(1), wagon_type="?"),)),
            "wagon_type_unknown",
        ),
        (
            PlannedTrain("1", DEPARTS, wagons=(PlannedWagon(number=wagon_no(1), wagon_type="13-470"),) * 2),
            "wagon_twice",
        ),
        (
            PlannedTrain(
                "1",
                DEPARTS,
                gauge_mm=1435,
                wagons=(PlannedWagon(number=wagon_no(1), wagon_type="13-470"),),
            ),
            "wagon_other_gauge",
        ),
        (PlannedTrain("1", DEPARTS, wagons=(PlannedWagon(number="94880011"),)), "wagon_number_check_digit"),
    ],
)
def test_a_train_that_cannot_be_planned_so_is_refused(
    sqlite_hub: Hub, train: PlannedTrain, code: str
) -> None:
    assert refused(sqlite_hub, transshipment.plan_train, train).code == code


def test_a_train_longer_than_its_section_takes_is_refused(sqlite_hub: Hub) -> None:
    wagons = tuple(PlannedWagon(number=wagon_no(n), wagon_type="13-2114") for n in range(39))
    train = PlannedTrain("1", DEPARTS, section="KHORGOS-70", wagons=wagons)
    refusal = refused(sqlite_hub, transshipment.plan_train, train)
    assert refusal.code == "train_limit_too_long"
    assert refusal.facts["figure_conditional_hundredths"] == 39 * 183
    sqlite_hub.act(
        transshipment.plan_train, PlannedTrain("1", DEPARTS, section="KHORGOS-70", wagons=wagons[:38])
    )


def test_a_wagon_leaves_with_one_train_only(work: Outbound) -> None:
    _, wagons = work.train("13-470")
    other, _ = work.train()
    refusal = refused(work.hub, transshipment.set_wagons, other, [PlannedWagon(wagons[0])])
    assert refusal.code == "wagon_on_other_train"


def test_boxes_of_a_wagon_that_is_let_go_stay_with_the_train(work: Outbound) -> None:
    box, loaded = work.here(20, 20)
    train, (first, second) = work.train("13-470", "13-470")
    work.assign(train, (box, first, 1), (loaded, second, 1))
    work.hub.act(dispatch.load, loaded, train)
    assert refused(work.hub, transshipment.set_wagons, train, []).code == "wagon_carries_boxes"
    change = work.hub.act(transshipment.set_wagons, train, [PlannedWagon(second)])
    assert plans(work.hub, train)[box] == (None, None)
    assert work.hub.read(carriers.wagon, first).outbound_carrier_id is None
    assert work.hub.read(carriers.wagon, second).outbound_place == 1
    work.hub.act(reverse, change.event_id)
    assert plans(work.hub, train)[box] == (first, 1)
    assert [each.id for each in work.hub.read(carriers.outbound_wagons, train)] == [first, second]


def test_a_wagon_that_never_came_ends_when_its_train_lets_it_go(work: Outbound) -> None:
    train, (wagon,) = work.train("13-470", placed=False)
    work.hub.act(transshipment.set_wagons, train, [])
    assert work.hub.read(carriers.wagon, wagon).stage is WagonStage.CANCELLED


def test_a_planned_train_is_taken_back_while_nothing_is_planned_for_it(work: Outbound) -> None:
    event = work.hub.act(transshipment.plan_train, PlannedTrain("2204", DEPARTS))
    work.hub.act(reverse, event.event_id)
    assert work.hub.read(carriers.carrier, event.result).stage is Stage.CANCELLED
    work.hub.act(transshipment.plan_train, PlannedTrain("2204", DEPARTS))


def test_a_train_that_boxes_are_planned_for_is_not_taken_back(work: Outbound) -> None:
    (box,) = work.here(20)
    event = work.hub.act(transshipment.plan_train, PlannedTrain("2204", DEPARTS))
    work.assign(event.result, (box, None, None))
    assert refused(work.hub, reverse, event.event_id).code == "reversal_overtaken"


def test_wagons_that_boxes_are_planned_for_are_not_taken_back(work: Outbound) -> None:
    (box,) = work.here(20)
    train, _ = work.train()
    change = work.hub.act(
        transshipment.set_wagons, train, [PlannedWagon(number=wagon_no(9), wagon_type="13-470")]
    )
    (wagon,) = work.hub.read(carriers.outbound_wagons, train)
    work.assign(train, (box, wagon.id, 2))
    assert refused(work.hub, reverse, change.event_id).code == "reversal_overtaken"


# --- Assigning --------------------------------------------------------------------------------------------


def test_several_boxes_are_assigned_in_one_event(work: Outbound) -> None:
    first, second = work.here(20, 19)
    train, (wagon,) = work.train("13-470")
    event = work.hub.read(journal.event, work.assign(train, (first, wagon, 1), (second, wagon, 3)))
    assert plans(work.hub, train) == {first: (wagon, 1), second: (wagon, 3)}
    assert {work.visit(each).plan for each in (first, second)} == {Plan.ASSIGNED}
    assert event.kind is EventKind.ASSIGN
    assert [each["after"]["position"] for each in event.content["boxes"]] == [1, 3]
    about = {(kind.value, key) for kind, key in work.hub.read(journal.subjects_of, event.id)}
    assert about == {("visit", first), ("visit", second), ("carrier", train), ("wagon", wagon)}


def test_an_assignment_is_taken_back(work: Outbound) -> None:
    (box,) = work.here(20)
    train, (wagon,) = work.train("13-470")
    event = work.assign(train, (box, wagon, 1))
    work.hub.act(reverse, event)
    assert plans(work.hub, train) == {}
    assert work.visit(box).plan is Plan.NOTHING


def test_a_plan_for_a_train_that_has_left_is_not_brought_back(work: Outbound) -> None:
    box, leaves = work.here(20, 19)
    train, (wagon,) = work.train("13-470")
    other, _ = work.train("13-470")
    work.assign(train, (box, None, None))
    moved = work.hub.act(transshipment.reassign, other, [Placement(box)])
    dropped = work.hub.act(transshipment.unassign, [box])
    work.hub.act(dispatch.load, leaves, train, wagon_id=wagon, position=2)
    work.hub.act(dispatch.depart, train)
    work.hub.act(reverse, dropped.event_id)
    assert refused(work.hub, reverse, moved.event_id).code == "reversal_overtaken"


def test_a_plan_for_a_wagon_that_was_let_go_is_not_brought_back(work: Outbound) -> None:
    (box,) = work.here(20)
    train, (wagon,) = work.train("13-470")
    work.assign(train, (box, wagon, 1))
    moved = work.hub.act(transshipment.reassign, train, [Placement(box)])
    work.hub.act(transshipment.set_wagons, train, [])
    assert refused(work.hub, reverse, moved.event_id).code == "reversal_overtaken"


def test_an_assignment_that_was_changed_since_is_not_taken_back(work: Outbound) -> None:
    (box,) = work.here(20)
    train, (wagon,) = work.train("13-470")
    event = work.assign(train, (box, wagon, 1))
    work.hub.act(transshipment.reassign, train, [Placement(box, wagon, 3)])
    assert refused(work.hub, reverse, event).code == "reversal_overtaken"


def test_ends_that_differ_too_much_are_refused_with_the_figures_of_w3(work: Outbound) -> None:
    head, middle, tail = work.here(17.2, 24.1, 9.6)
    train, (wagon,) = work.train("13-470")
    placements = [Placement(head, wagon, 1), Placement(middle, wagon, 2), Placement(tail, wagon, 3)]
    refusal = refused(work.hub, transshipment.assign, train, placements)
    assert refusal.code == "layout_w3_ends_differ"
    assert refusal.facts["figure_kg"] == 7_600
    assert refusal.facts["limit_kg"] == 6_000
    assert plans(work.hub, train) == {}
    assert work.visit(head).plan is Plan.NOTHING


def test_the_mend_that_the_judge_offers_is_taken(work: Outbound) -> None:
    head, middle, tail, other = work.here(17.2, 24.1, 9.6, 12.4)
    train, (wagon,) = work.train("13-470")
    load = work.hub.read(train_load, train)
    boxes = [planned_box(work.visit(v), wagon, n) for n, v in enumerate((head, middle, tail), start=1)]
    spare = loaded_box(planned_box(work.visit(other), None, None))
    wagon_type = load.wagon_type(load.wagon(wagon))
    mended = mends(
        wagon_type, [loaded_box(box) for box in boxes], [spare], load.carrier.scopes, load.settings
    )
    assert mended.order is None
    exchange = next(each for each in mended.exchanges if each.off_key == str(tail))
    assert exchange.on_key == str(other)
    placements = [Placement(int(box.key), wagon, box.position) for box in exchange.verdict.boxes]
    work.hub.act(transshipment.assign, train, placements)
    assert work.verdict(train, wagon).legal


def test_an_approved_scheme_overrides_the_judge_alone(work: Outbound) -> None:
    head, middle, tail = work.here(17.2, 24.1, 9.6)
    train, (wagon,) = work.train("13-470")
    placements = [Placement(head, wagon, 1), Placement(middle, wagon, 2), Placement(tail, wagon, 3)]
    work.hub.act(transshipment.assign, train, placements, approved_scheme=" 44-2 ")
    (wagon_verdict,) = work.hub.read(train_sheet, train).verdict.wagons
    assert wagon_verdict.verdict.legal is False
    assert wagon_verdict.approved_scheme == "44-2"
    (late,) = work.here(12)
    work.hub.clock.now = CUT_OFF
    refusal = refused(work.hub, transshipment.assign, train, [Placement(late)], approved_scheme="44-2")
    assert refusal.code == "departure_cut_off_passed"


def test_two_boxes_that_a_third_may_balance_are_planned_one_by_one(work: Outbound) -> None:
    head, middle, tail = work.here(17.2, 24.1, 14)
    train, (wagon,) = work.train("13-470")
    work.assign(train, (head, wagon, 1))
    work.assign(train, (middle, wagon, 2))
    assert not work.verdict(train, wagon).legal
    work.assign(train, (tail, wagon, 3))
    assert work.verdict(train, wagon).legal


def test_two_boxes_that_fill_their_wagon_are_judged_at_once(work: Outbound) -> None:
    heavy, light = work.here(24, 16)
    train, (wagon,) = work.train("11-Н004")
    refusal = refused(
        work.hub, transshipment.assign, train, [Placement(heavy, wagon, 1), Placement(light, wagon, 2)]
    )
    assert refusal.code == "layout_w4_pair_differs"


def test_too_heavy_stays_too_heavy_whatever_comes(work: Outbound) -> None:
    boxes = work.here(30, 30.4, length_ft=40) + work.here(10)
    train, (wagon,) = work.train("13-7024")
    refusal = refused(
        work.hub, transshipment.assign, train, [Placement(boxes[0], wagon, 1), Placement(boxes[1], wagon, 2)]
    )
    assert refusal.code == "layout_w1_over_container_sum"


def test_a_position_that_another_plan_holds_is_refused_by_its_box(work: Outbound) -> None:
    first, second = work.here(20, 20)
    train, (wagon,) = work.train("13-470")
    work.assign(train, (first, wagon, 2))
    refusal = refused(work.hub, transshipment.assign, train, [Placement(second, wagon, 2)])
    assert refusal.code == "assign_position_taken"
    assert refusal.facts["number"] == work.visit(first).number


def test_one_refused_box_refuses_all(work: Outbound) -> None:
    good, planned = work.here(20, 20)
    train, (wagon,) = work.train("13-470")
    work.assign(train, (planned, wagon, 1))
    refusal = refused(
        work.hub, transshipment.assign, train, [Placement(good, wagon, 2), Placement(planned, wagon, 3)]
    )
    assert refusal.code == "visit_plan"
    assert work.visit(good).plan is Plan.NOTHING


def test_what_makes_no_plan_is_refused(work: Outbound) -> None:
    (box,) = work.here(20)
    train, _ = work.train("13-470")
    _, (other,) = work.train("13-470")
    assert refused(work.hub, transshipment.assign, train, []).code == "nothing_chosen"
    twice = [Placement(box), Placement(box)]
    assert refused(work.hub, transshipment.assign, train, twice).code == "assign_twice"
    elsewhere = [Placement(box, other, 1)]
    assert refused(work.hub, transshipment.assign, train, elsewhere).code == "assign_wagon_elsewhere"
    nowhere = [Placement(box, None, 1)]
    assert refused(work.hub, transshipment.assign, train, nowhere).code == "assign_needs_wagon"
    no_position = [Placement(box, other, 4)]
    assert refused(work.hub, transshipment.assign, train, no_position).code == "assign_wagon_elsewhere"
    inbound = work.visit(box).inbound_carrier_id
    assert (
        refused(work.hub, transshipment.assign, inbound, [Placement(box)]).code == "departure_carrier_stage"
    )


def test_at_the_cut_off_it_is_too_late(work: Outbound) -> None:
    first, second = work.here(20, 20)
    train, (wagon,) = work.train("13-470")
    work.hub.clock.now = CUT_OFF - timedelta(minutes=1)
    work.assign(train, (first, wagon, 1))
    work.hub.clock.now = CUT_OFF
    refusal = refused(work.hub, transshipment.assign, train, [Placement(second, wagon, 3)])
    assert refusal.code == "departure_cut_off_passed"
    # What was decided in time may be entered late.
    earlier = CUT_OFF - timedelta(minutes=1)
    work.hub.act(transshipment.assign, train, [Placement(second, wagon, 3)], happened_at=earlier)


def test_no_hold_bars_planning_but_the_answer_names_it(work: Outbound) -> None:
    (box,) = work.here(20)
    train, (wagon,) = work.train("13-470")
    work.hub.act(set_hold, [box], HoldKind.CUSTOMS, "sampling")
    work.assign(train, (box, wagon, 2))
    assert refused(work.hub, dispatch.load, box, train).code == "hold_open"


def test_a_ban_on_the_planned_day_refuses_and_an_exception_lets_wagons_through(work: Outbound) -> None:
    grain, more, other = work.here(20, 20, 20)
    train, (first, second) = work.train("13-470", "13-470")
    ban(work.hub, "2566", "1001 -100590", station="KZAAU")
    refusal = refused(work.hub, transshipment.assign, train, [Placement(grain, first, 2)])
    assert (refusal.code, refusal.facts["order"]) == ("embargo_banned", "2566")
    later, (third,) = work.train("13-470", departs=DEPARTS + timedelta(days=30))
    work.hub.act(transshipment.assign, later, [Placement(other, third, 2)], happened_at=work.hub.clock.now)
    with_quota, (fourth, fifth) = work.train("13-470", "13-470", departs=DEPARTS + timedelta(days=2))
    ban(work.hub, "1327", "1001", station="GEPTI", exceptions="1346", daily_quota_wagons=1)
    ban(work.hub, "2566", "1001", valid_to=date(2026, 11, 27), again=True)
    work.assign(with_quota, (grain, fourth, 2))
    refusal = refused(work.hub, transshipment.assign, with_quota, [Placement(more, fifth, 2)])
    assert (refusal.code, refusal.facts["taken"]) == ("embargo_quota_full", 1)
    assert second


def test_a_limit_of_the_section_that_is_checked_refuses(work: Outbound) -> None:
    train, (wagon, second) = work.train("13-2114", "13-2114", scopes=("domestic",))
    boxes = work.here(20, 20, 20, 20, 20)

    def narrow(act: Act) -> Event:
        row = {"code": "NARROW", "name": "n", "scope": "domestic", "max_box_kg": 70_000}
        row |= {"valid_from": date(2000, 1, 1), "source": "test", "unverified": ""}
        act.insert(train_sections, row)
        return Event(EventKind.CHANGE_REFERENCE, "", {})

    work.hub.act(narrow)
    limited, (third, fourth) = work.train("13-2114", "13-2114", scopes=("domestic",), section="NARROW")
    work.assign(limited, (boxes[0], third, 2), (boxes[1], third, 3), (boxes[2], fourth, 2))
    refusal = refused(work.hub, transshipment.assign, limited, [Placement(boxes[3], fourth, 3)])
    assert refusal.code == "train_limit_boxes_too_heavy"
    assert refusal.facts["figure_kg"] == 80_000
    work.assign(train, (boxes[3], wagon, 2), (boxes[4], second, 2))


def test_a_rule_that_the_hub_put_out_of_force_refuses_nothing(work: Outbound) -> None:
    boxes = work.here(17.2, 24.1, 9.6)
    train, (wagon,) = work.train("13-470")

    def change(act: Act) -> Event:
        reference.set_setting(act, "loading_rules", date(2026, 1, 1), [{"rule": "W3", "severity": "warn"}])
        return Event(EventKind.CHANGE_SETTING, "", {})

    work.hub.act(change)
    work.assign(train, *((box, wagon, place) for place, box in enumerate(boxes, start=1)))
    (broken,) = work.verdict(train, wagon).of("W3")
    assert (broken.failed, broken.severity) == (True, Severity.WARN)


def test_a_box_is_planned_from_its_announcement_on(work: Outbound) -> None:
    (coming,) = work.bring(announced(50, 20), check_in=False)
    train, (wagon,) = work.train("13-470")
    work.assign(train, (coming, wagon, 2))
    assert plans(work.hub, train) == {coming: (wagon, 2)}


def test_nothing_is_planned_before_its_train_was(work: Outbound) -> None:
    (box,) = work.here(20)
    work.hub.clock.advance(60)
    train, _ = work.train("13-470")
    refusal = refused(work.hub, transshipment.assign, train, [Placement(box)], happened_at=START)
    assert (refusal.code, refusal.facts["what"]) == ("happened_before", "plan_train")


# --- Changing plans ---------------------------------------------------------------------------------------


def test_two_boxes_change_places_and_back(work: Outbound) -> None:
    first, second = work.here(20, 21)
    train, (one, two) = work.train("13-470", "13-470")
    work.assign(train, (first, one, 1), (second, two, 3))
    event = work.hub.act(transshipment.swap, train, first, second)
    assert plans(work.hub, train) == {first: (two, 3), second: (one, 1)}
    work.hub.act(reverse, event.event_id)
    assert plans(work.hub, train) == {first: (one, 1), second: (two, 3)}


def test_what_is_not_planned_is_not_swapped(work: Outbound) -> None:
    first, second = work.here(20, 21)
    train, (one,) = work.train("13-470")
    work.assign(train, (first, one, 1))
    refusal = refused(work.hub, transshipment.swap, train, first, second)
    assert (refusal.code, refusal.facts["number"]) == ("swap_not_planned", work.visit(second).number)


def test_a_box_is_reassigned_to_another_train(work: Outbound) -> None:
    (box,) = work.here(20)
    train, (wagon,) = work.train("13-470")
    later, (other,) = work.train("13-470")
    work.assign(train, (box, wagon, 1))
    event = work.hub.act(transshipment.reassign, later, [Placement(box, other, 2)])
    assert (plans(work.hub, train), plans(work.hub, later)) == ({}, {box: (other, 2)})
    subjects = {
        key for kind, key in work.hub.read(journal.subjects_of, event.event_id) if kind.value == "carrier"
    }
    assert subjects == {train, later}


def test_plans_are_dropped_and_taken_up_again(work: Outbound) -> None:
    first, second = work.here(20, 20)
    train, (wagon,) = work.train("13-470")
    work.assign(train, (first, wagon, 1), (second, wagon, 3))
    event = work.hub.act(transshipment.unassign, [first, second])
    assert plans(work.hub, train) == {}
    assert refused(work.hub, transshipment.unassign, [first]).code == "visit_plan"
    work.hub.act(reverse, event.event_id)
    assert plans(work.hub, train) == {first: (wagon, 1), second: (wagon, 3)}
    assert work.visit(first).plan is Plan.ASSIGNED


def test_boxes_roll_over_to_a_later_train_without_a_wagon(work: Outbound) -> None:
    box, loaded, free = work.here(20, 20, 20)
    train, (wagon,) = work.train("13-470")
    later, _ = work.train("13-470", departs=DEPARTS + timedelta(days=1))
    work.assign(train, (box, wagon, 1), (loaded, wagon, 3))
    work.hub.act(dispatch.load, loaded, train)
    assert refused(work.hub, transshipment.roll_over, [loaded], later).code == "roll_over_loaded"
    assert refused(work.hub, transshipment.roll_over, [box], train).code == "roll_over_same_train"
    assert refused(work.hub, transshipment.roll_over, [free], later).code == "visit_plan"
    event = work.hub.act(transshipment.roll_over, [box], later)
    assert plans(work.hub, later) == {box: (None, None)}
    work.hub.act(reverse, event.event_id)
    assert plans(work.hub, train)[box] == (wagon, 1)


# --- Spreading --------------------------------------------------------------------------------------------


def test_a_spread_can_be_assigned_as_it_is_proposed(work: Outbound) -> None:
    boxes = work.here(17, 24, 16, 20, 21, 12) + work.here(18, 22, length_ft=40)
    train, wagons = work.train("13-470", "13-2114", "13-470")
    work.assign(train, (boxes[0], wagons[0], 1))
    proposal = work.hub.read(transshipment.spread, train, boxes[1:], work.hub.clock.now)
    assert proposal.left_out == ()
    work.hub.act(transshipment.assign, train, proposal.placements)
    verdict = work.hub.read(train_sheet, train).verdict
    assert all(each.verdict.legal for each in verdict.wagons)
    assert len(verdict.load.boxes) == len(boxes)


def test_a_spread_says_who_is_left_out_and_why(work: Outbound) -> None:
    first, gone, third = work.here(20, 20, 28, length_ft=40)
    train, (wagon,) = work.train("13-470")
    last, (place,) = work.train("13-470")
    work.assign(last, (gone, place, 1))
    work.hub.act(dispatch.load, gone, last)
    proposal = work.hub.read(transshipment.spread, train, [first, gone, third], work.hub.clock.now)
    assert [placement.wagon_id for placement in proposal.placements] == [wagon]
    assert {out.visit_id: out.finding.code for out in proposal.left_out} == {
        gone: "departure_place",
        third if proposal.placements[0].visit_id == first else first: "spread_train_full",
    }


def test_a_box_that_no_rule_lets_onto_a_free_place_is_told_from_a_full_train(work: Outbound) -> None:
    boxes = work.here(29, 29, 29)
    train, _ = work.train("13-470")
    proposal = work.hub.read(transshipment.spread, train, boxes, work.hub.clock.now)
    assert len(proposal.placements) == 2
    assert [out.finding.code for out in proposal.left_out] == ["spread_no_place"]
