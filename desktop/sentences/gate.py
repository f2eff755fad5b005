"""Why a truck cannot come in, collect or leave, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "truck_here": QT_TRANSLATE_NOOP(
        "messages",
        "Truck {plate} has been here since {arrived_at}. Gate it out first, or check the plate.",
    ),
    "authority_expired": QT_TRANSLATE_NOOP(
        "messages",
        "The driver's power of attorney was valid until {authority_until}: the truck may not collect. "
        "Ask for a new one and amend the truck.",
    ),
    "authority_missing": QT_TRANSLATE_NOOP(
        "messages",
        "The truck is to collect, but no power of attorney is on record. Ask the driver for it.",
    ),
    "release_expired": QT_TRANSLATE_NOOP(
        "messages",
        "The release {release_reference} was valid until {release_until}: the truck may not collect. "
        "Ask for a new one and amend the truck.",
    ),
    "truck_expected": QT_TRANSLATE_NOOP(
        "messages",
        "{carrier} is a train: it does not pass the gate. Choose a truck.",
    ),
    "gate_out_not_delivered": QT_TRANSLATE_NOOP(
        "messages",
        "The truck still carries what it was to deliver: {numbers}. Check them in, or turn the truck away.",
    ),
    "gate_out_not_loaded": QT_TRANSLATE_NOOP(
        "messages",
        "Not loaded yet: {numbers}. Load them, or say why the truck leaves without them.",
    ),
    "delivered_line": QT_TRANSLATE_NOOP(
        "messages",
        "“{line}”: write the number and the size-type, TEMU 627540 1 45G1.",
    ),
    "delivered_number": QT_TRANSLATE_NOOP(
        "messages",
        "“{line}”: the number cannot be right. Compare it with the plate.",
    ),
    "delivered_word": QT_TRANSLATE_NOOP(
        "messages",
        "“{line}”: what does “{word}” say? Behind number and size-type stand E or F, the gross in kg, wagon, "
        "its type, position, seal, destination, each once.",
    ),
    "collected_several": QT_TRANSLATE_NOOP(
        "messages",
        "“{line}” ends {boxes} numbers here. Type more of it.",
    ),
    "collected_none": QT_TRANSLATE_NOOP(
        "messages",
        "“{line}” is no box here that could leave: look at it on Records.",
    ),
}
