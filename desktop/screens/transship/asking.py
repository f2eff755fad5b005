"""Asks the hub for what Transshipment shows: the list, the train, why a box cannot leave, what would mend."""

from __future__ import annotations

from PySide6.QtCore import QObject

from db.queries.transshipment import WaitingBoard, waiting_board
from desktop.screen import Desk
from desktop.screens.transship.showing import Showing
from desktop.screens.transship.state import State
from domain.departure_facts import Purpose
from hub.operations.departure import why_not
from hub.operations.planned_trains import Placement
from hub.operations.train_sheet import TrainSheet, WagonTrial, train_sheet, try_wagon, why_not_as_tried

TRAIN = "transship/train"
"""The setting that keeps which train is built."""


class Asking(QObject):
    """Puts each answer into the state and has it shown; an answer that came too late is dropped."""

    def __init__(self, desk: Desk, state: State, showing: Showing) -> None:
        super().__init__(showing)
        self._desk, self._state, self._showing = desk, state, showing

    def reload(self) -> None:
        """Read the list and the train again."""
        self._desk.jobs.read(waiting_board, then=self._show_board, key="transship/board")
        self.read_sheet()

    def read_sheet(self) -> None:
        """Read the train that is built."""
        if self._state.carrier_id:
            self._desk.jobs.read(
                train_sheet,
                self._state.carrier_id,
                then=self._show_sheet,
                failed=lambda _gone: None,
                key="transship/sheet",
            )

    def read_answer(self) -> None:
        """Ask why the chosen box cannot leave; a box that is gone is not chosen any more."""
        state = self._state
        if not (state.waiting(state.box_id) or state.carried(state.box_id)):
            state.box_id = 0
            self._showing.show_no_answer()
            return
        carried, tried = state.carried(state.box_id), state.tried_with_box
        self._desk.jobs.read(
            why_not_as_tried if tried else why_not,
            state.box_id,
            Purpose.DEPART if carried is not None and carried.is_loaded else Purpose.LOAD,
            self._desk.clock(),
            state.carrier_id or None,
            *((tried,) if tried else ()),
            then=self._showing.show_answer,
            failed=lambda _gone: self._showing.show_no_answer(),
            key="transship/why",
        )

    def read_mend(self, tried: tuple[Placement, ...] = ()) -> None:
        """Ask what would mend the marked wagon, as it is or with the boxes that were tried on it."""
        state = self._state
        if not tried and (not state.needs_mend or state.trial is not None):
            return
        added = tuple(placement.visit_id for placement in tried)
        self._desk.jobs.read(
            try_wagon,
            state.carrier_id,
            state.wagon_id,
            tried,
            state.candidate_ids(added),
            then=self._show_trial,
            failed=lambda _gone: None,
            key="transship/trial",
        )

    def forget_trial(self) -> None:
        """Leave what was tried on the wagon."""
        answered = self._state.tried_with_box
        self._state.trial = self._state.refusal = None
        if answered:
            self.read_answer()

    def _show_board(self, board: WaitingBoard) -> None:
        state = self._state
        state.board = board
        known = [train.carrier_id for train in board.trains]
        if state.carrier_id not in known:
            kept = self._desk.settings.text(TRAIN)
            wanted = int(kept) if kept.isdecimal() and int(kept) in known else next(iter(known), 0)
            state.carrier_id, state.sheet, state.wagon_id = wanted, None, 0
            self._showing.show_train()
            self._showing.show_wagon()
            self.read_sheet()
        self._showing.show_trains()
        self._showing.show_list()
        self.read_answer()
        self._desk.actions.touch()

    def _show_sheet(self, sheet: TrainSheet) -> None:
        state = self._state
        if sheet.verdict.load.carrier.id != state.carrier_id:
            return
        state.sheet = sheet
        if state.wagon is None:
            state.wagon_id, state.position = _wagon_to_begin_with(sheet), 0
        if state.trial is not None and not state.trial.tried:
            state.trial = None
        self._showing.show_marked()
        self.read_mend()
        self._showing.show_list()

    def _show_trial(self, trial: WagonTrial) -> None:
        if trial.wagon_id != self._state.wagon_id:
            return
        self._state.trial = trial
        if self._state.tried_with_box:
            self.read_answer()
        self._showing.show_marked()
        self._showing.show_list()


def _wagon_to_begin_with(sheet: TrainSheet) -> int:
    """The first wagon that is not legal, else the first with room, else the first; 0 for none."""
    wagons = sheet.verdict.wagons
    barred = [each for each in wagons if each.boxes and not each.verdict.legal]
    open_ones = [each for each in wagons if not each.verdict.full]
    first = next(iter((*barred, *open_ones, *wagons)), None)
    return first.wagon.id if first is not None else 0
