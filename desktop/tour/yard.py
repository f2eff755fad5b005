"""The tour's second part: boxes from beside the track are taken to their slots by scanner and keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop.tour.hands import Hands

TO_PLACE: Final = ("CBHU8323104", "KTZU6612210", "BEAU8713540")


def place_boxes(hands: Hands) -> Iterator[str]:
    """Place some boxes, the third one where the second proposal says."""
    hands.press("Alt+2")
    for place, number in enumerate(TO_PLACE):
        hands.pass_minutes(4)
        hands.scan(number)
        hands.press("P")
        hands.until(lambda: hands.sees("slot.to"), "the form that places a box")
        if place == 2:
            hands.press("Down")
            yield "a-slot-is-proposed"
        hands.press("Return")
    hands.press("5", "Ctrl+Shift+L")
    yield "the-yard-by-destination"
    hands.press("Ctrl+Shift+L")
