"""What goes out as files: rows read as a stream, so that the memory of an export does not grow with them.

Rows are the driver's own tuples, a chunk at a time: instants are whole milliseconds since 1970.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, func, select

from db.queries.exported_stays import CAME, STAY, STAYS, raw
from db.reading import Reading
from db.schema.assignments import assignments
from db.schema.carriers import carrier_visits, wagon_stays
from db.schema.figures import figures, shift_stocks, stock_shifts
from db.schema.holds import holds
from db.schema.journal import journal
from db.schema.reference import locations
from db.schema.visits import units, visits
from db.schema.yard import positions
from domain.clocks import Clock, Period
from domain.figures import Direction
from domain.visit import Where

Chunks = Generator[Sequence[tuple[Any, ...]], None, None]
"""Rows as they come; whoever does not take them all closes them before the connection goes."""
CHUNK: Final = 200
"""So few rows stay in the processor's own memory on their way from the table to the file."""
STOCK_FIELDS: Final = (
    "container", "size_type", "load_status", "category", "gross_kg", "tare_kg", "vgm_kg", "seal",
    "commodity", "hs_code", "goods", "consignor", "consignee", "origin", "destination", "customs_status",
    "un_number", "dg_class", "temperature_c", "consignment", "carrier", "mode", "arrived_at", "remark",
)  # fmt: skip
"""What is told of a box that is here, under the canonical headings."""
_MEASURES: Final = ("boxes", "teu_hundredths", "gross_kg", "cargo_kg")
_HERE: Final = (Where.ON_TERMINAL.value, Where.ON_OUTBOUND.value)
_MOVED: Final = (Direction.IN.value, Direction.OUT.value)


# --- Stays ------------------------------------------------------------------------------------------------


def visit_rows(connection: Reading, since: datetime | None, until: datetime | None) -> Chunks:
    """Yield the stays that began in `since` <= t < `until`, in the columns of STAY, as they arrived."""
    return _streamed(connection, visits_asked(since, until))


def visits_asked(since: datetime | None, until: datetime | None) -> Select[Any]:
    """Return the statement of `visit_rows`."""
    statement = select(*STAY.values()).select_from(STAYS).where(CAME, *_began(since, until))
    return statement.order_by(*_AS_ARRIVED)


def visit_count(connection: Reading, since: datetime | None, until: datetime | None) -> int:
    """Return about how many rows `visit_rows` has: by the index alone."""
    counted = select(func.count(visits.c.checked_in_at)).where(*_began(since, until))
    return int(connection.execute(counted).scalar_one())


def stock_rows(connection: Reading) -> Chunks:
    """Yield what counts as standing here: STOCK_FIELDS, then where it is, its place, holds and way out.

    `where`, block, bay, row, tier, area, kinds of open holds, the train or truck that it is to leave with
    and when that is planned, and the wagon.
    """
    onward, wagon = carrier_visits.alias("onward"), wagon_stays.alias("onward_wagon")
    source = (
        STAYS.outerjoin(positions, positions.c.visit_id == visits.c.id)
        .outerjoin(assignments, assignments.c.visit_id == visits.c.id)
        .outerjoin(
            onward, onward.c.id == func.coalesce(visits.c.outbound_carrier_id, assignments.c.carrier_id)
        )
        .outerjoin(wagon, wagon.c.id == assignments.c.wagon_id)
    )
    place = (positions.c.block, positions.c.bay, positions.c.row, positions.c.tier, positions.c.area)
    way_out = (onward.c.number, raw(onward.c.planned_at), wagon.c.number)
    statement = select(*_fields(STOCK_FIELDS), visits.c.where_is, *place, _open_holds(), *way_out)
    return _streamed(
        connection,
        statement.select_from(source).where(visits.c.where_is.in_(_HERE)).order_by(*_AS_ARRIVED),
    )


def stays_by_id(
    connection: Reading, visit_ids: Sequence[int], fields: Sequence[str]
) -> dict[int, tuple[Any, ...]]:
    """Return fields of STAY for these visits, each by its visit; for one train, not for thousands."""
    statement = select(visits.c.id, *_fields(fields)).select_from(STAYS).where(visits.c.id.in_(visit_ids))
    return {row[0]: row[1:] for rows in _streamed(connection, statement) for row in rows}


def left_before_us(connection: Reading, carrier_id: int) -> tuple[int, ...]:
    """Return the visits that a train of a history took, which nobody here loaded on a wagon."""
    took = (visits.c.outbound_carrier_id == carrier_id, visits.c.history_id.is_not(None))
    return tuple(connection.execute(select(visits.c.id).where(*took).order_by(visits.c.id)).scalars())


def painted_numbers(connection: Reading) -> frozenset[str]:
    """Return the numbers that stand as painted though the plate is wrong."""
    return frozenset(connection.execute(select(units.c.number).where(units.c.as_painted == 1)).scalars())


def places_to_review(connection: Reading) -> dict[str, str]:
    """Return by its code what a place is called that a list named and nobody knew."""
    rows = connection.execute(select(locations.c.code, locations.c.name).where(locations.c.review == 1))
    return {row.code: row.name for row in rows}


# The one of two stays that was written first is first, should they have begun at one moment.
_AS_ARRIVED: Final = (visits.c.checked_in_at, visits.c.number, visits.c.id)


def _fields(names: Sequence[str]) -> Iterator[ColumnElement[Any]]:
    return (STAY[name] for name in names)


