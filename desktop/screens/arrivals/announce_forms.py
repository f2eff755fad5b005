"""The form that announces a train of which there is no file: its boxes are typed or pasted, or come later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from db.queries.arrivals import ArrivalSheet
from desktop import formats
from desktop.forms.act_form import ActForm, Ground, Order, Typed, happened_field, under
from desktop.screens.arrivals import counted
from desktop.screens.arrivals.carrier_form import ABOUT, about_lines
from desktop.widgets.form import FormSpec
from desktop.widgets.form_fields import Field, FieldKind
from desktop.words import word
from domain.train_name import normal_number
from domain.typed_values import as_typed, typed_day, typed_instant
from domain.visit import Category
from domain.wagon_types import WagonType
from hub.interchange.typed_list import typed_boxes
from hub.operations.amending import AnnouncementChange, amend_announcement
from hub.operations.announcements import AnnouncedTrain
from hub.operations.arrivals import announce_train

translate = QCoreApplication.translate
BROAD, STANDARD = 1520, 1435


def train_form(types: Sequence[WagonType], to: str, ground: Ground) -> ActForm:
    """Ask for a train of which there is no file; its boxes may be typed now, later, or come as a list.

    `types` are the wagon types that the hub knows, `to` is where trains were announced to last.
    """

    def order(typed: Typed) -> Order:
        train = _train(typed, types, ground)
        said = translate("arrivals", "{train} is announced with {boxes}")
        said = said.format(train=train.number, boxes=counted.boxes(len(train.boxes)))
        return Order(announce_train, (train,), said=said)

    fields = (*_train_fields(to, ground), *_box_fields(types), *_more_fields())
    lead = translate("arrivals", "Boxes can be added later, one by one or by the list of the train.")
    commit, back = translate("arrivals", "Announce"), translate("arrivals", "Back")
    title = translate("arrivals", "Announce a train")
    spec = FormSpec("announce_train", title, fields, commit, back, lead=lead)
    return ActForm(spec, order, fields={**ABOUT, **about_lines("boxes"), "day_text": "day"})


def amend_train_form(sheet: ArrivalSheet, ground: Ground) -> ActForm:
    """Ask what of an announced train is otherwise: when it comes, its date, its way, its index and gauge."""
    carrier = sheet.carrier

    def order(typed: Typed) -> Order:
        with under("eta"):
            eta = typed_instant(typed["eta"], ground.clock(), ground.zone)
        change = AnnouncementChange(
            eta,
            planned_on=typed_day(typed["day"]),
            train_index=typed["index"] or None,
            origin=typed["origin"] or None,
            destination=typed["destination"] or None,
            gauge_mm=int(typed["gauge"]) if typed["gauge"] else None,
        )
        said = translate("arrivals", "The announcement of {train} is amended").format(train=carrier.number)
        given, at = (carrier.id, change), ground.happened_at(typed)
        return Order(amend_announcement, given, happened_at=at, said=said)

    fields = (
        Field("eta", expected_at(), value=known_time(carrier.planned_at, ground), half=True),
        day_field(f"{carrier.planned_on:%d.%m.%Y}"),
        Field("origin", translate("arrivals", "From"), value=sheet.origin or "", half=True),
        Field("destination", translate("arrivals", "To"), value=sheet.destination or "", half=True),
        index_field(carrier.train_index or ""),
        gauge_field(carrier.gauge_mm),
        happened_field(),
    )
    title = translate("arrivals", "Announcement of {train}").format(train=carrier.number)
    commit, back = translate("arrivals", "Amend"), translate("arrivals", "Back")
    spec = FormSpec("amend_train", title, fields, commit, back)
    return ActForm(spec, order, fields={**ABOUT, "day_text": "day", "train_announced_already": "day"})


def expected_at() -> str:
    """Return what the field is called that asks when a train or truck is to come."""
    return translate("arrivals", "Expected at")


def known_time(instant: datetime | None, ground: Ground) -> str:
    """Return an instant that is known as it stands in a field: with its year, which it may not share."""
    return "" if instant is None else f"{instant.astimezone(ground.zone):%d.%m.%Y %H:%M}"


def index_field(known: str = "") -> Field:
    """Return the field of the index of a train."""
    return Field("index", translate("arrivals", "Index"), value=known, hint="6980-123-7000", half=True)


def day_field(known: str = "") -> Field:
    """Return the field of the date by which a train is known."""
    hint = translate("arrivals", "day of arrival")
    return Field("day", translate("arrivals", "Date of the train"), value=known, hint=hint, half=True)


def gauge_field(known: int | None = BROAD) -> Field:
    """Return the field of the gauge of a train; one of which it is not known may stay so."""
    gauges = tuple((str(gauge), translate("arrivals", "{gauge} mm").format(gauge=gauge)) for gauge in _GAUGES)
    choices = gauges if known is not None else (("", formats.NONE), *gauges)
    value = "" if known is None else str(known)
    return Field("gauge", translate("arrivals", "Gauge"), FieldKind.CHOICE, value, choices, half=True)


def regime_field(regime: Category) -> Field:
    """Return the field that asks under which regime boxes travel."""
    choices = tuple((each.value, word(each)) for each in Category)
    label = translate("arrivals", "Regime")
    return Field("category", label, FieldKind.CHOICE, regime.value, choices, half=True)


def lines_hint(words: str) -> str:
    """Return what stands in an empty field for boxes: `words` is one line, and how the next is begun."""
    return translate("arrivals", "{line}, one box a line (Shift+Enter)").format(line=words)


def longest_class(types: Sequence[WagonType]) -> str:
    """Return the type that stands for a wagon whose model nobody named: the longest of the classes of length.

    They are named by their length ("80 ft"), and the longest are the usual ones; empty where there is none.
    """
    classes = {each.length_class_ft: each.code for each in types if each.code == f"{each.length_class_ft} ft"}
    return classes[max(classes)] if classes else ""


def _train(typed: Typed, types: Sequence[WagonType], ground: Ground) -> AnnouncedTrain:
    with under("eta"):
        eta = typed_instant(typed["eta"], ground.clock(), ground.zone)
    boxes = typed_boxes(
        typed["boxes"],
        Category(typed["category"]),
        wagon_types=[each.code for each in types],
        wagon_type=typed["wagon_type"] or None,
    )
    return AnnouncedTrain(
        normal_number(typed["number"]),
        eta,
        boxes,
        planned_on=typed_day(typed["day"]),
        train_index=typed["index"] or None,
        origin=typed["origin"] or None,
        destination=typed["destination"] or None,
        gauge_mm=int(typed["gauge"]),
        list_name=typed["source"] or None,
    )


def _train_fields(to: str, ground: Ground) -> tuple[Field, ...]:
    now = ground.clock()
    local = (now + timedelta(hours=2)).astimezone(ground.zone)
    eta = as_typed(local.replace(minute=0, second=0, microsecond=0), now, ground.zone)
    return (
        Field("number", translate("arrivals", "Train number"), hint="3017", half=True),
        Field("eta", expected_at(), value=eta, half=True),
        Field("origin", translate("arrivals", "From"), half=True),
        Field("destination", translate("arrivals", "To"), value=to, half=True),
    )


def _more_fields() -> tuple[Field, ...]:
    """Return what is said of some trains only."""
    return (
        index_field(),
        day_field(),
        gauge_field(),
        Field(
            "source",
            translate("arrivals", "Known from"),
            hint=translate("arrivals", "telephone"),
            half=True,
        ),
    )


def _box_fields(types: Sequence[WagonType]) -> tuple[Field, ...]:
    choices = (("", formats.NONE), *((each.code, each.code) for each in types))
    proposed = longest_class(types)
    unless = translate("arrivals", "Wagons, unless said")
    hint = lines_hint("TEMU 627540 1 45G1 F 24100 94788973 80 ft 1 KZ118203")
    return (
        Field("boxes", translate("arrivals", "Boxes"), FieldKind.NOTE, hint=hint),
        regime_field(Category.TRANSIT),
        Field("wagon_type", unless, FieldKind.CHOICE, proposed, choices, half=True),
    )


_GAUGES = (BROAD, STANDARD)
