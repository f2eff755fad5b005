"""The mix of goods of a period: what moved which way, group by group."""

from __future__ import annotations

from typing import Final

from db.queries import exports
from db.queries.settings import clock_settings
from db.reading import Reading
from hub.interchange.export.cells import hundredths, plain, texts
from hub.interchange.export.throughput import days
from hub.interchange.export.wishes import ExportWishes
from hub.interchange.export.writing import Listing

HEADINGS: Final = (*exports.COMMODITY_SPLIT, "boxes", "teu", "gross_kg", "cargo_kg")


def commodities(connection: Reading, wishes: ExportWishes) -> Listing:
    """Return what moved of each group over the operating days that share time with the period.

    In and out are parted: a box that came and left in the period is counted in either.
    """
    code = plain()
    forms = [texts(wishes), code, code, code, code, code, hundredths(), code, code]
    rows = exports.commodity_rows(connection, *days(wishes, clock_settings(connection)))
    return Listing(HEADINGS, forms, rows)
