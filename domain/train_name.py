"""What trains and trucks are called: number and planned date, index, plates, and what people type."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.refusal import Refusal
from domain.typed_text import LOOK_ALIKES

_INDEX: Final = re.compile(r"(\d{4,6})\D{1,3}(\d{1,4})\D{1,3}(\d{4,6})")
_GROUP_ENDS: Final = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_ID: Final = re.compile(r"(?:#|id:)(\d{1,18})", re.IGNORECASE)


@dataclass(frozen=True)
class TrainIndex:
    """Forming station, serial, destination: what the railway knows a train by along its way."""

    forming: str
    serial: str
    destination: str

    def __str__(self) -> str:
        return f"{self.forming}-{self.serial}-{self.destination}"


@dataclass(frozen=True)
class TrainName:
    """A train: the same number on another planned date (hub time) is another train."""

    number: str
    planned: date

    def __str__(self) -> str:
        return f"{self.number}@{self.planned.isoformat()}"


@dataclass(frozen=True)
class ByNumber:
    """A carrier asked for by train number or plate alone: it may be none, one or several."""

    number: str


@dataclass(frozen=True)
class ByNumberAndDate:
    """A train asked for by number and planned date."""

    number: str
    planned: date


@dataclass(frozen=True)
class ById:
    """A carrier visit asked for by its id."""

    visit_id: int


CarrierReference = ByNumber | ByNumberAndDate | ById


def normal_number(text: str) -> str:
    """Return a train number as it is stored: upper case, Latin look-alikes, single spaces.

    Raises Refusal `train_number` where nothing is left, where it is longer than 20 characters, or where it
    holds an `@`, which stands before a date.
    """
    number = " ".join(text.upper().translate(LOOK_ALIKES).split())
    if not number or len(number) > 20 or "@" in number:
        raise Refusal("train_number", number=text.strip())
    return number


def parse_reference(text: str) -> CarrierReference:
    """Return what `NO`, `NO@DATE` (DATE as 2026-11-24) or `id:17` (also `#17`) asks for.

    Bare digits are always a train number: an id is never guessed. Raises Refusal `train_number` or
    `train_date`.
    """
    by_id = _ID.fullmatch(text.strip())
    if by_id:
        return ById(int(by_id[1]))
    number, at, planned = text.partition("@")
    if not at:
        return ByNumber(normal_number(number))
    try:
        return ByNumberAndDate(normal_number(number), date.fromisoformat(planned.strip()))
    except ValueError:
        raise Refusal("train_date", number=number.strip(), date=planned.strip()) from None


def parse_index(text: str) -> TrainIndex:
    """Return a train's index from `6980-123-7000` (any separators), or raise Refusal `train_index`.

    Stations are 4 to 6 digits and the serial 1 to 4: the lengths in use are not verified, so all are taken.
    """
    found = _INDEX.fullmatch(text.strip())
    if found is None:
        raise Refusal("train_index", index=text.strip())
    return TrainIndex(found[1], found[2], found[3])


def normal_plate(text: str) -> str:
    """Return a plate as it is stored, `275 CBT 13`: upper case, Latin look-alikes, figures and letters apart.

    Returns an empty text where there is none.
    """
    plain = re.sub(r"[\s\-–]+", " ", text.upper().translate(LOOK_ALIKES))
    return " ".join(_GROUP_ENDS.sub(" ", plain).split())


def tractor_plate(text: str) -> str:
    """Return the plate of a truck's tractor, its only name, or raise Refusal `truck_needs_plate`."""
    plate = normal_plate(text)
    if not plate:
        raise Refusal("truck_needs_plate")
    return plate
