"""Wagon numbers by fleet: eight digits in the 1520 space, seven in China, twelve of the UIC."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.refusal import Refusal
from domain.typed_text import figures


class Fleet(StrEnum):
    """Whose numbering a wagon carries."""

    CIS = "cis"
    CHINA = "china"
    UIC = "uic"


@dataclass(frozen=True, slots=True)
class WagonNumber:
    """A wagon number in digits only, and the fleet that its length tells."""

    text: str
    fleet: Fleet


_FLEETS = {8: Fleet.CIS, 7: Fleet.CHINA, 12: Fleet.UIC}
_CHECKED = frozenset({Fleet.CIS, Fleet.UIC})


def check_digit(leading: str) -> int:
    """Return the check digit that follows the leading 7 (1520 space) or 11 (UIC) digits.

    Both weigh the digits 2, 1, 2 … from the right and complete the sum of digits to the next ten (Luhn).
    """
    total = 0
    for place, sign in enumerate(reversed(leading)):
        product = int(sign) * (1 if place % 2 else 2)
        total += product // 10 + product % 10
    return -total % 10


def parse(typed: str) -> WagonNumber:
    """Return the wagon number that `typed` says, whatever marks stand between its digits.

    Chinese numbers have no check digit. Raises Refusal `wagon_number_missing`, `wagon_number_malformed`,
    `wagon_number_length` or `wagon_number_check_digit`.
    """
    number = figures(typed)
    if not number:
        raise Refusal("wagon_number_missing")
    if not (number.isascii() and number.isdigit()):
        raise Refusal("wagon_number_malformed", number=number)
    fleet = _FLEETS.get(len(number))
    if fleet is None:
        raise Refusal("wagon_number_length", number=number, found=len(number))
    expected = check_digit(number[:-1])
    if fleet in _CHECKED and int(number[-1]) != expected:
        raise Refusal("wagon_number_check_digit", number=number, expected=expected, found=int(number[-1]))
    return WagonNumber(number, fleet)
