"""The form that takes an act back: what it was, and why it should not have been."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.store import Outcome
from desktop.forms.act_form import ActForm, Order, Typed
from desktop.widgets.form import FormSpec
from desktop.widgets.form_fields import Field
from hub.operations.reversals import reverse

translate = QCoreApplication.translate


def reverse_form(event_id: int, title: str, beside: str, lead: str) -> ActForm:
    """Return the form that takes an event back: `title` is what was done, `beside` when, `lead` its details.

    A reversal is entered now and is not itself reversed, so there is no Undo after it.
    """
    spec = FormSpec(
        "reverse",
        translate("forms", "Take back: {act}").format(act=title),
        (
            Field(
                "reason",
                translate("forms", "Why"),
                hint=translate("forms", "a slip, another box, never happened"),
            ),
        ),
        translate("forms", "Take back"),
        translate("forms", "Back"),
        beside=beside,
        lead=lead,
    )

    def order(typed: Typed) -> Order:
        return Order(reverse, (event_id,), {"reason": typed["reason"]})

    def said(_outcome: Outcome) -> str:
        return translate("forms", "{act} taken back").format(act=title)

    return ActForm(spec, order, said, can_be_undone=False)
