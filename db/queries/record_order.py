"""The orders in which all visits can be listed, each a walk of an index, and where its pages begin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import CTE, Column, ColumnElement, Select, func, or_, select, tuple_

from db.reading import Reading
from db.schema.visits import visits

Key = tuple[Any, int]
"""What a row is ordered by, and its id; None stands after every value."""

ORDERS: Mapping[str, Column[Any]] = {
    "visit": visits.c.id,
    "box": visits.c.number,
    "arrived": visits.c.checked_in_at,
    "departed": visits.c.departed_at,
    "gross": visits.c.gross_kg,
}
"""The orders that an index gives, by the column of the table. There is no other: a million visits are not
sorted while somebody waits."""


@dataclass(frozen=True)
class RecordOutline:
    """How many visits there are, and the keys of the rows 0, every, 2·every …"""

    count: int
    keys: Sequence[Key]


def dense_outline(connection: Reading, descending: bool, every: int) -> RecordOutline | None:
    """Return the outline of all visits by id where no id is left out: then it follows from first and last."""
    count, first, last = connection.execute(
        select(
            select(func.count()).select_from(visits).scalar_subquery(),
            select(func.min(visits.c.id)).scalar_subquery(),
            select(func.max(visits.c.id)).scalar_subquery(),
        )
    ).one()
    if not count or last - first + 1 != count:
        return None
    ids = range(last, first - 1, -every) if descending else range(first, last + 1, every)
    return RecordOutline(count, [(key, key) for key in ids])


@dataclass(frozen=True)
class Part:
    """The visits that have the value they are ordered by, or those that lack it: each is one walk of an
    index, and both kinds of store agree where the latter stand."""

    column: Column[Any]
    descending: bool
    lacking: bool
    id: Column[int] = visits.c.id

    def has(self, key: Key) -> bool:
        """Return whether the row with that key is one of these."""
        return (key[0] is None) == self.lacking

    def select(self, *columns: ColumnElement[Any]) -> Select[Any]:
        """Return the columns of these visits in their order."""
        lacks = self.column.is_(None) if self.lacking else self.column.is_not(None)
        chosen = select(*columns).order_by(*self._order())
        return chosen.where(lacks) if self.column.nullable else chosen

    def from_on(self, key: Key) -> ColumnElement[bool]:
        """Return the condition of the row with that key and those after it."""
        value, visit_id = key
        if self.is_by_id:
            return visits.c.id <= visit_id if self.descending else visits.c.id >= visit_id
        here = tuple_(self.column, visits.c.id)
        return here <= (value, visit_id) if self.descending else here >= (value, visit_id)

    def outline(
        self, connection: Reading, meets: Sequence[ColumnElement[bool]], before: int, every: int
    ) -> tuple[int, list[Key]]:
        """Return how many of these there are and the keys of every n-th row, counted from `before` on."""
        if meets:
            return self._counted(connection, meets, before, every)
        count: int = connection.execute(
            self.select(func.count()).select_from(visits).order_by(None)
        ).scalar_one()
        return count, self._strides(connection, -before % every, every)

    def _counted(
        self, connection: Reading, meets: Sequence[ColumnElement[bool]], before: int, every: int
    ) -> tuple[int, list[Key]]:
        """Number the rows that meet a filter, in one walk of whatever finds them best."""
        order = self._order()
        walked = (
            self.select(
                self.column.label("value"),
                visits.c.id.label("visit_id"),
                func.row_number().over(order_by=order).label("place"),
                func.lead(visits.c.id).over(order_by=order).label("next"),
            )
            .order_by(None)
            .where(*meets)
            .subquery()
        )
        is_start = (walked.c.place - 1 + before) % every == 0
        rows = connection.execute(
            select(walked.c.value, walked.c.visit_id, walked.c.place, is_start)
            .where(or_(is_start, walked.c.next.is_(None)))
            .order_by(walked.c.place)
        ).all()
        keys: list[Key] = [(value, visit_id) for value, visit_id, _place, starts in rows if starts]
        return (rows[-1].place if rows else 0), keys

    def _strides(self, connection: Reading, skip: int, every: int) -> list[Key]:
        """Go through the index in strides of `every` rows: eight times as quick as numbering them all."""
        first = self.select(self.column.label("value"), visits.c.id.label("visit_id")).limit(1).offset(skip)
        stride = select(first.subquery()).cte("stride", recursive=True)
        onward = visits.alias("onward")
        part = Part(onward.c[self.column.name], self.descending, self.lacking, onward.c.id)
        there = part.select(onward.c.id).where(part.after(stride)).limit(1).offset(every - 1)
        landed = select(self.column, visits.c.id).select_from(
            stride.join(visits, visits.c.id == there.scalar_subquery().correlate(stride))
        )
        stride = stride.union_all(landed)
        return [(value, visit_id) for value, visit_id in connection.execute(select(stride))]

    def after(self, at: CTE) -> ColumnElement[bool]:
        """Return the condition of the rows behind the one that a stride has come to."""
        if self.is_by_id:
            return self.id < at.c.visit_id if self.descending else self.id > at.c.visit_id
        here, there = tuple_(self.column, self.id), tuple_(at.c.value, at.c.visit_id)
        return here < there if self.descending else here > there

    @property
    def is_by_id(self) -> bool:
        """Return whether nothing but the id orders these."""
        return self.lacking or self.column is self.id

    def _order(self) -> list[ColumnElement[Any]]:
        columns = [self.id] if self.is_by_id else [self.column, self.id]
        return [column.desc() if self.descending else column.asc() for column in columns]


def parts(order: str, descending: bool) -> tuple[Part, ...]:
    """Return the visits in an order of ORDERS, part after part."""
    column = ORDERS[order]
    having = Part(column, descending, lacking=False)
    return (having, Part(column, descending, lacking=True)) if column.nullable else (having,)
