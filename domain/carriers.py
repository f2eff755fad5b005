"""The life of trains, trucks and wagons, declared as tables that no screen or operation adds a step to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.refusal import Refusal

UNNAMED: Final = "-"
"""The number of a train or truck that a history does not name; lists have an empty cell for it."""


class CarrierKind(StrEnum):
    """What comes once or leaves once."""

    TRAIN_IN = "train_in"
    TRAIN_OUT = "train_out"
    TRUCK = "truck"


class Stage(StrEnum):
    """How far a carrier visit has come."""

    ANNOUNCED = "announced"
    ARRIVED = "arrived"
    WORKING = "working"
    WORKED = "worked"
    DEPARTED = "departed"
    CANCELLED = "cancelled"
    TURNED_AWAY = "turned_away"


class CarrierAct(StrEnum):
    """What can be done with a carrier; `check_in`, `load` and `take_off` are done to its boxes."""

    ANNOUNCE = "announce"
    ANNOUNCE_ANEW = "announce_anew"
    AMEND = "amend"
    CANCEL = "cancel"
    ARRIVE = "arrive"
    START_WORK = "start_work"
    CHECK_IN = "check_in"
    LOAD = "load"
    TAKE_OFF = "take_off"
    FINISH_WORK = "finish_work"
    TURN_AWAY = "turn_away"
    DEPART = "depart"


class WagonStage(StrEnum):
    """How far a wagon's own stay has come."""

    ANNOUNCED = "announced"
    ARRIVED = "arrived"
    PLACED = "placed"
    UNLOADED = "unloaded"
    LOADED = "loaded"
    BAD_ORDERED = "bad_ordered"
    REMOVED = "removed"
    DEPARTED = "departed"
    CANCELLED = "cancelled"


class WagonAct(StrEnum):
    """What can be done with a wagon, boxes included.

    `unload` is the last box that it brought lifted off, `load` any box set on it, `take_off` the last of
    those taken off again.
    """

    ANNOUNCE = "announce"
    CANCEL = "cancel"
    ARRIVE = "arrive"
    DETACH = "detach"
    PLACE = "place"
    UNLOAD = "unload"
    LOAD = "load"
    TAKE_OFF = "take_off"
    BAD_ORDER = "bad_order"
    REPAIR = "repair"
    REMOVE = "remove"
    DEPART = "depart"


@dataclass(frozen=True)
class StageMove:
    """One act of one kind of carrier: from any of `came_from` (`None`: it opens the visit) to `to`."""

    kind: CarrierKind
    act: CarrierAct
    came_from: frozenset[Stage | None]
    to: Stage


@dataclass(frozen=True)
class WagonMove:
    """One act of a wagon: from any of `came_from` (`None`: it opens the stay) to `to`.

    A `to` of None: it is again as full or as empty as it stood, which only its facts can tell.
    """

    act: WagonAct
    came_from: frozenset[WagonStage | None]
    to: WagonStage | None


def _moves(kind: CarrierKind, *steps: tuple[CarrierAct, set[Stage | None], Stage]) -> tuple[StageMove, ...]:
    return tuple(StageMove(kind, act, frozenset(came_from), to) for act, came_from, to in steps)


_TRAIN_IN = _moves(
    CarrierKind.TRAIN_IN,
    (CarrierAct.ANNOUNCE, {None}, Stage.ANNOUNCED),
    (CarrierAct.ANNOUNCE_ANEW, {Stage.ANNOUNCED}, Stage.ANNOUNCED),
    (CarrierAct.AMEND, {Stage.ANNOUNCED}, Stage.ANNOUNCED),
    (CarrierAct.AMEND, {Stage.ARRIVED}, Stage.ARRIVED),
    (CarrierAct.AMEND, {Stage.WORKING}, Stage.WORKING),
    (CarrierAct.CANCEL, {Stage.ANNOUNCED}, Stage.CANCELLED),
    (CarrierAct.ARRIVE, {Stage.ANNOUNCED}, Stage.ARRIVED),
    (CarrierAct.START_WORK, {Stage.ARRIVED}, Stage.WORKING),
    # The first box lifted starts the work: nobody has to say so first.
    (CarrierAct.CHECK_IN, {Stage.ARRIVED, Stage.WORKING}, Stage.WORKING),
    (CarrierAct.FINISH_WORK, {Stage.ARRIVED, Stage.WORKING}, Stage.WORKED),
    (CarrierAct.DEPART, {Stage.WORKED}, Stage.DEPARTED),
)

