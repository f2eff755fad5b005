"""Which of the twelve colours a destination has: given when it is first seen, kept while the screen is."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

# Neighbours in this order are far apart in hue, so that a train of few destinations reads at a glance.
_ORDER = (1, 3, 6, 8, 4, 2, 9, 0, 5, 7, 10, 11)


class Colours:
    """Gives each destination its own colour as long as there are any."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def meet(self, destinations: Iterable[str | None]) -> None:
        """Give colours to those that have none yet, in this order."""
        for destination in destinations:
            if destination is not None and destination not in self._given:
                self._given[destination] = self._free()

    def of(self, destination: str | None) -> int | None:
        """Return the colour of a destination, None for no destination."""
        self.meet([destination])
        return None if destination is None else self._given[destination]

    def _free(self) -> int:
        place = len(self._given) % len(_ORDER)
        return next(islice(_ORDER, place, None))
