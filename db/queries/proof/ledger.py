"""Proves the ledger against the visits: each box is counted in and out once, when and by what it came and
left, and at last in its own split."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import Row, func, select

from db.queries.proof import Steps, streamed
from db.reading import Reading
from db.schema.figures import counts
from db.schema.visits import visits
from domain.figures import Direction, measures_of
from domain.refusal import Fact, Finding, Severity
from domain.size_type import length_class
from domain.visit import LoadStatus, Outcome, Where

_SPLIT: Final = ("category", "load_status", "length_ft", "commodity_group", "route_group")
_MEASURES: Final = ("boxes", "teu_hundredths", "gross_kg", "cargo_kg")
_MOVES: Final = (Direction.IN.value, Direction.OUT.value)
_HERE: Final = (Where.ON_TERMINAL.value, Where.ON_OUTBOUND.value)
_MOVED: Final = ("checked_in_at", "inbound_mode", "departed_at", "outbound_mode")
_KNOWN: Final = ("id", "number", "where_is", "outcome", "history_id", *_MOVED)
_OWN: Final = (*_KNOWN, "teu_hundredths", "gross_kg", "tare_kg", *_SPLIT)

Split = tuple[Any, ...]
Measured = tuple[int, ...]
Line = tuple[str, tuple[datetime, str], Split, Measured]
"""What a visit counts by direction, by when and by what it moved, and split."""


def ledger(connection: Reading) -> Steps:
    """Prove every visit's counts."""
    counted = _lines(connection)
    visit_id, lines = next(counted, (0, []))
    own = (visits.c[name] for name in _OWN)
    for number, visit in enumerate(streamed(connection, select(*own).order_by(visits.c.id))):
        while 0 < visit_id < visit.id:
            visit_id, lines = next(counted, (0, []))
        yield from _faults(visit, lines if visit_id == visit.id else [])
        if number % 1_000 == 0:
            yield None


def _lines(connection: Reading) -> Iterator[tuple[int, list[Line]]]:
    """Yield what each visit counts, by visit; what a reversal takes back again is in the sums."""
    by = [counts.c[name] for name in ("visit_id", "direction", "happened_at", "mode", *_SPLIT)]
    sums = [func.sum(counts.c[name]) for name in _MEASURES]
    rows = streamed(connection, select(*by, *sums).group_by(*by).order_by(counts.c.visit_id))
    # By place: a name is looked up a hundred thousand times otherwise.
    for visit_id, lines in groupby(map(tuple, rows), key=itemgetter(0)):
        yield visit_id, [(row[1], row[2:4], row[4:9], tuple(map(int, row[9:]))) for row in lines]


def _faults(visit: Row[Any], lines: list[Line]) -> Iterator[Finding]:
    if visit.history_id is not None:
        yield from _faults_of_the_past(visit, lines)
        return
    came, went = (_boxes(lines, direction) for direction in (Direction.IN, Direction.OUT))
    facts: dict[str, Fact] = {"number": visit.number, "visit_id": visit.id}
    if (came, went) != _counted(visit) or (came == 1) != (visit.checked_in_at is not None):
        counted: dict[str, Fact] = {"where": visit.where_is, "came": came, "went": went}
        yield Finding("damage_counted", Severity.STOP, facts | counted)
        return
    if not _moved_as_counted(visit, lines):
        yield Finding("damage_moved", Severity.STOP, facts)
    if _standing(lines) != _expected(visit) or not _left_as_itself(visit, lines):
        yield Finding("damage_split", Severity.STOP, facts)


def _faults_of_the_past(visit: Row[Any], lines: list[Line]) -> Iterator[Finding]:
    """A whole stay of the past counts itself: it came and left, and the ledger knows nothing of it."""
    is_whole = visit.where_is == Where.DEPARTED.value and None not in (visit.checked_in_at, visit.departed_at)
    if lines or not is_whole:
        came, went = (_boxes(lines, direction) for direction in (Direction.IN, Direction.OUT))
        facts: dict[str, Fact] = {"number": visit.number, "visit_id": visit.id, "where": visit.where_is}
        yield Finding("damage_counted", Severity.STOP, facts | {"came": came, "went": went})


def _counted(visit: Row[Any]) -> tuple[int, int]:
    """Return how often a box that is where this one is has been counted in, and out."""
    if visit.where_is == Where.DEPARTED.value:
        return 1, 1
    return (1, 0) if _is_here(visit) else (0, 0)


def _is_here(visit: Row[Any]) -> bool:
    # What stays on its wagon was counted in when its train's unloading was finished.
    stays = visit.where_is == Where.ON_INBOUND.value and visit.outcome == Outcome.STAYS_ON_WAGON.value
    return stays or visit.where_is in _HERE


def _boxes(lines: list[Line], direction: Direction) -> int:
    return sum(measured[0] for way, _, _, measured in lines if way == direction.value)


def _moved_as_counted(visit: Row[Any], lines: list[Line]) -> bool:
    """Return whether a box came and left when, and by rail or road as, it was counted."""
    boxes: defaultdict[tuple[str, tuple[datetime, str]], int] = defaultdict(int)
    for way, moved, _, measured in lines:
        if way in _MOVES:
            boxes[way, moved] += measured[0]
    counted = {move for move, number in boxes.items() if number}
    said = (
        (Direction.IN.value, visit.checked_in_at, visit.inbound_mode),
        (Direction.OUT.value, visit.departed_at, visit.outbound_mode),
    )
    return counted == {(way, (at, mode)) for way, at, mode in said if at is not None}


def _standing(lines: list[Line]) -> dict[Split, Measured]:
    """Return what a visit adds to the stock now, split by split."""
    stock: defaultdict[Split, Measured] = defaultdict(lambda: (0, 0, 0, 0))
    for way, _, split, measured in lines:
        sign = 1 if way in (Direction.IN.value, Direction.TO.value) else -1
        stock[split] = tuple(held + sign * more for held, more in zip(stock[split], measured, strict=True))
    return {split: measured for split, measured in stock.items() if any(measured)}


def _expected(visit: Row[Any]) -> dict[Split, Measured]:
    return {_split(visit): _measures(visit)} if _is_here(visit) else {}


def _left_as_itself(visit: Row[Any], lines: list[Line]) -> bool:
    if visit.where_is != Where.DEPARTED.value:
        return True
    out = [line for line in lines if line[0] == Direction.OUT.value]
    return _standing(out) == {_split(visit): tuple(-each for each in _measures(visit))}


def _split(visit: Row[Any]) -> Split:
    length = length_class(visit.length_ft)
    return (visit.category, visit.load_status, length, visit.commodity_group, visit.route_group)


def _measures(visit: Row[Any]) -> Measured:
    measures = measures_of(LoadStatus(visit.load_status), visit.teu_hundredths, visit.gross_kg, visit.tare_kg)
    return (measures.boxes, measures.teu_hundredths, measures.gross_kg, measures.cargo_kg)