_TRAIN_OUT = _moves(
    CarrierKind.TRAIN_OUT,
    (CarrierAct.ANNOUNCE, {None}, Stage.ANNOUNCED),
    (CarrierAct.AMEND, {Stage.ANNOUNCED}, Stage.ANNOUNCED),
    (CarrierAct.AMEND, {Stage.ARRIVED}, Stage.ARRIVED),
    (CarrierAct.AMEND, {Stage.WORKING}, Stage.WORKING),
    (CarrierAct.CANCEL, {Stage.ANNOUNCED, Stage.ARRIVED}, Stage.CANCELLED),
    # Its wagons stand on the track (GU-45), ready to be loaded.
    (CarrierAct.ARRIVE, {Stage.ANNOUNCED}, Stage.ARRIVED),
    (CarrierAct.START_WORK, {Stage.ANNOUNCED, Stage.ARRIVED}, Stage.WORKING),
    (CarrierAct.LOAD, {Stage.ANNOUNCED, Stage.ARRIVED, Stage.WORKING, Stage.WORKED}, Stage.WORKING),
    (CarrierAct.TAKE_OFF, {Stage.WORKING, Stage.WORKED}, Stage.WORKING),
    (CarrierAct.FINISH_WORK, {Stage.WORKING}, Stage.WORKED),
    (
        CarrierAct.DEPART,
        {Stage.ANNOUNCED, Stage.ARRIVED, Stage.WORKING, Stage.WORKED},
        Stage.DEPARTED,
    ),
)

_TRUCK = _moves(
    CarrierKind.TRUCK,
    (CarrierAct.ANNOUNCE, {None}, Stage.ANNOUNCED),
    (CarrierAct.ANNOUNCE_ANEW, {Stage.ANNOUNCED}, Stage.ANNOUNCED),
    (CarrierAct.AMEND, {Stage.ANNOUNCED}, Stage.ANNOUNCED),
    (CarrierAct.AMEND, {Stage.ARRIVED}, Stage.ARRIVED),
    (CarrierAct.AMEND, {Stage.WORKING}, Stage.WORKING),
    (CarrierAct.CANCEL, {Stage.ANNOUNCED}, Stage.CANCELLED),
    (CarrierAct.ARRIVE, {Stage.ANNOUNCED}, Stage.ARRIVED),
    (CarrierAct.TURN_AWAY, {Stage.ANNOUNCED, Stage.ARRIVED}, Stage.TURNED_AWAY),
    (CarrierAct.START_WORK, {Stage.ARRIVED}, Stage.WORKING),
    (CarrierAct.CHECK_IN, {Stage.ARRIVED, Stage.WORKING}, Stage.WORKING),
    (CarrierAct.LOAD, {Stage.ARRIVED, Stage.WORKING, Stage.WORKED}, Stage.WORKING),
    (CarrierAct.TAKE_OFF, {Stage.WORKING, Stage.WORKED}, Stage.WORKING),
    (CarrierAct.FINISH_WORK, {Stage.ARRIVED, Stage.WORKING}, Stage.WORKED),
    # A truck may leave empty; its visit then keeps the reason.
    (CarrierAct.DEPART, {Stage.ARRIVED, Stage.WORKING, Stage.WORKED}, Stage.DEPARTED),
)

STAGES: tuple[StageMove, ...] = _TRAIN_IN + _TRAIN_OUT + _TRUCK


def _wagon(act: WagonAct, came_from: set[WagonStage | None], to: WagonStage | None) -> WagonMove:
    return WagonMove(act, frozenset(came_from), to)


_IN_USE: set[WagonStage | None] = {
    WagonStage.ARRIVED,
    WagonStage.PLACED,
    WagonStage.UNLOADED,
    WagonStage.LOADED,
}

