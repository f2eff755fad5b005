"""Proves how boxes are taken in: their number, seal, weight, damages, place, count and time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from db.queries import carriers, holds, journal, yard
from db.queries.visits import VisitFacts, unit_of_number, visit
from db.schema.yard import moves
from domain.container_number import proposals
from domain.damages import parse_mark
from domain.events import EventKind
from domain.refusal import Refusal
from domain.seals import SealState
from domain.visit import Outcome, Where
from domain.yard import InArea, Slot, UnknownSlot
from hub.check import Verdict, check
from hub.operations import arrivals
from hub.operations.announcements import CheckedIn, Inspection, SealSeen
from hub.operations.reversals import reverse
from hub.operations.seals import check_seal
from tests.hub.conftest import Hub
from tests.hub.trains import BOX, CARRIED, MISREAD, SECOND, THIRD, announced, arrived, boxes_of


def box(hub: Hub, carrier_id: int, number: str = BOX.number) -> VisitFacts:
    """Returns the visit of that number that a train brings."""
    return boxes_of(hub, carrier_id)[number]


def checked(hub: Hub, visit_id: int, **seen: object) -> CheckedIn:
    """Checks a box in and returns what was noticed."""
    result = hub.act(arrivals.check_in, visit_id, **seen).result
    assert isinstance(result, CheckedIn)
    return result


def test_a_box_stands_beside_the_track_and_is_counted_once(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX, SECOND)
    first = box(hub, carrier_id)
    done = checked(hub, first.id, seal=SealSeen("cn-100", kind="zpu"), machine=" RS 3 ", driver="Ospanov")
    assert done == CheckedIn(first.id, BOX.number, (), ())
    after = hub.read(visit, first.id)
    assert (after.where_is, after.checked_in_at) == (Where.ON_TERMINAL, hub.clock.now)
    assert hub.read(yard.position_of, first.id) == InArea("TRACK")
    lift = hub.read(lambda connection: connection.execute(select(moves)).one())
    assert (lift.came_from, lift.went_to, lift.machine) == ("wagon 94880010", "TRACK", "RS 3")
    train = hub.read(carriers.carrier, carrier_id)
    assert train.work_started_at == hub.clock.now
    seals = hub.read(holds.seals_of, first.id)
    assert [(seal.state, seal.kind) for seal in seals] == [(SealState.CHECKED, "zpu")]
    with pytest.raises(Refusal, match="visit_where"):
        checked(hub, first.id)


def test_a_box_can_be_set_down_in_a_slot_at_once(sqlite_hub: Hub) -> None:
    carrier_id = arrived(sqlite_hub, BOX, SECOND)
    slot = Slot("A", 1, 1, 1)
    checked(sqlite_hub, box(sqlite_hub, carrier_id).id, to=slot)
    other = box(sqlite_hub, carrier_id, SECOND.number).id
    with pytest.raises(Refusal, match="slot_taken"):
        checked(sqlite_hub, other, to=slot)
    assert box(sqlite_hub, carrier_id, SECOND.number).where_is is Where.ON_INBOUND
    checked(sqlite_hub, other, to=UnknownSlot("A"))
    assert sqlite_hub.read(yard.position_of, other) == UnknownSlot("A")


def test_seals_damages_and_weights_set_their_holds(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX)
    visit_id = box(hub, carrier_id).id
    marks = (parse_mark("DT-L"), parse_mark("HO-R"))
    done = checked(
        hub, visit_id, seal=SealSeen(None), weighed_kg=31_000, max_gross_kg=30_480, marks=marks, remark="torn"
    )
    assert [finding.code for finding in done.findings] == ["seal_missing", "overweight", "weights_differ"]
    held = [hub.read(holds.hold, each) for each in done.hold_ids]
    assert [(hold.kind, hold.reason) for hold in held] == [
        ("seal", "CN100 ≠ –"),
        ("weight", "31000 > 30480 kg"),
        ("damage", "HO-R"),
    ]
    after = hub.read(visit, visit_id)
    assert (after.declared_kg, after.weighed_kg, after.gross_kg) == (18_000, 31_000, 31_000)
    assert after.weighed_at == hub.clock.now
    damages = hub.read(holds.damages_of, visit_id)
    assert [(each.code, each.place, each.note) for each in damages] == [
        ("DT", "L", "torn"),
        ("HO", "R", "torn"),
    ]
    unit = hub.read(unit_of_number, BOX.number)
    assert unit is not None
    assert unit.max_gross_kg == 30_480


def test_a_weight_is_more_than_nothing(sqlite_hub: Hub) -> None:
    carrier_id = arrived(sqlite_hub, BOX)
    with pytest.raises(Refusal, match="weight_missing"):
        checked(sqlite_hub, box(sqlite_hub, carrier_id).id, weighed_kg=0)


@pytest.mark.parametrize(
    ("found", "state"), [("CN100", SealState.CHECKED), ("XX9", SealState.DIFFERS), (None, SealState.DIFFERS)]
)
def test_a_seal_that_was_looked_at_stays_as_found_when_the_box_is_taken_in_without_a_look(
    hub: Hub, found: str | None, state: SealState
) -> None:
    first = box(hub, arrived(hub, BOX))
    hub.act(check_seal, first.id, found, seal_kind="zpu")
    before = hub.read(holds.seals_of, first.id)
    held = [hold.id for hold in hub.read(holds.holds_of, first.id)]
    hub.clock.advance(5)

    outcome = hub.act(arrivals.check_in, first.id)

    assert hub.read(holds.seals_of, first.id) == before
    assert (before[0].state, before[0].found) == (state, found)
    assert outcome.result.findings == ()
    assert [hold.id for hold in hub.read(holds.holds_of, first.id)] == held
    told = hub.read(journal.event, outcome.event_id).content["seal"]
    assert told == {"state": state.value, "announced": "CN100", "found": found}


def test_a_seal_that_was_looked_at_stays_as_found_in_bulk_and_by_a_new_list(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX, SECOND)
    first, second = box(hub, carrier_id), box(hub, carrier_id, SECOND.number)
    hub.act(check_seal, first.id, "XX9")
    before = hub.read(holds.seals_of, first.id)
    hub.act(arrivals.amend_consist, carrier_id, (replace(BOX, seal="XX9"), SECOND))
    hub.act(arrivals.check_in_bulk, [first.id, second.id])
    assert hub.read(holds.seals_of, first.id) == before
    assert [seal.state for seal in hub.read(holds.seals_of, second.id)] == [SealState.NOT_CHECKED]


def test_a_seal_that_nobody_announced_is_kept_as_found(sqlite_hub: Hub) -> None:
    carrier_id = arrived(sqlite_hub, replace(BOX, seal=None))
    visit_id = box(sqlite_hub, carrier_id).id
    assert [f.code for f in checked(sqlite_hub, visit_id, seal=SealSeen("X1")).findings] == [
        "seal_unannounced"
    ]
    kept = sqlite_hub.read(holds.seals_of, visit_id)
    assert [(seal.number, seal.state) for seal in kept] == [("X1", SealState.CHECKED)]


def test_a_misread_number_is_put_right_when_the_box_is_seen(hub: Hub) -> None:
    carrier_id = arrived(hub, replace(BOX, number=MISREAD))
    misread = box(hub, carrier_id, MISREAD)
    outcome = hub.act(arrivals.check_in, misread.id, as_number="temu 805708-1", seal=SealSeen("CN100"))
    assert outcome.result == CheckedIn(misread.id, CARRIED, (), ())
    after = hub.read(visit, misread.id)
    unit = hub.read(unit_of_number, CARRIED)
    assert unit is not None
    assert (after.number, after.unit_id) == (CARRIED, unit.id)
    content = hub.read(journal.event, outcome.event_id).content
    assert (content["announced_as"], content["number"]) == (MISREAD, CARRIED)
    hub.act(reverse, outcome.event_id)
    before = hub.read(visit, misread.id)
    assert (before.number, before.unit_id, before.where_is) == (MISREAD, misread.unit_id, Where.ON_INBOUND)


def test_a_number_in_hand_is_read_strictly_or_as_painted(sqlite_hub: Hub) -> None:
    carrier_id = arrived(sqlite_hub, replace(BOX, number=MISREAD), SECOND)
    misread = box(sqlite_hub, carrier_id, MISREAD)
    with pytest.raises(Refusal, match="container_number_check_digit"):
        checked(sqlite_hub, misread.id, as_number="TEMU8057082")
    painted = checked(
        sqlite_hub, misread.id, as_number="TEMU8057082", as_painted=True, seal=SealSeen("CN100")
    )
    assert (painted.number, painted.findings) == ("TEMU8057082", ())
    unit = sqlite_hub.read(unit_of_number, "TEMU8057082")
    assert unit is not None
    assert unit.as_painted


def test_a_wrong_number_that_nobody_looked_at_is_taken_with_a_warning(sqlite_hub: Hub) -> None:
    carrier_id = arrived(sqlite_hub, replace(BOX, number=MISREAD))
    done = checked(sqlite_hub, box(sqlite_hub, carrier_id, MISREAD).id, seal=SealSeen("CN100"))
    assert [finding.code for finding in done.findings] == ["container_number_check_digit"]


def test_a_box_cannot_become_one_that_is_here(hub: Hub) -> None:
    carrier_id = arrived(hub, replace(BOX, number=MISREAD), SECOND)
    with pytest.raises(Refusal) as caught:
        checked(hub, box(hub, carrier_id, MISREAD).id, as_number=SECOND.number)
    assert caught.value.code == "box_here_already"
    assert caught.value.facts["where"] == "on_inbound"


def test_boxes_are_taken_in_together_without_a_look(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX, SECOND, THIRD)
    ids = [each.id for each in boxes_of(hub, carrier_id).values()]
    outcome = hub.act(arrivals.check_in_bulk, ids)
    assert outcome.kind is EventKind.CHECK_IN_BULK
    assert isinstance(outcome.result, tuple)
    assert [each.visit_id for each in outcome.result] == ids
    assert {finding.code for each in outcome.result for finding in each.findings} == {"seal_not_checked"}
    states = {seal.state for each in ids for seal in hub.read(holds.seals_of, each)}
    assert states == {SealState.NOT_CHECKED}
    with pytest.raises(Refusal, match="visit_where"):
        hub.act(arrivals.check_in_bulk, ids)
    with pytest.raises(Refusal, match="nothing_chosen"):
        hub.act(arrivals.check_in_bulk, [])
    hub.act(reverse, outcome.event_id)
    assert {each.where_is for each in boxes_of(hub, carrier_id).values()} == {Where.ON_INBOUND}
    assert check(hub.store).verdict is Verdict.SOUND


def test_nothing_is_checked_in_off_a_train_that_has_not_come(sqlite_hub: Hub) -> None:
    carrier_id = announced(sqlite_hub, BOX)
    with pytest.raises(Refusal, match="carrier_stage"):
        checked(sqlite_hub, box(sqlite_hub, carrier_id).id)


def test_a_check_in_is_entered_late_but_not_before_the_arrival(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX, SECOND)
    came = hub.read(carriers.carrier, carrier_id).arrived_at
    assert came is not None
    with pytest.raises(Refusal) as caught:
        checked(hub, box(hub, carrier_id).id, happened_at=came - timedelta(minutes=1))
    assert (caught.value.code, caught.value.facts["what"]) == ("happened_before", "arrive")
    with pytest.raises(Refusal, match="happened_in_future"):
        checked(hub, box(hub, carrier_id).id, happened_at=hub.clock.now + timedelta(minutes=1))
    checked(hub, box(hub, carrier_id).id, happened_at=came)
    assert hub.read(visit, box(hub, carrier_id).id).checked_in_at == came
    # A second box may have been lifted before the first was entered.
    checked(hub, box(hub, carrier_id, SECOND.number).id, happened_at=came + timedelta(minutes=1))


def test_the_first_check_in_can_be_taken_back_while_others_stand(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX, SECOND)
    first = hub.act(arrivals.check_in, box(hub, carrier_id).id, seal=SealSeen("no"))
    hub.act(arrivals.check_in, box(hub, carrier_id, SECOND.number).id)
    hub.act(reverse, first.event_id)
    assert box(hub, carrier_id).where_is is Where.ON_INBOUND
    assert hub.read(carriers.carrier, carrier_id).stage.value == "working"
    assert hub.read(holds.holds_of, box(hub, carrier_id).id, only_open=False) == ()
    assert check(hub.store).verdict is Verdict.SOUND


def test_a_check_in_is_not_taken_back_once_the_train_is_worked(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX)
    done = hub.act(arrivals.check_in, box(hub, carrier_id).id)
    finished = hub.act(arrivals.finish_unloading, carrier_id)
    with pytest.raises(Refusal, match="reversal_train_worked"):
        hub.act(reverse, done.event_id)
    hub.act(reverse, finished.event_id)
    hub.act(reverse, done.event_id)
    assert box(hub, carrier_id).outcome is None
    assert check(hub.store).verdict is Verdict.SOUND


def test_a_missing_box_that_turns_up_is_taken_in_also_after_the_finish(hub: Hub) -> None:
    carrier_id = arrived(hub, BOX, SECOND)
    missing = box(hub, carrier_id).id
    hub.act(arrivals.mark_missing, [missing], "not on its wagon")
    hub.act(arrivals.check_in, box(hub, carrier_id, SECOND.number).id)
    hub.act(arrivals.finish_unloading, carrier_id)
    hub.clock.advance(600)
    outcome = hub.act(arrivals.found, missing, Inspection(seal=SealSeen("CN100")))
    assert outcome.result == CheckedIn(missing, BOX.number, (), ())
    after = hub.read(visit, missing)
    assert (after.where_is, after.outcome) == (Where.ON_TERMINAL, Outcome.MISSING)
    hub.act(reverse, outcome.event_id)
    assert hub.read(visit, missing).where_is is Where.MISSING
    assert check(hub.store).verdict is Verdict.SOUND


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_any_proposal_of_a_misread_number_can_be_taken_and_taken_back(
    sqlite_hub: Hub, data: st.DataObject
) -> None:
    """The hub is one for all examples: each leaves it as it was."""
    carrier_id = 1 if boxes_of(sqlite_hub, 1) else arrived(sqlite_hub, replace(BOX, number=MISREAD))
    misread = box(sqlite_hub, carrier_id, MISREAD)
    number = data.draw(st.sampled_from([each.number for each in proposals(MISREAD)]))
    outcome = sqlite_hub.act(arrivals.check_in, misread.id, as_number=number)
    assert sqlite_hub.read(visit, misread.id).number == number
    sqlite_hub.act(reverse, outcome.event_id)
    assert sqlite_hub.read(visit, misread.id) == misread
