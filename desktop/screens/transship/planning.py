"""Opens the forms about the train itself: a new one, and other wagons for the one that is built."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from db.queries.carriers import outbound_wagons
from db.queries.reference import section_codes
from db.queries.transshipment import FreeWagonRow, free_wagons
from db.reading import Reading
from db.store import Outcome
from desktop.forms.act_desk import ActDesk
from desktop.screen import Desk
from desktop.screens.transship.plan_forms import plan_form, wagons_form
from desktop.screens.transship.state import State
from desktop.screens.transship.view import TransshipView
from desktop.words import reference_words

Sections = tuple[tuple[str, str], ...]


class Planning(QObject):
    """Puts the form in place of the list until it is done."""

    planned = Signal(int)
    """The id of the train that was planned."""

    def __init__(self, desk: Desk, state: State, view: TransshipView, closed: Callable[[], None]) -> None:
        """`closed` gives the keyboard back to the list."""
        super().__init__(view)
        self._desk, self._state, self._view = desk, state, view
        self._forms = ActDesk(desk, view.plan.form)
        self._forms.closed.connect(lambda: self._show(False))
        self._forms.closed.connect(closed)

    def plan(self) -> None:
        """Ask for a new train."""
        self._desk.jobs.read(_for_plan, then=self._open_plan, key="transship/plan")

    def change_wagons(self) -> None:
        """Ask for the wagons of the train that is built."""
        self._desk.jobs.read(
            _for_wagons, self._state.carrier_id, then=self._open_wagons, key="transship/plan"
        )

    def _open_plan(self, found: tuple[tuple[FreeWagonRow, ...], Sections]) -> None:
        rows, sections = found
        places = self._state.board.places if self._state.board else ()
        self._view.plan.show_wagons(rows)
        self._show(True)
        named = tuple((code, reference_words(name)) for code, name in sections)
        form = plan_form(places, named, self._desk.clock(), self._desk.zone)
        self._forms.open(form, self._tell_planned)

    def _open_wagons(self, found: tuple[tuple[FreeWagonRow, ...], tuple[str, ...]]) -> None:
        rows, numbers = found
        train = self._state.train
        if train is not None:
            self._view.plan.show_wagons(rows)
            self._show(True)
            self._forms.open(wagons_form(train, numbers))

    def _show(self, on: bool) -> None:
        self._view.show_planning(on)
        # What is selected in the list is not acted on while the list is not seen.
        self._desk.actions.touch()

    def _tell_planned(self, outcome: Outcome) -> None:
        self._forms.close()
        if isinstance(outcome.result, int):
            self.planned.emit(outcome.result)


def _for_plan(connection: Reading) -> tuple[tuple[FreeWagonRow, ...], Sections]:
    return free_wagons(connection), section_codes(connection)


def _for_wagons(connection: Reading, carrier_id: int) -> tuple[tuple[FreeWagonRow, ...], tuple[str, ...]]:
    wagons = outbound_wagons(connection, carrier_id)
    return free_wagons(connection), tuple(wagon.number for wagon in wagons)
