"""What is wrong or odd in the rows of a list, judged against the rules and against what the hub knows."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "list_box_twice": QT_TRANSLATE_NOOP(
        "messages", "{number} stands in row {first} already. Leave one of the two rows out."
    ),
    "gross_impossible": QT_TRANSLATE_NOOP(
        "messages",
        "{gross_kg} kg gross is more than any box is plated for ({limit_kg} kg). "
        "Ask the sender for the weight, or look at its unit.",
    ),
    "departed_before_arrived": QT_TRANSLATE_NOOP(
        "messages", "The box departed {departed_at}, before it arrived {arrived_at}. Correct one of the two."
    ),
    "time_in_future": QT_TRANSLATE_NOOP(
        "messages", "{time} has not come yet: it is {now}. Correct the time, or the order of day and month."
    ),
    "dangerous_not_let_in": QT_TRANSLATE_NOOP(
        "messages",
        "Dangerous goods of class {dangerous_class:quoted} may not come in here. "
        "Leave the row out and tell the sender.",
    ),
    "list_place_new": QT_TRANSLATE_NOOP(
        "messages",
        "The hub knows no place {text:quoted}. It is made known and marked to be looked at: "
        "choose a known one if that is meant.",
    ),
    "list_party_new": QT_TRANSLATE_NOOP(
        "messages",
        "The hub knows no party {text:quoted}. It is made known and marked to be looked at: "
        "choose a known one if that is meant.",
    ),
    "list_goods_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "The hub knows no goods {text:quoted}, so they count as other. Choose a group, or give an HS code.",
    ),
    "list_net_differs": QT_TRANSLATE_NOOP(
        "messages",
        "{gross_kg} kg gross less the tare of {tare_kg} kg is not the net weight of {net_kg} kg. "
        "Ask the sender which of them is right.",
    ),
    "list_column_missing": QT_TRANSLATE_NOOP(
        "messages",
        "The list has no column for {field:quoted}. What can be told from the rest is assumed. "
        "Look at the rows, or choose the column above.",
    ),
    "list_cells_empty": QT_TRANSLATE_NOOP(
        "messages", "In {rows} rows the cell {field:quoted} is empty, here for the first time."
    ),
    "list_cell_empty": QT_TRANSLATE_NOOP(
        "messages", "The cell {field:quoted} is empty. Ask the sender what belongs there."
    ),
    "size_type_assumed": QT_TRANSLATE_NOOP(
        "messages",
        "{text:quoted} is no size-type that is known. "
        "{size_type} is assumed, as the box had when it was here.",
    ),
    "size_type_guessed": QT_TRANSLATE_NOOP(
        "messages",
        "The list does not say how long the box is; {size_type} is assumed. "
        "Ask the sender, or look when it is here.",
    ),
    "size_type_differs": QT_TRANSLATE_NOOP(
        "messages",
        "The list says {size_type}, but the box was {earlier} when it was here. "
        "Look at the number and the type.",
    ),
    "load_status_assumed": QT_TRANSLATE_NOOP(
        "messages", "The list does not say whether the box carries cargo; {load_status} is assumed."
    ),
    "category_assumed": QT_TRANSLATE_NOOP(
        "messages", "The list does not say the regime of the box; {category} is assumed by where it goes."
    ),
    "wagon_type_assumed": QT_TRANSLATE_NOOP(
        "messages",
        "The list does not say of what type wagon {wagon} is; {wagon_type} is assumed. Look when it is here.",
    ),
    "wagon_type_strange": QT_TRANSLATE_NOOP(
        "messages",
        "The hub knows no wagon type {text:quoted}, so {wagon_type} is assumed. "
        "Choose the type that is meant.",
    ),
    "order_box_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "{number} is neither here nor announced. Compare the number, or announce the box first.",
    ),
    "order_carrier_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "The hub cannot tell which train or truck {carrier} is. Name it with its date, or say when it "
        "leaves.",
    ),
    "order_wagon_elsewhere": QT_TRANSLATE_NOOP(
        "messages",
        "Wagon {wagon} is not one of train {carrier}. The box is planned for the train without a wagon.",
    ),
    "reference_lacks": QT_TRANSLATE_NOOP(
        "messages", "The row cannot be taken without: {columns:quoted}. Fill that in, or leave the row out."
    ),
    "reference_twice": QT_TRANSLATE_NOOP(
        "messages", "Row {first} says the same thing already. Leave one of the two rows out."
    ),
    "reference_word": QT_TRANSLATE_NOOP(
        "messages", "{text:quoted} is not known here. Write one of: {words:quoted}."
    ),
    "import_overtaken_rows": QT_TRANSLATE_NOOP(
        "messages",
        "While the list was looked at, some of its boxes came here: {boxes}. Nothing was taken. "
        "Look at the list again.",
    ),
}
