"""Proves the figures and the opening stocks against a naive recount of the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from db.reading import Reading
from db.schema.figures import counts, figures, shift_stocks, stock_shifts
from db.store import Store
from domain.clocks import Clock, period
from domain.figures import Count, Direction, Measures, Mode, Split
from domain.visit import Category, LoadStatus
from tests.db import acts
from tests.db.conftest import Clock as SetClock
from tests.db.conftest import store_at

# Almaty goes from UTC+6 to UTC+5 on 1 March 2024: the night shift of 29 February is an hour longer.
BEFORE_THE_CHANGE = datetime(2024, 2, 28, 1, 30, tzinfo=UTC)
SPLIT = ("category", "load_status", "length_ft", "commodity_group", "route_group")
MEASURES = ("boxes", "teu_hundredths", "gross_kg", "cargo_kg")

splits = st.builds(
    Split,
    st.sampled_from(Mode),
    st.sampled_from((Category.IMPORT, Category.TRANSIT)),
    st.sampled_from(LoadStatus),
    st.sampled_from((20, 40)),
    st.just("grain"),
    st.sampled_from(("aktau", "altynkol")),
)
measures = st.builds(Measures, st.sampled_from((1, 1, 1, -1)), *[st.integers(-300, 300)] * 3)
# How long until the act, how long before it the move happened, and what it counted.
steps = st.tuples(
    st.sampled_from((1, 30, 300, 720, 1_440)) | st.integers(0, 2_000),
    st.sampled_from((0, 0, 0, 1, 60, 719, 720, 721, 3_000)),
    st.lists(st.tuples(st.sampled_from(Direction), splits, measures), max_size=3),
)
BOUNDARY = (
    750,
    0,
    [
        (
            Direction.IN,
            Split(Mode.RAIL, Category.IMPORT, LoadStatus.LOADED, 20, "grain", "aktau"),
            Measures(1, 100, 9, 7),
        )
    ],
)


def ledger(connection: Reading) -> list[dict]:
    return [dict(row) for row in connection.execute(select(counts)).mappings()]


def kept_figures(connection: Reading) -> Counter:
    kept: Counter = Counter()
    for row in connection.execute(select(figures)).mappings():
        for name in MEASURES:
            kept[row["clock"], row["period"], row["direction"], row["mode"], *split(row), name] += row[name]
    return without_zeros(kept)


def kept_stocks(connection: Reading) -> dict[str, Counter]:
    kept = {row.shift: Counter() for row in connection.execute(select(stock_shifts))}
    for row in connection.execute(select(shift_stocks)).mappings():
        for name in MEASURES:
            kept[row["shift"]][*split(row), name] += row[name]
    return {shift: without_zeros(stock) for shift, stock in kept.items()}


def shifts(connection: Reading) -> list[tuple[str, datetime]]:
    rows = connection.execute(select(stock_shifts).order_by(stock_shifts.c.starts_at))
    return [(row.shift, row.starts_at) for row in rows]


def split(row) -> tuple:
    return tuple(row[name] for name in SPLIT)


def without_zeros(counted: Counter) -> Counter:
    return Counter({key: value for key, value in counted.items() if value})


def recounted_figures(rows: list[dict]) -> Counter:
    counted: Counter = Counter()
    for row in rows:
        for clock in Clock:
            key = period(clock, row["happened_at"]).key
            for name in MEASURES:
                counted[clock.value, key, row["direction"], row["mode"], *split(row), name] += row[name]
    return without_zeros(counted)


def recounted_stock(rows: list[dict], start: datetime) -> Counter:
    counted: Counter = Counter()
    for row in rows:
        if row["happened_at"] < start:
            sign = {"in": 1, "to": 1, "out": -1, "from": -1}[row["direction"]]
            for name in MEASURES:
                counted[*split(row), name] += sign * row[name]
    return without_zeros(counted)


def prove(store: Store) -> None:
    rows = store.read(ledger)
    assert store.read(kept_figures) == recounted_figures(rows)
    opened = store.read(shifts)
    assert store.read(kept_stocks) == {shift: recounted_stock(rows, start) for shift, start in opened}
    periods = [period(Clock.SHIFT, start) for _, start in opened]
    assert [(each.key, each.start) for each in periods] == opened
    assert all(one.end == other.start for one, other in pairwise(periods))


def work(store: Store, clock: SetClock, visit_id: int, worked: list) -> None:
    for wait, late, lines in worked:
        now = clock.advance(wait)
        at = now - timedelta(minutes=late)
        store.act(acts.count, visit_id, *(Count(at, *line) for line in lines), happened_at=at)


@given(st.lists(steps, max_size=12))
@example([BOUNDARY] * 6)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_figures_are_a_sum_of_the_ledger(fresh_url: Callable[[str], str], worked: list) -> None:
    clock = SetClock(BEFORE_THE_CHANGE)
    store = store_at(fresh_url("sqlite"), clock)
    try:
        work(store, clock, store.act(acts.furnish).result, worked)
        prove(store)
    finally:
        store.close()


@given(st.lists(steps, min_size=2, max_size=6))
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_and_on_a_server(postgres_url: str, worked: list) -> None:
    clock = SetClock(BEFORE_THE_CHANGE)
    store = store_at(postgres_url, clock)
    try:
        known = store.read(lambda c: c.execute(select(counts.c.visit_id).limit(1)).scalar())
        visit_id = known or store.read(an_announced_box) or store.act(acts.furnish).result
        clock.now = max(clock.now, store.read(newest) or clock.now)
        work(store, clock, visit_id, worked)
        prove(store)
    finally:
        store.close()


def an_announced_box(connection: Reading) -> int | None:
    from db.schema.visits import visits

    return connection.execute(select(visits.c.id)).scalar()


def newest(connection: Reading) -> datetime | None:
    rows = acts.journal_rows(connection)
    return rows[-1].entered_at if rows else None


def test_a_move_at_the_boundary_belongs_to_what_begins(file_store: Store, clock: SetClock) -> None:
    clock.now = datetime(2026, 11, 25, 15, 0, tzinfo=UTC)  # 20:00 in Almaty
    visit_id = file_store.act(acts.furnish).result
    file_store.act(acts.count, visit_id, Count(clock.now, *BOUNDARY[2][0]))
    counted = {key[:2] for key in file_store.read(kept_figures)}
    assert ("shift", "2026-11-25N") in counted
    assert ("operating_day", "2026-11-26") in counted
    assert ("railway_day", "2026-11-26") in counted
    assert ("calendar_day", "2026-11-25") in counted
    assert file_store.read(kept_stocks)["2026-11-25N"] == Counter()


def test_a_late_entry_reaches_every_shift_after_it(file_store: Store, clock: SetClock) -> None:
    visit_id = file_store.act(acts.furnish).result
    began = clock.now
    clock.advance(3 * 720)
    file_store.act(acts.remark, "three shifts later")
    file_store.act(acts.count, visit_id, Count(began, *BOUNDARY[2][0]), happened_at=began)
    stocks = file_store.read(kept_stocks)
    assert [sum(stocks[shift].values()) for shift, _ in file_store.read(shifts)] == [0, 117, 117, 117]
