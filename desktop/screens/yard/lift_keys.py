"""The keys that lift boxes: place, move, restow; and why each cannot be used now."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from desktop.screen import Desk
from desktop.screens.yard.box_acts import nobody_chosen
from desktop.screens.yard.choice import Choice
from desktop.screens.yard.lifting import Lifting
from desktop.screens.yard.state import State
from desktop.screens.yard.view import YardView
from domain.yard import Slot


class LiftKeys(QObject):
    """Begins lifts of what is chosen, and comes back to the box for which others had to make way."""

    def __init__(self, desk: Desk, view: YardView, state: State, choice: Choice, lifting: Lifting) -> None:
        super().__init__(view)
        self._desk, self._view, self._state = desk, view, state
        self._choice, self._lifting = choice, lifting
        self._back_to: int | None = None
        view.table.opened.connect(lambda _row: self.lift())
        view.panel.sheet.lifts.pressed.connect(self.restow)
        desk.actions.bind("yard.place", self.lift, self._why_not_place)
        desk.actions.bind("yard.move", self.lift, self._why_not_move)
        desk.actions.bind("yard.restow", self.restow, self._why_not_restow)

    def lift(self) -> None:
        """Place or move what is selected; a buried box alone first says what stands on it."""
        rows = self._choice.rows
        if len(rows) == 1 and self._state.ground.above(rows[0].visit_id):
            self._desk.sounds.refused()
            self._view.panel.sheet.lifts.button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._lifting.begin([each.visit_id for each in rows])

    def restow(self) -> None:
        """Lift what stands on the chosen box, one after the other."""
        if self._state.visit_id is not None:
            self._back_to = self._state.visit_id
            self._lifting.restow(self._state.visit_id)

    def come_back(self) -> bool:
        """Choose the box for which others made way; return False where there was none."""
        back_to, self._back_to = self._back_to, None
        return back_to is not None and self._choice.choose(back_to)

    def _why_not_place(self) -> str:
        row = self._state.row
        if row is None:
            return nobody_chosen()
        if not isinstance(row.position, Slot):
            return ""
        return self.tr("it stands in {slot}: M moves it").format(slot=row.position)

    def _why_not_move(self) -> str:
        row = self._state.row
        if row is None:
            return nobody_chosen()
        return "" if isinstance(row.position, Slot) else self.tr("it is in no slot yet: P places it")

    def _why_not_restow(self) -> str:
        if self._state.visit_id is None:
            return nobody_chosen()
        return "" if self._state.ground.above(self._state.visit_id) else self.tr("nothing stands on it")
