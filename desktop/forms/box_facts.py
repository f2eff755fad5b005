"""Forms for what is learned of one box: its seal, its weight, customs, and what somebody says."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from db.schema.journal import SubjectKind
from db.store import Outcome
from desktop import formats
from desktop.forms.act_form import ActForm, Ground, Order, Subject, Typed, act_form
from desktop.widgets.form_fields import Field, FieldKind
from desktop.words import word
from domain.typed_values import typed_kg
from domain.visit import CustomsStatus
from hub.operations.boxes import check_seal, remark, set_customs, weigh

translate = QCoreApplication.translate


def seal_form(subject: Subject, ground: Ground, on_record: Sequence[str]) -> ActForm:
    """Return the form in which the seals that are really on a box are written, as they were read."""
    expected = ", ".join(on_record)
    lead = (
        translate("forms", "On record: {seals}").format(seals=expected)
        if expected
        else translate("forms", "No seal is on record")
    )

    def order(typed: Typed) -> Order:
        found = typed["seal"] or None
        return Order(check_seal, (subject.visit_id, found), happened_at=ground.happened_at(typed))

    return act_form(
        "seal",
        subject,
        (
            Field(
                "seal",
                translate("forms", "Seal as read"),
                hint=translate("forms", "empty: there is none on the box"),
            ),
        ),
        translate("forms", "Record the seal"),
        order,
        _said(subject, ground, translate("forms", "{number}: seal recorded")),
        lead=lead,
    )


def weigh_form(subject: Subject, ground: Ground, gross_kg: int | None) -> ActForm:
    """Return the form in which what the scale shows is written; `gross_kg` is what is known so far."""
    lead = (
        translate("forms", "No gross weight is known")
        if gross_kg is None
        else translate("forms", "Known gross: {gross} kg").format(gross=formats.whole(gross_kg))
    )

    def order(typed: Typed) -> Order:
        given = (subject.visit_id, typed_kg(typed["kg"]))
        return Order(weigh, given, {"scale": typed["scale"] or None}, ground.happened_at(typed))

    fields = (
        Field("kg", translate("forms", "Weighed gross, kg"), FieldKind.NUMBER, half=True),
        Field("scale", translate("forms", "Scale"), half=True),
    )
    said = _said(subject, ground, translate("forms", "{number} weighed"))
    about = {"kg_text": "kg", "weight_missing": "kg"}
    commit = translate("forms", "Record the weight")
    return act_form("weigh", subject, fields, commit, order, said, lead=lead, about=about)


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
    said = _said(subject, ground, translate("forms", "{number}: customs set"))
    return act_form("customs", subject, fields, translate("forms", "Set customs"), order, said)


def remark_form(subject: Subject, ground: Ground) -> ActForm:
    """Return the form for what somebody has to say about a box."""

    def order(typed: Typed) -> Order:
        given = (SubjectKind.VISIT, subject.visit_id, typed["text"])
        return Order(remark, given, happened_at=ground.happened_at(typed))

    fields = (Field("text", translate("forms", "Remark"), FieldKind.NOTE),)
    said = _said(subject, ground, translate("forms", "{number}: remark kept"))
    about = {"remark_missing": "text"}
    return act_form(
        "remark", subject, fields, translate("forms", "Keep the remark"), order, said, about=about
    )


def _said(subject: Subject, ground: Ground, done: str) -> Callable[[Outcome], str]:
    return lambda outcome: ground.judged(done.format(number=subject.title), outcome)
