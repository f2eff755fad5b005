"""Trains that come: announced with their list, cancelled, arrived, and their unloading begun."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from db.act import Act, Event
from db.queries import carriers as queries
from db.queries import reference
from db.queries.visits import inbound_of
from db.writes import carriers, visits
from domain.carriers import CarrierAct, CarrierKind, stage_after
from domain.clocks import Clock, period
from domain.events import EventKind
from domain.train_name import normal_number, parse_index
from domain.visit import VisitAct, Where, where_after
from hub.operations.announced_list import read_list
from hub.operations.announced_notes import notes_of
from hub.operations.announced_visits import About, about, announce_boxes, announce_wagons, is_here
from hub.operations.announcements import AnnouncedTrain, Noted
from hub.operations.cancelling import cancel_announcement
from hub.operations.check_in import check_in, check_in_bulk, found
from hub.operations.coming import check_comes, check_one_train
from hub.operations.consist import amend_consist
from hub.operations.stages import settle
from hub.operations.unexpected import take_as_found
from hub.operations.unloading import finish_unloading, mark_missing
from hub.operations.wagon_stays import let_arrive

__all__ = [
    "amend_consist",
    "announce_train",
    "arrive",
    "cancel_announcement",
    "check_in",
    "check_in_bulk",
    "finish_unloading",
    "found",
    "mark_missing",
    "start_unloading",
    "take_as_found",
]


@dataclass(frozen=True)
class Announced:
    """A train that was announced: for the result, and for the event."""

    carrier_id: int
    visit_ids: tuple[int, ...]
    wagon_ids: tuple[int, ...]
    notes: tuple[Noted, ...]
    content: dict[str, object]

    def about(self) -> About:
        """Return the subjects of the event."""
        return about([self.carrier_id], self.visit_ids, self.wagon_ids)


def announce_train(act: Act, train: AnnouncedTrain) -> Event:
    """Announce a train with its wagons and boxes; the event's result is the carrier's id.

    What is odd about the boxes stands in the content (`notes`). Raises Refusal `train_number`,
    `train_index`, `train_announced_already`, `location_unknown`, or the first fault of the list
    (`hub.operations.announced_list`), with `box` and `place`.
    """
    done = announce(act, train)
    subject = f"carrier:{done.carrier_id}"
    return Event(EventKind.ANNOUNCE_TRAIN, subject, done.content, done.about(), result=done.carrier_id)


def announce(act: Act, train: AnnouncedTrain) -> Announced:
    """Do what `announce_train` does, for the events that do more."""
    stage_after(CarrierKind.TRAIN_IN, CarrierAct.ANNOUNCE, None)
    read = read_list(act, train.boxes, act.happened_on)
    read.check()
    carrier = queries.carrier(act, _open_train(act, train))
    notes = notes_of(act, read, carrier)
    wagon_ids = announce_wagons(act, read.boxes, carrier)
    visit_ids = announce_boxes(act, read.boxes, carrier, wagon_ids)
    settle(act, [carrier.id], wagon_ids.values())
    content = {
        "number": carrier.number,
        "planned_on": carrier.planned_on,
        "planned_at": carrier.planned_at,
        "list_name": carrier.list_name,
        "boxes": len(visit_ids),
        "wagons": len(wagon_ids),
        "notes": [note.plain() for note in notes],
    }
    return Announced(carrier.id, visit_ids, tuple(wagon_ids.values()), notes, content)


def planned_on(act: Act, train: AnnouncedTrain) -> date:
    """Return the date that a train is known by: as stated, else the hub's day of its planned time."""
    return train.planned_on or period(Clock.CALENDAR_DAY, train.planned_at, act.clocks).day


def arrive(act: Act, carrier_id: int) -> Event:
    """Let a train arrive: its announced boxes stand on it, its wagons are here; `result` is their number.

    A box that is on the terminal by another visit cannot stand on the train: it stays announced and is named
    in the content; so are wagons that stood here (`hub.operations.wagon_stays`).
    Raises Refusal `carrier_stage`, `happened_before`, `happened_in_future`.
    """
    carrier = queries.carrier(act, carrier_id)
    stage_after(carrier.kind, CarrierAct.ARRIVE, carrier.stage)
    coming = [each for each in inbound_of(act, carrier_id) if each.where_is is Where.ANNOUNCED]
    wagons = queries.inbound_wagons(act, carrier_id)
    # Lists come late: an arrival may well be earlier than its announcement, but not than the last departure.
    check_comes(act, [each.unit_id for each in coming], [wagon.number for wagon in wagons])
    here = [each for each in coming if is_here(act, each.number, but=each.id)]
    arrived = [each for each in coming if each not in here]
    for each in arrived:
        visits.change_visit(act, each.id, where_is=where_after(VisitAct.ARRIVE, each.where_is).value)
    wagon_ids, wagons_here = let_arrive(act, wagons)
    carriers.change_carrier(act, carrier_id, arrived_at=act.happened_at)
    settle(act, [carrier_id], wagon_ids)
    content = {
        "number": carrier.number,
        "boxes": len(arrived),
        "wagons": len(wagons),
        "here_already": [each.number for each in here],
    } | ({"wagons_here_already": wagons_here} if wagons_here else {})
    subjects = about([carrier_id], [each.id for each in arrived], wagon_ids)
    return Event(EventKind.ARRIVE, f"carrier:{carrier_id}", content, subjects, result=len(arrived))


def start_unloading(act: Act, carrier_id: int) -> Event:
    """Begin the unloading before a box is lifted. Raises Refusal `carrier_stage`, `happened_before`."""
    carrier = queries.carrier(act, carrier_id)
    stage_after(carrier.kind, CarrierAct.START_WORK, carrier.stage)
    carriers.change_carrier(act, carrier_id, work_started_at=act.happened_at)
    settle(act, [carrier_id])
    content = {"number": carrier.number}
    return Event(EventKind.START_UNLOADING, f"carrier:{carrier_id}", content, about([carrier_id]))


def _open_train(act: Act, train: AnnouncedTrain) -> int:
    number, day = normal_number(train.number), planned_on(act, train)
    check_one_train(act, number, day)
    places = {"origin": train.origin, "destination": train.destination}
    return carriers.open_carrier(
        act,
        {
            "kind": CarrierKind.TRAIN_IN.value,
            "number": number,
            "planned_on": day,
            "planned_at": train.planned_at,
            "train_index": str(parse_index(train.train_index)) if train.train_index else None,
            "gauge_mm": train.gauge_mm,
            "list_name": train.list_name,
        }
        | {name: reference.location(act, said).code for name, said in places.items() if said},
    )
