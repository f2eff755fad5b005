"""What the command line says beside what it was asked for."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "check_sound": QT_TRANSLATE_NOOP("messages", "{place} is sound."),
    "check_damaged": QT_TRANSLATE_NOOP(
        "messages",
        "{place} is damaged. Stop working on it, keep a copy, and restore the last backup that is sound.",
    ),
    "check_no_hub": QT_TRANSLATE_NOOP("messages", "There is no hub to prove at {place}."),
    "manifest_taken": QT_TRANSLATE_NOOP("messages", "Train {number} is announced with {boxes} boxes."),
    "manifest_refused": QT_TRANSLATE_NOOP(
        "messages", "Nothing was taken: {rows} rows are refused. Correct them and take the whole list again."
    ),
    "file_unreadable": QT_TRANSLATE_NOOP("messages", "{place} cannot be read ({said}). Name another file."),
    "pictures_unwritable": QT_TRANSLATE_NOOP(
        "messages", "No pictures can be kept in {place} ({said}). Name a folder that you may write to."
    ),
    "restore_kept": QT_TRANSLATE_NOOP("messages", "What was there before is kept as {place}."),
}
