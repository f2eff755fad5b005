"""Plans that a reversal brings back: judged as if they were made now, on trains as they stand by now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from db.act import Act, Change
from db.queries import assignments as plans
from db.queries.journal import EventFacts
from db.queries.visits import visits_of
from domain.carriers import CarrierKind
from domain.departure import check_departure
from domain.departure_facts import Purpose
from domain.events import EventKind, SubjectKind
from domain.refusal import Finding, Refusal, Severity
from hub.operations.departure import facts_of, layout_findings
from hub.operations.train_load import TrainLoad, train_load

Stops = Mapping[tuple[int, int | None, str], Finding]
"""What is broken by train, wagon (None: the train itself) and rule."""

_PLANNED: Final = frozenset({EventKind.UNASSIGN, EventKind.REASSIGN, EventKind.ROLL_OVER, EventKind.ASSIGN})
_TABLES: Final = frozenset({"assignments", "loadings", "wagon_stays"})


def broken_rules(act: Act, original: EventFacts, about: Iterable[tuple[SubjectKind, int]]) -> Stops:
    """Return the rules that stop, of the trains and wagons whose boxes an event planned, loaded or let go."""
    changed = [change for change in original.changes if change.table in _TABLES]
    wagon_ids = {each for change in changed for each in _named(change, _wagon_column(change))}
    carriers = [subject_id for kind, subject_id in about if kind is SubjectKind.CARRIER]
    found: dict[tuple[int, int | None, str], Finding] = {}
    for carrier_id in carriers if changed else ():
        train = train_load(act, carrier_id)
        if train.carrier.kind is CarrierKind.TRAIN_OUT:
            found |= _of_wagons(train, wagon_ids) | _of_train(train)
    return found


def check_plans_back(act: Act, original: EventFacts, before: Stops, after: Stops) -> None:
    """Refuse a reversal that breaks a rule which held, or brings a plan back that nobody may make now.

    Raises the first reason of `domain.departure` that bars assigning, or the rule's own code.
    """
    for broken, finding in after.items():
        if broken not in before:
            raise Refusal(finding.code, **finding.facts)
    if original.kind in _PLANNED:
        _check_assignable(act, [change for change in original.changes if change.table == "assignments"])


def _check_assignable(act: Act, changed: Iterable[Change]) -> None:
    ids = {int(each) for change in changed for each in _named(change, "visit_id")}
    for box in visits_of(act, sorted(ids)):
        plan = plans.assignment(act, box.id)
        if plan is not None:
            train = train_load(act, plan.carrier_id)
            facts = facts_of(act, [box], train, approved_scheme=plan.approved_scheme)
            check_departure(facts[box.id], Purpose.ASSIGN, act.happened_at)


def _of_wagons(train: TrainLoad, wagon_ids: Iterable[Any]) -> dict[tuple[int, int | None, str], Finding]:
    return {
        (train.carrier.id, wagon.id, finding.code): finding
        for wagon in train.wagons
        if wagon.id in wagon_ids
        for finding in layout_findings(
            train.verdict(wagon.id), finished=False, overridden=bool(train.approved_scheme(wagon.id))
        )
        if finding.severity is Severity.STOP
    }


def _of_train(train: TrainLoad) -> dict[tuple[int, int | None, str], Finding]:
    broken = [result.finding() for result in train.limits() if result.failed]
    stops = [finding for finding in broken if finding.severity is Severity.STOP]
    return {(train.carrier.id, None, finding.code): finding for finding in stops}


def _wagon_column(change: Change) -> str:
    return "id" if change.table == "wagon_stays" else "wagon_id"


def _named(change: Change, column: str) -> set[Any]:
    parts = (change.key, change.before, change.after)
    return {part[column] for part in parts if part.get(column) is not None}
