"""The form that announces a train of which there is no file: its boxes are typed or pasted, or come later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from desktop import formats
from desktop.forms.act_form import ActForm, Ground, Order, Typed, under
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


def regime_field(regime: Category) -> Field:
    """Return the field that asks under which regime boxes travel."""
    choices = tuple((each.value, word(each)) for each in Category)
    label = translate("arrivals", "Regime")
    return Field("category", label, FieldKind.CHOICE, regime.value, choices, half=True)


def lines_hint(words: str) -> str:
    """Return what stands in an empty field for boxes: `words` is one line, and how the next is begun."""
    return translate("arrivals", "{line}, one box a line (Shift+Enter)").format(line=words)


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
        Field("eta", translate("arrivals", "Expected at"), value=eta, half=True),
        Field("origin", translate("arrivals", "From"), half=True),
        Field("destination", translate("arrivals", "To"), value=to, half=True),
    )


def _more_fields() -> tuple[Field, ...]:
    """Return what is said of some trains only."""
    gauges = tuple((str(gauge), translate("arrivals", "{gauge} mm").format(gauge=gauge)) for gauge in _GAUGES)
    gauge = translate("arrivals", "Gauge")
    return (
        Field("index", translate("arrivals", "Index"), hint="6980-123-7000", half=True),
        Field(
            "day",
            translate("arrivals", "Date of the train"),
            hint=translate("arrivals", "day of arrival"),
            half=True,
        ),
        Field("gauge", gauge, FieldKind.CHOICE, str(BROAD), gauges, half=True),
        Field(
            "source",
            translate("arrivals", "Known from"),
            hint=translate("arrivals", "telephone"),
            half=True,
        ),
    )


def _box_fields(types: Sequence[WagonType]) -> tuple[Field, ...]:
    choices = (("", formats.NONE), *((each.code, each.code) for each in types))
    # A class of length ("80 ft") stands for a wagon whose model nobody named; the longest are the usual ones.
    classes = {each.length_class_ft: each.code for each in types if each.code == f"{each.length_class_ft} ft"}
    proposed = classes[max(classes)] if classes else ""
    unless = translate("arrivals", "Wagons, unless said")
    hint = lines_hint("TEMU 627540 1 45G1 F 24100 94788973 80 ft 1 KZ118203")
    return (
        Field("boxes", translate("arrivals", "Boxes"), FieldKind.NOTE, hint=hint),
        regime_field(Category.TRANSIT),
        Field("wagon_type", unless, FieldKind.CHOICE, proposed, choices, half=True),
    )


_GAUGES = (BROAD, STANDARD)
