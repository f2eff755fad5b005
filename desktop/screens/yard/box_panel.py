"""The side panel: the legend, the chosen box in full, or the form that is open about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.queries.yard_box import ChosenBox
from db.queries.yard_stock import StockRow
from desktop import formats
from desktop.screen import Desk
from desktop.screens.yard.facts import facts, path
from desktop.screens.yard.legend_list import LegendList
from desktop.style import tokens
from desktop.widgets.box import BoxLook, box_words, full_lines, paint_box
from desktop.widgets.fact_sheet import FactSheet
from desktop.widgets.form import WIDTH, Form
from desktop.widgets.key_button import KeyButton
from desktop.widgets.reading_area import ReadingArea

MARGIN, _LONGEST_MM, _BOX = 24, 13_716, 64


class BoxDrawing(QWidget):
    """The chosen box, as long as it is beside others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("yard.box.drawing")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_BOX)
        self._look: BoxLook | None = None

    def show_look(self, look: BoxLook) -> None:
        """Show a box."""
        self._look = look
        self.setAccessibleName(box_words(look))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box."""
        if self._look is not None:
            width = self.width() * min(1.0, self._look.length_mm / _LONGEST_MM)
            paint_box(
                QPainter(self), QRectF(0, 0, width, _BOX), self._look, full_lines(self._look), chosen=True
            )


class LiftsNote(QFrame):
    """What stands on the chosen box, in the order in which it must be lifted, with the way out."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("yard.lifts")
        self.title = QLabel(self)
        self.title.setObjectName("yard.lifts.title")
        self.title.setProperty("role", "attention")
        self.boxes = QLabel(self)
        self.boxes.setObjectName("yard.lifts.boxes")
        self.boxes.setWordWrap(True)
        self.button = KeyButton("yard.lifts.restow", self)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.clicked.connect(self.pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 10, MARGIN, 10)
        column.setSpacing(6)
        for part in (self.title, self.boxes, self.button):
            column.addWidget(part)

    def show_above(self, above: Sequence[StockRow]) -> None:
        """Name the boxes that stand on the chosen one; without any the note is not there."""
        count = len(above)
        self.setVisible(count > 0)
        self.title.setText(
            self.tr("%Ln lift before it can be moved", "", count)
            if count == 1
            else self.tr("%Ln lifts before it can be moved", "", count)
        )
        lines = (f"{n}. {formats.box_number(box.number)}  {box.position}" for n, box in enumerate(above, 1))
        self.boxes.setText("\n".join(lines))
        self.button.say(self.tr("Restow it") if count == 1 else self.tr("Restow them one by one"), "R")
        self.setAccessibleName(f"{self.title.text()}: {self.boxes.text()}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground that asks for attention."""
        QPainter(self).fillRect(self.rect(), tokens().attention_tint)


class BoxSheet(QWidget):
    """The chosen box: number, drawing, facts, what stands on it, and what happened to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("yard.box")
        self.title = self._label("heading")
        self.title.setObjectName("yard.box.title")
        self.place = self._label("quiet")
        self.place.setObjectName("yard.box.place")
        self.drawing = BoxDrawing(self)
        self.facts = FactSheet("yard.box.facts", self.tr("Facts of the box"), 88, self)
        self.lifts = LiftsNote(self)
        self.path_title = self._label("strong")
        self.path_title.setText(self.tr("Path"))
        self.path = FactSheet("yard.box.path", self.tr("Last events"), 100, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(8)
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.place)
        for part in (head, self.drawing, self.facts, self.lifts, self.path_title, self.path):
            column.addWidget(part if part is self.lifts else _inset(part, self))

    def show_box(
        self,
        row: StockRow,
        box: ChosenBox,
        above: Sequence[StockRow],
        look: BoxLook,
        areas: Mapping[str, str],
        desk: Desk,
    ) -> None:
        """Show a box in full."""
        now, zone = desk.clock(), desk.zone
        self.title.setText(formats.box_number(row.number))
        self.drawing.show_look(look)
        self.facts.show_facts(facts(row, box, areas, now, zone))
        self.lifts.show_above(above)
        self.path.show_facts(path(box, desk.messages, areas, now, zone))
        self.setAccessibleName(self.title.text())

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        return label


class BoxPanel(QStackedWidget):
    """Shows the legend and the box, or the form while one is open."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("yard.panel")
        self.setFixedWidth(WIDTH)
        # The hairline at the left is the panel's own.
        self.setContentsMargins(1, 0, 0, 0)
        self.legend = LegendList(zone)
        self.nobody = QLabel(self.tr("Choose a box on the plan or in the stock."))
        self.nobody.setObjectName("yard.box.none")
        self.nobody.setProperty("role", "quiet")
        self.nobody.setWordWrap(True)
        self.sheet = BoxSheet()
        self.sheet.hide()
        self.form = Form()
        self.price = QLabel()
        self.price.setObjectName("yard.price")
        self.price.setProperty("role", "quiet")
        self.price.setWordWrap(True)
        self.addWidget(self._reading())
        self.addWidget(self._writing())

    def show_nothing(self, *, can_choose: bool) -> None:
        """No box is chosen; say how, where there are any."""
        self.sheet.hide()
        self.nobody.setVisible(can_choose)

    def show_sheet(self) -> None:
        """A box is chosen."""
        self.nobody.hide()
        self.sheet.show()

    def show_form(self, shown: bool) -> None:
        """Show the form, or the box again."""
        self.setCurrentIndex(1 if shown else 0)

    def show_price(self, words: str) -> None:
        """Say what the place in the form costs."""
        self.price.setText(words)
        self.price.setVisible(bool(words))

    def sizeHint(self) -> QSize:
        """Return the width of a side panel."""
        return QSize(WIDTH, 400)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the panel's ground and the hairline at its left."""
        painter = QPainter(self)
        t = tokens()
        painter.fillRect(self.rect(), t.panel)
        painter.fillRect(0, 0, 1, self.height(), t.hairline)

    def _reading(self) -> QWidget:
        area = ReadingArea("yard.panel.reading", self.tr("About the box"), self)
        body = QWidget(area)
        body.setObjectName("yard.panel.body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 12, 0, 8)
        column.setSpacing(8)
        column.addWidget(_inset(self.legend, body))
        column.addWidget(_inset(self.nobody, body))
        column.addWidget(self.sheet)
        column.addStretch(1)
        area.setWidget(body)
        for part in (body, area.viewport()):
            part.setAutoFillBackground(True)
            part.setBackgroundRole(QPalette.ColorRole.Base)
        return area

    def _writing(self) -> QWidget:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form)
        column.addWidget(_inset(self.price, body))
        column.addStretch(1)
        return body


def _inset(part: QWidget, parent: QWidget) -> QWidget:
    """Return the part with the margins of the panel at its sides."""
    holder = QWidget(parent)
    column = QVBoxLayout(holder)
    column.setContentsMargins(MARGIN, 0, MARGIN, 0)
    column.addWidget(part)
    return holder
