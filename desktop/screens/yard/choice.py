"""Keeps plan, side views, stock and panel on the same box, whichever of them it was chosen in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QObject

from db.queries.yard_box import ChosenBox, chosen_box
from db.queries.yard_stock import StockRow
from desktop import formats
from desktop.presenting.standing import position_words
from desktop.screen import Desk
from desktop.screens.yard.looks import box_look
from desktop.screens.yard.state import Cell, State
from desktop.screens.yard.view import YardView


class Choice(QObject):
    """The box and the cell that are chosen."""

    def __init__(self, desk: Desk, view: YardView, state: State) -> None:
        super().__init__(view)
        self._desk, self._view, self._state = desk, view, state
        self._filling = False
        view.views.across.chosen.connect(self._on_across)
        view.views.along.chosen.connect(self._on_along)
        view.table.current_changed.connect(self._on_current)
        view.table.selection_changed.connect(desk.actions.touch)

    @property
    def box(self) -> ChosenBox | None:
        """Return the chosen box in full, None while none is chosen or it is not read yet."""
        return self._state.box

    @property
    def rows(self) -> Sequence[StockRow]:
        """Return the boxes that are selected in the stock, or else the chosen one."""
        selected, chosen = tuple(self._view.table.selected_rows()), self._state.row
        if chosen is None or any(row.visit_id == chosen.visit_id for row in selected):
            return selected
        return (chosen,)

    @property
    def beside(self) -> str:
        """Return where the chosen box stands, in words."""
        row = self._state.row
        return "" if row is None else position_words(row.position, self._state.areas)

    def choose(self, visit_id: int) -> bool:
        """Choose a box wherever it stands; return whether it stands here."""
        if visit_id not in self._state.ground.boxes:
            return False
        self._state.visit_id = visit_id
        if all(each.visit_id != visit_id for each in self._view.table.selected_rows()):
            self._select()
        self.show()
        return True

    def choose_cell(self, block: str, bay: int, row: int) -> None:
        """Choose what stands in a cell: what is looked for, or else the box on top; or the free cell."""
        stack = self._state.ground.stack_at(block, bay, row)
        if stack is None:
            self._state.cell, self._state.visit_id = (block, bay, row), None
            self._select()
            self.show()
            return
        light = self._state.light
        found = [box for box in stack.boxes if light.finds(box)] if light.found is not None else []
        self.choose((found[-1] if found else stack.top).visit_id)

    def list_rows(self) -> None:
        """Show what is asked for in the stock; a chosen box that is not among it stays chosen."""
        self._filling = True
        self._view.table.show_rows(self._state.listed)
        self._filling = False
        if all(each.visit_id != self._state.visit_id for each in self._view.table.selected_rows()):
            self._select()

    def show(self) -> None:
        """Show what is chosen everywhere, and read the box in full."""
        state, view = self._state, self._view
        row = state.row
        stack = None if row is None else state.ground.stack_of(row)
        if row is None:
            state.visit_id = None
        elif stack is not None:
            state.cell = (stack.block, stack.bay, stack.row)
        if state.cell is None and row is None:
            state.cell = _first_stack(state)
        view.plan.choose(*(state.cell or ("", 0, 0)))
        view.views.show_cell(state.ground, state.light, state.cell, state.visit_id)
        if state.visit_id is None:
            state.box = None
            view.panel.show_nothing(can_choose=bool(state.ground.boxes))
            self._desk.actions.touch()
            return
        self._desk.jobs.read(chosen_box, state.visit_id, then=self._show_box, key="yard/box")

    def _show_box(self, box: ChosenBox) -> None:
        state, sheet = self._state, self._view.panel.sheet
        row = state.row
        if row is None or box.visit.id != row.visit_id:
            return
        state.box = box
        look = replace(box_look(row, state.light, full=True), pale=False)
        above = state.ground.above(row.visit_id)
        sheet.show_box(row, box, above, look, state.areas, self._desk)
        sheet.place.setText(self._place_among_found())
        self._view.panel.show_sheet()
        self._desk.actions.touch()

    def _place_among_found(self) -> str:
        ids = [row.visit_id for row in self._state.listed]
        if self._state.light.asked.is_empty or self._state.visit_id not in ids:
            return ""
        number, count = ids.index(self._state.visit_id) + 1, len(ids)
        return self.tr("{number} of {count} found").format(number=number, count=formats.whole(count))

    def _select(self) -> None:
        """Select the chosen box in the stock, or nothing where it is not listed."""
        self._filling = True
        table, visit_id = self._view.table, self._state.visit_id
        if visit_id is None or not table.select_key(visit_id):
            table.clearSelection()
            table.setCurrentIndex(QModelIndex())
        self._filling = False

    def _on_current(self, row: StockRow | None) -> None:
        if not self._filling and row is not None and row.visit_id != self._state.visit_id:
            self.choose(row.visit_id)

    def _on_across(self, row: int, _tier: int, key: str) -> None:
        if self._state.cell is not None:
            block, bay, _row = self._state.cell
            self._on_side(key, block, bay, row)

    def _on_along(self, bay: int, _tier: int, key: str) -> None:
        if self._state.cell is not None:
            block, _bay, row = self._state.cell
            self._on_side(key, block, bay, row)

    def _on_side(self, key: str, block: str, bay: int, row: int) -> None:
        if key:
            self.choose(int(key))
            return
        # The free place on top of a stack: where a box on the hook would go, and else the stack's bare cell.
        self._state.cell, self._state.visit_id = (block, bay, row), None
        self._select()
        self.show()


def _first_stack(state: State) -> Cell | None:
    """Return the first cell in which anything stands: a bay is to be seen before anything is chosen.

    Where nothing stands it is the first of the first block: how high is stacked there is to be seen.
    """
    stacks = (stack for block in state.ground.stacks.values() for stack in block)
    first = min(stacks, key=lambda stack: (stack.block, stack.bay, stack.row), default=None)
    if first is not None:
        return (first.block, first.bay, first.row)
    block = next(iter(state.ground.stock.blocks), None)
    return None if block is None else (block.code, 1, 1)
