"""Proves the ledger against the visits: each box is counted in and out once, and at last in its own split."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Row, func, select

from db.queries.proof import Steps, streamed
from db.reading import Reading
from db.schema.figures import counts
from db.schema.visits import visits
from domain.figures import Direction, measures_of
from domain.refusal import Finding, Severity
from domain.size_type import length_class
from domain.visit import LoadStatus, Outcome, Where

_SPLIT: Final = ("category", "load_status", "length_ft", "commodity_group", "route_group")
_MEASURES: Final = ("boxes", "teu_hundredths", "gross_kg", "cargo_kg")
_HERE: Final = (Where.ON_TERMINAL.value, Where.ON_OUTBOUND.value)
_KNOWN: Final = ("id", "number", "where_is", "outcome", "checked_in_at")
_OWN: Final = (*_KNOWN, "teu_hundredths", "gross_kg", "tare_kg", *_SPLIT)

Split = tuple[Any, ...]
Sums = dict[tuple[str, Split], tuple[int, ...]]


def ledger(connection: Reading) -> Steps:
    """Prove every visit's counts."""
    lines = _lines(connection)
    visit_id, summed = next(lines, (0, {}))
    own = (visits.c[name] for name in _OWN)
    for number, visit in enumerate(streamed(connection, select(*own).order_by(visits.c.id))):
        while 0 < visit_id < visit.id:
            visit_id, summed = next(lines, (0, {}))
        yield from _faults(visit, summed if visit_id == visit.id else {})
        if number % 1_000 == 0:
            yield None


def _lines(connection: Reading) -> Iterator[tuple[int, Sums]]:
    """Yield the sums of each visit by direction and split, by visit."""
    by = [counts.c[name] for name in ("visit_id", "direction", *_SPLIT)]
    sums = [func.sum(counts.c[name]).label(name) for name in _MEASURES]
    rows = streamed(connection, select(*by, *sums).group_by(*by).order_by(counts.c.visit_id))
    for visit_id, lines in groupby(rows, key=lambda row: int(row.visit_id)):
        yield visit_id, {_way_and_split(line): _summed(line) for line in lines}


def _way_and_split(line: Row[Any]) -> tuple[str, Split]:
    return line.direction, tuple(getattr(line, name) for name in _SPLIT)


def _summed(line: Row[Any]) -> tuple[int, ...]:
    return tuple(int(getattr(line, name)) for name in _MEASURES)


def _faults(visit: Row[Any], summed: Sums) -> Iterator[Finding]:
    came, went = (_boxes(summed, direction) for direction in (Direction.IN, Direction.OUT))
    if (came, went) != _counted(visit) or (came == 1) != (visit.checked_in_at is not None):
        facts = {"number": visit.number, "visit_id": visit.id, "where": visit.where_is}
        yield Finding("damage_counted", Severity.STOP, {**facts, "came": came, "went": went})
    elif _standing(summed) != _expected(visit) or not _left_as_itself(visit, summed):
        yield Finding("damage_split", Severity.STOP, {"number": visit.number, "visit_id": visit.id})


def _counted(visit: Row[Any]) -> tuple[int, int]:
    """Return how often a box that is where this one is has been counted in, and out."""
    if visit.where_is == Where.DEPARTED.value:
        return 1, 1
    return (1, 0) if _is_here(visit) else (0, 0)


def _is_here(visit: Row[Any]) -> bool:
    # What stays on its wagon was counted in when its train's unloading was finished.
    stays = visit.where_is == Where.ON_INBOUND.value and visit.outcome == Outcome.STAYS_ON_WAGON.value
    return stays or visit.where_is in _HERE


def _boxes(summed: Sums, direction: Direction) -> int:
    return sum(line[0] for (way, _), line in summed.items() if way == direction.value)


def _standing(summed: Sums) -> dict[Split, tuple[int, ...]]:
    """Return what a visit adds to the stock now, split by split."""
    stock: defaultdict[Split, tuple[int, ...]] = defaultdict(lambda: (0, 0, 0, 0))
    for (way, split), line in summed.items():
        sign = 1 if way in (Direction.IN.value, Direction.TO.value) else -1
        stock[split] = tuple(held + sign * more for held, more in zip(stock[split], line, strict=True))
    return {split: line for split, line in stock.items() if any(line)}


def _expected(visit: Row[Any]) -> dict[Split, tuple[int, ...]]:
    return {_split(visit): _measures(visit)} if _is_here(visit) else {}


def _left_as_itself(visit: Row[Any], summed: Sums) -> bool:
    if visit.where_is != Where.DEPARTED.value:
        return True
    went = {split: line for (way, split), line in summed.items() if way == Direction.OUT.value and any(line)}
    return went == {_split(visit): _measures(visit)}


def _split(visit: Row[Any]) -> Split:
    length = length_class(visit.length_ft)
    return (visit.category, visit.load_status, length, visit.commodity_group, visit.route_group)


def _measures(visit: Row[Any]) -> tuple[int, ...]:
    measures = measures_of(LoadStatus(visit.load_status), visit.teu_hundredths, visit.gross_kg, visit.tare_kg)
    return (measures.boxes, measures.teu_hundredths, measures.gross_kg, measures.cargo_kg)
