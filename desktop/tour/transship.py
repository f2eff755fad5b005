"""The tour's third part: a train is planned, its first wagon is refused and mended, the rest filled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop.tour.hands import Hands

TRAIN: Final = "1403"
WAGONS: Final = ("94631900", "94074861", "94672078")
"""60 ft wagons that the train of the morning has brought and that stand empty on track 3."""


def build_a_train(hands: Hands) -> Iterator[str]:
    """Plan a train to Aktau-Port and give its wagons their boxes."""
    hands.pass_minutes(6)
    hands.press("Alt+3")
    yield "boxes-that-need-a-train"
    yield from _plan(hands)
    hands.press("F")
    hands.write("Kaspi Metall")
    hands.press("Return", "Ctrl+A", "A")
    hands.until(lambda: hands.sees("transshipMend"), "the judge's refusal with what would mend it")
    yield "a-layout-is-refused"
    hands.press("M")
    yield "and-mended-as-proposed"
    yield from _fill_up(hands)


def _fill_up(hands: Hands) -> Iterator[str]:
    """Spread what is released and short over the wagons that are still free."""
    hands.press("F", "Backspace")
    hands.fill("transshipWay", "Middle Corridor by Aktau")
    hands.fill("transshipCustoms", "released")
    hands.fill("transshipKind", "20'")
    hands.fill("transshipFilter", "")
    hands.press("Return", "Ctrl+A", "Shift+A")
    yield "spread-over-the-train"


def _plan(hands: Hands) -> Iterator[str]:
    hands.press("N")
    hands.until(lambda: hands.sees("planTrain.number"), "the form that plans a train")
    hands.fill("planTrain.number", TRAIN)
    hands.fill("planTrain.to", "Aktau-Port")
    hands.fill("planTrain.departs", "17:20")
    hands.fill("planTrain.cut_off", "16:30")
    hands.fill("planTrain.section", "Trans-Caspian")
    hands.fill("planTrain.wagons", "\n".join(WAGONS))
    yield "a-train-is-planned"
    hands.press("Return")
