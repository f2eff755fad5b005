"""A line gives way where it is narrow: what is around it keeps its width, and the tip says it whole."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.widgets.short_label import ShortLabel

LONG = "13-470 · 60 ft · base 14.72 m · payload 60.0 t · tare 22.0 t"


@pytest.fixture
def label(qtbot: Any) -> ShortLabel:
    made = ShortLabel("label")
    qtbot.addWidget(made)
    made.say(LONG)
    return made


def test_what_does_not_fit_is_shortened_and_said_whole_in_the_tip(label: ShortLabel) -> None:
    label.resize(140, 20)
    label.show()
    assert label.shown.endswith("…")
    assert label.toolTip() == label.text() == label.accessibleName() == LONG
    label.resize(900, 20)
    assert label.shown == LONG
    assert label.toolTip() == ""


def test_a_few_letters_are_worth_no_saying(label: ShortLabel) -> None:
    label.show()
    label.resize(30, 20)
    assert label.shown == ""
    assert label.toolTip() == LONG


def test_it_asks_for_the_whole_line_and_may_vanish(label: ShortLabel) -> None:
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance(LONG)
    assert label.minimumSizeHint().width() == 0


def test_it_paints_what_it_says(label: ShortLabel) -> None:
    label.resize(140, 24)
    narrow = label.grab().toImage()
    label.say(LONG[:6])
    assert label.grab().toImage() != narrow
