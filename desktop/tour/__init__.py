"""The tour: a shift worked through the real window by keys, clicks and a dropped file, in pictures."""

from __future__ import annotations

from desktop.tour.ground import make_ground
from desktop.tour.taking import take_tour

__all__ = ["make_ground", "take_tour"]
