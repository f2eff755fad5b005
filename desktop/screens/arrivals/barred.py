"""Why an act of Arrivals cannot be done now, in the few words that stand on its key."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.screens.arrivals.looks import is_train
from desktop.screens.arrivals.sight import Sight
from domain.carriers import CarrierAct, WagonAct, may, wagon_may
from domain.visit import VisitAct, Where
from domain.visit import may as visit_may


class Barred(QObject):
    """Empty words mean that it can be done; the hub decides anyway when it is."""

    def __init__(self, sight: Sight, parent: QObject) -> None:
        super().__init__(parent)
        self._sight = sight

    def _no_sheet(self) -> str:
        return "" if self._sight.sheet is not None else self.tr("choose a train or truck first")

    def no_carrier(self, wanted: CarrierAct) -> str:
        """Return why nothing of that kind can be done with the train or truck."""
        sheet = self._sight.sheet
        if sheet is None:
            return self._no_sheet()
        if may(sheet.carrier.kind, wanted, sheet.carrier.stage):
            return ""
        return self._stage_words()

    def _stage_words(self) -> str:
        sheet = self._sight.sheet
        if sheet is None or sheet.carrier.arrived_at is None:
            return self.tr("not arrived yet")
        if sheet.carrier.work_finished_at is not None:
            return self.tr("finished already")
        return self.tr("arrived already")

    def no_box(self, wanted: VisitAct) -> str:
        """Return why nothing of that kind can be done with the chosen box."""
        box = self._sight.box
        if box is None:
            return self.tr("choose a box first")
        return "" if visit_may(wanted, box.where_is) else self.tr("the box is not here")

    def no_missing(self) -> str:
        """Return why none of the chosen boxes can be missing."""
        if not self._sight.chosen:
            return self.tr("choose a box first")
        if any(visit_may(VisitAct.MARK_MISSING, box.where_is) for box in self._sight.chosen):
            return ""
        return self.tr("the box is not to come")

    def no_finish(self) -> str:
        """Return why a train cannot be finished, or a truck let out."""
        sheet = self._sight.sheet
        if sheet is None or is_train(sheet):
            return self.no_carrier(CarrierAct.FINISH_WORK)
        left = sum(box.where_is is Where.ON_INBOUND for box in sheet.boxes)
        if left:
            return self.tr("{boxes} to deliver").format(boxes=left)
        return self.no_carrier(CarrierAct.DEPART)

    def no_next(self) -> str:
        """Return why nothing can arrive or be let in."""
        return self.no_carrier(CarrierAct.ARRIVE)

    def no_wagons(self, wanted: WagonAct) -> str:
        """Return why nothing of that kind can be done with the wagons."""
        sheet = self._sight.sheet
        if sheet is None:
            return self._no_sheet()
        if any(wagon_may(wanted, wagon.stage) for wagon in sheet.wagons):
            return ""
        return self.tr("no wagon stands ready for it")

    def no_rest(self) -> str:
        """Return why nothing can be taken in or loaded in bulk."""
        sheet = self._sight.sheet
        if sheet is None:
            return self._no_sheet()
        to_take = any(box.where_is is Where.ON_INBOUND for box in sheet.boxes)
        to_load = any(box.where_is is Where.ON_TERMINAL for box in sheet.fetched)
        if to_take or (to_load and sheet.carrier.arrived_at is not None):
            return ""
        return self.tr("nothing is left to take in")

    def no_turn_away(self) -> str:
        """Return why nothing can be turned away."""
        sheet = self._sight.sheet
        if sheet is not None and is_train(sheet):
            return self.tr("only a truck is turned away")
        return self.no_carrier(CarrierAct.TURN_AWAY)
