from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from db.queries.holds import damages_of, seals_of
from domain.damages import parse_mark
from domain.events import SubjectKind
from domain.figures import Measures
from domain.holds import HoldKind
from domain.seals import SealState
from domain.visit import CustomsStatus, LoadStatus
from hub.operations.arrivals import check_in
from hub.operations.boxes import (
    Judged,
    check_seal,
    declare_load_status,
    record_damage,
    remark,
    set_customs,
    strip,
    stuff,
    weigh,
)
from hub.operations.holds import set_hold
from tests.hub.operations.terminal import Terminal, box, number


def noticed(result: object) -> list[str]:
    """Returns the codes of what an act noticed."""
    assert isinstance(result, Judged)
    return [each.code for each in result.findings]


# --- Weights ----------------------------------------------------------------------------------------------


def test_what_was_learned_before_the_check_in_is_not_taken_back_after_it(terminal: Terminal) -> None:
    _train, (visit_id,) = terminal.train(box(1))
    declared = terminal.hub.act(declare_load_status, visit_id, LoadStatus.EMPTY)
    weighed = terminal.hub.act(weigh, visit_id, 9_000)
    taken_in = terminal.hub.act(check_in, visit_id)
    for event in (weighed, declared):
        with terminal.refuses("reversal_overtaken", table="counts"):
            terminal.reverse(event.event_id)
    terminal.reverse(taken_in.event_id)
    for event in (weighed, declared):
        terminal.reverse(event.event_id)
    assert terminal.visit(visit_id).load_status is LoadStatus.LOADED


def test_a_weight_goes_into_the_stock_and_back(terminal: Terminal) -> None:
    (visit_id,) = terminal.boxes(box(1))
    (before,) = terminal.stock().values()
    assert before == Measures(1, 200, 20_000, 16_100)
    done = terminal.hub.act(weigh, visit_id, 20_300, scale="WB-1")
    assert done.result == Judged((), ())
    weighed = terminal.visit(visit_id)
    assert (weighed.weighed_kg, weighed.gross_kg, weighed.declared_kg, weighed.scale) == (
        20_300,
        20_300,
        20_000,
        "WB-1",
    )
    assert list(terminal.stock().values()) == [Measures(1, 200, 20_300, 16_400)]
    terminal.reverse(done.event_id)
    assert (terminal.visit(visit_id).weighed_kg, list(terminal.stock().values())) == (None, [before])


def test_too_heavy_a_box_is_recorded_and_held_once(terminal: Terminal) -> None:
    (visit_id,) = terminal.boxes(box(1))
    done = terminal.hub.act(weigh, visit_id, 32_000)
    assert noticed(done.result) == ["overweight", "weights_differ"]
    (hold,) = terminal.holds(visit_id)
    assert (hold.kind, hold.reason) == (HoldKind.WEIGHT.value, "32000 > 30480 kg")
    terminal.hub.clock.advance(5)
    again = terminal.hub.act(weigh, visit_id, 32_000)
    assert (again.result.hold_ids, len(terminal.holds(visit_id))) == ((), 1)  # type: ignore[attr-defined]
    terminal.reverse(again.event_id)
    terminal.reverse(done.event_id)
    assert terminal.holds(visit_id) == ()


