"""Makes the visits, units, seals and wagon stays of what is announced, for trains and trucks alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

from db.act import Act
from db.queries import carriers as queries
from db.queries.carriers import CarrierFacts, inbound_wagons
from db.queries.visits import VisitFacts, last_departed, open_visits_of, unit_of_number
from db.reading import Reading
from db.writes import carriers, holds, reference
from db.writes import visits as writes
from domain.carriers import CarrierKind, WagonAct, wagon_stage_after
from domain.events import SubjectKind
from domain.figures import Mode
from domain.seals import SealState, numbers
from domain.visit import Outcome, Plan, VisitAct, Where, where_after
from hub.operations.announced_list import ReadBox
from hub.operations.wagon_stays import announce_wagon, left_behind, let_come

About = frozenset[tuple[SubjectKind, int]]


def about(
    carrier_ids: Sequence[int] = (), visit_ids: Sequence[int] = (), wagon_ids: Sequence[int] = ()
) -> About:
    """Return the subjects of an event, as the journal wants them."""
    return frozenset(
        [
            *((SubjectKind.CARRIER, each) for each in carrier_ids),
            *((SubjectKind.VISIT, each) for each in visit_ids),
            *((SubjectKind.WAGON, each) for each in wagon_ids),
        ]
    )


def mode_of(kind: CarrierKind) -> Mode:
    """Return by what a carrier of that kind brings its boxes."""
    return Mode.ROAD if kind is CarrierKind.TRUCK else Mode.RAIL


def announce_boxes(
    act: Act, boxes: Sequence[ReadBox], carrier: CarrierFacts, wagon_ids: Mapping[str, int]
) -> tuple[int, ...]:
    """Open a visit for each box of a carrier's list and return their ids, in the order of the list.

    A box that was delayed with its wagon goes on with the visit that it has. Where the carrier has arrived
    already the boxes stand on it, but for those that are on the terminal by another visit.
    """
    return tuple(_announce(act, each, carrier, wagon_ids) for each in boxes)


def announce_wagons(
    act: Act, boxes: Sequence[ReadBox], carrier: CarrierFacts, *, behind: bool = False
) -> dict[str, int]:
    """Make the train bring the wagons of its list, in their order, and return their stays by number.

    A wagon that the train brings already keeps its stay; so does one that was left behind on the way. With
    `behind` the boxes are no whole list: wagons of the train keep their places, new ones come behind them.
    """
    brings = inbound_wagons(act, carrier.id)
    known = {wagon.number: wagon.id for wagon in brings}
    types = {each.wagon: each.box.wagon_type for each in boxes if each.wagon is not None}
    places = {wagon.number: wagon.inbound_place for wagon in brings if behind}
    free = count(1 + max((place or 0 for place in places.values()), default=0))
    stays: dict[str, int] = {}
    for number, wagon_type in types.items():
        place = places.get(number) or next(free)
        where = {"inbound_carrier_id": carrier.id, "inbound_place": place, "wagon_type": wagon_type}
        wagon_id = known.get(number) or left_behind(act, number)
        if wagon_id is not None:
            carriers.change_wagon(act, wagon_id, **where)
        else:
            wagon_stage_after(WagonAct.ANNOUNCE, None)
            wagon_id = announce_wagon(act, {"number": number, **where})
        if carrier.arrived_at is not None and number not in known:
            let_come(act, queries.wagon(act, wagon_id))
            carriers.change_wagon(act, wagon_id, arrived_at=carrier.arrived_at)
        stays[number] = wagon_id
    return stays


def party_ids(act: Act, read: ReadBox) -> dict[str, int | None]:
    """Return who sends a box and to whom it goes, made where the hub does not know them."""
    said = {"consignor_id": read.box.consignor, "consignee_id": read.box.consignee}
    names = {column: (name or "").strip() for column, name in said.items()}
    return {column: reference.party(act, name) if name else None for column, name in names.items()}


def is_here(connection: Reading, number: str, *, but: int | None = None) -> VisitFacts | None:
    """Return the visit by which a unit is on the terminal or on a carrier here, None where it is not."""
    here = (Where.ON_INBOUND, Where.ON_TERMINAL, Where.ON_OUTBOUND)
    found = (visit for visit in open_visits_of(connection, number) if visit.id != but)
    return next((visit for visit in found if visit.where_is in here), None)


def open_visit(
    act: Act,
    read: ReadBox,
    carrier: CarrierFacts,
    wagon_id: int | None,
    where: Where,
    more: Mapping[str, Any] | None = None,
) -> int:
    """Insert the visit of a box, with its unit and its announced seals, and return its id.

    What its plate says is taken from the unit where the list is silent. `more` are columns of a box that is
    here already.
    """
    box = read.box
    unit_id = writes.unit(
        act,
        read.number,
        as_painted=box.as_painted,
        size_type=read.size.code,
        tare_kg=box.tare_kg,
        max_gross_kg=box.max_gross_kg,
    )
    plate = unit_of_number(act, read.number)
    before = last_departed(act, unit_id)
    values = {
        **read.columns(),
        "tare_kg": plate.tare_kg if plate else box.tare_kg,
        "max_gross_kg": plate.max_gross_kg if plate else box.max_gross_kg,
        "unit_id": unit_id,
        "number": read.number,
        "where_is": where.value,
        "plan": Plan.NOTHING.value,
        **party_ids(act, read),
        "inbound_carrier_id": carrier.id,
        "inbound_mode": mode_of(carrier.kind).value,
        "inbound_wagon_id": wagon_id,
        "announced_at": act.happened_at,
        "returned_from_id": before.id if before else None,
    }
    visit_id = writes.open_visit(act, {**values, **(more or {})})
    if box.seal and numbers(box.seal):
        holds.add_seal(act, visit_id, box.seal.strip(), "", SealState.ANNOUNCED)
    return visit_id


def arrived_before(act: Act, carrier: CarrierFacts, number: str, *, but: int | None = None) -> bool:
    """Return whether a box of the carrier's list stands on it now: it arrived, and is nowhere else here."""
    return carrier.arrived_at is not None and is_here(act, number, but=but) is None


def _announce(act: Act, read: ReadBox, carrier: CarrierFacts, wagon_ids: Mapping[str, int]) -> int:
    where = where_after(VisitAct.ANNOUNCE, None)
    if arrived_before(act, carrier, read.number):
        where = where_after(VisitAct.ARRIVE, where)
    wagon_id = wagon_ids.get(read.wagon) if read.wagon is not None else None
    delayed = _delayed(act, read.number)
    if delayed is None:
        return open_visit(act, read, carrier, wagon_id, where)
    writes.change_visit(
        act,
        delayed.id,
        where_is=where.value,
        inbound_carrier_id=carrier.id,
        inbound_mode=mode_of(carrier.kind).value,
        inbound_wagon_id=wagon_id,
        inbound_position=read.box.position,
        outcome=None,
    )
    return delayed.id


def _delayed(act: Act, number: str) -> VisitFacts | None:
    found = open_visits_of(act, number)
    delayed = (Where.ANNOUNCED, Outcome.DELAYED_WITH_WAGON)
    return next((visit for visit in found if (visit.where_is, visit.outcome) == delayed), None)
