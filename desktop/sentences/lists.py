"""What is wrong with a list that came in, with its file or with one of its cells, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    # The file as a whole.
    "list_empty": QT_TRANSLATE_NOOP(
        "messages", "There is nothing in the list. Ask the sender for the whole list."
    ),
    "list_kind_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "{name:quoted} is no list: it is neither text in columns nor a spreadsheet (XLSX, XLS, ODS). "
        "Open it in the program that it was made with, and save it as XLSX or CSV.",
    ),
    "list_encoding": QT_TRANSLATE_NOOP(
        "messages",
        "Line {line} holds signs that {encoding} does not have, so the list cannot be read with it. "
        "Choose another encoding, or ask the sender for the list as UTF-8.",
    ),
    "list_encoding_unsure": QT_TRANSLATE_NOOP(
        "messages",
        "The letters of this list read as {encoding}, but nearly as well as {other}. "
        "Look at its words, and choose the other encoding if they make no sense.",
    ),
    "list_not_rows": QT_TRANSLATE_NOOP(
        "messages",
        "The row that begins on line {line} has no end: "
        'one of its quotation marks (") has no partner. Take it out or add the other one.',
    ),
    "list_sheet_unreadable": QT_TRANSLATE_NOOP(
        "messages",
        "{name:quoted} is damaged and cannot be read. Open it in a spreadsheet program and save it again, "
        "or ask the sender for it once more.",
    ),
    "list_sheet_too_large": QT_TRANSLATE_NOOP(
        "messages",
        "{name:quoted} would take more memory or time than a list needs. Open it in a spreadsheet program "
        "and save the sheet with the list as CSV.",
    ),
    "list_sheet_locked": QT_TRANSLATE_NOOP(
        "messages",
        "{name:quoted} is protected by a password. Open it in a spreadsheet program and save it without one.",
    ),
    "list_sheet_unknown": QT_TRANSLATE_NOOP(
        "messages", "There is no sheet {sheet:quoted} in the file. It has: {sheets:quoted}."
    ),
    "telegram_profile_unknown": QT_TRANSLATE_NOOP(
        "messages", "There is no profile {profile:quoted} for telegrams. Choose another, or none."
    ),
    "telegram_profile_differs": QT_TRANSLATE_NOOP(
        "messages",
        "The text does not begin as a telegram of the profile {profile:quoted} does. "
        "Choose another profile, or none.",
    ),
    "telegram_profile_wrong": QT_TRANSLATE_NOOP(
        "messages",
        "The profile cannot be used to read telegrams: {said:quoted}. "
        "Compare it with one that comes with hubdesk.",
    ),
    "file_changed": QT_TRANSLATE_NOOP(
        "messages",
        "{place} was changed while it was being read. Nothing was taken from it; take it in again.",
    ),
}
