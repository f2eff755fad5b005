"""The lists of trains that are announced in the last shifts, one of them with what lists get wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.visit import Category, CustomsStatus, LoadStatus
from hub.demo.packing import Parcel, pack
from hub.demo.world import (
    CENTRAL_ASIA,
    CHINESE_GOODS,
    CONSIGNEES,
    LOCAL,
    MIDDLE_CORRIDOR,
    SIZES,
    TARE_KG,
    Lane,
    Maker,
)
from hub.operations.announcements import AnnouncedBox, AnnouncedTrain

_BOXES = (55, 62)
_OVERWEIGHT_KG, _MAX_GROSS_KG = 31_240, 30_480


def train_list(
    make: Maker, lane: Lane, number: str, expected_at: datetime, *, faulty: bool
) -> AnnouncedTrain:
    """Return the list of a train; a faulty one has a misread number and an overweight box."""
    boxes = [_box(make, lane) for _ in range(make.minutes(*_BOXES))]
    if faulty:
        boxes[7] = replace(boxes[7], number=misread(boxes[7].number))
        boxes[21] = replace(boxes[21], gross_kg=_OVERWEIGHT_KG)
    return AnnouncedTrain(
        number,
        expected_at,
        _on_wagons(make, boxes),
        origin=lane.location,
        destination="KZZHE",
        gauge_mm=1520,
        list_name=f"{number}-{expected_at:%Y%m%d}.csv",
    )


def misread(number: str) -> str:
    """Return a number with its sixth digit read as another, so that its check digit no longer fits."""
    digit = number[8]
    return f"{number[:8]}{(int(digit) + 5) % 10}{number[9:]}"


def _box(make: Maker, lane: Lane) -> AnnouncedBox:
    is_import = make.random.randrange(100) < 35
    places = LOCAL if is_import else make.random.choice((MIDDLE_CORRIDOR, CENTRAL_ASIA))
    size_type = make.one_of(SIZES)
    length_ft = {"22G1": 20, "L5G1": 45}.get(size_type, 40)
    good = make.good(CHINESE_GOODS)
    return AnnouncedBox(
        make.box_number(),
        size_type,
        LoadStatus.LOADED,
        Category.IMPORT if is_import else Category.TRANSIT,
        CustomsStatus.PRE_INFORMED if is_import else CustomsStatus.TRANSIT_OPEN,
        gross_kg=make.gross_kg(good, length_ft),
        tare_kg=TARE_KG[length_ft],
        max_gross_kg=_MAX_GROSS_KG,
        seal=make.seal("CN"),
        hs_code=good.hs_code,
        goods=good.words,
        consignee=make.random.choice(CONSIGNEES),
        origin=lane.location,
        destination=make.one_of(places),
    )


def _on_wagons(make: Maker, boxes: list[AnnouncedBox]) -> tuple[AnnouncedBox, ...]:
    lengths = {"22G1": 20, "L5G1": 45}
    parcels = [
        Parcel(place, lengths.get(box.size_type, 40), box.gross_kg or 0) for place, box in enumerate(boxes)
    ]
    stood = list(pack(parcels))
    make.random.shuffle(stood)
    listed = []
    for load in stood:
        wagon = make.wagon_number()
        for parcel, position in load.boxes:
            where = {"wagon": wagon, "wagon_type": load.wagon_type, "position": position}
            listed.append(replace(boxes[parcel.visit_id], **where))  # type: ignore[arg-type]
    return tuple(listed)
