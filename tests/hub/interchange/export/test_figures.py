"""Throughput, mix and shift go out as the figures have them, and a shift's figures add up."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from domain.clocks import Clock, period
from hub.interchange.kinds import ExportKind
from tests.hub.conftest import START, Hub
from tests.hub.interchange.export.outgoing import Row, headings, rows
from tests.hub.operations.outbound import Outbound, announced
from tests.hub.scene import work

THROUGHPUT, COMMODITIES, SHIFT = ExportKind.THROUGHPUT, ExportKind.COMMODITIES, ExportKind.SHIFT
SPLIT = ("category", "load_status", "length_ft", "commodity_group", "route_group")
MEASURES = ("boxes", "teu", "gross_kg", "cargo_kg")


def test_throughput_has_the_columns_that_were_agreed(sqlite_hub: Hub) -> None:
    assert headings(sqlite_hub, THROUGHPUT) == [
        "operating_day",
        "direction",
        "mode",
        "category",
        "load_status",
        "commodity_group",
        "boxes",
        "teu",
        "gross_kg",
    ]


def test_throughput_tells_what_came_and_went_day_by_day(hub: Hub) -> None:
    work(hub)
    told = [tuple(row.values()) for row in rows(hub, THROUGHPUT)]
    # Six boxes, two of them of 40 ft, were taken in at 11:00; one left after 20:00, in the next day.
    assert told == [
        ("2026-11-25", "in", "rail", "transit", "loaded", "consumer", "6", "8.00", "108000"),
        ("2026-11-26", "out", "road", "transit", "loaded", "consumer", "1", "1.00", "18000"),
    ]


def test_a_period_takes_the_operating_days_that_it_touches(hub: Hub) -> None:
    work(hub)

    def days(**period: datetime) -> list[str]:
        return [row["operating_day"] for row in rows(hub, THROUGHPUT, **period)]

    end = datetime(2026, 11, 25, 15, tzinfo=UTC)  # 20:00 in Almaty
    assert days(until=end) == ["2026-11-25"]
    assert days(since=end) == ["2026-11-26"]
    assert days(until=end + timedelta(milliseconds=1)) == ["2026-11-25", "2026-11-26"]
    assert days(since=end - timedelta(milliseconds=1)) == ["2026-11-25", "2026-11-26"]
    assert days(since=end + timedelta(days=1)) == []


def test_the_mix_parts_in_and_out(hub: Hub) -> None:
    work(hub)
    told = [tuple(row.values()) for row in rows(hub, COMMODITIES)]
    assert told == [
        ("consumer", "in", "rail", "transit", "loaded", "6", "8.00", "108000", "94800"),
        ("consumer", "out", "road", "transit", "loaded", "1", "1.00", "18000", "15800"),
    ]
    assert len(rows(hub, COMMODITIES, since=datetime(2026, 11, 25, 15, tzinfo=UTC))) == 1


def figures(told: list[Row], figure: str, column: str = "boxes") -> Counter[tuple[str, ...]]:
    """Returns one figure of a shift, split by split."""
    summed: Counter[tuple[str, ...]] = Counter()
    for row in told:
        if row["figure"] == figure:
            summed[tuple(row[name] for name in SPLIT)] += round(float(row[column]) * 100)
    return summed


@pytest.mark.parametrize("hours", [0, 12, 24, 36, -24, 72])
@pytest.mark.parametrize("column", MEASURES)
def test_a_shift_adds_up(sqlite_hub: Hub, hours: int, column: str) -> None:
    work(sqlite_hub)
    named = START + timedelta(hours=hours)
    told = rows(sqlite_hub, SHIFT, since=named)
    assert {row["shift"] for row in told} <= {period(Clock.SHIFT, named).key}
    after = rows(sqlite_hub, SHIFT, since=named + timedelta(hours=12))
    opening, closing = figures(told, "opening", column), figures(told, "closing", column)
    for figure, sign in (("in", 1), ("out", -1), ("from", -1), ("to", 1)):
        for split, value in figures(told, figure, column).items():
            opening[split] += sign * value
    assert {split: value for split, value in opening.items() if value} == dict(closing)
    assert figures(after, "opening", column) == closing


def test_a_shift_tells_each_figure(hub: Hub) -> None:
    work(hub)
    first, second, third = (rows(hub, SHIFT, since=START + timedelta(hours=hours)) for hours in (0, 12, 24))
    assert Counter(row["figure"] for row in first) == {"in": 2, "closing": 2}
    assert Counter(row["figure"] for row in second) == {
        **{"opening": 2, "out": 1},
        **{"from": 1, "to": 1, "closing": 2},
    }
    assert Counter(row["figure"] for row in third) == {"opening": 2, "closing": 2}
    assert first[0] == {
        "shift": "2026-11-25D",
        "starts_at": "2026-11-25T08:00+05:00",
        "ends_at": "2026-11-25T20:00+05:00",
        "figure": "in",
        "mode": "rail",
        "category": "transit",
        "load_status": "loaded",
        "length_ft": "20",
        "commodity_group": "consumer",
        "route_group": "titr_aktau",
        "boxes": "4",
        "teu": "4.00",
        "gross_kg": "72000",
        "cargo_kg": "63200",
    }


def test_several_shifts_are_told_one_after_the_other(hub: Hub) -> None:
    work(hub)
    period_told = rows(hub, SHIFT, since=START, until=START + timedelta(hours=30))
    told = list(dict.fromkeys(row["shift"] for row in period_told))
    assert told == ["2026-11-25D", "2026-11-25N", "2026-11-26D"]
    shift = period(Clock.SHIFT, START)
    assert {row["shift"] for row in rows(hub, SHIFT, since=shift.start, until=shift.end)} == {shift.key}
    assert {row["shift"] for row in rows(hub, SHIFT, until=shift.end)} == {shift.key}


def test_a_shift_long_after_the_last_act_opens_with_what_was_left(sqlite_hub: Hub) -> None:
    Outbound(sqlite_hub).bring(announced(1, 20))
    told = rows(sqlite_hub, SHIFT, since=START + timedelta(days=400))
    assert [(row["figure"], row["boxes"]) for row in told] == [("opening", "1"), ("closing", "1")]
