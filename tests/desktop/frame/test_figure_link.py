"""A figure of the status line is a button of words: pressed by keyboard, and bold where it should be zero."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from desktop.frame.figure_link import FigureLink


def test_a_figure_is_pressed_by_the_keyboard_and_says_itself(qtbot: Any) -> None:
    link = FigureLink("statusStock")
    qtbot.addWidget(link)
    link.show_figure("1,240 boxes")
    assert link.accessibleName() == "1,240 boxes"
    with qtbot.waitSignal(link.clicked):
        qtbot.keyClick(link, Qt.Key.Key_Space)


def test_a_figure_that_should_be_zero_is_bold_and_takes_its_room(qtbot: Any) -> None:
    link = FigureLink("statusOldHolds")
    qtbot.addWidget(link)
    link.show_figure("4 holds over 24 h")
    plain = link.sizeHint().width()
    link.show_figure("4 holds over 24 h", QColor("red"))
    assert link.font().bold()
    assert link.sizeHint().width() > plain
    link.show_figure("0 holds over 24 h")
    assert not link.font().bold()
