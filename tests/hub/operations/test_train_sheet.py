"""The train builder's sheet, the trial of a wagon, and mends that are carried out in one act."""

from __future__ import annotations

import pytest

from db.queries import assignments
from db.queries.transshipment import free_wagons, outbound_trains, waiting_board
from domain.holds import HoldKind
from domain.layout import Verdict
from domain.refusal import Refusal
from domain.visit import CustomsStatus, Plan
from domain.yard import InArea, Slot
from hub.operations import dispatch, transshipment, wagons, yard
from hub.operations.holds import set_hold
from hub.operations.planned_trains import Placement
from hub.operations.reversals import reverse
from hub.operations.train_sheet import places_for, stopping_rule, train_sheet, try_wagon
from tests.hub.conftest import Hub
from tests.hub.operations.outbound import CUT_OFF, Outbound, announced, ban


@pytest.fixture
def work(hub: Hub) -> Outbound:
    return Outbound(hub)


def at(hub: Hub, carrier_id: int) -> dict[int, int | None]:
    """Returns the position planned for every box of a train."""
    return {plan.visit_id: plan.position for plan in hub.read(assignments.assigned_to, carrier_id)}


def three(work: Outbound, *tonnes: float) -> tuple[int, int, list[Placement]]:
    """Returns a train with one 60 ft wagon and placements of three boxes on it, nothing planned yet."""
    boxes = work.here(*tonnes)
    train, (wagon,) = work.train("13-470")
    return train, wagon, [Placement(box, wagon, n) for n, box in enumerate(boxes, start=1)]


def test_what_waits_is_listed_with_its_holds_what_stands_on_it_and_the_next_cut_off(work: Outbound) -> None:
    below, top, elsewhere = work.here(17.2, 24.1, 9.6)
    coming = work.bring(announced(900, 20), check_in=False)
    for tier, box in enumerate((below, top), start=1):
        work.hub.act(yard.place, box, Slot("A", 1, 1, tier))
    work.hub.act(set_hold, [below], HoldKind.SEAL, "differs")
    train, _ = work.train("13-470")
    work.assign(train, (elsewhere, None, None))

    board = work.hub.read(waiting_board)

    waiting = {row.visit_id: row for row in board.boxes}
    assert list(waiting) == [below, top, *coming]
    assert (waiting[below].above, waiting[top].above) == (1, 0)
    assert waiting[below].holds == (HoldKind.SEAL,)
    assert waiting[below].slot == "A-01-1-1"
    work.hub.act(yard.move, top, InArea("TRACK"))
    (moved,) = [row for row in work.hub.read(waiting_board).boxes if row.visit_id == top]
    assert moved.slot == "Trackside", "areas are called by their names"
    assert waiting[below].cut_off_at == CUT_OFF
    assert (waiting[below].is_here, waiting[coming[0]].is_here) == (True, False)
    assert [(row.carrier_id, row.wagons, row.boxes) for row in board.trains] == [(train, 1, 1)]


def test_a_wagon_that_stands_here_for_no_train_is_offered(work: Outbound) -> None:
    train, (wagon,) = work.train("13-470")
    assert work.hub.read(free_wagons) == ()
    work.hub.act(transshipment.set_wagons, train, [])
    assert [row.wagon_id for row in work.hub.read(free_wagons)] == [wagon]
    work.hub.act(wagons.remove_wagons, [wagon])
    assert work.hub.read(free_wagons) == ()


def test_a_train_that_has_left_is_no_longer_among_those_to_leave(work: Outbound) -> None:
    train, wagon, placements = three(work, 14, 20, 14)
    work.hub.act(transshipment.assign, train, placements)
    work.hub.act(dispatch.load_bulk, train, [each.visit_id for each in placements])
    assert len(work.hub.read(outbound_trains)) == 1
    work.hub.act(wagons.remove_wagons, [wagon])
    work.hub.act(dispatch.depart, train)
    assert work.hub.read(outbound_trains) == ()


def test_the_sheet_counts_what_customs_and_holds_let_go(work: Outbound) -> None:
    free, held = work.here(14, 20)
    (open_transit,) = work.here(15, customs_status=CustomsStatus.TRANSIT_OPEN)
    train, (wagon,) = work.train("13-470")
    work.assign(train, (free, wagon, 1), (held, wagon, 2), (open_transit, None, None))
    work.hub.act(set_hold, [held], HoldKind.CUSTOMS, "inspection")

    sheet = work.hub.read(train_sheet, train)

    assert sheet.released == 1
    assert sheet.marks[held].holds == (HoldKind.CUSTOMS,)
    assert [box.visit_id for box in sheet.verdict.unplaced] == [open_transit]
    assert sheet.barred_wagons == 0


def test_a_payment_hold_keeps_no_box_from_its_train(work: Outbound) -> None:
    (box,) = work.here(14)
    train, (wagon,) = work.train("13-470")
    work.assign(train, (box, wagon, 1))
    work.hub.act(set_hold, [box], HoldKind.PAYMENT, "storage")
    assert work.hub.read(train_sheet, train).released == 1


def test_a_wagon_with_room_is_not_barred_by_what_a_third_box_may_mend(work: Outbound) -> None:
    train, wagon, placements = three(work, 17.2, 24.1, 9.6)
    work.hub.act(transshipment.assign, train, placements[:2])
    sheet = work.hub.read(train_sheet, train)
    assert not sheet.wagon(wagon).verdict.legal
    assert stopping_rule(sheet.wagon(wagon)) == ""


