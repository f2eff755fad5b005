"""What the colours of the plan mean: one key at a time, its legend, and how much stands of each colour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from db.queries.yard_stock import StockRow, YardStock
from desktop.screens.yard.filters import band_of
from desktop.words import reference_words
from domain.carriers import CarrierKind
from domain.visit import CustomsStatus

translate = QCoreApplication.translate


class Key(StrEnum):
    """What the plan is coloured by."""

    TRAIN = "train"
    DWELL = "dwell"
    CUSTOMS = "customs"
    GOODS = "goods"
    DESTINATION = "destination"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the legend; `colour` None is neutral, `at` is when a train leaves."""

    tag: str
    colour: int | None
    title: str
    words: str = ""
    at: datetime | None = None
    boxes: int = 0
    teu_hundredths: int = 0
    also: tuple[str, ...] = ()
    """Further tags of the line, where it stands for several."""

    @property
    def tags(self) -> tuple[str, ...]:
        """Return all tags that have this colour."""
        return (self.tag, *self.also)


ROAD, NONE = "road", ""
# Neighbours in this order differ most, also to eyes that see few colours; indigo is left to the road.
_TELLING = (1, 3, 6, 8, 2, 5, 11, 4, 9, 7)
_ROAD, _OTHER = 0, 10
_DWELL = {"3": 2, "7": 1, "14": 6, "15": 8}
_CLEARED, _UNDER_WAY, _STOPPED = "cleared", "under_way", "stopped"
_CUSTOMS = {_CLEARED: 3, _UNDER_WAY: 6, _STOPPED: 8}
_STATE_OF: Mapping[CustomsStatus, str] = {
    CustomsStatus.NONE: NONE,
    CustomsStatus.RELEASED: _CLEARED,
    CustomsStatus.RE_EXPORT: _CLEARED,
    CustomsStatus.INSPECTION: _STOPPED,
    CustomsStatus.REFUSED: _STOPPED,
}


def tag_of(key: Key, box: StockRow, now: datetime) -> str:
    """Return what the key sees in a box: a train, a band, a state, a group, a place."""
    match key:
        case Key.TRAIN:
            return _onward(box)
        case Key.DWELL:
            return band_of(box, now)
        case Key.CUSTOMS:
            return _STATE_OF.get(box.customs_status, _UNDER_WAY)
        case Key.GOODS:
            return str(box.group)
        case Key.DESTINATION:
            return box.destination or NONE


def legend(key: Key, stock: YardStock, now: datetime) -> tuple[Entry, ...]:
    """Return the lines of a key in the order in which they are read, each with what stands of it."""
    boxes: defaultdict[str, list[StockRow]] = defaultdict(list)
    for box in stock.boxes:
        boxes[tag_of(key, box, now)].append(box)
    made = _MAKERS[key](boxes, stock)
    return tuple(_counted(entry, [box for tag in entry.tags for box in boxes[tag]]) for entry in made)


def colours(entries: Iterable[Entry]) -> dict[str, int | None]:
    """Return the colour of each tag of a legend."""
    return {tag: entry.colour for entry in entries for tag in entry.tags}


def key_words(key: Key) -> str:
    """Return what a key is called."""
    return {
        Key.TRAIN: translate("yard", "next train"),
        Key.DWELL: translate("yard", "dwell"),
        Key.CUSTOMS: translate("yard", "customs"),
        Key.GOODS: translate("yard", "goods"),
        Key.DESTINATION: translate("yard", "destination"),
    }[key]


def band_words(band: str) -> str:
    """Return a dwell band in words."""
    return {
        "3": translate("yard", "up to 3 days"),
        "7": translate("yard", "3 to 7 days"),
        "14": translate("yard", "7 to 14 days"),
        "15": translate("yard", "over 14 days"),
    }[band]


_Boxes = Mapping[str, list[StockRow]]


def _onward(box: StockRow) -> str:
    if box.onward is None:
        return NONE
    return ROAD if box.onward.kind is CarrierKind.TRUCK else str(box.onward.carrier_id)


def _trains(boxes: _Boxes, _stock: YardStock) -> list[Entry]:
    trains = [box[0].onward for tag, box in boxes.items() if tag not in (ROAD, NONE)]
    known = sorted(
        (train for train in trains if train is not None),
        key=lambda train: (train.planned_at is None, train.planned_at, train.carrier_id),
    )
    entries = _told_apart(
        [Entry(str(each.carrier_id), None, each.number, each.place or "", each.planned_at) for each in known],
        _TELLING,
    )
    if ROAD in boxes:
        entries.append(Entry(ROAD, _ROAD, translate("yard", "road")))
    return [*entries, Entry(NONE, None, translate("yard", "none"))]


def _bands(_boxes: _Boxes, _stock: YardStock) -> list[Entry]:
    return [Entry(band, colour, band_words(band)) for band, colour in _DWELL.items()]


def _customs(_boxes: _Boxes, _stock: YardStock) -> list[Entry]:
    words = {
        _CLEARED: translate("yard", "released"),
        _UNDER_WAY: translate("yard", "under way"),
        _STOPPED: translate("yard", "inspection or refused"),
    }
    entries = [Entry(state, colour, words[state]) for state, colour in _CUSTOMS.items()]
    return [*entries, Entry(NONE, None, translate("yard", "no customs"))]


def _goods(boxes: _Boxes, stock: YardStock) -> list[Entry]:
    return [
        Entry(str(group.place), group.place - 1, reference_words(group.name))
        for group in stock.groups
        if str(group.place) in boxes
    ]


def _destinations(boxes: _Boxes, _stock: YardStock) -> list[Entry]:
    known = sorted((tag for tag in boxes if tag), key=lambda tag: (-len(boxes[tag]), tag))
    # No road in this key: its colour is free.
    entries = _told_apart(
        [Entry(tag, None, boxes[tag][0].destination_name or tag) for tag in known], (*_TELLING, _ROAD)
    )
    return [*entries, *([Entry(NONE, None, translate("yard", "not known"))] if NONE in boxes else [])]


def _told_apart(entries: list[Entry], telling: tuple[int, ...]) -> list[Entry]:
    """Return the lines each in a colour of its own; those beyond the last colour become one line."""
    if len(entries) == len(telling) + 1:
        telling = (*telling, _OTHER)
    shown = [replace(entry, colour=colour) for entry, colour in zip(entries, telling, strict=False)]
    rest = entries[len(telling) :]
    if not rest:
        return shown
    title = translate("yard", "%Ln others", "", len(rest))
    also = tuple(entry.tag for entry in rest[1:])
    words = ", ".join(entry.title for entry in rest)
    return [*shown, Entry(rest[0].tag, _OTHER, title, words, also=also)]


def _counted(entry: Entry, boxes: list[StockRow]) -> Entry:
    teu = sum(box.teu_hundredths for box in boxes)
    return replace(entry, boxes=len(boxes), teu_hundredths=teu)


_MAKERS: Mapping[Key, Callable[[_Boxes, YardStock], list[Entry]]] = {
    Key.TRAIN: _trains,
    Key.DWELL: _bands,
    Key.CUSTOMS: _customs,
    Key.GOODS: _goods,
    Key.DESTINATION: _destinations,
}
