"""When an act may have happened, by the times on record of its box, its carrier or its wagon.

What the rows do not remember the journal does: `domain.causality`, kept by the store's door (`db.ordering`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from db.act import Act
from db.ordering import follow
from db.queries import carriers
from db.queries.carriers import CarrierFacts, WagonFacts
from db.queries.figures import last_counted
from db.queries.visits import VisitFacts
from db.queries.yard import last_lift
from domain.carriers import CarrierKind
from domain.causality import check_happened
from domain.events import EventKind, SubjectKind
from domain.figures import Mode

Milestone = tuple[str, datetime | None]

_ANNOUNCED: Final = {Mode.RAIL: EventKind.ANNOUNCE_TRAIN, Mode.ROAD: EventKind.ANNOUNCE_TRUCK}


def check_after(act: Act, *milestones: Milestone) -> None:
    """Raise Refusal `happened_before` where the act happened before a milestone that is known."""
    known = [(what, at) for what, at in milestones if at is not None]
    check_happened(act.happened_at, act.now, known)


def check_follows(act: Act, kind: EventKind, visit_ids: Iterable[int]) -> None:
    """Refuse what is done to boxes within an event of another kind as an event of this kind would be."""
    follow(act, kind, [(SubjectKind.VISIT, visit_id) for visit_id in visit_ids])


def check_known(act: Act, visit: VisitFacts) -> None:
    """Refuse what was planned or said of a box before it was announced, or had come before its list."""
    if act.happened_at < visit.announced_at:
        arrived = _arrival(act, visit)
        announced = (_ANNOUNCED[visit.inbound_mode].value, visit.announced_at)
        check_after(act, announced if arrived[1] is None else min(announced, arrived, key=_instant))


def check_arrived(act: Act, visit: VisitFacts) -> None:
    """Refuse what was seen of a box before its train or truck arrived: lists may come later than the box."""
    check_after(act, _arrival(act, visit))


def check_lifts(act: Act, visit: VisitFacts) -> None:
    """Refuse a lift that happened before the box was checked in, or before it was last lifted."""
    milestones = [_arrival(act, visit), (EventKind.CHECK_IN.value, visit.checked_in_at)]
    lift = last_lift(act, visit.id)
    check_after(act, *milestones, *([(lift.kind.value, lift.happened_at)] if lift else []))


def check_counted(act: Act, visit: VisitFacts) -> None:
    """Refuse what changes how a box is counted before it was last counted."""
    counted = last_counted(act, visit.id)
    milestones = [_arrival(act, visit), (EventKind.CHECK_IN.value, visit.checked_in_at)]
    check_after(act, *milestones, *([(counted.kind.value, counted.happened_at)] if counted else []))


def check_wagon(act: Act, wagon: WagonFacts) -> None:
    """Refuse what happened to a wagon before it arrived, was placed, marked or removed."""
    check_after(
        act,
        (EventKind.ARRIVE.value, wagon.arrived_at),
        (EventKind.PLACE_WAGONS.value, wagon.placed_at),
        (EventKind.MARK_WAGONS.value, wagon.bad_ordered_at),
        (EventKind.REMOVE_WAGONS.value, wagon.removed_at),
    )


def _instant(milestone: Milestone) -> datetime:
    assert milestone[1] is not None
    return milestone[1]


def _arrival(act: Act, visit: VisitFacts) -> Milestone:
    if visit.inbound_carrier_id is None:
        return EventKind.ARRIVE.value, None
    return _arrival_of(carriers.carrier(act, visit.inbound_carrier_id))


def _arrival_of(carrier: CarrierFacts) -> Milestone:
    kind = EventKind.GATE_IN if carrier.kind is CarrierKind.TRUCK else EventKind.ARRIVE
    return kind.value, carrier.arrived_at
