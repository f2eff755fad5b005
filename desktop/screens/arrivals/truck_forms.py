"""The forms of the gate: a truck is announced, let in, turned away and let out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from db.queries.arrivals import ArrivalSheet
from db.queries.arriving_boxes import ArrivingBoxRow
from desktop import formats
from desktop.screens.arrivals import counted
from desktop.screens.arrivals.deeds import Deed, Moment, OpenForm, Values, WrongField
from desktop.widgets.box import Tone
from desktop.widgets.form import FormSpec
from desktop.widgets.form_fields import Field, FieldKind
from domain import container_number
from domain.refusal import Refusal
from domain.visit import Category, LoadStatus
from hub.operations import dispatch, gate
from hub.operations.announcements import AnnouncedBox
from hub.operations.trucks import AnnouncedTruck, TruckChange

translate = QCoreApplication.translate
ANNOUNCED, AT_GATE, FROM_LIST = "announced", "at_gate", "list"


def truck_form(stock: Mapping[str, int], moment: Moment, *, here: bool) -> OpenForm:
    """Ask for a truck that is to come, or with `here` one that nobody announced and that stands at the gate.

    `stock` are the visits of the boxes that could be fetched, by number.
    """

    def deed(values: Values) -> Deed:
        truck = AnnouncedTruck(
            plate=_plate(values),
            trailer_plate=values["trailer"] or None,
            driver=values["driver"] or None,
            authority=values["authority"] or None,
            authority_until=moment.day(values["authority_until"], "authority_until"),
            release_reference=values["release"] or None,
            release_until=_until(values, moment),
            planned_at=None if here else moment.instant(values["planned"], "planned"),
            delivers=_delivers(values),
            collects=_collects(values, stock),
        )
        if here:
            said = translate("arrivals", "{plate} is in").format(plate=truck.plate.upper())
            return Deed(gate.gate_in_truck, (truck,), said, happened_at=moment.happened(values))
        said = translate("arrivals", "{plate} is announced").format(plate=truck.plate.upper())
        return Deed(gate.announce_truck, (truck,), said)

    hint = translate("arrivals", "one box a line: TEMU 627540 1 45G1, E after it for an empty one")
    when = (
        moment.at_field(translate("arrivals", "in at"))
        if here
        else Field("planned", translate("arrivals", "expected at"), value=moment.said(), half=True)
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
    return OpenForm(FormSpec("truck", title, fields, commit, translate("arrivals", "Back")), deed)


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


def gate_in_form(sheet: ArrivalSheet, moment: Moment) -> OpenForm:
    """Ask what is other than announced, and let the truck in."""
    carrier = sheet.carrier

    def deed(values: Values) -> Deed:
        change = TruckChange(
            values["trailer"] or None,
            values["driver"] or None,
            values["authority"] or None,
            moment.day(values["authority_until"], "authority_until"),
            values["release"] or None,
            _until(values, moment),
        )
        said = translate("arrivals", "{plate} is in").format(plate=carrier.number)
        return Deed(gate.gate_in, (carrier.id, change), said, happened_at=moment.happened(values))

    until = f"{carrier.authority_until:%d.%m.%Y}" if carrier.authority_until else ""
    release = (
        f"{carrier.release_until.astimezone(moment.zone):%d.%m.%Y %H:%M}" if carrier.release_until else ""
    )
    fields = (
        Field("driver", translate("arrivals", "driver"), value=carrier.driver or "", half=True),
        Field("trailer", translate("arrivals", "trailer"), value=carrier.trailer_plate or "", half=True),
        *_papers(carrier.authority or "", until, carrier.release_reference or "", release),
        moment.at_field(translate("arrivals", "in at")),
    )
    title, back = translate("arrivals", "{plate} at the gate"), translate("arrivals", "Back")
    spec = FormSpec(
        "gate_in", title.format(plate=carrier.number), fields, translate("arrivals", "Gate in"), back
    )
    return OpenForm(spec, deed)


def gate_out_form(sheet: ArrivalSheet, moment: Moment) -> OpenForm:
    """Ask why it leaves without what it was to fetch, where it does; let it out."""
    carrier = sheet.carrier
    left = [box for box in sheet.fetched if box.loaded_at is None]

    def deed(values: Values) -> Deed:
        said = translate("arrivals", "{plate} is out").format(plate=carrier.number)
        reason = {"left_empty_reason": values.get("reason") or None}
        return Deed(gate.gate_out, (carrier.id,), said, reason, happened_at=moment.happened(values))

    fields: tuple[Field, ...] = (moment.at_field(translate("arrivals", "out at")),)
    lead = ""
    if left:
        fields = (Field("reason", translate("arrivals", "reason"), FieldKind.NOTE), *fields)
        lead = translate("arrivals", "Not loaded of what it was to collect: {boxes}. Say why.")
        lead = lead.format(boxes=counted.boxes(len(left)))
    title = translate("arrivals", "{plate} leaves").format(plate=carrier.number)
    tone = Tone.ATTENTION if left else Tone.NORMAL
    commit, back = translate("arrivals", "Gate out"), translate("arrivals", "Back")
    return OpenForm(FormSpec("gate_out", title, fields, commit, back, lead=lead, tone=tone), deed)


def turn_away_form(sheet: ArrivalSheet, moment: Moment) -> OpenForm:
    """Ask why a truck is sent away."""
    carrier = sheet.carrier

    def deed(values: Values) -> Deed:
        said = translate("arrivals", "{plate} is turned away").format(plate=carrier.number)
        args, at = (carrier.id, values["reason"]), moment.happened(values)
        return Deed(gate.turn_away, args, said, happened_at=at)

    fields = (
        Field("reason", translate("arrivals", "reason"), FieldKind.NOTE),
        moment.at_field(translate("arrivals", "at")),
    )
    title = translate("arrivals", "Turn {plate} away").format(plate=carrier.number)
    commit, back = translate("arrivals", "Turn away"), translate("arrivals", "Back")
    return OpenForm(FormSpec("turn_away", title, fields, commit, back), deed)


def load_deed(sheet: ArrivalSheet, chosen: tuple[ArrivingBoxRow, ...]) -> Deed:
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
    return Deed(dispatch.load_bulk, (sheet.carrier.id, ids), said, visit_id=ids[0])


def _papers(
    authority: str = "", authority_until: str = "", release: str = "", release_until: str = ""
) -> tuple[Field, ...]:
    return (
        Field("authority", translate("arrivals", "power of attorney"), value=authority, half=True),
        Field("authority_until", translate("arrivals", "valid until"), value=authority_until, half=True),
        Field("release", translate("arrivals", "release"), value=release, half=True),
        Field("release_until", translate("arrivals", "valid until"), value=release_until, half=True),
    )


def _plate(values: Values) -> str:
    if not values["plate"]:
        raise WrongField("plate", translate("arrivals", "Type the plate of the tractor."))
    return values["plate"]


def _until(values: Values, moment: Moment) -> datetime | None:
    typed = values["release_until"]
    return moment.instant(typed, "release_until") if typed else None


def _delivers(values: Values) -> tuple[AnnouncedBox, ...]:
    """Read `TEMU 627540 1 45G1 E`: number, size-type, E for empty, one box a line."""
    return tuple(_delivered(line) for line in values["delivers"].splitlines() if line.strip())


def _delivered(line: str) -> AnnouncedBox:
    words = line.upper().split()
    empty = words[-1] in ("E", "F") and len(words) > 1
    status = LoadStatus.EMPTY if words[-1] == "E" and empty else LoadStatus.LOADED
    rest = words[:-1] if empty else words
    if len(rest) < 2:
        said = translate("arrivals", "“{line}”: write the number and the size-type, TEMU 627540 1 45G1.")
        raise WrongField("delivers", said.format(line=line.strip()))
    try:
        number = container_number.parse("".join(rest[:-1])).text
    except Refusal:
        said = translate("arrivals", "“{line}”: the number cannot be right. Compare it with the plate.")
        raise WrongField("delivers", said.format(line=line.strip())) from None
    return AnnouncedBox(number, rest[-1], status, Category.EXPORT)


def _collects(values: Values, stock: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(_collected(line, stock) for line in values["collects"].splitlines() if line.strip())


def _collected(line: str, stock: Mapping[str, int]) -> int:
    found = [visit_id for number, visit_id in stock.items() if container_number.matches_tail(number, line)]
    if len(found) == 1:
        return found[0]
    if found:
        said = translate("arrivals", "“{line}” ends {boxes} numbers here. Type more of it.")
        raise WrongField("collects", said.format(line=line.strip(), boxes=len(found)))
    said = translate("arrivals", "“{line}” is no box here that could leave: look at it on Records.")
    raise WrongField("collects", said.format(line=line.strip()))
