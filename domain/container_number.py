"""Container numbers by ISO 6346: read as typed, scanned or painted, checked, and mended by proposals."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from domain.refusal import Finding, Refusal, Severity
from domain.typed_text import readings

# U freight container, J detachable equipment, Z trailer or chassis (ISO 6346); R is seen on old reefers.
CATEGORIES = "UJZR"
_SHAPE = re.compile(r"[A-Z]{3}[UJZR][0-9]{7}", re.ASCII)
_LOOSE_SHAPE = re.compile(r"[A-Z]{4}[0-9]{7}", re.ASCII)
_START = re.compile(r"[A-Z]{1,3}|[A-Z]{3}[UJZR][0-9]{0,6}", re.ASCII)
_PLATE = re.compile(r"[A-Z0-9]{7,13}", re.ASCII)
_LENGTH = 11
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FIGURES = "0123456789"
# Letters count 10..38 without 11, 22 and 33 (ISO 6346, annex A).
_VALUES = {sign: value for value, sign in enumerate(_FIGURES)} | dict(
    zip(_LETTERS, (value for value in range(10, 39) if value % 11), strict=True)
)
_AS_LETTER = str.maketrans("01", "OI")
# What is typed or read for a figure and cannot be one: О and O, l and I, the Cyrillic З and Б.
_AS_FIGURE = str.maketrans("OILЗБ", "01136")

Change = Literal["digit", "swap", "letter"]


@dataclass(frozen=True, slots=True)
class ContainerNumber:
    """Eleven signs that pass their check; `remainder_ten` marks the serials that BIC advises against."""

    text: str
    remainder_ten: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """One number that may have been meant: what was changed, at which signs (0..10), and if it is awaited."""

    number: str
    change: Change
    at: tuple[int, ...]
    expected: bool


def check_digit(first_ten: str) -> tuple[int, bool]:
    """Return the check digit of four letters and six figures, and whether the remainder was ten (then 0)."""
    remainder = sum(_VALUES[sign] << place for place, sign in enumerate(first_ten)) % 11
    return remainder % 10, remainder == 10


@lru_cache(maxsize=16384)
def parse(typed: str) -> ContainerNumber:
    """Return the number that `typed` says, whatever case, marks, alphabet or keyboard layout it came in.

    Raises Refusal with one of `container_number_missing`, `_incomplete`, `_lacks_check_digit`, `_too_long`,
    `_category`, `_malformed` and `_check_digit`.
    """
    shaped = [text for text in _candidates(typed) if _SHAPE.fullmatch(text)]
    for text in shaped:
        if passes(text):
            return ContainerNumber(text, check_digit(text[:10])[1])
    if shaped:
        number = shaped[0]
        raise Refusal(
            "container_number_check_digit",
            number=number,
            expected=check_digit(number[:10])[0],
            found=int(number[10]),
        )
    raise _misshapen(reading(typed))


def passes(text: str) -> bool:
    """Return whether `text` is eleven signs of the right kinds with the right check digit."""
    return bool(_SHAPE.fullmatch(text)) and check_digit(text[:10])[0] == int(text[10])


def findings(number: ContainerNumber) -> tuple[Finding, ...]:
    """Return what is worth a warning in a number that passes: a remainder of ten (BIC advises against it)."""
    if not number.remainder_ten:
        return ()
    return (Finding("container_number_remainder_ten", Severity.WARN, {"number": number.text}),)


def reading(typed: str) -> str:
    """Return `typed` as it is read and shown, in capitals without marks, right or wrong."""
    ways = _candidates(typed)
    for way in ways:
        if _SHAPE.fullmatch(way) or _LOOSE_SHAPE.fullmatch(way):
            return way
    return next((way for way in ways if way.isascii() and way.isalnum()), ways[0])


def grouped(number: str) -> str:
    """Return the number in the groups of its plate, `TEMU 627540 1`; other texts come back unchanged."""
    if not _LOOSE_SHAPE.fullmatch(number):
        return number
    return f"{number[:4]} {number[4:10]} {number[10]}"


def proposals(typed: str, expected: Collection[str] = ()) -> tuple[Proposal, ...]:
    """Return every number one change away from `typed` that passes its check, the `expected` ones first.

    A change is one figure for a figure, one letter for a letter, or two neighbours swapped; in that order
    after the expected, each from the left. Empty when `typed` is not four letters and seven figures.
    """
    text = reading(typed)
    if not _LOOSE_SHAPE.fullmatch(text):
        return ()
    found = {
        number: Proposal(number, change, at, number in expected)
        for number, change, at in _neighbours(text)
        if number != text and passes(number)
    }
    ranks = {"digit": 0, "swap": 1, "letter": 2}
    return tuple(sorted(found.values(), key=lambda p: (not p.expected, ranks[p.change], p.at, p.number)))


def suspect_positions(typed: str, expected: Collection[str] = ()) -> tuple[int, ...]:
    """Return the places (0..) in `reading(typed)` to underline.

    The places where the expected proposals differ; without such, the signs that are of the wrong kind.
    """
    likely = {place for proposal in proposals(typed, expected) if proposal.expected for place in proposal.at}
    return tuple(sorted(likely)) or _wrong_places(reading(typed))


def matches_tail(number: str, typed: str) -> bool:
    """Return whether `typed`, at least three figures, ends `number`, with its check digit or without."""
    ways = readings(typed)
    for way in dict.fromkeys((*ways, *(way.translate(_AS_FIGURE) for way in ways))):
        if sum(sign in _FIGURES for sign in way) >= 3 and (
            number.endswith(way) or (len(number) == _LENGTH and number[:-1].endswith(way))
        ):
            return True
    return False


def as_painted(typed: str) -> str:
    """Return the plate as it is painted, for a box whose plate itself is wrong: 7 to 13 letters and figures.

    Raises Refusal `container_number_not_a_plate` when the text has other signs, another length, or fewer
    than four figures.
    """
    text = reading(typed)
    if not _PLATE.fullmatch(text) or sum(sign in _FIGURES for sign in text) < 4:
        raise Refusal("container_number_not_a_plate", typed=text)
    return text


def could_be_painted(typed: str) -> bool:
    """Return whether `as_painted` would take `typed`."""
    try:
        as_painted(typed)
    except Refusal:
        return False
    return True


def _candidates(typed: str) -> tuple[str, ...]:
    """Return the readings of `typed`, then with У as U, then with look-alikes of figures as figures."""
    ways = readings(typed)
    # The Cyrillic У sounds as U; as its look-alike Y it could not stand for an equipment category.
    sounded = [way[:3] + "U" + way[4:] for way in ways if way[3:4] == "Y" and "У" in typed.upper()]
    ways += tuple(sounded)
    mended = [
        way[:4].translate(_AS_LETTER) + way[4:].translate(_AS_FIGURE) for way in ways if len(way) == _LENGTH
    ]
    return tuple(dict.fromkeys([*ways, *mended]))


def _misshapen(text: str) -> Refusal:
    if not text:
        return Refusal("container_number_missing")
    if len(text) == _LENGTH - 1 and _START.fullmatch(text):
        return Refusal("container_number_lacks_check_digit", number=text, expected=check_digit(text)[0])
    if _START.fullmatch(text):
        return Refusal("container_number_incomplete", number=text, missing=_LENGTH - len(text))
    if len(text) > _LENGTH:
        return Refusal("container_number_too_long", number=text, extra=len(text) - _LENGTH)
    if _LOOSE_SHAPE.fullmatch(text):
        return Refusal("container_number_category", number=text, found=text[3])
    return Refusal("container_number_malformed", number=text, at=_wrong_places(text))


def _wrong_places(text: str) -> tuple[int, ...]:
    kinds = (_LETTERS,) * 3 + (CATEGORIES,) + (_FIGURES,) * 7
    return tuple(place for place, sign in enumerate(text) if place >= _LENGTH or sign not in kinds[place])


def _neighbours(text: str) -> Iterator[tuple[str, Change, tuple[int, ...]]]:
    for place in range(_LENGTH):
        change: Change = "letter" if place < 4 else "digit"
        for sign in _LETTERS if place < 4 else _FIGURES:
            yield text[:place] + sign + text[place + 1 :], change, (place,)
    for place in range(_LENGTH - 1):
        swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
        yield swapped, "swap", (place, place + 1)