def test_a_refused_plan_is_tried_and_the_exchange_offered_is_carried_out_in_one_act(work: Outbound) -> None:
    train, wagon, placements = three(work, 17.2, 24.1, 9.6)
    (spare,) = work.here(12.4)
    work.hub.act(transshipment.assign, train, placements[:2])

    trial = work.hub.read(try_wagon, train, wagon, placements[2:], [spare])
    assert [rule.rule for rule in trial.mending.today.failures] == ["W3"]
    assert trial.order == ()
    (exchange,) = trial.exchanges
    assert (int(exchange.off_key), int(exchange.on_key)) == (placements[2].visit_id, spare)
    arranged, off = trial.carried_out(exchange)
    event = work.hub.act(transshipment.arrange, train, arranged, off=off).event_id

    assert off == ()
    assert at(work.hub, train) == {placements[0].visit_id: 1, placements[1].visit_id: 2, spare: 3}
    assert work.verdict(train, wagon).legal
    work.hub.act(reverse, event)
    assert at(work.hub, train) == {placements[0].visit_id: 1, placements[1].visit_id: 2}
    assert work.visit(spare).plan is Plan.NOTHING


def test_a_box_that_an_order_bars_from_the_train_is_not_offered(work: Outbound) -> None:
    train, wagon, placements = three(work, 17.2, 24.1, 9.6)
    barred, spare = (*work.here(12.4, hs_code="100199"), *work.here(12.4, hs_code="690721"))
    ban(work.hub, "2566", "1001", station="GEPTI")
    trial = work.hub.read(try_wagon, train, wagon, placements, [barred, spare])
    assert [int(exchange.on_key) for exchange in trial.exchanges] == [spare]


def test_an_exchange_takes_a_planned_box_off_its_train_in_the_same_act(work: Outbound) -> None:
    train, wagon, placements = three(work, 17.2, 24.1, 9.6)
    (spare,) = work.here(12.4)
    work.hub.act(transshipment.assign, train, placements, approved_scheme="44-2")

    trial = work.hub.read(try_wagon, train, wagon, (), [spare])
    exchange = next(each for each in trial.exchanges if int(each.on_key) == spare)
    arranged, off = trial.carried_out(exchange)
    event = work.hub.act(transshipment.arrange, train, arranged, off=off).event_id

    assert off == (int(exchange.off_key),)
    assert work.visit(off[0]).plan is Plan.NOTHING
    verdict: Verdict = work.verdict(train, wagon)
    assert verdict.legal
    work.hub.act(reverse, event)
    assert at(work.hub, train) == {each.visit_id: each.position for each in placements}


def test_a_legal_order_is_offered_and_carried_out_with_the_new_box(work: Outbound) -> None:
    train, wagon, placements = three(work, 24.1, 14, 15)
    work.hub.act(transshipment.assign, train, placements[:2])

    trial = work.hub.read(try_wagon, train, wagon, placements[2:])
    assert not trial.mending.today.legal
    work.hub.act(transshipment.arrange, train, trial.order)

    assert work.verdict(train, wagon).clean
    assert at(work.hub, train)[placements[0].visit_id] == 2


def test_an_order_that_moves_a_loaded_box_is_not_offered(work: Outbound) -> None:
    train, wagon, placements = three(work, 24.1, 14, 15)
    work.hub.act(transshipment.assign, train, placements, approved_scheme="44-2")
    work.hub.act(dispatch.load_bulk, train, [placements[0].visit_id])
    trial = work.hub.read(try_wagon, train, wagon)
    assert trial.mending.order is not None
    assert trial.order == ()


def test_a_mend_that_is_refused_changes_nothing(work: Outbound) -> None:
    train, wagon, placements = three(work, 17.2, 24.1, 14)
    (far,) = work.here(2.5)
    work.hub.act(transshipment.assign, train, placements)
    swapped = [Placement(far, wagon, 3)]
    with pytest.raises(Refusal) as caught:
        work.hub.act(transshipment.arrange, train, swapped, off=[placements[2].visit_id])
    assert caught.value.code.startswith("layout_w")
    assert len(at(work.hub, train)) == 3


def test_boxes_without_a_chosen_position_go_where_most_rules_are_kept(work: Outbound) -> None:
    train, wagon, placements = three(work, 24.1, 14, 15)
    placed = work.hub.read(places_for, train, wagon, [each.visit_id for each in placements])
    assert [each.visit_id for each in placed] == [each.visit_id for each in placements]
    assert placed[0].position == 2
    work.hub.act(transshipment.assign, train, placed)
    assert work.verdict(train, wagon).clean


def test_a_chosen_position_is_kept_and_a_box_without_room_gets_none(work: Outbound) -> None:
    train, wagon, placements = three(work, 24.1, 14, 15)
    (box,) = work.here(11)
    ids = [each.visit_id for each in placements]
    assert work.hub.read(places_for, train, wagon, ids[:1], 3) == (Placement(ids[0], wagon, 3),)
    work.hub.act(transshipment.assign, train, work.hub.read(places_for, train, wagon, ids))
    assert work.hub.read(places_for, train, wagon, [box]) == (Placement(box, wagon, None),)
