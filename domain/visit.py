"""Where a visit is, what is planned for it, and which act moves either: declared as tables, so that no screen
or operation invents a step of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.refusal import Refusal


class Where(StrEnum):
    """Where a unit is during one visit; the plan is a separate fact."""

    ANNOUNCED = "announced"
    ON_INBOUND = "on_inbound"
    ON_TERMINAL = "on_terminal"
    ON_OUTBOUND = "on_outbound"
    DEPARTED = "departed"
    CANCELLED = "cancelled"
    MISSING = "missing"


class Plan(StrEnum):
    """What is planned for a visit; how deep (carrier, wagon, position) stands in the assignment itself."""

    NOTHING = "nothing"
    ASSIGNED = "assigned"
    CARRIED_OUT = "carried_out"


class Category(StrEnum):
    """The regime that a box travels under."""

    IMPORT = "import"
    EXPORT = "export"
    TRANSIT = "transit"
    DOMESTIC = "domestic"


class LoadStatus(StrEnum):
    """Whether a box carries cargo; files write F and E."""

    LOADED = "loaded"
    EMPTY = "empty"


class CustomsStatus(StrEnum):
    """How far customs are with a visit; holds are another matter."""

    NONE = "none"
    PRE_INFORMED = "pre_informed"
    TRANSIT_OPEN = "transit_open"
    TRANSIT_CLOSED = "transit_closed"
    TEMPORARY_STORAGE = "temporary_storage"
    DECLARED = "declared"
    INSPECTION = "inspection"
    RELEASED = "released"
    REFUSED = "refused"
    RE_EXPORT = "re_export"


class Outcome(StrEnum):
    """What became of an announced box when its train's unloading was finished: each gets one."""

    CHECKED_IN = "checked_in"
    STAYS_ON_WAGON = "stays_on_wagon"
    DELAYED_WITH_WAGON = "delayed_with_wagon"
    WRONG_TRAIN = "wrong_train"
    MISSING = "missing"


class VisitAct(StrEnum):
    """What can be done with one visit. One journal event may do several of these, to many visits."""

    ANNOUNCE = "announce"
    AMEND = "amend"
    CANCEL_ANNOUNCEMENT = "cancel_announcement"
    ARRIVE = "arrive"
    CHECK_IN = "check_in"
    TAKE_AS_FOUND = "take_as_found"
    MARK_MISSING = "mark_missing"
    FOUND = "found"
    DELAY_WITH_WAGON = "delay_with_wagon"
    STAY_ON_WAGON = "stay_on_wagon"
    PASS_THROUGH = "pass_through"
    TRANSFER = "transfer"
    TURN_AWAY = "turn_away"
    PLACE = "place"
    MOVE = "move"
    RESTOW = "restow"
    WEIGH = "weigh"
    STRIP = "strip"
    STUFF = "stuff"
    DECLARE_LOAD_STATUS = "declare_load_status"
    SET_HOLD = "set_hold"
    RELEASE_HOLD = "release_hold"
    CHECK_SEAL = "check_seal"
    CHANGE_SEAL = "change_seal"
    RECORD_DAMAGE = "record_damage"
    SET_CUSTOMS = "set_customs"
    REMARK = "remark"
    ASSIGN = "assign"
    REASSIGN = "reassign"
    UNASSIGN = "unassign"
    ROLL_OVER = "roll_over"
    LEAVE_BEHIND = "leave_behind"
    LOAD = "load"
    TAKE_OFF = "take_off"
    DEPART = "depart"
    GATE_OUT = "gate_out"


@dataclass(frozen=True)
class WhereMove:
    """One act and the step it makes: from any of `came_from` (`None`: it opens the visit) to `to`."""

    act: VisitAct
    came_from: frozenset[Where | None]
    to: Where


@dataclass(frozen=True)
class PlanMove:
    """One act and what it makes of the plan; acts that stand in no row leave the plan alone."""

    act: VisitAct
    came_from: frozenset[Plan]
    to: Plan


