"""One wagon stands here once: what becomes of the stay of a wagon that comes, or is announced, anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from db.act import Act
from db.queries import assignments as plans
from db.queries import carriers as queries
from db.queries.carriers import WagonFacts
from db.reading import Reading
from db.writes import assignments as plan_writes
from db.writes import carriers
from domain.carriers import WagonAct, wagon_may, wagon_stage_after
from domain.refusal import Refusal
from hub.operations.stages import settle
from hub.operations.train_wagons import never_came


def left_behind(act: Act, number: str) -> int | None:
    """Return the stay of a wagon that was left behind on the way: a later train brings it by that."""
    known = queries.open_wagon_stays(act, number)
    return next((wagon.id for wagon in known if was_detached(act, wagon)), None)


def was_detached(connection: Reading, wagon: WagonFacts) -> bool:
    """Return whether a wagon was left behind on the way: it has not come, and its train is worked."""
    if wagon.inbound_carrier_id is None or wagon.arrived_at is not None or wagon.cancelled_at is not None:
        return False
    return queries.carrier(connection, wagon.inbound_carrier_id).work_finished_at is not None


def announce_wagon(act: Act, values: dict[str, object]) -> int:
    """Open the stay of a wagon that a train brings, and return it.

    Where it was expected for a train that leaves and nobody knew with what it comes, this is that wagon.
    """
    wagon_id = carriers.open_wagon(act, values)
    for former in queries.open_wagon_stays(act, str(values["number"])):
        if never_came(former):
            _hand_plan_over(act, former, queries.wagon(act, wagon_id))
            carriers.change_wagon(act, former.id, cancelled_at=act.happened_at)
            settle(act, (), [former.id])
    return wagon_id


def let_come(act: Act, wagon: WagonFacts) -> int | None:
    """End the stay by which another wagon of that number stands here; return it, None where there is none.

    It must have been taken away since, without a record, or it was placed before its train came: it could not
    come otherwise. What was planned for it is planned for the one that comes, but for boxes that stand on it.
    """
    here = queries.wagon_here(act, wagon.number, but=wagon.id)
    if here is None:
        return None
    since = [at for at in (here.arrived_at, here.placed_at) if at is not None]
    carriers.change_wagon(act, here.id, removed_at=max(act.happened_at, *since), track=None)
    if not queries.wagon_counts(act, here.id).loaded:
        _hand_plan_over(act, here, wagon)
    settle(act, (), [here.id])
    return here.id


def let_arrive(act: Act, wagons: Sequence[WagonFacts]) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Let the wagons of a train arrive; return the stays touched, and the numbers of those here."""
    touched, here_already = [wagon.id for wagon in wagons], []
    for wagon in wagons:
        former = let_come(act, wagon)
        if former is not None:
            here_already.append(wagon.number)
            touched.append(former)
        wagon_stage_after(WagonAct.ARRIVE, wagon.stage)
        carriers.change_wagon(act, wagon.id, arrived_at=act.happened_at)
    return tuple(touched), tuple(here_already)


def cancel_wagon(act: Act, wagon: WagonFacts) -> None:
    """Cancel the stay of a wagon that does not come; one that came stays as it is.

    One that a train is to leave with is still expected for that, and nobody says any more with what it comes.
    """
    if not wagon_may(WagonAct.CANCEL, wagon.stage):
        return
    if wagon.outbound_carrier_id is not None:
        expected = carriers.open_wagon(act, {"number": wagon.number, "wagon_type": wagon.wagon_type})
        _hand_plan_over(act, wagon, queries.wagon(act, expected))
    carriers.change_wagon(act, wagon.id, cancelled_at=act.happened_at)


def check_here_once(act: Act, wagon_ids: Iterable[int]) -> None:
    """Refuse what would let a wagon stand here twice: it came again since, or it never left.

    Raises Refusal `wagon_here_already`, or `wagon_here_unlisted` where no train is known for it.
    """
    for wagon_id in wagon_ids:
        wagon = queries.wagon(act, wagon_id)
        if wagon.arrived_at is None or wagon.departed_at is not None or wagon.cancelled_at is not None:
            continue
        other = queries.wagon_here(act, wagon.number, but=wagon_id)
        if other is not None:
            train = train_of(act, other)
            if train is None:
                raise Refusal("wagon_here_unlisted", wagon=wagon.number)
            raise Refusal("wagon_here_already", wagon=wagon.number, carrier=train)


def train_of(connection: Reading, wagon: WagonFacts) -> str | None:
    """Return the number of the train that a wagon is known by: which brings it, else which takes it away."""
    by = wagon.inbound_carrier_id or wagon.outbound_carrier_id
    return None if by is None else queries.carrier(connection, by).number


def _hand_plan_over(act: Act, former: WagonFacts, wagon: WagonFacts) -> None:
    """Plan for a wagon what was planned for its former stay.

    Where it has a train already, the boxes stay with theirs and need another wagon.
    """
    if former.outbound_carrier_id is None:
        return
    free = wagon.outbound_carrier_id is None
    for plan in plans.assigned_to(act, former.outbound_carrier_id):
        if plan.wagon_id == former.id:
            at = {"wagon_id": wagon.id} if free else {"wagon_id": None, "position": None}
            plan_writes.replan(act, plan.visit_id, **at)
    onward = {"outbound_carrier_id": former.outbound_carrier_id, "outbound_place": former.outbound_place}
    carriers.change_wagon(act, former.id, outbound_carrier_id=None, outbound_place=None)
    if free:
        carriers.change_wagon(act, wagon.id, **onward)
