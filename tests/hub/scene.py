"""A small hub in the middle of its work, written act by act with the writers that operations use.

Each kind of box is there once: announced, on its train, in a stack, in an area, loaded, gone, reclassified.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from db.act import Act, Event
from db.queries.visits import visit
from db.writes import assignments, carriers, holds, visits, yard
from domain.carriers import CarrierKind
from domain.events import EventKind, SubjectKind
from domain.figures import Mode
from domain.holds import HoldKind
from domain.seals import SealState
from domain.yard import InArea, MoveKind, Position, Slot
from hub.operations.counting import counted_in, counted_out, reclassified
from hub.operations.stages import settle
from tests.hub.conftest import Hub

LENGTHS = {"ON_TRAIN": 20, "LOWER": 20, "UPPER": 20, "LONG": 40, "AREA": 40, "LOADED": 20, "GONE": 20}
PLACES: dict[str, Position] = {
    "LOWER": Slot("A", 1, 1, 1),
    "UPPER": Slot("A", 1, 1, 2),
    "LONG": Slot("A", 3, 1, 1),
    "AREA": InArea("TRACK"),
}


@dataclass
class Scene:
    """What is where: ids by name."""

    boxes: dict[str, int] = field(default_factory=dict)
    carriers: dict[str, int] = field(default_factory=dict)
    wagons: dict[str, int] = field(default_factory=dict)

    def about(self) -> frozenset[tuple[SubjectKind, int]]:
        """Returns everything, as what an event is about."""
        return frozenset(
            [(SubjectKind.VISIT, each) for each in self.boxes.values()]
            + [(SubjectKind.CARRIER, each) for each in self.carriers.values()]
            + [(SubjectKind.WAGON, each) for each in self.wagons.values()]
        )

    def settle(self, act: Act) -> None:
        """Derives every stage."""
        settle(act, self.carriers.values(), self.wagons.values())


def work(hub: Hub) -> Scene:
    """Brings an empty, founded hub into the middle of its work, over three shifts."""
    scene = Scene()
    hub.act(announce, scene)
    hub.clock.advance(60)
    hub.act(_arrive, scene)
    hub.clock.advance(60)
    hub.act(_check_in, scene)
    hub.clock.advance(800)
    hub.act(_load, scene)
    hub.act(_assign, scene)
    hub.clock.advance(30)
    hub.act(_depart, scene)
    hub.act(_weigh, scene, happened_at=hub.clock.now)
    hub.clock.advance(800)
    hub.act(_remark, scene)
    return scene


def announce(act: Act, scene: Scene) -> Event:
    """Announces two trains with their boxes, a train out and a truck."""
    for name, kind in {
        "in": CarrierKind.TRAIN_IN,
        "later": CarrierKind.TRAIN_IN,
        "out": CarrierKind.TRAIN_OUT,
        "truck": CarrierKind.TRUCK,
    }.items():
        values = {"kind": kind.value, "number": f"30{len(name)}7{name}", "planned_on": act.now.date()}
        scene.carriers[name] = carriers.open_carrier(act, values)
    for name, carrier, column in (("came", "in", "inbound"), ("goes", "out", "outbound")):
        values = {"number": f"9488001{len(scene.wagons)}", "wagon_type": "80 ft"}
        values[f"{column}_carrier_id"] = scene.carriers[carrier]
        scene.wagons[name] = carriers.open_wagon(act, values)
    for place, (name, length_ft) in enumerate({**LENGTHS, "COMING": 40}.items()):
        train = "later" if name == "COMING" else "in"
        wagon = {} if name == "COMING" else {"inbound_wagon_id": scene.wagons["came"]}
        values = _box(act, f"TEMU62754{place:02d}", length_ft) | wagon
        scene.boxes[name] = visits.open_visit(act, {**values, "inbound_carrier_id": scene.carriers[train]})
    return Event(EventKind.ANNOUNCE_TRAIN, "", {}, about=scene.about())


def _box(act: Act, number: str, length_ft: int) -> dict[str, Any]:
    return {
        "unit_id": visits.unit(act, number, as_painted=False),
        "number": number,
        "where_is": "announced",
        "plan": "nothing",
        "category": "transit",
        "load_status": "loaded",
        "customs_status": "none",
        "size_type": "22G1" if length_ft == 20 else "42G1",
        "length_ft": length_ft,
        "teu_hundredths": length_ft * 5,
        "gross_kg": 18_000,
        "tare_kg": 2_200,
        "commodity_group": "consumer",
        "route_group": "titr_aktau",
        "inbound_mode": "rail",
        "announced_at": act.happened_at,
    }


def _arrive(act: Act, scene: Scene) -> Event:
    carriers.change_carrier(act, scene.carriers["in"], arrived_at=act.happened_at)
    carriers.change_carrier(act, scene.carriers["truck"], arrived_at=act.happened_at)
    carriers.change_wagon(act, scene.wagons["came"], arrived_at=act.happened_at, track="1")
    carriers.change_wagon(act, scene.wagons["goes"], arrived_at=act.happened_at, placed_at=act.happened_at)
    for name in LENGTHS:
        visits.change_visit(act, scene.boxes[name], where_is="on_inbound")
    scene.settle(act)
    return Event(EventKind.ARRIVE, f"carrier:{scene.carriers['in']}", {}, about=scene.about())


def _check_in(act: Act, scene: Scene) -> Event:
    counts = []
    for name in LENGTHS.keys() - {"ON_TRAIN"}:
        values = {"where_is": "on_terminal", "checked_in_at": act.happened_at, "outcome": "checked_in"}
        visits.change_visit(act, scene.boxes[name], **values)
        counts.append(counted_in(visit(act, scene.boxes[name]), act.happened_at))
    for name, position in PLACES.items():
        yard.put_down(act, scene.boxes[name], LENGTHS[name], position)
    for name in ("LOADED", "GONE"):
        yard.put_down(act, scene.boxes[name], 20, InArea("TRACK"))
    yard.record_lift(act, scene.boxes["AREA"], "train", "TRACK", yard.Lift(MoveKind.CHECK_IN))
    holds.add_seal(act, scene.boxes["AREA"], "KZ1", "", SealState.CHECKED)
    holds.set_hold(act, scene.boxes["AREA"], HoldKind.CUSTOMS, "papers")
    carriers.change_carrier(act, scene.carriers["in"], work_started_at=act.happened_at)
    scene.settle(act)
    return Event(EventKind.CHECK_IN_BULK, "", {}, about=scene.about(), counts=tuple(counts))


def _load(act: Act, scene: Scene) -> Event:
    for name, carrier, wagon in (("LOADED", "out", scene.wagons["goes"]), ("GONE", "truck", None)):
        box, train = scene.boxes[name], scene.carriers[carrier]
        yard.take_up(act, box, 20)
        at = {"wagon_id": wagon, "position": 1 if wagon else None}
        assignments.assign(act, box, train, **at)
        assignments.load(act, box, train, **at)
        values = {"where_is": "on_outbound", "plan": "carried_out", "loaded_at": act.happened_at}
        mode = "rail" if wagon else "road"
        visits.change_visit(act, box, **values, outbound_carrier_id=train, outbound_mode=mode)
        carriers.change_carrier(act, train, work_started_at=act.happened_at)
    scene.settle(act)
    return Event(EventKind.LOAD, "", {}, about=scene.about())


def _assign(act: Act, scene: Scene) -> Event:
    assignments.assign(act, scene.boxes["LONG"], scene.carriers["out"])
    visits.change_visit(act, scene.boxes["LONG"], plan="assigned")
    return Event(EventKind.ASSIGN, "", {}, about=scene.about())


def _depart(act: Act, scene: Scene) -> Event:
    gone = visit(act, scene.boxes["GONE"])
    visits.change_visit(act, gone.id, where_is="departed", departed_at=act.happened_at)
    carriers.change_carrier(act, scene.carriers["truck"], departed_at=act.happened_at)
    scene.settle(act)
    counts = (counted_out(gone, Mode.ROAD, act.happened_at),)
    return Event(EventKind.GATE_OUT, "", {}, about=scene.about(), counts=counts)


def _weigh(act: Act, scene: Scene) -> Event:
    before = visit(act, scene.boxes["UPPER"])
    visits.change_visit(act, before.id, weighed_kg=21_000, gross_kg=21_000)
    counts = reclassified(before, replace(before, gross_kg=21_000), act.happened_at)
    return Event(EventKind.WEIGH, "", {}, about=scene.about(), counts=counts)


def _remark(act: Act, scene: Scene) -> Event:
    return Event(EventKind.REMARK, "", {"text": "a new shift"}, about=scene.about())
