"""Proves where every box is said to be, and what is planned for it, against its carriers and position."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Select, and_, or_, select

from db.queries.proof import Steps, Told, streamed
from db.reading import Reading
from db.schema.assignments import assignments, loadings
from db.schema.carriers import carrier_visits
from db.schema.visits import visits
from db.schema.yard import positions
from domain.refusal import Finding, Severity
from domain.visit import Plan, Where

_INBOUND = carrier_visits.alias("inbound")
_OUTBOUND = carrier_visits.alias("outbound")
_PLANNED = carrier_visits.alias("planned")
_where, _plan = visits.c.where_is, visits.c.plan
_LEAVING: Final = (Where.ON_OUTBOUND.value, Where.DEPARTED.value)
_gone = or_(_PLANNED.c.departed_at.is_not(None), _PLANNED.c.cancelled_at.is_not(None))
_planless = assignments.c.visit_id.is_(None)
_unloaded = loadings.c.visit_id.is_(None)
_nowhere = positions.c.visit_id.is_(None)

# Each rule is what must not be found, as a condition on a visit and what belongs to it.
_RULES: Final = (
    (
        lambda facts: Finding("damage_on_no_inbound", Severity.STOP, facts),
        and_(
            _where == Where.ON_INBOUND.value,
            or_(_INBOUND.c.arrived_at.is_(None), _INBOUND.c.cancelled_at.is_not(None)),
        ),
    ),
    (
        lambda facts: Finding("damage_on_no_outbound", Severity.STOP, facts),
        and_(
            _where == Where.ON_OUTBOUND.value,
            or_(
                _OUTBOUND.c.id.is_(None),
                _OUTBOUND.c.departed_at.is_not(None),
                _OUTBOUND.c.cancelled_at.is_not(None),
            ),
        ),
    ),
    (
        lambda facts: Finding("damage_not_departed", Severity.STOP, facts),
        and_(_where == Where.DEPARTED.value, _OUTBOUND.c.departed_at.is_(None)),
    ),
    (
        lambda facts: Finding("damage_outbound_early", Severity.STOP, facts),
        and_(_where.not_in(_LEAVING), visits.c.outbound_carrier_id.is_not(None)),
    ),
    (
        lambda facts: Finding("damage_plan_lost", Severity.STOP, facts),
        and_(_plan == Plan.ASSIGNED.value, _planless),
    ),
    (
        lambda facts: Finding("damage_plan_unknown", Severity.STOP, facts),
        and_(_plan == Plan.NOTHING.value, ~_planless),
    ),
    (
        lambda facts: Finding("damage_plan_gone", Severity.STOP, facts),
        and_(_plan == Plan.ASSIGNED.value, _gone),
    ),
    (
        lambda facts: Finding("damage_not_loaded", Severity.STOP, facts),
        or_(
            and_(_plan == Plan.CARRIED_OUT.value, _unloaded),
            and_(_plan != Plan.CARRIED_OUT.value, ~_unloaded),
        ),
    ),
    (
        lambda facts: Finding("damage_plan_where", Severity.STOP, facts),
        or_(
            and_(_plan == Plan.CARRIED_OUT.value, _where.not_in(_LEAVING)),
            and_(_plan != Plan.CARRIED_OUT.value, _where.in_(_LEAVING)),
        ),
    ),
    (
        lambda facts: Finding("damage_loaded_elsewhere", Severity.STOP, facts),
        and_(~_unloaded, visits.c.outbound_carrier_id != loadings.c.carrier_id),
    ),
    (
        lambda facts: Finding("damage_no_position", Severity.STOP, facts),
        and_(_where == Where.ON_TERMINAL.value, _nowhere),
    ),
    (
        lambda facts: Finding("damage_position_left", Severity.STOP, facts),
        and_(_where != Where.ON_TERMINAL.value, ~_nowhere),
    ),
)


def whereabouts(connection: Reading) -> Steps:
    """Prove every visit by each of the rules."""
    told: Told
    for told, condition in _RULES:
        for row in streamed(connection, _joined().where(condition)):
            yield told({"number": row.number, "visit_id": row.id, "where": row.where_is, "plan": row.plan})
        yield None


def _joined() -> Select[tuple[int, str, str, str]]:
    return (
        select(visits.c.id, visits.c.number, visits.c.where_is, visits.c.plan)
        .outerjoin(_INBOUND, _INBOUND.c.id == visits.c.inbound_carrier_id)
        .outerjoin(_OUTBOUND, _OUTBOUND.c.id == visits.c.outbound_carrier_id)
        .outerjoin(assignments, assignments.c.visit_id == visits.c.id)
        .outerjoin(_PLANNED, _PLANNED.c.id == assignments.c.carrier_id)
        .outerjoin(loadings, loadings.c.visit_id == visits.c.id)
        .outerjoin(positions, positions.c.visit_id == visits.c.id)
        .order_by(visits.c.id)
    )
