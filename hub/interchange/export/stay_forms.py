"""How each field of a stay stands in a file, for all the lists that have it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from db.queries.exports import painted_numbers, places_to_review
from db.queries.settings import clock_settings
from db.reading import Reading
from hub.interchange.export import cells
from hub.interchange.export.cells import Form
from hub.interchange.export.wishes import ExportWishes

_PLAIN: Final = frozenset(
    {
        "load_status", "category", "position", "gross_kg", "tare_kg", "vgm_kg", "customs_status", "mode",
        "departed_mode",
    }
)  # fmt: skip
"""Figures, and codes that are our own: nothing in them needs a guard."""
_NUMBERS: Final = frozenset({"wagon", "consignment"})
_INSTANTS: Final = frozenset({"eta", "arrived_at", "departed_at"})
_PLACES: Final = frozenset({"origin", "destination"})


def stay_forms(connection: Reading, fields: Sequence[str], wishes: ExportWishes) -> list[Form]:
    """Return the forms of these fields of STAY, in their order."""
    special = {
        "container": cells.containers(painted_numbers(connection), wishes),
        "seal": cells.seals(wishes),
        "temperature_c": cells.tenths(),
        **dict.fromkeys(_PLAIN, cells.plain()),
        **dict.fromkeys(_NUMBERS, cells.numbers(wishes)),
        **dict.fromkeys(_INSTANTS, cells.instants(clock_settings(connection))),
        **dict.fromkeys(_PLACES, cells.places(places_to_review(connection), wishes)),
    }
    return [special.get(field) or cells.texts(wishes) for field in fields]
