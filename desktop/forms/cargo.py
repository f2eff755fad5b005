"""Forms for a box that is emptied, filled, or turns out to be the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from db.store import Outcome
from desktop.forms.act_form import ActForm, Ground, Order, Subject, Typed, act_form
from desktop.widgets.form_fields import Field, FieldKind
from desktop.words import word
from domain.typed_values import typed_kg
from domain.visit import LoadStatus
from hub.operations.boxes import declare_load_status, strip, stuff

translate = QCoreApplication.translate


def strip_form(subject: Subject, ground: Ground, goods: str | None) -> ActForm:
    """Return the form that empties a box."""
    lead = translate("forms", "All cargo comes out ({goods}); seals are off, and it weighs its tare.").format(
        goods=goods or translate("forms", "goods not known")
    )

    def order(typed: Typed) -> Order:
        return Order(strip, (subject.visit_id,), happened_at=ground.happened_at(typed))

    said = _said(subject, ground, translate("forms", "{number} stripped"))
    return act_form("strip", subject, (), translate("forms", "Strip"), order, said, lead=lead)


def stuff_form(subject: Subject, ground: Ground) -> ActForm:
    """Return the form in which it is written what an empty box is filled with."""

    def order(typed: Typed) -> Order:
        more = {
            "goods": typed["goods"],
            "hs_code": typed["hs_code"],
            "gross_kg": typed_kg(typed["gross"]),
            "seal": typed["seal"] or None,
        }
        return Order(stuff, (subject.visit_id,), more, ground.happened_at(typed))

    fields = (
        Field("goods", translate("forms", "Goods")),
        Field("hs_code", translate("forms", "HS code"), half=True),
        Field("gross", translate("forms", "Gross, kg"), FieldKind.NUMBER, half=True),
        Field("seal", translate("forms", "Seal put on"), half=True),
    )
    about = {
        "goods_missing": "goods",
        "hs_code_shape": "hs_code",
        "stuffed_gross": "gross",
        "kg_text": "gross",
        "seal_is_box_number": "seal",
    }
    said = _said(subject, ground, translate("forms", "{number} stuffed"))
    return act_form("stuff", subject, fields, translate("forms", "Stuff"), order, said, about=about)


def declare_form(subject: Subject, ground: Ground, load_status: LoadStatus) -> ActForm:
    """Return the form that says a box is the other of loaded and empty than its papers have it."""
    other = LoadStatus.EMPTY if load_status is LoadStatus.LOADED else LoadStatus.LOADED
    lead = translate("forms", "On record it is {before}; it is really {after}.").format(
        before=word(load_status), after=word(other)
    )

    def order(typed: Typed) -> Order:
        return Order(declare_load_status, (subject.visit_id, other), happened_at=ground.happened_at(typed))

    said = _said(subject, ground, translate("forms", "{number} declared {status}"), status=word(other))
    commit = translate("forms", "Declare {status}").format(status=word(other))
    return act_form("declare", subject, (), commit, order, said, lead=lead)


def _said(subject: Subject, ground: Ground, done: str, **words: str) -> Callable[[Outcome], str]:
    return lambda outcome: ground.judged(done.format(number=subject.title, **words), outcome)
