"""One wagon stands here once: what becomes of the stay of a wagon that comes though it never left.

One that was placed before anybody said with which train it came goes on with the stay that it has; one that
came with another train must have been taken away since, and comes anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from db.act import Act
from db.queries import assignments as plans
from db.queries import carriers as queries
from db.queries.carriers import WagonFacts
from db.queries.visits import inbound_of
from db.writes import assignments as plan_writes
from db.writes import carriers, visits
from domain.carriers import WagonAct, wagon_stage_after
from domain.refusal import Refusal
from domain.visit import Where
from hub.operations.stages import settle
from hub.operations.train_wagons import never_came


def stay_to_come(act: Act, number: str) -> int | None:
    """Return the stay that a train announced with that wagon goes on with, None where it opens a new one.

    It was left behind on the way, or is expected for a train that leaves, and nobody said yet what brings it.
    """
    known = queries.open_wagon_stays(act, number)
    return next((wagon.id for wagon in known if never_came(wagon) or was_detached(act, wagon)), None)


def was_detached(act: Act, wagon: WagonFacts) -> bool:
    """Return whether a wagon was left behind on the way: it has not come, and its train is worked."""
    if wagon.inbound_carrier_id is None or wagon.arrived_at is not None or wagon.cancelled_at is not None:
        return False
    return queries.carrier(act, wagon.inbound_carrier_id).work_finished_at is not None


def let_arrive(act: Act, wagons: Sequence[WagonFacts]) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Let the wagons of a train arrive; return the stays touched, and the numbers of those here."""
    touched, here_already = [wagon.id for wagon in wagons], []
    for wagon in wagons:
        here = queries.wagon_here(act, wagon.number, but=wagon.id)
        if here is not None:
            here_already.append(wagon.number)
            touched.append(here.id)
        if here is not None and _came_with_none(here):
            _go_on(act, wagon, here)
            continue
        if here is not None:
            _taken_away(act, here)
        wagon_stage_after(WagonAct.ARRIVE, wagon.stage)
        carriers.change_wagon(act, wagon.id, arrived_at=act.happened_at)
    return tuple(touched), tuple(here_already)


def stay_here(act: Act, number: str, carrier_id: int, place: int) -> int | None:
    """Return the stay of a wagon here that a train turns out to have brought, None where it comes anew.

    It was placed before anybody said with which train it came; one of another train has gone since.
    """
    here = queries.wagon_here(act, number)
    if here is None:
        return None
    if not _came_with_none(here):
        _taken_away(act, here)
        settle(act, (), [here.id])
        return None
    _brought_by(act, here, carrier_id, place)
    return here.id


def check_here_once(act: Act, wagon_ids: Iterable[int]) -> None:
    """Refuse what would let a wagon stand here twice: it came again since, or it never left.

    Raises Refusal `wagon_here_already`.
    """
    for wagon_id in wagon_ids:
        wagon = queries.wagon(act, wagon_id)
        if wagon.arrived_at is None or wagon.departed_at is not None or wagon.cancelled_at is not None:
            continue
        other = queries.wagon_here(act, wagon.number, but=wagon_id)
        if other is not None:
            by = other.inbound_carrier_id or other.outbound_carrier_id
            name = None if by is None else queries.carrier(act, by).number
            raise Refusal("wagon_here_already", wagon=wagon.number, carrier=name)


def _came_with_none(here: WagonFacts) -> bool:
    return here.inbound_carrier_id is None


def _taken_away(act: Act, here: WagonFacts) -> None:
    """Say that a wagon was removed whose leaving nobody recorded: it could not come again otherwise."""
    since = [at for at in (here.arrived_at, here.placed_at) if at is not None]
    carriers.change_wagon(act, here.id, removed_at=max(act.happened_at, *since), track=None)


def _brought_by(act: Act, here: WagonFacts, carrier_id: int | None, place: int | None) -> None:
    """Keep by which train a wagon came that was placed before anybody said so."""
    carriers.change_wagon(act, here.id, inbound_carrier_id=carrier_id, inbound_place=place)
    if here.arrived_at is not None and act.happened_at < here.arrived_at:
        carriers.change_wagon(act, here.id, arrived_at=act.happened_at)


def _go_on(act: Act, comes: WagonFacts, here: WagonFacts) -> None:
    """End a stay that was to begin, in favour of the one that stands: its boxes and its plan go over."""
    _brought_by(act, here, comes.inbound_carrier_id, comes.inbound_place)
    for box in () if comes.inbound_carrier_id is None else inbound_of(act, comes.inbound_carrier_id):
        if box.inbound_wagon_id == comes.id and box.where_is is not Where.CANCELLED:
            visits.change_visit(act, box.id, inbound_wagon_id=here.id)
    _hand_plan_over(act, comes, here)
    ended = {"outbound_carrier_id": None, "outbound_place": None, "cancelled_at": act.happened_at}
    carriers.change_wagon(act, comes.id, **ended)


def _hand_plan_over(act: Act, comes: WagonFacts, here: WagonFacts) -> None:
    """Plan for the wagon that stands what was planned for it; where it has another train, boxes stay with
    theirs and need a new wagon."""
    if comes.outbound_carrier_id is None:
        return
    free = here.outbound_carrier_id is None
    for plan in plans.assigned_to(act, comes.outbound_carrier_id):
        if plan.wagon_id == comes.id:
            at = {"wagon_id": here.id} if free else {"wagon_id": None, "position": None}
            plan_writes.replan(act, plan.visit_id, **at)
    if free:
        onward = {"outbound_carrier_id": comes.outbound_carrier_id, "outbound_place": comes.outbound_place}
        carriers.change_wagon(act, here.id, **onward)
