"""Judges a train's or truck's list row by row, before anything is written, and says what it would change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from db.queries.carriers import CarrierFacts
from db.queries.settings import clock_settings
from db.queries.visits import inbound_of
from db.reading import Reading
from domain import container_number
from domain.carriers import CarrierAct, CarrierKind, Stage, stage_after
from domain.clocks import Clock, period
from domain.figures import Mode
from domain.refusal import Finding, Refusal
from domain.train_name import (
    ById,
    ByNumberAndDate,
    CarrierReference,
    normal_number,
    parse_reference,
    tractor_plate,
)
from domain.visit import Where
from hub.interchange.boxes_of_rows import BoxReader
from hub.interchange.dates import Clues
from hub.interchange.differences import FIELD_OF, consist_diff
from hub.interchange.fields import Field
from hub.interchange.judged import BatchOrder, Judged, batch_of, judged
from hub.interchange.layouts_of_rows import warn_of_layouts
from hub.interchange.list_rows import ListRow, rows_of
from hub.interchange.opened_list import Opened, Question
from hub.interchange.problems import Proposal
from hub.interchange.remarks import Remarks
from hub.interchange.wagons_of_rows import Listed, with_wagons
from hub.interchange.wishes import Wishes
from hub.operations.announced_list import ReadBox, ReadList, read_list
from hub.operations.announced_notes import notes_of
from hub.operations.announcements import AnnouncedBox, AnnouncedTrain, Noted
from hub.operations.listed_boxes import as_listed
from hub.operations.manifests import Manifest, import_manifest, known_carrier

_REFUSED: Final = frozenset({"container_number_check_digit", "box_here_already", "gross_below_tare"})
"""What is noted of a typed list and taken in, and what a row of a file is refused for."""
_BLANK: Final = frozenset({"destination_missing", "hs_code_missing"})
"""What is told as an empty cell."""
_WANTED: Final = (Field.GROSS_KG, Field.DESTINATION, Field.CONSIGNEE)


@dataclass(frozen=True)
class _Carrier:
    """The train or truck of a list: `known` where it was announced before, `facts` as it is or would be."""

    reference: CarrierReference
    number: str
    planned_at: datetime
    known: CarrierFacts | None
    facts: CarrierFacts

    def __str__(self) -> str:
        return (
            self.number if self.facts.kind is CarrierKind.TRUCK else f"{self.number}@{self.facts.planned_on}"
        )


def judge_manifest(connection: Reading, opened: Opened, wishes: Wishes, now: datetime) -> Judged:
    """Return what a list of boxes would do, with every row judged.

    Where its carrier or time is asked about the rows are judged all the same, and nothing is compared.
    Raises Refusal for what the train or truck is named by (`train_number`, `train_date`, `carrier_unknown`).
    """
    clocks = clock_settings(connection)
    clues = Clues(ZoneInfo(clocks.rule(now.date()).hub_zone), now)
    read = list(rows_of(opened, wishes, clues))
    remarks = Remarks(opened.heading, read)
    rows = [row for row, _problems in read]
    questions, said_carrier, said_eta = _carrier_said(opened, rows)
    eta = said_eta or now
    day = period(Clock.CALENDAR_DAY, eta, clocks).day
    carrier = _carrier(connection, said_carrier, eta, day, wishes.mode) if said_carrier else None
    facts = carrier.facts if carrier else _coming("", day, eta, wishes.mode)
    reader = BoxReader(
        connection, remarks, day, is_rail=wishes.mode is Mode.RAIL, as_painted=wishes.as_painted
    )
    listed = with_wagons(connection, remarks, [(row.row, reader.box(row)) for row in rows])
    understood = read_list(connection, [box for _row, box in listed], day, reader.coming)
    _remark(remarks, reader, listed, understood, notes_of(connection, understood, facts))
    by_place = {place: row for place, (row, _box) in enumerate(listed, start=1)}
    warn_of_layouts(connection, remarks, understood.boxes, by_place, day)
    _blanks(remarks, rows, wishes.mode)
    if carrier is not None:
        _check_stage(remarks, carrier.facts)
    good, places = _good(understood, listed, remarks)
    if carrier is None or questions:
        return judged(connection, opened, remarks, len(rows), questions=questions)
    boxes = (*(each.box for each in good), *_kept(connection, carrier.known, listed, remarks))
    whole = read_list(connection, boxes, day, reader.coming)
    diff = consist_diff(connection, carrier.known, whole.boxes, dict(enumerate(places, start=1)))
    order = None
    if good and not remarks.is_refused_whole and (wishes.accept_good or not remarks.refused_rows):
        train = AnnouncedTrain(carrier.number, carrier.planned_at, boxes, list_name=opened.source.name)
        manifest = Manifest(
            carrier.reference,
            train,
            opened.source.name,
            opened.source.sha256,
            wishes.mode,
            reader.words.new,
            _papers(rows, good, places),
        )
        order = BatchOrder(import_manifest, (manifest, batch_of(opened, len(good))))
    return judged(connection, opened, remarks, len(rows), diff=diff, carrier=str(carrier), order=order)


def _carrier_said(
    opened: Opened, rows: Sequence[ListRow]
) -> tuple[tuple[Question, ...], str | None, datetime | None]:
    """Return what has to be asked, and the carrier and time that were wished or that the rows agree on."""
    asked = list(opened.questions)
    carriers = [opened.carrier] if opened.carrier else _distinct(rows, Field.CARRIER)
    times = [opened.eta] if opened.eta else _distinct(rows, Field.ETA)
    if len(carriers) > 1:
        asked.append(Question("carrier", Field.CARRIER, tuple(map(str, carriers))))
    if len(times) > 1:
        asked.append(Question("eta", Field.ETA, tuple(f"{at:%Y-%m-%d %H:%M}" for at in times)))
    codes = {question.code for question in asked}
    # Cells that are empty or cannot be read leave nothing to take, though the column is there.
    if not carriers and "carrier" not in codes:
        asked.append(Question("carrier", Field.CARRIER, ()))
    if not times and "eta" not in codes:
        asked.append(Question("eta", Field.ETA, ()))
    return (
        tuple(asked),
        carriers[0] if len(carriers) == 1 else None,
        times[0] if len(times) == 1 else None,
    )


def _distinct(rows: Sequence[ListRow], of: Field) -> list[Any]:
    return list(dict.fromkeys(row.values[of] for row in rows if of in row.values))


def _carrier(connection: Reading, text: str, eta: datetime, day: date, mode: Mode) -> _Carrier:
    reference = parse_reference(text) if mode is Mode.RAIL or text.startswith("id:") else None
    if reference is None:
        reference = ByNumberAndDate(tractor_plate(text), day)
    known = known_carrier(connection, reference, mode, day)
    if isinstance(reference, ById):
        if known is None:
            raise Refusal("carrier_unknown", carrier=text)
        return _Carrier(reference, known.number, eta, known, known)
    number = reference.number if mode is Mode.ROAD else normal_number(reference.number)
    on = reference.planned if isinstance(reference, ByNumberAndDate) else day
    return _Carrier(reference, number, eta, known, known or _coming(number, on, eta, mode))


def _coming(number: str, on: date, planned_at: datetime, mode: Mode) -> CarrierFacts:
    """Return a carrier as it would be announced: its list is judged as if it were."""
    unsaid = dict.fromkeys(CarrierFacts.__dataclass_fields__)
    said = {
        "id": 0,
        "kind": CarrierKind.TRUCK if mode is Mode.ROAD else CarrierKind.TRAIN_IN,
        "number": number,
        "planned_on": on,
        "planned_at": planned_at,
        "announced_at": planned_at,
        "scopes": (),
        "stage": Stage.ANNOUNCED,
    }
    return CarrierFacts(**{**unsaid, **said})  # type: ignore[arg-type]


def _check_stage(remarks: Remarks, carrier: CarrierFacts) -> None:
    try:
        stage_after(carrier.kind, CarrierAct.AMEND, carrier.stage)
    except Refusal as refusal:
        remarks.add(0, None, Finding(refusal.code, facts=refusal.facts), refused=True)


def _remark(
    remarks: Remarks,
    reader: BoxReader,
    listed: Sequence[Listed],
    understood: ReadList,
    notes: Sequence[Noted],
) -> None:
    """Keep what was found in the boxes, at the cells of their rows."""
    for fault in understood.faults:
        row, box = listed[fault.place - 1]
        finding = fault.finding
        if finding.code == "box_twice_in_list":
            first = listed[int(str(finding.facts["first"])) - 1][0]
            finding = Finding("list_box_twice", facts={"number": fault.number, "first": first})
        proposals = _numbers(box) if fault.field == "number" else ()
        remarks.add(row, FIELD_OF[fault.field], finding, proposals, refused=True)
    for note in notes:
        row, box = listed[note.place - 1]
        code = note.finding.code
        if code == "hs_code_unknown":
            reader.words.add_goods(str(box.hs_code), box.goods or "")
        if code in _BLANK:
            continue
        proposals = _numbers(box) if code == "container_number_check_digit" else ()
        remarks.add(row, FIELD_OF[note.field], note.finding, proposals, refused=code in _REFUSED)


def _numbers(box: AnnouncedBox) -> tuple[Proposal, ...]:
    return tuple(Proposal(each.number, each.change) for each in container_number.proposals(box.number))


def _blanks(remarks: Remarks, rows: Sequence[ListRow], mode: Mode) -> None:
    """Keep which cells are empty that a list should fill."""
    for of in (*_WANTED, *((Field.WAGON,) if mode is Mode.RAIL else ())):
        remarks.blanks(of, (row.row for row in rows if of not in row.written))


def _good(
    understood: ReadList, listed: Sequence[Listed], remarks: Remarks
) -> tuple[tuple[ReadBox, ...], tuple[int, ...]]:
    """Return the boxes that would be taken, and their rows."""
    refused = remarks.refused_rows
    good = [(each, listed[each.place - 1][0]) for each in understood.boxes]
    taken = [(each, row) for each, row in good if row not in refused]
    return tuple(each for each, _row in taken), tuple(row for _each, row in taken)


def _papers(
    rows: Sequence[ListRow], good: Sequence[ReadBox], places: Sequence[int]
) -> dict[str, dict[str, str]]:
    """Return what the rows say of their boxes that an announcement has no place for."""
    by_row = {row.row: row.values for row in rows}
    papers: dict[str, dict[str, str]] = {}
    for read, row in zip(good, places, strict=True):
        said = {of.value: by_row[row][of] for of in (Field.COMMODITY, Field.REMARK) if of in by_row[row]}
        if said:
            papers[read.number] = said
    return papers


def _kept(
    connection: Reading, carrier: CarrierFacts | None, listed: Sequence[Listed], remarks: Remarks
) -> Iterator[AnnouncedBox]:
    """Yield the boxes of the former list whose rows are refused: they are not missing from the new one."""
    if carrier is None:
        return
    refused = remarks.refused_rows
    numbers = {container_number.reading(box.number) for row, box in listed if row in refused}
    numbers -= {container_number.reading(box.number) for row, box in listed if row not in refused}
    good = [box for row, box in listed if row not in refused]
    types = {box.wagon: box.wagon_type for box in good}
    taken = {(box.wagon, box.position) for box in good}
    for visit in inbound_of(connection, carrier.id):
        if visit.number in numbers and visit.where_is is not Where.CANCELLED:
            box = as_listed(connection, visit.id)
            position = None if (box.wagon, box.position) in taken else box.position
            yield replace(box, position=position, wagon_type=types.get(box.wagon, box.wagon_type))
