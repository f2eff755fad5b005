"""The forms of a cut of wagons: placed on a track and removed again, with the times of the GU-45."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from db.queries.arrivals import ArrivalSheet
from db.queries.carriers import WagonFacts
from db.queries.tracks import TrackFacts
from desktop.forms.act_form import ActForm, Ground, Order, Typed, under
from desktop.screens.arrivals import counted
from desktop.screens.arrivals.carrier_form import carrier_form
from desktop.widgets.box import Tone
from desktop.widgets.form_fields import Field, FieldKind
from domain.carriers import WagonAct, wagon_may
from domain.refusal import Refusal
from domain.typed_values import typed_whole
from hub.operations import wagons

translate = QCoreApplication.translate
Cut = tuple[WagonFacts, ...]


def place_form(sheet: ArrivalSheet, tracks: Sequence[TrackFacts], ground: Ground) -> ActForm:
    """Ask which wagons were placed on which track and when; those that wait for it are proposed."""

    def order(typed: Typed) -> Order:
        cut = _cut(sheet, typed, WagonAct.PLACE)
        said = translate("arrivals", "{wagons} of {train} placed on track {track}").format(
            wagons=counted.wagons(len(cut)), train=sheet.carrier.number, track=typed["track"]
        )
        args = (tuple(wagon.id for wagon in cut), typed["track"])
        return Order(wagons.place_wagons, args, happened_at=ground.happened_at(typed), said=said)

    fitting = [each for each in tracks if each.gauge_mm in (None, sheet.carrier.gauge_mm)] or list(tracks)
    choices = tuple((each.code, each.name) for each in fitting)
    track = Field("track", translate("arrivals", "Track"), FieldKind.CHOICE, choices=choices, half=True)
    wait = [place for place, wagon in _able(sheet, WagonAct.PLACE) if wagon.placed_at is None]
    proposed = wait or [place for place, _ in _able(sheet, WagonAct.PLACE)]
    title, commit = translate("arrivals", "Place wagons"), translate("arrivals", "Placed")
    lead = translate("arrivals", "The time goes into the GU-45: idle time runs from here.")
    return carrier_form("place", title, commit, order, (*_cut_fields(proposed), track), lead)


def remove_form(sheet: ArrivalSheet, ground: Ground) -> ActForm:
    """Ask which wagons were removed and when; those that stand on a track are proposed."""
    left = sum(box.is_to_come for box in sheet.boxes)

    def order(typed: Typed) -> Order:
        cut = _cut(sheet, typed, WagonAct.REMOVE)
        said = translate("arrivals", "{wagons} of {train} removed")
        said = said.format(wagons=counted.wagons(len(cut)), train=sheet.carrier.number)
        ids = tuple(wagon.id for wagon in cut)
        return Order(wagons.remove_wagons, (ids,), happened_at=ground.happened_at(typed), said=said)

    proposed = [place for place, _ in _able(sheet, WagonAct.REMOVE)]
    title, commit = translate("arrivals", "Remove wagons"), translate("arrivals", "Removed")
    lead = translate("arrivals", "Still to be unloaded from the train: {boxes}.")
    lead = lead.format(boxes=counted.boxes(left)) if left else ""
    tone = Tone.ATTENTION if left else Tone.NORMAL
    return carrier_form("remove", title, commit, order, _cut_fields(proposed), lead, tone)


def _able(sheet: ArrivalSheet, wanted: WagonAct) -> list[tuple[int, WagonFacts]]:
    """Return the wagons that the act is open to, with their places from the head."""
    return [pair for pair in enumerate(sheet.wagons, start=1) if wagon_may(wanted, pair[1].stage)]


def _cut_fields(places: Sequence[int]) -> tuple[Field, ...]:
    first, last = (str(places[0]), str(places[-1])) if places else ("", "")
    return (
        Field("first", translate("arrivals", "First wagon"), FieldKind.NUMBER, first, half=True),
        Field("last", translate("arrivals", "Last wagon"), FieldKind.NUMBER, last, half=True),
    )


def _cut(sheet: ArrivalSheet, typed: Typed, wanted: WagonAct) -> Cut:
    """Return the wagons from the first to the last place that the act is open to.

    Raises Refusal `cut_empty`, and WrongField for a place that is no number.
    """
    first, last = _place(typed, "first") or 1, _place(typed, "last") or len(sheet.wagons)
    cut = tuple(wagon for place, wagon in _able(sheet, wanted) if first <= place <= last)
    if not cut:
        raise Refusal("cut_empty", first=first, last=last)
    return cut


def _place(typed: Typed, name: str) -> int | None:
    with under(name):
        return typed_whole(typed[name])
