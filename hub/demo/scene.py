"""What the happenings of the demonstration hub's past share: time line, yard, boxes and waiting wagons."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from domain.figures import Mode
from domain.visit import Category, CustomsStatus, LoadStatus
from hub.demo.book import Row
from hub.demo.boxes import CENTRAL_ASIA, ROAD, TITR, Box, Boxes
from hub.demo.past import Past
from hub.demo.world import (
    CENTRAL_ASIA as CENTRAL_ASIA_PLACES,
)
from hub.demo.world import CHINESE_GOODS, CONSIGNEES, LOCAL, MIDDLE_CORRIDOR, SIZES
from hub.demo.yard import Yard

_IMPORTS_IN_HUNDRED = 35
_EMPTY_IN_HUNDRED = 3


@dataclass
class Scene:
    """One past with its yard, its boxes, and the unloaded wagons by type that wait for a train."""

    past: Past
    yard: Yard
    boxes: Boxes
    wagons: defaultdict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))

    def chinese_box(self, carrier: Row, origin: str) -> Box:
        """Return a box that a train from China is announced with."""
        past, boxes = self.past, self.boxes
        is_import = past.random.randrange(100) < _IMPORTS_IN_HUNDRED
        way = ROAD if is_import else past.random.choice((TITR, CENTRAL_ASIA))
        places = LOCAL if is_import else MIDDLE_CORRIDOR if way == TITR else CENTRAL_ASIA_PLACES
        unit = boxes.unit(past.make.one_of(SIZES))
        good = past.make.good(CHINESE_GOODS)
        empty = not is_import and past.random.randrange(100) < _EMPTY_IN_HUNDRED
        loaded = boxes.cargo(good, 20 if unit["size_type"] == "22G1" else 40)
        cargo = {"load_status": LoadStatus.EMPTY, "gross_kg": unit["tare_kg"]} if empty else loaded
        return boxes.announce(
            unit,
            way,
            Mode.RAIL,
            category=Category.IMPORT if is_import else Category.TRANSIT,
            customs_status=CustomsStatus.PRE_INFORMED if is_import else CustomsStatus.TRANSIT_OPEN,
            customs_number=None if is_import else past.make.declaration(past.now),
            consignee_id=boxes.party(past.random.choice(CONSIGNEES)),
            origin=origin,
            destination=past.make.one_of(places),
            inbound_carrier_id=carrier["id"],
            **cargo,
        )
