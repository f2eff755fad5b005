"""Why a box cannot stand or be lifted there, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "slot_text": QT_TRANSLATE_NOOP(
        "messages",
        "“{text}” is no slot. Write block, bay, row and tier as A-07-2-1, or A-? if only the block is known.",
    ),
    "slot_outside": QT_TRANSLATE_NOOP(
        "messages",
        "A {length_ft}' box in {slot} is outside block {block}, which has {bays} bays, {rows} "
        "rows and {tiers} tiers. Choose another slot.",
    ),
    "slot_taken": QT_TRANSLATE_NOOP(
        "messages",
        "{slot} is taken by another box. Choose a free slot, or correct where that box stands.",
    ),
    "slot_under": QT_TRANSLATE_NOOP(
        "messages",
        "A box hangs over {slot}. Choose a slot that is open above, or correct where that box stands.",
    ),
    "slot_floating": QT_TRANSLATE_NOOP(
        "messages",
        "In {slot} the box would float: {empty} under it is empty. Place it lower.",
    ),
    "slot_castings": QT_TRANSLATE_NOOP(
        "messages",
        "A {length_ft}' box in {slot} does not rest on the corners of what stands in {below}. "
        "Choose another slot.",
    ),
    "slot_buried": QT_TRANSLATE_NOOP(
        "messages",
        "The box cannot be lifted: others stand on it. Lifts needed first: {lifts}.",
    ),
    "slot_floating_found": QT_TRANSLATE_NOOP(
        "messages",
        "A box is recorded in {slot} with nothing under it. Look where it really stands, and move it there.",
    ),
    "slot_half_found": QT_TRANSLATE_NOOP(
        "messages",
        "The box in {slot} is recorded in other cells than its length takes. Look, and move it there again.",
    ),
    "slot_outside_found": QT_TRANSLATE_NOOP(
        "messages",
        "A box is recorded in {slot}, outside its block. Look where it really stands, and move it there.",
    ),
    "slot_castings_found": QT_TRANSLATE_NOOP(
        "messages",
        "The box in {slot} is recorded on one that it cannot rest on. Look where both really stand.",
    ),
    "stands_there": QT_TRANSLATE_NOOP(
        "messages",
        "The box already stands in {position}. Choose another place.",
    ),
    "restow_of_itself": QT_TRANSLATE_NOOP(
        "messages",
        "A box cannot be in its own way. Name the box that was fetched from below or behind it.",
    ),
}
