"""Why something cannot be done on Transshipment now, in the words that its button shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from desktop.screens.transship.state import State


class Barred(QObject):
    """Answers for each action: empty where it can be done."""

    def __init__(self, state: State, chosen: Callable[[], Sequence[int]], parent: QObject) -> None:
        """`chosen` gives the visits that are selected in the list."""
        super().__init__(parent)
        self._state, self._chosen = state, chosen

    def no_assign(self) -> str:
        """Return why A cannot be pressed; empty when it can."""
        return self._no_train() or self._no_selection() or self._no_wagon()

    def no_spread(self) -> str:
        """Return why Shift+A cannot be pressed."""
        waits = self._state.sheet is not None and self._state.sheet.verdict.unplaced
        return self._no_train() or ("" if waits else self._no_selection())

    def no_take_off(self) -> str:
        """Return why U cannot be pressed."""
        if self._no_train() or self._no_wagon():
            return self._no_train() or self._no_wagon()
        if not self._state.marked_boxes:
            return self.tr("nothing is planned there")
        return "" if self._state.marked_planned else self.tr("it is loaded: take it off on Dispatch")

    def no_swap(self) -> str:
        """Return why X cannot be pressed."""
        if self._state.swap_from:
            return self._no_wagon()
        if self.no_take_off():
            return self.no_take_off()
        return "" if len(self._state.marked_planned) == 1 else self.tr("mark one box on the wagon first")

    def no_roll_over(self) -> str:
        """Return why R cannot be pressed."""
        if self.no_take_off():
            return self.no_take_off()
        return "" if self._state.later_trains else self.tr("no other train is planned")

    def no_mend(self) -> str:
        """Return why M cannot be pressed."""
        trial = self._state.trial
        if trial is None or not (trial.order or trial.exchanges):
            return self.tr("there is no mend to be carried out")
        return ""

    def no_scheme(self) -> str:
        """Return why S cannot be pressed."""
        trial = self._state.trial
        refused = self._state.refusal is not None and trial is not None and trial.tried
        return "" if refused else self.tr("no plan was refused by a rule of loading")

    def no_box(self) -> str:
        """Return why nothing can be entered about a box."""
        return "" if self._state.box_id else self.tr("mark a box first")

    def no_wagons(self) -> str:
        """Return why the wagons of the train cannot be changed."""
        return self._no_train()

    def no_loading(self) -> str:
        """Return why the train is not to be loaded yet."""
        sheet = self._state.sheet
        if sheet is None:
            return self.tr("no train is chosen")
        barred = sheet.barred_wagons
        if barred:
            return (
                self.tr("%Ln wagon not legal", "", barred)
                if barred == 1
                else self.tr("%Ln wagons not legal", "", barred)
            )
        return "" if sheet.marks else self.tr("nothing is assigned yet")

    def no_other_train(self) -> str:
        """Return why no other train can be gone to."""
        return "" if self._state.later_trains else self.tr("no other train is planned")

    def _no_train(self) -> str:
        return "" if self._state.sheet is not None else self.tr("no train is chosen")

    def _no_selection(self) -> str:
        return "" if self._chosen() else self.tr("mark boxes in the list first")

    def _no_wagon(self) -> str:
        return "" if self._state.wagon is not None else self.tr("mark a wagon of the train first")
