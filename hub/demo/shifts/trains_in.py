"""Trains that come in the last shifts of the demonstration hub: announced, arrived, and worked so far."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Final

from db.queries.carriers import CarrierFacts, carrier, inbound_wagons
from db.queries.holds import seals_of
from db.queries.unfinished import open_carriers
from db.queries.visits import VisitFacts, inbound_of
from domain.carriers import CarrierKind, Stage
from domain.visit import Outcome, Where
from hub.demo.bulk import ANNOUNCED_BEFORE, NUMBERS, lane_of
from hub.demo.inbound import MINUTES_PER_BOX, MINUTES_TO_PLACE, MINUTES_TO_START, TRACKS
from hub.demo.schedule import AHEAD
from hub.demo.shifts.lists import train_list
from hub.demo.shifts.terminal import Terminal
from hub.operations import arrivals, wagons
from hub.operations.announcements import NOT_LOOKED_AT, SealSeen

_DIFFERING: Final = (9, 17)
"""Which boxes of a train, counted as they are lifted, show another seal than the list has."""


class TrainsIn:
    """The inbound side; each method is one happening and puts the next on the time line."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def begin(self) -> None:
        """Go on with the trains that are announced or here, and announce those that are to come."""
        terminal = self._terminal
        for train in terminal.read(open_carriers, CarrierKind.TRAIN_IN):
            self._go_on(train)
        for serial, ahead in enumerate(AHEAD):
            expected_at = terminal.end + ahead
            if expected_at - ANNOUNCED_BEFORE >= terminal.start:
                terminal.at(expected_at - ANNOUNCED_BEFORE, partial(self._announce, serial, expected_at))

    def _go_on(self, train: CarrierFacts) -> None:
        terminal = self._terminal
        if train.stage is Stage.ANNOUNCED:
            terminal.at(train.planned_at or terminal.now, partial(self._arrive, train.id))
        elif train.stage is Stage.ARRIVED:
            self._work(train)
        else:
            terminal.after(2, partial(self._unload, train.id))

    def _announce(self, serial: int, expected_at: datetime) -> None:
        make = self._terminal.make
        lane = lane_of(make.random)
        number = str(lane.first_number + NUMBERS + serial)
        listed = train_list(make, lane, number, expected_at, faulty=serial == len(AHEAD) - 1)
        self._terminal.act(arrivals.announce_train, listed)

    def _arrive(self, train_id: int) -> None:
        self._terminal.act(arrivals.arrive, train_id)
        self._work(self._terminal.read(carrier, train_id))

    def _work(self, train: CarrierFacts) -> None:
        """Place the wagons of a train that has arrived, unless that was done, and begin to unload it."""
        cut = self._terminal.read(inbound_wagons, train.id)
        minutes = (self._terminal.now - (train.arrived_at or self._terminal.now)).total_seconds() / 60
        if any(wagon.placed_at is None for wagon in cut):
            ids = [wagon.id for wagon in cut]
            track = TRACKS[train.id % len(TRACKS)]
            place = partial(self._terminal.act, wagons.place_wagons, ids, track)
            self._terminal.after(max(0, MINUTES_TO_PLACE - minutes), place)
        self._terminal.after(max(1, MINUTES_TO_START - minutes), partial(self._unload, train.id))

    def _unload(self, train_id: int) -> None:
        terminal = self._terminal
        coming = [box for box in terminal.read(inbound_of, train_id) if box.where_is is Where.ON_INBOUND]
        coming.sort(key=lambda box: (box.inbound_wagon_id or 0, box.inbound_position or 0))
        for place, box in enumerate(coming):
            differs = place in _DIFFERING
            terminal.after(
                place * MINUTES_PER_BOX + terminal.random.random(),
                partial(self._check_in, box, differs=differs),
            )
        terminal.after(len(coming) * MINUTES_PER_BOX + 15, partial(self._finish, train_id))

    def _check_in(self, box: VisitFacts, *, differs: bool) -> None:
        terminal = self._terminal
        seals = terminal.read(seals_of, box.id)
        found = terminal.make.seal("CN") if differs else seals[-1].number if seals else None
        seen = SealSeen(found) if seals else NOT_LOOKED_AT
        terminal.act(arrivals.check_in, box.id, seal=seen)
        terminal.place_soon(box.id)

    def _finish(self, train_id: int) -> None:
        left = [box for box in self._terminal.read(inbound_of, train_id) if box.where_is is Where.ON_INBOUND]
        outcomes = {box.id: Outcome.MISSING for box in left}
        self._terminal.act(arrivals.finish_unloading, train_id, outcomes)
