"""What a clerk of the tests sees of a hub, and the chance by which the clerk picks from it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import Row, select

from db.queries.yard import position_in
from db.reading import Reading
from db.schema.assignments import assignments
from db.schema.carriers import carrier_visits, wagon_stays
from db.schema.holds import holds, seals
from db.schema.journal import journal
from db.schema.visits import visits
from db.schema.yard import positions
from domain import container_number, wagon_number
from domain.carriers import CarrierKind, Stage
from domain.visit import Plan, Where
from domain.yard import InArea, Position, Slot, UnknownSlot

T = TypeVar("T")

UNITS, WAGONS, PLATES = 16, 8, 4
"""So few that boxes come back, wagons are announced twice and trucks meet themselves."""


@dataclass(frozen=True)
class Attempt:
    """An act that the clerk has in mind; the rules may well refuse it."""

    operation: Callable[..., Any]
    args: tuple[Any, ...] = ()
    how: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Sight:
    """All that stands on the screens at one moment, as rows of the tables."""

    visits: Sequence[Row[Any]]
    carriers: Sequence[Row[Any]]
    wagons: Sequence[Row[Any]]
    plans: Mapping[int, Row[Any]]
    stands: Mapping[int, Position]
    holds: Sequence[Row[Any]]
    seals: Mapping[int, str]
    events: int

    def boxes(self, *where: Where, plan: Plan | None = None) -> list[Row[Any]]:
        """Returns the visits that are anywhere of this, with that plan."""
        found = [row for row in self.visits if row.where_is in where]
        return [row for row in found if plan is None or row.plan == plan.value]

    def trains(self, kind: CarrierKind, *stages: Stage) -> list[Row[Any]]:
        """Returns the trains or trucks of a kind at any of the stages."""
        return [row for row in self.carriers if row.kind == kind.value and row.stage in stages]

    def brought_by(self, carrier_id: int) -> list[Row[Any]]:
        """Returns the visits that a train or truck brings and that were not cancelled."""
        there = [row for row in self.visits if row.inbound_carrier_id == carrier_id]
        return [row for row in there if row.where_is != Where.CANCELLED.value]


def look(connection: Reading) -> Sight:
    """Returns what can be seen now."""
    stands = connection.execute(select(positions)).all()
    return Sight(
        visits=connection.execute(select(visits).order_by(visits.c.id)).all(),
        carriers=connection.execute(select(carrier_visits).order_by(carrier_visits.c.id)).all(),
        wagons=connection.execute(select(wagon_stays).order_by(wagon_stays.c.id)).all(),
        plans={row.visit_id: row for row in connection.execute(select(assignments))},
        stands={row.visit_id: position_in(row) for row in stands},
        holds=connection.execute(
            select(holds).where(holds.c.released_at.is_(None)).order_by(holds.c.id)
        ).all(),
        seals={row.visit_id: row.number for row in connection.execute(select(seals).order_by(seals.c.id))},
        events=len(connection.execute(select(journal.c.id)).all()),
    )


@dataclass(frozen=True)
class Desk:
    """One look at the hub, the time, and the chance that decides."""

    sight: Sight
    now: datetime
    chance: random.Random

    def one(self, among: Sequence[T]) -> T:
        """Returns any of these; there must be one."""
        return among[self.chance.randint(0, len(among) - 1)]

    def some(self, among: Sequence[T], most: int = 4) -> list[T]:
        """Returns one to so many of these, in a random order; none of none."""
        left = list(among)
        wanted = self.chance.randint(1, most)
        return [left.pop(self.chance.randint(0, len(left) - 1)) for _ in range(min(wanted, len(left)))]

    def often(self, times_of_ten: int) -> bool:
        """Returns yes so many times of ten."""
        return self.chance.randint(0, 9) < times_of_ten

    def kg(self, least: int, most: int) -> int:
        """Returns whole hundreds of kilograms in between."""
        return self.chance.randint(least // 100, most // 100) * 100

    def spot(self) -> Position:
        """Returns a place of the yard: mostly one of a few slots, so that boxes meet there."""
        kind = self.chance.randint(0, 9)
        if kind == 0:
            return UnknownSlot(self.one("AE"))
        if kind < 3:
            return InArea(self.one(("TRACK", "GATE", "INSP", "CFS", "REP")))
        bay, row, tier = (self.chance.randint(1, most) for most in (4, 1, 3))
        return Slot("A" if kind < 9 else self.one("ER"), bay, row, tier)


Proposer = Callable[[Desk], Attempt | None]


def ids(rows: Iterable[Row[Any]]) -> list[int]:
    """Returns the ids of rows."""
    return [row.id for row in rows]


def unit(serial: int) -> str:
    """Returns the number of one of the few containers."""
    leading = f"TEMU{500 + serial:06d}"
    return f"{leading}{container_number.check_digit(leading)[0]}"


def wagon(serial: int) -> str:
    """Returns the number of one of the few platforms."""
    leading = f"94{serial:05d}"
    return f"{leading}{wagon_number.check_digit(leading)}"


def soon(desk: Desk) -> datetime:
    """Returns an hour of today or tomorrow."""
    return desk.now + timedelta(hours=desk.chance.randint(0, 30))
