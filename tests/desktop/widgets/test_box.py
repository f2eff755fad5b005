"""A box is drawn to scale, its text is shortened and never clipped, and its words say the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from desktop.style import CAPTION, tokens
from desktop.widgets.box import (
    BoxLook,
    Standing,
    Tone,
    box_rect,
    box_words,
    fill_color,
    fitting_lines,
    full_lines,
    measures,
    number_lines,
    paint_box,
    weight_lines,
)
from desktop.widgets.lettering import text_width
from tests.desktop.widgets.pictures import colors
from tests.desktop.widgets.samples import box

LOUD = {"hazard": "3", "hold": "seal", "fault": "seal differs", "tone": Tone.STOP}


def picture(look: BoxLook, width: int = 120, height: int = 60, **more) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(tokens().panel)
    painter = QPainter(image)
    paint_box(painter, QRectF(0, 0, width, height), look, **more)
    painter.end()
    return image


@pytest.mark.parametrize(
    ("code", "length", "height", "reefer"),
    [("22G1", 6_058, 2_591, False), ("45R1", 12_192, 2_896, True), ("L5G1", 13_716, 2_896, False)],
)
def test_measures_follow_from_the_size_type(code, length, height, reefer):
    assert measures(code) == (length, height, reefer)


def test_an_unreadable_size_type_is_drawn_by_its_length():
    assert measures("??", 20) == (6_058, 2_591, False)


@pytest.mark.parametrize("scale", [6.9, 10.4, 24.0, 26.0])
def test_a_box_is_to_scale_and_stands_on_its_floor(scale):
    rect = box_rect(200, 100, box(1, "45G1"), scale)
    assert rect.width() == pytest.approx(12.192 * scale)
    assert rect.height() == pytest.approx(2.896 * scale)
    assert (rect.center().x(), rect.bottom()) == (pytest.approx(200), pytest.approx(100))


def test_the_words_say_all_that_the_drawing_says():
    look = BoxLook("1", "CSQU3054383", "22G1", 17_200, standing=Standing.TO_COME, empty=True, **LOUD)
    assert box_words(look) == (
        "CSQU 305438 3, 22G1, 17.2 t, empty, dangerous goods class 3, held: seal, seal differs, to come"
    )


def test_the_lines_of_each_scale():
    look = BoxLook("1", "CSQU3054383", "22G1", 17_200, note="Baku")
    assert number_lines(look) == ("CSQU 305438 3",)
    assert weight_lines(look) == ("17.2",)
    assert full_lines(look) == ("CSQU 305438 3", "22G1 · Baku", "17.2 t")
    assert weight_lines(BoxLook("1")) == ()


def test_a_number_too_wide_parts_after_its_owner(qapp):
    assert fitting_lines(("CSQU 305438 3",), 60, 27) == ("CSQU", "305438 3")


def test_a_text_too_wide_loses_its_middle_and_never_more_than_fits(qapp):
    for width in (20, 30, 45, 60):
        (line, *_) = fitting_lines(("CSQU 305438 3",), width, 14) or ("",)
        assert text_width(line, CAPTION) <= width + 1
        assert line == "" or "…" in line


def test_lines_without_room_are_left_out(qapp):
    assert fitting_lines(("CSQU 305438 3", "22G1", "17.2 t"), 200, 27) == ("CSQU 305438 3", "22G1")
    assert fitting_lines(("17.2",), 100, 8) == ()


def test_marks_have_shapes_and_not_only_colours(look):
    plain = picture(BoxLook("1"))
    for mark in ({"reefer": True}, {"empty": True}, {"hazard": "3"}, {"hold": "seal"}):
        assert picture(BoxLook("1", **mark)) != plain


def test_a_box_to_come_has_a_broken_edge(look):
    top = picture(BoxLook("1", standing=Standing.TO_COME), 200, 60)
    edge = [top.pixel(x, 0) for x in range(200)]
    assert 2 <= len(set(edge)) <= 3
    solid = picture(BoxLook("1"), 200, 60)
    assert len({solid.pixel(x, 0) for x in range(200)}) == 1


def test_a_chosen_box_has_the_accent_and_a_failing_one_the_colour_of_stop(look):
    accent, stop = tokens().accent.name().upper(), tokens().stop.name().upper()
    assert accent in colors(picture(BoxLook("1"), chosen=True))
    assert stop in colors(picture(BoxLook("1", tone=Tone.STOP)))
    assert not {accent, stop} & colors(picture(BoxLook("1")))


def test_the_fill_is_what_the_screen_is_about(look):
    t = tokens()
    assert fill_color(BoxLook("1")) == t.box
    assert fill_color(BoxLook("1", fill=3)) == t.group(3)
    assert fill_color(BoxLook("1", fill=3, pale=True)) not in (t.group(3), t.panel)
    assert fill_color(BoxLook("1", tone=Tone.STOP)) == t.stop_tint


def test_a_box_of_two_pixels_is_painted_without_text(look):
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_box(painter, QRectF(1, 1, 2, 2), box(1, **LOUD, reefer=True, empty=True), ("CSQU 305438 3",))
    assert painter.end()
