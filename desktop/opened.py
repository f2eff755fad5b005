"""An opened hub with all that the window asks of it; heavy to import, so the frame is painted before it."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.feed import Feed, feed_of
from db.store import Store
from desktop.doors import FrameDoors, frame_doors
from desktop.jobs import Jobs
from desktop.shift_backup import ShiftBackup, last_backup
from domain.clocks import ClockSettings
from hub.opening import open_hub

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.person import Person


@dataclass(frozen=True)
class OpenedHub:
    """A hub as the window takes it over."""

    store: Store
    doors: FrameDoors
    rules: ClockSettings
    feed: Feed | None = None
    """What other processes commit; without one only our own acts are heard of."""
    is_new: bool = False
    """Whether it was founded just now, because there was none."""

    def backup(self, jobs: Jobs, clock: Callable[[], datetime], parent: QObject) -> ShiftBackup:
        """Return what backs the hub up at each shift change."""
        return ShiftBackup(self.store, jobs, clock, self.rules, parent)

    def close(self) -> None:
        """Let go of the hub, once the window has ended its threads."""
        if self.feed is not None:
            self.feed.close()
        self.store.close()


def open_followed(place: str, clock: Callable[[], datetime], person: Person) -> OpenedHub:
    """Open the hub at a path or URL, founded where there is none, and follow what others do to it.

    Raises StorageProblem, and has then changed nothing.
    """
    made: list[str] = []
    store = open_hub(
        place,
        clock=clock,
        operator=lambda: person.operator,
        workstation=lambda: person.workstation,
        create=True,
        founded=made.append,
    )
    with ExitStack() as closing:
        closing.callback(store.close)
        opened = replace(opened_hub(store, feed_of(store.url)), is_new=bool(made))
        closing.pop_all()
    return opened


def opened_hub(store: Store, feed: Feed | None = None) -> OpenedHub:
    """Return an open store with its doors, its clocks and its backups."""
    return OpenedHub(
        store, frame_doors(store.place, lambda: last_backup(store)), store.clock_settings(), feed
    )
