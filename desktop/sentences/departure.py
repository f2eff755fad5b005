"""Why a box cannot leave, what to do, and what is in order."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "departure_place": QT_TRANSLATE_NOOP(
        "messages",
        "The box is {where}. Bring it to where this can be done first.",
    ),
    "departure_place_fine": QT_TRANSLATE_NOOP(
        "messages",
        "The box is {where}.",
    ),
    "customs_transit_open": QT_TRANSLATE_NOOP(
        "messages",
        "Transit declaration {document} is open; it is to be closed by {due}. Ask customs to close it.",
    ),
    "customs_transit_undated": QT_TRANSLATE_NOOP(
        "messages", "Transit declaration {document} is open. Ask customs to close it."
    ),
    "customs_inspection": QT_TRANSLATE_NOOP(
        "messages",
        "Customs inspect the box ({document}). Present it, and wait for the result.",
    ),
    "customs_refused": QT_TRANSLATE_NOOP(
        "messages",
        "Customs refused the box ({document}). Ask for its re-export.",
    ),
    "customs_not_released": QT_TRANSLATE_NOOP(
        "messages",
        "Customs: {customs}. Regime: {category}. Wait for the release.",
    ),
    "customs_transit_unnumbered": QT_TRANSLATE_NOOP(
        "messages",
        "A transit declaration is open, and its number is not known. Enter it, and ask customs to close it.",
    ),
    "customs_inspection_unnumbered": QT_TRANSLATE_NOOP(
        "messages",
        "Customs inspect the box. Present it, and wait for the result.",
    ),
    "customs_refused_unnumbered": QT_TRANSLATE_NOOP(
        "messages",
        "Customs refused the box. Ask for its re-export.",
    ),
    "customs_cleared": QT_TRANSLATE_NOOP(
        "messages",
        "Customs: {customs}.",
    ),
    "customs_cleared_by": QT_TRANSLATE_NOOP(
        "messages",
        "Customs: {customs} ({document}).",
    ),
    "departure_no_hold": QT_TRANSLATE_NOOP(
        "messages",
        "No other hold.",
    ),
    "departure_nothing_owed": QT_TRANSLATE_NOOP(
        "messages",
        "No payment hold.",
    ),
    "departure_no_papers": QT_TRANSLATE_NOOP(
        "messages",
        "hubdesk keeps no consignment notes yet. See to it that the papers go with the box.",
    ),
    "departure_papers": QT_TRANSLATE_NOOP(
        "messages",
        "{papers}",
    ),
    "departure_seal_differed": QT_TRANSLATE_NOOP(
        "messages",
        "The seal is {found}, but {announced} was announced; the hold was released. Send the act "
        "with the box.",
    ),
    "departure_seal_removed": QT_TRANSLATE_NOOP(
        "messages",
        "The seal was taken off the loaded box and none put on. Seal it.",
    ),
    "departure_seal_not_needed": QT_TRANSLATE_NOOP(
        "messages",
        "No seal on an empty box.",
    ),
    "departure_seal_fine": QT_TRANSLATE_NOOP(
        "messages",
        "Seal {seal} as announced or put on here.",
    ),
    "departure_weight_fine": QT_TRANSLATE_NOOP(
        "messages",
        "{gross_kg:t} t gross.",
    ),
    "departure_weight_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "The weight of the loaded box is not known. Weigh it, or enter its papers.",
    ),
    "departure_empty_fine": QT_TRANSLATE_NOOP(
        "messages",
        "Empty.",
    ),
    "departure_no_wagon": QT_TRANSLATE_NOOP(
        "messages",
        "The box has no wagon of {carrier} yet, so no layout is judged. Assign it to one.",
    ),
    "departure_layout_fine": QT_TRANSLATE_NOOP(
        "messages",
        "The load of wagon {wagon} keeps all rules.",
    ),
    "departure_buried": QT_TRANSLATE_NOOP(
        "messages",
        "Boxes stand on it in {slot}: {numbers}. Lift them off first.",
    ),
    "departure_slot_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "Nobody knows exactly where the box stands ({slot}). Find it, and record its slot.",
    ),
    "departure_free": QT_TRANSLATE_NOOP(
        "messages",
        "Free to be lifted in {slot}.",
    ),
    "departure_no_carrier": QT_TRANSLATE_NOOP(
        "messages",
        "No train or truck is chosen. Assign the box.",
    ),
    "departure_carrier_stage": QT_TRANSLATE_NOOP(
        "messages",
        "{carrier} is {stage}. Choose another, or record its step first.",
    ),
    "departure_wrong_way": QT_TRANSLATE_NOOP(
        "messages",
        "The box leaves with {carrier}. Assign it elsewhere for another way out.",
    ),
    "departure_not_assigned": QT_TRANSLATE_NOOP(
        "messages",
        "The box is not assigned to {carrier} yet.",
    ),
    "departure_carrier_fine": QT_TRANSLATE_NOOP(
        "messages",
        "{carrier} departs {departs_at}.",
    ),
    "departure_cut_off_passed": QT_TRANSLATE_NOOP(
        "messages",
        "The cut-off of {carrier} was {cut_off_at}. Choose a later train, or ask the shift lead.",
    ),
    "departure_cut_off_fine": QT_TRANSLATE_NOOP(
        "messages",
        "The cut-off of {carrier} is {cut_off_at}.",
    ),
}
