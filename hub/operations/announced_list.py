"""Reads the boxes of a list against the reference tables: what is taken, what is odd, what cannot be."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, ParamSpec, TypeVar

from db.queries import carriers, reference
from db.queries.settings import weight_settings
from db.queries.visits import open_visits_of
from db.reading import Reading
from domain import container_number, wagon_number
from domain.carriers import CarrierKind
from domain.refusal import Fact, Finding, Refusal, Severity
from domain.size_type import SizeType, resolve
from domain.teu import TeuFactor, teu_hundredths
from domain.train_name import TrainName
from domain.visit import LoadStatus, Outcome, Where
from domain.wagon_types import WagonType
from domain.weights import BoxWeights, WeightSettings, counting_gross, judge_weights
from hub.operations.announcements import AnnouncedBox, Noted

P = ParamSpec("P")
T = TypeVar("T")

OTHER = "other"
"""The commodity group of empties and of goods that nobody named."""
HS_LENGTHS: Final = frozenset({2, 4, 6, 8, 10})
"""So many figures has an HS code: chapter, heading, subheading, and the customs unions' own two pairs."""
LOCAL = "local"
"""The route group of a box whose destination is not known: it goes nowhere until somebody says where."""


@dataclass(frozen=True, slots=True)
class ReadBox:
    """One box of a list as the hub understands it; kilograms and hundredths of a TEU."""

    place: int
    box: AnnouncedBox
    number: str
    size: SizeType
    teu_hundredths: int
    gross_kg: int | None
    commodity_group: str
    route_group: str
    origin: str | None
    destination: str | None
    wagon: str | None

    def columns(self) -> dict[str, Any]:
        """Return the columns of a visit that follow from the list; the consignee apart."""
        box = self.box
        same = ("hs_code", "goods", "packages", "dangerous_class", "un_number", "set_point_tenths")
        also = ("tare_kg", "max_gross_kg", "customs_number", "customs_deadline", "consignment", "vgm_kg")
        return {name: getattr(box, name) for name in (*same, *also)} | {
            "category": box.category.value,
            "load_status": box.load_status.value,
            "customs_status": box.customs_status.value,
            "size_type": self.size.code,
            "length_ft": self.size.length_ft,
            "teu_hundredths": self.teu_hundredths,
            "declared_kg": box.gross_kg,
            "gross_kg": self.gross_kg,
            "commodity_group": self.commodity_group,
            "route_group": self.route_group,
            "origin": self.origin,
            "destination": self.destination,
            "inbound_position": box.position,
        }


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list as read: `faults` are what it cannot be taken in with, `notes` what is odd and taken all the
    same. Without faults `boxes` holds every box, in the order of the list."""

    boxes: tuple[ReadBox, ...]
    faults: tuple[Noted, ...]
    notes: tuple[Noted, ...]

    def check(self) -> None:
        """Raise the first fault as a Refusal, with the box's number and its place in the list."""
        for fault in self.faults:
            facts: dict[str, Fact] = {**fault.finding.facts, "box": fault.number, "place": fault.place}
            raise Refusal(fault.finding.code, **facts)


@dataclass(frozen=True)
class _Tables:
    """The reference tables, read once for a list, and the places that it named."""

    aliases: dict[str, str]
    factors: tuple[TeuFactor, ...]
    wagon_types: dict[str, WagonType]
    weights: WeightSettings
    on: date
    locations: dict[str, reference.LocationFacts] = field(default_factory=dict)
    groups: dict[str, str | None] = field(default_factory=dict)


