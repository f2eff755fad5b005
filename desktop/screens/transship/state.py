"""What Transshipment has before it: the list, the train, the marked wagon and what was tried on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.queries.departure import CarriedBoxRow
from db.queries.transshipment import OutboundRow, WaitingBoard, WaitingRow
from desktop.screens.transship.colours import Colours
from desktop.screens.transship.filtering import candidates
from domain.refusal import Refusal
from hub.operations.departure import WagonVerdict
from hub.operations.planned_trains import Placement
from hub.operations.train_sheet import TrainSheet, WagonTrial, stopping_rule

_CANDIDATES = 120


@dataclass
class State:
    """Read by the screen and its acts, changed by the screen alone."""

    board: WaitingBoard | None = None
    sheet: TrainSheet | None = None
    carrier_id: int = 0
    wagon_id: int = 0
    position: int = 0
    """The marked position; 0 = the whole wagon."""
    trial: WagonTrial | None = None
    refusal: Refusal | None = None
    """Why the plan of the trial was refused."""
    box_id: int = 0
    """The box that "why can't this box leave?" is about."""
    swap_from: int = 0
    colours: Colours = field(default_factory=Colours)

    @property
    def train(self) -> OutboundRow | None:
        """Return the train that is built, as the list of trains knows it."""
        trains = self.board.trains if self.board else ()
        return next((train for train in trains if train.carrier_id == self.carrier_id), None)

    @property
    def later_trains(self) -> tuple[OutboundRow, ...]:
        """Return the other trains that are to leave."""
        trains = self.board.trains if self.board else ()
        return tuple(train for train in trains if train.carrier_id != self.carrier_id)

    @property
    def names(self) -> Mapping[str, str]:
        """Return the names of places by their code."""
        return {place.code: place.name for place in self.board.places} if self.board else {}

    @property
    def wagon(self) -> WagonVerdict | None:
        """Return the marked wagon as it stands or is planned."""
        return self.sheet.wagon(self.wagon_id) if self.sheet else None

    @property
    def place(self) -> int:
        """Return which wagon of the train it is from the head, 1 being the first; 0 for none."""
        wagons = self.sheet.verdict.wagons if self.sheet else ()
        return next((n for n, each in enumerate(wagons, start=1) if each.wagon.id == self.wagon_id), 0)

    @property
    def standing(self) -> dict[int, CarriedBoxRow]:
        """Return the boxes of the marked wagon by the position that the judge counts them at."""
        wagon = self.wagon
        if wagon is None:
            return {}
        placed = wagon.verdict.placed or ()
        by_key = {str(box.visit_id): box for box in wagon.boxes}
        found = {place.position: by_key[box.key] for place, box in placed}
        return found or dict(enumerate(wagon.boxes, start=1))

    @property
    def marked_boxes(self) -> tuple[CarriedBoxRow, ...]:
        """Return the box of the marked position, or all boxes of the wagon where no position is marked."""
        if self.position:
            return tuple(box for at, box in self.standing.items() if at == self.position)
        return self.wagon.boxes if self.wagon else ()

    @property
    def marked_planned(self) -> tuple[CarriedBoxRow, ...]:
        """Return those of the marked boxes whose plan can be changed: not loaded yet."""
        return tuple(box for box in self.marked_boxes if not box.is_loaded)

    @property
    def tried_with_box(self) -> tuple[Placement, ...]:
        """Return the refused plan that the box "why can't this box leave?" is about was part of."""
        tried = self.trial.tried if self.trial is not None else ()
        return tried if any(placement.visit_id == self.box_id for placement in tried) else ()

    @property
    def needs_mend(self) -> bool:
        """Return whether a rule stops the marked wagon whatever more comes onto it."""
        return self.wagon is not None and bool(stopping_rule(self.wagon))

    def waiting(self, visit_id: int) -> WaitingRow | None:
        """Return a waiting box by its visit."""
        boxes = self.board.boxes if self.board else ()
        return next((row for row in boxes if row.visit_id == visit_id), None)

    def carried(self, visit_id: int) -> CarriedBoxRow | None:
        """Return a box of the train by its visit."""
        return self.sheet.verdict.load.box(visit_id) if self.sheet else None

    def candidate_ids(self, added: tuple[int, ...] = ()) -> tuple[int, ...]:
        """Return the waiting boxes that may stand in for one of the marked wagon's, best first."""
        if self.board is None:
            return ()
        going: list[str | None] = [box.destination for box in self.marked_boxes]
        going += [row.destination for each in added if (row := self.waiting(each)) is not None]
        way = self.train.route_group if self.train else None
        return tuple(v for v in candidates(self.board.boxes, way, going, _CANDIDATES) if v not in added)

    def mends_for(self) -> Mapping[int, str]:
        """Return by waiting box which wagon it would mend ("12")."""
        if self.trial is None or self.trial.wagon_id != self.wagon_id:
            return {}
        return {int(each.on_key): f"{self.place:02}" for each in self.trial.exchanges}
