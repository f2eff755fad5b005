"""Trucks at the gate in the demonstration hub's past: they fetch imports and bring their boxes back."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Final

from domain.carriers import CarrierKind
from domain.events import EventKind
from domain.figures import Mode
from domain.seals import SealState
from domain.visit import Category, CustomsStatus, LoadStatus, Outcome, Where
from hub.demo.book import Row, visit_facts
from hub.demo.boxes import EASTBOUND, ROAD, Box
from hub.demo.carriers import open_carrier
from hub.demo.loading import assign, load_box
from hub.demo.past import ZONE
from hub.demo.scene import Scene
from hub.demo.world import CHINA, DRIVERS, GRAIN_BUYERS, LOCAL_GOODS
from hub.demo.yard import GATE
from hub.operations.counting import counted_in, counted_out, reclassified

OPENS, CLOSES = 7, 22
"""Hours of hub time between which trucks come."""
LEAVES_EMPTY: Final = "brought a box"
MINUTES_BETWEEN: Final = (8, 18)
_RETURN_IN_HUNDRED, _EMPTY_IN_HUNDRED, _STUFFED_IN_HUNDRED = 86, 20, 45
_DAY: Final = 24 * 60


class Trucks:
    """The gate by day: now and then a truck for the import that has been ready longest."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._past = scene, scene.past

    def call(self) -> None:
        """Announce or let in the next truck, and put the one after it on the time line."""
        ready = self._scene.boxes.ready[ROAD]
        if ready and is_open(self._past.now.astimezone(ZONE).hour):
            self._fetch(ready.pop(0))
        self._past.between(*MINUTES_BETWEEN, self.call)

    def _fetch(self, box: Box) -> None:
        truck = self._truck(release_reference=self._scene.past.make.seal("DO"))
        assign(self._past, box, truck)
        content = _orders(truck, [], [box]) | {"notes": []}
        self._past.tell(EventKind.ANNOUNCE_TRUCK, content, visits=[box.visit], carriers=[truck])
        self._past.between(25, 150, lambda: self._let_in(truck, box))

    def _let_in(self, truck: Row, box: Box) -> None:
        self._gate_in(truck, [], [box])
        self._past.between(10, 30, partial(load_box, self._scene, truck, box))
        self._past.between(36, 55, lambda: self._let_out(truck, box))

    def _let_out(self, truck: Row, box: Box) -> None:
        truck["departed_at"] = self._past.now
        box.visit |= {"where_is": Where.DEPARTED, "departed_at": self._past.now}
        counted = counted_out(visit_facts(box.visit), Mode.ROAD, self._past.now)
        content = self._left(truck, [box], None)
        self._past.tell(EventKind.GATE_OUT, content, visits=[box.visit], carriers=[truck], counts=[counted])
        if self._past.random.randrange(100) < _RETURN_IN_HUNDRED:
            self._past.between(2 * _DAY, 4 * _DAY, lambda: self._bring_back(box))

    def _bring_back(self, before: Box) -> None:
        """Let a box come back by day, loaded with grain or empty."""
        local = self._past.now.astimezone(ZONE)
        if not is_open(local.hour):
            self._past.between(60, 400, lambda: self._bring_back(before))
            return
        truck = self._truck()
        box = self._returned(before, truck)
        self._gate_in(truck, [box], [])
        self._past.between(6, 25, lambda: self._take_in(truck, box))
        self._past.between(28, 40, lambda: self._leave_empty(truck))

    def _returned(self, before: Box, truck: Row) -> Box:
        past, boxes = self._past, self._scene.boxes
        empty = past.random.randrange(100) < _EMPTY_IN_HUNDRED
        cargo = {"load_status": LoadStatus.EMPTY, "gross_kg": before.unit["tare_kg"]}
        if not empty:
            cargo = boxes.cargo(past.make.good(LOCAL_GOODS), before.visit["length_ft"])
        return boxes.announce(
            before.unit,
            EASTBOUND,
            Mode.ROAD,
            category=Category.EXPORT,
            customs_status=CustomsStatus.NONE if empty else CustomsStatus.DECLARED,
            customs_number=None if empty else past.make.declaration(past.now),
            where_is=Where.ON_INBOUND,
            consignee_id=boxes.party(past.random.choice(GRAIN_BUYERS)),
            origin=before.visit["destination"],
            destination=past.make.one_of(CHINA),
            inbound_carrier_id=truck["id"],
            inbound_position=1,
            returned_from_id=before.visit["id"],
            **cargo,
        )

    def _take_in(self, truck: Row, box: Box) -> None:
        """Check a box in off a truck; a loaded one is weighed."""
        past = self._past
        truck["work_started_at"] = past.now
        box.visit |= {
            "where_is": Where.ON_TERMINAL,
            "checked_in_at": past.now,
            "outcome": Outcome.CHECKED_IN,
        }
        if not box.is_empty:
            weighed_kg = box.visit["declared_kg"] - past.random.randint(0, 180)
            box.visit |= {
                "weighed_kg": weighed_kg,
                "weighed_at": past.now,
                "scale": "gate",
                "gross_kg": weighed_kg,
            }
            seal = past.make.seal("KZ")
            self._scene.boxes.seal(box, seal, SealState.CHECKED, seal)
        self._scene.yard.take_in(box.visit, f"truck {truck['number']}", GATE)
        counted = counted_in(visit_facts(box.visit), past.now)
        state = SealState.NONE if box.seal is None else SealState.CHECKED
        number = None if box.seal is None else box.seal["number"]
        content = {
            "number": box.visit["number"],
            "from": f"truck {truck['number']}",
            "to": GATE,
            "carrier": truck["number"],
            "weighed_kg": box.visit["weighed_kg"],
            "remark": None,
            "seal": {"state": state.value, "announced": number, "found": number},
            "marks": [],
            "findings": [],
            "holds": [],
        }
        past.tell(EventKind.CHECK_IN, content, visits=[box.visit], carriers=[truck], counts=[counted])
        past.between(4, 12, lambda: self._scene.yard.place(box.visit, box.way))
        if box.is_empty and past.random.randrange(100) < _STUFFED_IN_HUNDRED:
            past.between(8 * 60, 30 * 60, lambda: self._stuff(box))
        else:
            self._scene.boxes.clear(box)

    def _stuff(self, box: Box) -> None:
        """Fill an empty box with grain: it stays where it is and counts as something else."""
        past, before = self._past, visit_facts(box.visit)
        box.visit |= self._scene.boxes.cargo(past.make.good(LOCAL_GOODS), box.visit["length_ft"])
        box.visit |= {"customs_status": CustomsStatus.DECLARED, "customs_number": None}
        self._scene.boxes.seal(box, past.make.seal("KZ"), SealState.AFFIXED)
        counts = reclassified(before, visit_facts(box.visit), past.now)
        content = {
            "number": box.visit["number"],
            "load_status": LoadStatus.LOADED.value,
            "gross_kg": box.visit["gross_kg"],
            "before_kg": before.gross_kg,
            "commodity_group": box.visit["commodity_group"],
            "goods": box.visit["goods"],
            "hs_code": box.visit["hs_code"],
            "seal": box.seal["number"] if box.seal else None,
            "findings": [],
            "holds": [],
        }
        past.tell(EventKind.STUFF, content, visits=[box.visit], counts=counts)
        self._scene.boxes.clear(box)

    def _leave_empty(self, truck: Row) -> None:
        truck |= {"departed_at": self._past.now, "left_empty_reason": LEAVES_EMPTY}
        content = self._left(truck, [], truck["left_empty_reason"])
        self._past.tell(EventKind.GATE_OUT, content, carriers=[truck])

    def _gate_in(self, truck: Row, delivers: list[Box], collects: list[Box]) -> None:
        truck["arrived_at"] = self._past.now
        content = _orders(truck, delivers, collects) | {"findings": [], "here_already": []}
        visits = [box.visit for box in (*delivers, *collects)]
        self._past.tell(EventKind.GATE_IN, content, visits=visits, carriers=[truck])

    def _left(self, truck: Row, took: list[Box], reason: str | None) -> dict[str, object]:
        minutes = (self._past.now - truck["arrived_at"]).seconds // 60
        numbers = [box.visit["number"] for box in took]
        told = {"plate": truck["number"], "took": numbers, "left_behind": []}
        return told | {"left_empty_reason": reason, "turn_minutes": minutes}

    def _truck(self, **known: object) -> Row:
        past = self._past
        return open_carrier(
            past,
            CarrierKind.TRUCK,
            past.make.plate(),
            past.now + timedelta(minutes=60),
            driver=past.random.choice(DRIVERS),
            authority=past.make.authority(),
            **known,
        )


def _orders(truck: Row, delivers: list[Box], collects: list[Box]) -> dict[str, object]:
    named = ("trailer_plate", "driver", "authority", "release_reference")
    return {
        "plate": truck["number"],
        **{name: truck[name] for name in named},
        "delivers": [box.visit["number"] for box in delivers],
        "collects": [box.visit["number"] for box in collects],
    }


def is_open(hour: int) -> bool:
    """Return whether trucks come at that hour of hub time."""
    return OPENS <= hour < CLOSES
