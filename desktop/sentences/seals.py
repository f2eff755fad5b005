"""What is wrong with the seals of a box, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "seal_differs": QT_TRANSLATE_NOOP(
        "messages",
        "The seal is {found}, but {announced} was announced. The box is held: draw up an act.",
    ),
    "seal_missing": QT_TRANSLATE_NOOP(
        "messages",
        "The announced seal {announced} is not on the box. The box is held: draw up an act.",
    ),
    "seal_unannounced": QT_TRANSLATE_NOOP(
        "messages",
        "The box carries seal {found}, but none was announced. Compare it with the papers.",
    ),
    "seal_absent": QT_TRANSLATE_NOOP(
        "messages",
        "The box is loaded and carries no seal, and none was announced. Seal it or ask the sender.",
    ),
    "seal_untyped": QT_TRANSLATE_NOOP(
        "messages",
        "Type the seal, or choose that there is none on the box.",
    ),
    "seal_is_box_number": QT_TRANSLATE_NOOP(
        "messages",
        "{number} is the number of a box, not a seal. Read the seal, or leave the form to take that box.",
    ),
    "seal_not_checked": QT_TRANSLATE_NOOP(
        "messages",
        "Nobody looked at the seal. Check it before the box is handed over.",
    ),
}
