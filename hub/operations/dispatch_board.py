"""What Dispatch works by: trains to leave as they stand and are planned, trucks inside, trains that left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from db.queries import dispatch as queries
from db.queries import transshipment, visits
from db.queries.departure import CarriedBoxRow, still_to_unload
from db.queries.dispatch import LeftRow, TruckRow
from db.queries.transshipment import OutboundRow
from db.queries.visits import VisitFacts
from db.reading import Reading
from domain.carriers import CarrierKind, Stage, WagonAct, WagonStage, wagon_stage_after
from domain.clocks import Clock, period
from domain.departure import Answer, why_not
from domain.departure_facts import BoxFacts, Onward, Purpose
from domain.layout import RuleResult
from domain.refusal import Finding, Refusal
from domain.train_limits import refuse_over_limits
from hub.operations.departure import TrainVerdict, facts_of, layout_findings, verdict_of
from hub.operations.train_load import TrainLoad, train_load

AHEAD: Final = timedelta(hours=36)
"""How far ahead trains are shown that nobody works at yet."""
_BEING_LOADED = (Stage.WORKING, Stage.WORKED)


@dataclass(frozen=True)
class BoardBox:
    """A box of a train: what bears on it, and the answer for what is next: to be loaded, else to depart.

    The answer to a loaded box is for when all that is planned stands on its wagon; `leaving` is for now.
    """

    row: CarriedBoxRow
    visit: VisitFacts
    facts: BoxFacts
    answer: Answer
    leaving: Answer

    @property
    def is_loaded(self) -> bool:
        """Return whether it stands on the train."""
        return self.row.is_loaded

    @property
    def is_unfinished(self) -> bool:
        """Return whether it may leave only once what is still planned for its wagon stands there too."""
        return self.is_loaded and self.answer.may and not self.leaving.may


@dataclass(frozen=True)
class BoardTrain:
    """A train to leave: `verdict` with all that is planned for it, `leaving` as it would leave now."""

    row: OutboundRow
    verdict: TrainVerdict
    leaving: TrainVerdict
    boxes: tuple[BoardBox, ...]
    to_unload: tuple[str, ...]

    @property
    def carrier_id(self) -> int:
        """Return the id of the train's visit."""
        return self.row.carrier_id

    @property
    def load(self) -> TrainLoad:
        """Return the train with its wagons and all boxes, loaded and planned."""
        return self.verdict.load

    @property
    def rest(self) -> tuple[BoardBox, ...]:
        """Return the boxes that are still to be loaded."""
        return tuple(box for box in self.boxes if not box.is_loaded)

    @property
    def closes_at(self) -> datetime | None:
        """Return the cut-off, or the departure where it has none."""
        return self.row.cut_off_at or self.row.planned_at

    def box(self, visit_id: int) -> BoardBox | None:
        """Return a box of the train, None where it is not among them."""
        return next((box for box in self.boxes if box.row.visit_id == visit_id), None)

    @property
    def rest_to_load(self) -> tuple[BoardBox, ...]:
        """Return the boxes that can be loaded now as planned, one after the other.

        A box under others of the same train is among them: they are lifted first.
        """
        able = [box for box in self.rest if box.row.wagon_id is not None and _but_for_reach(box.answer)]
        while True:
            numbers = {box.row.number for box in able}
            kept = [box for box in able if box.answer.may or numbers.issuperset(box.facts.above)]
            if len(kept) == len(able):
                return tuple(able)
            able = kept

    @property
    def bar(self) -> Finding | None:
        """Return the first thing for which the hub would refuse the departure now, None for nothing."""
        try:
            self._check()
        except Refusal as refusal:
            return Finding(refusal.code, facts=refusal.facts)
        return next((stop.finding for box in self.boxes if box.is_loaded for stop in box.leaving.stops), None)

    def _check(self) -> None:
        wagons = self.load.wagons
        absent = tuple(wagon.number for wagon in wagons if wagon.stage is WagonStage.ANNOUNCED)
        if absent:
            raise Refusal("departure_wagon_absent", carrier=self.row.number, numbers=absent)
        for wagon in wagons:
            wagon_stage_after(WagonAct.DEPART, wagon.stage)
        if self.to_unload:
            raise Refusal("departure_boxes_to_unload", carrier=self.row.number, numbers=self.to_unload)
        refuse_over_limits(self.leaving.limits)


@dataclass(frozen=True)
class FetchedBox:
    """A box that a truck is to fetch, with the answer for what is next: to be loaded, else to leave."""

    visit: VisitFacts
    facts: BoxFacts
    answer: Answer
    loaded_at: datetime | None


@dataclass(frozen=True)
class BoardTruck:
    """A truck inside the gate and what it is to fetch."""

    row: TruckRow
    boxes: tuple[FetchedBox, ...]

    @property
    def rest(self) -> tuple[FetchedBox, ...]:
        """Return the boxes that are still to be loaded."""
        return tuple(box for box in self.boxes if box.loaded_at is None)


