"""Boxes of a small yard for the tests of what the Yard works out without a window."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from db.queries.yard_stock import AreaRow, GroupRow, NextCarrier, StockRow, YardStock
from desktop.screens.yard.ground import Ground, ground_of
from domain.carriers import CarrierKind
from domain.visit import Category, CustomsStatus, LoadStatus
from domain.yard import AreaKind, Block, InArea, Position, parse_position
from tests.hub.operations.terminal import number

NOW = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)
AREAS = (AreaRow("TRACK", AreaKind.TRACKSIDE, "Trackside"), AreaRow("REP", AreaKind.REPAIR, "Repair"))
BLOCKS = (Block("A", 6, 3, 4), Block("B", 4, 2, 3))


def train(
    carrier_id: int, leaves_in_h: float | None = 6, kind: CarrierKind = CarrierKind.TRAIN_OUT
) -> NextCarrier:
    """Returns a train, or a truck."""
    at = None if leaves_in_h is None else NOW + timedelta(hours=leaves_in_h)
    return NextCarrier(carrier_id, kind, f"22{carrier_id:02}", "Aktau-Port", at, None)


def box(visit_id: int, stands: str = "TRACK", length_ft: int = 20, days: float = 1, **more: Any) -> StockRow:
    """Returns a loaded box of that id, standing in a slot, `B-?` or an area."""
    position: Position = InArea(stands) if stands.isalpha() else parse_position(stands)
    facts: dict[str, Any] = {
        "visit_id": visit_id,
        "number": number(visit_id),
        "size_type": "22G1" if length_ft == 20 else "45G1",
        "length_ft": length_ft,
        "teu_hundredths": length_ft * 5,
        "load_status": LoadStatus.LOADED,
        "category": Category.TRANSIT,
        "customs_status": CustomsStatus.RELEASED,
        "gross_kg": 18_000,
        "tare_kg": 2_200,
        "goods": "phones",
        "group": 4,
        "dangerous_class": None,
        "consignee": "Caspian Home LLP",
        "destination": "KZAAU",
        "destination_name": "Aktau-Port",
        "checked_in_at": NOW - timedelta(days=days),
        "position": position,
        "since": NOW - timedelta(days=days),
        "onward": None,
        "wagon": None,
        "wagon_position": None,
        "holds": (),
    }
    return StockRow(**facts | more)


def stock(*boxes: StockRow) -> YardStock:
    """Returns the yard with these boxes."""
    return YardStock(BLOCKS, AREAS, (GroupRow(4, "electronics"), GroupRow(9, "grain")), boxes)


def ground(*boxes: StockRow) -> Ground:
    """Returns the yard with these boxes, their stacks put together."""
    return ground_of(stock(*boxes))
