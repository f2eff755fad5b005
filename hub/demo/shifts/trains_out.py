"""Trains that leave in the last shifts of the demonstration hub: one gone, one being loaded, two planned."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from db.queries.assignments import assigned_to, loaded_on
from db.queries.carriers import CarrierFacts, carrier, outbound_wagons
from db.queries.unfinished import open_carriers, unplanned_boxes, waiting_wagons
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
from hub.demo.packing import LONG, SHORT, Parcel, Stood
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
            self._terminal.at(chosen_at, partial(self._choose, train, part=1))
            return
        early = self._terminal.end - CHOSEN_IN_PART
        self._terminal.at(early, partial(self._choose, train, part=0.5))

    def _choose(self, train: CarrierFacts, *, part: float) -> None:
        """Choose wagons and plan boxes for them; for a part of the boxes, wagons may have yet to come."""
        terminal = self._terminal
        ready = [
            box for box in terminal.read(unplanned_boxes) if way_of(box) == train.section and cleared(box)
        ]
        stood = fitting([Parcel(box.id, box.length_ft, box.gross_kg or 0) for box in ready])
        coupled = self._couple(stood, may_come=part < 1)
        if not coupled:
            return
        terminal.act(transshipment.set_wagons, train.id, [wagon for wagon, _ in coupled])
        cut = [wagon.id for wagon in terminal.read(outbound_wagons, train.id)]
        placements = [
            Placement(parcel.visit_id, wagon_id, position)
            for wagon_id, (_, load) in zip(cut, coupled, strict=True)
            for parcel, position in load.boxes
        ]
        terminal.act(transshipment.assign, train.id, placements[: max(1, int(len(placements) * part))])
        if part == 1:
            terminal.after(50, partial(terminal.act, wagons.place_wagons, cut, _TRACK))
            terminal.at(_leaves_at(train) - LOADED_BEFORE, partial(self._begin_loading, train.id))

    def _couple(self, stood: Sequence[Stood], *, may_come: bool) -> list[tuple[PlannedWagon, Stood]]:
        """Return a wagon for each load: one that waits here, else one that comes for it if that may be."""
        make = self._terminal.make
        free: dict[str, list[PlannedWagon]] = {LONG: [], SHORT: []}
        for wagon in self._terminal.read(waiting_wagons):
            free[wagon.wagon_type].append(PlannedWagon(wagon.id))
        coupled = []
        for load in stood:
            if free[load.wagon_type]:
                coupled.append((free[load.wagon_type].pop(0), load))
            elif may_come:
                brought = PlannedWagon(number=make.wagon_number(), wagon_type=load.wagon_type)
                coupled.append((brought, load))
        return coupled

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
