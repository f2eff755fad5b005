from __future__ import annotations

from sqlalchemy import select

from db.queries.slotting import propose_slots
from db.reading import Reading
from db.schema.yard import moves
from domain.events import SubjectKind
from domain.holds import HoldKind
from domain.visit import LoadStatus
from domain.yard import InArea
from hub.operations.holds import set_hold
from hub.operations.yard import move, place, restow
from tests.hub.operations.terminal import Terminal, at, box, number


def lifts(connection: Reading, visit_id: int) -> list[tuple[object, ...]]:
    """Returns the lifts of a box but for its check-in: kind, from, to, machine, driver, forced by."""
    columns = [moves.c[name] for name in ("kind", "came_from", "went_to", "machine", "driver")]
    rows = connection.execute(
        select(*columns, moves.c.forced_by_id)
        .where(moves.c.visit_id == visit_id, moves.c.kind != "check_in")
        .order_by(moves.c.id)
    )
    return [tuple(row) for row in rows]


def test_a_box_is_placed_moved_and_taken_back(terminal: Terminal) -> None:
    (visit_id,) = terminal.boxes(box(1))
    assert terminal.position(visit_id) == "TRACK"
    placed = terminal.hub.act(place, visit_id, at("A-01-1-1"), machine="RS-1", driver=" B.  Ospanov ")
    assert terminal.event(placed.event_id).content == {
        "number": number(1),
        "from": "TRACK",
        "to": "A-01-1-1",
        "machine": "RS-1",
        "driver": "B. Ospanov",
    }
    moved = terminal.hub.act(move, visit_id, at("A-02-1-1"))
    assert terminal.hub.read(lifts, visit_id) == [
        ("place", "TRACK", "A-01-1-1", "RS-1", "B. Ospanov", None),
        ("move", "A-01-1-1", "A-02-1-1", None, None, None),
    ]
    with terminal.refuses("reversal_overtaken"):
        terminal.reverse(placed.event_id)
    terminal.reverse(moved.event_id)
    assert terminal.position(visit_id) == "A-01-1-1"
    terminal.reverse(placed.event_id)
    assert terminal.position(visit_id) == "TRACK"
    assert terminal.hub.read(lifts, visit_id) == []


def test_nothing_is_lifted_from_under_another_nor_set_into_the_air(terminal: Terminal) -> None:
    low, high, other = terminal.boxes(box(1), box(2), box(3))
    placed = terminal.hub.act(place, low, at("A-01-1-1"))
    terminal.hub.act(place, high, at("A-01-1-2"))
    with terminal.refuses("slot_buried", visit_ids=(high,)):
        terminal.hub.act(move, low, at("A-05-1-1"))
    with terminal.refuses("slot_taken", visit_id=low):
        terminal.hub.act(place, other, at("A-02-1-1"))
    with terminal.refuses("slot_floating", empty="A-05-1-1"):
        terminal.hub.act(place, other, at("A-05-1-2"))
    with terminal.refuses("slot_floating"):
        terminal.hub.act(move, high, at("A-02-1-2"))
    with terminal.refuses("reversal_stack"):
        terminal.reverse(placed.event_id)


def test_a_restow_names_what_forced_it(terminal: Terminal) -> None:
    low, high = terminal.boxes(box(1), box(2))
    terminal.hub.act(place, low, at("A-01-1-1"))
    terminal.hub.act(place, high, at("A-01-1-2"))
    done = terminal.hub.act(restow, high, at("A-03-1-1"), forced_by_id=low)
    assert terminal.hub.read(lifts, high)[-1] == ("restow", "A-01-1-2", "A-03-1-1", None, None, low)
    assert terminal.event(done.event_id).content["forced_by"] == number(1)
    assert terminal.timeline(SubjectKind.VISIT, low)[-1] == "restow"
    with terminal.refuses("restow_of_itself"):
        terminal.hub.act(restow, high, at("A-01-1-2"), forced_by_id=high)
    terminal.reverse(done.event_id)
    assert terminal.position(high) == "A-01-1-2"


def test_areas_and_a_block_with_the_slot_unknown_are_places(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    (visit_id,) = terminal.boxes(box(1))
    terminal.hub.act(move, visit_id, InArea("INSP"))
    terminal.hub.act(move, visit_id, at("B-?"))
    assert terminal.position(visit_id) == "B-?"
    with terminal.refuses("stands_there", position="B-?"):
        terminal.hub.act(move, visit_id, at("B-?"))
    with terminal.refuses("block_unknown", block="Z"):
        terminal.hub.act(move, visit_id, at("Z-?"))
    with terminal.refuses("area_unknown", area="NOWHERE"):
        terminal.hub.act(move, visit_id, InArea("NOWHERE"))


def test_a_hold_does_not_bar_placing(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    (visit_id,) = terminal.boxes(box(1))
    terminal.hub.act(set_hold, [visit_id], HoldKind.POLICE, "search")
    terminal.hub.act(place, visit_id, at("A-01-1-1"))
    assert terminal.position(visit_id) == "A-01-1-1"


def test_lifts_follow_each_other(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    (visit_id,) = terminal.boxes(box(1))
    with terminal.refuses("happened_before", what="check_in"):
        terminal.hub.act(place, visit_id, at("A-01-1-1"), **terminal.ago(5))
    terminal.hub.clock.advance(30)
    terminal.hub.act(place, visit_id, at("A-01-1-1"), **terminal.ago(10))
    with terminal.refuses("happened_before", what="place"):
        terminal.hub.act(move, visit_id, at("A-03-1-1"), **terminal.ago(20))
    terminal.hub.act(move, visit_id, at("A-03-1-1"), **terminal.ago(10))


def test_what_is_still_on_its_wagon_is_not_placed(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    _train, (visit_id,) = terminal.train(box(1))
    with terminal.refuses("visit_where", where="on_inbound"):
        terminal.hub.act(place, visit_id, at("A-01-1-1"))


def test_a_slot_is_proposed_and_taken(terminal: Terminal) -> None:
    first, second, empty = terminal.boxes(
        box(1), box(2, gross_kg=12_000), box(3, load_status=LoadStatus.EMPTY, gross_kg=None)
    )
    slot = terminal.hub.read(propose_slots, first)[0]
    assert str(slot) == "A-01-1-1"
    terminal.hub.act(place, first, slot)
    assert str(terminal.hub.read(propose_slots, second)[0]) == "A-01-1-2"
    assert str(terminal.hub.read(propose_slots, empty)[0]) == "E-01-1-1"
    # Where it stands is no choice.
    assert slot not in terminal.hub.read(propose_slots, first)
