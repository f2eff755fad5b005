"""What is wrong with a time, a period or the settings of the clocks, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "happened_in_future": QT_TRANSLATE_NOOP(
        "messages",
        "{happened_at} has not come yet: it is {now}. Enter when it really happened.",
    ),
    "happened_before": QT_TRANSLATE_NOOP(
        "messages",
        "It cannot have happened at {happened_at}: “{what}” was at {at}. Enter a later time, "
        "or correct the earlier act first.",
    ),
    "moment_text": QT_TRANSLATE_NOOP(
        "messages",
        "“{text}” is no time. Write 14:30, or 24.11 14:30 for another day; empty means now.",
    ),
    "instant_text": QT_TRANSLATE_NOOP(
        "messages",
        "“{text}” is no time. Write 16:04, or 24.11 16:04 for another day.",
    ),
    "day_text": QT_TRANSLATE_NOOP(
        "messages",
        "“{text}” is no day. Write it with its year, such as 24.11.2026.",
    ),
    "whole_text": QT_TRANSLATE_NOOP(
        "messages",
        "“{text}” is no whole number. Write it in figures.",
    ),
    "period_key_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "“{key}” names no period. Days are written 2026-11-14, shifts 2026-11-14D and 2026-11-14N.",
    ),
    "clock_zone_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "The time zone “{zone}” is not known. Names are written as Asia/Almaty.",
    ),
    "clock_shifts_out_of_order": QT_TRANSLATE_NOOP(
        "messages",
        "The day shift starts at {day}, not before the night shift at {night}. Enter the earlier hour first.",
    ),
    "clock_boundary_inside_shift": QT_TRANSLATE_NOOP(
        "messages",
        "The operating day cannot change at {boundary}, in the middle of a shift. "
        "Choose the hour at which a shift starts.",
    ),
    "clock_rules_out_of_order": QT_TRANSLATE_NOOP(
        "messages",
        "The clock settings need at least one line, and each must be valid from a later date "
        "than the one before.",
    ),
    "span_text": QT_TRANSLATE_NOOP(
        "messages",
        "“{text}” is no day. Write 24.11, or 20.11–24.11 for the days from one to another.",
    ),
    "span_backwards": QT_TRANSLATE_NOOP(
        "messages",
        "{first} is after {last}. Write the earlier day first.",
    ),
}
