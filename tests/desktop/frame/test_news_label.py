"""News give way where the line is narrow: the window stays as wide as it is, and the tip says the whole."""

from __future__ import annotations

from typing import Any

from desktop.frame.news_label import NewsLabel

LONG = "The database server does not answer. Check the network and the address, and try again."


def test_long_news_widen_nothing_and_are_read_whole_in_the_tip(qtbot: Any) -> None:
    label = NewsLabel()
    qtbot.addWidget(label)
    label.say(LONG)
    assert (label.text(), label.toolTip()) == (LONG, LONG)
    assert label.minimumSizeHint().width() == 0
    label.resize(80, 24)
    narrow = label.grab().toImage()
    label.say(LONG[:6])
    assert label.grab().toImage() != narrow
