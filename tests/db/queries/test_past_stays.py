"""Proves which stays a list of the past is held against, what keeps it from being taken back, and that a box
tells which import brought it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from db.act import Act, Event
from db.queries.imports import import_of
from db.queries.past_stays import InTheWay, in_the_way, known_stays
from db.queries.record_box import timeline
from db.schema.carriers import carrier_visits
from db.schema.visits import units, visits
from domain.events import EventKind, SubjectKind
from tests.db.acts import a_visit
from tests.db.past import Stay, ms, write
from tests.hub.conftest import Hub, open_hub
from tests.hub.scene import work

FIRST = datetime(2025, 3, 1, tzinfo=UTC)
STAYS = [
    Stay("TEMU0000001", FIRST, FIRST + timedelta(days=2)),
    Stay("TEMU0000002", FIRST, FIRST + timedelta(days=3)),
]


@pytest.fixture
def hub(founded_store_url: str) -> Iterator[Hub]:
    founded = open_hub(founded_store_url)
    yield founded
    founded.close()


def test_every_box_that_ever_came_is_known_with_its_times(hub: Hub, tmp_path: Path) -> None:
    scene = work(hub)
    write(hub, STAYS, tmp_path)
    known = {
        visit_id: (number, since, until)
        for number, since, until, visit_id in hub.read(lambda c: list(known_stays(c)))
    }
    here = {visit_id for visit_id, (_, _, until) in known.items() if until is None}
    assert scene.boxes["GONE"] in known.keys() - here
    assert {scene.boxes["LOWER"], scene.boxes["LOADED"], scene.boxes["ON_TRAIN"]} <= here
    assert len(known) == len(scene.boxes) + len(STAYS) - 1, "one is only announced"
    for stay in STAYS:
        assert (stay.number, ms(stay.arrived_at), ms(stay.departed_at)) in known.values()


def test_nothing_is_in_the_way_of_what_nobody_has_touched(hub: Hub, tmp_path: Path) -> None:
    event_id = write(hub, STAYS, tmp_path)
    work(hub)
    assert hub.read(in_the_way, hub.read(import_of, event_id)) == (0, ())


def remark_on(act: Act, kind: SubjectKind, subject_id: int) -> Event:
    """Says something about one thing."""
    return Event(EventKind.REMARK, "", {"text": "!"}, about=frozenset({(kind, subject_id)}))


@pytest.mark.parametrize(
    ("kind", "name"), [(SubjectKind.VISIT, "TEMU0000001"), (SubjectKind.CARRIER, "9001")]
)
def test_an_act_on_a_box_or_a_train_of_it_is(hub: Hub, tmp_path: Path, kind: SubjectKind, name: str) -> None:
    batch = hub.read(import_of, write(hub, STAYS, tmp_path))
    train = hub.read(
        lambda c: c.execute(select(carrier_visits.c.id).where(carrier_visits.c.number == "9001")).scalar()
    )
    subject = batch.first_visit_id if kind is SubjectKind.VISIT else train
    done = hub.act(remark_on, kind, subject)
    assert hub.read(in_the_way, batch) == (1, (InTheWay(name, done.event_id, "remark"),))


def test_a_later_list_that_shares_a_train_is_and_no_more_is_told_than_is_wanted(
    hub: Hub, tmp_path: Path
) -> None:
    batch = hub.read(import_of, write(hub, STAYS, tmp_path))
    shared = [Stay(f"TEMU00001{n:02}", FIRST, FIRST + timedelta(days=9)) for n in range(5)]
    later = write(hub, shared, tmp_path)
    number, told = hub.read(in_the_way, batch, 2)
    assert number == 5
    assert told == (InTheWay("TEMU0000100", later, ""), InTheWay("TEMU0000101", later, ""))
    assert hub.read(in_the_way, hub.read(import_of, later)) == (0, ())


def come_back(act: Act, former: int) -> Event:
    """Announces a box that came back."""
    unit = act.execute(select(units.c.id).where(units.c.number == "TEMU0000002")).scalar_one()
    said = {"number": "TEMU0000002", "commodity_group": "consumer", "route_group": "local"}
    visit = act.insert(visits, a_visit(act, unit) | said | {"returned_from_id": former})
    return Event(EventKind.ANNOUNCE_TRAIN, "", {}, about=frozenset({(SubjectKind.VISIT, visit)}))


def test_a_box_that_came_back_is(hub: Hub, tmp_path: Path) -> None:
    batch = hub.read(import_of, write(hub, STAYS, tmp_path))
    hub.act(come_back, batch.last_visit_id)
    assert hub.read(in_the_way, batch) == (1, (InTheWay("TEMU0000002", 0, ""),))


def test_a_box_tells_which_import_brought_it(hub: Hub, tmp_path: Path) -> None:
    batch = hub.read(import_of, write(hub, STAYS, tmp_path))
    (event,) = hub.read(timeline, batch.first_visit_id)
    assert (event.id, event.kind, event.content["file"]) == (
        batch.event_id,
        EventKind.IMPORT_HISTORY,
        "2025.csv",
    )
