"""The form of a box that stands on a train or truck and is not on its list: what can be read of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from db.queries.arrivals import ArrivalSheet
from db.queries.arriving_boxes import ArrivingBoxRow
from desktop import formats
from desktop.forms.act_form import ActForm, Ground, Order, Typed, under
from desktop.screens.arrivals.box_forms import said_of
from desktop.screens.arrivals.carrier_form import carrier_form
from desktop.widgets.form_fields import Field, FieldKind
from desktop.words import word
from domain.typed_values import typed_kg, typed_whole
from domain.visit import Category, LoadStatus
from hub.operations.announcements import NOT_LOOKED_AT, AnnouncedBox, FoundBox, Inspection, SealSeen
from hub.operations.arrivals import take_as_found

translate = QCoreApplication.translate


def extra_form(
    sheet: ArrivalSheet, typed: str, ground: Ground, near: ArrivingBoxRow | None = None
) -> ActForm:
    """Ask what can be read of a box that is not on the list; a wrong plate is taken as it is painted.

    It is proposed for the wagon of the box `near` it, which was chosen last.
    """
    types = {wagon.number: wagon.wagon_type for wagon in sheet.wagons}

    def order(typed: Typed) -> Order:
        found = _found(typed, types)
        said = said_of(found.box.number.upper(), translate("arrivals", "taken as an extra box"))
        return Order(
            take_as_found, (sheet.carrier.id, found), happened_at=ground.happened_at(typed), said=said
        )

    fields = (
        Field("number", translate("arrivals", "Number"), value=typed, half=True),
        Field("size_type", translate("arrivals", "Size-type"), hint="45G1", half=True),
        Field("as_painted", translate("arrivals", "The plate is wrong, take it as painted"), FieldKind.TICK),
        *_place_fields(sheet, (near.wagon if near else None) or ""),
        *_cargo_fields(),
    )
    lead = translate("arrivals", "It stood on {carrier} and is not on its list.")
    return carrier_form(
        "extra",
        translate("arrivals", "Extra box"),
        translate("arrivals", "Take as found"),
        order,
        fields,
        lead.format(carrier=sheet.carrier.number),
    )


def _found(typed: Typed, wagon_types: Mapping[str, str]) -> FoundBox:
    with under("position"):
        position = typed_whole(typed.get("position", ""))
    box = AnnouncedBox(
        number=typed["number"],
        size_type=typed["size_type"],
        load_status=LoadStatus(typed["load_status"]),
        category=Category(typed["category"]),
        wagon=typed.get("wagon") or None,
        wagon_type=wagon_types.get(typed.get("wagon", "")),
        position=position,
        gross_kg=typed_kg(typed["gross_kg"]) if typed["gross_kg"] else None,
        goods=typed["goods"] or None,
        destination=typed["destination"] or None,
        as_painted=bool(typed["as_painted"]),
    )
    seal = SealSeen(typed["seal"]) if typed["seal"] else NOT_LOOKED_AT
    return FoundBox(box, Inspection(seal=seal))


def _place_fields(sheet: ArrivalSheet, proposed: str) -> tuple[Field, ...]:
    """Return wagon and position; a truck has neither."""
    if not sheet.wagons:
        return ()
    named = tuple((each.number, f"{at:02}  {each.number}") for at, each in enumerate(sheet.wagons, start=1))
    wagons, wagon = (("", formats.NONE), *named), translate("arrivals", "Wagon")
    return (
        Field("wagon", wagon, FieldKind.CHOICE, value=proposed, choices=wagons, half=True),
        Field("position", translate("arrivals", "Position"), FieldKind.NUMBER, half=True),
    )


def _cargo_fields() -> tuple[Field, ...]:
    statuses = tuple((each.value, word(each)) for each in LoadStatus)
    regimes = tuple((each.value, word(each)) for each in Category)
    status, regime = translate("arrivals", "Loaded or empty"), translate("arrivals", "Regime")
    transit = Category.TRANSIT.value
    return (
        Field("load_status", status, FieldKind.CHOICE, choices=statuses, half=True),
        Field("category", regime, FieldKind.CHOICE, value=transit, choices=regimes, half=True),
        Field("seal", translate("arrivals", "Seal found"), half=True),
        Field("gross_kg", translate("arrivals", "Gross, kg"), FieldKind.NUMBER, half=True),
        Field("goods", translate("arrivals", "Goods"), half=True),
        Field("destination", translate("arrivals", "To"), half=True),
    )
