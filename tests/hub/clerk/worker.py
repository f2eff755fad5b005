"""The clerk at work: acts and takes back through the store's one door, and proves each step by the tables."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from db.queries.figures import count_in
from db.queries.journal import events_about
from db.reading import Reading
from db.schema.figures import counts
from domain.events import EventKind, SubjectKind
from domain.figures import Measures, roll
from domain.refusal import Refusal
from domain.visit import Where
from hub.check import check
from hub.operations.reversals import reverse
from tests.hub.clerk import PROPOSERS
from tests.hub.clerk.desk import Desk, Proposer, Sight, look
from tests.hub.clerk.legal import Moved, moved, strange_steps, wrongly_back
from tests.hub.clerk.truths import PLANS_BACK, held_again, illegal_wagons, stocks_below_zero, twice
from tests.hub.conftest import Hub


class Worker:
    """A clerk who works alone at a hub; `told` hears of each act and what became of it."""

    def __init__(self, hub: Hub, told: Callable[[str], object] = str) -> None:
        self.hub = hub
        self.sight: Sight = hub.read(look)
        self._told = told
        self._moved: dict[int, Moved] = {}

    def step(self, chance: random.Random) -> None:
        """Do anything: mostly an act, now and then one is taken back or a shift goes by."""
        what = chance.randint(0, 19)
        if what == 0:
            self.hub.clock.advance(60 * chance.choice((0.25, 1, 4, 11, 26)))
        elif what == 3:
            self.take_back_late(chance)
        elif what < 3:
            self.take_back(chance.choice((0, 0, 1, 1, 2, 3, 5, 8, 13, 20)))
        else:
            self.act(chance.choice(PROPOSERS), chance)

    def act(self, propose: Proposer, chance: random.Random) -> None:
        """Do what is proposed a minute later, one time of five entered late."""
        now = self.hub.clock.advance(1)
        attempt = propose(Desk(self.sight, now, chance))
        if attempt is None:
            return
        how = dict(attempt.how)
        if chance.randint(0, 3) == 3:
            how["happened_at"] = now - timedelta(minutes=chance.choice((1, 5, 30, 120, 400, 900)))
        self._do(attempt.operation, *attempt.args, **how)

    def take_back(self, back: int) -> None:
        """Take back the act before so many others."""
        self.hub.clock.advance(1)
        self._do(reverse, max(1, self.sight.events - back))

    def take_back_late(self, chance: random.Random) -> None:
        """Take back anything that happened to a box, train or truck that has left."""
        self.hub.clock.advance(1)
        gone = [(SubjectKind.VISIT, row.id) for row in self.sight.boxes(Where.DEPARTED)]
        gone += [(SubjectKind.CARRIER, row.id) for row in self.sight.carriers if row.departed_at is not None]
        if gone:
            told = self.hub.read(events_about, *chance.choice(gone))
            self._do(reverse, chance.choice(told).id)

    def prove(self) -> None:
        """Prove the whole database, and that its ledger says what stands here."""
        report = check(self.hub.store)
        assert (report.findings, report.exit_code) == ((), 0), report.findings
        assert not (below := self.hub.read(stocks_below_zero)), below
        stock = self.hub.read(_stock)
        here = [row for row in self.sight.visits if _is_counted(row)]
        assert stock.boxes == len(here)
        assert stock.gross_kg == sum(row.gross_kg or 0 for row in here)

    def _do(self, operation: Callable[..., Any], *args: Any, **how: Any) -> None:
        """Act; a refusal writes nothing, and whatever else is raised is a mistake of ours."""
        at = f"{self.sight.events + 1} at {self.hub.clock.now:%d %H:%M}: {operation.__name__} {args} {how}"
        illegal = self.hub.read(illegal_wagons, self.sight) if operation is reverse else frozenset()
        try:
            outcome = self.hub.act(operation, *args, **how)
        except Refusal as refusal:
            self._told(f"{at} refused: {refusal.code}")
            assert self.hub.read(look) == self.sight
            return
        except BaseException:
            self._told(f"{at} raised")
            raise
        self._told(f"{at} done")
        before, self.sight = self.sight, self.hub.read(look)
        assert self.sight.events == before.events + 1 == outcome.event_id
        self._moved[outcome.event_id] = moved(before, self.sight)
        assert not (doubled := twice(self.sight)), doubled
        if outcome.kind is EventKind.REVERSE:
            assert not (held := held_again(before, self.sight)), held
            if outcome.result in PLANS_BACK:
                assert not (broken := self.hub.read(illegal_wagons, self.sight) - illegal), broken
            strange = wrongly_back(self._moved.get(args[0], {}), self.sight)
        else:
            strange = strange_steps(outcome.kind, before, self.sight)
        assert not strange, strange


def _stock(connection: Reading) -> Measures:
    rows = connection.execute(select(counts).order_by(counts.c.id))
    return sum(roll({}, (count_in(row) for row in rows)).values(), Measures())


def _is_counted(visit: Any) -> bool:
    """Returns whether a box counts as standing here: taken in, or staying on its wagon, and not gone."""
    gone = (Where.DEPARTED.value, Where.CANCELLED.value)
    return visit.checked_in_at is not None and visit.where_is not in gone
