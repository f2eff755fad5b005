"""What was counted, as one: the lines of the ledger, and the whole stays of the past, which count themselves.

Nobody who counts reads the ledger alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import Select, case, func, literal, select

from db.reading import Reading
from db.schema.figures import counts
from db.schema.visits import visits
from domain.figures import Direction
from domain.size_type import LENGTH_CLASSES, length_class
from domain.visit import LoadStatus

SPLIT: Final = ("direction", "mode", "category", "load_status", "length_ft", "commodity_group", "route_group")
MEASURES: Final = ("boxes", "teu_hundredths", "gross_kg", "cargo_kg")
Line = tuple[Any, ...]
"""When, then the columns of SPLIT, then those of MEASURES."""
_CHUNK: Final = 2_000
_LONGEST_FT: Final = 100
# From how many feet on a box is of the class; `domain.size_type.length_class` is the rule.
_FROM_FT: Final = {
    each: next(feet for feet in range(1, _LONGEST_FT) if length_class(feet) == each)
    for each in LENGTH_CLASSES
}
_feet, _gross, _tare = visits.c.length_ft, visits.c.gross_kg, visits.c.tare_kg
_length = case(
    *((_feet >= _FROM_FT[each], each) for each in sorted(LENGTH_CLASSES[1:], reverse=True)),
    else_=LENGTH_CLASSES[0],
)
# `domain.weights.cargo_kg` is the rule.
_cargo = case(
    (visits.c.load_status == LoadStatus.EMPTY.value, 0),
    (_gross > func.coalesce(_tare, 0), _gross - func.coalesce(_tare, 0)),
    else_=0,
)


def ledger_lines(connection: Reading) -> Iterator[Line]:
    """Yield everything that was ever counted, in the order in which it happened."""
    counted = select(counts.c.happened_at, *(counts.c[name] for name in (*SPLIT, *MEASURES)))
    parts = (
        counted.order_by(counts.c.happened_at),
        stays_counted(Direction.IN).order_by(visits.c.checked_in_at),
        stays_counted(Direction.OUT).order_by(visits.c.departed_at),
    )
    return merge(*(_streamed(connection, part) for part in parts), key=itemgetter(0))


def stays_counted(direction: Direction) -> Select[Any]:
    """Select what whole stays count in that direction, in the columns of a line."""
    is_in = direction is Direction.IN
    happened = visits.c.checked_in_at if is_in else visits.c.departed_at
    return select(
        happened.label("happened_at"),
        literal(direction.value).label("direction"),
        (visits.c.inbound_mode if is_in else visits.c.outbound_mode).label("mode"),
        visits.c.category,
        visits.c.load_status,
        _length.label("length_ft"),
        visits.c.commodity_group,
        visits.c.route_group,
        literal(1).label("boxes"),
        visits.c.teu_hundredths,
        func.coalesce(_gross, 0).label("gross_kg"),
        _cargo.label("cargo_kg"),
    ).where(visits.c.history_id.is_not(None), happened.is_not(None))


def _streamed(connection: Reading, statement: Select[Any]) -> Iterator[Line]:
    yield from map(tuple, connection.execute(statement.execution_options(yield_per=_CHUNK)))
