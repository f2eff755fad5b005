"""The past of the demonstration hub: its time line, the ground that it happens on, and what it leaves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from db.act import Counted
from db.queries.reference import LocationFacts
from domain.clocks import DEFAULT_SETTINGS, Clock, period
from domain.events import EventKind, SubjectKind
from domain.yard import Block
from hub.demo.book import Book, Row
from hub.demo.stacks import Stacks
from hub.demo.time_line import TimeLine
from hub.demo.world import CLERKS, Maker

ZONE: Final = ZoneInfo(DEFAULT_SETTINGS.rules[0].hub_zone)


@dataclass(frozen=True)
class Ground:
    """What the founded hub has: its blocks, locations by code, and commodity groups by HS chapter."""

    blocks: Sequence[Block]
    locations: dict[str, LocationFacts]
    groups: dict[str, str]


class Past(TimeLine):
    """The time line up to the last shifts, the book that it is written into, and the yard that it changes."""

    def __init__(self, ground: Ground, random: Random, start: datetime, end: datetime) -> None:
        super().__init__(random, start, end)
        self.ground = ground
        self.make = Maker(random)
        self.book = Book()
        self.stacks = Stacks(ground.blocks, random)

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
