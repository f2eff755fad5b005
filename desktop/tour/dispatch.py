"""The tour's fourth part: the train is loaded by scan and by key, its wagons are removed, and it departs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtWidgets import QLineEdit

from desktop.tour.hands import Hands

BY_SCAN: Final = ("KTZU6612210", "CBHU8323104")
"""The upper one of the stack first."""


def load_and_depart(hands: Hands) -> Iterator[str]:
    """Load the train that was built and let it go."""
    hands.pass_minutes(35)
    hands.press("F8")
    yield "the-trains-to-leave"
    hands.press("F1")
    line = hands.see(QLineEdit, "scanLine")
    for number in BY_SCAN:
        hands.pass_minutes(3)
        hands.scan(number)
        hands.until(lambda: not line.text(), f"{number} loaded")
    yield "loaded-by-scan"
    hands.press("Escape", "Shift+L")
    yield "the-rest-is-loaded"
    hands.pass_minutes(155)
    hands.press("Shift+W", "Return")
    hands.pass_minutes(23)
    hands.press("F8")
    yield "departing"
    hands.press("Return")
    yield "departed"
