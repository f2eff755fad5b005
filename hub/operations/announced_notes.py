"""What is odd about an announced list beside the list itself: boxes and wagons known elsewhere, and bans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from db.queries import carriers as queries
from db.queries.carriers import CarrierFacts, WagonFacts
from db.reading import Reading
from domain.carriers import WagonStage
from domain.refusal import Fact, Finding, Severity
from hub.operations.announced_list import ReadBox, ReadList, elsewhere
from hub.operations.announcements import Noted
from hub.operations.bans import at_announcement
from hub.operations.wagon_stays import train_of, was_detached


def notes_of(connection: Reading, read: ReadList, carrier: CarrierFacts) -> tuple[Noted, ...]:
    """Return what is odd about the list of a train or truck, before its boxes and wagons are announced.

    Nothing of it refuses the list: it is the word of others, and what comes will show.
    """
    return (
        *read.notes,
        *elsewhere(connection, read.boxes, carrier.id),
        *_wagons_elsewhere(connection, read.boxes, carrier),
        *_bans(connection, read.boxes, carrier),
    )


def _wagons_elsewhere(
    connection: Reading, boxes: Sequence[ReadBox], carrier: CarrierFacts
) -> Iterator[Noted]:
    first: dict[str, ReadBox] = {}
    for each in boxes:
        if each.wagon is not None:
            first.setdefault(each.wagon, each)
    for number, box in first.items():
        for wagon in queries.open_wagon_stays(connection, number):
            if wagon.inbound_carrier_id != carrier.id and not was_detached(connection, wagon):
                yield Noted(box.place, box.box.number, "wagon", _known(connection, wagon))


def _known(connection: Reading, wagon: WagonFacts) -> Finding:
    train = train_of(connection, wagon)
    if train is None:
        return Finding("wagon_here_unlisted", Severity.WARN, {"wagon": wagon.number})
    facts: dict[str, Fact] = {"wagon": wagon.number, "carrier": train}
    if wagon.stage is WagonStage.ANNOUNCED:
        return Finding("wagon_announced_elsewhere", Severity.WARN, facts)
    return Finding("wagon_here_already", Severity.WARN, facts)


def _bans(connection: Reading, boxes: Iterable[ReadBox], carrier: CarrierFacts) -> Iterator[Noted]:
    for box, findings in at_announcement(connection, boxes, carrier):
        for finding in findings:
            yield Noted(box.place, box.box.number, "destination", finding)
