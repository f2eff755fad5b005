"""Transshipment at work: puts the parts together, answers the window, and hands acts to those who do them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.forms.act_desk import ActDesk
from desktop.screen import Desk, Link
from desktop.screens.transship import actions as ids
from desktop.screens.transship.asking import Asking
from desktop.screens.transship.assigning import Assigning
from desktop.screens.transship.barred import Barred
from desktop.screens.transship.box_acts import BoxActs
from desktop.screens.transship.marking import Marking
from desktop.screens.transship.planning import Planning
from desktop.screens.transship.showing import Showing
from desktop.screens.transship.state import State
from desktop.screens.transship.view import TransshipView
from domain.events import Topic
from domain.refusal import Refusal
from hub.operations.planned_trains import Placement

_TOPICS = (Topic.VISITS, Topic.CARRIERS, Topic.YARD, Topic.DISPATCH, Topic.HOLDS, Topic.REFERENCE)


class TransshipScreen(QObject):
    """One screen, one train, one marked wagon."""

    def __init__(self, desk: Desk) -> None:
        self.view = TransshipView(desk.actions, desk.settings)
        super().__init__(self.view)
        self._desk = desk
        self.state = State()
        showing = self._showing = Showing(desk, self.state, self.view)
        self._asking = Asking(desk, self.state, showing)
        self._marking = Marking(desk, self.state, self.view, showing, self._asking)
        chosen = self._marking.chosen_ids
        self._forms = ActDesk(desk, self.view.why.form)
        self._assigning = Assigning(desk, self.state, self._forms, chosen)
        self._barred = Barred(self.state, chosen, self)
        self._planning = Planning(desk, self.state, self.view, self._give_back)
        self._box_acts = BoxActs(desk, self.state, self._forms)
        self._connect()
        self._bind()
        showing.show_no_answer()
        desk.changes.watch(self.view, _TOPICS, self._asking.reload)

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
            self._marking.choose_train(link.id)
        elif link.kind == "visit":
            self._marking.mark_box(link.id)

    def scanned(self, text: str) -> bool:
        """Mark the box whose number was scanned, waiting or on the train; last digits suffice."""
        return self._marking.find(text)

    def say(self, text: str, undo_event_id: int | None) -> bool:
        """Show news in the toast of the key bar."""
        self.view.keys.say(text, undo_event_id)
        return True

    def _enter(self, _box: object) -> None:
        trial = self.state.trial
        action = ids.MEND if trial is not None and trial.tried else ids.ASSIGN
        self._desk.actions.trigger(action)

    def _mend(self) -> None:
        offer = self.view.judge.offers.current_row()
        self._assigning.mend(offer.on_id if offer is not None else 0)

    def _drop(self, keys: tuple[str, ...], wagon: str, position: int) -> None:
        self._marking.mark_wagon(wagon, position)
        self._assigning.assign_to([int(key) for key in keys], int(wagon), position)

    def _on_refused(self, refusal: Refusal, tried: tuple[Placement, ...]) -> None:
        wagons = {placement.wagon_id for placement in tried}
        self._asking.forget_trial()
        self.state.refusal = refusal
        if refusal.code.startswith("layout_") and wagons == {self.state.wagon_id}:
            self._asking.read_mend(tried)
        if self.state.wagon is None:
            self._desk.teller.warn(self._desk.messages.sentence(refusal))
        self._showing.show_marked()

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
        table.current_changed.connect(self._marking.choose_box)
        table.selection_changed.connect(self._desk.actions.touch)
        table.opened.connect(self._enter)
        for each in (table, view.judge.offers, view.plan.table):
            each.said.connect(self._desk.teller.say)
            each.warned.connect(self._desk.teller.warn)
        view.train.train_chosen.connect(self._marking.choose_train)
        view.train.act_wanted.connect(trigger)
        view.train.view.wagon_chosen.connect(self._marking.mark_wagon)
        view.train.view.dropped.connect(self._drop)
        view.judge.view.position_chosen.connect(
            lambda position: self._marking.mark_wagon(str(self.state.wagon_id), position)
        )
        view.judge.mend_wanted.connect(lambda: trigger(ids.MEND))
        view.why.act_wanted.connect(trigger)
        view.no_train.pressed.connect(lambda: trigger(ids.PLAN))
        view.no_wagon.pressed.connect(lambda: trigger(ids.WAGONS))
        view.keys.undo.connect(lambda _event_id: trigger("window.undo"))
        view.stepped_back.connect(self._marking.step_back)
        self._forms.opened.connect(lambda: view.why.show_form(True))
        self._forms.closed.connect(lambda: view.why.show_form(False))
        self._forms.closed.connect(self._give_back)
        self._assigning.done.connect(self._asking.forget_trial)
        self._assigning.refused.connect(self._on_refused)
        self._assigning.noted.connect(self.view.judge.show_note)
        self._planning.planned.connect(self._marking.choose_train)

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
        bind(ids.NEXT, lambda: self._marking.step(1), barred.no_other_train)
        bind(ids.PREVIOUS, lambda: self._marking.step(-1), barred.no_other_train)
