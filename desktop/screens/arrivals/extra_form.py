"""The form of a box that stands on a train or truck and is not on its list: what can be read of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from db.queries.arrivals import ArrivalSheet
from db.queries.arriving_boxes import ArrivingBoxRow
from desktop import formats
from desktop.screens.arrivals.deeds import Deed, Moment, OpenForm, Values, said_of, whole
from desktop.widgets.form import FormSpec
from desktop.widgets.form_fields import Field, FieldKind
from desktop.words import word
from domain.visit import Category, LoadStatus
from hub.operations.announcements import NOT_LOOKED_AT, AnnouncedBox, FoundBox, Inspection, SealSeen
from hub.operations.arrivals import take_as_found

translate = QCoreApplication.translate


def extra_form(
    sheet: ArrivalSheet, typed: str, moment: Moment, near: ArrivingBoxRow | None = None
) -> OpenForm:
    """Ask what can be read of a box that is not on the list; a wrong plate is taken as it is painted.

    It is proposed for the wagon of the box `near` it, which was chosen last.
    """
    types = {wagon.number: wagon.wagon_type for wagon in sheet.wagons}

    def deed(values: Values) -> Deed:
        found = _found(values, types)
        said = said_of(found.box.number.upper(), translate("arrivals", "taken as an extra box"))
        return Deed(take_as_found, (sheet.carrier.id, found), said, happened_at=moment.happened(values))

    fields = (
        Field("number", translate("arrivals", "number"), value=typed, half=True),
        Field("size_type", translate("arrivals", "size-type"), hint="45G1", half=True),
        Field("as_painted", translate("arrivals", "the plate is wrong, take it as painted"), FieldKind.TICK),
        *_place_fields(sheet, (near.wagon if near else None) or ""),
        *_cargo_fields(),
        moment.at_field(translate("arrivals", "found at")),
    )
    said = translate("arrivals", "It stood on {carrier} and is not on its list.")
    title, back = translate("arrivals", "Extra box"), translate("arrivals", "Back")
    commit, lead = translate("arrivals", "Take as found"), said.format(carrier=sheet.carrier.number)
    return OpenForm(FormSpec("extra", title, fields, commit, back, lead=lead), deed)


def _found(values: Values, wagon_types: Mapping[str, str]) -> FoundBox:
    box = AnnouncedBox(
        number=values["number"],
        size_type=values["size_type"],
        load_status=LoadStatus(values["load_status"]),
        category=Category(values["category"]),
        wagon=values.get("wagon") or None,
        wagon_type=wagon_types.get(values.get("wagon", "")),
        position=whole(values, "position"),
        gross_kg=whole(values, "gross_kg"),
        goods=values["goods"] or None,
        destination=values["destination"] or None,
        as_painted=bool(values["as_painted"]),
    )
    seal = SealSeen(values["seal"]) if values["seal"] else NOT_LOOKED_AT
    return FoundBox(box, Inspection(seal=seal))


def _place_fields(sheet: ArrivalSheet, proposed: str) -> tuple[Field, ...]:
    """Return wagon and position; a truck has neither."""
    if not sheet.wagons:
        return ()
    named = tuple((each.number, f"{at:02}  {each.number}") for at, each in enumerate(sheet.wagons, start=1))
    wagons, wagon = (("", formats.NONE), *named), translate("arrivals", "wagon")
    return (
        Field("wagon", wagon, FieldKind.CHOICE, value=proposed, choices=wagons, half=True),
        Field("position", translate("arrivals", "position"), FieldKind.NUMBER, half=True),
    )


def _cargo_fields() -> tuple[Field, ...]:
    statuses = tuple((each.value, word(each)) for each in LoadStatus)
    regimes = tuple((each.value, word(each)) for each in Category)
    status, regime = translate("arrivals", "loaded or empty"), translate("arrivals", "regime")
    transit = Category.TRANSIT.value
    return (
        Field("load_status", status, FieldKind.CHOICE, choices=statuses, half=True),
        Field("category", regime, FieldKind.CHOICE, value=transit, choices=regimes, half=True),
        Field("seal", translate("arrivals", "seal found"), half=True),
        Field("gross_kg", translate("arrivals", "gross, kg"), FieldKind.NUMBER, half=True),
        Field("goods", translate("arrivals", "goods"), half=True),
        Field("destination", translate("arrivals", "to"), half=True),
    )
