"""What can be done on the Yard screen."""

from __future__ import annotations

from desktop.actions import ActionSpec
from desktop.sentences import QT_TRANSLATE_NOOP

SCOPE = "yard"


def _spec(name: str, text: str, shortcut: str = "", icon: str = "", *, primary: bool = False) -> ActionSpec:
    return ActionSpec(f"yard.{name}", text, icon, shortcut, SCOPE, primary)


ACTIONS: tuple[ActionSpec, ...] = (
    _spec("place", QT_TRANSLATE_NOOP("actions", "Place"), "P", "move", primary=True),
    _spec("move", QT_TRANSLATE_NOOP("actions", "Move"), "M", "move"),
    _spec("restow", QT_TRANSLATE_NOOP("actions", "Restow what stands on it"), "R", "move"),
    _spec("hold", QT_TRANSLATE_NOOP("actions", "Hold"), "H", "lock"),
    _spec("release", QT_TRANSLATE_NOOP("actions", "Release a hold"), "Shift+H", "ok"),
    _spec("seal", QT_TRANSLATE_NOOP("actions", "Seal"), "F2", "seal"),
    _spec("damage", QT_TRANSLATE_NOOP("actions", "Damage"), "F3", "damage"),
    _spec("weigh", QT_TRANSLATE_NOOP("actions", "Weigh"), "F4", "scale"),
    _spec("customs", QT_TRANSLATE_NOOP("actions", "Customs"), "K"),
    _spec("strip", QT_TRANSLATE_NOOP("actions", "Strip"), "Shift+S"),
    _spec("stuff", QT_TRANSLATE_NOOP("actions", "Stuff"), "S"),
    _spec("declare", QT_TRANSLATE_NOOP("actions", "Declare empty or loaded"), "E"),
    _spec("remark", QT_TRANSLATE_NOOP("actions", "Remark"), "N"),
    _spec("filter", QT_TRANSLATE_NOOP("actions", "Look for boxes"), "F", "filter"),
    _spec("next", QT_TRANSLATE_NOOP("actions", "Next found"), "F6", "search"),
    _spec("clear", QT_TRANSLATE_NOOP("actions", "Show all boxes"), "Shift+F", "cross"),
    _spec("view", QT_TRANSLATE_NOOP("actions", "Stock or row along"), "V"),
    _spec("colour.train", QT_TRANSLATE_NOOP("actions", "Colour by next train"), "1"),
    _spec("colour.dwell", QT_TRANSLATE_NOOP("actions", "Colour by dwell"), "2"),
    _spec("colour.customs", QT_TRANSLATE_NOOP("actions", "Colour by customs"), "3"),
    _spec("colour.goods", QT_TRANSLATE_NOOP("actions", "Colour by goods"), "4"),
    _spec("colour.destination", QT_TRANSLATE_NOOP("actions", "Colour by destination"), "5"),
)