def test_a_weighing_entered_late_changes_no_figure_before_the_box_was_in(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    _train, (visit_id,) = terminal.train(box(1))
    terminal.hub.clock.advance(60)
    terminal.hub.act(check_in, visit_id)
    terminal.hub.act(weigh, visit_id, 20_300, **terminal.ago(30))
    assert terminal.visit(visit_id).weighed_at == terminal.hub.clock.now - timedelta(minutes=30)
    assert list(terminal.stock().values()) == [Measures(1, 200, 20_300, 16_400)]
    terminal.hub.clock.advance(60)
    terminal.hub.act(weigh, visit_id, 20_500)
    late = terminal.hub.act(weigh, visit_id, 19_000, **terminal.ago(10))
    assert terminal.visit(visit_id).weighed_kg == 20_500
    assert "superseded_by" in terminal.event(late.event_id).content
    with terminal.refuses("happened_before", what="arrive"):
        terminal.hub.act(weigh, visit_id, 20_000, **terminal.ago(600))
    with terminal.refuses("weight_missing"):
        terminal.hub.act(weigh, visit_id, 0)


def test_on_its_wagon_a_box_is_weighed_and_not_yet_counted(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    _train, (visit_id,) = terminal.train(box(1))
    terminal.hub.act(weigh, visit_id, 20_300)
    assert (terminal.visit(visit_id).gross_kg, terminal.stock()) == (20_300, {})


# --- Seals and damages ------------------------------------------------------------------------------------


def test_another_seal_holds_the_box_once_for_each_difference(terminal: Terminal) -> None:
    (visit_id,) = terminal.boxes(box(1, seal="KZ 1234"))
    done = terminal.hub.act(check_seal, visit_id, "KZ9999")
    assert noticed(done.result) == ["seal_differs"]
    (hold,) = terminal.holds(visit_id)
    assert (hold.kind, hold.reason) == (HoldKind.SEAL.value, "KZ 1234 ≠ KZ9999")
    (seal,) = terminal.hub.read(seals_of, visit_id)
    assert (seal.number, seal.state, seal.found) == ("KZ 1234", SealState.DIFFERS, "KZ9999")
    terminal.hub.clock.advance(5)
    terminal.hub.act(check_seal, visit_id, "KZ9999")
    assert len(terminal.holds(visit_id)) == 1
    with terminal.refuses("reversal_overtaken"):
        terminal.reverse(done.event_id)
    gone = terminal.hub.act(check_seal, visit_id, None)
    assert (noticed(gone.result), len(terminal.holds(visit_id))) == (["seal_missing"], 2)
    terminal.reverse(gone.event_id)
    (seal,) = terminal.hub.read(seals_of, visit_id)
    assert (seal.state, seal.found, len(terminal.holds(visit_id))) == (SealState.DIFFERS, "KZ9999", 1)


def test_the_right_seal_holds_nothing_and_one_that_nobody_announced_is_kept(
    sqlite_terminal: Terminal,
) -> None:
    terminal = sqlite_terminal
    sealed, bare = terminal.boxes(box(1, seal="KZ 1234"), box(2, seal=None))
    assert noticed(terminal.hub.act(check_seal, sealed, "kz-1234").result) == []
    assert noticed(terminal.hub.act(check_seal, bare, "A1").result) == ["seal_unannounced"]
    assert [each.state for each in terminal.hub.read(seals_of, bare)] == [SealState.CHECKED]
    assert terminal.holds(sealed) == terminal.holds(bare) == ()


def test_the_number_of_a_box_is_refused_as_a_seal(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    sealed, empty = terminal.boxes(box(1, seal="KZ 1234"), box(2, load_status=LoadStatus.EMPTY, seal=None))
    with terminal.refuses("seal_is_box_number"):
        terminal.hub.act(check_seal, sealed, "TEMU 627540 1")
    with terminal.refuses("seal_is_box_number"):
        terminal.hub.act(stuff, empty, goods="Tea", hs_code="0902", gross_kg=9000, seal="TEMU6275401")
    assert terminal.holds(sealed) == ()


def test_damages_are_kept_and_a_hole_holds_the_box(terminal: Terminal) -> None:
    (visit_id,) = terminal.boxes(box(1))
    dented = terminal.hub.act(record_damage, visit_id, [parse_mark("DT-L")])
    assert dented.result == Judged((), ())
    done = terminal.hub.act(record_damage, visit_id, [parse_mark("HO-T"), parse_mark("DT-R")], " by  fork ")
    (hold,) = terminal.holds(visit_id)
    assert (hold.kind, hold.reason) == (HoldKind.DAMAGE.value, "HO-T")
    kept = [(each.code, each.place, each.note) for each in terminal.hub.read(damages_of, visit_id)]
    assert kept == [("DT", "L", None), ("HO", "T", "by fork"), ("DT", "R", "by fork")]
    terminal.reverse(done.event_id)
    assert (terminal.holds(visit_id), len(terminal.hub.read(damages_of, visit_id))) == ((), 1)
    with terminal.refuses("damage_missing"):
        terminal.hub.act(record_damage, visit_id, [])


# --- Customs ----------------------------------------------------------------------------------------------


def test_a_customs_status_is_no_hold(terminal: Terminal) -> None:
    (visit_id,) = terminal.boxes(box(1))
    due = terminal.hub.clock.now + timedelta(days=9)
    first = terminal.hub.act(
        set_customs, visit_id, CustomsStatus.TRANSIT_OPEN, number=" 55302/251126/01 ", deadline=due
    )
    second = terminal.hub.act(set_customs, visit_id, CustomsStatus.INSPECTION)
    stands = terminal.visit(visit_id)
    assert (stands.customs_status, stands.customs_number, stands.customs_deadline) == (
        CustomsStatus.INSPECTION,
        "55302/251126/01",
        None,
    )
    assert terminal.holds(visit_id) == ()
    assert terminal.event(second.event_id).content["before"] == "transit_open"
    with terminal.refuses("reversal_overtaken"):
        terminal.reverse(first.event_id)
    terminal.reverse(second.event_id)
    assert terminal.visit(visit_id).customs_deadline == due
    terminal.reverse(first.event_id)
    assert terminal.visit(visit_id).customs_status is CustomsStatus.NONE


# --- Loaded and empty -------------------------------------------------------------------------------------


def test_stripped_and_stuffed_a_box_changes_its_place_in_the_stock(terminal: Terminal) -> None:
    (visit_id,) = terminal.boxes(box(1))
    ((before, _sums),) = terminal.stock().items()
    stripped = terminal.hub.act(strip, visit_id)
    empty = replace(before, load_status=LoadStatus.EMPTY, commodity_group="other")
    assert terminal.stock() == {empty: Measures(1, 200, 3_900, 0)}
    (seal,) = terminal.hub.read(seals_of, visit_id)
    assert (seal.state, terminal.visit(visit_id).goods) == (SealState.REMOVED, None)
    terminal.hub.clock.advance(60)
    stuffed = terminal.hub.act(stuff, visit_id, goods="wheat", hs_code="1001", gross_kg=27_000, seal="H 7")
    assert noticed(stuffed.result) == []
    grain = replace(before, commodity_group="grain")
    assert terminal.stock() == {grain: Measures(1, 200, 27_000, 23_100)}
    assert [each.state for each in terminal.hub.read(seals_of, visit_id)] == [
        SealState.REMOVED,
        SealState.AFFIXED,
    ]
    assert noticed(terminal.hub.act(check_seal, visit_id, "H7").result) == []
    with terminal.refuses("reversal_overtaken"):
        terminal.reverse(stripped.event_id)


def test_stripping_and_stuffing_are_taken_back(terminal: Terminal) -> None:
    (visit_id,) = terminal.boxes(box(1))
    before, stock = terminal.visit(visit_id), terminal.stock()
    stripped = terminal.hub.act(strip, visit_id)
    stuffed = terminal.hub.act(stuff, visit_id, goods="wheat", hs_code="1001", gross_kg=31_000)
    assert noticed(stuffed.result) == ["seal_absent", "overweight"]
    assert [each.kind for each in terminal.holds(visit_id)] == [HoldKind.WEIGHT.value]
    terminal.reverse(stuffed.event_id)
    terminal.reverse(stripped.event_id)
    assert (terminal.visit(visit_id), terminal.stock()) == (before, stock)
    assert terminal.holds(visit_id) == ()
    (seal,) = terminal.hub.read(seals_of, visit_id)
    assert seal.state is SealState.NOT_CHECKED


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"goods": " ", "hs_code": "1001", "gross_kg": 20_000}, "goods_missing"),
        ({"goods": "wheat", "hs_code": "10-01", "gross_kg": 20_000}, "hs_code_shape"),
        ({"goods": "wheat", "hs_code": "1001", "gross_kg": 3_900}, "stuffed_gross"),
    ],
)
def test_a_box_is_not_closed_without_its_facts(
    sqlite_terminal: Terminal, said: dict[str, object], code: str
) -> None:
    (visit_id,) = sqlite_terminal.boxes(box(1, load_status=LoadStatus.EMPTY, gross_kg=3_900, seal=None))
    with sqlite_terminal.refuses(code):
        sqlite_terminal.hub.act(stuff, visit_id, **said)


