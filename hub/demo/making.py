"""Makes the demonstration hub: founds it, writes its past, works its last shifts, gives it its name."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Final

from db import copies, replacing
from db.errors import StorageProblem
from db.opening import open_store, read_hub, url_of
from db.places import check_writable
from db.queries import settings
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
    """How many stays of boxes and how many events a demonstration hub has.

    `kept` is where the hub that it replaces is kept: None where there was none, or a demonstration hub.
    """

    visits: int
    events: int
    kept: Path | None = None


def make_demo(
    place: Path | str, *, days: int, seed: int, now: datetime, force: bool, progress: Progress
) -> Made:
    """Make a demonstration hub in a file: `days` of past, and a shift under way at `now`.

    The same seed, days and now give the same hub. Raises StorageProblem `demo_exists` for a file that is
    there unless `force` replaces it, which it does to hubs only that nobody has open, and Cancelled; what was
    there is then untouched. A hub that is no demonstration is kept beside it.
    """
    target = Path(place).resolve()
    _check_place(target, force=force)
    part = target.with_name(f".{target.name}.demo-{os.getpid()}")
    copies.discard(part)
    try:
        made = _make(part, days, seed, now.replace(second=0, microsecond=0), progress)
        kept = _put(part, target, force=force)
    finally:
        copies.discard(part)
    return replace(made, kept=kept)


def _check_place(target: Path, *, force: bool) -> None:
    """Raise StorageProblem where no demonstration hub may be put, before it is made."""
    check_writable(url_of(target))
    if target.is_file() and not force:
        raise StorageProblem("demo_exists", place=str(target))
    if replacing.holds_hub(target):
        replacing.check_unused(target)


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


def _put(part: Path, target: Path, *, force: bool) -> Path | None:
    """Give the new hub its name; return where what it replaces is kept, None where that is let go."""
    if not force:
        # Somebody may have put a file there meanwhile: another who makes a demonstration hub, too.
        if not replacing.put_new(part, target):
            raise StorageProblem("demo_exists", place=str(target))
        return None
    is_demo = not replacing.holds_hub(target) or _is_demo(target)
    kept = replacing.replace_file(part, target, _free_name(target))
    if kept is not None and is_demo:
        copies.discard(kept)
        return None
    return kept


def _is_demo(target: Path) -> bool:
    try:
        return bool(read_hub(target, settings.value_of, settings.HUB_NAME, date.max) == HUB_NAME)
    except StorageProblem:
        return False


def _free_name(target: Path) -> Path:
    """Return a name beside the hub for the one that it replaces."""
    names = (target.with_name(f"{target.stem}-before-demo-{n}{target.suffix}") for n in count(1))
    return next(name for name in names if not name.exists())
