"""What the orders of the railway say of a box on its way, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "embargo_banned": QT_TRANSLATE_NOOP(
        "messages",
        "Order {order} bans goods {commodity} to {stations} on {planned} (from {valid_from} until"
        " before {valid_until}). Choose another day or way.",
    ),
    "embargo_banned_until_lifted": QT_TRANSLATE_NOOP(
        "messages",
        "Order {order} bans goods {commodity} to {stations} on {planned} (from {valid_from} until it is"
        " lifted). Choose another day or way.",
    ),
    "embargo_quota_full": QT_TRANSLATE_NOOP(
        "messages",
        "Exception {exception} of order {order} is used up for {planned}: {taken} of {quota} "
        "wagons. Choose another day.",
    ),
    "embargo_exempt": QT_TRANSLATE_NOOP(
        "messages",
        "It runs under exception {exception} of order {order}: {taken} of {quota} wagons taken on {planned}.",
    ),
    "embargo_other_wagon": QT_TRANSLATE_NOOP(
        "messages",
        "Order {order} bans these goods in other wagons only: {wagon_kinds}.",
    ),
    "embargo_wagon_open": QT_TRANSLATE_NOOP(
        "messages",
        "Order {order} bans these goods in some wagons: {wagon_kinds}. Choose another kind.",
    ),
    "embargo_none": QT_TRANSLATE_NOOP(
        "messages",
        "Embargo orders in force: {orders}. None stands in the way.",
    ),
    "embargo_no_order": QT_TRANSLATE_NOOP(
        "messages",
        "No embargo order is in force on the day of its train.",
    ),
}
