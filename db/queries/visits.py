"""Visits as operations need them: every fact of one, and which visits a unit, a carrier or a wagon has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select

from db.queries.rows import typed_rows
from db.reading import Reading
from db.schema.visits import units, visits
from domain.figures import Mode
from domain.refusal import Refusal
from domain.visit import Category, CustomsStatus, LoadStatus, Outcome, Plan, Where


@dataclass(frozen=True, slots=True)
class VisitFacts:
    """One visit as it is remembered; kilograms, hundredths of a TEU, tenths of a degree, instants in UTC."""

    id: int
    unit_id: int
    number: str
    where_is: Where
    plan: Plan
    category: Category
    load_status: LoadStatus
    customs_status: CustomsStatus
    customs_number: str | None
    customs_deadline: datetime | None
    size_type: str
    length_ft: int
    teu_hundredths: int
    declared_kg: int | None
    weighed_kg: int | None
    weighed_at: datetime | None
    scale: str | None
    vgm_kg: int | None
    vgm_at: datetime | None
    vgm_source: str | None
    gross_kg: int | None
    tare_kg: int | None
    max_gross_kg: int | None
    hs_code: str | None
    goods: str | None
    packages: int | None
    commodity_group: str
    dangerous_class: str | None
    un_number: str | None
    set_point_tenths: int | None
    consignee_id: int | None
    origin: str | None
    destination: str | None
    route_group: str
    inbound_carrier_id: int | None
    inbound_mode: Mode
    inbound_wagon_id: int | None
    inbound_position: int | None
    as_found: bool
    outcome: Outcome | None
    announced_at: datetime
    checked_in_at: datetime | None
    outbound_carrier_id: int | None
    outbound_mode: Mode | None
    loaded_at: datetime | None
    departed_at: datetime | None
    returned_from_id: int | None


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """One unit: its number and what its plate says, in kilograms."""

    id: int
    number: str
    as_painted: bool
    size_type: str | None
    tare_kg: int | None
    max_gross_kg: int | None


_ENUMS: Mapping[str, Any] = {
    "where_is": Where,
    "plan": Plan,
    "category": Category,
    "load_status": LoadStatus,
    "customs_status": CustomsStatus,
    "inbound_mode": Mode,
    "outbound_mode": Mode,
    "outcome": Outcome,
    "as_found": bool,
    "as_painted": bool,
}


def visit(connection: Reading, visit_id: int) -> VisitFacts:
    """Return the visit, or raise Refusal `visit_unknown`."""
    found = _visits(connection, select(visits).where(visits.c.id == visit_id))
    if not found:
        raise Refusal("visit_unknown", visit_id=visit_id)
    return found[0]


def visits_of(connection: Reading, visit_ids: Iterable[int]) -> tuple[VisitFacts, ...]:
    """Return the visits in the order asked, each once; raises Refusal `visit_unknown` for a strange id."""
    wanted = tuple(dict.fromkeys(visit_ids))
    found = {each.id: each for each in _visits(connection, select(visits).where(visits.c.id.in_(wanted)))}
    for visit_id in wanted:
        if visit_id not in found:
            raise Refusal("visit_unknown", visit_id=visit_id)
    return tuple(found[visit_id] for visit_id in wanted)


def inbound_of(connection: Reading, carrier_id: int) -> tuple[VisitFacts, ...]:
    """Return the visits that a carrier brings or brought, in the order of their announcement."""
    return _visits(
        connection, select(visits).where(visits.c.inbound_carrier_id == carrier_id).order_by(visits.c.id)
    )


def open_visits_of(connection: Reading, number: str) -> tuple[VisitFacts, ...]:
    """Return the visits of that number which have not ended, the newest first."""
    ended = (Where.DEPARTED.value, Where.CANCELLED.value)
    return _visits(
        connection,
        select(visits)
        .where(visits.c.number == number, visits.c.where_is.not_in(ended))
        .order_by(visits.c.id.desc()),
    )


def last_departed(connection: Reading, unit_id: int) -> VisitFacts | None:
    """Return the unit's last visit that ended with a departure, None where it was never here."""
    found = _visits(
        connection,
        select(visits)
        .where(visits.c.unit_id == unit_id, visits.c.where_is == Where.DEPARTED.value)
        .order_by(visits.c.departed_at.desc())
        .limit(1),
    )
    return found[0] if found else None


def unit_of_number(connection: Reading, number: str) -> UnitFacts | None:
    """Return the unit of that number, None where it was never seen."""
    found = typed_rows(connection, select(units).where(units.c.number == number), UnitFacts, _ENUMS)
    return found[0] if found else None


def _visits(connection: Reading, statement: Select[Any]) -> tuple[VisitFacts, ...]:
    return typed_rows(connection, statement, VisitFacts, _ENUMS)
