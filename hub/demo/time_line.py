"""Lets things happen one after the other, in the order of the moments that they are put at."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from random import Random

Happening = Callable[[], object]


class TimeLine:
    """What is to happen between two moments; it asks no clock, so that it always happens alike."""

    def __init__(self, random: Random, start: datetime, end: datetime) -> None:
        self.random = random
        self.start, self.end = start, end
        self.now = start
        self._order = count()
        self._agenda: list[tuple[datetime, int, Happening]] = []

    def at(self, moment: datetime, happening: Happening) -> None:
        """Let something happen at a moment, at once where that is over; after the end it never does."""
        whole = max(moment.replace(microsecond=0), self.now)
        heapq.heappush(self._agenda, (whole, next(self._order), happening))

    def after(self, minutes: float, happening: Happening) -> None:
        """Let something happen so many minutes from now."""
        self.at(self.now + timedelta(minutes=minutes), happening)

    def between(self, low: int, high: int, happening: Happening) -> None:
        """Let something happen after a number of minutes between two."""
        self.after(self.random.randint(low, high), happening)

    def run(self, told: Callable[[datetime], None]) -> None:
        """Let everything happen that happens before the end; `told` hears of each new hour."""
        hour = self.now.replace(minute=0, second=0)
        while self._agenda and self._agenda[0][0] < self.end:
            self.now, _, happening = heapq.heappop(self._agenda)
            if self.now - hour >= timedelta(hours=1):
                hour = self.now.replace(minute=0, second=0)
                told(self.now)
            happening()
        self.now = self.end
