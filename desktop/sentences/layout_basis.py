"""What the limit of a rule of loading rests on, or why the rule says nothing of this wagon."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    # Where the limit comes from.
    "layout_w0_basis": QT_TRANSLATE_NOOP("messages", "The layouts of the wagon type {wagon_type}."),
    "layout_wagon_figures": QT_TRANSLATE_NOOP("messages", "As the wagon type {wagon_type} is listed."),
    "layout_wagon_figures_unverified": QT_TRANSLATE_NOOP(
        "messages",
        "As the wagon type {wagon_type} is listed, not checked.",
    ),
    "layout_w1_model_limit": QT_TRANSLATE_NOOP(
        "messages",
        "The model {wagon_type} has a limit of its own for containers.",
    ),
    "layout_w2_doors": QT_TRANSLATE_NOOP(
        "messages",
        "Three 20', with the doors turned inwards: look at them, figures cannot tell.",
    ),
    "layout_w2_base": QT_TRANSLATE_NOOP(
        "messages",
        "Written for a base of 14.20 m; not confirmed for this one ({base_mm:m} m), so it only warns.",
    ),
    "layout_w3_row": QT_TRANSLATE_NOOP(
        "messages",
        "The row over {over_kg:t} up to {up_to_kg:t} t of the table; on the wagon {total_kg:t} t.",
    ),
    "layout_w3_last_row": QT_TRANSLATE_NOOP(
        "messages",
        "The row over {over_kg:t} t of the table; on the wagon {total_kg:t} t.",
    ),
    "layout_w4_scheme_22_4": QT_TRANSLATE_NOOP("messages", "Scheme 22-4."),
    "layout_w4_scheme_22_4a": QT_TRANSLATE_NOOP(
        "messages",
        "Scheme 22-4a, up to 34 t together; here {total_kg:t} t.",
    ),
    "layout_w5_basis": QT_TRANSLATE_NOOP(
        "messages",
        "From lever arms: head bogie {head_kg:t} t, tail bogie {tail_kg:t} t.",
    ),
    "layout_w5_half_payload": QT_TRANSLATE_NOOP(
        "messages",
        "Half the payload of the wagon; head bogie {head_kg:t} t, tail bogie {tail_kg:t} t.",
    ),
    "layout_w5_eighth": QT_TRANSLATE_NOOP("messages", "An eighth of the base, {base_mm:m} m."),
    "layout_w6_basis": QT_TRANSLATE_NOOP(
        "messages",
        "Loaded in the middle, or symmetrically: the hub's own choice.",
    ),
    "layout_w7_basis": QT_TRANSLATE_NOOP("messages", "More boxes pay another rate."),
    "layout_w7_surcharge": QT_TRANSLATE_NOOP("messages", "A heavier box pays a surcharge."),
    "layout_c1_basis": QT_TRANSLATE_NOOP("messages", "20' in pairs, both of a pair on one route."),
    "layout_c2_basis": QT_TRANSLATE_NOOP("messages", "Limit of a 20'."),
    "layout_c3_basis": QT_TRANSLATE_NOOP("messages", "Limit of a pair; the figure must be below it."),
    "layout_c4_basis": QT_TRANSLATE_NOOP("messages", "Limit of a 40' and of its cargo."),
    "layout_c5_basis": QT_TRANSLATE_NOOP("messages", "Limit at 120 km/h."),
    "layout_c6_basis": QT_TRANSLATE_NOOP("messages", "Open tops are refused."),
    # Why a rule does not apply.
    "layout_other_scope": QT_TRANSLATE_NOOP("messages", "In force on other ways only: {scope}."),
    "layout_rule_off": QT_TRANSLATE_NOOP("messages", "Put out of force in the settings."),
    "layout_no_axle_limit": QT_TRANSLATE_NOOP("messages", "No axle limit of this wagon type is known."),
    "layout_not_standing": QT_TRANSLATE_NOOP("messages", "The boxes have no places yet."),
    "layout_no_boxes": QT_TRANSLATE_NOOP("messages", "Nothing that weighs stands on the wagon."),
    "layout_not_four_axles": QT_TRANSLATE_NOOP("messages", "For wagons with four axles only."),
    "layout_not_three_20": QT_TRANSLATE_NOOP("messages", "For three 20' with one in the middle only."),
    "layout_not_two_loaded_20": QT_TRANSLATE_NOOP("messages", "For two loaded 20' alone on a wagon only."),
    "layout_not_mixed": QT_TRANSLATE_NOOP(
        "messages",
        "The 20' are all loaded, or all empty, or there is none.",
    ),
    "layout_no_20": QT_TRANSLATE_NOOP("messages", "No 20' on the wagon."),
    "layout_no_40": QT_TRANSLATE_NOOP("messages", "No 40' on the wagon."),
    "layout_no_cargo_40": QT_TRANSLATE_NOOP("messages", "No loaded 40' with a known tare on the wagon."),
    "layout_c_odd": QT_TRANSLATE_NOOP("messages", "An odd number of 20' has no pairs to compare."),
    "layout_not_1435": QT_TRANSLATE_NOOP("messages", "For wagons of 1,435 mm gauge only."),
}
