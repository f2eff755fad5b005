"""The list of boxes that need a train, with its filters, its counts, and what can be dragged out of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from db.queries.reference import RouteGroupFacts
from db.queries.transshipment import WaitingRow
from desktop import formats
from desktop.screens.transship.columns import WAITING, WaitingBox
from desktop.screens.transship.filtering import (
    BY_RAIL,
    CUSTOMS,
    KINDS,
    ORDERS,
    Filter,
    read_filter,
    ways_of,
)
from desktop.settings import Settings
from desktop.table import TableView
from desktop.widgets.box_mime import boxes_mime
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.short_label import ShortLabel
from desktop.words import reference_words

_KEPT = "transship/filter"


class WaitingTable(TableView[WaitingBox]):
    """A table whose rows can be dragged: a drag begins on a row and takes the selection with it."""

    def __init__(self, title: str, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__("transshipWaiting", title, WAITING, lambda box: box.key, settings, parent=parent)
        self._pressed: QPoint | None = None

    def dragged(self) -> QMimeData:
        """Return what a drag carries: the keys of the selected boxes."""
        return boxes_mime(str(box.key) for box in self.selected_rows())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin; a selected row stays selected until the button is released."""
        index = self.indexAt(event.position().toPoint())
        plain = not event.modifiers() and event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if plain and index.isValid() else None
        if self._pressed is not None and self.selectionModel().isSelected(index):
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin a drag once the mouse has gone far enough."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        if far >= QApplication.startDragDistance() and event.buttons() & Qt.MouseButton.LeftButton:
            self._pressed = None
            self._drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select the row alone where the press did not, since no drag came of it."""
        if self._pressed is not None:
            self._pressed = None
            self.select_number(self.rowAt(int(event.position().y())))
        super().mouseReleaseEvent(event)

    def _drag(self) -> None:
        drag = QDrag(self)
        drag.setMimeData(self.dragged())
        drag.exec(Qt.DropAction.MoveAction)


class WaitingPanel(QWidget):
    """Heading with counts, the filter row, and the table."""

    filtered = Signal()
    """Another filter or order: show other rows."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transshipBoxes")
        # So that slots, and what stands on boxes, are read on the smallest screen too.
        self.setMinimumWidth(620)
        self._settings = settings
        self._kept = read_filter(settings.text(_KEPT))
        self.table = WaitingTable(self.tr("Boxes that need a train"), settings, self)
        self.counts = ShortLabel("transshipCounts", self, role="")
        self.marked = QLabel(self)
        self.marked.setObjectName("transshipMarked")
        self.marked.setProperty("role", "quiet")
        self.text = self._search()
        self.way = self._choice("transshipWay", self.tr("Where to"), [(self.tr("any by rail"), BY_RAIL)])
        self.customs = self._choice("transshipCustoms", self.tr("Customs"), self._customs_words())
        self.kind = self._choice("transshipKind", self.tr("Type"), self._kind_words())
        self.order = self._choice("transshipOrder", self.tr("Order"), self._order_words())
        for combo, value in self._written():
            combo.setCurrentIndex(max(0, combo.findData(value)))
        self._lay_out()
        self.table.selection_changed.connect(self._show_marked)

    @property
    def wanted(self) -> Filter:
        """Return the filter as it is set."""
        return Filter(
            self.text.text(),
            str(self.way.currentData()),
            str(self.customs.currentData()),
            str(self.kind.currentData()),
            str(self.order.currentData()),
        )

    def show_ways(self, groups: Sequence[RouteGroupFacts], rows: Sequence[WaitingRow]) -> None:
        """Offer every way onward that a waiting box takes, each with its destinations and counts."""
        ways = [(self.tr("any by rail"), BY_RAIL)]
        for value, way, count in ways_of(groups, rows):
            ways.append((self.tr("{way} ({count})").format(way=reference_words(way), count=count), value))
        if ways == [(self.way.itemText(n), self.way.itemData(n)) for n in range(self.way.count())]:
            return
        before = self._kept.way if self.way.count() == 1 else self.way.currentData()
        self.way.clear()
        for words, value in ways:
            self.way.addItem(words, value)
        self.way.setCurrentIndex(max(0, self.way.findData(before)))

    def show_boxes(self, boxes: Sequence[WaitingBox]) -> None:
        """Show the boxes that the filter lets through."""
        self.table.show_rows(boxes)
        teu = sum(box.row.teu_hundredths for box in boxes)
        gross_kg = sum(box.row.gross_kg or 0 for box in boxes)
        counted = (
            self.tr("%Ln box", "", len(boxes)) if len(boxes) == 1 else self.tr("%Ln boxes", "", len(boxes))
        )
        coming = sum(not box.row.is_here for box in boxes)
        if coming:
            said = self.tr("{boxes}, {coming} still to come")
            counted = said.format(boxes=counted, coming=formats.whole(coming))
        self.counts.say(
            self.tr("{boxes} · {teu} TEU · {tonnes} t gross").format(
                boxes=counted, teu=formats.teu(teu), tonnes=formats.whole(round(gross_kg / 1000))
            ),
            self.tr("Boxes here or announced that leave by rail and are assigned to no train"),
        )
        self._show_marked()

    def clear_filter(self) -> None:
        """Show everything again."""
        self.text.clear()
        for combo in (self.way, self.customs, self.kind):
            combo.setCurrentIndex(0)
        self._on_filter()

    def _show_marked(self) -> None:
        chosen = self.table.selected_rows()
        if not chosen:
            self.marked.setText("")
            return
        gross_kg = sum(box.row.gross_kg or 0 for box in chosen)
        self.marked.setText(
            self.tr("{count} marked · {tonnes} t").format(
                count=formats.whole(len(chosen)), tonnes=formats.tonnes(gross_kg)
            )
        )

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Needs a train"), self)
        heading.setProperty("role", "heading")
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(16, 12, 16, 0)
        head.setSpacing(12)
        head.addWidget(heading)
        head.addWidget(self.counts)
        head.addStretch(1)
        head.addWidget(self.marked)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(8)
        # In two lines, so that none is cut on the smallest screen, in any language.
        for line in (((self.text, 7), (self.order, 4)), ((self.way, 5), (self.customs, 4), (self.kind, 4))):
            column.addLayout(_line(line))
        column.addSpacing(2)
        inset = QHBoxLayout()
        # The text of the first column stands under the heading.
        inset.setContentsMargins(8, 0, 0, 0)
        inset.addWidget(self.table)
        column.addLayout(inset, 1)

    def _search(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName("transshipFilter")
        line.setAccessibleName(self.tr("Box, consignee, goods"))
        line.setPlaceholderText(self.tr("box, consignee, goods (F)"))
        line.setClearButtonEnabled(True)
        line.setMinimumWidth(96)
        line.textChanged.connect(self.filtered)
        line.returnPressed.connect(self.table.setFocus)
        return line

    def _choice(self, name: str, title: str, choices: Sequence[tuple[str, str]]) -> QComboBox:
        combo = ChoiceBox(name, title, self)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(4)
        for words, value in choices:
            combo.addItem(words, value)
        combo.activated.connect(self._on_filter)
        return combo

    def _on_filter(self) -> None:
        self._kept = self.wanted
        self._settings.keep_text(_KEPT, self._kept.written())
        # The order asked for here is another than that of a heading.
        if self.sender() is self.order:
            self.table.heading.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.filtered.emit()

    def _written(self) -> tuple[tuple[QComboBox, str], ...]:
        kept = self._kept
        return (self.customs, kept.customs), (self.kind, kept.kind), (self.order, kept.order)

    def _customs_words(self) -> list[tuple[str, str]]:
        words = {
            "": self.tr("any customs"),
            "released": self.tr("released"),
            "not_released": self.tr("not released"),
            "held": self.tr("held"),
        }
        return [(words[value], value) for value in CUSTOMS]

    def _kind_words(self) -> list[tuple[str, str]]:
        words = {
            "": self.tr("any type"),
            "20": self.tr("20'"),
            "40": self.tr("40'"),
            "45": self.tr("45'"),
            "empty": self.tr("empty"),
            "dangerous": self.tr("dangerous"),
            "coming": self.tr("to come"),
        }
        return [(words[value], value) for value in KINDS]

    def _order_words(self) -> list[tuple[str, str]]:
        words = {
            "cut_off": self.tr("by cut-off"),
            "dwell": self.tr("longest here"),
            "heaviest": self.tr("heaviest first"),
            "lightest": self.tr("lightest first"),
            "place": self.tr("by destination"),
        }
        return [(words[value], value) for value in ORDERS]


def _line(parts: Sequence[tuple[QWidget, int]]) -> QHBoxLayout:
    """Return filters beside each other, as wide as their words need."""
    row = QHBoxLayout()
    row.setContentsMargins(16, 0, 16, 6)
    row.setSpacing(6)
    for part, share in parts:
        row.addWidget(part, share)
    return row
