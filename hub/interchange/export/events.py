"""The journal of a period as it is chained: with contents and digests, so that it can be proved."""

from __future__ import annotations

from typing import Final

from db.queries import exports
from db.queries.settings import clock_settings
from db.reading import Reading
from hub.interchange.export.cells import instants, plain, texts
from hub.interchange.export.wishes import ExportWishes
from hub.interchange.export.writing import Listing

HEADINGS: Final = tuple("event" if name == "id" else name for name in exports.EVENT_COLUMNS)


def events(connection: Reading, wishes: ExportWishes) -> Listing:
    """Return the events that happened in the period, in the order in which they were entered."""
    text = texts(wishes)
    special = {
        **dict.fromkeys(("id", "reverses"), plain()),
        **dict.fromkeys(("happened_at", "entered_at"), instants(clock_settings(connection))),
    }
    forms = [special.get(name, text) for name in exports.EVENT_COLUMNS]
    rows = exports.event_rows(connection, wishes.since, wishes.until)
    about = exports.event_count(connection, wishes.since, wishes.until)
    return Listing(HEADINGS, forms, rows, about)
