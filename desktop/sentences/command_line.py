"""What the command line says beside what it was asked for."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "check_sound": QT_TRANSLATE_NOOP("messages", "{place} is sound."),
    "check_damaged": QT_TRANSLATE_NOOP(
        "messages",
        "{place} is damaged. Stop working on it, keep a copy, and restore the newest backup that is sound "
        "with hubdesk restore.",
    ),
    "check_unreadable": QT_TRANSLATE_NOOP(
        "messages", "Its pages are so damaged that nothing more can be read of it."
    ),
    "check_no_hub": QT_TRANSLATE_NOOP("messages", "There is no hub to prove at {place}."),
    "hub_made": QT_TRANSLATE_NOOP("messages", "A new hub was made at {place}."),
    "manifest_long_past": QT_TRANSLATE_NOOP(
        "messages", "The train was expected at {eta}, which is long past. Compare the date with the list."
    ),
    "backup_proved": QT_TRANSLATE_NOOP(
        "messages", "The copy is proved: it holds the hub whole, up to event {events} of its journal."
    ),
    "restore_proved": QT_TRANSLATE_NOOP(
        "messages", "The backup was proved from end to end before it took the hub's place."
    ),
    "file_unreadable": QT_TRANSLATE_NOOP("messages", "{place} cannot be read ({said}). Name another file."),
    "pictures_unwritable": QT_TRANSLATE_NOOP(
        "messages", "No pictures can be kept in {place} ({said}). Name a folder that you may write to."
    ),
    "restore_kept": QT_TRANSLATE_NOOP("messages", "What was there before is kept as {place}."),
}
