"""When the trains of the demonstration hub run: counted from now, so that it always ends in mid-work."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Final

from hub.demo.boxes import CENTRAL_ASIA, EASTBOUND, TITR

HALF_UNLOADED, WAITING = timedelta(hours=3), timedelta(minutes=35)
"""So long ago those two trains arrived."""
DEPARTURES: Final = (
    (TITR, timedelta(hours=3, minutes=5)),
    (CENTRAL_ASIA, timedelta(hours=9, minutes=20)),
    (EASTBOUND, timedelta(hours=16, minutes=10)),
)
"""From now until each train's next departure: the first is being loaded, the others are planned."""
AHEAD: Final = tuple(timedelta(hours=hours) for hours in (4, 11, 18, 24, 30, 36.4))
"""From now until the announced trains are expected; the last one's list comes in the last two shifts."""
_BETWEEN_TRAINS: Final = timedelta(hours=8)
_JITTER_MINUTES: Final = 95


def arrivals(now: datetime, start: datetime, random: Random) -> Iterator[datetime]:
    """Yield when trains are expected, three a day, the earliest first."""
    yield from reversed(list(_before(now - HALF_UNLOADED, start, random)))
    yield now - HALF_UNLOADED
    yield now - WAITING
    yield from (now + ahead for ahead in AHEAD)


def departures(now: datetime, start: datetime) -> Iterator[tuple[datetime, str]]:
    """Yield when each section's trains leave, one a day, the earliest first."""
    found = []
    for section, ahead in DEPARTURES:
        leaves = now + ahead
        while leaves > start:
            found.append((leaves, section))
            leaves -= timedelta(days=1)
    yield from sorted(found)


def _before(latest: datetime, start: datetime, random: Random) -> Iterator[datetime]:
    # The waiting train takes the place of one in the rhythm.
    moment = latest - _BETWEEN_TRAINS
    while moment > start:
        yield moment + timedelta(minutes=random.randint(-_JITTER_MINUTES, _JITTER_MINUTES))
        moment -= _BETWEEN_TRAINS
