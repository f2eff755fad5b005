"""The forms of the gate: a truck is announced, let in, turned away and let out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from db.queries.arrivals import ArrivalSheet
from db.queries.arriving_boxes import ArrivingBoxRow
from desktop import formats
from desktop.forms.act_form import ActForm, Ground, Order, Typed, happened_field, under
from desktop.forms.gate_out import gate_out_form
from desktop.screens.arrivals import counted
from desktop.screens.arrivals.announce_forms import lines_hint, regime_field
from desktop.screens.arrivals.carrier_form import ABOUT, about_lines, carrier_form
from desktop.screens.arrivals.truck_papers import collected, fetched_hint, papers, release_until
from desktop.widgets.form import FormSpec
from desktop.widgets.form_fields import Field, FieldKind
from domain.typed_values import as_typed, typed_day, typed_instant
from domain.visit import Category
from hub.interchange.typed_list import typed_boxes
from hub.operations import dispatch, gate
from hub.operations.trucks import AnnouncedTruck

translate = QCoreApplication.translate
ANNOUNCED, AT_GATE, FROM_LIST, TYPED = "announced", "at_gate", "list", "typed"


def truck_form(stock: Mapping[str, int], ground: Ground, *, here: bool) -> ActForm:
    """Ask for a truck that is to come, or with `here` one that nobody announced and that stands at the gate.

    `stock` are the visits of the boxes that could be fetched, by number.
    """

    def order(typed: Typed) -> Order:
        truck = _truck(typed, stock, ground, here=here)
        if here:
            said = translate("arrivals", "{plate} is in").format(plate=truck.plate.upper())
            return Order(gate.gate_in_truck, (truck,), happened_at=ground.happened_at(typed), said=said)
        said = translate("arrivals", "{plate} is announced").format(plate=truck.plate.upper())
        return Order(gate.announce_truck, (truck,), said=said)

    now = as_typed(ground.clock(), ground.clock(), ground.zone)
    when = (
        happened_field()
        if here
        else Field("planned", translate("arrivals", "Expected at"), value=now, half=True)
    )
    fields = (
        Field("plate", translate("arrivals", "Plate of the tractor"), half=True),
        Field("trailer", translate("arrivals", "Of the trailer"), half=True),
        Field("driver", translate("arrivals", "Driver"), half=True),
        when,
        *papers(),
        regime_field(Category.EXPORT),
        Field(
            "delivers",
            translate("arrivals", "Delivers"),
            FieldKind.NOTE,
            hint=lines_hint("TEMU 627540 1 45G1 E"),
        ),
        Field(
            "collects",
            translate("arrivals", "Collects"),
            FieldKind.NOTE,
            hint=fetched_hint(),
        ),
    )
    title = (
        translate("arrivals", "Truck at the gate") if here else translate("arrivals", "Truck to be announced")
    )
    commit = translate("arrivals", "Gate in") if here else translate("arrivals", "Announce")
    spec = FormSpec("truck", title, fields, commit, translate("arrivals", "Back"))
    return ActForm(spec, order, fields={**ABOUT, **about_lines("delivers")})


def new_form() -> FormSpec:
    """Return the first question of Ins: what is new."""
    choices = (
        (AT_GATE, translate("arrivals", "a truck at the gate")),
        (ANNOUNCED, translate("arrivals", "a truck that is to come")),
        (FROM_LIST, translate("arrivals", "a train, from its list")),
        (TYPED, translate("arrivals", "a train, without a file")),
    )
    what = Field("what", translate("arrivals", "What comes"), FieldKind.CHOICE, choices=choices)
    lead = translate("arrivals", "The list of a train can also be dropped on this screen.")
    title, back = translate("arrivals", "New"), translate("arrivals", "Back")
    return FormSpec("new", title, (what,), translate("arrivals", "Go on"), back, lead=lead)


def leave_form(sheet: ArrivalSheet, ground: Ground) -> ActForm:
    """Ask why it leaves without what it was to fetch, where it does; let it out."""
    left = sum(box.loaded_at is None for box in sheet.fetched)
    return gate_out_form(sheet.carrier.id, sheet.carrier.number, left, ground)


def turn_away_form(sheet: ArrivalSheet, ground: Ground) -> ActForm:
    """Ask why a truck is sent away."""
    carrier = sheet.carrier

    def order(typed: Typed) -> Order:
        said = translate("arrivals", "{plate} is turned away").format(plate=carrier.number)
        given, at = (carrier.id, typed["reason"]), ground.happened_at(typed)
        return Order(gate.turn_away, given, happened_at=at, said=said)

    reason = Field("reason", translate("arrivals", "Reason"), FieldKind.NOTE)
    title = translate("arrivals", "Turn {plate} away").format(plate=carrier.number)
    return carrier_form("turn_away", title, translate("arrivals", "Turn away"), order, (reason,))


def load_order(sheet: ArrivalSheet, chosen: tuple[ArrivingBoxRow, ...]) -> Order:
    """Return the act that loads boxes which the truck fetches."""
    ids = tuple(box.visit_id for box in chosen)
    if len(chosen) == 1:
        said = translate("arrivals", "{number} loaded on {plate}").format(
            number=formats.box_number(chosen[0].number), plate=sheet.carrier.number
        )
    else:
        said = translate("arrivals", "{boxes} loaded on {plate}").format(
            boxes=counted.boxes(len(chosen)), plate=sheet.carrier.number
        )
    return Order(dispatch.load_bulk, (sheet.carrier.id, ids), said=said)


def _truck(typed: Typed, stock: Mapping[str, int], ground: Ground, *, here: bool) -> AnnouncedTruck:
    return AnnouncedTruck(
        plate=typed["plate"],
        trailer_plate=typed["trailer"] or None,
        driver=typed["driver"] or None,
        authority=typed["authority"] or None,
        authority_until=typed_day(typed["authority_until"]),
        release_reference=typed["release"] or None,
        release_until=release_until(typed, ground),
        planned_at=None if here else _planned(typed, ground),
        delivers=typed_boxes(typed["delivers"], Category(typed["category"])),
        collects=collected(typed["collects"], stock),
    )


def _planned(typed: Typed, ground: Ground) -> datetime:
    with under("planned"):
        return typed_instant(typed["planned"], ground.clock(), ground.zone)
