"""The form of damages: chosen from what there is, or typed as codes by who knows them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from db.queries.holds import DamageFacts
from desktop import formats
from desktop.forms.act_form import ActForm, Ground, Order, Subject, TakenIn, Typed, act_form
from desktop.forms.box_facts import said_of
from desktop.widgets.box import Tone
from desktop.widgets.form_fields import Field, FieldKind
from desktop.words import word
from domain.damages import Damage, Face, Mark, parse_mark
from domain.refusal import Refusal
from hub.operations.boxes import record_damage

translate = QCoreApplication.translate


def damage_form(
    subject: Subject,
    ground: Ground,
    on_record: Sequence[str] = (),
    *,
    taken_in: TakenIn | None = None,
) -> ActForm:
    """Return the form of what is wrong with a box and where; damages that ask for a repair hold it.

    `on_record` are the damages that are known, in words. With `taken_in` the box is yet to come and comes in
    with its damages.
    """

    def order(typed: Typed) -> Order:
        marks, note, at = _marks(typed), typed["note"], ground.happened_at(typed)
        if taken_in is not None:
            return taken_in({"marks": marks, "remark": note}, at)
        return Order(record_damage, (subject.visit_id, marks, note), happened_at=at)

    damages = (("", formats.NONE), *((each.value, word(each)) for each in Damage))
    faces = tuple((each.value, word(each)) for each in Face)
    lead = translate("forms", "On record: {damages}").format(damages="; ".join(on_record))
    return act_form(
        "damage",
        subject,
        (
            Field("damage", translate("forms", "Damage"), FieldKind.CHOICE, choices=damages, half=True),
            Field("face", translate("forms", "Where"), FieldKind.CHOICE, choices=faces, half=True),
            Field("codes", translate("forms", "Or codes"), hint=translate("forms", "DT-L, HO-R")),
            Field("note", translate("forms", "Note"), FieldKind.NOTE),
        ),
        translate("forms", "Record the damage")
        if taken_in is None
        else translate("forms", "Check in with damage"),
        order,
        said_of(subject, ground, translate("forms", "{number}: damage recorded")),
        lead=lead if on_record else "",
        about={"damage_missing": "damage", "damage_code": "codes"},
        what=translate("forms", "Damage"),
        tone=Tone.ATTENTION if on_record else Tone.NORMAL,
    )


def damage_words(damage: DamageFacts) -> str:
    """Return what is damaged and where, with what was noted."""
    face = word(Face(damage.place)) if damage.place else ""
    said = ", ".join(part for part in (word(Damage(damage.code)), face) if part)
    return f"{said}: {damage.note}" if damage.note else said


def _marks(typed: Typed) -> tuple[Mark, ...]:
    codes = [code for code in typed["codes"].replace(";", ",").split(",") if code.strip()]
    chosen = (Mark(Damage(typed["damage"]), Face(typed["face"])),) if typed["damage"] else ()
    marks = (*chosen, *(parse_mark(code) for code in codes))
    if not marks:
        raise Refusal("damage_missing")
    return marks
