"""Proves that the demonstration's figures are those of such a hub, and that its trains are legal."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from datetime import timedelta
from itertools import pairwise

from sqlalchemy import func, select

from db.queries.carriers import outbound_wagons
from db.queries.journal import events_about
from db.queries.reference import wagon_types_by_code
from db.reading import Reading
from db.schema.assignments import assignments
from db.schema.carriers import carrier_visits
from db.schema.figures import figures
from db.schema.holds import holds
from db.schema.journal import journal
from db.schema.visits import visits
from db.schema.yard import moves
from db.store import Store
from domain.carriers import CarrierKind
from domain.clocks import Clock
from domain.events import EventKind, SubjectKind
from domain.layout import LoadedBox, judge
from domain.visit import LoadStatus, Where
from domain.yard import MoveKind
from tests.hub.demo.conftest import NOW


def boxes_per_day(connection: Reading, direction: str, mode: str) -> list[int]:
    """Returns the boxes of the last two whole days, by the hub's calendar."""
    days = [(NOW - timedelta(days=ago)).date().isoformat() for ago in (1, 2)]
    return [
        connection.execute(
            select(func.sum(figures.c.boxes)).where(
                figures.c.clock == Clock.CALENDAR_DAY.value,
                figures.c.period == day,
                figures.c.direction == direction,
                figures.c.mode == mode,
            )
        ).scalar_one()
        for day in days
    ]


def test_three_trains_a_day_come_and_leave_and_trucks_fetch_and_bring(demo: Store) -> None:
    assert all(120 <= boxes <= 240 for boxes in demo.read(boxes_per_day, "in", "rail"))
    assert all(90 <= boxes <= 200 for boxes in demo.read(boxes_per_day, "out", "rail"))
    assert all(20 <= boxes <= 100 for boxes in demo.read(boxes_per_day, "out", "road"))
    assert all(10 <= boxes <= 90 for boxes in demo.read(boxes_per_day, "in", "road"))


def test_the_stock_is_that_of_such_a_hub(demo: Store) -> None:
    def stock(connection: Reading) -> int:
        here = visits.c.where_is == Where.ON_TERMINAL.value
        return int(connection.execute(select(func.sum(visits.c.teu_hundredths)).where(here)).scalar_one())

    assert 90_000 <= demo.read(stock) <= 140_000


def test_boxes_stay_for_half_a_day_to_a_week(demo: Store) -> None:
    def stays(connection: Reading) -> list[timedelta]:
        gone = select(visits.c.checked_in_at, visits.c.departed_at).where(visits.c.departed_at.is_not(None))
        return [row.departed_at - row.checked_in_at for row in connection.execute(gone)]

    hours = sorted(stay / timedelta(hours=1) for stay in demo.read(stays))
    assert 10 < hours[0] < hours[-1] < 8 * 24
    assert 36 < hours[len(hours) // 2] < 96


def test_every_wagon_that_left_or_will_is_legal(demo: Store) -> None:
    def verdicts(connection: Reading) -> list[bool]:
        types = wagon_types_by_code(connection)
        planned = defaultdict(list)
        joined = select(assignments, visits).join(visits, visits.c.id == assignments.c.visit_id)
        for row in connection.execute(joined.where(assignments.c.wagon_id.is_not(None))).mappings():
            loaded = row["load_status"] == LoadStatus.LOADED.value
            planned[row["wagon_id"]].append(
                LoadedBox(
                    row["number"],
                    row["length_ft"],
                    row["gross_kg"],
                    loaded,
                    row["position"],
                    row["destination"],
                    row["tare_kg"],
                )
            )
        trains = connection.execute(
            select(carrier_visits.c.id, carrier_visits.c.scopes).where(
                carrier_visits.c.kind == CarrierKind.TRAIN_OUT.value
            )
        ).all()
        return [
            judge(types[wagon.wagon_type], planned[wagon.id], train.scopes.split()).legal
            for train in trains
            for wagon in outbound_wagons(connection, train.id)
            if planned[wagon.id]
        ]

    judged = demo.read(verdicts)
    assert len(judged) > 200
    assert all(judged)


def test_no_train_is_too_heavy(demo: Store) -> None:
    def heaviest(connection: Reading) -> int:
        total = func.sum(visits.c.gross_kg)
        per_train = (
            select(total.label("kg"))
            .join(carrier_visits, carrier_visits.c.id == visits.c.outbound_carrier_id)
            .where(carrier_visits.c.kind == CarrierKind.TRAIN_OUT.value)
            .group_by(carrier_visits.c.id)
            .subquery()
        )
        return int(connection.execute(select(func.max(per_train.c.kg))).scalar_one())

    assert 700_000 < demo.read(heaviest) <= 1_300_000


def test_holds_of_several_kinds_stand_open_some_for_more_than_a_day(demo: Store) -> None:
    rows = demo.read(
        lambda connection: connection.execute(select(holds).where(holds.c.released_at.is_(None))).all()
    )
    assert len({row.kind for row in rows}) >= 3
    assert sum(NOW - row.set_at > timedelta(days=1) for row in rows) >= 2


def test_restows_name_the_box_that_forced_them(demo: Store) -> None:
    rows = demo.read(
        lambda connection: connection.execute(
            select(moves.c.forced_by_id).where(moves.c.kind == MoveKind.RESTOW.value)
        ).all()
    )
    assert len(rows) > 100
    assert all(row.forced_by_id for row in rows)


def test_a_box_that_left_has_its_whole_story(demo: Store) -> None:
    def story(connection: Reading) -> list[EventKind]:
        gone = select(visits.c.id).where(
            visits.c.where_is == Where.DEPARTED.value,
            visits.c.inbound_mode == "rail",
            visits.c.outbound_mode == "rail",
            visits.c.as_found == 0,
        )
        visit_id = connection.execute(gone.order_by(visits.c.id).limit(1)).scalar_one()
        told = events_about(connection, SubjectKind.VISIT, visit_id)
        assert all(earlier.happened_at <= later.happened_at for earlier, later in pairwise(told))
        return [event.kind for event in told]

    told = demo.read(story)
    wanted = [
        EventKind.IMPORT_MANIFEST,
        EventKind.ARRIVE,
        EventKind.CHECK_IN,
        EventKind.PLACE,
        EventKind.FINISH_UNLOADING,
        EventKind.SET_CUSTOMS,
        EventKind.ASSIGN,
        EventKind.LOAD,
        EventKind.DEPART,
    ]
    assert [kind for kind in told if kind in wanted] == wanted


def test_the_last_two_shifts_can_be_taken_back_and_the_rest_cannot(demo: Store) -> None:
    def bulk(connection: Reading) -> list[bool]:
        rows = connection.execute(select(journal.c.content).order_by(journal.c.id).offset(1))
        return ["in_bulk" in row.content for row in rows]

    marks = demo.read(bulk)
    assert marks == sorted(marks, reverse=True)
    assert 200 < marks.count(False) < 2_000


def test_every_list_names_its_file_and_what_it_wrote(demo: Store) -> None:
    def lists(connection: Reading) -> list[dict[str, str]]:
        taken = select(journal.c.content).where(journal.c.kind == EventKind.IMPORT_MANIFEST.value)
        return [json.loads(row.content) for row in connection.execute(taken)]

    taken = demo.read(lists)
    assert taken
    for name in ("file_sha256", "rows_sha256"):
        digests = {content[name] for content in taken}
        assert len(digests) == len(taken), "no two lists are alike"
        assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in digests)
