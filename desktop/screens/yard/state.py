"""What the Yard screen knows now: the yard as read, the light that it is seen in, and what is chosen."""

from __future__ import annotations

from dataclasses import dataclass, field

from db.queries.yard_box import ChosenBox
from db.queries.yard_stock import StockRow, YardStock
from desktop.screens.yard.ground import Ground
from desktop.screens.yard.looks import Light

Cell = tuple[str, int, int]
"""Block, bay and row."""


@dataclass
class State:
    """Shared by the parts of the screen; each writes what is its own."""

    light: Light
    ground: Ground = field(default_factory=lambda: Ground(YardStock((), (), (), ())))
    listed: tuple[StockRow, ...] = ()
    visit_id: int | None = None
    cell: Cell | None = None
    box: ChosenBox | None = None
    """The chosen box in full; None while none is chosen or it is not read yet."""

    @property
    def row(self) -> StockRow | None:
        """Return the chosen box as it stands in the stock."""
        return None if self.visit_id is None else self.ground.boxes.get(self.visit_id)

    @property
    def areas(self) -> dict[str, str]:
        """Return the names of the areas by code."""
        return {area.code: area.name for area in self.ground.stock.areas}
