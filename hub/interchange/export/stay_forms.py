"""How each field of a stay stands in a file, for all the lists that have it."""

from __future__ import annotations

from collections.abc import Sequence

from db.queries.exports import painted_numbers, places_to_review
from db.queries.settings import clock_settings
from db.reading import Reading
from hub.interchange.export import cells
from hub.interchange.export.cells import Form

_AS_THEY_ARE = frozenset(
    {
        "load_status", "category", "position", "gross_kg", "tare_kg", "vgm_kg", "customs_status", "mode",
        "departed_mode",
    }
)  # fmt: skip
"""Figures, and codes that are our own: nothing in them needs a guard."""
_INSTANTS = frozenset({"eta", "arrived_at", "departed_at"})
_PLACES = frozenset({"origin", "destination"})


def stay_forms(connection: Reading, fields: Sequence[str], *, for_excel: bool) -> list[Form | None]:
    """Return the forms of these fields of STAY, in their order."""
    text = cells.texts(for_excel=for_excel)
    special: dict[str, Form | None] = {
        "container": cells.containers(painted_numbers(connection), for_excel=for_excel),
        "seal": cells.seals(for_excel=for_excel),
        "temperature_c": cells.tenths,
        **dict.fromkeys(_AS_THEY_ARE),
        **dict.fromkeys(_INSTANTS, cells.instants(clock_settings(connection))),
        **dict.fromkeys(_PLACES, cells.places(places_to_review(connection), for_excel=for_excel)),
    }
    return [special.get(field, text) for field in fields]