@dataclass(frozen=True)
class DispatchBoard:
    """All of it at one moment."""

    trains: tuple[BoardTrain, ...]
    trucks: tuple[BoardTruck, ...]
    left: tuple[LeftRow, ...]
    others: tuple[OutboundRow, ...]
    """Trains to leave that are not on the board: those planned further ahead, or else the nearer ones."""
    is_later: bool = False
    """Whether it shows those that are planned further ahead."""

    @property
    def near_count(self) -> int:
        """Return how many trains are being loaded or leave within 36 hours."""
        return len(self.others if self.is_later else self.trains)

    @property
    def later_count(self) -> int:
        """Return how many trains leave later than that."""
        return len(self.trains if self.is_later else self.others)

    def train(self, carrier_id: int) -> BoardTrain | None:
        """Return a train of the board."""
        return next((train for train in self.trains if train.carrier_id == carrier_id), None)


def dispatch_board(connection: Reading, now: datetime, later: bool = False) -> DispatchBoard:
    """Return the trains of the next 36 hours or being loaded, trucks inside, and what left in this shift.

    `later`: the trains planned further ahead instead.

    Each train takes the same number of statements however many boxes it has, and all trucks together too.
    """
    outbound = transshipment.outbound_trains(connection)
    shown = [row for row in outbound if is_listed(row.stage, row.planned_at, now) is not later]
    shift = period(Clock.SHIFT, now)
    return DispatchBoard(
        tuple(_train(connection, row, now) for row in shown),
        _trucks(connection, now),
        queries.trains_left(connection, shift.start, shift.end),
        tuple(row for row in outbound if row not in shown),
        later,
    )


def is_listed(stage: Stage, planned_at: datetime | None, now: datetime) -> bool:
    """Return whether a train to leave stands on the board: it is being loaded, or leaves within 36 hours."""
    return stage in _BEING_LOADED or planned_at is None or planned_at <= now + AHEAD


def _train(connection: Reading, row: OutboundRow, now: datetime) -> BoardTrain:
    load = train_load(connection, row.carrier_id)
    leaving = verdict_of(load.loaded_only())
    found = {visit.id: visit for visit in visits.visits_of(connection, [box.visit_id for box in load.boxes])}
    facts = facts_of(connection, tuple(found.values()), load)
    planned = verdict_of(load)
    then, at_once = _finished_layouts(planned), _finished_layouts(leaving)
    boxes = []
    for box in load.boxes:
        known, visit = facts[box.visit_id], found[box.visit_id]
        if not box.is_loaded:
            answer = why_not(known, Purpose.LOAD, now)
            boxes.append(BoardBox(box, visit, known, answer, answer))
            continue
        known, as_it_is = (replace(known, layout=each.get(box.wagon_id or 0)) for each in (then, at_once))
        answers = (why_not(each, Purpose.DEPART, now) for each in (known, as_it_is))
        boxes.append(BoardBox(box, visit, known, *answers))
    waiting = still_to_unload(connection, row.carrier_id)
    return BoardTrain(row, planned, leaving, tuple(boxes), waiting)


def _finished_layouts(train: TrainVerdict) -> dict[int, tuple[Finding, ...]]:
    """What the judge says to each wagon if nothing more came onto it than `train` has there."""
    return {
        each.wagon.id: layout_findings(
            each.verdict, finished=True, overridden=each.approved_scheme is not None
        )
        for each in train.wagons
    }


def _but_for_reach(answer: Answer) -> bool:
    return all(stop.finding.code == "departure_buried" for stop in answer.stops)


def _trucks(connection: Reading, now: datetime) -> tuple[BoardTruck, ...]:
    rows = queries.trucks_inside(connection)
    fetched = queries.fetched_inside(connection)
    boxes = visits.visits_of(connection, [each.visit_id for each in fetched])
    by_id = {visit.id: visit for visit in boxes}
    facts = facts_of(connection, boxes, None)
    trucks = []
    for row in rows:
        onward = Onward(row.plate, CarrierKind.TRUCK, row.stage)
        mine = [each for each in fetched if each.carrier_id == row.carrier_id]
        trucks.append(
            BoardTruck(
                row,
                tuple(
                    _fetched(by_id[each.visit_id], replace(facts[each.visit_id], onward=onward), each, now)
                    for each in mine
                ),
            )
        )
    return tuple(trucks)


def _fetched(visit: VisitFacts, facts: BoxFacts, row: queries.FetchedRow, now: datetime) -> FetchedBox:
    purpose = Purpose.LOAD if row.loaded_at is None else Purpose.GATE_OUT
    return FetchedBox(visit, facts, why_not(facts, purpose, now), row.loaded_at)


def limit_of(limits: Sequence[RuleResult], rule: str) -> RuleResult:
    """Return the result of one limit of a train (`T1` to `T5`)."""
    return next(each for each in limits if each.rule == rule)
