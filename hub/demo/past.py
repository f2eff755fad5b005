"""The time line of the demonstration hub: what happens when, and the ground that it happens on."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from db.act import Counted
from db.queries.reference import LocationFacts
from db.schema.journal import SubjectKind
from domain.clocks import DEFAULT_SETTINGS, Clock, period
from domain.events import EventKind
from domain.yard import Block
from hub.demo.book import Book, Row
from hub.demo.stacks import Stacks
from hub.demo.world import CLERKS, Maker

ZONE: Final = ZoneInfo(DEFAULT_SETTINGS.rules[0].hub_zone)


@dataclass(frozen=True)
class Ground:
    """What the founded hub has: its blocks, locations by code, and commodity groups by HS chapter."""

    blocks: Sequence[Block]
    locations: dict[str, LocationFacts]
    groups: dict[str, str]


class Past:
    """The time line: happenings in order, the book that they are written into, and the yard they change."""

    def __init__(self, ground: Ground, random: Random, start: datetime, end: datetime) -> None:
        self.ground = ground
        self.random = random
        self.make = Maker(random)
        self.book = Book()
        self.stacks = Stacks(ground.blocks, random)
        self.start, self.end = start, end
        self.now = start
        self._order = count()
        self._agenda: list[tuple[datetime, int, Callable[[], object]]] = []

    def at(self, moment: datetime, happening: Callable[[], object]) -> None:
        """Let something happen at a moment, at once where that is over; after the end it never does."""
        heapq.heappush(self._agenda, (max(moment, self.now), next(self._order), happening))

    def after(self, minutes: float, happening: Callable[[], object]) -> None:
        """Let something happen so many minutes from now."""
        self.at(self.now + timedelta(minutes=minutes), happening)

    def between(self, low: int, high: int, happening: Callable[[], object]) -> None:
        """Let something happen after a number of minutes between two."""
        self.after(self.make.minutes(low, high), happening)

    def live(self, told: Callable[[datetime], None]) -> None:
        """Let everything happen that happens before the end; `told` hears of each new day."""
        day = self.now.toordinal()
        while self._agenda and self._agenda[0][0] < self.end:
            self.now, _, happening = heapq.heappop(self._agenda)
            if self.now.toordinal() != day:
                day = self.now.toordinal()
                told(self.now)
            happening()
        self.now = self.end

    def tell(
        self,
        kind: EventKind,
        content: Mapping[str, object],
        *,
        visits: Sequence[Row] = (),
        carriers: Sequence[Row] = (),
        wagons: Sequence[Row] = (),
        counts: Sequence[Counted] = (),
    ) -> None:
        """Write an event that happens now; its subject is its only box, else its carrier."""
        about = [(SubjectKind.VISIT, row["id"]) for row in visits]
        about += [(SubjectKind.CARRIER, row["id"]) for row in carriers]
        about += [(SubjectKind.WAGON, row["id"]) for row in wagons]
        subject, subject_id = about[0] if not carriers or len(visits) == 1 else about[len(visits)]
        self.book.event(kind, self.now, self.clerk, f"{subject.value}:{subject_id}", about, content, counts)

    @property
    def clerk(self) -> str:
        """Return who is on duty."""
        return clerk_at(self.now)


def clerk_at(moment: datetime) -> str:
    """Return who is on duty in the shift of a moment."""
    shift = period(Clock.SHIFT, moment, DEFAULT_SETTINGS)
    return CLERKS[(shift.day.toordinal() * 2 + (shift.key[-1] == "N")) % len(CLERKS)]


def local_day(moment: datetime) -> date:
    """Return the date of a moment in hub time."""
    return moment.astimezone(ZONE).date()
