"""What the forms of Arrivals have in common: under which field a refusal stands, and when it happened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from desktop.forms.act_form import ABOUT_HAPPENED, ActForm, Fields, Order, Typed, happened_field
from desktop.widgets.box import Tone
from desktop.widgets.form import FormSpec
from desktop.widgets.form_fields import Field

translate = QCoreApplication.translate

_OF_SIZE = (
    "size_type_missing",
    "size_type_unknown",
    "size_type_length",
    "size_type_height",
    "size_type_kind",
    "teu_factor_missing",
)
_OF_NUMBER = (
    "container_number_missing",
    "container_number_malformed",
    "container_number_incomplete",
    "container_number_too_long",
    "container_number_lacks_check_digit",
    "container_number_check_digit",
    "container_number_category",
    "container_number_not_a_plate",
    "box_listed_already",
    "box_on_this_list",
    "box_here_already",
)
_OF_WAGON = ("wagon_number_missing", "wagon_number_malformed", "wagon_number_length")
_OF_PLACE = ("wagon_type_unknown", "wagon_two_types", "wagon_position_twice")
_OF_LINES = (
    "delivered_line",
    "delivered_number",
    "delivered_word",
    "seal_is_box_number",
    "box_twice_in_list",
)

ABOUT: Mapping[str, Fields] = {
    **ABOUT_HAPPENED,
    "train_number": "number",
    "train_announced_already": "number",
    "location_unknown": ("destination", "origin", "boxes"),
    **dict.fromkeys(_OF_SIZE, "size_type"),
    **dict.fromkeys(_OF_NUMBER, "number"),
    **dict.fromkeys(_OF_WAGON, "wagon"),
    "train_index": "index",
    **dict.fromkeys(_OF_PLACE, "position"),
    "wagon_type_unknown": "wagon_type",
    "wagon_two_types": "wagon_type",
    "kg_text": "gross_kg",
    "seal_is_box_number": "seal",
    "day_text": "authority_until",
    "reason_missing": "reason",
    "truck_needs_plate": "plate",
    "truck_here": "plate",
    "collected_several": "collects",
    "collected_none": "collects",
    "cut_empty": "first",
}
"""Under which field a refusal stands, where the form has that field."""


def about_lines(field: str) -> Mapping[str, str]:
    """Return the refusals that are about one of the boxes which are typed into one field."""
    return dict.fromkeys((*_OF_LINES, *_OF_SIZE, *_OF_NUMBER, *_OF_WAGON, *_OF_PLACE), field)


def about_one_or_lines(lines: str) -> Mapping[str, Fields]:
    """Return the refusals that are about the one box of the fields or, if it stands there, about a line."""
    fields = {code: (_field(code), lines) for code in (*_OF_SIZE, *_OF_NUMBER, *_OF_WAGON, *_OF_PLACE)}
    return {**fields, **dict.fromkeys(_OF_LINES, lines)}


def _field(code: str) -> str:
    named = ABOUT[code]
    return named if isinstance(named, str) else named[0]


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
) -> ActForm:
    """Return a form of some fields and the time when it happened."""
    asked = (*fields, happened_field())
    back = translate("arrivals", "Back")
    return ActForm(FormSpec(name, title, asked, commit, back, beside, lead, tone), order, fields=ABOUT)
