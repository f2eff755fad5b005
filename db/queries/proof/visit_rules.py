"""Finds the visits that break rules, of any number of them in one reading of what belongs to each visit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, or_, select

from db.queries.proof import Steps, Told, streamed
from db.reading import Reading
from db.schema.assignments import assignments, loadings
from db.schema.carriers import carrier_visits, wagon_stays
from db.schema.visits import units, visits
from db.schema.yard import positions

Rule = tuple[Told, ColumnElement[bool]]
"""What must not be found, as a condition on a visit and what belongs to it, after how it is told."""

inbound: Final = carrier_visits.alias("inbound")
outbound: Final = carrier_visits.alias("outbound")
planned: Final = carrier_visits.alias("planned")
inbound_wagon: Final = wagon_stays.alias("inbound_wagon")
planned_wagon: Final = wagon_stays.alias("planned_wagon")
loaded_wagon: Final = wagon_stays.alias("loaded_wagon")


def broken(connection: Reading, rules: Sequence[Rule]) -> Steps:
    """Yield what is told of every visit that breaks one of the rules, by visit."""
    flags = [condition.label(f"broken_{number}") for number, (_, condition) in enumerate(rules)]
    for row in streamed(connection, _joined(flags).where(or_(*(condition for _, condition in rules)))):
        facts = {"number": row.number, "visit_id": row.id, "where": row.where_is, "plan": row.plan}
        for (told, _), is_broken in zip(rules, tuple(row)[4:], strict=True):
            if is_broken:
                yield told(facts)
    yield None


def _joined(flags: Sequence[ColumnElement[bool]]) -> Select[Any]:
    return (
        select(visits.c.id, visits.c.number, visits.c.where_is, visits.c.plan, *flags)
        .outerjoin(units, units.c.id == visits.c.unit_id)
        .outerjoin(inbound, inbound.c.id == visits.c.inbound_carrier_id)
        .outerjoin(inbound_wagon, inbound_wagon.c.id == visits.c.inbound_wagon_id)
        .outerjoin(outbound, outbound.c.id == visits.c.outbound_carrier_id)
        .outerjoin(assignments, assignments.c.visit_id == visits.c.id)
        .outerjoin(planned, planned.c.id == assignments.c.carrier_id)
        .outerjoin(planned_wagon, planned_wagon.c.id == assignments.c.wagon_id)
        .outerjoin(loadings, loadings.c.visit_id == visits.c.id)
        .outerjoin(loaded_wagon, loaded_wagon.c.id == loadings.c.wagon_id)
        .outerjoin(positions, positions.c.visit_id == visits.c.id)
        .order_by(visits.c.id)
    )
