"""The stays of a period, each with every canonical heading: what comes in again as history, identical."""

from __future__ import annotations

from db.queries import exports
from db.queries.exported_stays import STAY
from db.reading import Reading
from hub.interchange.export.stay_forms import stay_forms
from hub.interchange.export.wishes import ExportWishes
from hub.interchange.export.writing import Listing


def visits(connection: Reading, wishes: ExportWishes) -> Listing:
    """Return the stays that began in the period; what was only announced or never came is none."""
    forms = stay_forms(connection, tuple(STAY), wishes)
    rows = exports.visit_rows(connection, wishes.since, wishes.until)
    about = exports.visit_count(connection, wishes.since, wishes.until)
    return Listing(tuple(STAY), forms, rows, about)
