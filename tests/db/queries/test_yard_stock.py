"""What the Yard reads, on both kinds of store: the stock with plans and holds, one box, several slots."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from db.queries.slotting import propose_slots
from db.queries.yard_box import LAST, chosen_box
from db.queries.yard_stock import StockRow, yard_stock
from domain.carriers import CarrierKind
from domain.events import EventKind
from domain.holds import HoldKind
from domain.yard import InArea, Slot, UnknownSlot
from hub.operations.holds import release_hold, set_hold
from hub.operations.yard import move
from tests.hub.conftest import Hub, open_hub
from tests.hub.scene import work


@pytest.fixture
def hub(founded_store_url: str) -> Iterator[Hub]:
    """A founded hub on SQLite and on PostgreSQL."""
    founded = open_hub(founded_store_url)
    yield founded
    founded.close()


def rows(hub: Hub) -> dict[int, StockRow]:
    """Returns the stock by visit."""
    return {row.visit_id: row for row in hub.read(yard_stock).boxes}


def test_the_stock_has_every_box_that_stands_here_and_no_other(hub: Hub) -> None:
    boxes = work(hub).boxes
    found = rows(hub)
    assert {visit_id: row.position for visit_id, row in found.items()} == {
        boxes["LOWER"]: Slot("A", 1, 1, 1),
        boxes["UPPER"]: Slot("A", 1, 1, 2),
        boxes["LONG"]: Slot("A", 3, 1, 1),
        boxes["AREA"]: InArea("TRACK"),
    }
    upper = found[boxes["UPPER"]]
    assert (upper.length_ft, upper.teu_hundredths, upper.gross_kg, upper.onward) == (20, 100, 21_000, None)
    # Those in slots come first, by slot.
    assert list(found) == [boxes[name] for name in ("LOWER", "UPPER", "LONG", "AREA")]


def test_a_plan_is_told_with_its_train(hub: Hub) -> None:
    scene = work(hub)
    onward = rows(hub)[scene.boxes["LONG"]].onward
    assert onward is not None
    assert (onward.carrier_id, onward.kind) == (scene.carriers["out"], CarrierKind.TRAIN_OUT)


def test_open_holds_are_told_in_their_order_and_released_ones_are_not(hub: Hub) -> None:
    box = work(hub).boxes["LOWER"]
    hub.act(set_hold, [box], HoldKind.LINE, "no release")
    (second,) = hub.act(set_hold, [box], HoldKind.CUSTOMS, "inspection").result  # type: ignore[misc]
    hub.act(set_hold, [box], HoldKind.PHYTO, "sample taken")
    hub.act(release_hold, [second])
    assert rows(hub)[box].holds == (HoldKind.LINE, HoldKind.PHYTO)


def test_blocks_areas_and_groups_come_with_the_stock(hub: Hub) -> None:
    stock = hub.read(yard_stock)
    assert [block.code for block in stock.blocks] == ["A", "B", "C", "D", "E", "R"]
    assert {area.code for area in stock.areas} == {"TRACK", "GATE", "INSP", "CFS", "REP"}
    assert [group.place for group in stock.groups] == list(range(1, 13))
    assert stock.boxes == ()


def test_an_unknown_slot_is_told_as_one(hub: Hub) -> None:
    box = work(hub).boxes["UPPER"]
    hub.act(move, box, UnknownSlot("B"))
    assert rows(hub)[box].position == UnknownSlot("B")


def test_one_box_comes_with_what_brought_it_and_its_last_events(hub: Hub) -> None:
    scene = work(hub)
    box = scene.boxes["UPPER"]
    found = hub.read(chosen_box, box)
    assert found.came_with is not None
    assert (found.came_with.kind, found.came_with.wagon) == (CarrierKind.TRAIN_IN, "94880010")
    assert found.path[0].kind is EventKind.REMARK
    assert "changes" not in found.path[0].content
    for bay in range(1, LAST + 1):
        hub.clock.advance(1)
        hub.act(move, box, Slot("C", bay, 1, 1))
    path = hub.read(chosen_box, box).path
    assert [event.content["to"] for event in path] == [f"C-{bay:02}-1-1" for bay in range(LAST, 0, -1)]


def test_proposals_keep_clear_of_what_is_to_be_reached(hub: Hub) -> None:
    boxes = work(hub).boxes
    clear = hub.read(propose_slots, boxes["UPPER"], not_over=[boxes["LONG"]])
    assert hub.read(propose_slots, boxes["AREA"])
    assert not [slot for slot in clear if (slot.block, slot.row) == ("A", 1) and slot.bay in (1, 3, 4)]
    assert len({slot.block for slot in clear}) > 3
