"""Why an act of Dispatch cannot be done now, in the few words that stand on its key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from desktop.screens.dispatch.check_words import title_of
from desktop.screens.dispatch.forms import wagons_to
from desktop.screens.dispatch.state import State
from domain.carriers import WagonAct
from hub.operations.check_list import Check, Mark, check_list
from hub.operations.dispatch_board import BoardTrain


class Barred(QObject):
    """Empty words mean that it can be done; the hub decides anyway when it is."""

    def __init__(self, state: State, clock: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._clock = state, clock

    def no_load(self) -> str:
        """Loading as planned wants boxes that are not loaded and have a wagon."""
        if not self._state.chosen:
            return self._no_train() or self.tr("choose a box first")
        return "" if self._state.to_load else self.tr("it is loaded already")

    def no_rest(self) -> str:
        """Loading the rest wants a box that can be loaded now."""
        train = self._state.train
        if train is None:
            return self._no_train()
        if not train.rest:
            return self.tr("nothing is left to load")
        return "" if train.rest_to_load else self.tr("none of the rest can be loaded now")

    def no_take_off(self) -> str:
        """Taking off wants a box that was loaded by lift."""
        row = self._state.row
        if row is None:
            return self._no_train() or self.tr("choose a box first")
        if row.box.row.stays_on_wagon:
            return self.tr("it came with its wagon")
        return "" if row.box.is_loaded else self.tr("it is not loaded")

    def no_roll_over(self) -> str:
        """Rolling over wants boxes that are not loaded, and another train."""
        train = self._state.train
        if train is None:
            return self._no_train()
        if not train.rest:
            return self.tr("nothing is left behind")
        board = self._state.board
        others = len(board.trains) + len(board.others) - 1 if board else 0
        return "" if others else self.tr("no other train is planned")

    def no_place(self) -> str:
        """Placing wants wagons that do not stand on a track."""
        return self._no_wagons(WagonAct.PLACE, self.tr("all its wagons stand placed"))

    def no_remove(self) -> str:
        """Removing wants wagons that stand on a track."""
        return self._no_wagons(WagonAct.REMOVE, self.tr("none of its wagons stands here"))

    def no_box(self) -> str:
        """What is about a box wants one."""
        return "" if self._state.row is not None else self._no_train() or self.tr("choose a box first")

    def no_depart(self) -> str:
        """A train departs when the hub would not refuse it: the first thing that stops it is said."""
        train = self._state.train
        if train is None:
            return self._no_train()
        return "" if train.bar is None else stopped_by(train, self._clock())

    def no_truck(self) -> str:
        """Loading a truck wants a box that it still is to take."""
        line = self._state.truck
        if line is None:
            return self.tr("choose a truck first")
        return "" if line.truck.rest else self.tr("nothing is left to load on it")

    def no_gate_out(self) -> str:
        """A truck leaves once what it brought is off."""
        line = self._state.truck
        if line is None:
            return self.tr("choose a truck first")
        count = line.truck.row.to_deliver
        return self.tr("{count} to deliver").format(count=count) if count else ""

    def no_other(self) -> str:
        """Going on wants another train."""
        return "" if len(self._state.trains) > 1 else self.tr("there is no other train")

    def no_train(self) -> str:
        """Most acts want a train."""
        return self._no_train()

    def _no_train(self) -> str:
        return "" if self._state.train is not None else self.tr("no train is to leave")

    def _no_wagons(self, act: WagonAct, words: str) -> str:
        train = self._state.train
        if train is None:
            return self._no_train()
        return "" if wagons_to(train, act) else words


def stopped_by(train: BoardTrain, now: datetime) -> str:
    """Return in a few words what stops a departure: the first row that does, else what is merely not due."""
    rows = check_list(train, now)
    stopping = [row for row in rows if row.mark is Mark.STOPS]
    waiting = [row for row in rows if row.check in (Check.WAGONS, Check.LAYOUT) and row.open]
    first = next(iter((*stopping, *waiting)), None)
    return "" if first is None else title_of(first)
