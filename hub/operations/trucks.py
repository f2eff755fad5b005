"""Trucks as they are announced or drive up: plates, papers, what they bring and what they fetch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from db.act import Act
from db.queries import carriers as queries
from db.queries.carriers import CarrierFacts
from db.writes import carriers as writes
from domain.carriers import HERE, CarrierKind
from domain.clocks import Clock, period
from domain.gate import TruckPapers, judge_papers
from domain.refusal import Finding, Refusal
from domain.train_name import ByNumber, normal_plate, tractor_plate
from domain.typed_text import one_line
from hub.operations.announced_list import read_list
from hub.operations.announced_notes import notes_of
from hub.operations.announced_visits import announce_boxes
from hub.operations.announcements import AnnouncedBox
from hub.operations.planned_trains import Placement
from hub.operations.transshipment import assign


@dataclass(frozen=True, slots=True)
class TruckChange:
    """What is learned of a truck at the gate; None leaves what was announced."""

    trailer_plate: str | None = None
    driver: str | None = None
    authority: str | None = None
    authority_until: date | None = None
    release_reference: str | None = None
    release_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AnnouncedTruck:
    """A truck that is to come, or is here: plates as typed, `authority_until` a day in hub time.

    `planned_at` None: it was not announced. `collects` are the visits of the boxes that it fetches.
    """

    plate: str
    trailer_plate: str | None = None
    driver: str | None = None
    authority: str | None = None
    authority_until: date | None = None
    release_reference: str | None = None
    release_until: datetime | None = None
    planned_at: datetime | None = None
    delivers: tuple[AnnouncedBox, ...] = ()
    collects: tuple[int, ...] = ()

    @property
    def papers(self) -> TruckChange:
        """Return what is said of the truck beside its plate."""
        return TruckChange(
            self.trailer_plate,
            self.driver,
            self.authority,
            self.authority_until,
            self.release_reference,
            self.release_until,
        )


@dataclass(frozen=True, slots=True)
class GatedIn:
    """A truck that came in: what it brought, and what is wrong with its papers."""

    carrier_id: int
    visit_ids: tuple[int, ...]
    findings: tuple[Finding, ...]


def open_truck(act: Act, truck: AnnouncedTruck, arrived_at: datetime | None) -> CarrierFacts:
    """Insert a truck visit; raises Refusal `truck_needs_plate`, or `truck_here` where it is to be in."""
    plate = tractor_plate(truck.plate)
    if arrived_at is not None:
        refuse_if_here(act, plate)
    planned_at = truck.planned_at or act.happened_at
    carrier_id = writes.open_carrier(
        act,
        {
            "kind": CarrierKind.TRUCK.value,
            "number": plate,
            "planned_on": day_of(act, planned_at),
            "planned_at": planned_at,
            "arrived_at": arrived_at,
            **_columns(truck.papers),
        },
    )
    return queries.carrier(act, carrier_id)


def refuse_if_here(act: Act, plate: str, but: int | None = None) -> None:
    """Raise Refusal `truck_here` where a truck of that plate came in (another visit) and has not left."""
    for known in queries.find_carriers(act, ByNumber(plate), CarrierKind.TRUCK):
        if known.stage in HERE and known.id != but:
            raise Refusal("truck_here", plate=plate, arrived_at=known.arrived_at, carrier_id=known.id)


def take_on_orders(
    act: Act, carrier: CarrierFacts, delivers: Sequence[AnnouncedBox], collects: Sequence[int]
) -> tuple[tuple[int, ...], list[dict[str, object]]]:
    """Open the visits of what the truck brings and plan what it fetches; return those visits and the notes.

    Raises the first fault of the list, and what `hub.operations.transshipment.assign` raises.
    """
    read = read_list(act, delivers, day_of(act, act.happened_at))
    read.check()
    notes = notes_of(act, read, carrier)
    visit_ids = announce_boxes(act, read.boxes, carrier, {})
    if collects:
        assign(act, carrier.id, [Placement(visit_id) for visit_id in collects])
    return visit_ids, [note.plain() for note in notes]


def change_truck(act: Act, carrier_id: int, change: TruckChange) -> bool:
    """Keep what was learned of a truck; return whether anything differed."""
    said = {name: value for name, value in _columns(change).items() if value is not None}
    return bool(said) and writes.change_carrier(act, carrier_id, **said)


def papers_findings(act: Act, carrier: CarrierFacts, *, collects: bool) -> tuple[Finding, ...]:
    """Return what is wrong with the papers of a truck that came in; nothing where it collects nothing."""
    if carrier.arrived_at is None or not collects:
        return ()
    papers = TruckPapers(
        carrier.authority, carrier.authority_until, carrier.release_reference, carrier.release_until
    )
    return judge_papers(papers, carrier.arrived_at, day_of(act, carrier.arrived_at))


def day_of(act: Act, instant: datetime) -> date:
    """Return the day of an instant in hub time."""
    return period(Clock.CALENDAR_DAY, instant, act.clocks).day


def _columns(change: TruckChange) -> dict[str, Any]:
    return {
        "trailer_plate": normal_plate(change.trailer_plate or "") or None,
        "driver": one_line(change.driver),
        "authority": one_line(change.authority),
        "authority_until": change.authority_until,
        "release_reference": one_line(change.release_reference),
        "release_until": change.release_until,
    }
