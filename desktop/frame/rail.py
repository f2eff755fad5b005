"""The rail at the left: an icon and one word per screen, the chosen one tinted and marked by a bar."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from desktop.frame.panel import Panel
from desktop.icons import icon
from desktop.screen import ScreenSpec

WIDTH, ITEM_HEIGHT, ICON, WORD_PX, BAR = 72, 56, 20, 11, 3
_TINT = 0.14


class RailItem(QAbstractButton):
    """One entry of the rail."""

    def __init__(self, spec: ScreenSpec, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = spec
        self._key = key
        self.setObjectName(f"rail.{spec.name}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(WIDTH, ITEM_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._word()

    def sizeHint(self) -> QSize:
        """Return 72×56."""
        return QSize(WIDTH, ITEM_HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        """Say its word in the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint tint, bar, icon and word."""
        painter = QPainter(self)
        palette = self.palette()
        accent = palette.color(QPalette.ColorRole.Accent)
        if self.isChecked() or self.underMouse():
            tint = QColor(accent)
            tint.setAlphaF(_TINT if self.isChecked() else _TINT / 2)
            painter.fillRect(self.rect(), tint)
        if self.isChecked():
            painter.fillRect(QRect(0, 0, BAR, self.height()), accent)
        if self.hasFocus():
            painter.setPen(accent)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        chosen = palette.color(QPalette.ColorRole.WindowText)
        ink = chosen if self.isChecked() else palette.color(QPalette.ColorRole.PlaceholderText)
        picture = icon(self._spec.icon, accent if self.isChecked() else ink)
        picture.paint(painter, QRect((WIDTH - ICON) // 2, 9, ICON, ICON))
        font = self.font()
        font.setPixelSize(WORD_PX)
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(ink)
        word = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, WIDTH - 2)
        painter.drawText(QRect(0, 32, WIDTH, 16), Qt.AlignmentFlag.AlignCenter, word)

    def _word(self) -> None:
        word = QCoreApplication.translate("screens", self._spec.title)
        self.setText(word)
        self.setAccessibleName(word)
        self.setToolTip(f"{word}  {self._key}" if self._key else word)


class Rail(Panel):
    """All entries: the screens from the top, what is set up at the foot."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Edge.RightEdge, parent=parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Screens"))
        self.setFixedWidth(WIDTH)
        self._items: dict[str, RailItem] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 4)
        self._column.setSpacing(0)
        self._column.addStretch(1)

    def fill(self, specs: Iterable[tuple[ScreenSpec, str]]) -> None:
        """Add an entry for each screen and the key that chooses it."""
        above = 0
        for spec, key in specs:
            item = RailItem(spec, key, self)
            item.clicked.connect(lambda _checked=False, name=spec.name: self.chosen.emit(name))
            self._items[spec.name] = item
            self._group.addButton(item)
            if spec.at_foot:
                self._column.addWidget(item)
            else:
                self._column.insertWidget(above, item)
                above += 1

    def mark(self, name: str) -> None:
        """Show which screen is chosen."""
        self._items[name].setChecked(True)

    @property
    def names(self) -> tuple[str, ...]:
        """Return the screens in the order of the rail."""
        return tuple(self._items)
