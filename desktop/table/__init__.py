"""The one table model and the one table view of the application.

A short list is shown as a whole and shown again when it changes:

    BOX: Column[StockRow] = Column("box", QT_TRANSLATE_NOOP("columns", "box"), lambda row: box(row.number))
    table = TableView("yard.stock", self.tr("Stock"), (BOX, GROSS), lambda row: row.visit_id, desk.settings)
    table.set_empty(self.tr("Nothing stands here. Check in a box on Arrivals first."))
    table.show_rows(rows)

A long one is read page by page as it is looked at; see `desktop.table.windows`.
"""

from desktop.table.columns import Column, Sort
from desktop.table.parts import Part, Shown, chip, mark_ok, mark_stop, muted, square, strong
from desktop.table.view import TableView
from desktop.table.windows import Outline, PageRequest, Window

__all__ = [
    "Column",
    "Outline",
    "PageRequest",
    "Part",
    "Shown",
    "Sort",
    "TableView",
    "Window",
    "chip",
    "mark_ok",
    "mark_stop",
    "muted",
    "square",
    "strong",
]
