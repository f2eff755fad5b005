"""Takes a train's whole list in from a file, as one act: the train is announced, or its list amended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from db.act import Act, Change, Event
from db.queries import carriers as queries
from db.queries.carriers import CarrierFacts
from db.writes import carriers
from domain.carriers import CarrierKind, Stage
from domain.events import EventKind
from domain.journal import canonical
from domain.refusal import Refusal
from domain.train_name import ById, ByNumber, ByNumberAndDate, CarrierReference
from hub.operations.announced_visits import About, about
from hub.operations.announcements import AnnouncedBox, AnnouncedTrain, ConsistChange, Noted
from hub.operations.arrivals import announce, planned_on
from hub.operations.consist import amend


@dataclass(frozen=True, slots=True)
class Manifest:
    """A list out of a file: the train that it is of, in AnnouncedTrain's terms, and the file's digest.

    `train` says which train: of a bare number the one of `planned_at`'s day.
    """

    train: CarrierReference
    announced: AnnouncedTrain
    file_name: str
    file_sha256: str


@dataclass(frozen=True, slots=True)
class ManifestTaken:
    """What taking a list in did; `change` is None where the train was announced by it."""

    carrier_id: int
    change: ConsistChange | None
    notes: tuple[Noted, ...]


def import_manifest(act: Act, manifest: Manifest) -> Event:
    """Announce the train of a list, or put the list in the place of its former one.

    The result is a ManifestTaken. Raises what `announce_train` and `amend_consist` raise, and Refusal
    `carrier_unknown` for an id that is no arriving train.
    """
    carrier = _known(act, manifest)
    if carrier is None:
        taken, content, subjects = _announce(act, manifest)
    else:
        taken, content, subjects = _amend(act, manifest, carrier)
    content |= taken_from(manifest.file_name, manifest.file_sha256, act.changes)
    subject = f"carrier:{taken.carrier_id}"
    return Event(EventKind.IMPORT_MANIFEST, subject, content, subjects, result=taken)


def taken_from(name: str, file_sha256: str, changes: Iterable[Change]) -> dict[str, object]:
    """Return what the event of a list says of its file, and of the rows that were written from it."""
    return {"file": name, "file_sha256": file_sha256, "rows_sha256": rows_digest(changes)}


def rows_digest(changes: Iterable[Change]) -> str:
    """Return the SHA-256 of the rows that an act wrote, table by table in the order of their ids."""
    ordered = sorted(changes, key=lambda change: (change.table, canonical(sorted(change.key.items()))))
    return sha256(canonical([change.plain() for change in ordered]).encode()).hexdigest()


def _known(act: Act, manifest: Manifest) -> CarrierFacts | None:
    reference = manifest.train
    if isinstance(reference, ByNumber):
        reference = ByNumberAndDate(reference.number, planned_on(act, manifest.announced))
    known = queries.find_carriers(act, reference, CarrierKind.TRAIN_IN)
    if isinstance(reference, ById) and not known:
        raise Refusal("carrier_unknown", carrier=str(reference.visit_id))
    return known[0] if known else None


def _announce(act: Act, manifest: Manifest) -> tuple[ManifestTaken, dict[str, object], About]:
    train = manifest.announced
    if isinstance(manifest.train, ByNumberAndDate):
        train = replace(train, planned_on=manifest.train.planned)
    done = announce(act, train)
    return ManifestTaken(done.carrier_id, None, done.notes), {**done.content}, done.about()


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
