"""What the boxes and what is wrong with them are called: kinds, weights, seals, holds, damages."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from desktop.sentences import QT_TRANSLATE_NOOP
from domain.damages import Damage, Face
from domain.holds import Desk, HoldKind
from domain.seals import SealState
from domain.size_type import BoxKind
from domain.weights import WeightSource

WORDS: Mapping[type[StrEnum], Mapping[str, str]] = {
    BoxKind: {
        BoxKind.DRY: QT_TRANSLATE_NOOP("words", "dry"),
        BoxKind.VENTILATED: QT_TRANSLATE_NOOP("words", "ventilated"),
        BoxKind.BULK: QT_TRANSLATE_NOOP("words", "bulk"),
        BoxKind.NAMED_CARGO: QT_TRANSLATE_NOOP("words", "named cargo"),
        BoxKind.REEFER: QT_TRANSLATE_NOOP("words", "reefer"),
        BoxKind.INSULATED: QT_TRANSLATE_NOOP("words", "insulated"),
        BoxKind.OPEN_TOP: QT_TRANSLATE_NOOP("words", "open top"),
        BoxKind.FLAT: QT_TRANSLATE_NOOP("words", "flat"),
        BoxKind.TANK: QT_TRANSLATE_NOOP("words", "tank"),
        BoxKind.AIR_SURFACE: QT_TRANSLATE_NOOP("words", "air and surface"),
    },
    WeightSource: {
        WeightSource.DECLARED: QT_TRANSLATE_NOOP("words", "declared"),
        WeightSource.WEIGHED: QT_TRANSLATE_NOOP("words", "weighed"),
        WeightSource.VGM: QT_TRANSLATE_NOOP("words", "VGM"),
    },
    SealState: {
        SealState.ANNOUNCED: QT_TRANSLATE_NOOP("seals", "announced"),
        SealState.CHECKED: QT_TRANSLATE_NOOP("seals", "checked"),
        SealState.NOT_CHECKED: QT_TRANSLATE_NOOP("seals", "not checked"),
        SealState.DIFFERS: QT_TRANSLATE_NOOP("seals", "differs"),
        SealState.AFFIXED: QT_TRANSLATE_NOOP("seals", "affixed"),
        SealState.REMOVED: QT_TRANSLATE_NOOP("seals", "removed"),
        SealState.REPLACED: QT_TRANSLATE_NOOP("seals", "replaced"),
        SealState.NONE: QT_TRANSLATE_NOOP("seals", "none"),
    },
    HoldKind: {
        HoldKind.CUSTOMS: QT_TRANSLATE_NOOP("words", "customs"),
        HoldKind.PHYTO: QT_TRANSLATE_NOOP("words", "phyto"),
        HoldKind.LINE: QT_TRANSLATE_NOOP("words", "line"),
        HoldKind.PAYMENT: QT_TRANSLATE_NOOP("words", "payment"),
        HoldKind.DAMAGE: QT_TRANSLATE_NOOP("words", "damage"),
        HoldKind.DOCUMENT: QT_TRANSLATE_NOOP("words", "papers"),
        HoldKind.WEIGHT: QT_TRANSLATE_NOOP("words", "weight"),
        HoldKind.SEAL: QT_TRANSLATE_NOOP("words", "seal"),
        HoldKind.POLICE: QT_TRANSLATE_NOOP("words", "police"),
    },
    Desk: {
        Desk.CUSTOMS: QT_TRANSLATE_NOOP("words", "customs desk"),
        Desk.QUARANTINE: QT_TRANSLATE_NOOP("words", "plant quarantine"),
        Desk.LINE: QT_TRANSLATE_NOOP("words", "shipping line"),
        Desk.CASH: QT_TRANSLATE_NOOP("words", "cash desk"),
        Desk.DOCUMENTS: QT_TRANSLATE_NOOP("words", "documents desk"),
        Desk.REPAIR: QT_TRANSLATE_NOOP("words", "repair"),
        Desk.SCALE: QT_TRANSLATE_NOOP("words", "scale"),
        Desk.GATE: QT_TRANSLATE_NOOP("words", "gate"),
        Desk.YARD: QT_TRANSLATE_NOOP("words", "yard"),
        Desk.PLANNING: QT_TRANSLATE_NOOP("words", "planning"),
        Desk.SHIFT_LEAD: QT_TRANSLATE_NOOP("words", "shift lead"),
        Desk.POLICE: QT_TRANSLATE_NOOP("words", "police"),
    },
    Damage: {
        Damage.DENT: QT_TRANSLATE_NOOP("words", "dent"),
        Damage.BENT: QT_TRANSLATE_NOOP("words", "bent"),
        Damage.BOWED: QT_TRANSLATE_NOOP("words", "bowed"),
        Damage.BROKEN: QT_TRANSLATE_NOOP("words", "broken"),
        Damage.CRACKED: QT_TRANSLATE_NOOP("words", "cracked"),
        Damage.CUT: QT_TRANSLATE_NOOP("words", "cut"),
        Damage.HOLE: QT_TRANSLATE_NOOP("words", "hole"),
        Damage.MISSING: QT_TRANSLATE_NOOP("words", "part missing"),
        Damage.LOOSE: QT_TRANSLATE_NOOP("words", "loose"),
        Damage.CORRODED: QT_TRANSLATE_NOOP("words", "corroded"),
        Damage.LEAKING: QT_TRANSLATE_NOOP("words", "leaking"),
        Damage.CONTAMINATED: QT_TRANSLATE_NOOP("words", "contaminated"),
        Damage.DIRTY: QT_TRANSLATE_NOOP("words", "dirty"),
        Damage.ODOUR: QT_TRANSLATE_NOOP("words", "odour"),
        Damage.WET: QT_TRANSLATE_NOOP("words", "wet"),
        Damage.OUT_OF_SIZE: QT_TRANSLATE_NOOP("words", "out of size"),
    },
    Face: {
        Face.LEFT: QT_TRANSLATE_NOOP("words", "left side"),
        Face.RIGHT: QT_TRANSLATE_NOOP("words", "right side"),
        Face.FRONT: QT_TRANSLATE_NOOP("words", "front end"),
        Face.DOOR: QT_TRANSLATE_NOOP("words", "door end"),
        Face.ROOF: QT_TRANSLATE_NOOP("words", "roof"),
        Face.FLOOR: QT_TRANSLATE_NOOP("words", "floor"),
        Face.UNDERSTRUCTURE: QT_TRANSLATE_NOOP("words", "understructure"),
        Face.CASTING: QT_TRANSLATE_NOOP("words", "corner casting"),
    },
}

FACTS: Mapping[str, tuple[type[StrEnum], ...]] = {
    "weight_source": (WeightSource,),
    "seal_state": (SealState,),
    "hold": (HoldKind,),
    "turn": (Desk,),
    "damage": (Damage,),
    "face": (Face,),
    "box_kind": (BoxKind,),
}
