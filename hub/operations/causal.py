"""When an act may have happened, by what is on record of its box, its carrier or its wagon."""

from __future__ import annotations

from datetime import datetime

from db.act import Act
from db.queries.carriers import CarrierFacts, WagonFacts
from db.queries.visits import VisitFacts
from db.queries.yard import last_lift
from domain.causality import check_happened
from domain.events import EventKind
from domain.figures import Mode

Milestone = tuple[str, datetime | None]

_ANNOUNCED = {Mode.RAIL: EventKind.ANNOUNCE_TRAIN, Mode.ROAD: EventKind.ANNOUNCE_TRUCK}


def check_after(act: Act, *milestones: Milestone) -> None:
    """Raise Refusal `happened_before` where the act happened before a milestone that is known."""
    known = [(what, at) for what, at in milestones if at is not None]
    check_happened(act.happened_at, act.now, known)


def check_known(act: Act, visit: VisitFacts) -> None:
    """Refuse what happened before the box was announced, or was found here."""
    check_after(act, _began(visit))


def check_here(act: Act, visit: VisitFacts) -> None:
    """Refuse what happened to a box on the terminal before it was checked in."""
    check_after(act, _began(visit), (EventKind.CHECK_IN.value, visit.checked_in_at))


def check_lifts(act: Act, visit: VisitFacts) -> None:
    """Refuse a lift that happened before the box was checked in, or before it was last lifted."""
    lift = last_lift(act, visit.id)
    milestones = [_began(visit), (EventKind.CHECK_IN.value, visit.checked_in_at)]
    check_after(act, *milestones, *([(lift.kind.value, lift.happened_at)] if lift else []))


def check_carrier(act: Act, carrier: CarrierFacts, began: EventKind) -> None:
    """Refuse what happened to a carrier before it was announced (`began`), arrived or was worked on."""
    check_after(
        act,
        (began.value, carrier.announced_at),
        (EventKind.ARRIVE.value, carrier.arrived_at),
        (EventKind.START_UNLOADING.value, carrier.work_started_at),
    )


def check_wagon(act: Act, wagon: WagonFacts) -> None:
    """Refuse what happened to a wagon before it arrived, was placed or was removed."""
    check_after(
        act,
        (EventKind.ARRIVE.value, wagon.arrived_at),
        (EventKind.PLACE_WAGONS.value, wagon.placed_at),
        (EventKind.REMOVE_WAGONS.value, wagon.removed_at),
        (EventKind.MARK_WAGONS.value, wagon.bad_ordered_at),
    )


def _began(visit: VisitFacts) -> Milestone:
    return _ANNOUNCED[visit.inbound_mode].value, visit.announced_at
