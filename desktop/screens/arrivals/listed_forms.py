"""The forms that mend the list of a train or truck box by box: one is added, corrected, or taken off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from db.queries.arrivals import ArrivalSheet
from db.queries.arriving_boxes import ArrivingBoxRow
from desktop import formats
from desktop.forms.act_form import ActForm, Ground, Order, Typed, under
from desktop.screens.arrivals import counted
from desktop.screens.arrivals.announce_forms import lines_hint, longest_class, regime_field
from desktop.screens.arrivals.box_forms import said_of
from desktop.screens.arrivals.carrier_form import about_one_or_lines, carrier_form
from desktop.screens.arrivals.looks import is_train
from desktop.widgets.form_fields import Field, FieldKind
from desktop.words import word
from domain.seals import check_typed
from domain.typed_values import typed_kg, typed_whole
from domain.visit import Category, LoadStatus
from domain.wagon_types import WagonType
from hub.interchange.typed_list import typed_boxes
from hub.operations import listed_boxes
from hub.operations.announcements import AnnouncedBox

translate = QCoreApplication.translate


def add_form(
    sheet: ArrivalSheet, types: Sequence[WagonType], ground: Ground, near: ArrivingBoxRow | None = None
) -> ActForm:
    """Ask for boxes more: one in its fields, or several as lines that are typed or pasted, or both.

    The one is proposed for the wagon of the box `near` it, which was chosen last.
    """
    regime = near.category if near else Category.TRANSIT if is_train(sheet) else Category.EXPORT
    empty = AnnouncedBox("", "", LoadStatus.LOADED, regime, wagon=near.wagon if near else None)

    def order(typed: Typed) -> Order:
        lines = _lines(typed, types)
        single = (_announced(typed, empty, sheet),) if typed["number"] or not lines else ()
        boxes = (*single, *lines)
        said = translate("arrivals", "{boxes} added to {carrier}")
        if len(boxes) == 1:
            said = said_of(boxes[0].number.upper(), translate("arrivals", "added to {carrier}"))
        said = said.format(boxes=counted.boxes(len(boxes)), carrier=sheet.carrier.number)
        given, at = (sheet.carrier.id, boxes), ground.happened_at(typed)
        return Order(listed_boxes.add_to_list, given, happened_at=at, said=said)

    title = translate("arrivals", "Add a box to {carrier}").format(carrier=sheet.carrier.number)
    commit = translate("arrivals", "Add")
    number, size_type, painted, *rest = _fields(empty, sheet, types)
    several = _several(is_train=is_train(sheet))
    # What stands under the lines holds for them too: regime, destination and the type of their wagons.
    fields = (number, size_type, painted, several, *rest)
    form = carrier_form("add_box", title, commit, order, fields)
    return replace(form, fields={**form.fields, **about_one_or_lines("boxes")})


def correct_form(
    sheet: ArrivalSheet, visit_id: int, known: AnnouncedBox, types: Sequence[WagonType], ground: Ground
) -> ActForm:
    """Ask what of an announced box is otherwise; what the form does not ask stays as it was announced."""

    def order(typed: Typed) -> Order:
        box = _announced(typed, known, sheet)
        said = said_of(box.number.upper(), translate("arrivals", "corrected on the list"))
        given, at = (visit_id, box), ground.happened_at(typed)
        return Order(listed_boxes.correct_on_list, given, happened_at=at, said=said)

    title = translate("arrivals", "Correct {number}").format(number=formats.box_number(known.number))
    commit = translate("arrivals", "Correct")
    return carrier_form("correct_box", title, commit, order, _fields(known, sheet, types))


def take_off_order(sheet: ArrivalSheet, chosen: Sequence[ArrivingBoxRow]) -> Order:
    """Return the act that takes boxes off the list which do not come."""
    ids = tuple(box.visit_id for box in chosen)
    if len(chosen) == 1:
        said = said_of(chosen[0].number, translate("arrivals", "taken off the list"))
    else:
        said = translate("arrivals", "{boxes} taken off the list")
        said = said.format(boxes=counted.boxes(len(chosen)))
    return Order(listed_boxes.take_off_list, (sheet.carrier.id, ids), said=said)


def _announced(typed: Typed, known: AnnouncedBox, sheet: ArrivalSheet) -> AnnouncedBox:
    """Return the box as the form says it. Raises Refusal and WrongField for what cannot be read."""
    wagon = _wagon(typed.get("wagon", ""), sheet)
    types = {each.number: each.wagon_type for each in sheet.wagons}
    with under("position"):
        position = typed_whole(typed.get("position", ""))
    with under("seal"):
        check_typed(typed["seal"])
    return replace(
        known,
        number=typed["number"],
        size_type=typed["size_type"],
        as_painted=bool(typed["as_painted"]),
        load_status=LoadStatus(typed["load_status"]),
        category=Category(typed["category"]),
        wagon=wagon,
        wagon_type=None if wagon is None else typed["wagon_type"] or types.get(wagon),
        position=position,
        gross_kg=_kg(typed, "gross_kg"),
        tare_kg=_kg(typed, "tare_kg"),
        seal=typed["seal"] or None,
        goods=typed["goods"] or None,
        hs_code=typed["hs_code"] or None,
        consignee=typed["consignee"] or None,
        origin=typed["origin"] or None,
        destination=typed["destination"] or None,
        dangerous_class=typed["dangerous_class"] or None,
        un_number=typed["un_number"] or None,
    )


def _lines(typed: Typed, types: Sequence[WagonType]) -> tuple[AnnouncedBox, ...]:
    """Return the boxes that are typed one a line; raises Refusal for the first that cannot be read."""
    return typed_boxes(
        typed["boxes"],
        Category(typed["category"]),
        wagon_types=[each.code for each in types],
        wagon_type=typed.get("wagon_type") or longest_class(types) or None,
        destination=typed["destination"] or None,
    )


def _wagon(said: str, sheet: ArrivalSheet) -> str | None:
    """Return the number of a wagon that is typed, or that is counted from the head (`07`)."""
    at = int(said) if len(said) < 3 and said.isascii() and said.isdigit() else 0
    return sheet.wagons[at - 1].number if 0 < at <= len(sheet.wagons) else said or None


def _kg(typed: Typed, name: str) -> int | None:
    with under(name):
        return typed_kg(typed[name]) if typed[name] else None


def _fields(box: AnnouncedBox, sheet: ArrivalSheet, types: Sequence[WagonType]) -> tuple[Field, ...]:
    painted = translate("arrivals", "The plate is wrong, take it as painted")
    number = formats.box_number(box.number) if box.number else ""
    return (
        Field("number", translate("arrivals", "Number"), value=number, half=True),
        Field("size_type", translate("arrivals", "Size-type"), value=box.size_type, hint="45G1", half=True),
        Field("as_painted", painted, FieldKind.TICK, "1" if box.as_painted else ""),
        *(_place_fields(box, sheet, types) if is_train(sheet) else ()),
        *_cargo_fields(box),
    )


def _several(*, is_train: bool) -> Field:
    line = "TEMU 627540 1 45G1 F 24100 94788973 1 KZ118203" if is_train else "TEMU 627540 1 45G1 E"
    label = translate("arrivals", "Or several, one box a line")
    return Field("boxes", label, FieldKind.NOTE, hint=lines_hint(line))


def _place_fields(box: AnnouncedBox, sheet: ArrivalSheet, types: Sequence[WagonType]) -> tuple[Field, ...]:
    codes = tuple((each.code, each.code) for each in types)
    choices = (("", translate("arrivals", "as on the list")), *codes)
    known = {each.number for each in sheet.wagons}
    kind = "" if box.wagon in known else box.wagon_type or ""
    position = "" if box.position is None else str(box.position)
    hint = translate("arrivals", "number or 07")
    return (
        Field("wagon", translate("arrivals", "Wagon"), value=box.wagon or "", hint=hint, half=True),
        Field("wagon_type", translate("arrivals", "Its type"), FieldKind.CHOICE, kind, choices, half=True),
        Field("position", translate("arrivals", "Position"), FieldKind.NUMBER, position, half=True),
    )


def _cargo_fields(box: AnnouncedBox) -> tuple[Field, ...]:
    statuses = tuple((each.value, word(each)) for each in LoadStatus)
    status = translate("arrivals", "Loaded or empty")
    gross, tare = translate("arrivals", "Gross, kg"), translate("arrivals", "Tare, kg")
    return (
        Field("seal", translate("arrivals", "Seal"), value=box.seal or "", half=True),
        Field("load_status", status, FieldKind.CHOICE, box.load_status.value, statuses, half=True),
        regime_field(box.category),
        Field("gross_kg", gross, FieldKind.NUMBER, _figure(box.gross_kg), half=True),
        Field("tare_kg", tare, FieldKind.NUMBER, _figure(box.tare_kg), half=True),
        Field("origin", translate("arrivals", "From"), value=box.origin or "", half=True),
        Field("destination", translate("arrivals", "To"), value=box.destination or "", half=True),
        Field("goods", translate("arrivals", "Goods"), value=box.goods or "", half=True),
        Field("hs_code", translate("arrivals", "HS code"), value=box.hs_code or "", half=True),
        Field("consignee", translate("arrivals", "Consignee"), value=box.consignee or "", half=True),
        Field("dangerous_class", translate("arrivals", "Class"), value=box.dangerous_class or "", half=True),
        Field("un_number", translate("arrivals", "UN number"), value=box.un_number or "", half=True),
    )


def _figure(kg: int | None) -> str:
    return "" if kg is None else str(kg)
