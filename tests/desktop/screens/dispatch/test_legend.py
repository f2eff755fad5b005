"""The legend tells every mark of the screen, in one line or in two."""

from __future__ import annotations

import pytest

from desktop.screens.dispatch.legend import Legend


@pytest.fixture
def legend(qtbot):
    made = Legend()
    qtbot.addWidget(made)
    return made


def test_it_is_one_line_where_there_is_room_and_two_where_there_is_not(legend):
    legend.resize(legend.sizeHint())
    assert legend.lines == 1
    legend.resize(legend.minimumSizeHint())
    assert legend.lines == 2
    assert legend.minimumSizeHint().width() < legend.sizeHint().width()
    assert not legend.grab().isNull()


def test_it_says_every_mark_to_a_screen_reader(legend):
    for mark in ("✗ stops the departure", "not loaded", "hold", "empty", "reefer", "dangerous"):
        assert mark in legend.accessibleDescription()
