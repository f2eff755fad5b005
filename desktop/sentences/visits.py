"""Why a box cannot take a step now, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "visit_where": QT_TRANSLATE_NOOP(
        "messages",
        "Not possible now: {act}. The box is {where}. Look at its history for what came first.",
    ),
    "visit_none": QT_TRANSLATE_NOOP(
        "messages",
        "Not possible: {act}. The box is not known here. Announce it, or take it as found.",
    ),
    "visit_plan": QT_TRANSLATE_NOOP(
        "messages",
        "Not possible now: {act}. The plan for the box is: {plan}. Change the plan first.",
    ),
    "nothing_chosen": QT_TRANSLATE_NOOP(
        "messages",
        "Nothing is chosen. Mark at least one line first.",
    ),
    "reason_missing": QT_TRANSLATE_NOOP(
        "messages",
        "Say why: {act}. The reason stays on record.",
    ),
    "outcome_unsaid": QT_TRANSLATE_NOOP("messages", "Say what became of this box."),
}
