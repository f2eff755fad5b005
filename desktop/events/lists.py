"""How lists that were taken in are told: the file, and how many of its rows were taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop.events.telling import Teller, Telling, translate
from domain.events import EventKind


def _taken(told: Telling) -> Iterator[str]:
    yield told.text("file")
    taken = told.whole("taken")
    if taken is not None and not told.number:
        yield (
            translate("events", "%Ln row", "", 1)
            if taken == 1
            else translate("events", "%Ln rows", "", taken)
        )


TELLERS: Mapping[EventKind, Teller] = {
    EventKind.IMPORT_ORDERS: _taken,
    EventKind.IMPORT_HISTORY: _taken,
    EventKind.IMPORT_REFERENCE: _taken,
}
