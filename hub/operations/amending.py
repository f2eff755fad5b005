"""Amends what was announced of a train or truck that is still on its way: when it comes, and what it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from db.act import Act, Event
from db.queries import carriers as queries
from db.queries import reference
from db.queries.carriers import CarrierFacts
from db.writes.carriers import change_carrier
from domain.carriers import CarrierAct, CarrierKind, stage_after
from domain.events import EventKind
from domain.train_name import parse_index
from hub.operations.announced_visits import about
from hub.operations.coming import check_one_train
from hub.operations.trucks import TruckChange, change_truck, day_of


@dataclass(frozen=True, slots=True)
class AnnouncementChange:
    """All that is known of a carrier to come, as it is from now on; what is None is no longer known.

    `planned_on`: the date that a train is known by, None for the day of `planned_at`. A truck has neither
    index nor gauge nor places; `papers` are a truck's alone.
    """

    planned_at: datetime
    planned_on: date | None = None
    train_index: str | None = None
    origin: str | None = None
    destination: str | None = None
    gauge_mm: int | None = None
    papers: TruckChange | None = None


_TOLD: Final = (
    "planned_at",
    "planned_on",
    "train_index",
    "origin",
    "destination",
    "gauge_mm",
    "trailer_plate",
    "driver",
    "authority",
    "authority_until",
    "release_reference",
    "release_until",
)
"""What of a carrier is told of the change, where it differs."""


def amend_announcement(act: Act, carrier_id: int, change: AnnouncementChange) -> Event:
    """Let a train or truck that is to come be announced as `change` says; its boxes stay as they are.

    Raises Refusal `carrier_stage` once it has arrived, and for a train to leave; `train_index`,
    `location_unknown`, and `train_announced_already` where another train has that number and date.
    """
    before = queries.carrier(act, carrier_id)
    stage_after(before.kind, CarrierAct.ANNOUNCE_ANEW, before.stage)
    values = _of_truck(act, change) if before.kind is CarrierKind.TRUCK else _of_train(act, before, change)
    change_carrier(act, carrier_id, **values)
    if change.papers is not None and before.kind is CarrierKind.TRUCK:
        change_truck(act, carrier_id, change.papers)
    after = queries.carrier(act, carrier_id)
    differing = {name: [getattr(before, name), getattr(after, name)] for name in _TOLD}
    name = "plate" if before.kind is CarrierKind.TRUCK else "number"
    content = {
        name: before.number,
        "changed": {name: pair for name, pair in differing.items() if pair[0] != pair[1]},
    }
    return Event(EventKind.AMEND_CONSIST, f"carrier:{carrier_id}", content, about([carrier_id]))


def _of_truck(act: Act, change: AnnouncementChange) -> dict[str, Any]:
    return {"planned_at": change.planned_at, "planned_on": day_of(act, change.planned_at)}


def _of_train(act: Act, before: CarrierFacts, change: AnnouncementChange) -> dict[str, Any]:
    day = change.planned_on or day_of(act, change.planned_at)
    check_one_train(act, before.number, day, before.kind, but=before.id)
    return {
        "planned_at": change.planned_at,
        "planned_on": day,
        "train_index": str(parse_index(change.train_index)) if change.train_index else None,
        "origin": _place(act, change.origin),
        "destination": _place(act, change.destination),
        "gauge_mm": change.gauge_mm,
    }


def _place(act: Act, said: str | None) -> str | None:
    return reference.location(act, said).code if said else None
