"""The railway's loading bans as rules take them, and which wagons already run under an exception's quota."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, or_, select

from db.queries.rows import typed_rows
from db.reading import Reading
from db.schema.assignments import assignments
from db.schema.carriers import carrier_visits
from db.schema.reference import embargo_orders
from db.schema.visits import visits
from domain.embargo import EmbargoException, EmbargoOrder, WagonKind
from domain.figures import Direction


@dataclass(frozen=True, slots=True)
class PlannedWagonLoadRow:
    """One planned box on a wagon of a train that leaves on the day: what orders see of it."""

    wagon_id: int
    hs_code: str | None
    destination: str | None
    route_group: str
    train_destination: str | None


_PLAIN: Mapping[str, Any] = {}


def orders_in_force(connection: Reading, on: date) -> tuple[EmbargoOrder, ...]:
    """Return the orders in force on a day.

    A row's `station`, `wagon_kind` and `exceptions` are words parted by spaces. `hs_codes` are prefixes,
    those that the ban leaves out written with a minus: `1001 1204 -100510`. `exceptions` are the numbers of
    the orders that let wagons through, each so many a day as the quota says.
    """
    rows = connection.execute(
        select(embargo_orders)
        .where(
            embargo_orders.c.valid_from <= on,
            or_(embargo_orders.c.valid_to.is_(None), embargo_orders.c.valid_to > on),
        )
        .order_by(embargo_orders.c.number, embargo_orders.c.valid_from)
    )
    return tuple(_order(row) for row in rows)


def planned_wagon_loads(connection: Reading, on: date) -> tuple[PlannedWagonLoadRow, ...]:
    """Return the boxes that are planned on wagons of trains that leave on a day: what quotas count."""
    statement = (
        select(
            assignments.c.wagon_id,
            visits.c.hs_code,
            visits.c.destination,
            visits.c.route_group,
            carrier_visits.c.destination.label("train_destination"),
        )
        .join(visits, visits.c.id == assignments.c.visit_id)
        .join(carrier_visits, carrier_visits.c.id == assignments.c.carrier_id)
        .where(
            assignments.c.wagon_id.is_not(None),
            carrier_visits.c.planned_on == on,
            carrier_visits.c.cancelled_at.is_(None),
        )
    )
    return typed_rows(connection, statement, PlannedWagonLoadRow, _PLAIN)


def _order(row: Row[Any]) -> EmbargoOrder:
    codes = row.hs_codes.split()
    numbers = (row.exceptions or "").split()
    if row.daily_quota_wagons is not None and not numbers:
        numbers = [row.number]
    return EmbargoOrder(
        row.number,
        row.valid_from,
        row.valid_to,
        stations=frozenset((row.station or "").split()),
        routes=frozenset() if row.route_group is None else frozenset({row.route_group}),
        commodities=tuple(code for code in codes if not code.startswith("-")),
        except_commodities=tuple(code[1:] for code in codes if code.startswith("-")),
        wagon_kinds=frozenset(WagonKind(kind) for kind in (row.wagon_kind or "").split()),
        direction=None if row.direction is None else Direction(row.direction),
        exceptions=tuple(EmbargoException(each, daily_quota=row.daily_quota_wagons) for each in numbers),
    )
