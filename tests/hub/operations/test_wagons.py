from __future__ import annotations

from datetime import timedelta

import pytest

from db.queries.carriers import WagonFacts, inbound_wagons, outbound_wagons, wagon
from db.queries.tracks import all_tracks, filled_mm
from domain.carriers import Stage, WagonStage
from domain.events import SubjectKind
from hub.operations.arrivals import check_in
from hub.operations.planned_trains import PlannedTrain, PlannedWagon
from hub.operations.transshipment import plan_train
from hub.operations.wagons import Shunted, place_wagons, remove_wagons
from tests.hub.operations.terminal import Terminal, box


def cut_of(terminal: Terminal, boxes: int = 2) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Lets a train arrive with so many boxes; returns its wagons and its visits."""
    carrier_id, visit_ids = terminal.train(*(box(serial) for serial in range(1, boxes + 1)))
    return tuple(each.id for each in terminal.hub.read(inbound_wagons, carrier_id)), visit_ids


def known(terminal: Terminal, wagon_id: int) -> WagonFacts:
    """Returns what is known of a wagon."""
    return terminal.hub.read(wagon, wagon_id)


def test_a_cut_is_placed_and_removed_and_taken_back(terminal: Terminal) -> None:
    cut, visit_ids = cut_of(terminal)
    for visit_id in visit_ids:
        terminal.hub.act(check_in, visit_id)
    placed_at = terminal.hub.clock.advance(20)
    placed = terminal.hub.act(place_wagons, cut, "1")
    assert placed.result == Shunted(cut, ())
    stands = known(terminal, cut[0])
    assert (stands.track, stands.placed_at, stands.stage) == ("1", placed_at, WagonStage.UNLOADED)
    assert terminal.hub.read(filled_mm, "1") == 2 * 25_620
    terminal.hub.clock.advance(90)
    removed = terminal.hub.act(remove_wagons, cut)
    assert known(terminal, cut[1]).stage is WagonStage.REMOVED
    assert terminal.event(removed.event_id).content["wagons"] == ["94880010", "54102348"]
    assert terminal.timeline(SubjectKind.WAGON, cut[1])[-2:] == ["place_wagons", "remove_wagons"]
    assert terminal.hub.read(filled_mm, "1") == 0
    with terminal.refuses("reversal_overtaken"):
        terminal.reverse(placed.event_id)
    terminal.reverse(removed.event_id)
    assert known(terminal, cut[1]).stage is WagonStage.UNLOADED
    terminal.reverse(placed.event_id)
    back = known(terminal, cut[0])
    assert (back.track, back.placed_at, back.stage) == (None, None, WagonStage.UNLOADED)


def test_shunted_to_another_track_a_wagon_idles_on(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    cut, _visits = cut_of(terminal)
    placed_at = terminal.hub.clock.now
    terminal.hub.act(place_wagons, cut, "1")
    terminal.hub.clock.advance(60)
    terminal.hub.act(place_wagons, cut, "2")
    stands = known(terminal, cut[0])
    assert (stands.track, stands.placed_at) == ("2", placed_at)
    terminal.hub.clock.advance(60)
    terminal.hub.act(remove_wagons, cut)
    terminal.hub.clock.advance(60)
    terminal.hub.act(place_wagons, cut[:1], "1")
    again = known(terminal, cut[0])
    assert (again.placed_at, again.removed_at) == (placed_at + timedelta(hours=3), None)


def test_a_train_that_leaves_is_ready_once_its_wagons_are_placed(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    cut, _visits = cut_of(terminal)
    leaves = terminal.hub.clock.now + timedelta(hours=8)
    wagons = tuple(PlannedWagon(wagon_id) for wagon_id in cut)
    carrier_id = terminal.hub.act(plan_train, PlannedTrain("1402", leaves, wagons=wagons)).result
    assert isinstance(carrier_id, int)
    terminal.hub.act(place_wagons, cut[:1], "1")
    assert terminal.carrier(carrier_id).stage is Stage.ANNOUNCED
    placed = terminal.hub.act(place_wagons, cut[1:], "1")
    assert terminal.carrier(carrier_id).stage is Stage.ARRIVED
    terminal.reverse(placed.event_id)
    assert terminal.carrier(carrier_id).stage is Stage.ANNOUNCED
    assert [each.id for each in terminal.hub.read(outbound_wagons, carrier_id)] == list(cut)


def test_what_is_odd_on_a_track_is_recorded(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    cut, _visits = cut_of(terminal)
    (broad, narrow) = (all_of(terminal, 1520)[0], all_of(terminal, 1435)[0])
    done = terminal.hub.act(place_wagons, cut, narrow)
    assert [each.code for each in done.result.findings] == ["track_gauge"]  # type: ignore[attr-defined]
    removed = terminal.hub.act(remove_wagons, cut)
    (first, _second) = removed.result.findings  # type: ignore[attr-defined]
    assert (first.code, first.facts["boxes"]) == ("wagon_removed_with_boxes", 1)
    assert terminal.event(removed.event_id).content["findings"][0]["code"] == "wagon_removed_with_boxes"
    terminal.hub.act(place_wagons, cut, broad)


def all_of(terminal: Terminal, gauge_mm: int) -> list[str]:
    """Returns the tracks of a gauge."""
    return [each.code for each in terminal.hub.read(all_tracks) if each.gauge_mm == gauge_mm]


def test_empty_wagons_from_outside_are_here_once_placed_and_a_long_cut_is_warned_about(
    sqlite_terminal: Terminal,
) -> None:
    terminal = sqlite_terminal
    leaves = terminal.hub.clock.now + timedelta(hours=8)
    numbers = [f"9{serial:06d}" for serial in range(34)]
    wagons = tuple(PlannedWagon(number=check_digited(each), wagon_type="80 ft") for each in numbers)
    carrier_id = terminal.hub.act(plan_train, PlannedTrain("1402", leaves, wagons=wagons)).result
    cut = [each.id for each in terminal.hub.read(outbound_wagons, carrier_id)]
    assert known(terminal, cut[0]).stage is WagonStage.ANNOUNCED
    placed = terminal.hub.act(place_wagons, cut, "3")
    (finding,) = placed.result.findings  # type: ignore[attr-defined]
    assert (finding.code, dict(finding.facts)) == (
        "track_too_short",
        {"track": "3", "length_m": 850, "filled_m": 872},
    )
    assert known(terminal, cut[0]).stage is WagonStage.PLACED
    terminal.reverse(placed.event_id)
    assert known(terminal, cut[0]).stage is WagonStage.ANNOUNCED


def check_digited(leading: str) -> str:
    """Returns a wagon number with its check digit."""
    from domain.wagon_number import check_digit

    return f"{leading}{check_digit(leading)}"


@pytest.mark.parametrize(
    ("wagons", "track", "code"),
    [((), "1", "nothing_chosen"), ((999,), "1", "wagon_unknown"), ((1,), "99", "track_unknown")],
)
def test_what_is_not_here_is_refused(
    sqlite_terminal: Terminal, wagons: tuple[int, ...], track: str, code: str
) -> None:
    cut_of(sqlite_terminal)
    with sqlite_terminal.refuses(code):
        sqlite_terminal.hub.act(place_wagons, wagons, track)


def test_times_of_a_wagon_follow_each_other(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    cut, _visits = cut_of(terminal)
    with terminal.refuses("happened_before", what="arrive"):
        terminal.hub.act(place_wagons, cut, "1", **terminal.ago(15))
    terminal.hub.act(place_wagons, cut, "1")
    with terminal.refuses("happened_before", what="place_wagons"):
        terminal.hub.act(remove_wagons, cut, **terminal.ago(5))
    terminal.hub.act(remove_wagons, cut)
    with terminal.refuses("wagon_stage", stage="removed"):
        terminal.hub.act(remove_wagons, cut)
