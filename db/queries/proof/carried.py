"""Proves what each box came, is planned and left with against the trains, trucks and wagons themselves."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    String,
    and_,
    cast,
    exists,
    literal,
    not_,
    or_,
    type_coerce,
)

from db.queries.proof import Steps
from db.queries.proof.visit_rules import (
    Rule,
    broken,
    inbound,
    inbound_wagon,
    loaded_wagon,
    outbound,
    planned,
    planned_wagon,
)
from db.reading import Reading
from db.schema.assignments import assignments, loadings
from db.schema.journal import event_subjects, journal
from db.schema.visits import units, visits
from domain.carriers import CarrierKind
from domain.events import EventKind, SubjectKind
from domain.figures import Mode
from domain.refusal import Finding, Severity
from domain.visit import Outcome, Where

_where, _outcome = visits.c.where_is, visits.c.outcome
# Acts are entered late, but not by so much.
_LATE_MS: Final = 2 * 86_400_000
_by_truck_in = inbound.c.kind == CarrierKind.TRUCK.value
_by_truck_out = outbound.c.kind == CarrierKind.TRUCK.value
_is_loaded = loadings.c.visit_id.is_not(None)
# A stay of the past keeps the times of its own row, whatever others of its train say.
_is_worked = visits.c.history_id.is_(None)
_taken_back = journal.alias("taken_back")
# A box that was here by another visit when its train came stays announced, and the arrival is not about it.
# That a truck came is told of the boxes that it is to fetch as well: it proves nothing of what it brings.
_is_named_by_its_arrival = exists().where(
    event_subjects.c.kind == SubjectKind.VISIT.value,
    event_subjects.c.subject_id == visits.c.id,
    journal.c.id == event_subjects.c.event_id,
    journal.c.kind == EventKind.ARRIVE.value,
    journal.c.subject == literal("carrier:") + cast(visits.c.inbound_carrier_id, String),
    not_(exists().where(_taken_back.c.reverses == journal.c.id)),
)


def _ms(instant: Column[datetime]) -> ColumnElement[int]:
    """Return an instant as it is kept, to be reckoned with."""
    return type_coerce(instant, BigInteger)


_RULES: Final[tuple[Rule, ...]] = (
    (
        lambda facts: Finding("damage_wrong_way", Severity.STOP, facts),
        or_(
            inbound.c.kind == CarrierKind.TRAIN_OUT.value,
            outbound.c.kind == CarrierKind.TRAIN_IN.value,
            planned.c.kind == CarrierKind.TRAIN_IN.value,
        ),
    ),
    (
        lambda facts: Finding("damage_mode", Severity.STOP, facts),
        or_(
            _by_truck_in != (visits.c.inbound_mode == Mode.ROAD.value),
            _by_truck_out != (visits.c.outbound_mode == Mode.ROAD.value),
            visits.c.outbound_mode.is_(None) != visits.c.outbound_carrier_id.is_(None),
        ),
    ),
    (
        lambda facts: Finding("damage_plan_wagon", Severity.STOP, facts),
        and_(
            assignments.c.wagon_id.is_not(None),
            planned_wagon.c.outbound_carrier_id.is_distinct_from(assignments.c.carrier_id),
        ),
    ),
    (
        lambda facts: Finding("damage_loaded_wagon", Severity.STOP, facts),
        and_(
            _is_loaded,
            or_(
                and_(loadings.c.wagon_id.is_(None), outbound.c.kind == CarrierKind.TRAIN_OUT.value),
                and_(
                    loadings.c.wagon_id.is_not(None),
                    loaded_wagon.c.outbound_carrier_id.is_distinct_from(loadings.c.carrier_id),
                ),
            ),
        ),
    ),
    (
        # An act of loading writes both.
        lambda facts: Finding("damage_loaded_unplanned", Severity.STOP, facts),
        and_(
            _is_loaded,
            or_(
                assignments.c.carrier_id.is_distinct_from(loadings.c.carrier_id),
                assignments.c.wagon_id.is_distinct_from(loadings.c.wagon_id),
            ),
        ),
    ),
    (
        # A wagon that did not come may be listed with another train, and its boxes are not all on that list;
        # one that stood here before the box was announced has never been the wagon of the box.
        lambda facts: Finding("damage_inbound_wagon", Severity.STOP, facts),
        and_(
            visits.c.inbound_wagon_id.is_not(None),
            inbound_wagon.c.inbound_carrier_id.is_distinct_from(visits.c.inbound_carrier_id),
            or_(
                inbound_wagon.c.inbound_carrier_id.is_(None),
                _ms(inbound_wagon.c.arrived_at) < _ms(inbound.c.announced_at) - _LATE_MS,
            ),
        ),
    ),
    (
        lambda facts: Finding("damage_not_arrived", Severity.STOP, facts),
        and_(
            _where == Where.ANNOUNCED.value,
            inbound.c.arrived_at.is_not(None),
            inbound.c.work_finished_at.is_(None),
            _is_named_by_its_arrival,
        ),
    ),
    (
        lambda facts: Finding("damage_outcome", Severity.STOP, facts),
        and_(
            inbound.c.kind == CarrierKind.TRAIN_IN.value,
            inbound.c.work_finished_at.is_not(None),
            _where != Where.CANCELLED.value,
            or_(
                _outcome.is_(None),
                and_(_where == Where.ON_INBOUND.value, _outcome != Outcome.STAYS_ON_WAGON.value),
                and_(_where == Where.ANNOUNCED.value, _outcome != Outcome.DELAYED_WITH_WAGON.value),
                and_(_outcome == Outcome.CHECKED_IN.value, visits.c.checked_in_at.is_(None)),
            ),
        ),
    ),
    (
        lambda facts: Finding("damage_times", Severity.STOP, facts),
        or_(
            and_(_is_worked, visits.c.checked_in_at < inbound.c.arrived_at),
            visits.c.loaded_at < visits.c.checked_in_at,
            and_(_is_loaded, visits.c.loaded_at.is_distinct_from(loadings.c.loaded_at)),
            visits.c.departed_at < visits.c.loaded_at,
            and_(
                _is_worked,
                visits.c.departed_at.is_not(None),
                outbound.c.departed_at.is_not(None),
                visits.c.departed_at != outbound.c.departed_at,
            ),
        ),
    ),
    (
        lambda facts: Finding("damage_unit", Severity.STOP, facts),
        visits.c.number != units.c.number,
    ),
)


def carried(connection: Reading) -> Steps:
    """Prove every visit by each of the rules."""
    return broken(connection, _RULES)