def test_what_holds_and_times_bar_is_not_opened(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    (visit_id,) = terminal.boxes(box(1))
    with terminal.refuses("happened_before", what="check_in"):
        terminal.hub.act(strip, visit_id, **terminal.ago(5))
    with terminal.refuses("load_status_same", load_status="loaded"):
        terminal.hub.act(stuff, visit_id, goods="wheat", hs_code="1001", gross_kg=20_000)
    terminal.hub.act(set_hold, [visit_id], HoldKind.CUSTOMS, "inspection")
    with terminal.refuses("hold_bars", act="strip", hold="customs"):
        terminal.hub.act(strip, visit_id)


def test_a_box_that_turns_out_empty_is_counted_as_such(terminal: Terminal) -> None:
    (visit_id,) = terminal.boxes(box(1))
    ((before, _sums),) = terminal.stock().items()
    done = terminal.hub.act(declare_load_status, visit_id, LoadStatus.EMPTY)
    empty = replace(before, load_status=LoadStatus.EMPTY, commodity_group="other")
    assert terminal.stock() == {empty: Measures(1, 200, 3_900, 0)}
    with terminal.refuses("load_status_same"):
        terminal.hub.act(declare_load_status, visit_id, LoadStatus.EMPTY)
    terminal.reverse(done.event_id)
    assert (terminal.visit(visit_id).goods, list(terminal.stock())) == ("phones", [before])


def test_before_it_is_in_a_load_status_counts_nothing(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    _train, (visit_id,) = terminal.train(box(1, load_status=LoadStatus.EMPTY, gross_kg=None, hs_code="1001"))
    terminal.hub.act(declare_load_status, visit_id, LoadStatus.LOADED)
    assert (terminal.visit(visit_id).commodity_group, terminal.stock()) == ("grain", {})


# --- Remarks ----------------------------------------------------------------------------------------------


def test_a_remark_stands_in_the_timeline_and_can_be_taken_back(terminal: Terminal) -> None:
    train, (visit_id,) = terminal.train(box(1))
    wagon_id = terminal.visit(visit_id).inbound_wagon_id
    assert wagon_id is not None
    for kind, subject_id in (
        (SubjectKind.VISIT, visit_id),
        (SubjectKind.CARRIER, train),
        (SubjectKind.WAGON, wagon_id),
    ):
        done = terminal.hub.act(remark, kind, subject_id, " Door bent before arrival\n")
        assert terminal.event(done.event_id).content["text"] == "Door bent before arrival"
        assert terminal.timeline(kind, subject_id)[-1] == "remark"
        terminal.reverse(done.event_id)
        assert terminal.timeline(kind, subject_id)[-1] == "reverse"
    assert terminal.event(done.event_id).content["number"] == "94880010"


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (SubjectKind.VISIT, "visit_unknown"),
        (SubjectKind.CARRIER, "carrier_unknown"),
        (SubjectKind.WAGON, "wagon_unknown"),
    ],
)
def test_a_remark_needs_words_and_somebody_it_is_about(
    sqlite_terminal: Terminal, kind: SubjectKind, code: str
) -> None:
    with sqlite_terminal.refuses(code):
        sqlite_terminal.hub.act(remark, kind, 999, "hello")
    with sqlite_terminal.refuses("remark_missing"):
        sqlite_terminal.hub.act(remark, kind, 999, " \n")


def test_numbers_stand_in_every_event_of_a_box(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    (visit_id,) = terminal.boxes(box(1))
    done = terminal.hub.act(weigh, visit_id, 20_300)
    assert terminal.event(done.event_id).content["number"] == number(1)
