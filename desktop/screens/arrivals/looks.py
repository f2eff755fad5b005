"""Turns what a train or truck is into what its widgets show: counters, wagons to scale, words of a box."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count, groupby

from PySide6.QtCore import QCoreApplication

from db.queries.arrivals import ArrivalSheet
from db.queries.arriving_boxes import ArrivingBoxRow
from desktop.widgets.box import BoxLook, Standing, Tone, measures
from desktop.widgets.counters import Counter
from desktop.widgets.wagon import Loaded, WagonLook, wagon_look
from desktop.words import word
from domain.carriers import CarrierKind
from domain.holds import HoldKind
from domain.seals import SealState
from domain.visit import LoadStatus, Where
from domain.wagon_types import WagonType, conditional_hundredths, layouts_for

translate = QCoreApplication.translate
Wanted = Callable[[ArrivingBoxRow], bool]


def seal_differs(box: ArrivingBoxRow) -> bool:
    """Return whether the seal of a box differs."""
    return box.seal_state is SealState.DIFFERS


FILTERS: dict[str, Wanted] = {
    # Of those that were announced: with what is to come and missing they give the list again.
    "in": lambda box: box.checked_in_at is not None and not box.is_extra,
    "to_come": lambda box: box.is_to_come,
    "missing": lambda box: box.where_is is Where.MISSING,
    "extra": lambda box: box.is_extra,
    "seal": seal_differs,
    "damage": lambda box: bool(box.damages),
    "overweight": lambda box: box.is_overweight,
    "unplaced": lambda box: box.is_unplaced,
}
"""What each counter counts of the boxes that come, by its key; pressing it leaves these in the table."""

FETCHED: dict[str, Wanted] = {
    "to_load": lambda box: box.loaded_at is None,
    "loaded": lambda box: box.loaded_at is not None,
}
"""What is counted of the boxes that a truck fetches, in the place of the last two."""
_OF_TRAINS = ("overweight", "unplaced")

_TONES = {"missing": Tone.STOP, "seal": Tone.STOP, "overweight": Tone.STOP}
_TONES |= {"extra": Tone.ATTENTION, "damage": Tone.ATTENTION}


def counters(sheet: ArrivalSheet) -> tuple[Counter, ...]:
    """Return the eight counters in the order of the look."""
    made = []
    keys = list(FILTERS)
    if not is_train(sheet):
        keys = [key for key in keys if key not in _OF_TRAINS] + list(FETCHED)
    for key in keys:
        found = filtered(sheet, key)
        place = "" if key in FETCHED else _places(found)
        if key == "in":
            announced = sum(not box.is_extra for box in sheet.boxes)
            place = translate("arrivals", "of {announced} announced").format(announced=announced)
        # Boxes wait beside the track while their train is worked: that alone is nothing to shout about.
        made.append(Counter(key, len(found), counter_word(key), place, _TONES.get(key, Tone.NORMAL)))
    return tuple(made)


def filtered(sheet: ArrivalSheet, key: str) -> tuple[ArrivingBoxRow, ...]:
    """Return the boxes that a counter counts; without a key all that come and all that are fetched."""
    if key in FETCHED:
        return tuple(box for box in sheet.fetched if FETCHED[key](box))
    if key in FILTERS:
        return tuple(box for box in sheet.boxes if FILTERS[key](box))
    return (*sheet.boxes, *sheet.fetched)


def counter_word(key: str) -> str:
    """Return what a counter counts."""
    return {
        "in": translate("arrivals", "in"),
        "to_come": translate("arrivals", "to come"),
        "missing": translate("arrivals", "missing"),
        "extra": translate("arrivals", "extra"),
        "seal": translate("arrivals", "seal differs"),
        "damage": translate("arrivals", "damage"),
        "overweight": translate("arrivals", "overweight"),
        "unplaced": translate("arrivals", "not placed"),
        "to_load": translate("arrivals", "to load"),
        "loaded": translate("arrivals", "loaded"),
    }[key]


def wagons(sheet: ArrivalSheet) -> tuple[WagonLook, ...]:
    """Return the train to scale, head first; boxes that were not on its list stand where they were found."""
    standing = {
        wagon_id: list(boxes)
        for wagon_id, boxes in groupby(
            sorted(
                (box for box in sheet.boxes if box.wagon_id is not None), key=lambda box: box.wagon_id or 0
            ),
            key=lambda box: box.wagon_id,
        )
    }
    return tuple(
        _wagon(place, wagon.number, sheet.wagon_types[wagon.wagon_type], standing.get(wagon.id, []))
        for place, wagon in enumerate(sheet.wagons, start=1)
        if wagon.wagon_type in sheet.wagon_types
    )


def box_look(box: ArrivingBoxRow) -> BoxLook:
    """Return how a box is drawn: solid once it is in, dashed while it is to come."""
    length, height, reefer = measures(box.size_type, box.length_ft)
    tone, fault = tone_and_fault(box)
    return BoxLook(
        str(box.visit_id),
        box.number,
        box.size_type,
        box.gross_kg,
        length,
        height,
        standing=Standing.THERE if box.checked_in_at is not None else Standing.TO_COME,
        empty=box.load_status is LoadStatus.EMPTY,
        reefer=reefer,
        hazard=box.dangerous_class or "",
        hold=word(HoldKind(box.holds[0].kind)) if box.holds else "",
        tone=tone,
        fault=fault,
    )


def tone_and_fault(box: ArrivingBoxRow) -> tuple[Tone, str]:
    """Return how loud a box is, and its worst fault in a few words."""
    if box.where_is is Where.MISSING:
        return Tone.STOP, translate("arrivals", "missing")
    if seal_differs(box):
        return Tone.STOP, translate("arrivals", "seal differs")
    if box.is_overweight:
        return Tone.STOP, translate("arrivals", "overweight")
    if box.damages:
        return Tone.ATTENTION, translate("arrivals", "damaged")
    if box.is_extra:
        return Tone.ATTENTION, translate("arrivals", "not on the list")
    return Tone.NORMAL, ""


def place_words(box: ArrivingBoxRow) -> str:
    """Return where a box stood on its train: `wagon 07, position 2`; empty where nobody knows."""
    if box.wagon_place is None:
        return ""
    if box.position is None:
        return translate("arrivals", "wagon {wagon}").format(wagon=f"{box.wagon_place:02}")
    said = translate("arrivals", "wagon {wagon}, position {position}")
    return said.format(wagon=f"{box.wagon_place:02}", position=box.position)


def conditional_wagons(sheet: ArrivalSheet) -> int:
    """Return the length of the train in hundredths of a conditional wagon."""
    types = [sheet.wagon_types.get(wagon.wagon_type) for wagon in sheet.wagons]
    return sum(conditional_hundredths(each.coupler_mm) for each in types if each is not None)


def is_train(sheet: ArrivalSheet) -> bool:
    """Return whether it comes by rail."""
    return sheet.carrier.kind is CarrierKind.TRAIN_IN


def _places(found: Sequence[ArrivingBoxRow]) -> str:
    """Return on which wagons the boxes are: `wagon 07`, `wagons 18 – 29`."""
    places = sorted({box.wagon_place for box in found if box.wagon_place is not None})
    if not places:
        return ""
    if len(places) == 1:
        return translate("arrivals", "wagon {wagon}").format(wagon=f"{places[0]:02}")
    said = translate("arrivals", "wagons {first} – {last}")
    return said.format(first=f"{places[0]:02}", last=f"{places[-1]:02}")


def _wagon(place: int, number: str, kind: WagonType, boxes: Sequence[ArrivingBoxRow]) -> WagonLook:
    at = _standing(kind, boxes)
    lengths = [at[position].length_ft for position in sorted(at)]
    fitting = layouts_for(kind, lengths)
    looks = {position: box_look(box) for position, box in at.items()}
    key = f"wagon {place}"
    if fitting and sorted(at) == [each.position for each in fitting[0].places]:
        return wagon_look(key, place, number, kind, fitting[0], looks)
    return _as_they_come(key, place, number, kind, [looks[position] for position in sorted(looks)])


def _standing(kind: WagonType, boxes: Sequence[ArrivingBoxRow]) -> dict[int, ArrivingBoxRow]:
    """Return the boxes by position; one whose position is not known stands where there is room."""
    # A box found where a missing one was to stand is drawn in its place.
    known = sorted((box for box in boxes if box.position), key=lambda box: box.where_is is not Where.MISSING)
    at = {box.position or 0: box for box in known}
    for box in boxes:
        length = sum(box_look(each).length_mm for each in (*at.values(), box))
        if not box.position and length <= kind.frame_mm:
            at[next(free for free in count(1) if free not in at)] = box
    return at


def _as_they_come(key: str, place: int, number: str, kind: WagonType, looks: Sequence[BoxLook]) -> WagonLook:
    """Draw boxes that fill no layout side by side from the head end."""
    loaded, left = [], -kind.frame_mm / 2
    for position, look in enumerate(looks, start=1):
        loaded.append(Loaded(position, round(left + look.length_mm / 2), look))
        left += look.length_mm
    return WagonLook(
        key,
        place,
        number,
        kind.length_class_ft,
        kind.coupler_mm,
        kind.frame_mm,
        kind.base_mm,
        kind.axles,
        tuple(loaded),
    )
