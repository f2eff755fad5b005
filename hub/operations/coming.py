"""When a unit or a wagon may be said to come: not before it last left, and only with what has come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from db.act import Act
from db.queries import carriers as queries
from db.queries.carriers import CarrierFacts
from db.queries.departures import unit_departures, wagon_departures
from db.queries.visits import VisitFacts, inbound_of, visits_of
from domain.carriers import CarrierKind
from domain.events import EventKind
from domain.refusal import Refusal
from domain.train_name import ByNumberAndDate
from domain.visit import Where
from hub.operations.announced_visits import is_here
from hub.operations.causal import Milestone, check_after
from hub.operations.trucks import refuse_if_here


def check_comes(
    act: Act, unit_ids: Sequence[int], wagon_numbers: Sequence[str] = (), *milestones: Milestone
) -> None:
    """Raise Refusal `happened_before` where they come before they last left, or before a known milestone."""
    left = unit_departures(act, unit_ids) + wagon_departures(act, wagon_numbers)
    check_after(act, *milestones, *((EventKind.DEPART.value, at) for at in left))


def check_came(act: Act, carrier_ids: Iterable[int], brought_back: Iterable[int]) -> None:
    """Refuse a reversal after which a train or truck did not come, but boxes of it did, or came twice.

    Nor is a box that it brings back still to come with a train that has come.

    Raises Refusal `reversal_overtaken`, `truck_here`.
    """
    for box in visits_of(act, brought_back):
        if box.where_is is Where.ANNOUNCED and _is_late(act, box):
            raise Refusal("reversal_overtaken", table="carrier_visits")
    for carrier_id in carrier_ids:
        carrier = queries.carrier(act, carrier_id)
        _check_once(act, carrier)
        if carrier.kind is CarrierKind.TRAIN_OUT or (carrier.arrived_at and not carrier.cancelled_at):
            continue
        boxes = [each for each in inbound_of(act, carrier_id) if each.where_is is not Where.CANCELLED]
        worked = carrier.work_started_at is not None or carrier.work_finished_at is not None
        came = any(each.where_is is not Where.ANNOUNCED or each.checked_in_at for each in boxes)
        if worked or came or (boxes and carrier.cancelled_at is not None):
            raise Refusal("reversal_overtaken", table="visits")


def _is_late(act: Act, box: VisitFacts) -> bool:
    if box.inbound_carrier_id is None or box.outcome is not None:
        return False
    carrier = queries.carrier(act, box.inbound_carrier_id)
    has_come = carrier.arrived_at is not None and carrier.cancelled_at is None
    return has_come and is_here(act, box.number, but=box.id) is None


def _check_once(act: Act, carrier: CarrierFacts) -> None:
    here = carrier.arrived_at is not None and carrier.departed_at is None and carrier.cancelled_at is None
    if carrier.kind is CarrierKind.TRUCK and here:
        refuse_if_here(act, carrier.number, but=carrier.id)


def check_one_train(
    act: Act, number: str, day: date, kind: CarrierKind = CarrierKind.TRAIN_IN, *, but: int | None = None
) -> None:
    """Raise Refusal `train_announced_already` where another train of that number and date is there."""
    for known in queries.find_carriers(act, ByNumberAndDate(number, day), kind):
        if known.id != but:
            raise Refusal("train_announced_already", number=number, day=day, carrier_id=known.id)
