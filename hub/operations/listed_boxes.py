"""Mends the list of a train or truck box by box: some are added, one is corrected, some are taken off."""

from __future__ import annotations

from collections.abc import Sequence

from db.act import Act, Event
from db.queries import carriers as queries
from db.queries.carriers import CarrierFacts, WagonFacts
from db.queries.holds import seals_of
from db.queries.reference import party_name
from db.queries.visits import VisitFacts, inbound_of, unit_of_number, visit
from db.reading import Reading
from db.writes.carriers import change_wagon
from domain.carriers import CarrierAct, stage_after
from domain.events import EventKind
from domain.refusal import Fact, Finding, Refusal, Severity
from domain.seals import SealState
from domain.visit import VisitAct, Where, may, where_after
from hub.operations.announced_list import ReadBox, read_list
from hub.operations.announced_notes import notes_of
from hub.operations.announced_visits import about, announce_boxes, announce_wagons
from hub.operations.announcements import AnnouncedBox, ConsistChange, Noted
from hub.operations.cancelling import cancel_visit
from hub.operations.consist import Amended, change_boxes, drop_wagons
from hub.operations.inspecting import refuse_if_here
from hub.operations.stages import settle


def add_to_list(act: Act, carrier_id: int, boxes: Sequence[AnnouncedBox]) -> Event:
    """Announce further boxes of a train or truck, new wagons behind those it has; result: a ConsistChange.

    Where it has arrived already the boxes stand on it. Raises Refusal `nothing_chosen`, `carrier_stage`,
    `box_listed_already`, and the first fault of the boxes with `box` and `place`, as one list with the rest.
    """
    if not boxes:
        raise Refusal("nothing_chosen")
    carrier = _open_list(act, carrier_id)
    read, notes = _read(act, carrier, boxes)
    wagon_ids = announce_wagons(act, read, carrier, behind=True)
    visit_ids = announce_boxes(act, read, carrier, wagon_ids)
    change = ConsistChange(added=tuple(each.number for each in read), notes=notes)
    return _amended(act, carrier, Amended(change, visit_ids, tuple(wagon_ids.values())))


def correct_on_list(act: Act, visit_id: int, box: AnnouncedBox) -> Event:
    """Let a box that is yet to be taken in be announced as `box` says; the result is a ConsistChange.

    The wagon that it was to stand on goes off the list where nothing else stands on it. Raises Refusal
    `visit_unknown`, `visit_where`, `carrier_stage`, `box_listed_already`, `box_here_already` for another box
    than the one that stands on the train, and the first fault of the box.
    """
    before = visit(act, visit_id)
    where_after(VisitAct.AMEND, before.where_is)
    if before.inbound_carrier_id is None:
        raise Refusal("carrier_none", act=CarrierAct.AMEND.value)
    carrier = _open_list(act, before.inbound_carrier_id)
    (read,), notes = _read(act, carrier, (box,), but=visit_id)
    if read.number != before.number and before.where_is is Where.ON_INBOUND:
        refuse_if_here(act, read.number, visit_id)
    wagon_ids = announce_wagons(act, (read,), carrier, behind=True)
    changed, _ = change_boxes(act, ((before, read),), wagon_ids)
    left = _drop_wagon(act, carrier, before)
    change = ConsistChange(
        changed=tuple(read.number for _ in changed),
        renumbered={} if read.number == before.number else {before.number: read.number},
        notes=notes,
    )
    return _amended(act, carrier, Amended(change, (visit_id,), (*wagon_ids.values(), *left)))


def take_off_list(act: Act, carrier_id: int, visit_ids: Sequence[int]) -> Event:
    """Cancel boxes of a train or truck that do not come with it; the result is a ConsistChange.

    A wagon that nothing stands on any more goes off the list too. Raises Refusal `nothing_chosen`,
    `carrier_stage`, `visit_unknown` for a box of another list, and `visit_where` for a box that stands on
    its train already: it is missing there, or it is taken in.
    """
    if not visit_ids:
        raise Refusal("nothing_chosen")
    carrier = _open_list(act, carrier_id)
    listed = {each.id: each for each in inbound_of(act, carrier_id)}
    wagon_ids: list[int] = []
    for visit_id in dict.fromkeys(visit_ids):
        if visit_id not in listed:
            raise Refusal("visit_unknown", visit_id=visit_id)
        box = listed[visit_id]
        if box.where_is is not Where.ANNOUNCED:
            raise Refusal("visit_where", act=VisitAct.CANCEL_ANNOUNCEMENT.value, where=box.where_is.value)
        cancel_visit(act, box)
        wagon_ids += _drop_wagon(act, carrier, box)
    taken = tuple(dict.fromkeys(visit_ids))
    change = ConsistChange(removed=tuple(listed[visit_id].number for visit_id in taken))
    return _amended(act, carrier, Amended(change, taken, tuple(wagon_ids)))


