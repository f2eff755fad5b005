"""When an act may be said to have happened, and on which earlier acts it rests: one table for the order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.events import EventKind, SubjectKind
from domain.refusal import Refusal


class Facet(StrEnum):
    """What events change of a box, a train or truck, or a wagon, each with an order of its own."""

    ANNOUNCEMENT = "announcement"
    PRESENCE = "presence"
    """That it came, and that it left."""
    OUTCOME = "outcome"
    """Whether a box of a list was taken in or is missing."""
    LIFTS = "lifts"
    """Boxes lifted off and onto carriers; lifts within the yard are ordered by the moves themselves."""
    CARGO = "cargo"
    OPENING = "opening"
    """A box that was opened, and so stood in the yard."""
    WEIGHT = "weight"
    SEALS = "seals"
    CUSTOMS = "customs"
    DAMAGES = "damages"
    HOLDS = "holds"
    RELEASES = "releases"
    PLAN = "plan"
    WORK = "work"
    PLACING = "placing"
    """Where a wagon stands, and whether it is in order."""


Facets = frozenset[Facet]
_NONE: Final[Facets] = frozenset()
# All that is found of a box: what it leaves with. Its plan is none of it: a train may have left otherwise.
_FACTS: Final[Facets] = frozenset(Facet) - {Facet.ANNOUNCEMENT, Facet.PLAN, Facet.WORK, Facet.PLACING}


@dataclass(frozen=True)
class Order:
    """What events of a kind do to one subject.

    They change the facets of `changes`; they cannot have happened before anything changed those of `after`;
    and while one stands, no earlier change of a facet of `rests_on` can be taken back.
    """

    changes: Facets = _NONE
    after: Facets = _NONE
    rests_on: Facets = _NONE


@dataclass(frozen=True)
class Standing:
    """An event that was not taken back, about one subject.

    `own`: it lifted or counted that box; the other boxes of the same event it only freed or left behind.
    """

    event_id: int
    kind: EventKind
    happened_at: datetime
    subject: SubjectKind
    subject_id: int
    own: bool


def _order(*changes: Facet, after: Iterable[Facet] = (), rests_on: Iterable[Facet] = ()) -> Order:
    return Order(frozenset(changes), frozenset((*after, *rests_on)), frozenset(rests_on))


def _each(order: Order, *kinds: EventKind) -> Mapping[EventKind, Order]:
    return dict.fromkeys(kinds, order)


_F, _K = Facet, EventKind
_TAKEN_IN = (_K.CHECK_IN, _K.CHECK_IN_BULK, _K.FOUND, _K.TAKE_AS_FOUND)

_OF_BOXES: Final[Mapping[EventKind, Order]] = {
    **_each(_order(_F.OUTCOME, after=[_F.OUTCOME]), *_TAKEN_IN, _K.MARK_MISSING, _K.FINISH_UNLOADING),
    # Of a history only the boxes that are still here: they came, and all that is done to them is later.
    _K.IMPORT_HISTORY: _order(_F.PRESENCE, _F.OUTCOME),
    **_each(
        _order(
            *(_F.CARGO, _F.OPENING, _F.WEIGHT, _F.SEALS),
            after=[_F.LIFTS, _F.CARGO, _F.OPENING, _F.WEIGHT, _F.SEALS, _F.RELEASES],
        ),
        *(_K.STRIP, _K.STUFF),
    ),
    _K.DECLARE_LOAD_STATUS: _order(_F.CARGO, after=[_F.CARGO]),
    # An older weighing is kept beside the newer one, but not across a change of what is in the box.
    _K.WEIGH: _order(_F.WEIGHT, after=[_F.CARGO]),
    **_each(_order(_F.SEALS, after=[_F.SEALS]), _K.SEAL_CHECK, _K.CHANGE_SEAL),
    _K.SET_CUSTOMS: _order(_F.CUSTOMS, after=[_F.CUSTOMS]),
    _K.RECORD_DAMAGE: _order(_F.DAMAGES),
    _K.SET_HOLD: _order(_F.HOLDS),
    _K.RELEASE_HOLD: _order(_F.HOLDS, _F.RELEASES),
    **_each(
        _order(_F.PLAN, after=[_F.PLAN]),
        *(_K.ASSIGN, _K.REASSIGN, _K.UNASSIGN, _K.ROLL_OVER, _K.ANNOUNCE_TRUCK, _K.IMPORT_ORDERS),
    ),
    # What really happened is not refused for a plan that was made since.
    **_each(_order(_F.PLAN), _K.GATE_IN, _K.TURN_AWAY, _K.CANCEL_ANNOUNCEMENT),
    _K.LOAD: _order(*(_F.PLAN, _F.LIFTS), after=[_F.LIFTS, _F.RELEASES, _F.CUSTOMS], rests_on=[_F.OPENING]),
    _K.TAKE_OFF: _order(_F.LIFTS, after=[_F.LIFTS]),
    **_each(_order(_F.PRESENCE, rests_on=_FACTS), _K.DEPART, _K.GATE_OUT),
}
# Boxes that an event only freed or left behind: their plan is all that it changed.
_OF_OTHER_BOXES: Final[Mapping[EventKind, Order]] = _each(_order(_F.PLAN), _K.LOAD, _K.DEPART, _K.GATE_OUT)
_OF_CARRIERS: Final[Mapping[EventKind, Order]] = {
    **_each(_order(_F.ANNOUNCEMENT), _K.ANNOUNCE_TRAIN, _K.ANNOUNCE_TRUCK, _K.PLAN_TRAIN),
    # A list may be the announcement itself.
    **_each(_order(_F.ANNOUNCEMENT, after=[_F.ANNOUNCEMENT]), _K.IMPORT_MANIFEST, _K.IMPORT_ORDERS),
    **_each(_order(rests_on=[_F.ANNOUNCEMENT]), _K.AMEND_CONSIST, _K.CANCEL_ANNOUNCEMENT),
    # Lists come late: an arrival may well be earlier than its announcement.
    **_each(_order(_F.PRESENCE), _K.ARRIVE, _K.GATE_IN),
    _K.START_UNLOADING: _order(_F.WORK, after=[_F.WORK], rests_on=[_F.PRESENCE]),
    _K.FINISH_UNLOADING: _order(_F.WORK, rests_on=[_F.PRESENCE, _F.WORK]),
    **_each(_order(rests_on=[_F.PRESENCE]), _K.MARK_MISSING),
    # A box lifted before the work was said to begin began it, so that it may well be earlier.
    **_each(
        Order(frozenset({_F.LIFTS}), frozenset({_F.PRESENCE}), frozenset({_F.PRESENCE, _F.WORK})),
        *(_K.CHECK_IN, _K.CHECK_IN_BULK, _K.FOUND),
    ),
    # Told of the train that it came with, and of the one that was to bring it.
    _K.TAKE_AS_FOUND: Order(rests_on=frozenset({_F.WORK})),
    # A box loaded is told of its train, and of another that it was planned for: the boxes themselves tell.
    _K.TAKE_OFF: _order(_F.LIFTS),
    **_each(_order(_F.PRESENCE, rests_on=[_F.PRESENCE, _F.LIFTS]), _K.GATE_OUT, _K.TURN_AWAY),
    _K.DEPART: _order(_F.PRESENCE, rests_on=[_F.ANNOUNCEMENT, _F.PRESENCE, _F.LIFTS]),
}
_OF_WAGONS: Final[Mapping[EventKind, Order]] = {
    _K.ARRIVE: _order(_F.PRESENCE),
    **_each(_order(_F.LIFTS), *_TAKEN_IN, _K.LOAD, _K.TAKE_OFF),
    **_each(_order(_F.PLACING, after=[_F.PLACING], rests_on=[_F.PRESENCE]), _K.PLACE_WAGONS, _K.MARK_WAGONS),
    _K.REMOVE_WAGONS: _order(_F.PLACING, after=[_F.PLACING, _F.LIFTS], rests_on=[_F.PRESENCE]),
    _K.DEPART: _order(_F.PRESENCE, rests_on=[_F.PRESENCE, _F.PLACING, _F.LIFTS]),
}

ORDERS: Final[Mapping[SubjectKind, Mapping[EventKind, Order]]] = MappingProxyType(
    {
        SubjectKind.VISIT: _OF_BOXES,
        SubjectKind.CARRIER: _OF_CARRIERS,
        SubjectKind.WAGON: _OF_WAGONS,
    }
)
"""The order of what happens to each kind of subject; a kind that is not there stands beside all others."""


def order_of(kind: EventKind, subject: SubjectKind, *, own: bool = True) -> Order:
    """Return how events of a kind stand to others about the same subject; `own` as in Standing."""
    if subject is SubjectKind.VISIT and not own and kind in _OF_OTHER_BOXES:
        return _OF_OTHER_BOXES[kind]
    return ORDERS[subject].get(kind, Order())


def kinds_changing(facets: Facets, subject: SubjectKind) -> frozenset[EventKind]:
    """Return the kinds of event that change one of these facets of such a subject."""
    return frozenset(kind for kind, order in _orders(subject) if order.changes & facets)


def kinds_resting_on(facets: Facets, subject: SubjectKind) -> frozenset[EventKind]:
    """Return the kinds of event that rest on one of these facets of such a subject."""
    return frozenset(kind for kind, order in _orders(subject) if order.rests_on & facets)


def _orders(subject: SubjectKind) -> list[tuple[EventKind, Order]]:
    others = _OF_OTHER_BOXES if subject is SubjectKind.VISIT else {}
    return [*ORDERS[subject].items(), *others.items()]


def check_order(order: Order, happened_at: datetime, standing: Iterable[Standing]) -> None:
    """Refuse an act at an instant before what it comes after; raises Refusal `happened_before`."""
    later = [
        (each.kind.value, each.happened_at)
        for each in standing
        if order_of(each.kind, each.subject, own=each.own).changes & order.after
    ]
    check_not_before(happened_at, later)


def check_nothing_rests(order: Order, standing: Iterable[Standing]) -> None:
    """Refuse to take an act back under later ones that rest on it; raises Refusal `reversal_overtaken`."""
    for each in standing:
        if order_of(each.kind, each.subject, own=each.own).rests_on & order.changes:
            raise Refusal("reversal_overtaken", what=each.kind.value, at=each.happened_at)


def check_happened(happened_at: datetime, now: datetime, milestones: Sequence[tuple[str, datetime]]) -> None:
    """Refuse an instant after `now` or before the last of `milestones`, which are (code word, instant).

    The same instant is allowed on both sides: acts of one scan share their second. Raises Refusal
    `happened_in_future` and `happened_before`; the latter names the latest milestone that is in the way.
    """
    if happened_at > now:
        raise Refusal("happened_in_future", happened_at=happened_at, now=now)
    check_not_before(happened_at, milestones)


def check_not_before(happened_at: datetime, milestones: Sequence[tuple[str, datetime]]) -> None:
    """Refuse an instant before the last of `milestones`, naming it; raises Refusal `happened_before`."""
    last = max(milestones, key=lambda milestone: milestone[1], default=None)
    if last is not None and happened_at < last[1]:
        raise Refusal("happened_before", happened_at=happened_at, what=last[0], at=last[1])
