"""Why boxes may not stand so on a wagon, what to do, and how each rule of loading is called."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    # Broken rules, as refusals say them.
    "layout_w0_no_place": QT_TRANSLATE_NOOP(
        "messages",
        "No layout of a {wagon_type} wagon takes {lengths} as they are placed. Choose other positions, "
        "or another wagon.",
    ),
    "layout_w1_over_payload": QT_TRANSLATE_NOOP(
        "messages",
        "The boxes weigh {figure_kg:exact} t, the wagon takes at most {limit_kg:exact} t (W1). Take a "
        "box off, or exchange one for a lighter.",
    ),
    "layout_w1_over_axle": QT_TRANSLATE_NOOP(
        "messages",
        "An axle bears {figure_kg:exact} t, at most {limit_kg:exact} t (W1). Take a box off, or "
        "exchange one for a lighter.",
    ),
    "layout_w1_over_container_sum": QT_TRANSLATE_NOOP(
        "messages",
        "The boxes weigh {figure_kg:exact} t, this model ({wagon_type}) takes at most {limit_kg:exact} "
        "t of containers (W1). Take a box off, or choose another wagon.",
    ),
    "layout_w2_middle_too_light": QT_TRANSLATE_NOOP(
        "messages",
        "The middle box weighs {figure_kg:exact} t, a box at an end {limit_kg:exact} t (W2). Put the "
        "heaviest in the middle.",
    ),
    "layout_w2_ends_differ": QT_TRANSLATE_NOOP(
        "messages",
        "End boxes differ by {figure_kg:exact} t, at most {limit_kg:exact} t (W2). Change their order, "
        "or exchange one.",
    ),
    "layout_w3_ends_differ": QT_TRANSLATE_NOOP(
        "messages",
        "End boxes differ by {figure_kg:exact} t, at most {limit_kg:exact} t with {total_kg:exact} t on "
        "the wagon (W3). Change their order, or exchange one.",
    ),
    "layout_w4_pair_differs": QT_TRANSLATE_NOOP(
        "messages",
        "The two loaded 20' differ by {figure_kg:exact} t, at most {limit_kg:exact} t with "
        "{total_kg:exact} t together (W4). Exchange one.",
    ),
    "layout_w5_bogies_differ": QT_TRANSLATE_NOOP(
        "messages",
        "The bogies bear {head_kg:exact} and {tail_kg:exact} t: {figure_kg:exact} t apart, at most "
        "{limit_kg:exact} t (W5). Move weight towards the lighter end.",
    ),
    "layout_w5_bogie_too_heavy": QT_TRANSLATE_NOOP(
        "messages",
        "One bogie bears {figure_kg:exact} t, at most half the payload, {limit_kg:exact} t (W5). Move "
        "weight to the other end, or take a box off.",
    ),
    "layout_w5_centre_off": QT_TRANSLATE_NOOP(
        "messages",
        "The centre of gravity is {figure_mm} mm off the middle, at most {limit_mm} mm (W5). Move "
        "weight to the other end.",
    ),
    "layout_w6_lopsided": QT_TRANSLATE_NOOP(
        "messages",
        "The loaded 20' among the empty ones stand {figure_mm} mm off symmetry (W6). Put the loaded in "
        "the middle, or symmetrically.",
    ),
    "layout_w7_too_many": QT_TRANSLATE_NOOP(
        "messages",
        "Ferry rates count on {limit_boxes} boxes of 20' on a wagon, {figure_boxes} stand here: it "
        "costs more (W7).",
    ),
    "layout_w7_too_heavy": QT_TRANSLATE_NOOP(
        "messages",
        "A 20' of {figure_kg:exact} t pays more on the ferry, which counts on at most {limit_kg:exact} "
        "t (W7).",
    ),
    "layout_c1_no_pair": QT_TRANSLATE_NOOP(
        "messages",
        "A 20' has no pair on this wagon: into China they run in pairs (C1). Add a second one, or see "
        "to its pair at the border.",
    ),
    "layout_c1_two_routes": QT_TRANSLATE_NOOP(
        "messages",
        "Pairs of 20' for different destinations: {figure_boxes}. Into China both of a pair take one "
        "route (C1). Exchange one of them.",
    ),
    "layout_c2_too_heavy": QT_TRANSLATE_NOOP(
        "messages",
        "A 20' weighs {figure_kg:exact} t, at most {limit_kg:exact} t into China (C2). Exchange it, or "
        "have cargo taken out.",
    ),
    "layout_c3_pair_differs": QT_TRANSLATE_NOOP(
        "messages",
        "Two 20' of a pair differ by {figure_kg:exact} t, which must be below {limit_kg:exact} t into "
        "China (C3). Exchange one, or change the pairs.",
    ),
    "layout_c4_too_heavy": QT_TRANSLATE_NOOP(
        "messages",
        "A 40' weighs {figure_kg:exact} t, at most {limit_kg:exact} t into China (C4). Exchange it, or "
        "have cargo taken out.",
    ),
    "layout_c4_too_much_cargo": QT_TRANSLATE_NOOP(
        "messages",
        "A 40' carries {figure_kg:exact} t of cargo, at most {limit_kg:exact} t into China (C4). "
        "Exchange it, or have cargo taken out.",
    ),
    "layout_c5_over_axle": QT_TRANSLATE_NOOP(
        "messages",
        "An axle bears {figure_kg:exact} t, at most {limit_kg:exact} t at 120 km/h (C5). Exchange a box "
        "for a lighter.",
    ),
    "layout_c5_over_wagon": QT_TRANSLATE_NOOP(
        "messages",
        "Wagon and boxes weigh {figure_kg:exact} t, at most {limit_kg:exact} t at 120 km/h (C5). "
        "Exchange a box for a lighter.",
    ),
    "layout_c6_refused": QT_TRANSLATE_NOOP(
        "messages",
        "Open-top boxes on the wagon: {figure_boxes}. China–Europe trains refuse them (C6). Take them off.",
    ),
    # What a rule's figure is, as the row of the rule says it.
    "layout_w0_places": QT_TRANSLATE_NOOP("messages", "boxes without a place"),
    "layout_w1_payload": QT_TRANSLATE_NOOP("messages", "boxes together"),
    "layout_w1_axle": QT_TRANSLATE_NOOP("messages", "load of an axle"),
    "layout_w1_container_sum": QT_TRANSLATE_NOOP("messages", "containers together, limit of the model"),
    "layout_w2_middle": QT_TRANSLATE_NOOP("messages", "the middle box against the heavier end box"),
    "layout_w2_ends": QT_TRANSLATE_NOOP("messages", "end boxes differ, domestic"),
    "layout_w3_ends": QT_TRANSLATE_NOOP("messages", "end boxes differ, SMGS"),
    "layout_w4_pair": QT_TRANSLATE_NOOP("messages", "two loaded 20' differ"),
    "layout_w5_bogies": QT_TRANSLATE_NOOP("messages", "bogies differ"),
    "layout_w5_bogie_load": QT_TRANSLATE_NOOP("messages", "the heavier bogie"),
    "layout_w5_centre": QT_TRANSLATE_NOOP("messages", "centre of gravity off the middle"),
    "layout_w6_off_middle": QT_TRANSLATE_NOOP("messages", "loaded 20' among empty ones, off symmetry"),
    "layout_w7_count": QT_TRANSLATE_NOOP("messages", "20' on the wagon, ferry"),
    "layout_w7_heaviest": QT_TRANSLATE_NOOP("messages", "the heaviest 20', ferry"),
    "layout_c1_unpaired": QT_TRANSLATE_NOOP("messages", "20' without a pair, China"),
    "layout_c1_routes": QT_TRANSLATE_NOOP("messages", "pairs for different destinations, China"),
    "layout_c2_heaviest": QT_TRANSLATE_NOOP("messages", "the heaviest 20', China"),
    "layout_c3_pair": QT_TRANSLATE_NOOP("messages", "two 20' of a pair differ, China"),
    "layout_c4_heaviest": QT_TRANSLATE_NOOP("messages", "the heaviest 40', China"),
    "layout_c4_cargo": QT_TRANSLATE_NOOP("messages", "most cargo in a 40', China"),
    "layout_c5_axle": QT_TRANSLATE_NOOP("messages", "load of an axle at 120 km/h, China"),
    "layout_c5_wagon": QT_TRANSLATE_NOOP("messages", "wagon and boxes at 120 km/h, China"),
    "layout_c6_open_tops": QT_TRANSLATE_NOOP("messages", "open-top boxes, China"),
}
