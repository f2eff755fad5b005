"""What scrolls can be read without a mouse; what does not scroll is passed by."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.widgets.reading_area import ReadingArea


class Page(QWidget):
    """A field, and under it something to read."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self.field, self.area = QLineEdit(self), ReadingArea("area", "About the box", self)
        self.body = QWidget(self.area)
        self.body.setMinimumHeight(height)
        self.area.setWidget(self.body)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.area)
        self.resize(300, 200)


@pytest.fixture
def page(qtbot: Any) -> Page:
    made = Page(1_000)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.field.setFocus()
    return made


def test_tab_leads_into_what_scrolls_and_the_keys_scroll_it(page: Page) -> None:
    QTest.keyClick(page.field, Qt.Key.Key_Tab)
    assert page.focusWidget() is page.area
    QTest.keyClick(page.area, Qt.Key.Key_Down)
    assert page.area.verticalScrollBar().value() > 0
    before = page.area.verticalScrollBar().value()
    QTest.keyClick(page.area, Qt.Key.Key_PageDown)
    assert page.area.verticalScrollBar().value() > before + 50


def test_the_place_with_the_keyboard_is_marked(page: Page) -> None:
    plain = page.area.grab().toImage()
    QTest.keyClick(page.field, Qt.Key.Key_Tab)
    assert page.area.grab().toImage() != plain
    QTest.keyClick(page.area, Qt.Key.Key_Tab)
    assert page.area.grab().toImage() == plain


def test_a_click_leaves_the_keyboard_where_it_is(page: Page) -> None:
    QTest.mouseClick(page.area.viewport(), Qt.MouseButton.LeftButton)
    assert page.focusWidget() is page.field


def test_tab_passes_by_where_nothing_scrolls(page: Page, qtbot: Any) -> None:
    page.body.setMinimumHeight(10)
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() == 0)
    QTest.keyClick(page.field, Qt.Key.Key_Tab)
    assert page.focusWidget() is not page.area
