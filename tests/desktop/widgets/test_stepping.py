"""Esc steps back from a screen unless a part of it has taken the key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.stepping import SteppingView


class Greedy(QWidget):
    """Takes every key."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let nothing through."""
        event.accept()


def test_esc_that_nobody_took_steps_back_and_other_keys_do_not(qtbot):
    view = SteppingView()
    qtbot.addWidget(view)
    column = QVBoxLayout(view)
    plain, greedy = QWidget(view), Greedy(view)
    column.addWidget(plain)
    column.addWidget(greedy)
    stepped = []
    view.stepped_back.connect(lambda: stepped.append(True))

    QTest.keyClick(plain, Qt.Key.Key_A)
    QTest.keyClick(greedy, Qt.Key.Key_Escape)
    assert stepped == []
    QTest.keyClick(plain, Qt.Key.Key_Escape)
    assert stepped == [True]
