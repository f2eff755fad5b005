"""A train's list out of a file: what is wrong or odd in it row by row, and the form that takes it in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from db.queries.carriers import CarrierFacts
from db.queries.reference import location
from db.reading import Reading
from desktop.forms.act_form import ActForm, Order, Typed, under
from desktop.screens.arrivals import counted
from desktop.screens.arrivals.carrier_form import ABOUT
from desktop.screens.arrivals.moment import Moment
from desktop.sentences import QT_TRANSLATE_NOOP
from desktop.table import Column, Shown, strong
from desktop.widgets.box import Tone
from desktop.widgets.form import FormSpec
from desktop.widgets.form_fields import Field
from domain.refusal import Fact
from domain.train_name import ById, ByNumber, normal_number
from domain.typed_values import typed_instant
from hub.interchange.manifest import ManifestRow, ParsedManifest, parse_manifest
from hub.operations.announced_list import ReadList, elsewhere, read_list
from hub.operations.announcements import AnnouncedTrain
from hub.operations.manifests import Manifest, import_manifest

translate = QCoreApplication.translate
GREATEST_BYTES = 5_000_000
_COLUMN_NAMES: Mapping[str, str] = {
    "container": QT_TRANSLATE_NOOP("arrivals", "Number"),
    "size_type": QT_TRANSLATE_NOOP("arrivals", "Size-type"),
    "load_status": QT_TRANSLATE_NOOP("arrivals", "Loaded or empty"),
    "category": QT_TRANSLATE_NOOP("arrivals", "Regime"),
    "wagon": QT_TRANSLATE_NOOP("arrivals", "Wagon"),
    "wagon_type": QT_TRANSLATE_NOOP("arrivals", "Wagon type"),
    "position": QT_TRANSLATE_NOOP("arrivals", "Position"),
    "gross_kg": QT_TRANSLATE_NOOP("arrivals", "Gross, kg"),
    "tare_kg": QT_TRANSLATE_NOOP("arrivals", "Tare, kg"),
    "seal": QT_TRANSLATE_NOOP("arrivals", "Seal"),
    "hs_code": QT_TRANSLATE_NOOP("arrivals", "HS code"),
    "goods": QT_TRANSLATE_NOOP("arrivals", "Goods"),
    "consignee": QT_TRANSLATE_NOOP("arrivals", "Consignee"),
    "origin": QT_TRANSLATE_NOOP("arrivals", "From"),
    "destination": QT_TRANSLATE_NOOP("arrivals", "To"),
    "customs_status": QT_TRANSLATE_NOOP("arrivals", "Customs"),
}
_NUMBER = re.compile(r"(?<!\d)(\d{3,5})(?!\d)")
_DATE = re.compile(r"(?<!\d)(?:(20\d\d)[-_.]?)?([01]\d)[-_.]?([0-3]\d)(?!\d)")


@dataclass(frozen=True)
class ListPreview:
    """A list as the hub would understand it now: refused rows bar it, odd ones do not."""

    name: str
    content: bytes
    parsed: ParsedManifest
    refused: tuple[ManifestRow, ...]
    odd: tuple[ManifestRow, ...]
    origin: str = ""
    """Where most of its boxes come from, by name."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of the list with what is wrong or odd in it."""

    line: int
    column: str
    sentence: str
    refused: bool
    place: int


def preview(connection: Reading, path: Path, on: date, carrier_id: int = 0) -> ListPreview:
    """Read the file and say what is wrong or odd; for a reader's thread.

    Raises Refusal `manifest_…` for the list as a whole, and OSError where the file cannot be read.
    """
    content = path.read_bytes()[:GREATEST_BYTES]
    parsed = parse_manifest(content)
    read = read_list(connection, parsed.boxes, on)
    refused = parsed.with_faults(read.faults)
    notes = () if refused else (*read.notes, *elsewhere(connection, read.boxes, carrier_id))
    return ListPreview(
        path.name,
        content,
        parsed,
        refused,
        tuple(parsed.row_of(note) for note in notes),
        _common_origin(connection, read),
    )


def list_rows(seen: ListPreview, worded: Callable[[str, Mapping[str, Fact]], str]) -> tuple[ListRow, ...]:
    """Return the rows to show, those that bar the list first, each in a sentence."""
    marked = [(row, True) for row in seen.refused] + [(row, False) for row in seen.odd]
    marked.sort(key=lambda pair: (not pair[1], pair[0].line))
    return tuple(
        ListRow(row.line, row.column, worded(row.code, row.facts), refused, place)
        for place, (row, refused) in enumerate(marked)
    )


def list_columns() -> tuple[Column[ListRow], ...]:
    """Return line, column and sentence; a row that bars the list is loud."""
    return (
        Column("line", QT_TRANSLATE_NOOP("columns", "line"), lambda row: str(row.line), 56, "right"),
        Column("column", QT_TRANSLATE_NOOP("columns", "column"), lambda row: column_name(row.column), 120),
        Column("verdict", QT_TRANSLATE_NOOP("columns", "verdict"), _verdict, 80, sortable=False),
        Column("sentence", QT_TRANSLATE_NOOP("columns", "what is the matter"), lambda row: row.sentence, 400),
    )


