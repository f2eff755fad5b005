"""A button with the cap of its key inside, so that hands learn the key by looking."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.style import tokens
from desktop.widgets.lettering import key_cap, key_cap_width, text_width, write

HEIGHT, _PADDING, _GAP, _LEAST = 28, 8, 8, 132


class KeyButton(QAbstractButton):
    """28 px high; the primary one is filled with the accent. A click leaves the keyboard where it was."""

    def __init__(self, name: str, parent: QWidget | None = None, *, primary: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._keys = ""
        self._primary = primary
        self._shrinks = False

    @property
    def keys(self) -> str:
        """Return the key on its cap; empty for none."""
        return self._keys

    def say(self, text: str, keys: str = "", why_not: str = "", *, show_reason: bool = False) -> None:
        """Show text and key; with `why_not` it cannot be pressed and says so, if asked in its text."""
        self._keys = keys
        self.setEnabled(not why_not)
        reason_shown = show_reason and bool(why_not)
        self._shrinks = reason_shown
        self.setText(self.tr("{text}: {reason}").format(text=text, reason=why_not) if reason_shown else text)
        self.setToolTip(why_not)
        self.setAccessibleName(text)
        self.setAccessibleDescription(why_not or keys)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for cap and text."""
        cap = key_cap_width(self._keys) + _GAP if self._keys else 4
        return QSize(round(2 * _PADDING + cap + text_width(self.text())) + 4, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the whole width; only a text with a reason in it may be shortened."""
        return QSize(
            min(self.sizeHint().width(), _LEAST) if self._shrinks else self.sizeHint().width(), HEIGHT
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the button."""
        painter = QPainter(self)
        t = tokens()
        fill, edge, ink = t.raised, t.control_line, t.text
        if self._primary:
            fill, edge, ink = t.accent, t.accent, t.on_accent
        if not self.isEnabled():
            fill, edge, ink = t.window, t.hairline, t.disabled
        elif self.isDown() or self.isChecked():
            fill = t.accent if self._primary else t.selection
        elif self.underMouse() and not self._primary:
            fill = t.hover
        self._paint_frame(painter, fill, edge)
        x = float(_PADDING)
        if self._keys:
            cap = None if self.isEnabled() and not self._primary else ink
            x += key_cap(painter, x, self.height() / 2, self._keys, cap) + _GAP
        else:
            x += 4
        write(painter, QRectF(x, 0, self.width() - x - 6, self.height()), self.text(), ink)

    def _paint_frame(self, painter: QPainter, fill: QColor, edge: QColor) -> None:
        painter.setBrush(fill)
        painter.setPen(QPen(edge, 1))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, 2, 2)
        if self.hasFocus():
            t = tokens()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t.on_accent if self._primary else t.accent, 2))
            inset = 3 if self._primary else 1
            painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
