"""Trains that leave in the last shifts of the demonstration hub: one gone, one being loaded, two planned."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from db.queries.assignments import assigned_to, loaded_on
from db.queries.carriers import CarrierFacts, WagonFacts, carrier, outbound_wagons
from db.queries.unfinished import open_carriers, unplanned_boxes, waiting_wagons
from db.queries.visits import VisitFacts
from domain.carriers import CarrierKind
from hub.demo.outbound import (
    CHOSEN_BEFORE,
    CUT_OFF_BEFORE,
    LOADED_BEFORE,
    MINUTES_PER_BOX,
    PLANNED_BEFORE,
    REMOVED_BEFORE,
    SERVICES,
    Service,
    fitting,
)
from hub.demo.packing import LONG, SHORT, Parcel
from hub.demo.schedule import departures
from hub.demo.shifts.terminal import Terminal, cleared, way_of
from hub.operations import dispatch, transshipment, wagons
from hub.operations.planned_trains import Placement, PlannedTrain, PlannedWagon

CHOSEN_IN_PART: Final = timedelta(minutes=70)
"""So long ago somebody began with the plans of the trains that leave later."""
_TRACK: Final = "4"


class TrainsOut:
    """The outbound side; each method is one happening and puts the next on the time line."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def begin(self) -> None:
        """Go on with the trains that are planned, and plan those whose time has come."""
        terminal = self._terminal
        for train in terminal.read(open_carriers, CarrierKind.TRAIN_OUT):
            if terminal.read(outbound_wagons, train.id):
                self._begin_loading(train.id)
            else:
                self._time(train)
        services = {service.section: service for service in SERVICES}
        for leaves_at, section in departures(terminal.end, terminal.start):
            if leaves_at - PLANNED_BEFORE >= terminal.start:
                terminal.at(leaves_at - PLANNED_BEFORE, partial(self._plan, services[section], leaves_at))

    def _plan(self, service: Service, leaves_at: datetime) -> None:
        train_id = self._terminal.act(
            transshipment.plan_train,
            PlannedTrain(
                service.number,
                leaves_at,
                leaves_at - CUT_OFF_BEFORE,
                "KZZHE",
                service.destination,
                service.section,
                tuple(service.scopes.split()),
                1520,
            ),
        )
        self._time(self._terminal.read(carrier, train_id))

    def _time(self, train: CarrierFacts) -> None:
        """Put the choice of a train's boxes on the time line: in part where its own time is yet to come."""
        chosen_at = _leaves_at(train) - CHOSEN_BEFORE
        if chosen_at < self._terminal.end:
            self._terminal.at(chosen_at, partial(self._choose, train, part=1.0))
            return
        early = self._terminal.end - CHOSEN_IN_PART
        self._terminal.at(early, partial(self._choose, train, part=0.5))

    def _choose(self, train: CarrierFacts, *, part: float) -> None:
        terminal = self._terminal
        ready = [
            box for box in terminal.read(unplanned_boxes) if way_of(box) == train.section and cleared(box)
        ]
        free = list(terminal.read(waiting_wagons))
        cut, placements = _on_wagons(ready, free)
        if not cut:
            return
        terminal.act(transshipment.set_wagons, train.id, [PlannedWagon(wagon.id) for wagon in cut])
        taken = placements[: max(1, int(len(placements) * part))]
        terminal.act(transshipment.assign, train.id, taken)
        if part == 1.0:
            place = partial(terminal.act, wagons.place_wagons, [wagon.id for wagon in cut], _TRACK)
            terminal.after(50, place)
            terminal.at(_leaves_at(train) - LOADED_BEFORE, partial(self._begin_loading, train.id))

    def _begin_loading(self, train_id: int) -> None:
        terminal = self._terminal
        loaded = {each.visit_id for each in terminal.read(loaded_on, train_id)}
        planned = [each.visit_id for each in terminal.read(assigned_to, train_id)]
        left = [visit_id for visit_id in planned if visit_id not in loaded]
        leaves_at = _leaves_at(terminal.read(carrier, train_id))
        begins_at = max(terminal.now, leaves_at - LOADED_BEFORE + timedelta(minutes=len(loaded)))
        for place, visit_id in enumerate(terminal.stacks.top_first(left)):
            minutes = place * MINUTES_PER_BOX + terminal.random.random()
            terminal.at(begins_at + timedelta(minutes=minutes), partial(self._load, visit_id, train_id))
        if any(wagon.removed_at is None for wagon in terminal.read(outbound_wagons, train_id)):
            terminal.at(leaves_at - REMOVED_BEFORE, partial(self._remove, train_id))
        terminal.at(leaves_at + timedelta(minutes=5), partial(terminal.act, dispatch.depart, train_id))

    def _load(self, visit_id: int, train_id: int) -> None:
        terminal = self._terminal
        terminal.lift_out(visit_id, partial(terminal.act, dispatch.load, visit_id, train_id))

    def _remove(self, train_id: int) -> None:
        cut = self._terminal.read(outbound_wagons, train_id)
        self._terminal.act(wagons.remove_wagons, [wagon.id for wagon in cut])


def _leaves_at(train: CarrierFacts) -> datetime:
    if train.planned_at is None:
        raise LookupError(f"train {train.number} is not planned for any time")
    return train.planned_at


def _on_wagons(
    ready: Sequence[VisitFacts], free: list[WagonFacts]
) -> tuple[list[WagonFacts], list[Placement]]:
    """Return the wagons for as many boxes as fit on those that wait, and where the boxes go on them."""
    boxes = [Parcel(box.id, box.length_ft, box.gross_kg or 0) for box in ready]
    by_type = {kind: [wagon for wagon in free if wagon.wagon_type == kind] for kind in (LONG, SHORT)}
    cut, placements = [], []
    for load in fitting(boxes):
        if by_type[load.wagon_type]:
            wagon = by_type[load.wagon_type].pop(0)
            cut.append(wagon)
            placements += [Placement(each.visit_id, wagon.id, position) for each, position in load.boxes]
    return cut, placements
