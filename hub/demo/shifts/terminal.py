"""The demonstration hub while its last shifts are worked: its store, its clock, and where its boxes stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from db.act import Act, Event
from db.queries import visits
from db.queries.unfinished import boxes_in_areas
from db.queries.visits import VisitFacts
from db.reading import Reading
from db.store import Outcome, Store
from domain.customs import is_cleared
from domain.refusal import Refusal
from domain.visit import Category
from hub.demo.boxes import CENTRAL_ASIA, EASTBOUND, ROAD, TITR
from hub.demo.stacks import Stacks
from hub.demo.time_line import TimeLine
from hub.demo.world import Maker
from hub.demo.yard import MACHINES, block_kind
from hub.operations import yard

P = ParamSpec("P")
T = TypeVar("T")


@dataclass
class SetClock:
    """A clock that stands at the moment that is being lived through."""

    now: datetime

    def __call__(self) -> datetime:
        """Return that moment."""
        return self.now


class Terminal(TimeLine):
    """The time line of the last shifts; what happens on it goes through the store."""

    def __init__(self, store: Store, clock: SetClock, make: Maker, stacks: Stacks, end: datetime) -> None:
        super().__init__(make.random, clock.now, end)
        self._store, self._clock = store, clock
        self.make, self.stacks = make, stacks
        for box in self.read(boxes_in_areas):
            self.place_soon(box.id)

    def read(self, query: Callable[Concatenate[Reading, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what a query says."""
        return self._store.read(query, *args, **kwargs)

    def act(
        self, operation: Callable[Concatenate[Act, P], Event], /, *args: P.args, **kwargs: P.kwargs
    ) -> Any:  # noqa: ANN401
        """Do an act now and return its result."""
        self._clock.now = self.now
        outcome: Outcome = self._store.act(operation, *args, **kwargs)  # type: ignore[arg-type]
        return outcome.result

    def place_soon(self, visit_id: int) -> None:
        """Let a box in an area be set into a slot in some minutes."""
        self.between(4, 12, lambda: self._place(visit_id))

    def lift_out(self, visit_id: int, lift: Callable[[], object]) -> bool:
        """Dig a box out and let `lift` take it away; return False where a rule says no, and it stays."""
        slot, restows = self.stacks.take_up(visit_id)
        for restow in restows:
            machine = self.random.choice(MACHINES)
            self.act(yard.restow, restow.visit_id, restow.went_to, forced_by_id=visit_id, machine=machine)
        try:
            lift()
        except Refusal:
            self.stacks.put_back(visit_id, slot)
            return False
        return True

    def _place(self, visit_id: int) -> None:
        box = self.read(visits.visit, visit_id)
        slot = self.stacks.put_down(box.id, box.length_ft, block_kind(box.load_status), way_of(box))
        self.act(yard.place, box.id, slot, machine=self.random.choice(MACHINES))


def way_of(box: VisitFacts) -> str:
    """Return which way a box goes on: by road or by the section of its train."""
    if box.category is Category.IMPORT:
        return ROAD
    if box.category is Category.EXPORT:
        return EASTBOUND
    return CENTRAL_ASIA if box.route_group == "central_asia" else TITR


def cleared(box: VisitFacts) -> bool:
    """Return whether customs let a box go on."""
    return is_cleared(box.customs_status, box.category, box.load_status)
