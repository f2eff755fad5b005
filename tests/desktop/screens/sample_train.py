"""The sample list as announced boxes, read here by hand: tests of screens need no parser to stand on it."""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path

from domain.visit import Category, CustomsStatus, LoadStatus
from hub.operations.announcements import AnnouncedBox, AnnouncedTrain

LIST = Path(__file__).resolve().parents[2] / "data" / "consist-3017.csv"
NUMBER = "3017"


def boxes() -> tuple[AnnouncedBox, ...]:
    """The 62 boxes of the list, in its order."""
    with LIST.open(encoding="utf-8") as lines:
        return tuple(_box(row) for row in csv.DictReader(lines))


def train(planned_at: datetime, number: str = NUMBER, first: int = 0, last: int = 62) -> AnnouncedTrain:
    """The train of the list, or a shorter one of some of its boxes; expected at that time."""
    return AnnouncedTrain(
        number,
        planned_at,
        boxes()[first:last],
        origin="CNXIY",
        destination="KZALA",
        gauge_mm=1520,
        list_name=LIST.name,
    )


def _box(row: dict[str, str]) -> AnnouncedBox:
    return AnnouncedBox(
        number=row["container"],
        size_type=row["size_type"],
        load_status=LoadStatus.EMPTY if row["load_status"] == "E" else LoadStatus.LOADED,
        category=Category(row["category"]),
        customs_status=CustomsStatus.TRANSIT_OPEN,
        wagon=row["wagon"],
        wagon_type=row["wagon_type"],
        position=int(row["position"]),
        gross_kg=int(row["gross_kg"]),
        tare_kg=int(row["tare_kg"]),
        seal=row["seal"] or None,
        hs_code=row["hs_code"] or None,
        goods=row["goods"] or None,
        consignee=row["consignee"] or None,
        origin=row["origin"] or None,
        destination=row["destination"] or None,
    )
