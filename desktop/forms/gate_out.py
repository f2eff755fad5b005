"""The form that lets a truck out, from where it came in and from where it was loaded."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.store import Outcome
from desktop.forms.act_form import ABOUT_HAPPENED, ActForm, Ground, Order, Typed, happened_field
from desktop.widgets.box import Tone
from desktop.widgets.form import FormSpec
from desktop.widgets.form_fields import Field, FieldKind
from hub.operations.gate import gate_out

translate = QCoreApplication.translate


def gate_out_form(carrier_id: int, plate: str, left: int, ground: Ground) -> ActForm:
    """Return the form that lets a truck out; `left` boxes that it was to collect need a reason."""

    def order(typed: Typed) -> Order:
        reason = {"left_empty_reason": typed.get("reason") or None}
        return Order(gate_out, (carrier_id,), reason, ground.happened_at(typed))

    def said(_outcome: Outcome) -> str:
        return translate("forms", "{plate} is out").format(plate=plate)

    reason = (Field("reason", translate("forms", "Reason"), FieldKind.NOTE),) if left else ()
    spec = FormSpec(
        "gateOut",
        translate("forms", "{plate} leaves").format(plate=plate),
        (*reason, happened_field()),
        translate("forms", "Gate out"),
        translate("forms", "Back"),
        lead=_left_words(left) if left else "",
        tone=Tone.ATTENTION if left else Tone.NORMAL,
    )
    about = {"gate_out_not_loaded": "reason", "reason_missing": "reason"}
    return ActForm(spec, order, said, {**ABOUT_HAPPENED, **about})


def _left_words(left: int) -> str:
    one = translate("forms", "%Ln box to collect is not loaded: say why it stays.", "", left)
    many = translate("forms", "%Ln boxes to collect are not loaded: say why they stay.", "", left)
    return one if left == 1 else many
