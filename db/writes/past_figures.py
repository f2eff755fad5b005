"""Adds whole stays of the past to the figures and the shifts' opening stocks, or takes them off again.

The sums are made and staged beforehand: they depend on the stays alone, not on the hub.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import ColumnElement, Table, insert, select, true
from sqlalchemy.dialects import postgresql, sqlite

from db import staging
from db.act import Act
from db.reading import reads_file
from db.schema.figures import figures, shift_stocks, stock_shifts
from db.writes.figures import MEASURES, is_added
from domain.clocks import Clock, ClockSettings, next_period, period, period_from_key, periods

_SIGNS: Final = {True: 1, False: -1}
Row = tuple[Any, ...]


def openings(shifts: Iterable[Row], clocks: ClockSettings, until: datetime) -> Iterator[Row]:
    """Yield what stays add to the stock at the start of each shift, up to the one that `until` falls in.

    `shifts` are the figures of shifts as `Staging.shift_figures` yields them; what is yielded is what
    `Staging.add_stocks` takes. Splits that came to nothing are left out.
    """
    last = period(Clock.SHIFT, until, clocks)
    stock: defaultdict[Row, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    opened = None
    for key, rows in groupby(shifts, key=itemgetter(0)):
        shift = period_from_key(Clock.SHIFT, key, clocks)
        while opened is not None and opened.start < min(shift.start, last.start):
            opened = next_period(opened, clocks)
            yield from _opening(opened.key, stock)
        for row in rows:
            # By place: direction, mode, the split of stocks, measures.
            held, sign = stock[row[3:8]], _SIGNS[is_added(row[1])]
            for place, measure in enumerate(row[8:]):
                held[place] += sign * measure
        opened = shift
    while opened is not None and opened.start < last.start and any(map(any, stock.values())):
        opened = next_period(opened, clocks)
        yield from _opening(opened.key, stock)


def add_past(act: Act, earliest: datetime, *, takes_off: bool = False) -> None:
    """Add the staged figures and openings, or take them off, and open every shift since `earliest`."""
    open_since(act, earliest)
    for table, source in ((figures, staging.figures), (shift_stocks, staging.stocks)):
        _add_staged(act, table, source, takes_off=takes_off)


def open_since(act: Act, earliest: datetime) -> None:
    """Let the row of shifts begin with the one of `earliest`, if it begins later; nothing stood here then."""
    first = act.execute(select(stock_shifts.c.starts_at).order_by(stock_shifts.c.starts_at).limit(1)).scalar()
    if first is not None and earliest < first:
        missing = periods(Clock.SHIFT, period(Clock.SHIFT, earliest, act.clocks).start, first, act.clocks)
        act.execute(insert(stock_shifts), [{"shift": each.key, "starts_at": each.start} for each in missing])


def _opening(shift: str, stock: dict[Row, list[int]]) -> Iterator[Row]:
    for split in sorted(stock):
        measures = stock[split]
        if any(measures):
            yield (shift, *split, *measures)
        else:
            del stock[split]


def _add_staged(act: Act, table: Table, source: Table, *, takes_off: bool) -> None:
    names = [column.name for column in table.columns]
    signed: list[ColumnElement[Any]] = [
        -source.c[name] if takes_off and name in MEASURES else source.c[name] for name in names
    ]
    # Without a condition SQLite would read the ON of the conflict as part of the SELECT.
    rows = select(*signed).where(true()).order_by(source.c.k)
    made = (sqlite if reads_file(act) else postgresql).insert(table).from_select(names, rows)
    added = {name: table.c[name] + made.excluded[name] for name in MEASURES}
    key = [column.name for column in table.primary_key]
    act.execute(made.on_conflict_do_update(index_elements=key, set_=added))
