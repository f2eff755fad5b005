"""All visits as Records lists them: the rows of a page, and where the pages begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, select

from db.queries.record_filter import RecordFilter, conditions
from db.queries.record_order import Key, RecordOutline, dense_outline, parts
from db.queries.yard import position_in
from db.reading import Reading
from db.schema.carriers import carrier_visits
from db.schema.holds import holds
from db.schema.reference import commodity_groups, locations, parties
from db.schema.visits import visits
from db.schema.yard import positions
from domain.holds import HoldKind
from domain.visit import Category, LoadStatus, Outcome, Where
from domain.yard import Position


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One visit in the list; kilograms, `group` is 1 to 12, `holds` are the kinds of its open holds."""

    visit_id: int
    number: str
    size_type: str
    where_is: Where
    load_status: LoadStatus
    category: Category
    goods: str | None
    group: int
    group_name: str
    consignee: str | None
    origin: str | None
    destination: str | None
    gross_kg: int | None
    tare_kg: int | None
    came_with: str | None
    arrived_at: datetime | None
    left_with: str | None
    departed_at: datetime | None
    as_found: bool
    outcome: Outcome | None
    position: Position | None
    holds: tuple[HoldKind, ...]


def record_page(
    connection: Reading,
    asked: RecordFilter,
    now: datetime,
    order: str,
    descending: bool,
    start: Key | None,
    limit: int,
) -> tuple[RecordRow, ...]:
    """Return at most `limit` visits in the order, from the one with the key `start` on, or from the first.

    Visits without the value that they are ordered by come last, by id; `order` is one of ORDERS.
    """
    meets = conditions(connection, asked, now)
    found: list[int] = []
    for part in parts(order, descending):
        if start is None or part.has(start):
            wanted = part.select(visits.c.id).where(*meets).limit(limit - len(found))
            wanted = wanted if start is None else wanted.where(part.from_on(start))
            found += connection.execute(wanted).scalars()
            start = None
        if len(found) == limit:
            break
    return _rows(connection, found)


def record_outline(
    connection: Reading, asked: RecordFilter, now: datetime, order: str, descending: bool, every: int
) -> RecordOutline:
    """Return how many visits meet the filter and the keys at which pages of `every` rows begin."""
    if asked.is_empty and order == "visit":
        dense = dense_outline(connection, descending, every)
        if dense is not None:
            return dense
    meets = conditions(connection, asked, now)
    count, keys = 0, list[Key]()
    for part in parts(order, descending):
        more, found = part.outline(connection, meets, count, every)
        count, keys = count + more, keys + found
    return RecordOutline(count, keys)


_FROM, _TO = locations.alias("from_place"), locations.alias("to_place")
_IN, _OUT = carrier_visits.alias("came"), carrier_visits.alias("left_by")
_ROWS: Select[Any] = (
    select(
        visits.c.id,
        visits.c.number,
        visits.c.size_type,
        visits.c.where_is,
        visits.c.load_status,
        visits.c.category,
        visits.c.goods,
        commodity_groups.c.place,
        commodity_groups.c.name,
        parties.c.name.label("consignee"),
        func.coalesce(_FROM.c.name, visits.c.origin),
        func.coalesce(_TO.c.name, visits.c.destination),
        visits.c.gross_kg,
        visits.c.tare_kg,
        _IN.c.number.label("came_with"),
        visits.c.checked_in_at,
        _OUT.c.number.label("left_with"),
        visits.c.departed_at,
        visits.c.as_found,
        visits.c.outcome,
    )
    .select_from(visits)
    .outerjoin(commodity_groups, commodity_groups.c.code == visits.c.commodity_group)
    .outerjoin(parties, parties.c.id == visits.c.consignee_id)
    .outerjoin(_FROM, _FROM.c.code == visits.c.origin)
    .outerjoin(_TO, _TO.c.code == visits.c.destination)
    .outerjoin(_IN, _IN.c.id == visits.c.inbound_carrier_id)
    .outerjoin(_OUT, _OUT.c.id == visits.c.outbound_carrier_id)
)


def _rows(connection: Reading, ids: Sequence[int]) -> tuple[RecordRow, ...]:
    stands = {
        row.visit_id: position_in(row)
        for row in connection.execute(select(positions).where(positions.c.visit_id.in_(ids)))
    }
    held: dict[int, list[HoldKind]] = {}
    open_holds = select(holds.c.visit_id, holds.c.kind).where(
        holds.c.visit_id.in_(ids), holds.c.released_at.is_(None)
    )
    for visit_id, kind in connection.execute(open_holds.order_by(holds.c.id)):
        held.setdefault(visit_id, []).append(HoldKind(kind))
    found = {row.id: row for row in connection.execute(_ROWS.where(visits.c.id.in_(ids)))}
    return tuple(_row(found[each], stands.get(each), tuple(held.get(each, ()))) for each in ids)


def _row(row: Row[Any], position: Position | None, held: tuple[HoldKind, ...]) -> RecordRow:
    # Unpacked at once: asked by name one by one, the columns of a page cost more than the statement.
    visit_id, number, size_type, where, load, category, goods, group, group_name, *rest = tuple(row)
    consignee, origin, destination, gross, tare, came, arrived, left, departed, as_found, outcome = rest
    return RecordRow(
        visit_id,
        number,
        size_type,
        Where(where),
        LoadStatus(load),
        Category(category),
        goods,
        group,
        group_name,
        consignee,
        origin,
        destination,
        gross,
        tare,
        came,
        arrived,
        left,
        departed,
        bool(as_found),
        None if outcome is None else Outcome(outcome),
        position,
        held,
    )
