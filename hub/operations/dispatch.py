"""Loads boxes onto the train or truck that they leave with, takes them off again, and lets a train depart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from db.act import Act, Event
from db.queries import assignments as plans
from db.queries import visits as visit_queries
from db.queries import yard as yard_queries
from db.queries.assignments import LoadingFacts
from db.queries.carriers import CarrierFacts, carrier, wagon
from db.queries.visits import VisitFacts
from db.writes import assignments as plan_writes
from db.writes import carriers as carrier_writes
from db.writes import yard as yard_writes
from db.writes.visits import change_visit
from db.writes.yard import Lift
from domain.carriers import CarrierAct, CarrierKind, WagonAct, stage_after, wagon_stage_after
from domain.events import EventKind, SubjectKind
from domain.refusal import Refusal
from domain.visit import VisitAct, plan_after, where_after
from domain.yard import MoveKind, Position, Slot
from hub.operations.departing import depart
from hub.operations.loading import Loaded, after, load_box, wanted
from hub.operations.planned_trains import Placement
from hub.operations.stages import settle
from hub.operations.train_load import train_load
from hub.operations.yard import check_position

__all__ = ["depart", "load", "load_bulk", "take_off"]


def load(
    act: Act,
    visit_id: int,
    carrier_id: int,
    *,
    wagon_id: int | None = None,
    position: int | None = None,
    approved_scheme: str | None = None,
    machine: str | None = None,
    driver: str | None = None,
) -> Event:
    """Record that a box was lifted onto a train or truck, as it really stands; planned or not.

    Without a wagon it stands as planned. Its plan follows it; a box that was planned for its position keeps
    its train and needs a new place. Raises Refusal `visit_where`, `visit_plan`, `carrier_stage`,
    `wagon_stage`, `happened_before`, `load_needs_wagon`, `assign_wagon_elsewhere`, `load_position_taken`,
    `train_limit_*` for a box that was not planned for the train, and the first reason of `domain.departure`
    that bars loading: a hold, customs, a weight, boxes that stand on it, the layout, a ban, the cut-off.
    """
    train = train_load(act, carrier_id)
    placement = wanted(train, visit_id, wagon_id, position)
    lift = Lift(MoveKind.LOAD, machine, driver)
    loaded = load_box(act, train, placement, lift, approved_scheme)
    return _loaded(act, train.carrier, [loaded])


def load_bulk(act: Act, carrier_id: int, visit_ids: Sequence[int]) -> Event:
    """Record that boxes were lifted onto a train as planned, the upper of a stack first: all or none.

    Raises as `load`, and Refusal `nothing_chosen`.
    """
    if not visit_ids:
        raise Refusal("nothing_chosen")
    loaded: list[Loaded] = []
    train = train_load(act, carrier_id)
    for visit_id in _top_first(act, visit_ids):
        placement = wanted(train, visit_id, None, None)
        loaded.append(load_box(act, train, placement, Lift(MoveKind.LOAD), None))
        train = after(train, loaded[-1])
    return _loaded(act, train.carrier, loaded)


def take_off(
    act: Act, visit_id: int, to: Position, *, machine: str | None = None, driver: str | None = None
) -> Event:
    """Record that a loaded box was lifted off again and stands in the yard; it stays planned where it stood.

    Raises Refusal `visit_where`, `carrier_stage`, `happened_before` and those of a position.
    """
    visit = visit_queries.visit(act, visit_id)
    where, plan = where_after(VisitAct.TAKE_OFF, visit.where_is), plan_after(VisitAct.TAKE_OFF, visit.plan)
    stood = plans.loading(act, visit_id)
    if stood is None:
        raise LookupError(f"visit {visit_id} is on its way out and loaded nowhere")
    train = carrier(act, stood.carrier_id)
    stage_after(train.kind, CarrierAct.TAKE_OFF, train.stage)
    came_from = _named(act, train, stood)
    check_position(act, visit, to)
    plan_writes.take_off(act, visit_id)
    gone = {"outbound_carrier_id": None, "outbound_mode": None, "loaded_at": None}
    change_visit(act, visit_id, where_is=where.value, plan=plan.value, **gone)
    if train.work_finished_at is not None:
        carrier_writes.change_carrier(act, train.id, work_finished_at=None)
    yard_writes.put_down(act, visit_id, visit.length_ft, to)
    yard_writes.record_lift(act, visit_id, came_from, str(to), Lift(MoveKind.TAKE_OFF, machine, driver))
    wagons = [] if stood.wagon_id is None else [stood.wagon_id]
    if stood.wagon_id is not None:
        wagon_stage_after(WagonAct.TAKE_OFF, wagon(act, stood.wagon_id).stage)
    settle(act, [train.id], wagons)
    content = {"number": visit.number, "carrier": train.number, "from": came_from, "to": str(to)}
    about = {(SubjectKind.VISIT, visit_id), (SubjectKind.CARRIER, train.id)}
    about |= {(SubjectKind.WAGON, each) for each in wagons}
    return Event(EventKind.TAKE_OFF, f"visit:{visit_id}", content, about=frozenset(about), result=to)


def _loaded(act: Act, train: CarrierFacts, loaded: Sequence[Loaded]) -> Event:
    """The event of boxes that were just loaded."""
    wagons = sorted({each.wagon.id for each in loaded if each.wagon is not None})
    touched = {train.id} | {each.left_carrier_id for each in loaded if each.left_carrier_id is not None}
    settle(act, sorted(touched), wagons)
    about = {(SubjectKind.VISIT, each.visit.id) for each in loaded}
    about |= {(SubjectKind.VISIT, each.freed_id) for each in loaded if each.freed_id is not None}
    about |= {(SubjectKind.CARRIER, each) for each in touched}
    about |= {(SubjectKind.WAGON, each) for each in wagons}
    content: Mapping[str, object] = {
        "carrier": train.number,
        "boxes": [each.content() for each in loaded],
    }
    subject = f"visit:{loaded[0].visit.id}" if len(loaded) == 1 else f"carrier:{train.id}"
    placements = tuple(Placement(e.visit.id, e.wagon.id if e.wagon else None, e.position) for e in loaded)
    return Event(EventKind.LOAD, subject, content, about=frozenset(about), result=placements)


def _top_first(act: Act, visit_ids: Sequence[int]) -> list[int]:
    boxes: Sequence[VisitFacts] = visit_queries.visits_of(act, visit_ids)

    def tier(visit: VisitFacts) -> int:
        position = yard_queries.position_of(act, visit.id)
        return position.tier if isinstance(position, Slot) else 0

    return [visit.id for visit in sorted(boxes, key=tier, reverse=True)]


def _named(act: Act, train: CarrierFacts, stood: LoadingFacts) -> str:
    """What a box stood on, as lifts name it."""
    if stood.wagon_id is not None:
        return f"wagon {wagon(act, stood.wagon_id).number}"
    return f"{'truck' if train.kind is CarrierKind.TRUCK else 'train'} {train.number}"
