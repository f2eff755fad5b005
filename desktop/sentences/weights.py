"""What is odd about the weights of a box, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "kg_text": QT_TRANSLATE_NOOP(
        "messages",
        "“{text}” is no weight. Write kilograms in figures, such as 24100.",
    ),
    "overweight": QT_TRANSLATE_NOOP(
        "messages",
        "{gross_kg} kg gross is {over_kg} kg over the limit of {limit_kg} kg. "
        "Check the plate's maximum gross, or weigh the box.",
    ),
    "gross_below_tare": QT_TRANSLATE_NOOP(
        "messages",
        "{gross_kg} kg gross is less than the tare of {tare_kg} kg. Check both, or weigh the box.",
    ),
    "empty_heavy": QT_TRANSLATE_NOOP(
        "messages",
        "An empty box of {tare_kg} kg tare cannot weigh {gross_kg} kg. Check if it is loaded.",
    ),
    "tare_implausible": QT_TRANSLATE_NOOP(
        "messages",
        "A tare of {tare_kg} kg is unlikely for a {length_ft}' box ({low_kg} to {high_kg} kg). "
        "Compare it with the plate.",
    ),
    "weights_differ": QT_TRANSLATE_NOOP(
        "messages",
        "The box weighs {weighed_kg} kg, but {declared_kg} kg are declared: {difference_kg} kg apart. "
        "Ask the sender for a corrected declaration.",
    ),
}
