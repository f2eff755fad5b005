"""Makes the demonstration hub: founds it, writes its past, works its last shifts, gives it its name."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final

from db import copies, replacing
from db.errors import StorageProblem
from db.opening import open_store
from db.queries.unfinished import size_of
from db.store import Store
from domain.clocks import Clock, period, previous_period
from hub.demo.bulk import WORKSTATION, ground_of, live_past, write_past
from hub.demo.past import clerk_at
from hub.demo.shifts import work_shifts
from hub.demo.shifts.terminal import SetClock, Terminal
from hub.operations.founding import found_hub
from hub.progress import Progress

HUB_NAME: Final = "Zhetysu (demonstration)"


@dataclass(frozen=True)
class Made:
    """How many stays of boxes and how many events a demonstration hub has."""

    visits: int
    events: int


def make_demo(
    place: Path | str, *, days: int, seed: int, now: datetime, force: bool, progress: Progress
) -> Made:
    """Make a demonstration hub in a file: `days` of past, and a shift under way at `now`.

    The same seed, days and now give the same hub. Raises StorageProblem `demo_exists` for a file that is
    there unless `force` replaces it, and Cancelled; what was there is then untouched.
    """
    target = Path(place).absolute()
    if target.exists() and not force:
        raise StorageProblem("demo_exists", place=str(target))
    part = target.with_name(f".{target.name}.demo-{os.getpid()}")
    copies.discard(part)
    try:
        made = _make(part, days, seed, now.replace(second=0, microsecond=0), progress)
        _put(part, target)
    finally:
        copies.discard(part)
    return made


def _make(part: Path, days: int, seed: int, now: datetime, progress: Progress) -> Made:
    """Fill a new file, all of whose instants are given: no clock is asked."""
    random = Random(f"{seed} {days} {now.isoformat()}")
    start, end = now - timedelta(days=days), previous_period(period(Clock.SHIFT, now)).start
    clock = SetClock(start)
    store = open_store(
        part,
        clock=clock,
        operator=lambda: clerk_at(clock.now),
        workstation=lambda: WORKSTATION,
        create=True,
    )
    try:
        return _fill(store, clock, random, seed, (start, end, now), progress)
    finally:
        store.close()


def _fill(
    store: Store,
    clock: SetClock,
    random: Random,
    seed: int,
    span: tuple[datetime, datetime, datetime],
    progress: Progress,
) -> Made:
    start, end, now = span
    store.act(found_hub, HUB_NAME)
    with _uncollected():
        scene = live_past(store.read(ground_of), random, start, end, now, progress)
        progress.report(0, 0, "demo_write")
        write_past(store.url, scene, seed)
    clock.now = end
    work_shifts(Terminal(store, clock, scene.past.make, scene.past.stacks, now), progress)
    return Made(*store.read(size_of))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the collector from going through millions of rows again and again, of which none is garbage."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _put(part: Path, target: Path) -> None:
    """Give the new hub its name; what it replaces is let go once that is done."""
    kept = replacing.replace_file(part, target, target.with_name(f".{target.name}.before-{os.getpid()}"))
    if kept is not None:
        copies.discard(kept)
