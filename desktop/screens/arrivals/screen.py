"""Arrivals: trains and trucks come in, boxes are taken in by scan, what is odd is recorded beside."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from db.queries.arrivals import ArrivalSheet, ComingRow, arrival, coming
from db.store import Outcome
from desktop import formats
from desktop.actions import fill_menu
from desktop.forms.act_desk import ActDesk
from desktop.screen import Desk, Link
from desktop.screens.arrivals import actions as act
from desktop.screens.arrivals.carrier_words import CarrierWords
from desktop.screens.arrivals.doing import Doing
from desktop.screens.arrivals.list_desk import ListDesk, list_in
from desktop.screens.arrivals.looks import counter_word, counters, filtered, is_train, wagons
from desktop.screens.arrivals.scan_desk import ScanDesk
from desktop.screens.arrivals.scan_words import last_acts
from desktop.screens.arrivals.sight import Sight
from desktop.screens.arrivals.timeline import Story, box_story, told
from desktop.screens.arrivals.view import ArrivalsView
from domain.events import EventKind, Topic
from domain.refusal import Refusal

_TOPICS = (Topic.VISITS, Topic.CARRIERS, Topic.YARD, Topic.HOLDS, Topic.GATE, Topic.DISPATCH)
_MAKES_CARRIER = (
    EventKind.IMPORT_MANIFEST,
    EventKind.ANNOUNCE_TRAIN,
    EventKind.ANNOUNCE_TRUCK,
    EventKind.GATE_IN,
)
_LAST = "arrivals/carrier"


class ArrivalsScreen(QWidget):
    """Reads the hub, shows what is in sight, and follows what the operator chooses."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("arrivalsScreen")
        self.setAcceptDrops(True)
        self._desk = desk
        self._sight = Sight(desk, self)
        self._filter = ""
        self._owes_keyboard = False
        self._wanted: int | None = None
        self._carrier_id = int(desk.settings.text(_LAST) or 0) or None
        self.view = ArrivalsView(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.forms = ActDesk(desk, self.view.form)
        self.scans = ScanDesk(self._sight, self.view.scan)
        self.lists = ListDesk(self._sight, self.forms, self)
        self.doing = Doing(self._sight, self.forms, self.scans, self.lists, self)
        desk.actions.bind(act.SCAN, self.activate)
        self._connect()
        desk.changes.watch(self, [topic.value for topic in _TOPICS], self.reload)

    # --- What a screen is ---------------------------------------------------------------------------------

    @property
    def widget(self) -> QWidget:
        """Return the screen itself."""
        return self

    def activate(self) -> None:
        """Give the keyboard to the scan line, or to the form that stands open."""
        if not self.forms.is_open:
            self.view.scan.line.setFocus()
        # A line that is hidden cannot have the keyboard: it gets it as soon as it is there.
        self._owes_keyboard = self.view.top.isHidden()

    def show_link(self, link: Link) -> None:
        """Show a train or truck, or the one that a box came with."""
        if link.kind in ("carrier", "train", "truck") and link.id:
            self.choose(link.id)

    def scanned(self, text: str) -> bool:
        """Take a scan that was made while nothing had the keyboard."""
        self.view.scan.enter(text)
        return True

    def say(self, text: str, undo_event_id: int | None) -> bool:
        """Show news in the key bar."""
        self.view.keys.say(text, undo_event_id)
        return True

    # --- Reading ------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the list and what is being worked again."""
        jobs = self._desk.jobs
        jobs.read(coming, self._desk.clock(), then=self._show_coming, key="arrivals/coming")
        if self._carrier_id is not None:
            self._read_sheet()

    def choose(self, carrier_id: int) -> None:
        """Work another train or truck."""
        if carrier_id != self._carrier_id:
            self._carrier_id, self._filter, self._wanted = carrier_id, "", None
            self._desk.settings.keep_text(_LAST, str(carrier_id))
            self.scans.forget()
            if self.forms.is_open:
                self.forms.close()
        self.view.carriers.choose(carrier_id)
        self._read_sheet()

    def _read_sheet(self) -> None:
        def gone(_failure: Refusal | Any) -> None:  # noqa: ANN401
            self._carrier_id = None
            self._sight.show(None)

        self._desk.jobs.read(
            arrival, self._carrier_id, then=self._show_sheet, failed=gone, key="arrivals/sheet"
        )

    def _show_coming(self, rows: tuple[ComingRow, ...]) -> None:
        self._sight.coming = rows
        moment = self._sight.moment()
        self.view.carriers.set_sections(CarrierWords(moment.now, moment.zone).sections(rows))
        listed = [row.id for row in rows]
        if self._carrier_id is None and listed:
            here = [row.id for row in rows if row.arrived_at is not None]
            self.choose((here or listed)[0])
        else:
            self.view.carriers.choose(self._carrier_id)
        self._show_work()

    def _show_sheet(self, sheet: ArrivalSheet) -> None:
        if sheet.carrier.id == self._carrier_id:
            self._sight.show(sheet)
            self._show_work()
            if self._sight.box is not None:
                # Its row may be another one now though the same box is chosen.
                self._show_box()

    # --- Showing ------------------------------------------------------------------------------------------

    def _show_work(self) -> None:
        has_work = self._sight.sheet is not None or self.forms.is_open
        self._show_parts()
        if not has_work:
            said = self.tr(
                "No train and no truck is announced. Drop the list of a train here, or announce it "
                "without one. A truck at the gate is let in with New (Ins)."
            )
            self.view.empty.show_sentence("train", said, self.tr("Announce a train"), "Ctrl+N")
        self.view.show_work(has_work)

    def _show_sight(self) -> None:
        sheet, moment = self._sight.sheet, self._sight.moment()
        if sheet is None:
            return
        self.view.head.show_sheet(sheet, moment)
        self.view.name_loads(is_train=is_train(sheet))
        self.view.head.show_step(*self.doing.step_words())
        self.view.scan.show_acts(last_acts(sheet, moment.now, moment.zone))
        self.view.counters.set_counters(counters(sheet))
        self.view.consist.set_wagons(wagons(sheet))
        self._show_parts()
        self._show_boxes(sheet)

    def _show_parts(self) -> None:
        """Show head and consist of what is worked, but not over the list of another train."""
        sheet = self._sight.sheet
        is_worked = sheet is not None and self.view.tables.currentIndex() == 0
        appears = is_worked and self.view.top.isHidden()
        self.view.top.setVisible(is_worked)
        if appears and self._owes_keyboard and self.isVisible():
            self.activate()
        has_consist = is_worked and sheet is not None and is_train(sheet)
        self.view.consist.setVisible(has_consist and not self.view.needs_room(self.forms.name))

    def _show_boxes(self, sheet: ArrivalSheet) -> None:
        rows = filtered(sheet, self._filter)
        self.view.boxes.set_empty(self._why_empty(sheet))
        self.view.boxes.show_rows(rows)
        said = self.tr("only {word}: {boxes} · show all")
        self.view.filter.setVisible(bool(self._filter))
        if self._filter:
            self.view.filter.setText(said.format(word=counter_word(self._filter), boxes=len(rows)))
        if self._wanted is not None and self.view.boxes.select_key(self._wanted):
            self._wanted = None

    def _why_empty(self, sheet: ArrivalSheet) -> str:
        if self._filter:
            return self.tr("None of them.")
        if is_train(sheet):
            return self.tr(
                "No box of this train is announced. Add one (Shift+F7), or give it its list (Shift+F11)."
            )
        return self.tr("This truck brings nothing and fetches nothing. Add a box that it brings (Shift+F7).")

    def _show_box(self) -> None:
        box, moment = self._sight.box, self._sight.moment()
        self.view.consist.choose("" if box is None else str(box.visit_id))
        self._make_room()
        if box is not None:
            self.view.card.show_box(box, moment.now, moment.zone)
            self._desk.jobs.read(box_story, box.visit_id, then=self._show_story, key="arrivals/events")

    def _make_room(self) -> None:
        self.view.make_room(self.forms.name, self._sight.box is not None)

    def _show_story(self, story: Story) -> None:
        (events, places), moment, box = story, self._sight.moment(), self._sight.box
        number, messages = "" if box is None else box.number, self._desk.messages
        self.view.timeline.show_events(
            [
                (
                    formats.near_moment(event.happened_at, moment.now, moment.zone),
                    told(event, messages, number, places),
                )
                for event in events
            ]
        )

    # --- Choosing -----------------------------------------------------------------------------------------

    def _connect(self) -> None:
        view = self.view
        view.carriers.chosen.connect(self.choose)
        view.counters.opened.connect(self._filter_by)
        view.filter.clicked.connect(lambda: self._filter_by(""))
        view.consist.chosen.connect(lambda key: view.boxes.select_key(int(key)))
        view.boxes.current_changed.connect(self._choose_rows)
        view.boxes.selection_changed.connect(self._choose_rows)
        for table in (view.boxes, view.rows):
            table.said.connect(self._desk.teller.say)
            table.warned.connect(self._desk.teller.warn)
        view.boxes.menu_opening.connect(self._fill_menu)
        view.stepped.connect(self._step)
        view.keys.undo.connect(lambda _event_id: self._desk.actions.trigger("window.undo"))
        view.head.stepped.connect(self.doing.step)
        view.empty.pressed.connect(lambda: self._desk.actions.trigger(act.TRAIN))
        self.scans.taken.connect(self._follow)
        self.lists.read.connect(self._show_list)
        self.forms.opened.connect(view.form.show)
        self.forms.opened.connect(self._show_work)
        self.forms.opened.connect(self._make_room)
        self.forms.closed.connect(view.form.hide)
        self.forms.closed.connect(self._end_form)
        self.forms.done.connect(self._follow_made)
        self.doing.worked.connect(self._follow)
        self._sight.changed.connect(self._show_sight)

    def _choose_rows(self, *_what: object) -> None:
        box, chosen = self.view.boxes.current_row(), self.view.boxes.selected_rows()
        if (box, chosen) != (self._sight.box, self._sight.chosen):
            self._sight.box, self._sight.chosen = box, chosen
            self._desk.actions.touch()
            self._show_box()

    def _filter_by(self, key: str) -> None:
        self._filter = "" if key == self._filter else key
        if self._sight.sheet is not None:
            self._show_boxes(self._sight.sheet)

    def _step(self, by: int) -> None:
        table = self.view.boxes
        count = table.rows.rowCount()
        if count:
            at = table.currentIndex().row() + by
            table.select_number(max(0, min(count - 1, at)))

    def _follow(self, visit_id: int) -> None:
        """Choose the box that was taken; it may be in the table only after the next reading."""
        if self._filter and not self.view.boxes.select_key(visit_id):
            self._filter_by("")
        self._wanted = None if self.view.boxes.select_key(visit_id) else visit_id

    def _follow_made(self, outcome: Outcome) -> None:
        """Show the extra box, or work the train or truck, that a form has made."""
        made: Any = getattr(outcome.result, "carrier_id", outcome.result)
        if outcome.kind is EventKind.TAKE_AS_FOUND:
            self._follow(made)
        elif outcome.kind in _MAKES_CARRIER:
            self.choose(made)

    def _end_form(self) -> None:
        self.view.show_list(False)
        self._show_parts()
        self._make_room()
        self._show_work()
        self.activate()

    def _show_list(self, rows: tuple[Any, ...]) -> None:
        self.view.rows.show_rows(rows)
        self.view.show_list(True)
        self._show_parts()

    def _fill_menu(self, menu: QMenu, _row: object) -> None:
        fill_menu(menu, self._desk.actions, act.BOX_MENU)

    # --- Mouse --------------------------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the train or truck."""
        menu = QMenu(self)
        fill_menu(menu, self._desk.actions, act.MENU)
        menu.popup(event.globalPos())
        menu.aboutToHide.connect(menu.deleteLater)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a list."""
        if list_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the list that was dropped."""
        path = list_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.lists.take(path)
