"""What is marked on Transshipment: the train that is built, a wagon of it, a position, a box."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.screen import Desk
from desktop.screens.transship.asking import TRAIN, Asking
from desktop.screens.transship.columns import WaitingBox
from desktop.screens.transship.showing import Showing
from desktop.screens.transship.state import State
from desktop.screens.transship.view import TransshipView
from domain.container_number import matches_tail


class Marking(QObject):
    """Marks one thing and lets go of what belonged to the one before."""

    def __init__(
        self, desk: Desk, state: State, view: TransshipView, showing: Showing, asking: Asking
    ) -> None:
        super().__init__(view)
        self._desk, self._state, self._view = desk, state, view
        self._showing, self._asking = showing, asking

    def choose_train(self, carrier_id: int) -> None:
        """Build another train."""
        state = self._state
        state.carrier_id, state.wagon_id, state.position, state.swap_from = carrier_id, 0, 0, 0
        state.sheet = None
        self._asking.forget_trial()
        self._desk.settings.keep_text(TRAIN, str(carrier_id))
        self._showing.show_trains()
        self._asking.read_sheet()

    def step(self, by: int) -> None:
        """Build the next train of those that are to leave, or with -1 the one before."""
        trains = [train.carrier_id for train in self._state.board.trains] if self._state.board else []
        if self._state.carrier_id in trains:
            self.choose_train(trains[(trains.index(self._state.carrier_id) + by) % len(trains)])

    def mark_wagon(self, key: str, position: int) -> None:
        """Mark a wagon of the train and a position on it; 0 = the whole wagon."""
        state = self._state
        if not key:
            return
        other = int(key) != state.wagon_id
        state.wagon_id, state.position = int(key), position
        if other:
            self._asking.forget_trial()
        box = state.standing.get(position)
        if box is not None and state.trial is None:
            state.box_id = box.visit_id
            self._asking.read_answer()
        if other:
            self._showing.show_marked()
            self._asking.read_mend()
        else:
            self._showing.show_wagon()
            self._view.train.view.choose(key, position)
        self._desk.actions.touch()

    def mark_box(self, visit_id: int) -> None:
        """Mark a box, waiting or on the train; one that the filter hides is shown again."""
        if self._view.waiting.table.select_key(visit_id):
            return
        if self._state.waiting(visit_id) is not None:
            self._view.waiting.clear_filter()
            self._view.waiting.table.select_key(visit_id)
            return
        box = self._state.carried(visit_id)
        if box is not None and box.wagon_id is not None:
            self.mark_wagon(str(box.wagon_id), box.position or 0)

    def find(self, text: str) -> bool:
        """Mark the box whose number was scanned, waiting or on the train; last digits suffice."""
        waiting = self._state.board.boxes if self._state.board else ()
        carried = self._state.sheet.verdict.load.boxes if self._state.sheet else ()
        numbered = {row.visit_id: row.number for row in waiting}
        numbered |= {box.visit_id: box.number for box in carried}
        found = [visit_id for visit_id, number in numbered.items() if matches_tail(number, text)]
        if len(found) != 1:
            return False
        self.mark_box(found[0])
        return True

    def choose_box(self, box: WaitingBox | None) -> None:
        """Ask why another box of the list cannot leave."""
        if box is not None and box.key != self._state.box_id:
            self._state.box_id = box.key
            self._asking.read_answer()
        self._desk.actions.touch()

    def chosen_ids(self) -> tuple[int, ...]:
        """Return the visits that are selected in the list; none while a form stands in its place."""
        if self._view.planning:
            return ()
        return tuple(box.key for box in self._view.waiting.table.selected_rows())

    def step_back(self) -> None:
        """Leave a refused plan and a swap that was begun."""
        self._state.swap_from = 0
        self._asking.forget_trial()
        self._showing.show_marked()
        self._showing.show_list()
        self._asking.read_mend()
