"""A wagon stands on the same geometry as the judge's sums."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from desktop.widgets.wagon import FLOOR_MM, WagonFrame, wagon_words, wheels
from tests.desktop.widgets.samples import box, layout, wagon, wagon_type


@pytest.mark.parametrize(
    ("code", "layout_code"),
    [("13-470", "3x20"), ("60 ft", "40+20"), ("80 ft", "20+40+20"), ("40 ft", "1x40")],
)
@pytest.mark.parametrize("scale", [6.9, 10.4, 26.0])
def test_boxes_stand_at_the_centres_of_the_layout(code, layout_code, scale):
    kind = wagon_type(code)
    places = layout(kind, layout_code).places
    sizes = {20: "22G1", 40: "45G1", 45: "L5G1"}
    look = wagon(3, code, layout_code, [box(place.position, sizes[place.length_ft]) for place in places])
    frame = WagonFrame(look, left=50, rail_y=200, px_per_m=scale)
    middle = 50 + kind.coupler_mm * scale / 2000
    for place, loaded in zip(places, look.boxes, strict=True):
        rect = frame.box(loaded)
        assert rect.center().x() == pytest.approx(middle + place.centre_mm * scale / 1000)
        assert rect.bottom() == pytest.approx(200 - FLOOR_MM * scale / 1000, abs=0.5)


def test_wheels_stand_around_the_bogies_and_bogies_at_the_base():
    kind = wagon_type("13-470")
    frame = WagonFrame(wagon(1, "13-470", "1x40", [None]), 0, 100, 10.0)
    head, tail = frame.bogies
    assert tail - head == pytest.approx(kind.base_mm / 100)
    first, second, third, fourth = wheels(frame)
    assert (first + second) / 2 == pytest.approx(head)
    assert (third + fourth) / 2 == pytest.approx(tail)
    assert second - first == pytest.approx(18.5)


def test_places_without_a_box_are_free_and_can_be_hit():
    look = wagon(2, "13-470", "3x20", [box(1), None, box(3)])
    frame = WagonFrame(look, 0, 100, 10.0)
    assert [free.position for free in look.free] == [2]
    for position, millimetres in look.centres.items():
        point = QPointF(frame.middle + millimetres / 100, frame.floor - 5)
        assert frame.position_at(point) == position
    assert frame.position_at(QPointF(frame.middle, frame.rail_y)) == 0
    assert look.positions == (1, 2, 3)


def test_the_words_of_a_wagon():
    look = wagon(12, "13-470", "2x20", [box(1, gross_kg=17_000), box(2, gross_kg=9_600)], "W3")
    words = wagon_words(look)
    assert words.startswith("wagon 12, 94881644, 60 ft, 26.6 t, not legal: W3, position 1: ")
    assert look.sum_kg == 26_600
    assert ", free" in wagon_words(wagon(1, "13-470", "3x20", [None] * 3))
