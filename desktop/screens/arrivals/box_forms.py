"""The forms about one box as Arrivals opens them: one that is yet to come comes in with what was seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from db.queries.arriving_boxes import ArrivingBoxRow
from desktop import formats
from desktop.events.telling import damage
from desktop.forms import box_facts, damages, seals
from desktop.forms.act_form import ActForm, Ground, Order, Subject, TakenIn, Typed
from desktop.screens.arrivals import counted
from desktop.screens.arrivals.carrier_form import carrier_form
from desktop.screens.arrivals.looks import place_words
from desktop.widgets.form_fields import Field, FieldKind
from domain.visit import Where
from hub.operations import arrivals

translate = QCoreApplication.translate
ABOUT_BOX = frozenset({"seal", "damage", "weigh", "missing"})
"""The forms that are about the chosen box."""


def seal_form(box: ArrivingBoxRow, ground: Ground) -> ActForm:
    """Ask which seal is on the box."""
    held = [(hold.id, hold.kind) for hold in box.holds]
    known = seals.KnownSeals(box.seal or "", box.seal_found or "", seals.seal_holds(held))
    return seals.seal_form(_subject(box), ground, known, taken_in=_taken_in(box))


def damage_form(box: ArrivingBoxRow, ground: Ground) -> ActForm:
    """Ask what is wrong with the box and where."""
    known = tuple(map(damage, box.damages))
    return damages.damage_form(_subject(box), ground, known, taken_in=_taken_in(box))


def weight_form(box: ArrivingBoxRow, ground: Ground) -> ActForm:
    """Ask what the scale says."""
    return box_facts.weigh_form(
        _subject(box), ground, box.declared_kg, plate_kg=box.max_gross_kg, taken_in=_taken_in(box)
    )


def missing_form(chosen: Sequence[ArrivingBoxRow], ground: Ground) -> ActForm:
    """Ask why boxes are not on the train; they stay to be found."""

    def order(typed: Typed) -> Order:
        ids = tuple(box.visit_id for box in chosen)
        if len(chosen) == 1:
            said = said_of(chosen[0].number, translate("arrivals", "is missing"))
        else:
            said = translate("arrivals", "Missing: {boxes}").format(boxes=counted.boxes(len(chosen)))
        given, at = (ids, typed["reason"]), ground.happened_at(typed)
        return Order(arrivals.mark_missing, given, happened_at=at, said=said)

    reason = Field("reason", translate("arrivals", "What is known"), FieldKind.NOTE)
    return carrier_form(
        "missing",
        translate("arrivals", "Missing"),
        translate("arrivals", "Mark as missing"),
        order,
        (reason,),
        ", ".join(formats.box_number(box.number) for box in chosen[:6]),
        beside=place_words(chosen[0]) if len(chosen) == 1 else "",
    )


def said_of(number: str, words: str) -> str:
    """Return `FCIU 214616 5 taken`, as a toast says it."""
    return f"{formats.box_number(number)} {words}"


def _subject(box: ArrivingBoxRow) -> Subject:
    return Subject(box.visit_id, box.number, is_named=True)


def _taken_in(box: ArrivingBoxRow) -> TakenIn | None:
    """Return how the box is taken in with what was seen; None for one that is in already."""
    if box.where_is is not Where.ON_INBOUND or box.checked_in_at is not None:
        return None

    def order(seen: Mapping[str, object], at: datetime | None) -> Order:
        said = said_of(box.number, translate("arrivals", "taken · {place}").format(place=place_words(box)))
        return Order(arrivals.check_in, (box.visit_id,), seen, at, said)

    return order
