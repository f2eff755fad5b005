"""What is wrong with a list that came as a file, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "manifest_row": QT_TRANSLATE_NOOP("messages", "Line {line}, {column}: {said}"),
    "manifest_not_utf8": QT_TRANSLATE_NOOP(
        "messages",
        "Line {line} holds signs that are not UTF-8. Save the list again as “CSV UTF-8”.",
    ),
    "manifest_not_csv": QT_TRANSLATE_NOOP(
        "messages",
        "Line {line} begins a row that is not CSV: a quotation mark is open or stands astray. Correct it.",
    ),
    "manifest_headings": QT_TRANSLATE_NOOP(
        "messages",
        "The first line does not hold the headings of a train's list. "
        "Missing: {missing}. Unknown: {unknown}. Twice: {twice}.",
    ),
    "manifest_empty": QT_TRANSLATE_NOOP(
        "messages",
        "There is no box in the list. Ask the sender for the whole list.",
    ),
    "manifest_cells": QT_TRANSLATE_NOOP(
        "messages",
        "The row has {cells} cells instead of {wanted}. "
        "A text with a comma in it must stand in quotation marks.",
    ),
    "manifest_word": QT_TRANSLATE_NOOP(
        "messages",
        "“{text}” is not understood here. Write one of: {words}.",
    ),
    "manifest_number": QT_TRANSLATE_NOOP(
        "messages",
        "“{text}” is no whole number from {at_least} on. Write digits without a unit.",
    ),
}
