"""How large a block is drawn in plan: to scale where there is room, and whole where there is less."""

from __future__ import annotations

from dataclasses import dataclass

PX_PER_M = 6.7
BAY_MM, ROW_MM, BOX_DEEP_MM = 6_450, 2_880, 2_438
"""From one 20' bay to the next, from one row to the next with what lies between the boxes, and a box."""
GUTTER, HEAD, SUMMARY = 28, 20, 120
"""Pixels for the numbers of the rows, for those of the bays, and for the figures beside the block."""
SHORT_SUMMARY = 112
_LEAST_ALONG, _LEAST_ACROSS = 3.5, 5.2
"""Narrower the height of a stack of 20' would be cut, and flatter every figure."""


@dataclass(frozen=True, slots=True)
class PlanScale:
    """Pixels per metre along the bays and across the rows; `summary` is the room of the figures."""

    along: float = PX_PER_M
    across: float = PX_PER_M
    summary: int = SUMMARY

    @property
    def bay(self) -> float:
        """Return the pixels from one bay to the next."""
        return BAY_MM * self.along / 1000

    @property
    def row(self) -> float:
        """Return the pixels from one row to the next."""
        return ROW_MM * self.across / 1000

    @property
    def box_deep(self) -> int:
        """Return the pixels across a box."""
        return round(BOX_DEEP_MM * self.across / 1000)

    @property
    def is_short(self) -> bool:
        """Return whether there is room for the shorter figures only."""
        return self.summary < SUMMARY


FULL = PlanScale()


def fitting(width: int, bays: int) -> PlanScale:
    """Return the scale at which a block of that many bays is as wide as `width` pixels, at most 6.7 px per m.

    The rows shrink less than the bays: a block that is seen whole is worth more than one in proportion.
    """
    metres = max(1, bays) * BAY_MM / 1000
    if (width - GUTTER - SUMMARY) / metres >= PX_PER_M:
        return FULL
    along = max(_LEAST_ALONG, (width - GUTTER - SHORT_SUMMARY) / metres)
    return PlanScale(min(PX_PER_M, along), max(_LEAST_ACROSS, min(PX_PER_M, along)), SHORT_SUMMARY)
