"""A choice that has no room for its words shortens them and says them whole in a tip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from desktop.widgets.choice_box import ChoiceBox


def tip(box: ChoiceBox) -> str:
    QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, QPoint(4, 4), box.mapToGlobal(QPoint(4, 4))))
    said = QToolTip.text()
    QToolTip.hideText()
    return said


def test_what_does_not_fit_is_shortened_and_said_whole_in_a_tip(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    box = ChoiceBox("way", "Where to", holder)
    box.addItem("Middle Corridor by Aktau")
    holder.resize(500, 60)
    holder.show()
    box.resize(400, 28)
    assert box.shown() == box.currentText()
    assert tip(box) == ""
    box.resize(120, 28)
    assert box.shown().endswith("…")
    assert box.shown()[:-1] in box.currentText()
    assert tip(box) == "Middle Corridor by Aktau"
    assert not box.grab().isNull()


def test_a_tip_that_was_set_stays_and_follows_what_was_shortened(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    box = ChoiceBox("way", "Where to", holder)
    box.addItem("Middle Corridor by Aktau")
    box.setToolTip("The way that its papers name")
    holder.resize(500, 60)
    holder.show()
    box.resize(400, 28)
    assert tip(box) == "The way that its papers name"
    box.resize(120, 28)
    assert tip(box) == "Middle Corridor by Aktau\nThe way that its papers name"
    box.resize(400, 28)
    assert tip(box) == "The way that its papers name"
