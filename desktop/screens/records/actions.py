"""What can be done on Records, each with its physical key."""

from __future__ import annotations

from desktop.actions import ActionSpec
from desktop.sentences import QT_TRANSLATE_NOOP

SCOPE = "records"
FIND, SLASH, CLEAR = "records.find", "records.slash", "records.clear"
OPEN, REMARK, BACK, TURN = "records.open", "records.remark", "records.take_back", "records.turn"
DAMAGE = "records.damage"


def _spec(action_id: str, text: str, icon: str, key: str, *, in_palette: bool = True) -> ActionSpec:
    return ActionSpec(action_id, text, icon, key, SCOPE, in_palette=in_palette)


ACTIONS: tuple[ActionSpec, ...] = (
    _spec(FIND, QT_TRANSLATE_NOOP("actions", "Filter"), "filter", "F1"),
    # The same on the key that many programs have it on; F1 is there under every layout.
    _spec(SLASH, QT_TRANSLATE_NOOP("actions", "Filter the records"), "filter", "/", in_palette=False),
    _spec(CLEAR, QT_TRANSLATE_NOOP("actions", "All records"), "cross", "F6"),
    _spec(OPEN, QT_TRANSLATE_NOOP("actions", "Go to the box"), "box", "F2"),
    _spec(DAMAGE, QT_TRANSLATE_NOOP("actions", "Damage"), "damage", "F3"),
    _spec(REMARK, QT_TRANSLATE_NOOP("actions", "Remark"), "plus", "Ctrl+Return"),
    _spec(TURN, QT_TRANSLATE_NOOP("actions", "Turn the story round"), "clock", "F7"),
    _spec(BACK, QT_TRANSLATE_NOOP("actions", "Take back"), "undo", "F8"),
)
