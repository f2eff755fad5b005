"""The forms of a cut of wagons: placed on a track and removed again, with the times of the GU-45."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from db.queries.arrivals import ArrivalSheet
from db.queries.carriers import WagonFacts
from db.queries.tracks import TrackFacts
from desktop.screens.arrivals import counted
from desktop.screens.arrivals.deeds import Deed, Moment, OpenForm, Values, WrongField, whole
from desktop.screens.arrivals.train_forms import plain_form
from desktop.widgets.box import Tone
from desktop.widgets.form_fields import Field, FieldKind
from domain.carriers import WagonAct, wagon_may
from hub.operations import wagons

translate = QCoreApplication.translate
Cut = tuple[WagonFacts, ...]


def place_form(sheet: ArrivalSheet, tracks: Sequence[TrackFacts], moment: Moment) -> OpenForm:
    """Ask which wagons were placed on which track and when; those that wait for it are proposed."""

    def deed(values: Values) -> Deed:
        cut = _cut(sheet, values, WagonAct.PLACE)
        said = translate("arrivals", "{wagons} of {train} placed on track {track}").format(
            wagons=counted.wagons(len(cut)), train=sheet.carrier.number, track=values["track"]
        )
        args = (tuple(wagon.id for wagon in cut), values["track"])
        return Deed(wagons.place_wagons, args, said, happened_at=moment.happened(values))

    fitting = [each for each in tracks if each.gauge_mm in (None, sheet.carrier.gauge_mm)] or list(tracks)
    choices = tuple((each.code, each.name) for each in fitting)
    track = Field("track", translate("arrivals", "track"), FieldKind.CHOICE, choices=choices, half=True)
    wait = [place for place, wagon in _able(sheet, WagonAct.PLACE) if wagon.placed_at is None]
    proposed = wait or [place for place, _ in _able(sheet, WagonAct.PLACE)]
    title, commit = translate("arrivals", "Place wagons"), translate("arrivals", "Placed")
    lead = translate("arrivals", "The time goes into the GU-45: idle time runs from here.")
    return plain_form("place", title, commit, moment, deed, (*_cut_fields(proposed), track), lead)


def remove_form(sheet: ArrivalSheet, moment: Moment) -> OpenForm:
    """Ask which wagons were removed and when; those that stand on a track are proposed."""
    left = sum(box.is_to_come for box in sheet.boxes)

    def deed(values: Values) -> Deed:
        cut = _cut(sheet, values, WagonAct.REMOVE)
        said = translate("arrivals", "{wagons} of {train} removed")
        said = said.format(wagons=counted.wagons(len(cut)), train=sheet.carrier.number)
        ids = tuple(wagon.id for wagon in cut)
        return Deed(wagons.remove_wagons, (ids,), said, happened_at=moment.happened(values))

    proposed = [place for place, _ in _able(sheet, WagonAct.REMOVE)]
    title, commit = translate("arrivals", "Remove wagons"), translate("arrivals", "Removed")
    lead = translate("arrivals", "Still to be unloaded from the train: {boxes}.")
    lead = lead.format(boxes=counted.boxes(left)) if left else ""
    tone = Tone.ATTENTION if left else Tone.NORMAL
    return plain_form("remove", title, commit, moment, deed, _cut_fields(proposed), lead, tone)


def _able(sheet: ArrivalSheet, wanted: WagonAct) -> list[tuple[int, WagonFacts]]:
    """Return the wagons that the act is open to, with their places from the head."""
    return [pair for pair in enumerate(sheet.wagons, start=1) if wagon_may(wanted, pair[1].stage)]


def _cut_fields(places: Sequence[int]) -> tuple[Field, ...]:
    first, last = (str(places[0]), str(places[-1])) if places else ("", "")
    return (
        Field("first", translate("arrivals", "first wagon"), FieldKind.NUMBER, first, half=True),
        Field("last", translate("arrivals", "last wagon"), FieldKind.NUMBER, last, half=True),
    )


def _cut(sheet: ArrivalSheet, values: Values, wanted: WagonAct) -> Cut:
    """Return the wagons from the first to the last place that the act is open to; raises WrongField."""
    first, last = whole(values, "first") or 1, whole(values, "last") or len(sheet.wagons)
    cut = tuple(wagon for place, wagon in _able(sheet, wanted) if first <= place <= last)
    if not cut:
        said = translate("arrivals", "There is no such wagon between {first} and {last}.")
        raise WrongField("first", said.format(first=first, last=last))
    return cut
