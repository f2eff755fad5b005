"""What is said of lists that go out."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "export_rows": QT_TRANSLATE_NOOP("messages", "Writing the list"),
    "export_onto_hub": QT_TRANSLATE_NOOP(
        "messages", "{place} belongs to the hub itself, which the list would replace. Name another file."
    ),
    "export_output_unwritable": QT_TRANSLATE_NOOP(
        "messages", "The list could not be written out to its end ({said}). Do not use what is there of it."
    ),
    "export_train_unknown": QT_TRANSLATE_NOOP(
        "messages", "No train {train} leaves from here. Look its number up on Transship or Dispatch."
    ),
    "export_train_ambiguous": QT_TRANSLATE_NOOP(
        "messages", "{count} trains leave as {train}. Name one of them with its day; the latest are {trains}."
    ),
}
