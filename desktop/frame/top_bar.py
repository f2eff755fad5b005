"""The bar over every screen: search at the left; time, shift and operator at the right."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop import formats
from desktop.frame.panel import Panel
from desktop.icons import icon
from domain.clocks import Period

HEIGHT, LINE_WIDTH, LINE_HEIGHT = 40, 480, 28


class TopBar(Panel):
    """Search line and what time it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Edge.BottomEdge, parent=parent)
        self.setObjectName("topBar")
        self.setFixedHeight(HEIGHT)
        self.search_line = QLineEdit(self)
        self.search_line.setObjectName("searchLine")
        self.search_line.setFixedSize(QSize(LINE_WIDTH, LINE_HEIGHT))
        self.search_line.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._magnifier = QAction(self.search_line)
        self.search_line.addAction(self._magnifier, QLineEdit.ActionPosition.LeadingPosition)
        self._key_cap = QLabel("Ctrl+K", self.search_line)
        self._key_cap.setObjectName("searchKeyCap")
        self._key_cap.setProperty("role", "keycap")
        self._key_cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(6)
        row.addWidget(self.search_line)
        row.addStretch(1)
        self._time, self._day = self._label("clock"), self._label("today", quiet=True)
        self._shift, self._left = self._label("shift"), self._label("shiftLeft", quiet=True)
        self._operator = self._label("operator", quiet=True)
        bold = self._time.font()
        bold.setBold(True)
        self._time.setFont(bold)
        row.addWidget(self._time)
        row.addWidget(self._day)
        for label in (self._shift, self._left, self._operator):
            dot = self._label("", quiet=True)
            dot.setText("·")
            row.addWidget(dot)
            row.addWidget(label)
        self._word()
        self._place_key_cap()

    def show_now(self, now: datetime, zone: ZoneInfo, shift: Period, operator: str) -> None:
        """Show clock, date, shift, the time left in it and the operator."""
        local = now.astimezone(zone)
        left = self.tr("{duration} left").format(duration=formats.duration(shift.end - now))
        named = self.tr("Night shift") if shift.key.endswith("N") else self.tr("Day shift")
        self._time.setText(f"{local:%H:%M}")
        self._day.setText(formats.long_day(local.date()))
        self._shift.setText(named)
        self._left.setText(left)
        self._operator.setText(operator)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._paint_icon()
        super().changeEvent(event)

    def _word(self) -> None:
        self.search_line.setPlaceholderText(self.tr("Search or command"))
        self.search_line.setAccessibleName(self.tr("Search or command"))
        self._paint_icon()

    def _paint_icon(self) -> None:
        self._magnifier.setIcon(icon("search", self.palette().color(QPalette.ColorRole.PlaceholderText)))

    def _label(self, name: str, quiet: bool = False) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if quiet:
            label.setProperty("role", "quiet")
        return label

    def _place_key_cap(self) -> None:
        size = self._key_cap.sizeHint()
        self._key_cap.setGeometry(
            LINE_WIDTH - size.width() - 8, (LINE_HEIGHT - size.height()) // 2, size.width(), size.height()
        )
