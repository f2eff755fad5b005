"""Proves where every box is said to be, and what is planned for it, against its carriers and position."""

from __future__ import annotations

from typing import Final

from sqlalchemy import and_, or_

from db.queries.proof import Steps
from db.queries.proof.visit_rules import Rule, broken, inbound, outbound, planned
from db.reading import Reading
from db.schema.assignments import assignments, loadings
from db.schema.visits import visits
from db.schema.yard import positions
from domain.refusal import Finding, Severity
from domain.visit import Plan, Where

_where, _plan = visits.c.where_is, visits.c.plan
_LEAVING: Final = (Where.ON_OUTBOUND.value, Where.DEPARTED.value)
_gone = or_(planned.c.departed_at.is_not(None), planned.c.cancelled_at.is_not(None))
_planless = assignments.c.visit_id.is_(None)
_unloaded = loadings.c.visit_id.is_(None)
_nowhere = positions.c.visit_id.is_(None)
# A list of the past says when a box left and by what, not how it was loaded.
_is_of_the_past = visits.c.history_id.is_not(None)

_RULES: Final[tuple[Rule, ...]] = (
    (
        lambda facts: Finding("damage_on_no_inbound", Severity.STOP, facts),
        and_(
            _where == Where.ON_INBOUND.value,
            or_(inbound.c.arrived_at.is_(None), inbound.c.cancelled_at.is_not(None)),
        ),
    ),
    (
        lambda facts: Finding("damage_on_no_outbound", Severity.STOP, facts),
        and_(
            _where == Where.ON_OUTBOUND.value,
            or_(
                outbound.c.id.is_(None),
                outbound.c.departed_at.is_not(None),
                outbound.c.cancelled_at.is_not(None),
            ),
        ),
    ),
    (
        lambda facts: Finding("damage_not_departed", Severity.STOP, facts),
        and_(_where == Where.DEPARTED.value, outbound.c.departed_at.is_(None)),
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
            and_(_plan == Plan.CARRIED_OUT.value, _unloaded, ~_is_of_the_past),
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
    return broken(connection, _RULES)
