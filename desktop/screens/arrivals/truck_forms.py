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
from desktop.screens.arrivals.carrier_form import ABOUT, carrier_form
from desktop.widgets.form import FormSpec
from desktop.widgets.form_fields import Field, FieldKind
from domain import container_number
from domain.refusal import Refusal
from domain.typed_values import as_typed, typed_day, typed_instant
from domain.visit import Category, LoadStatus
from hub.operations import dispatch, gate
from hub.operations.announcements import AnnouncedBox
from hub.operations.trucks import AnnouncedTruck, TruckChange

translate = QCoreApplication.translate
ANNOUNCED, AT_GATE, FROM_LIST = "announced", "at_gate", "list"


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

    hint = translate("arrivals", "one box a line: TEMU 627540 1 45G1, E after it for an empty one")
    now = as_typed(ground.clock(), ground.clock(), ground.zone)
    when = (
        happened_field(translate("arrivals", "in at"))
        if here
        else Field("planned", translate("arrivals", "expected at"), value=now, half=True)
    )
    fields = (
        Field("plate", translate("arrivals", "plate of the tractor"), half=True),
        Field("trailer", translate("arrivals", "of the trailer"), half=True),
        Field("driver", translate("arrivals", "driver"), half=True),
        when,
        *_papers(),
        Field("delivers", translate("arrivals", "delivers"), FieldKind.NOTE, hint=hint),
        Field(
            "collects",
            translate("arrivals", "collects"),
            FieldKind.NOTE,
            hint=translate("arrivals", "numbers or their last digits, one a line"),
        ),
    )
    title = (
        translate("arrivals", "Truck at the gate") if here else translate("arrivals", "Truck to be announced")
    )
    commit = translate("arrivals", "Gate in") if here else translate("arrivals", "Announce")
    spec = FormSpec("truck", title, fields, commit, translate("arrivals", "Back"))
    return ActForm(spec, order, fields=ABOUT)


def new_form() -> FormSpec:
    """Return the first question of Ins: what is new."""
    choices = (
        (AT_GATE, translate("arrivals", "a truck at the gate")),
        (ANNOUNCED, translate("arrivals", "a truck that is to come")),
        (FROM_LIST, translate("arrivals", "a train, from its list")),
    )
    what = Field("what", translate("arrivals", "what comes"), FieldKind.CHOICE, choices=choices)
    lead = translate("arrivals", "The list of a train can also be dropped on this screen.")
    title, back = translate("arrivals", "New"), translate("arrivals", "Back")
    return FormSpec("new", title, (what,), translate("arrivals", "Go on"), back, lead=lead)


def gate_in_form(sheet: ArrivalSheet, ground: Ground) -> ActForm:
    """Ask what is other than announced, and let the truck in."""
    carrier = sheet.carrier

    def order(typed: Typed) -> Order:
        change = TruckChange(
            typed["trailer"] or None,
            typed["driver"] or None,
            typed["authority"] or None,
            typed_day(typed["authority_until"]),
            typed["release"] or None,
            _release_until(typed, ground),
        )
        said = translate("arrivals", "{plate} is in").format(plate=carrier.number)
        return Order(gate.gate_in, (carrier.id, change), happened_at=ground.happened_at(typed), said=said)

    until = f"{carrier.authority_until:%d.%m.%Y}" if carrier.authority_until else ""
    release = (
        f"{carrier.release_until.astimezone(ground.zone):%d.%m.%Y %H:%M}" if carrier.release_until else ""
    )
    fields = (
        Field("driver", translate("arrivals", "driver"), value=carrier.driver or "", half=True),
        Field("trailer", translate("arrivals", "trailer"), value=carrier.trailer_plate or "", half=True),
        *_papers(carrier.authority or "", until, carrier.release_reference or "", release),
    )
    title = translate("arrivals", "{plate} at the gate").format(plate=carrier.number)
    commit, when = translate("arrivals", "Gate in"), translate("arrivals", "in at")
    return carrier_form("gate_in", title, commit, order, fields, when=when)


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

    reason = Field("reason", translate("arrivals", "reason"), FieldKind.NOTE)
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


def _papers(
    authority: str = "", authority_until: str = "", release: str = "", release_until: str = ""
) -> tuple[Field, ...]:
    return (
        Field("authority", translate("arrivals", "power of attorney"), value=authority, half=True),
        Field("authority_until", translate("arrivals", "valid until"), value=authority_until, half=True),
        Field("release", translate("arrivals", "release"), value=release, half=True),
        Field("release_until", translate("arrivals", "valid until"), value=release_until, half=True),
    )


def _truck(typed: Typed, stock: Mapping[str, int], ground: Ground, *, here: bool) -> AnnouncedTruck:
    return AnnouncedTruck(
        plate=typed["plate"],
        trailer_plate=typed["trailer"] or None,
        driver=typed["driver"] or None,
        authority=typed["authority"] or None,
        authority_until=typed_day(typed["authority_until"]),
        release_reference=typed["release"] or None,
        release_until=_release_until(typed, ground),
        planned_at=None if here else _planned(typed, ground),
        delivers=_delivers(typed),
        collects=_collects(typed, stock),
    )


def _planned(typed: Typed, ground: Ground) -> datetime:
    with under("planned"):
        return typed_instant(typed["planned"], ground.clock(), ground.zone)


def _release_until(typed: Typed, ground: Ground) -> datetime | None:
    until = typed["release_until"]
    with under("release_until"):
        return typed_instant(until, ground.clock(), ground.zone) if until else None


def _delivers(typed: Typed) -> tuple[AnnouncedBox, ...]:
    """Read `TEMU 627540 1 45G1 E`: number, size-type, E for empty, one box a line."""
    return tuple(_delivered(line) for line in typed["delivers"].splitlines() if line.strip())


def _delivered(line: str) -> AnnouncedBox:
    words = line.upper().split()
    empty = words[-1] in ("E", "F") and len(words) > 1
    status = LoadStatus.EMPTY if words[-1] == "E" and empty else LoadStatus.LOADED
    rest = words[:-1] if empty else words
    if len(rest) < 2:
        raise Refusal("delivered_line", line=line.strip())
    try:
        number = container_number.parse("".join(rest[:-1])).text
    except Refusal:
        raise Refusal("delivered_number", line=line.strip()) from None
    return AnnouncedBox(number, rest[-1], status, Category.EXPORT)


def _collects(typed: Typed, stock: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(_collected(line, stock) for line in typed["collects"].splitlines() if line.strip())


def _collected(line: str, stock: Mapping[str, int]) -> int:
    found = [visit_id for number, visit_id in stock.items() if container_number.matches_tail(number, line)]
    if len(found) == 1:
        return found[0]
    if found:
        raise Refusal("collected_several", line=line.strip(), boxes=len(found))
    raise Refusal("collected_none", line=line.strip())
