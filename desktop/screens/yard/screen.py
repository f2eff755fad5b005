"""The Yard: what stands where, found and coloured, and every box taken to its next place by keys."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtWidgets import QWidget

from db.queries.yard_box import ChosenBox, chosen_box
from db.queries.yard_stock import StockRow, YardStock, yard_stock
from desktop import formats
from desktop.actions import fill_menu
from desktop.forms.act_desk import ActDesk
from desktop.screen import Desk, Link
from desktop.screens.yard.box_acts import BoxActs, nobody_chosen
from desktop.screens.yard.colours import Key, colours, key_words, legend
from desktop.screens.yard.dragging import Dragging
from desktop.screens.yard.ground import Ground, ground_of
from desktop.screens.yard.lifting import Lifting
from desktop.screens.yard.looks import Light, box_look, position_words
from desktop.screens.yard.places import places
from desktop.screens.yard.view import YardView
from domain.container_number import matches_tail
from domain.yard import Slot

_KEY = "yard/colour"
_TOPICS = ("yard", "visits", "holds", "dispatch", "reference")
_MENU = (
    "yard.place", "yard.move", "yard.restow", "", "yard.hold", "yard.release", "yard.seal", "yard.weigh",
    "yard.customs", "yard.strip", "yard.stuff", "yard.declare", "yard.remark",
)  # fmt: skip


class YardScreen(QObject):
    """Keeps plan, bay, stock and panel on the same box."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._areas: dict[str, str] = {}
        self.view = YardView(desk, self._areas)
        self.setParent(self.view)
        self.ground = Ground(YardStock((), (), (), ()))
        self._key = Key(kept) if (kept := desk.settings.text(_KEY)) in list(Key) else Key.TRAIN
        self._light = Light(self._key, {}, self.view.filters.value(), desk.clock())
        self._listed: tuple[StockRow, ...] = ()
        self._visit_id: int | None = None
        self._cell: tuple[str, int, int] | None = None
        self.box: ChosenBox | None = None
        self._wanted: Link | None = None
        self._filling = False
        self.acts = ActDesk(desk, self.view.panel.form)
        self.lifting = Lifting(desk, self.acts, self.view.panel.form, lambda: self.ground)
        self._box_acts = BoxActs(desk, self.acts, self)
        self._dragging = Dragging(desk, self.view.plan, self.lifting, lambda: self.ground)
        self._connect()
        self._bind()
        self.view.mark_key(self._key)
        desk.changes.watch(self.view, _TOPICS, self._read)

    # --- The screen to the window -------------------------------------------------------------------------

    @property
    def widget(self) -> QWidget:
        """Return what fills the frame."""
        return self.view

    def activate(self) -> None:
        """Give the keyboard to the form that is open, else to the stock."""
        if self.acts.current is None:
            self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_link(self, link: Link) -> None:
        """Show the whole stock, or one box; what is not read yet is shown when it is."""
        if link.kind == "stock":
            self.view.filters.clear()
        elif link.kind == "visit":
            self._wanted = None if self._choose_visit(link.id) else link

    def scanned(self, text: str) -> bool:
        """Choose the box that was scanned; several with these last digits are looked for."""
        found = [box for box in self.ground.stock.boxes if matches_tail(box.number, text)]
        if not found:
            return False
        if len(found) == 1:
            self._choose_visit(found[0].visit_id)
        else:
            self.view.filters.text.setText(text)
        return True

    def say(self, text: str, undo_event_id: int | None) -> bool:
        """Show news in the key bar."""
        self.view.key_bar.say(text, undo_event_id)
        return True

    # --- What is chosen -----------------------------------------------------------------------------------

    @property
    def rows(self) -> Sequence[StockRow]:
        """Return the boxes that are selected in the stock, or else the chosen one."""
        selected = tuple(self.view.table.selected_rows())
        chosen = self._row
        if chosen is None or any(row.visit_id == chosen.visit_id for row in selected):
            return selected
        return (chosen,)

    @property
    def beside(self) -> str:
        """Return where the chosen box stands, in words."""
        return "" if self._row is None else position_words(self._row, self._areas)

    @property
    def _row(self) -> StockRow | None:
        return None if self._visit_id is None else self.ground.boxes.get(self._visit_id)

    def _choose_visit(self, visit_id: int) -> bool:
        """Choose a box wherever it stands; return whether it stands here."""
        row = self.ground.boxes.get(visit_id)
        if row is None:
            return False
        self._visit_id = visit_id
        stack = self.ground.stack_of(row)
        if stack is not None:
            self._cell = (stack.block, stack.bay, stack.row)
        if all(each.visit_id != visit_id for each in self.view.table.selected_rows()):
            self._select()
        self._show_chosen()
        return True

    def _on_cell(self, block: str, bay: int, row: int) -> None:
        if self.lifting.current is not None:
            self.lifting.aim(block, bay, row)
            return
        stack = self.ground.stack_at(block, bay, row)
        if stack is not None:
            found = [box for box in stack.boxes if self._light.finds(box)]
            chosen = found[-1] if self._light.asked.is_search and found else stack.top
            self._choose_visit(chosen.visit_id)
            return
        self._cell, self._visit_id = (block, bay, row), None
        self._select()
        self._show_chosen()

    def _on_across(self, row: int, _tier: int, key: str) -> None:
        if key:
            self._choose_visit(int(key))
        elif self._cell is not None:
            self._on_cell(self._cell[0], self._cell[1], row)

    def _on_along(self, bay: int, _tier: int, key: str) -> None:
        if key:
            self._choose_visit(int(key))
        elif self._cell is not None:
            self._on_cell(self._cell[0], bay, self._cell[2])

    def _on_current(self, row: StockRow | None) -> None:
        if not self._filling and row is not None and row.visit_id != self._visit_id:
            self._choose_visit(row.visit_id)

    # --- What is shown ------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._desk.jobs.read(yard_stock, then=self._show_stock, key="yard/stock")

    def _show_stock(self, stock: YardStock) -> None:
        self.ground = ground_of(stock)
        self._areas.update({area.code: area.name for area in stock.areas})
        self.view.filters.offer(stock.boxes)
        self.view.places.show_places(places(self.ground))
        self._show_light()
        if self._wanted is not None:
            self.show_link(self._wanted)
        if self._visit_id is not None and self._row is None:
            self._visit_id = None
        self._show_chosen()
        self.lifting.refresh()

    def _show_light(self) -> None:
        """Show plan, legend and stock in the light of key and filters."""
        now, asked = self._desk.clock(), self.view.filters.value()
        entries = legend(self._key, self.ground.stock, now)
        self._light = Light(self._key, colours(entries), asked, now)
        self.view.plan.show_ground(self.ground, self._light)
        self.view.panel.legend.show_entries(key_words(self._key), entries)
        self.view.places.mark(asked.place)
        self._listed = tuple(box for box in self.ground.stock.boxes if asked.meets(box, now))
        self.view.table.set_empty(
            self.tr("No box is as asked for. Shift+F shows all again.")
            if self.ground.stock.boxes
            else self.tr("Nothing stands here. Check in a box on Arrivals first."),
        )
        self._list()
        self._count()

    def _list(self) -> None:
        """Show what is asked for; a chosen box that is not among it stays chosen."""
        self._filling = True
        self.view.table.show_rows(self._listed)
        self._filling = False
        if all(each.visit_id != self._visit_id for each in self.view.table.selected_rows()):
            self._select()

    def _select(self) -> None:
        """Select the chosen box in the stock, or nothing where it is not listed."""
        self._filling = True
        if self._visit_id is None or not self.view.table.select_key(self._visit_id):
            self.view.table.clearSelection()
            self.view.table.setCurrentIndex(QModelIndex())
        self._filling = False

    def _count(self) -> None:
        total = len(self.ground.stock.boxes)
        asked = self._light.asked
        if asked.is_empty:
            said = self.tr("%Ln box here", "", total) if total == 1 else self.tr("%Ln boxes here", "", total)
        else:
            said = self.tr("{found} of {total} found").format(
                found=formats.whole(len(self._listed)), total=formats.whole(total)
            )
        if asked.is_search:
            said = self.tr("{found} · all others pale").format(found=said)
        self.view.found.setText(said)
        self.view.next_button.setVisible(not asked.is_empty and len(self._listed) > 1)

    def _show_chosen(self) -> None:
        self.view.plan.choose(*(self._cell or ("", 0, 0)))
        self.view.views.show_cell(self.ground, self._light, self._cell, self._visit_id)
        if self._visit_id is None:
            self.box = None
            self.view.panel.show_nothing()
            self._desk.actions.touch()
            return
        self._desk.jobs.read(chosen_box, self._visit_id, then=self._show_box, key="yard/box")

    def _show_box(self, box: ChosenBox) -> None:
        row = self._row
        if row is None or box.visit.id != row.visit_id:
            return
        self.box = box
        above, look = self.ground.above(row.visit_id), box_look(row, self._light, full=True)
        now, zone = self._desk.clock(), self._desk.zone
        self.view.panel.sheet.show_box(row, box, above, look, self._areas, now, zone)
        self.view.panel.sheet.place.setText(self._place_among_found())
        self.view.panel.show_sheet()
        self._desk.actions.touch()

    def _place_among_found(self) -> str:
        ids = [row.visit_id for row in self._listed]
        if self._light.asked.is_empty or self._visit_id not in ids:
            return ""
        number, count = ids.index(self._visit_id) + 1, len(ids)
        return self.tr("{number} of {count} found").format(number=number, count=formats.whole(count))

    # --- What is done -------------------------------------------------------------------------------------

    def _lift(self) -> None:
        """Place or move what is selected; a buried box first says what stands on it."""
        row = self._row
        rows = self.rows
        if row is not None and len(rows) == 1 and self.ground.above(row.visit_id):
            self._desk.sounds.refused()
            self.view.panel.sheet.lifts.button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.lifting.begin([each.visit_id for each in rows])

    def _restow(self) -> None:
        if self._visit_id is not None:
            self.lifting.restow(self._visit_id)

    def _why_not_place(self) -> str:
        if self._row is None:
            return nobody_chosen()
        in_slot = isinstance(self._row.position, Slot)
        return self.tr("it stands in {slot}: M moves it").format(slot=self._row.position) if in_slot else ""

    def _why_not_move(self) -> str:
        if self._row is None:
            return nobody_chosen()
        return "" if isinstance(self._row.position, Slot) else self.tr("it is in no slot yet: P places it")

    def _why_not_restow(self) -> str:
        if self._visit_id is None:
            return nobody_chosen()
        return "" if self.ground.above(self._visit_id) else self.tr("nothing stands on it")

    def _next_found(self) -> None:
        ids = [row.visit_id for row in self._listed]
        if ids:
            here = ids.index(self._visit_id) if self._visit_id in ids else -1
            self._choose_visit(ids[(here + 1) % len(ids)])

    def _colour_by(self, key: Key) -> None:
        self._key = key
        self._desk.settings.keep_text(_KEY, key.value)
        self.view.mark_key(key)
        self._show_light()
        self._show_chosen()

    def _on_filter(self) -> None:
        self._show_light()
        self._show_chosen()
        place = self._light.asked.place
        if place.startswith("block:"):
            self.view.plan.reveal_block(place.removeprefix("block:"))

    def _on_closed(self) -> None:
        self.view.panel.show_form(False)
        self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_chosen()

    def _connect(self) -> None:
        view = self.view
        view.filters.changed.connect(self._on_filter)
        view.filters.text.returnPressed.connect(self._next_found)
        view.places.asked.connect(view.filters.ask_place)
        view.plan.chosen.connect(self._on_cell)
        view.views.across.chosen.connect(self._on_across)
        view.views.along.chosen.connect(self._on_along)
        view.table.current_changed.connect(self._on_current)
        view.table.selection_changed.connect(self._desk.actions.touch)
        view.table.opened.connect(lambda _row: self._lift())
        view.table.menu_opening.connect(lambda menu, _row: fill_menu(menu, self._desk.actions, _MENU))
        view.panel.sheet.lifts.pressed.connect(self._restow)
        view.key_bar.undo.connect(lambda _event_id: self._desk.actions.trigger("window.undo"))
        self.acts.opened.connect(lambda: view.panel.show_form(True))
        self.acts.closed.connect(self._on_closed)
        self.lifting.targeted.connect(view.plan.mark_target)
        self.lifting.priced.connect(view.panel.show_price)

    def _bind(self) -> None:
        bind = self._desk.actions.bind
        bind("yard.place", self._lift, self._why_not_place)
        bind("yard.move", self._lift, self._why_not_move)
        bind("yard.restow", self._restow, self._why_not_restow)
        bind("yard.filter", partial(_focus, self.view.filters.text))
        bind("yard.clear", self.view.filters.clear)
        bind("yard.next", self._next_found)
        bind("yard.view", self.view.turn)
        for key in Key:
            bind(f"yard.colour.{key.value}", partial(self._colour_by, key))


def _focus(field: Any) -> None:  # noqa: ANN401
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    field.selectAll()