@dataclass
class _Reading:
    """One box while it is read: faults and notes gather here."""

    connection: Reading
    tables: _Tables
    place: int
    box: AnnouncedBox
    faults: list[Noted]
    notes: list[Noted]

    def taken(self, name: str, rule: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Return what the rule returns, None where it refuses: then the field is at fault."""
        try:
            return rule(*args, **kwargs)
        except Refusal as refusal:
            self.fault(name, Finding(refusal.code, Severity.STOP, refusal.facts))
            return None

    def fault(self, name: str, finding: Finding) -> None:
        """Keep what the list cannot be taken in with."""
        self.faults.append(Noted(self.place, self.box.number, name, finding))

    def note(self, name: str, *findings: Finding) -> None:
        """Keep what is odd."""
        self.notes.extend(Noted(self.place, self.box.number, name, finding) for finding in findings)


def read_list(
    connection: Reading,
    boxes: Sequence[AnnouncedBox],
    on: date,
    coming: Mapping[str, reference.LocationFacts] | None = None,
) -> ReadList:
    """Return how the hub understands a list, by the tables in force on a day.

    `coming` are places that will be known once the list is taken, as the boxes name them.

    A number or a wagon whose check digit fails is taken as stated: the list is the word of others, and the
    box will show what it carries. What cannot be read at all, unknown places, sizes and wagon types, and two
    boxes in one place are faults.
    """
    tables = _Tables(
        reference.size_aliases(connection),
        reference.teu_table(connection),
        reference.wagon_types_by_code(connection),
        weight_settings(connection, on),
        on,
        dict(coming or {}),
    )
    faults: list[Noted] = []
    notes: list[Noted] = []
    read = [
        _read(_Reading(connection, tables, place, box, faults, notes))
        for place, box in enumerate(boxes, start=1)
    ]
    known = tuple(each for each in read if each is not None)
    faults += [*_twice(known), *_crowded(known), *_two_types(known, tables.wagon_types)]
    return ReadList(known, tuple(sorted(faults, key=lambda fault: fault.place)), tuple(notes))


def elsewhere(connection: Reading, boxes: Sequence[ReadBox], carrier_id: int | None = None) -> list[Noted]:
    """Return which boxes are announced with other trains or trucks, which are named, or are here already."""
    names: dict[int, str] = {}
    found: list[Noted] = []
    for each in boxes:
        awaited: list[str] = []
        for visit in open_visits_of(connection, each.number):
            if visit.inbound_carrier_id == carrier_id or visit.outcome is Outcome.DELAYED_WITH_WAGON:
                continue
            if visit.where_is is Where.ANNOUNCED:
                awaited.append(_carrier_name(connection, visit.inbound_carrier_id, names))
                continue
            facts: dict[str, Fact] = {
                "number": each.number,
                "where": visit.where_is.value,
                "visit_id": visit.id,
            }
            here = Finding("box_here_already", Severity.WARN, facts)
            found.append(Noted(each.place, each.box.number, "number", here))
        if awaited:
            facts = {"number": each.number, "carriers": tuple(sorted(awaited))}
            finding = Finding("box_announced_elsewhere", Severity.WARN, facts)
            found.append(Noted(each.place, each.box.number, "number", finding))
    return found


def _carrier_name(connection: Reading, carrier_id: int | None, known: dict[int, str]) -> str:
    """Return a train as NO@DATE, a truck by its plate."""
    if carrier_id is None:
        return ""
    if carrier_id not in known:
        found = carriers.carrier(connection, carrier_id)
        dated = found.kind is CarrierKind.TRAIN_IN
        known[carrier_id] = str(TrainName(found.number, found.planned_on)) if dated else found.number
    return known[carrier_id]


def _read(reading: _Reading) -> ReadBox | None:
    box, tables = reading.box, reading.tables
    number = _number(reading)
    size = reading.taken("size_type", resolve, box.size_type, tables.aliases)
    teu = None
    if size is not None:
        teu = reading.taken("size_type", teu_hundredths, size.length_ft, tables.on, tables.factors)
    origin = _location(reading, "origin", box.origin)
    destination = _location(reading, "destination", box.destination)
    wagon = _wagon(reading)
    group = _group(reading)
    if box.destination is None:
        reading.note("destination", Finding("destination_missing"))
    if number is None or size is None or teu is None:
        return None
    _weigh(reading, size)
    return ReadBox(
        place=reading.place,
        box=box,
        number=number,
        size=size,
        teu_hundredths=teu,
        gross_kg=counting_gross(box.gross_kg, None, box.vgm_kg, tables.weights.order),
        commodity_group=group,
        route_group=(destination.route_group if destination else None) or LOCAL,
        origin=origin.code if origin else None,
        destination=destination.code if destination else None,
        wagon=wagon,
    )


def _number(reading: _Reading) -> str | None:
    if reading.box.as_painted:
        return reading.taken("number", container_number.as_painted, reading.box.number)
    try:
        number = container_number.parse(reading.box.number)
    except Refusal as refusal:
        finding = Finding(refusal.code, Severity.WARN, refusal.facts)
        if refusal.code != "container_number_check_digit":
            reading.fault("number", finding)
            return None
        reading.note("number", finding)
        return container_number.reading(reading.box.number)
    reading.note("number", *container_number.findings(number))
    return number.text


def _location(reading: _Reading, name: str, typed: str | None) -> reference.LocationFacts | None:
    if typed is None:
        return None
    known = reading.tables.locations
    if typed not in known:
        found = reading.taken(name, reference.location, reading.connection, typed)
        if found is None:
            return None
        known[typed] = found
    return known[typed]


def _wagon(reading: _Reading) -> str | None:
    box = reading.box
    if box.wagon is None:
        return None
    wagon_type = reading.tables.wagon_types.get(box.wagon_type or "")
    if wagon_type is None:
        facts: dict[str, Fact] = {"wagon_type": box.wagon_type}
        reading.fault("wagon_type", Finding("wagon_type_unknown", Severity.STOP, facts))
    else:
        _standing(reading, wagon_type)
    try:
        return wagon_number.parse(box.wagon).text
    except Refusal as refusal:
        finding = Finding(refusal.code, Severity.WARN, refusal.facts)
        if refusal.code != "wagon_number_check_digit":
            reading.fault("wagon", finding)
            return None
        reading.note("wagon", finding)
        return str(refusal.facts["number"])


def _standing(reading: _Reading, wagon_type: WagonType) -> None:
    """Note a position that no layout of the wagon's type has."""
    position, known = reading.box.position, wagon_type.layouts
    most = max((place.position for layout in known for place in layout.places), default=0)
    if position is not None and most and position > most:
        facts: dict[str, Fact] = {"position": position, "wagon_type": wagon_type.code, "most": most}
        reading.note("position", Finding("wagon_position_beyond", Severity.WARN, facts))


def _group(reading: _Reading) -> str:
    box, groups = reading.box, reading.tables.groups
    if box.load_status is LoadStatus.EMPTY:
        return OTHER
    if not box.hs_code and box.commodity_group:
        return box.commodity_group
    if not box.hs_code:
        reading.note("hs_code", Finding("hs_code_missing"))
        return OTHER
    digits = box.hs_code.replace(" ", "").replace(".", "")
    if not (digits.isascii() and digits.isdigit() and len(digits) in HS_LENGTHS):
        reading.note("hs_code", Finding("hs_code_odd", Severity.WARN, {"hs_code": box.hs_code}))
        return OTHER
    if box.hs_code not in groups:
        groups[box.hs_code] = reference.group_of_commodity(reading.connection, box.hs_code)
    group = groups[box.hs_code]
    if group is None:
        reading.note("hs_code", Finding("hs_code_unknown", Severity.WARN, {"hs_code": box.hs_code}))
    return group or box.commodity_group or OTHER


def _weigh(reading: _Reading, size: SizeType) -> None:
    box = reading.box
    weights = BoxWeights(
        size.length_ft,
        box.load_status,
        tare_kg=box.tare_kg,
        declared_kg=box.gross_kg,
        max_gross_kg=box.max_gross_kg,
    )
    for finding in judge_weights(weights, reading.tables.weights):
        # A declared weight stops nothing yet: the box is only announced.
        name = "tare_kg" if finding.code == "tare_implausible" else "gross_kg"
        reading.note(name, Finding(finding.code, Severity.WARN, finding.facts))


def _twice(boxes: Sequence[ReadBox]) -> Iterator[Noted]:
    first: dict[str, int] = {}
    for each in boxes:
        before = first.setdefault(each.number, each.place)
        if before != each.place:
            facts: dict[str, Fact] = {"number": each.number, "first": before}
            finding = Finding("box_twice_in_list", Severity.STOP, facts)
            yield Noted(each.place, each.box.number, "number", finding)


def _crowded(boxes: Sequence[ReadBox]) -> Iterator[Noted]:
    taken: dict[tuple[str, int], ReadBox] = {}
    for each in boxes:
        if each.wagon is None or each.box.position is None:
            continue
        before = taken.setdefault((each.wagon, each.box.position), each)
        if before is not each:
            facts: dict[str, Fact] = {
                "wagon": each.wagon,
                "position": each.box.position,
                "other": before.number,
            }
            finding = Finding("wagon_position_twice", Severity.STOP, facts)
            yield Noted(each.place, each.box.number, "position", finding)


def _two_types(boxes: Sequence[ReadBox], known: Collection[str]) -> Iterator[Noted]:
    types: dict[str, str | None] = {}
    for each in boxes:
        if each.wagon is None or each.box.wagon_type not in known:
            continue
        before = types.setdefault(each.wagon, each.box.wagon_type)
        if before != each.box.wagon_type:
            facts: dict[str, Fact] = {
                "wagon": each.wagon,
                "wagon_type": each.box.wagon_type,
                "other": before,
            }
            finding = Finding("wagon_two_types", Severity.STOP, facts)
            yield Noted(each.place, each.box.number, "wagon_type", finding)
