"""Takes a train's list in from a CSV file, all of it or nothing, and says of every row what is wrong."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final, Protocol, TypeVar

from db.store import Store
from domain.clocks import Clock, period
from domain.refusal import Fact, Finding, Refusal, Severity
from domain.train_name import ById, CarrierReference, parse_reference
from domain.visit import Category, CustomsStatus, LoadStatus
from hub.operations import manifests
from hub.operations.announced_list import read_list
from hub.operations.announcements import AnnouncedBox, AnnouncedTrain, ConsistChange, Noted

T = TypeVar("T")

# The columns of a list, and the field of AnnouncedBox that each fills.
COLUMNS: Final[Mapping[str, str]] = {
    "container": "number",
    "size_type": "size_type",
    "load_status": "load_status",
    "category": "category",
    "wagon": "wagon",
    "wagon_type": "wagon_type",
    "position": "position",
    "gross_kg": "gross_kg",
    "tare_kg": "tare_kg",
    "seal": "seal",
    "hs_code": "hs_code",
    "goods": "goods",
    "consignee": "consignee",
    "origin": "origin",
    "destination": "destination",
    "customs_status": "customs_status",
}
_SEPARATORS: Final = {";": ";", "\t": "Tab", "|": "|"}
_COLUMN_OF: Final = {name: column for column, name in COLUMNS.items()}
_LOAD: Final = {"f": LoadStatus.LOADED, "e": LoadStatus.EMPTY} | {each.value: each for each in LoadStatus}
_CATEGORIES: Final = {each.value: each for each in Category}
# What senders write, beside the hub's own words.
_CUSTOMS: Final = {each.value.replace("_", " "): each for each in CustomsStatus} | {
    "": CustomsStatus.NONE,
    "transit declared": CustomsStatus.TRANSIT_OPEN,
}


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """What is wrong or odd in one row: `line` of the file, the column's heading, the code and its facts.

    `facts` hold line and column too. A row that is wrong as a whole has the first column.
    """

    line: int
    column: str
    code: str
    facts: dict[str, Fact]


@dataclass(frozen=True, slots=True)
class ParsedManifest:
    """A list as the file has it: its boxes with the physical lines that they begin on, or what is wrong.

    Where rows are refused `boxes` hold them all the same, as far as they can be read, so that the hub can
    say in one round what else is wrong: such a list is never taken.
    """

    boxes: tuple[AnnouncedBox, ...]
    lines: tuple[int, ...]
    refused: tuple[ManifestRow, ...]

    def with_faults(self, faults: Iterable[Noted]) -> tuple[ManifestRow, ...]:
        """Return the refused rows together with what the hub finds at fault, line by line, each cell once."""
        known = {(row.line, row.column) for row in self.refused}
        found = [row for row in map(self.row_of, faults) if (row.line, row.column) not in known]
        return tuple(sorted((*self.refused, *found), key=lambda row: row.line))

    def row_of(self, noted: Noted) -> ManifestRow:
        """Return what was noted of a box, at its line and column."""
        return _row(self.lines[noted.place - 1], _COLUMN_OF[noted.field], noted.finding)


@dataclass(frozen=True, slots=True)
class ManifestReport:
    """What became of a list: nothing was taken where `refused` holds rows.

    `change` says what it changed where the train was announced before; `event_id` can be reversed.
    """

    accepted: int
    refused: tuple[ManifestRow, ...]
    warnings: tuple[ManifestRow, ...] = ()
    carrier_id: int | None = None
    change: ConsistChange | None = None
    event_id: int | None = None


class _Coded(Protocol):
    @property
    def code(self) -> str: ...

    @property
    def facts(self) -> Mapping[str, Fact]: ...


def import_manifest(
    store: Store, source: bytes | str | Path, carrier_text: str, eta: datetime, name: str
) -> ManifestReport:
    """Take a list in as one act, or refuse it row by row and change nothing.

    `source` is the file's bytes, its text, or where it lies; `carrier_text` is NO, NO@DATE or id:17, `eta`
    when the train is expected, `name` the file's name for the record. A bare NO is the train of the day of
    `eta`. Raises Refusal for the list as a whole (`manifest_…`) or the train (`train_…`, `carrier_…`).
    """
    reference = parse_reference(carrier_text)
    content = _bytes(source)
    parsed = parse_manifest(content)
    day = period(Clock.CALENDAR_DAY, eta, store.clock_settings()).day
    read = store.read(read_list, parsed.boxes, day)
    refused = parsed.with_faults(read.faults)
    if refused:
        return ManifestReport(0, refused)
    number = "" if isinstance(reference, ById) else reference.number
    train = AnnouncedTrain(number, eta, parsed.boxes, list_name=name)
    return _take(store, parsed, _manifest(reference, train, name, content))


def parse_manifest(content: bytes) -> ParsedManifest:
    """Return the boxes of a list, without knowing the hub; bad rows are gathered, not raised.

    Raises Refusal `manifest_not_utf8`, `manifest_not_csv`, `manifest_separator`, `manifest_headings_…` or
    `manifest_empty`.
    """
    rows = _rows(content)
    first = next(rows, None)
    if first is None:
        raise Refusal("manifest_empty")
    headings = [heading.strip().lower() for heading in first[1]]
    _check_headings(headings)
    boxes: list[AnnouncedBox] = []
    lines: list[int] = []
    refused: list[ManifestRow] = []
    for line, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        box = _box(line, headings, cells, refused)
        if box is not None:
            boxes.append(box)
            lines.append(line)
    if not boxes and not refused:
        raise Refusal("manifest_empty")
    return ParsedManifest(tuple(boxes), tuple(lines), tuple(refused))


def _take(store: Store, parsed: ParsedManifest, manifest: manifests.Manifest) -> ManifestReport:
    outcome = store.act(manifests.import_manifest, manifest)
    taken = outcome.result
    assert isinstance(taken, manifests.ManifestTaken)
    return ManifestReport(
        len(parsed.boxes),
        (),
        tuple(parsed.row_of(note) for note in taken.notes),
        taken.carrier_id,
        taken.change,
        outcome.event_id,
    )


def _manifest(
    reference: CarrierReference, train: AnnouncedTrain, name: str, content: bytes
) -> manifests.Manifest:
    return manifests.Manifest(reference, train, name, sha256(content).hexdigest())


def _bytes(source: bytes | str | Path) -> bytes:
    if isinstance(source, Path):
        return source.read_bytes()
    return source.encode() if isinstance(source, str) else source


def _rows(content: bytes) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line that it begins on; a cell in quotes may hold line ends."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Refusal("manifest_not_utf8", line=line) from None
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    begins = 1
    try:
        for cells in reader:
            yield begins, cells
            begins = reader.line_num + 1
    except csv.Error:
        raise Refusal("manifest_not_csv", line=begins) from None


def _check_headings(headings: Sequence[str]) -> None:
    _check_separator(headings)
    missing = tuple(column for column in COLUMNS if column not in headings)
    unknown = tuple(heading for heading in headings if heading not in COLUMNS)
    twice = tuple(column for column in COLUMNS if headings.count(column) > 1)
    if len(missing) == len(COLUMNS):
        raise Refusal("manifest_headings_none", columns=missing)
    if twice:
        raise Refusal("manifest_headings_twice", twice=twice)
    if missing and unknown:
        raise Refusal("manifest_headings_differ", missing=missing, unknown=unknown)
    if missing:
        raise Refusal("manifest_headings_missing", missing=missing)
    if unknown:
        raise Refusal("manifest_headings_unknown", unknown=unknown)


def _check_separator(headings: Sequence[str]) -> None:
    """Raise Refusal `manifest_separator` where what another program takes for a comma holds the headings."""
    if len(headings) != 1:
        return
    for separator, name in _SEPARATORS.items():
        if len(COLUMNS.keys() & {part.strip(' "') for part in headings[0].split(separator)}) > 1:
            raise Refusal("manifest_separator", separator=name)


def _box(
    line: int, headings: Sequence[str], cells: Sequence[str], refused: list[ManifestRow]
) -> AnnouncedBox | None:
    """Return the box of a row, None where it has none; what is wrong in it goes to `refused`.

    A cell that is wrong is empty in the box: others of the row may be wrong too, and are to be told with it.
    """
    if len(cells) != len(headings):
        facts: dict[str, Fact] = {"cells": len(cells), "wanted": len(headings)}
        refused.append(_row(line, headings[0], Finding("manifest_cells", Severity.STOP, facts)))
        return None
    said = {name: " ".join(cell.split()) for name, cell in zip(headings, cells, strict=True)}

    def taken(column: str, rule: Callable[[str], T]) -> T | None:
        try:
            return rule(said[column])
        except Refusal as refusal:
            refused.append(_row(line, column, refusal))
            return None

    return AnnouncedBox(
        number=said["container"],
        size_type=said["size_type"],
        load_status=taken("load_status", _load) or LoadStatus.LOADED,
        category=taken("category", lambda text: _word(text, _CATEGORIES)) or Category.TRANSIT,
        customs_status=taken("customs_status", lambda text: _word(text, _CUSTOMS)) or CustomsStatus.NONE,
        wagon=taken("wagon", _wagon),
        wagon_type=said["wagon_type"],
        position=taken("position", _position),
        gross_kg=taken("gross_kg", _kilograms),
        tare_kg=taken("tare_kg", _kilograms),
        seal=said["seal"] or None,
        hs_code=said["hs_code"] or None,
        goods=said["goods"] or None,
        consignee=said["consignee"] or None,
        origin=said["origin"] or None,
        destination=said["destination"] or None,
    )


def _word(text: str, words: Mapping[str, T]) -> T:
    key = " ".join(text.lower().replace("-", " ").replace("_", " ").split())
    if key not in words:
        raise Refusal("manifest_word", text=text, words=tuple(word for word in words if word))
    return words[key]


def _load(text: str) -> LoadStatus:
    try:
        return _word(text, _LOAD)
    except Refusal:
        raise Refusal("manifest_load_status", text=text) from None


def _kilograms(text: str) -> int | None:
    found = _whole(text)
    if text and found is None:
        raise Refusal("manifest_number", text=text)
    return found


def _position(text: str) -> int | None:
    found = _whole(text)
    if text and not found:
        raise Refusal("manifest_position", text=text)
    return found


def _whole(text: str) -> int | None:
    digits = text.replace(" ", "")
    plain = digits.isascii() and digits.isdigit() and len(digits) <= 9
    return int(digits) if plain else None


def _wagon(text: str) -> str:
    if not text:
        raise Refusal("wagon_number_missing")
    return text


def _row(line: int, column: str, coded: _Coded) -> ManifestRow:
    return ManifestRow(line, column, coded.code, {**coded.facts, "line": line, "column": column})
