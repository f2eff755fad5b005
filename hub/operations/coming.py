"""When a unit or a wagon may be said to come: not before it last left."""

from __future__ import annotations

from collections.abc import Sequence

from db.act import Act
from db.queries.departures import unit_departures, wagon_departures
from domain.events import EventKind
from hub.operations.causal import Milestone, check_after


def check_comes(
    act: Act, unit_ids: Sequence[int], wagon_numbers: Sequence[str] = (), *milestones: Milestone
) -> None:
    """Raise Refusal `happened_before` where they come before they last left, or before a known milestone."""
    left = unit_departures(act, unit_ids) + wagon_departures(act, wagon_numbers)
    check_after(act, *milestones, *((EventKind.DEPART.value, at) for at in left))
