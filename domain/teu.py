"""How many twenty-foot units a box counts: a dated table, so that old figures keep their factor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.refusal import Refusal
from domain.size_type import length_class


@dataclass(frozen=True, slots=True)
class TeuFactor:
    """What a box of `length_ft` counts from `valid_from` on, in hundredths of a TEU."""

    length_ft: int
    teu_hundredths: int
    valid_from: date


# 20, 40 and 45 are what most terminals publish (by length a 45' would be 2.25). The others are our choice:
# 10 and 30 by length, 48 as the 45.
_DEFAULTS: Final = {10: 50, 20: 100, 30: 150, 40: 200, 45: 200, 48: 200}
DEFAULT_TABLE: Final = tuple(TeuFactor(feet, teu, date(1970, 1, 1)) for feet, teu in _DEFAULTS.items())


def teu_hundredths(length_ft: int, on: date, table: Sequence[TeuFactor] = DEFAULT_TABLE) -> int:
    """Return the hundredths of a TEU that a box of `length_ft` counts on the day `on`.

    A length that is not in the table counts as its length class (20, 40 or 45). Raises Refusal
    `teu_factor_missing` when no factor is in force for that either.
    """
    for feet in (length_ft, length_class(length_ft)):
        in_force = [factor for factor in table if factor.length_ft == feet and factor.valid_from <= on]
        if in_force:
            return max(in_force, key=lambda factor: factor.valid_from).teu_hundredths
    raise Refusal("teu_factor_missing", length_ft=length_ft, on=on.isoformat())
