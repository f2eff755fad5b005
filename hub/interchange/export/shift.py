"""The figures of one shift: what stood here, came, went and was reclassified, and what stands here after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any, Final

from db.queries import exports
from db.queries.settings import clock_settings
from db.reading import Reading
from domain.clocks import Clock, ClockSettings, Period, period, periods
from domain.figures import Direction, Measures
from hub.interchange.export.cells import hundredths, instants, milliseconds, plain, texts
from hub.interchange.export.wishes import ExportWishes
from hub.interchange.export.writing import Listing

HEADINGS: Final = (
    "shift", "starts_at", "ends_at", "figure", "mode", *exports.STOCK_SPLIT, "boxes", "teu", "gross_kg",
    "cargo_kg",
)  # fmt: skip
_ADDS: Final = frozenset({Direction.IN.value, Direction.TO.value})
_Row = tuple[Any, ...]
_Stock = Mapping[_Row, Measures]
_INSTANT: Final = timedelta(microseconds=1)


def shift(connection: Reading, wishes: ExportWishes) -> Listing:
    """Return opening, in, out, from, to and closing of each shift that the period names.

    `since` alone names the shift that it falls in, `until` alone the one that it ends; one of them is needed.
    Closing = opening + in − out − from + to, split by split.
    """
    clocks = clock_settings(connection)
    instant, text, code = instants(clocks), texts(wishes), plain()
    forms = [code, instant, instant, code, code, code, code, code, text, text, code, hundredths(), code, code]
    tables = ([*_lines(connection, each)] for each in _named(wishes, clocks))
    return Listing(HEADINGS, forms, (lines for lines in tables if lines))


def _named(wishes: ExportWishes, clocks: ClockSettings) -> tuple[Period, ...]:
    if wishes.since is not None and wishes.until is not None:
        return periods(Clock.SHIFT, wishes.since, wishes.until, clocks)
    named = wishes.since if wishes.until is None else wishes.until - _INSTANT
    if named is None:
        raise ValueError("a shift is named by an instant")
    return (period(Clock.SHIFT, named, clocks),)


def _lines(connection: Reading, shift: Period) -> Iterator[_Row]:
    opening = _opening(connection, shift)
    moves = exports.shift_moves(connection, shift.key, _after(shift))
    named = (shift.key, *milliseconds((shift.start, shift.end)))
    yield from ((*named, "opening", None, *row) for row in _rows(opening))
    yield from ((*named, *row) for row in sorted(moves, key=_in_order))
    yield from ((*named, "closing", None, *row) for row in _rows(_rolled(opening, moves)))


def _opening(connection: Reading, shift: Period) -> _Stock:
    """Return what stood here when the shift began: the last opening that is kept, rolled on."""
    key, rows = exports.kept_opening(connection, shift)
    split = len(exports.STOCK_SPLIT)
    kept = {row[:split]: Measures(*row[split:]) for row in rows}
    return _rolled(kept, exports.shift_moves(connection, key, shift.key))


def _rolled(stock: _Stock, moves: Iterable[_Row]) -> _Stock:
    rolled = defaultdict(Measures, stock)
    for direction, _mode, *row in moves:
        split, measures = tuple(row[:-4]), Measures(*row[-4:])
        rolled[split] += measures if direction in _ADDS else -measures
    return rolled


def _rows(stock: _Stock) -> Iterator[_Row]:
    found = sorted((split, measures) for split, measures in stock.items() if measures)
    for split, each in found:
        yield (*split, each.boxes, each.teu_hundredths, each.gross_kg, each.cargo_kg)


def _in_order(row: _Row) -> _Row:
    return ([each.value for each in Direction].index(row[0]), *row)


def _after(shift: Period) -> str:
    """Return the least key that is greater than the shift's."""
    return f"{shift.key}~"
