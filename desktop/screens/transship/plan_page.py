"""In place of the list while a train is planned: the form, and the wagons here that it can leave with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from db.queries.transshipment import FreeWagonRow
from desktop.screens.transship.columns import FREE_WAGONS
from desktop.screens.transship.plan_forms import WAGONS
from desktop.settings import Settings
from desktop.table import TableView
from desktop.widgets.form import Form
from desktop.widgets.key_button import KeyButton


class PlanPage(QWidget):
    """Enter on wagons of the table writes them to the end of the list in the form."""

    taken = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transshipPlan")
        self.form = Form(self, "transshipPlanForm")
        self.table = TableView[FreeWagonRow](
            "transshipFreeWagons",
            self.tr("Wagons here that are promised to no train"),
            FREE_WAGONS,
            lambda row: row.wagon_id,
            settings,
            parent=self,
        )
        self.table.set_empty(
            self.tr("No wagon stands here free. Type the numbers and types of those that are to come.")
        )
        self.table.opened.connect(lambda _row: self.take())
        self.take_button = KeyButton("transshipTakeWagons", self)
        self.take_button.say(self.tr("Take the marked wagons"), self.tr("Enter"))
        self.take_button.clicked.connect(self.take)
        heading = QLabel(self.tr("Wagons on the terminal"), self)
        heading.setProperty("role", "strong")
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(24, 0, 24, 6)
        head.addWidget(heading)
        head.addStretch(1)
        head.addWidget(self.take_button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form)
        column.addLayout(head)
        inset = QHBoxLayout()
        inset.setContentsMargins(16, 0, 0, 0)
        inset.addWidget(self.table)
        column.addLayout(inset, 1)

    def show_wagons(self, rows: Sequence[FreeWagonRow]) -> None:
        """Show the wagons that can be taken."""
        self.table.show_rows(rows)

    def take(self) -> None:
        """Write the marked wagons to the end of the list, each once; none is marked where Tab led here."""
        note = self.form.field(WAGONS).control
        if not isinstance(note, QPlainTextEdit):
            return
        lines = [line for line in note.toPlainText().splitlines() if line.strip()]
        known = {line.split()[0] for line in lines}
        current = self.table.current_row()
        marked = self.table.selected_rows() or (() if current is None else (current,))
        lines += [row.number for row in marked if row.number not in known]
        note.setPlainText("\n".join(lines))
        self.taken.emit()
