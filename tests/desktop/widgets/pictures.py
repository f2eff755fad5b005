"""Pictures of widgets, and the colours in them."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget


def painted(widget: QWidget) -> QImage:
    """Return the picture of a widget."""
    return widget.grab().toImage()


def colors(image: QImage) -> set[str]:
    """Return every colour of a picture, as "#B3261E"."""
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {QColor(image.pixel(x, y)).name().upper() for x, y in spots}
