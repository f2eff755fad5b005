"""What a check, a backup or a restore found or did, and what to do."""

from __future__ import annotations

from desktop.sentences import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    # --- How far it is ---
    "check_file": QT_TRANSLATE_NOOP("messages", "Proving the file"),
    "check_journal": QT_TRANSLATE_NOOP("messages", "Proving the journal"),
    "check_yard": QT_TRANSLATE_NOOP("messages", "Proving the yard"),
    "check_boxes": QT_TRANSLATE_NOOP("messages", "Proving where the boxes are"),
    "check_carriers": QT_TRANSLATE_NOOP("messages", "Proving trains, trucks and wagons"),
    "check_ledger": QT_TRANSLATE_NOOP("messages", "Proving what was counted"),
    "check_figures": QT_TRANSLATE_NOOP("messages", "Proving the figures"),
    "check_stocks": QT_TRANSLATE_NOOP("messages", "Proving the stocks at the shifts' starts"),
    "check_rows": QT_TRANSLATE_NOOP("messages", "Comparing every row with what the events left"),
    "check_done": QT_TRANSLATE_NOOP("messages", "Everything is proved"),
    "backup_copy": QT_TRANSLATE_NOOP("messages", "Copying the hub"),
    "backup_proof": QT_TRANSLATE_NOOP("messages", "Proving the copy"),
    "restore_keep": QT_TRANSLATE_NOOP("messages", "Keeping what is replaced"),
    "restore_copy": QT_TRANSLATE_NOOP("messages", "Restoring the hub"),
    # --- What keeps it from being done ---
    "storage_older": QT_TRANSLATE_NOOP(
        "messages",
        "The hub at {place} has an older schema ({revision}). Open it once with this hubdesk, then check it.",
    ),
    "backup_onto_itself": QT_TRANSLATE_NOOP(
        "messages", "{place} is the hub itself. Name another file for the backup."
    ),
    "backup_over_other": QT_TRANSLATE_NOOP(
        "messages",
        "{place} is there and is no backup that can be read. Name another file; this one was left alone.",
    ),
    "backup_over_hub": QT_TRANSLATE_NOOP(
        "messages",
        "{place} is another hub, or holds work that this hub does not have. "
        "Name another file; this one was left alone.",
    ),
    "backup_named_log": QT_TRANSLATE_NOOP(
        "messages", "{place} is named like the log of a database. Name another file for the backup."
    ),
    "backup_differs": QT_TRANSLATE_NOOP(
        "messages",
        "The copy of {place} did not come out like the hub and was thrown away. Check the hub and the disk.",
    ),
    "backup_damaged": QT_TRANSLATE_NOOP(
        "messages",
        "The hub at {place} is damaged, so no backup was made of it. See with hubdesk check what is wrong, "
        "and restore the newest backup with hubdesk restore.",
    ),
    "backup_folder_missing": QT_TRANSLATE_NOOP(
        "messages", "The folder {folder} is not there. Make it, or name another place for the backup."
    ),
    "backup_folder_read_only": QT_TRANSLATE_NOOP(
        "messages", "The folder {folder} is read-only. Name another place for the backup."
    ),
    "restore_onto_itself": QT_TRANSLATE_NOOP(
        "messages", "{place} is the hub itself. Name the backup that is to take its place."
    ),
    "restore_damaged": QT_TRANSLATE_NOOP(
        "messages",
        "{place} is damaged ({findings} findings), so nothing was restored from it. Try an older backup.",
    ),
    # --- Damage ---
    "damage_file": QT_TRANSLATE_NOOP(
        "messages", "Pages of the file do not hold together (in SQLite's words: {said})."
    ),
    "damage_schema": QT_TRANSLATE_NOOP("messages", "{name} was taken out of the database."),
    "damage_unreadable": QT_TRANSLATE_NOOP(
        "messages", "The database cannot be read to its end (in its own words: {said})."
    ),
    "damage_link": QT_TRANSLATE_NOOP(
        "messages", "Row {row} of {table} names something in {target} that is not there."
    ),
    "damage_guard": QT_TRANSLATE_NOOP("messages", "The journal's guard {guard} is gone or switched off."),
    "damage_chain": QT_TRANSLATE_NOOP(
        "messages", "The journal was changed: from event {event_id} on its chain does not hold."
    ),
    "damage_head": QT_TRANSLATE_NOOP(
        "messages", "The journal has {events} events, but its head speaks of {said}: its end was changed."
    ),
    "damage_subject": QT_TRANSLATE_NOOP(
        "messages", "Event {event_id} is filed under {filed}, and one of the two is not there."
    ),
    "damage_filing": QT_TRANSLATE_NOOP(
        "messages", "Event {event_id} is not filed under {filed}, which it is about."
    ),
    "damage_row_lost": QT_TRANSLATE_NOOP(
        "messages", "Row {row} of {table}, which event {event_id} wrote, is gone."
    ),
    "damage_rows": QT_TRANSLATE_NOOP(
        "messages", "{table} has {rows} rows, but the journal's events left {written}."
    ),
    "damage_import": QT_TRANSLATE_NOOP(
        "messages", "What import {event_id} brought from {file:quoted} is not as it was written."
    ),
    "damage_import_row": QT_TRANSLATE_NOOP(
        "messages",
        "Row {row} of {table} says that import {event_id} brought it, but nothing of that import is left.",
    ),
    "damage_row_changed": QT_TRANSLATE_NOOP(
        "messages",
        "Row {row} of {table} is not as event {event_id} left it: {columns} changed without an event.",
    ),
    "damage_rows_changed": QT_TRANSLATE_NOOP(
        "messages", "Rows of {table} that event {event_id} wrote were changed without an event."
    ),
    "damage_kind": QT_TRANSLATE_NOOP(
        "messages", "Event {event_id} is of a kind that hubdesk does not know: {kind}."
    ),
    "damage_reversal": QT_TRANSLATE_NOOP(
        "messages", "Event {event_id} reverses event {reverses}, which did not come before it."
    ),
    "damage_cells": QT_TRANSLATE_NOOP(
        "messages", "{number} stands at {position}, but other cells of the yard are filled for it."
    ),
    "damage_cells_of_nobody": QT_TRANSLATE_NOOP(
        "messages", "The yard's cells at {slot} are filled for visit {visit_id}, which has no position."
    ),
    "damage_two_in_place": QT_TRANSLATE_NOOP("messages", "{numbers} stand in one place, {slot}."),
    "damage_on_no_inbound": QT_TRANSLATE_NOOP(
        "messages", "{number} is on an inbound train or truck that has not arrived."
    ),
    "damage_on_no_outbound": QT_TRANSLATE_NOOP(
        "messages", "{number} is on an outbound train or truck that is not there."
    ),
    "damage_not_departed": QT_TRANSLATE_NOOP(
        "messages", "{number} has departed, but its train or truck has not."
    ),
    "damage_outbound_early": QT_TRANSLATE_NOOP(
        "messages", "{number} has a train or truck that it left with, but is {where}."
    ),
    "damage_plan_lost": QT_TRANSLATE_NOOP("messages", "{number} is assigned, but to nothing."),
    "damage_plan_unknown": QT_TRANSLATE_NOOP("messages", "{number} has no plan, but an assignment."),
    "damage_plan_gone": QT_TRANSLATE_NOOP(
        "messages", "{number} is assigned to a train or truck that has left or was cancelled."
    ),
    "damage_not_loaded": QT_TRANSLATE_NOOP(
        "messages", "Whether {number} is loaded and what its plan says do not agree."
    ),
    "damage_plan_where": QT_TRANSLATE_NOOP(
        "messages", "Where {number} is ({where}) and its plan ({plan}) do not agree."
    ),
    "damage_loaded_elsewhere": QT_TRANSLATE_NOOP(
        "messages", "{number} is loaded on one train or truck and leaves with another."
    ),
    "damage_wrong_way": QT_TRANSLATE_NOOP(
        "messages", "{number} is to come with a train that leaves, or to leave with one that comes."
    ),
    "damage_mode": QT_TRANSLATE_NOOP(
        "messages", "Whether {number} comes and leaves by rail or by road does not follow from its trains."
    ),
    "damage_plan_wagon": QT_TRANSLATE_NOOP(
        "messages", "{number} is planned for a wagon that its train does not take along."
    ),
    "damage_loaded_wagon": QT_TRANSLATE_NOOP(
        "messages", "{number} is loaded on a wagon that its train does not take along, or on none."
    ),
    "damage_loaded_unplanned": QT_TRANSLATE_NOOP(
        "messages", "{number} is loaded elsewhere than its plan says, which loading would have changed."
    ),
    "damage_inbound_wagon": QT_TRANSLATE_NOOP(
        "messages", "{number} is said to come on a wagon that its train does not bring."
    ),
    "damage_not_arrived": QT_TRANSLATE_NOOP(
        "messages", "{number} is only announced, but its train or truck has arrived."
    ),
    "damage_outcome": QT_TRANSLATE_NOOP(
        "messages",
        "The unloading of the train of {number} is finished, but where the box is ({where}) and its outcome "
        "do not agree.",
    ),
    "damage_times": QT_TRANSLATE_NOOP(
        "messages",
        "The times of {number} do not follow one another, or are not those of its train or truck.",
    ),
    "damage_unit": QT_TRANSLATE_NOOP("messages", "{number} is not the number of its unit."),
    "damage_no_position": QT_TRANSLATE_NOOP("messages", "{number} is on the terminal, but nowhere on it."),
    "damage_position_left": QT_TRANSLATE_NOOP(
        "messages", "{number} has a position in the yard, but is {where}."
    ),
    "damage_stage": QT_TRANSLATE_NOOP(
        "messages", "The stage of {carrier} is {stage}, which does not follow from what was recorded of it."
    ),
    "damage_wagon_stage": QT_TRANSLATE_NOOP(
        "messages",
        "The stage of wagon {wagon} is {stage}, which does not follow from what was recorded of it.",
    ),
    "damage_counted": QT_TRANSLATE_NOOP(
        "messages", "{number} is {where}, but was counted in {came} times and out {went} times."
    ),
    "damage_moved": QT_TRANSLATE_NOOP(
        "messages", "{number} came or left at another time, or by other means, than it was counted."
    ),
    "damage_split": QT_TRANSLATE_NOOP(
        "messages", "The figures have {number} with another size, kind or weight than it has here."
    ),
    "damage_figures": QT_TRANSLATE_NOOP(
        "messages", "The figures of {period} ({clock}) differ from a recount of the ledger."
    ),
    "damage_stock": QT_TRANSLATE_NOOP(
        "messages", "The opening stock of shift {shift} differs from a recount of the ledger."
    ),
    "damage_stock_negative": QT_TRANSLATE_NOOP(
        "messages", "Shift {shift} opens with less than nothing: something was counted out before it was in."
    ),
    "damage_figures_negative": QT_TRANSLATE_NOOP(
        "messages", "A figure of {period} ({clock}) is less than nothing: more was taken back than counted."
    ),
    "damage_shift": QT_TRANSLATE_NOOP(
        "messages", "Shift {shift} does not begin when the clock says that it does."
    ),
    "damage_shift_lost": QT_TRANSLATE_NOOP(
        "messages", "The shifts kept end before {shift}, in which events were entered."
    ),
    "damage_shift_gap": QT_TRANSLATE_NOOP("messages", "Between {after} and {shift} a shift is missing."),
}