def column_name(heading: str) -> str:
    """Return what a column of a list is called; a heading that is none of ours stays as it is written."""
    named = _COLUMN_NAMES.get(heading)
    return heading if named is None else translate("arrivals", named)


def announce_form(seen: ListPreview, to: str, moment: Moment) -> ActForm:
    """Ask for the train of the list: number and time proposed from the file's name, places from its boxes."""
    number, day = proposed_number(seen.name), proposed_day(seen.name, moment)

    def order(typed: Typed) -> Order:
        with under("eta"):
            eta = typed_instant(typed["eta"], moment.now, moment.zone)
        train = AnnouncedTrain(
            normal_number(typed["number"]),
            eta,
            seen.parsed.boxes,
            origin=typed["origin"] or None,
            destination=typed["destination"] or None,
            gauge_mm=1520,
            list_name=seen.name,
        )
        said = translate("arrivals", "{train} is announced with {boxes}")
        said = said.format(train=train.number, boxes=counted.boxes(len(seen.parsed.boxes)))
        return Order(import_manifest, (_manifest(seen, train, ByNumber(train.number)),), said=said)

    fields = (
        Field("number", translate("arrivals", "Train number"), value=number, half=True),
        Field("eta", translate("arrivals", "Expected at"), value=_eta(day, moment), half=True),
        Field("origin", translate("arrivals", "From"), value=seen.origin, half=True),
        Field("destination", translate("arrivals", "To"), value=to, half=True),
    )
    title, commit = translate("arrivals", "Announce the train"), translate("arrivals", "Announce")
    return ActForm(_spec("announce", title, fields, commit, seen), order, fields=ABOUT)


def amend_form(seen: ListPreview, carrier: CarrierFacts, moment: Moment) -> ActForm:
    """Ask before a new list takes the place of the train's former one."""

    def order(_typed: Typed) -> Order:
        eta = carrier.planned_at or moment.now
        train = AnnouncedTrain(carrier.number, eta, seen.parsed.boxes, list_name=seen.name)
        said = translate("arrivals", "The list of {train} is amended").format(train=carrier.number)
        return Order(import_manifest, (_manifest(seen, train, ById(carrier.id)),), said=said)

    title = translate("arrivals", "New list for {train}").format(train=carrier.number)
    return ActForm(_spec("amend", title, (), translate("arrivals", "Amend"), seen), order, fields=ABOUT)


def refused_form(seen: ListPreview) -> FormSpec:
    """Return what stands where rows of a list cannot be taken."""
    said = translate(
        "arrivals", "{rows} cannot be taken, so nothing was. Mend it in the list and drop it again."
    )
    return not_taken_form(seen.name, said.format(rows=counted.rows(len(seen.refused))))


def not_taken_form(name: str, why: str) -> FormSpec:
    """Return what stands where a list is not taken: there is nothing to fill in, only the way back."""
    close, back = translate("arrivals", "Close"), translate("arrivals", "Back")
    return FormSpec("refused_list", name, (), close, back, lead=why, tone=Tone.STOP)


def proposed_number(name: str) -> str:
    """Return the train number in a file's name (`xian-3017-1124.xlsx`), empty where there is none."""
    found = _NUMBER.search(Path(name).stem)
    return found[1] if found else ""


def proposed_day(name: str, moment: Moment) -> date:
    """Return the day in a file's name behind the number (`1124`, `2026-11-24`), else today."""
    stem = Path(name).stem
    number = _NUMBER.search(stem)
    found = _DATE.search(stem, number.end() if number else 0)
    if found is None:
        return moment.today
    try:
        return date(int(found[1] or moment.today.year), int(found[2]), int(found[3]))
    except ValueError:
        return moment.today


def _eta(day: date, moment: Moment) -> str:
    """Return the day's noon, or the next full hour but one of today."""
    if day == moment.today:
        local = (moment.now + timedelta(hours=2)).astimezone(moment.zone)
        return moment.said(local.replace(minute=0, second=0, microsecond=0))
    return moment.said(datetime(day.year, day.month, day.day, 12, tzinfo=moment.zone))


def _common_origin(connection: Reading, read: ReadList) -> str:
    origins = Counter(box.origin for box in read.boxes if box.origin)
    return location(connection, origins.most_common(1)[0][0]).name if origins else ""


def _manifest(seen: ListPreview, train: AnnouncedTrain, reference: ById | ByNumber) -> Manifest:
    return Manifest(reference, train, seen.name, sha256(seen.content).hexdigest())


def _spec(name: str, title: str, fields: tuple[Field, ...], commit: str, seen: ListPreview) -> FormSpec:
    wagons = len({box.wagon for box in seen.parsed.boxes if box.wagon})
    lead = translate("arrivals", "{file}: {boxes} on {wagons}, {odd} beside.").format(
        file=seen.name,
        boxes=counted.boxes(len(seen.parsed.boxes)),
        wagons=counted.wagons(wagons),
        odd=counted.remarks(len(seen.odd)),
    )
    back = translate("arrivals", "Back")
    tone = Tone.ATTENTION if seen.odd else Tone.NORMAL
    return FormSpec(name, title, fields, commit, back, lead=lead, tone=tone)


def _verdict(row: ListRow) -> Shown:
    if row.refused:
        return (strong(translate("arrivals", "refused"), "stop"),)
    return (strong(translate("arrivals", "odd"), "attention"),)
