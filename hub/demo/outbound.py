"""Trains that leave in the demonstration hub's past: planned, their wagons and boxes chosen, loaded, gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from domain.carriers import CarrierKind
from domain.events import EventKind
from domain.figures import Mode
from domain.visit import Where
from hub.demo.book import Row, visit_facts
from hub.demo.boxes import CENTRAL_ASIA, EASTBOUND, TITR, Box
from hub.demo.carriers import open_carrier, open_wagon
from hub.demo.loading import assign, load_box
from hub.demo.packing import CONDITIONAL_HUNDREDTHS, Parcel, Stood, pack
from hub.demo.past import local_day
from hub.demo.scene import Scene
from hub.operations.counting import counted_out

PLANNED_BEFORE: Final = timedelta(hours=20)
CHOSEN_BEFORE: Final = timedelta(hours=7)
LOADED_BEFORE: Final = timedelta(hours=5, minutes=10)
CUT_OFF_BEFORE: Final = timedelta(minutes=40)
REMOVED_BEFORE: Final = timedelta(minutes=25)
MINUTES_PER_BOX: Final = 4
MOST_BOXES, FEWEST_BOXES = 64, 16
MAX_CONDITIONAL_HUNDREDTHS, MAX_BOX_KG = 5_700, 1_290_000
_TRACKS: Final = ("4", "5")
_EMPTY_WAGONS_KEPT: Final = 34


@dataclass(frozen=True)
class Service:
    """A train that leaves every day: its section, the rules of loading on its way, number and destination."""

    section: str
    scopes: str
    number: str
    destination: str


SERVICES: Final = (
    Service(TITR, "smgs ferry", "1401", "KZAAU"),
    Service(CENTRAL_ASIA, "smgs", "2203", "UZTAS"),
    Service(EASTBOUND, "smgs china", "8021", "CNXIY"),
)


def fitting(parcels: Sequence[Parcel]) -> list[Stood]:
    """Return how as many of the boxes, from the first, as one train takes stand on its wagons."""
    for number in range(min(MOST_BOXES, len(parcels)), 0, -1):
        taken = parcels[:number]
        if sum(parcel.gross_kg for parcel in taken) > MAX_BOX_KG:
            continue
        stood = list(pack(taken))
        if conditional_hundredths(load.wagon_type for load in stood) <= MAX_CONDITIONAL_HUNDREDTHS:
            return stood
    return []


def conditional_hundredths(wagon_types: Iterable[str]) -> int:
    """Return what wagons count in hundredths of a conditional wagon."""
    return sum(CONDITIONAL_HUNDREDTHS[each] for each in wagon_types)


class OutboundTrain:
    """One train of a service; each method is one happening and puts the next on the time line."""

    def __init__(self, scene: Scene, service: Service, departs_at: datetime) -> None:
        self._scene, self._past = scene, scene.past
        self._service, self._departs_at = service, departs_at
        self._row: Row = {}
        self._wagons: list[Row] = []
        self._loads: list[tuple[Box, Row, int]] = []

    def plan(self) -> None:
        """Plan the train; its wagons and boxes are chosen later."""
        service = self._service
        self._row = open_carrier(
            self._past,
            CarrierKind.TRAIN_OUT,
            service.number,
            self._departs_at,
            cut_off_at=self._departs_at - CUT_OFF_BEFORE,
            origin="KZZHE",
            destination=service.destination,
            section=service.section,
            scopes=service.scopes,
            gauge_mm=1520,
        )
        content: dict[str, object] = {
            "number": service.number,
            "planned_on": local_day(self._departs_at),
            "departs_at": self._departs_at,
            "wagons": [],
        }
        self._past.tell(EventKind.PLAN_TRAIN, content, carriers=[self._row])
        self._past.at(self._departs_at - CHOSEN_BEFORE, self._choose)

    def _choose(self) -> None:
        """Choose the oldest boxes that are ready and as many wagons as they need, or call the train off."""
        ready = self._scene.boxes.ready[self._service.section]
        stood = fitting([box.parcel for box in ready])
        number = sum(len(load.boxes) for load in stood)
        if number < FEWEST_BOXES:
            self._call_off()
            return
        taken = ready[:number]
        del ready[:number]
        self._past.random.shuffle(stood)
        for load in stood:
            self._couple(load.wagon_type)
        self._take_empty_wagons()
        self._row["arrived_at"] = self._past.now
        numbers = [wagon["number"] for wagon in self._wagons]
        content: dict[str, object] = {"number": self._service.number, "before": [], "wagons": numbers}
        self._past.tell(EventKind.AMEND_CONSIST, content, carriers=[self._row], wagons=self._wagons)
        self._assign(taken, stood)
        self._past.at(self._departs_at - LOADED_BEFORE, self._begin)

    def _couple(self, wagon_type: str) -> None:
        """Take the wagon that has waited longest, or one that is brought empty."""
        waiting = self._scene.wagons[wagon_type]
        if waiting:
            wagon = waiting.pop(0)
        else:
            now = self._past.now
            track = _TRACKS[self._row["id"] % len(_TRACKS)]
            wagon = open_wagon(self._past, wagon_type, arrived_at=now, track=track, placed_at=now)
        self._wagons.append(wagon)
        wagon |= {"outbound_carrier_id": self._row["id"], "outbound_place": len(self._wagons)}

    def _take_empty_wagons(self) -> None:
        """Let wagons that nobody needs leave at the tail, while the section takes them."""
        filled = conditional_hundredths(wagon["wagon_type"] for wagon in self._wagons)
        for wagon_type, waiting in self._scene.wagons.items():
            own = CONDITIONAL_HUNDREDTHS[wagon_type]
            while len(waiting) > _EMPTY_WAGONS_KEPT and filled + own <= MAX_CONDITIONAL_HUNDREDTHS:
                self._couple(wagon_type)
                filled += own

    def _assign(self, taken: Sequence[Box], stood: Sequence[Stood]) -> None:
        by_id = {box.visit["id"]: box for box in taken}
        self._loads = [
            (by_id[parcel.visit_id], wagon, position)
            for wagon, load in zip(self._wagons, stood, strict=False)
            for parcel, position in load.boxes
        ]
        for box, wagon, position in self._loads:
            assign(self._past, box, self._row, wagon, position)
        content: dict[str, object] = {
            "carrier": self._service.number,
            "boxes": [self._planned(*load) for load in self._loads],
        }
        self._past.tell(EventKind.ASSIGN, content, visits=self._visits, carriers=[self._row])

    def _begin(self) -> None:
        loads = {load[0].visit["id"]: load for load in self._loads}
        for place, visit_id in enumerate(self._past.stacks.top_first(list(loads))):
            minutes = place * MINUTES_PER_BOX + self._past.random.random()
            self._past.after(minutes, partial(load_box, self._scene, self._row, *loads[visit_id]))
        self._past.at(self._departs_at - REMOVED_BEFORE, self._remove)
        self._past.at(self._departs_at + timedelta(minutes=self._past.make.minutes(0, 25)), self._depart)

    def _remove(self) -> None:
        for wagon in self._wagons:
            wagon["removed_at"] = self._past.now
        content: dict[str, object] = {"wagons": [wagon["number"] for wagon in self._wagons]}
        self._past.tell(EventKind.REMOVE_WAGONS, content, carriers=[self._row], wagons=self._wagons)

    def _depart(self) -> None:
        now = self._past.now
        self._row["departed_at"] = now
        for wagon in self._wagons:
            wagon["departed_at"] = now
        for visit in self._visits:
            visit |= {"where_is": Where.DEPARTED, "departed_at": now}
        content: dict[str, object] = {
            "number": self._service.number,
            "destination": self._service.destination,
            "boxes": [visit["number"] for visit in self._visits],
            "wagons": [wagon["number"] for wagon in self._wagons],
            "left_behind": [],
        }
        self._past.tell(
            EventKind.DEPART,
            content,
            visits=self._visits,
            carriers=[self._row],
            wagons=self._wagons,
            counts=[counted_out(visit_facts(visit), Mode.RAIL, now) for visit in self._visits],
        )

    def _call_off(self) -> None:
        self._row["cancelled_at"] = self._past.now
        content: dict[str, object] = {"number": self._service.number, "reason": "too few boxes", "boxes": []}
        self._past.tell(EventKind.CANCEL_ANNOUNCEMENT, content, carriers=[self._row])

    def _planned(self, box: Box, wagon: Row, position: int) -> dict[str, object]:
        after = {"carrier": self._service.number, "wagon": wagon["number"], "position": position}
        return {"number": box.visit["number"], "before": None, "after": after}

    @property
    def _visits(self) -> list[Row]:
        return [box.visit for box, _, _ in self._loads]
