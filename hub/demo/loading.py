"""Plans a box for a train or truck of the demonstration hub's past, and sets it there."""

from __future__ import annotations

from domain.carriers import CarrierKind
from domain.events import EventKind
from domain.figures import Mode
from domain.visit import Plan, Where
from hub.demo.book import Row
from hub.demo.boxes import Box
from hub.demo.past import Past
from hub.demo.scene import Scene


def assign(past: Past, box: Box, carrier: Row, wagon: Row | None = None, position: int | None = None) -> None:
    """Plan a box for a carrier; the event is told by the caller."""
    box.visit["plan"] = Plan.ASSIGNED
    values = {**_standing(box, carrier, wagon, position), "assigned_at": past.now}
    past.book.add("assignments", values, with_id=False)


def load_box(
    scene: Scene, carrier: Row, box: Box, wagon: Row | None = None, position: int | None = None
) -> None:
    """Take a box out of the yard, restows and all, and set it where it leaves from."""
    past, on_train = scene.past, carrier["kind"] is CarrierKind.TRAIN_OUT
    carrier["work_started_at"] = carrier["work_started_at"] or past.now
    went_to = f"truck {carrier['number']}" if wagon is None else f"wagon {wagon['number']}"
    came_from = scene.yard.take_out(box.visit, went_to)
    box.visit |= {
        "where_is": Where.ON_OUTBOUND,
        "plan": Plan.CARRIED_OUT,
        "outbound_carrier_id": carrier["id"],
        "outbound_mode": Mode.RAIL if on_train else Mode.ROAD,
        "loaded_at": past.now,
    }
    values = {**_standing(box, carrier, wagon, position), "loaded_at": past.now}
    past.book.add("loadings", values, with_id=False)
    content: dict[str, object] = {
        "carrier": carrier["number"],
        "boxes": [
            {
                "number": box.visit["number"],
                "from": came_from,
                "wagon": None if wagon is None else wagon["number"],
                "position": position,
                "as_planned": True,
            }
        ],
    }
    wagons = [] if wagon is None else [wagon]
    past.tell(EventKind.LOAD, content, visits=[box.visit], carriers=[carrier], wagons=wagons)


def _standing(box: Box, carrier: Row, wagon: Row | None, position: int | None) -> Row:
    return {
        "visit_id": box.visit["id"],
        "carrier_id": carrier["id"],
        "wagon_id": None if wagon is None else wagon["id"],
        "position": position,
        "approved_scheme": None,
    }
