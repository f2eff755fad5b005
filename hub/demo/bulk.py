"""Lets the demonstration hub's past happen and writes it, in bulk, into a founded hub."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import Final

from db.history import write_history
from db.opening import Place
from db.queries.reference import all_locations, commodity_chapters
from db.queries.yard import all_blocks
from db.reading import Reading
from domain.events import EventKind
from hub.demo.boxes import Boxes
from hub.demo.carriers import settle
from hub.demo.inbound import InboundTrain
from hub.demo.outbound import PLANNED_BEFORE, SERVICES, OutboundTrain
from hub.demo.past import Ground, Past
from hub.demo.scene import Scene
from hub.demo.schedule import arrivals, departures
from hub.demo.trucks import Trucks
from hub.demo.world import ORIGINS, Lane
from hub.demo.yard import Yard
from hub.progress import Progress

WORKSTATION: Final = "desk-1"
ANNOUNCED_BEFORE: Final = timedelta(days=2)
NUMBERS: Final = 90
"""So many train numbers of each lane are used in turn; the few above are those of the last shifts."""


def ground_of(connection: Reading) -> Ground:
    """Return what the past happens on."""
    return Ground(
        blocks=all_blocks(connection),
        locations={each.code: each for each in all_locations(connection)},
        groups=commodity_chapters(connection),
    )


def live_past(
    ground: Ground, random: Random, start: datetime, end: datetime, now: datetime, progress: Progress
) -> Scene:
    """Return the scene after everything from `start` to `end` has happened on it; trains run up to `now`."""
    past = Past(ground, random, start, end)
    scene = Scene(past, Yard(past), Boxes(past))
    _time_trains(scene, now)
    past.after(60, Trucks(scene).call)
    days = (end - start).days or 1
    past.run(lambda moment: progress.report((moment - start).days, days, "demo_past"))
    settle(past.book)
    scene.yard.write()
    return scene


def write_past(place: Place, scene: Scene, seed: int) -> None:
    """Write the rows and events of a past, and the event that says whose work they are."""
    book = scene.past.book
    rows = {table: len(made) for table, made in book.rows.items()}
    content = {"seed": seed, "from": scene.past.start, "to": scene.past.end, "rows": rows}
    last = book.events[-1].happened_at
    book.event(EventKind.DEMO_HISTORY, last, scene.past.clerk, "", (), content)
    write_history(place, book.rows, book.events, WORKSTATION)


def _time_trains(scene: Scene, now: datetime) -> None:
    past = scene.past
    for serial, expected_at in enumerate(arrivals(now, past.start, past.random)):
        lane = lane_of(past.random)
        train = InboundTrain(scene, lane, str(lane.first_number + serial % NUMBERS), expected_at)
        past.at(expected_at - ANNOUNCED_BEFORE, train.announce)
    services = {service.section: service for service in SERVICES}
    for leaves_at, section in departures(now, past.start):
        past.at(leaves_at - PLANNED_BEFORE, OutboundTrain(scene, services[section], leaves_at).plan)


def lane_of(random: Random) -> Lane:
    """Return one of the lanes from China, the busy ones more often."""
    return random.choices(ORIGINS, [lane.weight for lane in ORIGINS])[0]
