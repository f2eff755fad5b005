"""What can be done on Arrivals, each with its physical key; the most frequent ones are bare F keys."""

from __future__ import annotations

from desktop.actions import ActionSpec
from desktop.sentences import QT_TRANSLATE_NOOP

SCOPE = "arrivals"
SEAL, DAMAGE, WEIGHT = "arrivals.seal", "arrivals.damage", "arrivals.weight"
MISSING, EXTRA, FINISH = "arrivals.missing", "arrivals.extra", "arrivals.finish"
NEW, NEXT, START = "arrivals.new", "arrivals.next", "arrivals.start"
PLACE, REMOVE, REST = "arrivals.place_wagons", "arrivals.remove_wagons", "arrivals.rest"
AMEND, TURN_AWAY, CANCEL = "arrivals.amend", "arrivals.turn_away", "arrivals.cancel"
TRAIN, ADD, CORRECT, TAKE_OFF = "arrivals.train", "arrivals.add", "arrivals.correct", "arrivals.take_off"
RESTATE = "arrivals.restate"
SCAN = "arrivals.scan"


def _spec(action_id: str, text: str, icon: str, key: str) -> ActionSpec:
    return ActionSpec(action_id, text, icon, key, SCOPE)


ACTIONS: tuple[ActionSpec, ...] = (
    _spec(SEAL, QT_TRANSLATE_NOOP("actions", "Seal"), "seal", "F2"),
    _spec(DAMAGE, QT_TRANSLATE_NOOP("actions", "Damage"), "damage", "F3"),
    _spec(WEIGHT, QT_TRANSLATE_NOOP("actions", "Weight"), "scale", "F4"),
    _spec(MISSING, QT_TRANSLATE_NOOP("actions", "Missing"), "cross", "F6"),
    _spec(EXTRA, QT_TRANSLATE_NOOP("actions", "Extra"), "plus", "F7"),
    _spec(FINISH, QT_TRANSLATE_NOOP("actions", "Finish"), "ok", "F8"),
    _spec(NEXT, QT_TRANSLATE_NOOP("actions", "Arrive or gate in"), "arrivals", "F9"),
    _spec(PLACE, QT_TRANSLATE_NOOP("actions", "Place the wagons on a track"), "train", "F10"),
    _spec(REMOVE, QT_TRANSLATE_NOOP("actions", "Remove the wagons"), "train", "Shift+F10"),
    _spec(START, QT_TRANSLATE_NOOP("actions", "Start unloading"), "clock", "F11"),
    _spec(REST, QT_TRANSLATE_NOOP("actions", "Take in all the rest, not inspected"), "box", "F12"),
    _spec(NEW, QT_TRANSLATE_NOOP("actions", "New"), "plus", "Ins"),
    _spec(TRAIN, QT_TRANSLATE_NOOP("actions", "Announce a train"), "train", "Ctrl+N"),
    _spec(ADD, QT_TRANSLATE_NOOP("actions", "Add a box to the list"), "plus", "Shift+F7"),
    _spec(CORRECT, QT_TRANSLATE_NOOP("actions", "Correct the box on the list"), "box", "Shift+F2"),
    _spec(TAKE_OFF, QT_TRANSLATE_NOOP("actions", "Take the box off the list"), "cross", "Shift+F6"),
    _spec(AMEND, QT_TRANSLATE_NOOP("actions", "Amend the list or the truck"), "folder", "Shift+F11"),
    _spec(RESTATE, QT_TRANSLATE_NOOP("actions", "Amend the announcement"), "clock", "Shift+F8"),
    _spec(TURN_AWAY, QT_TRANSLATE_NOOP("actions", "Turn the truck away"), "cross", "Shift+F9"),
    _spec(CANCEL, QT_TRANSLATE_NOOP("actions", "Cancel the announcement"), "cross", "Shift+F12"),
    _spec(SCAN, QT_TRANSLATE_NOOP("actions", "Go to the scan line"), "search", "F1"),
)

MENU = (NEXT, PLACE, START, REST, FINISH, REMOVE, "", ADD, AMEND, RESTATE, TURN_AWAY, CANCEL, "", TRAIN, NEW)
"""What the menu of a train or truck offers, in the order of its day; "" = a line."""

BOX_MENU = (SEAL, DAMAGE, WEIGHT, MISSING, "", CORRECT, TAKE_OFF, ADD)
"""What the menu of a box offers."""
