"""A terminal at work for tests of its operations: boxes that came, what is counted of them, and refusals."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import select

from db.queries.carriers import CarrierFacts, carrier
from db.queries.figures import count_in
from db.queries.holds import HoldFacts, holds_of
from db.queries.journal import EventFacts, event, events_about
from db.queries.visits import VisitFacts, inbound_of, visit
from db.queries.yard import position_of
from db.reading import Reading
from db.schema.figures import counts
from domain.container_number import check_digit
from domain.events import SubjectKind
from domain.figures import Measures, StockSplit, roll
from domain.refusal import Fact, Refusal
from domain.visit import Category, LoadStatus
from domain.yard import Position, parse_position
from hub.check import check
from hub.operations.announcements import AnnouncedBox, AnnouncedTrain
from hub.operations.arrivals import announce_train, arrive, check_in
from hub.operations.reversals import reverse
from tests.hub.conftest import Hub


def number(serial: int) -> str:
    """Returns a container number that passes its check digit."""
    leading = f"TEMU{serial:06d}"
    return f"{leading}{check_digit(leading)[0]}"


def box(serial: int, **more: object) -> AnnouncedBox:
    """Returns a loaded 40' of electronics with known weights, free of customs, but for what is said."""
    facts: dict[str, object] = {
        "number": number(serial),
        "size_type": "45G1",
        "load_status": LoadStatus.LOADED,
        "category": Category.DOMESTIC,
        "gross_kg": 20_000,
        "tare_kg": 3_900,
        "max_gross_kg": 30_480,
        "seal": f"S{serial}",
        "hs_code": "85",
        "goods": "phones",
        "destination": "Almaty",
    }
    return AnnouncedBox(**facts | more)  # type: ignore[arg-type]


def on_wagons(*boxes: AnnouncedBox) -> tuple[AnnouncedBox, ...]:
    """Returns the boxes, one on each 80-foot wagon."""
    from dataclasses import replace

    wagons = ("94880010", "54102348", "60512340", "52445707", "45488582", "94301272")
    return tuple(
        replace(each, wagon=wagon, wagon_type="80 ft", position=1)
        for each, wagon in zip(boxes, wagons, strict=False)
    )


class Terminal:
    """A hub with shortcuts: each brings boxes so far, or says what is known."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub

    def train(self, *boxes: AnnouncedBox) -> tuple[int, tuple[int, ...]]:
        """Announces a train and lets it arrive; returns it and its visits."""
        planned_at = self.hub.clock.now
        announced = AnnouncedTrain("3017", planned_at, on_wagons(*boxes))
        carrier_id = self.hub.act(announce_train, announced).result
        assert isinstance(carrier_id, int)
        self.hub.clock.advance(10)
        self.hub.act(arrive, carrier_id)
        self.hub.clock.advance(10)
        return carrier_id, tuple(each.id for each in self.hub.read(inbound_of, carrier_id))

    def boxes(self, *boxes: AnnouncedBox) -> tuple[int, ...]:
        """Lets boxes come by train and be checked in beside the track; returns their visits."""
        _train, visit_ids = self.train(*boxes)
        for visit_id in visit_ids:
            self.hub.act(check_in, visit_id)
            self.hub.clock.advance(1)
        return visit_ids

    def visit(self, visit_id: int) -> VisitFacts:
        """Returns what is known of a visit."""
        return self.hub.read(visit, visit_id)

    def carrier(self, carrier_id: int) -> CarrierFacts:
        """Returns what is known of a carrier."""
        return self.hub.read(carrier, carrier_id)

    def position(self, visit_id: int) -> str | None:
        """Returns where a box stands, in words."""
        position = self.hub.read(position_of, visit_id)
        return None if position is None else str(position)

    def holds(self, visit_id: int) -> tuple[HoldFacts, ...]:
        """Returns the open holds of a visit."""
        return self.hub.read(holds_of, visit_id)

    def event(self, event_id: int) -> EventFacts:
        """Returns one event."""
        return self.hub.read(event, event_id)

    def timeline(self, kind: SubjectKind, subject_id: int) -> list[str]:
        """Returns the kinds of the events about a box, carrier or wagon."""
        return [each.kind.value for each in self.hub.read(events_about, kind, subject_id)]

    def stock(self) -> dict[StockSplit, Measures]:
        """Returns what the ledger says stands here."""
        return self.hub.read(_stock)

    def reverse(self, event_id: int) -> None:
        """Takes an event back."""
        self.hub.clock.advance(1)
        self.hub.act(reverse, event_id)

    def ago(self, minutes: float) -> dict[str, object]:
        """Returns the keyword that lets an act have happened before now."""
        return {"happened_at": self.hub.clock.now - timedelta(minutes=minutes)}

    @contextmanager
    def refuses(self, code: str, **facts: Fact) -> Iterator[None]:
        """Expects a refusal with these facts among its own, and that nothing was written."""
        before = self.hub.read(_written)
        with pytest.raises(Refusal) as caught:
            yield
        said = {name: caught.value.facts.get(name) for name in facts}
        assert (caught.value.code, said) == (code, facts)
        assert self.hub.read(_written) == before

    def prove(self) -> None:
        """Proves that all that is written agrees: stages, ledger, figures, stacks, journal."""
        report = check(self.hub.store)
        assert (report.findings, report.exit_code) == ((), 0)


def at(text: str) -> Position:
    """Returns the slot of `A-01-1-1`, or `B-?`."""
    return parse_position(text)


def _stock(connection: Reading) -> dict[StockSplit, Measures]:
    rows = connection.execute(select(counts).order_by(counts.c.id))
    return roll({}, (count_in(row) for row in rows))


def _written(connection: Reading) -> list[int]:
    from sqlalchemy import func

    from db.schema import metadata

    return [
        connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in metadata.sorted_tables
    ]
