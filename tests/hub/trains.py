"""The sample train and boxes made up for a test, as several tests of the hub need them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from db.queries.visits import VisitFacts, inbound_of
from domain.visit import Category, CustomsStatus, LoadStatus
from hub.interchange.manifest import ManifestReport, import_manifest
from hub.operations import arrivals
from hub.operations.announcements import AnnouncedBox, AnnouncedTrain
from tests.hub.conftest import Hub

# The list of train 3017, out of the field's samples: 62 boxes on 28 wagons, one misread, one overweight.
SAMPLE = Path(__file__).parent.parent / "data" / "consist-3017.csv"
MISREAD, CARRIED = "TEMU8057086", "TEMU8057081"
OVERWEIGHT = "CAIU8376737"
ETA = datetime(2026, 11, 25, 6, 0, tzinfo=UTC)

BOX = AnnouncedBox(
    number="CSQU3054383",
    size_type="45G1",
    load_status=LoadStatus.LOADED,
    category=Category.TRANSIT,
    customs_status=CustomsStatus.TRANSIT_OPEN,
    wagon="94880010",
    wagon_type="80 ft",
    position=1,
    gross_kg=18_000,
    tare_kg=3_900,
    seal="CN100",
    hs_code="84",
    goods="machine tools",
    consignee="Turan Market LLP",
    origin="CNXIY",
    destination="UZTAS",
)
SECOND = replace(BOX, number="TCNU7200794", position=2, seal="CN200")
THIRD = replace(BOX, number="TOLU4734787", wagon="54102348", seal="CN300")


def announced(hub: Hub, *boxes: AnnouncedBox, number: str = "3017", eta: datetime = ETA) -> int:
    """Announces a train with these boxes and returns its id."""
    outcome = hub.act(arrivals.announce_train, AnnouncedTrain(number, eta, boxes))
    assert isinstance(outcome.result, int)
    return outcome.result


def arrived(hub: Hub, *boxes: AnnouncedBox, number: str = "3017") -> int:
    """Announces a train with these boxes, lets it arrive an hour later and returns its id."""
    carrier_id = announced(hub, *boxes, number=number)
    hub.clock.advance(60)
    hub.act(arrivals.arrive, carrier_id)
    hub.clock.advance(10)
    return carrier_id


def sample(hub: Hub, carrier: str = "3017") -> ManifestReport:
    """Takes the sample list in."""
    return import_manifest(hub.store, SAMPLE, carrier, ETA, SAMPLE.name)


def boxes_of(hub: Hub, carrier_id: int) -> dict[str, VisitFacts]:
    """Returns the visits that a train brings, by number."""
    return {each.number: each for each in hub.read(inbound_of, carrier_id)}
