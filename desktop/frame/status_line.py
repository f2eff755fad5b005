"""The line under every screen: where the data are, how much stands here, what is overdue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop import formats, style
from desktop.frame.figure_link import FigureLink
from desktop.frame.panel import Panel
from desktop.screen import Link
from desktop.widgets.short_label import ShortLabel

HEIGHT = 24


@dataclass(frozen=True)
class Status:
    """What the line tells."""

    file_name: str
    backup_at: datetime | None
    boxes: int
    teu_hundredths: int
    old_holds: int
    """Holds that are older than 24 hours."""


class StatusLine(Panel):
    """File, backup, stock and old holds at the left; days and workstation at the right."""

    opened = Signal(object)
    """A Link to what a figure counts."""

    def __init__(self, stock: Link, old_holds: Link, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Edge.TopEdge, QPalette.ColorRole.Window, parent)
        self.setObjectName("statusLine")
        self.setFixedHeight(HEIGHT)
        self._file = self._label("statusFile")
        self._backup = self._label("statusBackup")
        self._old_holds = 0
        self._stock = self._figure("statusStock", stock)
        self._holds = self._figure("statusOldHolds", old_holds)
        self._news = ShortLabel("statusNews", self, role="caption")
        self._right = self._label("statusRight")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(0)
        self._dots: list[QLabel] = []
        for widget in (self._file, self._backup, self._stock, self._holds):
            if self._dots or widget is not self._file:
                row.addWidget(self._dot())
            row.addWidget(widget)
        row.addSpacing(24)
        row.addWidget(self._news)
        row.addStretch(1)
        row.addSpacing(24)
        row.addWidget(self._right)

    def show_status(self, status: Status, now: datetime) -> None:
        """Show the figures; holds stand out only where there are any."""
        self._file.setText(status.file_name)
        if status.backup_at is None:
            self._backup.setText(self.tr("no backup yet"))
        else:
            age = formats.ago(now - status.backup_at)
            self._backup.setText(self.tr("backup {age}").format(age=age))
        n = status.boxes
        boxes = self.tr("%Ln box", "", n) if n == 1 else self.tr("%Ln boxes", "", n)
        teu = self.tr("{teu} TEU").format(teu=formats.teu(status.teu_hundredths))
        self._stock.show_figure(f"{boxes}, {teu}")
        self._stock.setToolTip(
            self.tr("In stock: on the terminal, or loaded on a train or truck that is here")
        )
        self._old_holds = status.old_holds
        self._show_holds()

    def show_days(self, text: str) -> None:
        """Show operating day, railway day and workstation at the right."""
        self._right.setText(text)

    def say(self, text: str) -> None:
        """Show short news here, for screens that have no place of their own; empty takes them away."""
        self._news.say(text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_holds"):
            self._show_holds()
        super().changeEvent(event)

    def _show_holds(self) -> None:
        n = self._old_holds
        said = self.tr("%Ln hold over 24 h", "", n) if n == 1 else self.tr("%Ln holds over 24 h", "", n)
        self._holds.show_figure(said, style.attention() if self._old_holds else None)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", "caption")
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _dot(self) -> QLabel:
        dot = self._label("")
        dot.setText(" · ")
        self._dots.append(dot)
        return dot

    def _figure(self, name: str, link: Link) -> FigureLink:
        figure = FigureLink(name, self)
        figure.clicked.connect(lambda: self.opened.emit(link))
        return figure
