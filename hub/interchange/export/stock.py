"""What is on the terminal now, with where it stands, what holds it and what it is to leave with."""

from __future__ import annotations

from typing import Final

from db.queries import exports
from db.queries.settings import clock_settings
from db.reading import Reading
from hub.interchange.export.cells import instants, plain, texts
from hub.interchange.export.stay_forms import stay_forms
from hub.interchange.export.wishes import ExportWishes
from hub.interchange.export.writing import Listing

_HERE: Final = ("where", "block", "bay", "row", "tier", "area", "holds")
_ONWARD: Final = ("onward_carrier", "onward_at", "onward_wagon")
HEADINGS: Final = (*exports.STOCK_FIELDS, *_HERE, *_ONWARD)


def stock(connection: Reading, wishes: ExportWishes) -> Listing:
    """Return what counts as standing here: on the terminal, or on what is to take it away."""
    text, code = texts(wishes), plain()
    forms = [
        *stay_forms(connection, exports.STOCK_FIELDS, wishes),
        *(code, text, code, code, code, text, code),
        *(text, instants(clock_settings(connection)), text),
    ]
    return Listing(HEADINGS, forms, exports.stock_rows(connection))
