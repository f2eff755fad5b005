"""Takes a carrier's whole list in from a file, as one act: it is announced, or its list amended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from db.act import Act, Change, Event
from db.queries import carriers as queries
from db.queries.carriers import CarrierFacts
from db.queries.visits import inbound_of
from db.reading import Reading
from db.writes import carriers
from db.writes.visits import keep_papers
from domain.carriers import CarrierAct, CarrierKind, Stage, stage_after
from domain.events import EventKind
from domain.figures import Mode
from domain.refusal import Refusal
from domain.train_name import ById, ByNumber, ByNumberAndDate, CarrierReference, tractor_plate
from domain.visit import Where
from hub.operations.announced_list import read_list
from hub.operations.announced_notes import notes_of
from hub.operations.announced_visits import About, about, announce_boxes
from hub.operations.announcements import AnnouncedBox, AnnouncedTrain, ConsistChange, Noted
from hub.operations.arrivals import announce, planned_on
from hub.operations.consist import amend
from hub.operations.list_batch import BatchFile, keep_batch, rows_digest
from hub.operations.new_words import NewWords, learn
from hub.operations.stages import settle
from hub.operations.trucks import AnnouncedTruck, open_truck


@dataclass(frozen=True, slots=True)
class Manifest:
    """A list out of a file: the train that it is of, in AnnouncedTrain's terms, and the file's digest.

    `train` says which train: of a bare number the one of `planned_at`'s day. By road it is a plate, and the
    boxes are what the truck brings. `words` are what the boxes name and nobody knew.
    """

    train: CarrierReference
    announced: AnnouncedTrain
    file_name: str
    file_sha256: str
    mode: Mode = Mode.RAIL
    words: NewWords = field(default_factory=NewWords)
    papers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By the numbers of boxes, what the list says beside: `commodity` and `remark` as written."""


@dataclass(frozen=True, slots=True)
class ManifestTaken:
    """What taking a list in did; `change` is None where the carrier was announced by it."""

    carrier_id: int
    change: ConsistChange | None
    notes: tuple[Noted, ...]


def import_manifest(act: Act, manifest: Manifest, batch: BatchFile | None = None) -> Event:
    """Announce the carrier of a list, or put the list in the place of its former one.

    The result is a ManifestTaken. With `batch` the list was judged before: it is remembered as taken, and
    refused with `import_overtaken_rows` where a box of it has come here since. Raises what `announce_train`,
    `announce_truck` and `amend_consist` raise, and Refusal `carrier_unknown` for an id that is no arriving
    train.
    """
    learn(act, manifest.words)
    carrier = known_carrier(act, manifest.train, manifest.mode, planned_on(act, manifest.announced))
    if isinstance(manifest.train, ById) and carrier is None:
        raise Refusal("carrier_unknown", carrier=str(manifest.train.visit_id))
    if carrier is not None:
        taken, content, subjects = _amend(act, manifest, carrier)
    elif manifest.mode is Mode.ROAD:
        taken, content, subjects = _announce_truck(act, manifest)
    else:
        taken, content, subjects = _announce(act, manifest)
    for visit in inbound_of(act, taken.carrier_id):
        if visit.number in manifest.papers and visit.where_is is not Where.CANCELLED:
            keep_papers(act, visit.id, manifest.papers[visit.number])
    if batch is None:
        content |= taken_from(manifest.file_name, manifest.file_sha256, act.changes)
    else:
        _check_none_came(taken.notes)
        content |= keep_batch(act, batch)
    subject = f"carrier:{taken.carrier_id}"
    return Event(EventKind.IMPORT_MANIFEST, subject, content, subjects, result=taken)


def known_carrier(
    connection: Reading, reference: CarrierReference, mode: Mode, day: date
) -> CarrierFacts | None:
    """Return the train or truck that a list of that day is of, None where it is to be announced.

    A truck that came once may come again: only one that is still to come, or is being worked, is meant.
    """
    if mode is Mode.ROAD:
        if not isinstance(reference, ById):
            reference = ByNumberAndDate(tractor_plate(reference.number), day)
        known = queries.find_carriers(connection, reference, CarrierKind.TRUCK)
        return next((truck for truck in known if truck.departed_at is None), None)
    if isinstance(reference, ByNumber):
        reference = ByNumberAndDate(reference.number, day)
    known = queries.find_carriers(connection, reference, CarrierKind.TRAIN_IN)
    return known[0] if known else None


def taken_from(name: str, file_sha256: str, changes: Iterable[Change]) -> dict[str, object]:
    """Return what the event of a list says of its file, and of the rows that were written from it."""
    return {"file": name, "file_sha256": file_sha256, "rows_sha256": rows_digest(changes)}


def _check_none_came(notes: Sequence[Noted]) -> None:
    came = tuple(note.number for note in notes if note.finding.code == "box_here_already")
    if came:
        raise Refusal("import_overtaken_rows", boxes=came)


def _announce(act: Act, manifest: Manifest) -> tuple[ManifestTaken, dict[str, object], About]:
    train = manifest.announced
    if isinstance(manifest.train, ByNumberAndDate):
        train = replace(train, planned_on=manifest.train.planned)
    done = announce(act, train)
    return ManifestTaken(done.carrier_id, None, done.notes), {**done.content}, done.about()


def _announce_truck(act: Act, manifest: Manifest) -> tuple[ManifestTaken, dict[str, object], About]:
    stage_after(CarrierKind.TRUCK, CarrierAct.ANNOUNCE, None)
    said = manifest.announced
    carrier = open_truck(act, AnnouncedTruck(said.number, planned_at=said.planned_at), None)
    read = read_list(act, said.boxes, act.happened_on)
    read.check()
    notes = notes_of(act, read, carrier)
    visit_ids = announce_boxes(act, read.boxes, carrier, {})
    settle(act, [carrier.id])
    content = {
        "plate": carrier.number,
        "planned_on": carrier.planned_on,
        "planned_at": carrier.planned_at,
        "boxes": len(visit_ids),
        "notes": [note.plain() for note in notes],
    }
    return ManifestTaken(carrier.id, None, notes), content, about([carrier.id], visit_ids)


def _amend(
    act: Act, manifest: Manifest, carrier: CarrierFacts
) -> tuple[ManifestTaken, dict[str, object], About]:
    boxes: tuple[AnnouncedBox, ...] = manifest.announced.boxes
    done = amend(act, carrier, boxes)
    if carrier.stage is Stage.ANNOUNCED:
        expected = manifest.announced.planned_at
        carriers.change_carrier(act, carrier.id, planned_at=expected, list_name=manifest.file_name)
    taken = ManifestTaken(carrier.id, done.change, done.change.notes)
    return taken, done.content(carrier), about([carrier.id], done.visit_ids, done.wagon_ids)
