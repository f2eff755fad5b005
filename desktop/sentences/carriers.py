"""Why a train, truck or wagon cannot take a step now, what is wrong with a name, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "carrier_stage": QT_TRANSLATE_NOOP(
        "messages",
        "Not possible now: {act}. The {carrier_kind} is {stage}. Look at its history for what came first.",
    ),
    "carrier_none": QT_TRANSLATE_NOOP(
        "messages",
        "Not possible: {act}. The train or truck is not known here. Announce it first.",
    ),
    "wagon_stage": QT_TRANSLATE_NOOP(
        "messages",
        "Not possible now: {act}. The wagon is {stage}. Look at its history for what came first.",
    ),
    "wagon_none": QT_TRANSLATE_NOOP(
        "messages",
        "Not possible: {act}. The wagon is not known here. Announce it with its train.",
    ),
    "train_number": QT_TRANSLATE_NOOP(
        "messages",
        "“{number}” is no train number: up to 20 characters without @. The date goes behind: "
        "3017@2026-11-24.",
    ),
    "train_date": QT_TRANSLATE_NOOP(
        "messages",
        "“{date}” is no date for train {number}. Write it as 3017@2026-11-24.",
    ),
    "train_index": QT_TRANSLATE_NOOP(
        "messages",
        "“{index}” is no train index. Write forming station, serial and destination: 6980-123-7000.",
    ),
    "truck_needs_plate": QT_TRANSLATE_NOOP(
        "messages",
        "Type the plate of the tractor: a truck has no other name.",
    ),
    "cut_empty": QT_TRANSLATE_NOOP(
        "messages",
        "There is no such wagon between {first} and {last}. Count from the head of the train.",
    ),
}
