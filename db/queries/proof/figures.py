"""Proves the figures and the stocks at the shifts' starts by counting the ledger again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, Select, Table, func, or_, select

from db.queries.ledger_lines import MEASURES, SPLIT, Line, ledger_lines
from db.queries.proof import Steps
from db.queries.settings import clock_settings
from db.reading import Reading
from db.schema.figures import figures, shift_stocks, stock_shifts
from db.schema.journal import journal
from domain.clocks import Clock, ClockSettings, Period, next_period, period
from domain.figures import Direction
from domain.refusal import Finding, Severity

_STOCK_SPLIT: Final = SPLIT[2:]
_ADDS: Final = (Direction.IN.value, Direction.TO.value)

Sums = dict[tuple[Any, ...], list[int]]


def figures_recounted(connection: Reading) -> Steps:
    """Prove every figure of every clock; lines come in order, so one period of each is in memory."""
    clocks = clock_settings(connection)
    proven: set[tuple[str, str]] = set()
    open_periods: dict[Clock, tuple[Period, Sums]] = {}
    for started_at, sums in _uncut(ledger_lines(connection), clocks):
        for clock in Clock:
            current = period(clock, started_at, clocks)
            held = open_periods.get(clock)
            if held is None or held[0] != current:
                yield from _closed(connection, held, proven)
                held = open_periods[clock] = (current, defaultdict(lambda: [0, 0, 0, 0]))
            for split, measures in sums.items():
                _add(held[1][split], measures)
        yield None
    for held in open_periods.values():
        yield from _closed(connection, held, proven)
    yield from _never_counted(connection, proven)


def stocks_recounted(connection: Reading) -> Steps:
    """Prove that the shifts follow one another, and that each opens with what was counted before it."""
    ledger = ledger_lines(connection)
    row = next(ledger, None)
    stock: Sums = defaultdict(lambda: [0, 0, 0, 0])
    for shift, starts_at in _shifts(connection):
        while row is not None and row[0] < starts_at:
            _add(stock[row[3:8]], row[8:], 1 if row[1] in _ADDS else -1)
            row = next(ledger, None)
        kept = _columns(shift_stocks, *_STOCK_SPLIT).where(shift_stocks.c.shift == shift)
        if _sums(connection.execute(kept)) != _without_zeros(stock):
            yield Finding("damage_stock", Severity.STOP, {"shift": shift})
        if _below_zero(stock):
            yield Finding("damage_stock_negative", Severity.STOP, {"shift": shift})
        yield None


def shifts_in_a_row(connection: Reading) -> Steps:
    """Prove that the shifts kept are those of the clock, without a gap, up to that of the newest event."""
    clocks = clock_settings(connection)
    before: Period | None = None
    for shift, starts_at in _shifts(connection):
        current = period(Clock.SHIFT, starts_at, clocks)
        if (current.key, current.start) != (shift, starts_at):
            yield Finding("damage_shift", Severity.STOP, {"shift": shift})
        elif before is not None and next_period(before, clocks) != current:
            yield Finding("damage_shift_gap", Severity.STOP, {"shift": shift, "after": before.key})
        before = current
    newest: datetime | None = connection.execute(select(func.max(journal.c.entered_at))).scalar()
    if newest is not None:
        # Every act opens the shifts that have begun.
        wanted = period(Clock.SHIFT, newest, clocks)
        if before is None or before.start < wanted.start:
            yield Finding("damage_shift_lost", Severity.STOP, {"shift": wanted.key})


def _uncut(lines: Iterator[Line], clocks: ClockSettings) -> Iterator[tuple[datetime, Sums]]:
    """Yield the sums of each stretch of time that no clock cuts, and an instant in it: a line is then looked
    at once, and not once for each clock."""
    sums: Sums = defaultdict(lambda: [0, 0, 0, 0])
    row = next(lines, None)
    while row is not None:
        started_at = row[0]
        ends_at = min(period(clock, started_at, clocks).end for clock in Clock)
        while row is not None and row[0] < ends_at:
            # By place, as ledger_lines puts them: a name is looked up a million times otherwise.
            _add(sums[row[1:8]], row[8:])
            row = next(lines, None)
        yield started_at, sums
        sums.clear()


def _closed(
    connection: Reading, held: tuple[Period, Sums] | None, proven: set[tuple[str, str]]
) -> Iterator[Finding]:
    """Compare a period that the ledger has left with what is kept of it."""
    if held is None:
        return
    name = (held[0].clock.value, held[0].key)
    proven.add(name)
    kept = _columns(figures, *SPLIT)
    kept = kept.where(figures.c.clock == name[0], figures.c.period == name[1])
    if _sums(connection.execute(kept)) != _without_zeros(held[1]):
        yield Finding("damage_figures", Severity.STOP, {"clock": name[0], "period": name[1]})
    if _below_zero(held[1]):
        yield Finding("damage_figures_negative", Severity.STOP, {"clock": name[0], "period": name[1]})


def _never_counted(connection: Reading, proven: set[tuple[str, str]]) -> Iterator[Finding]:
    nonzero = or_(*(figures.columns[name] != 0 for name in MEASURES))
    for row in connection.execute(select(figures.c.clock, figures.c.period).where(nonzero).distinct()):
        if (row.clock, row.period) not in proven:
            yield Finding("damage_figures", Severity.STOP, {"clock": row.clock, "period": row.period})


def _columns(table: Table, *names: str) -> Select[Any]:
    """Select these columns and then the measures."""
    return select(*(table.columns[name] for name in (*names, *MEASURES)))


def _shifts(connection: Reading) -> list[tuple[str, datetime]]:
    rows = connection.execute(select(stock_shifts).order_by(stock_shifts.c.starts_at))
    return [(row.shift, row.starts_at) for row in rows]


def _sums(rows: Iterable[Row[Any]]) -> Sums:
    return _without_zeros({row[: -len(MEASURES)]: list(row[-len(MEASURES) :]) for row in map(tuple, rows)})


def _add(sums: list[int], measures: Sequence[int], sign: int = 1) -> None:
    boxes, teu_hundredths, gross_kg, cargo_kg = measures
    sums[0] += sign * boxes
    sums[1] += sign * teu_hundredths
    sums[2] += sign * gross_kg
    sums[3] += sign * cargo_kg


def _below_zero(sums: Sums) -> bool:
    """Return whether more went out of a split than was in it: boxes, TEU or gross; cargo may be odd."""
    return any(measure < 0 for measures in sums.values() for measure in measures[:-1])


def _without_zeros(sums: Sums) -> Sums:
    return {split: measures for split, measures in sums.items() if any(measures)}
