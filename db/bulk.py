"""Writes whole stays of the past out of a staging, and takes them away: a few statements for any number.

Such stays carry the number of their import, and acts do not change them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Table,
    and_,
    case,
    delete,
    exists,
    func,
    insert,
    literal,
    select,
    text,
    update,
)
from sqlalchemy.schema import CreateIndex, DropIndex

from db import staging
from db.act import Act
from db.queries.imports import ImportFacts
from db.queries.rows_written import WRITTEN
from db.reading import reads_file
from db.schema.carriers import carrier_visits
from db.schema.imports import stay_papers
from db.schema.reference import parties
from db.schema.visits import units, visits
from domain.carriers import CarrierKind
from domain.visit import Outcome, Plan, Where

Step = Callable[[], None]
"""Called again and again; what it raises ends the act."""


@dataclass(frozen=True)
class Written:
    """What was written: the run of visits, how many carriers were new, and how many rows each table got."""

    first_visit_id: int | None
    last_visit_id: int | None
    rows: dict[str, int]


def write_stays(act: Act, step: Step) -> Written:
    """Write the staged units, parties, carriers and stays, the stays in their order; figures apart.

    A train, or a truck that has left, of the same number and day is joined and keeps its own times.
    """
    _find_units(act)
    _find_parties(act)
    step()
    trains = _write_carriers(act)
    step()
    number = _count(act, staging.stays)
    first = _next_id(act, visits)
    with _indexed_afterwards(act, visits, step):
        act.execute(_stays_into_visits(act.event_id, first))
        step()
    act.execute(_stays_into_papers(act.event_id, first))
    step()
    _follow_on(act, visits, carrier_visits)
    rows = {carrier_visits.name: trains, visits.name: number, stay_papers.name: number}
    return Written(first if number else None, first + number - 1 if number else None, rows)


def remove_stays(act: Act, batch: ImportFacts, step: Step) -> None:
    """Delete the whole stays of an import and the carriers that it made; figures apart, units stay known.

    The caller has looked whether anything is in the way (`db.queries.imports`).
    """
    for table in reversed(WRITTEN):
        act.execute(delete(table).where(table.c.history_id == batch.event_id))
        step()


def _find_units(act: Act) -> None:
    """Make the units that the hub does not know, and find the ids of all."""
    own, new = staging.units, ("number", "size_type", "as_painted")
    unknown = select(*(own.c[name] for name in new)).where(~exists().where(units.c.number == own.c.number))
    act.execute(insert(units).from_select(new, unknown.order_by(own.c.k)))
    act.execute(update(own).values(id=_id_of(units, units.c.number == own.c.number)))


def _find_parties(act: Act) -> None:
    own, new = staging.parties, ("name", "review")
    unknown = select(*(own.c[name] for name in new)).where(~exists().where(parties.c.name == own.c.name))
    act.execute(insert(parties).from_select(new, unknown.order_by(own.c.k)))
    act.execute(update(own).values(id=_id_of(parties, parties.c.name == own.c.name)))


def _write_carriers(act: Act) -> int:
    """Join the carriers that the hub knows, make the others, and return how many those are."""
    own = staging.carriers
    same = and_(
        carrier_visits.c.kind == own.c.kind,
        carrier_visits.c.number == own.c.number,
        carrier_visits.c.planned_on == own.c.planned_on,
        carrier_visits.c.cancelled_at.is_(None),
        (carrier_visits.c.kind != CarrierKind.TRUCK.value) | carrier_visits.c.departed_at.is_not(None),
    )
    act.execute(update(own).values(id=_id_of(carrier_visits, same)))
    first = _next_id(act, carrier_visits)
    known = _count(act, own, own.c.id.is_not(None))
    act.execute(update(own).where(own.c.id.is_not(None)).values(is_known=1))
    act.execute(update(own).where(own.c.id.is_(None)).values(id=own.c.k + (first - 1)))
    names = [name for name in staging.CARRIER_COLUMNS if name != "k"]
    made = select(own.c.id, *(own.c[name] for name in names), literal(""), literal(act.event_id))
    into = insert(carrier_visits).from_select(
        ["id", *names, "scopes", "history_id"], made.where(own.c.is_known.is_(None)).order_by(own.c.id)
    )
    act.execute(into)
    return _count(act, own) - known


def _stays_into_visits(event_id: int, first: int) -> Any:  # noqa: ANN401
    own = staging.stays
    unit, comes, leaves = staging.units, staging.carriers.alias("comes"), staging.carriers.alias("leaves")
    consignee, consignor = staging.parties.alias("consignee"), staging.parties.alias("consignor")
    announced = case((own.c.eta < own.c.arrived_at, own.c.eta), else_=own.c.arrived_at)
    as_they_are = [name for name in staging.STAY_COLUMNS if name in visits.c]
    values: dict[str, ColumnElement[Any]] = {
        **{name: own.c[name] for name in as_they_are if name != "departed_at"},
        "id": own.c.k + (first - 1),
        "unit_id": unit.c.id,
        "number": unit.c.number,
        "where_is": literal(Where.DEPARTED.value),
        "plan": literal(Plan.CARRIED_OUT.value),
        "outcome": literal(Outcome.CHECKED_IN.value),
        "declared_kg": own.c.gross_kg,
        "consignee_id": consignee.c.id,
        "consignor_id": consignor.c.id,
        "inbound_carrier_id": comes.c.id,
        "outbound_carrier_id": leaves.c.id,
        "announced_at": announced,
        "checked_in_at": own.c.arrived_at,
        "loaded_at": own.c.departed_at,
        "departed_at": own.c.departed_at,
        "history_id": literal(event_id),
    }
    rows = (
        select(*values.values())
        .select_from(own)
        .join(unit, unit.c.k == own.c.unit)
        .outerjoin(comes, comes.c.k == own.c.inbound_carrier)
        .outerjoin(leaves, leaves.c.k == own.c.outbound_carrier)
        .outerjoin(consignee, consignee.c.k == own.c.consignee)
        .outerjoin(consignor, consignor.c.k == own.c.consignor)
        .order_by(own.c.k)
    )
    return insert(visits).from_select(list(values), rows)


def _stays_into_papers(event_id: int, first: int) -> Any:  # noqa: ANN401
    own, names = staging.stays, ["wagon", "seals", "commodity", "remark", "eta"]
    rows = select(own.c.k + (first - 1), *(own.c[name] for name in names), literal(event_id))
    return insert(stay_papers).from_select(["visit_id", *names, "history_id"], rows.order_by(own.c.k))


def _id_of(table: Table, condition: ColumnElement[bool]) -> Any:  # noqa: ANN401
    return select(func.min(table.c.id)).where(condition).scalar_subquery()


def _count(act: Act, table: Table, *conditions: ColumnElement[bool]) -> int:
    number: int = act.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one()
    return number


def _next_id(act: Act, table: Table) -> int:
    last: int | None = act.execute(select(func.max(table.c.id))).scalar()
    return (last or 0) + 1


def _follow_on(act: Act, *tables: Table) -> None:
    """Let a server count on from the ids that were given by hand."""
    if not reads_file(act):
        for table in tables:
            said = f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), max(id)) FROM {table.name}"
            act.execute(text(said))


@contextmanager
def _indexed_afterwards(act: Act, table: Table, step: Step) -> Iterator[None]:
    """Make the indexes of a file's table after its rows, where it has none yet: that takes half the time."""
    is_empty = act.execute(select(table.c.id).limit(1)).first() is None
    indexes = sorted(table.indexes, key=lambda each: str(each.name)) if is_empty and reads_file(act) else []
    for index in indexes:
        act.execute(DropIndex(index))
    yield
    for index in indexes:
        act.execute(CreateIndex(index))
        step()
