"""What can be done on Transshipment, each with its key."""

from __future__ import annotations

from desktop.actions import ActionSpec
from desktop.sentences import QT_TRANSLATE_NOOP

SCREEN = "transship"
ASSIGN, SPREAD, TAKE_OFF = "transship.assign", "transship.spread", "transship.take_off"
SWAP, ROLL_OVER, MEND = "transship.swap", "transship.roll_over", "transship.mend"
SCHEME, RELEASE, CUSTOMS = "transship.scheme", "transship.release", "transship.customs"
PLAN, WAGONS, LOADING = "transship.plan", "transship.wagons", "transship.loading"
FILTER, NEXT, PREVIOUS = "transship.filter", "transship.next_train", "transship.previous_train"


def _action(action_id: str, text: str, shortcut: str, icon: str = "", *, primary: bool = False) -> ActionSpec:
    return ActionSpec(action_id, text, icon, shortcut, SCREEN, primary)


ACTIONS: tuple[ActionSpec, ...] = (
    _action(ASSIGN, QT_TRANSLATE_NOOP("actions", "Assign to the wagon"), "A", "transship", primary=True),
    _action(SPREAD, QT_TRANSLATE_NOOP("actions", "Spread over the train"), "Shift+A", "train"),
    _action(TAKE_OFF, QT_TRANSLATE_NOOP("actions", "Take off"), "U", "cross"),
    _action(SWAP, QT_TRANSLATE_NOOP("actions", "Swap two"), "X", "move"),
    _action(ROLL_OVER, QT_TRANSLATE_NOOP("actions", "Roll over"), "R", "calendar"),
    _action(MEND, QT_TRANSLATE_NOOP("actions", "Mend as proposed"), "M", "ok"),
    _action(SCHEME, QT_TRANSLATE_NOOP("actions", "Enter an approved scheme"), "S", "seal"),
    _action(RELEASE, QT_TRANSLATE_NOOP("actions", "Release a hold of the box"), "H", "lock"),
    _action(CUSTOMS, QT_TRANSLATE_NOOP("actions", "Enter the customs status of the box"), "C", "seal"),
    _action(PLAN, QT_TRANSLATE_NOOP("actions", "Plan a train"), "N", "plus"),
    _action(WAGONS, QT_TRANSLATE_NOOP("actions", "Change the wagons of the train"), "W", "train"),
    _action(LOADING, QT_TRANSLATE_NOOP("actions", "Go to loading"), "F8", "dispatch"),
    _action(FILTER, QT_TRANSLATE_NOOP("actions", "Look for a box in the list"), "F", "search"),
    _action(NEXT, QT_TRANSLATE_NOOP("actions", "Next train"), "Ctrl+PgDown", "chevron-right"),
    _action(PREVIOUS, QT_TRANSLATE_NOOP("actions", "Previous train"), "Ctrl+PgUp", "chevron-left"),
)
