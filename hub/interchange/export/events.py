"""The journal of a period as it is chained: with contents and digests, so that it can be proved."""

from __future__ import annotations

from typing import Final

from db.queries import exports
from db.queries.settings import clock_settings
from db.reading import Reading
from hub.interchange.export.cells import Form, formed, instants, texts
from hub.interchange.export.wishes import ExportWishes
from hub.interchange.export.writing import Listing

HEADINGS: Final = tuple("event" if name == "id" else name for name in exports.EVENT_COLUMNS)


def events(connection: Reading, wishes: ExportWishes) -> Listing:
    """Return the events that happened in the period, in the order in which they were entered."""
    text, instant = texts(for_excel=wishes.excel_bom), instants(clock_settings(connection))
    special: dict[str, Form | None] = {
        **dict.fromkeys(("happened_at", "entered_at"), instant),
        **dict.fromkeys(("operator", "workstation"), text),
    }
    forms = [special.get(name) for name in exports.EVENT_COLUMNS]
    rows = exports.event_rows(connection, wishes.since, wishes.until)
    about = exports.event_count(connection, wishes.since, wishes.until)
    return Listing(HEADINGS, (formed(chunk, forms) for chunk in rows), about)
