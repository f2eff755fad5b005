"""A new list for a train that is announced: what it adds, changes, moves and takes off, box by box."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from db.act import Act, Event
from db.queries import carriers as queries
from db.queries.carriers import CarrierFacts, WagonFacts
from db.queries.holds import seals_of
from db.queries.visits import VisitFacts, inbound_of
from db.reading import Reading
from db.writes import holds, visits
from domain import container_number
from domain.carriers import CarrierAct, CarrierKind, stage_after
from domain.events import EventKind
from domain.seals import LOOKED_AT, SealState, numbers
from domain.visit import CustomsStatus, VisitAct, Where, may
from domain.weights import counting_gross
from hub.operations.announced_list import ReadBox, read_list
from hub.operations.announced_notes import notes_of
from hub.operations.announced_visits import about, announce_boxes, announce_wagons, is_here, party_ids
from hub.operations.announcements import AnnouncedBox, ConsistChange
from hub.operations.cancelling import cancel_visit
from hub.operations.stages import settle
from hub.operations.wagon_stays import cancel_wagon
from hub.operations.weights import settings_today

# What many lists are silent about: their silence takes nothing away.
_KEPT_IF_UNSAID = ("tare_kg", "max_gross_kg", "vgm_kg", "consignment", "consignor_id")
# What lists can tell; a box whose customs are further than that is known better here.
CUSTOMS_OF_LISTS = frozenset({CustomsStatus.NONE, CustomsStatus.PRE_INFORMED, CustomsStatus.TRANSIT_OPEN})


@dataclass(frozen=True)
class Matched:
    """The boxes of a new list against the visits of a train."""

    same: tuple[tuple[VisitFacts, ReadBox], ...]
    mended: tuple[tuple[VisitFacts, ReadBox], ...]
    added: tuple[ReadBox, ...]
    dropped: tuple[VisitFacts, ...]


@dataclass(frozen=True)
class Amended:
    """What a new list did to a train: for the result, and for the event."""

    change: ConsistChange
    visit_ids: tuple[int, ...]
    wagon_ids: tuple[int, ...]

    def content(self, carrier: CarrierFacts) -> dict[str, object]:
        """Return the content of the event."""
        change = self.change
        name = "plate" if carrier.kind is CarrierKind.TRUCK else "number"
        return {
            name: carrier.number,
            "planned_on": carrier.planned_on,
            "added": change.added,
            "changed": change.changed,
            "removed": change.removed,
            "renumbered": change.renumbered,
            "kept": change.kept,
            "notes": [note.plain() for note in change.notes],
        }


def amend_consist(act: Act, carrier_id: int, boxes: Sequence[AnnouncedBox]) -> Event:
    """Put a whole new list in the place of a train's list; the result is a ConsistChange.

    Boxes that are here already stay as they were found. Raises Refusal `carrier_stage`, `happened_before`, or
    the first fault of the list with `box` and `place`.
    """
    carrier = queries.carrier(act, carrier_id)
    amended = amend(act, carrier, boxes)
    subjects = about([carrier_id], amended.visit_ids, amended.wagon_ids)
    content = amended.content(carrier)
    subject = f"carrier:{carrier_id}"
    return Event(EventKind.AMEND_CONSIST, subject, content, subjects, result=amended.change)


def amend(act: Act, carrier: CarrierFacts, boxes: Sequence[AnnouncedBox]) -> Amended:
    """Do what `amend_consist` does, for the events that do more."""
    stage_after(carrier.kind, CarrierAct.AMEND, carrier.stage)
    read = read_list(act, boxes, act.happened_on)
    read.check()
    notes = notes_of(act, read, carrier)
    before = queries.inbound_wagons(act, carrier.id)
    matched = matched_boxes(act, carrier.id, before, read.boxes)
    wagon_ids = announce_wagons(act, read.boxes, carrier)
    changed, kept = change_boxes(act, (*matched.same, *matched.mended), wagon_ids)
    removed, stuck = _drop(act, matched.dropped)
    added = announce_boxes(act, matched.added, carrier, wagon_ids)
    gone = [wagon for wagon in before if wagon.id not in wagon_ids.values()]
    drop_wagons(act, carrier.id, gone)
    touched = tuple(dict.fromkeys([*wagon_ids.values(), *(wagon.id for wagon in before)]))
    settle(act, [carrier.id], touched)
    change = ConsistChange(
        added=tuple(each.number for each in matched.added),
        changed=tuple(each.number for each in changed),
        removed=tuple(each.number for each in removed),
        renumbered={visit.number: each.number for visit, each in matched.mended},
        kept=tuple(each.number for each in (*kept, *stuck)),
        notes=notes,
    )
    return Amended(change, (*(each.id for each in (*changed, *removed)), *added), touched)


def matched_boxes(
    connection: Reading, carrier_id: int, wagons: Sequence[WagonFacts], boxes: Sequence[ReadBox]
) -> Matched:
    """Return which boxes of a new list are which of those that a train brings."""
    brought = [each for each in inbound_of(connection, carrier_id) if each.where_is is not Where.CANCELLED]
    listed = {each.number: each for each in boxes}
    known = {each.number: each for each in brought}
    same = tuple((visit, listed[number]) for number, visit in known.items() if number in listed)
    dropped = [visit for number, visit in known.items() if number not in listed]
    added = [each for each in boxes if each.number not in known]
    numbers_of = {wagon.id: wagon.number for wagon in wagons}
    mended = tuple(
        (visit, each)
        for visit in dropped
        for each in added
        if _stands_alike(visit, each, numbers_of)
        and _mends(visit.number, each.number)
        # Of two boxes that are here, one cannot be the other.
        and not (visit.where_is is Where.ON_INBOUND and is_here(connection, each.number))
    )
    return Matched(
        same,
        mended,
        tuple(each for each in added if all(each is not other for _, other in mended)),
        tuple(visit for visit in dropped if all(visit is not other for other, _ in mended)),
    )


def _stands_alike(visit: VisitFacts, read: ReadBox, wagons: Mapping[int, str]) -> bool:
    """Return whether the box of the new list is to stand where the other one was to stand."""
    if visit.inbound_wagon_id is None or not may(VisitAct.AMEND, visit.where_is):
        return False
    place = (wagons.get(visit.inbound_wagon_id), visit.inbound_position)
    return place == (read.wagon, read.box.position)


def _mends(former: str, number: str) -> bool:
    """Return whether a number is one that a wrong one may have been meant as."""
    if container_number.passes(former):
        return False
    return any(proposal.number == number for proposal in container_number.proposals(former))


def change_boxes(
    act: Act, pairs: Sequence[tuple[VisitFacts, ReadBox]], wagon_ids: Mapping[str, int]
) -> tuple[list[VisitFacts], list[VisitFacts]]:
    """Change the visits whose boxes are still to come; return those that differ now, and those left alone."""
    changed, kept = [], []
    for visit, read in pairs:
        wagon_id = wagon_ids.get(read.wagon) if read.wagon is not None else None
        if may(VisitAct.AMEND, visit.where_is):
            columns = _columns(act, visit, read) | {"inbound_wagon_id": wagon_id}
            differs = visits.change_visit(act, visit.id, **columns)
            if _reseal(act, visit.id, read.box.seal) or differs:
                changed.append(visit)
        elif visit.inbound_wagon_id != wagon_id:
            kept.append(visit)
    return changed, kept


def _columns(act: Act, visit: VisitFacts, read: ReadBox) -> dict[str, Any]:
    """Return what the visit's columns become by the new list, where others do not know better."""
    columns = read.columns() | party_ids(act, read)
    order = settings_today(act).order
    columns["gross_kg"] = counting_gross(
        read.box.gross_kg, visit.weighed_kg, read.box.vgm_kg or visit.vgm_kg, order
    )
    unsaid = [name for name in _KEPT_IF_UNSAID if columns[name] is None]
    if visit.customs_status not in CUSTOMS_OF_LISTS:
        unsaid += ["customs_status", "customs_number", "customs_deadline"]
    if visit.number != read.number:
        columns["unit_id"] = visits.unit(act, read.number, as_painted=read.box.as_painted)
        columns["number"] = read.number
    return {name: value for name, value in columns.items() if name not in unsaid}


