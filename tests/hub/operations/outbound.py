"""Boxes that are here and trains that leave, made through the operations, for the tests of what goes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import insert

from db.act import Act, Event
from db.queries import carriers, journal, visits
from db.queries.visits import VisitFacts
from db.schema.reference import embargo_orders
from domain import container_number, wagon_number
from domain.events import EventKind
from domain.layout import Verdict
from domain.refusal import Refusal
from domain.visit import Category, CustomsStatus, LoadStatus
from hub.check import check
from hub.operations import arrivals, transshipment, wagons
from hub.operations.announcements import AnnouncedBox, AnnouncedTrain
from hub.operations.planned_trains import Placement, PlannedTrain, PlannedWagon
from hub.operations.train_load import train_load
from tests.hub.conftest import START, Hub

DEPARTS = START + timedelta(hours=20)
CUT_OFF = START + timedelta(hours=18)


def box_number(serial: int) -> str:
    """Returns a container number with its check digit."""
    first = f"TEMU{serial:06d}"
    return f"{first}{container_number.check_digit(first)[0]}"


def wagon_no(serial: int) -> str:
    """Returns the number of a platform with its check digit."""
    leading = f"94{serial:05d}"
    return f"{leading}{wagon_number.check_digit(leading)}"


def announced(serial: int, tonnes: float | None, length_ft: int = 20) -> AnnouncedBox:
    """Returns a box on a list: released by customs, on its way to Poti."""
    return AnnouncedBox(
        box_number(serial),
        {20: "22G1", 40: "42G1", 45: "L5G1"}[length_ft],
        LoadStatus.LOADED,
        Category.TRANSIT,
        CustomsStatus.RELEASED,
        gross_kg=None if tonnes is None else round(tonnes * 1000),
        tare_kg=2250 if length_ft == 20 else 3900,
        hs_code="1001",
        destination="GEPTI",
        seal=f"S{serial}",
    )


@dataclass
class Outbound:
    """A hub at work: makes boxes that stand here and trains that they can leave with."""

    hub: Hub
    serial: int = 100
    trains: int = 2200
    stock: int = 40_000

    def bring(self, *boxes: AnnouncedBox, check_in: bool = True) -> list[int]:
        """Lets a train bring the boxes, and takes them in; returns their visits."""
        self.trains += 1
        train = AnnouncedTrain(str(self.trains), self.hub.clock.now, boxes)
        carrier_id = self.hub.act(arrivals.announce_train, train).result
        self.hub.act(arrivals.arrive, carrier_id)
        ids = [visit.id for visit in self.hub.read(visits.inbound_of, carrier_id)]
        if check_in:
            self.hub.act(arrivals.check_in_bulk, ids)
        return ids

    def here(self, *tonnes: float, length_ft: int = 20, **changed: object) -> list[int]:
        """Brings boxes of these weights; `changed` are fields of the announced boxes."""
        boxes = []
        for each in tonnes:
            self.serial += 1
            boxes.append(replace(announced(self.serial, each, length_ft), **changed))
        return self.bring(*boxes)

    def train(
        self,
        *types: str,
        scopes: tuple[str, ...] = ("smgs",),
        section: str | None = None,
        cut_off_at: datetime | None = CUT_OFF,
        placed: bool = True,
        departs: datetime = DEPARTS,
    ) -> tuple[int, list[int]]:
        """Plans a train with new wagons of these types that stand on track 1; returns it and its wagons."""
        self.trains += 1
        planned = []
        for wagon_type in types:
            self.stock += 1
            planned.append(PlannedWagon(number=wagon_no(self.stock), wagon_type=wagon_type))
        train = PlannedTrain(
            str(self.trains),
            departs,
            cut_off_at,
            destination="Aktau-Port",
            section=section,
            scopes=scopes,
            wagons=tuple(planned),
        )
        carrier_id = self.hub.act(transshipment.plan_train, train).result
        ids = [wagon.id for wagon in self.hub.read(carriers.outbound_wagons, carrier_id)]
        if placed and ids:
            self.hub.act(wagons.place_wagons, ids, "1")
        return carrier_id, ids

    def assign(self, carrier_id: int, *placements: tuple[int, int | None, int | None], **how: object) -> int:
        """Assigns boxes to wagons and positions; returns the event."""
        made = [Placement(*each) for each in placements]
        return self.hub.act(transshipment.assign, carrier_id, made, **how).event_id

    def verdict(self, carrier_id: int, wagon_id: int) -> Verdict:
        """Returns what the judge says to a wagon of a train, with loaded and planned boxes."""
        return self.hub.read(train_load, carrier_id).verdict(wagon_id)

    def visit(self, visit_id: int) -> VisitFacts:
        """Returns a visit as it is now."""
        return self.hub.read(visits.visit, visit_id)


def is_sound(hub: Hub) -> bool:
    """Returns whether `check` finds nothing wrong; says what it found."""
    report = check(hub.store)
    print(report.findings)
    return report.exit_code == 0


def events(hub: Hub) -> int:
    """Returns how many events there are."""
    number = 1
    while True:
        try:
            hub.read(journal.event, number)
        except Refusal:
            return number - 1
        number += 1


def refused(hub: Hub, operation: Callable[..., object], /, *args: object, **kwargs: object) -> Refusal:
    """Does what must be refused and proves that nothing was written; returns the refusal."""
    before = events(hub)
    with pytest.raises(Refusal) as caught:
        hub.act(operation, *args, **kwargs)
    assert events(hub) == before
    return caught.value


def ban(hub: Hub, number: str, hs_codes: str, *, again: bool = False, **columns: object) -> None:
    """Puts an order of the railway in force until 20 December; `again` replaces its last day."""
    day = columns.pop("valid_to", date(2026, 12, 20))

    def order(act: Act) -> Event:
        if again:
            act.execute(embargo_orders.update().where(embargo_orders.c.number == number).values(valid_to=day))
        else:
            values = {
                "number": number,
                "valid_from": date(2026, 11, 1),
                "valid_to": day,
                "hs_codes": hs_codes,
            }
            act.execute(insert(embargo_orders).values(**values, **columns))
        return Event(EventKind.CHANGE_REFERENCE, "", {"number": number})

    hub.act(order)
