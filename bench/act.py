"""One act of a clerk, committed to survive a power cut, beside what the disk alone needs for that."""

from __future__ import annotations

import os
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.measure import Figure, milliseconds
from db.queries.visits import inbound_of
from db.store import Store
from domain.yard import Slot
from hub.interchange.manifest import import_manifest
from hub.opening import open_hub
from hub.operations.arrivals import arrive, check_in
from hub.operations.yard import place

TIMES = 50
LIST = Path(__file__).parent.parent / "tests" / "data" / "consist-3017.csv"


class _Clock:
    """Goes on by a second each time it is asked."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 25, 4, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


def _synced_write(folder: Path) -> float:
    """Return the median time of an overwrite of 8 KiB that reaches the disk, in milliseconds."""
    with (folder / "floor").open("w+b", buffering=0) as file:

        def write() -> None:
            file.seek(0)
            file.write(b"x" * 8192)
            os.fdatasync(file.fileno())

        return milliseconds(write, 200)


def _train(store: Store) -> list[int]:
    """Return the visits of a train that has arrived."""
    report = import_manifest(store, LIST, "3017", datetime(2026, 11, 25, 12, tzinfo=UTC), LIST.name)
    assert report.carrier_id is not None
    store.act(arrive, report.carrier_id)
    return [visit.id for visit in store.read(inbound_of, report.carrier_id) if visit.length_ft == 40]


def measure() -> list[Figure]:
    """Return how long a check-in and a placement take until they are confirmed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        floor = _synced_write(folder)
        store = open_hub(
            folder / "hub.db",
            clock=_Clock(),
            operator=lambda: "A. Serikova",
            workstation=lambda: "WS-2",
            create=True,
        )
        visits = _train(store)
        coming, placing = iter(visits), iter(enumerate(visits))

        def place_next() -> None:
            number, visit_id = next(placing)
            store.act(place, visit_id, Slot("A", 11 + number % 9 * 2, 1 + number // 9, 1))

        checked_in = milliseconds(lambda: store.act(check_in, next(coming)), len(visits))
        placed = milliseconds(place_next, min(TIMES, len(visits)))
        store.close()
    floor_is = "8 KiB overwritten and synced"
    return [
        Figure("act: check a box in", checked_in, "ms", floor, floor_is, 50),
        Figure("act: place a box", placed, "ms", floor, floor_is, 50),
    ]
