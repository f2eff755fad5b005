"""Dispatch at work: joins what chooses, what scans and what acts, and gives each key its act."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from db.queries.awaited import AwaitedRow
from desktop.actions import fill_menu
from desktop.forms.act_desk import ActDesk
from desktop.screen import Desk, Link
from desktop.screens.dispatch import actions as ids
from desktop.screens.dispatch.barred import Barred
from desktop.screens.dispatch.choosing import Choosing
from desktop.screens.dispatch.doing import Doing
from desktop.screens.dispatch.scan_desk import ScanDesk
from desktop.screens.dispatch.showing import Showing
from desktop.screens.dispatch.state import State
from desktop.screens.dispatch.view import DispatchView
from domain.events import Topic

_TOPICS = (Topic.VISITS, Topic.CARRIERS, Topic.YARD, Topic.DISPATCH, Topic.HOLDS, Topic.GATE)
_MENU = (ids.LOAD, ids.ELSEWHERE, ids.TAKE_OFF, "", ids.RELEASE, ids.CUSTOMS, ids.SEAL, ids.WEIGHT)


class DispatchScreen(QObject):
    """One screen: the trains side by side, one of them chosen."""

    def __init__(self, desk: Desk) -> None:
        self.view = DispatchView(desk)
        super().__init__(self.view)
        self._desk = desk
        self.state = State()
        self._showing = Showing(desk, self.state, self.view)
        self._choosing = Choosing(desk, self.state, self.view, self._showing)
        self._acts = ActDesk(desk, self.view.form)
        self._doing = Doing(desk, self.state, self._acts)
        self._barred = Barred(self.state, desk.clock, self)
        self._scans = ScanDesk(desk, self.state, self.view.scan)
        self._connect()
        self._bind()
        desk.changes.watch(self.view, _TOPICS, self._choosing.reload)

    # --- What every screen can do -------------------------------------------------------------------------

    @property
    def widget(self) -> QWidget:
        """Return what fills the frame."""
        return self.view

    def activate(self) -> None:
        """Give the keyboard to the loading list: letters are acts there, and a scanner is heard."""
        if not self.view.form_open:
            self.view.boxes.setFocus()

    def show_link(self, link: Link) -> None:
        """Show the train, the truck or the box that a figure or the search points at."""
        if link.kind in ("train", "carrier"):
            self._choosing.choose(link.id)
        elif link.kind == "truck":
            self._choosing.show_truck(link.id)
        elif link.kind == "visit":
            self._choosing.show_box(link.id)

    def scanned(self, text: str) -> bool:
        """Take a scan that was made while nothing had the keyboard."""
        if self.view.form_open:
            return False
        self.view.scan.enter(text)
        return True

    def say(self, text: str, undo_event_id: int | None) -> bool:
        """Show news in the toast of the key bar."""
        self.view.keys.say(text, undo_event_id)
        return True

    # --- Acts ---------------------------------------------------------------------------------------------

    def _enter(self, _row: object) -> None:
        self._desk.actions.trigger(ids.LOAD)

    def _elsewhere(self) -> None:
        """Where a scan was refused, the key is about that box."""
        if not self._scans.take_way_out():
            self._doing.load_elsewhere()

    def _after_scan(self, carrier_id: int, visit_id: int) -> None:
        self._showing.say("")
        if self._choosing.is_listed(carrier_id):
            self._choosing.choose_box(carrier_id, visit_id)

    def _scan_refused(self, box: AwaitedRow, sentence: str) -> None:
        if box.leaves is not None and self._choosing.is_listed(box.leaves.carrier_id):
            self._choosing.choose_box(box.leaves.carrier_id, box.visit_id)
        self._showing.say(sentence, box.number)

    def _refused(self, number: str, sentence: str) -> None:
        self._showing.say(sentence, number)

    def _load_elsewhere(self, visit_id: int, number: str) -> None:
        self._doing.load_elsewhere(visit_id, number, self._showing.said)

    def _step_back(self) -> None:
        self._showing.say("")
        self.view.scan.accept()
        self.activate()

    def _end_form(self) -> None:
        self.view.show_form(False)
        self.view.scan.accept()
        self._showing.say("")
        self.activate()

    def _go_to_scan(self) -> None:
        if self.view.form_open:
            self._acts.close()
        self.view.scan.line.setFocus()

    def _fill_menu(self, menu: QMenu, _row: object) -> None:
        fill_menu(menu, self._desk.actions, _MENU)

    def _fill_truck_menu(self, menu: QMenu, _row: object) -> None:
        fill_menu(menu, self._desk.actions, (ids.TRUCK, ids.GATE_OUT))

    def _connect(self) -> None:
        view, canvas, trigger = self.view, self.view.board.canvas, self._desk.actions.trigger
        view.tabs.chosen.connect(self._choosing.show_later)
        canvas.train_chosen.connect(self._choosing.choose)
        canvas.check_opened.connect(self._choosing.open_check)
        canvas.box_chosen.connect(self._choosing.choose_box)
        canvas.entered.connect(self.activate)
        for table, take in ((view.boxes, self._choosing.take_rows), (view.trucks, self._choosing.take_truck)):
            table.current_changed.connect(take)
            table.selection_changed.connect(take)
            table.said.connect(self._desk.teller.say)
            table.warned.connect(self._desk.teller.warn)
        view.boxes.opened.connect(self._enter)
        view.trucks.opened.connect(lambda _line: trigger(ids.TRUCK))
        view.boxes.menu_opening.connect(self._fill_menu)
        view.trucks.menu_opening.connect(self._fill_truck_menu)
        view.empty.pressed.connect(lambda: self._desk.open(Link("transship")))
        view.keys.undo.connect(lambda _event_id: trigger("window.undo"))
        view.stepped_back.connect(self._step_back)
        self._acts.opened.connect(lambda: view.show_form(True))
        self._acts.closed.connect(self._end_form)
        self._doing.refused.connect(self._refused)
        self._doing.done.connect(lambda: self._showing.say(""))
        self._scans.loaded.connect(self._after_scan)
        self._scans.refused.connect(self._scan_refused)
        self._scans.elsewhere.connect(self._load_elsewhere)

    def _bind(self) -> None:
        bind, does, barred = self._desk.actions.bind, self._doing, self._barred
        bind(ids.LOAD, does.load, barred.no_load)
        bind(ids.REST, does.load_rest, barred.no_rest)
        bind(ids.ELSEWHERE, self._elsewhere)
        bind(ids.TAKE_OFF, does.take_off, barred.no_take_off)
        bind(ids.ROLL_OVER, does.roll_over, barred.no_roll_over)
        bind(ids.PLACE, does.place, barred.no_place)
        bind(ids.REMOVE, does.remove, barred.no_remove)
        bind(ids.DEPART, does.depart, barred.no_depart)
        bind(ids.RELEASE, does.release, barred.no_box)
        bind(ids.CUSTOMS, does.customs, barred.no_box)
        bind(ids.SEAL, does.seal, barred.no_box)
        bind(ids.WEIGHT, does.weigh, barred.no_box)
        bind(ids.TRUCK, does.load_truck, barred.no_truck)
        bind(ids.GATE_OUT, does.gate_out, barred.no_gate_out)
        bind(ids.SCAN, self._go_to_scan)
        bind(ids.BUILD, does.build, barred.no_train)
        bind(ids.LATER, lambda: self._choosing.show_later(not self.state.is_later))
        bind(ids.NEXT, lambda: self._choosing.step(1), barred.no_other)
        bind(ids.PREVIOUS, lambda: self._choosing.step(-1), barred.no_other)
