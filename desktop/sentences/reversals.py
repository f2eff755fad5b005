"""Why an act cannot be taken back."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "event_reversed": QT_TRANSLATE_NOOP(
        "messages", "Event {event_id} was already taken back by event {reversed_by}."
    ),
    "reversal_overtaken": QT_TRANSLATE_NOOP(
        "messages",
        "Something has happened since that builds on this act. Take the later acts back first, newest first.",
    ),
    "reversal_stack": QT_TRANSLATE_NOOP(
        "messages",
        "Taking this back would leave the box at {slot} without a box under it. Move that one first.",
    ),
    "reversal_train_worked": QT_TRANSLATE_NOOP(
        "messages",
        "The unloading of train {carrier} is finished, and {number} would be without an outcome. "
        "Take the end of the unloading back first.",
    ),
    "hub_founded": QT_TRANSLATE_NOOP(
        "messages", "This hub has a history already and cannot be founded again."
    ),
}
