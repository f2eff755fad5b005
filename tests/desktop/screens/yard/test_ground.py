"""Stacks, lifts, prices, colours, filters and words of the yard are worked out without a window."""

from __future__ import annotations

import pytest

from desktop.screens.yard.colours import Key, colours, legend, tag_of
from desktop.screens.yard.facts import price_words
from desktop.screens.yard.filters import ANY_HOLD, NO_HOLD, NOWHERE, UNPLACED, StockFilter, band_of
from desktop.screens.yard.ground import Price
from desktop.screens.yard.looks import Light, across, along, block_look, light_of, stack_look
from desktop.screens.yard.places import places
from desktop.widgets.block_figures import occupancy_tone
from desktop.widgets.box import Tone
from desktop.widgets.stack_drawing import Match
from domain.carriers import CarrierKind
from domain.holds import HoldKind
from domain.visit import CustomsStatus, LoadStatus
from domain.yard import parse_slot
from tests.desktop.screens.yard.samples import NOW, box, ground, stock, train

PYRAMID = (
    box(1, "A-01-1-1"),
    box(2, "A-02-1-1"),
    box(3, "A-01-1-2", 40, onward=train(1, 9)),
    box(4, "A-01-1-3", 40),
)


def light(asked: StockFilter | None = None) -> Light:
    """Returns the light of the key of trains over the pyramid."""
    return light_of(Key.TRAIN, {"1": 3}, asked or StockFilter(), stock(*PYRAMID), NOW)


def test_a_long_box_joins_two_columns_into_one_stack() -> None:
    made = ground(*PYRAMID, box(5, "A-03-1-1"))
    stacks = [(stack.bay, stack.bays, stack.height, len(stack.boxes)) for stack in made.stacks["A"]]
    assert stacks == [(1, 2, 3, 4), (3, 1, 1, 1)]
    assert made.stack_at("A", 2, 1) == made.stack_at("A", 1, 1)
    top = made.stack_at("A", 1, 1)
    assert top is not None
    assert top.top.visit_id == 4


def test_what_stands_on_a_box_is_lifted_from_the_top() -> None:
    made = ground(*PYRAMID)
    assert [each.visit_id for each in made.above(2)] == [4, 3]
    assert made.above(4) == ()


def test_a_slot_costs_the_lifts_and_what_it_buries() -> None:
    made = ground(*PYRAMID, box(6, onward=train(2, 30), length_ft=40))
    assert made.price(1, parse_slot("B-01-1-1")) == Price(3)
    onto = made.price(6, parse_slot("A-01-1-4"))
    assert (onto.lifts, [each.visit_id for each in onto.buries]) == (1, [3])
    # A box that leaves first buries nobody.
    soon = ground(*PYRAMID, box(6, onward=train(2, 1), length_ft=40))
    assert soon.price(6, parse_slot("A-01-1-4")).buries == ()


@pytest.mark.parametrize(
    ("slot", "code"),
    [
        ("A-03-1-1", None),
        ("A-01-1-4", "slot_castings"),
        ("A-02-1-1", "slot_taken"),
        ("A-05-1-2", "slot_floating"),
        ("A-07-1-1", "slot_outside"),
        ("Z-01-1-1", "block_unknown"),
    ],
)
def test_a_slot_is_judged_before_it_is_asked_for(slot: str, code: str | None) -> None:
    refusal = ground(*PYRAMID, box(6)).refusal(6, parse_slot(slot))
    assert (None if refusal is None else refusal.code) == code


def test_a_box_is_not_in_its_own_way() -> None:
    made = ground(box(1, "A-01-1-1", 40))
    assert made.refusal(1, parse_slot("A-02-1-1")) is None
    same = made.refusal(1, parse_slot("A-01-1-1"))
    assert same is not None
    assert same.code == "stands_there"


@pytest.mark.parametrize(
    ("price", "said"),
    [
        (Price(1), "1 lift"),
        (Price(3, (box(1),)), "3 lifts · on 1 box that leaves earlier"),
        (Price(1, (box(1), box(2))), "1 lift · on 2 boxes that leave earlier"),
    ],
)
def test_a_price_is_said_in_words(qapp: object, price: Price, said: str) -> None:
    assert price_words(price) == said


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (StockFilter(), {1, 2, 3, 4}),
        (StockFilter(text="temu 1"), set()),
        (StockFilter(text=box(2).number[-5:]), {2}),
        (StockFilter(text="CASPIAN"), {1, 2, 4}),
        (StockFilter(text="flour"), {3}),
        (StockFilter(place="block:A"), {1}),
        (StockFilter(place="area:TRACK"), {2, 3}),
        (StockFilter(place="unknown"), {4}),
        (StockFilter(place=UNPLACED), {2, 3, 4}),
        (StockFilter(load_status="empty"), {4}),
        (StockFilter(destination="CNXIY"), {2}),
        (StockFilter(destination=NOWHERE), {3}),
        (StockFilter(hold=ANY_HOLD), {1}),
        (StockFilter(hold="customs"), {1}),
        (StockFilter(hold="line"), set()),
        (StockFilter(hold=NO_HOLD), {2, 3, 4}),
        (StockFilter(dwell="15"), {3}),
        (StockFilter(text="caspian", place=UNPLACED, dwell="7"), {2}),
    ],
)
def test_a_filter_finds_what_meets_all_that_is_asked(asked: StockFilter, found: set[int]) -> None:
    boxes = (
        box(1, "A-01-1-1", holds=(HoldKind.CUSTOMS, HoldKind.PHYTO)),
        box(2, days=3, destination="CNXIY"),
        box(3, days=20, destination=None, goods="flour", consignee=None),
        box(4, "B-?", load_status=LoadStatus.EMPTY, goods=None),
    )
    assert {each.visit_id for each in boxes if asked.meets(each, NOW)} == found


