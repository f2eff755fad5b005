"""The tour's first part: a list is dropped, its train arrives and is taken in box by box."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.resources import as_file, files
from typing import Final

from PySide6.QtWidgets import QWidget

from desktop.tour.hands import Hands

LIST: Final = files("resources").joinpath("tour", "consist-3021.csv")
ON_PLATE: Final = "TCNU7903328"
"""What stands on the box whose number the list has wrong."""
HEAVY: Final = "CAIU2901817"
EXTRA: Final = "CSQU3054383"
_LEFT: Final = 20
"""So many boxes are taken in together at the end, not inspected."""


def take_a_train_in(hands: Hands) -> Iterator[str]:
    """Announce the train, let it arrive, take its boxes in and finish it."""
    hands.press("Alt+1")
    yield "arrivals-in-mid-shift"
    yield from _announce(hands)
    _arrive(hands)
    yield from _scan(hands, _numbers())
    yield from _finish(hands)


def _announce(hands: Hands) -> Iterator[str]:
    with as_file(LIST) as path:
        hands.drop(path, hands.see(QWidget, "arrivalsScreen"))
    hands.until(lambda: hands.sees("announce.number"), "the form that announces the train")
    hands.fill("announce.eta", "10:50")
    hands.fill("announce.destination", "Zhetygen")
    yield "a-list-is-dropped"
    hands.press("Return")


def _arrive(hands: Hands) -> None:
    hands.pass_minutes(13)
    hands.press("F9", "Return")
    hands.pass_minutes(9)
    hands.press("F10")
    hands.until(lambda: hands.sees("place.track"), "the form that places the wagons")
    hands.fill("place.track", "Track 3")
    hands.press("Return")
    hands.pass_minutes(16)


def _scan(hands: Hands, numbers: list[str]) -> Iterator[str]:
    for number in numbers[:8]:
        _scan_next(hands, number)
    yield from _look_at_boxes(hands, numbers)
    yield from _mend_numbers(hands, numbers)
    yield from _take_extra(hands)
    for number in numbers[14:-_LEFT]:
        if number == HEAVY:
            yield from _weigh(hands)
        else:
            # The last digits are enough.
            _scan_next(hands, number[-6:])
    hands.press("Ctrl+Shift+L")
    yield "half-of-the-train-is-in"
    hands.press("Ctrl+Shift+L")


def _scan_next(hands: Hands, number: str) -> None:
    hands.pass_minutes(2)
    hands.scan(number)


def _mend_numbers(hands: Hands, numbers: list[str]) -> Iterator[str]:
    """Mend a slip of the own fingers, then a number that the list has wrong."""
    number = numbers[8]
    hands.scan(number[:8] + number[9] + number[8] + number[10:])
    hands.press("Down")
    yield "a-wrong-number-is-repaired"
    hands.press("Return")
    hands.scan(ON_PLATE)
    hands.press("Down")
    yield "the-list-had-it-wrong"
    hands.press("Return")


def _look_at_boxes(hands: Hands, numbers: list[str]) -> Iterator[str]:
    """Record what is odd: another seal, a dent, and one that is missing, which is taken back."""
    hands.pass_minutes(3)
    _scan_next(hands, numbers[9])
    hands.press("F2")
    hands.fill("seal.found", "CN7706031")
    yield "another-seal-is-on-it"
    hands.press("Return")
    _scan_next(hands, numbers[10])
    hands.press("Down", "F3")
    hands.fill("damage.codes", "DT-L, HO-R")
    hands.press("Return")
    _scan_next(hands, numbers[12])
    hands.press("Down", "F6")
    hands.fill("missing.reason", "not on the wagon")
    hands.press("Return")
    # It is there after all.
    hands.press("Ctrl+Z")
    yield "one-act-is-undone"
    _scan_next(hands, numbers[13])


def _take_extra(hands: Hands) -> Iterator[str]:
    """Take a box that no list had."""
    _scan_next(hands, EXTRA)
    hands.press("F7")
    hands.fill("extra.size_type", "22G1")
    hands.fill("extra.wagon", "28")
    hands.fill("extra.position", "2")
    hands.fill("extra.seal", "CN5512907")
    yield "one-box-too-many"
    hands.press("Return")


def _weigh(hands: Hands) -> Iterator[str]:
    """Check in the box after the last one with its weight: more than its plate allows."""
    hands.pass_minutes(4)
    hands.press("Down", "F4")
    hands.fill("weigh.kg", "31 860")
    hands.fill("weigh.plate", "30 480")
    yield "too-heavy"
    hands.press("Return")


def _finish(hands: Hands) -> Iterator[str]:
    hands.pass_minutes(38)
    left = _numbers()[-1]
    hands.scan(left)
    hands.press("Up", "F6")
    hands.fill("missing.reason", "its place on the wagon is empty")
    hands.press("Return")
    hands.press("F12", "Return")
    hands.press("F8")
    hands.press("Return")
    yield "the-train-is-finished"


def _numbers() -> list[str]:
    """Return the numbers as they stand on the boxes, in the order of the list."""
    rows = csv.DictReader(LIST.read_text("utf-8").splitlines())
    listed = [row["container"] for row in rows]
    return [ON_PLATE if number[:10] == ON_PLATE[:10] else number for number in listed]
