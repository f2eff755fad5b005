"""Forms for what is learned of one box: its weight, customs, and what somebody says."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from db.store import Outcome
from desktop import formats
from desktop.forms.act_form import ActForm, Ground, Order, Subject, TakenIn, Typed, act_form, under
from desktop.widgets.form_fields import Field, FieldKind
from desktop.words import word
from domain.events import SubjectKind
from domain.typed_values import typed_kg
from domain.visit import CustomsStatus
from hub.operations.boxes import remark, set_customs, weigh

translate = QCoreApplication.translate


def weigh_form(
    subject: Subject,
    ground: Ground,
    gross_kg: int | None,
    *,
    plate_kg: int | None = None,
    taken_in: TakenIn | None = None,
) -> ActForm:
    """Return the form in which what the scale shows is written; `gross_kg` is what is known so far.

    With `taken_in` the box is yet to come and comes in with its weight. Who stands before it then reads its
    plate too (`plate_kg`: the greatest gross that is known); a lift later nobody does.
    """
    lead = (
        translate("forms", "No gross weight is known")
        if gross_kg is None
        else translate("forms", "Known gross: {gross} kg").format(gross=formats.whole(gross_kg))
    )

    def order(typed: Typed) -> Order:
        kg, scale, at = typed_kg(typed["kg"]), typed["scale"] or None, ground.happened_at(typed)
        if taken_in is None:
            return Order(weigh, (subject.visit_id, kg), {"scale": scale}, at)
        with under("plate"):
            plate = typed_kg(typed["plate"]) if typed["plate"] else None
        return taken_in({"weighed_kg": kg, "scale": scale, "max_gross_kg": plate}, at)

    fields: tuple[Field, ...] = (
        Field("kg", translate("forms", "Weighed gross, kg"), FieldKind.NUMBER, half=True),
        Field("scale", translate("forms", "Scale"), half=True),
    )
    commit = translate("forms", "Record the weight")
    if taken_in is not None:
        known, label = "" if plate_kg is None else str(plate_kg), translate("forms", "Plate, kg")
        fields = (*fields, Field("plate", label, FieldKind.NUMBER, known, half=True))
        commit = translate("forms", "Check in with weight")
    said = said_of(subject, ground, translate("forms", "{number} weighed"))
    about, what = {"kg_text": "kg", "weight_missing": "kg"}, translate("forms", "Weight")
    return act_form("weigh", subject, fields, commit, order, said, lead=lead, about=about, what=what)


def customs_form(subject: Subject, ground: Ground, status: CustomsStatus, document: str | None) -> ActForm:
    """Return the form in which it is written how far customs are."""

    def order(typed: Typed) -> Order:
        given = (subject.visit_id, CustomsStatus(typed["status"]))
        return Order(set_customs, given, {"number": typed["document"]}, ground.happened_at(typed))

    fields = (
        Field(
            "status",
            translate("forms", "Customs"),
            FieldKind.CHOICE,
            status.value,
            tuple((each.value, word(each)) for each in CustomsStatus),
        ),
        Field("document", translate("forms", "Number of the paper"), value=document or ""),
    )
    said = said_of(subject, ground, translate("forms", "{number}: customs set"))
    return act_form("customs", subject, fields, translate("forms", "Set customs"), order, said)


def remark_form(subject: Subject, ground: Ground) -> ActForm:
    """Return the form for what somebody has to say about a box."""

    def order(typed: Typed) -> Order:
        given = (SubjectKind.VISIT, subject.visit_id, typed["text"])
        return Order(remark, given, happened_at=ground.happened_at(typed))

    fields = (Field("text", translate("forms", "Remark"), FieldKind.NOTE),)
    said = said_of(subject, ground, translate("forms", "{number}: remark kept"))
    about = {"remark_missing": "text"}
    return act_form(
        "remark", subject, fields, translate("forms", "Keep the remark"), order, said, about=about
    )


def said_of(subject: Subject, ground: Ground, done: str) -> Callable[[Outcome], str]:
    """Return what says `done` of a box ("{number} weighed"), and the first thing that was noticed at it."""
    return lambda outcome: ground.judged(done.format(number=subject.title), outcome)
