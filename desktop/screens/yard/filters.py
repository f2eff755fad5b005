"""Which boxes are asked for: what is typed and chosen above the plan, as one value that rows are held to."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime

from db.queries.yard_stock import StockRow
from desktop.screens.yard.ground import dwell_days, place_of
from domain.container_number import matches_tail
from domain.typed_text import readings
from domain.yard import Slot

UNPLACED = "unplaced"
NO_HOLD, ANY_HOLD = "none", "any"
NOWHERE = "-"
"""The choice of boxes without a destination."""
DWELL_BANDS: tuple[tuple[str, float, float], ...] = (
    ("3", 0, 3),
    ("7", 3, 7),
    ("14", 7, 14),
    ("15", 14, float("inf")),
)
"""Key, from and to in days; a band begins with its first instant."""


@dataclass(frozen=True)
class StockFilter:
    """What is asked for; an empty field asks for nothing. All that is asked must be met."""

    text: str = ""
    place: str = ""
    load_status: str = ""
    category: str = ""
    destination: str = ""
    hold: str = ""
    dwell: str = ""

    @property
    def is_search(self) -> bool:
        """Return whether boxes are looked for by more than where they stand: the rest of the plan is pale."""
        return any(getattr(self, each.name) for each in fields(self) if each.name != "place")

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is asked."""
        return self == StockFilter()

    def meets(self, box: StockRow, now: datetime) -> bool:
        """Return whether a box is what is asked for."""
        return self.stands(box) and self.finds(box, now)

    def finds(self, box: StockRow, now: datetime) -> bool:
        """Return whether a box is looked for, wherever it stands."""
        return (
            self.load_status in ("", box.load_status.value)
            and self.category in ("", box.category.value)
            and self.destination in ("", box.destination or NOWHERE)
            and (not self.dwell or self.dwell == band_of(box, now))
            and self._is_held(box)
            and self._says(box)
        )

    def stands(self, box: StockRow) -> bool:
        """Return whether a box stands where it is asked for."""
        if self.place == UNPLACED:
            return not isinstance(box.position, Slot)
        return self.place in ("", place_of(box))

    def _is_held(self, box: StockRow) -> bool:
        if self.hold == NO_HOLD:
            return not box.holds
        if self.hold == ANY_HOLD:
            return bool(box.holds)
        return not self.hold or self.hold in box.holds

    def _says(self, box: StockRow) -> bool:
        """Number, last digits, consignee or goods."""
        said = self.text.strip()
        if not said:
            return True
        if any(way and way in box.number for way in readings(said)) or matches_tail(box.number, said):
            return True
        words = said.casefold()
        return any(words in text.casefold() for text in (box.consignee, box.goods) if text)


def band_of(box: StockRow, now: datetime) -> str:
    """Return the key of the dwell band that a box is in."""
    days = dwell_days(box, now)
    return next((key for key, first, end in DWELL_BANDS if first <= days < end), DWELL_BANDS[0][0])
