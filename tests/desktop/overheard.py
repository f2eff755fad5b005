"""Hears everything that a window says: on widgets, in tables, to a screen reader, and as it is painted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QLabel, QLineEdit, QWidget

SAYINGS = ("text", "placeholderText", "toolTip", "accessibleName", "accessibleDescription", "windowTitle")
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
FEW_ROWS = 25
SLACK = 2


@dataclass
class Overheard:
    """What was said, each text with where; and what was cut off with no … to show it."""

    said: dict[str, str] = field(default_factory=dict)
    cut: dict[str, str] = field(default_factory=dict)

    def listen_to_painters(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Hears what is painted from now on."""
        draw = QPainter.drawText

        def heard(painter: QPainter, *given: Any) -> Any:
            text = next((each for each in given if isinstance(each, str)), "")
            self._note("painted", text)
            if isinstance(given[0], QRect | QRectF) and len(given) > 2 and given[0].width() > SLACK:
                self._measure(painter, QRectF(given[0]), given[1], text)
            return draw(painter, *given)

        monkeypatch.setattr(QPainter, "drawText", heard)

    def listen_to(self, window: QWidget) -> None:
        """Hears what the widgets of a window say that can be seen."""
        for widget in [window, *window.findChildren(QWidget)]:
            if widget.isVisible():
                self._hear(widget)

    def _hear(self, widget: QWidget) -> None:
        where = f"{type(widget).__name__} {widget.objectName()}"
        for name in SAYINGS:
            said = getattr(widget, name, None)
            # What a line edit holds was typed, or is the hub's.
            if callable(said) and not (name == "text" and isinstance(widget, QLineEdit)):
                self._note(f"{where}.{name}", said())
        if isinstance(widget, QComboBox):
            for row in range(widget.count()):
                self._note(f"{where}[{row}]", widget.itemText(row))
        if type(widget) is QLabel:
            self._measure_label(where, widget)
        if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            self._hear_model(where, widget.model())

    def _hear_model(self, where: str, model: QAbstractItemModel | None) -> None:
        if model is None:
            return
        rows = range(min(FEW_ROWS, model.rowCount(QModelIndex())))
        # A list keeps to itself how many columns it has.
        is_list = isinstance(model, QAbstractListModel)
        for column in range(1 if is_list else model.columnCount(QModelIndex())):
            for role in ROLES:
                title = model.headerData(column, Qt.Orientation.Horizontal, role)
                self._note(f"{where} heading {column}", title)
                for row in rows:
                    self._note(f"{where} column {column}", model.data(model.index(row, column), role))

    def _note(self, where: str, text: object) -> None:
        if isinstance(text, str) and text:
            self.said.setdefault(text, where)

    def _measure_label(self, where: str, label: QLabel) -> None:
        wanted = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().width()
        room = label.height() if label.wordWrap() else label.width()
        if label.text() and wanted > room + SLACK:
            self.cut[label.text()] = f"{where}: {wanted} px in {room}"

    def _measure(self, painter: QPainter, room: QRectF, flags: Any, text: str) -> None:
        bits = getattr(flags, "value", flags)
        if not isinstance(bits, int) or bits & Qt.TextFlag.TextDontClip.value:
            return
        needed = QFontMetricsF(painter.font()).boundingRect(QRectF(0, 0, room.width(), 9_999), bits, text)
        if needed.width() > room.width() + SLACK or (
            bits & Qt.TextFlag.TextWordWrap.value and needed.height() > room.height() + SLACK
        ):
            self.cut[text] = f"painted: {needed.size().toTuple()} px in {room.size().toTuple()}"
