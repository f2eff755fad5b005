"""Lets the demonstration hub live through its past: what happens when, and what that makes of boxes and wagons."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from random import Random

from db.act import Counted
from db.queries.reference import LocationFacts
from db.schema.journal import SubjectKind
from domain.clocks import DEFAULT_SETTINGS, Clock, period
from domain.events import EventKind
from domain.yard import Block
from hub.demo.book import Book, Row
from hub.demo.stacks import Stacks
from hub.demo.world import CLERKS, Maker


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
        self._agenda: list[tuple[datetime, int, Callable[[], None]]] = []

    def at(self, moment: datetime, happening: Callable[[], None]) -> None:
        """Let something happen at a moment, at once where that is over; after the end it never does."""
        heapq.heappush(self._agenda, (max(moment, self.now), next(self._order), happening))

    def after(self, minutes: int, happening: Callable[[], None]) -> None:
        """Let something happen so many minutes from now."""
        self.at(self.now + timedelta(minutes=minutes), happening)

    def live(self) -> None:
        """Let everything happen that happens before the end."""
        while self._agenda and self._agenda[0][0] < self.end:
            self.now, _, happening = heapq.heappop(self._agenda)
            happening()

    def tell(
        self,
        kind: EventKind,
        subject: str,
        content: dict[str, object],
        *,
        visits: Sequence[Row] = (),
        carriers: Sequence[Row] = (),
        wagons: Sequence[Row] = (),
        counts: Sequence[Counted] = (),
    ) -> None:
        """Write an event that happens now."""
        about = [(SubjectKind.VISIT, row["id"]) for row in visits]
        about += [(SubjectKind.CARRIER, row["id"]) for row in carriers]
        about += [(SubjectKind.WAGON, row["id"]) for row in wagons]
        self.book.event(kind, self.now, self._clerk(), subject, about, content, counts)

    def _clerk(self) -> str:
        shift = period(Clock.SHIFT, self.now, DEFAULT_SETTINGS)
        return CLERKS[shift.start.toordinal() * 2 % len(CLERKS) + (shift.key[-1] == "N")]
