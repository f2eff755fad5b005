"""Records: every visit that ever was, found by filters, and the whole story of one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from db.queries.record_box import RecordedBox, place_names, recorded_box
from db.queries.records import RecordRow
from db.queries.reference import GroupFacts, all_groups
from db.queries.visits import VisitFacts, visit
from desktop.actions import fill_menu
from desktop.forms.act_desk import ActDesk
from desktop.screen import Desk, Link
from desktop.screens.records import actions
from desktop.screens.records.listing import Listing
from desktop.screens.records.story import story
from desktop.screens.records.story_acts import StoryActs
from desktop.screens.records.view import RecordsView
from desktop.words import reference_words
from domain.typed_text import readings
from domain.visit import Where

_TOPICS = ("visits", "carriers", "yard", "holds", "dispatch")
_NEWEST_FIRST = "records/newest_first"
_LEAST_DIGITS = 3
_SCREENS = {
    Where.ANNOUNCED: "arrivals",
    Where.ON_INBOUND: "arrivals",
    Where.MISSING: "arrivals",
    Where.ON_TERMINAL: "yard",
    Where.ON_OUTBOUND: "dispatch",
}


class RecordsScreen(QObject):
    """Puts the parts together, reads the chosen visit, and answers the window."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._places: dict[str, str] = {}
        self.view = RecordsView(desk, self._places)
        self.setParent(self.view)
        self.box: RecordedBox | None = None
        self._wanted = self._asked_for = 0
        self._newest_first = desk.settings.text(_NEWEST_FIRST, "1") == "1"
        self.listing = Listing(desk, self.view)
        self._acts = ActDesk(desk, self.view.panel.form)
        self._story_acts = StoryActs(desk, self._acts, self)
        self._connect()
        self._bind()
        # The list is what one waits for: it is asked for first.
        desk.changes.watch(self.view, _TOPICS, self._read)
        desk.changes.watch(self.view, ("reference",), self._read_names)

    @property
    def widget(self) -> QWidget:
        """Return what fills the frame."""
        return self.view

    @property
    def chosen_event(self) -> int:
        """Return the number of the event that is chosen in the story, 0 for none."""
        return self.view.panel.timeline.chosen_key

    def activate(self) -> None:
        """Give the keyboard to the table, unless a form is open."""
        if self._acts.current is None:
            self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_link(self, link: Link) -> None:
        """Show one visit among all of its unit, what stands here, or what has been held for long."""
        if link.kind == "visit":
            self._desk.jobs.read(visit, link.id, then=self._look_for, key="records/link")
        elif link.kind == "old_holds":
            self.view.filters.ask({"holds": "old"})
        elif link.kind == "stock":
            self.view.filters.ask({"where": "stock"})

    def scanned(self, text: str) -> bool:
        """Look for the box that was scanned."""
        if not any(sum(sign.isdigit() for sign in way) >= _LEAST_DIGITS for way in readings(text)):
            return False
        self.view.filters.ask({"number": text.strip()})
        return True

    def say(self, text: str, undo_event_id: int | None) -> bool:
        """Show news in the key bar."""
        self.view.key_bar.say(text, undo_event_id)
        return True

    def open_box(self) -> None:
        """Show the chosen box where it is now."""
        if self.box is not None and not self._no_place():
            where = self.box.visit.where_is
            self._desk.open(Link(_SCREENS[where], "visit", self.box.visit.id, self.box.visit.number))

    def turn(self) -> None:
        """Tell the story from its other end."""
        self._newest_first = not self._newest_first
        self._desk.settings.keep_text(_NEWEST_FIRST, "1" if self._newest_first else "0")
        self._show_story()

    def _look_for(self, found: VisitFacts) -> None:
        self._wanted = found.id
        self.view.filters.ask({"number": found.number})

    def _read_names(self) -> None:
        self._desk.jobs.read(place_names, then=self._take_places, key="records/places")
        self._desk.jobs.read(all_groups, then=self._take_groups, key="records/groups")

    def _take_places(self, places: dict[str, str]) -> None:
        self._places.clear()
        self._places.update(places)
        self.view.table.viewport().update()
        self._show_box(self.box)

    def _take_groups(self, groups: tuple[GroupFacts, ...]) -> None:
        self.view.filters.offer_groups([(group.code, reference_words(group.name)) for group in groups])

    def _read(self) -> None:
        self.listing.reload()
        if self.box is not None:
            # Not the box that is shown: another one may be asked for already.
            self._read_box(self._asked_for)

    def _on_listed(self) -> None:
        """Choose what was asked for, or the first row: the panel is never about what is not in the list."""
        table = self.view.table
        wanted, self._wanted = self._wanted, 0
        if wanted and table.select_key(wanted):
            return
        if table.rows.rowCount() and table.current_row() is None:
            table.select_number(0)

    def _on_current(self, row: RecordRow | None) -> None:
        if row is not None:
            self._read_box(row.visit_id)
        elif not self.view.table.rows.rowCount():
            self._show_box(None)

    def _read_box(self, visit_id: int) -> None:
        self._asked_for = visit_id
        self._desk.jobs.read(recorded_box, visit_id, then=self._show_box, key="records/box")

    def _show_box(self, box: RecordedBox | None) -> None:
        self.box = box
        if box is None:
            self.view.panel.show_nothing()
        else:
            self.view.panel.show_box(box, self._places, self._desk.clock())
            self._show_story()
        self._desk.actions.touch()

    def _show_story(self) -> None:
        if self.box is not None:
            desk, newest_first = self._desk, self._newest_first
            told = story(
                self.box, desk.messages, self._places, desk.clock(), desk.zone, newest_first=newest_first
            )
            self.view.panel.show_story(told, newest_first=newest_first)

    def _no_place(self) -> str:
        if self.box is None:
            return self.tr("choose a record")
        if self.box.visit.where_is not in _SCREENS:
            return self.tr("it is no longer here: this is its record")
        return ""

    def _on_closed(self) -> None:
        self.view.panel.show_form(False)
        self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_menu(self, menu: QMenu, _row: object) -> None:
        fill_menu(menu, self._desk.actions, (actions.OPEN, actions.REMARK, actions.TURN))

    def _bind(self) -> None:
        act, view = self._desk.actions, self.view
        act.bind(actions.FIND, view.filters.take_focus)
        act.bind(actions.SLASH, view.filters.take_focus)
        act.bind(actions.CLEAR, lambda: view.filters.ask({}), self._no_filter)
        act.bind(actions.OPEN, self.open_box, self._no_place)
        act.bind(actions.TURN, self.turn)

    def _no_filter(self) -> str:
        return "" if self.view.filters.raw() else self.tr("all records are listed")

    def _connect(self) -> None:
        view = self.view
        self.listing.shown.connect(self._on_listed)
        view.filters.changed.connect(self._desk.actions.touch)
        view.filters.left.connect(lambda: view.table.setFocus(Qt.FocusReason.OtherFocusReason))
        view.table.current_changed.connect(self._on_current)
        view.table.opened.connect(lambda _row: self.open_box())
        view.table.menu_opening.connect(self._open_menu)
        view.table.said.connect(lambda text: self.say(text, None))
        view.table.warned.connect(self._desk.teller.warn)
        view.panel.timeline.chosen.connect(lambda _key: self._desk.actions.touch())
        view.panel.turn_button.clicked.connect(self.turn)
        view.panel.stay_wanted.connect(lambda key: self.show_link(Link("records", "visit", key)))
        view.key_bar.undo.connect(lambda _event_id: self._desk.actions.trigger("window.undo"))
        self._acts.opened.connect(lambda: view.panel.show_form(True))
        self._acts.closed.connect(self._on_closed)
