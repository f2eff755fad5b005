"""The hubs on which tests of screens begin: each is worked once with the sample train, then copied."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db.queries.visits import inbound_of
from domain.yard import parse_position
from hub.operations.arrivals import announce_train, arrive, check_in_bulk
from hub.operations.yard import place
from tests.desktop.screens import sample_train
from tests.hub.conftest import START, Hub, open_hub

LONG_SLOTS = ("A-01-1-1", "A-01-1-2", "A-01-1-3", "A-03-1-1")
SHORT_SLOTS = ("A-07-2-1", "A-07-2-2", "A-08-2-1")


@dataclass(frozen=True)
class Worked:
    """A hub that is closed: its file, what time it is there, and its train; 0 for none."""

    file: Path
    now: datetime = START
    train_id: int = 0

    def copied(self, to: Path) -> Hub:
        """Returns a copy at that path, open, at the time of the hub."""
        hub = open_hub(f"sqlite:///{shutil.copyfile(self.file, to)}")
        hub.clock.now = self.now
        return hub


def announced(hub: Hub) -> int:
    """The sample train 3017, expected now."""
    made = hub.act(announce_train, sample_train.train(hub.clock.now)).result
    assert isinstance(made, int)
    return made


def arrived(hub: Hub) -> int:
    """The sample train 3017, arrived ten minutes after it was announced, five minutes ago."""
    train_id = announced(hub)
    hub.clock.advance(10)
    hub.act(arrive, train_id)
    hub.clock.advance(5)
    return train_id


def stocked(hub: Hub) -> int:
    """The boxes of the train in the yard: some in block A, the rest beside the track."""
    train_id = arrived(hub)
    boxes = hub.read(inbound_of, train_id)
    hub.act(check_in_bulk, [box.id for box in boxes])
    for length_ft, slots in ((40, LONG_SLOTS), (20, SHORT_SLOTS)):
        for box, slot in zip((box for box in boxes if box.length_ft == length_ft), slots, strict=False):
            hub.clock.advance(1)
            hub.act(place, box.id, parse_position(slot))
    hub.clock.advance(1)
    return train_id


WORKS: dict[str, Callable[[Hub], int]] = {"stocked": stocked, "arrived_id": arrived, "train_id": announced}
"""What was worked before a test that asks for a fixture of that name; the furthest stands first."""