def _began(since: datetime | None, until: datetime | None) -> Iterator[ColumnElement[bool]]:
    yield visits.c.checked_in_at.is_not(None)
    yield from _within(visits.c.checked_in_at, since, until)


def _within(
    column: ColumnElement[datetime], since: datetime | None, until: datetime | None
) -> Iterator[ColumnElement[bool]]:
    if since is not None:
        yield column >= since
    if until is not None:
        yield column < until


def _open_holds() -> ColumnElement[str]:
    one = (
        select(holds.c.kind)
        .where(holds.c.visit_id == visits.c.id, holds.c.released_at.is_(None))
        .distinct()
        .order_by(holds.c.kind)
        .correlate(visits)
        .subquery()
    )
    return select(func.aggregate_strings(one.c.kind, " ")).correlate(visits).scalar_subquery()


# --- The journal ------------------------------------------------------------------------------------------

EVENT_COLUMNS: Final = (
    "id", "happened_at", "entered_at", "operator", "workstation", "kind", "subject", "content", "reverses",
    "previous", "digest",
)  # fmt: skip


def event_rows(connection: Reading, since: datetime | None, until: datetime | None) -> Chunks:
    """Yield the events that happened in `since` <= t < `until`, EVENT_COLUMNS, in the order of entry."""
    within = _within(journal.c.happened_at, since, until)
    at = ("happened_at", "entered_at")
    columns = (raw(journal.c[name]) if name in at else journal.c[name] for name in EVENT_COLUMNS)
    statement = select(*columns).where(*within)
    return _streamed(connection, statement.order_by(journal.c.id))


def event_count(connection: Reading, since: datetime | None, until: datetime | None) -> int:
    """Return how many rows `event_rows` has."""
    within = _within(journal.c.happened_at, since, until)
    return int(connection.execute(select(func.count()).select_from(journal).where(*within)).scalar_one())


# --- Figures ----------------------------------------------------------------------------------------------

THROUGHPUT_SPLIT: Final = ("period", "direction", "mode", "category", "load_status", "commodity_group")
COMMODITY_SPLIT: Final = ("commodity_group", "direction", "mode", "category", "load_status")
STOCK_SPLIT: Final = ("category", "load_status", "length_ft", "commodity_group", "route_group")


def throughput_rows(connection: Reading, first: date | None, last: date | None) -> Chunks:
    """Yield THROUGHPUT_SPLIT and boxes, TEU in hundredths, gross kilograms of the operating days."""
    return _streamed(connection, _of_days(THROUGHPUT_SPLIT, _MEASURES[:3], first, last))


def commodity_rows(connection: Reading, first: date | None, last: date | None) -> Chunks:
    """Yield COMMODITY_SPLIT and boxes, TEU in hundredths, gross and cargo kilograms over the days."""
    return _streamed(connection, _of_days(COMMODITY_SPLIT, _MEASURES, first, last))


def shift_moves(connection: Reading, first: str, before: str) -> tuple[tuple[Any, ...], ...]:
    """Return direction, mode, STOCK_SPLIT and four measures of the shifts `first` <= key < `before`."""
    return _all(connection, _summed(("direction", "mode", *STOCK_SPLIT), _MEASURES, _shifts(first, before)))


def kept_opening(connection: Reading, shift: Period) -> tuple[str, tuple[tuple[Any, ...], ...]]:
    """Return the last shift up to this one whose opening is kept, and STOCK_SPLIT and measures of its stock.

    An empty key: no shift had begun yet, and nothing stood here.
    """
    last = select(func.max(stock_shifts.c.shift)).where(stock_shifts.c.shift <= shift.key)
    key = connection.execute(last).scalar() or ""
    columns = (shift_stocks.c[name] for name in (*STOCK_SPLIT, *_MEASURES))
    return key, _all(connection, select(*columns).where(shift_stocks.c.shift == key))


def _all(connection: Reading, statement: Select[Any]) -> tuple[tuple[Any, ...], ...]:
    return tuple(row for rows in _streamed(connection, statement) for row in rows)


def _of_days(
    split: Sequence[str], measures: Sequence[str], first: date | None, last: date | None
) -> Select[Any]:
    where = [figures.c.clock == Clock.OPERATING_DAY.value, figures.c.direction.in_(_MOVED)]
    if first is not None:
        where.append(figures.c.period >= first.isoformat())
    if last is not None:
        where.append(figures.c.period <= last.isoformat())
    return _summed(split, measures, and_(*where))


def _shifts(first: str, before: str) -> ColumnElement[bool]:
    shift = figures.c.clock == Clock.SHIFT.value
    return and_(shift, figures.c.period >= first, figures.c.period < before)


def _summed(split: Sequence[str], measures: Sequence[str], where: ColumnElement[bool]) -> Select[Any]:
    """Return sums over the figures; what was wholly taken back is no row."""
    columns = [figures.c[name] for name in split]
    sums = [func.sum(figures.c[name]) for name in measures]
    counted = func.sum(figures.c.boxes) != 0
    return select(*columns, *sums).where(where).group_by(*columns).having(counted).order_by(*columns)


def _streamed(connection: Reading, statement: Select[Any]) -> Chunks:
    """Yield the rows as the driver gives them, a chunk at a time from the server too."""
    with connection.execute(statement.execution_options(yield_per=CHUNK)) as found:
        yield from found.partitions()
