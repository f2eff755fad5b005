"""The forms about trains: plan one, change its wagons, roll boxes over, enter an approved scheme."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from db.queries.reference import LocationFacts
from db.queries.transshipment import OutboundRow
from db.store import Outcome
from desktop.forms.act_form import ActForm, Order, Typed
from desktop.widgets.form import FormSpec
from desktop.widgets.form_fields import Field, FieldKind
from domain.refusal import Refusal
from hub.operations import transshipment
from hub.operations.planned_trains import Placement, PlannedTrain, PlannedWagon

translate = QCoreApplication.translate
WAGONS: Final = "wagons"
_TIME: Final = re.compile(r"(?:(\d{1,2})[./](\d{1,2})\.?\s+)?(\d{1,2})[:.](\d{2})", re.ASCII)
_OF_WAGONS: Final = dict.fromkeys(
    (
        "wagon_twice",
        "wagon_stage",
        "wagon_on_other_train",
        "wagon_other_gauge",
        "wagon_carries_boxes",
        "wagon_type_unknown",
        "wagon_type_missing",
        "wagon_number_missing",
        "wagon_number_malformed",
        "wagon_number_length",
        "wagon_number_check_digit",
    ),
    WAGONS,
)
_OF_TRAIN: Final = {
    **_OF_WAGONS,
    "train_planned_already": "number",
    "train_number": "number",
    "cut_off_after_departure": "cut_off",
    "location_unknown": "to",
    "section_unknown": "section",
}


def typed_ahead(text: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """Return the next instant of `14:30`, or that of `24.11 14:30` this year or the next; None for blank.

    Raises Refusal `plan_time_text` for what is no time.
    """
    said = text.strip()
    if not said:
        return None
    found = _TIME.fullmatch(said)
    if found is None:
        raise Refusal("plan_time_text", text=said)
    local = now.astimezone(zone)
    hour, minute = int(found[3]), int(found[4])
    try:
        if found[1] is None:
            today = datetime(local.year, local.month, local.day, hour, minute, tzinfo=zone)
            return today if today >= now else today + timedelta(days=1)
        on = _coming(int(found[1]), int(found[2]), local.date())
        return datetime(on.year, on.month, on.day, hour, minute, tzinfo=zone)
    except ValueError:
        raise Refusal("plan_time_text", text=said) from None


def _coming(day: int, month: int, today: date) -> date:
    this_year = date(today.year, month, day)
    return this_year if this_year >= today - timedelta(days=180) else date(today.year + 1, month, day)


def typed_wagons(text: str) -> tuple[PlannedWagon, ...]:
    """Return the wagons of a list, one a line: the number, then its type where it is not here yet."""
    lines = (line.split(maxsplit=1) for line in text.splitlines())
    return tuple(
        PlannedWagon(number=parts[0], wagon_type=parts[1].strip() if len(parts) > 1 else None)
        for parts in lines
        if parts
    )


def plan_form(
    places: Sequence[LocationFacts],
    sections: Sequence[tuple[str, str]],
    now: datetime,
    zone: ZoneInfo,
) -> ActForm:
    """Return the form that plans a train; its wagons are typed or taken from the table beside it."""

    def order(typed: Typed) -> Order:
        departs = typed_ahead(typed["departs"], now, zone)
        if departs is None:
            raise Refusal("plan_time_text", text="")
        train = PlannedTrain(
            typed["number"],
            departs,
            typed_ahead(typed["cut_off"], now, zone),
            destination=typed["to"] or None,
            section=typed["section"] or None,
            wagons=typed_wagons(typed[WAGONS]),
        )
        return Order(transshipment.plan_train, (train,))

    def said(_outcome: Outcome) -> str:
        return translate("transship", "Train planned")

    return ActForm(
        _spec(
            "planTrain",
            translate("transship", "Plan a train"),
            _plan_fields(places, sections),
            translate("transship", "Plan it"),
        ),
        order,
        said,
        {**_OF_TRAIN, "plan_time_text": "departs"},
    )


def _plan_fields(places: Sequence[LocationFacts], sections: Sequence[tuple[str, str]]) -> tuple[Field, ...]:
    to = [(place.code, place.name) for place in sorted(places, key=lambda place: place.name)]
    return (
        Field("number", translate("transship", "Train number"), half=True),
        Field("to", translate("transship", "To"), FieldKind.CHOICE, choices=tuple(to), half=True),
        Field(
            "departs",
            translate("transship", "Departs"),
            half=True,
            hint=translate("transship", "04:20 or 25.11 04:20"),
        ),
        Field(
            "cut_off",
            translate("transship", "Cut-off"),
            half=True,
            hint=translate("transship", "02:30 or 25.11 02:30"),
        ),
        Field(
            "section",
            translate("transship", "Section whose limits bind it"),
            FieldKind.CHOICE,
            choices=(("", translate("transship", "none: figures without limits")), *sections),
        ),
        _wagons_field(""),
    )


def wagons_form(train: OutboundRow, numbers: Sequence[str]) -> ActForm:
    """Return the form that lets a train leave with other wagons, or in another order."""

    def order(typed: Typed) -> Order:
        return Order(transshipment.set_wagons, (train.carrier_id, typed_wagons(typed[WAGONS])))

    def said(_outcome: Outcome) -> str:
        return translate("transship", "{train}: wagons changed").format(train=train.number)

    title = translate("transship", "Wagons of {train}").format(train=train.number)
    commit = translate("transship", "Let it leave with these")
    fields = (_wagons_field("\n".join(numbers)),)
    return ActForm(_spec("setWagons", title, fields, commit), order, said, _OF_WAGONS)


def scheme_form(carrier_id: int, tried: Sequence[Placement], sentence: str) -> ActForm:
    """Return the form that enters a refused plan with the number of the scheme that allows it."""

    def order(typed: Typed) -> Order:
        given = (carrier_id, tuple(tried))
        return Order(transshipment.arrange, given, {"approved_scheme": typed["scheme"] or None})

    def said(_outcome: Outcome) -> str:
        return translate("transship", "Assigned by an approved scheme")

    fields = (Field("scheme", translate("transship", "Number of the approved scheme")),)
    title, commit = translate("transship", "Approved scheme"), translate("transship", "Assign by it")
    return ActForm(_spec("scheme", title, fields, commit, sentence), order, said)


def _wagons_field(value: str) -> Field:
    return Field(
        WAGONS,
        translate("transship", "Wagons from the head, one a line"),
        FieldKind.NOTE,
        value,
        hint=translate("transship", "94880010\n94880028 13-470 (a type for those not here yet)"),
    )


def _spec(name: str, title: str, fields: tuple[Field, ...], commit: str, lead: str = "") -> FormSpec:
    return FormSpec(name, title, fields, commit, translate("transship", "Back"), lead=lead)
