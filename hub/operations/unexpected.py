"""Boxes that stand on a train or truck and are not on its list: unknown ones, and those of another list."""

from __future__ import annotations

from dataclasses import replace

from db.act import Act, Event
from db.queries import carriers as queries
from db.queries.carriers import CarrierFacts
from db.queries.visits import VisitFacts, open_visits_of, visit
from db.writes import visits
from domain.carriers import CarrierAct, WagonAct, stage_after, wagon_stage_after
from domain.events import EventKind
from domain.refusal import Refusal
from domain.visit import Outcome, VisitAct, Where, where_after
from hub.operations import causal
from hub.operations.announced_list import ReadBox, read_list
from hub.operations.announced_visits import about, mode_of, open_visit
from hub.operations.announcements import AnnouncedBox, FoundBox
from hub.operations.check_in import TakenIn, event_of, settle_in, take_in
from hub.operations.coming import check_comes
from hub.operations.inspecting import carried_number, refuse_if_here
from hub.operations.stages import settle
from hub.operations.wagon_stays import announce_wagon, let_come

_LOOKED_FOR = (Where.ON_INBOUND, Where.MISSING, Where.ANNOUNCED)


def take_as_found(act: Act, carrier_id: int, found: FoundBox) -> Event:
    """Take in a box that is not on the list of its train or truck; the result is the visit's id.

    One that is announced, looked for or missing elsewhere came with the wrong train: its visit moves here.
    Any other gets a visit of its own, by what can be read of it. Raises Refusal `carrier_stage`,
    `happened_before`, `container_number_…`, `box_on_this_list` (check it in), `box_here_already`, and the
    faults of `hub.operations.announced_list`.
    """
    carrier = queries.carrier(act, carrier_id)
    stage_after(carrier.kind, CarrierAct.CHECK_IN, carrier.stage)
    causal.check_after(act, (EventKind.ARRIVE.value, carrier.arrived_at))
    number = carried_number(found.box.number, as_painted=found.box.as_painted)
    known = _looked_for(act, carrier, number)
    taken = _unknown(act, carrier, found) if known is None else _known(act, carrier, known, found)
    event = event_of(EventKind.TAKE_AS_FOUND, taken)
    return replace(event, result=taken.done.visit_id)


def _looked_for(act: Act, carrier: CarrierFacts, number: str) -> VisitFacts | None:
    """Return the visit by which the box is awaited, the likeliest first; None where nobody awaits it."""
    # One that stays on its wagon is counted in: it is here, and nobody awaits it.
    awaited = [
        each
        for each in open_visits_of(act, number)
        if each.where_is in _LOOKED_FOR and each.checked_in_at is None
    ]
    if any((each.inbound_carrier_id, each.where_is) == (carrier.id, Where.ON_INBOUND) for each in awaited):
        raise Refusal("box_on_this_list", number=number)
    on_inbound = next((each for each in awaited if each.where_is is Where.ON_INBOUND), None)
    refuse_if_here(act, number, on_inbound.id if on_inbound else None)
    return min(awaited, key=lambda each: _LOOKED_FOR.index(each.where_is), default=None)


def _known(act: Act, carrier: CarrierFacts, known: VisitFacts, found: FoundBox) -> TakenIn:
    """Move the visit of a box that was awaited elsewhere to the carrier that brought it."""
    former = known.inbound_carrier_id
    how = VisitAct.FOUND if known.where_is is Where.MISSING else VisitAct.TAKE_AS_FOUND
    where_after(how, known.where_is)
    wagon_id = _wagon(act, carrier, found.box)
    # A box that was left behind with its wagon was to come with a later train: this is the right one.
    wrong = former != carrier.id and known.outcome is not Outcome.DELAYED_WITH_WAGON
    visits.change_visit(
        act,
        known.id,
        inbound_carrier_id=carrier.id,
        inbound_mode=mode_of(carrier.kind).value,
        inbound_wagon_id=wagon_id,
        inbound_position=found.box.position,
        outcome=Outcome.WRONG_TRAIN.value if wrong else None,
    )
    taken = take_in(act, visit(act, known.id), replace(found.inspection, number=None), how)
    left = [former] if former is not None and former != carrier.id else []
    left_wagons = [known.inbound_wagon_id] if known.inbound_wagon_id is not None else []
    settle(act, left, left_wagons)
    content = {**taken.content, "as_found": False, "announced_with": _name(act, former)}
    return replace(taken, content=content, about=taken.about | about(left, [], left_wagons))


def _unknown(act: Act, carrier: CarrierFacts, found: FoundBox) -> TakenIn:
    """Open a visit for a box that nobody announced."""
    read = read_list(act, (found.box,), act.happened_on)
    read.check()
    box = read.boxes[0]
    where = where_after(VisitAct.TAKE_AS_FOUND, None)
    here = {"as_found": 1, "checked_in_at": act.happened_at}
    wagon_id = _wagon(act, carrier, found.box, box)
    visit_id = open_visit(act, box, carrier, wagon_id, where, here)
    opened = visit(act, visit_id)
    check_comes(act, [opened.unit_id])
    taken = settle_in(act, carrier, opened, replace(found.inspection, number=None))
    notes = [note.plain() for note in read.notes if note.field != "gross_kg"]
    return replace(taken, content={**taken.content, "as_found": True, "notes": notes})


def _wagon(act: Act, carrier: CarrierFacts, box: AnnouncedBox, read: ReadBox | None = None) -> int | None:
    """Return the stay of the wagon that the box stood on; one that is not on the list has come too."""
    if box.wagon is None:
        return None
    number = (read.wagon if read else None) or "".join(sign for sign in box.wagon if sign.isdigit())
    wagons = queries.inbound_wagons(act, carrier.id)
    known = next((wagon.id for wagon in wagons if wagon.number == number), None)
    if known is not None or box.wagon_type is None:
        return known
    wagon_stage_after(WagonAct.ARRIVE, None)
    values = {"number": number, "wagon_type": box.wagon_type, "arrived_at": carrier.arrived_at}
    where = {"inbound_carrier_id": carrier.id, "inbound_place": len(wagons) + 1}
    wagon_id = announce_wagon(act, {**values, **where})
    let_come(act, queries.wagon(act, wagon_id))
    return wagon_id


def _name(act: Act, carrier_id: int | None) -> str | None:
    return None if carrier_id is None else queries.carrier(act, carrier_id).number