WAGON_STAGES: tuple[WagonMove, ...] = (
    _wagon(WagonAct.ANNOUNCE, {None}, WagonStage.ANNOUNCED),
    _wagon(WagonAct.CANCEL, {WagonStage.ANNOUNCED}, WagonStage.CANCELLED),
    _wagon(WagonAct.ARRIVE, {None, WagonStage.ANNOUNCED}, WagonStage.ARRIVED),
    # Left behind on the way: it is announced again, with the later train that brings it.
    _wagon(WagonAct.DETACH, {WagonStage.ANNOUNCED, WagonStage.ARRIVED}, WagonStage.ANNOUNCED),
    _wagon(WagonAct.PLACE, {WagonStage.ARRIVED, WagonStage.PLACED}, WagonStage.PLACED),
    # Re-placed on another track, a wagon stays as full or as empty as it was.
    _wagon(WagonAct.PLACE, {WagonStage.UNLOADED}, WagonStage.UNLOADED),
    _wagon(WagonAct.PLACE, {WagonStage.LOADED}, WagonStage.LOADED),
    _wagon(WagonAct.PLACE, {WagonStage.REMOVED}, None),
    _wagon(WagonAct.UNLOAD, {WagonStage.ARRIVED, WagonStage.PLACED}, WagonStage.UNLOADED),
    # The last box that it brought is off, but boxes to leave stand on it already.
    _wagon(WagonAct.UNLOAD, {WagonStage.LOADED}, WagonStage.LOADED),
    _wagon(
        WagonAct.LOAD,
        {WagonStage.ARRIVED, WagonStage.PLACED, WagonStage.UNLOADED, WagonStage.LOADED},
        WagonStage.LOADED,
    ),
    _wagon(WagonAct.TAKE_OFF, {WagonStage.LOADED}, None),
    _wagon(WagonAct.BAD_ORDER, _IN_USE, WagonStage.BAD_ORDERED),
    _wagon(WagonAct.REPAIR, {WagonStage.BAD_ORDERED}, None),
    _wagon(WagonAct.REMOVE, _IN_USE | {WagonStage.BAD_ORDERED}, WagonStage.REMOVED),
    _wagon(WagonAct.DEPART, _IN_USE | {WagonStage.REMOVED}, WagonStage.DEPARTED),
)

ENDED: frozenset[Stage] = frozenset({Stage.DEPARTED, Stage.CANCELLED, Stage.TURNED_AWAY})
# Here now: what the clerk's scan is matched against, and what the Arrivals list shows as on the terminal.
HERE: frozenset[Stage] = frozenset({Stage.ARRIVED, Stage.WORKING, Stage.WORKED})
WAGON_ENDED: frozenset[WagonStage] = frozenset({WagonStage.DEPARTED, WagonStage.CANCELLED})

_AFTER: Mapping[tuple[CarrierKind, CarrierAct, Stage | None], Stage] = {
    (move.kind, move.act, stage): move.to for move in STAGES for stage in move.came_from
}
_WAGON_AFTER: Mapping[tuple[WagonAct, WagonStage | None], WagonStage | None] = {
    (move.act, stage): move.to for move in WAGON_STAGES for stage in move.came_from
}


def stage_after(kind: CarrierKind, act: CarrierAct, stage: Stage | None) -> Stage:
    """Return a carrier's stage after `act`; a stage of None: not announced yet.

    Raises Refusal `carrier_stage`, or `carrier_none` where there is no carrier to do it with.
    """
    after = _AFTER.get((kind, act, stage))
    if after is not None:
        return after
    if stage is None:
        raise Refusal("carrier_none", act=act.value)
    raise Refusal("carrier_stage", carrier_kind=kind.value, act=act.value, stage=stage.value)


def wagon_stage_after(
    act: WagonAct, stage: WagonStage | None, standing: WagonStage = WagonStage.PLACED
) -> WagonStage:
    """Return a wagon's stage after `act`; a stage of None: no stay yet.

    `standing` is how full it stands after the act (`domain.carrier_facts.standing_of`): what a wagon that is
    repaired, placed again or taken off from comes back to. Raises Refusal `wagon_stage`, or `wagon_none`
    where there is no wagon to do it with.
    """
    if (act, stage) in _WAGON_AFTER:
        return _WAGON_AFTER[act, stage] or standing
    if stage is None:
        raise Refusal("wagon_none", act=act.value)
    raise Refusal("wagon_stage", act=act.value, stage=stage.value)


def may(kind: CarrierKind, act: CarrierAct, stage: Stage | None) -> bool:
    """Return whether the act is open to a carrier at that stage; what `stage_after` would not refuse."""
    return (kind, act, stage) in _AFTER


def wagon_may(act: WagonAct, stage: WagonStage | None) -> bool:
    """Return whether the act is open to a wagon at that stage; what `wagon_stage_after` would not refuse."""
    return (act, stage) in _WAGON_AFTER
