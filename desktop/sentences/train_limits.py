"""Why a train is too long or too heavy for its section, what to do, and how each limit is called."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    # Broken limits, as refusals say them.
    "train_limit_too_long": QT_TRANSLATE_NOOP(
        "messages",
        "The train has {figure_conditional_hundredths} conditional wagons, section {section} takes "
        "{limit_conditional_hundredths}. Take wagons off; empty ones count too.",
    ),
    "train_limit_too_heavy": QT_TRANSLATE_NOOP(
        "messages",
        "Wagons and boxes weigh {figure_kg:exact} t, section {section} takes {limit_kg:exact} t. Take "
        "wagons or boxes off.",
    ),
    "train_limit_boxes_too_heavy": QT_TRANSLATE_NOOP(
        "messages",
        "All boxes weigh {figure_kg:exact} t, section {section} takes {limit_kg:exact} t. Take boxes "
        "off, or exchange some for lighter ones.",
    ),
    "train_limit_too_many_wagons": QT_TRANSLATE_NOOP(
        "messages",
        "The train has {figure_wagons} wagons, section {section} takes {limit_wagons}. Take wagons off; "
        "empty ones count too.",
    ),
    "train_limit_no_slots": QT_TRANSLATE_NOOP(
        "messages",
        "The boxes take {figure_teu_hundredths} TEU, the wagons have {limit_teu_hundredths}. Take boxes "
        "off, or add a wagon.",
    ),
    # What a limit's figure is, as the row of the limit says it.
    "train_limit_conditional": QT_TRANSLATE_NOOP("messages", "conditional wagons"),
    "train_limit_gross": QT_TRANSLATE_NOOP("messages", "wagons and boxes together"),
    "train_limit_box_mass": QT_TRANSLATE_NOOP("messages", "boxes together"),
    "train_limit_wagons": QT_TRANSLATE_NOOP("messages", "wagons"),
    "train_limit_slots": QT_TRANSLATE_NOOP("messages", "TEU on the wagons"),
    # What the limit rests on, or why there is none.
    "train_limit_checked": QT_TRANSLATE_NOOP("messages", "Limit of section {section}."),
    "train_limit_unchecked": QT_TRANSLATE_NOOP(
        "messages",
        "Limit of section {section}, not checked: it only warns.",
    ),
    "train_limit_none": QT_TRANSLATE_NOOP("messages", "No limit of section {section} is known."),
    "train_limit_no_section": QT_TRANSLATE_NOOP(
        "messages",
        "The train has no section yet. Choose one to see its limits.",
    ),
    "train_limit_no_wagons": QT_TRANSLATE_NOOP("messages", "No wagon of the train is known yet."),
    "train_limit_lengths": QT_TRANSLATE_NOOP("messages", "By the lengths of the wagons."),
}
