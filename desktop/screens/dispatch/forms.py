"""The forms of Dispatch: load as it really stands, take off, place and remove wagons, depart."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from db.queries.tracks import TrackFacts
from db.queries.yard_stock import AreaRow
from db.store import Outcome
from desktop import formats
from desktop.forms.act_form import (
    ABOUT_HAPPENED,
    ActForm,
    Ground,
    Order,
    Subject,
    Typed,
    act_form,
    happened_field,
)
from desktop.forms.places import about_position, read_position
from desktop.widgets.box import Tone
from desktop.widgets.form import FormSpec
from desktop.widgets.form_fields import Field, FieldKind
from domain.carriers import WagonAct, wagon_may
from hub.operations import departing, dispatch, wagons
from hub.operations.dispatch_board import BoardTrain
from hub.operations.train_wagons import never_came

translate = QCoreApplication.translate
TO = "to"
_ABOUT_LOAD = {
    "load_needs_wagon": "wagon",
    "wagon_stage": "wagon",
    "assign_wagon_elsewhere": "wagon",
    "load_position_taken": "position",
}


def load_form(subject: Subject, train: BoardTrain, ground: Ground, sentence: str = "") -> ActForm:
    """Return the form that loads a box where it really stands; `sentence` says why it cannot as planned."""
    known = train.box(subject.visit_id)
    planned = known.row.wagon_id if known else None
    choices = tuple(
        (str(each.wagon.id), _wagon_words(place, each.wagon.number, len(each.boxes)))
        for place, each in enumerate(train.verdict.wagons, start=1)
    )
    fields = (
        Field(
            "wagon",
            translate("dispatch", "Wagon"),
            FieldKind.CHOICE,
            str(planned or ""),
            choices,
        ),
        Field(
            "position",
            translate("dispatch", "Position from the head"),
            FieldKind.NUMBER,
            str((known.row.position if known else None) or ""),
            half=True,
        ),
        Field("scheme", translate("dispatch", "Approved scheme"), half=True),
        Field("machine", translate("dispatch", "Machine"), half=True),
        Field("driver", translate("dispatch", "Driver"), half=True),
    )

    def order(typed: Typed) -> Order:
        position = typed["position"].strip()
        more = {
            "wagon_id": int(typed["wagon"]) if typed["wagon"] else None,
            "position": int(position) if position.isdecimal() else None,
            "approved_scheme": typed["scheme"] or None,
            "machine": typed["machine"] or None,
            "driver": typed["driver"] or None,
        }
        given = (subject.visit_id, train.carrier_id)
        return Order(dispatch.load, given, more, ground.happened_at(typed))

    def said(_outcome: Outcome) -> str:
        done = translate("dispatch", "{number} loaded on {train}")
        return done.format(number=subject.title, train=train.row.number)

    commit = translate("dispatch", "Load on {train}").format(train=train.row.number)
    return act_form("load", subject, fields, commit, order, said, lead=sentence, about=_ABOUT_LOAD)


def _wagon_words(place: int, number: str, boxes: int) -> str:
    if not boxes:
        return translate("dispatch", "{place} {number} · free").format(place=f"{place:02}", number=number)
    said = (
        translate("dispatch", "{place} {number} · %Ln box", "", boxes)
        if boxes == 1
        else translate("dispatch", "{place} {number} · %Ln boxes", "", boxes)
    )
    return said.format(place=f"{place:02}", number=number)


def take_off_form(subject: Subject, ground: Ground, areas: Sequence[AreaRow], proposed: str) -> ActForm:
    """Return the form that sets a loaded box down again, with a slot proposed."""

    def order(typed: Typed) -> Order:
        by = {"machine": typed["machine"] or None, "driver": typed["driver"] or None}
        to = read_position(typed[TO], areas)
        return Order(dispatch.take_off, (subject.visit_id, to), by, ground.happened_at(typed))

    def said(outcome: Outcome) -> str:
        done = translate("dispatch", "{number} taken off · {place}")
        return done.format(number=subject.title, place=outcome.result)

    hint = areas[0].name if areas else ""
    fields = (
        Field(TO, translate("dispatch", "Set down in"), value=proposed, hint=hint),
        Field("machine", translate("dispatch", "Machine"), half=True),
        Field("driver", translate("dispatch", "Driver"), half=True),
    )
    lead = translate("dispatch", "It stays planned for its place on the train.")
    commit = translate("dispatch", "Take off")
    return act_form("takeOff", subject, fields, commit, order, said, lead=lead, about=about_position(TO))


def place_form(train: BoardTrain, tracks: Sequence[TrackFacts], ground: Ground) -> ActForm:
    """Return the form that records on which track the wagons of a train were placed."""
    ids = wagons_to(train, WagonAct.PLACE)
    gauge = train.load.carrier.gauge_mm
    fitting = [each for each in tracks if gauge is None or each.gauge_mm in (None, gauge)] or list(tracks)

    def order(typed: Typed) -> Order:
        return Order(wagons.place_wagons, (ids, typed["track"]), happened_at=ground.happened_at(typed))

    def said(_outcome: Outcome) -> str:
        done = translate("dispatch", "{train}: {count} wagons placed")
        return done.format(train=train.row.number, count=len(ids))

    choices = tuple((each.code, each.name) for each in fitting)
    field = Field("track", translate("dispatch", "Track"), FieldKind.CHOICE, choices=choices)
    title = translate("dispatch", "Place {count} wagons").format(count=len(ids))
    lead = translate("dispatch", "The time goes into the GU-45.")
    commit = translate("dispatch", "Placed")
    return _form("placeWagons", title, train, (field,), commit, order, said, lead)


def remove_form(train: BoardTrain, ground: Ground) -> ActForm:
    """Return the form that records that the wagons were taken off their track."""
    ids = wagons_to(train, WagonAct.REMOVE)

    def order(typed: Typed) -> Order:
        return Order(wagons.remove_wagons, (ids,), happened_at=ground.happened_at(typed))

    def said(_outcome: Outcome) -> str:
        done = translate("dispatch", "{train}: {count} wagons removed")
        return done.format(train=train.row.number, count=len(ids))

    title = translate("dispatch", "Remove {count} wagons").format(count=len(ids))
    rest = len(train.rest)
    lead = translate("dispatch", "{count} boxes are not loaded yet.").format(count=rest) if rest else ""
    tone = Tone.ATTENTION if rest else Tone.NORMAL
    commit = translate("dispatch", "Removed")
    return _form("removeWagons", title, train, (), commit, order, said, lead, tone)


def wagons_to(train: BoardTrain, act: WagonAct) -> tuple[int, ...]:
    """Return the wagons to which that can be done; those that stand on a track are not placed again."""
    placing = act is WagonAct.PLACE
    return tuple(
        wagon.id
        for wagon in train.load.wagons
        if (wagon_may(act, wagon.stage) or (placing and never_came(wagon)))
        and not (placing and wagon.placed_at is not None and wagon.removed_at is None)
    )


def depart_form(train: BoardTrain, ground: Ground) -> ActForm:
    """Return the form that asks before a train leaves: what it takes, and what stays."""

    def order(typed: Typed) -> Order:
        return Order(departing.depart, (train.carrier_id,), happened_at=ground.happened_at(typed))

    def said(_outcome: Outcome) -> str:
        done = translate("dispatch", "{train} has left with {count} boxes")
        return done.format(train=train.row.number, count=len(train.leaving.load.boxes))

    title = translate("dispatch", "{train} departs").format(train=train.row.number)
    commit = translate("dispatch", "Depart {train}").format(train=train.row.number)
    lead, tone = _departs_with(train)
    return _form("depart", title, train, (), commit, order, said, lead, tone)


def _departs_with(train: BoardTrain) -> tuple[str, Tone]:
    loaded = train.leaving.load.boxes
    teu = sum(box.teu_hundredths for box in loaded)
    takes = translate("dispatch", "{boxes} boxes, {teu} TEU, on {wagons} wagons are counted out.").format(
        boxes=len(loaded), teu=formats.teu(teu), wagons=len(train.load.wagons)
    )
    rest = len(train.rest)
    if not rest:
        return takes, Tone.NORMAL
    stay = (
        translate("dispatch", "{count} box is not loaded: it stays, and nothing is planned for it.")
        if rest == 1
        else translate(
            "dispatch", "{count} boxes are not loaded: they stay, and nothing is planned for them."
        )
    ).format(count=rest)
    return translate("dispatch", "{takes} {stay}").format(takes=takes, stay=stay), Tone.ATTENTION


def _form(
    name: str,
    title: str,
    train: BoardTrain,
    fields: tuple[Field, ...],
    commit: str,
    order: Callable[[Typed], Order],
    said: Callable[[Outcome], str],
    lead: str,
    tone: Tone = Tone.NORMAL,
) -> ActForm:
    back, to = translate("dispatch", "Back"), train.row.destination_name or ""
    spec = FormSpec(name, title, (*fields, happened_field()), commit, back, to, lead, tone)
    return ActForm(spec, order, said, ABOUT_HAPPENED)
