"""What Dispatch has before it: the board, the chosen train, which rows are open, the chosen box and truck."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.screens.dispatch.columns import TruckBox
from desktop.screens.dispatch.looks import LoadingRow
from hub.operations.check_list import Check
from hub.operations.dispatch_board import BoardTrain, DispatchBoard


@dataclass
class State:
    """Read by the screen and its acts, changed by its `Choosing` alone."""

    board: DispatchBoard | None = None
    is_later: bool = False
    """Whether the trains planned further ahead are wanted."""
    carrier_id: int = 0
    opened: dict[int, Check] = field(default_factory=dict)
    """By train the row that was opened by hand."""
    row: LoadingRow | None = None
    chosen: tuple[LoadingRow, ...] = ()
    truck: TruckBox | None = None

    @property
    def train(self) -> BoardTrain | None:
        """Return the chosen train."""
        return self.board.train(self.carrier_id) if self.board else None

    @property
    def trains(self) -> tuple[BoardTrain, ...]:
        """Return all trains of the board."""
        return self.board.trains if self.board else ()

    @property
    def to_load(self) -> tuple[LoadingRow, ...]:
        """Return the chosen boxes that are still to be loaded."""
        return tuple(row for row in self.chosen if not row.box.is_loaded)
