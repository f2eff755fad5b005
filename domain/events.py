"""The kinds of event that the journal knows: what each touches, and whether it can be reversed or why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.refusal import Refusal


class Topic(StrEnum):
    """The area words that screens listen to; an event names those that it may have changed."""

    VISITS = "visits"
    CARRIERS = "carriers"
    YARD = "yard"
    DISPATCH = "dispatch"
    HOLDS = "holds"
    FIGURES = "figures"
    REFERENCE = "reference"
    GATE = "gate"


class SubjectKind(StrEnum):
    """What an event can be about."""

    VISIT = "visit"
    CARRIER = "carrier"
    WAGON = "wagon"


class EventKind(StrEnum):
    """What an act was, as the journal writes it: the verbs of the staff."""

    FOUND_HUB = "found_hub"
    DEMO_HISTORY = "demo_history"
    CHANGE_SETTING = "change_setting"
    CHANGE_REFERENCE = "change_reference"
    REBUILD_FIGURES = "rebuild_figures"
    ANNOUNCE_TRAIN = "announce_train"
    ANNOUNCE_TRUCK = "announce_truck"
    IMPORT_MANIFEST = "import_manifest"
    IMPORT_ORDERS = "import_orders"
    IMPORT_HISTORY = "import_history"
    IMPORT_REFERENCE = "import_reference"
    PLAN_TRAIN = "plan_train"
    AMEND_CONSIST = "amend_consist"
    CANCEL_ANNOUNCEMENT = "cancel_announcement"
    ARRIVE = "arrive"
    START_UNLOADING = "start_unloading"
    CHECK_IN = "check_in"
    CHECK_IN_BULK = "check_in_bulk"
    TAKE_AS_FOUND = "take_as_found"
    MARK_MISSING = "mark_missing"
    FOUND = "found"
    FINISH_UNLOADING = "finish_unloading"
    PLACE = "place"
    MOVE = "move"
    RESTOW = "restow"
    PLACE_WAGONS = "place_wagons"
    REMOVE_WAGONS = "remove_wagons"
    MARK_WAGONS = "mark_wagons"
    WEIGH = "weigh"
    SEAL_CHECK = "seal_check"
    CHANGE_SEAL = "change_seal"
    RECORD_DAMAGE = "record_damage"
    SET_CUSTOMS = "set_customs"
    STRIP = "strip"
    STUFF = "stuff"
    DECLARE_LOAD_STATUS = "declare_load_status"
    SET_HOLD = "set_hold"
    RELEASE_HOLD = "release_hold"
    ASSIGN = "assign"
    REASSIGN = "reassign"
    UNASSIGN = "unassign"
    ROLL_OVER = "roll_over"
    LOAD = "load"
    TAKE_OFF = "take_off"
    TRANSFER = "transfer"
    DEPART = "depart"
    GATE_IN = "gate_in"
    GATE_OUT = "gate_out"
    TURN_AWAY = "turn_away"
    REMARK = "remark"
    REVERSE = "reverse"


@dataclass(frozen=True)
class EventRule:
    """What holds for every event of one kind; `why_not` is a code, and None where it can be reversed."""

    topics: frozenset[Topic]
    why_not: str | None = None

    @property
    def reversible(self) -> bool:
        """Return whether the kind can be reversed at all; the world may still forbid it."""
        return self.why_not is None


def _rule(*topics: Topic, why_not: str | None = None) -> EventRule:
    return EventRule(frozenset(topics), why_not)


_ALL = frozenset(Topic)
_COMING = _rule(Topic.VISITS, Topic.CARRIERS, Topic.DISPATCH)
_AT_THE_GATE = _rule(Topic.VISITS, Topic.CARRIERS, Topic.GATE)
_IN = _rule(Topic.VISITS, Topic.CARRIERS, Topic.YARD, Topic.DISPATCH, Topic.HOLDS, Topic.FIGURES, Topic.GATE)
_LIFT = _rule(Topic.VISITS, Topic.YARD, Topic.DISPATCH)
_WAGONS = _rule(Topic.CARRIERS, Topic.DISPATCH)
_FACT_OF_A_BOX = _rule(Topic.VISITS, Topic.HOLDS, Topic.DISPATCH)
_RECLASSIFIED = _rule(Topic.VISITS, Topic.HOLDS, Topic.DISPATCH, Topic.FIGURES)
_PLAN = _rule(Topic.VISITS, Topic.DISPATCH, Topic.GATE)
_ON_A_CARRIER = _rule(Topic.VISITS, Topic.CARRIERS, Topic.YARD, Topic.DISPATCH, Topic.GATE)
_OUT = _rule(Topic.VISITS, Topic.CARRIERS, Topic.YARD, Topic.DISPATCH, Topic.FIGURES, Topic.GATE)

EVENTS: Mapping[EventKind, EventRule] = {
    EventKind.FOUND_HUB: EventRule(_ALL, "why_not_foundation"),
    EventKind.DEMO_HISTORY: EventRule(_ALL, "why_not_demo_history"),
    # A setting is dated: the old value stands in its row, and setting it again is the way back.
    EventKind.CHANGE_SETTING: EventRule(_ALL, "why_not_set_again"),
    EventKind.CHANGE_REFERENCE: _rule(Topic.REFERENCE, why_not="why_not_set_again"),
    EventKind.REBUILD_FIGURES: _rule(Topic.FIGURES, why_not="why_not_derived"),
    EventKind.ANNOUNCE_TRAIN: _COMING,
    EventKind.ANNOUNCE_TRUCK: _AT_THE_GATE,
    EventKind.IMPORT_MANIFEST: _COMING,
    # Boxes planned for trains that it may make itself, and trucks that will fetch them.
    EventKind.IMPORT_ORDERS: _rule(Topic.VISITS, Topic.CARRIERS, Topic.DISPATCH, Topic.GATE),
    EventKind.IMPORT_HISTORY: EventRule(_ALL),
    EventKind.IMPORT_REFERENCE: _rule(Topic.REFERENCE),
    EventKind.PLAN_TRAIN: _WAGONS,
    EventKind.AMEND_CONSIST: _COMING,
    EventKind.CANCEL_ANNOUNCEMENT: _rule(Topic.VISITS, Topic.CARRIERS, Topic.DISPATCH, Topic.GATE),
    EventKind.ARRIVE: _COMING,
    EventKind.START_UNLOADING: _rule(Topic.CARRIERS),
    EventKind.CHECK_IN: _IN,
    EventKind.CHECK_IN_BULK: _IN,
    EventKind.TAKE_AS_FOUND: _IN,
    EventKind.MARK_MISSING: _COMING,
    EventKind.FOUND: _IN,
    # What stays on its wagon counts in here, so figures may change.
    EventKind.FINISH_UNLOADING: _rule(Topic.VISITS, Topic.CARRIERS, Topic.DISPATCH, Topic.FIGURES),
    EventKind.PLACE: _LIFT,
    EventKind.MOVE: _LIFT,
    EventKind.RESTOW: _LIFT,
    EventKind.PLACE_WAGONS: _WAGONS,
    EventKind.REMOVE_WAGONS: _WAGONS,
    EventKind.MARK_WAGONS: _WAGONS,
    EventKind.WEIGH: _RECLASSIFIED,
    EventKind.SEAL_CHECK: _FACT_OF_A_BOX,
    EventKind.CHANGE_SEAL: _FACT_OF_A_BOX,
    EventKind.RECORD_DAMAGE: _FACT_OF_A_BOX,
    EventKind.SET_CUSTOMS: _FACT_OF_A_BOX,
    EventKind.STRIP: _RECLASSIFIED,
    EventKind.STUFF: _RECLASSIFIED,
    EventKind.DECLARE_LOAD_STATUS: _RECLASSIFIED,
    EventKind.SET_HOLD: _FACT_OF_A_BOX,
    EventKind.RELEASE_HOLD: _FACT_OF_A_BOX,
    EventKind.ASSIGN: _PLAN,
    EventKind.REASSIGN: _PLAN,
    EventKind.UNASSIGN: _PLAN,
    EventKind.ROLL_OVER: _ON_A_CARRIER,
    EventKind.LOAD: _ON_A_CARRIER,
    EventKind.TAKE_OFF: _ON_A_CARRIER,
    EventKind.TRANSFER: _IN,
    EventKind.DEPART: _OUT,
    EventKind.GATE_IN: _AT_THE_GATE,
    EventKind.GATE_OUT: _OUT,
    EventKind.TURN_AWAY: _rule(Topic.VISITS, Topic.CARRIERS, Topic.DISPATCH, Topic.GATE),
    EventKind.REMARK: _rule(Topic.VISITS, Topic.CARRIERS),
    EventKind.REVERSE: EventRule(_ALL, "why_not_reversal"),
}


def topics_of(kind: EventKind) -> frozenset[Topic]:
    """Return the topics that an event of this kind may have changed."""
    return EVENTS[kind].topics


def check_reversible(kind: EventKind) -> None:
    """Raise Refusal `not_reversible` with the code of the reason where this kind cannot be reversed."""
    why_not = EVENTS[kind].why_not
    if why_not is not None:
        raise Refusal("not_reversible", event_kind=kind.value, why=why_not)
