"""Takes an act back: the opposite event, entered now and counted where the original counted."""

from __future__ import annotations

from collections.abc import Iterable

from db.act import Act, Counted, Event
from db.history import IN_BULK
from db.ordering import check_nothing_rests
from db.queries import figures, journal, yard
from db.queries.journal import EventFacts
from domain.events import EventKind, SubjectKind, check_reversible
from domain.refusal import Refusal
from domain.yard import stack_faults
from hub.operations.coming import check_came
from hub.operations.counting import COUNTED_BY
from hub.operations.plans_back import broken_rules, check_plans_back
from hub.operations.stages import settle
from hub.operations.train_wagons import check_plans
from hub.operations.unloading import check_outcomes
from hub.operations.wagon_stays import check_here_once


def reverse(act: Act, event_id: int, *, reason: str = "") -> Event:
    """Take the event back, once; a reversal is not reversed.

    Raises Refusal `event_unknown`, `not_reversible`, `event_reversed` (it was already),
    `reversal_overtaken` (the world has moved on), `reversal_stack` (boxes would float),
    `reversal_train_worked` (a box of a worked train would be without its outcome), `truck_here` or
    `wagon_here_already` (it came again since), and what refuses a plan that would be made now.
    """
    original = journal.event(act, event_id)
    _check_reversible(original)
    if original.reversed_by is not None:
        raise Refusal("event_reversed", event_id=event_id, reversed_by=original.reversed_by)
    counts = _counts_back(act, original)
    about = journal.subjects_of(act, event_id)
    broken = broken_rules(act, original, about)
    act.undo(original.changes)
    _check_stacks(act, _blocks(original))
    visit_ids = _ids(about, SubjectKind.VISIT)
    carrier_ids = _ids(about, SubjectKind.CARRIER)
    wagon_ids = sorted({*_ids(about, SubjectKind.WAGON), *_changed_wagons(original)})
    check_outcomes(act, visit_ids)
    check_came(act, carrier_ids, _brought_back(original))
    check_plans(act, visit_ids, carrier_ids, wagon_ids)
    check_nothing_rests(act, event_id, original.kind, about)
    settle(act, carrier_ids, wagon_ids)
    check_here_once(act, wagon_ids)
    check_plans_back(act, original, broken, broken_rules(act, original, about))
    content = {"event": event_id, "kind": original.kind.value, "reason": reason}
    return Event(
        EventKind.REVERSE,
        original.subject,
        content,
        about=about,
        counts=counts,
        reverses=event_id,
        result=original.kind,
    )


def _check_reversible(original: EventFacts) -> None:
    check_reversible(original.kind)
    if IN_BULK in original.content:
        raise Refusal("not_reversible", event_kind=original.kind.value, why="why_not_in_bulk")


def _counts_back(act: Act, original: EventFacts) -> tuple[Counted, ...]:
    """Return what the event counted, negated; refuse where something counted on top of it still stands.

    What was learned of a box before it came in is counted by its check-in: that is on top of it too.
    """
    counted = figures.counts_of_event(act, original.id)
    shaped = [
        int(change.key["id"])
        for change in original.changes
        if (change.table, change.did) == ("visits", "update") and not COUNTED_BY.isdisjoint(change.after)
    ]
    later = figures.later_counts(act, original.id, [*(each.visit_id for each in counted), *shaped])
    if later:
        raise Refusal("reversal_overtaken", table="counts")
    return tuple(Counted(each.visit_id, each.count.reversed()) for each in counted)


def _blocks(original: EventFacts) -> frozenset[str]:
    cells = [change for change in original.changes if change.table == "cells"]
    return frozenset(str(change.key["block"]) for change in cells)


def _check_stacks(act: Act, blocks: Iterable[str]) -> None:
    for code in blocks:
        faults = stack_faults(yard.block(act, code), yard.contents(act, code))
        if faults:
            raise Refusal("reversal_stack", **faults[0].facts)


def _brought_back(original: EventFacts) -> list[int]:
    """Return the visits that go back to where they were before."""
    moved = (each for each in original.changes if each.table == "visits" and "where_is" in each.before)
    return [int(change.key["id"]) for change in moved]


def _changed_wagons(original: EventFacts) -> set[int]:
    """Return the stays that an event changed without being about them: former ones that it ended."""
    return {int(change.key["id"]) for change in original.changes if change.table == "wagon_stays"}


def _ids(about: Iterable[tuple[SubjectKind, int]], kind: SubjectKind) -> list[int]:
    return sorted(subject_id for each, subject_id in about if each is kind)
