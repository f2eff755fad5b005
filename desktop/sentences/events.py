"""Why an act cannot be reversed, and what to do instead."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "not_reversible": QT_TRANSLATE_NOOP(
        "messages",
        "This cannot be reversed ({event_kind}). {why}",
    ),
    "why_not_foundation": QT_TRANSLATE_NOOP(
        "messages",
        "The hub begins with it.",
    ),
    "why_not_demo_history": QT_TRANSLATE_NOOP(
        "messages",
        "It stands for the whole past of the demonstration.",
    ),
    "why_not_in_bulk": QT_TRANSLATE_NOOP(
        "messages",
        "It was written together with a whole past, and what it changed was not kept. "
        "Correct what is wrong by a new act.",
    ),
    "why_not_set_again": QT_TRANSLATE_NOOP(
        "messages",
        "Set the former value again: both stay on record.",
    ),
    "why_not_derived": QT_TRANSLATE_NOOP(
        "messages",
        "It only counted anew what was there. Count again if needed.",
    ),
    "why_not_reversal": QT_TRANSLATE_NOOP(
        "messages",
        "A reversal is not reversed. Do the act anew.",
    ),
}
