"""The consist follows the chosen box, by keys, by mouse and along the strip."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from desktop.widgets.consist import PX_PER_M, ConsistView
from tests.desktop.widgets.samples import inbound_train

WIDTH = 1000


@pytest.fixture
def view(shown):
    made = ConsistView()
    made.set_wagons(inbound_train())
    return shown(made, WIDTH)


def keys(view):
    return [loaded.look.key for wagon in inbound_train() for loaded in wagon.in_order]


def test_arrows_choose_box_by_box_and_tell_it(view, qtbot):
    told = []
    view.chosen.connect(told.append)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert told == [*keys(view)[:3], keys(view)[1]]
    assert view.chosen_key == keys(view)[1]


def test_home_and_end_bring_the_ends_of_the_train_into_the_window(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.chosen_key == keys(view)[-1]
    last = view.frame(28)
    assert last.left + last.width <= WIDTH
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert (view.chosen_key, view.offset) == (keys(view)[0], 0)


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_wagon_by_wagon(view, qtbot, key, modifier):
    view.choose("v41")
    qtbot.keyClick(view, key, modifier)
    assert view.chosen_key == "v51"


def test_choosing_from_outside_scrolls_and_tells_nobody(view):
    told = []
    view.chosen.connect(told.append)
    view.choose("v201")
    frame = view.frame(19)
    assert frame.left >= 0
    assert frame.left + frame.width <= WIDTH
    assert told == []
    view.choose("nobody")
    assert view.chosen_key == ""
    assert view.accessibleDescription() == "no box chosen"


def test_a_click_chooses_the_box_under_the_mouse(view, qtbot):
    frame = view.frame(1)
    loaded = frame.look.boxes[1]
    with qtbot.waitSignal(view.chosen) as told:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=frame.box(loaded).center().toPoint())
    assert told.args == [loaded.look.key]
    assert view.box_at(QPointF(frame.middle, frame.rail_y + 4)) is None


def test_the_strip_shows_and_moves_the_window(view, qtbot):
    strip, window = view.strip(), view.window_rect()
    assert window.left() == pytest.approx(strip.left())
    assert 0 < window.width() < strip.width()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(WIDTH // 2, int(strip.center().y())))
    assert view.window_rect().center().x() == pytest.approx(WIDTH / 2, abs=1)
    assert view.chosen_key == ""


def test_a_short_train_does_not_scroll(shown, qtbot):
    view = ConsistView()
    view.set_wagons(inbound_train(2))
    shown(view, WIDTH)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.offset == 0
    assert view.window_rect().width() == pytest.approx(view.strip().width())


def test_wagons_are_to_scale(view):
    frame = view.frame(0)
    assert frame.width == pytest.approx(frame.look.coupler_mm * PX_PER_M / 1000)
    assert view.height() == 140


def test_the_chosen_box_stays_when_the_train_is_read_again(view):
    view.choose("v72")
    view.set_wagons(inbound_train(29, 20))
    assert view.chosen_key == "v72"
    assert "wagon 07, position 2" in view.accessibleDescription()
    assert "held: seal, seal differs" in view.accessibleDescription()
    view.set_wagons(())
    assert view.chosen_key == ""


def test_an_empty_train_is_painted_and_takes_keys(shown, qtbot):
    view = shown(ConsistView(), WIDTH)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.chosen_key == ""
