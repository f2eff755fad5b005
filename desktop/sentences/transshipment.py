"""Why a box or a wagon cannot be planned for a train so, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "train_planned_already": QT_TRANSLATE_NOOP(
        "messages",
        "Train {carrier} is planned for {planned} already. Open it, or enter another number or date.",
    ),
    "train_not_outbound": QT_TRANSLATE_NOOP(
        "messages",
        "{carrier} is no train that leaves. Choose an outbound train.",
    ),
    "cut_off_after_departure": QT_TRANSLATE_NOOP(
        "messages",
        "The cut-off {cut_off_at} is after the departure {departs_at}. Enter an earlier one.",
    ),
    "scope_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "“{scope}” names no rules of loading. Choose domestic, smgs, china or ferry.",
    ),
    "wagon_twice": QT_TRANSLATE_NOOP(
        "messages",
        "Wagon {number} stands in the list twice. Take one of them out.",
    ),
    "wagon_on_other_train": QT_TRANSLATE_NOOP(
        "messages",
        "Wagon {number} is to leave with train {carrier}. Take it off there first.",
    ),
    "wagon_other_gauge": QT_TRANSLATE_NOOP(
        "messages",
        "Wagon {number} is built for {gauge_mm} mm, the train runs on {train_gauge_mm} mm. "
        "Choose another wagon.",
    ),
    "wagon_carries_boxes": QT_TRANSLATE_NOOP(
        "messages",
        "Boxes are loaded on wagon {number} ({boxes}). Take them off before it is taken off the train.",
    ),
    "wagon_type_missing": QT_TRANSLATE_NOOP(
        "messages",
        "Wagon {number} is not here. Choose its type, so that it can come for this train.",
    ),
    "assign_twice": QT_TRANSLATE_NOOP(
        "messages",
        "{number} stands in the plan twice. Give it one place.",
    ),
    "assign_wagon_elsewhere": QT_TRANSLATE_NOOP(
        "messages",
        "The wagon does not leave with {carrier}. Choose one of its wagons.",
    ),
    "assign_needs_wagon": QT_TRANSLATE_NOOP(
        "messages",
        "Position {position} is on no wagon. Choose the wagon as well.",
    ),
    "assign_position_taken": QT_TRANSLATE_NOOP(
        "messages",
        "{number} has position {position} of wagon {wagon}. Choose another, or let the two change places.",
    ),
    "swap_not_planned": QT_TRANSLATE_NOOP(
        "messages",
        "{number} is not planned for this train. Choose two boxes of its plan.",
    ),
    "roll_over_loaded": QT_TRANSLATE_NOOP(
        "messages",
        "{number} is loaded. Take it off first.",
    ),
    "roll_over_same_train": QT_TRANSLATE_NOOP(
        "messages",
        "The box is planned for {carrier} already. Choose another train.",
    ),
    "plan_time_text": QT_TRANSLATE_NOOP(
        "messages",
        "“{text}” is no time. Write 14:30, or 24.11 14:30 for another day.",
    ),
    "spread_train_full": QT_TRANSLATE_NOOP(
        "messages",
        "{carrier} is full: no place of this length is left. Choose another train, or add a wagon.",
    ),
    "spread_no_place": QT_TRANSLATE_NOOP(
        "messages",
        "No free place of {carrier} takes this box by the rules. Choose another train, or add a wagon.",
    ),
}
