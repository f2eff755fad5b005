"""The Yard: what stands where, found and coloured, and every box taken to its next place by keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from db.queries.yard_stock import YardStock, yard_stock
from desktop.actions import fill_menu
from desktop.forms.act_desk import ActDesk
from desktop.screen import Desk, Link
from desktop.screens.yard.box_acts import BoxActs
from desktop.screens.yard.choice import Choice
from desktop.screens.yard.colours import Key
from desktop.screens.yard.dragging import Dragging
from desktop.screens.yard.filters import StockFilter
from desktop.screens.yard.ground import ground_of
from desktop.screens.yard.lift_keys import LiftKeys
from desktop.screens.yard.lifting import Lifting
from desktop.screens.yard.lighting import Lighting
from desktop.screens.yard.looks import Light
from desktop.screens.yard.places import places
from desktop.screens.yard.state import State
from desktop.screens.yard.view import YardView
from domain.container_number import matches_tail

_TOPICS = ("yard", "visits", "holds", "dispatch", "reference")
_MENU = (
    "yard.place", "yard.move", "yard.restow", "", "yard.hold", "yard.release", "yard.seal",
    "yard.damage", "yard.weigh", "yard.customs", "yard.strip", "yard.stuff", "yard.declare", "yard.remark",
)  # fmt: skip


class YardScreen(QObject):
    """Puts the parts together, reads the yard, and answers the window."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._areas: dict[str, str] = {}
        self.view = YardView(desk, self._areas)
        self.setParent(self.view)
        self.state = State(Light(Key.TRAIN, {}, StockFilter(), desk.clock()))
        self.choice = Choice(desk, self.view, self.state)
        self._lighting = Lighting(desk, self.view, self.state, self.choice)
        self._acts = ActDesk(desk, self.view.panel.form)
        self._box_acts = BoxActs(desk, self._acts, self.choice)
        self.lifting = Lifting(desk, self._acts, self.view.panel.form, lambda: self.state.ground)
        self._lift_keys = LiftKeys(desk, self.view, self.state, self.choice, self.lifting)
        self._dragging = Dragging(desk, self.view.plan, self.lifting, lambda: self.state.ground)
        self._wanted: Link | None = None
        self._connect()
        desk.actions.bind("yard.view", self.view.turn)
        desk.changes.watch(self.view, _TOPICS, self._read)

    @property
    def widget(self) -> QWidget:
        """Return what fills the frame."""
        return self.view

    def activate(self) -> None:
        """Give the keyboard to the stock, unless a form is open."""
        if self._acts.current is None:
            self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_link(self, link: Link) -> None:
        """Show the whole stock, or one box; what is not read yet is shown when it is."""
        if link.kind == "stock":
            self.view.filters.clear()
        elif link.kind == "visit":
            self._wanted = None if self.choice.choose(link.id) else link

    def scanned(self, text: str) -> bool:
        """Choose the box that was scanned; several with these last digits are looked for."""
        found = [box for box in self.state.ground.stock.boxes if matches_tail(box.number, text)]
        if len(found) == 1:
            self.choice.choose(found[0].visit_id)
        elif found:
            self.view.filters.text.setText(text)
        return bool(found)

    def say(self, text: str, undo_event_id: int | None) -> bool:
        """Show news in the key bar."""
        self.view.key_bar.say(text, undo_event_id)
        return True

    def _read(self) -> None:
        self._desk.jobs.read(yard_stock, then=self._show_stock, key="yard/stock")

    def _show_stock(self, stock: YardStock) -> None:
        self.state.ground = ground_of(stock)
        self._areas.update(self.state.areas)
        self.view.filters.offer(stock.boxes)
        self.view.places.show_places(places(self.state.ground))
        self._lighting.show()
        wanted, self._wanted = self._wanted, None
        if wanted is None or not self.choice.choose(wanted.id):
            self.choice.show()
        self.lifting.refresh()

    def _on_cell(self, block: str, bay: int, row: int) -> None:
        """A cell of the plan is where the box on the hook goes, and else what is chosen."""
        if self.lifting.current is None:
            self.choice.choose_cell(block, bay, row)
        else:
            self.lifting.aim(block, bay, row)

    def _on_closed(self) -> None:
        self.view.panel.show_form(False)
        self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._lift_keys.come_back():
            self.choice.show()

    def _open_menu(self, menu: QMenu, _row: object) -> None:
        fill_menu(menu, self._desk.actions, _MENU)

    def _connect(self) -> None:
        view = self.view
        view.plan.chosen.connect(self._on_cell)
        view.table.menu_opening.connect(self._open_menu)
        view.key_bar.undo.connect(lambda _event_id: self._desk.actions.trigger("window.undo"))
        self._acts.opened.connect(lambda: view.panel.show_form(True))
        self._acts.closed.connect(self._on_closed)
        # The refusal stands under its field; it need not be read twice.
        self._acts.refused.connect(lambda _refusal: view.panel.show_price(""))
        self.lifting.lifts.connect(self.choice.choose)
        self.lifting.targeted.connect(view.plan.mark_target)
        self.lifting.priced.connect(view.panel.show_price)