def _where(act: VisitAct, came_from: set[Where | None], to: Where) -> WhereMove:
    return WhereMove(act, frozenset(came_from), to)


def _plan(act: VisitAct, came_from: set[Plan], to: Plan) -> PlanMove:
    return PlanMove(act, frozenset(came_from), to)


# Arriving puts a box on its inbound carrier; checking it in puts it on the terminal, and counts it in, once.
MOVES: tuple[WhereMove, ...] = (
    _where(VisitAct.ANNOUNCE, {None}, Where.ANNOUNCED),
    _where(VisitAct.CANCEL_ANNOUNCEMENT, {Where.ANNOUNCED, Where.MISSING}, Where.CANCELLED),
    _where(VisitAct.ARRIVE, {Where.ANNOUNCED}, Where.ON_INBOUND),
    _where(VisitAct.CHECK_IN, {Where.ON_INBOUND}, Where.ON_TERMINAL),
    # An unknown box opens its visit on the terminal; one that is awaited with another train came with the
    # wrong one (Outcome.WRONG_TRAIN): a real arrival is recorded, never refused.
    _where(VisitAct.TAKE_AS_FOUND, {None, Where.ANNOUNCED, Where.ON_INBOUND}, Where.ON_TERMINAL),
    _where(VisitAct.MARK_MISSING, {Where.ON_INBOUND}, Where.MISSING),
    _where(VisitAct.FOUND, {Where.MISSING}, Where.ON_TERMINAL),
    _where(VisitAct.DELAY_WITH_WAGON, {Where.ON_INBOUND, Where.MISSING}, Where.ANNOUNCED),
    # A box that stays on its own wagon leaves with it: in and out are counted, no lift.
    _where(VisitAct.PASS_THROUGH, {Where.ON_INBOUND}, Where.ON_OUTBOUND),
    _where(VisitAct.TRANSFER, {Where.ON_INBOUND}, Where.ON_OUTBOUND),
    _where(VisitAct.TURN_AWAY, {Where.ANNOUNCED, Where.ON_INBOUND}, Where.CANCELLED),
    _where(VisitAct.LOAD, {Where.ON_TERMINAL}, Where.ON_OUTBOUND),
    _where(VisitAct.TAKE_OFF, {Where.ON_OUTBOUND}, Where.ON_TERMINAL),
    _where(VisitAct.ROLL_OVER, {Where.ON_OUTBOUND}, Where.ON_TERMINAL),
    _where(VisitAct.DEPART, {Where.ON_OUTBOUND}, Where.DEPARTED),
    _where(VisitAct.GATE_OUT, {Where.ON_OUTBOUND}, Where.DEPARTED),
)

_COMING: frozenset[Where] = frozenset({Where.ANNOUNCED, Where.ON_INBOUND})
_AT_HAND: frozenset[Where] = frozenset({Where.ON_INBOUND, Where.ON_TERMINAL, Where.ON_OUTBOUND})
_OPEN: frozenset[Where] = _COMING | _AT_HAND | {Where.MISSING}
_YARD: frozenset[Where] = frozenset({Where.ON_TERMINAL})

# Acts that leave a visit where it is, and where it must be for them.
STAYS: Mapping[VisitAct, frozenset[Where]] = {
    VisitAct.AMEND: _COMING,
    VisitAct.STAY_ON_WAGON: frozenset({Where.ON_INBOUND}),
    VisitAct.PLACE: _YARD,
    VisitAct.MOVE: _YARD,
    VisitAct.RESTOW: _YARD,
    VisitAct.WEIGH: _AT_HAND,
    VisitAct.STRIP: _YARD,
    VisitAct.STUFF: _YARD,
    VisitAct.DECLARE_LOAD_STATUS: _COMING | _YARD,
    VisitAct.SET_HOLD: _OPEN,
    VisitAct.RELEASE_HOLD: _OPEN,
    VisitAct.CHECK_SEAL: _AT_HAND,
    VisitAct.CHANGE_SEAL: _AT_HAND,
    VisitAct.RECORD_DAMAGE: _AT_HAND,
    VisitAct.SET_CUSTOMS: _OPEN,
    VisitAct.REMARK: frozenset(Where),
    # A unit can be assigned from its announcement on.
    VisitAct.ASSIGN: _COMING | _YARD,
    VisitAct.REASSIGN: _COMING | _YARD,
    VisitAct.UNASSIGN: _COMING | _YARD | {Where.MISSING},
    VisitAct.ROLL_OVER: _COMING | _YARD,
    VisitAct.LEAVE_BEHIND: _COMING | _YARD | {Where.MISSING},
}

