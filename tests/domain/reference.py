"""The wagon types and layouts of the reference tables, read for the tests of the rules that use them."""

from __future__ import annotations

import csv
from importlib.resources import files

from domain.wagon_types import LayoutRow, WagonType, layouts_of


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of one reference table."""
    text = files("resources").joinpath("reference", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _number(text: str) -> int | None:
    return int(text) if text else None


def layout_rows() -> list[LayoutRow]:
    return [
        LayoutRow(
            row["wagon_type"],
            row["layout"],
            int(row["position"]),
            int(row["length_ft"]),
            int(row["centre_mm"]),
        )
        for row in table("wagon_layouts.csv")
    ]


def _wagon_type(row: dict[str, str], places: list[LayoutRow]) -> WagonType:
    sizes = {
        name: int(row[name]) for name in ("length_class_ft", "gauge_mm", "base_mm", "frame_mm", "coupler_mm")
    }
    loads = {name: int(row[name]) for name in ("payload_kg", "tare_kg", "axles")}
    return WagonType(
        code=row["code"],
        fleet=row["fleet"],
        **sizes,
        **loads,
        axle_limit_kg=_number(row["axle_limit_kg"]),
        container_sum_limit_kg=_number(row["container_sum_limit_kg"]),
        layouts=layouts_of(row["code"], sizes["length_class_ft"], places),
        source=row["source"],
        verified=row["verified"] == "1",
    )


WAGON_TYPES = {row["code"]: _wagon_type(row, layout_rows()) for row in table("wagon_types.csv")}
