"""Why a box cannot be loaded so, why a train cannot depart, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "load_needs_wagon": QT_TRANSLATE_NOOP(
        "messages",
        "No wagon of {carrier} is planned for the box. Say on which it stands.",
    ),
    "load_position_taken": QT_TRANSLATE_NOOP(
        "messages",
        "{number} stands at position {position} of wagon {wagon}. Take it off, or say where this box stands.",
    ),
    "departure_wagon_absent": QT_TRANSLATE_NOOP(
        "messages",
        "These wagons of {carrier} have not come: {numbers}. Record that they are here, "
        "or take them off the train.",
    ),
    "departure_boxes_to_unload": QT_TRANSLATE_NOOP(
        "messages",
        "Boxes that came with the wagons of {carrier} still stand on them: {numbers}. Check them in, "
        "or finish their train’s unloading.",
    ),
}
