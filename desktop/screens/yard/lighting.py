"""Shows plan, legend and stock in the light of the colour key and the filters."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Qt

from db.queries.yard_stock import YardStock
from desktop import formats
from desktop.screen import Desk, Link
from desktop.screens.yard.choice import Choice
from desktop.screens.yard.colours import Entry, Key, colours, key_words, legend
from desktop.screens.yard.filters import StockFilter
from desktop.screens.yard.looks import light_of
from desktop.screens.yard.state import State
from desktop.screens.yard.view import YardView

_KEY = "yard/colour"


class Lighting(QObject):
    """What the plan is coloured by, and which boxes are looked for."""

    def __init__(self, desk: Desk, view: YardView, state: State, choice: Choice) -> None:
        super().__init__(view)
        self._desk, self._view, self._state, self._choice = desk, view, state, choice
        self._entries: tuple[Entry, ...] = ()
        self._legend_of: tuple[Key, YardStock] | None = None
        kept = desk.settings.text(_KEY)
        self._key = Key(kept) if kept in list(Key) else Key.TRAIN
        view.mark_key(self._key)
        view.filters.changed.connect(self._on_filter)
        view.filters.text.returnPressed.connect(self._take)
        view.places.asked.connect(view.filters.ask_place)
        bind = desk.actions.bind
        bind("yard.filter", self._type)
        bind("yard.clear", view.filters.clear)
        bind("yard.next", self.next_found)
        for key in Key:
            bind(f"yard.colour.{key.value}", partial(self.colour_by, key))

    def show(self) -> None:
        """Show everything anew; a block is painted only where it looks different."""
        state, view = self._state, self._view
        now, asked = self._desk.clock(), view.filters.value()
        stock = state.ground.stock
        entries = self._legend(stock, now)
        state.light = light_of(self._key, colours(entries), asked, stock, now)
        state.listed = tuple(box for box in stock.boxes if asked.stands(box) and state.light.finds(box))
        view.plan.show_ground(state.ground, state.light)
        view.panel.legend.show_entries(key_words(self._key), entries)
        view.places.mark(asked.place)
        self._say_why_empty()
        self._choice.list_rows()
        self._count(asked)

    def _say_why_empty(self) -> None:
        table, there = self._view.table, bool(self._state.ground.stock.boxes)
        if there:
            words = self.tr("No box is as asked for.")
            table.set_empty(words, self.tr("Show all"), self._view.filters.clear)
            return
        words = self.tr("Nothing stands here. Check in a box on Arrivals first.")
        table.set_empty(words, self.tr("Go to Arrivals"), lambda: self._desk.open(Link("arrivals")))

    def colour_by(self, key: Key) -> None:
        """Colour the plan by another key, and remember it."""
        self._key = key
        self._desk.settings.keep_text(_KEY, key.value)
        self._view.mark_key(key)
        self.show()
        self._choice.show()

    def next_found(self) -> None:
        """Choose the next box of those that are asked for."""
        ids = [row.visit_id for row in self._state.listed]
        if ids:
            here = ids.index(self._state.visit_id) if self._state.visit_id in ids else -1
            self._choice.choose(ids[(here + 1) % len(ids)])

    def _legend(self, stock: YardStock, now: datetime) -> tuple[Entry, ...]:
        """Return the legend; while letters are typed it stays as it is."""
        known = self._legend_of
        if known is None or known[0] is not self._key or known[1] is not stock:
            self._legend_of, self._entries = (self._key, stock), legend(self._key, stock, now)
        return self._entries

    def _on_filter(self) -> None:
        self.show()
        self._choice.show()
        place = self._state.light.asked.place
        if place.startswith("block:"):
            self._view.plan.reveal_block(place.removeprefix("block:"))

    def _take(self) -> None:
        """Choose the next box found and give it the keyboard: what is typed next is done with it."""
        if self._state.listed:
            self.next_found()
            self._view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _type(self) -> None:
        self._view.filters.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._view.filters.text.selectAll()

    def _count(self, asked: StockFilter) -> None:
        total, found = len(self._state.ground.stock.boxes), len(self._state.listed)
        if asked.is_empty:
            one, many = (
                self.tr("%Ln box on the ground", "", total),
                self.tr("%Ln boxes on the ground", "", total),
            )
            said = one if total == 1 else many
        else:
            words = self.tr("{found} of {total} found")
            said = words.format(found=formats.whole(found), total=formats.whole(total))
        if asked.is_search:
            said = self.tr("{found} · all others pale").format(found=said)
        self._view.found.say(
            said, self.tr("Boxes in slots and in areas, without those loaded already on a train or truck")
        )
        self._view.next_button.setVisible(not asked.is_empty and found > 1)
