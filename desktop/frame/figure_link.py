"""A figure in the status line that opens what it counts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.style import CAPTION, font


class FigureLink(QAbstractButton):
    """Words without any frame; underlined under the mouse and with the focus."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour: QColor | None = None
        self.setObjectName(name)
        # As big as the captions that it stands among.
        self.setFont(font(CAPTION))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_figure(self, text: str, colour: QColor | None = None) -> None:
        """Show the words; a colour makes them bold too, for a figure that should be zero and is not."""
        self._colour = colour
        self.setFont(font(CAPTION, bold=colour is not None))
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the words."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 1, metrics.height())

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        painter = QPainter(self)
        lined = self.font()
        lined.setUnderline(self.underMouse() or self.hasFocus())
        painter.setFont(lined)
        painter.setPen(self._colour or self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
