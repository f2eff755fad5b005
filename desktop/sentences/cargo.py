"""Why a box cannot be emptied, filled, weighed or marked so, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "load_status_same": QT_TRANSLATE_NOOP(
        "messages",
        "The box is {load_status} already. Nothing is to be changed.",
    ),
    "goods_missing": QT_TRANSLATE_NOOP(
        "messages",
        "Say what is in the box: goods in words.",
    ),
    "hs_code_shape": QT_TRANSLATE_NOOP(
        "messages",
        "“{hs_code}” is no HS code. Type 2 to 10 figures, as the papers have them.",
    ),
    "stuffed_gross": QT_TRANSLATE_NOOP(
        "messages",
        "{gross_kg} kg gross is not more than the empty box ({tare_kg} kg). "
        "Type the gross weight with its cargo.",
    ),
    "weight_missing": QT_TRANSLATE_NOOP(
        "messages",
        "Type the weight that the scale shows, in kilograms.",
    ),
    "damage_missing": QT_TRANSLATE_NOOP(
        "messages",
        "No damage is named. Write what and where: DT-L is a dent on the left side.",
    ),
    "remark_missing": QT_TRANSLATE_NOOP(
        "messages",
        "Type the remark first.",
    ),
}
