"""The judge's wagon names what fails, and its words say the figures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.style import tokens
from desktop.widgets.judge import BogieLoad, Bracket, Judgement, JudgeView
from tests.desktop.widgets.pictures import colors, painted
from tests.desktop.widgets.samples import box, outbound_train, wagon

BOGIES = (BogieLoad(28_630, 30_000), BogieLoad(22_270, 30_000))
BRACKET = Bracket(1, 3, "7.6 t, at most 6.0 t (W3)")


@pytest.fixture
def view(shown):
    made = JudgeView()
    made.show_judgement(Judgement(outbound_train()[11], (BRACKET,), BOGIES, -920, 1_840))
    return shown(made, 560)


def test_the_scale_is_26_and_smaller_only_where_it_must(view):
    assert view.px_per_m == 26.0
    view.resize(400, view.height())
    assert view.frame().width == pytest.approx(400 - 16)
    assert view.frame().left + view.frame().width <= 400


def test_the_words_say_what_the_drawing_says(view):
    said = view.accessibleDescription()
    assert "7.6 t, at most 6.0 t (W3)" in said
    assert "bogie 1: 28.6 of 30.0 t; bogie 2: 22.3 of 30.0 t" in said
    assert said.endswith("centre of gravity 0.92 m off the middle")


def test_a_bracket_is_drawn_over_the_boxes_it_speaks_of(view):
    above = painted(view).copy(0, 0, 560, 30)
    assert tokens().stop.name().upper() in colors(above)
    view.show_judgement(Judgement(outbound_train()[11], (), BOGIES))
    assert tokens().stop.name().upper() not in colors(painted(view).copy(0, 0, 560, 10))


def test_keys_and_clicks_choose_a_position(view, qtbot):
    told = []
    view.position_chosen.connect(told.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(view, key)
    third = view.frame().box(view.frame().look.boxes[2]).center().toPoint()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=third)
    assert told == [1, 2, 1, 3]


def test_overload_unknown_limits_and_nothing_are_painted(view):
    over = (BogieLoad(31_000, 30_000), BogieLoad(9_000, None))
    wide = Bracket(1, 2, "a text that is a good deal wider than the bracket it belongs to")
    look = wagon(1, "80 ft", "4x20", [box(1), box(2), None, box(4)])
    view.show_judgement(Judgement(look, (wide,), over, 2_500, 1_900))
    assert tokens().stop.name().upper() in colors(painted(view))
    view.show_judgement(None)
    assert view.accessibleDescription() == "no wagon chosen"
    assert not painted(view).isNull()
