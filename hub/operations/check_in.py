"""Boxes taken in: off a wagon or a truck, one by one or many, announced or found, each counted in once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from db.act import Act, Counted, Event
from db.queries import carriers as queries
from db.queries.carriers import CarrierFacts
from db.queries.visits import VisitFacts, visit, visits_of
from db.queries.yard import area_of_kind
from db.writes import carriers, visits, yard
from domain.carriers import CarrierAct, CarrierKind, stage_after
from domain.damages import Mark
from domain.events import EventKind
from domain.figures import Mode
from domain.refusal import Refusal
from domain.typed_text import one_line
from domain.visit import VisitAct, Where, where_after
from domain.yard import AreaKind, InArea, MoveKind, Position
from hub.operations.announced_visits import About, about
from hub.operations.announcements import NOT_LOOKED_AT, CheckedIn, Inspection, SealSeen
from hub.operations.coming import check_comes
from hub.operations.counting import counted_in
from hub.operations.inspecting import inspect, refuse_if_here, renumber
from hub.operations.stages import settle
from hub.operations.yard import check_position


@dataclass(frozen=True)
class TakenIn:
    """What taking one box in gave: what was noticed, its line of the ledger, the content for the event."""

    done: CheckedIn
    count: Counted
    content: dict[str, Any]
    about: About


def check_in(
    act: Act,
    visit_id: int,
    *,
    as_number: str | None = None,
    as_painted: bool = False,
    seal: SealSeen = NOT_LOOKED_AT,
    weighed_kg: int | None = None,
    scale: str | None = None,
    max_gross_kg: int | None = None,
    marks: Sequence[Mark] = (),
    to: Position | None = None,
    machine: str | None = None,
    driver: str | None = None,
    remark: str = "",
) -> Event:
    """Take a box off its wagon or truck; the result is a CheckedIn.

    `as_number` is what the box carries where the list had it otherwise; `as_painted`: the plate itself is
    wrong. Without `to` it stands beside the track, or at the gate. What is odd is recorded with findings and
    holds, never refused. Raises Refusal `visit_where`, `carrier_stage`, `happened_before`,
    `container_number_…`, `box_here_already`, `seal_is_box_number` and those of a position.
    """
    seen = Inspection(
        number=as_number,
        as_painted=as_painted,
        seal=seal,
        weighed_kg=weighed_kg,
        scale=scale,
        max_gross_kg=max_gross_kg,
        marks=tuple(marks),
        to=to,
        machine=machine,
        driver=driver,
        remark=remark,
    )
    taken = take_in(act, visit(act, visit_id), seen, VisitAct.CHECK_IN)
    return event_of(EventKind.CHECK_IN, taken)


def check_in_bulk(act: Act, visit_ids: Sequence[int], *, to: Position | None = None) -> Event:
    """Take many boxes in that nobody inspected: no seal was looked at. The result is a tuple of CheckedIn.

    Raises Refusal `nothing_chosen` and what `check_in` raises: all or none.
    """
    if not visit_ids:
        raise Refusal("nothing_chosen")
    seen = Inspection(to=to)
    taken = [take_in(act, each, seen, VisitAct.CHECK_IN) for each in visits_of(act, visit_ids)]
    content = {"inspected": False, "boxes": [each.content for each in taken]}
    return Event(
        EventKind.CHECK_IN_BULK,
        f"visit:{taken[0].done.visit_id}",
        content,
        frozenset[Any]().union(*(each.about for each in taken)),
        tuple(each.count for each in taken),
        result=tuple(each.done for each in taken),
    )


def found(act: Act, visit_id: int, inspection: Inspection = Inspection()) -> Event:  # noqa: B008
    """Take in a missing box that turned up; the result is a CheckedIn. Raises what `check_in` raises."""
    return event_of(EventKind.FOUND, take_in(act, visit(act, visit_id), inspection, VisitAct.FOUND))


def take_in(act: Act, box: VisitFacts, seen: Inspection, how: VisitAct) -> TakenIn:
    """Take in a box of a carrier's list by `how` (check in, found, as found) and settle what it touches."""
    carrier = _carrier_of(act, box, how)
    where = where_after(how, box.where_is)
    check_comes(act, [box.unit_id], (), (EventKind.ARRIVE.value, carrier.arrived_at))
    named = renumber(act, box, seen)
    refuse_if_here(act, named.number, box.id)
    visits.change_visit(act, box.id, where_is=where.value, checked_in_at=act.happened_at)
    return settle_in(act, carrier, named, seen, before=box.number)


def settle_in(
    act: Act, carrier: CarrierFacts, box: VisitFacts, seen: Inspection, *, before: str | None = None
) -> TakenIn:
    """Inspect a box that its visit says is on the terminal, stand it there, count it, begin the work."""
    done, content = inspect(act, replace(box, where_is=Where.ON_TERMINAL), seen)
    came_from, went_to = _stand(act, carrier, box, seen)
    if _began_by(act, carrier):
        carriers.change_carrier(act, carrier.id, work_started_at=act.happened_at)
    wagon_ids = [box.inbound_wagon_id] if box.inbound_wagon_id is not None else []
    settle(act, [carrier.id], wagon_ids)
    more = {"number": box.number, "from": came_from, "to": str(went_to), "carrier": carrier.number}
    if before not in (None, box.number):
        more["announced_as"] = before or ""
    count = counted_in(visit(act, box.id), act.happened_at)
    return TakenIn(done, count, content | more, about([carrier.id], [box.id], wagon_ids))


def event_of(kind: EventKind, taken: TakenIn) -> Event:
    """Return the event of one box that was taken in."""
    subject = f"visit:{taken.done.visit_id}"
    return Event(kind, subject, taken.content, taken.about, (taken.count,), result=taken.done)


def _carrier_of(act: Act, box: VisitFacts, how: VisitAct) -> CarrierFacts:
    """Return the carrier that brought the box, refusing where it is not there to be unloaded."""
    if box.inbound_carrier_id is None:
        raise Refusal("carrier_none", act=CarrierAct.CHECK_IN.value)
    carrier = queries.carrier(act, box.inbound_carrier_id)
    if how is not VisitAct.FOUND:
        # A missing box turns up whenever it does, also after its train was worked.
        stage_after(carrier.kind, CarrierAct.CHECK_IN, carrier.stage)
    return carrier


def _began_by(act: Act, carrier: CarrierFacts) -> bool:
    """Return whether the work began with this box: nothing was lifted or said to begin before."""
    started = carrier.work_started_at
    return carrier.work_finished_at is None if started is None else act.happened_at < started


def _stand(act: Act, carrier: CarrierFacts, box: VisitFacts, seen: Inspection) -> tuple[str, Position]:
    to = seen.to
    if to is None:
        kind = AreaKind.GATE if box.inbound_mode is Mode.ROAD else AreaKind.TRACKSIDE
        to = InArea(area_of_kind(act, kind))
    check_position(act, box, to)
    yard.put_down(act, box.id, box.length_ft, to)
    came_from = _carrier_text(act, carrier, box)
    lift = yard.Lift(MoveKind.CHECK_IN, one_line(seen.machine), one_line(seen.driver), one_line(seen.remark))
    yard.record_lift(act, box.id, came_from, str(to), lift)
    return came_from, to


def _carrier_text(act: Act, carrier: CarrierFacts, box: VisitFacts) -> str:
    if carrier.kind is CarrierKind.TRUCK:
        return f"truck {carrier.number}"
    if box.inbound_wagon_id is None:
        return f"train {carrier.number}"
    return f"wagon {queries.wagon(act, box.inbound_wagon_id).number}"
