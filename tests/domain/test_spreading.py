"""A spread over a train is legal everywhere, keeps what stands, and leaves out hardly more than it must."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.layout import LoadedBox, RuleSettings, judge
from domain.layout.unfinished import lasting_stops
from domain.spreading import OpenWagon, Spread, spread
from domain.wagon_types import placings
from tests.domain.reference import WAGON_TYPES

SETTINGS = RuleSettings()
MIX = ("13-470", "13-470", "13-9004", "13-2114", "13-Н455")


def box(key: str, length_ft: int, tonnes: float, position: int | None = None) -> LoadedBox:
    return LoadedBox(key, length_ft, round(tonnes * 1000), position=position, tare_kg=2_250)


def result_of(
    wagons: list[OpenWagon], boxes: list[LoadedBox], found: Spread
) -> dict[str, tuple[LoadedBox, ...]]:
    """Returns what then stands on each wagon."""
    by_key = {each.key: each for each in boxes}
    stands = {wagon.key: wagon.standing for wagon in wagons}
    for key, (wagon, position) in found.placed.items():
        stands[wagon] += (replace(by_key[key], position=position),)
    return stands


def teu(boxes: list[LoadedBox]) -> int:
    return sum(2 if each.length_ft >= 40 else 1 for each in boxes)


boxes_drawn = st.lists(
    st.tuples(st.sampled_from([20, 20, 40, 45]), st.integers(40, 320)).map(
        lambda drawn: (drawn[0], drawn[1] / 10)
    ),
    max_size=14,
)


@given(
    boxes_drawn,
    st.lists(st.sampled_from(sorted(WAGON_TYPES)), min_size=1, max_size=5),
    st.sampled_from([("smgs",), ("domestic",), ("smgs", "china"), ("smgs", "ferry")]),
    st.none() | st.integers(0, 150_000),
)
def test_whatever_comes_every_wagon_is_legal_and_every_box_is_accounted_for(
    drawn: list[tuple[int, float]], types: list[str], scopes: tuple[str, ...], room_kg: int | None
) -> None:
    boxes = [box(f"b{n}", length, tonnes) for n, (length, tonnes) in enumerate(drawn)]
    wagons = [OpenWagon(f"w{n}", WAGON_TYPES[code]) for n, code in enumerate(types)]
    found = spread(wagons, boxes, scopes, SETTINGS, room_kg)
    assert sorted([*found.placed, *found.left_out]) == sorted(each.key for each in boxes)
    assert len(set(found.placed.values())) == len(found.placed)
    for wagon in wagons:
        stands = result_of(wagons, boxes, found)[wagon.key]
        assert judge(wagon.wagon_type, stands, scopes, SETTINGS).legal
    if room_kg is not None:
        assert sum(each.gross_kg for each in boxes if each.key in found.placed) <= room_kg


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("scopes", [("smgs",), ("smgs", "china")], ids=["smgs", "china"])
def test_a_whole_train_is_filled_to_98_percent_of_what_could_be(seed: int, scopes: tuple[str, ...]) -> None:
    random = Random(seed)
    wagons = [OpenWagon(str(n), WAGON_TYPES[random.choice(MIX)]) for n in range(57)]
    slots = sum(wagon.wagon_type.length_class_ft // 20 for wagon in wagons)
    boxes: list[LoadedBox] = []
    while teu(boxes) < slots * 1.1:
        length = random.choice([20, 20, 40])
        tonnes = random.randint(80, 260) / 10 if length == 20 else random.randint(120, 300) / 10
        boxes.append(box(f"b{len(boxes)}", length, tonnes))
    platform = WAGON_TYPES["13-9004"]
    possible = [each for each in boxes if not lasting_stops(judge(platform, [each], scopes, SETTINGS))]
    found = spread(wagons, boxes, scopes, SETTINGS)
    got = teu([each for each in boxes if each.key in found.placed])
    assert got >= 0.98 * min(slots, teu(possible))


@pytest.mark.parametrize("seed", range(12))
def test_on_one_wagon_it_finds_as_much_as_trying_everything(seed: int) -> None:
    random = Random(seed)
    wagon = WAGON_TYPES[random.choice(["13-470", "13-2114"])]
    boxes = [
        box(f"b{n}", length, random.randint(60, 280) / 10)
        for n, length in enumerate(random.choices([20, 20, 40], k=5))
    ]
    best = 0
    for size in range(1, 5):
        for chosen in permutations(boxes, size):
            for layout in wagon.layouts:
                for placed in placings(layout, chosen):
                    stands = [replace(each, position=place.position) for place, each in placed]
                    if judge(wagon, stands, ["smgs"], SETTINGS).legal:
                        best = max(best, teu(stands))
    found = spread([OpenWagon("w", wagon)], boxes, ["smgs"], SETTINGS)
    assert teu([each for each in boxes if each.key in found.placed]) == best


def test_what_stands_on_a_wagon_stays_and_is_reckoned_with() -> None:
    standing = (box("old", 20, 24, position=1),)
    wagons = [OpenWagon("w", WAGON_TYPES["13-470"], standing)]
    boxes = [box("light", 20, 9), box("fits", 20, 20), box("middle", 20, 15)]
    found = spread(wagons, boxes, ["smgs"], SETTINGS)
    assert set(found.placed) == {"fits", "middle"}
    assert {position for _, position in found.placed.values()} == {2, 3}


def test_a_box_left_over_takes_the_place_of_one_that_fits_elsewhere() -> None:
    weights = {"a": 24, "b": 16, "c": 20, "d": 21, "e": 12}
    wagons = [
        OpenWagon("first", WAGON_TYPES["13-470"], (box("old", 20, 17, position=1),)),
        OpenWagon("second", WAGON_TYPES["13-470"]),
    ]
    boxes = [box(key, 20, tonnes) for key, tonnes in weights.items()]
    assert spread(wagons, boxes, ["smgs"], SETTINGS).left_out == ()


def test_a_train_without_wagons_takes_nothing() -> None:
    assert spread([], [box("a", 20, 20)], ["smgs"], SETTINGS) == Spread({}, ("a",))
