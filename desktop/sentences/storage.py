"""What is wrong with the place where the hub is kept, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "storage_absent": QT_TRANSLATE_NOOP(
        "messages", "There is no hub at {place}. Check the path, or make a hub there first."
    ),
    "demo_exists": QT_TRANSLATE_NOOP(
        "messages",
        "There is a file at {place} already. Name another for the demonstration, or replace it with --force.",
    ),
    "demo_past": QT_TRANSLATE_NOOP("messages", "Living through the past"),
    "demo_write": QT_TRANSLATE_NOOP("messages", "Writing the past"),
    "demo_shifts": QT_TRANSLATE_NOOP("messages", "Working the last two shifts"),
    "storage_folder_missing": QT_TRANSLATE_NOOP(
        "messages", "The folder {folder} is not there. Make it, or choose another place for the hub."
    ),
    "storage_is_folder": QT_TRANSLATE_NOOP(
        "messages", "{place} is a folder. Name the hub's file, such as hub.db in it."
    ),
    "storage_not_database": QT_TRANSLATE_NOOP(
        "messages", "{place} is no database. Nothing was changed in it; name the hub's file."
    ),
    "storage_other_program": QT_TRANSLATE_NOOP(
        "messages", "{place} is another program's database. Nothing was changed in it; name the hub's own."
    ),
    "storage_no_file": QT_TRANSLATE_NOOP(
        "messages", "{place} is a device or a pipe, which cannot hold a hub. Name a file."
    ),
    "storage_replaces_other": QT_TRANSLATE_NOOP(
        "messages",
        "{place} is there and is no hub, so it was left alone. "
        "Name the hub's file, or move this one away first.",
    ),
    "storage_no_hub": QT_TRANSLATE_NOOP(
        "messages", "{place} holds no hub yet. Make one there first, or name another place."
    ),
    "storage_newer": QT_TRANSLATE_NOOP(
        "messages",
        "The hub at {place} was made by a newer hubdesk (schema {revision}). "
        "Nothing was changed in it; install that version.",
    ),
    "storage_damaged": QT_TRANSLATE_NOOP(
        "messages",
        "The database at {place} is damaged. Keep a copy of it, and restore the newest backup with "
        "hubdesk restore.",
    ),
    "storage_guards_missing": QT_TRANSLATE_NOOP(
        "messages",
        "Somebody has taken guards off the journal of {place} ({guards}), so it can no longer be trusted. "
        "Restore the newest backup with hubdesk restore.",
    ),
    "storage_read_only": QT_TRANSLATE_NOOP(
        "messages", "{place} is read-only. Give yourself the right to write to it, or work on a copy."
    ),
    "storage_folder_read_only": QT_TRANSLATE_NOOP(
        "messages",
        "The folder {folder} is read-only, and the database writes its log beside its file. "
        "Give yourself the right to write to it, or move the hub.",
    ),
    "storage_on_network": QT_TRANSLATE_NOOP(
        "messages",
        "{place} lies on a network share ({filesystem}), where a database file would be damaged. "
        "Move it to a disk of this computer; several workstations share a hub through PostgreSQL.",
    ),
    "storage_locked": QT_TRANSLATE_NOOP(
        "messages",
        "Another program keeps {place} to itself. Close that program, or wait until it is done, "
        "and try again.",
    ),
    "storage_in_use": QT_TRANSLATE_NOOP(
        "messages", "Another program has {place} open. Close every window of the hub, and try again."
    ),
    "storage_log_left": QT_TRANSLATE_NOOP(
        "messages",
        "Beside {place} lies the log of another database, {log}, which would be mixed into the new file. "
        "Nothing was changed; move the log away, or name another file.",
    ),
    "storage_full": QT_TRANSLATE_NOOP(
        "messages", "The disk that holds {place} is full; nothing was written. Free some space and try again."
    ),
    "storage_unreadable": QT_TRANSLATE_NOOP(
        "messages",
        "{place} cannot be read. Check that the disk is there and that you have the right to read it.",
    ),
    "storage_cannot_write": QT_TRANSLATE_NOOP(
        "messages", "{place} cannot be written. Check that its folder is there and that you may write to it."
    ),
    "storage_unreachable": QT_TRANSLATE_NOOP(
        "messages",
        "The database server of {place} does not answer. Check the network and the address, and try again.",
    ),
    "storage_password": QT_TRANSLATE_NOOP(
        "messages", "The database server of {place} refuses this user or password. Check both in the address."
    ),
    "storage_no_database": QT_TRANSLATE_NOOP(
        "messages",
        "The server knows no database or user of that name: {place}. Check the address, or have it created.",
    ),
    "storage_too_many": QT_TRANSLATE_NOOP(
        "messages",
        "The database server of {place} takes no more connections. Close a window that nobody uses, "
        "and try again.",
    ),
    "storage_busy": QT_TRANSLATE_NOOP(
        "messages", "The database at {place} is busy with other work; nothing was written. Try again."
    ),
    "storage_not_allowed": QT_TRANSLATE_NOOP(
        "messages",
        "The database server does not let this user write to {place}. Have its administrator grant it.",
    ),
    "storage_driver_missing": QT_TRANSLATE_NOOP(
        "messages",
        "The driver for {place} is not installed. Install it: pip install 'psycopg[binary]'.",
    ),
    "storage_kind_unknown": QT_TRANSLATE_NOOP(
        "messages", "A hub is kept in a file or on PostgreSQL, not on {kind}. Check the address."
    ),
    "storage_url_wrong": QT_TRANSLATE_NOOP(
        "messages",
        "That is no place for a hub. Give a file's path, or postgresql+psycopg://user@server/database.",
    ),
}
