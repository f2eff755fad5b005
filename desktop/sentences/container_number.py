"""What is wrong with a container number, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "container_number_missing": QT_TRANSLATE_NOOP("messages", "Type or scan a container number."),
    "container_number_incomplete": QT_TRANSLATE_NOOP(
        "messages",
        "{number} lacks {missing} signs: a container number has four letters and seven digits.",
    ),
    "container_number_lacks_check_digit": QT_TRANSLATE_NOOP(
        "messages",
        "{number} lacks its check digit. It would be {expected}: compare it with the plate.",
    ),
    "container_number_too_long": QT_TRANSLATE_NOOP(
        "messages",
        "{number} has {extra} signs too many: a container number has four letters and seven digits.",
    ),
    "container_number_category": QT_TRANSLATE_NOOP(
        "messages",
        "The fourth letter of {number} is {found}, but must be U, J, Z or R. Compare it with the plate.",
    ),
    "container_number_malformed": QT_TRANSLATE_NOOP(
        "messages",
        "{number} is no container number: it takes four letters, then seven digits, as TEMU 627540 1.",
    ),
    "container_number_check_digit": QT_TRANSLATE_NOOP(
        "messages",
        "The check digit of {number} is {expected}, not {found}. Compare the number with the plate.",
    ),
    "container_number_not_a_plate": QT_TRANSLATE_NOOP(
        "messages",
        "“{typed}” cannot stand on a plate: 7 to 13 Latin letters and digits, at least four of them digits.",
    ),
    "container_number_remainder_ten": QT_TRANSLATE_NOOP(
        "messages",
        "The check digit of {number} is 0, and a 0 can hide a misread digit. "
        "Compare the number with the plate.",
    ),
}
