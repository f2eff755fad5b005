"""What a size-type code says of a box: its length, its height and its kind (ISO 6346, sizes of ISO 668)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from string import ascii_uppercase
from typing import Final

from domain.refusal import Refusal
from domain.typed_text import readings


class BoxKind(StrEnum):
    """What a box is built for, by the third character of its code."""

    DRY = "dry"
    VENTILATED = "ventilated"
    BULK = "bulk"
    NAMED_CARGO = "named_cargo"
    REEFER = "reefer"
    INSULATED = "insulated"
    OPEN_TOP = "open_top"
    FLAT = "flat"
    TANK = "tank"
    AIR_SURFACE = "air_surface"


# First character: nominal feet, external millimetres (BIC size table; feet of A..K rounded by us).
_LENGTHS: Final = {
    "1": (10, 2_991),
    "2": (20, 6_058),
    "3": (30, 9_125),
    "4": (40, 12_192),
    "A": (23, 7_150),
    "B": (24, 7_315),
    "C": (24, 7_430),
    "D": (24, 7_450),
    "E": (26, 7_820),
    "F": (27, 8_100),
    "G": (41, 12_500),
    "H": (43, 13_106),
    "K": (45, 13_600),
    "L": (45, 13_716),
    "M": (48, 14_630),
    "N": (49, 14_935),
    "P": (53, 16_154),
}
# Second character: external height in millimetres. C to F are wider than 2438 up to 2500 mm, L to P wider
# still. None: the code gives a bound only (6, F and P over 2896; 9 up to 1219).
_HEIGHTS: Final = (
    {"0": 2_438, "2": 2_591, "4": 2_743, "5": 2_896, "6": None, "8": 1_295, "9": None}
    | {"C": 2_591, "D": 2_743, "E": 2_896, "F": None}
    | {"L": 2_591, "M": 2_743, "N": 2_896, "P": None}
)
# Third character: kinds of the 1995 edition; K and N are those of the 2022 edition (K not checked).
_KINDS: Final = {
    "G": BoxKind.DRY,
    "V": BoxKind.VENTILATED,
    "B": BoxKind.BULK,
    "N": BoxKind.BULK,
    "S": BoxKind.NAMED_CARGO,
    "R": BoxKind.REEFER,
    "H": BoxKind.INSULATED,
    "U": BoxKind.OPEN_TOP,
    "P": BoxKind.FLAT,
    "T": BoxKind.TANK,
    "K": BoxKind.TANK,
    "A": BoxKind.AIR_SURFACE,
}
# Fourth character: a figure for the type, a letter for the same type of reduced strength (amendment 3), or
# the second letter of a group code. The letters of K and N were not found, so any is taken.
_FOURTHS: Final = "0123456789ABDGJMVWXY"
_GROUP_SECONDS: Final = {
    "G": "P",
    "V": "H",
    "B": "UK",
    "S": "N",
    "R": "ETS",
    "H": "RI",
    "U": "T",
    "P": "LFCS",
    "T": "NDG",
    "A": "S",
    "K": ascii_uppercase,
    "N": ascii_uppercase,
}
_SHAPE: Final = re.compile(r"[A-Z0-9]{4}", re.ASCII)
# "40 ft HC", "40 футов HC": by then the Cyrillic У, Т, О and В are read as their look-alikes.
_FEET: Final = re.compile(r"^(\d\d)(?:FT|FEET|FOOT|ФYTOB|ФYT)")
# The lengths that figures are split by.
LENGTH_CLASSES: Final = (20, 40, 45)


@dataclass(frozen=True, slots=True)
class SizeType:
    """A decoded size-type; `height_mm` is None where the code gives only a bound."""

    code: str
    length_ft: int
    length_mm: int
    height_mm: int | None
    kind: BoxKind


@lru_cache(maxsize=4096)
def decode(code: str) -> SizeType:
    """Return what the four characters of an ISO 6346 `code` say, of either type or group codes (G1, GP).

    Raises Refusal `size_type_unknown`, `size_type_length`, `size_type_height` or `size_type_kind`.
    """
    if not _SHAPE.fullmatch(code):
        raise Refusal("size_type_unknown", size_type=code)
    if code[0] not in _LENGTHS:
        raise Refusal("size_type_length", size_type=code, found=code[0])
    if code[1] not in _HEIGHTS:
        raise Refusal("size_type_height", size_type=code, found=code[1])
    if not _is_type(code[2:]):
        raise Refusal("size_type_kind", size_type=code, found=code[2:])
    feet, length_mm = _LENGTHS[code[0]]
    return SizeType(code, feet, length_mm, _HEIGHTS[code[1]], _KINDS[code[2]])


def _is_type(code: str) -> bool:
    return code[0] in _KINDS and code[1] in _FOURTHS + _GROUP_SECONDS[code[0]]


def resolve(text: str, aliases: Mapping[str, str]) -> SizeType:
    """Return the size-type that `text` means: by `aliases` (keys as `alias_key` writes them), else as a code.

    Aliases come first, because the line name 20GP (a 20' of 8'6") is also the group code of a 20' of 8'0".
    Raises Refusal `size_type_missing` or those of `decode`.
    """
    key = alias_key(text)
    if not key:
        raise Refusal("size_type_missing")
    return decode(aliases.get(key, key))


def alias_key(text: str) -> str:
    """Return `text` as aliases are kept: capitals, no spaces, marks or word for feet (`40' HC` → `40HC`)."""
    return _FEET.sub(r"\1", readings(text)[0])


def external_length_mm(length_ft: int) -> int:
    """Return the external length of a box of that nominal length; unlisted lengths are feet of 304.8 mm."""
    return _MILLIMETRES.get(length_ft) or round(length_ft * 304.8)


_MILLIMETRES: Final = {feet: mm for letter, (feet, mm) in _LENGTHS.items() if letter not in "BCK"}


def length_class(length_ft: int) -> int:
    """Return the class that figures count a length in: 20, 40 or 45, the one nearest in millimetres.

    A 30' is as near to 20 as to 40 and counts as 40, because it takes more than a 20' place.
    """
    length_mm = external_length_mm(length_ft)
    return min(LENGTH_CLASSES, key=lambda feet: (abs(external_length_mm(feet) - length_mm), -feet))
