"""Where the boxes of the demonstration hub stand while its past is made, and the lifts between."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from domain.events import EventKind
from domain.visit import LoadStatus
from domain.yard import BlockKind, InArea, MoveKind, Position, Slot, cells
from hub.demo.book import Row
from hub.demo.past import Past

TRACKSIDE: Final = "TRACK"
GATE: Final = "GATE"
MACHINES: Final = ("RS-1", "RS-2", "RS-3")


class Yard:
    """Each box on the terminal with its position and since when, and every lift in the book."""

    def __init__(self, past: Past) -> None:
        self._past = past
        self._stands: dict[int, tuple[Row, Position, datetime]] = {}

    def take_in(self, visit: Row, came_from: str, area: str) -> None:
        """Lift a box off what brought it."""
        self._lift(visit, MoveKind.CHECK_IN, came_from, area)
        self._set(visit, InArea(area))

    def place(self, visit: Row, way: str) -> None:
        """Set a box from an area into a slot, as an event."""
        _, came_from, _ = self._stands[visit["id"]]
        slot = self._past.stacks.put_down(visit["id"], visit["length_ft"], _block_kind(visit), way)
        self._lift(visit, MoveKind.PLACE, str(came_from), str(slot))
        self._set(visit, slot)
        self._tell(EventKind.PLACE, visit, str(came_from), slot)

    def take_out(self, visit: Row, went_to: str) -> str:
        """Lift a box onto what takes it away, return where it stood; restows that this forces are events."""
        slot, restows = self._past.stacks.take_up(visit["id"])
        for restow in restows:
            other = self._stands[restow.visit_id][0]
            self._lift(other, MoveKind.RESTOW, str(restow.came_from), str(restow.went_to), visit)
            self._set(other, restow.went_to)
            self._tell(EventKind.RESTOW, other, str(restow.came_from), restow.went_to, visit)
        self._lift(visit, MoveKind.LOAD, str(slot), went_to)
        del self._stands[visit["id"]]
        return str(slot)

    def write(self) -> None:
        """Write where every box stands, and the cells that it fills, into the book."""
        for visit, position, since in self._stands.values():
            place = dict.fromkeys(("block", "bay", "row", "tier", "area"))
            if isinstance(position, Slot):
                place |= vars(position)
                for cell in cells(position, visit["length_ft"]):
                    self._past.book.add("cells", {**vars(cell), "visit_id": visit["id"]}, with_id=False)
            else:
                place["area"] = str(position)
            row = {"visit_id": visit["id"], "since": since, **place}
            self._past.book.add("positions", row, with_id=False)

    def _set(self, visit: Row, position: Position) -> None:
        self._stands[visit["id"]] = (visit, position, self._past.now)

    def _tell(
        self, kind: EventKind, visit: Row, came_from: str, went_to: Slot, forced_by: Row | None = None
    ) -> None:
        content: dict[str, object] = {"number": visit["number"], "from": came_from, "to": str(went_to)}
        if forced_by is not None:
            content["forced_by"] = forced_by["number"]
        about = (visit,) if forced_by is None else (visit, forced_by)
        self._past.tell(kind, content, visits=about)

    def _lift(
        self, visit: Row, kind: MoveKind, came_from: str, went_to: str, forced_by: Row | None = None
    ) -> None:
        """Keep a lift of the event that is told next."""
        self._past.book.add(
            "moves",
            {
                "event_id": self._past.book.next_event_id,
                "visit_id": visit["id"],
                "kind": kind.value,
                "happened_at": self._past.now,
                "came_from": came_from,
                "went_to": went_to,
                "machine": self._past.random.choice(MACHINES),
                "driver": None,
                "reason": None,
                "forced_by_id": None if forced_by is None else forced_by["id"],
            },
        )


def block_kind(load_status: LoadStatus) -> BlockKind:
    """Return the kind of block that a box is set in."""
    return BlockKind.EMPTIES if load_status is LoadStatus.EMPTY else BlockKind.GENERAL


def _block_kind(visit: Row) -> BlockKind:
    return block_kind(visit["load_status"])
