"""What the stays of boxes are called: where they are, their plan, regime, customs and acts."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from desktop.sentences import QT_TRANSLATE_NOOP
from domain.figures import Direction, Mode
from domain.visit import Category, CustomsStatus, LoadStatus, Outcome, Plan, VisitAct, Where

WORDS: Mapping[type[StrEnum], Mapping[str, str]] = {
    Where: {
        Where.ANNOUNCED: QT_TRANSLATE_NOOP("words", "announced"),
        Where.ON_INBOUND: QT_TRANSLATE_NOOP("words", "on the train or truck that brings it"),
        Where.ON_TERMINAL: QT_TRANSLATE_NOOP("words", "on the terminal"),
        Where.ON_OUTBOUND: QT_TRANSLATE_NOOP("words", "on the train or truck to leave"),
        Where.DEPARTED: QT_TRANSLATE_NOOP("words", "departed"),
        Where.CANCELLED: QT_TRANSLATE_NOOP("words", "cancelled"),
        Where.MISSING: QT_TRANSLATE_NOOP("words", "missing"),
    },
    Plan: {
        Plan.NOTHING: QT_TRANSLATE_NOOP("words", "nothing planned"),
        Plan.ASSIGNED: QT_TRANSLATE_NOOP("words", "assigned"),
        Plan.CARRIED_OUT: QT_TRANSLATE_NOOP("words", "loaded as planned"),
    },
    Category: {
        Category.IMPORT: QT_TRANSLATE_NOOP("words", "import"),
        Category.EXPORT: QT_TRANSLATE_NOOP("words", "export"),
        Category.TRANSIT: QT_TRANSLATE_NOOP("words", "transit"),
        Category.DOMESTIC: QT_TRANSLATE_NOOP("words", "domestic"),
    },
    LoadStatus: {
        LoadStatus.LOADED: QT_TRANSLATE_NOOP("words", "loaded"),
        LoadStatus.EMPTY: QT_TRANSLATE_NOOP("words", "empty"),
    },
    CustomsStatus: {
        CustomsStatus.NONE: QT_TRANSLATE_NOOP("words", "no customs"),
        CustomsStatus.PRE_INFORMED: QT_TRANSLATE_NOOP("words", "pre-informed"),
        CustomsStatus.TRANSIT_OPEN: QT_TRANSLATE_NOOP("words", "transit open"),
        CustomsStatus.TRANSIT_CLOSED: QT_TRANSLATE_NOOP("words", "transit closed"),
        CustomsStatus.TEMPORARY_STORAGE: QT_TRANSLATE_NOOP("words", "temporary storage"),
        CustomsStatus.DECLARED: QT_TRANSLATE_NOOP("words", "declared"),
        CustomsStatus.INSPECTION: QT_TRANSLATE_NOOP("words", "inspection"),
        CustomsStatus.RELEASED: QT_TRANSLATE_NOOP("words", "released"),
        CustomsStatus.REFUSED: QT_TRANSLATE_NOOP("words", "refused"),
        CustomsStatus.RE_EXPORT: QT_TRANSLATE_NOOP("words", "re-export"),
    },
    Outcome: {
        Outcome.CHECKED_IN: QT_TRANSLATE_NOOP("words", "checked in"),
        Outcome.STAYS_ON_WAGON: QT_TRANSLATE_NOOP("words", "stays on its wagon"),
        Outcome.DELAYED_WITH_WAGON: QT_TRANSLATE_NOOP("words", "delayed with its wagon"),
        Outcome.WRONG_TRAIN: QT_TRANSLATE_NOOP("words", "came with another train"),
        Outcome.MISSING: QT_TRANSLATE_NOOP("words", "missing"),
    },
    Mode: {
        Mode.RAIL: QT_TRANSLATE_NOOP("words", "rail"),
        Mode.ROAD: QT_TRANSLATE_NOOP("words", "road"),
    },
    Direction: {
        Direction.IN: QT_TRANSLATE_NOOP("words", "in"),
        Direction.OUT: QT_TRANSLATE_NOOP("words", "out"),
        Direction.FROM: QT_TRANSLATE_NOOP("words", "changed from"),
        Direction.TO: QT_TRANSLATE_NOOP("words", "changed to"),
    },
    VisitAct: {
        VisitAct.ANNOUNCE: QT_TRANSLATE_NOOP("words", "announce"),
        VisitAct.AMEND: QT_TRANSLATE_NOOP("words", "amend"),
        VisitAct.CANCEL_ANNOUNCEMENT: QT_TRANSLATE_NOOP("words", "cancel the announcement"),
        VisitAct.ARRIVE: QT_TRANSLATE_NOOP("words", "arrive"),
        VisitAct.CHECK_IN: QT_TRANSLATE_NOOP("words", "check in"),
        VisitAct.TAKE_AS_FOUND: QT_TRANSLATE_NOOP("words", "take as found"),
        VisitAct.MARK_MISSING: QT_TRANSLATE_NOOP("words", "mark as missing"),
        VisitAct.FOUND: QT_TRANSLATE_NOOP("words", "mark as found"),
        VisitAct.DELAY_WITH_WAGON: QT_TRANSLATE_NOOP("words", "delay with its wagon"),
        VisitAct.STAY_ON_WAGON: QT_TRANSLATE_NOOP("words", "stay on its wagon"),
        VisitAct.PASS_THROUGH: QT_TRANSLATE_NOOP("words", "pass through"),
        VisitAct.TRANSFER: QT_TRANSLATE_NOOP("words", "transfer"),
        VisitAct.TURN_AWAY: QT_TRANSLATE_NOOP("words", "turn away"),
        VisitAct.PLACE: QT_TRANSLATE_NOOP("words", "place"),
        VisitAct.MOVE: QT_TRANSLATE_NOOP("words", "move"),
        VisitAct.RESTOW: QT_TRANSLATE_NOOP("words", "restow"),
        VisitAct.WEIGH: QT_TRANSLATE_NOOP("words", "weigh"),
        VisitAct.STRIP: QT_TRANSLATE_NOOP("words", "strip"),
        VisitAct.STUFF: QT_TRANSLATE_NOOP("words", "stuff"),
        VisitAct.DECLARE_LOAD_STATUS: QT_TRANSLATE_NOOP("words", "declare empty or loaded"),
        VisitAct.SET_HOLD: QT_TRANSLATE_NOOP("words", "set a hold"),
        VisitAct.RELEASE_HOLD: QT_TRANSLATE_NOOP("words", "release a hold"),
        VisitAct.CHECK_SEAL: QT_TRANSLATE_NOOP("words", "check the seal"),
        VisitAct.CHANGE_SEAL: QT_TRANSLATE_NOOP("words", "change the seal"),
        VisitAct.RECORD_DAMAGE: QT_TRANSLATE_NOOP("words", "record damage"),
        VisitAct.SET_CUSTOMS: QT_TRANSLATE_NOOP("words", "set customs"),
        VisitAct.REMARK: QT_TRANSLATE_NOOP("words", "remark"),
        VisitAct.ASSIGN: QT_TRANSLATE_NOOP("words", "assign"),
        VisitAct.REASSIGN: QT_TRANSLATE_NOOP("words", "assign elsewhere"),
        VisitAct.UNASSIGN: QT_TRANSLATE_NOOP("words", "take off the plan"),
        VisitAct.ROLL_OVER: QT_TRANSLATE_NOOP("words", "roll over"),
        VisitAct.LEAVE_BEHIND: QT_TRANSLATE_NOOP("words", "leave behind"),
        VisitAct.LOAD: QT_TRANSLATE_NOOP("words", "load"),
        VisitAct.TAKE_OFF: QT_TRANSLATE_NOOP("words", "take off"),
        VisitAct.DEPART: QT_TRANSLATE_NOOP("words", "depart"),
        VisitAct.GATE_OUT: QT_TRANSLATE_NOOP("words", "gate out"),
    },
}

FACTS: Mapping[str, tuple[type[StrEnum], ...]] = {
    "where": (Where,),
    "plan": (Plan,),
    "category": (Category,),
    "load_status": (LoadStatus,),
    "customs": (CustomsStatus,),
    "outcome": (Outcome,),
    "mode": (Mode,),
    "direction": (Direction,),
}
