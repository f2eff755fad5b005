"""What a hold bars, how damages are written, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "hold_bars": QT_TRANSLATE_NOOP(
        "messages",
        "Not possible now: {act}. The box is held since {since} ({hold}): {reason}. Next: {turn}.",
    ),
    "hold_open": QT_TRANSLATE_NOOP(
        "messages",
        "Held since {since} ({hold}): {reason}.",
    ),
    "damage_code": QT_TRANSLATE_NOOP(
        "messages",
        "“{damage_text}” names no damage. Write what and where: DT-L is a dent on the left side.",
    ),
    "hold_released": QT_TRANSLATE_NOOP(
        "messages",
        "This hold ({hold}: {reason}) was released at {released_at} by {released_by}. "
        "Read the list of holds again.",
    ),
}
