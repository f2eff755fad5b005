"""Keeps the figures: the ledger, its sums by every clock, and the stocks at the shifts' starts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from db.act import Counted
from db.schema.figures import counts, figures, shift_stocks, stock_shifts
from db.writes.rows import insert_rows
from domain.clocks import Clock, ClockSettings, Period, next_period, period
from domain.figures import Count, Direction, Measures, StockSplit

MEASURES = ("boxes", "teu_hundredths", "gross_kg", "cargo_kg")
_ADDS = frozenset({Direction.IN, Direction.TO})
K = TypeVar("K")


def add(
    connection: Connection, counted: Iterable[tuple[int, Sequence[Counted]]], clocks: ClockSettings
) -> None:
    """Write what events counted to the ledger, the figures and every later shift's opening stock."""
    ledger = [(event_id, each) for event_id, counts_of_event in counted for each in counts_of_event]
    if not ledger:
        return
    insert_rows(connection, counts, [_ledger_row(event_id, each) for event_id, each in ledger])
    summed = sums((each.count for _, each in ledger), clocks)
    _add_to(connection, figures, [dict(key) | asdict(measures) for key, measures in summed.items()])
    _add_to_stocks(connection, [each.count for _, each in ledger])


def open_shifts(connection: Connection, now: datetime, clocks: ClockSettings) -> None:
    """Open every shift that has begun by `now`, each with the stock that the one before left."""
    last = connection.execute(
        select(stock_shifts.c.shift, stock_shifts.c.starts_at)
        .order_by(stock_shifts.c.starts_at.desc())
        .limit(1)
    ).one_or_none()
    current = period(Clock.SHIFT, now, clocks)
    if last is None:
        connection.execute(insert(stock_shifts).values(shift=current.key, starts_at=current.start))
        return
    if last.starts_at >= current.start:
        return
    before = period(Clock.SHIFT, last.starts_at, clocks)
    while before.start < current.start:
        shift = next_period(before, clocks)
        connection.execute(insert(stock_shifts).values(shift=shift.key, starts_at=shift.start))
        _open_stock(connection, before, shift)
        before = shift


def is_added(direction: str) -> bool:
    """Return whether what was counted in that direction adds to the stock."""
    return direction in _ADDS


def sums(
    counted: Iterable[Count], clocks: ClockSettings
) -> dict[tuple[tuple[str, str | int], ...], Measures]:
    """Return the counts summed by clock, period, direction and split; the keys are column and value."""
    summed: defaultdict[tuple[tuple[str, str | int], ...], Measures] = defaultdict(Measures)
    for count in counted:
        split = _figure_split(count)
        for clock in Clock:
            key = (("clock", clock.value), ("period", period(clock, count.happened_at, clocks).key), *split)
            summed[key] += count.measures
    return dict(summed)


def stock_of(counted: Iterable[Count]) -> dict[StockSplit, Measures]:
    """Return what the counts add to the stock, split by split."""
    summed: defaultdict[StockSplit, Measures] = defaultdict(Measures)
    for count in counted:
        sign = count.measures if is_added(count.direction) else -count.measures
        summed[count.split.stock] += sign
    return dict(summed)


def _figure_split(count: Count) -> tuple[tuple[str, str | int], ...]:
    split = count.split
    return (
        ("direction", count.direction.value),
        ("mode", split.mode.value),
        ("category", split.category.value),
        ("load_status", split.load_status.value),
        ("length_ft", split.length_ft),
        ("commodity_group", split.commodity_group),
        ("route_group", split.route_group),
    )


def _ledger_row(event_id: int, counted: Counted) -> dict[str, Any]:
    count = counted.count
    about = {"event_id": event_id, "visit_id": counted.visit_id, "happened_at": count.happened_at}
    return about | dict(_figure_split(count)) | vars(count.measures)


def _add_to_stocks(connection: Connection, counted: Sequence[Count]) -> None:
    """Add to the openings of the shifts that began after: only a late entry finds any."""
    earliest = min(count.happened_at for count in counted)
    later = connection.execute(
        select(stock_shifts.c.shift, stock_shifts.c.starts_at).where(stock_shifts.c.starts_at > earliest)
    ).all()
    rows = [
        {"shift": shift.shift} | _stock_columns(split) | asdict(measures)
        for shift in later
        for split, measures in stock_of(c for c in counted if c.happened_at < shift.starts_at).items()
    ]
    _add_to(connection, shift_stocks, rows)


def _open_stock(connection: Connection, before: Period, shift: Period) -> None:
    """Write a new shift's opening: that of the shift before, and what was counted in it."""
    splits = [column for column in shift_stocks.columns if column.name not in ("shift", *MEASURES)]
    names = [column.name for column in splits]
    opening = connection.execute(select(shift_stocks).where(shift_stocks.c.shift == before.key)).all()
    counted = connection.execute(
        select(figures).where(figures.c.clock == Clock.SHIFT.value, figures.c.period == before.key)
    ).all()
    stock: defaultdict[tuple[str | int, ...], Measures] = defaultdict(Measures)
    for row in opening:
        stock[tuple(getattr(row, name) for name in names)] += _measures(row)
    for row in counted:
        measures = _measures(row)
        stock[tuple(getattr(row, name) for name in names)] += (
            measures if is_added(row.direction) else -measures
        )
    rows = [
        {"shift": shift.key} | dict(zip(names, split, strict=True)) | asdict(measures)
        for split, measures in stock.items()
        if measures
    ]
    if rows:
        connection.execute(insert(shift_stocks), rows)


def _measures(row: Any) -> Measures:  # noqa: ANN401
    return Measures(row.boxes, row.teu_hundredths, row.gross_kg, row.cargo_kg)


def _stock_columns(split: StockSplit) -> dict[str, str | int]:
    return {
        "category": split.category.value,
        "load_status": split.load_status.value,
        "length_ft": split.length_ft,
        "commodity_group": split.commodity_group,
        "route_group": split.route_group,
    }


def _add_to(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Add measures to the rows of a table of sums, making those that are not there."""
    if not rows:
        return
    made = (sqlite if connection.dialect.name == "sqlite" else postgresql).insert(table)
    added = {name: table.columns[name] + made.excluded[name] for name in MEASURES}
    key = [column.name for column in table.primary_key]
    connection.execute(made.on_conflict_do_update(index_elements=key, set_=added), rows)