def _reseal(act: Act, visit_id: int, seal: str | None) -> bool:
    """Announce the seal of the new list in the place of the former; return whether it differs.

    A seal that somebody looked at stays as it was found: lists know less.
    """
    said, on_record = (seal or "").strip(), seals_of(act, visit_id)
    if any(each.state in LOOKED_AT for each in on_record):
        return False
    known = next((each for each in on_record if each.state is SealState.ANNOUNCED), None)
    if known is None:
        if numbers(said):
            holds.add_seal(act, visit_id, said, "", SealState.ANNOUNCED)
        return bool(numbers(said))
    if known.number == said:
        return False
    state = SealState.ANNOUNCED if numbers(said) else SealState.NONE
    holds.change_seal(act, known.id, state, number=said or known.number)
    return True


def _drop(act: Act, dropped: Sequence[VisitFacts]) -> tuple[list[VisitFacts], list[VisitFacts]]:
    """Cancel what does not come; return it, and what stands on the train or in the yard all the same."""
    removed = [visit for visit in dropped if visit.where_is is Where.ANNOUNCED]
    for visit in removed:
        cancel_visit(act, visit)
    return removed, [visit for visit in dropped if visit.where_is is not Where.ANNOUNCED]


def drop_wagons(act: Act, carrier_id: int, gone: Sequence[WagonFacts]) -> None:
    """Cancel the wagons of the former list that nothing stands on any more."""
    in_use = {each.inbound_wagon_id for each in inbound_of(act, carrier_id) if each.where_is in _ON_LIST}
    for wagon in gone:
        if wagon.id not in in_use:
            cancel_wagon(act, wagon)


_ON_LIST = frozenset(Where) - {Where.CANCELLED}
