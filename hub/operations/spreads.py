"""Proposes where boxes could stand on a train: the greedy spread, over the train as it is planned now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from db.queries import visits as queries
from db.queries.visits import VisitFacts
from db.reading import Reading
from domain import spreading
from domain.carriers import WagonStage
from domain.departure import why_not
from domain.departure_facts import Purpose
from domain.refusal import Fact, Finding, Severity
from domain.spreading import OpenWagon
from hub.operations.departure import facts_of
from hub.operations.planned_trains import Placement
from hub.operations.train_load import TrainLoad, loaded_box, planned_box, train_load

# The limits of a train that are masses, and so a room that boxes fill.
_MASSES = frozenset({"T2", "T3"})


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A box that the proposal leaves out, and why: what bars it, `spread_train_full` or `spread_no_place`."""

    visit_id: int
    number: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class SpreadProposal:
    """Placements that can be given to `assign` as they are, and the boxes that found no place."""

    placements: tuple[Placement, ...]
    left_out: tuple[LeftOut, ...]


def spread(connection: Reading, carrier_id: int, visit_ids: Sequence[int], now: datetime) -> SpreadProposal:
    """Return a proposal for boxes without a wagon on the free places of a train; nothing is changed.

    Every wagon that it changes is legal with what is planned and loaded on it, and no limit of the section
    that stops is broken. A box that may not be assigned now is left out with the reason. Raises Refusal
    `carrier_unknown`, `visit_unknown`.
    """
    boxes = queries.visits_of(connection, visit_ids)
    # Those that are assigned to the train already, without a wagon, are no load of it besides.
    train = train_load(connection, carrier_id).without([visit.id for visit in boxes])
    barred = _barred(connection, boxes, train, now)
    free = [visit for visit in boxes if visit.id not in barred]
    found = spreading.spread(
        _open_wagons(train),
        [loaded_box(planned_box(visit, None, None)) for visit in free],
        train.carrier.scopes,
        train.settings,
        _room_kg(train),
    )
    placements = tuple(
        Placement(visit.id, int(wagon), position)
        for visit in free
        for wagon, position in [found.placed.get(str(visit.id), ("", 0))]
        if wagon
    )
    taken = sum(visit.teu_hundredths for visit in free if str(visit.id) in found.placed)
    room = _free_slots(train) - taken
    left = {visit.id: visit.teu_hundredths for visit in free if str(visit.id) in found.left_out}
    lacking = {visit_id: _without(train, teu > room) for visit_id, teu in left.items()} | barred
    left_out = tuple(LeftOut(v.id, v.number, lacking[v.id]) for v in boxes if v.id in lacking)
    return SpreadProposal(placements, left_out)


def _without(train: TrainLoad, full: bool) -> Finding:
    facts: dict[str, Fact] = {"carrier": train.carrier.number}
    if full:
        return Finding("spread_train_full", Severity.WARN, facts)
    return Finding("spread_no_place", Severity.WARN, facts)


def _free_slots(train: TrainLoad) -> int:
    """How many places are free on the wagons, in hundredths of a TEU."""
    slots = next(result for result in train.limits() if result.rule == "T5")
    return (slots.limit or 0) - (slots.figure or 0)


def _barred(
    connection: Reading, boxes: Sequence[VisitFacts], train: TrainLoad, now: datetime
) -> dict[int, Finding]:
    facts = facts_of(connection, boxes, train)
    answers = {visit.id: why_not(facts[visit.id], Purpose.ASSIGN, now) for visit in boxes}
    return {visit_id: answer.stops[0].finding for visit_id, answer in answers.items() if answer.stops}


def _open_wagons(train: TrainLoad) -> list[OpenWagon]:
    return [
        OpenWagon(
            str(wagon.id),
            train.wagon_type(wagon),
            tuple(loaded_box(box) for box in train.on_wagon(wagon.id)),
        )
        for wagon in train.wagons
        if wagon.stage is not WagonStage.BAD_ORDERED
    ]


def _room_kg(train: TrainLoad) -> int | None:
    """What boxes may still be added without breaking a limit of the train that stops."""
    rooms = [
        result.limit - result.figure
        for result in train.limits()
        if result.rule in _MASSES
        and result.applies
        and result.severity is Severity.STOP
        and result.limit is not None
        and result.figure is not None
    ]
    return min(rooms, default=None)
