"""A believable train and yard for the tests of widgets, on the platforms of the reference table."""

from __future__ import annotations

import csv
from importlib.resources import files

from desktop.widgets.box import BoxLook, Standing, Tone, measures
from desktop.widgets.wagon import WagonLook, wagon_look
from domain.container_number import check_digit
from domain.wagon_types import Layout, LayoutRow, WagonType, layouts_of

_OWNERS = ("TEMU", "CSQU", "DFSU", "TCLU", "TKRU", "TCNU", "FCIU", "TBJU", "CAIU", "UETU")
_FT = {"22G1": 20, "45G1": 40, "42G1": 40, "45R1": 40, "22R1": 20, "L5G1": 45}


def number(serial: int) -> str:
    """Return a box number that passes its check."""
    first = f"{_OWNERS[serial % len(_OWNERS)]}{(serial * 7919) % 1_000_000:06}"
    return f"{first}{check_digit(first)[0]}"


def wagon_type(code: str) -> WagonType:
    """Return a platform of the reference table with its layouts."""
    reference = files("resources").joinpath("reference")
    rows = [
        LayoutRow(r["wagon_type"], r["layout"], int(r["position"]), int(r["length_ft"]), int(r["centre_mm"]))
        for r in csv.DictReader(reference.joinpath("wagon_layouts.csv").read_text("utf-8").splitlines())
    ]
    types = csv.DictReader(reference.joinpath("wagon_types.csv").read_text("utf-8").splitlines())
    found = next(row for row in types if row["code"] == code)
    length = int(found["length_class_ft"])
    return WagonType(
        code=code,
        fleet=found["fleet"],
        length_class_ft=length,
        gauge_mm=int(found["gauge_mm"]),
        base_mm=int(found["base_mm"]),
        frame_mm=int(found["frame_mm"]),
        coupler_mm=int(found["coupler_mm"]),
        payload_kg=int(found["payload_kg"]),
        tare_kg=int(found["tare_kg"]),
        axles=int(found["axles"]),
        axle_limit_kg=int(found["axle_limit_kg"]),
        container_sum_limit_kg=None,
        layouts=layouts_of(code, length, rows),
        source=found["source"],
        verified=found["verified"] == "1",
    )


def layout(kind: WagonType, code: str) -> Layout:
    """Return the layout of that code."""
    return next(each for each in kind.layouts if each.code == code)


def box(serial: int, size_type: str = "22G1", gross_kg: int = 17_200, **more) -> BoxLook:
    """Return a box whose measures follow from its size-type."""
    length, height, reefer = measures(size_type)
    look = {"length_mm": length, "height_mm": height, "reefer": reefer} | more
    return BoxLook(f"v{serial}", number(serial), size_type, gross_kg, **look)


def wagon(position: int, code: str, layout_code: str, boxes: list[BoxLook | None], fault="") -> WagonLook:
    """Return a wagon with the boxes at its positions 1, 2, …; None leaves a place free."""
    kind = wagon_type(code)
    standing = {place: look for place, look in enumerate(boxes, start=1) if look is not None}
    name = f"{94_880_000 + position * 137}"
    return wagon_look(f"w{position}", position, name, kind, layout(kind, layout_code), standing, fault)


_PATTERNS = (
    ("80 ft", "2x40", ("45G1", "45G1")),
    ("60 ft", "40+20", ("45G1", "22G1")),
    ("80 ft", "2x40", ("45G1", "42G1")),
    ("60 ft", "40+20", ("45G1", "22G1")),
    ("80 ft", "2x40", ("45R1", "45G1")),
    ("60 ft", "3x20", ("22G1", "22G1", "22G1")),
)


def inbound_train(wagons: int = 29, checked_in: int = 18) -> tuple[WagonLook, ...]:
    """Return a train of 80 and 60 ft platforms, checked in as far as a wagon, with faults on some."""
    return tuple(_inbound_wagon(at, checked_in) for at in range(1, wagons + 1))


def _inbound_wagon(at: int, checked_in: int) -> WagonLook:
    code, layout_code, kinds = _PATTERNS[at % len(_PATTERNS)]
    standing = Standing.THERE if at <= checked_in else Standing.TO_COME
    boxes = []
    for place, kind in enumerate(kinds, start=1):
        extra = {"standing": standing}
        if (at, place) == (7, 2):
            extra |= {"tone": Tone.STOP, "fault": "seal differs", "hold": "seal"}
        if (at, place) == (4, 1):
            extra |= {"tone": Tone.ATTENTION, "fault": "damaged"}
        if (at, place) == (8, 2):
            extra |= {"hazard": "3"}
        if (at, place) == (9, 2):
            extra |= {"empty": True}
        boxes.append(box(at * 10 + place, kind, 9_000 + (at * 977 + place * 3_331) % 15_000, **extra))
    return wagon(at, code, layout_code, boxes)


def outbound_train() -> tuple[WagonLook, ...]:
    """Return 29 platforms of 60 ft, 22 of them loaded, one of them not legal."""
    return tuple(_outbound_wagon(at) for at in range(1, 30))


def _outbound_wagon(at: int) -> WagonLook:
    if at == 12:
        three = [box(120 + n, "22G1", kg, fill=3, note="Baku", tone=tone) for n, kg, tone in _TWELVE]
        return wagon(at, "13-470", "3x20", three, "W3")
    if at > 22:
        return wagon(at, "13-470", "3x20", [None, None, None])
    extra = {"fill": (1, 3, 6)[(at - 1) // 8], "note": ("Aktau-Port", "Baku", "Poti")[(at - 1) // 8]}
    weight = 12_000 + (at * 2_311) % 9_000
    if at % 4 == 2:
        return wagon(
            at, "13-470", "3x20", [box(at * 10 + n, "22G1", weight + n * 900, **extra) for n in (1, 2, 3)]
        )
    if at % 7 == 0:
        return wagon(at, "13-470", "1x40", [box(at * 10, "45G1", weight, **extra)])
    marks = {4: {"hold": "payment"}, 15: {"hazard": "8"}, 20: {"empty": True}}.get(at, {})
    kind = "45R1" if at == 9 else "45G1"
    second = box(at * 10 + 2, "22G1", weight - 2_000, **extra, **marks)
    return wagon(at, "13-470", "40+20", [box(at * 10 + 1, kind, weight, **extra), second])


_TWELVE = ((1, 17_200, Tone.STOP), (2, 24_100, Tone.NORMAL), (3, 9_600, Tone.STOP))
