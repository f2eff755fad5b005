"""What an import wrote, as the text that its digest is of: rows as the database gives them, by their ids."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Select,
    String,
    Table,
    cast,
    func,
    select,
    type_coerce,
)

from db.act import Change
from db.reading import Reading, reads_file
from db.schema.carriers import carrier_visits
from db.schema.imports import imports, stay_papers
from db.schema.metadata import Instant
from db.schema.visits import visits
from domain.journal import canonical

WRITTEN: Final = (carrier_visits, visits, stay_papers)
"""The tables of which an import writes rows whole; each such row names its event, and acts leave it alone."""
# A column that is added later stands in no digest that is told already: it needs a digest of its own.
_CARRIERS: Final = (
    "id kind number planned_on train_index origin destination gauge_mm list_name section scopes "
    "planned_at cut_off_at announced_at arrived_at work_started_at work_finished_at departed_at "
    "cancelled_at trailer_plate driver authority authority_until release_reference release_until "
    "turned_away_reason left_empty_reason"
)
_VISITS: Final = (
    "id unit_id number where_is plan category load_status customs_status customs_number customs_deadline "
    "size_type length_ft teu_hundredths declared_kg weighed_kg weighed_at scale vgm_kg vgm_at vgm_source "
    "gross_kg tare_kg max_gross_kg hs_code goods packages commodity_group dangerous_class un_number "
    "set_point_tenths consignee_id origin destination route_group inbound_carrier_id inbound_mode "
    "inbound_wagon_id inbound_position as_found outcome announced_at checked_in_at outbound_carrier_id "
    "outbound_mode loaded_at departed_at returned_from_id consignor_id consignment"
)
_PAPERS: Final = "visit_id wagon seals commodity remark eta"
DIGESTED: Final = {
    table.name: tuple(names.split())
    for table, names in zip(WRITTEN, (_CARRIERS, _VISITS, _PAPERS), strict=True)
}
"""The columns of each table that the digest is of, in their order: all that acts keep."""
_CHUNK: Final = 5_000


def rows_digest(
    connection: Reading, event_id: int, changes: Iterable[Change], step: Callable[[], None]
) -> str:
    """Return the SHA-256 of what an import wrote, the whole of `parts_written`."""
    total = sha256()
    for part in parts_written(connection, event_id, changes):
        total.update(part)
        step()
    return total.hexdigest()


def parts_written(connection: Reading, event_id: int, changes: Iterable[Change]) -> Iterator[bytes]:
    """Yield what an import wrote, some rows at a time: its carriers, visits and papers, each in the order of
    ids, and then the rows that it wrote one by one, as `changes` tells them."""
    for table in WRITTEN:
        yield from _texts(connection, table, event_id)
    told = [change.plain() for change in changes if change.table != imports.name]
    yield canonical(told).encode()


def _texts(connection: Reading, table: Table, event_id: int) -> Iterator[bytes]:
    """Yield the rows of an import as text, in the order of ids, some at a time."""
    asked = _as_text(table, event_id, is_file=reads_file(connection))
    rows = connection.execute(asked.execution_options(yield_per=_CHUNK))
    for part in rows.scalars().partitions():
        yield ("\n".join(part) + "\n").encode()


def _as_text(table: Table, event_id: int, *, is_file: bool) -> Select[tuple[str]]:
    """Select each row as a JSON array of what acts keep of it, alike on both kinds of store.

    SQLite makes the whole text in one call, which takes a third of the time of putting it together.
    """
    kept = [_plain(table.c[name]) for name in DIGESTED[table.name]]
    key = next(iter(table.primary_key))
    row = func.json_array(*kept) if is_file else func.concat("[", func.concat_ws(",", *map(_json, kept)), "]")
    return select(row).where(table.c.history_id == event_id).order_by(key)


def _plain(column: Column[Any]) -> ColumnElement[Any]:
    return type_coerce(column, BigInteger) if isinstance(column.type, Instant) else column


def _json(value: ColumnElement[Any]) -> ColumnElement[str]:
    return func.coalesce(cast(func.to_json(value), String), "null")
