"""Keeps acts in causal order: an act that is entered late is held against what stands of its subjects."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import partial
from itertools import groupby

from db.act import Act, Change, Event
from db.queries.standing import own_boxes, standing_after, standing_since
from db.schema.yard import moves
from domain import causality
from domain.causality import Facet, Order, Standing
from domain.events import EventKind, SubjectKind

Subject = tuple[SubjectKind, int]
Orders = Mapping[Subject, Order]


def check_order(act: Act, event: Event) -> None:
    """Refuse an act that happened before what it comes after, of any box, carrier or wagon that it is about.

    Raises Refusal `happened_before` with the latest event that is in the way.
    """
    follow(act, event.kind, event.about, _own_boxes(act, event))


def follow(act: Act, kind: EventKind, about: Collection[Subject], own: Collection[int] | None = None) -> None:
    """Refuse what `check_order` refuses of an event of a kind; `own` are its own boxes, None for all."""
    orders = {subject: _order(kind, subject, own) for subject in about}
    waiting = {subject: order for subject, order in orders.items() if order.after}
    wanted = partial(_changing, waiting)
    standing = standing_after(act, act.happened_at, waiting, wanted)
    for subject, events in _by_subject(standing):
        causality.check_order(waiting[subject], act.happened_at, events)


def check_nothing_rests(act: Act, event_id: int, kind: EventKind, about: Collection[Subject]) -> None:
    """Refuse to take an event back while a later one that rests on it stands.

    Raises Refusal `reversal_overtaken`.
    """
    own = own_boxes(act, event_id)
    orders = {subject: _order(kind, subject, own) for subject in about}
    changing = {subject: order for subject, order in orders.items() if order.changes}
    standing = standing_since(act, event_id, changing, partial(_resting, changing))
    for subject, events in _by_subject(standing):
        causality.check_nothing_rests(changing[subject], events)


def _order(kind: EventKind, subject: Subject, own: Collection[int] | None) -> Order:
    return causality.order_of(kind, subject[0], own=own is None or subject[1] in own)


def _own_boxes(act: Act, event: Event) -> frozenset[int]:
    lifted = (change.after["visit_id"] for change in act.changes if _is_lift(change))
    return frozenset((*lifted, *(counted.visit_id for counted in event.counts)))


def _is_lift(change: Change) -> bool:
    return change.table == moves.name and change.did == "insert"


def _changing(orders: Orders, subject: SubjectKind) -> Collection[EventKind]:
    after = [order.after for each, order in orders.items() if each[0] is subject]
    return causality.kinds_changing(frozenset[Facet]().union(*after), subject)


def _resting(orders: Orders, subject: SubjectKind) -> Collection[EventKind]:
    changes = [order.changes for each, order in orders.items() if each[0] is subject]
    return causality.kinds_resting_on(frozenset[Facet]().union(*changes), subject)


def _by_subject(standing: Iterable[Standing]) -> Iterable[tuple[Subject, list[Standing]]]:
    ordered = sorted(standing, key=_subject)
    return ((subject, list(events)) for subject, events in groupby(ordered, _subject))


def _subject(standing: Standing) -> Subject:
    return standing.subject, standing.subject_id
