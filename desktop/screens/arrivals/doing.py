"""Binds the actions of Arrivals, and opens the form of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from db.queries.arrivals import ArrivalSheet
from db.queries.arriving_boxes import ArrivingBoxRow
from db.queries.awaited import fetchable
from db.queries.tracks import TrackFacts, all_tracks
from db.store import Outcome
from desktop.forms.act_desk import ActDesk
from desktop.forms.act_form import ActForm, Ground, Typed
from desktop.screens.arrivals import actions as act
from desktop.screens.arrivals import box_forms, train_forms, truck_forms, truck_papers, wagon_forms
from desktop.screens.arrivals.barred import Barred
from desktop.screens.arrivals.extra_form import extra_form
from desktop.screens.arrivals.list_desk import ListDesk
from desktop.screens.arrivals.looks import is_train
from desktop.screens.arrivals.mending import Mending
from desktop.screens.arrivals.scan_desk import ScanDesk
from desktop.screens.arrivals.sight import Sight
from domain.carriers import CarrierAct, WagonAct, may, wagon_may
from domain.visit import VisitAct, Where
from domain.visit import may as visit_may


class Doing(QObject):
    """Each action once; why it cannot be done now is known by `Barred`."""

    worked = Signal(int)
    """The visit of a box that an act was about: the table is to show it."""

    def __init__(
        self, sight: Sight, forms: ActDesk, scans: ScanDesk, lists: ListDesk, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._sight, self._forms, self._scans, self._lists = sight, forms, scans, lists
        self._mending = Mending(sight, forms, lists, self)
        self._mending.worked.connect(self.worked)
        scans.extra_wanted.connect(self._open_extra)
        bind, barred = sight.desk.actions.bind, Barred(sight, self)
        bind(act.SEAL, self.seal, lambda: barred.no_box(VisitAct.CHECK_SEAL))
        bind(act.DAMAGE, self.damage, lambda: barred.no_box(VisitAct.RECORD_DAMAGE))
        bind(act.WEIGHT, self.weight, lambda: barred.no_box(VisitAct.WEIGH))
        bind(act.MISSING, self.missing, barred.no_missing)
        bind(act.EXTRA, scans.ask_extra, lambda: barred.no_carrier(CarrierAct.CHECK_IN))
        bind(act.FINISH, self.finish, barred.no_finish, self._finish_words)
        bind(act.NEXT, self.next_step, barred.no_next, self._next_words)
        bind(act.START, self.start, lambda: barred.no_carrier(CarrierAct.START_WORK))
        bind(act.PLACE, self.place, lambda: barred.no_wagons(WagonAct.PLACE))
        bind(act.REMOVE, self.remove, lambda: barred.no_wagons(WagonAct.REMOVE))
        bind(act.REST, self.rest, barred.no_rest)
        bind(act.NEW, self.new)
        bind(act.TURN_AWAY, self.turn_away, barred.no_turn_away)
        bind(act.CANCEL, self.cancel, lambda: barred.no_carrier(CarrierAct.CANCEL))
        sight.changed.connect(sight.desk.actions.touch)

    # --- What is done -------------------------------------------------------------------------------------

    def seal(self) -> None:
        """Ask for the seal of the chosen box."""
        self._open_about_box(box_forms.seal_form)

    def damage(self) -> None:
        """Ask for damages of the chosen box."""
        self._open_about_box(box_forms.damage_form)

    def weight(self) -> None:
        """Ask for the weight of the chosen box."""
        self._open_about_box(box_forms.weight_form)

    def missing(self) -> None:
        """Ask about the chosen boxes that are not on the train."""
        chosen = [box for box in self._sight.chosen if visit_may(VisitAct.MARK_MISSING, box.where_is)]
        if chosen:
            form = box_forms.missing_form(chosen, self._sight.ground)
            self._forms.open(form, self._closing(chosen[0].visit_id))

    def finish(self) -> None:
        """Ask what became of every box and finish the train; let a truck out."""
        sheet = self._sight.sheet
        if sheet is not None:
            form = train_forms.finish_form if is_train(sheet) else truck_forms.leave_form
            self._forms.open(form(sheet, self._sight.ground))

    def next_step(self) -> None:
        """Let what is announced arrive, or in."""
        sheet = self._sight.sheet
        if sheet is not None:
            form = train_forms.arrive_form if is_train(sheet) else truck_papers.gate_in_form
            self._forms.open(form(sheet, self._sight.ground))

    def start(self) -> None:
        """Start the unloading before a box is lifted."""
        if self._sight.sheet is not None:
            self._forms.open(train_forms.start_form(self._sight.sheet, self._sight.ground))

    def place(self) -> None:
        """Ask for the track of the wagons, once the tracks are read."""

        def ask(tracks: Sequence[TrackFacts]) -> None:
            if self._sight.sheet is not None:
                form = wagon_forms.place_form(self._sight.sheet, tracks, self._sight.ground)
                self._forms.open(form)

        self._sight.desk.jobs.read(all_tracks, then=ask, key="arrivals/tracks")

    def remove(self) -> None:
        """Ask when the wagons were removed."""
        if self._sight.sheet is not None:
            self._forms.open(wagon_forms.remove_form(self._sight.sheet, self._sight.ground))

    def rest(self) -> None:
        """Ask before all the rest is taken in; load what a truck fetches once it has delivered."""
        sheet = self._sight.sheet
        if sheet is None:
            return
        left = tuple(box for box in sheet.fetched if box.where_is is Where.ON_TERMINAL)
        if any(box.where_is is Where.ON_INBOUND for box in sheet.boxes) or not left:
            self._forms.open(train_forms.rest_form(sheet, self._sight.ground))
        else:
            order, first = truck_forms.load_order(sheet, left), left[0].visit_id
            self._forms.do(order, lambda _outcome: self.worked.emit(first))

    def new(self) -> None:
        """Ask what is new: a truck at the gate, a truck to come, a train from its list or without one."""

        def go_on(typed: Typed) -> None:
            what = typed["what"]
            if what == truck_forms.FROM_LIST:
                self._forms.close()
                self._lists.ask_new()
            elif what == truck_forms.TYPED:
                self._mending.train()
            else:
                self._open_truck(here=what == truck_forms.AT_GATE)

        self._forms.ask(truck_forms.new_form(), go_on)

    def turn_away(self) -> None:
        """Ask why a truck is sent away."""
        if self._sight.sheet is not None:
            self._forms.open(truck_forms.turn_away_form(self._sight.sheet, self._sight.ground))

    def cancel(self) -> None:
        """Ask why what was announced does not come."""
        if self._sight.sheet is not None:
            self._forms.open(train_forms.cancel_form(self._sight.sheet, self._sight.ground))

    def step_words(self) -> tuple[str, str]:
        """Return the words and the key of the next step of what is being worked; empty for none."""
        sheet = self._sight.sheet
        if sheet is None:
            return "", ""
        if may(sheet.carrier.kind, CarrierAct.ARRIVE, sheet.carrier.stage):
            return self._next_words(), "F9"
        unplaced = any(
            each.placed_at is None and wagon_may(WagonAct.PLACE, each.stage) for each in sheet.wagons
        )
        if unplaced:
            return self.tr("Place wagons"), "F10"
        return self._last_step(sheet)

    def step(self) -> None:
        """Do the next step that the head line shows."""
        keys = {"F9": act.NEXT, "F10": act.PLACE, "Shift+F10": act.REMOVE, "F12": act.REST, "F8": act.FINISH}
        action_id = keys.get(self.step_words()[1])
        if action_id is not None:
            self._sight.desk.actions.trigger(action_id)

    def _finish_words(self) -> str:
        """Return what the end of the work is called: of a train, or of a truck that leaves."""
        sheet = self._sight.sheet
        if sheet is None:
            return ""
        return self.tr("Finish") if is_train(sheet) else self.tr("Gate out")

    def _next_words(self) -> str:
        sheet = self._sight.sheet
        if sheet is None:
            return ""
        return self.tr("Arrive") if is_train(sheet) else self.tr("Gate in")

    def _last_step(self, sheet: ArrivalSheet) -> tuple[str, str]:
        if any(box.where_is is Where.ON_INBOUND for box in sheet.boxes):
            return "", ""
        if not is_train(sheet):
            to_load = any(box.where_is is Where.ON_TERMINAL for box in sheet.fetched)
            return (self.tr("Load"), "F12") if to_load else (self._finish_words(), "F8")
        if may(sheet.carrier.kind, CarrierAct.FINISH_WORK, sheet.carrier.stage):
            return self._finish_words(), "F8"
        stands = any(each.placed_at is not None and each.removed_at is None for each in sheet.wagons)
        return (self.tr("Remove wagons"), "Shift+F10") if stands else ("", "")

    def _open_about_box(self, make: Callable[[ArrivingBoxRow, Ground], ActForm]) -> None:
        box = self._sight.box
        if box is not None:
            self._forms.open(make(box, self._sight.ground), self._closing(box.visit_id))

    def _closing(self, visit_id: int) -> Callable[[Outcome], None]:
        def then(_outcome: Outcome) -> None:
            self._forms.close()
            self.worked.emit(visit_id)

        return then

    def _open_truck(self, *, here: bool) -> None:
        def ask(stock: Mapping[str, int]) -> None:
            form = truck_forms.truck_form(stock, self._sight.ground, here=here)
            self._forms.open(form)

        self._sight.desk.jobs.read(fetchable, then=ask, key="arrivals/fetchable")

    def _open_extra(self, text: str) -> None:
        if self._sight.sheet is not None:
            form = extra_form(self._sight.sheet, text, self._sight.ground, self._sight.box)
            self._forms.open(form)
