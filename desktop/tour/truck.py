"""The tour at the gate: a truck that nobody announced delivers a box, takes another, and leaves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop.tour.hands import Hands

BROUGHT: Final = "TEMU6275401"
FETCHED: Final = "TCNU1544154"


def serve_a_truck(hands: Hands) -> Iterator[str]:
    """Let a truck in, take its box, give it one that customs have released, and let it out."""
    hands.pass_minutes(3)
    hands.press("Alt+1", "Insert", "Return")
    hands.until(lambda: hands.sees("truck.plate"), "the form of a truck at the gate")
    hands.fill("truck.plate", "512 KLT 05")
    hands.fill("truck.driver", "M. Petrov")
    hands.fill("truck.authority", "PA-2611/83")
    hands.fill("truck.authority_until", "31.12.2026")
    hands.fill("truck.release", "DO-118204")
    hands.fill("truck.release_until", "26.11.2026 18:00")
    hands.fill("truck.delivers", "TEMU 627540 1 45G1 E")
    hands.fill("truck.collects", FETCHED[-7:])
    yield "a-truck-at-the-gate"
    hands.press("Return")
    hands.pass_minutes(6)
    hands.scan(BROUGHT)
    hands.pass_minutes(9)
    hands.scan(FETCHED)
    yield "the-truck-is-loaded"
    hands.pass_minutes(4)
    hands.press("F8", "Return")
