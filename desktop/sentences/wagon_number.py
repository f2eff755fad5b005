"""What is wrong with a wagon number, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "wagon_number_missing": QT_TRANSLATE_NOOP("messages", "Type the number of the wagon."),
    "wagon_number_malformed": QT_TRANSLATE_NOOP(
        "messages",
        "{number} is no wagon number: it takes digits only.",
    ),
    "wagon_number_length": QT_TRANSLATE_NOOP(
        "messages",
        "{number} has {found} digits. A wagon number has 8 digits, a Chinese one 7, a European one 12.",
    ),
    "wagon_number_check_digit": QT_TRANSLATE_NOOP(
        "messages",
        "The last digit of wagon {number} should be {expected}, not {found}. Compare it with the wagon.",
    ),
}