def as_listed(connection: Reading, visit_id: int) -> AnnouncedBox:
    """Return a box as its list states it now, to be corrected; raises Refusal `visit_unknown`."""
    known = visit(connection, visit_id)
    unit = unit_of_number(connection, known.number)
    wagon = None if known.inbound_wagon_id is None else queries.wagon(connection, known.inbound_wagon_id)
    seals = [each for each in seals_of(connection, visit_id) if each.state is SealState.ANNOUNCED]
    return AnnouncedBox(
        number=known.number,
        size_type=known.size_type,
        load_status=known.load_status,
        category=known.category,
        customs_status=known.customs_status,
        wagon=None if wagon is None else wagon.number,
        wagon_type=None if wagon is None else wagon.wagon_type,
        position=known.inbound_position,
        gross_kg=known.declared_kg,
        tare_kg=known.tare_kg,
        max_gross_kg=known.max_gross_kg,
        seal=", ".join(each.number for each in seals) or None,
        hs_code=known.hs_code,
        goods=known.goods,
        packages=known.packages,
        consignee=None if known.consignee_id is None else party_name(connection, known.consignee_id),
        origin=known.origin,
        destination=known.destination,
        customs_number=known.customs_number,
        customs_deadline=known.customs_deadline,
        dangerous_class=known.dangerous_class,
        un_number=known.un_number,
        set_point_tenths=known.set_point_tenths,
        as_painted=unit is not None and unit.as_painted,
    )


def _open_list(act: Act, carrier_id: int) -> CarrierFacts:
    """Return the train or truck, refusing where its list cannot be amended any more."""
    carrier = queries.carrier(act, carrier_id)
    stage_after(carrier.kind, CarrierAct.AMEND, carrier.stage)
    return carrier


def _read(
    act: Act, carrier: CarrierFacts, boxes: Sequence[AnnouncedBox], but: int = 0
) -> tuple[tuple[ReadBox, ...], tuple[Noted, ...]]:
    """Return boxes as the hub understands them, judged by themselves and beside the rest of the list."""
    read = read_list(act, boxes, act.happened_on)
    read.check()
    listed = [each for each in inbound_of(act, carrier.id) if each.where_is is not Where.CANCELLED]
    rest = [each for each in listed if each.id != but]
    wagons = queries.inbound_wagons(act, carrier.id)
    for each in read.boxes:
        fault = _fault_beside(each, rest, wagons, carrier)
        if fault is not None:
            raise Refusal(fault.code, **fault.facts, box=each.box.number, place=each.place)
    return read.boxes, notes_of(act, read, carrier)


def _fault_beside(
    box: ReadBox, rest: Sequence[VisitFacts], wagons: Sequence[WagonFacts], carrier: CarrierFacts
) -> Finding | None:
    """Return why a box cannot stand on a list beside the others, None where it can."""
    if any(each.number == box.number for each in rest):
        facts: dict[str, Fact] = {"number": box.number, "carrier": carrier.number}
        return Finding("box_listed_already", Severity.STOP, facts)
    stood = next((wagon for wagon in wagons if wagon.number == box.wagon), None)
    if stood is None:
        return None
    at: dict[str, Fact] = {"wagon": stood.number}
    if stood.wagon_type != box.box.wagon_type:
        types: dict[str, Fact] = {"wagon_type": box.box.wagon_type, "other": stood.wagon_type}
        return Finding("wagon_two_types", Severity.STOP, at | types)
    for each in rest:
        # A box that was lifted off, or that is missing, leaves its place to others.
        is_there = each.inbound_wagon_id == stood.id and may(VisitAct.AMEND, each.where_is)
        if is_there and box.box.position is not None and each.inbound_position == box.box.position:
            place: dict[str, Fact] = {"position": box.box.position, "other": each.number}
            return Finding("wagon_position_twice", Severity.STOP, at | place)
    return None


def _drop_wagon(act: Act, carrier: CarrierFacts, box: VisitFacts) -> tuple[int, ...]:
    """Take the wagon that a box was to stand on off the list where nothing stands on it any more.

    The wagons behind it move up, so that they are counted from the head without a gap.
    """
    if box.inbound_wagon_id is None:
        return ()
    drop_wagons(act, carrier.id, [queries.wagon(act, box.inbound_wagon_id)])
    left = queries.inbound_wagons(act, carrier.id)
    moved = [
        wagon.id
        for place, wagon in enumerate(left, start=1)
        if change_wagon(act, wagon.id, inbound_place=place)
    ]
    return (box.inbound_wagon_id, *moved)


def _amended(act: Act, carrier: CarrierFacts, amended: Amended) -> Event:
    wagon_ids = tuple(dict.fromkeys(amended.wagon_ids))
    settle(act, [carrier.id], wagon_ids)
    subjects = about([carrier.id], amended.visit_ids, wagon_ids)
    content = amended.content(carrier)
    subject = f"carrier:{carrier.id}"
    return Event(EventKind.AMEND_CONSIST, subject, content, subjects, result=amended.change)
