"""What Arrivals has in sight: the list, the train or truck being worked, the box that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from db.queries.arrivals import ArrivalSheet, ComingRow
from db.queries.arriving_boxes import ArrivingBoxRow
from desktop.forms.act_form import Ground
from desktop.screen import Desk
from desktop.screens.arrivals.moment import Moment


class Sight(QObject):
    """Holds values only; whoever reads the hub puts them in, and the widgets follow `changed`."""

    changed = Signal()
    """Another train, another state of it, or another box."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ground = Ground(desk.clock, desk.zone, desk.messages.sentence)
        self.coming: tuple[ComingRow, ...] = ()
        self.sheet: ArrivalSheet | None = None
        self.box: ArrivingBoxRow | None = None
        self.chosen: tuple[ArrivingBoxRow, ...] = ()

    @property
    def carrier_id(self) -> int | None:
        """The train or truck being worked."""
        return None if self.sheet is None else self.sheet.carrier.id

    def moment(self) -> Moment:
        """Return now, in the zone of the hub."""
        return Moment(self.desk.clock(), self.desk.zone)

    def row(self, visit_id: int) -> ArrivingBoxRow | None:
        """Return the box of that visit where it belongs to what is being worked."""
        if self.sheet is None:
            return None
        boxes = (*self.sheet.boxes, *self.sheet.fetched)
        return next((box for box in boxes if box.visit_id == visit_id), None)

    def show(self, sheet: ArrivalSheet | None) -> None:
        """Keep another train, or another state of the same one."""
        self.sheet = sheet
        if self.box is not None:
            self.box = self.row(self.box.visit_id)
        self.chosen = tuple(row for row in (self.row(each.visit_id) for each in self.chosen) if row)
        self.changed.emit()

    def choose(self, box: ArrivingBoxRow | None, chosen: tuple[ArrivingBoxRow, ...]) -> None:
        """Keep which boxes are meant."""
        if (box, chosen) != (self.box, self.chosen):
            self.box, self.chosen = box, chosen
            self.changed.emit()
