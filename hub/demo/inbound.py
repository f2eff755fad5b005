"""Trains from China in the demonstration hub's past: announced, arrived, unloaded box by box."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from domain.carriers import CarrierKind
from domain.damages import Damage, Face, Mark
from domain.events import EventKind
from domain.holds import HoldKind
from domain.seals import SealState
from domain.visit import Outcome, Where
from hub.demo.book import Row, visit_facts
from hub.demo.boxes import Box
from hub.demo.carriers import open_carrier, open_wagon
from hub.demo.lists import taken_list
from hub.demo.packing import pack
from hub.demo.past import local_day
from hub.demo.scene import Scene
from hub.demo.world import Lane
from hub.demo.yard import TRACKSIDE
from hub.operations.counting import counted_in

MINUTES_TO_PLACE, MINUTES_TO_START, MINUTES_PER_BOX = 40, 65, 4
TRACKS: Final = ("1", "2", "3")
DAMAGES: Final = (
    Mark(Damage.DENT, Face.LEFT),
    Mark(Damage.DENT, Face.ROOF),
    Mark(Damage.BENT, Face.DOOR),
    Mark(Damage.HOLE, Face.ROOF),
    Mark(Damage.CUT, Face.RIGHT),
)
_BOXES: Final = (55, 62)
_SEALS_DIFFER_IN_THOUSAND: Final = 15


class InboundTrain:
    """One train of a lane; each method is one happening and puts the next on the time line."""

    def __init__(self, scene: Scene, lane: Lane, number: str, planned_at: datetime) -> None:
        self._scene, self._past = scene, scene.past
        self._lane, self._number, self._planned_at = lane, number, planned_at
        self._boxes: list[Box] = []
        self._wagons: list[Row] = []
        self._row: Row = {}

    def announce(self) -> None:
        """Announce the train with its list."""
        past, planned_on = self._past, local_day(self._planned_at)
        name = f"{self._number}-{planned_on:%Y%m%d}.csv"
        places = {"origin": self._lane.location, "destination": "KZZHE"}
        self._row = open_carrier(
            past,
            CarrierKind.TRAIN_IN,
            self._number,
            self._planned_at,
            gauge_mm=1520,
            list_name=name,
            **places,
        )
        drawn = past.random.randint(*_BOXES)
        self._boxes = [self._scene.chinese_box(self._row, self._lane.location) for _ in range(drawn)]
        self._stand()
        for box in self._boxes:
            if not box.is_empty:
                self._scene.boxes.seal(box, past.make.seal("CN"), SealState.ANNOUNCED)
        content: dict[str, object] = {
            "number": self._number,
            "planned_on": planned_on,
            "list_name": name,
            "boxes": len(self._boxes),
            "wagons": len(self._wagons),
            "notes": [],
        }
        self._tell(
            EventKind.IMPORT_MANIFEST, content | taken_list(name, self._row, self._wagons, self._boxes)
        )
        past.at(self._planned_at + timedelta(minutes=past.make.minutes(-25, 25)), self.arrive)

    def arrive(self) -> None:
        """Let the train arrive with all its boxes and wagons."""
        self._row["arrived_at"] = self._past.now
        for box in self._boxes:
            box.visit["where_is"] = Where.ON_INBOUND
        for wagon in self._wagons:
            wagon["arrived_at"] = self._past.now
        content: dict[str, object] = {"boxes": len(self._boxes), "wagons": len(self._wagons)}
        self._tell(EventKind.ARRIVE, {"number": self._number, **content, "here_already": []})
        self._past.after(MINUTES_TO_PLACE, self.place)

    def place(self) -> None:
        """Place its wagons on a track: their idle time begins."""
        track = TRACKS[self._row["id"] % len(TRACKS)]
        for wagon in self._wagons:
            wagon |= {"track": track, "placed_at": self._past.now}
        numbers = [wagon["number"] for wagon in self._wagons]
        content: dict[str, object] = {"wagons": numbers, "track": track}
        self._past.tell(EventKind.PLACE_WAGONS, content, carriers=[self._row], wagons=self._wagons)
        self._past.after(MINUTES_TO_START - MINUTES_TO_PLACE, self._unload)

    def _unload(self) -> None:
        """Put the taking in of each box on the time line, but for one that may be missing."""
        random = self._past.random
        coming = sorted(
            self._boxes, key=lambda box: (box.visit["inbound_wagon_id"], box.visit["inbound_position"])
        )
        missing = coming.pop(random.randrange(len(coming))) if random.randrange(4) == 0 else None
        for place, box in enumerate(coming):
            self._past.after(place * MINUTES_PER_BOX + random.random(), partial(self.take_in, box))
        minutes = len(coming) * MINUTES_PER_BOX
        if random.randrange(5) == 0:
            self._past.after(minutes, self._take_as_found)
        self._past.after(minutes + 15, lambda: self._finish(missing))

    def take_in(self, box: Box) -> None:
        """Check a box in: it counts from here on."""
        self._row["work_started_at"] = self._row["work_started_at"] or self._past.now
        seal, differing = self._look_at_seal(box)
        marks, held = self._look_for_damage(box)
        self._check_in(box)
        content = self._seen(box) | {
            "seal": seal,
            "marks": [str(mark) for mark in marks],
            "findings": [{"code": "seal_differs"} | seal] if differing else [],
            "holds": differing + held,
        }
        counted = counted_in(visit_facts(box.visit), self._past.now)
        about = {"visits": [box.visit], "carriers": [self._row], "wagons": [self._wagon_of(box)]}
        self._past.tell(EventKind.CHECK_IN, content, counts=[counted], **about)

    def _check_in(self, box: Box) -> None:
        box.visit |= {
            "where_is": Where.ON_TERMINAL,
            "checked_in_at": self._past.now,
            "outcome": Outcome.CHECKED_IN,
        }
        self._scene.yard.take_in(box.visit, f"wagon {self._wagon_of(box)['number']}", TRACKSIDE)
        self._past.between(4, 14, lambda: self._scene.yard.place(box.visit, box.way))
        self._scene.boxes.clear(box)

    def _seen(self, box: Box) -> dict[str, object]:
        """Return what every event of a box that is taken in tells."""
        return {
            "number": box.visit["number"],
            "from": f"wagon {self._wagon_of(box)['number']}",
            "to": TRACKSIDE,
            "carrier": self._number,
            "weighed_kg": None,
            "remark": None,
            "seal": {"state": SealState.NONE.value, "announced": None, "found": None},
            "marks": [],
            "findings": [],
            "holds": [],
        }

    def _look_at_seal(self, box: Box) -> tuple[Row, list[int]]:
        """Return what the seal is found to be, and the hold where it differs."""
        row = box.seal
        if row is None:
            return {"state": SealState.NONE.value, "announced": None, "found": None}, []
        row |= {"state": SealState.CHECKED.value, "found": row["number"], "changed_at": self._past.now}
        held = []
        if self._past.random.randrange(1000) < _SEALS_DIFFER_IN_THOUSAND:
            row |= {"state": SealState.DIFFERS.value, "found": self._past.make.seal("CN")}
            reason = f"{row['number']} ≠ {row['found']}"
            held = [self._scene.boxes.hold(box, HoldKind.SEAL, reason, (5, 60), own=True)]
        return {"state": row["state"], "announced": row["number"], "found": row["found"]}, held

    def _look_for_damage(self, box: Box) -> tuple[list[Mark], list[int]]:
        """Return the marks seen, and the hold where one asks for a repair."""
        if self._past.random.randrange(100):
            return [], []
        mark = self._past.random.choice(DAMAGES)
        self._past.book.add(
            "damages",
            {
                "visit_id": box.visit["id"],
                "code": mark.damage.value,
                "place": mark.face.value,
                "note": None,
                "found_at": self._past.now,
            },
        )
        if not mark.sets_hold:
            return [mark], []
        return [mark], [self._scene.boxes.hold(box, HoldKind.DAMAGE, str(mark), (12, 90), own=True)]

    def _take_as_found(self) -> None:
        """Take in a box that stands on the last wagon and on no list."""
        box = self._scene.chinese_box(self._row, self._lane.location)
        wagon = self._wagons[-1]
        box.visit |= {"as_found": True, "inbound_wagon_id": wagon["id"]}
        self._check_in(box)
        counted = counted_in(visit_facts(box.visit), self._past.now)
        content = self._seen(box) | {"as_found": True}
        about = {"visits": [box.visit], "carriers": [self._row], "wagons": [wagon]}
        self._past.tell(EventKind.TAKE_AS_FOUND, content, counts=[counted], **about)

    def _finish(self, missing: Box | None) -> None:
        if missing is not None:
            missing.visit |= {"where_is": Where.MISSING, "outcome": Outcome.MISSING}
            told: dict[str, object] = {"numbers": [missing.visit["number"]], "reason": None}
            self._past.tell(EventKind.MARK_MISSING, told, visits=[missing.visit], carriers=[self._row])
            self._past.between(1500, 9000, lambda: self._give_up(missing))
        self._row["work_finished_at"] = self._past.now
        outcomes = {Outcome.CHECKED_IN.value: len(self._boxes) - (missing is not None)}
        outcomes |= {Outcome.MISSING.value: 1} if missing is not None else {}
        named = {} if missing is None else {Outcome.MISSING.value: [missing.visit["number"]]}
        content = {"number": self._number, "outcomes": outcomes, "boxes": named}
        self._tell(EventKind.FINISH_UNLOADING, content)
        for wagon in self._wagons:
            self._scene.wagons[wagon["wagon_type"]].append(wagon)

    def _give_up(self, missing: Box) -> None:
        missing.visit["where_is"] = Where.CANCELLED
        numbers = [missing.visit["number"]]
        content: dict[str, object] = {"number": self._number, "reason": "never loaded", "boxes": numbers}
        self._past.tell(EventKind.CANCEL_ANNOUNCEMENT, content, visits=[missing.visit])

    def _stand(self) -> None:
        by_id = {box.visit["id"]: box for box in self._boxes}
        stood = list(pack([box.parcel for box in self._boxes]))
        self._past.random.shuffle(stood)
        for place, load in enumerate(stood, start=1):
            where = {"inbound_carrier_id": self._row["id"], "inbound_place": place}
            wagon = open_wagon(self._past, load.wagon_type, **where)
            self._wagons.append(wagon)
            for parcel, position in load.boxes:
                visit = by_id[parcel.visit_id].visit
                visit |= {"inbound_wagon_id": wagon["id"], "inbound_position": position}

    def _wagon_of(self, box: Box) -> Row:
        first: int = self._wagons[0]["id"]
        wagon: Row = self._wagons[box.visit["inbound_wagon_id"] - first]
        return wagon

    def _tell(self, kind: EventKind, content: Mapping[str, object]) -> None:
        visits = [box.visit for box in self._boxes]
        self._past.tell(kind, content, visits=visits, carriers=[self._row], wagons=self._wagons)
