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
    # Its heading.
    "list_no_heading": QT_TRANSLATE_NOOP(
        "messages",
        "No row of the list says what its columns mean. Put a first row above them with names such as "
        "container, wagon and gross_kg, or choose by hand what each column is.",
    ),
    "list_no_container": QT_TRANSLATE_NOOP(
        "messages",
        "No column of the list holds container numbers. Its columns are {headings:quoted}. "
        "Choose the one with the numbers, or ask the sender for a list that has them.",
    ),
    "list_no_key": QT_TRANSLATE_NOOP(
        "messages",
        "The list has no column {wanted:quoted}, without which its rows cannot be told apart. "
        "Its columns are {headings:quoted}. Choose the right one, or add it.",
    ),
    "list_heading_twice": QT_TRANSLATE_NOOP(
        "messages",
        "Two columns mean the same: {twice:quoted}. Choose the one that counts; "
        "two boxes in one row belong in two rows.",
    ),
    "list_without_rows": QT_TRANSLATE_NOOP(
        "messages",
        "Below the heading there is not one box. Ask the sender for the whole list.",
    ),
    "list_profile_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "There is no profile {profile:quoted} of a sender. Choose another, or none.",
    ),
    # One of its cells.
    "list_weight": QT_TRANSLATE_NOOP(
        "messages", "{text:quoted} is no weight. Write figures, such as 24500, or 24.5 t."
    ),
    "list_weight_unclear": QT_TRANSLATE_NOOP(
        "messages",
        "{text:quoted} may be {one} kg or {other} kg. Choose which, or write the figures without a mark.",
    ),
    "list_whole": QT_TRANSLATE_NOOP(
        "messages", "{text:quoted} is no whole number. Write figures alone, such as 2."
    ),
    "list_temperature": QT_TRANSLATE_NOOP(
        "messages", "{text:quoted} is no temperature. Write degrees Celsius, such as -18."
    ),
    "list_time": QT_TRANSLATE_NOOP(
        "messages",
        "{text:quoted} is no date that could be meant. Write it as 14.08.2025 21:40 or 2025-08-14 21:40.",
    ),
    "list_date_ambiguous": QT_TRANSLATE_NOOP(
        "messages",
        "{text:quoted} may be {one} or {other}. Say whether the day or the month comes first in this column.",
    ),
    "list_load_status": QT_TRANSLATE_NOOP(
        "messages",
        "{text:quoted} does not say whether the box carries cargo. Write F where it is full and E where it "
        "is empty.",
    ),
    "list_category": QT_TRANSLATE_NOOP(
        "messages",
        "{text:quoted} is no regime that is known. Write import, export, transit or domestic.",
    ),
    "list_customs": QT_TRANSLATE_NOOP(
        "messages",
        "{text:quoted} does not say how far customs are. Write for example declared, released or "
        "transit open, or leave it empty.",
    ),
    "list_mode": QT_TRANSLATE_NOOP("messages", "{text:quoted} is no mode of transport. Write rail or road."),
    "list_un_number": QT_TRANSLATE_NOOP(
        "messages", "{text:quoted} is no UN number. Write its four figures, such as 1263."
    ),
    "list_dg_class": QT_TRANSLATE_NOOP(
        "messages", "{text:quoted} is no class of dangerous goods. Write it as 3 or 4.1."
    ),
}
