"""Binds the actions about the list of a train or truck: announce one, add, correct, take off, amend."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from db.queries.arrivals import ArrivalSheet
from db.queries.arriving_boxes import ArrivingBoxRow
from db.queries.awaited import fetchable
from db.queries.reference import location, wagon_types_by_code
from db.reading import Reading
from db.store import Outcome
from desktop.forms.act_desk import ActDesk
from desktop.screens.arrivals import actions as act
from desktop.screens.arrivals import announce_forms, listed_forms, truck_papers
from desktop.screens.arrivals.list_desk import TO, ListDesk, remembering
from desktop.screens.arrivals.looks import is_train
from desktop.screens.arrivals.sight import Sight
from domain.carriers import CarrierAct, may
from domain.visit import VisitAct, Where
from domain.visit import may as visit_may
from domain.wagon_types import WagonType
from hub.operations.announcements import AnnouncedBox
from hub.operations.listed_boxes import as_listed

Types = tuple[WagonType, ...]


class Mending(QObject):
    """Each action once: what it does, and why it cannot be done now."""

    worked = Signal(int)
    """The visit of a box that an act was about: the table is to show it."""

    def __init__(self, sight: Sight, forms: ActDesk, lists: ListDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._sight, self._forms, self._lists = sight, forms, lists
        bind = sight.desk.actions.bind
        bind(act.TRAIN, self.train)
        bind(act.ADD, self.add, self._no_list)
        bind(act.CORRECT, self.correct, self._no_correct)
        bind(act.TAKE_OFF, self.take_off, self._no_take_off)
        bind(act.AMEND, self.amend, self._no_list)
        bind(act.RESTATE, self.restate, self._no_restate)

    def train(self) -> None:
        """Ask for a train of which there is no file."""

        def ask(types: Types) -> None:
            settings = self._sight.desk.settings
            form = announce_forms.train_form(types, settings.text(TO), self._sight.ground)
            self._forms.open(remembering(form, settings))

        self._sight.desk.jobs.read(_wagon_types, then=ask, key="arrivals/wagon_types")

    def add(self) -> None:
        """Ask for a box more of the train or truck being worked."""

        def ask(types: Types) -> None:
            if self._sight.sheet is not None:
                near, ground = self._sight.box, self._sight.ground
                self._forms.open(listed_forms.add_form(self._sight.sheet, types, ground, near))

        self._sight.desk.jobs.read(_wagon_types, then=ask, key="arrivals/wagon_types")

    def correct(self) -> None:
        """Ask what of the chosen box is otherwise than announced."""
        box = self._sight.box
        if box is None:
            return
        visit_id = box.visit_id

        def ask(known: tuple[AnnouncedBox, Types]) -> None:
            if self._sight.sheet is not None:
                form = listed_forms.correct_form(self._sight.sheet, visit_id, *known, self._sight.ground)
                self._forms.open(form, self._closing(visit_id))

        self._sight.desk.jobs.read(partial(_listed, visit_id=visit_id), then=ask, key="arrivals/listed")

    def take_off(self) -> None:
        """Take the chosen boxes off the list; there is nothing to ask, and Undo brings them back."""
        chosen = [box for box in self._sight.chosen if self._is_awaited(box)]
        if self._sight.sheet is not None and chosen:
            self._forms.do(listed_forms.take_off_order(self._sight.sheet, chosen))

    def amend(self) -> None:
        """Ask for the new list of a train, or what is other than announced of a truck."""
        sheet = self._sight.sheet
        if sheet is None:
            return
        if is_train(sheet):
            self._lists.ask_amend()
        else:
            self._sight.desk.jobs.read(
                fetchable, then=partial(self._ask_truck, sheet), key="arrivals/fetchable"
            )

    def restate(self) -> None:
        """Ask what of a train or truck to come is otherwise than announced; its boxes stay as they are."""
        sheet = self._sight.sheet
        if sheet is not None and is_train(sheet):
            self._forms.open(announce_forms.amend_train_form(sheet, self._sight.ground))
        else:
            self.amend()

    def _ask_truck(self, sheet: ArrivalSheet, stock: Mapping[str, int]) -> None:
        self._forms.open(truck_papers.amend_truck_form(sheet, stock, self._sight.ground))

    def _closing(self, visit_id: int) -> Callable[[Outcome], None]:
        def then(_outcome: Outcome) -> None:
            self._forms.close()
            self.worked.emit(visit_id)

        return then

    # --- Why it cannot be done ----------------------------------------------------------------------------

    def _no_list(self) -> str:
        sheet = self._sight.sheet
        if sheet is None:
            return self.tr("choose a train or truck first")
        is_open = may(sheet.carrier.kind, CarrierAct.AMEND, sheet.carrier.stage)
        return "" if is_open else self.tr("finished already")

    def _no_restate(self) -> str:
        sheet = self._sight.sheet
        if sheet is None:
            return self.tr("choose a train or truck first")
        is_coming = may(sheet.carrier.kind, CarrierAct.ANNOUNCE_ANEW, sheet.carrier.stage)
        return "" if is_coming else self.tr("arrived already")

    def _no_correct(self) -> str:
        box = self._sight.box
        if box is None:
            return self._no_list() or self.tr("choose a box first")
        if not visit_may(VisitAct.AMEND, box.where_is) or self._is_fetched(box.visit_id):
            return self.tr("the box is in already")
        return self._no_list()

    def _no_take_off(self) -> str:
        chosen = self._sight.chosen
        if not chosen:
            return self._no_list() or self.tr("choose a box first")
        if any(self._is_awaited(box) for box in chosen):
            return self._no_list()
        return self.tr("the box is here: it is missing, or taken in")

    def _is_awaited(self, box: ArrivingBoxRow) -> bool:
        return box.where_is is Where.ANNOUNCED and not self._is_fetched(box.visit_id)

    def _is_fetched(self, visit_id: int) -> bool:
        sheet = self._sight.sheet
        return sheet is not None and any(box.visit_id == visit_id for box in sheet.fetched)


def _wagon_types(connection: Reading) -> Types:
    return tuple(wagon_types_by_code(connection).values())


def _listed(connection: Reading, *, visit_id: int) -> tuple[AnnouncedBox, Types]:
    """Return a box as it is announced, its places by name, and the wagon types."""
    known = as_listed(connection, visit_id)
    named = replace(
        known,
        origin=_place_name(connection, known.origin),
        destination=_place_name(connection, known.destination),
    )
    return named, _wagon_types(connection)


def _place_name(connection: Reading, code: str | None) -> str | None:
    return None if code is None else location(connection, code).name
