"""The tour's last part: a box that has left is looked up, with everything that ever happened to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop.tour.hands import Hands

LOOKED_UP: Final = "KTZU 661221 0"


def look_up_a_box(hands: Hands) -> Iterator[str]:
    """Find a box by the search of the window and read its story."""
    hands.press("Ctrl+K")
    hands.write(LOOKED_UP)
    hands.settle()
    yield "search-everywhere"
    hands.press("Return")
    hands.until(lambda: hands.window.current == "records", "Records")
    yield "the-story-of-a-box"
    hands.press("Ctrl+Shift+L", "F6")
    yield "all-records"
