"""Judges a list of what is to leave on which train or truck, row by row, before anything is planned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from db.queries import carriers
from db.queries.assignments import assigned_to, assignment
from db.queries.carriers import CarrierFacts
from db.queries.settings import clock_settings
from db.queries.visits import VisitFacts, open_visits_of, visit
from db.reading import Reading
from domain import container_number
from domain.carriers import CarrierKind
from domain.clocks import Clock, ClockSettings, period
from domain.departure import check_departure
from domain.departure_facts import Purpose
from domain.figures import Mode
from domain.refusal import Finding, Refusal
from domain.train_name import ById, ByNumber, ByNumberAndDate, parse_reference, tractor_plate
from hub.interchange import values
from hub.interchange.dates import Clues
from hub.interchange.differences import Change, DiffRow
from hub.interchange.fields import Field
from hub.interchange.judged import BatchOrder, Judged, batch_of, judged
from hub.interchange.list_rows import ListRow, rows_of
from hub.interchange.opened_list import Opened
from hub.interchange.problems import Proposal
from hub.interchange.remarks import Remarks
from hub.interchange.wishes import Wishes
from hub.operations.departure import facts_of
from hub.operations.order_lists import COULD_LEAVE, Order, import_orders, leaving
from hub.operations.train_load import planned_box, train_load


@dataclass(frozen=True)
class _Ordered:
    """A row that could be understood: its box, and what is to become of it."""

    row: int
    box: VisitFacts
    order: Order


class _Reader:
    """Understands the rows of a list of orders; what is wrong goes to `remarks`."""

    def __init__(
        self, connection: Reading, opened: Opened, wishes: Wishes, remarks: Remarks, clocks: ClockSettings
    ) -> None:
        self._connection = connection
        self._opened = opened
        self._wishes = wishes
        self._remarks = remarks
        self._clocks = clocks
        self._first: dict[str, int] = {}

    def understood(self, row: ListRow) -> _Ordered | None:
        """Return what a row orders, None where it is refused."""
        try:
            box = self._box(row)
            order = self._order(row, box) if box is not None else None
        except Refusal as refusal:
            finding = Finding(refusal.code, facts=refusal.facts)
            self._remarks.add(row.row, Field.CARRIER, finding, refused=True)
            return None
        return None if box is None or order is None else _Ordered(row.row, box, order)

    def _box(self, row: ListRow) -> VisitFacts | None:
        said, is_painted = values.painted(row.values.get(Field.CONTAINER, ""))
        number = container_number.reading(said)
        if not (is_painted or row.row in self._wishes.as_painted):
            try:
                number = container_number.parse(said).text
            except Refusal as refusal:
                meant = tuple(Proposal(p.number, p.change) for p in container_number.proposals(said))
                finding = Finding(refusal.code, facts=refusal.facts)
                self._remarks.add(row.row, Field.CONTAINER, finding, meant, refused=True)
                return None
        first = self._first.setdefault(number, row.row)
        if first != row.row:
            twice = Finding("list_box_twice", facts={"number": number, "first": first})
            self._remarks.add(row.row, Field.CONTAINER, twice, refused=True)
            return None
        known = open_visits_of(self._connection, number)
        box = next((each for each in known if each.where_is in COULD_LEAVE), None)
        if box is None:
            unknown = Finding("order_box_unknown", facts={"number": number})
            self._remarks.add(row.row, Field.CONTAINER, unknown, refused=True)
        return box

    def _order(self, row: ListRow, box: VisitFacts) -> Order:
        said = row.values
        mode: Mode = said.get(Field.MODE) or self._wishes.mode
        leaves_at = self._wishes.eta or said.get(Field.ETA) or said.get(Field.DEPARTED_AT) or self._opened.eta
        carrier = self._carrier(self._wishes.carrier or said.get(Field.CARRIER), mode, leaves_at)
        order = Order(
            box.id,
            mode,
            ByNumberAndDate(carrier.number, carrier.planned),
            leaves_at or datetime.combine(carrier.planned, datetime.min.time(), self._zone),
            release_reference=said.get(Field.RELEASE_REFERENCE),
            release_until=said.get(Field.RELEASE_UNTIL),
        )
        known = leaving(self._connection, mode, carrier)
        if known is None and leaves_at is None:
            raise Refusal("order_carrier_unknown", carrier=str(carrier.number))
        return self._placed(row, order, known)

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self._clocks.rules[-1].hub_zone)

    def _carrier(self, text: str | None, mode: Mode, leaves_at: datetime | None) -> ByNumberAndDate:
        text = text or self._opened.carrier or ""
        day = None if leaves_at is None else period(Clock.CALENDAR_DAY, leaves_at, self._clocks).day
        reference = ByNumber(tractor_plate(text)) if mode is Mode.ROAD else parse_reference(text)
        if isinstance(reference, ByNumberAndDate):
            return reference
        if day is not None and isinstance(reference, ByNumber):
            return ByNumberAndDate(reference.number, day)
        kind = CarrierKind.TRUCK if mode is Mode.ROAD else CarrierKind.TRAIN_OUT
        known = carriers.find_carriers(self._connection, reference, kind)
        left = [each for each in known if each.departed_at is None]
        if len(left) == 1:
            return ByNumberAndDate(left[0].number, left[0].planned_on)
        name = str(reference.visit_id) if isinstance(reference, ById) else reference.number
        raise Refusal("order_carrier_unknown", carrier=name)

    def _placed(self, row: ListRow, order: Order, known: CarrierFacts | None) -> Order:
        """Return the order with its wagon, where the train has it."""
        number: str | None = row.values.get(Field.WAGON)
        if number is None or order.mode is Mode.ROAD:
            return order
        wagons = carriers.outbound_wagons(self._connection, known.id) if known else ()
        wagon_id = next((each.id for each in wagons if each.number == number), None)
        if wagon_id is None:
            facts = {"wagon": number, "carrier": order.carrier.number}
            self._remarks.add(row.row, Field.WAGON, Finding("order_wagon_elsewhere", facts=facts))
            return order
        return replace(order, wagon_id=wagon_id, position=row.values.get(Field.POSITION))


def judge_orders(connection: Reading, opened: Opened, wishes: Wishes, now: datetime) -> Judged:
    """Return what a list of orders would plan, with every row judged as planning itself would judge it.

    A train's boxes that are not on the list are told as missing, and stay planned.
    """
    clocks = clock_settings(connection)
    read = list(rows_of(opened, wishes, Clues(ZoneInfo(clocks.rule(now.date()).hub_zone), now)))
    remarks = Remarks(opened.heading, read)
    if opened.questions and wishes.carrier is None:
        return judged(connection, opened, remarks, len(read), questions=opened.questions)
    reader = _Reader(connection, opened, wishes, remarks, clocks)
    found = [each for row, _problems in read if (each := reader.understood(row)) is not None]
    by_carrier: defaultdict[tuple[Mode, ByNumberAndDate], list[_Ordered]] = defaultdict(list)
    for each in found:
        by_carrier[each.order.mode, each.order.carrier].append(each)
    missing: list[DiffRow] = []
    for (mode, reference), ordered in by_carrier.items():
        known = leaving(connection, mode, reference)
        _check(connection, remarks, known, ordered, now)
        missing += _missing(connection, known, ordered)
    refused = remarks.refused_rows
    good = [each for each in found if each.row not in refused]
    diff = [_difference(connection, each) for each in good]
    order = None
    if good and (wishes.accept_good or not refused):
        changed = {row.row for row in diff if row.change is not Change.UNCHANGED}
        orders = tuple(each.order for each in good if each.row in changed)
        order = BatchOrder(import_orders, (orders, batch_of(opened, len(good))))
    names = sorted({str(reference.number) for _mode, reference in by_carrier})
    return judged(
        connection,
        opened,
        remarks,
        len(read),
        diff=(*diff, *missing),
        carrier=", ".join(names) or None,
        order=order,
    )


def _check(
    connection: Reading,
    remarks: Remarks,
    known: CarrierFacts | None,
    ordered: Sequence[_Ordered],
    now: datetime,
) -> None:
    """Refuse the rows whose boxes may not be planned so: a hold, a ban, a layout, the cut-off."""
    train = None
    if known is not None:
        train = train_load(connection, known.id).with_boxes(
            planned_box(each.box, each.order.wagon_id, each.order.position, None) for each in ordered
        )
    facts = facts_of(connection, [each.box for each in ordered], train)
    for each in ordered:
        try:
            check_departure(facts[each.box.id], Purpose.ASSIGN, now)
        except Refusal as refusal:
            finding = Finding(refusal.code, facts=refusal.facts)
            remarks.add(each.row, Field.CONTAINER, finding, refused=True)


def _missing(connection: Reading, known: CarrierFacts | None, ordered: Sequence[_Ordered]) -> list[DiffRow]:
    if known is None:
        return []
    listed = {each.box.id for each in ordered}
    planned = [plan.visit_id for plan in assigned_to(connection, known.id) if plan.visit_id not in listed]
    return [DiffRow(None, visit(connection, visit_id).number, Change.MISSING) for visit_id in planned]


def _difference(connection: Reading, ordered: _Ordered) -> DiffRow:
    order, number = ordered.order, ordered.box.number
    plan = assignment(connection, ordered.box.id)
    if plan is None:
        return DiffRow(ordered.row, number, Change.NEW)
    before = carriers.carrier(connection, plan.carrier_id)
    known = leaving(connection, order.mode, order.carrier)
    names = {plan.wagon_id: "", order.wagon_id: ""}
    names |= {each: carriers.wagon(connection, each).number for each in names if each is not None}
    pairs = [
        (Field.CARRIER, before.number, order.carrier.number),
        (Field.WAGON, names[plan.wagon_id], names[order.wagon_id]),
        (Field.POSITION, str(plan.position or ""), str(order.position or "")),
    ]
    fields = tuple(pair for pair in pairs if pair[1] != pair[2])
    is_same = known is not None and known.id == plan.carrier_id and not fields
    return DiffRow(ordered.row, number, Change.UNCHANGED if is_same else Change.CHANGED, fields)