PLANS: tuple[PlanMove, ...] = (
    _plan(VisitAct.ASSIGN, {Plan.NOTHING}, Plan.ASSIGNED),
    _plan(VisitAct.REASSIGN, {Plan.ASSIGNED}, Plan.ASSIGNED),
    _plan(VisitAct.UNASSIGN, {Plan.ASSIGNED}, Plan.NOTHING),
    _plan(VisitAct.ROLL_OVER, {Plan.ASSIGNED, Plan.CARRIED_OUT}, Plan.ASSIGNED),
    # The train left, or will not run, and the box is still here: it needs a train again.
    _plan(VisitAct.LEAVE_BEHIND, {Plan.ASSIGNED}, Plan.NOTHING),
    # Loading is a fact: without a plan it makes one that is carried out at once.
    _plan(VisitAct.LOAD, {Plan.NOTHING, Plan.ASSIGNED}, Plan.CARRIED_OUT),
    _plan(VisitAct.TRANSFER, {Plan.NOTHING, Plan.ASSIGNED}, Plan.CARRIED_OUT),
    _plan(VisitAct.PASS_THROUGH, {Plan.NOTHING, Plan.ASSIGNED}, Plan.CARRIED_OUT),
    _plan(VisitAct.TAKE_OFF, {Plan.CARRIED_OUT}, Plan.ASSIGNED),
    _plan(VisitAct.CANCEL_ANNOUNCEMENT, {Plan.NOTHING, Plan.ASSIGNED}, Plan.NOTHING),
    _plan(VisitAct.TURN_AWAY, {Plan.NOTHING, Plan.ASSIGNED}, Plan.NOTHING),
)

ENDED: frozenset[Where] = frozenset({Where.DEPARTED, Where.CANCELLED})

_WHERE_AFTER: Mapping[tuple[VisitAct, Where | None], Where] = {
    (move.act, where): move.to for move in MOVES for where in move.came_from
} | {(act, where): where for act, wheres in STAYS.items() for where in wheres}

_PLAN_AFTER: Mapping[tuple[VisitAct, Plan], Plan] = {
    (move.act, plan): move.to for move in PLANS for plan in move.came_from
}
_PLANNING_ACTS: frozenset[VisitAct] = frozenset(move.act for move in PLANS)


def where_after(act: VisitAct, where: Where | None) -> Where:
    """Return where a visit is after `act`; `None` means: no visit yet.

    Raises Refusal `visit_where`, or `visit_none` where there is no visit to do it with.
    """
    after = _WHERE_AFTER.get((act, where))
    if after is not None:
        return after
    if where is None:
        raise Refusal("visit_none", act=act.value)
    raise Refusal("visit_where", act=act.value, where=where.value)


def plan_after(act: VisitAct, plan: Plan) -> Plan:
    """Return the plan after `act`, or raise Refusal `visit_plan`; acts that plan nothing leave it alone."""
    if act not in _PLANNING_ACTS:
        return plan
    after = _PLAN_AFTER.get((act, plan))
    if after is None:
        raise Refusal("visit_plan", act=act.value, plan=plan.value)
    return after


def may(act: VisitAct, where: Where | None) -> bool:
    """Return whether `act` is open to a visit that is at `where`; what `where_after` would not refuse."""
    return (act, where) in _WHERE_AFTER
