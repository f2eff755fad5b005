"""The forms about one box: its seal, damages and weight, that it is missing, and one that nobody listed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from db.queries.arriving_boxes import ArrivingBoxRow
from desktop import formats
from desktop.screens.arrivals import counted
from desktop.screens.arrivals.deeds import Deed, Moment, OpenForm, Values, WrongField, said_of, whole
from desktop.screens.arrivals.looks import place_words
from desktop.widgets.box import Tone
from desktop.widgets.form import FormSpec
from desktop.widgets.form_fields import Field, FieldKind
from desktop.words import word
from domain.damages import Damage, Face, Mark, parse_mark
from domain.holds import HoldKind
from domain.refusal import Refusal
from domain.seals import SealState, compare
from domain.visit import Where
from hub.operations import arrivals, boxes, holds
from hub.operations.announcements import SealSeen

translate = QCoreApplication.translate
NONE_ON_BOX = "none"
ABOUT_BOX = frozenset({"seal", "damage", "weight", "missing"})
"""The forms that are about the chosen box."""


def seal_form(box: ArrivingBoxRow, moment: Moment) -> OpenForm:
    """Ask which seal is on the box; one that differs holds it, one read again right lets it go."""

    def deed(values: Values) -> Deed:
        found = _found(values)
        seen = SealSeen(found, kind=values["kind"])
        note, at = _happening(values), moment.happened(values)
        if _is_to_come(box):
            return _check_in(box, moment, values, {"seal": seen, "remark": note})
        said = said_of(box.number, translate("arrivals", "seal recorded"))
        return Deed(
            boxes.check_seal,
            (box.visit_id, found),
            said,
            {"seal_kind": seen.kind, "note": note},
            happened_at=at,
            visit_id=box.visit_id,
            follow=_release(box, found),
        )

    differs = box.seal_state is SealState.DIFFERS
    lead = (
        translate("arrivals", "Announced {seal}. Type what is on the box.")
        if box.seal
        else translate("arrivals", "No seal was announced. Type what is on the box.")
    )
    fields = (
        Field("found", translate("arrivals", "seal found"), value=box.seal_found or "", half=True),
        Field("kind", translate("arrivals", "kind"), FieldKind.CHOICE, choices=_seal_kinds(), half=True),
        Field("happened", translate("arrivals", "what happened"), FieldKind.CHOICE, choices=_happenings()),
        moment.at_field(translate("arrivals", "read at")),
    )
    commit = translate("arrivals", "Record the seal")
    if _is_to_come(box):
        commit = translate("arrivals", "Check in with seal")
    elif differs:
        commit = translate("arrivals", "Correct the seal")
    back = translate("arrivals", "Keep held") if differs else translate("arrivals", "Back")
    return OpenForm(
        FormSpec(
            "seal", translate("arrivals", "Seal"), fields, commit, back, lead=lead.format(seal=box.seal)
        ),
        deed,
    )


def damage_form(box: ArrivingBoxRow, moment: Moment) -> OpenForm:
    """Ask what is wrong with the box and where; damages that ask for a repair hold it."""

    def deed(values: Values) -> Deed:
        marks = _marks(values)
        if _is_to_come(box):
            return _check_in(box, moment, values, {"marks": marks, "remark": values["note"]})
        said = said_of(box.number, translate("arrivals", "damage recorded"))
        args = (box.visit_id, marks, values["note"])
        at = moment.happened(values)
        return Deed(boxes.record_damage, args, said, happened_at=at, visit_id=box.visit_id)

    damages = (("", formats.NONE), *((each.value, word(each)) for each in Damage))
    faces = tuple((each.value, word(each)) for each in Face)
    fields = (
        Field("damage", translate("arrivals", "damage"), FieldKind.CHOICE, choices=damages, half=True),
        Field("face", translate("arrivals", "where"), FieldKind.CHOICE, choices=faces, half=True),
        Field("codes", translate("arrivals", "or codes"), hint=translate("arrivals", "DT-L, HO-R")),
        Field("note", translate("arrivals", "note"), FieldKind.NOTE),
        moment.at_field(translate("arrivals", "seen at")),
    )
    commit = (
        translate("arrivals", "Check in with damage")
        if _is_to_come(box)
        else translate("arrivals", "Record the damage")
    )
    lead = translate("arrivals", "On record: {damages}").format(damages=", ".join(box.damages))
    return OpenForm(
        FormSpec(
            "damage",
            translate("arrivals", "Damage"),
            fields,
            commit,
            translate("arrivals", "Back"),
            lead=lead if box.damages else "",
            tone=Tone.ATTENTION if box.damages else Tone.NORMAL,
        ),
        deed,
    )


def weight_form(box: ArrivingBoxRow, moment: Moment) -> OpenForm:
    """Ask what the scale says; a weight above the plate is recorded and holds the box."""

    def deed(values: Values) -> Deed:
        kg = whole(values, "kg")
        if not kg:
            raise WrongField("kg", translate("arrivals", "Type the weight that the scale shows."))
        scale = values["scale"] or None
        if _is_to_come(box):
            plate = {"max_gross_kg": whole(values, "plate")}
            return _check_in(box, moment, values, {"weighed_kg": kg, "scale": scale, **plate})
        said = said_of(box.number, translate("arrivals", "weighed"))
        args, at = (box.visit_id, kg), moment.happened(values)
        return Deed(boxes.weigh, args, said, {"scale": scale}, happened_at=at, visit_id=box.visit_id)

    declared = translate("arrivals", "Declared {declared} t, plate {plate} t.").format(
        declared=formats.exact_tonnes(box.declared_kg), plate=formats.exact_tonnes(box.max_gross_kg)
    )
    fields = (
        Field("kg", translate("arrivals", "gross, kg"), FieldKind.NUMBER, half=True),
        Field("scale", translate("arrivals", "scale"), half=True),
        # Who stands before the box reads its plate too; a lift later nobody does.
        *(_plate_fields(box) if _is_to_come(box) else ()),
        moment.at_field(translate("arrivals", "weighed at")),
    )
    commit = (
        translate("arrivals", "Check in with weight")
        if _is_to_come(box)
        else translate("arrivals", "Record the weight")
    )
    title, back = translate("arrivals", "Weight"), translate("arrivals", "Back")
    return OpenForm(FormSpec("weight", title, fields, commit, back, lead=declared), deed)


def missing_form(chosen: Sequence[ArrivingBoxRow], moment: Moment) -> OpenForm:
    """Ask why boxes are not on the train; they stay to be found."""

    def deed(values: Values) -> Deed:
        ids = tuple(box.visit_id for box in chosen)
        if len(chosen) == 1:
            said = said_of(chosen[0].number, translate("arrivals", "is missing"))
        else:
            said = translate("arrivals", "Missing: {boxes}").format(boxes=counted.boxes(len(chosen)))
        at = moment.happened(values)
        return Deed(
            arrivals.mark_missing, (ids, values["reason"]), said, happened_at=at, visit_id=chosen[0].visit_id
        )

    numbers = ", ".join(formats.box_number(box.number) for box in chosen[:6])
    beside = place_words(chosen[0]) if len(chosen) == 1 else ""
    fields = (
        Field("reason", translate("arrivals", "what is known"), FieldKind.NOTE),
        moment.at_field(translate("arrivals", "seen at")),
    )
    title, back = translate("arrivals", "Missing"), translate("arrivals", "Back")
    commit = translate("arrivals", "Mark as missing")
    return OpenForm(FormSpec("missing", title, fields, commit, back, beside, numbers), deed)


def _plate_fields(box: ArrivingBoxRow) -> tuple[Field, ...]:
    known = "" if box.max_gross_kg is None else str(box.max_gross_kg)
    return (Field("plate", translate("arrivals", "plate, kg"), FieldKind.NUMBER, known, half=True),)


def _is_to_come(box: ArrivingBoxRow) -> bool:
    return box.where_is is Where.ON_INBOUND and box.checked_in_at is None


def _check_in(box: ArrivingBoxRow, moment: Moment, values: Values, seen: dict[str, object]) -> Deed:
    said = said_of(box.number, translate("arrivals", "taken · {place}").format(place=place_words(box)))
    at = moment.happened(values)
    return Deed(arrivals.check_in, (box.visit_id,), said, seen, happened_at=at, visit_id=box.visit_id)


def _found(values: Values) -> str | None:
    if values["happened"] == NONE_ON_BOX:
        return None
    if not values["found"]:
        said = translate("arrivals", "Type the seal, or choose that there is none on the box.")
        raise WrongField("found", said)
    return values["found"]


def _release(box: ArrivingBoxRow, found: str | None) -> Deed | None:
    """Return the end of the seal hold where the seal, read again, is the announced one."""
    seen = compare(box.seal, found, looked_at=True, load_status=box.load_status)
    held = tuple(hold.id for hold in box.holds if hold.kind == HoldKind.SEAL.value)
    if not held or seen.state is not SealState.CHECKED:
        return None
    said = said_of(box.number, translate("arrivals", "seal is right, hold released"))
    return Deed(holds.release_hold, (held, f"{seen.announced} = {seen.found}"), said, visit_id=box.visit_id)


def _marks(values: Values) -> tuple[Mark, ...]:
    marks = []
    if values["damage"]:
        marks.append(Mark(Damage(values["damage"]), Face(values["face"])))
    for code in values["codes"].replace(";", ",").split(","):
        if code.strip():
            try:
                marks.append(parse_mark(code))
            except Refusal:
                said = translate("arrivals", "“{code}” is no damage code. Write DT-L: what, then where.")
                raise WrongField("codes", said.format(code=code.strip())) from None
    if not marks:
        raise WrongField("damage", translate("arrivals", "Choose a damage, or type its code."))
    return tuple(marks)


def _seal_kinds() -> tuple[tuple[str, str], ...]:
    return (
        ("", translate("arrivals", "not known")),
        ("line", translate("arrivals", "line")),
        ("customs", translate("arrivals", "customs")),
        ("zpu", translate("arrivals", "locking device (ZPU)")),
        ("navigation", translate("arrivals", "navigation")),
    )


def _happenings() -> tuple[tuple[str, str], ...]:
    return (
        ("", translate("arrivals", "nothing: as read")),
        ("misread", translate("arrivals", "it was misread before")),
        ("changed", translate("arrivals", "replaced on the way, with an act")),
        ("broken", translate("arrivals", "broken")),
        (NONE_ON_BOX, translate("arrivals", "there is no seal on the box")),
    )


def _happening(values: Values) -> str:
    return "" if not values["happened"] else dict(_happenings())[values["happened"]]
