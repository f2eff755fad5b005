"""How times are typed, what a file's name tells, and how the list of carriers and the counters are worded."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from db.queries.arrivals import ComingRow
from desktop.screens.arrivals.carrier_words import CarrierWords
from desktop.screens.arrivals.list_file import proposed_day, proposed_number
from desktop.screens.arrivals.moment import Moment
from desktop.widgets.box import Tone
from domain.carriers import CarrierKind, Stage

ALMATY = ZoneInfo("Asia/Almaty")
NOW = datetime(2026, 11, 24, 11, 48, tzinfo=UTC)  # 16:48 in Almaty
MOMENT = Moment(NOW, ALMATY)


def row(**more) -> ComingRow:
    known = {
        "id": 1,
        "kind": CarrierKind.TRAIN_IN,
        "number": "3017",
        "origin": "Xi'an",
        "destination": "Almaty",
        "gauge_mm": 1520,
        "stage": Stage.WORKING,
        "planned_at": NOW,
        "arrived_at": NOW - timedelta(minutes=88),
        "work_started_at": NOW - timedelta(minutes=67),
        "work_finished_at": None,
        "authority_until": None,
        "release_until": None,
        "boxes": 62,
        "checked_in": 38,
        "missing": 0,
        "extra": 0,
        "held": 0,
        "fetches": 0,
        "loaded": 0,
        "wagons": 29,
        "placed": 29,
        "removed": 0,
        "track": "3",
        "placed_at": NOW - timedelta(minutes=74),
    }
    return ComingRow(**(known | more))


def words(**more):
    return CarrierWords(NOW, ALMATY).row(row(**more))


@pytest.mark.parametrize(
    ("name", "number", "day"),
    [
        ("xian-3017-1124.csv", "3017", date(2026, 11, 24)),
        ("consist-3017.csv", "3017", date(2026, 11, 24)),
        ("3023_2026-11-26.csv", "3023", date(2026, 11, 26)),
        ("list.csv", "", date(2026, 11, 24)),
    ],
)
def test_a_file_name_proposes_number_and_day(name, number, day):
    assert (proposed_number(name), proposed_day(name, MOMENT)) == (number, day)


def test_a_train_that_is_worked_is_quiet_and_one_with_exceptions_is_not():
    quiet = words()
    assert (quiet.figure, quiet.of, quiet.second) == ("38", "62", "working since 15:41 · track 3")
    assert (quiet.tone, quiet.words) == (Tone.NORMAL, "Xi'an → Almaty")
    loud = words(missing=1, held=2, boxes=63, checked_in=39, extra=1)
    assert loud.second == "working since 15:41 · track 3 · 1 missing · 1 extra · 2 held"
    assert (loud.tone, loud.figure, loud.of) == (Tone.ATTENTION, "38", "62")


def test_a_train_that_waits_for_its_track_asks_for_attention():
    waiting = words(stage=Stage.ARRIVED, placed=0, work_started_at=None, checked_in=0)
    assert (waiting.second, waiting.tone) == ("waiting for placement 1 h 28", Tone.ATTENTION)


def test_what_is_on_the_way_says_when_by_time_or_by_day():
    soon = words(stage=Stage.ANNOUNCED, arrived_at=None, planned_at=NOW + timedelta(hours=6))
    assert (soon.figure, soon.second) == ("22:48", "due 22:48 · 62 announced")
    late = words(stage=Stage.ANNOUNCED, arrived_at=None, planned_at=NOW + timedelta(days=3))
    assert late.figure == "27 Nov"


def test_what_is_due_since_long_is_marked_late_and_what_is_nearly_due_is_not():
    truck = {"kind": CarrierKind.TRUCK, "number": "K 771 AB 02", "stage": Stage.ANNOUNCED}
    late = words(**truck, arrived_at=None, planned_at=NOW - timedelta(hours=2, minutes=10))
    assert (late.second, late.tone) == ("due 14:38, late by 2 h 10", Tone.ATTENTION)
    nearly = words(**truck, arrived_at=None, planned_at=NOW - timedelta(minutes=10))
    assert (nearly.second, nearly.tone) == ("announced for 16:38, not here", Tone.NORMAL)


def test_a_truck_with_an_expired_paper_stops_the_eye():
    truck = {"kind": CarrierKind.TRUCK, "number": "K 771 AB 02", "boxes": 0, "placed": 0, "fetches": 2}
    expired = words(**truck, stage=Stage.ARRIVED, authority_until=date(2026, 11, 23))
    assert (expired.second, expired.tone) == ("power of attorney expired 23 Nov", Tone.STOP)
    good = words(**truck, stage=Stage.ARRIVED, authority_until=date(2026, 11, 24))
    assert (good.second, good.tone, good.words) == ("in since 15:20", Tone.NORMAL, "2 to collect")