def test_where_it_stands_alone_is_no_search() -> None:
    assert not StockFilter(place="block:A").is_search
    assert StockFilter(hold=ANY_HOLD).is_search
    assert StockFilter().is_empty


@pytest.mark.parametrize(("days", "band"), [(0, "3"), (2.99, "3"), (3, "7"), (14, "15"), (400, "15")])
def test_a_dwell_band_begins_with_its_first_day(days: float, band: str) -> None:
    assert band_of(box(1, days=days), NOW) == band


def test_trains_are_read_in_the_order_in_which_they_leave() -> None:
    yard = stock(
        box(1, onward=train(7, 20)),
        box(2, onward=train(5, 3), length_ft=40),
        box(3, onward=train(9, 1, CarrierKind.TRUCK)),
        box(4),
        box(5, onward=train(8, None)),
    )
    entries = legend(Key.TRAIN, yard, NOW)
    assert [entry.tag for entry in entries] == ["5", "7", "8", "road", ""]
    assert [entry.teu_hundredths for entry in entries] == [200, 100, 100, 100, 100]
    given = colours(entries)
    assert given[""] is None
    assert len({given[tag] for tag in ("5", "7", "8", "road")}) == 4


def test_as_many_places_as_there_are_colours_have_one_of_their_own_and_the_rest_share_a_line() -> None:
    boxes = [box(n, destination=f"P{n:02}", destination_name=f"Port {n:02}") for n in range(1, 17)]
    full = legend(Key.DESTINATION, stock(*boxes[:12]), NOW)
    assert len(full) == len({entry.colour for entry in full}) == 12
    over = legend(Key.DESTINATION, stock(*boxes), NOW)
    assert len(over) == len({entry.colour for entry in over}) == 12
    rest = over[-1]
    assert (rest.title, rest.words) == ("5 others", "Port 12, Port 13, Port 14, Port 15, Port 16")
    assert rest.boxes == 5
    given = colours(over)
    assert {given[f"P{n:02}"] for n in range(12, 17)} == {rest.colour}


@pytest.mark.parametrize("key", list(Key))
def test_every_box_has_a_line_in_every_legend(key: Key) -> None:
    yard = stock(
        *(box(n, customs_status=status, days=n) for n, status in enumerate(CustomsStatus)),
        box(40, destination=None, group=9, onward=train(1)),
    )
    entries = legend(key, yard, NOW)
    assert sum(entry.boxes for entry in entries) == len(yard.boxes)
    assert {tag_of(key, each, NOW) for each in yard.boxes} <= set(colours(entries))


def test_a_stack_shows_what_is_looked_for_or_else_its_top() -> None:
    made = ground(*PYRAMID)
    (stack,) = made.stacks["A"]
    assert stack_look(stack, light()).tag == ""
    found = stack_look(stack, light(StockFilter(text=PYRAMID[2].number)))
    assert (found.match, found.note, found.tag) == (Match.FOUND, "t2", "1")
    assert stack_look(stack, light(StockFilter(text="nothing like it"))).match is Match.PALE


def test_side_views_show_each_box_once_where_it_stands() -> None:
    made = ground(*PYRAMID, box(5, "A-02-3-1"))
    block = made.stock.blocks[0]
    end = across(made, block, 2, light())
    assert {(each.column, each.tier, each.look.key) for each in end.boxes} == {
        (1, 1, "2"),
        (1, 2, "3"),
        (1, 3, "4"),
        (3, 1, "5"),
    }
    side = along(made, block, 1, light())
    assert {(each.column, each.tier, each.columns) for each in side.boxes} == {
        (1, 1, 1),
        (2, 1, 1),
        (1, 2, 2),
        (1, 3, 2),
    }


def test_places_are_blocks_areas_and_what_is_uncertain() -> None:
    shown = places(ground(*PYRAMID, box(5), box(6, "B-?")))
    said = [(place.key, place.boxes, place.percent) for place in shown]
    assert said == [
        ("block:A", 4, 8),
        ("block:B", 1, 4),
        ("area:TRACK", 1, None),
        ("area:REP", 0, None),
        ("unknown", 1, None),
    ]
    assert block_look(ground(*PYRAMID), stock().blocks[0], light()).teu_hundredths == 600


@pytest.mark.parametrize(
    ("percent", "tone"), [(79, Tone.NORMAL), (80, Tone.ATTENTION), (85, Tone.ATTENTION), (86, Tone.STOP)]
)
def test_a_full_block_asks_for_attention(percent: int, tone: Tone) -> None:
    assert occupancy_tone(percent) is tone
