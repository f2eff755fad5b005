"""What a visit counts when it comes in, leaves or becomes something else: its lines of the ledger."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from db.act import Counted
from db.queries.visits import VisitFacts
from domain.figures import Count, Direction, Measures, Mode, Split, measures_of
from domain.size_type import length_class

COUNTED_BY: Final = frozenset(
    {
        "category",
        "load_status",
        "length_ft",
        "commodity_group",
        "route_group",
        "teu_hundredths",
        "gross_kg",
        "tare_kg",
    }
)
"""The columns of a visit that say how it is counted: those that `split_of` and `measures` read."""


def counted_in(visit: VisitFacts, happened_at: datetime) -> Counted:
    """Return the count of a move in, by the mode that the box came by."""
    return _counted(visit, Direction.IN, visit.inbound_mode, happened_at)


def counted_out(visit: VisitFacts, mode: Mode, happened_at: datetime) -> Counted:
    """Return the count of a move out."""
    return _counted(visit, Direction.OUT, mode, happened_at)


def reclassified(before: VisitFacts, after: VisitFacts, happened_at: datetime) -> tuple[Counted, ...]:
    """Return the counts that take a box on the terminal out of its old split and put it into the new one.

    Nothing where the split and the measures stay, or while the box has not been counted in.
    """
    if before.checked_in_at is None or before.departed_at is not None:
        return ()
    if _what(before) == _what(after):
        return ()
    mode = before.inbound_mode
    return (
        _counted(before, Direction.FROM, mode, happened_at),
        _counted(after, Direction.TO, mode, happened_at),
    )


def split_of(visit: VisitFacts, mode: Mode) -> Split:
    """Return the split that a visit is counted in."""
    return Split(
        mode,
        visit.category,
        visit.load_status,
        length_class(visit.length_ft),
        visit.commodity_group,
        visit.route_group,
    )


def measures(visit: VisitFacts) -> Measures:
    """Return what a visit counts: one box, its TEU, gross and cargo."""
    return measures_of(visit.load_status, visit.teu_hundredths, visit.gross_kg, visit.tare_kg)


def _counted(visit: VisitFacts, direction: Direction, mode: Mode, happened_at: datetime) -> Counted:
    return Counted(visit.id, Count(happened_at, direction, split_of(visit, mode), measures(visit)))


def _what(visit: VisitFacts) -> tuple[Split, Measures]:
    return split_of(visit, visit.inbound_mode), measures(visit)
