"""What can be done on Dispatch, each with its key."""

from __future__ import annotations

from desktop.actions import ActionSpec
from desktop.sentences import QT_TRANSLATE_NOOP

SCREEN = "dispatch"
LOAD, REST, ELSEWHERE = "dispatch.load", "dispatch.load_rest", "dispatch.load_elsewhere"
TAKE_OFF, ROLL_OVER, DEPART = "dispatch.take_off", "dispatch.roll_over", "dispatch.depart"
PLACE, REMOVE = "dispatch.place_wagons", "dispatch.remove_wagons"
RELEASE, CUSTOMS = "dispatch.release", "dispatch.customs"
SEAL, WEIGHT = "dispatch.seal", "dispatch.weight"
TRUCK, GATE_OUT = "dispatch.load_truck", "dispatch.gate_out"
SCAN, BUILD = "dispatch.scan", "dispatch.build"
LATER = "dispatch.later"
NEXT, PREVIOUS = "dispatch.next_train", "dispatch.previous_train"


def _action(action_id: str, text: str, shortcut: str, icon: str = "", *, primary: bool = False) -> ActionSpec:
    return ActionSpec(action_id, text, icon, shortcut, SCREEN, primary)


ACTIONS: tuple[ActionSpec, ...] = (
    _action(LOAD, QT_TRANSLATE_NOOP("actions", "Load"), "L", "box"),
    _action(REST, QT_TRANSLATE_NOOP("actions", "Load the rest"), "Shift+L", "box"),
    _action(ELSEWHERE, QT_TRANSLATE_NOOP("actions", "Load as it really stands"), "P", "move"),
    _action(TAKE_OFF, QT_TRANSLATE_NOOP("actions", "Take off"), "U", "cross"),
    _action(ROLL_OVER, QT_TRANSLATE_NOOP("actions", "Roll over"), "R", "calendar"),
    _action(PLACE, QT_TRANSLATE_NOOP("actions", "Place wagons"), "W", "train"),
    _action(REMOVE, QT_TRANSLATE_NOOP("actions", "Remove wagons"), "Shift+W", "train"),
    _action(DEPART, QT_TRANSLATE_NOOP("actions", "Depart"), "F8", "dispatch", primary=True),
    _action(RELEASE, QT_TRANSLATE_NOOP("actions", "Release a hold of the box"), "H", "lock"),
    _action(CUSTOMS, QT_TRANSLATE_NOOP("actions", "Enter the customs status of the box"), "C", "seal"),
    _action(SEAL, QT_TRANSLATE_NOOP("actions", "Look at the seal of the box"), "F2", "seal"),
    _action(WEIGHT, QT_TRANSLATE_NOOP("actions", "Weigh the box"), "F4", "scale"),
    _action(TRUCK, QT_TRANSLATE_NOOP("actions", "Load the truck"), "T", "truck"),
    _action(GATE_OUT, QT_TRANSLATE_NOOP("actions", "Gate out"), "G", "gate"),
    _action(SCAN, QT_TRANSLATE_NOOP("actions", "Go to the scan line"), "F1", "search"),
    _action(BUILD, QT_TRANSLATE_NOOP("actions", "Build the train on Transship"), "A", "transship"),
    _action(LATER, QT_TRANSLATE_NOOP("actions", "Trains further ahead, and back"), "F7", "calendar"),
    _action(NEXT, QT_TRANSLATE_NOOP("actions", "Next train"), "Ctrl+PgDown", "chevron-right"),
    _action(PREVIOUS, QT_TRANSLATE_NOOP("actions", "Previous train"), "Ctrl+PgUp", "chevron-left"),
)
