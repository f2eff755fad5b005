"""Reads the board of Dispatch and chooses on it: the tab, the train, the box, the truck."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.screen import Desk
from desktop.screens.dispatch.columns import TruckBox, truck_boxes
from desktop.screens.dispatch.showing import Showing
from desktop.screens.dispatch.state import State
from desktop.screens.dispatch.view import DispatchView
from hub.operations.check_list import Check
from hub.operations.dispatch_board import DispatchBoard, dispatch_board

_TRAIN = "dispatch/train"


class Choosing(QObject):
    """Alone changes the state; what is opened from elsewhere may be on the other tab, or not read yet."""

    def __init__(self, desk: Desk, state: State, view: DispatchView, showing: Showing) -> None:
        super().__init__(view)
        self._desk, self._state, self._view, self._showing = desk, state, view, showing
        kept = desk.settings.text(_TRAIN)
        state.carrier_id = int(kept) if kept.isdecimal() else 0
        self._wanted = 0
        self._asked_for = 0
        self._has_turned = False

    def reload(self) -> None:
        """Read the board again."""
        now = self._desk.clock()
        asked = (now, self._state.is_later)
        self._desk.jobs.read(dispatch_board, *asked, then=self._show_board, key="dispatch/board")

    def choose(self, carrier_id: int) -> None:
        """Work another train."""
        if carrier_id != self._state.carrier_id:
            self._state.carrier_id = carrier_id
            self._desk.settings.keep_text(_TRAIN, str(carrier_id))
            self._showing.say("")
            if self._is_on_other_tab():
                self._turn()
            else:
                self._show_train()
        self._view.board.reveal(carrier_id)

    def _show_board(self, board: DispatchBoard) -> None:
        state = self._state
        state.board = board
        if self._is_on_other_tab():
            # It was opened from elsewhere, or its time has come nearer.
            self._turn()
            return
        if state.train is None:
            state.carrier_id = board.trains[0].carrier_id if board.trains else 0
        self._showing.show_beside()
        self._show_train()
        if self._asked_for:
            self.show_box(self._asked_for)

    def _show_train(self) -> None:
        self._showing.show_list()
        if self._wanted and self._view.boxes.select_key(self._wanted):
            self._wanted = 0
        self.take_rows()
        self._showing.show_board()
        self._desk.actions.touch()

    def open_check(self, carrier_id: int, check: Check) -> None:
        """Open a row of a train's check list."""
        self._state.opened[carrier_id] = check
        self._showing.show_board()

    def choose_box(self, carrier_id: int, visit_id: int) -> None:
        """Work a train and one of its boxes."""
        self.choose(carrier_id)
        self._follow(visit_id)

    def show_box(self, visit_id: int) -> None:
        """Show a box, also one of a train further ahead; the first reading of the board may yet come."""
        board, had_turned = self._state.board, self._has_turned
        self._asked_for, self._has_turned = 0, False
        train = next((each for each in self._state.trains if each.box(visit_id) is not None), None)
        if board is None:
            self._asked_for = visit_id
        elif train is not None:
            self.choose_box(train.carrier_id, visit_id)
        elif not self._show_fetched(visit_id):
            # It may be on the other tab; where it is on neither, this one is shown again.
            if not had_turned:
                self._asked_for, self._has_turned = visit_id, True
            self.show_later(not self._state.is_later)

    def _show_fetched(self, visit_id: int) -> bool:
        """Show the box of a truck inside; return whether there is such a one."""
        lines = truck_boxes(self._state.board.trucks) if self._state.board else ()
        line = next((each for each in lines if each.box is not None and each.box.visit.id == visit_id), None)
        if line is not None:
            self._view.trucks.select_key(line.key)
        return line is not None

    def show_later(self, later: bool) -> None:
        """Show the other tab, from its first train on."""
        self._state.carrier_id = 0
        self._state.is_later = later
        self.reload()

    def _turn(self) -> None:
        """Show the other tab, which has the chosen train."""
        self._state.is_later = not self._state.is_later
        self.reload()

    def _is_on_other_tab(self) -> bool:
        board = self._state.board
        return board is not None and any(row.carrier_id == self._state.carrier_id for row in board.others)

    def show_truck(self, carrier_id: int) -> None:
        """Choose a truck inside, where it is there."""
        lines = truck_boxes(self._state.board.trucks) if self._state.board else ()
        line = next((each for each in lines if each.truck.row.carrier_id == carrier_id), None)
        if line is not None:
            self._view.trucks.select_key(line.key)

    def _follow(self, visit_id: int) -> None:
        """Choose a box of the train; it may be in the list only after the next reading."""
        self._wanted = 0 if self._view.boxes.select_key(visit_id) else visit_id

    def take_rows(self, *_what: object) -> None:
        """Take over what is chosen in the loading list."""
        state, before = self._state, self._state.row
        state.row, state.chosen = self._view.boxes.current_row(), self._view.boxes.selected_rows()
        if (state.row and state.row.key) != (before and before.key):
            self._showing.say("")
        self._showing.show_why()
        self._showing.show_board()
        self._desk.actions.touch()

    def take_truck(self, *_what: object) -> None:
        """Take over which truck is chosen."""
        line = self._view.trucks.current_row()
        self._state.truck = line if isinstance(line, TruckBox) else None
        self._desk.actions.touch()

    def step(self, by: int) -> None:
        """Go on to the train beside, round and round."""
        trains = [train.carrier_id for train in self._state.trains]
        if self._state.carrier_id in trains:
            self.choose(trains[(trains.index(self._state.carrier_id) + by) % len(trains)])

    def is_listed(self, carrier_id: int) -> bool:
        """Return whether a train is among those that are shown."""
        return self._state.board is not None and self._state.board.train(carrier_id) is not None
