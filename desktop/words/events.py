"""What the events of the journal are called in timelines, toasts and papers."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from desktop.sentences import QT_TRANSLATE_NOOP
from domain.events import EventKind

WORDS: Mapping[type[StrEnum], Mapping[str, str]] = {
    EventKind: {
        EventKind.FOUND_HUB: QT_TRANSLATE_NOOP("words", "Hub founded"),
        EventKind.DEMO_HISTORY: QT_TRANSLATE_NOOP("words", "Demonstration history"),
        EventKind.CHANGE_SETTING: QT_TRANSLATE_NOOP("words", "Setting changed"),
        EventKind.CHANGE_REFERENCE: QT_TRANSLATE_NOOP("words", "Reference data changed"),
        EventKind.REBUILD_FIGURES: QT_TRANSLATE_NOOP("words", "Figures rebuilt"),
        EventKind.ANNOUNCE_TRAIN: QT_TRANSLATE_NOOP("words", "Train announced"),
        EventKind.ANNOUNCE_TRUCK: QT_TRANSLATE_NOOP("words", "Truck announced"),
        EventKind.IMPORT_MANIFEST: QT_TRANSLATE_NOOP("words", "List imported"),
        EventKind.IMPORT_ORDERS: QT_TRANSLATE_NOOP("words", "Orders imported"),
        EventKind.IMPORT_HISTORY: QT_TRANSLATE_NOOP("words", "History imported"),
        EventKind.IMPORT_REFERENCE: QT_TRANSLATE_NOOP("words", "Reference list imported"),
        EventKind.PLAN_TRAIN: QT_TRANSLATE_NOOP("words", "Train planned"),
        EventKind.AMEND_CONSIST: QT_TRANSLATE_NOOP("words", "Consist amended"),
        EventKind.CANCEL_ANNOUNCEMENT: QT_TRANSLATE_NOOP("words", "Announcement cancelled"),
        EventKind.ARRIVE: QT_TRANSLATE_NOOP("words", "Arrived"),
        EventKind.START_UNLOADING: QT_TRANSLATE_NOOP("words", "Unloading started"),
        EventKind.CHECK_IN: QT_TRANSLATE_NOOP("words", "Checked in"),
        EventKind.CHECK_IN_BULK: QT_TRANSLATE_NOOP("words", "Checked in together"),
        EventKind.TAKE_AS_FOUND: QT_TRANSLATE_NOOP("words", "Taken as found"),
        EventKind.MARK_MISSING: QT_TRANSLATE_NOOP("words", "Marked as missing"),
        EventKind.FOUND: QT_TRANSLATE_NOOP("words", "Found"),
        EventKind.FINISH_UNLOADING: QT_TRANSLATE_NOOP("words", "Unloading finished"),
        EventKind.PLACE: QT_TRANSLATE_NOOP("words", "Placed"),
        EventKind.MOVE: QT_TRANSLATE_NOOP("words", "Moved"),
        EventKind.RESTOW: QT_TRANSLATE_NOOP("words", "Restowed"),
        EventKind.PLACE_WAGONS: QT_TRANSLATE_NOOP("words", "Wagons placed"),
        EventKind.REMOVE_WAGONS: QT_TRANSLATE_NOOP("words", "Wagons removed"),
        EventKind.MARK_WAGONS: QT_TRANSLATE_NOOP("words", "Wagons marked"),
        EventKind.WEIGH: QT_TRANSLATE_NOOP("words", "Weighed"),
        EventKind.SEAL_CHECK: QT_TRANSLATE_NOOP("words", "Seal checked"),
        EventKind.CHANGE_SEAL: QT_TRANSLATE_NOOP("words", "Seal changed"),
        EventKind.RECORD_DAMAGE: QT_TRANSLATE_NOOP("words", "Damage recorded"),
        EventKind.SET_CUSTOMS: QT_TRANSLATE_NOOP("words", "Customs set"),
        EventKind.STRIP: QT_TRANSLATE_NOOP("words", "Stripped"),
        EventKind.STUFF: QT_TRANSLATE_NOOP("words", "Stuffed"),
        EventKind.DECLARE_LOAD_STATUS: QT_TRANSLATE_NOOP("words", "Declared empty or loaded"),
        EventKind.SET_HOLD: QT_TRANSLATE_NOOP("words", "Hold set"),
        EventKind.RELEASE_HOLD: QT_TRANSLATE_NOOP("words", "Hold released"),
        EventKind.ASSIGN: QT_TRANSLATE_NOOP("words", "Assigned"),
        EventKind.REASSIGN: QT_TRANSLATE_NOOP("words", "Assigned elsewhere"),
        EventKind.UNASSIGN: QT_TRANSLATE_NOOP("words", "Taken off the plan"),
        EventKind.ROLL_OVER: QT_TRANSLATE_NOOP("words", "Rolled over"),
        EventKind.LOAD: QT_TRANSLATE_NOOP("words", "Loaded"),
        EventKind.TAKE_OFF: QT_TRANSLATE_NOOP("words", "Taken off"),
        EventKind.TRANSFER: QT_TRANSLATE_NOOP("words", "Transferred"),
        EventKind.DEPART: QT_TRANSLATE_NOOP("words", "Departed"),
        EventKind.GATE_IN: QT_TRANSLATE_NOOP("words", "Gated in"),
        EventKind.GATE_OUT: QT_TRANSLATE_NOOP("words", "Gated out"),
        EventKind.TURN_AWAY: QT_TRANSLATE_NOOP("words", "Turned away"),
        EventKind.REMARK: QT_TRANSLATE_NOOP("words", "Remark"),
        EventKind.REVERSE: QT_TRANSLATE_NOOP("words", "Reversed"),
    },
}

FACTS: Mapping[str, tuple[type[StrEnum], ...]] = {
    "event_kind": (EventKind,),
    "what": (EventKind,),
}
