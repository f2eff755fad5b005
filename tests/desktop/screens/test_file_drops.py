"""A file dropped over a line to be typed into is the screen's or nobody's: its address is never typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.tour.hands import let_fall
from tests.desktop.screens import sample_train
from tests.desktop.screens.conftest import Desktop


def lines(desktop: Desktop) -> list[QLineEdit]:
    """Returns every line that can be seen and typed into, that of the window included."""
    found = desktop.window.findChildren(QLineEdit)
    return [line for line in found if line.isVisible() and line.isEnabled() and not line.isReadOnly()]


@pytest.mark.parametrize("name", ["yard", "transship", "dispatch", "records", "settings"])
def test_a_file_is_refused_over_every_line_of_a_screen_that_takes_none(desktop, train_id, name):
    desktop.show(name)
    seen = lines(desktop)
    before = [line.text() for line in seen]
    for line in seen:
        with pytest.raises(LookupError):
            let_fall(sample_train.LIST, line)
    assert [line.text() for line in seen] == before
    assert len(seen) >= 2


def test_a_list_over_the_search_of_the_window_is_not_typed_into_it(desktop):
    desktop.show("arrivals")
    search = desktop.child(QLineEdit, "searchLine")
    with pytest.raises(LookupError):
        let_fall(sample_train.LIST, search)
    assert search.text() == ""


def test_a_text_is_dropped_into_a_line_as_ever(desktop):
    desktop.show("records")
    line = next(each for each in lines(desktop) if each.objectName() != "searchLine")
    mime, at, copy = QMimeData(), line.rect().center(), Qt.DropAction.CopyAction
    mime.setText("TEMU6275401")
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(at, copy, mime, left, none)
    QApplication.sendEvent(line, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(line, QDropEvent(QPointF(at), copy, mime, left, none))
    assert line.text() == "TEMU6275401"
    desktop.settle()
