"""The list of trains and trucks at the left of a screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop.widgets.carrier_rows import CarrierDelegate, CarrierRow, CarrierRows, Section

WIDTH = 304


class CarrierList(QListView):
    """Choosing with the mouse or the arrows tells the id; the chosen carrier stays chosen over a new list."""

    chosen = Signal(int)
    """The id of the carrier that the operator chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("carriers")
        self.setAccessibleName(self.tr("Trains and trucks"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self._rows = CarrierRows(self)
        self.setModel(self._rows)
        self.setItemDelegate(CarrierDelegate(self))
        self.clicked.connect(self._click)

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show other carriers; the chosen one stays chosen where it is still there. Emits nothing."""
        kept = self.chosen_id
        bar = self.verticalScrollBar().value()
        self._rows.set_sections(sections)
        self.choose(kept)
        self.verticalScrollBar().setValue(bar)

    def choose(self, carrier_id: int | None) -> None:
        """Choose a carrier; an unknown one, or None, chooses none. Emits nothing."""
        line = None if carrier_id is None else self._rows.line_of(carrier_id)
        index = QModelIndex() if line is None else self._rows.index(line)
        self.setCurrentIndex(index)
        row = None if line is None else self._rows.carrier(line)
        self.setAccessibleDescription(row.spoken() if row else self.tr("none chosen"))

    @property
    def chosen_id(self) -> int | None:
        """Return the id of the chosen carrier; None for none."""
        row = self._rows.carrier(self.currentIndex().row())
        return row.id if row else None

    @property
    def carriers(self) -> tuple[CarrierRow, ...]:
        """Return the carriers from the top."""
        lines = (self._rows.carrier(line) for line in range(self._rows.rowCount()))
        return tuple(row for row in lines if row)

    def sizeHint(self) -> QSize:
        """Return the width of the list on every screen."""
        return QSize(WIDTH, 600)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by ↑ ↓ Home End PgUp PgDn; headings are stepped over. Enter tells the chosen one again."""
        key, rows = Qt.Key(event.key()), self.carriers
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen_id is not None:
            self.chosen.emit(self.chosen_id)
            return
        step = _STEPS.get(key)
        if step is None or not rows:
            super().keyPressEvent(event)
            return
        ids = [row.id for row in rows]
        at = (ids.index(self.chosen_id) if self.chosen_id in ids else -1) + step
        self._take(ids[max(0, min(len(ids) - 1, at))])

    def _click(self, index: QModelIndex) -> None:
        row = self._rows.carrier(index.row())
        if row:
            self._take(row.id)

    def _take(self, carrier_id: int) -> None:
        self.choose(carrier_id)
        self.chosen.emit(carrier_id)


_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -8,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_Home: -1_000_000,
    Qt.Key.Key_End: 1_000_000,
}
