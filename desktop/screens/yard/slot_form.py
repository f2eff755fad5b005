"""The form that sets one box down: where to, by which machine, and since when it stands there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from db.queries.yard_stock import AreaRow, StockRow
from db.store import Outcome
from desktop import formats
from desktop.forms.act_form import ActForm, Ground, Order, Subject, Typed, act_form
from desktop.forms.places import about_position, read_position
from desktop.widgets.form_fields import Field
from domain.yard import Slot
from hub.operations.yard import move, place, restow

translate = QCoreApplication.translate
TO = "to"


@dataclass(frozen=True, slots=True)
class Lift:
    """One lift to be made: of a box, and for a restow the box whose retrieval forces it."""

    visit_id: int
    forced_by_id: int | None = None


def slot_form(
    box: StockRow,
    lift: Lift,
    ground: Ground,
    areas: tuple[AreaRow, ...],
    proposed: str,
    lead: str,
    beside: str,
) -> ActForm:
    """Return the form of one lift with a place proposed."""
    operation = move if isinstance(box.position, Slot) else place
    said_as = (
        translate("yard", "{number} moved · {place}")
        if operation is move
        else translate("yard", "{number} placed · {place}")
    )
    commit = translate("yard", "Move") if operation is move else translate("yard", "Place")
    forced: dict[str, object] = {}
    if lift.forced_by_id is not None:
        forced = {"forced_by_id": lift.forced_by_id}
        said_as, commit = translate("yard", "{number} restowed · {place}"), translate("yard", "Restow")

    def order(typed: Typed) -> Order:
        to = read_position(typed[TO], areas)
        by = {"machine": typed["machine"] or None, "driver": typed["driver"] or None}
        done = restow if forced else operation
        return Order(done, (box.visit_id, to), {**by, **forced}, ground.happened_at(typed))

    def said(outcome: Outcome) -> str:
        return said_as.format(number=formats.box_number(box.number), place=outcome.result)

    hint = translate("yard", "A-07-2-1, B-? or {area}").format(area=areas[0].code if areas else "A-?")
    fields = (
        Field(TO, translate("yard", "Place"), value=proposed, hint=hint),
        Field("machine", translate("yard", "Machine"), half=True),
        Field("driver", translate("yard", "Driver"), half=True),
    )
    subject = Subject(box.visit_id, box.number, beside)
    return act_form("slot", subject, fields, commit, order, said, lead=lead, about=about_position(TO))
