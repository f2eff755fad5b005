"""What is wrong with a size-type or its TEU, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "size_type_missing": QT_TRANSLATE_NOOP("messages", "Type a size-type, as 45G1 or 40HC."),
    "size_type_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "The size-type {size_type} is not known. Type its four-character code, as 45G1, "
        "or add the name to the size-type aliases.",
    ),
    "size_type_length": QT_TRANSLATE_NOOP(
        "messages",
        "The size-type {size_type} begins with {found}, which stands for no length. "
        "2 is 20', 4 is 40', L is 45'.",
    ),
    "size_type_height": QT_TRANSLATE_NOOP(
        "messages",
        "The second character of size-type {size_type} is {found}, which stands for no height. "
        "2 is 8'6\", 5 is 9'6\".",
    ),
    "size_type_kind": QT_TRANSLATE_NOOP(
        "messages",
        "The size-type {size_type} ends in {found}, which stands for no kind of box. "
        "G1 is dry, R1 a reefer, T1 a tank.",
    ),
    "teu_factor_missing": QT_TRANSLATE_NOOP(
        "messages",
        "No TEU factor for {length_ft}' is in force on {on}. Add one to the settings.",
    ),
}
