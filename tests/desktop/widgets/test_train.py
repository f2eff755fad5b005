"""Wagons stand in rows of eight, and boxes can be dropped on them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from desktop.widgets.box_mime import BOXES_MIME, box_keys, boxes_mime
from desktop.widgets.train import TrainView
from tests.desktop.widgets.samples import inbound_train, outbound_train

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(shown):
    made = TrainView()
    made.set_wagons(outbound_train())
    return shown(made, 1135, 350)


def spot(view, number: int, position: int) -> QPointF:
    frame = view.frame(number)
    return QPointF(frame.middle + frame.px(frame.look.centres[position]), frame.floor - 6)


def drop(view, mime: QMimeData, point: QPointF) -> bool:
    where = point.toPoint()
    arguments = (Qt.DropAction.MoveAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(where, *arguments)
    enter.ignore()
    view.dragEnterEvent(enter)
    if not enter.isAccepted():
        return False
    move = QDragMoveEvent(where, *arguments)
    view.dragMoveEvent(move)
    view.dropEvent(QDropEvent(point, *arguments))
    return move.isAccepted()


def test_eight_wagons_of_60_ft_stand_in_a_row(view):
    assert view.wagons_a_row == 8
    assert view.frame(8).rail_y > view.frame(7).rail_y
    assert view.frame(8).left == view.frame(0).left


def test_fewer_where_it_is_narrow_or_wagons_are_long(shown):
    view = TrainView()
    view.set_wagons(outbound_train())
    shown(view, 600, 300)
    assert view.wagons_a_row == 4
    view.set_wagons(inbound_train())
    assert view.wagons_a_row == 3


def test_arrows_choose_wagons_and_rows(view, qtbot):
    told = []
    view.wagon_chosen.connect(lambda key, position: told.append((key, position)))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(view, key)
    assert told == [("w1", 0), ("w2", 0), ("w10", 0), ("w2", 0)]
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.chosen_key == "w29"


def test_shift_and_arrows_choose_the_position(view, qtbot):
    view.choose("w12")
    found = []
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        found.append(view.chosen_position)
    assert found == [1, 2, 3, 0]
    assert "not legal: W3" in view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.accessibleDescription().startswith("position 3 chosen; wagon 12")


def test_a_click_chooses_wagon_and_position(view, qtbot):
    with qtbot.waitSignal(view.wagon_chosen) as told:
        qtbot.mouseClick(view.viewport(), LEFT, pos=spot(view, 11, 2).toPoint())
    assert told.args == ["w12", 2]
    with qtbot.waitSignal(view.wagon_chosen) as told:
        frame = view.frame(2)
        qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(int(frame.middle), int(frame.rail_y) + 8))
    assert told.args == ["w3", 0]


def test_the_chosen_wagon_is_scrolled_into_view(shown, qtbot):
    view = TrainView()
    view.set_wagons(outbound_train())
    shown(view, 600, 180)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert 0 < view.frame(28).rail_y < 180
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0


def test_boxes_are_dropped_on_a_wagon_and_a_position(view, qtbot):
    with qtbot.waitSignal(view.dropped) as told:
        assert drop(view, boxes_mime(["v1", "v2"]), spot(view, 22, 3))
    assert told.args == [("v1", "v2"), "w23", 3]


def test_anything_else_is_not_taken(view, qtbot):
    text = QMimeData()
    text.setText("v1")
    with qtbot.assertNotEmitted(view.dropped):
        assert not drop(view, text, spot(view, 22, 3))
        assert not drop(view, boxes_mime(["v1"]), QPointF(1120, 345))


def test_keys_survive_the_mime_type():
    mime = boxes_mime(["7", "Қ 8"])
    assert mime.formats() == [BOXES_MIME]
    assert box_keys(mime) == ("7", "Қ 8")


def test_the_chosen_wagon_stays_when_the_train_is_read_again(view):
    view.choose("w12", 3)
    view.set_wagons(outbound_train())
    assert (view.chosen_key, view.chosen_position) == ("w12", 3)
    view.set_wagons(outbound_train()[:5])
    assert (view.chosen_key, view.chosen_position) == ("", 0)
    assert view.accessibleDescription() == "no wagon chosen"
