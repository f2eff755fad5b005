"""What is wrong with a list that came as a file, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "manifest_row": QT_TRANSLATE_NOOP("messages", "Line {line}, {column:quoted}: {said}"),
    "manifest_not_utf8": QT_TRANSLATE_NOOP(
        "messages",
        "Line {line} holds letters in another encoding than UTF-8. "
        "Save the list again and choose “CSV UTF-8” as its kind of file.",
    ),
    "manifest_not_csv": QT_TRANSLATE_NOOP(
        "messages",
        "The row that begins on line {line} cannot be told apart into columns: "
        'one of its quotation marks (") has no partner. Take it out or add the other one.',
    ),
    "manifest_separator": QT_TRANSLATE_NOOP(
        "messages",
        "The columns of this list are separated by {separator:quoted}. "
        "Save it again with commas between them.",
    ),
    "manifest_headings_none": QT_TRANSLATE_NOOP(
        "messages",
        "The first line does not name the columns. It must hold these names: {columns:quoted}.",
    ),
    "manifest_headings_missing": QT_TRANSLATE_NOOP(
        "messages",
        "The first line must name the columns of a train's list. These are missing: {missing:quoted}.",
    ),
    "manifest_headings_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "The first line names columns that a train's list does not have: {unknown:quoted}. Take them out.",
    ),
    "manifest_headings_differ": QT_TRANSLATE_NOOP(
        "messages",
        "The first line must name the columns of a train's list. These are missing: {missing:quoted}. "
        "These are not known: {unknown:quoted}.",
    ),
    "manifest_headings_twice": QT_TRANSLATE_NOOP(
        "messages",
        "The first line names these columns twice: {twice:quoted}. Leave one of each.",
    ),
    "manifest_empty": QT_TRANSLATE_NOOP(
        "messages",
        "There is no box in the list. Ask the sender for the whole list.",
    ),
    "manifest_cells": QT_TRANSLATE_NOOP(
        "messages",
        "The row has {cells} columns, but the first line names {wanted}. "
        "A text with a comma in it must stand in quotation marks.",
    ),
    "manifest_word": QT_TRANSLATE_NOOP(
        "messages",
        "“{text}” is none of the words that may stand here: {words:quoted}.",
    ),
    "manifest_load_status": QT_TRANSLATE_NOOP(
        "messages",
        "“{text}” does not say whether the box is loaded. Write F for a full box and E for an empty one.",
    ),
    "manifest_number": QT_TRANSLATE_NOOP(
        "messages",
        "“{text}” is no whole number of kilograms. Write the figures alone, such as 18000.",
    ),
    "manifest_position": QT_TRANSLATE_NOOP(
        "messages",
        "“{text}” is no position on a wagon. Write 1 for the box nearest the head of the train, "
        "2 for the next.",
    ),
}
