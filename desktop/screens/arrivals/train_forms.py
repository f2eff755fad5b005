"""The forms about a whole train: it arrives, its rest is taken in, it is finished or does not come."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.queries.arrivals import ArrivalSheet
from db.queries.arriving_boxes import ArrivingBoxRow
from desktop import formats
from desktop.forms.act_form import ActForm, Ground, Order, Typed, WrongField
from desktop.screens.arrivals import counted
from desktop.screens.arrivals.carrier_form import carrier_form
from desktop.screens.arrivals.looks import place_words
from desktop.widgets.box import Tone
from desktop.widgets.form_fields import Field, FieldKind
from desktop.words import word
from domain.refusal import Refusal
from domain.visit import Outcome, Where
from hub.operations import arrivals

translate = QCoreApplication.translate
SAYABLE = (Outcome.MISSING, Outcome.DELAYED_WITH_WAGON, Outcome.STAYS_ON_WAGON)
"""What can be said of a box that nobody took in."""


def arrive_form(sheet: ArrivalSheet, ground: Ground) -> ActForm:
    """Ask when the train arrived."""

    def order(typed: Typed) -> Order:
        said = translate("arrivals", "{train} has arrived").format(train=sheet.carrier.number)
        return Order(arrivals.arrive, (sheet.carrier.id,), happened_at=ground.happened_at(typed), said=said)

    title = translate("arrivals", "{train} arrives").format(train=sheet.carrier.number)
    return carrier_form("arrive", title, translate("arrivals", "Arrived"), order)


def start_form(sheet: ArrivalSheet, ground: Ground) -> ActForm:
    """Ask when the unloading began."""

    def order(typed: Typed) -> Order:
        said = translate("arrivals", "Unloading of {train} started").format(train=sheet.carrier.number)
        return Order(
            arrivals.start_unloading, (sheet.carrier.id,), happened_at=ground.happened_at(typed), said=said
        )

    title = translate("arrivals", "Unloading of {train}").format(train=sheet.carrier.number)
    return carrier_form("start", title, translate("arrivals", "Start unloading"), order)


def rest_form(sheet: ArrivalSheet, ground: Ground) -> ActForm:
    """Ask before all the rest is taken in without a look at it."""
    left = [box for box in sheet.boxes if box.is_to_come and box.where_is is Where.ON_INBOUND]

    def order(typed: Typed) -> Order:
        said = translate("arrivals", "{boxes} taken in, not inspected").format(boxes=counted.boxes(len(left)))
        ids = tuple(box.visit_id for box in left)
        return Order(arrivals.check_in_bulk, (ids,), happened_at=ground.happened_at(typed), said=said)

    title = translate("arrivals", "Take in the rest")
    lead = translate("arrivals", "{boxes}: not inspected, seals not checked.").format(
        boxes=counted.boxes(len(left))
    )
    commit = translate("arrivals", "Take in {boxes}").format(boxes=counted.boxes(len(left)))
    return carrier_form("rest", title, commit, order, (), lead, Tone.ATTENTION)


def finish_form(sheet: ArrivalSheet, ground: Ground) -> ActForm:
    """Ask what became of every box that was not taken in; nothing is finished while one has no outcome."""
    open_ones = [box for box in sheet.boxes if box.where_is is Where.ON_INBOUND and box.outcome is None]
    choices = (("", formats.NONE), *((each.value, word(each)) for each in SAYABLE))

    def order(typed: Typed) -> Order:
        outcomes = {box.visit_id: _outcome(box, typed) for box in open_ones}
        said = translate("arrivals", "{train} is finished").format(train=sheet.carrier.number)
        args = (sheet.carrier.id, outcomes)
        return Order(arrivals.finish_unloading, args, happened_at=ground.happened_at(typed), said=said)

    fields = []
    if len(open_ones) > 1:
        every = translate("arrivals", "All of them, but for those named below")
        fields.append(Field("every", every, FieldKind.CHOICE, choices=choices))
    fields += [
        Field(f"box{box.visit_id}", _box_label(box), FieldKind.CHOICE, choices=choices) for box in open_ones
    ]
    title = translate("arrivals", "Finish {train}").format(train=sheet.carrier.number)
    missing = sum(box.where_is is Where.MISSING for box in sheet.boxes)
    lead = translate("arrivals", "{open} to come, {missing} missing. Say what became of each box.").format(
        open=len(open_ones), missing=missing
    )
    tone = Tone.ATTENTION if open_ones else Tone.NORMAL
    commit = translate("arrivals", "Finish")
    return carrier_form("finish", title, commit, order, fields, lead if open_ones else "", tone)


def cancel_form(sheet: ArrivalSheet, ground: Ground) -> ActForm:
    """Ask why an announced train or truck does not come."""

    def order(typed: Typed) -> Order:
        said = translate("arrivals", "Announcement of {carrier} cancelled").format(
            carrier=sheet.carrier.number
        )
        args = (sheet.carrier.id, typed["reason"])
        return Order(arrivals.cancel_announcement, args, happened_at=ground.happened_at(typed), said=said)

    reason = Field("reason", translate("arrivals", "Reason"), FieldKind.NOTE)
    title = translate("arrivals", "{carrier} does not come").format(carrier=sheet.carrier.number)
    commit = translate("arrivals", "Cancel the announcement")
    return carrier_form("cancel", title, commit, order, (reason,))


def _outcome(box: ArrivingBoxRow, typed: Typed) -> Outcome:
    name = f"box{box.visit_id}"
    said = typed.get(name) or typed.get("every")
    if not said:
        raise WrongField(name, Refusal("outcome_unsaid"))
    return Outcome(said)


def _box_label(box: ArrivingBoxRow) -> str:
    number, place = formats.box_number(box.number), place_words(box)
    return f"{number} · {place}" if place else number
