"""A carrier's and a wagon's stage derived from what is recorded, so that a stored stage can be proved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.carriers import Stage, WagonStage


@dataclass(frozen=True)
class CarrierFacts:
    """What is recorded of a train or a truck: `boxes_done` are those checked in off it or loaded on it.

    The first box lifted starts the work and sets `work_started_at`; a box lifted after the work was finished
    takes `work_finished_at` back.
    """

    arrived_at: datetime | None = None
    work_started_at: datetime | None = None
    boxes_done: int = 0
    work_finished_at: datetime | None = None
    departed_at: datetime | None = None
    cancelled: bool = False
    turned_away: bool = False


@dataclass(frozen=True)
class WagonFacts:
    """What is recorded of a wagon's stay: `boxes_to_leave` stand on it to leave with it.

    `unloaded`: it brought boxes and none of them is on it any more. A wagon that is placed again after its
    removal is in order: placing takes `removed_at` and `bad_ordered_at` back, repairing the latter.
    """

    arrived_at: datetime | None = None
    placed_at: datetime | None = None
    unloaded: bool = False
    boxes_to_leave: int = 0
    bad_ordered_at: datetime | None = None
    removed_at: datetime | None = None
    departed_at: datetime | None = None
    cancelled: bool = False


def stage_of(facts: CarrierFacts) -> Stage:
    """Return how far a carrier has come: what the table of `domain.carriers` gives for the same history."""
    happened = (
        (facts.turned_away, Stage.TURNED_AWAY),
        (facts.cancelled, Stage.CANCELLED),
        (facts.departed_at, Stage.DEPARTED),
        (facts.work_finished_at, Stage.WORKED),
        (facts.work_started_at or facts.boxes_done, Stage.WORKING),
        (facts.arrived_at, Stage.ARRIVED),
    )
    return next((stage for fact, stage in happened if fact), Stage.ANNOUNCED)


def wagon_stage_of(facts: WagonFacts) -> WagonStage:
    """Return how far a wagon has come: what the table of `domain.carriers` gives for the same history."""
    happened = (
        (facts.cancelled, WagonStage.CANCELLED),
        (facts.departed_at, WagonStage.DEPARTED),
        (not facts.arrived_at, WagonStage.ANNOUNCED),
        (facts.removed_at, WagonStage.REMOVED),
        (facts.bad_ordered_at, WagonStage.BAD_ORDERED),
    )
    return next((stage for fact, stage in happened if fact), standing_of(facts))


def standing_of(facts: WagonFacts) -> WagonStage:
    """Return how full a wagon stands: loaded, unloaded, placed or just arrived."""
    if facts.boxes_to_leave:
        return WagonStage.LOADED
    if facts.unloaded:
        return WagonStage.UNLOADED
    return WagonStage.PLACED if facts.placed_at else WagonStage.ARRIVED
