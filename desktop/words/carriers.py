"""What trains, trucks and wagons are called, how far they have come and what is done with them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from desktop.sentences import QT_TRANSLATE_NOOP
from domain.carriers import CarrierAct, CarrierKind, Stage, WagonAct, WagonStage
from domain.embargo import WagonKind
from domain.visit import VisitAct

WORDS: Mapping[type[StrEnum], Mapping[str, str]] = {
    CarrierKind: {
        CarrierKind.TRAIN_IN: QT_TRANSLATE_NOOP("words", "inbound train"),
        CarrierKind.TRAIN_OUT: QT_TRANSLATE_NOOP("words", "outbound train"),
        CarrierKind.TRUCK: QT_TRANSLATE_NOOP("words", "truck"),
    },
    Stage: {
        Stage.ANNOUNCED: QT_TRANSLATE_NOOP("words", "announced"),
        Stage.ARRIVED: QT_TRANSLATE_NOOP("words", "arrived"),
        Stage.WORKING: QT_TRANSLATE_NOOP("words", "working"),
        Stage.WORKED: QT_TRANSLATE_NOOP("words", "worked"),
        Stage.DEPARTED: QT_TRANSLATE_NOOP("words", "departed"),
        Stage.CANCELLED: QT_TRANSLATE_NOOP("words", "cancelled"),
        Stage.TURNED_AWAY: QT_TRANSLATE_NOOP("words", "turned away"),
    },
    CarrierAct: {
        CarrierAct.ANNOUNCE: QT_TRANSLATE_NOOP("words", "announce"),
        CarrierAct.ANNOUNCE_ANEW: QT_TRANSLATE_NOOP("words", "amend the announcement"),
        CarrierAct.AMEND: QT_TRANSLATE_NOOP("words", "amend"),
        CarrierAct.CANCEL: QT_TRANSLATE_NOOP("words", "cancel"),
        CarrierAct.ARRIVE: QT_TRANSLATE_NOOP("words", "arrive"),
        CarrierAct.START_WORK: QT_TRANSLATE_NOOP("words", "start work"),
        CarrierAct.CHECK_IN: QT_TRANSLATE_NOOP("words", "check in a box"),
        CarrierAct.LOAD: QT_TRANSLATE_NOOP("words", "load a box"),
        CarrierAct.TAKE_OFF: QT_TRANSLATE_NOOP("words", "take off a box"),
        CarrierAct.FINISH_WORK: QT_TRANSLATE_NOOP("words", "finish work"),
        CarrierAct.TURN_AWAY: QT_TRANSLATE_NOOP("words", "turn away"),
        CarrierAct.DEPART: QT_TRANSLATE_NOOP("words", "depart"),
    },
    WagonStage: {
        WagonStage.ANNOUNCED: QT_TRANSLATE_NOOP("words", "announced"),
        WagonStage.ARRIVED: QT_TRANSLATE_NOOP("words", "arrived"),
        WagonStage.PLACED: QT_TRANSLATE_NOOP("words", "placed"),
        WagonStage.UNLOADED: QT_TRANSLATE_NOOP("words", "unloaded"),
        WagonStage.LOADED: QT_TRANSLATE_NOOP("words", "loaded"),
        WagonStage.BAD_ORDERED: QT_TRANSLATE_NOOP("words", "bad-ordered"),
        WagonStage.REMOVED: QT_TRANSLATE_NOOP("words", "removed"),
        WagonStage.DEPARTED: QT_TRANSLATE_NOOP("words", "departed"),
        WagonStage.CANCELLED: QT_TRANSLATE_NOOP("words", "cancelled"),
    },
    WagonAct: {
        WagonAct.ANNOUNCE: QT_TRANSLATE_NOOP("words", "announce"),
        WagonAct.CANCEL: QT_TRANSLATE_NOOP("words", "cancel"),
        WagonAct.ARRIVE: QT_TRANSLATE_NOOP("words", "arrive"),
        WagonAct.DETACH: QT_TRANSLATE_NOOP("words", "detach"),
        WagonAct.PLACE: QT_TRANSLATE_NOOP("words", "place"),
        WagonAct.UNLOAD: QT_TRANSLATE_NOOP("words", "unload"),
        WagonAct.LOAD: QT_TRANSLATE_NOOP("words", "load"),
        WagonAct.TAKE_OFF: QT_TRANSLATE_NOOP("words", "take off"),
        WagonAct.BAD_ORDER: QT_TRANSLATE_NOOP("words", "bad-order"),
        WagonAct.REPAIR: QT_TRANSLATE_NOOP("words", "repair"),
        WagonAct.REMOVE: QT_TRANSLATE_NOOP("words", "remove"),
        WagonAct.DEPART: QT_TRANSLATE_NOOP("words", "depart"),
    },
    WagonKind: {
        WagonKind.COVERED: QT_TRANSLATE_NOOP("words", "covered"),
        WagonKind.PLATFORM: QT_TRANSLATE_NOOP("words", "platform"),
        WagonKind.GONDOLA: QT_TRANSLATE_NOOP("words", "gondola"),
        WagonKind.TANK: QT_TRANSLATE_NOOP("words", "tank"),
        WagonKind.ISOTHERMAL: QT_TRANSLATE_NOOP("words", "isothermal"),
        WagonKind.OTHER: QT_TRANSLATE_NOOP("words", "other"),
    },
}

FACTS: Mapping[str, tuple[type[StrEnum], ...]] = {
    "carrier_kind": (CarrierKind,),
    "stage": (
        Stage,
        WagonStage,
    ),
    "act": (
        VisitAct,
        CarrierAct,
        WagonAct,
    ),
    "wagon_kind": (WagonKind,),
    "wagon_kinds": (WagonKind,),
}
