"""What is odd or wrong with an announced train, its list and its boxes, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "train_announced_already": QT_TRANSLATE_NOOP(
        "messages",
        "Train {number} of {day} is announced already. Amend its list, or announce it for another day.",
    ),
    "destination_missing": QT_TRANSLATE_NOOP(
        "messages",
        "The box has no destination, so it counts as local. Ask the sender where it goes.",
    ),
    "hs_code_missing": QT_TRANSLATE_NOOP(
        "messages",
        "The box is loaded and has no HS code, so its goods count as other. Ask the sender for it.",
    ),
    "hs_code_odd": QT_TRANSLATE_NOOP(
        "messages",
        "“{hs_code}” is no HS code, which has 2, 4, 6, 8 or 10 figures, so the goods count as other. "
        "Ask the sender.",
    ),
    "hs_code_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "The HS code {hs_code} is not in the list of commodities, so the goods count as other.",
    ),
    "box_twice_in_list": QT_TRANSLATE_NOOP(
        "messages",
        "{number} stands in the list twice, first as box {first}. Take one of the two out.",
    ),
    "box_listed_already": QT_TRANSLATE_NOOP(
        "messages",
        "{number} stands on the list of {carrier} already. Correct that box instead of adding it again.",
    ),
    "wagon_position_twice": QT_TRANSLATE_NOOP(
        "messages",
        "Position {position} of wagon {wagon} is given to {other} too. Correct one of the two.",
    ),
    "wagon_position_beyond": QT_TRANSLATE_NOOP(
        "messages",
        "No wagon of type {wagon_type} has a position {position}: they count from 1 to {most}. "
        "Compare it with the wagon.",
    ),
    "wagon_two_types": QT_TRANSLATE_NOOP(
        "messages",
        "Wagon {wagon} is of type {wagon_type} here and of type {other} before. Correct one of the two.",
    ),
    "box_announced_elsewhere": QT_TRANSLATE_NOOP(
        "messages",
        "{number} is announced with {carriers} too. It stays on every list until one of them brings it.",
    ),
    "box_here_already": QT_TRANSLATE_NOOP(
        "messages",
        "{number} is {where} by another visit. Compare the number with the plate, "
        "or correct the other visit first.",
    ),
    "wagon_announced_elsewhere": QT_TRANSLATE_NOOP(
        "messages",
        "Wagon {wagon} is announced with train {carrier} too. Ask which of the two brings it.",
    ),
    "wagon_here_already": QT_TRANSLATE_NOOP(
        "messages",
        "Wagon {wagon} is here already, by train {carrier}. Compare its number, or let it depart first.",
    ),
    "wagon_here_unlisted": QT_TRANSLATE_NOOP(
        "messages",
        "Wagon {wagon} is here already, and no list says by which train. Compare its number, or let it "
        "depart first.",
    ),
    "box_on_this_list": QT_TRANSLATE_NOOP(
        "messages",
        "{number} is on this list. Check it in instead of taking it as found.",
    ),
    "outcomes_missing": QT_TRANSLATE_NOOP(
        "messages",
        "Nobody said yet what became of {boxes} boxes of this list ({numbers}). Check them in, or say "
        "of each that it stays on its wagon, comes later with it, or is missing.",
    ),
    "outcome_not_possible": QT_TRANSLATE_NOOP(
        "messages",
        "“{outcome}” cannot be said of {number}. Look at where the box is, and choose another outcome.",
    ),
}
