"""What the forms of Arrivals have in common: under which field a refusal stands, and when it happened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from desktop.forms.act_form import ABOUT_HAPPENED, ActForm, Order, Typed, happened_field
from desktop.widgets.box import Tone
from desktop.widgets.form import FormSpec
from desktop.widgets.form_fields import Field

translate = QCoreApplication.translate

ABOUT: Mapping[str, str] = {
    **ABOUT_HAPPENED,
    "train_number": "number",
    "train_announced_already": "number",
    "location_unknown": "destination",
    "size_type_unknown": "size_type",
    "kg_text": "gross_kg",
    "day_text": "authority_until",
    "reason_missing": "reason",
    "truck_needs_plate": "plate",
    "truck_here": "plate",
    "delivered_line": "delivers",
    "delivered_number": "delivers",
    "collected_several": "collects",
    "collected_none": "collects",
    "cut_empty": "first",
}
"""Under which field a refusal stands, where the form has that field."""


def carrier_form(
    name: str,
    title: str,
    commit: str,
    order: Callable[[Typed], Order],
    fields: Sequence[Field] = (),
    lead: str = "",
    tone: Tone = Tone.NORMAL,
    *,
    beside: str = "",
    when: str = "",
) -> ActForm:
    """Return a form of some fields and the time when it happened, which is labelled with `when`."""
    asked = (*fields, happened_field(when or translate("arrivals", "at")))
    back = translate("arrivals", "Back")
    return ActForm(FormSpec(name, title, asked, commit, back, beside, lead, tone), order, fields=ABOUT)
