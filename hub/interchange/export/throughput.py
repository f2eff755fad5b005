"""What came in and went out, operating day by operating day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from db.queries import exports
from db.queries.settings import clock_settings
from db.reading import Reading
from domain.clocks import Clock, ClockSettings, period
from hub.interchange.export.cells import hundredths, plain, texts
from hub.interchange.export.wishes import ExportWishes
from hub.interchange.export.writing import Listing

HEADINGS: Final = (
    "operating_day", "direction", "mode", "category", "load_status", "commodity_group", "boxes", "teu",
    "gross_kg",
)  # fmt: skip


def throughput(connection: Reading, wishes: ExportWishes) -> Listing:
    """Return boxes, TEU and gross of each operating day that shares time with the period."""
    code = plain()
    forms = [code, code, code, code, code, texts(wishes), code, hundredths(), code]
    rows = exports.throughput_rows(connection, *days(wishes, clock_settings(connection)))
    return Listing(HEADINGS, forms, rows)


def days(wishes: ExportWishes, clocks: ClockSettings) -> tuple[date | None, date | None]:
    """Return the first and the last operating day that share time with the period; None: without an end."""
    since, until = wishes.since, wishes.until
    first = None if since is None else period(Clock.OPERATING_DAY, since, clocks).day
    # A period that ends with a day does not touch the next one.
    last = None if until is None else period(Clock.OPERATING_DAY, until - _INSTANT, clocks).day
    return first, last


_INSTANT: Final = timedelta(microseconds=1)
