"""Transshipment at work: reads what is shown, marks boxes and wagons, and hands acts to those who do them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from db.queries.transshipment import WaitingBoard, waiting_board
from desktop.forms.act_desk import ActDesk
from desktop.screen import Desk, Link
from desktop.screens.transship import actions as ids
from desktop.screens.transship.assigning import Assigning
from desktop.screens.transship.barred import Barred
from desktop.screens.transship.box_acts import BoxActs
from desktop.screens.transship.columns import WaitingBox
from desktop.screens.transship.planning import Planning
from desktop.screens.transship.showing import Showing
from desktop.screens.transship.state import State
from desktop.screens.transship.view import TransshipView
from domain.container_number import matches_tail
from domain.departure_facts import Purpose
from domain.events import Topic
from domain.refusal import Refusal
from hub.operations.departure import why_not
from hub.operations.planned_trains import Placement
from hub.operations.train_sheet import TrainSheet, WagonTrial, train_sheet, try_wagon, why_not_as_tried

_TOPICS = (Topic.VISITS, Topic.CARRIERS, Topic.YARD, Topic.DISPATCH, Topic.HOLDS, Topic.REFERENCE)
_TRAIN = "transship/train"


class TransshipScreen(QObject):
    """One screen, one train, one marked wagon."""

    def __init__(self, desk: Desk) -> None:
        self.view = TransshipView(desk.actions, desk.settings)
        super().__init__(self.view)
        self._desk = desk
        self.state = State()
        self._showing = Showing(desk, self.state, self.view)
        self._forms = ActDesk(desk, self.view.why.form)
        self._assigning = Assigning(desk, self.state, self._forms, self._chosen_ids)
        self._barred = Barred(self.state, self._chosen_ids, self)
        self._planning = Planning(desk, self.state, self.view, self._give_back)
        self._box_acts = BoxActs(desk, self.state, self._forms)
        self._connect()
        self._bind()
        self._showing.show_no_answer()
        desk.changes.watch(self.view, _TOPICS, self.reload)

    # --- What every screen can do -------------------------------------------------------------------------

    @property
    def widget(self) -> QWidget:
        """Return what fills the frame."""
        return self.view

    def activate(self) -> None:
        """Give the keyboard to the list."""
        self.view.waiting.table.setFocus()

    def show_link(self, link: Link) -> None:
        """Mark the box, or show the train, that a figure or the search points at."""
        if link.kind in ("train", "carrier"):
            self.choose_train(link.id)
        elif link.kind == "visit":
            self._mark_box(link.id)

    def scanned(self, text: str) -> bool:
        """Mark the box whose number was scanned, waiting or on the train; last digits suffice."""
        waiting = self.state.board.boxes if self.state.board else ()
        carried = self.state.sheet.verdict.load.boxes if self.state.sheet else ()
        numbered = {row.visit_id: row.number for row in waiting}
        numbered |= {box.visit_id: box.number for box in carried}
        found = [visit_id for visit_id, number in numbered.items() if matches_tail(number, text)]
        if len(found) != 1:
            return False
        self._mark_box(found[0])
        return True

    def say(self, text: str, undo_event_id: int | None) -> bool:
        """Show news in the toast of the key bar."""
        self.view.keys.say(text, undo_event_id)
        return True

    # --- Reading ------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the list and the train again."""
        self._desk.jobs.read(waiting_board, then=self._show_board, key="transship/board")
        self._read_sheet()

    def choose_train(self, carrier_id: int) -> None:
        """Build another train."""
        state = self.state
        state.carrier_id, state.wagon_id, state.position, state.swap_from = carrier_id, 0, 0, 0
        state.sheet = None
        self._forget_trial()
        self._desk.settings.keep_text(_TRAIN, str(carrier_id))
        self._showing.show_trains()
        self._read_sheet()

    def _read_sheet(self) -> None:
        if self.state.carrier_id:
            self._desk.jobs.read(
                train_sheet,
                self.state.carrier_id,
                then=self._show_sheet,
                failed=lambda _gone: None,
                key="transship/sheet",
            )

    def _show_board(self, board: WaitingBoard) -> None:
        state = self.state
        state.board = board
        known = [train.carrier_id for train in board.trains]
        if state.carrier_id not in known:
            kept = self._desk.settings.text(_TRAIN)
            wanted = int(kept) if kept.isdecimal() and int(kept) in known else next(iter(known), 0)
            state.carrier_id, state.sheet, state.wagon_id = wanted, None, 0
            self._showing.show_train()
            self._showing.show_wagon()
            self._read_sheet()
        self._showing.show_trains()
        self._showing.show_list()
        self._read_answer()
        self._desk.actions.touch()

    def _show_sheet(self, sheet: TrainSheet) -> None:
        state = self.state
        if sheet.verdict.load.carrier.id != state.carrier_id:
            return
        state.sheet = sheet
        if state.wagon is None:
            state.wagon_id, state.position = _wagon_to_begin_with(sheet), 0
        if state.trial is not None and not state.trial.tried:
            state.trial = None
        self._show_marked()
        self._read_mend()
        self._showing.show_list()

    def _read_answer(self) -> None:
        state = self.state
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

    def _read_mend(self, tried: tuple[Placement, ...] = ()) -> None:
        state = self.state
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

    def _show_trial(self, trial: WagonTrial) -> None:
        if trial.wagon_id != self.state.wagon_id:
            return
        self.state.trial = trial
        if self.state.tried_with_box:
            self._read_answer()
        self._show_marked()
        self._showing.show_list()

    # --- Marking ------------------------------------------------------------------------------------------

    def mark_wagon(self, key: str, position: int) -> None:
        """Mark a wagon of the train and a position on it; 0 = the whole wagon."""
        state = self.state
        if not key:
            return
        other = int(key) != state.wagon_id
        state.wagon_id, state.position = int(key), position
        if other:
            self._forget_trial()
        box = state.standing.get(position)
        if box is not None and state.trial is None:
            state.box_id = box.visit_id
            self._read_answer()
        if other:
            self._show_marked()
            self._read_mend()
        else:
            self._showing.show_wagon()
            self.view.train.view.choose(key, position)
        self._desk.actions.touch()

    def step_back(self) -> None:
        """Leave a refused plan and a swap that was begun."""
        self.state.swap_from = 0
        self._forget_trial()
        self._show_marked()
        self._showing.show_list()
        self._read_mend()

    def _mark_box(self, visit_id: int) -> None:
        if self.view.waiting.table.select_key(visit_id):
            return
        if self.state.waiting(visit_id) is not None:
            self.view.waiting.clear_filter()
            self.view.waiting.table.select_key(visit_id)
            return
        box = self.state.carried(visit_id)
        if box is not None and box.wagon_id is not None:
            self.mark_wagon(str(box.wagon_id), box.position or 0)

    def _choose_box(self, box: WaitingBox | None) -> None:
        if box is not None and box.key != self.state.box_id:
            self.state.box_id = box.key
            self._read_answer()
        self._desk.actions.touch()

    def _chosen_ids(self) -> tuple[int, ...]:
        return tuple(box.key for box in self.view.waiting.table.selected_rows())

    def _show_marked(self) -> None:
        self._showing.show_train()
        self._showing.show_wagon()
        self._desk.actions.touch()

    def _forget_trial(self) -> None:
        answered = self.state.tried_with_box
        self.state.trial = self.state.refusal = None
        if answered:
            self._read_answer()

    # --- Acts ---------------------------------------------------------------------------------------------

    def _enter(self, _box: object) -> None:
        trial = self.state.trial
        action = ids.MEND if trial is not None and trial.tried else ids.ASSIGN
        self._desk.actions.trigger(action)

    def _mend(self) -> None:
        offer = self.view.judge.offers.current_row()
        self._assigning.mend(offer.on_id if offer is not None else 0)

    def _drop(self, keys: tuple[str, ...], wagon: str, position: int) -> None:
        self.mark_wagon(wagon, position)
        self._assigning.assign_to([int(key) for key in keys], int(wagon), position)

    def _on_done(self) -> None:
        self._forget_trial()

    def _on_refused(self, refusal: Refusal, tried: tuple[Placement, ...]) -> None:
        wagons = {placement.wagon_id for placement in tried}
        self._forget_trial()
        self.state.refusal = refusal
        if refusal.code.startswith("layout_") and wagons == {self.state.wagon_id}:
            self._read_mend(tried)
        if self.state.wagon is None:
            self._desk.teller.warn(self._desk.messages.sentence(refusal))
        self._show_marked()

    def _on_noted(self, words: str) -> None:
        self.view.judge.show_note(words)

    def _step(self, by: int) -> None:
        trains = [train.carrier_id for train in self.state.board.trains] if self.state.board else []
        if self.state.carrier_id in trains:
            self.choose_train(trains[(trains.index(self.state.carrier_id) + by) % len(trains)])

    def _go_to_loading(self) -> None:
        self._desk.open(Link("dispatch", "train", self.state.carrier_id))

    def _give_back(self) -> None:
        """Give the keyboard back after a form, unless another screen has it by now."""
        if self.view.isVisible():
            self.activate()

    def _find(self) -> None:
        self.view.waiting.text.setFocus()
        self.view.waiting.text.selectAll()

    def _connect(self) -> None:
        view, trigger = self.view, self._desk.actions.trigger
        table = view.waiting.table
        view.waiting.filtered.connect(self._showing.show_list)
        table.current_changed.connect(self._choose_box)
        table.selection_changed.connect(self._desk.actions.touch)
        table.opened.connect(self._enter)
        for each in (table, view.judge.offers, view.plan.table):
            each.said.connect(self._desk.teller.say)
            each.warned.connect(self._desk.teller.warn)
        view.train.train_chosen.connect(self.choose_train)
        view.train.act_wanted.connect(trigger)
        view.train.view.wagon_chosen.connect(self.mark_wagon)
        view.train.view.dropped.connect(self._drop)
        view.judge.view.position_chosen.connect(
            lambda position: self.mark_wagon(str(self.state.wagon_id), position)
        )
        view.judge.mend_wanted.connect(lambda: trigger(ids.MEND))
        view.why.act_wanted.connect(trigger)
        view.no_train.pressed.connect(lambda: trigger(ids.PLAN))
        view.no_wagon.pressed.connect(lambda: trigger(ids.WAGONS))
        view.keys.undo.connect(lambda _event_id: trigger("window.undo"))
        view.stepped_back.connect(self.step_back)
        self._forms.opened.connect(lambda: view.why.show_form(True))
        self._forms.closed.connect(lambda: view.why.show_form(False))
        self._forms.closed.connect(self._give_back)
        self._assigning.done.connect(self._on_done)
        self._assigning.refused.connect(self._on_refused)
        self._assigning.noted.connect(self._on_noted)
        self._planning.planned.connect(self.choose_train)

    def _bind(self) -> None:
        bind, does, barred = self._desk.actions.bind, self._assigning, self._barred
        bind(ids.ASSIGN, does.assign, barred.no_assign)
        bind(ids.SPREAD, does.spread, barred.no_spread)
        bind(ids.TAKE_OFF, does.take_off, barred.no_take_off)
        bind(ids.SWAP, does.swap, barred.no_swap)
        bind(ids.ROLL_OVER, does.roll_over, barred.no_roll_over)
        bind(ids.MEND, self._mend, barred.no_mend)
        bind(ids.SCHEME, does.scheme, barred.no_scheme)
        bind(ids.RELEASE, self._box_acts.release, barred.no_box)
        bind(ids.CUSTOMS, self._box_acts.customs, barred.no_box)
        bind(ids.PLAN, self._planning.plan)
        bind(ids.WAGONS, self._planning.change_wagons, barred.no_wagons)
        bind(ids.LOADING, self._go_to_loading, barred.no_loading)
        bind(ids.FILTER, self._find)
        bind(ids.NEXT, lambda: self._step(1), barred.no_other_train)
        bind(ids.PREVIOUS, lambda: self._step(-1), barred.no_other_train)


def _wagon_to_begin_with(sheet: TrainSheet) -> int:
    """The first wagon that is not legal, else the first with room, else the first; 0 for none."""
    wagons = sheet.verdict.wagons
    barred = [each for each in wagons if each.boxes and not each.verdict.legal]
    open_ones = [each for each in wagons if not each.verdict.full]
    first = next(iter((*barred, *open_ones, *wagons)), None)
    return first.wagon.id if first is not None else 0
