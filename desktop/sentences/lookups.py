"""What was asked for and is not there."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "visit_unknown": QT_TRANSLATE_NOOP("messages", "There is no visit {visit_id}. Look the box up again."),
    "carrier_unknown": QT_TRANSLATE_NOOP(
        "messages", "There is no train or truck {carrier}. Announce it first, or look it up again."
    ),
    "wagon_unknown": QT_TRANSLATE_NOOP("messages", "There is no wagon {wagon} here. Look it up again."),
    "hold_unknown": QT_TRANSLATE_NOOP("messages", "There is no hold {hold_id}. Read the box again (F5)."),
    "event_unknown": QT_TRANSLATE_NOOP("messages", "The journal has no event {event_id}."),
    "import_unknown": QT_TRANSLATE_NOOP(
        "messages", "No list was taken in as number {event_id}. The number is told when a list is taken in."
    ),
    "wagon_type_unknown": QT_TRANSLATE_NOOP(
        "messages", "The hub knows no wagon type {wagon_type}. Name a model or a class such as 60 ft."
    ),
    "section_unknown": QT_TRANSLATE_NOOP(
        "messages", "The hub knows no section {section} on that day. Choose one of the list."
    ),
    "location_unknown": QT_TRANSLATE_NOOP(
        "messages", "The hub knows no place {location}. Use its code, UN/LOCODE or rail code."
    ),
    "block_unknown": QT_TRANSLATE_NOOP("messages", "The yard has no block {block}."),
    "area_unknown": QT_TRANSLATE_NOOP("messages", "The yard has no area {area}."),
}
