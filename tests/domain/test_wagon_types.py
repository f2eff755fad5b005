from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.wagon_number import Fleet
from domain.wagon_types import (
    BOX_LENGTH_MM,
    best_placing,
    class_code,
    conditional_hundredths,
    layouts_for,
    placings,
    slots_teu_hundredths,
)
from tests.domain.reference import WAGON_TYPES, layout_rows

EVERY = sorted(WAGON_TYPES.values(), key=lambda wagon: wagon.code)
SIXTY, EIGHTY, FORTY = WAGON_TYPES["13-470"], WAGON_TYPES["80 ft"], WAGON_TYPES["40 ft"]


@dataclass(frozen=True)
class Box:
    length_ft: int
    position: int | None = None


def codes(wagon, lengths):
    return [layout.code for layout in layouts_for(wagon, lengths)]


@pytest.mark.parametrize("wagon", EVERY, ids=lambda wagon: wagon.code)
def test_boxes_of_every_layout_stand_on_the_frame_apart_and_in_order(wagon):
    assert wagon.layouts
    for layout in wagon.layouts:
        edge = -wagon.frame_mm / 2
        for number, place in enumerate(layout.places, start=1):
            assert place.position == number
            half = BOX_LENGTH_MM[place.length_ft] / 2
            assert place.centre_mm - half >= edge, layout
            edge = place.centre_mm + half
        assert edge <= wagon.frame_mm / 2, layout


@pytest.mark.parametrize("wagon", EVERY, ids=lambda wagon: wagon.code)
def test_the_mirror_image_of_every_layout_is_a_layout(wagon):
    shapes = {tuple((p.length_ft, p.centre_mm) for p in layout.places) for layout in wagon.layouts}
    assert {tuple((length, -centre) for length, centre in reversed(shape)) for shape in shapes} == shapes


@pytest.mark.parametrize("wagon", EVERY, ids=lambda wagon: wagon.code)
def test_figures_of_a_wagon_belong_together(wagon):
    assert wagon.fleet in {fleet.value for fleet in Fleet}
    assert wagon.base_mm < wagon.frame_mm < wagon.coupler_mm
    assert wagon.gauge_mm == (1435 if wagon.fleet == Fleet.CHINA else 1520)
    by_40_and_20 = [sum(way.lengths_ft) for way in wagon.layouts if set(way.lengths_ft) <= {20, 40}]
    assert slots_teu_hundredths(wagon) == max(by_40_and_20) * 5


def test_only_what_was_found_with_a_model_is_verified():
    assert {w.code for w in EVERY if w.verified} == {"13-470", "13-9004", "13-Н455", "11-Н004"}


def test_each_class_that_a_list_may_name_is_a_wagon_type():
    assert {class_code(w.length_class_ft) for w in EVERY} <= WAGON_TYPES.keys()


def test_every_layout_row_belongs_to_a_wagon_type():
    assert {row.wagon_type for row in layout_rows()} <= WAGON_TYPES.keys()


@pytest.mark.parametrize(
    ("coupler_mm", "hundredths"),
    [(19_620, 140), (25_620, 183), (14_000, 100), (14_620, 104), (70, 1)],
)
def test_conditional_wagons(coupler_mm, hundredths):
    assert conditional_hundredths(coupler_mm) == hundredths


def test_trains_of_one_kind_fill_57_conditional_wagons():
    assert (
        40 * conditional_hundredths(SIXTY.coupler_mm) <= 5700 < 41 * conditional_hundredths(SIXTY.coupler_mm)
    )
    assert (
        31 * conditional_hundredths(EIGHTY.coupler_mm)
        <= 5700
        < 32 * conditional_hundredths(EIGHTY.coupler_mm)
    )


@pytest.mark.parametrize(("wagon", "teu"), [(FORTY, 200), (SIXTY, 300), (EIGHTY, 400)])
def test_slots(wagon, teu):
    assert slots_teu_hundredths(wagon) == teu


def test_layouts_for_a_sequence_of_lengths():
    assert codes(SIXTY, [20, 20, 20]) == ["3x20"]
    assert codes(SIXTY, [20, 40]) == ["20+40"]
    assert codes(SIXTY, [40, 40]) == []
    assert codes(EIGHTY, [20, 20, 40]) == ["20+20+40"]
    assert codes(FORTY, [20, 20, 20]) == []


def test_a_45_needs_a_place_of_its_own():
    assert codes(SIXTY, [45]) == ["1x45"]
    assert codes(SIXTY, [45, 20]) == []
    assert codes(EIGHTY, [45, 20]) == ["45+20"]
    assert codes(EIGHTY, [45, 40]) == []
    assert codes(FORTY, [45]) == []


def test_a_filled_layout_comes_before_a_partly_filled_one():
    layout, placed = best_placing(SIXTY, [Box(20, 1), Box(20, 2)])
    assert layout.code == "2x20"
    assert [place.centre_mm for place, _ in placed] == [-6158, 6158]
    layout, _ = best_placing(SIXTY, [Box(20, 1), Box(20, 3)])
    assert layout.code == "3x20"


def test_one_box_without_a_position_stands_nearest_to_the_middle():
    layout, ((place, _),) = best_placing(SIXTY, [Box(20)])
    assert (layout.code, place.position) == ("3x20", 2)


def test_positions_that_were_chosen_are_kept():
    layout, placed = best_placing(SIXTY, [Box(20), Box(20, 1), Box(20)])
    assert [place.position for place, _ in placed] == [1, 2, 3]
    assert [box.position for _, box in placed] == [1, None, None]
    assert layout.code == "3x20"


@pytest.mark.parametrize(
    "boxes",
    [[Box(20, 1), Box(20, 1)], [Box(20, 4)], [Box(20, 0)], [Box(40), Box(40)], [Box(10)]],
)
def test_boxes_that_no_layout_takes(boxes):
    assert best_placing(WAGON_TYPES["13-9004"], boxes) is None


@given(st.sampled_from(EVERY), st.lists(st.builds(Box, st.sampled_from([20, 30, 40, 45])), max_size=4))
def test_placings_keep_lengths_order_and_every_box(wagon, boxes):
    for layout in wagon.layouts:
        for placed in placings(layout, boxes):
            assert [box for _, box in placed] == boxes
            assert all(place.length_ft == box.length_ft for place, box in placed)
            positions = [place.position for place, _ in placed]
            assert positions == sorted(set(positions))
