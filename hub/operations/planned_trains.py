"""What is planned for trains that leave, as frozen values: what forms fill in and operations take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PlannedWagon:
    """A wagon that a train is to leave with, from its head: one that is known here, or one that comes for it.

    Either `wagon_id`, or `number` as typed and the code of its `wagon_type`; a number that has an open stay
    here means that stay.
    """

    wagon_id: int | None = None
    number: str | None = None
    wagon_type: str | None = None


@dataclass(frozen=True, slots=True)
class PlannedTrain:
    """A train that is to leave at `planned_at`; places are codes, UN/LOCODEs, rail codes or names.

    `section` is the stretch whose limits bind it. Without `scopes` the rules of loading are those of the
    section. `gauge_mm` None: that of its wagons is not checked.
    """

    number: str
    planned_at: datetime
    cut_off_at: datetime | None = None
    origin: str | None = None
    destination: str | None = None
    section: str | None = None
    scopes: tuple[str, ...] = ()
    gauge_mm: int | None = None
    wagons: tuple[PlannedWagon, ...] = ()


@dataclass(frozen=True, slots=True)
class Placement:
    """Which wagon a box is planned for, and at which position from its head end; None: not chosen yet."""

    visit_id: int
    wagon_id: int | None = None
    position: int | None = None
