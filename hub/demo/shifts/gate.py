"""Trucks of the last shifts of the demonstration hub: they fetch and bring boxes, and some are inside now."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import Final

from db.queries.assignments import assigned_to, loaded_on
from db.queries.carriers import CarrierFacts
from db.queries.holds import seals_of
from db.queries.unfinished import gone_by_road, next_released, open_carriers
from db.queries.visits import VisitFacts, inbound_of
from domain.carriers import CarrierKind, Stage
from domain.visit import Category, CustomsStatus, LoadStatus, Where
from hub.demo.past import ZONE
from hub.demo.shifts.terminal import Terminal
from hub.demo.trucks import LEAVES_EMPTY, MINUTES_BETWEEN, is_open
from hub.demo.world import CHINA, DRIVERS, GRAIN_BUYERS, LOCAL_GOODS
from hub.operations import arrivals, dispatch, gate
from hub.operations.announcements import AnnouncedBox, SealSeen
from hub.operations.trucks import AnnouncedTruck

LAST_CALL: Final = timedelta(minutes=200)
"""So long before now the last trucks are called that are gone by now; the ones after that are inside."""
_BACK_AFTER: Final = (timedelta(days=2), timedelta(days=5))


class Gate:
    """The gate; each method is one happening and puts the next on the time line."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        earliest, latest = (terminal.start - ago for ago in reversed(_BACK_AFTER))
        self._to_come_back = list(terminal.read(gone_by_road, earliest, latest))

    def begin(self) -> None:
        """Go on with the trucks that are inside or announced, and call others."""
        terminal = self._terminal
        for truck in terminal.read(open_carriers, CarrierKind.TRUCK):
            if truck.stage is Stage.ANNOUNCED:
                terminal.between(5, 90, partial(self._let_in, truck.id))
            else:
                terminal.after(4, partial(self._go_on, truck))
        terminal.after(8, self._call)
        terminal.after(15, self._call_back)
        for minutes in (17, 34):
            terminal.at(terminal.end - timedelta(minutes=minutes), self._fetch)
        terminal.at(terminal.end - timedelta(minutes=23), partial(self._bring_back, leaves=False))
        for minutes in (6, 28, 49):
            terminal.at(terminal.end - timedelta(minutes=minutes), partial(self._announce, 40 + minutes))

    def _go_on(self, truck: CarrierFacts) -> None:
        """Finish what a truck came for."""
        brought = self._terminal.read(inbound_of, truck.id)
        for box in brought:
            if box.where_is is Where.ON_INBOUND:
                self._take_in(box.id, weighed_kg=box.declared_kg)
        self._load_all(truck.id)
        self._terminal.between(8, 20, partial(self._let_out, truck.id))

    def _open_for_more(self) -> bool:
        """Return whether trucks come at this hour that can be gone by the end."""
        terminal = self._terminal
        return is_open(terminal.now.astimezone(ZONE).hour) and terminal.now < terminal.end - LAST_CALL

    def _call(self) -> None:
        if self._open_for_more():
            truck_id = self._announce(self._terminal.random.randint(25, 120))
            if truck_id is not None:
                self._terminal.between(25, 120, partial(self._let_in, truck_id))
        self._terminal.between(*MINUTES_BETWEEN, self._call)

    def _call_back(self) -> None:
        if self._open_for_more():
            self._bring_back(leaves=True)
        self._terminal.between(*MINUTES_BETWEEN, self._call_back)

    def _announce(self, minutes: int) -> int | None:
        """Announce a truck for the import that has been ready longest; None where none is."""
        box = self._next_import()
        if box is None:
            return None
        planned_at = self._terminal.now + timedelta(minutes=minutes)
        truck_id: int = self._terminal.act(gate.announce_truck, self._truck(planned_at, collects=(box.id,)))
        return truck_id

    def _fetch(self) -> None:
        """Let a truck in that nobody announced; it still waits for its box."""
        box = self._next_import()
        if box is not None:
            self._terminal.act(gate.gate_in_truck, self._truck(collects=(box.id,)))

    def _next_import(self) -> VisitFacts | None:
        return self._terminal.read(next_released, Category.IMPORT)

    def _let_in(self, truck_id: int) -> None:
        self._terminal.act(gate.gate_in, truck_id)
        self._terminal.between(10, 30, partial(self._load_all, truck_id))
        self._terminal.between(36, 55, partial(self._let_out, truck_id))

    def _load_all(self, truck_id: int) -> None:
        terminal = self._terminal
        loaded = {each.visit_id for each in terminal.read(loaded_on, truck_id)}
        for plan in terminal.read(assigned_to, truck_id):
            if plan.visit_id not in loaded:
                terminal.lift_out(
                    plan.visit_id, partial(terminal.act, dispatch.load, plan.visit_id, truck_id)
                )

    def _let_out(self, truck_id: int) -> None:
        took = self._terminal.read(loaded_on, truck_id)
        reason = None if took else LEAVES_EMPTY
        self._terminal.act(gate.gate_out, truck_id, left_empty_reason=reason)

    def _bring_back(self, *, leaves: bool) -> None:
        """Let a box come back, loaded with grain; its truck stays inside unless it `leaves`."""
        if not self._to_come_back:
            return
        before = self._to_come_back.pop(0)
        box = self._returned(before)
        came = self._terminal.act(gate.gate_in_truck, self._truck(delivers=(box,)))
        if leaves:
            weighed_kg = None if box.gross_kg is None else box.gross_kg - 120
            take_in = partial(self._take_in, came.visit_ids[0], weighed_kg=weighed_kg)
            self._terminal.between(6, 20, take_in)
            self._terminal.between(25, 40, partial(self._let_out, came.carrier_id))

    def _take_in(self, visit_id: int, *, weighed_kg: int | None) -> None:
        seals = self._terminal.read(seals_of, visit_id)
        seen = SealSeen(seals[-1].number) if seals else SealSeen(None)
        scale = None if weighed_kg is None else "gate"
        self._terminal.act(arrivals.check_in, visit_id, seal=seen, weighed_kg=weighed_kg, scale=scale)
        self._terminal.place_soon(visit_id)

    def _returned(self, before: VisitFacts) -> AnnouncedBox:
        make = self._terminal.make
        good = make.good(LOCAL_GOODS)
        return AnnouncedBox(
            before.number,
            before.size_type,
            LoadStatus.LOADED,
            Category.EXPORT,
            CustomsStatus.DECLARED,
            gross_kg=make.gross_kg(good, before.length_ft),
            tare_kg=before.tare_kg,
            max_gross_kg=before.max_gross_kg,
            seal=make.seal("KZ"),
            hs_code=good.hs_code,
            goods=good.words,
            consignee=make.random.choice(GRAIN_BUYERS),
            origin=before.destination,
            destination=make.one_of(CHINA),
            customs_number=make.declaration(self._terminal.now),
        )

    def _truck(
        self,
        planned_at: datetime | None = None,
        delivers: tuple[AnnouncedBox, ...] = (),
        collects: tuple[int, ...] = (),
    ) -> AnnouncedTruck:
        make = self._terminal.make
        return AnnouncedTruck(
            make.plate(),
            driver=make.random.choice(DRIVERS),
            authority=make.authority(),
            release_reference=make.seal("DO") if collects else None,
            planned_at=planned_at,
            delivers=delivers,
            collects=collects,
        )
