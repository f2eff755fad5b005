"""Forms about trains to leave that several screens share, and how such a train is called."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from db.queries.transshipment import OutboundRow
from db.store import Outcome
from desktop import formats
from desktop.forms.act_form import ActForm, Order, Typed
from desktop.widgets.form import FormSpec
from desktop.widgets.form_fields import Field, FieldKind
from hub.operations import transshipment

translate = QCoreApplication.translate


def roll_over_form(visit_ids: Sequence[int], trains: Sequence[OutboundRow], zone: ZoneInfo) -> ActForm:
    """Return the form that plans boxes for another train, without a wagon."""
    choices = tuple((str(train.carrier_id), train_words(train, zone)) for train in trains)

    def order(typed: Typed) -> Order:
        return Order(transshipment.roll_over, (tuple(visit_ids), int(typed["train"])))

    def said(_outcome: Outcome) -> str:
        count = len(visit_ids)
        return (
            translate("forms", "%Ln box rolled over", "", count)
            if count == 1
            else translate("forms", "%Ln boxes rolled over", "", count)
        )

    title = (
        translate("forms", "Roll %Ln box over", "", len(visit_ids))
        if len(visit_ids) == 1
        else translate("forms", "Roll %Ln boxes over", "", len(visit_ids))
    )
    field = Field("train", translate("forms", "To a later train"), FieldKind.CHOICE, choices=choices)
    commit, back = translate("forms", "Roll over"), translate("forms", "Back")
    return ActForm(FormSpec("rollOver", title, (field,), commit, back), order, said)


def train_words(train: OutboundRow, zone: ZoneInfo) -> str:
    """Return a train in a line: number, where to, and when it departs."""
    parts = [
        train.number,
        translate("forms", "→ {place}").format(place=train.destination_name)
        if train.destination_name
        else "",
    ]
    named = " ".join(part for part in parts if part)
    return translate("forms", "{train} · {departs}").format(
        train=named, departs=formats.moment(train.planned_at, zone)
    )
