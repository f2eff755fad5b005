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
    "restore_kept": QT_TRANSLATE_NOOP("messages", "What was there before is kept as {place}."),
}
